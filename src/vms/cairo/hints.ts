/**
 * Hints: what a prover does before an instruction to find values that the instruction only checks. They are no
 * part of the step, and nothing that they do is trusted.
 * @module
 */
import { power } from './curve.ts'
import { PRIME } from './machine.ts'
import type { CairoProgram, Hint } from './program.ts'
import { type Expression, parsePython, type Statement } from './python.ts'
import { type Machine, memberOf, type Variable, variable } from './references.ts'

/** What a hint can reach of the run. */
export type HintMachine = Machine & {
  write(address: bigint, value: bigint): void
  addSegment(): bigint
}

/** Variables of hints; `vm_enter_scope` adds one. */
export type Scopes = Map<string, Value>[]

type Value = bigint | readonly Value[] | ReadonlyMap<string, Value> | { readonly variable: Variable }

export type ParsedHint = Hint & { readonly statements: readonly Statement[] }

const bool = (value: boolean) => (value ? 1n : 0n)
const modulo = (a: bigint, b: bigint) => ((a % b) + b) % b
/** Rounded down, as Python divides. */
const quotient = (a: bigint, b: bigint) => (a - modulo(a, b)) / b

function isqrt(n: bigint): bigint {
  if (n < 2n) return n
  let x = 1n << BigInt(Math.ceil(n.toString(2).length / 2))
  for (;;) {
    const next = (x + n / x) >> 1n
    if (next >= x) return x
    x = next
  }
}

/** A square root modulo the field's prime, the smaller one (Tonelli and Shanks; 3 is no square). */
function fieldSqrt(n: bigint): bigint {
  let [odd, twos] = [PRIME - 1n, 0]
  while (odd % 2n === 0n) [odd, twos] = [odd / 2n, twos + 1]
  if (power(n, (PRIME - 1n) / 2n, PRIME) > 1n)
    throw new HintFailure('a square root of a value that is no square')
  let [root, rest, factor] = [power(n, (odd + 1n) / 2n, PRIME), power(n, odd, PRIME), power(3n, odd, PRIME)]
  while (rest > 1n) {
    let order = 0
    for (let square = rest; square !== 1n; square = (square * square) % PRIME) order++
    const step = power(factor, 1n << BigInt(twos - order - 1), PRIME)
    ;[root, factor, twos] = [(root * step) % PRIME, (step * step) % PRIME, order]
    rest = (rest * factor) % PRIME
  }
  return root < PRIME - root ? root : PRIME - root
}

/** Functions of integers that hints may call. */
const FUNCTIONS: { readonly [name: string]: (...args: bigint[]) => Value } = {
  abs: (a) => (a < 0n ? -a : a),
  int: (a) => a,
  min: (...all) => all.reduce((a, b) => (b < a ? b : a)),
  max: (...all) => all.reduce((a, b) => (b > a ? b : a)),
  divmod: (a, b) => [quotient(a, b), modulo(a, b)],
  pow: (a, e, p) => power(a, e, p),
  isqrt,
  sqrt: (a) => fieldSqrt(a),
  div_mod: (a, b, p) => modulo(a * power(b, p - 2n, p), p),
  as_int: (a, p) => (a < p / 2n ? a : a - p),
  is_quad_residue: (a, p) => bool(power(a, (p - 1n) / 2n, p) <= 1n),
  is_positive: (a, p, bound) => {
    const value = a < p / 2n ? a : a - p
    if (value >= bound || value <= -bound) throw new HintFailure('a value beyond the range check')
    return bool(value > 0n)
  },
  assert_integer: () => 0n,
}

const ARITHMETIC: { readonly [op: string]: (a: bigint, b: bigint) => bigint } = {
  '+': (a, b) => a + b,
  '-': (a, b) => a - b,
  '*': (a, b) => a * b,
  '//': quotient,
  '%': modulo,
  '&': (a, b) => a & b,
  '|': (a, b) => a | b,
  '^': (a, b) => a ^ b,
  '<<': (a, b) => a << small(b),
  '>>': (a, b) => a >> small(b),
  '**': (a, b) => a ** small(b),
}

const COMPARE: { readonly [op: string]: (a: bigint, b: bigint) => boolean } = {
  '<': (a, b) => a < b,
  '<=': (a, b) => a <= b,
  '>': (a, b) => a > b,
  '>=': (a, b) => a >= b,
  '==': (a, b) => a === b,
  '!=': (a, b) => a !== b,
}

