/**
 * A block of effects as the body of a Solidity function.
 *
 * Blocks read, decide, then write. So first come loads, traps and every value that reads the state, in the order
 * of the effects; then sets, writes and stores. A trap returns before anything is written.
 * @module
 */

import type { Source } from '../../ir/lower/legalize.ts'
import { type Block, slotSize, WORD } from '../../ir/machine.ts'
import { type Definition, definitionOf, type Node } from '../../ir/node.ts'
import { definitionId } from '../../ir/print.ts'
import { bitWidth, cardinality, type Type } from '../../ir/types.ts'
import { indent, isChain } from './decode.ts'
import { arrange, countUses, fold, live, runs, sameCondition, type Write, writesOf } from './effects.ts'
import { gather } from './fields.ts'
import { literal, type Names } from './names.ts'
import type { Places } from './places.ts'
import { callOf, narrowed, resultsOf } from './wide.ts'
import { isName, ROWS, reduce, type Text } from './words.ts'

export type Body = {
  /** Statements, without indentation. */
  readonly lines: readonly string[]
  /** Inputs that it uses, in order of use, with their Solidity names. */
  readonly inputs: ReadonlyMap<string, string>
  readonly usesState: boolean
  /** Whether it can halt or trap: then it returns `outcome`. */
  readonly stops: boolean
  /** Whether it calls a precompile, and so is `view`. */
  readonly view: boolean
  /** Values handed on, by name: only of fetch. */
  readonly outs: ReadonlyMap<string, string>
}

export type BlockOptions = {
  readonly places: Places
  readonly names: Names
  /** Better names for nodes than numbers: the fields of an encoding. */
  readonly nameOf: (node: Node) => string | undefined
  /** The number of values that it passes on besides its outcome; only fetch has any. */
  readonly handsOn?: number
}

const LONG = 88
/** Registers whose values are held over all writes. */
const MAX_HELD = 8

