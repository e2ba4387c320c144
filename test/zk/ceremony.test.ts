/**
 * A ceremony at a real size: phase 2 for the step circuit of rv32im, killed in the middle and gone on with.
 */
import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { poseidon } from '../../src/hash/index.ts'
import { run } from '../../src/trace/index.ts'
import { loadRiscv, rv32im } from '../../src/vms/riscv/index.ts'
import { loadKeys, proveStep, stepSystem, verifyStep } from '../../src/zk/index.ts'
import { builtPackage } from '../cli/built.ts'
import { knownPhase1 } from './phase1.ts'

const slow = process.env.ONESTEP_SLOW === '1'
if (!slow) console.log('no ceremony at a real size, ten minutes; ONESTEP_SLOW=1 holds one')

const scratch = mkdtempSync(join(tmpdir(), 'onestep-ceremony-'))
afterAll(() => rmSync(scratch, { recursive: true }))

/** The script's output, and the signal or code that it ended by; it is killed when it has printed this. */
function hold(args: readonly string[], killAt?: string) {
  return new Promise<{ out: string; end: number | string | null }>((resolve, reject) => {
    const script = join(import.meta.dirname, 'ceremony.mjs')
    const child = spawn(process.execPath, [script, builtPackage(), ...args])
    let out = ''
    child.stdout.on('data', (chunk) => {
      out += chunk
      if (killAt !== undefined && out.includes(killAt)) child.kill('SIGKILL')
    })
    child.stderr.on('data', (chunk) => (out += chunk))
    child.on('error', reject)
    child.on('close', (code, signal) => resolve({ out, end: signal ?? code }))
  })
}

test.runIf(slow)(
  '2^15 rows: killed at the second contribution, it goes on, and its keys prove',
  async () => {
    const ptau = join(scratch, 'phase1.ptau')
    writeFileSync(ptau, await knownPhase1(15))
    const blake2b = createHash('blake2b512').update(readFileSync(ptau)).digest('hex')
    const directory = join(scratch, 'ceremony')
    const args = [ptau, blake2b, directory]
    const killed = await hold(args, '0002')
    console.log(killed.out)
    expect(killed.end).toBe('SIGKILL')
    expect(readdirSync(directory).sort()).toEqual(['.tmp', '0000.zkey', '0001.zkey', 'circuit'])

    const { out, end } = await hold(args)
    console.log(out)
    expect({ out, end }).toMatchObject({ end: 0, out: expect.stringMatching(/ceremony\n$/) })
    expect(out).not.toContain('0001')
    expect(readdirSync(join(directory, '.tmp'))).toEqual([])

    const system = await stepSystem(rv32im)
    const keys = loadKeys(directory, system.circuit)
    const file = readFileSync(join(import.meta.dirname, 'programs/primes.rv32im.Os.elf'))
    const trace = await run(loadRiscv(file, { vm: rv32im, args: ['primes'] }), {
      hash: await poseidon(),
      maxSteps: 101n,
    })
    const proof = await proveStep(trace, { step: 100n, system, keys })
    expect(proof.insecure).toBe(false)
    expect(await verifyStep(rv32im, keys.verificationKey, proof)).toEqual({ valid: true })
  },
  3_600_000,
)
