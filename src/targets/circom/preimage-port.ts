/**
 * What a step reads of preimages: bytes that the statement names, with their key and offset, and that the circuit takes
 * as they are. Whether a preimage has them is for who verifies a proof to check.
 *
 * A port waits for nothing: its results are inputs, and what it is asked for is only compared with the statement.
 * @module
 */
import type { Node } from '../../ir/node.ts'
import type { Context, UnitResult } from './context.ts'
import { add, type Linear, ONE, opposite, scale, signal, subtract, ZERO } from './linear.ts'
import type { BlockPlan, PreimageAccess, Unit } from './plan-types.ts'
import { provenTree, treeDeclarations } from './preimage-tree.ts'
import { fromParts, halvesOf, LIMB, linearOf, type Part } from './value.ts'
import type { Choice } from './writer.ts'

/** The public input of a step circuit that lists what the step reads of preimages. */
export const PREIMAGES = 'preimages'
/** Field elements of each reading in that list. */
export const READ_ELEMENTS = 3

/** A preimage that a step circuit takes as input. */
export type PreimageInput = { readonly unit: Unit; readonly name: string }

type AskedUse = { readonly block: BlockPlan; readonly asked: PreimageAccess }

const WORD_LIMBS = 4
const SIZE_BITS = 6
/** Places of what an element holds: the first one of `1 + 2 size + 2^7 offset`, and halves of the key above. */
const [SIZE_AT, OFFSET_AT, KEY_AT] = [1n, 7n, 71n] as const
const HALF = 128n

/**
 * One reading as its three public inputs. Different readings have different ones.
 * @param read - a key of 256 bits, an offset of 64, a size of 6 and a word of 256
 */
export function packedRead(read: {
  readonly key: bigint
  readonly offset: bigint
  readonly size: number
  readonly word: bigint
}): [bigint, bigint, bigint] {
  const { key, offset, size, word } = read
  const low = BigInt.asUintN(Number(HALF), key)
  return [
    1n | (BigInt(size) << SIZE_AT) | (offset << OFFSET_AT) | ((key >> HALF) << KEY_AT),
    low | ((word >> 192n) << HALF),
    BigInt.asUintN(192, word),
  ]
}

const nameOf = ({ index }: Unit) => `preimage${index}`
const usesOf = ({ uses }: Unit) => uses as readonly AskedUse[]

type PreimageUnit = UnitResult & { readonly limbs: readonly Linear[]; readonly size: Linear }

export function openPreimage({ writer }: Context, unit: Unit): PreimageUnit {
  const name = nameOf(unit)
  const input = (signalName: string, width: number): Part => {
    const linear = signal(signalName)
    return { width, linear, bits: writer.toBits(linear, width) }
  }
  const limbs = Array.from({ length: WORD_LIMBS }, (_, i) => input(`${name}Word[${i}]`, LIMB))
  const size = input(`${name}Size`, SIZE_BITS)
  writer.comment(`^ ${name}: ${[...new Set(usesOf(unit).map(({ block }) => block.name))].join(', ')}`)
  return {
    limbs: limbs.map(({ linear }) => linear),
    size: size.linear,
    of: (_, { attribute }) => fromParts(attribute === 'word' ? limbs : [size]),
  }
}

/**
 * Checks that the statement lists what the step reads, and nothing else.
 * @param poseidonKeys - whether what is read by Poseidon keys is proven instead of listed
 */
export function closePreimages(context: Context, poseidonKeys: boolean): PreimageInput[] {
  const { writer, plan } = context
  const ports = plan.preimages
  if (ports.length === 0) return []
  writer.comment('preimages')
  for (const [i, unit] of ports.entries()) {
    const { limbs, size } = context.unit(unit) as PreimageUnit
    const asked = usesOf(unit).map((use) => ({ ...use, when: happens(context, use) }))
    const active = add(...asked.map(({ when }) => when))
    const chosen = (of: (use: AskedUse) => Linear): Linear =>
      writer.select(
        asked.map((use): Choice => ({ when: use.when, value: of(use) })),
        ZERO,
      )
    const halves = ({ block, asked: { key } }: AskedUse) => halvesOf(writer, context.value(block, key))
    const proven = poseidonKeys
      ? provenTree(writer, nameOf(unit), {
          key: [chosen((use) => halves(use)[0]), chosen((use) => halves(use)[1])],
          offset: chosen((use) => linearOf(context.value(use.block, use.asked.offset))),
          words: limbs,
          size,
        })
      : ZERO
    const elements = [
      add(
        chosen((use) => {
          const offset = linearOf(context.value(use.block, use.asked.offset))
          return add(ONE, scale(offset, 1n << OFFSET_AT), scale(halves(use)[1], 1n << KEY_AT))
        }),
        scale(writer.product(active, size), 1n << SIZE_AT),
      ),
      add(
        chosen((use) => halves(use)[0]),
        scale(writer.product(active, limbs[3]!), 1n << HALF),
      ),
      writer.product(active, add(...limbs.slice(0, 3).map((limb, k) => scale(limb, 1n << BigInt(LIMB * k))))),
    ]
    for (const [k, element] of elements.entries())
      writer.lines.push(
        `${PREIMAGES}[${READ_ELEMENTS * i + k}] === ${writer.text(writer.product(opposite(proven), element))};`,
      )
  }
  return ports.map((unit) => ({ unit, name: nameOf(unit) }))
}

/** 1 if the block runs, none of its traps before the reading fires, and the reading's guard is true. */
function happens(context: Context, { block, asked }: AskedUse): Linear {
  const { writer } = context
  const guarded = (left: Linear, guard: Node) => writer.and(left, linearOf(context.value(block, guard)))
  let left = context.selector(block)
  for (const effect of block.block.effects) {
    if (effect === asked.effect) break
    if (effect.kind === 'trap') left = subtract(left, guarded(left, effect.guard))
  }
  return guarded(left, asked.guard)
}

/** Declarations of the list and of the ports' inputs. */
export const preimageDeclarations = (ports: readonly PreimageInput[], poseidonKeys: boolean): string[] =>
  ports.length === 0
    ? []
    : [
        `signal input ${PREIMAGES}[${READ_ELEMENTS * ports.length}];`,
        ...ports.flatMap(({ name }) => [
          `signal input ${name}Word[${WORD_LIMBS}];`,
          `signal input ${name}Size;`,
          ...(poseidonKeys ? treeDeclarations(name) : []),
        ]),
      ]
