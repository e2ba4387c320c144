/**
 * What fetching does for one instruction: bits of the word that the instruction's pattern fixes are constants there, so
 * what other instructions are fetched for is gone.
 * @module
 */
import { builder } from '../../ir/build.ts'
import { type Block, type Effect, nodesOf, type Pattern, WORD } from '../../ir/machine.ts'
import type { Node } from '../../ir/node.ts'
import { bits, bitWidth } from '../../ir/types.ts'

/** The word that fetching finds. */
export function wordOf(fetch: Block): Node {
  const out = fetch.effects.find((effect) => effect.kind === 'out' && effect.name === WORD)
  return (out as Extract<Effect, { kind: 'out' }>).value
}

/** Whether fetching looks into the word that it finds. */
export function usesWord(fetch: Block): boolean {
  const word = wordOf(fetch)
  return nodesOf(fetch).some((node) => node.args.includes(word))
}

/**
 * Fetching, of a word with that pattern.
 * @param uncut - as `plainMachine` gives it: nodes of fetching
 * @returns the block, and `uncut` with its nodes
 */
export function fetchOf(
  fetch: Block,
  { mask, match }: Pattern,
  uncut: ReadonlyMap<Node, Node>,
): { fetch: Block; uncut: ReadonlyMap<Node, Node> } {
  const { make, constant } = builder()
  const word = wordOf(fetch)
  const done = new Map<Node, Node>()
  const visit = (node: Node): Node => {
    let made = done.get(node)
    if (made === undefined) {
      const args = node.args.map((arg) => (arg === word ? known() : visit(arg)))
      made = make(node.op, args, node.attribute, node.type)
      done.set(node, made)
    }
    return made
  }
  let whole: Node | undefined
  /** The word as bits that are known and bits that are not. */
  const known = (): Node => {
    if (whole) return whole
    const [own, width] = [visit(word), bitWidth(word.type)]
    const isKnown = (bit: number) => ((mask >> BigInt(bit)) & 1n) === 1n
    for (let at = 0; at < width; ) {
      let end = at + 1
      while (end < width && isKnown(end) === isKnown(at)) end++
      const size = end - at
      const piece = isKnown(at)
        ? constant((match >> BigInt(at)) & ((1n << BigInt(size)) - 1n), bits(size))
        : make('extract', [own], [end - 1, at])
      whole = whole ? make('concat', [piece, whole]) : piece
      at = end
    }
    return whole!
  }
  const withNodes = (effect: Effect): Effect => {
    const changed = Object.entries(effect).map(([key, part]) => [key, isNode(part) ? visit(part) : part])
    return Object.fromEntries(changed) as Effect
  }
  return {
    fetch: { effects: fetch.effects.map(withNodes) },
    uncut: new Map([...uncut].map(([address, whole]) => [visit(address), visit(whole)])),
  }
}

const isNode = (part: unknown): part is Node => typeof part === 'object' && part !== null && 'op' in part
