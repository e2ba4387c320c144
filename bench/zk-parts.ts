/**
 * What each part of a batch circuit adds, and the table of it in docs/zk.md.
 * @module
 */
import { readFileSync, writeFileSync } from 'node:fs'
import type { BatchShape } from '../src/targets/circom/index.ts'
import type { Vm } from '../src/vm/index.ts'
import { batchShape } from '../src/zk/circuits.ts'
import { batchSystem } from '../src/zk/index.ts'
import type { Row } from './measure.ts'

export type Part = { readonly name: string; readonly each: number; readonly times: number }

/** The parts of a VM's batch circuit of the usual shape, and their sum. */
export type Parts = { readonly vm: Vm; readonly parts: readonly Part[]; readonly whole: number }

const small: BatchShape = {
  steps: 4,
  anyEvery: 2,
  readLeaves: 2,
  writeLeaves: 2,
  readNodes: 4,
  writeNodes: 4,
}
const more = 8

/**
 * A step is the difference of two large circuits, since what it costs grows a little with their number; the other parts are
 * differences of small ones. What the whole has beside them is the last.
 */
export async function batchParts(vm: Vm): Promise<Parts> {
  const shape = batchShape(vm)
  const count = async (changed: Partial<BatchShape>) =>
    (await batchSystem(vm, { shape: { ...small, ...changed } })).circuit.constraints
  const base = await count({})
  const { steps, anyEvery } = shape
  const whole = (await batchSystem(vm)).circuit.constraints
  const longer = await batchSystem(vm, { shape: { ...shape, steps: steps + anyEvery } })
  const extra =
    ((await count({ steps: 4 + more })) - (await count({ steps: 4 + more, anyEvery: 2 + more / 2 }))) /
    (more / 2)
  // Of so many slots one takes any step, which costs so much more than the others.
  const plain = (longer.circuit.constraints - whole - extra) / anyEvery
  const any = steps / anyEvery
  const parts: Part[] = [
    { name: 'plain step, its two accesses included', each: plain, times: steps - any },
    { name: 'any step', each: plain + extra, times: any },
  ]
  for (const [name, slot] of [
    ['leaf', 'readLeaves'],
    ['leaf that may change', 'writeLeaves'],
    ['node', 'readNodes'],
    ['node that may change', 'writeNodes'],
  ] as const) {
    const changed = await count({ [slot]: small[slot] + more })
    parts.push({ name, each: (changed - base) / more, times: shape[slot] })
  }
  const rounded = parts.map((part) => ({ ...part, each: Math.round(part.each) }))
  const rest = rounded.reduce((left, { each, times }) => left - each * times, whole)
  return {
    vm,
    parts: [...rounded, { name: 'registers, state digests', each: rest, times: 1 }],
    whole,
  }
}

export const partRows = ({ vm, parts }: Parts): Row[] =>
  parts.map(({ name, each, times }) => ({
    name: `${vm.name} batch: ${name}`,
    value: each,
    unit: 'constraints',
    ...(times === 1 ? {} : { note: `${times} times` }),
  }))

const DOCUMENT = 'docs/zk.md'
const [BEGIN, END] = ['<!-- parts: npm run bench -- --only zk --write -->', '<!-- end of parts -->']

/** Puts the table into the document. */
export function writeParts({ vm, parts, whole }: Parts): void {
  const number = (value: number) => value.toLocaleString('en-US')
  const lines = [
    `| ${vm.name} | each | times | constraints |`,
    '|---|---:|---:|---:|',
    ...parts.map(({ name, each, times }) =>
      times === 1
        ? `| ${name} | | | ${number(each)} |`
        : `| ${name} | ${number(each)} | ${times} | ${number(each * times)} |`,
    ),
    `| **batch of ${batchShape(vm).steps}** | | | **${number(whole)}** |`,
  ]
  const text = readFileSync(DOCUMENT, 'utf8')
  const [before, after] = [text.split(BEGIN)[0]!, text.split(END)[1]]
  if (after === undefined) throw new Error(`${DOCUMENT} has no place for the table of parts`)
  writeFileSync(DOCUMENT, `${before}${BEGIN}\n${lines.join('\n')}\n${END}${after}`)
}
