/**
 * Makes nodes: checks their types, folds constants, simplifies, and shares equal nodes.
 * @module
 */
import { OnestepError } from '../bytes/errors.ts'
import { MEANING } from './evaluate.ts'
import { constant, type Node } from './node.ts'
import { type Attribute, type Callee, COMMUTATIVE, isCallee, OPS, type Op, READS } from './ops.ts'
import { type Make, rulesOf } from './simplify.ts'
import { cardinality, showType, type Type } from './types.ts'

/** Makes the nodes of one block. */
export type Builder = {
  /**
   * @param type - the result's type, for ops whose arguments do not decide it
   * @throws IrError if the arguments do not fit the op
   */
  readonly make: Make
  /** @throws IrError if the value does not fit the type */
  constant(value: bigint, type: Type): Node
}

/**
 * A builder whose nodes are hash-consed: equal nodes are the same object.
 * @param options.simplify - fold constants and apply the rules of `simplify.ts`; default true
 */
export function builder(options: { simplify?: boolean } = {}): Builder {
  const simplify = options.simplify ?? true
  const ids = new Map<Node, number>()
  const shared = new Map<string, Node>()

  const intern = (node: Node): Node => {
    const key = `${node.op} ${showType(node.type)} ${attributeKey(node.attribute)} ${node.args.map((arg) => ids.get(arg)).join(' ')}`
    const known = shared.get(key)
    if (known) return known
    shared.set(key, node)
    ids.set(node, ids.size)
    return node
  }

  const make: Make = (op, args, attribute, asked) => {
    const node = typed(op, args, attribute, asked)
    for (const arg of args)
      if (!ids.has(arg)) throw new IrError(`An argument of ${op} is a node of another builder.`)
    return intern(simplify ? simplified(node, make) : node)
  }

  return { make, constant: (value, type) => make('const', [], value, type) }
}

const callees = new WeakMap<Callee, number>()
let calleeCount = 0

/** A text that tells attributes apart: functions by which object they are, as two may have one name. */
function attributeKey(attribute: Attribute | undefined): string {
  if (!isCallee(attribute)) return String(attribute)
  let number = callees.get(attribute)
  if (number === undefined) callees.set(attribute, (number = calleeCount++))
  return `function ${number}`
}

function typed(
  op: Op,
  args: readonly Node[],
  attribute: Attribute | undefined,
  asked: Type | undefined,
): Node {
  const signature = OPS[op]
  if (signature.arity !== 'any' && args.length !== signature.arity) {
    throw new IrError(`${op} takes ${signature.arity} arguments, got ${args.length}.`)
  }
  const type = signature.type(args, attribute, asked)
  if (typeof type === 'string') throw new IrError(`${op}: ${type}.`)
  if (op === 'const') {
    const value = attribute as bigint
    if (value < 0n || value >= cardinality(type))
      throw new IrError(`Constant ${value} does not fit ${showType(type)}.`)
  }
  // Constants are moved to the right, so that rules look in one place only.
  const [a, b] = args
  const swap = COMMUTATIVE.has(op) && constant(a!) !== undefined && constant(b!) === undefined
  const ordered = swap ? [b!, a!] : args
  return attribute === undefined ? { op, type, args: ordered } : { op, type, args: ordered, attribute }
}

function simplified(node: Node, make: Make): Node {
  if (node.op === 'const' || READS.has(node.op)) return node
  const values = node.args.map(constant)
  if (values.every((value) => value !== undefined)) {
    const value = MEANING[node.op as keyof typeof MEANING](values, node.type, node)
    return make('const', [], value, node.type)
  }
  for (const rule of rulesOf(node.op)) {
    const simpler = rule.rewrite(node, make)
    if (simpler) return simpler
  }
  return node
}

/** A node or a constant that the ops do not allow. */
export class IrError extends OnestepError {
  override name = 'IrError'
}
