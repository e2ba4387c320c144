/**
 * sBPF in the list of VMs.
 * @module
 */
import type { Vm } from '../../vm/index.ts'
import type { Loader } from '../loader.ts'
import { EM_BPF, EM_SBPF } from './elf/file.ts'
import { loadSbpf } from './load.ts'
import { logLines } from './outcome.ts'
import { sbpfv0, sbpfv3 } from './spec.ts'

const vms: ReadonlyMap<string, Vm> = new Map([
  ['sbpfv0', sbpfv0],
  ['sbpfv3', sbpfv3],
])

const ELF_MAGIC = [0x7f, 0x45, 0x4c, 0x46]

export const sbpfLoader: Loader = {
  names: [...vms.keys()],
  files: 'Solana programs (sBPF ELF files)',
  vm(name) {
    const vm = vms.get(name)
    if (!vm) throw new RangeError(`"name" expected one of ${[...vms.keys()].join(', ')}, got ${name}`)
    return vm
  },
  recognises(file) {
    const machine = file[18] | (file[19] << 8)
    return ELF_MAGIC.every((byte, i) => file[i] === byte) && (machine === EM_BPF || machine === EM_SBPF)
  },
  /** The input is the instruction data; there are no accounts. */
  load(file, { vm, input }) {
    return loadSbpf(file, {
      ...(vm === undefined ? {} : { vm: this.vm(vm) }),
      ...(input ? { instruction: { data: input } } : {}),
    })
  },
  show: (output) =>
    logLines(output)
      .map((text) => `${text}\n`)
      .join(''),
}
