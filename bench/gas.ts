/**
 * Gas of verifying one step on chain: RV32IMAC, RV64IMAC and MIPS64, by class of instruction, and of steps of
 * sBPF and Cairo programs, on a local anvil.
 *
 * Execution gas is that of the call alone, as Foundry's snapshots count it; a transaction adds 21,000, calldata at
 * 16 and 4 a byte, and is never below the floor of EIP-7623 at 40 and 10.
 * @module
 */
import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { fastKeccak256 } from '../src/hash/index.ts'
import { prove } from '../src/proof/prove.ts'
import type { Program } from '../src/run/program.ts'
import { LiveState } from '../src/state/access.ts'
import { proveStepFrom, stepCase } from '../src/testing/index.ts'
import { run } from '../src/trace/trace.ts'
import type { Vm } from '../src/vm/index.ts'
import { loadCairo } from '../src/vms/cairo/index.ts'
import { loadMips } from '../src/vms/mips/index.ts'
import { loadRiscv } from '../src/vms/riscv/index.ts'
import { loadSbpf } from '../src/vms/sbpf/index.ts'
import { startAnvil } from '../test/chain/anvil.ts'
import { callOf, type Question, rpc, Verifiers } from '../test/targets/solidity/chain.ts'
import { median, type Row } from './measure.ts'

type Class = 'ALU' | 'load' | 'store' | 'AMO'

const CANNON = { name: 'Cannon MIPS32', gas: { ALU: 123_000, load: 128_000, store: 161_000 } }
/** Published figures of others: optimism's and asterisc's .gas-snapshot. Cannon publishes none for its 64-bit machine. */
const PEERS: Record<string, { name: string; gas: Partial<Record<Class, number>> }> = {
  rv32imac: CANNON,
  mips64: CANNON,
  rv64imac: { name: 'asterisc RV64', gas: { ALU: 175_000, load: 206_000, store: 309_000, AMO: 350_000 } },
}

function classOf(name: string): Class {
  if (/^(amo|lr\.|sc\.|lld?$|scd?$)/.test(name)) return 'AMO'
  if (/^(c\.)?l[bhwd]([ulr]|sp)?$/.test(name)) return 'load'
  return /^(c\.)?s[bhwd]([lr]|sp)?$/.test(name) ? 'store' : 'ALU'
}

function programs(): (readonly [Program, string])[] {
  const read = (path: string) => new Uint8Array(readFileSync(`fixtures/${path}`))
  const input = read('programs/input/transfers.bin')
  return [
    ...[32, 64].map((xlen) => {
      return [loadRiscv(read(`programs/elf/demo.rv${xlen}imac.O2.elf`), { input }), 'demo'] as const
    }),
    [loadMips(read('mips/elf/primes.elf')), 'primes'],
  ]
}

/** Steps of each class out of a program's run, and random ones, whose leaves lie as far apart as can be. */
async function cases(program: Program, title: string): Promise<Map<string, Question[]>> {
  const { vm } = program
  const hash = await fastKeccak256()
  const found = new Map<string, Question[]>()
  const add = (key: string, question: Question) => found.set(key, [...(found.get(key) ?? []), question])

  const trace = await run(program, { hash })
  for (let i = 0n; i < 400n; i++) {
    const step = (i * trace.steps) / 400n
    const name = new LiveState(vm.machine, trace.stateAt(step)).step()?.name
    if (name === undefined || vm.machine.microcode.some((routine) => routine.name === name)) continue
    add(`${classOf(name)} in ${title}`, {
      vm,
      before: trace.rootAt(step).slice(),
      proof: prove(trace, { step }),
    })
  }
  for (const { name } of vm.machine.instructions) {
    for (const state of fc.sample(stepCase(vm, { kind: 'instruction', name }), { numRuns: 12, seed: 1 })) {
      if (state) add(`${classOf(name)}, random states`, { vm, ...proveStepFrom(vm, state, hash) })
    }
  }
  return found
}

