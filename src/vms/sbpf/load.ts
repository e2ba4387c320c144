/**
 * From an ELF file to a program that is ready to run.
 * @module
 */

import { concatAll, fromBigintLE } from '../../bytes/bytes.ts'
import { OnestepError } from '../../bytes/errors.ts'
import type { Program } from '../../run/program.ts'
import { pagesOf, type State, zeroState } from '../../state/state.ts'
import type { Vm } from '../../vm/index.ts'
import { SbpfElfError, viewOf } from './elf/file.ts'
import { loadLenient } from './elf/relocate.ts'
import { loadStrict } from './elf/strict.ts'
import { type Executable, resolveCalls } from './elf/text.ts'
import { verify } from './elf/verify.ts'
import { contextBytes } from './machine/context.ts'
import { FRAME_SIZE, REGION, SYSVAR_REGION, TEXT_BITS } from './machine/isa.ts'
import { type SbpfInstruction, serializeParameters } from './parameters.ts'
import { sbpfv0, sbpfv3 } from './spec.ts'
import { SYSCALL_HASHES } from './syscalls/names.ts'
import { DEFAULT_SYSVARS, type Sysvars, sysvarBytes } from './syscalls/sysvars.ts'

/** Options of `loadSbpf`. */
export type SbpfLoadOptions = {
  /** What the program is invoked with; default no accounts, no data, and the address of all zeros. */
  readonly instruction?: Partial<SbpfInstruction>
  readonly sysvars?: Partial<Sysvars>
  /** Default 200,000, what an instruction gets. */
  readonly computeUnits?: bigint
  /** Bytes; default 32 KiB, at most 256 KiB. */
  readonly heapSize?: number
  /** The VM to run on; default `sbpfv0` or `sbpfv3`, as the file says. */
  readonly vm?: Vm
}

/** A loaded program and its instruction. */
export type SbpfProgram = Program & {
  /** What it is invoked with. */
  readonly instruction: SbpfInstruction
}

const MAX_HEAP = 256 * 1024
/** What a file says in `e_flags`. */
const VERSIONS: ReadonlyMap<number, (file: Uint8Array) => Executable> = new Map([
  [0, loadLenient],
  [3, loadStrict],
])

/**
 * Reads and verifies a program as validators do, without an instruction to run.
 *
 * @throws TypeError if the input is no Uint8Array
 * @throws SbpfElfError if Solana's loader refuses the file
 * @throws SbpfVerifierError if Solana's verifier refuses its instructions
 */
export function readExecutable(file: Uint8Array): Executable {
  if (!(file instanceof Uint8Array)) throw new TypeError(`"file" expected a Uint8Array, got ${typeof file}`)
  // A Buffer's subarray is a Buffer; pages are to be plain.
  const bytes = new Uint8Array(file.buffer, file.byteOffset, file.byteLength)
  if (bytes.length < 52) throw new SbpfElfError('value out of bounds')
  const version = viewOf(bytes).getUint32(48, true)
  const read = VERSIONS.get(version)
  if (!read)
    throw new SbpfElfError(
      'Detected sbpf_version required by the executable which are not enabled',
      'build it for version 0 or 3: cargo build-sbf --arch v0',
    )
  const executable = read(bytes)
  verify(executable.version, executable.slots)
  return executable
}

/**
 * Loads a Solana program with one instruction to process.
 *
 * @param file - the bytes of the ELF file
 * @throws TypeError if the input is no Uint8Array
 * @throws SbpfElfError if Solana's loader refuses the file
 * @throws SbpfVerifierError if Solana's verifier refuses its instructions
 * @throws SbpfLoadError if the program is for another VM
 * @throws RangeError if an option is out of its range
 * @example
 * ```ts
 * import { readFileSync } from 'node:fs'
 * import { run } from 'onestep'
 * import { loadSbpf, outcomeOf } from 'onestep/vms/sbpf'
 * const data = new TextEncoder().encode('abc')
 * const program = loadSbpf(readFileSync('fixtures/sbpf/hello.so'), { instruction: { data } })
 * const trace = await run(program)
 * console.log(outcomeOf(program, trace.stateAt(trace.steps)).logs[0]) // Program log: Hello, Solana!
 * ```
 */
export function loadSbpf(
  file: Uint8Array,
  options: SbpfLoadOptions = {},
): SbpfProgram & { readonly executable: Executable } {
  const executable = readExecutable(file)
  return { ...prepare(executable, options), executable }
}

/** The program that runs an executable on an instruction. */
export function prepare(executable: Executable, options: SbpfLoadOptions = {}): SbpfProgram {
  const { computeUnits = 200_000n, heapSize = 32 * 1024 } = options
  const vm = options.vm ?? (executable.version === 0 ? sbpfv0 : sbpfv3)
  if (!vm.name.startsWith(`sbpfv${executable.version}`)) throw new SbpfLoadError(executable.version, vm.name)
  if (computeUnits < 0n || computeUnits >= 1n << 64n)
    throw new RangeError(`"computeUnits" expected 0 to 2^64 - 1, got ${computeUnits}`)
  if (!Number.isInteger(heapSize) || heapSize < 0 || heapSize > MAX_HEAP)
    throw new RangeError(`"heapSize" expected 0 to ${MAX_HEAP}, got ${heapSize}`)
  if (executable.slots.length > 2 ** TEXT_BITS)
    throw new SbpfElfError(`more than ${2 ** TEXT_BITS} instructions`)
  const instruction: SbpfInstruction = {
    programId: new Uint8Array(32),
    accounts: [],
    data: new Uint8Array(0),
    ...options.instruction,
  }
  const { bytes: input, dataAt } = serializeParameters(instruction)
  const text = resolveCalls(executable, (hash) => SYSCALL_HASHES.has(hash))
  const region = (number: number) => BigInt(number) << 32n
  const zero = zeroState(vm.machine)
  const r = (zero.registers.r as readonly bigint[])
    .with(1, region(REGION.input))
    .with(2, region(REGION.input) + BigInt(dataAt))
    .with(10, region(REGION.stack) + BigInt(FRAME_SIZE))
  const { rodata } = executable
  const state: State = {
    status: zero.status,
    registers: {
      ...zero.registers,
      r,
      pc: BigInt(executable.entry),
      cu: computeUnits,
      textSize: BigInt(text.length),
      textAddress: executable.textAddress,
      rodataSize: BigInt(rodata.length),
      heapSize: BigInt(heapSize),
      inputSize: BigInt(input.length),
    },
    memories: {
      ...zero.memories,
      text: pagesOf([[0n, concatAll(text.map((slot) => fromBigintLE(slot, 8)))]]),
      mem: pagesOf([
        [region(executable.version === 0 ? 1 : 0), rodata],
        [region(REGION.input), input],
        [region(SYSVAR_REGION), sysvarBytes({ ...DEFAULT_SYSVARS, ...options.sysvars })],
      ]),
      context: pagesOf([[0n, contextBytes(instruction.programId)]]),
    },
  }
  return { vm, state, output: { memory: 'logs', size: 'logSize' }, instruction }
}

/** The program does not fit the VM that it is to run on. */
export class SbpfLoadError extends OnestepError {
  override name = 'SbpfLoadError'

  constructor(version: number, vm: string) {
    super(`The program is for version ${version} of sBPF, but ${vm} is not.`, {
      lines: [`Fix: omit the VM, or use sbpf({ version: ${version} }), whose name is sbpfv${version}`],
    })
  }
}
