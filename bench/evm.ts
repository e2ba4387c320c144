/**
 * Transactions of Ethereum beside @ethereumjs/evm, and beside revm where `cargo` is there to build it: gas a second,
 * compiled and interpreted, warm; and a plain transfer with the root of the state after it.
 * @module
 */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { encodeFunctionData } from 'viem'
import { fromHex } from '../src/bytes/bytes.ts'
import type { Executor } from '../src/run/executor.ts'
import { jitExecutor, wasmExecutor } from '../src/run/index.ts'
import { accountsOf, ethereumStateRoot, transactionOutcome } from '../src/vms/evm/host/outcome.ts'
import { endOf } from '../src/vms/evm/host/suite.ts'
import type { TransactionProgram } from '../src/vms/evm/host/types.ts'
import { type EvmProgram, evmProgram } from '../src/vms/evm/load.ts'
import { account, contract, programOf, SENDER, TARGET } from '../test/vms/evm/assembler.ts'
import { prepareTheirs } from '../test/vms/evm/ethereumjs.ts'
import { revmOf } from './evm-revm.ts'
import { cpuSeconds, median, type Row, spreadOf } from './measure.ts'

const ROUNDS = 3
/** Seconds of our side that a measurement takes at least. */
const LEAST = 0.3
/** Seconds in which compiled code is made before it is measured: a run is too short to pay for that. */
const WARM_UP = 3
const GAS = 900_000_000n

/** Function of `Workloads.sol`, and its argument. */
const WORKLOADS = [
  ['transfers', 'ERC-20 transfers', 1500n],
  ['swaps', 'swaps', 4000n],
  ['rays', 'ray marching', 120n],
  ['hashes', 'keccak of a kilobyte', 600n],
  ['sort', 'sorting', 200n],
  ['powers', 'modexp', 20n],
  ['fibonacci', 'Fibonacci, recursive', 18n],
  ['proofs', 'Merkle proof checks', 250n],
] as const

function compiled() {
  const solc = createRequire(import.meta.url)('solc') as { compile(input: string): string }
  const sources = { 'Workloads.sol': { content: readFileSync('bench/contracts/Workloads.sol', 'utf8') } }
  const settings = {
    ...{ evmVersion: 'cancun', optimizer: { enabled: true, runs: 1_000_000 } },
    outputSelection: { '*': { '*': ['abi', 'evm.deployedBytecode.object'] } },
  }
  const output = JSON.parse(solc.compile(JSON.stringify({ language: 'Solidity', sources, settings })))
  if (output.errors) throw new Error(output.errors[0].formattedMessage)
  const { abi, evm } = output.contracts['Workloads.sol'].Workloads
  return { abi, code: fromHex(`0x${evm.deployedBytecode.object}`) }
}

const transaction = (code: Uint8Array, data: Uint8Array): TransactionProgram =>
  programOf({
    tx: { data, gasLimit: GAS },
    accounts: [
      [SENDER, account({ balance: 10n ** 30n })],
      [
        TARGET,
        contract(code, {
          storage: new Map([
            [1n, 10n ** 24n],
            [2n, 4n * 10n ** 24n],
          ]),
        }),
      ],
    ],
  })

/** Seconds of a run on our side, the state put there included. */
async function secondsOf(executor: Executor, { state }: EvmProgram): Promise<number> {
  let runs = 0
  let seconds = 0
  while (seconds < LEAST) {
    seconds += await cpuSeconds(() => {
      executor.restore(state)
      executor.run(1n << 40n)
    })
    runs++
  }
  return seconds / runs
}

