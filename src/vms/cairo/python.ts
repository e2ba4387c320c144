/**
 * The part of Python in which the hints of Cairo's common library are written: assignments, assertions and
 * expressions on integers. A hint is parsed before its program runs; what is not understood is refused then.
 * @module
 */
import { logicalLines, type Token, tokensOf } from './python-tokens.ts'

export type Expression =
  | { readonly kind: 'number'; readonly value: bigint }
  | { readonly kind: 'name'; readonly name: string }
  | { readonly kind: 'member'; readonly of: Expression; readonly name: string }
  | { readonly kind: 'index'; readonly of: Expression; readonly at: Expression }
  | { readonly kind: 'call'; readonly of: Expression; readonly args: readonly Expression[] }
  | { readonly kind: 'unary'; readonly op: string; readonly of: Expression }
  | { readonly kind: 'binary'; readonly op: string; readonly left: Expression; readonly right: Expression }
  | {
      readonly kind: 'compare'
      readonly first: Expression
      readonly rest: readonly (readonly [string, Expression])[]
    }
  | {
      readonly kind: 'choice'
      readonly test: Expression
      readonly then: Expression
      readonly otherwise: Expression
    }
  | { readonly kind: 'tuple'; readonly items: readonly Expression[] }
  | { readonly kind: 'dictionary'; readonly entries: readonly (readonly [string, Expression])[] }

export type Statement =
  | { readonly kind: 'assign'; readonly targets: readonly Expression[]; readonly value: Expression }
  | { readonly kind: 'update'; readonly target: Expression; readonly op: string; readonly value: Expression }
  | { readonly kind: 'assert'; readonly test: Expression }
  | { readonly kind: 'expression'; readonly value: Expression }

/** Nesting deeper than this is no hint. */
const DEEPEST = 100

/**
 * The statements of a hint.
 * @throws SyntaxError naming what is not understood
 */
export function parsePython(code: string): Statement[] {
  return logicalLines(code)
    .filter((line) => !/^(from\s+[\w.]+\s+import|import)\s/.test(line))
    .map((line) => new Parser(tokensOf(line)).statement())
}

/** Python's precedence from loose to tight; comparisons stand between `not` and `|`. */
const LEVELS: readonly (readonly string[])[] = [
  ['|'],
  ['^'],
  ['&'],
  ['<<', '>>'],
  ['+', '-'],
  ['*', '//', '%'],
]
const COMPARISONS = ['<', '<=', '>', '>=', '==', '!=']
const UPDATES = ['+=', '-=', '*=', '//=', '%=', '&=', '|=', '^=', '<<=', '>>=', '**=']
const STATEMENTS = [
  'for',
  'while',
  'def',
  'class',
  'return',
  'del',
  'raise',
  'try',
  'with',
  'lambda',
  'global',
  'pass',
]

class Parser {
  readonly #tokens: readonly Token[]
  #at = 0
  #depth = 0

  constructor(tokens: readonly Token[]) {
    this.#tokens = tokens
  }

