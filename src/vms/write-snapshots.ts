/**
 * Writes the snapshots of all VMs: a part of the build.
 * @module
 */
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { loaders } from './index.ts'
import { encodeSnapshot, SUFFIXES } from './snapshot.ts'

/** @param folder - where they go: `snapshots`, beside the file that reads them */
export function writeSnapshots(folder: string): void {
  mkdirSync(folder, { recursive: true })
  for (const loader of loaders) {
    for (const name of loader.names) {
      const files = encodeSnapshot(loader.vm(name))
      for (const file of ['vm', 'interpreter'] as const)
        writeFileSync(join(folder, `${name}${SUFFIXES[file]}`), files[file])
    }
  }
}
