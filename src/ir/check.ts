/**
 * Checks what the builder cannot see because it spans nodes, blocks and declarations.
 * @module
 */
import { OnestepError } from '../bytes/errors.ts'
import { contains, overlaps } from './decode.ts'
import { parseEncoding } from './encoding.ts'
import {
  type Block,
  depthOf,
  depthOfNodes,
  type Effect,
  effectNodes,
  INVALID_MICRO,
  type Instruction,
  inOrder,
  type KeyedMap,
  MAX_DEPTH,
  type Machine,
  MICRO,
  mapsOf,
  microWidth,
  nodesOf,
  nodesOfBody,
  type Register,
  sizeBits,
  slotSize,
  WORD,
} from './machine.ts'
import { type Definition, definitionOf, type Node } from './node.ts'
import { READS } from './ops.ts'
import { preimageKeys } from './preimages.ts'
import { functionsOf } from './print.ts'
import { bits, bitWidth, MAX_STATE_WIDTH, sameType, showType, type Type } from './types.ts'

/** Bytes of a leaf of a memory tree. No access is wider. */
export const LEAF_SIZE = 32

/** Preimages that one step may ask for, by keys that differ as expressions: a proof may carry as many. */
export const MAX_PREIMAGES = 16

const NAME = /^[a-zA-Z_][\w.]*$/
/** Names of machines and routines. They are unquoted in the text that the VM id hashes, so they contain no spaces. */
const TITLE = /^[a-zA-Z_][\w.-]*$/

/**
 * @throws CheckError naming the block and what is wrong
 */
export function check(machine: Machine): void {
  const fail = (where: string, message: string, lines: readonly string[] = []): never => {
    throw new CheckError(`${machine.name}, ${where}: ${message}`, { lines })
  }
  checkDeclarations(machine, fail)
  checkEncodings(machine, fail)
  checkFunctions(machine, fail)

  const inputs = new Map<string, Type>()
  for (const effect of machine.fetch.effects) {
    if (
      effect.kind === 'write' ||
      effect.kind === 'store' ||
      effect.kind === 'put' ||
      effect.kind === 'halt' ||
      effect.kind === 'preimage'
    ) {
      fail('fetch', `fetch may read the state, trap and set registers, but has a ${effect.kind}`, [
        'Fix: move it into the instructions',
      ])
    }
    if (effect.kind === 'out') {
      if (inputs.has(effect.name)) fail('fetch', `it passes ${effect.name} on twice`)
      if (!NAME.test(effect.name))
        fail('fetch', `"${effect.name}" is not a name: letters, digits, _ and . only`)
      if (bitWidth(effect.value.type) > MAX_STATE_WIDTH) {
        fail(
          'fetch',
          `expected at most ${MAX_STATE_WIDTH} bits as ${effect.name}, got ${bitWidth(effect.value.type)}`,
          ['Fix: .low(n) to narrow it, or hand it on in several words'],
        )
      }
      inputs.set(effect.name, effect.value.type)
    }
  }
  const word = inputs.get(WORD)
  if (!word || !sameType(word, bits(machine.wordWidth))) {
    fail(
      'fetch',
      `expected an instruction word of ${machine.wordWidth} bits, got ${word ? showType(word) : 'none'}`,
    )
  }
  checkBlock(machine, machine.fetch, new Map(), true, (message) => fail('fetch', message))
  for (const { name, block } of machine.instructions) {
    checkBlock(machine, block, inputs, false, (message) => fail(name, message))
  }
  for (const { name, block } of machine.microcode) {
    checkBlock(machine, block, new Map(), false, (message) => fail(name, message))
  }
}

type Fail = (where: string, message: string, lines?: readonly string[]) => never

