/**
 * Digests of the machine's state after each step of Cannon's, as `bench/peers/cannon/steps` makes them from Cannon's own.
 */
import { createHash } from 'node:crypto'
import type { Executor } from '../../../src/run/index.ts'
import { layoutOf } from '../../../src/state/layout.ts'
import type { State } from '../../../src/state/state.ts'

const [QUANTUM, SLOT, LAST_LEAF] = [100_000n, 512n, 256]
const RIGHT = 2n ** 25n

/** Makes steps of Cannon's, and tells the digest of the state after each. */
export class Digests {
  readonly #executor: Executor
  readonly #offsets: ReadonlyMap<string, number>
  /** Routines before which a step of Cannon's is over. */
  readonly #between: ReadonlySet<number>
  readonly #threads: number
  #header: Uint8Array = new Uint8Array(0)
  #view: DataView = new DataView(new ArrayBuffer(0))
  #last = -1n
  #a = 0
  #b = 0
  /** Of the last step: two words of 32 bits. */
  readonly words = new Uint32Array(2)
  steps = 0

  constructor(executor: Executor) {
    this.#executor = executor
    const { machine } = executor
    this.#offsets = new Map([...layoutOf(machine).slotOf].map(([name, { offset }]) => [name, offset]))
    const routines = machine.microcode.map(({ name }) => name)
    this.#between = new Set([0, ...['quantum', 'exit'].map((name) => routines.indexOf(name) + 1)])
    this.#threads = machine.memories.findIndex(({ name }) => name === 'threads')
  }

  /** Makes one step of Cannon's. @returns false if the machine has stopped before */
  step(): boolean {
    if (this.#executor.run(1n) === 0n) return false
    for (;;) {
      this.#header = this.#executor.header()
      this.#view = new DataView(this.#header.buffer, this.#header.byteOffset)
      if (this.#header[0] !== 0 || this.#between.has(this.#header[this.#at('micro')]!)) break
      this.#executor.run(1n)
    }
    this.steps++
    this.#digest()
    return true
  }

  #at(name: string): number {
    return this.#offsets.get(name)!
  }

  #small(name: string): bigint {
    const at = this.#at(name)
    return BigInt(name === 'here' || name === 'there' ? this.#view.getUint16(at) : this.#header[at]!)
  }

  #big(name: string): bigint {
    return this.#view.getBigUint64(this.#at(name))
  }

  #word(word: number): void {
    this.#a = Math.imul(this.#a ^ word, 0x01000193)
    this.#b = Math.imul(((this.#b << 5) | (this.#b >>> 27)) ^ word, 0x9e3779b1)
  }

  /** 8 bytes, big-endian, the lower word first. */
  #bytes(view: DataView, at: number): void {
    this.#word(view.getInt32(at + 4))
    this.#word(view.getInt32(at))
  }

  #wide(value: bigint): void {
    this.#word(Number(value & 0xffffffffn))
    this.#word(Number(value >> 32n))
  }

  #digest(): void {
    this.#a = this.#b = 0
    const view = this.#view
    for (const name of ['thread', 'pc', 'nextPC', 'hi', 'lo']) this.#bytes(view, this.#at(name))
    for (let i = 1; i < 32; i++) this.#bytes(view, this.#at('r') + 8 * i)
    this.#bytes(view, this.#at('heap'))
    this.#wide(this.#small('llStatus'))
    for (const name of ['llAddress', 'llOwner', 'preimageOffset']) this.#bytes(view, this.#at(name))
    for (let i = 24; i >= 0; i -= 8) this.#bytes(view, this.#at('preimageKey') + i)
    this.#bytes(view, this.#at('step'))
    this.#wide(this.#big('step') + QUANTUM - this.#big('deadline'))
    this.#bytes(view, this.#at('nextThread'))
    const right = this.#small('traverseRight')
    this.#wide(right)
    const [here, there] = [this.#small('here'), this.#small('there')]
    this.#wide(right === 1n ? there : here + 1n)
    this.#wide(right === 1n ? here + 1n : there)
    const now = (this.#big('thread') << 1n) | right
    if (now !== this.#last) {
      for (let i = 0n; i < (right === 1n ? there : here); i++) this.#waiting(SLOT * i)
      for (let i = 0n; i < (right === 1n ? here : there); i++) this.#waiting(RIGHT + SLOT * i)
    }
    this.#last = now
    this.words.set([this.#a, this.#b])
  }

  /** A thread in a slot: its number, pc, nextPC, hi, lo, and registers 1 to 31. */
  #waiting(address: bigint): void {
    const slot = this.#executor.read(this.#threads, address, Number(SLOT))
    const view = new DataView(slot.buffer, slot.byteOffset)
    for (const at of [0, LAST_LEAF, LAST_LEAF + 8, LAST_LEAF + 16, LAST_LEAF + 24]) this.#bytes(view, at)
    for (let i = 1; i < 32; i++) this.#bytes(view, 8 * i)
  }
}

/** A hash of the pages of `mem` that are not zero. */
export function pagesDigest(state: State): string {
  const hash = createHash('sha256')
  const pages = [...state.memories.mem!].filter(([, page]) => page.some((byte) => byte !== 0))
  for (const [index, page] of pages.sort(([a], [b]) => (a < b ? -1 : 1))) {
    const number = Buffer.alloc(8)
    number.writeBigUInt64BE(index)
    hash.update(number).update(page)
  }
  return hash.digest('hex')
}
