/**
 * Plays many games on several chains in one process. Each dispute has its own account, directory and loop, so that none
 * waits for another: an error, an empty purse or a stuck transaction of one does not affect the others.
 * @module
 */
import { setMaxListeners } from 'node:events'
import { join } from 'node:path'
import { openStore, type Store } from '../chain/index.ts'
import { type OpenedAccount, openAccounts } from './accounts.ts'
import type { ChainState } from './board.ts'
import { operateChain } from './chain.ts'
import { lockDirectory } from './lock.ts'
import { memoryStore } from './memory-store.ts'
import type { OperateOptions } from './types.ts'

/** Games that are being played. */
export type Operation = {
  readonly chains: readonly ChainState[]
  /** Settles once all disputes are over and no more can be discovered, or the signal was aborted. */
  readonly done: Promise<void>
}

/**
 * Opens all accounts, and begins to play.
 * @throws what is wrong with an account or a directory, or LockedError; nothing has been sent then. Errors of nodes do not end it.
 */
export async function operate(options: OperateOptions): Promise<Operation> {
  const { config, dryRun = false } = options
  // Each dispute listens to it, and there may be any number of them.
  setMaxListeners(0, options.signal)
  const unlock = dryRun ? () => {} : lockDirectory(config.directory)
  try {
    return await begin(options, unlock)
  } catch (error) {
    unlock()
    throw error
  }
}

async function begin(options: OperateOptions, unlock: () => void): Promise<Operation> {
  const { config, dryRun = false } = options
  const opened: { accounts: OpenedAccount[]; open: (name: string) => Store }[] = []
  for (const chain of config.chains) {
    const accounts = await openAccounts(chain)
    const open = (name: string) => {
      const path = join(config.directory, String(chain.chainId), name)
      return dryRun ? memoryStore() : openStore(path)
    }
    opened.push({ accounts, open })
  }
  const running = config.chains.map((chain, i) => operateChain(chain, { ...options, ...opened[i]! }))
  return {
    chains: running.map(({ state }) => state),
    done: Promise.all(running.map(({ done }) => done))
      .then(() => {})
      .finally(unlock),
  }
}
