/**
 * Proves a step of the documentation's small VM and prints the proof: a script as a user has it. It ends when its
 * work is done; nothing here ends it.
 * Arguments: the package's folder.
 */
import { pathToFileURL } from 'node:url'

const load = (path) => import(pathToFileURL(`${process.argv[2]}/dist/${path}`).href)
const { memory, poseidon, registers, run, trap, u32, vm, when } = await load('index.js')
const { pagesOf, zeroState } = await load('state/index.js')
const zk = await load('zk/index.js')

const tiny = vm('tiny')
  .state({ pc: u32, x: registers(u32, 16), mem: memory(u32, 2 ** 20) })
  .fetch((s) => {
    const word = s.mem[s.pc]
    s.pc = s.pc.add(1)
    return word
  })
  .op('add  d, a, b', '00000001 dddd aaaa bbbb ............', (s, { d, a, b }) => {
    s.x[d] = s.x[a].add(s.x[b])
  })
  .op('div  d, a, b', '00000010 dddd aaaa bbbb ............', (s, { d, a, b }) => {
    when(s.x[b].eq(0), () => trap('division by zero'))
    s.x[d] = s.x[a].div(s.x[b])
  })
  .op('beq  a, b, i', '00000101 aaaa bbbb iiiiiiiiiiiiiiii', (s, { a, b, i }) => {
    when(s.x[a].eq(s.x[b]), () => {
      s.pc = s.pc.add(i.signed(32))
    })
  })
  .otherwise('illegal instruction')

// add 1, 1, 1; div 2, 1, 0: the second one traps.
const words = Uint8Array.of(0, 0x10, 0x11, 0x01, 0, 0, 0x21, 0x02)
const state = { ...zeroState(tiny.machine), memories: { mem: pagesOf([[0n, words]]) } }
const trace = await run({ vm: tiny, state }, { hash: await poseidon() })

const system = await zk.stepSystem(tiny)
const warnings = []
const keys = await zk.developmentKeys(system.circuit, { warn: (line) => warnings.push(line) })
const proofs = []
for (const step of [0n, 1n]) proofs.push(await zk.proveStep(trace, { step, system, keys }))
let refused
try {
  await zk.proveStep(await run({ vm: tiny, state }), { step: 0n, system, keys })
} catch (error) {
  refused = error.message
}
process.stdout.write(
  JSON.stringify({
    vmId: Buffer.from(tiny.id).toString('hex'),
    status: trace.status.kind,
    constraints: system.circuit.constraints,
    keys,
    proofs: proofs.map(zk.encodeZkProof),
    warnings,
    refused,
  }),
)
