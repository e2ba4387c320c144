import { execFileSync, spawnSync } from 'node:child_process'
import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, describe, expect, test } from 'vitest'
import { fromBigint, toBigint, toHex } from '../../src/bytes/bytes.ts'
import { mainSource } from '../../src/zk/circuit/compile.ts'
import { baseModulus, scalarModulus } from '../../src/zk/circuit/field.ts'
import { BinaryFileError } from '../../src/zk/circuit/sections.ts'
import { witnessTester } from '../../src/zk/circuit/tester.ts'
import { encodeWitness } from '../../src/zk/circuit/witness.ts'
import { singleThreadedCurve, withThreads } from '../../src/zk/groth16/curve.ts'
import { developmentKeys, exportVerificationKey } from '../../src/zk/groth16/keys.ts'
import {
  calldata,
  type Groth16Proof,
  isInsecure,
  keyHash,
  proofFromJson,
  proofToJson,
  toSnarkjs,
} from '../../src/zk/groth16/proof.ts'
import {
  findProver,
  ProverError,
  ProvingKeyError,
  proveGroth16,
  snarkjsProver,
  UnsatisfiedError,
} from '../../src/zk/groth16/prove.ts'
import { verifyGroth16 } from '../../src/zk/groth16/verify.ts'
import { developmentKey } from '../../src/zk/setup/development.ts'
import { zkeyInfo } from '../../src/zk/setup/zkey.ts'

const tester = await witnessTester({ source: mainSource('udivrem.circom', 'UDivRem', [32], ['x', 'y']) })
const { r1cs, symbols, compute, circuit } = tester
const warnings: string[] = []
const keys = await developmentKeys(circuit, { warn: (line) => warnings.push(line) })
const witness = compute({ x: 1000n, y: 7n })
const system = { r1cs, symbols, ...keys }
const proof = await proveGroth16({ ...system, witness, prover: snarkjsProver })

const scratch = mkdtempSync(join(tmpdir(), 'onestep-test-'))
afterAll(() => rmSync(scratch, { recursive: true }))

const reason = async (changed: unknown, key = keys.verificationKey) => {
  const verdict = await verifyGroth16(key, changed)
  return verdict.valid ? 'valid' : verdict.reason
}

describe('proving', () => {
  test('a proof verifies, here and by snarkjs, and carries outputs and public inputs', async () => {
    expect(await verifyGroth16(keys.verificationKey, proof)).toEqual({ valid: true })
    expect(proof.publicInputs).toEqual([142n, 6n, 1000n, 7n])
    const theirs = toSnarkjs(proof)
    const ok = await withThreads(({ groth16 }) =>
      groth16.verify(keys.verificationKey, theirs.publicSignals, theirs.proof),
    )
    expect(ok).toBe(true)
  })

  test('snarkjs itself proves a wrong witness, and the proof does not verify', async () => {
    const wrong = tester.editWitness(witness, { quotient: 143n })
    const raw = await snarkjsProver.prove(keys.zkey, encodeWitness(wrong))
    const ok = await withThreads(({ groth16 }) =>
      groth16.verify(keys.verificationKey, raw.publicSignals, raw.proof),
    )
    expect(ok).toBe(false)
    const made = { ...proof, ...fromRaw(raw) }
    expect(await reason(made)).toBe('invalid-proof')
  })

  test('a witness that does not satisfy is refused, its signals named', async () => {
    const wrong = tester.editWitness(witness, { remainder: 7n })
    const proving = proveGroth16({ ...system, witness: wrong, prover: snarkjsProver })
    await expect(proving).rejects.toThrow(UnsatisfiedError)
    await expect(proving).rejects.toThrow(/main\.remainder/)
  })

  test('a key for another circuit, a cut one, and one that is not the verification key’s', async () => {
    const add = await witnessTester({ source: mainSource('add.circom', 'Add', [32], ['a', 'b']) })
    const addKeys = await developmentKeys(add.circuit, { warn: () => {} })
    const prove = (zkey: string) => proveGroth16({ ...system, zkey, witness, prover: snarkjsProver })
    await expect(prove(addKeys.zkey)).rejects.toThrow(ProvingKeyError)
    const cut = join(scratch, 'cut.zkey')
    writeFileSync(cut, readFileSync(keys.zkey).subarray(0, 5000))
    await expect(prove(cut)).rejects.toThrow(BinaryFileError)
    const otherSeed = join(scratch, 'seed.zkey')
    writeFileSync(otherSeed, await developmentKey(r1cs, { seed: 'another' }))
    await expect(prove(otherSeed)).rejects.toThrow(/SHA-256/)
  })
})

