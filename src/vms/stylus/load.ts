/**
 * From a transaction or a block with the state before it to a program that is ready to run, where accounts may be Stylus
 * programs.
 * @module
 */
import { concatAll, fromBigint } from '../../bytes/bytes.ts'
import type { Program } from '../../run/program.ts'
import { composedState } from '../../state/index.ts'
import { pagesOf, type State, zeroState } from '../../state/state.ts'
import type { Vm } from '../../vm/index.ts'
import { readEvmFile } from '../evm/host/file.ts'
import { startState } from '../evm/host/start.ts'
import type { EvmSource } from '../evm/host/types.ts'
import { ACCOUNT, SLOT_BITS } from '../evm/machine/state.ts'
import { TAG } from '../evm/machine/world.ts'
import { evms } from '../evm/spec.ts'
import { HOOK_OPCODES } from './hooks/table.ts'
import { isProgram, libraryOf, moduleOf } from './modules.ts'
import { programs } from './programs.ts'
import { STYLUS_FORK, stylusVm } from './spec.ts'
import { HOOK_BITS, HOOK_CODE, PROGRAM } from './state.ts'

/** A program that runs a transaction or a block, where contracts may be programs in WebAssembly. */
export type StylusProgram = Program & { readonly source: EvmSource }

/** Units of 16 bytes of a program's stack of calls. */
const STACK_UNITS = 2n ** 16n
/** A byte that is not an instruction of the EVM. */
const NONE = 0xef

/**
 * Loads a transaction, or a block, with the state before it. Accounts whose code begins with `eff000` are programs.
 *
 * @param file - JSON, as for the EVM: docs/vms/evm.md
 * @throws EvmLoadError naming the part of the file that is missing or wrong
 * @throws StylusLoadError, WasmError if a program does not load
 */
export const loadStylus = (file: Uint8Array): StylusProgram =>
  stylusProgram(readEvmFile(new TextDecoder().decode(file), STYLUS_FORK))

/**
 * The program that runs a transaction or a block.
 * @throws StylusLoadError, WasmError if an account's program does not load
 */
export function stylusProgram(source: EvmSource): StylusProgram {
  const evm = evms.get(STYLUS_FORK) as Vm
  const start = startState(evm, source)
  const accounts = [...source.accounts].filter(([, { code }]) => isProgram(code))
  const codes = new Map(accounts.map(([address, { code }]) => [codeAt(start, address), code]))
  const library = libraryOf([...codes.values()].map(moduleOf))
  const runs: bigint[] = []
  const entries = new Map<bigint, bigint>()
  for (const [i, at] of [...codes.keys()].entries()) {
    const one = library.programs[i] as (typeof library.programs)[number]
    entries.set(at, entry({ pc: one.pc, run: runs.length, runs: one.runs.length, ...one.place }))
    runs.push(...one.runs)
  }
  const micro = start.registers.micro as bigint
  const zero = zeroState(programs().machine)
  const wasm: State = {
    ...zero,
    registers: { ...zero.registers, limit: STACK_UNITS },
    memories: { ...zero.memories, code: library.code, mem: library.mem, store: library.store },
  }
  const code = new Map([...start.memories.code, ...hookCode()])
  const state = composedState(
    stylusVm,
    {
      evm: {
        ...start,
        registers: { ...start.registers, micro: 0n },
        memories: { ...start.memories, code },
      },
      wasm,
    },
    {
      registers: { nextInstance: BigInt(library.programs.length + 1) },
      memories: {
        runs: pagesOf([[0n, concatAll(runs.map((run) => fromBigint(run, 32)).map(littleEndian))]]),
      },
      maps: { programs: entries },
    },
  )
  // The EVM is the first part, so its routines have the same numbers in the whole.
  return { vm: stylusVm, state: { ...state, registers: { ...state.registers, micro } }, source }
}

const littleEndian = (bytes: Uint8Array) => bytes.slice().reverse()

const entry = (fields: { readonly [name in keyof typeof PROGRAM]: number }): bigint =>
  Object.entries(PROGRAM).reduce(
    (word, [name, [, low]]) => word | (BigInt(fields[name as keyof typeof PROGRAM]) << BigInt(low)),
    0n,
  )

/** Where an account's code lies. */
function codeAt({ maps }: State, address: bigint): bigint {
  const key = ((BigInt(TAG.account) << 208n) | address) << BigInt(SLOT_BITS)
  const word = maps?.world?.get(key) ?? 0n
  return (word >> BigInt(ACCOUNT.codeAt[1])) & 0xffff_ffffn
}

/** The code of hooks. */
const hookCode = () =>
  pagesOf(
    HOOK_OPCODES.map((opcode, i): [bigint, Uint8Array] => [
      BigInt(HOOK_CODE + i * 2 ** HOOK_BITS),
      Uint8Array.of(opcode, NONE),
    ]),
  )

/** The state of the EVM within a state of the whole: what `transactionOutcome` and `accountsOf` take. */
export function evmStateOf(state: State): State {
  const of = <T>(all: Readonly<Record<string, T>>): Record<string, T> =>
    Object.fromEntries(
      Object.entries(all).flatMap(([name, value]) =>
        name.startsWith(PREFIX) ? [[name.slice(PREFIX.length), value]] : [],
      ),
    )
  const { status, registers, memories, maps = {} } = state
  return {
    status,
    registers: { ...of(registers), micro: registers.micro as bigint },
    memories: of(memories),
    maps: of(maps),
  }
}

const PREFIX = 'evm.'
