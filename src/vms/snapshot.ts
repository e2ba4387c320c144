/**
 * Traced VMs and their interpreters as files, which the build writes: a process that loads one neither traces the VM nor
 * generates the interpreter. Where there are none, as in the sources, both are made when they are needed.
 * @module
 */
import { readFileSync } from 'node:fs'
import { deserialize, serialize } from 'node:v8'
import { gunzipSync, gzipSync } from 'node:zlib'
import { setMachineId } from '../ir/print.ts'
import { provideInterpreter } from '../run/wasm.ts'
import { generate } from '../targets/wasm/module.ts'
import type { Vm } from '../vm/index.ts'

/** What is stored of a VM: all but its functions, which format fields. */
export type Snapshot = Pick<Vm, 'machine' | 'id' | 'fields' | 'sources'>

export type SnapshotFiles = { readonly vm: Uint8Array; readonly interpreter: Uint8Array }

const FOLDER = new URL('./snapshots/', import.meta.url)

export const SUFFIXES = { vm: '.vm.gz', interpreter: '.wasm.gz' } as const

export function encodeSnapshot({ machine, id, fields, sources }: Vm): SnapshotFiles {
  const stored: Snapshot = { machine, id, fields, sources }
  return { vm: gzipSync(serialize(stored)), interpreter: gzipSync(generate(machine).bytes) }
}

/**
 * @param read - reads one of the two files; the interpreter's when a run needs it
 * @returns undefined if the file of the VM cannot be read, or was written by a newer version of Node
 */
export function decodeSnapshot(read: (file: keyof SnapshotFiles) => Uint8Array): Snapshot | undefined {
  let stored: Snapshot
  try {
    stored = deserialize(gunzipSync(read('vm')))
  } catch {
    return undefined
  }
  const { machine } = stored
  setMachineId(machine, stored.id)
  provideInterpreter(machine, () => interpreterOf(read))
  return stored
}

function interpreterOf(read: (file: keyof SnapshotFiles) => Uint8Array): Uint8Array | undefined {
  try {
    return gunzipSync(read('interpreter'))
  } catch {
    return undefined
  }
}

/** The snapshot of a VM by its name, if the build has written one. */
export const snapshotOf = (name: string): Snapshot | undefined =>
  decodeSnapshot((file) => readFileSync(new URL(`${name}${SUFFIXES[file]}`, FOLDER)))
