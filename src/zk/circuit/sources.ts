/**
 * The closure of a circom source under `include`: everything a compilation depends on, hashed and copied.
 *
 * circom2 sees the file system through WASI and fails on absolute paths and on paths above the working
 * directory. A compilation therefore gets a copy of all its sources in one directory, with includes rewritten.
 * Line numbers are preserved, and `originals` maps names in messages back.
 * @module
 */
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, realpathSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { basename, dirname, isAbsolute, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { OnestepError } from '../../bytes/errors.ts'

export type Source = { path: string; text: string; includes: { text: string; target: number }[] }

/** All sources, the main one first. */
export type Sources = readonly Source[]

const includeStatement = /(\binclude\s+")([^"\n]+)("\s*;)/g

/**
 * Reads a source and everything that it includes.
 * @param main - the text of the main file
 * @param path - its path: includes are searched beside it, then in `libraries`
 * @throws CircomSourceError if an included file is not found
 */
export function readSources(main: string, path: string, libraries: readonly string[]): Sources {
  const sources: Source[] = []
  const known = new Map<string, number>()
  const add = (absolute: string, text: string): number => {
    const index = sources.length
    const source: Source = { path: absolute, text, includes: [] }
    sources.push(source)
    known.set(absolute, index)
    for (const match of blankComments(text).matchAll(includeStatement)) {
      const wanted = match[2]!
      const found = [dirname(absolute), ...libraries]
        .map((base) => (isAbsolute(wanted) ? wanted : resolve(base, wanted)))
        .find((candidate) => existsSync(candidate))
      if (!found) {
        const line = text.slice(0, match.index).split('\n').length
        throw new CircomSourceError(absolute, line, wanted, [dirname(absolute), ...libraries])
      }
      const target = realpathSync(found)
      source.includes.push({
        text: wanted,
        target: known.get(target) ?? add(target, readFileSync(target, 'utf8')),
      })
    }
    return index
  }
  add(path, main)
  return sources
}

/** Copies the sources into `directory`. The result maps each copy's relative path to the original's path. */
export function stageSources(sources: Sources, directory: string): Map<string, string> {
  const originals = new Map<string, string>()
  const place = (index: number) => `${index}/${basename(sources[index]!.path)}`
  for (const [index, source] of sources.entries()) {
    const targets = new Map(source.includes.map(({ text, target }) => [text, target]))
    const text = source.text.replace(
      includeStatement,
      (whole, before: string, wanted: string, after: string) => {
        const target = targets.get(wanted)
        return target === undefined ? whole : `${before}../${place(target)}${after}`
      },
    )
    mkdirSync(join(directory, String(index)), { recursive: true })
    writeFileSync(join(directory, place(index)), text)
    originals.set(place(index), source.path)
  }
  return originals
}

/** A hash of the contents of all sources and of how they include each other, independent of their location. */
export function hashSources(sources: Sources, ...options: readonly string[]): string {
  const hash = createHash('sha256')
  const field = (text: string) => hash.update(`${Buffer.byteLength(text)}:`).update(text)
  for (const option of options) field(option)
  for (const source of sources) {
    field(source.text)
    for (const include of source.includes) field(`${include.text}>${include.target}`)
  }
  return hash.digest('hex')
}

/** Our gadgets, then the directory of the `circomlib` package. */
export function libraryPaths(): string[] {
  const ours = fileURLToPath(new URL('../../../circuits', import.meta.url))
  const circomlib = createRequire(import.meta.url).resolve('circomlib/package.json')
  return [ours, dirname(dirname(circomlib))]
}

/** Replaces comments by spaces, except newlines, so that offsets and line numbers are preserved. */
function blankComments(text: string): string {
  return text.replace(/\/\/[^\n]*|\/\*[\s\S]*?\*\//g, (comment) => comment.replace(/[^\n]/g, ' '))
}

/** An include whose file does not exist. */
export class CircomSourceError extends OnestepError {
  override name = 'CircomSourceError'

  constructor(path: string, line: number, wanted: string, searched: readonly string[]) {
    super(`${path}:${line} includes "${wanted}", which does not exist.`, {
      lines: [
        `Searched: ${searched.join(', ')}`,
        'Fix: correct the path, or pass its directory in `libraries`',
      ],
    })
  }
}
