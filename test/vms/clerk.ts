/**
 * A small machine that has a memory, so that it has batches, and an instruction that reads preimages, which no batch has a
 * place for: a chain over its run has links of both kinds.
 */
import { bytes, halt, preimage, u8, u64, u256, vm } from '../../src/vm/index.ts'

export const clerk = vm('clerk')
  .state({ pc: u8, key: u256, at: u64, sum: u64, mem: bytes(256) })
  .fetch((s) => {
    const op = s.mem[s.pc]
    s.pc = s.pc.add(1)
    return op
  })
  .op('ask', '00000001', (s) => {
    const { word, size } = preimage(s.key, s.at)
    s.sum = s.sum.xor(word.bits(255, 192)).add(size.unsigned(64))
  })
  .op('next', '00000010', (s) => {
    s.at = s.at.add(8)
    s.mem[s.at.low(5).unsigned(8).add(200)] = s.sum.low(8)
  })
  .op('halt', '00000000', (s) => halt(s.sum))
  .otherwise('illegal instruction')
