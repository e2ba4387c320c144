/**
 * Generated and compiled code on disk, for later processes. What is kept is named by the hash of all that it was
 * made from: the generator's own files, the machine, and what the caller adds. A file is written whole or not at
 * all and begins with a checksum; one that is damaged is taken for absent, with a notice.
 *
 * Nothing here is needed: where no file can be read or written, code is made again.
 * @module
 */
import { createHash, randomBytes } from 'node:crypto'
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { dirname, join } from 'node:path'
import { concat, equal, utf8 } from '../bytes/bytes.ts'
import type { Machine } from '../ir/machine.ts'
import { machineId } from '../ir/print.ts'
import { cacheDirectory } from './cache-directory.ts'

/** Bytes that a directory may hold; beyond, the files that were written least recently go. */
const LIMIT = 64 * 2 ** 20
/** Milliseconds after which a file that is half written is nobody's. */
const ABANDONED = 3_600_000
const CHECKSUM = 32

/** Where code is kept in the cache. */
export function codeDirectory(): string {
  return join(cacheDirectory(), 'code')
}

/**
 * The name of what is made from a machine and some bytes.
 * @returns undefined where the generator's files cannot be read, as in a bundle
 */
export function keptName(machine: Machine, ...made: readonly Uint8Array[]): string | undefined {
  const version = generatorHash()
  if (!version) return undefined
  const hash = createHash('sha256').update(version).update(machineId(machine))
  for (const bytes of made) hash.update(`${bytes.length} `).update(bytes)
  return hash.digest('hex')
}

/** @returns undefined where there is no such file, or none that is whole */
export function readKept(directory: string, name: string): Uint8Array | undefined {
  const path = join(directory, name)
  let file: Uint8Array
  try {
    file = readFileSync(path)
  } catch {
    return undefined
  }
  const content = file.subarray(CHECKSUM)
  if (equal(file.subarray(0, CHECKSUM), sha256(content))) return content
  discard(directory, name)
  return undefined
}

/** Removes a file that is not what its name says, with one notice in a process. */
export function discard(directory: string, name: string): void {
  const path = join(directory, name)
  remove(path)
  if (!noticed)
    process.emitWarning(`${path} was damaged and is made again.`, { code: 'ONESTEP_CACHE' } as object)
  noticed = true
}

let noticed = false

/**
 * Keeps what was made, if that is possible.
 * @param limit - bytes that the directory may hold
 */
export function writeKept(directory: string, name: string, content: Uint8Array, limit = LIMIT): void {
  const temporary = join(directory, `${name}.${process.pid}-${randomBytes(4).toString('hex')}.tmp`)
  try {
    make(directory)
    writeFileSync(temporary, concat(sha256(content), content))
    renameSync(temporary, join(directory, name))
    shrink(directory, limit)
  } catch {
    remove(temporary)
  }
}

/** Removes a file, if there is one and it can be. */
function remove(path: string): void {
  try {
    rmSync(path, { force: true })
  } catch {
    // What cannot be removed could not be written either.
  }
}

/** Makes a directory and those above it. Node's `recursive` does not end where nothing can be made, as below /proc. */
function make(directory: string): void {
  if (existsSync(directory)) return
  if (dirname(directory) !== directory) make(dirname(directory))
  mkdirSync(directory)
}

function shrink(directory: string, limit: number): void {
  const files = readdirSync(directory).map((name) => {
    const path = join(directory, name)
    return { path, isPart: name.endsWith('.tmp'), ...statSync(path) }
  })
  let bytes = 0
  for (const { path, isPart, mtimeMs, size } of files.sort((a, b) => b.mtimeMs - a.mtimeMs)) {
    bytes += size
    if (bytes > limit || (isPart && Date.now() - mtimeMs > ABANDONED)) remove(path)
  }
}

const sha256 = (bytes: Uint8Array): Uint8Array => createHash('sha256').update(bytes).digest()

let generator: Uint8Array | undefined | 'none'

/** The hash of the files that generate code, so that no version of them meets another's: 4 ms, once in a process. */
function generatorHash(): Uint8Array | undefined {
  if (generator === undefined) {
    try {
      const hash = createHash('sha256').update(process.version)
      for (const folder of ['../ir/', '../ir/lower/', '../targets/wasm/', '../targets/wasm/jit/', './']) {
        const url = new URL(folder, import.meta.url)
        for (const name of readdirSync(url).sort()) {
          if (/(?<!\.d)\.[jt]s$/.test(name)) hash.update(utf8(name)).update(readFileSync(new URL(name, url)))
        }
      }
      generator = hash.digest()
    } catch {
      generator = 'none'
    }
  }
  return generator === 'none' ? undefined : generator
}
