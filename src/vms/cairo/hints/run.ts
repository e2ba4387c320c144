/**
 * Hints: what a prover does before an instruction to find values that the instruction only checks. They are no
 * part of the step, and nothing that they do is trusted.
 * @module
 */

import type { CairoProgram } from '../files/program.ts'
import { imported, moduleOf } from '../library/modules.ts'
import type { Argument, Expression, Loop, Parameter, Statement } from '../python/syntax.ts'
import { PYTHON } from './builtins.ts'
import { idsOf } from './ids.ts'
import { fromBytes, methodOf } from './methods.ts'
import { binary, compare, deleteItem, itemAt, setItemAt, slice, unary } from './operators.ts'
import type { ParsedHint } from './parse.ts'
import {
  bool,
  type Callable,
  Dictionary,
  HintFailure,
  isCallable,
  isThing,
  itemsOf,
  limited,
  list,
  show,
  truth,
  typeName,
  type Value,
} from './values.ts'
import { type HintMachine, type Names, namesOf, type Scopes, STATIC_NAMES } from './world.ts'

/** A hint that evaluates more than this has no end in sight. */
const MOST_STEPS = 2 ** 22
/** Calls of functions within functions. */
const DEEPEST = 64

/** How a statement ends, if not by the next one. */
type Ended = { readonly how: 'break' | 'continue' } | { readonly how: 'return'; readonly value: Value }

/**
 * Runs a hint.
 * @throws HintFailure if an assertion fails, it raises an exception, or does what has no meaning
 */
export function runHint(program: CairoProgram, hint: ParsedHint, world: World): void {
  const { machine, names, scopes } = world
  const scope = scopes.at(-1) as Dictionary
  const { ap, fp, pc } = machine
  new HintRun(names, { ids: idsOf(program, hint, machine), ap, fp, pc }, machine).statements(
    hint.statements,
    scope,
  )
  // A hint may give the run's own names other values, but only for itself.
  for (const name of OWN_NAMES) scope.delete(name)
}

/** What the hints of one run share. */
export type World = { readonly machine: HintMachine; readonly names: Names; readonly scopes: Scopes }

export function newWorld(machine: HintMachine): World {
  const scopes: Scopes = [new Dictionary()]
  return { machine, scopes, names: namesOf(machine, scopes) }
}

const OWN_NAMES = [...STATIC_NAMES].filter((name) => !Object.hasOwn(PYTHON, name))

class HintRun {
  readonly #names: Names
  /** `ids` and the registers. */
  readonly #own: Names
  readonly #machine: HintMachine
  #steps = 0
  #depth = 0

  constructor(names: Names, own: Names, machine: HintMachine) {
    this.#names = names
    this.#own = own
    this.#machine = machine
  }

  statements(statements: readonly Statement[], globals: Dictionary, locals?: Dictionary): Ended | undefined {
    for (const statement of statements) {
      const ended = this.#statement(statement, globals, locals)
      if (ended) return ended
    }
    return undefined
  }

  #tick(): void {
    if (++this.#steps > MOST_STEPS) throw new HintFailure('it does not end')
  }

