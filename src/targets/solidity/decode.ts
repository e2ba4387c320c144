/**
 * From an instruction word to its function, as a tree of comparisons: an auditor reads it downwards, and a step
 * pays for one path. On each level stand the bits that all patterns left fix.
 * @module
 */
import { decodeOrder } from '../../ir/decode.ts'
import type { Instruction } from '../../ir/machine.ts'
import { literal } from './names.ts'

/** Above this many cases a level is cut in halves first: a comparison costs 22 gas. */
const LINEAR = 8

/**
 * @param instructions - all of the machine
 * @param call - the statement that runs an instruction, or undefined: then nothing is said of it, but where an
 *   instruction that has a statement would else take its words
 * @param refuse - the statement for a word of such an instruction
 * @returns statements, indented, that fall through where no pattern matches
 */
export function decodeTree(
  instructions: readonly Instruction[],
  call: (instruction: Instruction) => string | undefined,
  refuse = '',
): string[] {
  return level(decodeOrder({ instructions }), 0n, { call, refuse })
}

type Calls = {
  readonly call: (instruction: Instruction) => string | undefined
  readonly refuse: string
}

const level = (all: readonly Instruction[], decided: bigint, calls: Calls): string[] => {
  // What comes last and has no statement takes no other one's words.
  const left = all.slice(0, all.findLastIndex((one) => calls.call(one) !== undefined) + 1)
  if (left.length === 0) return []
  const common = all.reduce((mask, { pattern }) => mask & pattern.mask, ~decided)
  if (all.length === 1 || common === 0n) {
    // They fix different bits: the more specific ones first, as the IR tries them.
    return left.flatMap((instruction) => {
      const statement = calls.call(instruction) ?? calls.refuse
      const mask = instruction.pattern.mask & ~decided
      if (mask === 0n) return [statement]
      return [`if ((word & ${literal(mask)}) == ${literal(instruction.pattern.match & mask)}) ${statement}`]
    })
  }
  const groups = new Map<bigint, Instruction[]>()
  for (const instruction of all) {
    const key = instruction.pattern.match & common
    groups.set(key, [...(groups.get(key) ?? []), instruction])
  }
  const cases = [...groups]
    .filter(([, instructions]) => instructions.some((one) => calls.call(one) !== undefined))
    .sort(([a], [b]) => (a < b ? -1 : 1))
  return select(cases, common, (instructions) => level(instructions, decided | common, calls))
}

function select(
  cases: readonly (readonly [bigint, readonly Instruction[]])[],
  common: bigint,
  inside: (instructions: readonly Instruction[]) => string[],
): string[] {
  const key = `(word & ${literal(common)})`
  if (cases.length > LINEAR) {
    const half = cases.length >> 1
    return [
      `if (${key} < ${literal(cases[half]![0])}) {`,
      ...indent(select(cases.slice(0, half), common, inside)),
      '} else {',
      ...indent(select(cases.slice(half), common, inside)),
      '}',
    ]
  }
  return cases.flatMap(([value, instructions]) => {
    const lines = inside(instructions)
    const head = `if (${key} == ${literal(value)})`
    return lines.length === 1 && !lines[0]!.startsWith('if')
      ? [`${head} ${lines[0]}`]
      : [`${head} {`, ...indent(lines), '}']
  })
}

export const indent = (lines: readonly string[]): string[] =>
  lines.map((line) => (line === '' ? '' : `    ${line}`))

/** Whether statements are one `if` with all its branches. */
export const isChain = (lines: readonly string[]) =>
  lines[0]!.startsWith('if ') && lines.slice(1).every((line) => line.startsWith(' ') || line.startsWith('}'))
