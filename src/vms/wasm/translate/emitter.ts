/**
 * Emits internal code with an operand stack of which part is not there yet: constants and copies of locals become
 * operands where they are used.
 * @module
 */
import { REGISTER } from '../machine/isa.ts'
import type { Label, Word } from './code.ts'
import type { FrameLayout, Home } from './frame.ts'

/** An operand: where it belongs, in a local or global whose value it still has, or a constant. */
export type Operand =
  | { readonly kind: 'there' }
  | { readonly kind: 'local'; readonly index: number }
  | { readonly kind: 'global'; readonly register: number }
  | { readonly kind: 'const'; readonly value: bigint }
  | { readonly kind: 'reference'; readonly reference: NonNullable<Word['reference']> }

const THERE: Operand = { kind: 'there' }
const [T0, T1, T2] = [0, 1, 2].map((i) => REGISTER.scratch + i)
/** Where operands in the frame are brought to, by their place in an instruction, and results before they go there. */
export const SCRATCH = { a: T0, b: T1, c: T2, d: T1 } as const

export class Emitter {
  readonly code: Word[]
  readonly layout: FrameLayout
  readonly stack: Operand[] = []
  /** The offset in the file of the instruction that is translated. */
  at = 0
  /** Instructions from here on can be changed: no label stands behind them. */
  #barrier: number

  constructor(code: Word[], layout: FrameLayout) {
    this.code = code
    this.layout = layout
    this.#barrier = code.length
  }

  emit(word: Word): void {
    word.at = this.at
    this.code.push(word)
  }

  bind(label: Label): void {
    label.pc = this.code.length
    this.#barrier = label.pc
  }

  /** The last instruction, if it is the one that computed an operand in a register. */
  producer(position: number): Word | undefined {
    const home = this.layout.operand(position)
    const last = this.code.length > this.#barrier ? this.code.at(-1) : undefined
    return last && 'register' in home && last.d === home.register && WRITES.test(last.op) ? last : undefined
  }

  push(operand: Operand = THERE): void {
    this.stack.push(operand)
  }

  /** The home of an operand, at its position. */
  homeOf(operand: Operand, position: number): Home | undefined {
    if (operand.kind === 'there') return this.layout.operand(position)
    if (operand.kind === 'local') return this.layout.local(operand.index)
    return operand.kind === 'global' ? { register: operand.register } : undefined
  }

  /** Brings an operand into a register. @param scratch - for what has none */
  register(operand: Operand, position: number, scratch: number): number {
    const home = this.homeOf(operand, position)
    if (home && 'register' in home) return home.register
    if (home) this.emit({ op: 'frame_get', d: scratch, imm: BigInt(home.word) })
    else this.constant(operand, scratch)
    return scratch
  }

  constant(operand: Operand, d: number): void {
    if (operand.kind === 'reference') this.emit({ op: 'const', d, reference: operand.reference })
    else this.emit({ op: 'const', d, imm: operand.kind === 'const' ? operand.value : 0n })
  }

  /** The fields of a second operand: a register or an immediate. */
  second(operand: Operand, position: number): Pick<Word, 'b' | 'k' | 'imm'> {
    if (operand.kind === 'const') return { k: true, imm: operand.value }
    return { b: this.register(operand, position, SCRATCH.b) }
  }

  /** Moves an operand to a home. */
  move(operand: Operand, position: number, to: Home): void {
    const from = this.homeOf(operand, position)
    if ('register' in to) {
      if (!from) this.constant(operand, to.register)
      else if ('word' in from) this.emit({ op: 'frame_get', d: to.register, imm: BigInt(from.word) })
      else if (from.register !== to.register) this.emit({ op: 'move', d: to.register, b: from.register })
      return
    }
    if (from && 'word' in from && from.word === to.word) return
    this.emit({ op: 'frame_set', a: this.register(operand, position, SCRATCH.a), imm: BigInt(to.word) })
  }

  /** Emits an instruction whose result is the next operand. */
  result(word: Word): void {
    const home = this.layout.operand(this.stack.length)
    if ('register' in home) this.emit({ ...word, d: home.register })
    else {
      this.emit({ ...word, d: SCRATCH.d })
      this.emit({ op: 'frame_set', a: SCRATCH.d, imm: BigInt(home.word) })
    }
    this.push()
  }

  /** Puts operands where they belong. @param from - the position of the lowest one */
  settle(from = 0, which: (operand: Operand) => boolean = () => true): void {
    for (let position = from; position < this.stack.length; position++) {
      const operand = this.stack[position]
      if (operand.kind === 'there' || !which(operand)) continue
      this.move(operand, position, this.layout.operand(position))
      this.stack[position] = THERE
    }
  }

  /** Does something before the last instruction. */
  before(last: Word, what: () => void): void {
    this.code.pop()
    what()
    this.code.push(last)
  }
}

/** Instructions that do nothing but give `d` a value. */
const WRITES = /^(?!memory_(copy|fill|init)|table_(grow|fill|copy|init)|save|zero|restore)/
