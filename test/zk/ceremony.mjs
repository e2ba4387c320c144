/**
 * A ceremony for the step circuit of rv32im, as `onestep setup --ptau` makes it, but with a phase 1 that nobody published.
 * Arguments: the package's folder, the phase-1 file, its BLAKE2b, the ceremony's folder. Prints the steps that it makes.
 */
import { pathToFileURL } from 'node:url'

const [folder, ptau, blake2b, directory] = process.argv.slice(2)
const load = (path) => import(pathToFileURL(`${folder}/dist/${path}`).href)
const { productionKeys, stepSystem } = await load('zk/index.js')
const { rv32im } = await load('vms/riscv/index.js')

const { circuit } = await stepSystem(rv32im)
let last = ''
const { verificationKey } = await productionKeys({
  circuit,
  ptau,
  directory,
  published: [{ power: 15, blake2b }],
  contributions: [
    { name: 'one', entropy: 'some' },
    { name: 'two', entropy: 'more' },
  ],
  beacon: '0badc0de'.repeat(8),
  onProgress(step) {
    if (step === last) return
    last = step
    console.log(`${step} at ${(process.cpuUsage().user / 1e6).toFixed(0)} s`)
  },
})
console.log(verificationKey.onestep.setup)
