/**
 * Hints: what a prover does before an instruction to find values that the instruction only checks. They are no
 * part of the step, and nothing that they do is trusted.
 * @module
 */
import type { Signature } from './advice.ts'
import {
  ARITHMETIC,
  before,
  bool,
  bounded,
  COMPARE,
  FUNCTIONS,
  HintFailure,
  modulo,
  type Value,
} from './hint-functions.ts'
import type { ParsedHint } from './hint-parser.ts'
import { PRIME } from './machine.ts'
import type { CairoProgram } from './program.ts'
import type { Expression } from './python.ts'
import { type Machine, memberOf, type Variable, variable } from './references.ts'

/** What a hint can reach of the run. */
export type HintMachine = Machine & {
  write(address: bigint, value: bigint): void
  addSegment(): bigint
  addSignature(address: bigint, signature: Signature): void
}

/** Variables of hints; `vm_enter_scope` adds one. */
export type Scopes = Map<string, Value>[]

const isMember = (of: Expression, name: string, member: string) =>
  of.kind === 'member' && of.of.kind === 'name' && of.of.name === name && of.name === member
const isNumber = ({ type }: Variable) => type === 'felt' || type.endsWith('*')

/**
 * Runs a hint.
 * @throws HintFailure if an assertion fails, or it does what has no meaning
 */
