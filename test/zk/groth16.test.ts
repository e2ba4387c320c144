import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { mainSource } from '../../src/zk/compile.ts'
import { developmentKeys } from '../../src/zk/keys.ts'
import { calldata, proofFromJson, proofToJson, toSnarkjs } from '../../src/zk/proof.ts'
import { proveGroth16, snarkjsProver } from '../../src/zk/prove.ts'
import { witnessTester } from '../../src/zk/tester.ts'
import { verifyGroth16 } from '../../src/zk/verify.ts'

const t0 = performance.now()
const { r1cs, symbols, compute, circuit } = await witnessTester({
  source: mainSource('udivrem.circom', 'UDivRem', [32], ['x', 'y']),
})
const keys = await developmentKeys(circuit, { warn: () => {} })
const witness = compute({ x: 1000n, y: 7n })
const proof = await proveGroth16({ r1cs, symbols, ...keys, witness, prover: snarkjsProver })

describe('Groth16', () => {
  test('verifies', async () => {
    console.log(performance.now() - t0)
    expect(await verifyGroth16(keys.verificationKey, proof)).toEqual({ valid: true })
    expect(proof.publicInputs).toEqual([142n, 6n, 1000n, 7n])
  })
})
