/**
 * Accounts of a mnemonic (BIP-39), at the paths that wallets use (BIP-44): m/44'/60'/0'/0/i.
 * @module
 */
import type { LocalAccount } from 'viem'
import { mnemonicToAccount } from 'viem/accounts'
import { KeyError } from '../connect.ts'

/**
 * The first accounts of a mnemonic.
 * @param origin - where it was read, for the error, which never shows the words
 * @throws KeyError if it is not a mnemonic
 */
export function mnemonicAccounts(mnemonic: string, count: number, origin: string): LocalAccount[] {
  try {
    return Array.from({ length: count }, (_, addressIndex) =>
      mnemonicToAccount(mnemonic.trim().replaceAll(/\s+/g, ' '), { addressIndex }),
    )
  } catch {
    // Without the cause, which may quote the words.
    throw new KeyError(origin, 'a mnemonic of 12 to 24 words')
  }
}
