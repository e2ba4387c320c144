/**
 * The attribute Tag_RISCV_arch of an ELF file (RISC-V psABI, "Attributes"; layout as in the ARM ABI's addenda). It
 * helps to choose a VM and to explain traps, so whatever is wrong with it makes it absent.
 * @module
 */
import type { ElfFile, Table } from '../../elf/file.ts'

const PT_RISCV_ATTRIBUTES = 0x7000_0003
const [TAG_FILE, TAG_ARCH] = [1, 5]
const LONGEST = 1024

/** @returns such as `rv64i2p1_m2p0_a2p1_c2p0`; undefined where the file has none that can be read */
export function readArch(file: ElfFile, { offset, count }: Table): string | undefined {
  const { wide, bytes } = file
  for (let i = 0; i < count; i++) {
    const at = offset + i * (wide ? 56 : 32)
    if (file.u32(at) !== PT_RISCV_ATTRIBUTES) continue
    const [start, size] = [file.word(at + (wide ? 8 : 4)), file.word(at + (wide ? 32 : 16))]
    if (start + size > BigInt(bytes.length) || size > LONGEST) return undefined
    return archOf(bytes.subarray(Number(start), Number(start + size)))
  }
  return undefined
}

/** `A`, then a subsection: length, "riscv", then one for the file: tag, length, pairs of tag and value. */
function archOf(bytes: Uint8Array): string | undefined {
  const vendor = 'riscv\0'
  const pairs = 1 + 4 + vendor.length
  if (bytes[0] !== 0x41 || latin1(bytes.subarray(5, pairs)) !== vendor || bytes[pairs] !== TAG_FILE)
    return undefined
  for (let at = pairs + 5; at < bytes.length; ) {
    const tag = bytes[at++]!
    // The value of an odd tag is a string, that of an even one a ULEB128.
    const end = tag % 2 === 1 ? bytes.indexOf(0, at) : bytes.findIndex((byte, i) => i >= at && byte < 0x80)
    if (end < 0 || tag >= 0x80) return undefined
    const value = latin1(bytes.subarray(at, end))
    if (tag === TAG_ARCH) return /^rv(32|64)[a-z0-9_]+$/.test(value) ? value : undefined
    at = end + 1
  }
  return undefined
}

const latin1 = (bytes: Uint8Array) => String.fromCharCode(...bytes)
