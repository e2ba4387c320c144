/**
 * Programs for the field processor (`processor.ts`), written as TypeScript that emits its instructions.
 *
 * A cell holds a number of 256 bits. Functions have cells of their own for arguments, results and what they compute:
 * there is no recursion. Constants are cells that no instruction writes.
 * @module
 */

/** Instructions: what each does with the cells `d`, `a` and `b`, or with the address `d`. */
export const OPS = [
  'add', //   d = a + b modulo m
  'sub', //   d = a - b modulo m
  'mul', //   d = a * b modulo m
  'copy', //  d = a
  'modulus', // m = a
  'half', //  d = a >> 1; the condition is the bit that fell out
  'less', //  the condition is a < b, as numbers
  'equal', // the condition is a = b
  'unless', // goes to the address d unless the condition holds
  'jump', //  goes to the address d
  'call', //  calls the function at the address d
  'return', // returns from it
  'input', // d = the next word of input, zeros behind its end
  'output', // appends a to the output
  'size', //  d = the size of the input in bytes
  'done', //  ends well, with the output
  'address', // ends well, with the address of the key that is the output
  'refuse', // fails
  'times', // d = d - 1 as numbers; the condition is d = 0
  // The same over pairs of cells with 192 bits each, the low ones first, modulo the prime of `wide.ts`.
  'wide-add',
  'wide-sub',
  'wide-mul', // d = a * b / 2^384
  'wide-copy',
  'wide-half',
  'wide-less',
  'wide-equal',
  'wide-split', // d = the number in one cell a
  'wide-input', // d = 48 bytes of input from a on, without the highest three bits, which go to the cell behind d
  // Of forks with BLS12-381's precompiles.
  'wide-read', // d = the next 64 bytes of input; the condition is that they are below the prime
  'wide-output', // appends the number a to the output: 64 bytes
] as const
/** Instructions of earlier forks. */
export const EARLIER_OPS = OPS.length - 2
export type FieldOp = (typeof OPS)[number]

/** The index of a cell. */
export type Cell = number

export const CELLS_BITS = 15
/** Constants are from here on. */
const CONSTANTS = 2 ** (CELLS_BITS - 1)

export type FieldProgram = {
  /** An instruction a word: op, d, a and b, 16 bits each, the op on top. */
  readonly code: readonly bigint[]
  readonly constants: ReadonlyMap<Cell, bigint>
  /** Addresses of functions. */
  readonly entries: ReadonlyMap<string, number>
}

/** What programs over a field are written with. */
export type Emitter = Pick<
  Assembler,
  'add' | 'sub' | 'mul' | 'copy' | 'move' | 'moveAll' | 'cell' | 'cells' | 'constant' | 'number' | 'emit'
> &
  Pick<Assembler, 'whenTrue' | 'repeat' | 'entry' | 'call' | 'here'>

export class Assembler {
  readonly #code: { op: FieldOp; d: number | (() => number); a: Cell; b: Cell }[] = []
  readonly #constants: bigint[] = []
  readonly #known = new Map<bigint, Cell>()
  readonly #entries = new Map<string, number>()
  #nextCell = 0

  cell(): Cell {
    if (this.#nextCell >= CONSTANTS) throw new RangeError(`A field program has at most ${CONSTANTS} cells.`)
    return this.#nextCell++
  }

  cells(count: number): Cell[] {
    return Array.from({ length: count }, () => this.cell())
  }

  constant(value: bigint): Cell {
    const known = this.#known.get(value)
    if (known !== undefined) return known
    const cell = CONSTANTS + this.#constants.length
    this.#constants.push(value)
    this.#known.set(value, cell)
    return cell
  }

  /** Two constants, one behind the other. */
  pair(low: bigint, high: bigint): Cell {
    return CONSTANTS + this.#constants.push(low, high) - 2
  }

  /** A number that is no element of a field: an exponent, a count. */
  number(value: bigint): Cell {
    return this.constant(value)
  }

  emit(op: FieldOp, d: number | (() => number) = 0, a: Cell = 0, b: Cell = 0): void {
    this.#code.push({ op, d, a, b })
  }

  /** A result in a cell of its own. */
  #into(op: FieldOp, a: Cell, b: Cell = 0): Cell {
    const d = this.cell()
    this.emit(op, d, a, b)
    return d
  }

  add = (a: Cell, b: Cell): Cell => this.#into('add', a, b)
  sub = (a: Cell, b: Cell): Cell => this.#into('sub', a, b)
  mul = (a: Cell, b: Cell): Cell => this.#into('mul', a, b)
  copy = (a: Cell): Cell => this.#into('copy', a)
  move = (d: Cell, a: Cell): void => this.emit('copy', d, a)
  moveAll = (d: readonly Cell[], a: readonly Cell[]): void => {
    for (const [i, cell] of d.entries()) this.move(cell, a[i])
  }

  /** Begins a function, or a program. */
  entry(name: string): void {
    this.#entries.set(name, this.#code.length)
  }

  /** The address of the next instruction. */
  here(): number {
    return this.#code.length
  }

  call(name: string): void {
    this.emit('call', () => {
      const at = this.#entries.get(name)
      if (at === undefined) throw new RangeError(`There is no function ${name}.`)
      return at
    })
  }

  /** Runs `body` if the condition holds, which the instruction before has set. */
  whenTrue(body: () => void, otherwise?: () => void): void {
    let [middle, end] = [0, 0]
    this.emit('unless', () => middle)
    body()
    if (otherwise) this.emit('jump', () => end)
    middle = this.#code.length
    otherwise?.()
    end = this.#code.length
  }

  /** Runs `body` so many times. */
  repeat(count: number, body: () => void): void {
    const left = this.cell()
    this.emit('copy', left, this.constant(BigInt(count)))
    const begin = this.#code.length
    body()
    this.emit('times', left)
    this.emit('unless', begin)
  }

  assemble(): FieldProgram {
    const code = this.#code.map(({ op, d, a, b }) => {
      const target = typeof d === 'number' ? d : d()
      return (BigInt(OPS.indexOf(op)) << 48n) | (BigInt(target) << 32n) | (BigInt(a) << 16n) | BigInt(b)
    })
    return {
      code,
      constants: new Map(this.#constants.map((value, i) => [CONSTANTS + i, value])),
      entries: this.#entries,
    }
  }
}
