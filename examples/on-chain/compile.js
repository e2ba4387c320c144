import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { solidity } from 'onestep'
import solc from 'solc'

const root = dirname(createRequire(import.meta.url).resolve('onestep/package.json'))
const read = (path) => readFileSync(join(root, path), 'utf8')

/** Compiles the one-step verifier of a VM, with the libraries in onestep/contracts. */
export function compileVerifier(vm) {
  const [{ name, source }] = solidity(vm, { root: 'onestep/contracts' }).files
  const settings = JSON.parse(read('contracts/generated/solc.json'))
  const input = JSON.stringify({ ...settings, sources: { [name]: { content: source } } })
  const found = (path) => ({ contents: read(path.replace(/^onestep\//, '')) })
  const { errors = [], contracts } = JSON.parse(solc.compile(input, { import: found }))
  if (errors.length > 0) throw new Error(errors.map((error) => error.formattedMessage).join('\n'))
  const { abi, evm } = contracts[name][name.replace('.sol', '')]
  return { abi, bytecode: `0x${evm.bytecode.object}` }
}