  statement(): Statement {
    if (this.#name('assert')) {
      const test = this.#expression()
      // The message is for people.
      if (!this.#op(',')) this.#end()
      return { kind: 'assert', test }
    }
    const first = this.#items()
    const update = UPDATES.find((op) => this.#op(op))
    if (update) {
      const value = this.#items()
      this.#end()
      return { kind: 'update', target: first, op: update.slice(0, -1), value }
    }
    const chain = [first]
    while (this.#op('=')) chain.push(this.#items())
    this.#end()
    const value = chain.pop() as Expression
    return chain.length === 0 ? { kind: 'expression', value } : { kind: 'assign', targets: chain, value }
  }

  get #next(): Token {
    return this.#tokens[this.#at]
  }
  #op(text: string): boolean {
    if (this.#next.kind !== 'op' || this.#next.text !== text) return false
    this.#at++
    return true
  }
  #name(text: string): boolean {
    if (this.#next.kind !== 'name' || this.#next.text !== text) return false
    this.#at++
    return true
  }
  #expect(text: string): void {
    if (!this.#op(text)) throw new SyntaxError(`${this.#next.text} where ${text} should be`)
  }
  #end(): void {
    if (this.#next.kind !== 'end') throw new SyntaxError(this.#next.text)
  }

  #items(): Expression {
    const items = [this.#expression()]
    while (this.#op(',')) items.push(this.#expression())
    return items.length === 1 ? items[0] : { kind: 'tuple', items }
  }

  #expression(): Expression {
    if (++this.#depth > DEEPEST) throw new SyntaxError('an expression that is nested too deeply')
    const then = this.#or()
    let result = then
    if (this.#op('if')) {
      const test = this.#or()
      this.#expect('else')
      result = { kind: 'choice', test, then, otherwise: this.#expression() }
    }
    this.#depth--
    return result
  }

  #or(): Expression {
    let left = this.#and()
    while (this.#op('or')) left = { kind: 'binary', op: 'or', left, right: this.#and() }
    return left
  }
  #and(): Expression {
    let left = this.#not()
    while (this.#op('and')) left = { kind: 'binary', op: 'and', left, right: this.#not() }
    return left
  }
  #not(): Expression {
    let count = 0
    while (this.#op('not')) count++
    let of = this.#comparison()
    for (; count > 0; count--) of = { kind: 'unary', op: 'not', of }
    return of
  }
  #comparison(): Expression {
    const first = this.#binary(0)
    const rest: [string, Expression][] = []
    for (;;) {
      const op = COMPARISONS.find((one) => this.#op(one))
      if (!op) break
      rest.push([op, this.#binary(0)])
    }
    return rest.length === 0 ? first : { kind: 'compare', first, rest }
  }
  #binary(level: number): Expression {
    const ops = LEVELS[level]
    if (!ops) return this.#unary()
    let left = this.#binary(level + 1)
    for (;;) {
      const op = ops.find((one) => this.#op(one))
      if (!op) return left
      left = { kind: 'binary', op, left, right: this.#binary(level + 1) }
    }
  }
  #unary(): Expression {
    const op = ['-', '+', '~'].find((one) => this.#op(one))
    if (op) {
      if (++this.#depth > DEEPEST) throw new SyntaxError('an expression that is nested too deeply')
      const of = this.#unary()
      this.#depth--
      return { kind: 'unary', op, of }
    }
    const base = this.#postfix()
    return this.#op('**') ? { kind: 'binary', op: '**', left: base, right: this.#unary() } : base
  }
  #postfix(): Expression {
    let of = this.#atom()
    for (;;) {
      if (this.#op('.')) {
        const { kind, text } = this.#next
        if (kind !== 'name') throw new SyntaxError(text)
        this.#at++
        of = { kind: 'member', of, name: text }
      } else if (this.#op('[')) {
        const at = this.#expression()
        this.#expect(']')
        of = { kind: 'index', of, at }
      } else if (this.#op('(')) of = { kind: 'call', of, args: this.#until(')') }
      else return of
    }
  }
  #until(close: string): Expression[] {
    const items: Expression[] = []
    while (!this.#op(close)) {
      // An argument with its name stands where it would without: no function here is called otherwise.
      if (close === ')' && this.#next.kind === 'name' && this.#tokens[this.#at + 1].text === '=')
        this.#at += 2
      items.push(this.#expression())
      if (!this.#op(',')) {
        this.#expect(close)
        break
      }
    }
    return items
  }
  #atom(): Expression {
    const { kind, text } = this.#next
    if (kind === 'number') {
      this.#at++
      return { kind: 'number', value: BigInt(text) }
    }
    if (kind === 'name' && !STATEMENTS.includes(text)) {
      this.#at++
      return { kind: 'name', name: text }
    }
    if (this.#op('(')) {
      const items = this.#until(')')
      return items.length === 1 ? items[0] : { kind: 'tuple', items }
    }
    if (this.#op('[')) return { kind: 'tuple', items: this.#until(']') }
    if (this.#op('{')) return this.#dictionary()
    throw new SyntaxError(text)
  }
  #dictionary(): Expression {
    const entries: [string, Expression][] = []
    while (!this.#op('}')) {
      const { kind, text } = this.#next
      if (kind !== 'text') throw new SyntaxError(text)
      this.#at++
      this.#expect(':')
      entries.push([text.slice(1, -1), this.#expression()])
      if (!this.#op(',')) {
        this.#expect('}')
        break
      }
    }
    return { kind: 'dictionary', entries }
  }
}
