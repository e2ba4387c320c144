/**
 * Which nodes are fields of an instruction word: they get the names that the encoding gives them.
 * @module
 */
import type { Field } from '../../ir/encoding.ts'
import { WORD } from '../../ir/machine.ts'
import { constant, type Node } from '../../ir/node.ts'
import { bitWidth } from '../../ir/types.ts'
import { literal } from './names.ts'

/** Where each bit of a node comes from, lowest first: a bit of the word, or a zero. */
type Origin = number | 'zero'

/** The name of a node that is exactly a field. */
export function fieldNames(fields: readonly Field[]): (node: Node) => string | undefined {
  const wanted = fields.map(({ name, width, pieces }) => {
    const origins = new Array<Origin>(width).fill('zero')
    for (const { high, low, at } of pieces) {
      for (let bit = low; bit <= high; bit++) origins[at + bit - low] = bit
    }
    return { name, key: origins.join() }
  })
  const known = new Map<Node, string | undefined>()
  return (node) => {
    if (node.op !== 'extract' && node.op !== 'concat') return undefined
    if (!known.has(node)) {
      const key = originsOf(node)?.join()
      known.set(node, wanted.find((field) => field.key === key)?.name)
    }
    return known.get(node)
  }
}

/**
 * Bits of the word put together, where a node is nothing else: each piece is shifted and cut at once. The nested
 * shifts of `concat` would each cost a mask of 32 bytes of code.
 */
export function gather(node: Node, word: string): string | undefined {
  const origins = node.op === 'concat' ? originsOf(node) : undefined
  if (!origins || origins.every((origin) => origin === 'zero')) return undefined
  const pieces: string[] = []
  for (let at = 0; at < origins.length; ) {
    const first = origins[at]!
    const from = at++
    if (first === 'zero') continue
    while (at < origins.length && origins[at] === first + at - from) at++
    const mask = literal(((1n << BigInt(at - from)) - 1n) << BigInt(from))
    const shift = first - from
    const moved = shift === 0 ? word : `(${word} ${shift > 0 ? '>>' : '<<'} ${Math.abs(shift)})`
    pieces.unshift(`(${moved} & ${mask})`)
  }
  return pieces.length === 1 ? pieces[0]!.slice(1, -1) : pieces.join(' | ')
}

function originsOf(node: Node): Origin[] | undefined {
  const [a, b] = node.args
  if (node.op === 'in' && node.attribute === WORD) {
    return Array.from({ length: bitWidth(node.type) }, (_, bit) => bit)
  }
  if (node.op === 'const' && constant(node) === 0n && node.type.kind === 'bits') {
    return new Array<Origin>(node.type.width).fill('zero')
  }
  if (node.op === 'extract') {
    const [high, low] = node.attribute as readonly [number, number]
    return originsOf(a!)?.slice(low, high + 1)
  }
  if (node.op === 'concat') {
    const [high, low] = [originsOf(a!), originsOf(b!)]
    return high && low && [...low, ...high]
  }
  return undefined
}
