/**
 * Reads a machine back from its canonical text.
 * @module
 */
import { OnestepError } from '../bytes/errors.ts'
import { type Builder, builder } from './build.ts'
import { parseEncoding } from './encoding.ts'
import type { Block, Effect, Instruction, KeyedMap, Machine, Memory, Register, Routine } from './machine.ts'
import type { Definition, Node } from './node.ts'
import { type Attribute, OPS, type Op } from './ops.ts'
import { HEADER, print } from './print.ts'
import { bits, felt, type Type } from './types.ts'

/**
 * @param text - what `print` wrote
 * @returns the machine; `print` of it is `text` again
 * @throws ParseError with the line number
 */
export function parse(text: string): Machine {
  const lines = text.split('\n')
  let name = ''
  let wordWidth = 0
  let otherwise = ''
  let fetch: Effect[] | undefined
  const registers: Register[] = []
  const memories: Memory[] = []
  const maps: KeyedMap[] = []
  const traps: string[] = []
  const instructions: Instruction[] = []
  const microcode: Routine[] = []
  const functions = new Map<string, Definition>()
  let effects: Effect[] | undefined
  let line: BlockReader | undefined

  const open = (): Block => {
    effects = []
    line = blockReader(effects, functions)
    return { effects }
  }

  for (const [index, raw] of lines.entries()) {
    try {
      if (index === 0) {
        if (raw !== HEADER) throw new SyntaxError(`expected "${HEADER}"`)
        continue
      }
      if (raw === '') continue
      if (raw.startsWith('  ')) {
        if (!line) throw new SyntaxError('a node or an effect outside a block')
        line(raw.slice(2))
        continue
      }
      const words = split(raw)
      switch (words[0]) {
        case 'machine':
          name = words[1]!
          break
        case 'word':
          wordWidth = Number(words[1])
          break
        case 'register':
          registers.push({
            name: words[1]!,
            type: parseType(words[2]!),
            ...(words[3] === undefined ? {} : { count: Number(words[3]) }),
          })
          break
        case 'memory':
          memories.push({
            name: words[1]!,
            element: parseType(words[2]!),
            addressBits: Number(words[3]),
            endian: words[4] as 'little' | 'big',
          })
          break
        case 'map':
          maps.push({ name: words[1]!, key: parseType(words[2]!), value: parseType(words[3]!) })
          break
        case 'trap':
          traps.push(words[1]!)
          break
        case 'otherwise':
          otherwise = words[1]!
          break
        case 'function': {
          const [, name, result, ...params] = words as [string, string, string, ...string[]]
          const head = { name, params: params.map(parseType), result: parseType(result ?? '') }
          if (functions.has(name)) throw new SyntaxError(`a second function ${name}`)
          line = bodyReader(functions, (body) => functions.set(name, { ...head, body }))
          break
        }
        case 'fetch':
          fetch = open().effects as Effect[]
          break
        case 'op': {
          const [, assembly, encoding, ...over] = words as [string, string, string, ...string[]]
          const { pattern } = parseEncoding(encoding)
          instructions.push({
            name: assembly.split(/\s/)[0]!,
            assembly,
            encoding,
            pattern,
            over,
            block: open(),
          })
          break
        }
        case 'microcode':
          microcode.push({ name: words[1]!, block: open() })
          break
        default:
          throw new SyntaxError(`unknown line "${words[0]}"`)
      }
    } catch (error) {
      throw new ParseError(index + 1, error as Error)
    }
  }
  if (!fetch) throw new ParseError(lines.length, new SyntaxError('no fetch block'))
  const machine = {
    name,
    registers,
    memories,
    ...(maps.length > 0 ? { maps } : {}),
    traps,
    fetch: { effects: fetch },
    wordWidth,
    instructions,
    otherwise,
    microcode,
  }
  checkCanonical(machine, lines)
  return machine
}

/**
 * Missing and surplus words, wrong types and other numberings all print differently than they were written,
 * because a machine has exactly one text.
 */
function checkCanonical(machine: Machine, lines: readonly string[]): void {
  const canonical = print(machine).split('\n')
  const last = Math.max(lines.length, canonical.length)
  for (let i = 0; i < last; i++) {
    if (lines[i] === canonical[i]) continue
    const expected = canonical[i] === undefined ? 'the end' : `"${canonical[i]}"`
    throw new ParseError(i + 1, new SyntaxError(`expected ${expected}, got "${lines[i] ?? ''}"`))
  }
}

