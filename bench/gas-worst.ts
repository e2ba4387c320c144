/**
 * The dearest step of each VM with a committed verifier, and what its gas goes into: trees of memories and maps, or the
 * step itself.
 *
 * Random states of every instruction, routine and trap; of VMs whose random states seldom hold an address that may be
 * accessed, states of real runs too.
 * @module
 */
import fc from 'fast-check'
import { fastKeccak256 } from '../src/hash/index.ts'
import type { State } from '../src/state/state.ts'
import { proveStepFrom, stepCase, stepKinds } from '../src/testing/index.ts'
import { hasPreimages } from '../src/testing/preimages.ts'
import { startAnvil } from '../test/chain/anvil.ts'
import { VERIFIERS } from '../test/generate/vms.ts'
import { callOf, type Question, rpc, Verifiers } from '../test/targets/solidity/chain.ts'
import { measure } from './gas.ts'
import type { Row } from './measure.ts'

/** States of each kind. */
const PER = 2
/** Of the EVM's runs, one in so many. */
const RUNS = 40
/** Between two hashes of nodes lies less gas than this: what is further apart is other work. */
const NEAR = 300
/** The first call of another contract: EIP-2929. */
const COLD = 2600

type Case = Question & { readonly note: string }

async function casesOf({ vm }: (typeof VERIFIERS)[number]): Promise<Case[]> {
  const hash = await fastKeccak256()
  const states: (readonly [string, State])[] = []
  for (const kind of stepKinds(vm)) {
    const note = 'name' in kind ? kind.name : kind.kind
    for (const state of fc.sample(stepCase(vm, kind), { numRuns: PER, seed: 1 }))
      if (state) states.push([note, state])
  }
  const version = { sbpfv0: 0, sbpfv3: 3 }[vm.name] as 0 | 3 | undefined
  // These read fixtures when they are loaded: not with every bench.
  if (version !== undefined) {
    const { sampledSteps } = await import('../test/vms/sbpf/sampled.ts')
    for (const [note, real] of sampledSteps(version, 1)) for (const state of real) states.push([note, state])
  }
  if (vm.name === 'evm-cancun') {
    const { everyRun, samplesOf } = await import('../test/vms/evm/sampled.ts')
    const runs = everyRun('cancun').filter((_, i) => i % RUNS === 0)
    for await (const { kind, state } of samplesOf(runs, 1)) states.push([kind, state])
  }
  const cases: Case[] = []
  // A random key is mostly one that nobody has the preimage of.
  for (const [note, state] of states)
    hasPreimages(() => cases.push({ vm, ...proveStepFrom(vm, state, hash), note }))
  return cases
}

type Log = { readonly op: string; readonly gas: number; readonly depth: number }

/** What the gas of a step goes into. */
async function spent(verifiers: Verifiers, question: Question) {
  const call = { to: verifiers.addressOf(question.vm), data: callOf(question), gas: '0x2000000' }
  const quiet = { disableStorage: true, disableMemory: true, disableStack: true }
  const [{ result }] = await rpc(verifiers.node.url, 'debug_traceCall', [[call, 'latest', quiet]])
  const { structLogs } = result as unknown as { structLogs: Log[] }
  const hashes = structLogs.filter(({ op }) => op === 'KECCAK256')
  const gaps = hashes
    .slice(1)
    .map(({ gas, depth }, i) => (depth === hashes[i].depth ? hashes[i].gas - gas : NEAR))
  const folding = gaps.filter((gap) => gap > 0 && gap < NEAR)
  const calls = structLogs.filter(({ op }) => op === 'STATICCALL').length
  return { nodes: folding.length, folding: folding.reduce((sum, gap) => sum + gap, 0), calls }
}

/** Some minutes. */
export async function gasWorst(): Promise<Row[]> {
  const node = await startAnvil({ args: ['--hardfork', 'cancun'] })
  try {
    const verifiers = new Verifiers(node)
    const rows: Row[] = []
    for (const one of VERIFIERS) {
      const { vm } = one
      await verifiers.add(vm)
      const cases = await casesOf(one)
      // Asking tells the oracle what steps read of preimages.
      await verifiers.ask(cases)
      const measured = await measure(verifiers, cases)
      const worst = measured.reduce(
        (best, { execution }, i) => (execution > measured[best].execution ? i : best),
        0,
      )
      const { execution, transaction } = measured[worst]
      const { nodes, folding, calls } = await spent(verifiers, cases[worst])
      rows.push({
        name: `${vm.name}, the dearest step, ${cases[worst].note}: execution gas`,
        value: execution,
        unit: 'gas',
        note:
          `${nodes} nodes of trees take ${folding.toLocaleString('en')}, ` +
          `${calls} calls at least ${(COLD * calls).toLocaleString('en')}; ` +
          `transaction ${transaction.toLocaleString('en')}; of ${cases.length} steps`,
      })
    }
    return rows
  } finally {
    await node.stop()
  }
}
