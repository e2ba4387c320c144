/**
 * Blocks on witnesses, run to their ends on one executor.
 */
import { decodeRlp, encodeRlp, type Rlp } from '../../../src/ethereum/rlp.ts'
import { errorsOf, outputOf, type Program } from '../../../src/run/program.ts'
import type { Vm } from '../../../src/vm/index.ts'
import { endOnShared } from '../../../src/vms/evm/host/suite.ts'
import { statelessProgram } from '../../../src/vms/stateless/load.ts'
import { statelessVms } from '../../../src/vms/stateless/spec.ts'
import { written } from '../../../src/vms/wasm/link/state.ts'

/** How a run ended: the lines of its output by their first words, or why it was refused. */
export type End = {
  readonly status: string
  readonly lines: Readonly<Record<string, string>>
  readonly refusal: string
}

/** Programs by the size of their input: the module is translated once for each. */
const programs = new Map<string, { readonly program: Program; readonly at: number }>()

/** The program on an input. It depends on its size otherwise, and on a seed that is not read. */
function programOn(input: Uint8Array): Program {
  const key = `${new TextDecoder().decode(input.subarray(0, 16))} ${input.length}`
  let known = programs.get(key)
  if (!known) {
    const program = statelessProgram(input)
    const at = [...program.state.memories['guest.store']!].flatMap(([page, bytes]) => {
      const offset = Buffer.from(bytes).indexOf(input.subarray(0, 64))
      return offset < 0 ? [] : [Number(page) * bytes.length + offset]
    })
    programs.set(key, (known = { program, at: at[0] as number }))
  }
  const { program, at } = known
  const { memories } = program.state
  const store = written(memories['guest.store']!, [[at, input]])
  return { ...program, state: { ...program.state, memories: { ...memories, 'guest.store': store } } }
}

/** Runs a block on a witness. @param fork - whose machine; that of the block, unless it is given */
export function endOn(input: Uint8Array, fork?: string): End {
  const own = programOn(input)
  const program = fork === undefined ? own : { ...own, vm: statelessVms.get(`stateless-${fork}`) as Vm }
  const end = endOnShared(program)
  const text = (bytes: Uint8Array) => new TextDecoder().decode(bytes)
  const { status } = end
  return {
    status:
      status.kind === 'trapped'
        ? status.reason
        : status.kind === 'halted'
          ? `exit ${status.code}`
          : 'running',
    lines: Object.fromEntries(
      text(outputOf(program, end))
        .split('\n')
        .filter(Boolean)
        .map((line) => line.split(' ') as [string, string]),
    ),
    refusal: text(errorsOf(program, end)).trim(),
  }
}

export type List = readonly Rlp[]

/** Parts of an input: of the block with its witness, by their places; and the list. */
export const PART = { chain: 0, fork: 1, block: 2, headers: 3, codes: 4, nodes: 5 } as const

export const partsOf = (input: Uint8Array): { readonly parts: List; readonly list: List } => {
  const [parts, list] = decodeRlp(input) as readonly [List, List]
  return { parts, list }
}

/** Encodes an input, of the size of others: with a code that nobody asks for. */
export function inputOf(parts: List, list: List, size = 0): Uint8Array {
  const withCode = (length: number) =>
    encodeRlp([
      parts.map((one, i) => (i === PART.codes ? [...(one as List), new Uint8Array(length)] : one)),
      list,
    ])
  let length = Math.max(0, size - withCode(0).length)
  while (length > 0 && withCode(length).length > size) length--
  return length === 0 ? encodeRlp([parts, list]) : withCode(length)
}
