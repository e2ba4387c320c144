/**
 * EIP-3155 traces line by line against revm's own tracer: transactions that call random code, as many for each fork, and
 * those of `fixtures/evm`. A line that differs ends the bench with an error.
 * @module
 */

import { readdirSync, readFileSync } from 'node:fs'
import { isDeepStrictEqual } from 'node:util'
import fc from 'fast-check'
import { readEvmFile } from '../src/vms/evm/host/file.ts'
import { eip3155Lines } from '../src/vms/evm/host/steps.ts'
import type { TransactionProgram } from '../src/vms/evm/host/types.ts'
import { evmProgram } from '../src/vms/evm/load.ts'
import { FORKS } from '../src/vms/evm/machine/forks.ts'
import { fileOf } from '../test/vms/evm/fixtures.ts'
import { randomProgram } from '../test/vms/evm/random.ts'
import { revmTraces } from './evm-revm.ts'
import type { Row } from './measure.ts'

const PROGRAMS = 2000
const SEED = 3155
const FOLDER = 'fixtures/evm'

/** Some minutes, and two for a first build. */
export async function traces(): Promise<Row[]> {
  const tracesOf = revmTraces()
  if (!tracesOf) return [{ name: 'EIP-3155 traces', value: 0, unit: 'lines', note: 'not compared: no revm' }]
  const fixtures = readdirSync(FOLDER)
    .filter((name) => name.endsWith('.json'))
    .map((name) => readEvmFile(readFileSync(`${FOLDER}/${name}`, 'utf8')) as TransactionProgram)
  const numRuns = Math.ceil(PROGRAMS / FORKS.length)
  const random = FORKS.map(
    (fork, i) =>
      [`random programs, ${fork}`, fc.sample(randomProgram(fork), { numRuns, seed: SEED + i })] as const,
  )
  return [...random, ['fixtures', fixtures] as const].map(([name, programs]) => ({
    name,
    value: compared(name, programs, tracesOf(programs.map(fileOf))),
    unit: 'lines',
    baseline: 'revm, all equal',
    note: `${programs.length} transactions`,
  }))
}

/** What we call all that is no instruction, and they do not name. */
const NO_INSTRUCTION = 'INVALID'
/** Ends of frames that are none of an exception; a frame that reverts is none either. */
const ENDINGS = new Set(['Stop', 'Return', 'SelfDestruct', 'Revert'])

const CREATES = new Set([0xf0, 0xf5])

type Line = { readonly [field: string]: unknown }

/** @returns the number of lines */
function compared(name: string, programs: readonly TransactionProgram[], theirs: readonly string[]): number {
  let count = 0
  for (const [index, program] of programs.entries()) {
    const refunds: bigint[] = []
    for (const line of eip3155Lines(evmProgram(program))) {
      const their = { opName: NO_INSTRUCTION, ...(JSON.parse(theirs[count] ?? '{}') as Line) }
      const creates = program.transaction.to === undefined
      const [got, wanted] = 'pc' in line ? instruction(line, their, refunds) : summary(line, their, creates)
      if (!isDeepStrictEqual(got, wanted)) {
        const places = [got, wanted].map((one) => JSON.stringify(one)).join('\nrevm: ')
        throw new Error(`${name}: transaction ${index}, line ${count}:\nours: ${places}`)
      }
      count++
    }
  }
  if (count !== theirs.length) throw new Error(`${name}: ${count} lines, revm has ${theirs.length}`)
  return count
}

/** Of a creation they return the code. */
const summary = ({ gasUsed, pass, output }: Line, their: Line, creates: boolean) => [
  { gasUsed: Number(gasUsed), pass, ...(creates ? {} : { output }) },
  { gasUsed: their.gasUsed, pass: their.pass, ...(creates ? {} : { output: their.output }) },
]

/** Their cost of a creation is with the gas that it hands on (EIP-150), ours without, as geth's is. */
function costOf({ op, gas, gasCost, error }: Line): unknown {
  if (!CREATES.has(Number(op)) || error !== undefined) return gasCost
  const left = BigInt(String(gas)) - BigInt(String(gasCost))
  return `0x${(BigInt(String(gasCost)) + left - left / 64n).toString(16)}`
}

function instruction(line: Line, their: Line, refunds: bigint[]): [Line, Line] {
  const depth = Number(line.depth)
  refunds.length = depth
  refunds[depth - 1] = BigInt(String(their.refund))
  const fails = line.error !== undefined
  // Of an instruction that fails ours costs all gas that was left, theirs what was computed of its cost.
  const shown = ['pc', 'op', 'gas', ...(fails ? [] : ['gasCost']), 'stack', 'depth', 'opName']
  const of = (one: Line): Line => Object.fromEntries(shown.map((field) => [field, one[field]]))
  return [
    { ...of({ ...line, gasCost: costOf(line) }), fails, memSize: line.memSize, refund: Number(line.refund) },
    {
      ...of(their),
      // Both have one name for all forks.
      ...(their.opName === 'DIFFICULTY' ? { opName: 'PREVRANDAO' } : {}),
      fails: their.error !== undefined && !ENDINGS.has(String(their.error)),
      memSize: Number(their.memSize),
      // Theirs is of the frame.
      refund: Number(refunds.reduce((sum, refund) => sum + refund, 0n)),
    },
  ]
}
