/**
 * Asks for a chain of proofs by a batch circuit with a fault in it, of this process and of one beside it, and prints
 * what each says. It ends when its work is done; nothing here ends it.
 * Arguments: the package's folder.
 */
import { pathToFileURL } from 'node:url'

const load = (path) => import(pathToFileURL(`${process.argv[2]}/dist/${path}`).href)
const { bytes, halt, poseidon, registers, run, u32, vm } = await load('index.js')
const { pagesOf, zeroState } = await load('state/index.js')
const { circomBatch } = await load('targets/circom/index.js')
const zk = await load('zk/index.js')

const pair = vm('pair')
  .state({ pc: u32, x: registers(u32, 2), mem: bytes(2 ** 8) })
  .fetch((s) => {
    const word = s.mem.load(s.pc.low(8), 1).unsigned(32)
    s.pc = s.pc.add(1)
    return word
  })
  .op('add', '........................ 00000001', (s) => {
    s.x[0] = s.x[0].add(s.x[1])
  })
  .op('halt', '........................ 00000010', (s) => halt(s.x[0]))
  .otherwise('illegal instruction')

const zero = zeroState(pair.machine)
const memories = { mem: pagesOf([[0n, Uint8Array.of(1, 1, 2)]]) }
// 1, 2, 3: the second sum has its two lowest bits set.
const state = { ...zero, registers: { ...zero.registers, x: [1n, 1n] }, memories }
const trace = await run({ vm: pair, state }, { hash: await poseidon() })

const shape = { steps: 4, anyEvery: 4, readLeaves: 1, writeLeaves: 1, readNodes: 3, writeNodes: 1 }
const template = circomBatch(pair)
const [[unit]] = [...template.origins.plain].filter(
  ([name, origins]) => /^toBits/.test(name) && origins.some(({ block }) => block.name === 'add'),
)
const fault = `${unit}.out[0] * ${unit}.out[1] === 0;`
const source = zk
  .batchSource(template, shape)
  .replace(new RegExp(`^( *)(${unit}\\.in <== .*)$`, 'm'), `$1$2\n$1${fault}`)
const circuit = await zk.compileCircom({ source })
const keys = { zkey: '/nowhere', verificationKey: { onestep: { setup: 'INSECURE-DEVELOPMENT' } } }
const system = { vm: pair, shape, template, circuit }
const said = []
for (const worker of [zk.ownWorker(), zk.workerProcess()]) {
  await zk
    .proveChain(trace, { from: 0n, system, keys, workers: [worker] })
    .catch(({ name, message }) => said.push({ name, message }))
}
process.stdout.write(JSON.stringify(said))
