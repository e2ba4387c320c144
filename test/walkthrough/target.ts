import type { Walkthrough } from './change.ts'

/** JavaScript on BigInt: an executor whose code is text that a browser's debugger shows. */
export const target: Walkthrough = {
  page: 'docs/adding-a-target.md',
  name: 'javascript',
  edits: [
    {
      file: 'src/targets/javascript/index.ts',
      insert: `/**
 * A machine as JavaScript: the text of an object with a function for fetch, for each instruction and for each routine.
 * @module
 */
import {
  type Block,
  definitionsIn,
  type Effect,
  effectNodes,
  inOrder,
  type Machine,
  nodesOf,
  nodesOfBody,
} from '../../ir/machine.ts'
import { type Definition, definitionOf, type Node } from '../../ir/node.ts'
import type { Op } from '../../ir/ops.ts'
import { bitWidth, type Type } from '../../ir/types.ts'

type Emit = (args: readonly string[], node: Node, names: ReadonlyMap<Definition, string>) => string

const width = ({ type }: { type: Type }) => bitWidth(type)
const name = ({ attribute }: Node) => JSON.stringify(attribute)
const prime = ({ type }: Node) => \`\${type.kind === 'felt' ? type.modulus : 0n}n\`
const typeText = (type: Type) =>
  type.kind === 'felt' ? \`{ kind: 'felt', modulus: \${type.modulus}n }\` : \`{ kind: 'bits', width: \${type.width} }\`

/** The expression of each op. The functions that they call are in \`LIBRARY\`. */
const EMIT: Record<Op, Emit> = {
  const: (_, { attribute }) => \`\${attribute as bigint}n\`,
  in: (_, node) => \`input(\${name(node)})\`,
  get: (_, node) => \`state.get(\${name(node)})\`,
  read: ([index], node) => \`state.read(\${name(node)}, \${index})\`,
  load: ([at, guard], node) => \`\${guard} ? state.load(\${name(node)}, \${at}, \${typeText(node.type)}) : 0n\`,
  lookup: ([key, guard], node) => \`\${guard} ? state.lookup(\${name(node)}, \${key}) : 0n\`,
  preimage: ([key, offset, guard], node) =>
    \`\${guard} ? BigInt(state.preimage(\${key}, \${offset})[\${name(node)}]) : 0n\`,
  not: ([a], node) => \`wrap(\${width(node)}, ~\${a})\`,
  neg: ([a], node) => \`wrap(\${width(node)}, -\${a})\`,
  and: ([a, b]) => \`\${a} & \${b}\`,
  or: ([a, b]) => \`\${a} | \${b}\`,
  xor: ([a, b]) => \`\${a} ^ \${b}\`,
  add: ([a, b], node) => \`wrap(\${width(node)}, \${a} + \${b})\`,
  sub: ([a, b], node) => \`wrap(\${width(node)}, \${a} - \${b})\`,
  mul: ([a, b], node) => \`wrap(\${width(node)}, \${a} * \${b})\`,
  udiv: ([a, b], node) => \`\${b} ? \${a} / \${b} : wrap(\${width(node)}, -1n)\`,
  urem: ([a, b]) => \`\${b} ? \${a} % \${b} : \${a}\`,
  sdiv: ([a, b], node) => \`sdiv(\${width(node)}, \${a}, \${b})\`,
  srem: ([a, b], node) => \`srem(\${width(node)}, \${a}, \${b})\`,
  shl: ([a, b], node) => \`\${b} < \${width(node)}n ? wrap(\${width(node)}, \${a} << \${b}) : 0n\`,
  lshr: ([a, b], node) => \`\${b} < \${width(node)}n ? \${a} >> \${b} : 0n\`,
  ashr: ([a, b], node) =>
    \`wrap(\${width(node)}, signed(\${width(node)}, \${a}) >> (\${b} < \${width(node)}n ? \${b} : \${width(node)}n))\`,
  clz: ([a], node) => \`\${a} ? \${width(node)}n - length(\${a}) : \${width(node)}n\`,
  ctz: ([a], node) => \`\${a} ? length(\${a} & -\${a}) - 1n : \${width(node)}n\`,
  popcount: ([a]) => \`BigInt(\${a}.toString(2).replaceAll('0', '').length)\`,
  ult: ([a, b]) => \`\${a} < \${b} ? 1n : 0n\`,
  slt: ([a, b], { args }) => \`signed(\${width(args[0]!)}, \${a}) < signed(\${width(args[0]!)}, \${b}) ? 1n : 0n\`,
  concat: ([a, b], { args }) => \`(\${a} << \${width(args[1]!)}n) | \${b}\`,
  extract: ([a], node) => \`wrap(\${width(node)}, \${a} >> \${(node.attribute as readonly [number, number])[1]}n)\`,
  zext: ([a]) => a!,
  sext: ([a], node) => \`wrap(\${width(node)}, signed(\${width(node.args[0]!)}, \${a}))\`,
  eq: ([a, b]) => \`\${a} === \${b} ? 1n : 0n\`,
  ite: ([c, a, b]) => \`\${c} ? \${a} : \${b}\`,
  fadd: ([a, b], node) => \`(\${a} + \${b}) % \${prime(node)}\`,
  fsub: ([a, b], node) => \`(\${a} + \${prime(node)} - \${b}) % \${prime(node)}\`,
  fmul: ([a, b], node) => \`(\${a} * \${b}) % \${prime(node)}\`,
  finv: ([a], node) => \`power(\${a}, \${prime(node)} - 2n, \${prime(node)})\`,
  tofelt: ([a], node) => \`\${a} % \${prime(node)}\`,
  fromfelt: ([a], node) => \`wrap(\${width(node)}, \${a})\`,
  call: (args, node, names) => \`\${names.get(definitionOf(node))}(\${args.join(', ')})\`,
}

const LIBRARY = \`const wrap = BigInt.asUintN, signed = BigInt.asIntN
const length = (value) => BigInt(value.toString(2).length)
const size = (value) => (value < 0n ? -value : value)
const sdiv = (width, a, b) => {
  const [x, y] = [signed(width, a), signed(width, b)]
  const quotient = y ? size(x) / size(y) : wrap(width, -1n)
  return wrap(width, x < 0n === y < 0n ? quotient : -quotient)
}
const srem = (width, a, b) => {
  const [x, y] = [signed(width, a), signed(width, b)]
  const remainder = y ? size(x) % size(y) : size(x)
  return wrap(width, x < 0n ? -remainder : remainder)
}
const power = (base, exponent, prime) => {
  let result = 1n
  for (; exponent; exponent >>= 1n, base = (base * base) % prime)
    if (exponent & 1n) result = (result * base) % prime
  return result % prime
}
\`

/** Declares the nodes that a text still lacks, arguments first. */
function declare(roots: readonly Node[], seen: Set<Node>, ids: Map<Node, string>, context: Names): string {
  let text = ''
  inOrder(roots, seen, (node) => {
    const args = node.args.map((arg) => ids.get(arg)!)
    ids.set(node, \`v\${ids.size}\`)
    text += \`    const \${ids.get(node)} = \${EMIT[node.op](args, node, context)}\\n\`
  })
  return text
}

type Names = ReadonlyMap<Definition, string>

/** What an effect does, given the ids of its nodes. */
function act(effect: Effect, id: (node: Node) => string): string {
  switch (effect.kind) {
    case 'load':
    case 'lookup':
    case 'preimage':
      return ''
    case 'trap':
      return \`if (\${id(effect.guard)}) return { kind: 'trap', reason: \${JSON.stringify(effect.reason)} }\`
    case 'halt':
      return \`if (\${id(effect.guard)}) halt ??= \${id(effect.code)}\`
    case 'set':
      return \`sets.push({ register: \${JSON.stringify(effect.register)}, value: \${id(effect.value)} })\`
    case 'write': {
      const write = \`{ register: \${JSON.stringify(effect.register)}, index: \${id(effect.index)}, value: \${id(effect.value)} }\`
      return \`if (\${id(effect.guard)}) writes.push(\${write})\`
    }
    case 'store': {
      const [memory, type] = [JSON.stringify(effect.memory), typeText(effect.value.type)]
      const store = \`{ memory: \${memory}, address: \${id(effect.address)}, value: \${id(effect.value)}, type: \${type} }\`
      return \`if (\${id(effect.guard)}) stores.push(\${store})\`
    }
    case 'put': {
      const put = \`{ map: \${JSON.stringify(effect.map)}, key: \${id(effect.key)}, value: \${id(effect.value)} }\`
      return \`if (\${id(effect.guard)}) puts.push(\${put})\`
    }
    case 'out':
      return \`outs.set(\${JSON.stringify(effect.name)}, \${id(effect.value)})\`
  }
}

function blockText(block: Block, context: Names): string {
  const [seen, ids] = [new Set<Node>(), new Map<Node, string>()]
  const lines = block.effects.map(
    (effect) => \`\${declare(effectNodes(effect), seen, ids, context)}    \${act(effect, (node) => ids.get(node)!)}\\n\`,
  )
  return \`(state, input) => {
    const sets = [], writes = [], stores = [], puts = [], outs = new Map()
    let halt
\${lines.join('')}    return { kind: 'done', halt, sets, writes, stores, puts, outs }
  }\`
}

function functionText(definition: Definition, names: Names): string {
  const ids = new Map<Node, string>()
  const params = definition.params.map((_, i) => \`p\${i}\`)
  for (const node of nodesOfBody(definition))
    if (node.op === 'in') ids.set(node, params[Number(node.attribute)]!)
  const text = declare([definition.body], new Set(ids.keys()), ids, names)
  return \`const \${names.get(definition)} = (\${params.join(', ')}) => {\\n\${text}    return \${ids.get(definition.body)}\\n}\\n\`
}

/** @returns the text of a function body that returns \`{ fetch, instructions, microcode }\` */
export function javascript(machine: Machine): string {
  const { fetch, instructions, microcode } = machine
  const blocks = [fetch, ...[...instructions, ...microcode].map(({ block }) => block)]
  const definitions = definitionsIn(blocks.flatMap((block) => nodesOf(block)))
  const names = new Map(definitions.map((definition, i) => [definition, \`f\${i}\`]))
  const list = (all: readonly { block: Block }[]) => all.map(({ block }) => blockText(block, names)).join(',\\n')
  return \`\${LIBRARY}\${definitions.map((definition) => functionText(definition, names)).join('')}return {
  fetch: \${blockText(fetch, names)},
  instructions: [\${list(instructions)}],
  microcode: [\${list(microcode)}],
}
\`
}
`,
    },
    {
      file: 'src/run/javascript.ts',
      insert: `/**
 * The executor that runs the JavaScript generated from a machine.
 * @module
 */
import { decoder } from '../ir/decode.ts'
import type { Outcome } from '../ir/evaluate.ts'
import { INVALID_MICRO, type Machine, MICRO, WORD } from '../ir/machine.ts'
import { NeedsPreimage } from '../ir/preimages.ts'
import type { StateReader, Step } from '../ir/step.ts'
import type { PreimageSource } from '../preimage/store.ts'
import { LiveState } from '../state/access.ts'
import { zeroState } from '../state/state.ts'
import { javascript } from '../targets/javascript/index.ts'
import type { Executor } from './executor.ts'

type Run = (state: StateReader, input?: (name: string) => bigint) => Outcome
type Code = { readonly fetch: Run; readonly instructions: readonly Run[]; readonly microcode: readonly Run[] }

/** Makes one step of a running machine: the rules of docs/adding-a-target.md. */
function stepOf(machine: Machine): (live: LiveState) => Step {
  const code: Code = new Function(javascript(machine))()
  const decode = decoder(machine)
  const numbers = new Map(machine.instructions.map((instruction, i) => [instruction, i]))
  return (live) => {
    const micro = machine.microcode.length > 0 ? Number(live.get(MICRO)) : 0
    if (micro !== 0) {
      const routine = code.microcode[micro - 1]
      const outcome = routine ? routine(live) : ({ kind: 'trap', reason: INVALID_MICRO } as const)
      return { name: machine.microcode[micro - 1]?.name, word: undefined, outcome }
    }
    const fetched = code.fetch(live)
    if (fetched.kind === 'trap') return { name: undefined, word: undefined, outcome: fetched }
    const word = fetched.outs.get(WORD)!
    const instruction = decode(word)
    if (!instruction) return { name: undefined, word, outcome: { kind: 'trap', reason: machine.otherwise } }
    const after = new Map(fetched.sets.map(({ register, value }) => [register, value]))
    const view: StateReader = {
      get: (register) => after.get(register) ?? live.get(register),
      read: (register, index) => live.read(register, index),
      load: (memory, address, type) => live.load(memory, address, type),
      lookup: (map, key) => live.lookup(map, key),
      preimage: (key, offset) => live.preimage(key, offset),
    }
    const outcome = code.instructions[numbers.get(instruction)!]!(view, (input) => fetched.outs.get(input)!)
    const { name } = instruction
    if (outcome.kind === 'trap') return { name, word, outcome }
    return { name, word, outcome: { ...outcome, sets: [...fetched.sets, ...outcome.sets] } }
  }
}

/** @returns an executor in the state of all zeros */
export function javascriptExecutor(machine: Machine): Executor {
  const step = stepOf(machine)
  let live = new LiveState(machine, zeroState(machine))
  let source: PreimageSource | undefined
  let needs: Uint8Array | undefined
  const made = (): boolean => {
    if (live.status.kind !== 'running') return false
    try {
      live.apply(step(live))
      return true
    } catch (error) {
      if (!(error instanceof NeedsPreimage)) throw error
      needs = error.key
      return false
    }
  }
  return {
    machine,
    restore(state) {
      live = new LiveState(machine, state, source && { preimages: source })
      needs = undefined
    },
    supply(next) {
      live.preimages = source = next
    },
    get needs() {
      return needs
    },
    run(steps) {
      let count = 0n
      needs = undefined
      while (count < steps && made()) count++
      return count
    },
    header: () => live.header(),
    takeDirty: () => live.takeDirty(),
    read: (memory, address, size) => live.bytes(memory, address, size),
    takeChanges: () => live.takeChanges(),
    entry: (map, key) => live.entry(map, key),
    entries: (map) => live.entries(map),
  }
}
`,
    },
    {
      file: 'src/run/index.ts',
      before: /^export \{ type JitOptions, jitExecutor \}/,
      insert: "export { javascriptExecutor } from './javascript.ts'\n",
    },
    {
      file: 'test/targets/javascript.test.ts',
      insert: `import { describe, expect, test } from 'vitest'
import { evaluatorExecutor, javascriptExecutor } from '../../src/run/index.ts'
import { checkExecutors } from '../../src/testing/index.ts'
import { COMPUTING } from '../ir/any-node.ts'
import { asker } from '../vms/asker.ts'
import { felts } from '../vms/felts.ts'
import { ledger } from '../vms/ledger.ts'
import { stack } from '../vms/stack.ts'
import { tiny } from '../vms/tiny.ts'
import { traces } from './wasm/agree.ts'
import { Random, randomMachine, randomState } from './wasm/random-machine.ts'

test.each([tiny, stack, felts, ledger, asker])('$name', { timeout: 120_000 }, async (vm) => {
  const { done } = await checkExecutors(vm, { executors: { javascript: javascriptExecutor } })
  expect(done.size).toBeGreaterThan(0)
})

describe('random machines', () => {
  test.each([undefined, ...COMPUTING])('%s', (force) => {
    for (let seed = 0; seed < 8; seed++) {
      const options = { effects: true, fields: true, preimages: true, nodes: 16 }
      const machine = randomMachine(seed, { ...options, ...(force && { force, simplify: false }) })
      const pair = [javascriptExecutor(machine), evaluatorExecutor(machine)]
      const random = new Random(seed + 1)
      for (let i = 0; i < 8; i++) {
        const [mine, reference] = traces(pair, randomState(machine, random), [1n, 1n, 0n, 3n])
        expect(mine).toEqual(reference)
      }
    }
  })
})
`,
    },
    {
      file: 'docs/ARCHITECTURE.md',
      before: /^- \*\*solidity\*\* \(/,
      insert: '- **javascript** (`src/targets/javascript`) generates one function per block, on BigInt.\n',
    },
  ],
  generated: ['docs/surface.txt'],
  check({ run, test }) {
    run('npm', ['run', 'typecheck'])
    run('npm', ['run', 'generate', '--', '--only', 'surface'])
    test('core', ['test/surface.test.ts', 'test/layers.test.ts', 'test/targets/javascript.test.ts'])
  },
}
