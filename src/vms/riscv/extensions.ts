/**
 * Extensions that a file is built for, beside those that a VM has.
 * @module
 */
import type { Elf } from './elf.ts'

/** In every VM. */
const ALWAYS = ['zicsr', 'zifencei']
/** In those of G. */
const GENERAL = [...'imafdcb', 'zba', 'zbb', 'zbs', 'zbkb', 'zicond', 'zicntr', 'zihpm']
/** Parts of extensions, by which newer compilers name them. */
const PARTS: { readonly [name: string]: string } = {
  ...{ zmmul: 'm', zaamo: 'a', zalrsc: 'a', zca: 'c', zcd: 'd', zcf: 'f' },
}

/** Extensions that a file's Tag_RISCV_arch names and a VM lacks; none where the file names nothing. */
export function missingFrom(vmName: string, arch: string | undefined): string[] {
  const letters = vmName.replace(/^rv\d\d/, '')
  const own = new Set([...ALWAYS, ...(letters === 'gc' ? GENERAL : letters)])
  const [base, ...rest] = (arch ?? '').replace(/^rv\d\d/, '').split('_')
  const names = [...(base ?? '').replace(/\d+p\d+/g, ''), ...rest.map((one) => one.replace(/\d+p\d+$/, ''))]
  return names.filter((name) => !own.has(PARTS[name] ?? name))
}

/** Whether a file says that it is built for F or D: by how it passes arguments, or by its attributes. */
export const isForFloats = ({ target }: Elf): boolean =>
  target.floatAbi !== 'soft' || missingFrom('rv64imac', target.arch).some((name) => /^[fd]$/.test(name))

/** Whether a file asks for more than I, M, A and C. */
export const needsGeneral = (elf: Elf): boolean =>
  isForFloats(elf) || missingFrom('rv64imac', elf.target.arch).length > 0
