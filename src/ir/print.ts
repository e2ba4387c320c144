/**
 * The canonical text of a machine. `parse` reads it back; `machineId` hashes it.
 * @module
 */
import { keccak_256 } from '@noble/hashes/sha3.js'
import { bytesToHex } from '@noble/hashes/utils.js'
import { utf8 } from '../bytes/bytes.ts'
import { keccakEngine } from '../hash/keccak-engine.ts'
import {
  type Block,
  blocksOf,
  definitionsIn,
  type Effect,
  inOrder,
  type Machine,
  mapsOf,
  nodesOf,
  nodesOfBody,
} from './machine.ts'
import type { Definition, Node } from './node.ts'
import { isCallee } from './ops.ts'
import { showType } from './types.ts'

/** First line of every printed machine; changes when the meaning of the text does. */
export const HEADER = 'onestep-ir 1'

/**
 * Prints a machine. Equal machines have equal texts: nodes are numbered in the order in which the effects reach
 * them.
 */
export function print(machine: Machine): string {
  const lines = [HEADER, `machine ${machine.name}`, `word ${machine.wordWidth}`]
  for (const { name, type, count } of machine.registers) {
    lines.push(`register ${name} ${showType(type)}${count === undefined ? '' : ` ${count}`}`)
  }
  for (const { name, element, addressBits, endian } of machine.memories) {
    lines.push(`memory ${name} ${showType(element)} ${addressBits} ${endian}`)
  }
  for (const { name, key, value } of mapsOf(machine))
    lines.push(`map ${name} ${showType(key)} ${showType(value)}`)
  for (const reason of machine.traps) lines.push(`trap ${JSON.stringify(reason)}`)
  lines.push(`otherwise ${JSON.stringify(machine.otherwise)}`)
  for (const definition of functionsOf(machine)) lines.push(...printDefinition(definition))
  lines.push('fetch', ...printBlock(machine.fetch))
  for (const { assembly, encoding, over, block } of machine.instructions) {
    lines.push(
      `op ${[assembly, encoding, ...over].map((text) => JSON.stringify(text)).join(' ')}`,
      ...printBlock(block),
    )
  }
  for (const { name, block } of machine.microcode) lines.push(`microcode ${name}`, ...printBlock(block))
  return `${lines.join('\n')}\n`
}

const functions = new WeakMap<Machine, readonly Definition[]>()

/** The functions of a machine, each once, and those that one calls before it. */
export function functionsOf(machine: Machine): readonly Definition[] {
  let found = functions.get(machine)
  if (!found) {
    found = once(blocksOf(machine).flatMap((block) => definitionsIn(nodesOf(block))))
    functions.set(machine, found)
  }
  return found
}

/** Of functions that are equal, though made twice, the first. */
function once(definitions: readonly Definition[]): Definition[] {
  const known = new Map<string, Definition>()
  for (const definition of definitions) {
    const key = `${definition.name} ${definitionId(definition)}`
    if (!known.has(key)) known.set(key, definition)
  }
  return [...known.values()]
}

const definitionIds = new WeakMap<Definition, string>()

/**
 * What a function is, as a text of 64 digits: keccak-256 of its printed form, after those of the functions that it
 * calls. Equal ids promise equal values.
 */
export function definitionId(definition: Definition): string {
  let id = definitionIds.get(definition)
  if (id === undefined) {
    const callees = definitionsIn(nodesOfBody(definition)).map(definitionId)
    id = bytesToHex(keccak_256(utf8([...callees, ...printDefinition(definition)].join('\n'))))
    definitionIds.set(definition, id)
  }
  return id
}

/** The lines of a function: its types, its body two spaces in, and what it returns. */
export function printDefinition(definition: Definition): string[] {
  const { name, params, result, body } = definition
  const nodes = nodesOfBody(definition)
  const names = new Map(nodes.map((node, i) => [node, `%${i}`]))
  return [
    ['function', name, showType(result), ...params.map(showType)].join(' '),
    ...nodes.map((node, i) => `  %${i} = ${printNode(node, (arg) => names.get(arg)!)}`),
    `  return ${names.get(body)}`,
  ]
}

const ids = new WeakMap<Machine, Uint8Array>()

/** The VM id in every claim: keccak-256 of the canonical text, 32 bytes. */
export function machineId(machine: Machine): Uint8Array {
  let id = ids.get(machine)
  if (!id) {
    const text = utf8(print(machine))
    // The text has about 100 KB: hashing takes 2 ms in WebAssembly, and 25 ms in JavaScript in a process that
    // has hashed nothing yet.
    ids.set(machine, (id = keccakEngine()?.hash(text) ?? keccak_256(text)))
  }
  return id
}

/** Sets the id of a machine that was stored together with it. */
export const setMachineId = (machine: Machine, id: Uint8Array): void => void ids.set(machine, id)

/** The lines of a block, indented by two spaces. */
export function printBlock(block: Block): string[] {
  const names = new Map<Node, string>(nodesOf(block).map((node, i) => [node, `%${i}`]))
  const printed = new Set<Node>()
  const lines: string[] = []
  const use = (node: Node): string => {
    inOrder([node], printed, (one) =>
      lines.push(`  ${names.get(one)} = ${printNode(one, (arg) => names.get(arg)!)}`),
    )
    return names.get(node)!
  }
  for (const effect of block.effects) {
    const line = printEffect(effect, use)
    lines.push(`  ${line}`)
  }
  return lines
}

/** `add u32 %3 %4`; `name` gives the arguments' names. */
export function printNode(node: Node, name: (arg: Node) => string): string {
  const { op, type, args, attribute } = node
  const words: string[] = [op, showType(type)]
  if (typeof attribute === 'bigint') words.push(`0x${attribute.toString(16)}`)
  else if (typeof attribute === 'string') words.push(attribute)
  else if (isCallee(attribute)) words.push(attribute.name)
  else if (attribute) words.push(attribute.join(':'))
  return [...words, ...args.map(name)].join(' ')
}

function printEffect(effect: Effect, use: (node: Node) => string): string {
  switch (effect.kind) {
    case 'load':
    case 'lookup':
    case 'preimage':
      return `${effect.kind} ${use(effect.node)}`
    case 'trap':
      return `trap ${use(effect.guard)} ${JSON.stringify(effect.reason)}`
    case 'halt':
      return `halt ${use(effect.guard)} ${use(effect.code)}`
    case 'set':
      return `set ${effect.register} ${use(effect.value)}`
    case 'out':
      return `out ${effect.name} ${use(effect.value)}`
    case 'write':
      return `write ${use(effect.guard)} ${effect.register} ${use(effect.index)} ${use(effect.value)}`
    case 'put':
      return `put ${use(effect.guard)} ${effect.map} ${use(effect.key)} ${use(effect.value)}`
    case 'store':
      return `store ${use(effect.guard)} ${effect.memory} ${use(effect.address)} ${use(effect.value)}`
  }
}
