/**
 * Blocks on witnesses, run to their ends on one executor.
 */
import { decodeRlp, encodeRlp, type Rlp } from '../../../src/ethereum/rlp.ts'
import { errorsOf, outputOf, type Program } from '../../../src/run/program.ts'
import { endOnShared } from '../../../src/vms/evm/host/suite.ts'
import { statelessProgram } from '../../../src/vms/stateless/load.ts'

/** How a run ended: the lines of its output by their first words, or why it was refused. */
export type End = {
  readonly status: string
  readonly lines: Readonly<Record<string, string>>
  readonly refusal: string
}

/** Runs a block on a witness. */
export function endOn(input: Uint8Array): End {
  const program: Program = statelessProgram(input)
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

export const inputOf = (parts: List, list: List): Uint8Array => encodeRlp([parts, list])
