/**
 * Asks for a chain of proofs by a batch circuit with a fault in it, of this process and of one beside it, and prints
 * what each says. It ends when its work is done; nothing here ends it.
 * Arguments: the package's folder.
 */
import { load, pair, shape, trace } from './pair.mjs'

const { circomBatch } = await load('targets/circom/index.js')
const circuits = await load('zk/circuits.js')
const zk = await load('zk/index.js')

const template = circomBatch(pair)
const [[unit]] = [...template.origins.plain].filter(
  ([name, origins]) => /^toBits/.test(name) && origins.some(({ block }) => block.name === 'add'),
)
const fault = `${unit}.out[0] * ${unit}.out[1] === 0;`
const source = circuits
  .batchSource(template, shape)
  .replace(new RegExp(`^( *)(${unit}\\.in <== .*)$`, 'm'), `$1$2\n$1${fault}`)
const circuit = await circuits.compileCircom({ source })
const keys = { zkey: '/nowhere', verificationKey: { onestep: { setup: 'INSECURE-DEVELOPMENT' } } }
const system = { vm: pair, shape, template, circuit }
const said = []
for (const worker of [zk.ownWorker(), zk.workerProcess()]) {
  await zk
    .proveChain(trace, { from: 0n, system, keys, workers: [worker] })
    .catch(({ name, message }) => said.push({ name, message }))
}
process.stdout.write(JSON.stringify(said))
