/**
 * The public programs and runs, and helpers to compare with them.
 */
import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Program } from '../../../src/run/program.ts'
import { LiveState } from '../../../src/state/access.ts'
import { compiledJob } from '../../../src/vms/cairo/files/compiled.ts'
import { cellsOf } from '../../../src/vms/cairo/files/initial.ts'
import { type Json, parseJson } from '../../../src/vms/cairo/files/json.ts'
import { parseProgram } from '../../../src/vms/cairo/files/program.ts'
import { type Registers, writeMemory } from '../../../src/vms/cairo/files/run-files.ts'
import { type ProverRun, proveCairo } from '../../../src/vms/cairo/prover/prover.ts'

const SUITES = process.env.ONESTEP_SUITES ?? join(import.meta.dirname, '../../../../shared/suites')
export const CAIRO = join(SUITES, 'cairo')
export const hasSuite = existsSync(CAIRO)
if (!hasSuite) console.log(`cairo: ${CAIRO} is not there; its programs are left out`)

export const LAMBDAWORKS = [
  'call_func',
  'fibonacci_5',
  'fibonacci_10',
  'fibonacci_30',
  'fibonacci_50',
  'fibonacci_100',
  'simple_program',
]

export const lambdaworks = (name: string, extension: 'json' | 'trace' | 'memory'): Uint8Array =>
  readFileSync(join(CAIRO, 'lambdaworks', `${name}.${extension}`))

export const stone = (what: 'trace' | 'memory'): Uint8Array =>
  readFileSync(join(CAIRO, 'stone', `cpu_air_test_instructions_${what}.bin`))

/** A folder with stwo's programs, or undefined where they cannot be unpacked. */
export function unpackStwo(): string | undefined {
  if (!hasSuite) return undefined
  const folder = mkdtempSync(join(tmpdir(), 'onestep-stwo-'))
  try {
    execFileSync('tar', ['xJf', join(CAIRO, 'stwo-programs.tar.xz'), '-C', folder], { stdio: 'pipe' })
  } catch {
    console.log("cairo: tar or xz is missing; stwo's programs are left out")
    return undefined
  }
  return join(folder, 'stwo-cairo')
}

/** Registers before each step of the CPU, as a reference trace has them, and the state in which the run ended. */
export function cpuSteps(program: Program): { trace: Registers[]; live: LiveState } {
  const live = new LiveState(program.vm.machine, program.state)
  const trace: Registers[] = []
  while (live.status.kind === 'running') {
    if (live.get('micro') === 0n) {
      const [ap, fp, pc] = ['ap', 'fp', 'pc'].map((name) => Number(live.get(name)))
      trace.push({ ap, fp, pc })
    }
    live.step()
  }
  return { trace, live }
}

/** The memory file of a state. */
export const memoryFile = (live: LiveState): Uint8Array =>
  writeMemory([...cellsOf(live.snapshot().memories.mem)])

/** The prover's run of a compiled program. */
export const proveFile = (file: Uint8Array | string): ProverRun =>
  proveCairo(compiledJob(parseProgram(parseJson(file) as Json)))
