/**
 * The verification keys in circuits/generated are those of the development setup, each for its circuit as it is now.
 * ONESTEP_UPDATE=1 npx vitest run test/zk/committed.test.ts makes those anew that are for another circuit: minutes of two
 * cores and 2 GB for each large batch. ONESTEP_SLOW=1 makes all, and compares.
 */
import { execFile } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { promisify } from 'node:util'
import { describe, expect, test } from 'vitest'
import { circom, circomBatch } from '../../src/targets/circom/index.ts'
import type { Vm } from '../../src/vm/index.ts'
import { rv32, rv32im, rv64, rv64im } from '../../src/vms/riscv/index.ts'
import { batchShape, batchSource } from '../../src/zk/batch/proof.ts'
import { circuitHash, compileCircom } from '../../src/zk/circuit/compile.ts'
import { parseR1cs } from '../../src/zk/circuit/r1cs.ts'
import { committedKey, committedKeyNamed, committedKeyPath } from '../../src/zk/groth16/committed.ts'
import { exportVerificationKey } from '../../src/zk/groth16/keys.ts'
import { isInsecure, keyHash, type VerificationKey } from '../../src/zk/groth16/proof.ts'
import { type CircuitKind, subjectOf } from '../../src/zk/groth16/statement.ts'
import { stepSource } from '../../src/zk/groth16/step-proof.ts'
import { developmentKey } from '../../src/zk/setup/development.ts'
import { developmentSeed } from '../../src/zk/setup/seed.ts'
import { builtPackage } from '../cli/built.ts'
import { tiny } from '../vms/tiny.ts'

const slow = process.env.ONESTEP_SLOW === '1'
const update = process.env.ONESTEP_UPDATE === '1'
if (!slow) console.log('committed verification keys: that of tiny is made again; ONESTEP_SLOW=1: all are')

const entries: [vm: Vm, kind: CircuitKind][] = [
  [tiny, 'step'],
  ...[rv32im, rv32, rv64im, rv64].flatMap((vm) =>
    (['step', 'batch'] as const).map((kind): [Vm, CircuitKind] => [vm, kind]),
  ),
]

const sourceOf = (vm: Vm, kind: CircuitKind) =>
  kind === 'step' ? stepSource(circom(vm)) : batchSource(circomBatch(vm), batchShape(vm))

const provesOf = (vm: Vm, kind: CircuitKind) =>
  subjectOf(vm, kind, { steps: kind === 'step' ? 1 : batchShape(vm).steps })

/** As the setup makes it, whatever the cache has. */
async function made(vm: Vm, kind: CircuitKind): Promise<VerificationKey> {
  const circuit = { ...(await compileCircom({ source: sourceOf(vm, kind) })), proves: provesOf(vm, kind) }
  const zkey = await developmentKey(parseR1cs(readFileSync(circuit.r1cs)))
  return exportVerificationKey(zkey, circuit, developmentSeed)
}

describe.each(entries.map(([vm, kind]) => ({ vm, kind, name: vm.name })))('$name $kind', ({ vm, kind }) => {
  const path = committedKeyPath(vm.name, kind)
  test('is for the circuit as it is now, and says INSECURE', async () => {
    const source = sourceOf(vm, kind)
    if (update && !(existsSync(path) && committedKey(vm.name, kind, source))) {
      mkdirSync(dirname(path), { recursive: true })
      writeFileSync(path, `${JSON.stringify(await made(vm, kind), null, 2)}\n`)
    }
    const key = JSON.parse(readFileSync(path, 'utf8')) as VerificationKey
    expect(key.onestep.circuit, `${path} is out of date: run with ONESTEP_UPDATE=1`).toBe(
      circuitHash({ source }),
    )
    expect(committedKey(vm.name, kind, source)).toEqual(key)
    expect(isInsecure(key)).toBe(true)
    expect(key.onestep.proves).toEqual(provesOf(vm, kind))
    expect(key.nPublic).toBe(kind === 'step' ? 2 : 3)
    expect(key.onestep.seed).toBe(developmentSeed)
    // Of a circuit that was changed, it is no key.
    expect(committedKey(vm.name, kind, `${source} `)).toBeUndefined()
  }, 3_600_000)

  test.runIf(slow || vm === tiny)(
    'is what the setup makes',
    async () => {
      expect(await made(vm, kind)).toEqual(JSON.parse(readFileSync(path, 'utf8')))
    },
    3_600_000,
  )
})

test('a proof is verified with a key that comes along: on a fresh machine nothing is compiled and no key is made', async () => {
  const scratch = mkdtempSync(join(tmpdir(), 'onestep-fresh-'))
  const file = join(import.meta.dirname, 'programs/primes.step-1000.proof.json')
  const run = (args: string[], env: NodeJS.ProcessEnv) =>
    promisify(execFile)(process.execPath, [join(builtPackage(), 'dist/cli/main.js'), ...args], { env })
  const fresh = { ...process.env, ONESTEP_CACHE: join(scratch, 'cache') }
  const verify = (path: string) => run(['verify', path, '--json'], fresh).catch((error) => error)
  try {
    if (update && !JSON.parse((await verify(file)).stdout).valid) {
      const program = join(import.meta.dirname, 'programs/primes.rv32im.Os.elf')
      await run(['prove', program, '--vm', 'rv32im', '--step', '1000', '--zk', '-o', file], process.env)
    }
    const { stdout, stderr } = await verify(file)
    expect(JSON.parse(stdout)).toMatchObject({ valid: true, vm: 'rv32im', steps: 1, insecure: true })
    expect(stderr).toMatch(/^INSECURE: this is the development key of rv32im that comes with onestep/)
    expect(existsSync(join(scratch, 'cache'))).toBe(false)
    // Of the same length and shape, but of another step.
    const other = join(scratch, 'other.json')
    writeFileSync(other, readFileSync(file, 'utf8').replace(/"after": "0x../, '"after": "0x00'))
    expect(JSON.parse((await verify(other)).stdout)).toMatchObject({ valid: false, reason: 'invalid-proof' })
  } finally {
    rmSync(scratch, { recursive: true })
  }
}, 600_000)

test('a key that a proof names is found by VM, kind and hash', () => {
  const key = committedKey('tiny', 'step', stepSource(circom(tiny)))!
  expect(committedKeyNamed(tiny, 'step', keyHash(key))).toEqual(key)
  expect(committedKeyNamed(tiny, 'batch', keyHash(key))).toBeUndefined()
  expect(committedKeyNamed(tiny, 'step', `0x${'00'.repeat(32)}`)).toBeUndefined()
  // Of the same name, but another machine.
  expect(committedKeyNamed({ ...tiny, id: rv32im.id }, 'step', keyHash(key))).toBeUndefined()
})

test('a VM without one has none', () => {
  expect(committedKey('other', 'step', '')).toBeUndefined()
  expect(committedKey('../generated/tiny', 'step', stepSource(circom(tiny)))).toBeUndefined()
})
