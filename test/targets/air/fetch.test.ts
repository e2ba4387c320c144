/**
 * Fetching at addresses that are not aligned: plain steps leave that trap to the cell's name, which tells only where an
 * instruction fills the cell.
 */
import { describe, expect, test } from 'vitest'
import { pagesOf, type State, zeroState } from '../../../src/state/state.ts'
import { machineAir } from '../../../src/targets/air/machine.ts'
import { plainMachine } from '../../../src/targets/circom/plain-steps.ts'
import { bytes, registers, trap, u32, uint, vm, when } from '../../../src/vm/index.ts'
import { mutator } from './mutate.ts'
import { proven } from './prove.ts'

type Form = {
  readonly width: number
  readonly addressBits: number
  readonly size: 4 | 8
  /** Whether fetching reads the register that the word names. */
  readonly looks?: true
}

/** Cells have as many bytes as registers of so many bits; instructions begin at multiples of their size. */
const fetching = ({ width, addressBits, size, looks }: Form) =>
  vm('fetching')
    .state({
      pc: uint<number>(addressBits),
      x: registers(uint<number>(width), 8),
      mem: bytes(2n ** BigInt(addressBits)),
    })
    .fetch((s) => {
      let word = u32(0)
      when(
        s.pc.low(Math.log2(size)).ne(0),
        () => trap('misaligned'),
        () => {
          word = s.mem.load(s.pc, size).low(32)
        },
      )
      return { word, from: looks ? s.x[word.bits(23, 21)] : uint<number>(width)(0) }
    })
    .op('jump', '00000001 aaa .....................', (s, { a }, { from }) => {
      const to = (looks ? from : s.x[a]).add(size)
      s.x[a] = to
      s.pc = to.low(addressBits)
    })
    .otherwise('illegal')

const forms: (Form & { readonly title: string })[] = [
  { title: 'an instruction fills a cell', width: 32, addressBits: 32, size: 4 },
  { title: 'fetching looks into the word', width: 32, addressBits: 32, size: 4, looks: true },
  { title: 'two instructions in a cell', width: 64, addressBits: 32, size: 4 },
  { title: 'a large memory', width: 64, addressBits: 40, size: 8 },
  { title: 'two instructions in a cell of a large memory', width: 64, addressBits: 40, size: 4 },
]

describe.each(forms)('$title', (form) => {
  const { machine } = fetching(form)
  const air = machineAir(fetching(form))
  const start = (pc: number): State => {
    const zero = zeroState(machine)
    const words = new Uint8Array(new Uint32Array(16).fill(2 ** 24).buffer)
    return {
      ...zero,
      registers: { pc: BigInt(pc), x: Array.from({ length: 8 }, () => BigInt(pc)) },
      memories: { mem: pagesOf([[0n, words]]) },
    }
  }

  test('plain steps leave the trap to the cell', () => {
    expect(plainMachine(machine, () => false, new Set()).uncut.size).toBe(1)
    expect(16 * air.shape.cellLimbs).toBe(form.width)
    expect(air.shape.wide).toBe(form.addressBits > 33)
  })

  test('steps at aligned addresses are plain', () => {
    for (const pc of [0, 1, 2].map((i) => form.size * i)) {
      const { publics, traces } = proven(air, start(pc), 3)
      const m = mutator(air.program, publics, traces)
      const plain = m.tableOf('plain')
      const rows = Array.from({ length: traces[plain]!.height }, (_, row) => row)
      expect(rows.filter((row) => m.get(plain, row, m.columnOf(plain, 'on')) === 1)).toHaveLength(3)
    }
  })

  test('steps at others trap, as in the evaluator', () => {
    for (let pc = 1; pc < 8; pc++) if (pc % form.size !== 0) proven(air, start(pc), 2)
  })
})