function fromRaw(raw: Awaited<ReturnType<typeof snarkjsProver.prove>>): Partial<Groth16Proof> {
  const pair = (list: readonly string[]) => [BigInt(list[0]!), BigInt(list[1]!)] as const
  const { pi_a, pi_b, pi_c } = raw.proof
  return {
    a: pair(pi_a),
    b: [pair(pi_b[0]!), pair(pi_b[1]!)],
    c: pair(pi_c),
    publicInputs: raw.publicSignals.map(BigInt),
  }
}

describe('development keys', () => {
  test('are the same bytes from the same seed, other ones from another', async () => {
    const again = await developmentKey(r1cs)
    expect(zkeyInfo(again).hash).toBe(keys.verificationKey.onestep.provingKey)
    expect(zkeyInfo(await developmentKey(r1cs, { seed: 'x' })).hash).not.toBe(zkeyInfo(again).hash)
  })
  test('say that they are insecure: in the key, in the verification key, in what is printed', () => {
    expect(zkeyInfo(readFileSync(keys.zkey)).insecure).toBe(true)
    expect(isInsecure(keys.verificationKey)).toBe(true)
    expect(keys.verificationKey.onestep).toMatchObject({
      setup: 'INSECURE-DEVELOPMENT',
      seed: 'onestep development',
    })
    expect(warnings.join()).toMatch(/^INSECURE/)
  })
  test('keep their stamp through a contribution', async () => {
    const from = { type: 'mem' as const, data: new Uint8Array(readFileSync(keys.zkey)) }
    const to = { type: 'mem' as const, data: undefined as unknown as Uint8Array }
    await withThreads(({ zKey }) => zKey.contribute(from, to, 'someone', 'entropy'))
    expect(zkeyInfo(to.data)).toMatchObject({ insecure: true, contributions: [{ name: 'someone' }] })
    expect(isInsecure(await exportVerificationKey(to.data))).toBe(true)
  })
  test('are accepted by snarkjs as keys of its own: an exported verifier compiles them in', async () => {
    const { zKey } = await import('snarkjs')
    const groth16 = readFileSync('node_modules/snarkjs/templates/verifier_groth16.sol.ejs', 'utf8')
    const solidity = await withThreads(() => zKey.exportSolidityVerifier(keys.zkey, { groth16 }))
    expect(solidity).toContain(keys.verificationKey.vk_delta_2[0]![1])
  })
})

