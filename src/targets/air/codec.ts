/**
 * Constraint programs and traces as bytes: little-endian words of 32 bits, a text as its length in bytes and its UTF-8,
 * filled up to a whole word with zeros. docs/air.md has the format.
 * @module
 */
import {
  AirError,
  type AirNode,
  type AirProgram,
  type AirTable,
  type AirTrace,
  checkProgram,
  type Preprocessed,
} from './program.ts'

/** `OAIR`, as a little-endian word. */
const MAGIC = 0x5249414f
const VERSION = 2

const NODE_KINDS = [
  'const',
  'main',
  'prep',
  'first',
  'last',
  'transition',
  'public',
  'add',
  'sub',
  'mul',
  'neg',
] as const satisfies readonly AirNode['kind'][]
const PREPROCESSED_KINDS = ['none', 'data', 'range', 'and'] as const satisfies readonly Preprocessed['kind'][]
/** No table or list of a program has more entries. */
const MOST = 2 ** 24

/**
 * @returns the program as bytes, the same for equal programs: what a program's hash is over
 * @throws AirError if the program is none
 */
export function encodeAir(program: AirProgram): Uint8Array {
  checkProgram(program)
  const words: number[] = [MAGIC, VERSION, program.modulus]
  const text = (value: string) => {
    const bytes = new TextEncoder().encode(value)
    words.push(bytes.length)
    for (let i = 0; i < bytes.length; i += 4) {
      words.push(
        (bytes[i]! |
          ((bytes[i + 1] ?? 0) << 8) |
          ((bytes[i + 2] ?? 0) << 16) |
          ((bytes[i + 3] ?? 0) << 24)) >>>
          0,
      )
    }
  }
  const list = <T>(items: readonly T[], write: (item: T) => void) => {
    words.push(items.length)
    for (const item of items) write(item)
  }
  text(program.name)
  list(program.publics, text)
  list(program.buses, ({ name, arity }) => {
    text(name)
    words.push(arity)
  })
  list(program.tables, (table) => {
    text(table.name)
    const { preprocessed } = table
    words.push(PREPROCESSED_KINDS.indexOf(preprocessed.kind))
    if (preprocessed.kind === 'data') {
      list(preprocessed.names, text)
      list(preprocessed.data, (value) => words.push(value))
    } else if (preprocessed.kind !== 'none') words.push(preprocessed.bits)
    list(table.columns, text)
    list(table.nodes, (node) => words.push(NODE_KINDS.indexOf(node.kind), ...operandsOf(node)))
    list(table.constraints, ({ name, node }) => {
      text(name)
      words.push(node)
    })
    list(table.interactions, ({ name, bus, direction, multiplicity, tuple }) => {
      text(name)
      words.push(bus, direction === 'send' ? 0 : 1, multiplicity)
      list(tuple, (node) => words.push(node))
    })
  })
  return bytesOf(words)
}

function operandsOf(node: AirNode): [number, number] {
  switch (node.kind) {
    case 'const':
      return [node.value, 0]
    case 'main':
    case 'prep':
      return [node.column, node.row]
    case 'public':
      return [node.index, 0]
    case 'add':
    case 'sub':
    case 'mul':
      return [node.a, node.b]
    case 'neg':
      return [node.a, 0]
    default:
      return [0, 0]
  }
}

function bytesOf(words: readonly number[]): Uint8Array {
  const view = new DataView(new ArrayBuffer(4 * words.length))
  for (const [i, word] of words.entries()) view.setUint32(4 * i, word, true)
  return new Uint8Array(view.buffer)
}

/**
 * Reads a program. Total: foreign bytes are refused with a reason.
 * @throws AirError if the bytes encode no program
 */