function checkDeclarations(machine: Machine, fail: Fail): void {
  for (const { name } of [machine, ...machine.microcode]) {
    if (!TITLE.test(name)) fail('state', `"${name}" is not a name: letters, digits, _ . and - only`)
  }
  const names = [...machine.registers, ...machine.memories, ...mapsOf(machine)].map(({ name }) => name)
  for (const name of names) {
    if (!NAME.test(name)) fail('state', `"${name}" is not a name: letters, digits, _ and . only`)
    if (names.filter((other) => other === name).length > 1) fail('state', `${name} is declared twice`)
  }
  const blocks = [...machine.instructions, ...machine.microcode].map(({ name }) => name)
  for (const name of blocks) {
    if (blocks.filter((other) => other === name).length > 1)
      fail(name, 'two instructions or routines have this name')
  }
  for (const { name, type, count } of machine.registers) {
    if (bitWidth(type) > MAX_STATE_WIDTH)
      fail('state', `expected ${name} to have at most ${MAX_STATE_WIDTH} bits, got ${bitWidth(type)}`)
    if (count !== undefined && (!Number.isInteger(Math.log2(count)) || count < 2)) {
      fail('state', `expected ${name} to have a power of two of elements, got ${count}`)
    }
  }
  for (const { name, key, value } of mapsOf(machine)) {
    if (bitWidth(key) > MAX_STATE_WIDTH || bitWidth(value) > MAX_STATE_WIDTH)
      fail('state', `expected keys and values of ${name} to have at most ${MAX_STATE_WIDTH} bits`)
  }
  for (const memory of machine.memories) {
    if (slotSize(memory) > LEAF_SIZE) fail('state', `an element of ${memory.name} does not fit a leaf`)
    if (
      !Number.isInteger(memory.addressBits) ||
      memory.addressBits < 1 ||
      sizeBits(memory) > 64 ||
      sizeBits(memory) < 5
    ) {
      fail('state', `expected ${memory.name} to hold 32 to 2^64 bytes, got 2^${sizeBits(memory)}`)
    }
  }
  const micro = machine.registers.find(({ name }) => name === MICRO)
  const width = microWidth(machine.microcode.length)
  if (
    machine.microcode.length > 0 &&
    !(micro && micro.count === undefined && sameType(micro.type, bits(width)))
  ) {
    fail('state', `microcode needs a register micro of ${width} bits`, [
      `Fix: declare it as u${width}, or leave it out: it is added where microcode is declared`,
    ])
  }
  if (machine.microcode.length > 0 && !machine.traps.includes(INVALID_MICRO)) {
    fail('state', `the trap list lacks "${INVALID_MICRO}"`)
  }
  if (!machine.traps.includes(machine.otherwise)) fail('state', `the trap list lacks "${machine.otherwise}"`)
  if (new Set(machine.traps).size !== machine.traps.length) fail('state', 'a trap reason is listed twice')
}

function checkEncodings({ instructions, wordWidth }: Machine, fail: Fail): void {
  for (const [i, a] of instructions.entries()) {
    // The VM id covers only the encoding's text, so nothing else may decide what decodes.
    const { pattern } = parseEncoding(a.encoding)
    const { width, mask, match } = a.pattern
    if (pattern.width !== width || pattern.mask !== mask || pattern.match !== match) {
      fail(a.name, `its pattern does not match its encoding ${a.encoding}`)
    }
    if (a.assembly.split(/\s/)[0] !== a.name)
      fail(a.name, `its assembly text "${a.assembly}" begins with another name`)
    if (width > wordWidth)
      fail(a.name, `its encoding has ${width} bits, more than the instruction word's ${wordWidth}`)
    for (const b of instructions.slice(i + 1)) {
      if (!overlaps(a.pattern, b.pattern)) continue
      const over = (inner: Instruction, outer: Instruction) =>
        inner.over.includes(outer.name) && contains(outer.pattern, inner.pattern)
      if (over(a, b) || over(b, a)) continue
      fail(
        b.name,
        `its encoding overlaps that of ${a.name}: word 0x${(a.pattern.match | b.pattern.match).toString(16)} is both ` +
          `(${a.encoding} and ${b.encoding})`,
        [overlapFix(a, b)],
      )
    }
    for (const name of a.over) {
      if (!instructions.some((b) => b.name === name))
        fail(a.name, `it takes precedence over ${name}, which does not exist`, [
          'Fix: check the spelling in `over`',
        ])
    }
  }
}

function overlapFix(a: Instruction, b: Instruction): string {
  const [inner, outer] = contains(a.pattern, b.pattern) ? [b, a] : [a, b]
  return contains(outer.pattern, inner.pattern)
    ? `Fix: if ${inner.name} is a special case of ${outer.name}: { over: ['${outer.name}'] } behind the body of ${inner.name}`
    : 'Fix: other fixed bits in one of them; a bit that is fixed in both, and differs, keeps them apart'
}

/** Nodes that a step may evaluate in functions: those of all bodies, as often as they are called. */
export const MAX_WORK = 2 ** 17
/** Functions that call each other in a row: passes recurse into bodies. */
const MAX_NESTING = 64

