/**
 * The meaning of a hint's `ids.x`: references as the compiler writes them, such as `[cast(fp + (-3), felt*)]`.
 * @module
 */

import type { ApTracking, CairoProgram, Hint, Identifier } from '../files/program.ts'
import { inverse, mod } from '../prover/curve.ts'

/** A variable in memory, or a value that is known without one. */
export type Variable =
  | { readonly type: string; readonly address: bigint }
  | { readonly type: string; readonly value: bigint }

export type Machine = { readonly ap: bigint; readonly fp: bigint; read(address: bigint): bigint }

const TOKEN = /\s*(\d+|[a-zA-Z_][\w.]*\**|[-+*/()[\],])/y

/**
 * @returns the variable of a name, or undefined where the hint knows none
 * @throws SyntaxError if its reference is not understood
 */
export function variable(
  program: CairoProgram,
  hint: Hint,
  name: string,
  machine: Machine,
): Variable | undefined {
  const reference = program.references[hint.references.get(name) ?? -1]
  if (!reference) return undefined
  return new Reader(reference.value, {
    // Only what is relative to ap depends on how far that has moved.
    get ap() {
      return machine.ap - BigInt(distance(hint.ap, reference.ap))
    },
    fp: machine.fp,
    read: (address) => machine.read(address),
  }).variable()
}

export function resolve(program: CairoProgram, name: string): Identifier | undefined {
  let found = program.identifiers.get(name)
  // An alias may lead to an alias; a ring of them leads nowhere.
  for (let i = 0; found?.type === 'alias' && i < 16; i++) found = program.identifiers.get(found.destination)
  return found
}

function distance(now: ApTracking, then: ApTracking): number {
  if (now.group === then.group) return now.offset - then.offset
  throw new SyntaxError('a variable relative to an ap that is not known')
}

function tokensOf(text: string): readonly string[] {
  const tokens: string[] = []
  let at = 0
  while (at < text.trimEnd().length) {
    TOKEN.lastIndex = at
    const match = TOKEN.exec(text)
    if (!match) throw new SyntaxError(`the reference ${text}`)
    tokens.push(match[1])
    at = TOKEN.lastIndex
  }
  return tokens
}

class Reader {
  readonly #tokens: readonly string[]
  readonly #machine: Machine
  #at = 0

  constructor(text: string, machine: Machine) {
    this.#machine = machine
    this.#tokens = tokensOf(text)
  }

  variable(): Variable {
    const inMemory = this.#take('[')
    if (!this.#take('cast')) throw new SyntaxError('a reference without a type')
    this.#expect('(')
    const value = this.#sum()
    this.#expect(',')
    const type = this.#tokens[this.#at++] ?? ''
    this.#expect(')')
    if (inMemory) this.#expect(']')
    if (this.#at !== this.#tokens.length) throw new SyntaxError(`${this.#tokens[this.#at]} in a reference`)
    return inMemory ? { type: type.slice(0, -1), address: value } : { type, value }
  }

  #take(text: string): boolean {
    if (this.#tokens[this.#at] !== text) return false
    this.#at++
    return true
  }
  #expect(text: string): void {
    if (!this.#take(text)) throw new SyntaxError(`${this.#tokens[this.#at] ?? 'the end'} in a reference`)
  }
  /** A felt: values of the program are, in between too. */
  #sum(): bigint {
    return mod(this.#terms())
  }
  #terms(): bigint {
    let sum = this.#product()
    for (;;) {
      if (this.#take('+')) sum += this.#product()
      else if (this.#take('-')) sum -= this.#product()
      else return sum
    }
  }
  #product(): bigint {
    let product = this.#atom()
    for (;;) {
      if (this.#take('*')) product = mod(product * this.#atom())
      else if (this.#take('/')) product = mod(product * inverse(this.#atom()))
      else return product
    }
  }
  #atom(): bigint {
    if (this.#take('-')) return -this.#atom()
    if (this.#take('ap')) return this.#machine.ap
    if (this.#take('fp')) return this.#machine.fp
    if (this.#take('cast')) {
      this.#expect('(')
      const value = this.#sum()
      this.#expect(',')
      this.#at++
      this.#expect(')')
      return value
    }
    const close = this.#take('[') ? ']' : this.#take('(') ? ')' : undefined
    if (close) {
      const value = this.#sum()
      this.#expect(close)
      return close === ']' ? this.#machine.read(value) : value
    }
    const token = this.#tokens[this.#at++] ?? ''
    if (!/^\d+$/.test(token)) throw new SyntaxError(`${token || 'the end'} in a reference`)
    return BigInt(token)
  }
}
