/**
 * Small programs, each about something that programs do. `fixtures/sbpf` has the files.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { ROOT } from './machine.ts'

export const SOURCES = join(ROOT, 'fixtures/sbpf')
/** Sources by the program's name. */
export const programs: ReadonlyMap<string, string> = new Map(
  readdirSync(SOURCES)
    .filter((name) => name.endsWith('.s'))
    .map((name) => [name.slice(0, -2), readFileSync(join(SOURCES, name), 'utf8')]),
)
