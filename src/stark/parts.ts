/**
 * Parts of a proof of a run, kept as they are made, so that a process that is killed need not begin again.
 * @module
 */

import type { StarkRun } from './proof.ts'
import { decodeStarkRun, encodeStarkRun, StarkFileError } from './run-file.ts'

/** Proofs of consecutive parts of a run. What is loaded is verified before it is used. */
export type RunParts = {
  /** The proof of so many steps after the first `from`, or undefined. */
  load(from: bigint, steps: bigint): Promise<StarkRun | undefined>
  /** Keeps the proof of the steps that follow the first `from`. */
  save(from: bigint, part: StarkRun): Promise<void>
}

/**
 * Keeps parts as files in a folder, each a proof by itself, written whole or not at all.
 * @param folder - is made when the first part is kept
 */
export function folderParts(folder: string): RunParts {
  const fileOf = (from: bigint, steps: bigint) => `${folder}/${from}-${steps}.proof`
  return {
    async load(from, steps) {
      const { readFile } = await import('node:fs/promises')
      try {
        return decodeStarkRun(new Uint8Array(await readFile(fileOf(from, steps))))
      } catch (error) {
        // A damaged file is made again, as one that is missing.
        if (error instanceof StarkFileError || (error as { code?: string }).code === 'ENOENT')
          return undefined
        throw error
      }
    },
    async save(from, part) {
      const { mkdir, rename, writeFile } = await import('node:fs/promises')
      const file = fileOf(from, part.steps)
      await mkdir(folder, { recursive: true })
      await writeFile(`${file}.tmp`, encodeStarkRun(part))
      await rename(`${file}.tmp`, file)
    },
  }
}
