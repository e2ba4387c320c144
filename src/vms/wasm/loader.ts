/**
 * WebAssembly in the list of VMs.
 * @module
 */
import type { Vm } from '../../vm/index.ts'
import type { Loader } from '../loader.ts'
import { specSuite } from './host/suite.ts'
import { loadWasm, resultsOfWasm, type WasmProgram } from './load.ts'
import { wasmFuelVm, wasmPreimagesVm, wasmVm } from './spec.ts'
import { moduleText } from './text/module.ts'
import { originText } from './text/origin.ts'

const vms: ReadonlyMap<string, Vm> = new Map([
  ['wasm', wasmVm],
  ['wasm-fuel', wasmFuelVm],
  ['wasm-preimages', wasmPreimagesVm],
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
  text: moduleText,
  origin: (program, address) => originText((program as WasmProgram).sources, Number(address)),
  place: (program, address) => placeIn(program as WasmProgram, Number(address)),
  /** Where a program was: the function, and the instruction in it. In microcode the next one is known. */
  explain(program, { state, step }) {
    const place = placeIn(program as WasmProgram, Number(step.address ?? (state.registers.pc as bigint) - 1n))
    return place === undefined ? [] : [`In: ${place}`]
  },
  results: (program, state) => resultsOfWasm(program as WasmProgram, state),
}

/** `main+12`: the function, and how many instructions into it. */
function placeIn({ functions }: WasmProgram, address: number): string | undefined {
  let entry: number | undefined
  for (const pc of functions.keys()) if (pc <= address && (entry === undefined || pc > entry)) entry = pc
  return entry === undefined ? undefined : `${functions.get(entry)}+${address - entry}`
}
