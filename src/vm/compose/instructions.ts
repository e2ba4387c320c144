/**
 * The instructions of a part in the whole, and how they are shown.
 * @module
 */
import { builder } from '../../ir/build.ts'
import { parseEncoding } from '../../ir/encoding.ts'
import { type Block, type Instruction, MICRO } from '../../ir/machine.ts'
import { bits } from '../../ir/types.ts'
import type { Formats, Vm } from '../spec.ts'
import { encodingIn, trappedEncoding, trappedInput, type WordPlan, wordWidth } from './fetch.ts'
import { type Part, placeBlock, reasonOf, reasonType } from './part.ts'

/** The instructions of a part, one for its words that are none, and one for fetches that trap where the bridge takes it. */
export function instructionsOf(part: Part, plan: WordPlan): Instruction[] {
  const { name, number, machine } = part
  const word = bits(wordWidth(plan))
  const rest = `${name}.otherwise`
  const total = machine.instructions.some(({ pattern }) => pattern.mask === 0n)
  const made = machine.instructions.map((one): Instruction => {
    const encoding = encodingIn(plan, number, one.encoding, one.pattern.width)
    return {
      name: `${name}.${one.name}`,
      assembly: `${name}.${one.assembly}`,
      encoding,
      pattern: parseEncoding(encoding).pattern,
      over: [...one.over.map((other) => `${name}.${other}`), ...(total ? [] : [rest])],
      block: placeBlock(part, one.block, 0, word),
    }
  })
  const further = (title: string, encoding: string, block: Block): Instruction => ({
    ...{ name: title, assembly: title, encoding, pattern: parseEncoding(encoding).pattern, over: [], block },
  })
  if (!total) {
    const guard = builder().constant(1n, bits(1))
    const block: Block = { effects: [{ kind: 'trap', guard, reason: machine.otherwise }] }
    made.push(further(rest, encodingIn(plan, number, '', 0), placeBlock(part, block, 0, word)))
  }
  if (part.onTrap !== undefined) {
    const build = builder()
    const reason = build.make('in', [], trappedInput(name), reasonType(machine))
    made.push(
      further(`${name}.trapped`, trappedEncoding(plan, number), {
        effects: [
          { kind: 'set', register: reasonOf(name), value: reason },
          { kind: 'set', register: MICRO, value: build.constant(BigInt(part.onTrap), part.micro) },
        ],
      }),
    )
  }
  return made
}

/** How the instructions of the parts are shown, and where they are defined. */
export function shownBy(
  parts: readonly (readonly [string, Vm])[],
  own: ReadonlyMap<string, string>,
): Pick<Vm, 'parts' | 'fields' | 'sources' | 'formats' | 'displays'> {
  const prefixed = <V>(of: (vm: Vm) => ReadonlyMap<string, V>): [string, V][] =>
    parts.flatMap(([part, vm]) => [...of(vm)].map(([name, one]): [string, V] => [`${part}.${name}`, one]))
  const formats: Formats = Object.fromEntries(
    parts.flatMap(([part, vm]) =>
      Object.entries(vm.formats).map(([field, format]) => [`${part}.${field}`, format]),
    ),
  )
  return {
    parts: parts.map(([part]) => part),
    fields: new Map(prefixed((vm) => vm.fields)),
    sources: new Map([...prefixed((vm) => vm.sources), ...own]),
    formats,
    displays: new Map(
      parts.flatMap(([part, vm]) =>
        [...vm.displays].map(([name, text]) => [`${part}.${name}`, `${part}.${text}`] as const),
      ),
    ),
  }
}
