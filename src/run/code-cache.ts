/**
 * Generated and compiled code on disk, for later processes. An entry is named by the hash of everything it was
 * made from: the generator's own files, the machine, and what the caller adds. A file is written completely or
 * not at all and begins with a checksum of its name and contents; a damaged file counts as absent, with a
 * notice.
 *
 * The cache is optional: if files cannot be read or written, code is generated again.
 * @module
 */
import { createHash, randomBytes } from 'node:crypto'
import { readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { concat, equal, utf8 } from '../bytes/bytes.ts'
import type { Machine } from '../ir/machine.ts'
import { machineId } from '../ir/print.ts'
import { cacheDirectory, makeDirectory } from './cache-directory.ts'
import { evict, remove } from './evict.ts'

/** The most bytes in the directory. Beyond that, the files written least recently are removed. */
const LIMIT = 64 * 2 ** 20
const CHECKSUM = 32

/** The directory of code in the cache; undefined if there is no cache. */
export function codeDirectory(): string | undefined {
  try {
    return join(cacheDirectory(), 'code')
  } catch {
    return undefined
  }
}

/**
 * The name of an entry made from a machine and some bytes.
 * @returns undefined if the generator's files cannot be read, as in a bundle
 */
export function codeName(machine: Machine, ...made: readonly Uint8Array[]): string | undefined {
  const version = generatorHash()
  if (!version) return undefined
  const hash = createHash('sha256').update(version).update(machineId(machine))
  for (const bytes of made) hash.update(`${bytes.length} `).update(bytes)
  return hash.digest('hex')
}

/** @returns undefined if there is no such file, or only a damaged one */
export function readCode(directory: string, name: string): Uint8Array | undefined {
  const path = join(directory, name)
  let file: Uint8Array
  try {
    file = readFileSync(path)
  } catch {
    return undefined
  }
  const content = file.subarray(CHECKSUM)
  if (equal(file.subarray(0, CHECKSUM), checksum(name, content))) return content
  discard(directory, name)
  return undefined
}

/** Removes a file that does not match its name, with one notice per process. */
export function discard(directory: string, name: string): void {
  const path = join(directory, name)
  remove(path)
  if (!noticed)
    process.emitWarning(`${path} was damaged and will be made again.`, { code: 'ONESTEP_CACHE' } as object)
  noticed = true
}

let noticed = false

/**
 * Stores an entry, if that is possible.
 * @param limit - the most bytes in the directory
 */
export function writeCode(directory: string, name: string, content: Uint8Array, limit = LIMIT): void {
  const path = join(directory, name)
  const temporary = `${path}.${process.pid}-${randomBytes(4).toString('hex')}.tmp`
  try {
    makeDirectory(directory)
    writeFileSync(temporary, concat(checksum(name, content), content))
    renameSync(temporary, path)
    evict([directory], limit, new Set([path]))
  } catch {
    remove(temporary)
  }
}

/** The checksum includes the name: a file renamed to another entry would run code of another machine. */
const checksum = (name: string, content: Uint8Array): Uint8Array =>
  createHash('sha256').update(name).update(content).digest()

/** Hash of all sources, which the build puts here. */
declare const ONESTEP_SOURCES: string | undefined

/** Without a build. `state` is included because it defines the layout of memories and headers. */
const FOLDERS = [
  '../ir/',
  '../ir/lower/',
  '../state/',
  '../targets/wasm/',
  '../targets/wasm/jit/',
  '../targets/wasm/native/',
  './',
]

let generator: Uint8Array | undefined | 'none'

/**
 * The hash of the files that generate code, which separates the entries of different versions: 4 ms without a build, once
 * per process.
 */
function generatorHash(): Uint8Array | undefined {
  if (generator === undefined) {
    try {
      const hash = createHash('sha256').update(process.version)
      if (typeof ONESTEP_SOURCES === 'string') return (generator = hash.update(ONESTEP_SOURCES).digest())
      for (const folder of FOLDERS) {
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