export function decodeAir(bytes: Uint8Array): AirProgram {
  const reader = wordReader(bytes, 'constraint program')
  if (reader.word() !== MAGIC) reader.fail('it does not begin with OAIR')
  const version = reader.word()
  if (version !== VERSION) reader.fail(`it is of version ${version}, and this reader knows ${VERSION}`)
  const modulus = reader.word()
  const { text, list, word } = reader
  const program: AirProgram = {
    modulus,
    name: text(),
    publics: list(text),
    buses: list(() => ({ name: text(), arity: word() })),
    tables: list((): AirTable => {
      const name = text()
      const kind = PREPROCESSED_KINDS[word()] ?? reader.fail('preprocessed columns of an unknown kind')
      const preprocessed: Preprocessed =
        kind === 'none'
          ? { kind }
          : kind === 'data'
            ? { kind, names: list(text), data: list(word) }
            : { kind, bits: smallBits(word(), reader.fail) }
      return {
        name,
        preprocessed,
        columns: list(text),
        nodes: list(() => readNode(reader)),
        constraints: list(() => ({ name: text(), node: word() })),
        interactions: list(() => ({
          name: text(),
          bus: word(),
          direction: (['send', 'receive'] as const)[word()] ?? reader.fail('an unknown direction'),
          multiplicity: word(),
          tuple: list(word),
        })),
      }
    }),
  }
  reader.end()
  checkProgram(program)
  return program
}

const smallBits = (bits: number, fail: (what: string) => never): number =>
  bits >= 1 && bits <= 16 ? bits : fail(`a preprocessed table of ${bits} bits`)

function readNode({ word, fail }: ReturnType<typeof wordReader>): AirNode {
  const kind = NODE_KINDS[word()] ?? fail('a node of an unknown kind')
  const [a, b] = [word(), word()]
  switch (kind) {
    case 'const':
      return { kind, value: a }
    case 'main':
    case 'prep':
      return { kind, column: a, row: b === 0 || b === 1 ? b : fail(`row ${b} of a column`) }
    case 'public':
      return { kind, index: a }
    case 'add':
    case 'sub':
    case 'mul':
      return { kind, a, b }
    case 'neg':
      return { kind, a }
    default:
      return { kind }
  }
}

/**
 * Traces as bytes: the number of tables, then for each its height, its width and its values, row by row.
 * @throws AirError if a trace does not fit its table
 */
export function encodeTraces(program: AirProgram, traces: readonly AirTrace[]): Uint8Array {
  const size = traces.reduce((sum, { values }) => sum + 2 + values.length, 1)
  const view = new DataView(new ArrayBuffer(4 * size))
  let at = 0
  const put = (word: number) => {
    view.setUint32(at, word, true)
    at += 4
  }
  put(traces.length)
  for (const [i, { height, values }] of traces.entries()) {
    const width = program.tables[i]?.columns.length ?? 0
    if (values.length !== width * height) {
      throw new AirError(
        `The trace of table ${program.tables[i]?.name} has ${values.length} values, expected ${width} times ${height}.`,
      )
    }
    put(height)
    put(width)
    for (const value of values) put(value)
  }
  return new Uint8Array(view.buffer)
}

/** @throws AirError if the bytes encode no traces */
export function decodeTraces(bytes: Uint8Array): AirTrace[] {
  const { word, list, fail, end } = wordReader(bytes, 'trace')
  const traces = list((): AirTrace => {
    const [height, width] = [word(), word()]
    if (height * width * 4 > bytes.length) fail(`a table of ${height} times ${width} values`)
    const values = new Uint32Array(height * width)
    for (let i = 0; i < values.length; i++) values[i] = word()
    return { height, values }
  })
  end()
  return traces
}

function wordReader(bytes: Uint8Array, what: string) {
  const fail = (why: string): never => {
    throw new AirError(`These ${bytes.length} bytes are no ${what}: ${why}.`)
  }
  if (bytes.length % 4 !== 0) fail('they are no whole number of words of 4 bytes')
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length)
  let at = 0
  const word = (): number => {
    if (at >= bytes.length) fail('they end too early')
    const value = view.getUint32(at, true)
    at += 4
    return value
  }
  const text = (): string => {
    const length = word()
    if (length > bytes.length - at) fail('a text is longer than the rest')
    const piece = bytes.subarray(at, at + length)
    const end = at + 4 * Math.ceil(length / 4)
    if (bytes.subarray(at + length, end).some((byte) => byte !== 0))
      fail('a text is not filled up with zeros')
    at = end
    try {
      return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(piece)
    } catch {
      return fail('a text is not UTF-8')
    }
  }
  const list = <T>(read: () => T): T[] => {
    const length = word()
    if (length > MOST || length * 4 > bytes.length - at) fail('a list is longer than the rest')
    const items: T[] = []
    for (let i = 0; i < length; i++) items.push(read())
    return items
  }
  const end = () => {
    if (at !== bytes.length) fail(`${bytes.length - at} bytes follow its end`)
  }
  return { word, text, list, fail, end }
}
