/**
 * RISC-V: RV32 and RV64, I with M, A and C, on Linux's user ABI.
 * @module
 */
export { ElfError, parseElf } from './elf.ts'
export { loadRiscv } from './load.ts'
export { riscvLoader } from './loader.ts'
export { riscv, type RiscvOptions, rv32, rv32im, rv64, rv64im } from './spec.ts'
export { linuxStack } from './stack.ts'