type BlockReader = (line: string) => void

type Functions = ReadonlyMap<string, Definition>

/** Reads the nodes of one block or body. @returns what finds a node, and what takes a line if it is a node's */
function nodeReader(functions: Functions) {
  // Raw, because a printed machine is already simplified and parsing must not change it.
  const build = builder({ simplify: false })
  const nodes = new Map<string, Node>()
  const node = (name: string | undefined): Node => {
    const found = nodes.get(name ?? '')
    if (!found) throw new SyntaxError(`unknown node ${name}`)
    return found
  }
  const define = (words: readonly string[]): boolean => {
    if (words[1] !== '=') return false
    nodes.set(words[0]!, readNode(build, words.slice(2), node, functions))
    return true
  }
  return { node, define }
}

function bodyReader(functions: Functions, finish: (body: Node) => void): BlockReader {
  const { node, define } = nodeReader(functions)
  let ended = false
  return (line) => {
    const words = split(line)
    if (ended) throw new SyntaxError('a line behind the end of a function')
    if (define(words)) return
    if (words[0] !== 'return') throw new SyntaxError(`unknown effect "${words[0]}" of a function`)
    ended = true
    finish(node(words[1]))
  }
}

function blockReader(effects: Effect[], functions: Functions): BlockReader {
  const { node, define } = nodeReader(functions)
  return (line) => {
    const words = split(line)
    if (define(words)) return
    const [kind, a, b, c, d] = words
    switch (kind) {
      case 'load':
      case 'lookup':
      case 'preimage':
        effects.push({ kind, node: node(a) })
        break
      case 'trap':
        effects.push({ kind, guard: node(a), reason: b! })
        break
      case 'halt':
        effects.push({ kind, guard: node(a), code: node(b) })
        break
      case 'set':
        effects.push({ kind, register: a!, value: node(b) })
        break
      case 'out':
        effects.push({ kind, name: a!, value: node(b) })
        break
      case 'write':
        effects.push({ kind, guard: node(a), register: b!, index: node(c), value: node(d) })
        break
      case 'put':
        effects.push({ kind, guard: node(a), map: b!, key: node(c), value: node(d) })
        break
      case 'store':
        effects.push({ kind, guard: node(a), memory: b!, address: node(c), value: node(d) })
        break
      default:
        throw new SyntaxError(`unknown effect "${kind}"`)
    }
  }
}

function readNode(
  build: Builder,
  [op, type, ...rest]: string[],
  node: (name: string) => Node,
  functions: Functions,
): Node {
  if (!op || !Object.hasOwn(OPS, op)) throw new SyntaxError(`unknown op "${op}"`)
  if (op === 'call') {
    const [name = '', ...args] = rest
    const definition = functions.get(name)
    if (!definition) throw new SyntaxError(`unknown function ${name}`)
    return build.make('call', args.map(node), definition, parseType(type ?? ''))
  }
  const arity = OPS[op as Op].arity as number
  const args = rest.slice(rest.length - arity)
  const attribute = readAttribute(op as Op, rest.slice(0, rest.length - arity))
  return build.make(op as Op, arity === 0 ? [] : args.map(node), attribute, parseType(type ?? ''))
}

function readAttribute(op: Op, words: readonly string[]): Attribute | undefined {
  if (words.length === 0) return undefined
  if (words.length > 1) throw new SyntaxError(`too many words for ${op}`)
  const [word] = words as [string]
  if (op === 'const') return BigInt(word)
  if (op !== 'extract') return word
  const [high, low] = word.split(':').map(Number)
  return [high!, low!]
}

function parseType(text: string): Type {
  if (/^u\d+$/.test(text)) return bits(Number(text.slice(1)))
  if (/^felt:0x[0-9a-f]+$/.test(text)) return felt(BigInt(text.slice(5)))
  throw new SyntaxError(`unknown type "${text}"`)
}

/** Splits at spaces; a JSON string is one word. */
const split = (line: string): string[] =>
  (line.match(/"(?:[^"\\]|\\.)*"|\S+/g) ?? []).map((word) =>
    word.startsWith('"') ? (JSON.parse(word) as string) : word,
  )

/** A text that is not a printed machine. */
export class ParseError extends OnestepError {
  override name = 'ParseError'
  readonly line: number

  constructor(line: number, cause: Error) {
    super(`Line ${line} of the IR text: ${cause.message}.`, {
      cause,
      lines: ['Expected: text written by `print`'],
    })
    this.line = line
  }
}
