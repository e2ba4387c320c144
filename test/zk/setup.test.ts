import { createHash } from 'node:crypto'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { mainSource } from '../../src/zk/circuit/compile.ts'
import { witnessTester } from '../../src/zk/circuit/tester.ts'
import { withThreads } from '../../src/zk/groth16/curve.ts'
import { isInsecure } from '../../src/zk/groth16/proof.ts'
import { proveGroth16, snarkjsProver } from '../../src/zk/groth16/prove.ts'
import { verifyGroth16 } from '../../src/zk/groth16/verify.ts'
import { SetupError } from '../../src/zk/setup/ceremony.ts'
import { hermezPtau, type PublishedPtau } from '../../src/zk/setup/hermez.ts'
import { checkPtau, PtauError } from '../../src/zk/setup/phase1.ts'
import { productionKeys } from '../../src/zk/setup/production.ts'

const scratch = mkdtempSync(join(tmpdir(), 'onestep-setup-'))
afterAll(() => rmSync(scratch, { recursive: true }))

describe('the table of published files', () => {
  test('is that of snarkjs’s README', () => {
    const readme = readFileSync('node_modules/snarkjs/README.md', 'utf8')
    expect(hermezPtau.map(({ power }) => power)).toEqual(Array.from({ length: 21 }, (_, i) => i + 8))
    for (const { power, blake2b } of hermezPtau) {
      const name = `powersOfTau28_hez_final${power === 28 ? '' : `_${String(power).padStart(2, '0')}`}.ptau`
      const line = readme.split('\n').find((each) => each.includes(`[${name}]`) && each.includes('|'))
      expect(line).toContain(blake2b)
    }
  })
})

describe('a production setup', () => {
  const ptau = join(scratch, 'phase1.ptau')
  let published: PublishedPtau[]
  // A phase 1 of our own, of 2^5 rows, stands in for the ceremony, whose files are large.
  beforeAll(async () => {
    await withThreads(async ({ curves, powersOfTau }) => {
      const curve = await curves.getCurveFromName('bn128')
      await powersOfTau.newAccumulator(curve, 5, join(scratch, 'new.ptau'))
      await powersOfTau.preparePhase2(join(scratch, 'new.ptau'), ptau)
    })
    published = [{ power: 5, blake2b: createHash('blake2b512').update(readFileSync(ptau)).digest('hex') }]
  }, 60_000)
  const load = () => witnessTester({ source: mainSource('add.circom', 'Add', [8], ['a', 'b']) })
  const directory = join(scratch, 'ceremony')
  const contributions = [
    { name: 'one', entropy: 'some' },
    { name: 'two', entropy: 'more' },
  ]

  test('a file that is missing, not published, or too small is refused', async () => {
    await expect(checkPtau(join(scratch, 'none.ptau'), 5)).rejects.toThrow(
      /does not exist[\s\S]*final_08\.ptau/,
    )
    await expect(checkPtau(scratch, 5)).rejects.toThrow(/is not a file[\s\S]*final_08\.ptau/)
    await expect(checkPtau(ptau, 5)).rejects.toThrow(PtauError)
    await expect(checkPtau(ptau, 5)).rejects.toThrow(/unlike every published file/)
    await expect(checkPtau(ptau, 6, published)).rejects.toThrow(/power 5, which is too small/)
    expect(await checkPtau(ptau, 4, published)).toBe(5)
  })

  test('makes keys that prove, step by step, and goes on after an interruption', async () => {
    const { circuit, r1cs, symbols, compute } = await load()
    const steps: string[] = []
    const options = { circuit, ptau, directory, contributions, beacon: '0badc0de', published }
    // Interrupted: at the second contribution the process throws.
    const interrupted = productionKeys({
      ...options,
      onProgress(step) {
        if (step === '0002') throw new Error('interrupted')
      },
    })
    await expect(interrupted).rejects.toThrow('interrupted')
    expect(readdirSync(directory).sort()).toEqual(['.tmp', '0000.zkey', '0001.zkey', 'circuit'])
    const { mtimeMs } = statSync(join(directory, '0001.zkey'))
    const keys = await productionKeys({ ...options, onProgress: (step) => steps.push(step) })
    expect([...new Set(steps)]).toEqual(['hash ptau', '0002', 'final', 'verify'])
    expect(statSync(join(directory, '0001.zkey')).mtimeMs).toBe(mtimeMs)
    expect(readdirSync(join(directory, '.tmp'))).toEqual([])
    expect(isInsecure(keys.verificationKey)).toBe(false)
    const witness = compute({ a: 200n, b: 100n })
    const proof = await proveGroth16({ r1cs, symbols, ...keys, witness, prover: snarkjsProver })
    expect(await verifyGroth16(keys.verificationKey, proof)).toEqual({ valid: true })
  })

  test('another circuit’s directory, or a damaged key, is refused', async () => {
    const other = await witnessTester({ source: mainSource('sub.circom', 'Sub', [8], ['a', 'b']) })
    const options = { ptau, directory, contributions, beacon: '00', published }
    await expect(productionKeys({ ...options, circuit: other.circuit })).rejects.toThrow(/another circuit/)
    const { circuit } = await load()
    const key = readFileSync(join(directory, 'final.zkey'))
    const initial = readFileSync(join(directory, '0000.zkey'))
    writeFileSync(join(directory, 'final.zkey'), initial)
    await expect(productionKeys({ ...options, circuit })).rejects.toThrow(SetupError)
    writeFileSync(join(directory, 'final.zkey'), key)
    await expect(productionKeys({ ...options, circuit, contributions: [] })).rejects.toThrow(RangeError)
    await expect(productionKeys({ ...options, circuit, beacon: 'x' })).rejects.toThrow(RangeError)
    expect(existsSync(join(directory, 'verification.json'))).toBe(true)
  })
})
