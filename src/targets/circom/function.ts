/**
 * Functions with a definition as templates: the body on words of its own, once for all blocks that call it.
 * @module
 */
import { type Block, depthOf } from '../../ir/machine.ts'
import type { Definition, Node } from '../../ir/node.ts'
import { definitionId } from '../../ir/print.ts'
import { bitWidth, type Type } from '../../ir/types.ts'
import { assignment, Units } from './assignment.ts'
import type { Context, UnitResult } from './context.ts'
import { type Linear, ONE, signal, ZERO } from './linear.ts'
import { nodeValue } from './nodes.ts'
import { argOf, type NodeUse, operands } from './operands.ts'
import { checkDepth } from './plan.ts'
import type { BlockPlan, Unit } from './plan-types.ts'
import { LIMB, NARROW, regroup, ungroup, type Value } from './value.ts'
import { type Instance, Writer } from './writer.ts'

/** A function reads no state. */
const NO_PORTS = {
  groups: [],
  portOf: (_: readonly unknown[], __: unknown): never => {
    throw new RangeError('"body" expected no access')
  },
}

export const parameterName = (i: number) => `in${i}`

/** Elements of a word as `regroup` cuts it. */
const elementsOf = (type: Type) => (bitWidth(type) <= NARROW ? 1 : Math.ceil(bitWidth(type) / LIMB))

const wordOf = (type: Type, of: (index: number) => Linear): Value =>
  ungroup(
    Array.from({ length: elementsOf(type) }, (_, i) => of(i)),
    bitWidth(type),
  )

/** The elements of an argument of the call that runs; in range, and a felt canonical, also where none does. */
export function argument(context: Context, uses: readonly NodeUse[], i: number, type: Type): Linear[] {
  const { writer } = context
  const values = new Map(uses.map((use) => [use, regroup(writer, argOf(context, use, i))]))
  return Array.from({ length: elementsOf(type) }, (_, at) => {
    const choices = operands(context, uses, (use) => values.get(use)![at]!)
    // Limbs of several felts together are no felt.
    return type.kind === 'bits' ? writer.selectAny(choices) : writer.select(choices, ZERO)
  })
}

/** What a component of a function gives. */
export const functionResult = (out: Instance, result: Type): Value => wordOf(result, (i) => out(`out[${i}]`))

/**
 * Writes the template of a function, unless there is one, and those of the functions that it calls before it. It takes
 * its inputs to be in range, as all words of a circuit are, and its output is.
 * @returns the template's name
 */
export function functionTemplate(
  context: Context,
  definition: Definition,
  makeUnit: (context: Context, unit: Unit) => UnitResult,
): string {
  const { templates } = context.writer
  const id = definitionId(definition)
  const known = templates.get(id)
  if (known) return known.name
  const { params, result, body } = definition
  const block: Block = { effects: [{ kind: 'out', name: 'out', value: body }] }
  const plan: BlockPlan = {
    kind: 'routine',
    name: `function ${definition.name}`,
    block,
    masks: new Map(),
    halves: new Set(),
    unitOf: new Map(),
  }
  checkDepth(plan.name, depthOf(block))
  const units = new Units(plan)
  assignment(context.machine, units, plan, NO_PORTS, NO_PORTS).rest()

  const writer = new Writer(context.writer)
  const values = new Map<Node, Value>()
  const results = new Map<Unit, UnitResult>()
  const once = <K, V>(map: Map<K, V>, key: K, make: () => V): V => {
    let value = map.get(key)
    if (value === undefined) map.set(key, (value = make()))
    return value
  }
  const none = (name: string): never => {
    throw new RangeError(`"name" expected a parameter of ${definition.name}, got ${name}`)
  }
  const own: Context = {
    machine: context.machine,
    plan: context.plan,
    writer,
    selector: () => ONE,
    value: (_, node) => once(values, node, () => nodeValue(own, plan, node)),
    register: none,
    get: (_, name) => none(name),
    input: (name) =>
      wordOf(params[Number(name)] ?? none(name), (i) => signal(`${parameterName(Number(name))}[${i}]`)),
    unit: (unit) => once(results, unit, () => makeUnit(own, unit)),
  }
  // Long sums write lines of their own.
  const outputs = regroup(writer, own.value(plan, body)).map((linear) => writer.text(linear))
  // Calls within have put theirs there by now.
  const name = `Function${templates.size}_${definition.name.replaceAll('.', '_')}`
  const lines = [
    `/** ${definition.name} of the IR. Its inputs are in range; so is its output. */`,
    `template ${name}() {`,
    ...params.map((type, i) => `    signal input ${parameterName(i)}[${elementsOf(type)}];`),
    `    signal output out[${elementsOf(result)}];`,
    ...writer.lines.map((line) => `    ${line}`),
    ...outputs.map((text, i) => `    out[${i}] <== ${text};`),
    '}',
    '',
  ]
  templates.set(id, { name, lines })
  return name
}
