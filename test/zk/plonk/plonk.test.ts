/**
 * PLONK on small circuits, with INSECURE keys: what it proves, and all that it must refuse.
 */
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { fromBigint, toBigint } from '../../../src/bytes/bytes.ts'
import { mainSource } from '../../../src/zk/circuit/compile.ts'
import { baseModulus, scalarModulus } from '../../../src/zk/circuit/field.ts'
import { readSections, writeSections } from '../../../src/zk/circuit/sections.ts'
import { witnessTester } from '../../../src/zk/circuit/tester.ts'
import { plonkGates, plonkKeyHash, provePlonk, verifyGroth16, verifyPlonk } from '../../../src/zk/circuits.ts'
import { withThreads } from '../../../src/zk/groth16/curve.ts'
import { subjectOf } from '../../../src/zk/groth16/statement.ts'
import {
  decodeZkChain,
  decodeZkProof,
  developmentKeys,
  encodeZkProof,
  isInsecure,
  loadPlonkKeys,
  type PlonkVerificationKey,
  ProverError,
  ProvingKeyError,
  PtauError,
  plonkDevelopmentKeys,
  plonkKeys,
  readPlonkKey,
  readVerificationKey,
  UnsatisfiedError,
  verifyPlonkStep,
  verifyStep,
  type ZkPlonkProof,
  type ZkProof,
} from '../../../src/zk/index.ts'
import { exportPlonkKey } from '../../../src/zk/plonk/keys.ts'
import { toSnarkjsPlonk } from '../../../src/zk/plonk/proof.ts'
import { developmentPtau } from '../../../src/zk/plonk/ptau.ts'

// snarkjs starts its threads for each verification; here they run from the first to the last.
let release = () => {}
const released = new Promise<void>((done) => (release = done))
const threads = withThreads(() => released)
afterAll(async () => {
  release()
  await threads
})

const source = mainSource('udivrem.circom', 'UDivRem', [8], ['x', 'y'])
const tester = await witnessTester({ source, optimization: 1 })
const { r1cs, symbols, compute, circuit } = tester
const warnings: string[] = []
const keys = await plonkDevelopmentKeys(circuit, { warn: (line) => warnings.push(line) })
const witness = compute({ x: 100n, y: 7n })
const system = { r1cs, symbols, ...keys }
const proof = await provePlonk({ ...system, witness })
const groth16 = await developmentKeys(circuit, { warn: () => {} })

const scratch = mkdtempSync(join(tmpdir(), 'onestep-plonk-'))
afterAll(() => rmSync(scratch, { recursive: true }))

const reason = async (changed: typeof proof, key = keys.verificationKey) => {
  const verdict = await verifyPlonk(key, changed)
  return verdict.valid ? 'valid' : verdict.reason
}
const withPoints = (points: Partial<typeof proof.points>) => ({
  ...proof,
  points: { ...proof.points, ...points },
})

describe('proving', () => {
  test('a proof verifies, and carries outputs and public inputs', async () => {
    expect(await reason(proof)).toBe('valid')
    expect(proof.publicInputs).toEqual([14n, 2n, 100n, 7n])
  })
  test('a witness that does not satisfy is refused, its signals named', async () => {
    const wrong = tester.editWitness(witness, { remainder: 7n })
    const proving = provePlonk({ ...system, witness: wrong, origin: (signal) => `of ${signal}` })
    await expect(proving).rejects.toThrow(UnsatisfiedError)
    await expect(proving).rejects.toThrow(/In: of main[\s\S]*main\.remainder/)
  })
  test('a key of Groth16, of another circuit, or damaged', async () => {
    const prove = (zkey: string, key = keys.verificationKey) =>
      provePlonk({ ...system, zkey, verificationKey: key, witness })
    await expect(prove(groth16.zkey)).rejects.toThrow(ProvingKeyError)
    const cut = join(scratch, 'cut.zkey')
    writeFileSync(cut, readFileSync(keys.zkey).subarray(0, 5000))
    await expect(prove(cut)).rejects.toThrow(ProvingKeyError)
    const add = await witnessTester({
      source: mainSource('add.circom', 'Add', [8], ['a', 'b']),
      optimization: 1,
    })
    const other = await plonkDevelopmentKeys(add.circuit, { warn: () => {} })
    await expect(prove(other.zkey, other.verificationKey)).rejects.toThrow(ProverError)
  })
  test('gates are counted as snarkjs makes them', () => {
    const header = readSections(readFileSync(keys.zkey), 'zkey').get(2)!
    const made = new DataView(header.buffer, header.byteOffset).getUint32(88, true)
    expect(plonkGates(r1cs)).toBe(made)
    expect(made).toBeGreaterThan(r1cs.constraints)
  })
})

