/**
 * Runs a program under node:wasi, with the process's own files: MODULE, then arguments as JSON, then the environment.
 */
import { readFileSync } from 'node:fs'
import { WASI } from 'node:wasi'

const [path, args, env] = process.argv.slice(2)
const wasi = new WASI({
  version: 'preview1',
  args: JSON.parse(args),
  env: JSON.parse(env),
  returnOnExit: true,
})
const module = await WebAssembly.compile(readFileSync(path))
process.exitCode = wasi.start(await WebAssembly.instantiate(module, wasi.getImportObject()))