/** Shifts and powers of a hint stay small, whatever the program holds. */
function small(value: bigint): bigint {
  if (value < 0n || value > 4096n) throw new HintFailure(`a shift or power by ${value}`)
  return value
}

/** No sensible hint computes with more bits, and a hostile one would take for ever. */
const LARGEST = 1n << 65_536n

function bounded(value: bigint): bigint {
  if (value > LARGEST || value < -LARGEST) throw new HintFailure('a number of more than 65,536 bits')
  return value
}

/** Numbers before tuples do not occur; both are compared from the first item. */
function before(a: Value, b: Value): boolean {
  if (typeof a === 'bigint' && typeof b === 'bigint') return a < b
  if (!Array.isArray(a) || !Array.isArray(b)) throw new HintFailure('values that have no order')
  const i = a.findIndex((item, at) => item !== b[at])
  return i >= 0 && before(a[i], b[i])
}

const KNOWN_NAMES = [
  'isinstance',
  'RelocatableValue',
  'ids',
  'memory',
  'segments',
  'range_check_builtin',
  'ap',
  'fp',
  'PRIME',
  'vm_enter_scope',
  'vm_exit_scope',
]

/**
 * The hints of a program, understood.
 * @throws SyntaxError with the hint's text for one that is not
 */
export function parseHints({ hints }: CairoProgram): ReadonlyMap<number, readonly ParsedHint[]> {
  const parsed = new Map<number, ParsedHint[]>()
  for (const [pc, list] of hints) {
    parsed.set(
      pc,
      list.map((hint) => ({ ...hint, statements: parse(hint.code) })),
    )
  }
  const all = [...parsed.values()].flat()
  const assigned = new Set(all.flatMap(({ statements }) => statements.flatMap(assignedNames)))
  for (const { code, statements } of all) {
    const unknown = statements
      .flatMap(usedNames)
      .find((name) => !(Object.hasOwn(FUNCTIONS, name) || KNOWN_NAMES.includes(name) || assigned.has(name)))
    if (unknown !== undefined) throw notUnderstood(code, unknown)
  }
  return parsed
}

function parse(code: string): Statement[] {
  try {
    return parsePython(code)
  } catch (error) {
    if (error instanceof SyntaxError) throw notUnderstood(code, error.message)
    throw error
  }
}

const notUnderstood = (code: string, what: string) => new SyntaxError(`${what}\n${code}`)

const childrenOf = (one: Expression): readonly Expression[] => {
  switch (one.kind) {
    case 'number':
    case 'name':
      return []
    case 'member':
      return [one.of]
    case 'index':
      return [one.of, one.at]
    case 'call':
      return [one.of, ...one.args]
    case 'unary':
      return [one.of]
    case 'binary':
      return [one.left, one.right]
    case 'compare':
      return [one.first, ...one.rest.map(([, right]) => right)]
    case 'choice':
      return [one.test, one.then, one.otherwise]
    case 'tuple':
      return one.items
    case 'dictionary':
      return one.entries.map(([, value]) => value)
  }
}

const expressionsOf = (statement: Statement): readonly Expression[] => {
  if (statement.kind === 'assign') return [...statement.targets, statement.value]
  if (statement.kind === 'update') return [statement.target, statement.value]
  return [statement.kind === 'assert' ? statement.test : statement.value]
}

const namesIn = (one: Expression): string[] =>
  one.kind === 'name' ? [one.name] : childrenOf(one).flatMap(namesIn)
const usedNames = (statement: Statement) => expressionsOf(statement).flatMap(namesIn)
const keysIn = (one: Expression): string[] =>
  one.kind === 'dictionary' ? one.entries.map(([key]) => key) : childrenOf(one).flatMap(keysIn)

function assignedNames(statement: Statement): string[] {
  const targets = statement.kind === 'assign' ? statement.targets : []
  const names = targets.flatMap((target) => (target.kind === 'tuple' ? target.items : [target]))
  return [
    ...names.flatMap((target) => (target.kind === 'name' ? [target.name] : [])),
    ...expressionsOf(statement).flatMap(keysIn),
  ]
}

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
    if (of.kind === 'member' && of.of.kind === 'name' && of.of.name === 'segments' && of.name === 'add') {
      return machine.addSegment()
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

/** A hint cannot do what it is to do with the values that the run has. */
export class HintFailure extends Error {
  override name = 'HintFailure'
}