describe('verifying', () => {
  test('D39 an empty proof, and points at infinity', async () => {
    const zero = [0n, 0n] as const
    const nothing = Object.fromEntries(
      Object.entries(proof.points).map(([name, value]) => [name, typeof value === 'bigint' ? 0n : zero]),
    ) as unknown as typeof proof.points
    expect(await reason({ ...proof, points: nothing })).toBe('empty-proof')
    for (const name of ['A', 'Z', 'T3', 'Wxi', 'Wxiw'] as const) {
      expect(await reason(withPoints({ [name]: zero })), name).toBe('point-not-on-curve')
    }
  })
  test('D40 a stale key, with its hash changed or not', async () => {
    const old = (await plonkDevelopmentKeys(circuit, { seed: 'old', warn: () => {} })).verificationKey
    expect(await reason(proof, old)).toBe('wrong-key')
    expect(await reason({ ...proof, key: plonkKeyHash(old) }, old)).toBe('invalid-proof')
  })
  test('D44 public inputs, evaluations and coordinates have one name', async () => {
    const [first, ...rest] = proof.publicInputs
    for (const alias of [first! + scalarModulus, scalarModulus, 2n ** 256n - 1n]) {
      expect(await reason({ ...proof, publicInputs: [alias, ...rest] })).toBe('public-input-out-of-range')
    }
    for (const [name, value] of Object.entries(proof.points)) {
      const changed =
        typeof value === 'bigint' ? value + scalarModulus : ([value[0] + baseModulus, value[1]] as const)
      const expected = typeof value === 'bigint' ? 'evaluation-out-of-range' : 'coordinate-out-of-range'
      expect(await reason(withPoints({ [name]: changed })), name).toBe(expected)
    }
  })
  test('points off the curve', async () => {
    const [x, y] = proof.points.Z
    expect(await reason(withPoints({ Z: [x, y + 1n] }))).toBe('point-not-on-curve')
  })
  test('other inputs, fewer, more; every point and evaluation changed', async () => {
    const [first, ...rest] = proof.publicInputs
    expect(await reason({ ...proof, publicInputs: [first! + 1n, ...rest] })).toBe('invalid-proof')
    expect(await reason({ ...proof, publicInputs: rest })).toBe('public-input-count')
    expect(await reason({ ...proof, publicInputs: [first!, ...proof.publicInputs] })).toBe(
      'public-input-count',
    )
    for (const [name, value] of Object.entries(proof.points)) {
      const changed =
        typeof value === 'bigint'
          ? (value + 1n) % scalarModulus
          : ([value[0], baseModulus - value[1]] as const)
      expect(await reason(withPoints({ [name]: changed })), name).toBe('invalid-proof')
    }
    expect(await reason(withPoints({ A: proof.points.B, B: proof.points.A }))).toBe('invalid-proof')
  })
  test('a verification key that is none', async () => {
    const key = keys.verificationKey
    const bad: Partial<PlonkVerificationKey>[] = [
      { power: 2 },
      { power: key.power + 1 },
      { k1: '3' },
      { w: '1' },
      { Qm: ['1', '3', '1'] },
      {
        X_2: [
          ['x', '0'],
          ['0', '0'],
          ['1', '0'],
        ],
      },
      {
        X_2: [
          ['0', '0'],
          ['0', '0'],
          ['0', '0'],
        ],
      },
    ]
    for (const each of bad) expect(await reason(proof, { ...key, ...each })).toBe('malformed-key')
  })
  test('one system’s key for the other’s proof', async () => {
    expect(await reason(proof, groth16.verificationKey as never)).toBe('wrong-system')
    expect(await verifyGroth16(keys.verificationKey as never, { ...proof, protocol: 'plonk' })).toMatchObject(
      {
        valid: false,
      },
    )
  })
})

