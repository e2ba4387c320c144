import { poseidon, run } from 'onestep'
import { developmentKeys, proveStep, stepSystem, verifyStep } from 'onestep/zk'
import { program } from './vm.js'

const step = 4n
const trace = await run(program, { hash: await poseidon() }) // circuits use the Poseidon hash
const system = await stepSystem(program.vm)
console.log(`circuit of a step: ${system.circuit.constraints} constraints`)

const keys = await developmentKeys(system.circuit) // INSECURE: anybody can forge proofs under these keys
const proof = await proveStep(trace, { step, system, keys })
const verdict = await verifyStep(program.vm, keys.verificationKey, proof)
console.log(`proof of step ${step}:`, verdict)
if (!verdict.valid) process.exitCode = 1
