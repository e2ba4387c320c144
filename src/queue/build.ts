/**
 * Which build of onestep this is: a worker takes jobs of its own build alone.
 * @module
 */
import { readFileSync } from 'node:fs'

/** Hash of all sources, which the build puts here. */
declare const ONESTEP_SOURCES: string | undefined

let known: string | undefined

/** The version, and the beginning of a hash of all sources: `0.1.0-3f2c9a1b04d7`. */
export function buildName(): string {
  if (known === undefined) {
    const { version } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'))
    known = `${version}-${typeof ONESTEP_SOURCES === 'string' ? ONESTEP_SOURCES.slice(0, 12) : 'unbuilt'}`
  }
  return known
}