describe('statements', () => {
  const vm = { id: new Uint8Array(32).fill(7), name: 'any' }
  const root = (value: bigint) => fromBigint(value, 32)
  const statement = { vmId: vm.id, before: root(1n), after: root(2n), steps: 1n }

  /** A circuit that proves nothing about its public inputs stands in for that of a step. */
  async function made(): Promise<ZkPlonkProof> {
    const text =
      'pragma circom 2.1.6;\ntemplate Any() { signal input before; signal input after; signal input x; signal y <== x * before + after; }\ncomponent main {public [before, after]} = Any();\n'
    const any = await witnessTester({ source: text, optimization: 1 })
    const ofVm = { ...any.circuit, proves: subjectOf(vm, 'step') }
    const anyKeys = await plonkDevelopmentKeys(ofVm, { warn: () => {} })
    const { before, after } = statement
    const { key, points } = await provePlonk({
      ...any,
      ...anyKeys,
      witness: any.compute({ before: toBigint(before), after: toBigint(after), x: 3n }),
    })
    keyOfAny = anyKeys.verificationKey
    return { vm: vm.name, ...statement, insecure: true, key, plonk: points }
  }
  let keyOfAny: PlonkVerificationKey
  const verdict = async (of: ZkPlonkProof) => {
    const result = await verifyPlonkStep(vm, keyOfAny, of)
    return result.valid ? 'valid' : result.reason
  }

  test('a proof is of its statement alone; its file names its system', async () => {
    const step = await made()
    expect(await verdict(step)).toBe('valid')
    expect(await verdict({ ...step, after: step.before })).toBe('invalid-proof')
    expect(await verdict({ ...step, before: step.after, after: step.before })).toBe('invalid-proof')
    expect(await verdict({ ...step, steps: 2n })).toBe('wrong-steps')
    expect(await verdict({ ...step, vmId: new Uint8Array(32) })).toBe('wrong-vm')
    expect(await verdict({ ...step, insecure: false })).toBe('wrong-stamp')
    const alias = root(toBigint(step.before) + scalarModulus)
    expect(await verdict({ ...step, before: alias })).toBe('root-out-of-range')

    const text = encodeZkProof(step)
    expect(JSON.parse(text).proof.protocol).toBe('plonk')
    expect(decodeZkProof(text)).toEqual(step)
    const file = JSON.parse(text)
    const edit = (fields: object) => JSON.stringify({ ...file, proof: { ...file.proof, ...fields } })
    for (const fields of [{ A: ['1'] }, { A: 'x' }, { eval_a: '-1' }, { eval_a: 1 }, { Z: null }]) {
      expect(() => decodeZkProof(edit(fields))).toThrow(/"proof"/)
    }
    // The points of the one are not those of the other.
    expect(() => decodeZkProof(edit({ protocol: 'groth16' }))).toThrow(/"proof"/)
    expect(() => decodeZkProof(JSON.stringify({ ...file, shape: [8, 4, 2, 2, 3, 5] }))).toThrow(/"shape"/)
    const chain = { version: 1, ...file, steps: '1', end: { header: '0x', roots: [] }, chain: [file] }
    expect(() => decodeZkChain(JSON.stringify(chain))).toThrow(/one uses PLONK/)

    const asked = await verifyStep(vm, keyOfAny as never, { ...step, points: {} } as unknown as ZkProof)
    expect(asked).toMatchObject({ valid: false })
    const { a, b, c } = {
      a: ['1', '2'],
      b: [
        ['1', '2'],
        ['3', '4'],
      ],
      c: ['1', '2'],
    }
    const other = decodeZkProof(edit({ protocol: 'groth16', a, b, c })) as ZkProof
    expect(await verifyStep(vm, keyOfAny as never, other)).toMatchObject({ reason: 'wrong-system' })
    expect(await verifyPlonkStep(vm, groth16.verificationKey as never, step)).toMatchObject({
      reason: 'wrong-system',
    })
  })
})

