/**
 * The steps of `onestep setup` that contributors run one after the other, each on their own machine.
 * @module
 */
import { randomBytes } from 'node:crypto'
import { existsSync } from 'node:fs'
import {
  type Attested,
  checkCeremony,
  checkPhase1,
  contribute,
  contributionsIn,
  expectUnfinished,
  finalizeKeys,
  keyHash,
  showContribution,
  startCeremony,
} from '../../zk/circuits.ts'
import { SetupError } from '../../zk/index.ts'
import { CliError, outputPath } from '../files.ts'
import { interruptible } from '../interrupt.ts'
import { json, line, refuse } from '../print.ts'
import { stage } from '../stage.ts'
import type { VmOption } from '../vm-module.ts'
import { chosenVm, compiled, compiledBatch, expectBatch } from './systems.ts'

export type CircuitChoice = {
  vm?: VmOption
  batch?: boolean
  mapLevels?: number
  ptau: string
  json?: boolean
}

/** The circuit, and its phase-1 file after a check. */
async function circuitOf(file: string | undefined, options: CircuitChoice, signal: AbortSignal) {
  if (!existsSync(options.ptau)) throw new CliError(`The phase-1 file ${options.ptau} does not exist.`)
  const vm = chosenVm(file, options.vm)
  expectBatch(options)
  const { circuit } = await (options.batch
    ? compiledBatch(vm, undefined, signal)
    : compiled(vm, signal, options))
  await checkPhase1(circuit, options.ptau)
  return { vm, circuit }
}

/** `onestep setup start`: the key before any contribution. */
export function startSetup(file: string | undefined, options: CircuitChoice & { output: string }) {
  return interruptible(async (signal) => {
    const to = newFile(options.output)
    const { vm, circuit } = await circuitOf(file, options, signal)
    await stage(`first key of ${vm.name}`, circuit.constraints / 130, () =>
      startCeremony(circuit, options.ptau, to),
    )
    if (options.json)
      return json({ vm: vm.name, constraints: circuit.constraints, circuit: circuit.hash, file: to })
    line(`${to}: the key of ${vm.name} before any contribution`)
    line('Everyone who makes this file gets the same bytes. Send it to the first contributor.')
  })
}

/** `onestep setup contribute IN OUT`. */
export function contributeTo(from: string, to: string, options: { name: string; json?: boolean }) {
  return interruptible(async () => {
    newFile(to)
    await expectUnfinished(from)
    const hash = await stage(`contribution to ${from}`, 60, () =>
      contribute(from, to, options.name, randomBytes(64).toString('hex')),
    )
    const { length } = await contributionsIn(to)
    if (options.json) return json({ contribution: length, name: options.name, hash, file: to })
    line(`${to}: contribution ${length}, of ${options.name}`)
    line(`hash ${hash}`)
    line('Publish the hash, pass the file on, and check that the finished key contains the hash:')
    line('  onestep setup check final.zkey --ptau FILE --vm NAME --contribution HASH')
  })
}

export type FinalizeVerb = CircuitChoice & { output: string; beacon: string; iterations: number }

/** `onestep setup finalize IN`: beacon, verification, and the keys. */
export function finalizeSetup(from: string, file: string | undefined, options: FinalizeVerb) {
  return interruptible(async (signal) => {
    // Checked before a circuit is compiled.
    await expectUnfinished(from)
    const { vm, circuit } = await circuitOf(file, options, signal)
    const { output: directory, ptau, beacon, iterations } = options
    const keys = await stage(`finishing the keys of ${vm.name}`, circuit.constraints / 60, (report) =>
      finalizeKeys({
        circuit,
        ptau,
        from,
        directory,
        beacon,
        beaconIterations: iterations,
        onProgress: (_, done) => report(done),
      }),
    )
    const contributions = await contributionsIn(keys.zkey)
    const key = keyHash(keys.verificationKey)
    if (options.json) {
      return json({ vm: vm.name, key, keys: directory, contributions: contributions.map(showContribution) })
    }
    line(`keys of ${vm.name}: ${directory}`)
    line(`verification key ${key}`)
    for (const text of describe(contributions)) line(text)
  })
}

export type CheckVerb = CircuitChoice & { contribution?: string[] }

/** `onestep setup check KEY`: what anyone can check about a key, finished or not. */
export function checkSetup(path: string, file: string | undefined, options: CheckVerb) {
  return interruptible(async (signal) => {
    const found = await contributionsIn(path)
    const wanted = (options.contribution ?? []).map((hash) => hash.toLowerCase().replace(/^0x/, ''))
    const missing = wanted.find((hash) => !found.some((one) => one.hash === hash))
    if (missing !== undefined) {
      const detail = `no contribution in ${path} has the hash ${missing}`
      return refuse(options, { reason: 'contribution-missing', detail }, 'key')
    }
    const { vm, circuit } = await circuitOf(file, options, signal)
    let contributions: Attested[]
    try {
      contributions = await stage(`checking ${path}`, circuit.constraints / 130, () =>
        checkCeremony(circuit, options.ptau, path),
      )
    } catch (error) {
      if (!(error instanceof SetupError)) throw error
      return refuse(options, { reason: 'invalid-key', detail: error.short }, 'key')
    }
    const isFinished = contributions.at(-1)?.beacon !== undefined
    if (options.json) {
      return json({
        valid: true,
        vm: vm.name,
        finished: isFinished,
        contributions: contributions.map(showContribution),
      })
    }
    line(`valid: a key of ${vm.name}, ${isFinished ? 'finished by a beacon' : 'not finished: no beacon yet'}`)
    for (const text of describe(contributions)) line(text)
  })
}

/** Names are chosen by their authors, so they are printed without control characters. */
const describe = (contributions: readonly Attested[]): string[] =>
  contributions.map(({ name, beacon, hash }, i) => {
    const who = beacon
      ? `beacon ${beacon.value}, hashed 2^${beacon.iterations} times`
      : (name ?? 'without a name').replaceAll(/\p{C}/gu, '?')
    return `${i + 1}. ${who}\n   ${hash}`
  })

function newFile(path: string): string {
  outputPath(path)
  if (existsSync(path)) throw new CliError(`${path} already exists.`, ['Fix: use another name, or remove it'])
  return path
}
