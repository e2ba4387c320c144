/**
 * The oracle that knows whatever it is told: contracts/test/Answers.sol.
 */
import type { Hex } from 'viem'
import { toHex } from '../../src/bytes/bytes.ts'
import type { Node } from './anvil.ts'
import { compile } from './compile.ts'

export async function deployAnswers({ wallet, receiptOf, account }: Node): Promise<Hex> {
  const { abi, bytecode } = compile('test/Answers.sol').Answers!
  const hash = await wallet.deployContract({ abi, bytecode, account: account(0), chain: wallet.chain })
  return (await receiptOf(hash)).contractAddress!
}

export async function tellAnswers(
  { wallet, receiptOf, account }: Node,
  address: Hex,
  known: readonly (readonly [key: Uint8Array, data: Uint8Array])[],
): Promise<void> {
  if (known.length === 0) return
  const { abi } = compile('test/Answers.sol').Answers!
  const args = [known.map(([key]) => toHex(key)), known.map(([, data]) => toHex(data))]
  const hash = await wallet.writeContract({
    ...{ address, abi, functionName: 'tell', args, account: account(0), chain: wallet.chain },
    gas: 50_000_000n,
  })
  const { status } = await receiptOf(hash)
  if (status !== 'success') throw new Error('the oracle was not told')
}
