/**
 * The canonical text of a machine. `parse` reads it back; `machineId` hashes it.
 * @module
 */
import { keccak_256 } from '@noble/hashes/sha3.js'
import { utf8 } from '../bytes/bytes.ts'
import { keccakEngine } from '../hash/keccak-engine.ts'
import { type Block, type Effect, inOrder, type Machine, mapsOf, nodesOf } from './machine.ts'
import type { Node } from './node.ts'
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
  else if (attribute) words.push(attribute.join(':'))
  return [...words, ...args.map(name)].join(' ')
}

function printEffect(effect: Effect, use: (node: Node) => string): string {
  switch (effect.kind) {
    case 'load':
    case 'lookup':
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
