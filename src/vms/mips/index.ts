/**
 * MIPS: Cannon's machine, and programs for it.
 * @module
 */
export { ElfError } from '../../elf/file.ts'
export { loadMips, MipsLoadError, type MipsLoadOptions } from './load.ts'
export { type MipsOptions, mips, mips32, mips64 } from './spec.ts'