function checkFunctions(machine: Machine, fail: Fail): void {
  const functions = functionsOf(machine)
  const work = new Map<Definition, number>()
  const nesting = new Map<Definition, number>()
  for (const definition of functions) {
    const { name, params, result, body } = definition
    const bad = (message: string, lines?: readonly string[]) => fail(`function ${name}`, message, lines)
    if (!NAME.test(name)) fail('functions', `"${name}" is not a name: letters, digits, _ and . only`)
    if (functions.some((other) => other !== definition && other.name === name)) {
      bad('two functions of this name differ', ['Fix: a name for each; what it depends on may be part of it'])
    }
    if ([...params, result].some((type) => bitWidth(type) > MAX_STATE_WIDTH)) {
      bad(`expected it to take and return at most ${MAX_STATE_WIDTH} bits in a value`, [
        'Fix: a wider value in two parts; within the function it may have up to 512 bits',
      ])
    }
    if (!sameType(body.type, result)) bad(`it returns ${showType(body.type)}, not ${showType(result)}`)
    const nodes = nodesOfBody(definition)
    const depth = depthOfNodes(nodes)
    if (depth > MAX_DEPTH)
      bad(`expected expressions of at most ${MAX_DEPTH} operations in a row, got ${depth}`)
    for (const node of nodes) {
      if (node.op !== 'in' && READS.has(node.op)) bad(`it is pure, and has a ${node.op}`)
      const param = params[Number(node.attribute)]
      if (node.op === 'in' && !(param && sameType(param, node.type) && /^\d+$/.test(String(node.attribute))))
        bad(`it has no parameter ${String(node.attribute)} of type ${showType(node.type)}`)
    }
    const callees = calleesOf(nodes)
    work.set(definition, workOf(nodes, work))
    nesting.set(definition, 1 + Math.max(0, ...callees.map((one) => nesting.get(one) ?? 0)))
    if (nesting.get(definition)! > MAX_NESTING)
      bad(`expected at most ${MAX_NESTING} functions that call each other in a row`)
  }
  if (functions.length === 0) return
  for (const { name, block } of [
    { name: 'fetch', block: machine.fetch },
    ...machine.instructions,
    ...machine.microcode,
  ]) {
    const total = workOf(nodesOf(block), work)
    if (total > MAX_WORK) {
      fail(name, `expected at most ${MAX_WORK} operations in all functions that it calls, got ${total}`, [
        'Fix: divide the work into microcode, a few calls a step',
      ])
    }
  }
}

const calleesOf = (nodes: readonly Node[]) =>
  nodes.flatMap((node) => (node.op === 'call' ? [definitionOf(node)] : []))

/** Of two objects that are one function only the first is known, and they weigh the same. */
const workOf = (nodes: readonly Node[], known: Map<Definition, number>): number =>
  calleesOf(nodes).reduce((sum, callee) => {
    let work = known.get(callee)
    if (work === undefined) known.set(callee, (work = workOf(nodesOfBody(callee), known)))
    return sum + work
  }, nodes.length)

function checkBlock(
  machine: Machine,
  block: Block,
  inputs: ReadonlyMap<string, Type>,
  isFetch: boolean,
  fail: (message: string) => never,
): void {
  const depth = depthOf(block)
  if (depth > MAX_DEPTH)
    fail(`expected expressions of at most ${MAX_DEPTH} operations in a row, got ${depth}`)
  const made = new Set<Node>()
  const checked = new Set<Node>()
  const visit = (node: Node, effect: Effect): void => {
    checkNode(machine, node, inputs, fail)
    if ((node.op === 'load' || node.op === 'lookup' || node.op === 'preimage') && !made.has(node)) {
      if (effect.kind !== node.op || effect.node !== node)
        fail(
          node.op === 'preimage'
            ? 'a preimage is used before it is read'
            : `a ${node.op} of ${String(node.attribute)} is used before it is made`,
        )
      made.add(node)
    }
  }
  const keys = preimageKeys(block)
  if (keys > MAX_PREIMAGES) fail(`expected at most ${MAX_PREIMAGES} preimages in one step, got ${keys}`)
  const set = new Set<string>()
  for (const effect of block.effects) {
    inOrder(effectNodes(effect), checked, (node) => visit(node, effect))
    checkEffect(machine, effect, fail)
    if (effect.kind === 'out' && !isFetch) fail('only fetch passes values on')
    if (effect.kind === 'set') {
      if (set.has(effect.register)) fail(`${effect.register} is set twice`)
      set.add(effect.register)
    }
  }
}