describe('verifying', () => {
  test('D39 an empty proof', async () => {
    for (const nothing of [undefined, null, '', {}, []]) expect(await reason(nothing)).toBe('empty-proof')
    const zero = [0n, 0n] as const
    expect(await reason({ ...proof, a: zero, b: [zero, zero], c: zero })).toBe('empty-proof')
  })
  test('D39 points at infinity', async () => {
    const zero = [0n, 0n] as const
    expect(await reason({ ...proof, a: zero })).toBe('point-not-on-curve')
    expect(await reason({ ...proof, b: [zero, zero] })).toBe('point-not-on-curve')
    expect(await reason({ ...proof, c: zero })).toBe('point-not-on-curve')
  })
  test('D40 a stale key, with its hash changed or not', async () => {
    const old = await exportVerificationKey(await developmentKey(r1cs, { seed: 'old' }))
    expect(await reason(proof, old)).toBe('wrong-key')
    expect(await reason({ ...proof, key: keyHash(old) }, old)).toBe('invalid-proof')
  })
  test('D44 public inputs at and above the modulus', async () => {
    const [first, ...rest] = proof.publicInputs
    for (const alias of [first! + scalarModulus, scalarModulus, 2n ** 256n - 1n]) {
      expect(await reason({ ...proof, publicInputs: [alias, ...rest] })).toBe('public-input-out-of-range')
    }
  })
  test('coordinates above their modulus', async () => {
    expect(await reason({ ...proof, a: [proof.a[0] + baseModulus, proof.a[1]] })).toBe(
      'coordinate-out-of-range',
    )
    const x = [proof.b[0][0], proof.b[0][1] + baseModulus] as const
    expect(await reason({ ...proof, b: [x, proof.b[1]] })).toBe('coordinate-out-of-range')
  })
  test('points off the curve, G2 in the wrong order included', async () => {
    expect(await reason({ ...proof, a: [proof.a[0], proof.a[1] + 1n] })).toBe('point-not-on-curve')
    const [x, y] = proof.b
    expect(
      await reason({
        ...proof,
        b: [
          [x[1], x[0]],
          [y[1], y[0]],
        ],
      }),
    ).toBe('point-not-on-curve')
  })
  test('a point of the twist that is not in the subgroup', async () => {
    expect(await reason({ ...proof, b: await pointOutsideSubgroup() })).toBe('point-not-in-subgroup')
  })
  test('other inputs, fewer, more, and swapped points', async () => {
    const [first, ...rest] = proof.publicInputs
    expect(await reason({ ...proof, publicInputs: [first! + 1n, ...rest] })).toBe('invalid-proof')
    expect(await reason({ ...proof, publicInputs: rest })).toBe('public-input-count')
    expect(await reason({ ...proof, publicInputs: [first, first, ...rest] })).toBe('public-input-count')
    expect(await reason({ ...proof, a: proof.c, c: proof.a })).toBe('invalid-proof')
    expect(await reason({ ...proof, a: [proof.a[0], baseModulus - proof.a[1]] })).toBe('invalid-proof')
  })
  test('whatever has another shape', async () => {
    const json = proofToJson(proof) as Record<string, unknown>
    const shapes = [1, 'x', [1], { ...json, a: ['1'] }, { ...json, b: [] }, { ...json, key: '0x' }]
    const numbers = [
      { ...json, c: ['-1', '2'] },
      { ...json, c: ['0x1', '2'] },
      { ...json, c: [1.5, 2] },
    ]
    for (const shape of [...shapes, ...numbers, { ...json, protocol: 'plonk' }]) {
      expect(await reason(shape)).toBe('malformed-proof')
    }
  })
  test('a verification key that is none', async () => {
    const key = keys.verificationKey
    const bad = [
      { ...key, IC: key.IC.slice(1) },
      { ...key, vk_alpha_1: ['1', '3', '1'] },
      {
        ...key,
        vk_delta_2: [
          ['x', '0'],
          ['0', '0'],
        ],
      },
    ]
    for (const each of bad) expect(await reason(proof, each)).toBe('malformed-key')
    expect(await reason(proof, { ...key, protocol: 'plonk' })).toBe('wrong-system')
  })
})

/** Most points of the twist are outside: its order is the cofactor, about 2^254, times the subgroup's. */
async function pointOutsideSubgroup(): Promise<Groth16Proof['b']> {
  const { G2 } = await singleThreadedCurve()
  type Field = Record<'mul' | 'add', (a: Uint8Array, b: Uint8Array) => Uint8Array> &
    Record<'square' | 'sqrt' | 'toObject', (a: Uint8Array) => Uint8Array> & {
      isSquare(a: Uint8Array): boolean
      fromObject(a: bigint[]): Uint8Array
    }
  const { F, b } = G2 as unknown as { F: Field; b: Uint8Array }
  for (let n = 1n; ; n++) {
    const x = F.fromObject([n, 1n])
    const square = F.add(F.mul(F.square(x), x), b)
    if (!F.isSquare(square)) continue
    const y = F.toObject(F.sqrt(square)) as unknown as [bigint, bigint]
    return [[n, 1n], y]
  }
}

describe('data', () => {
  test('JSON and back', () => {
    expect(proofFromJson(JSON.parse(JSON.stringify(proofToJson(proof))))).toEqual(proof)
  })
  test('D42 calldata has the order of snarkjs’s own export', async () => {
    const { groth16 } = await import('snarkjs')
    const theirs = toSnarkjs(proof)
    const text = await groth16.exportSolidityCallData(theirs.proof, theirs.publicSignals)
    const { args, encoded } = calldata(proof)
    expect(args.flat(2)).toEqual(JSON.parse(`[${text}]`).flat(2).map(BigInt))
    expect(toHex(encoded)).toBe(
      `0x${args
        .flat(2)
        .map((word) => toHex(fromBigint(word, 32)).slice(2))
        .join('')}`,
    )
    expect(toBigint(encoded.subarray(64, 96))).toBe(proof.b[0][1])
  })
})