export function runHint(program: CairoProgram, hint: ParsedHint, machine: HintMachine, scopes: Scopes): void {
  const scope = () => scopes.at(-1) as Map<string, Value>
  const number = (value: Value): bigint => {
    if (typeof value === 'bigint') return value
    if ('variable' in value) {
      const { variable } = value
      if ('value' in variable) return variable.value
      if (isNumber(variable)) return machine.read(variable.address)
    }
    throw new HintFailure('a number was expected')
  }
  /** The number that a variable holds now; a struct stays one. */
  const settled = (value: Value): Value =>
    typeof value === 'object' && 'variable' in value && isNumber(value.variable) ? number(value) : value
  const compute = (one: Expression): bigint => number(evaluate(one))

  const named = (name: string): Value => {
    const own = scope().get(name)
    if (own !== undefined) return own
    if (name === 'ap') return machine.ap
    if (name === 'fp') return machine.fp
    if (name === 'PRIME') return PRIME
    throw new HintFailure(`${name} is not known here`)
  }

  const member = (of: Expression, name: string): Value => {
    if (of.kind === 'name' && of.name === 'range_check_builtin' && name === 'bound') return 1n << 128n
    if (of.kind === 'name' && of.name === 'ids') {
      const found = variable(program, hint, name, machine)
      if (!found) throw new HintFailure(`ids.${name} is not known here`)
      return { variable: found }
    }
    const base = evaluate(of)
    if (typeof base === 'bigint' || !('variable' in base)) throw new HintFailure(`.${name} of a number`)
    const { variable: whole } = base
    const isPointer = whole.type.endsWith('*')
    if (!isPointer && !('address' in whole)) throw new HintFailure(`.${name} of a value`)
    const address = isPointer || !('address' in whole) ? number(base) : whole.address
    if (name === 'address_') return address
    const found = memberOf(program, isPointer ? whole.type.slice(0, -1) : whole.type, name)
    if (!found) throw new HintFailure(`${whole.type} has no ${name}`)
    return { variable: { type: found.type, address: address + BigInt(found.offset) } }
  }

  const index = (of: Expression, at: Expression): Value => {
    if (of.kind === 'name' && of.name === 'memory') return machine.read(compute(at))
    const list = evaluate(of)
    const item = Array.isArray(list) ? list[Number(compute(at))] : undefined
    if (item === undefined)
      throw new HintFailure('an index of what is neither the memory nor a list that long')
    return item
  }

  const call = (of: Expression, args: readonly Expression[]): Value => {
    if (isMember(of, 'segments', 'add')) return machine.addSegment()
    if (isMember(of, 'ecdsa_builtin', 'add_signature') && args.length === 2) {
      const [address, signature] = args.map(evaluate)
      if (!Array.isArray(signature) || signature.length !== 2)
        throw new HintFailure('a signature of other than r and s')
      const [r, s] = signature.map(number)
      machine.addSignature(number(address), { r, s })
      return 0n
    }
    if (of.kind === 'name' && of.name === 'vm_enter_scope') {
      const given = args[0] ? evaluate(args[0]) : new Map<string, Value>()
      if (!(given instanceof Map)) throw new HintFailure('vm_enter_scope of no dictionary')
      scopes.push(new Map(given as Map<string, Value>))
      return 0n
    }
    if (of.kind === 'name' && of.name === 'vm_exit_scope') {
      if (scopes.length === 1) throw new HintFailure('vm_exit_scope without vm_enter_scope')
      scopes.pop()
      return 0n
    }
    // Addresses are numbers here, as they are to the machine.
    if (of.kind === 'name' && of.name === 'isinstance')
      return bool(args[1]?.kind === 'name' && args[1].name === 'int')
    if (of.kind === 'member' && of.name === 'sort' && of.of.kind === 'name') {
      const list = named(of.of.name)
      if (!Array.isArray(list)) throw new HintFailure('a sort of what is no list')
      scope().set(
        of.of.name,
        [...list].sort((a, b) => (before(a, b) ? -1 : before(b, a) ? 1 : 0)),
      )
      return 0n
    }
    const known = of.kind === 'name' && Object.hasOwn(FUNCTIONS, of.name) ? FUNCTIONS[of.name] : undefined
    if (!known) throw new HintFailure('a call of what is no function')
    // `min` and `max` take any number.
    if (args.length === 0 || (known.length > 0 && args.length < known.length)) {
      throw new HintFailure('a call with too few arguments')
    }
    return known(...args.map(compute))
  }

  const evaluate = (one: Expression): Value => {
    switch (one.kind) {
      case 'number':
        return one.value
      case 'name':
        return named(one.name)
      case 'member':
        return member(one.of, one.name)
      case 'index':
        return index(one.of, one.at)
      case 'call':
        return call(one.of, one.args)
      case 'unary': {
        const value = compute(one.of)
        return one.op === '-'
          ? -value
          : one.op === '~'
            ? ~value
            : one.op === 'not'
              ? bool(value === 0n)
              : value
      }
      case 'binary': {
        const left = compute(one.left)
        if (one.op === 'and') return left === 0n ? left : compute(one.right)
        if (one.op === 'or') return left !== 0n ? left : compute(one.right)
        const right = compute(one.right)
        if (right === 0n && (one.op === '//' || one.op === '%')) throw new HintFailure('a division by zero')
        return bounded(ARITHMETIC[one.op](left, right))
      }
      case 'compare': {
        let left = compute(one.first)
        for (const [op, expression] of one.rest) {
          const right = compute(expression)
          if (!COMPARE[op](left, right)) return 0n
          left = right
        }
        return 1n
      }
      case 'choice':
        return evaluate(compute(one.test) !== 0n ? one.then : one.otherwise)
      case 'tuple':
        return one.items.map((item) => settled(evaluate(item)))
      case 'dictionary':
        return new Map(one.entries.map(([key, value]) => [key, settled(evaluate(value))]))
    }
  }

  const assign = (target: Expression, value: Value): void => {
    if (target.kind === 'tuple') {
      if (!Array.isArray(value) || value.length !== target.items.length)
        throw new HintFailure('a tuple of another length')
      for (const [i, item] of target.items.entries()) assign(item, value[i])
    } else if (target.kind === 'name')
      scope().set(target.name, typeof value === 'bigint' || Array.isArray(value) ? value : number(value))
    else if (target.kind === 'index' && target.of.kind === 'name' && target.of.name === 'memory') {
      machine.write(compute(target.at), modulo(number(value), PRIME))
    } else {
      const place = evaluate(target)
      if (typeof place === 'bigint' || !('variable' in place) || !('address' in place.variable)) {
        throw new HintFailure('an assignment to what has no address')
      }
      machine.write(place.variable.address, modulo(number(value), PRIME))
    }
  }

  for (const statement of hint.statements) {
    switch (statement.kind) {
      case 'assign': {
        const value = evaluate(statement.value)
        for (const target of statement.targets) assign(target, value)
        break
      }
      case 'update': {
        const { target, op, value } = statement
        assign(target, bounded(ARITHMETIC[op](compute(target), compute(value))))
        break
      }
      case 'assert':
        if (compute(statement.test) === 0n) throw new HintFailure('its assertion does not hold')
        break
      case 'expression':
        evaluate(statement.value)
    }
  }
}
