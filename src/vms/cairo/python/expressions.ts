/**
 * Expressions of hints, by recursive descent.
 * @module
 */

import { bytesOf, prefixOf, textOf } from './strings.ts'
import { type Argument, type Expression, type Loop, type Parameter, PythonError } from './syntax.ts'
import { type Token, tokensOf } from './tokens.ts'

/** Nesting deeper than this is no hint. */
const DEEPEST = 100

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
/** Words of Python that begin statements, or expressions that hints have no use for. */
const RESERVED = [
  'while',
  'def',
  'class',
  'return',
  'del',
  'raise',
  'try',
  'except',
  'finally',
  'with',
  'as',
  'global',
  'nonlocal',
  'pass',
  'break',
  'continue',
  'yield',
  'await',
  'async',
  'import',
  'from',
  'elif',
  'assert',
]

export class ExpressionParser {
  readonly #tokens: readonly Token[]
  #at = 0
  #depth = 0

  constructor(code: string) {
    this.#tokens = tokensOf(code)
  }

  get next(): Token {
    return this.#tokens[this.#at]
  }
  /** What the next token is, as something that is not understood. */
  refuse(what = this.next.text): PythonError {
    return new PythonError(what, this.next.line)
  }
  take(kind: Token['kind']): Token | undefined {
    return this.next.kind === kind ? this.#tokens[this.#at++] : undefined
  }
  op(text: string): boolean {
    if (this.next.kind !== 'op' || this.next.text !== text) return false
    this.#at++
    return true
  }
  word(text: string): boolean {
    if (this.next.kind !== 'name' || this.next.text !== text) return false
    this.#at++
    return true
  }
  expect(text: string): void {
    if (!this.op(text)) throw this.refuse(`${this.next.text} where ${text} should be`)
  }
  name(): string {
    const { kind, text } = this.next
    if (kind !== 'name' || RESERVED.includes(text)) throw this.refuse()
    this.#at++
    return text
  }
  nest<T>(parse: () => T): T {
    if (++this.#depth > DEEPEST) throw this.refuse('an expression that is nested too deeply')
    const result = parse()
    this.#depth--
    return result
  }

  /** One expression, or several with commas between them, as a tuple. */
  items(): Expression {
    const items = [this.#item()]
    let isList = false
    while (this.op(',')) {
      isList = true
      const { kind, text } = this.next
      if (kind === 'newline' || (kind === 'op' && ['=', ')', ']'].includes(text))) break
      items.push(this.#item())
    }
    return isList ? { kind: 'list', items } : items[0]
  }

  /** What a loop assigns to: names, with commas between them. */
  target(): Expression {
    const items = [this.#postfix()]
    let isList = false
    while (this.op(',')) {
      isList = true
      if (this.next.kind === 'op' && this.next.text === 'in') break
      items.push(this.#postfix())
    }
    return isList ? { kind: 'list', items } : items[0]
  }

  #item(): Expression {
    return this.op('*') ? { kind: 'star', of: this.#binary(0) } : this.expression()
  }

  expression(): Expression {
    return this.nest(() => {
      if (this.op('lambda')) {
        const parameters = this.parameters(':', false)
        return { kind: 'lambda', parameters, result: this.expression() }
      }
      const then = this.#or()
      if (!this.op('if')) return then
      const test = this.#or()
      this.expect('else')
      return { kind: 'choice', test, then, otherwise: this.expression() }
    })
  }

  /** Parameters up to a closing token, with types where they may have some. */
  parameters(close: string, isTyped: boolean): Parameter[] {
    const parameters: Parameter[] = []
    while (!this.op(close)) {
      const name = this.name()
      if (isTyped && this.op(':')) this.expression()
      parameters.push({ name, value: this.op('=') ? this.expression() : undefined })
      if (!this.op(',')) {
        this.expect(close)
        break
      }
    }
    return parameters
  }

  #or(): Expression {
    let left = this.#and()
    while (this.op('or')) left = { kind: 'binary', op: 'or', left, right: this.#and() }
    return left
  }
  #and(): Expression {
    let left = this.#not()
    while (this.op('and')) left = { kind: 'binary', op: 'and', left, right: this.#not() }
    return left
  }
  #not(): Expression {
    let count = 0
    while (this.op('not')) count++
    let of = this.#comparison()
    for (; count > 0; count--) of = { kind: 'unary', op: 'not', of }
    return of
  }
  #comparison(): Expression {
    const first = this.#binary(0)
    const rest: [string, Expression][] = []
    for (;;) {
      const op = this.#comparator()
      if (op === undefined) break
      rest.push([op, this.#binary(0)])
    }
    return rest.length === 0 ? first : { kind: 'compare', first, rest }
  }
  #comparator(): string | undefined {
    if (this.op('is')) return this.op('not') ? 'is not' : 'is'
    if (this.op('in')) return 'in'
    const { kind, text } = this.#tokens[this.#at + 1] ?? this.next
    if (this.next.text === 'not' && kind === 'op' && text === 'in') {
      this.#at += 2
      return 'not in'
    }
    return COMPARISONS.find((one) => this.op(one))
  }
  #binary(level: number): Expression {
    const ops = LEVELS[level]
    if (!ops) return this.#unary()
    let left = this.#binary(level + 1)
    for (;;) {
      const op = ops.find((one) => this.op(one))
      if (!op) return left
      left = { kind: 'binary', op, left, right: this.#binary(level + 1) }
    }
  }
  #unary(): Expression {
    const op = ['-', '+', '~'].find((one) => this.op(one))
    if (op) return this.nest(() => ({ kind: 'unary', op, of: this.#unary() }))
    const base = this.#postfix()
    return this.op('**')
      ? this.nest(() => ({ kind: 'binary', op: '**', left: base, right: this.#unary() }))
      : base
  }
  #postfix(): Expression {
    let of = this.#atom()
    for (;;) {
      if (this.op('.')) {
        const { kind, text } = this.next
        if (kind !== 'name') throw this.refuse()
        this.#at++
        of = { kind: 'member', of, name: text }
      } else if (this.op('[')) of = this.#subscript(of)
      else if (this.op('(')) of = { kind: 'call', of, args: this.#arguments() }
      else return of
    }
  }
  #subscript(of: Expression): Expression {
    const isEnd = () => this.next.kind === 'op' && [':', ']'].includes(this.next.text)
    const from = isEnd() ? undefined : this.items()
    if (from && this.op(']')) return { kind: 'index', of, at: from }
    this.expect(':')
    const to = isEnd() ? undefined : this.expression()
    const by = this.op(':') && !isEnd() ? this.expression() : undefined
    this.expect(']')
    return { kind: 'slice', of, from, to, by }
  }
  #arguments(): Argument[] {
    const args: Argument[] = []
    while (!this.op(')')) {
      const following = this.#tokens[this.#at + 1]
      const isNamed = this.next.kind === 'name' && following?.kind === 'op' && following.text === '='
      const name = isNamed ? this.name() : undefined
      if (isNamed) this.expect('=')
      const value = this.#item()
      // A comprehension as the only argument needs no brackets of its own.
      if (args.length === 0 && this.next.kind === 'op' && this.next.text === 'for')
        args.push({
          name,
          value: { kind: 'comprehension', key: undefined, item: value, loops: this.#loops() },
        })
      else args.push({ name, value })
      if (!this.op(',')) {
        this.expect(')')
        break
      }
    }
    return args
  }
  #loops(): Loop[] {
    const loops: Loop[] = []
    while (this.op('for')) {
      const target = this.target()
      this.expect('in')
      const of = this.#or()
      const tests: Expression[] = []
      while (this.op('if')) tests.push(this.#or())
      loops.push({ target, of, tests })
    }
    return loops
  }
  /** What stands between brackets: items, or one item for each of a loop. */
  #bracketed(close: string): Expression {
    if (this.op(close)) return { kind: 'list', items: [] }
    const first = this.#item()
    if (this.next.kind === 'op' && this.next.text === 'for') {
      const loops = this.#loops()
      this.expect(close)
      return { kind: 'comprehension', key: undefined, item: first, loops }
    }
    const items = [first]
    let isList = close === ']'
    while (this.op(',')) {
      isList = true
      if (this.next.kind === 'op' && this.next.text === close) break
      items.push(this.#item())
    }
    this.expect(close)
    return isList ? { kind: 'list', items } : first
  }
  #atom(): Expression {
    const { kind, text } = this.next
    if (kind === 'number') {
      this.#at++
      return { kind: 'number', value: BigInt(text) }
    }
    if (kind === 'text') return this.#string()
    if (kind === 'name') return { kind: 'name', name: this.name() }
    if (this.op('(')) return this.nest(() => this.#bracketed(')'))
    if (this.op('[')) return this.nest(() => this.#bracketed(']'))
    if (this.op('{')) return this.nest(() => this.#dictionary())
    throw this.refuse()
  }
  /** Strings that stand beside each other are one. */
  #string(): Expression {
    const parts: (string | Expression)[] = []
    const bytes: Uint8Array[] = []
    for (let token = this.take('text'); token; token = this.take('text')) {
      const prefix = prefixOf(token.text)
      if (prefix.includes('b')) bytes.push(bytesOf(token.text))
      else if (prefix.includes('f')) parts.push(...templateOf(token))
      else parts.push(textOf(token.text))
    }
    if (bytes.length > 0) {
      if (parts.length > 0) throw this.refuse('bytes beside text')
      return { kind: 'bytes', value: new Uint8Array(bytes.flatMap((one) => [...one])) }
    }
    if (parts.every((part) => typeof part === 'string')) return { kind: 'text', value: parts.join('') }
    return { kind: 'template', parts }
  }
  #dictionary(): Expression {
    const entries: [Expression, Expression][] = []
    while (!this.op('}')) {
      const key = this.expression()
      this.expect(':')
      const value = this.expression()
      if (entries.length === 0 && this.next.kind === 'op' && this.next.text === 'for') {
        const loops = this.#loops()
        this.expect('}')
        return { kind: 'comprehension', key, item: value, loops }
      }
      entries.push([key, value])
      if (!this.op(',')) {
        this.expect('}')
        break
      }
    }
    return { kind: 'dictionary', entries }
  }
}

/** The parts of an f-string. What between its braces is no plain expression is for people, and stays text. */
function templateOf({ text }: Token): (string | Expression)[] {
  return textOf(text)
    .split(/(\{\{|\}\}|\{[^{}]*\})/)
    .filter((part) => part !== '')
    .map((part) => {
      if (part === '{{' || part === '}}') return part[0]
      if (!part.startsWith('{')) return part
      try {
        const parser = new ExpressionParser(part.slice(1, -1).trim())
        const value = parser.items()
        return parser.take('newline') && parser.take('end') ? value : part
      } catch (error) {
        if (error instanceof PythonError) return part
        throw error
      }
    })
}
