/**
 * What examples of `src/zk` may take for granted: a small circuit, keys for it, a proof.
 */
import { toHex } from '../../src/bytes/bytes.ts'
import { poseidon } from '../../src/hash/index.ts'
import { run } from '../../src/trace/trace.ts'
import { compileCircom, mainSource } from '../../src/zk/circuit/compile.ts'
import { witnessTester } from '../../src/zk/circuit/tester.ts'
import { developmentKeys } from '../../src/zk/groth16/keys.ts'
import { calldata, proofToJson, refereeProof, type VerificationKey } from '../../src/zk/groth16/proof.ts'
import { proveGroth16 } from '../../src/zk/groth16/prove.ts'
import { countdown, tinyProgram } from '../vms/programs.ts'

export { readFile } from 'node:fs/promises'
export { circom } from '../../src/targets/circom/index.ts'
export { rv32im } from '../../src/vms/riscv/index.ts'
export { parseR1cs } from '../../src/zk/circuit/r1cs.ts'
export { stepInputs } from '../../src/zk/circuit/step.ts'
export { witnessCalculator } from '../../src/zk/circuit/witness.ts'
export { verifierContract } from '../../src/zk/contracts/verifier.ts'
export { committedKey } from '../../src/zk/groth16/committed.ts'
export { publicInputsOf } from '../../src/zk/groth16/statement.ts'
export { stepSource } from '../../src/zk/groth16/step-proof.ts'
export { verifyGroth16 } from '../../src/zk/groth16/verify.ts'
export { plonkGates } from '../../src/zk/plonk/gates.ts'
export { plonkDevelopmentKeys } from '../../src/zk/plonk/keys.ts'
export { provePlonk } from '../../src/zk/plonk/prove.ts'
export { developmentKey } from '../../src/zk/setup/development.ts'
export { calldata, compileCircom, developmentKeys, mainSource, proveGroth16, refereeProof, witnessTester }

export const source = mainSource('add.circom', 'Add', [32])
export const { r1cs, symbols, compute, circuit } = await witnessTester({ source })
export const keys = await developmentKeys(circuit, { warn: () => {} })
export const points = await proveGroth16({ r1cs, symbols, ...keys, witness: compute({ a: 3n, b: 4n }) })
export const text = JSON.stringify(proofToJson(points))

export const trace = await run(tinyProgram(countdown(3)), { hash: await poseidon() })
export const { vm } = trace.program
/** As of a step circuit, whose public inputs are two. */
export const verificationKey: VerificationKey = {
  ...keys.verificationKey,
  nPublic: 2,
  IC: keys.verificationKey.IC.slice(0, 3),
  onestep: { ...keys.verificationKey.onestep, proves: { vmId: toHex(vm.id), kind: 'step', steps: 1 } },
}
export const before = trace.rootAt(7n)
export const after = trace.rootAt(8n)
export const { commitment } = trace.openAt(7n)
