/**
 * The programs of `choice.ts`, by names that it passes to its processes. A process loads the one that it is told to, since
 * loading all VMs takes a second.
 * @module
 */
import type { Program } from '../src/run/program.ts'
import { GUESTS, guest, type Kind } from '../test/vms/guests.ts'

export type Named = `${'mos' | 'vm' | 'long' | 'guest'} ${string}`

/** Of the VMs that `vms.ts` has programs for. */
const VMS = ['sbpfv0', 'sbpfv3', 'cairo']
/** Of `riscv-long.ts`. */
const LONG = 8
/** Enough for every guest to make all steps of a run. */
const ROUNDS = 2 ** 30

export const CHOICE: readonly Named[] = [
  ...(['mos shared', 'mos own', 'mos rewriting'] as const),
  ...VMS.map((vm): Named => `vm ${vm}`),
  ...Array.from({ length: LONG }, (_, i): Named => `long ${i}`),
]

/** RISC-V of either width in turn, and WebAssembly. */
export const GUESTS_OF: readonly Named[] = GUESTS.flatMap((guest, i): Named[] => [
  `guest ${guest} ${i % 2 === 0 ? 'rv32' : 'rv64'}`,
  `guest ${guest} wasm`,
])

export async function programNamed(name: Named): Promise<{ title: string; program: Program }> {
  const [of, what, kind] = name.split(' ')
  if (of === 'mos') {
    const { dispatching, selfModifying } = await import('../test/vms/mos-programs.ts')
    if (what === 'rewriting')
      return { title: 'mos: code that rewrites itself', program: selfModifying(300_000) }
    const isShared = what === 'shared'
    const program = isShared ? dispatching(400_000) : dispatching(400_000, 0x1000)
    return {
      title: `mos: a bytecode interpreter on ${isShared ? 'the page of its data' : 'a page of its own'}`,
      program,
    }
  }
  if (of === 'vm') {
    const { PROGRAMS } = await import('./vms.ts')
    const made = PROGRAMS[what]()
    return { title: `${what}: ${made.what}`, program: made.program }
  }
  if (of === 'long') {
    const { load, PROGRAMS } = await import('./riscv-long.ts')
    const long = PROGRAMS[Number(what)]
    return { title: [long.file, ...long.args].join(' '), program: load(long) }
  }
  return { title: `${what}.${kind}`, program: await guest(what, kind as Kind, ROUNDS) }
}