export function blockBody(whole: Block, { places, names, nameOf, handsOn }: BlockOptions): Body {
  const { block, partOf } = narrowed(whole)
  const lines: string[] = []
  const texts = new Map<Node, Text>()
  const inputs = new Map<string, string>()
  const outs = new Map<string, string>()
  let usesState = false
  /** Whether something that is written calls a precompile: what is constant does not. */
  let precompile = false

  const state = () => {
    usesState = true
    return 's'
  }
  const constants = new Map<Node, bigint | undefined>()
  const constantOf = (node: Node): bigint | undefined => {
    if (!constants.has(node)) constants.set(node, fold(node, node.args.map(constantOf)))
    return constants.get(node)
  }
  const effects = live(block, constantOf)
  const writes = effects.flatMap((effect) => writesOf(effect, constantOf))
  /** Whose values the expression of a node is made of: none, where it is gathered from the word or never made. */
  const argsOf = (node: Node): readonly Node[] =>
    gather(node, '') !== undefined ||
    ((node.op === 'load' || node.op === 'lookup') && constantOf(node.args[1]!) === 0n) ||
    (node.op === 'preimage' && constantOf(node.args[2]!) === 0n)
      ? []
      : (partOf(node)?.source.args.flat() ?? node.args)
  const uses = countUses(effects, writes, argsOf)
  const local = (node: Node, wanted: string, text: string): Text => {
    const name = names.make(nameOf(node) ?? wanted)
    lines.push(`uint256 ${name} = ${text};`)
    return { text: name, atom: true }
  }
  const operand = (node: Node): string => {
    const { text, atom } = expression(node)
    return atom ? text : `(${text})`
  }
  /** The value of a node; defines locals for what it needs. */
  const expression = (node: Node): Text => {
    const known = texts.get(node)
    if (known) return known
    const text = make(node)
    // What is read is read now, whatever is written before the value is used.
    if (text.atom || uses.get(node)! > 1 || nameOf(node) !== undefined) texts.set(node, text)
    return text
  }
  const make = (node: Node): Text => {
    const value = constantOf(node)
    if (value !== undefined) return { text: literal(value), atom: true }
    const name = node.attribute as string
    switch (node.op) {
      case 'in': {
        const part = partOf(node)
        if (part) {
          call(part.source)
          return texts.get(node)!
        }
        const input = inputs.get(name) ?? names.make(name)
        inputs.set(name, input)
        return { text: input, atom: true }
      }
      case 'get':
        return local(node, name, `get(${registerAt(name)}, ${places.registers.get(name)!.size})`)
      case 'read': {
        const [index] = node.args
        const title = nameOf(index!) ?? constantOf(index!)?.toString()
        const wanted = title === undefined ? name : `${name}_${title}`
        return local(node, wanted, `get(${registerAt(name, index)}, ${places.registers.get(name)!.size})`)
      }
      case 'load':
        return load(node)
      case 'lookup':
        return lookup(node)
      case 'preimage':
        return ask(node)
      case 'const':
        return { text: literal(node.attribute as bigint), atom: true }
      case 'call': {
        const definition = definitionOf(node)
        const callee = places.functions.get(definitionId(definition))!
        precompile ||= isView(definition, places, names)
        return local(
          node,
          definition.name,
          `${callee}(${node.args.map((arg) => expression(arg).text).join(', ')})`,
        )
      }
      default: {
        const bits = gather(node, 'word')
        precompile ||= node.op === 'finv'
        const text = bits === undefined ? ROWS[node.op](node.args.map(operand), node) : gathered(bits)
        const shared = uses.get(node)! > 1 && !isName(text.text)
        if (shared || text.text.length > LONG || nameOf(node) !== undefined)
          return local(node, 'v', text.text)
        return text
      }
    }
  }
  /** Calls a function on words of 512 bits: locals for those of its results that something uses. */
  const call = (source: Source): void => {
    const text = callOf(
      source,
      source.args.map((limbs) => limbs.map((limb) => expression(limb).text)),
    )
    const results = Array.from({ length: resultsOf(source) }, (_, i) => {
      const node = source.parts[i]
      if (!node || !uses.has(node)) return ''
      const name = names.make('v')
      texts.set(node, { text: name, atom: true })
      return `uint256 ${name}`
    })
    const left = results.length === 1 ? results[0] : `(${results.join(', ')})`
    lines.push(`${left} = ${text};`)
  }
  /** Bits of the word, which stands there under the name that `in word` has. */
  const gathered = (bits: string): Text => {
    const name = inputs.get(WORD) ?? names.make(WORD)
    inputs.set(WORD, name)
    return { text: bits.replaceAll(/\bword\b/g, name), atom: false }
  }
  const registerAt = (name: string, index?: Node): string => {
    const { constant: offset, size } = places.registers.get(name)!
    const base = `${state()}.header + ${offset}`
    if (!index) return base
    const known = constantOf(index)
    if (known === 0n) return base
    if (known !== undefined) return `${base} + ${Number(known) * size}`
    return size === 1 ? `${base} + ${operand(index)}` : `${base} + ${size} * ${operand(index)}`
  }
  const access = (name: string, address: Node, type: Type) => {
    const memory = places.machine.memories.find((one) => one.name === name)!
    const slot = slotSize(memory)
    const bytes = memory.element.kind === 'bits' && memory.element.width === 8
    const at = expression(address)
    const factor = at.atom ? at.text : `(${at.text})`
    return {
      tree: `${state()}.${places.memories.get(name)}`,
      at: slot === 1 ? at.text : `${factor} * ${slot}`,
      size: bytes ? bitWidth(type) / 8 : slot,
      swapped: memory.endian === 'little',
    }
  }
  const load = (node: Node): Text => {
    const [address, guard] = node.args
    const known = constantOf(guard!)
    if (known === 0n) return { text: '0', atom: true }
    const { tree, at, size, swapped } = access(node.attribute as string, address!, node.type)
    const raw = `load${swapped && size > 1 ? 'Little' : 'Bytes'}(${tree}, ${at}, ${size})`
    const limit = 1n << BigInt(8 * size)
    const value =
      node.type.kind === 'felt'
        ? reduce(raw, limit, node).text
        : bitWidth(node.type) === 8 * size
          ? raw
          : `${raw} & ${literal(cardinality(node.type) - 1n)}`
    if (uses.get(node) === 1) {
      // Only touched: the leaf has to be there all the same.
      lines.push(known === 1n ? `${raw};` : `if (${condition(guard!)}) ${raw};`)
      return { text: '0', atom: true }
    }
    if (known === 1n) return local(node, `${node.attribute as string}_at`, value)
    const name = names.make(nameOf(node) ?? `${node.attribute as string}_at`)
    lines.push(`uint256 ${name};`, `if (${condition(guard!)}) ${name} = ${value};`)
    return { text: name, atom: true }
  }
  const lookup = (node: Node): Text => {
    const [key, guard] = node.args
    const known = constantOf(guard!)
    if (known === 0n) return { text: '0', atom: true }
    const map = node.attribute as string
    const value = `lookUpMap(${state()}.${places.maps.get(map)}, ${expression(key!).text})`
    if (uses.get(node) === 1) {
      // Only touched: what decides it has to be there all the same.
      lines.push(guarded(guard!, `${value};`))
      return { text: '0', atom: true }
    }
    if (known === 1n) return local(node, `${map}_at`, value)
    const name = names.make(nameOf(node) ?? `${map}_at`)
    lines.push(`uint256 ${name};`, `if (${condition(guard!)}) ${name} = ${value};`)
    return { text: name, atom: true }
  }
  const preimageNodes = effects.flatMap((effect) => (effect.kind === 'preimage' ? [effect.node] : []))
  /** A preimage is asked for once, where its first result stands. */
  const ask = (node: Node): Text => {
    const [key, offset, guard] = node.args
    const known = constantOf(guard!)
    if (known === 0n) return { text: '0', atom: true }
    const own = preimageNodes.filter((other) => other.args.every((arg, i) => arg === node.args[i]))
    const names_ = { word: '', size: '' }
    for (const one of own) {
      // Only asked for: it has to be there all the same.
      if (uses.get(one) === 1) continue
      const result = one.attribute as 'word' | 'size'
      names_[result] = names.make(nameOf(one) ?? (result === 'word' ? 'preimage' : 'preimage_size'))
    }
    const { word, size } = names_
    const call = `readPreimage(${state()}.preimages, ${operand(key!)}, ${operand(offset!)})`
    const typed = (name: string) => (name === '' ? '' : `uint256 ${name}`)
    if (word === '' && size === '') lines.push(guarded(guard!, `${call};`))
    else if (known === 1n) lines.push(`(${typed(word)}, ${typed(size)}) = ${call};`)
    else {
      for (const name of [word, size]) if (name !== '') lines.push(`uint256 ${name};`)
      lines.push(guarded(guard!, `(${word}, ${size}) = ${call};`))
    }
    const textOf = (result: 'word' | 'size'): Text => ({ text: names_[result] || '0', atom: true })
    for (const one of own) texts.set(one, textOf(one.attribute as 'word' | 'size'))
    return texts.get(node)!
  }
  /** A one-bit node as what `if` takes. */
  const condition = (node: Node, negated = false): string => {
    const [a, b] = node.args
    if (texts.has(node) || uses.get(node)! > 1 || constantOf(node) !== undefined)
      return `${operand(node)} ${negated ? '==' : '!='} 0`
    if (node.op === 'not') return condition(a!, !negated)
    if (node.op === 'eq') return `${operand(a!)} ${negated ? '!=' : '=='} ${operand(b!)}`
    if (node.op === 'ult') return `${operand(a!)} ${negated ? '>=' : '<'} ${operand(b!)}`
    return `${operand(node)} ${negated ? '==' : '!='} 0`
  }
  const guarded = (guard: Node, statement: string) =>
    constantOf(guard) === 1n ? statement : `if (${condition(guard)}) ${statement}`

  /** A value of which only the low bytes count; uncut, where they are all of it. */
  const lowBytes = (node: Node, size: number): string => {
    const { text, uncut } = expression(node)
    return uncut !== undefined && bitWidth(node.type) === 8 * size ? uncut : text
  }
  const statement = ({ effect, value }: Write): string => {
    if (effect.kind === 'store') {
      const { tree, at, size, swapped } = access(effect.memory, effect.address, effect.value.type)
      const name = swapped && size > 1 ? 'storeLittle' : 'storeBytes'
      return `${name}(${tree}, ${at}, ${size}, ${lowBytes(value, size)});`
    }
    if (effect.kind === 'put')
      return `putMap(${state()}.${places.maps.get(effect.map)}, ${expression(effect.key).text}, ${expression(value).text});`
    const at = registerAt(effect.register, effect.kind === 'write' ? effect.index : undefined)
    const { size } = places.registers.get(effect.register)!
    return `set(${at}, ${size}, ${lowBytes(value, size)});`
  }
  /** Writes under one condition share the braces of one `if`. */
  const writeLines = (list: readonly Write[], depth = 0): string[] => {
    const out: string[] = []
    for (let at = 0; at < list.length; ) {
      const first = list[at]!.conditions[depth]
      if (!first) {
        // A value that is too long for a line adds a line before the statement.
        const from = lines.length
        const text = statement(list[at++]!)
        out.push(...lines.splice(from), text)
        continue
      }
      const run = (negated: boolean) => {
        const from = at
        while (at < list.length && sameCondition(list[at]!.conditions[depth], { ...first, negated })) at++
        return writeLines(list.slice(from, at), depth + 1)
      }
      const head = `if (${condition(first.node, first.negated)})`
      const then = run(first.negated)
      const otherwise = run(!first.negated)
      if (then.length === 1 && otherwise.length === 0) out.push(`${head} ${then[0]}`)
      else if (otherwise.length === 0) out.push(`${head} {`, ...indent(then), '}')
      else if (isChain(otherwise))
        out.push(`${head} {`, ...indent(then), `} else ${otherwise[0]}`, ...otherwise.slice(1))
      else out.push(`${head} {`, ...indent(then), '} else {', ...indent(otherwise), '}')
    }
    return out
  }
  const trap = (reason: string) => {
    const constant = places.traps.get(reason)!
    return handsOn === undefined
      ? constant
      : `(${[constant, ...Array<string>(handsOn).fill('0')].join(', ')})`
  }

  /** Defines every local that an expression needs, so that it can be written after the writes begin. */
  const settle = (node: Node): void => {
    if (texts.has(node)) return
    for (const arg of argsOf(node)) settle(arg)
    if (
      ['get', 'read', 'load', 'lookup', 'preimage'].includes(node.op) ||
      partOf(node) ||
      uses.get(node)! > 1 ||
      nameOf(node) !== undefined
    )
      expression(node)
  }

  const stops = effects.some(({ kind }) => kind === 'trap' || kind === 'halt')
  const firstHalt = effects.find(({ kind }) => kind === 'halt')
  for (const effect of effects) {
    if (effect.kind === 'load' || effect.kind === 'lookup' || effect.kind === 'preimage')
      expression(effect.node)
    if (effect.kind === 'trap') lines.push(guarded(effect.guard, `return ${trap(effect.reason)};`))
    if (effect.kind === 'halt') {
      const halt = `outcome = HALTED | ${operand(effect.code)};`
      const running = effect === firstHalt ? halt : `if (outcome == RUNNING) ${halt}`
      lines.push(guarded(effect.guard, running))
    }
  }
  // Writes go out as soon as they can, so that few values are held at a time: the EVM reaches 16. What later ones
  // still need of a register that is now overwritten is read before; what they need of others is read again where
  // there are many. A trap cannot happen any more.
  const groups = runs(arrange(writes))
  const handed = effects.flatMap((effect) => (effect.kind === 'out' ? [effect.value] : []))
  const overwritten = new Set<string | undefined>()
  const release = () => {
    const reads = [...texts.keys()].filter(({ op }) => op === 'get' || op === 'read')
    if (reads.length <= MAX_HELD) return
    for (const node of reads) if (!overwritten.has(node.attribute as string)) texts.delete(node)
  }
  for (const [i, group] of groups.entries()) {
    release()
    for (const { nodes } of group) for (const node of nodes) settle(node)
    const written = new Set(
      group.map(({ effect }) =>
        effect.kind === 'store' || effect.kind === 'put' ? undefined : effect.register,
      ),
    )
    const seen = new Set<Node>()
    const pin = (node: Node): void => {
      if (texts.has(node) || seen.has(node)) return
      seen.add(node)
      for (const arg of argsOf(node)) pin(arg)
      if ((node.op === 'get' || node.op === 'read') && written.has(node.attribute as string)) expression(node)
    }
    for (const later of groups.slice(i + 1))
      for (const { nodes } of later) for (const node of nodes) pin(node)
    for (const node of handed) pin(node)
    for (const register of written) overwritten.add(register)
    lines.push(...writeLines(group))
  }
  for (const effect of effects)
    if (effect.kind === 'out') outs.set(effect.name, expression(effect.value).text)
  const view =
    precompile || [...uses.keys()].some((node) => node.op === 'preimage' && constantOf(node.args[2]!) !== 0n)
  return { lines, inputs, usesState, stops, view, outs }
}

const views = new WeakMap<Definition, boolean>()

function isView(definition: Definition, places: Places, names: Names): boolean {
  let view = views.get(definition)
  if (view === undefined) views.set(definition, (view = bodyOf(definition, places, names).view))
  return view
}

/** The body of a function with a definition. */
export const bodyOf = ({ name, body }: Definition, places: Places, names: Names): Body =>
  blockBody(
    { effects: [{ kind: 'out', name, value: body }] },
    { places, names: names.inner(), nameOf: () => undefined },
  )
