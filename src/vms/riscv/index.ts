/**
 * RISC-V: the VMs, and programs for them.
 * @module
 */
export { type Elf, ElfError, type ElfSegment, type ElfSymbol, parseElf } from './elf.ts'
export { loadRiscv, RiscvLoadError, type RiscvLoadOptions } from './load.ts'
export {
  type RiscvOptions,
  riscv,
  rv32,
  rv32gc,
  rv32gcPreimages,
  rv32im,
  rv64,
  rv64gc,
  rv64gcPreimages,
  rv64im,
} from './spec.ts'
export { type LinuxStack, type LinuxStackOptions, linuxStack } from './stack.ts'
