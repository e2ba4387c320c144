/**
 * A VM that is aligned nowhere: instructions of four bytes at any address; loads and stores of every size, in both byte
 * orders, across the end of a memory of two leaves and of one.
 */
import type { Block, Machine } from '../../src/ir/machine.ts'
import { machineId } from '../../src/ir/print.ts'
import { pagesOf, type State, zeroState } from '../../src/state/state.ts'
import { bytes, concat, trap, u32, u256, uint, type Vm, vm, when } from '../../src/vm/index.ts'
import { Random } from '../targets/wasm/random-machine.ts'

export const authored = vm('crooked')
  .state({
    pc: uint(6),
    x: u256,
    y: u32,
    code: bytes(64),
    mem: bytes(64),
    big: bytes(32, { endian: 'big' }),
  })
  .fetch((s) => {
    const word = s.code.load(s.pc, 4)
    s.pc = s.pc.add(4)
    return word
  })
  .op('load2 a', '00000001 aaaaaa ..................', (s, { a }) => {
    s.x = s.mem.load(a, 2).unsigned(256)
  })
  .op('load4 a', '00000010 aaaaaa ..................', (s, { a }) => {
    s.x = s.mem.load(a, 4).signed(256)
  })
  .op('load8 a', '00000011 aaaaaa ..................', (s, { a }) => {
    s.x = s.mem.load(a, 8).unsigned(256)
  })
  .op('load16 a', '00000100 aaaaaa ..................', (s, { a }) => {
    s.x = s.mem.load(a, 16).unsigned(256)
  })
  .op('load32 a', '00000101 aaaaaa ..................', (s, { a }) => {
    s.x = s.mem.load(a, 32)
  })
  .op('store2 a', '00000110 aaaaaa ..................', (s, { a }) => s.mem.store(a, s.x.low(16)))
  .op('store4 a', '00000111 aaaaaa ..................', (s, { a }) => s.mem.store(a, s.x.low(32)))
  .op('store8 a', '00001000 aaaaaa ..................', (s, { a }) => s.mem.store(a, s.x.low(64)))
  .op('store16 a', '00001001 aaaaaa ..................', (s, { a }) => s.mem.store(a, s.x.low(128)))
  .op('store32 a', '00001010 aaaaaa ..................', (s, { a }) => s.mem.store(a, s.x))
  .op('big.load4 a', '00001011 . aaaaa ..................', (s, { a }) => {
    s.x = s.big.load(a, 4).unsigned(256)
  })
  .op('big.load32 a', '00001100 . aaaaa ..................', (s, { a }) => {
    s.x = s.big.load(a, 32)
  })
  .op('big.store4 a', '00001101 . aaaaa ..................', (s, { a }) => s.big.store(a, s.x.low(32)))
  .op('big.store32 a', '00001110 . aaaaa ..................', (s, { a }) => s.big.store(a, s.x))
  // Two stores that overlap: the second one wins where it writes, and nowhere else.
  .op('push a', '00001111 aaaaaa ..................', (s, { a }) => {
    s.mem.store(a, s.y)
    s.mem.store(a.add(2), s.x.low(32))
  })
  .op('increment a', '00010000 aaaaaa ..................', (s, { a }) => {
    s.mem.store(a, s.mem.load(a, 4).add(1))
  })
  .op('chase a', '00010001 aaaaaa ..................', (s, { a }) => {
    s.x = s.mem.load(s.mem.load(a, 2).low(6), 4).unsigned(256)
  })
  // Of the low bits of its address, one is known.
  .op('even a', '00010010 aaaaa ...................', (s, { a }) => {
    const at = concat(a, uint(1)(0))
    s.x = s.mem.load(at, 4).unsigned(256)
    s.mem.store(at, s.y)
  })
  .op('either a', '00010011 aaaaaa ..................', (s, { a }) => {
    when(
      s.y.bit(0),
      () => s.mem.store(a, s.x.low(64)),
      () => s.mem.store(a.add(1), s.y),
    )
  })
  .op('unless a', '00010100 aaaaaa ..................', (s, { a }) => {
    when(s.y.eq(0), () => trap('nothing to store'))
    s.x = s.mem.load(a.add(7), 8).unsigned(256)
    s.mem.store(a, s.y)
  })
  .otherwise('illegal instruction')

/** What an author writes traps at the end of a memory; here it goes on at the beginning, as the IR has it. */
const wrapping = (block: Block): Block => ({
  effects: block.effects.filter((one) => one.kind !== 'trap' || one.reason !== 'address out of range'),
})
const machine: Machine = {
  ...authored.machine,
  fetch: wrapping(authored.machine.fetch),
  instructions: authored.machine.instructions.map((one) => ({ ...one, block: wrapping(one.block) })),
}
export const crooked: Vm = { ...authored, machine, id: machineId(machine) }

export const random = new Random(17)
export const randomBytes = (size: number) => Uint8Array.from({ length: size }, () => random.below(256))

/** An instruction at an address, in four bytes. */
export function wordOf(op: string, address: number): number {
  const { pattern } = crooked.machine.instructions.find(({ name }) => name === op)!
  const field = crooked.fields.get(op)!.find(({ name }) => name === 'a')!
  const { low } = field.pieces[0]!
  return (Number(pattern.match) | (address << low) | random.below(2 ** low)) >>> 0
}

/** A state that runs an instruction at an address of the memories. */
export function stateOf(op: string, address: number, more: { pc?: number; y?: bigint } = {}): State {
  const word = wordOf(op, address)
  const [pc, y = random.big() & 0xffff_ffffn] = [more.pc ?? random.below(64), more.y]
  const code = randomBytes(64)
  for (let i = 0; i < 4; i++) code[(pc + i) % 64] = (word >>> (8 * i)) & 255
  const memories = {
    code: pagesOf([[0n, code]]),
    mem: pagesOf([[0n, randomBytes(64)]]),
    big: pagesOf([[0n, randomBytes(32)]]),
  }
  return { ...zeroState(crooked.machine), registers: { pc: BigInt(pc), x: random.big(), y }, memories }
}

/** Addresses that an instruction's field can name. */
export const addresses = (op: string) => (op.startsWith('big.') || op === 'even' ? 32 : 64)
export const ops = crooked.machine.instructions.map(({ name }) => name)