function checkNode(
  machine: Machine,
  node: Node,
  inputs: ReadonlyMap<string, Type>,
  fail: (message: string) => never,
): void {
  const name = node.attribute as string
  if (node.op === 'in') {
    const type = inputs.get(name)
    if (!type || !sameType(type, node.type))
      fail(`input ${name} is ${type ? showType(type) : 'unknown'} here`)
  }
  if (node.op === 'get' || node.op === 'read') {
    const register = machine.registers.find((r) => r.name === name)
    if (!register || (register.count !== undefined) !== (node.op === 'read'))
      fail(`${node.op} cannot access ${name}`)
    if (!sameType(register!.type, node.type))
      fail(`${name} holds ${showType(register!.type)}, not ${showType(node.type)}`)
    if (node.op === 'read' && !isIndex(register!, node.args[0]!)) {
      fail(`an index of ${name} has ${Math.log2(register!.count!)} bits, not ${showType(node.args[0]!.type)}`)
    }
  }
  if (node.op === 'lookup') {
    const map = checkKey(machine, name, node.args[0]!, fail)
    if (!sameType(map.value, node.type))
      fail(`${name} holds ${showType(map.value)}, not ${showType(node.type)}`)
  }
  if (node.op === 'load') checkAccess(machine, name, node.args[0]!, node.type, fail)
}

const isIndex = (register: Register, index: Node): boolean =>
  index.type.kind === 'bits' && index.type.width === Math.log2(register.count!)

function checkAccess(
  machine: Machine,
  name: string,
  address: Node,
  type: Type,
  fail: (message: string) => never,
): void {
  const memory = machine.memories.find((m) => m.name === name)
  if (!memory) throw fail(`${name} is not a memory`)
  if (!sameType(address.type, bits(memory.addressBits))) {
    fail(`an address of ${name} has ${memory.addressBits} bits, not ${showType(address.type)}`)
  }
  const elements = bitWidth(type) / bitWidth(memory.element)
  const wide = memory.element.kind === 'bits' && memory.element.width === 8
  const fits = wide
    ? type.kind === 'bits' && Number.isInteger(Math.log2(elements)) && elements >= 1 && elements <= LEAF_SIZE
    : sameType(type, memory.element)
  if (!fits) fail(`${name} holds ${showType(memory.element)}: an access of ${showType(type)} does not fit`)
}

function checkKey(machine: Machine, name: string, key: Node, fail: (message: string) => never): KeyedMap {
  const map = mapsOf(machine).find((one) => one.name === name)
  if (!map) throw fail(`${name} is not a map`)
  if (!sameType(key.type, map.key))
    fail(`a key of ${name} is ${showType(map.key)}, not ${showType(key.type)}`)
  return map
}

function checkEffect(machine: Machine, effect: Effect, fail: (message: string) => never): void {
  const bool = bits(1)
  if ('guard' in effect && !sameType(effect.guard.type, bool))
    fail(`the guard of a ${effect.kind} is not a bool`)
  const registerOf = (name: string, file: boolean) => {
    const register = machine.registers.find((r) => r.name === name)
    if (!register || (register.count !== undefined) !== file)
      return fail(`${effect.kind} cannot access ${name}`)
    return register
  }
  switch (effect.kind) {
    case 'load':
    case 'lookup':
    case 'preimage':
      if (effect.node.op !== effect.kind) fail(`the effect ${effect.kind} makes a ${effect.node.op}`)
      return
    case 'trap':
      if (!machine.traps.includes(effect.reason)) fail(`"${effect.reason}" is not in the trap list`)
      return
    case 'halt':
      if (!sameType(effect.code.type, bits(64))) fail('an exit code has 64 bits')
      return
    case 'set': {
      const register = registerOf(effect.register, false)
      if (!sameType(register.type, effect.value.type))
        fail(`${register.name} holds ${showType(register.type)}`)
      return
    }
    case 'write': {
      const register = registerOf(effect.register, true)
      if (!sameType(register.type, effect.value.type))
        fail(`${register.name} holds ${showType(register.type)}`)
      if (!isIndex(register, effect.index)) {
        fail(
          `an index of ${register.name} has ${Math.log2(register.count!)} bits, not ${showType(effect.index.type)}`,
        )
      }
      return
    }
    case 'store':
      checkAccess(machine, effect.memory, effect.address, effect.value.type, fail)
      return
    case 'put': {
      const { value } = checkKey(machine, effect.map, effect.key, fail)
      if (!sameType(value, effect.value.type))
        fail(`${effect.map} holds ${showType(value)}, not ${showType(effect.value.type)}`)
      return
    }
    case 'out':
      return
  }
}

/** A machine that is not well formed. */
export class CheckError extends OnestepError {
  override name = 'CheckError'
}