describe('keys', () => {
  test('of development: the same from the same seed, stamped, and known by their secret without the stamp', async () => {
    expect(warnings.join()).toMatch(/^INSECURE/)
    expect(isInsecure(keys.verificationKey)).toBe(true)
    expect(keys.verificationKey.onestep).toMatchObject({ seed: 'onestep development', circuit: circuit.hash })
    const bytes = new Uint8Array(readFileSync(keys.zkey))
    const bare = writeSections(
      'zkey',
      1,
      [...readSections(bytes, 'zkey')].filter(([id]) => id < 15),
    )
    expect(bare.length).toBeLessThan(bytes.length)
    expect(isInsecure(await exportPlonkKey(bare, circuit))).toBe(true)
    expect(loadPlonkKeys(join(keys.zkey, '..'), circuit)).toEqual(keys)
  })

  test('of a phase 1: one that nobody published is refused, another makes keys that prove', async () => {
    const ptau = join(scratch, 'own.ptau')
    writeFileSync(ptau, await developmentPtau(8, 'a ceremony'))
    const directory = join(scratch, 'keys')
    const options = { circuit, ptau, directory }
    await expect(plonkKeys(options)).rejects.toThrow(PtauError)
    await expect(plonkKeys({ ...options, ptau: join(scratch, 'none') })).rejects.toThrow(/does not exist/)
    expect(existsSync(directory)).toBe(false)
    const blake2b = createHash('blake2b512').update(readFileSync(ptau)).digest('hex')
    await expect(plonkKeys({ ...options, published: [{ power: 3, blake2b }] })).rejects.toThrow(/too small/)
    const own = await plonkKeys({ ...options, published: [{ power: 8, blake2b }] })
    expect(own.verificationKey.onestep.setup).toBe('ceremony')
    const ours = await provePlonk({ ...system, ...own, witness })
    expect(await reason(ours, own.verificationKey)).toBe('valid')
    expect(await reason(ours)).toBe('wrong-key')
    expect(readdirSync(directory).sort()).toEqual(['.tmp', 'final.zkey', 'verification.json'])
    // Keys that are there are of this phase 1, or they are not kept.
    const again = { ...options, published: [{ power: 8, blake2b }] }
    expect((await plonkKeys(again)).verificationKey).toEqual(own.verificationKey)
    const other = join(scratch, 'other.ptau')
    writeFileSync(other, await developmentPtau(8, 'another ceremony'))
    const hash = createHash('blake2b512').update(readFileSync(other)).digest('hex')
    const mixed = { ...options, ptau: other, published: [{ power: 8, blake2b: hash }] }
    await expect(plonkKeys(mixed)).rejects.toThrow(/another phase 1/)
    const verification = join(directory, 'verification.json')
    const key = JSON.parse(readFileSync(verification, 'utf8'))
    writeFileSync(verification, JSON.stringify({ ...key, X_2: keys.verificationKey.X_2 }))
    await expect(plonkKeys(again)).rejects.toThrow(/from two setups/)
  })

  test('missing, damaged, for another circuit, of the other system', () => {
    expect(() => loadPlonkKeys(join(scratch, 'none'), circuit)).toThrow(/not a PLONK verification key/)
    expect(() => loadPlonkKeys(join(keys.zkey, '..'), { ...circuit, hash: 'other' })).toThrow(
      /another circuit/,
    )
    const folder = join(scratch, 'damaged')
    mkdirSync(folder)
    writeFileSync(join(folder, 'verification.json'), JSON.stringify(keys.verificationKey))
    expect(() => loadPlonkKeys(folder, circuit)).toThrow(/do not exist/)
    writeFileSync(join(folder, 'key.zkey'), 'x')
    expect(() => loadPlonkKeys(folder, circuit)).toThrow(/are damaged/)
    expect(() => readVerificationKey(join(folder, 'verification.json'))).toThrow(/Groth16[\s\S]*"plonk"/)
    writeFileSync(join(folder, 'verification.json'), JSON.stringify(groth16.verificationKey))
    expect(() => readPlonkKey(join(folder, 'verification.json'))).toThrow(/PLONK[\s\S]*"groth16"/)
  })
})

test('snarkjs takes evaluations above the modulus for others, which is why they are checked here', async () => {
  const alias = toSnarkjsPlonk(withPoints({ eval_a: proof.points.eval_a + scalarModulus }).points)
  const taken = await withThreads(({ plonk }) =>
    plonk.verify(keys.verificationKey, proof.publicInputs.map(String), alias),
  )
  expect(taken).toBe(true)
})
