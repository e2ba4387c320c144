/**
 * Statements of hints. A hint is parsed before its program runs; what is not understood is refused then, and nothing
 * that stands in it is passed over.
 * @module
 */
import { ExpressionParser } from './expressions.ts'
import type { Expression, Statement } from './syntax.ts'

const UPDATES = ['+=', '-=', '*=', '//=', '%=', '&=', '|=', '^=', '<<=', '>>=', '**=']

/**
 * The statements of a hint.
 * @throws PythonError naming what is not understood, and its line
 */
export function parsePython(code: string): Statement[] {
  const parser = new StatementParser(code)
  const statements: Statement[] = []
  while (!parser.take('end')) statements.push(...parser.statements())
  return statements
}

class StatementParser extends ExpressionParser {
  /** One compound statement, or the simple ones of a line. */
  statements(): Statement[] {
    const { line } = this.next
    if (this.op('if')) return [this.#if(line)]
    if (this.op('for')) return [this.#for(line)]
    if (this.word('while')) {
      const test = this.expression()
      return [{ kind: 'while', line, test, body: this.#block(), otherwise: this.#else() }]
    }
    if (this.word('def')) return [this.#function(line)]
    const statements = this.#simple()
    while (this.op(';')) {
      if (this.next.kind === 'newline') break
      statements.push(...this.#simple())
    }
    if (!this.take('newline')) throw this.refuse()
    return statements
  }

  #block(): Statement[] {
    return this.nest(() => {
      this.expect(':')
      if (!this.take('newline')) return this.statements()
      if (!this.take('indent')) throw this.refuse('a block without lines')
      const body: Statement[] = []
      while (!this.take('dedent')) body.push(...this.statements())
      return body
    })
  }

  #else(): Statement[] {
    return this.op('else') ? this.#block() : []
  }

  #if(line: number): Statement {
    const test = this.expression()
    const then = this.#block()
    const elif = this.next.line
    const otherwise = this.word('elif') ? this.nest(() => [this.#if(elif)]) : this.#else()
    return { kind: 'if', line, test, then, otherwise }
  }

  #for(line: number): Statement {
    const target = this.target()
    this.expect('in')
    const of = this.items()
    return { kind: 'for', line, target, of, body: this.#block(), otherwise: this.#else() }
  }

  #function(line: number): Statement {
    const name = this.name()
    this.expect('(')
    const parameters = this.parameters(')', true)
    if (this.op('->')) this.expression()
    return { kind: 'function', line, name, parameters, body: this.#block() }
  }

  #simple(): Statement[] {
    const { line } = this.next
    if (this.word('import')) return this.#import(line)
    if (this.word('from')) return this.#from(line)
    if (this.word('assert')) {
      const test = this.expression()
      return [{ kind: 'assert', line, test, message: this.op(',') ? this.expression() : undefined }]
    }
    if (this.word('raise')) return [{ kind: 'raise', line, value: this.expression() }]
    if (this.word('del')) {
      const targets = this.items()
      return [{ kind: 'delete', line, targets: targets.kind === 'list' ? targets.items : [targets] }]
    }
    if (this.word('return')) {
      const value = this.next.kind === 'newline' ? undefined : this.items()
      return [{ kind: 'return', line, value }]
    }
    for (const kind of ['break', 'continue', 'pass'] as const) if (this.word(kind)) return [{ kind, line }]
    return [this.#assignment(line)]
  }

  #assignment(line: number): Statement {
    const first = this.items()
    const update = UPDATES.find((op) => this.op(op))
    if (update) return { kind: 'update', line, target: first, op: update.slice(0, -1), value: this.items() }
    // The type of a variable says nothing to its value.
    if (this.op(':')) {
      this.expression()
      if (this.next.text !== '=') throw this.refuse('a variable without a value')
    }
    const chain: Expression[] = [first]
    while (this.op('=')) chain.push(this.items())
    const value = chain.pop() as Expression
    return chain.length === 0
      ? { kind: 'expression', line, value }
      : { kind: 'assign', line, targets: chain, value }
  }

  #dotted(): string {
    let name = this.name()
    while (this.op('.')) name += `.${this.name()}`
    return name
  }

  #import(line: number): Statement[] {
    const statements: Statement[] = []
    do {
      const module = this.#dotted()
      const as = this.word('as') ? this.name() : module
      statements.push({ kind: 'import', line, module, as })
    } while (this.op(','))
    return statements
  }

  #from(line: number): Statement[] {
    const module = this.#dotted()
    if (!this.word('import')) throw this.refuse()
    const isBracketed = this.op('(')
    const statements: Statement[] = []
    do {
      if (isBracketed && this.next.text === ')') break
      const name = this.name()
      statements.push({ kind: 'from', line, module, name, as: this.word('as') ? this.name() : name })
    } while (this.op(','))
    if (isBracketed) this.expect(')')
    return statements
  }
}
