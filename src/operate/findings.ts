/**
 * What `onestep doctor` finds.
 * @module
 */
import type { GameConfig } from '../chain/index.ts'
import type { ProgramSource } from './config.ts'
import type { Client } from './types.ts'

/** What one check found. `warning`: it plays, but not as well as it could. */
export type Finding = {
  readonly check:
    | 'config'
    | 'keys'
    | 'node'
    | 'funds'
    | 'game'
    | 'start'
    | 'disk'
    | 'clock'
    | 'cache'
    | 'port'
  readonly level: 'ok' | 'warning' | 'fault'
  /** What is so. */
  readonly text: string
  /** What to do about it. */
  readonly fix?: string
}

/** Options of `diagnose`. */
export type DoctorOptions = {
  /** Loads a program, and asks whether the game can end disputes about its VM. */
  check(program: ProgramSource, game: GameConfig, client: Client): Promise<void>
  /** The time of this machine in milliseconds. Default: now. */
  readonly now?: () => number
  /** Bytes that are free at a path. Default: what the file system says. */
  readonly free?: (path: string) => Promise<number>
}

/** The parts of an error's message: what is wrong, and its last line with the fix. */
export function partsOf(error: unknown): { text: string; fix: string } {
  const [first = '', ...rest] = String((error as Error).message ?? error)
    .split('\n')
    .map((line) => line.trim())
  const expected = rest.find((line) => line.startsWith('Expected: '))
  const fix = rest.find((line) => line.startsWith('Fix: '))?.slice(5)
  const got = rest.find((line) => line.startsWith('Got: '))
  return {
    text: [first, expected, got].filter(Boolean).join(' '),
    fix: fix ?? 'correct it, and run doctor again',
  }
}
