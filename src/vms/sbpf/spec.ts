/**
 * sBPF, the VM of Solana's programs, as one spec with parameters.
 *
 * Text: anza-xyz/sbpf 0.23 (`doc/bytecode.md`, `src/interpreter.rs`), and SIMD-0178, 0189 and 0377 for version 3.
 * @module
 */
import { type Vm, vm } from '../../vm/index.ts'
import { later } from '../later.ts'
import { access } from './machine/access.ts'
import { addressSpace } from './machine/address-space.ts'
import { alu } from './machine/alu.ts'
import { fetch } from './machine/fetch.ts'
import { formats } from './machine/formats.ts'
import { declarations, type Isa, UNSUPPORTED } from './machine/isa.ts'
import { jumps } from './machine/jump.ts'
import { address, addressEntries } from './syscalls/address.ts'
import { data, dataEntries } from './syscalls/data.ts'
import { digest, digestEntries } from './syscalls/digest.ts'
import { getSysvar, sysvarEntries } from './syscalls/get-sysvar.ts'
import { keccak } from './syscalls/keccak.ts'
import { log, logEntries } from './syscalls/log.ts'
import { memory, memoryEntries } from './syscalls/memory.ts'
import { sha256 } from './syscalls/sha256.ts'
import { small, syscalls } from './syscalls/syscall.ts'

/** The variant of the machine. */
export type SbpfOptions = {
  readonly version: 0 | 3
  /**
   * Whether a gap lies behind each stack frame; default in version 0. Runtimes with the feature
   * `virtual_address_space_adjustments` have none.
   */
  readonly gaps?: boolean
}

/**
 * The VM of a version of sBPF.
 *
 * @throws RangeError if an option is none of those that exist
 * @example
 * ```ts
 * import { sbpf } from 'onestep/vms/sbpf'
 * import { disassemble } from 'onestep'
 * console.log(disassemble(sbpf({ version: 0 }), 0x0000_002a_0000_0107n)) // add64 r1, 42
 * ```
 */
export function sbpf({ version, gaps = version === 0 }: SbpfOptions): Vm {
  if (version !== 0 && version !== 3)
    throw new RangeError(`"version" expected 0 or 3, got ${String(version)}`)
  const isa: Isa = { version, gaps }
  return vm(`sbpfv${version}${gaps === (version === 0) ? '' : gaps ? '-gaps' : '-nogaps'}`)
    .state(declarations)
    .fetch(fetch(isa))
    .with(alu)
    .with(access)
    .with(addressSpace(isa))
    .with(jumps(isa))
    .with(
      syscalls({
        ...small,
        ...memoryEntries,
        ...logEntries,
        ...dataEntries,
        ...digestEntries,
        ...addressEntries,
        ...sysvarEntries,
      }),
    )
    .with(memory)
    .with(log)
    .with(data)
    .with(digest)
    .with(sha256)
    .with(keccak)
    .with(address)
    .with(getSysvar)
    .format(formats)
    .otherwise(UNSUPPORTED)
}

/** Version 0. */
export const sbpfv0: Vm = later('sbpfv0', () => sbpf({ version: 0 }))
/** Version 3. */
export const sbpfv3: Vm = later('sbpfv3', () => sbpf({ version: 3 }))
