/**
 * Who signed: the hash of what is signed, and the recovery of the key, which is the precompile's program.
 *
 * What is signed is a list: the first items of a list at hand. `args`: 2 and 3 where they begin and end, 4 the parity
 * with 27 added, 5 and 6 r and s, 7 bytes that follow the items (EIP-155), their number in the lowest byte. `kind`: the
 * byte before the list, or zero. Goes on at `outer`, with the signer in `digest` if `backSize` is not zero.
 *
 * Text: Yellow Paper, appendix F; EIP-2, EIP-155, EIP-2718, EIP-7702.
 * @module
 */
import { concat, select, u8, u32, u256, uint, type Word } from '../../../vm/index.ts'
import { copyThen } from './copy.ts'
import { keccakThen } from './keccak.ts'
import { call, fixed } from './op.ts'
import { startField } from './precompiles/field/processor.ts'
import { ENTRIES, fieldPrograms } from './precompiles/field/programs.ts'
import { type Builder, REGION, type State } from './state.ts'

/** Half of the order of secp256k1: a signature's s is at most that (EIP-2). */
export const HALF_ORDER = 0x7fffffff_ffffffff_ffffffff_ffffffff_5d576e73_57a4501d_dfe92f46_681b20a0n

/** Where the items lie in the scratch region: their list's header comes before them. */
const ITEMS = 64
const scratch = (offset: number) => fixed(REGION.scratch, offset)

/** What is recovered lies in the memory of the outermost frame, which is to be clean. */
export function signerKnown(s: State, then: string): void {
  s.to = fixed(1)
  s.count = u32(2)
  s.words = u32(0)
  s.backWords = u32(0)
  call(s, 'clear', then)
}

export const signatures = (vm: Builder): Builder =>
  vm
    .microcode('signature', (s) => {
      const size = s.args[3].sub(s.args[2]).low(32)
      copyThen(
        s,
        { from: s.args[2].low(43), fromLeft: size, to: scratch(ITEMS), left: size },
        'signature.list',
      )
    })
    .microcode('signature.list', (s) => {
      const items = s.args[3].sub(s.args[2]).low(32)
      const total = items.add(s.args[7].low(8).unsigned(32))
      let bytes: Word<8> = u8(0)
      for (let byte = 0; byte < 4; byte++)
        bytes = select(total.bits(8 * byte + 7, 8 * byte).ne(0), u8(byte + 1), bytes)
      const isShort = total.le(55)
      const long = total
        .unsigned(40)
        .or(bytes.add(0xf7).unsigned(40).shl(bytes.unsigned(40).shl(3))) as Word<40>
      const list = select(isShort, total.add(0xc0).unsigned(40), long)
      const listBytes = select(isShort, u8(1), bytes.add(1))
      const prefix = s.kind.unsigned(48).shl(listBytes.unsigned(48).shl(3))
      const before = listBytes.add(select(s.kind.eq(0), u8(0), u8(1)))
      s.mem.store(scratch(ITEMS - 32), list.unsigned(48).or(prefix).unsigned(256))
      s.mem.store(scratch(ITEMS).add(items.unsigned(43)), concat(s.args[7].high(248), u8(0)))
      keccakThen(
        s,
        scratch(ITEMS).sub(before.unsigned(43)),
        total.add(before.unsigned(32)),
        'signature.recover',
      )
    })
    .microcode('signature.recover', (s) => {
      for (const [i, word] of [s.digest, s.args[4], s.args[5], s.args[6]].entries())
        s.mem.store(scratch(32 * i), word)
      s.dataAt = scratch(0)
      s.dataSize = u32(128)
      s.depth = uint(11)(0)
      s.top = u256(0)
      startField(s, fieldPrograms().entries.get(ENTRIES.ecrecover) as number)
    })
