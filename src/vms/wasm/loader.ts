/**
 * WebAssembly in the list of VMs.
 * @module
 */
import type { Vm } from '../../vm/index.ts'
import type { Loader } from '../loader.ts'
import { specSuite } from './host/suite.ts'
import { loadWasm, resultsOfWasm, type WasmProgram } from './load.ts'
import { wasmFuelVm, wasmVm } from './spec.ts'

const vms: ReadonlyMap<string, Vm> = new Map([
  ['wasm', wasmVm],
  ['wasm-fuel', wasmFuelVm],
])

const MAGIC = [0, 0x61, 0x73, 0x6d]

export const wasmLoader: Loader = {
  names: [...vms.keys()],
  files: 'WebAssembly modules',
  invokes: true,
  suites: [specSuite],
  vm(name) {
    const vm = vms.get(name)
    if (!vm) throw new RangeError(`"name" expected one of ${[...vms.keys()].join(', ')}, got ${name}`)
    return vm
  },
  recognises: (file) => MAGIC.every((byte, i) => file[i] === byte),
  load(file, { vm, input, args, env, invoke }) {
    return loadWasm(file, {
      ...(vm === undefined ? {} : { vm: this.vm(vm) }),
      ...(input ? { input } : {}),
      ...(env ? { env } : {}),
      // The values are what else stands on the command line.
      ...(invoke === undefined
        ? args
          ? { args }
          : {}
        : { invoke: { name: invoke, values: args?.slice(1) ?? [] } }),
    })
  },
  /** Where a program was: the function, and the instruction in it. In microcode the next one is known. */
  explain(program, { state, step }) {
    const { functions } = program as WasmProgram
    const address = Number(step.address ?? (state.registers.pc as bigint) - 1n)
    const entry = [...functions.keys()].sort((a, b) => a - b).findLast((pc) => pc <= address)
    return entry === undefined ? [] : [`In: ${functions.get(entry)}+${address - entry}`]
  },
  results: (program, state) => resultsOfWasm(program as WasmProgram, state),
}
