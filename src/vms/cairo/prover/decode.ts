/**
 * Instruction words, for the prover; the machine has its encodings in `cpu.ts`.
 * @module
 */

/** The parts of an instruction word, as the whitepaper names them (4.4). */
export function decode(word: bigint) {
  const bits = (high: number, low: number) => Number(BigInt.asUintN(high - low + 1, word >> BigInt(low)))
  const offset = (low: number) => bits(low + 15, low) - 2 ** 15
  return {
    off0: offset(0),
    off1: offset(16),
    off2: offset(32),
    dstIsFp: bits(48, 48) === 1,
    op0IsFp: bits(49, 49) === 1,
    op1Source: bits(52, 50),
    resLogic: bits(54, 53),
    pcUpdate: bits(57, 55),
    apUpdate: bits(59, 58),
    opcode: bits(62, 60),
  }
}