describe('process', () => {
  test('a script that proves and verifies exits by itself', () => {
    const out = fileURLToPath(new URL('../../node_modules/.onestep-test', import.meta.url))
    rmSync(out, { recursive: true, force: true })
    const flags =
      '--module nodenext --target es2022 --rewriteRelativeImportExtensions --allowImportingTsExtensions'
    const more = '--types node --noCheck --skipLibCheck --rootDir src --ignoreConfig --outDir'
    const files = ['src/zk/groth16/prove.ts', 'src/zk/groth16/verify.ts', 'src/zk/circuit/r1cs.ts']
    try {
      execFileSync('npx', ['tsc', ...files, ...`${flags} ${more}`.split(' '), out])
      const data = { zkey: keys.zkey, key: keys.verificationKey, circuit, witness: witness.map(String) }
      writeFileSync(join(out, 'data.json'), JSON.stringify(data))
      writeFileSync(
        join(out, 'script.mjs'),
        `import { readFileSync } from 'node:fs'
        import { proveGroth16, snarkjsProver } from './zk/groth16/prove.js'
        import { verifyGroth16 } from './zk/groth16/verify.js'
        import { parseR1cs, parseSymbols } from './zk/circuit/r1cs.js'
        const { zkey, key, circuit, witness } = JSON.parse(readFileSync(new URL('data.json', import.meta.url)))
        const r1cs = parseR1cs(readFileSync(circuit.r1cs))
        const symbols = parseSymbols(readFileSync(circuit.sym, 'utf8'))
        const options = { r1cs, symbols, zkey, verificationKey: key, prover: snarkjsProver }
        const both = [0, 1].map(() => proveGroth16({ ...options, witness: witness.map(BigInt) }))
        for (const proof of await Promise.all(both)) console.log(JSON.stringify(await verifyGroth16(key, proof)))`,
      )
      const run = spawnSync(process.execPath, [join(out, 'script.mjs')], {
        encoding: 'utf8',
        timeout: 45_000,
      })
      expect(run).toMatchObject({ stdout: '{"valid":true}\n{"valid":true}\n', status: 0, signal: null })
    } finally {
      rmSync(out, { recursive: true, force: true })
    }
  })

  test('rapidsnark is found on the PATH and used; without it, snarkjs', async () => {
    expect(findProver(scratch).name).toBe('snarkjs')
    // It stands in for the binary: it checks its arguments, and answers with a proof made before.
    const { proof: points, publicSignals } = toSnarkjs(proof)
    const binary = join(scratch, 'rapidsnark')
    writeFileSync(
      binary,
      `#!/usr/bin/env node
      const fs = require('fs')
      const [zkey, wtns, proof, signals] = process.argv.slice(2)
      if (zkey !== ${JSON.stringify(keys.zkey)} || fs.readFileSync(wtns).subarray(0, 4) != 'wtns') process.exit(3)
      fs.writeFileSync(proof, ${JSON.stringify(JSON.stringify(points))} + '\\0')
      fs.writeFileSync(signals, ${JSON.stringify(JSON.stringify(publicSignals))})`,
    )
    chmodSync(binary, 0o755)
    const prover = findProver(['/nowhere', scratch].join(delimiter))
    expect(prover.name).toBe('rapidsnark')
    expect(await proveGroth16({ ...system, witness, prover })).toEqual(proof)
    // Its word is not taken for it: a proof for other inputs is refused.
    const other = compute({ x: 5n, y: 2n })
    await expect(proveGroth16({ ...system, witness: other, prover })).rejects.toThrow(/other public inputs/)
    writeFileSync(binary, '#!/bin/sh\necho broken >&2\nexit 1\n')
    await expect(proveGroth16({ ...system, witness, prover })).rejects.toThrow(ProverError)
  })
})
