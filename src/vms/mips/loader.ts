/**
 * MIPS in the list of VMs.
 * @module
 */
import { symbolAt } from '../../elf/symbols.ts'
import type { Vm } from '../../vm/index.ts'
import type { Loader } from '../loader.ts'
import type { MipsElf } from './elf.ts'
import { explainTrap } from './explain.ts'
import { loadMips, MipsLoadError } from './load.ts'
import { mips32, mips64 } from './spec.ts'
import { PROGRAM } from './stack.ts'

const vms: ReadonlyMap<string, Vm> = new Map([mips64, mips32].map((vm) => [vm.name, vm]))

const ELF_MAGIC = [0x7f, 0x45, 0x4c, 0x46]
const EM_MIPS = 8

export const mipsLoader: Loader = {
  names: [...vms.keys()],
  files: 'static big-endian MIPS ELF files',
  vm(name) {
    const vm = vms.get(name)
    if (!vm) throw new RangeError(`"name" expected one of ${[...vms.keys()].join(', ')}, got ${name}`)
    return vm
  },
  // Little-endian ones are taken too, so that the ELF reader says what is wrong with them.
  recognises: (file) =>
    ELF_MAGIC.every((byte, i) => file[i] === byte) &&
    [file[18]! | (file[19]! << 8), file[19]! | (file[18]! << 8)].includes(EM_MIPS),
  load(file, { vm, input, args, env }) {
    if (input && input.length > 0) {
      throw new MipsLoadError(
        'Programs for Cannon have no standard input.',
        'omit --input; a program asks for data by key: --preimages',
      )
    }
    // The first argument is the same for every file, so that the start state depends on nothing but the program.
    const given = args && args.length > 1 ? { args: [PROGRAM, ...args.slice(1)] } : {}
    const program = loadMips(file, { ...given, ...(env && env.length > 0 ? { env } : {}) })
    if (vm !== undefined && vm !== program.vm.name) {
      throw new MipsLoadError(
        `The program is for ${program.vm.name}.`,
        `omit --vm, or use --vm ${program.vm.name}`,
      )
    }
    return program
  },
  // Every program that this loader makes has the ELF file that it came from.
  place: (program, address) => symbolAt((program as { elf?: MipsElf }).elf?.symbols ?? [], address),
  explain: (program, trap) => explainTrap((program as { elf?: MipsElf }).elf, trap),
}
