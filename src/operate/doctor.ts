/**
 * Looks for what would keep challengers from playing, before they play: `onestep doctor`. Nothing is sent or stored.
 * @module
 */
import { accessSync, constants, existsSync, statSync } from 'node:fs'
import { statfs } from 'node:fs/promises'
import { createServer } from 'node:net'
import { dirname } from 'node:path'
import { cacheDirectory } from '../run/cache-directory.ts'
import { type OpenedAccount, openAccounts } from './accounts.ts'
import { type ChainConfig, type OperateConfig, parseConfig } from './config.ts'
import { checkGames } from './doctor-games.ts'
import { checkNodes, type NodeReport } from './doctor-nodes.ts'
import { type DoctorOptions, type Finding, partsOf } from './findings.ts'

/** Bytes that should be free: a run, its checkpoints and histories. */
const ROOM = 5 * 2 ** 30
const LEAST_ROOM = 2 ** 28

const ok = (check: Finding['check'], text: string): Finding => ({ check, level: 'ok', text })
const fault = (check: Finding['check'], text: string, fix: string): Finding => ({
  check,
  level: 'fault',
  text,
  fix,
})
const warning = (check: Finding['check'], text: string, fix: string): Finding => ({
  ...{ check, level: 'warning', text, fix },
})

/**
 * Checks this machine, and what a configuration names.
 * @param json - the content of the configuration
 * @param path - of the configuration
 */
export async function* diagnose(json: string, path: string, options: DoctorOptions): AsyncGenerator<Finding> {
  let config: OperateConfig
  try {
    config = parseConfig(json, path)
    yield ok('config', `${path} is valid: ${config.chains.map(({ name }) => name).join(', ')}`)
  } catch (error) {
    const { text, fix } = partsOf(error)
    yield fault('config', text, fix)
    yield* checkDisk(cachePath(), 'cache', options)
    return
  }
  yield* checkDisk(config.directory, 'disk', options)
  yield* checkDisk(cachePath(), 'cache', options)
  if (config.listen) yield await checkPort(config.listen)
  for (const chain of config.chains) yield* checkChainOf(chain, config, options)
}

function cachePath(): string {
  try {
    return cacheDirectory()
  } catch {
    return ''
  }
}

async function* checkChainOf(
  chain: ChainConfig,
  config: OperateConfig,
  options: DoctorOptions,
): AsyncGenerator<Finding> {
  const accounts = yield* checkKeys(chain)
  const report: NodeReport = yield* checkNodes(chain, options)
  if (report.client === undefined) return
  try {
    yield* checkGames(chain, config, accounts, report.client, options)
  } catch (error) {
    // Of nodes that do not agree, or have stopped to answer.
    yield fault(
      'node',
      `${chain.name}: ${partsOf(error).text}`,
      'repair the nodes first, and run doctor again',
    )
  }
}

async function* checkKeys(chain: ChainConfig): AsyncGenerator<Finding, OpenedAccount[]> {
  for (const source of chain.accounts) {
    const paths = [
      ...('path' in source ? [source.path] : []),
      ...('passwordFile' in source ? [source.passwordFile] : []),
      ...('tokenFile' in source && source.tokenFile !== undefined ? [source.tokenFile] : []),
    ]
    for (const path of paths) {
      const mode = statSync(path, { throwIfNoEntry: false })?.mode ?? 0
      if (process.platform !== 'win32' && (mode & 0o077) !== 0)
        yield warning('keys', `${path} can be read by other users of this machine`, `chmod go= ${path}`)
    }
  }
  try {
    const accounts = await openAccounts(chain)
    yield ok('keys', `${chain.name}: ${accounts.length} accounts can sign`)
    return accounts
  } catch (error) {
    const { text, fix } = partsOf(error)
    yield fault('keys', `${chain.name}: ${text}`, fix)
    return []
  }
}

/** Whether files can be written at a path or where it will be, and how many. */
async function* checkDisk(
  path: string,
  check: 'disk' | 'cache',
  { free = freeAt }: DoctorOptions,
): AsyncGenerator<Finding> {
  if (path === '') {
    yield fault(
      check,
      'there is no place for the cache',
      'set ONESTEP_CACHE to a directory that can be written',
    )
    return
  }
  let existing = path
  while (!existsSync(existing) && dirname(existing) !== existing) existing = dirname(existing)
  try {
    if (!statSync(existing).isDirectory()) throw Object.assign(new Error(), { code: 'ENOTDIR' })
    accessSync(existing, constants.W_OK | constants.X_OK)
  } catch (error) {
    const { code } = error as { code?: string }
    yield fault(
      check,
      `${path} cannot be written: ${code}`,
      `make ${existing} a directory that this user may write`,
    )
    return
  }
  const { mode } = statSync(existing)
  if (existing === path && process.platform !== 'win32' && (mode & 0o022) !== 0)
    yield warning(check, `${path} can be written by other users, who could forge runs`, `chmod go-w ${path}`)
  const bytes = await free(existing)
  const shown = `${(bytes / 2 ** 30).toFixed(1)} GiB free at ${path}`
  if (bytes < LEAST_ROOM) yield fault(check, `only ${shown}`, 'free space there, or use another disk')
  else if (bytes < ROOM) yield warning(check, `only ${shown}`, 'free space: long runs take some GiB')
  else yield ok(check, shown)
}

async function freeAt(path: string): Promise<number> {
  const { bavail, bsize } = await statfs(path)
  return bavail * bsize
}

function checkPort({ host, port }: { host: string; port: number }): Promise<Finding> {
  return new Promise((done) => {
    const server = createServer()
    server.once('error', ({ code }: NodeJS.ErrnoException) =>
      done(
        fault(
          'port',
          `${host}:${port} cannot be listened on: ${code}`,
          'change "listen", or end what uses the port (a running `onestep operate` does)',
        ),
      ),
    )
    server.listen(port, host, () => server.close(() => done(ok('port', `${host}:${port} is free`))))
  })
}
