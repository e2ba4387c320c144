/**
 * Implements `onestep setup`.
 * @module
 */
import { randomBytes } from 'node:crypto'
import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { cacheDirectory } from '../../run/cache-directory.ts'
import { ceremonyEstimate, developmentKeysPath, keyHash, showEstimate } from '../../zk/circuits.ts'
import {
  type BatchSystem,
  isInsecure,
  type KeyPair,
  loadKeys,
  productionKeys,
  type StepSystem,
} from '../../zk/index.ts'
import { CliError } from '../files.ts'
import { interruptible } from '../interrupt.ts'
import { count, json, line, note } from '../print.ts'
import { stage } from '../stage.ts'
import type { SetupVerbOptions } from './plonk.ts'
import { chosenVm, compiled, compiledBatch, dropDamagedKeys, expectBatch, insecureKeys } from './systems.ts'

export function setUp(file: string | undefined, options: SetupVerbOptions): Promise<void> {
  return interruptible(async (signal) => {
    const vm = chosenVm(file, options.vm)
    const { ptau } = options
    expectOptions(options)
    expectBatch(options)
    if (options.plonk) {
      const { setUpPlonk } = await import('./plonk.ts')
      return setUpPlonk(vm, options, signal)
    }
    const system = await (options.batch
      ? compiledBatch(vm, undefined, signal, options)
      : compiled(vm, signal, options))
    const { circuit } = system
    if (ptau === undefined) {
      dropDamagedKeys(developmentKeysPath(circuit), (directory) => loadKeys(directory, circuit))
    }
    const keys = await (ptau === undefined
      ? insecureKeys(system, signal)
      : ceremonyKeys(system, options, ptau))
    const insecure = isInsecure(keys.verificationKey)
    const fields = {
      vm: vm.name,
      constraints: system.circuit.constraints,
      insecure,
      key: keyHash(keys.verificationKey),
      keys: dirname(keys.zkey),
    }
    if (options.json) return json(fields)
    line(`${insecure ? 'INSECURE development keys' : 'keys'} for ${vm.name}: ${fields.keys}`)
    line(`verification key ${fields.key}${insecure ? ', INSECURE' : ''}`)
  })
}

/** The options that only a ceremony has, and the one that it requires. */
function expectOptions({ ptau, beacon, contribution, output, plonk, batch }: SetupVerbOptions): void {
  const own = Object.entries({ beacon, contribution, batch }).find(([, value]) => value !== undefined)
  if (plonk && own) throw new CliError(`--${own[0]} is not for PLONK.`, ['Fix: omit it'])
  const extra = Object.entries({ beacon, contribution, output }).find(([, value]) => value !== undefined)
  if (ptau === undefined && extra) {
    throw new CliError(`--${extra[0]} is for a ceremony.`, ['Fix: add --ptau FILE, or omit it'])
  }
  if (ptau !== undefined && !existsSync(ptau)) throw new CliError(`The phase-1 file ${ptau} does not exist.`)
  if (ptau !== undefined && !plonk && !/^([0-9a-f]{2}){16,}$/i.test(beacon ?? '')) {
    throw new CliError(beacon === undefined ? '--ptau needs --beacon.' : `"${beacon}" is not a beacon.`, [
      'Expected: 16 bytes or more in hex that nobody could choose, such as the hash of a future block',
    ])
  }
}

async function ceremonyKeys(
  { vm, circuit }: StepSystem | BatchSystem,
  options: SetupVerbOptions,
  ptau: string,
): Promise<KeyPair> {
  const { beacon = '', contribution = ['onestep setup'] } = options
  const directory = options.output ?? join(cacheDirectory(), 'ceremonies', circuit.hash)
  const constraints = `${count(circuit.constraints)} constraints`
  const estimate = ceremonyEstimate(circuit.constraints, contribution.length)
  note(`${vm.name}: a ceremony for ${constraints} takes ${showEstimate(estimate)}`)
  note('  if interrupted, it continues with the next step')
  return stage(`ceremony of ${vm.name}`, estimate.seconds, (report) => {
    let last = ''
    return productionKeys({
      circuit,
      ptau,
      directory,
      beacon,
      contributions: contribution.map((name) => ({ name, entropy: randomBytes(64).toString('hex') })),
      onProgress(step, done) {
        if (step !== last && !process.stderr.isTTY) note(`  ${step}`)
        last = step
        report(done)
      },
    })
  })
}
