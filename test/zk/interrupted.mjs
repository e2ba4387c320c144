/**
 * Long work as the command line does it, to be interrupted: prints a line when it begins, and writes a file when it is done.
 * Arguments: the package's folder, what to do, the file, a cache of its own.
 */
import { load, pair, shape, trace } from './pair.mjs'

const [, , , what, file, cache] = process.argv
const zk = await load('zk/index.js')
const { interruptible } = await load('cli/interrupt.js')
const { writeOutput } = await load('cli/files.js')

const system = await zk.batchSystem(pair, { shape })
const quiet = { warn() {} }
const works = {
  async keys(signal) {
    process.env.ONESTEP_CACHE = cache
    const onProgress = () => signal.throwIfAborted()
    await zk.developmentKeys(system.circuit, { ...quiet, onProgress })
  },
  async prove(signal) {
    const keys = await zk.developmentKeys(system.circuit, quiet)
    begin()
    await zk.proveBatch(trace, { from: 0n, system, keys, signal })
  },
  async chain(signal) {
    const keys = await zk.developmentKeys(system.circuit, quiet)
    const workers = [zk.workerProcess(), zk.workerProcess()]
    const onProgress = (_, __, links) => links === 1 && begin()
    await zk.proveChain(trace, { from: 0n, system, keys, workers, signal, onProgress })
  },
}
const begin = () => process.stdout.write('begun\n')
await interruptible(async (signal) => {
  if (what === 'keys') begin()
  await works[what](signal)
  signal.throwIfAborted()
  writeOutput(file, 'done')
})