/** Steps out of runs of programs of the other VMs: those of instructions, and those of routines. */
async function otherCases(): Promise<{ vm: Vm; cases: Map<string, Question[]> }[]> {
  const hash = await fastKeccak256()
  const read = (path: string) => new Uint8Array(readFileSync(`fixtures/${path}`))
  const programs = [
    ...['hashes', 'sort', 'counter'].map((name) => loadSbpf(read(`sbpf/${name}.so`))),
    ...['hashes', 'sort', 'counter'].map((name) => loadSbpf(read(`sbpf/${name}.v3.so`))),
    ...['fibonacci', 'root'].map((name) => loadCairo(read(`cairo/${name}.json`))),
  ]
  const found = new Map<Vm, Map<string, Question[]>>()
  for (const program of programs) {
    const { vm } = program
    const cases = found.get(vm) ?? new Map<string, Question[]>()
    found.set(vm, cases)
    const trace = await run(program, { hash })
    const count = trace.steps < 300n ? trace.steps : 300n
    for (let i = 0n; i < count; i++) {
      const step = (i * trace.steps) / count
      const name = new LiveState(vm.machine, trace.stateAt(step)).step()?.name
      const isRoutine = vm.machine.microcode.some((routine) => routine.name === name)
      const key = isRoutine ? 'microcode in programs' : 'instruction in programs'
      const question = { vm, before: trace.rootAt(step).slice(), proof: prove(trace, { step }) }
      cases.set(key, [...(cases.get(key) ?? []), question])
    }
  }
  return [...found].map(([vm, cases]) => ({ vm, cases }))
}

/** About a minute, and a minute more when solc's cache is empty. */
export async function gas(): Promise<Row[]> {
  // Without the floor of EIP-7623, so that what the node says is the call's own gas.
  const node = await startAnvil({ args: ['--hardfork', 'cancun'] })
  try {
    const verifiers = new Verifiers(node)
    const rows: Row[] = []
    for (const [program, title] of programs()) {
      const { vm } = program
      await verifiers.add(vm)
      for (const [key, questions] of [...(await cases(program, title))].sort(([a], [b]) =>
        a < b ? -1 : 1,
      )) {
        rows.push(row(`${vm.name} ${key}`, vm.name, await measure(verifiers, questions)))
      }
    }
    for (const { vm, cases } of await otherCases()) {
      await verifiers.add(vm)
      for (const [key, questions] of cases) {
        rows.push(row(`${vm.name} ${key}`, undefined, await measure(verifiers, questions)))
      }
    }
    return rows
  } finally {
    await node.stop()
  }
}

export type Measured = { readonly execution: number; readonly transaction: number; readonly bytes: number }

export async function measure(verifiers: Verifiers, questions: readonly Question[]): Promise<Measured[]> {
  const calls = questions.map((question) => ({
    to: verifiers.addressOf(question.vm),
    data: callOf(question),
  }))
  const answers = await rpc(
    verifiers.node.url,
    'debug_traceCall',
    calls.map((call) => [{ ...call, gas: '0x2000000' }, 'latest', { tracer: 'callTracer' }]),
  )
  return answers.map(({ result, error }, i) => {
    if (error) throw new Error(error.message)
    const { gasUsed, error: failed } = result as unknown as { gasUsed: string; error?: string }
    if (failed) throw new Error(`A step is refused: ${failed}`)
    const data = Buffer.from(calls[i].data.slice(2), 'hex')
    const zeros = data.filter((byte) => byte === 0).length
    const tokens = zeros + 4 * (data.length - zeros)
    const execution = Number(gasUsed) - 21_000 - 4 * tokens
    const transaction = 21_000 + Math.max(4 * tokens + execution, 10 * tokens)
    return { execution, transaction, bytes: questions[i].proof.length }
  })
}

function row(name: string, peer: string | undefined, measured: readonly Measured[]): Row {
  const of = (key: keyof Measured) => measured.map((one) => one[key])
  const value = median(of('execution'))
  const kind = /(ALU|load|store|AMO)/.exec(name)?.[0] as Class | undefined
  const peers = peer && kind ? PEERS[peer] : undefined
  const theirs = kind && peers?.gas[kind]
  const worst = (key: keyof Measured) => Math.max(...of(key)).toLocaleString('en')
  const middle = (key: keyof Measured) => Math.round(median(of(key))).toLocaleString('en')
  return {
    name: `${name}: execution gas`,
    value,
    unit: 'gas',
    ...(theirs === undefined
      ? {}
      : { baseline: `${peers!.name} (${theirs / 1000}k, quoted)`, ratio: value / theirs, less: true }),
    note:
      `worst ${worst('execution')}; transaction ${middle('transaction')}, worst ${worst('transaction')}; ` +
      `proof ${middle('bytes')} bytes, worst ${worst('bytes')}; ${measured.length} steps`,
  }
}
