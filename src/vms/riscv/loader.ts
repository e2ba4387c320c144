/**
 * RISC-V in the list of VMs.
 * @module
 */
import { symbolAt } from '../../elf/symbols.ts'
import type { Vm } from '../../vm/index.ts'
import type { Loader } from '../loader.ts'
import type { Elf } from './elf.ts'
import { explainTrap, missedCalls } from './explain.ts'
import { loadRiscv } from './load.ts'
import { rv32, rv32gc, rv32gcPreimages, rv32im, rv64, rv64gc, rv64gcPreimages, rv64im } from './spec.ts'

const vms: ReadonlyMap<string, Vm> = new Map(
  [rv32, rv64, rv32gc, rv64gc, rv32im, rv64im, rv32gcPreimages, rv64gcPreimages].map((vm) => [vm.name, vm]),
)

const ELF_MAGIC = [0x7f, 0x45, 0x4c, 0x46]
const EM_RISCV = 0xf3

export const riscvLoader: Loader = {
  names: [...vms.keys()],
  files: 'static RISC-V ELF files',
  vm(name) {
    const vm = vms.get(name)
    if (!vm) throw new RangeError(`"name" expected one of ${[...vms.keys()].join(', ')}, got ${name}`)
    return vm
  },
  // ELF files for anything but RISC-V are taken too, so that the ELF reader says what is wrong with them;
  // but not those of a machine that another VM may be for.
  recognises: (file) =>
    ELF_MAGIC.every((byte, i) => file[i] === byte) &&
    (file.length < 20 || file[18] === EM_RISCV || file[19] === EM_RISCV || file[5] !== 1),
  load(file, { vm, input, args, env, preimages }) {
    return loadRiscv(file, {
      ...(vm === undefined ? {} : { vm: this.vm(vm) }),
      ...(input ? { input } : {}),
      ...(args ? { args } : {}),
      ...(env ? { env } : {}),
      ...(preimages ? { preimages } : {}),
    })
  },
  place: (program, address) => symbolAt((program as { elf?: Elf }).elf?.symbols ?? [], address),
  notices: (_, state) => missedCalls(state),
  // Every program that this loader makes has the ELF file that it came from.
  explain: (program, trap) => explainTrap(program.vm, (program as { elf?: Elf }).elf, trap),
}
