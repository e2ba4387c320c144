/**
 * What a VM's author tests it with.
 * @module
 */
export {
  type CorruptedRunOptions,
  type Corruption,
  corruptByte,
  corruptedRun,
  corruptMemory,
  corruptRegister,
} from './corrupt.ts'