/** Four minutes, and another three for a first build of revm. */
export async function evmRows(): Promise<Row[]> {
  const { abi, code } = compiled()
  const rows: Row[] = []
  const ratios: { [name: string]: number[] } = { compiled: [], interpreted: [] }
  const calls = WORKLOADS.map(([functionName, , argument]) =>
    fromHex(encodeFunctionData({ abi, functionName, args: [argument] })),
  )
  const native = revmOf(code)
  const nativeRatios: typeof ratios = { compiled: [], interpreted: [] }
  for (const [i, [, name]] of WORKLOADS.entries()) {
    const source = transaction(code, calls[i])
    const program = evmProgram(source)
    const { machine } = program.vm
    const executors = {
      compiled: jitExecutor(machine, { cache: undefined }),
      interpreted: wasmExecutor(machine),
    }
    const { succeeded, gasUsed } = transactionOutcome(endOf(program, executors.interpreted))
    if (!succeeded) throw new Error(`${name} fails`)
    let steps = 0n
    for (let spent = 0; spent < WARM_UP; ) {
      spent += await cpuSeconds(() => {
        executors.compiled.restore(program.state)
        steps = executors.compiled.run(1n << 40n)
      })
    }
    const theirs: number[] = []
    const natives: number[] = []
    const ours: { [how: string]: number[] } = { compiled: [], interpreted: [] }
    for (let round = 0; round < ROUNDS; round++) {
      const peer = await prepareTheirs(source)
      let spent = 0n
      theirs.push(
        await cpuSeconds(async () => {
          spent = (await peer.run()).totalGasSpent
        }),
      )
      if (spent !== gasUsed) throw new Error(`${name}: @ethereumjs/evm uses ${spent} gas, not ${gasUsed}`)
      for (const [how, executor] of Object.entries(executors))
        ours[how].push(await secondsOf(executor, program))
      if (!native) continue
      const { gas, seconds } = native(calls[i])
      if (gas !== gasUsed) throw new Error(`${name}: revm uses ${gas} gas, not ${gasUsed}`)
      natives.push(seconds)
    }
    for (const how of Object.keys(executors)) {
      const seconds = median(ours[how])
      const ratio = median(theirs) / seconds
      ratios[how].push(ratio)
      rows.push({
        name: `${name}, ${how}`,
        value: Number(gasUsed) / 1e6 / seconds,
        unit: 'M gas/s',
        baseline: '@ethereumjs/evm 10.1',
        ratio,
        spread: spreadOf(ours[how]),
        note: `${gasUsed} gas in ${steps} steps`,
      })
      if (!native) continue
      const share = median(natives) / seconds
      nativeRatios[how].push(share)
      rows.push({
        name: `${name}, ${how}, beside revm`,
        value: seconds * 1000,
        unit: 'ms',
        baseline: 'revm 43',
        ratio: share,
        note: `${(median(natives) * 1000).toFixed(2)} ms on revm`,
      })
    }
  }
  for (const [how, all] of Object.entries(ratios))
    rows.push({ name: `median of these, ${how}`, value: median(all), unit: 'times @ethereumjs/evm 10.1' })
  for (const [how, all] of Object.entries(nativeRatios))
    if (all.length > 0)
      rows.push({
        name: `median of these, ${how}, beside revm`,
        value: median(all),
        unit: "times revm's rate",
      })
  return [...rows, ...(await transfer())]
}

/** A transfer of ether: the run, and the root of Ethereum's state trie after it. */
async function transfer(): Promise<Row[]> {
  const program = evmProgram(
    programOf({
      tx: { to: 0x77n, value: 5n, gasLimit: 21_000n },
      accounts: [[SENDER, account({ balance: 10n ** 30n })]],
    }),
  )
  const executor = wasmExecutor(program.vm.machine)
  const times: number[] = []
  for (let round = 0; round < 7; round++) {
    const runs = 200
    const seconds = await cpuSeconds(() => {
      for (let i = 0; i < runs; i++) ethereumStateRoot(accountsOf(endOf(program, executor)))
    })
    times.push(seconds / runs)
  }
  const ms = median(times.slice(2)) * 1000
  return [
    {
      name: 'a transfer of 21,000 gas, with its state root',
      value: ms,
      unit: 'ms',
      note: 'a state of two accounts',
    },
  ]
}