  #statement(one: Statement, globals: Dictionary, locals?: Dictionary): Ended | undefined {
    this.#tick()
    const scope = locals ?? globals
    const evaluate = (expression: Expression) => this.#evaluate(expression, globals, locals)
    switch (one.kind) {
      case 'assign': {
        const value = evaluate(one.value)
        for (const target of one.targets) this.#assign(target, value, globals, locals)
        return undefined
      }
      case 'update': {
        const value = binary(one.op, evaluate(one.target), evaluate(one.value))
        this.#assign(one.target, value, globals, locals)
        return undefined
      }
      case 'assert':
        if (truth(evaluate(one.test))) return undefined
        throw new HintFailure(
          `its assertion fails${one.message ? `: ${this.#message(one.message, globals, locals)}` : ''}`,
        )
      case 'raise':
        throw new HintFailure(`it raises ${this.#message(one.value, globals, locals)}`)
      case 'delete':
        for (const target of one.targets) {
          if (target.kind === 'index') deleteItem(evaluate(target.of), evaluate(target.at))
          else if (target.kind !== 'name' || !scope.delete(target.name))
            throw new HintFailure('del of something that does not exist')
        }
        return undefined
      case 'expression':
        evaluate(one.value)
        return undefined
      case 'import':
        scope.set(one.as, moduleOf(one.module))
        return undefined
      case 'from':
        scope.set(one.as, imported(one.module, one.name))
        return undefined
      case 'if':
        return this.statements(truth(evaluate(one.test)) ? one.then : one.otherwise, globals, locals)
      case 'while':
        while (truth(evaluate(one.test))) {
          const ended = this.#body(one.body, globals, locals)
          if (ended === 'break') return undefined
          if (ended) return ended
        }
        return this.statements(one.otherwise, globals, locals)
      case 'for':
        for (const item of [...itemsOf(evaluate(one.of))]) {
          this.#assign(one.target, item, globals, locals)
          const ended = this.#body(one.body, globals, locals)
          if (ended === 'break') return undefined
          if (ended) return ended
        }
        return this.statements(one.otherwise, globals, locals)
      case 'function':
        scope.set(
          one.name,
          this.#function(one.name, one.parameters, globals, locals, (inner) => {
            const ended = this.statements(one.body, globals, inner)
            return ended?.how === 'return' ? ended.value : null
          }),
        )
        return undefined
      case 'return':
        return { how: 'return', value: one.value ? evaluate(one.value) : null }
      case 'pass':
        return undefined
      default:
        return { how: one.kind }
    }
  }

  /** Of a loop, once. */
  #body(body: readonly Statement[], globals: Dictionary, locals?: Dictionary) {
    this.#tick()
    const ended = this.statements(body, globals, locals)
    if (ended?.how === 'continue') return undefined
    return ended?.how === 'break' ? 'break' : ended
  }

  /** A text for people: where it cannot be made, the failure counts and not the text. */
  #message(expression: Expression, globals: Dictionary, locals?: Dictionary): string {
    try {
      return show(this.#evaluate(expression, globals, locals)).slice(0, 500)
    } catch (error) {
      if (error instanceof HintFailure) return 'an exception'
      throw error
    }
  }

  #function(
    name: string,
    parameters: readonly Parameter[],
    globals: Dictionary,
    outer: Dictionary | undefined,
    body: (locals: Dictionary) => Value,
  ): Callable {
    const defaults = parameters.map(({ value }) => value && this.#evaluate(value, globals, outer))
    return {
      kind: 'function',
      name,
      call: (args, named) => {
        // Names of a function around it; what it assigns to them stays its own.
        const locals = new Dictionary(outer?.entries())
        if (args.length > parameters.length)
          throw new HintFailure(`${name} takes ${parameters.length} arguments`)
        for (const key of named.keys()) {
          const at = parameters.findIndex((one) => one.name === key)
          if (at < args.length) throw new HintFailure(`${name} has no argument ${key} left`)
        }
        for (const [i, parameter] of parameters.entries()) {
          const value = args[i] ?? named.get(parameter.name) ?? defaults[i]
          if (value === undefined) throw new HintFailure(`a call of ${name} without ${parameter.name}`)
          locals.set(parameter.name, value)
        }
        if (++this.#depth > DEEPEST) throw new HintFailure('calls that are nested too deeply')
        const result = body(locals)
        this.#depth--
        return result
      },
    }
  }

  #assign(target: Expression, value: Value, globals: Dictionary, locals?: Dictionary): void {
    switch (target.kind) {
      case 'name':
        ;(locals ?? globals).set(target.name, value)
        return
      case 'list': {
        const items = itemsOf(value)
        if (items.length !== target.items.length) throw new HintFailure('a tuple of another length')
        for (const [i, item] of target.items.entries()) this.#assign(item, items[i], globals, locals)
        return
      }
      case 'index': {
        const of = this.#evaluate(target.of, globals, locals)
        setItemAt(of, this.#evaluate(target.at, globals, locals), value)
        return
      }
      case 'member': {
        const of = this.#evaluate(target.of, globals, locals)
        if (of === null || !isThing(of) || !of.set)
          throw new HintFailure(`an assignment to .${target.name} of ${typeName(of)}`)
        of.set(target.name, value)
        return
      }
      default:
        throw new HintFailure('an assignment to something without an address')
    }
  }

  #name(name: string, globals: Dictionary, locals?: Dictionary): Value {
    const own = locals?.get(name) ?? globals.get(name)
    if (own !== undefined) return own
    if (locals?.has(name) || globals.has(name)) return null
    if (Object.hasOwn(this.#own, name)) return this.#own[name]
    if (Object.hasOwn(this.#names, name)) return this.#names[name]
    throw new HintFailure(`${name} is not known here`)
  }

  #member(of: Value, name: string): Value {
    if (of !== null && isThing(of)) {
      const found = of.get?.(name)
      if (found !== undefined) return found
      throw new HintFailure(of.name === 'ids' ? `ids.${name} is not known here` : `${of.name} has no ${name}`)
    }
    // Addresses are numbers here, as they are to the machine.
    if (typeof of === 'bigint' && name === 'segment_index') return this.#machine.segmentOf(of)
    if (of !== null && isCallable(of) && of.name === 'int' && name === 'from_bytes') return fromBytes
    const method = methodOf(of, name)
    if (!method) throw new HintFailure(`.${name} of ${typeName(of)}`)
    return method
  }

  #call(callee: Value, args: readonly Argument[], globals: Dictionary, locals?: Dictionary): Value {
    if (callee === null || !isCallable(callee)) throw new HintFailure(`a call of ${typeName(callee)}`)
    const placed: Value[] = []
    const named = new Map<string, Value>()
    for (const { name, value } of args) {
      if (name !== undefined) named.set(name, this.#evaluate(value, globals, locals))
      else if (value.kind === 'star') placed.push(...itemsOf(this.#evaluate(value.of, globals, locals)))
      else placed.push(this.#evaluate(value, globals, locals))
    }
    return callee.call(placed, named)
  }

  #evaluate(one: Expression, globals: Dictionary, locals?: Dictionary): Value {
    this.#tick()
    const evaluate = (expression: Expression) => this.#evaluate(expression, globals, locals)
    switch (one.kind) {
      case 'number':
      case 'text':
      case 'bytes':
        return one.value
      case 'template':
        return limited(
          one.parts.map((part) => (typeof part === 'string' ? part : show(evaluate(part)))).join(''),
        )
      case 'name':
        return this.#name(one.name, globals, locals)
      case 'member':
        return this.#member(evaluate(one.of), one.name)
      case 'index':
        return itemAt(evaluate(one.of), evaluate(one.at))
      case 'slice': {
        const [from, to, by] = [one.from, one.to, one.by].map((part) => part && evaluate(part))
        return slice(evaluate(one.of), from, to, by)
      }
      case 'call':
        return this.#call(evaluate(one.of), one.args, globals, locals)
      case 'unary':
        return one.op === 'not' ? bool(!truth(evaluate(one.of))) : unary(one.op, evaluate(one.of))
      case 'binary': {
        const left = evaluate(one.left)
        if (one.op === 'and') return truth(left) ? evaluate(one.right) : left
        if (one.op === 'or') return truth(left) ? left : evaluate(one.right)
        return binary(one.op, left, evaluate(one.right))
      }
      case 'compare': {
        let left = evaluate(one.first)
        for (const [op, expression] of one.rest) {
          const right = evaluate(expression)
          if (!compare(op, left, right)) return 0n
          left = right
        }
        return 1n
      }
      case 'choice':
        return evaluate(truth(evaluate(one.test)) ? one.then : one.otherwise)
      case 'list':
        return limited(
          one.items.flatMap((item) => (item.kind === 'star' ? itemsOf(evaluate(item.of)) : [evaluate(item)])),
        )
      case 'star':
        throw new HintFailure('a star that unpacks nothing')
      case 'dictionary':
        return new Dictionary(one.entries.map(([key, value]) => [evaluate(key), evaluate(value)]))
      case 'comprehension': {
        const items: Value[] = []
        // Its variables are its own.
        const inner = new Dictionary(locals?.entries())
        this.#loop(one.loops, globals, inner, () => {
          const item = this.#evaluate(one.item, globals, inner)
          items.push(one.key ? [this.#evaluate(one.key, globals, inner), item] : item)
          limited(items)
        })
        return one.key ? new Dictionary(items.map((pair) => list(pair) as [Value, Value])) : items
      }
      case 'lambda':
        return this.#function('lambda', one.parameters, globals, locals, (inner) =>
          this.#evaluate(one.result, globals, inner),
        )
    }
  }

  #loop([loop, ...more]: readonly Loop[], globals: Dictionary, locals: Dictionary, each: () => void): void {
    if (!loop) {
      each()
      return
    }
    for (const item of [...itemsOf(this.#evaluate(loop.of, globals, locals))]) {
      this.#tick()
      this.#assign(loop.target, item, globals, locals)
      if (loop.tests.every((test) => truth(this.#evaluate(test, globals, locals))))
        this.#loop(more, globals, locals, each)
    }
  }
}
