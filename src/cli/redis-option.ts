/**
 * The option `--redis` of several verbs.
 * @module
 */
import { CliError, readInput } from './files.ts'

export const REDIS_HELP = 'redis:// or rediss:// URL, or name of a file that contains it'

/** The URL of `--redis`; in a file, the list of processes does not show its password. */
export function redisUrl(text: string): string {
  if (/^rediss?:\/\//.test(text)) return text
  if (/^\w+:\/\//.test(text)) {
    throw new CliError('--redis expected a URL of Redis.', [
      'Expected: redis://HOST:PORT, or rediss://… for TLS',
    ])
  }
  return new TextDecoder().decode(readInput(text, 'file with the URL of Redis')).trim()
}
