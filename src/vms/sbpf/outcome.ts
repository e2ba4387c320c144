/**
 * What a program logged and returned, as Solana's runtime prints it.
 * @module
 */
import { toBigintLE } from '../../bytes/bytes.ts'
import { outputOf } from '../../run/program.ts'
import { readBytes, type State } from '../../state/state.ts'
import type { SbpfProgram } from './load.ts'
import { REGION } from './machine/isa.ts'
import { type Account, accountsAfter } from './parameters.ts'
import { base58 } from './syscalls/base58.ts'
import { KIND } from './syscalls/log.ts'

const base64 = (bytes: Uint8Array): string =>
  btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''))
/** U+FEFF at the start is part of what the program logged. */
const text = new TextDecoder('utf-8', { ignoreBOM: true })
const up = (size: number) => (size + 7) & ~7

/**
 * @param output - the records: what `outputOf` gives for a program of sBPF
 * @returns a line for each
 */
export function logLines(output: Uint8Array): string[] {
  const lines: string[] = []
  const word = (at: number) => toBigintLE(output.subarray(at, at + 8))
  for (let at = 0; at + 8 <= output.length; ) {
    const kind = output[at]
    const value = word(at) >> 8n
    at += 8
    if (kind === KIND.units) {
      lines.push(`Program consumption: ${value} units remaining`)
      continue
    }
    const length = Number(value)
    const payload = output.subarray(at, at + length)
    const words = () => Array.from({ length: length / 8 }, (_, i) => word(at + 8 * i))
    if (kind === KIND.data) {
      const fields: string[] = []
      for (let i = 0; i < length && at < output.length; i++) {
        const size = Number(word(at))
        fields.push(base64(output.subarray(at + 8, at + 8 + size)))
        at += 8 + up(size)
      }
      lines.push(`Program data: ${fields.join(' ')}`)
      continue
    }
    if (kind === KIND.text) lines.push(`Program log: ${text.decode(payload)}`)
    if (kind === KIND.words)
      lines.push(
        `Program log: ${words()
          .map((value) => `0x${value.toString(16)}`)
          .join(', ')}`,
      )
    if (kind === KIND.key) lines.push(`Program log: ${base58(payload)}`)
    at += up(length)
  }
  return lines
}

/** How a run ended, in the runtime's terms. */
export type SbpfOutcome = {
  /** What the program returned; undefined if it did not. 0 is success. */
  readonly result: bigint | undefined
  /** Why it trapped. */
  readonly error: string | undefined
  /** Compute units, those of the instruction that trapped among them. */
  readonly units: bigint
  readonly logs: readonly string[]
  readonly returnData: Uint8Array
  /** The accounts of the instruction as the program left them. */
  readonly accounts: readonly Account[]
}

/**
 * What the runtime would report of a program's end.
 *
 * @param program - as it was loaded
 * @param end - the state in which it stopped
 * @throws ParametersError if the program set a length that no account may get
 * @throws RangeError if the program still runs
 */
export function outcomeOf(program: SbpfProgram, end: State): SbpfOutcome {
  const { status, registers } = end
  if (status.kind === 'running') throw new RangeError('"end" expected a stopped state, got a running one')
  const [before, left] = [program.state.registers.cu, registers.cu] as bigint[]
  // A step that traps leaves nothing behind; Solana counts its instruction.
  const trapped = status.kind === 'trapped' && registers.micro === 0n && left > 0n
  const size = Number(registers.inputSize)
  return {
    result: status.kind === 'halted' ? status.code : undefined,
    error: status.kind === 'trapped' ? status.reason : undefined,
    units: before - left + (trapped ? 1n : 0n),
    logs: logLines(outputOf(program, end)),
    returnData: readBytes(end.memories.returnData, 0n, Number(registers.returnSize)),
    accounts: accountsAfter(
      program.instruction,
      readBytes(end.memories.mem, BigInt(REGION.input) << 32n, size),
    ),
  }
}
