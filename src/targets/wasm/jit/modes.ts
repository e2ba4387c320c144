/**
 * Machines with several ways to fetch, of which a small register chooses one: in each, other cells decide what comes next.
 * A composed machine has one for each part; while one part runs, the program counters of the others are only data.
 * @module
 */
import { builder } from '../../../ir/build.ts'
import { type Block, type Machine, nodesOf, WORD } from '../../../ir/machine.ts'
import { constant, type Node } from '../../../ir/node.ts'
import { rewriter } from '../../../ir/rewrite.ts'
import { bits, bitWidth } from '../../../ir/types.ts'

/** Names of what decides: registers, and elements of register files such as `x[5]`. */
export type Deciding = ReadonlySet<string>

export type Modes = {
  /** The register that chooses. */
  readonly selector: string
  /** What decides, by the register's value; undefined where that is not a matter of a few registers. */
  readonly deciding: readonly (Deciding | undefined)[]
}

/** Bits of a register that chooses, at most. */
const MAX_BITS = 4

/** What fetch needs to find the word; undefined if some element of a register file is not known. */
export function decidingOf(fetch: Block): Deciding | undefined {
  const nodes = nodesOf({ effects: fetch.effects.filter(decides) })
  const names = new Set<string>()
  for (const { op, attribute, args } of nodes) {
    if (op === 'get') names.add(attribute as string)
    if (op !== 'read') continue
    const index = constant(args[0])
    if (index === undefined) return undefined
    names.add(`${attribute}[${index}]`)
  }
  return names
}

/**
 * What decides, and what fetch moves there: where an instruction has a delay slot, fetch sets the program counter to a
 * register that is the next one, and which has to be known for code to be compiled in a row.
 */
export function decidingSoon(fetch: Block): Deciding | undefined {
  const names = decidingOf(fetch)
  if (!names) return undefined
  const moved = fetch.effects.flatMap((effect) =>
    effect.kind === 'set' && names.has(effect.register) && effect.value.op === 'get'
      ? [effect.value.attribute as string]
      : [],
  )
  return new Set([...names, ...moved])
}

// Not traps: where those hang on more, compiled code leaves the step to the interpreter. A load that only feeds a register
// that fetch sets is still one of the step's accesses.
const decides = (effect: Block['effects'][number]): boolean =>
  effect.kind === 'load' || (effect.kind === 'out' && effect.name === WORD)

/** The modes of a machine, if one of its registers makes a difference. */
export function modesOf({ fetch, registers }: Machine): Modes | undefined {
  const all = decidingOf(fetch)
  const read = new Set(
    nodesOf({ effects: fetch.effects.filter(decides) }).flatMap(({ op, attribute }) =>
      op === 'get' ? [attribute as string] : [],
    ),
  )
  for (const { name, type, count } of registers) {
    if (count !== undefined || bitWidth(type) > MAX_BITS || !read.has(name)) continue
    const deciding = Array.from({ length: 2 ** bitWidth(type) }, (_, value) => {
      const rest = decidingOf(fetchWhere(fetch, name, BigInt(value)))
      return rest && new Set([...rest, name])
    })
    if (deciding.some((one) => one && (!all || one.size < all.size))) return { selector: name, deciding }
  }
  return undefined
}

/**
 * What is left of fetch where a register has a value, and nothing is trapped or left out: `specialize.ts` leaves the rest
 * to the interpreter.
 */
function fetchWhere(fetch: Block, register: string, value: bigint): Block {
  const build = builder()
  const again = rewriter(build, ({ op, type, attribute }, args): Node | undefined => {
    if (op === 'get' && attribute === register) return build.constant(value, type)
    if (op !== 'load' && op !== 'lookup') return undefined
    return constant(args[1]) === 0n
      ? build.constant(0n, type)
      : build.make(op, [args[0], build.constant(1n, bits(1))], attribute, type)
  })
  return {
    effects: fetch.effects.filter(decides).flatMap((effect): Block['effects'] => {
      if (effect.kind === 'out') {
        const { value: word } = effect
        return [{ ...effect, value: again(word.op === 'ite' ? word.args[2] : word) }]
      }
      const node = effect.kind === 'load' ? again(effect.node) : undefined
      return node?.op === 'load' ? [{ kind: 'load', node }] : []
    }),
  }
}
