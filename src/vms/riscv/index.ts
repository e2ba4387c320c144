/**
 * RISC-V: the VMs, and programs for them.
 * @module
 */
export { type Elf, ElfError, type ElfSymbol, parseElf, type Segment } from './elf.ts'
export { LoadError, type LoadOptions, loadRiscv } from './load.ts'
export { type RiscvOptions, riscv, rv32, rv32im, rv64, rv64im } from './spec.ts'
export { type LinuxStack, type LinuxStackOptions, linuxStack } from './stack.ts'
