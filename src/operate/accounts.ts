/**
 * The accounts that the configuration names.
 *
 * An account plays one dispute of a chain at a time. Disputes that shared one would share its nonces, of which a chain
 * takes the lowest first, and its money: rivals of one game could then spend what another game needs for its bonds. An
 * account is the only purse whose limits the chain itself keeps.
 * @module
 */
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { OnestepError } from '../bytes/errors.ts'
import { accountOf, mnemonicAccounts, openKeystore, remoteAccounts } from '../chain/index.ts'
import type { AccountSource, ChainConfig } from './config.ts'
import type { Account } from './types.ts'

/** An account, and where its key is. */
export type OpenedAccount = { readonly account: Account; readonly origin: string }

/**
 * Opens all accounts of a chain.
 * @throws SharedAccountError if one is named twice; AccountSourceError if a file cannot be read; or what the source throws
 */
export async function openAccounts({ name, accounts }: ChainConfig): Promise<OpenedAccount[]> {
  const opened: OpenedAccount[] = []
  for (const source of accounts) opened.push(...(await openSource(source)))
  const origins = new Map<string, string>()
  for (const { account, origin } of opened) {
    const before = origins.get(account.address)
    if (before !== undefined) throw new SharedAccountError(name, account.address, before, origin)
    origins.set(account.address, origin)
  }
  return opened
}

async function openSource(source: AccountSource): Promise<OpenedAccount[]> {
  switch (source.kind) {
    case 'keyFile':
      return [{ account: accountOf(read(source.path), `The content of ${source.path}`), origin: source.path }]
    case 'keystore': {
      const password = read(source.passwordFile).replace(/\r?\n$/, '')
      return filesIn(source.path).map((path) => ({
        account: openKeystore(read(path), password, path),
        origin: path,
      }))
    }
    case 'mnemonicFile':
      return mnemonicAccounts(read(source.path), source.count, `The content of ${source.path}`).map(
        (account, i) => ({ account, origin: `${source.path}, account ${i}` }),
      )
    case 'signer': {
      const { url, addresses, tokenFile } = source
      const token = tokenFile === undefined ? {} : { token: read(tokenFile).trim() }
      const all = await remoteAccounts(url, { ...(addresses && { addresses }), ...token })
      return all.map((account) => ({ account, origin: `the signer at ${new URL(url).host}` }))
    }
  }
}

/** A file, or all files of a folder. */
function filesIn(path: string): string[] {
  try {
    if (!statSync(path).isDirectory()) return [path]
    const names = readdirSync(path).filter((name) => !name.startsWith('.'))
    if (names.length > 0) return names.sort().map((name) => join(path, name))
  } catch (error) {
    throw new AccountSourceError(path, (error as { code?: string }).code)
  }
  throw new AccountSourceError(path, 'it is empty')
}

function read(path: string): string {
  try {
    return readFileSync(path, 'utf8')
  } catch (error) {
    throw new AccountSourceError(path, (error as { code?: string }).code)
  }
}

/** A file with keys or passwords that cannot be read. */
export class AccountSourceError extends OnestepError {
  override name = 'AccountSourceError'

  constructor(path: string, reason = 'unknown') {
    super(`${path} cannot be read: ${reason}.`, {
      lines: [
        'Expected: a file that the user of the process may read',
        'Fix: check the path and its permissions',
      ],
    })
  }
}

/** An account that two sources of one chain have. */
export class SharedAccountError extends OnestepError {
  override name = 'SharedAccountError'

  constructor(chain: string, address: string, one: string, other: string) {
    super(`Two sources of accounts of chain ${chain} have the account ${address}.`, {
      lines: [
        `Got: ${one}; ${other}`,
        'Expected: an account once, as each plays one dispute at a time: sharing would share nonces and money',
        'Fix: remove one of them',
      ],
    })
  }
}
