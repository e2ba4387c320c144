import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { wasmExecutor } from '../../../src/run/wasm.ts'
import { SbpfElfError } from '../../../src/vms/sbpf/elf/file.ts'
import { SbpfVerifierError } from '../../../src/vms/sbpf/elf/verify.ts'
import { loadSbpf } from '../../../src/vms/sbpf/load.ts'
import { hasSuite, runToEnd, SUITE } from './machine.ts'

const FOLDER = join(SUITE, 'elfs')

/** What becomes of each file: the exit code, the trap, or the refusal. */
const EXPECTED: Readonly<Record<string, string>> = {
  bss_section_sbpfv0: 'refused: found writable section (.bss), read-write data is not supported',
  callx_unaligned: 'exceeded max BPF to BPF call depth',
  data_section_sbpfv0: 'refused: found writable section (.data), read-write data is not supported',
  long_dynamic_symbol_name_sbpfv0: 'refused: unknown symbol with index 12',
  long_section_name: 'refused: Section or symbol name `.bss.__rust_no_a` is longer than `16` bytes',
  long_symbol_name: 'exit 0',
  long_symbol_name_sbpfv0: 'exit 0',
  program_headers_overflow: 'refused: invalid program header',
  relative_call: 'exit 1',
  relative_call_sbpfv0: 'exit 1',
  reloc_64_64: `exit ${0x1_0000_0000n}`,
  reloc_64_64_sbpfv0: `exit ${0x1_0000_0120n}`,
  reloc_64_relative: 'exit 0',
  reloc_64_relative_data: 'exit 0',
  reloc_64_relative_data_sbpfv0: `exit ${0x1_0000_0140n}`,
  reloc_64_relative_sbpfv0: `exit ${0x1_0000_0138n}`,
  rodata_section: 'exit 42',
  rodata_section_sbpfv0: 'exit 42',
  strict_header: 'exit 42',
  struct_func_pointer: `exit ${0x102_0304_0506_0708n}`,
  struct_func_pointer_sbpfv0: `exit ${0x102_0304_0506_0708n}`,
  // They call the syscall `log`, which is not Solana's.
  syscall_reloc_64_32_sbpfv0: 'unsupported BPF instruction',
  syscall_static: 'unsupported BPF instruction',
}

function outcome(name: string): string {
  try {
    const { status } = runToEnd(loadSbpf(readFileSync(join(FOLDER, name))), wasmExecutor)
    return status.kind === 'halted'
      ? `exit ${status.code}`
      : status.kind === 'trapped'
        ? status.reason
        : 'running'
  } catch (error) {
    if (error instanceof SbpfElfError || error instanceof SbpfVerifierError) return `refused: ${error.reason}`
    throw error
  }
}

describe.skipIf(!hasSuite)('C34: files of anza-xyz/sbpf', () => {
  const names = hasSuite ? readdirSync(FOLDER) : []
  test('all 23 are there', () => expect(names.length).toBe(23))
  test('load and run, or are refused for the reason that Solana gives', () => {
    expect(
      Object.fromEntries(names.map((name) => [name.replace(/^sbpf_|\.so$/g, ''), outcome(name)])),
    ).toEqual(EXPECTED)
  })
})
