/**
 * Opens several nodes of a chain as one.
 * @module
 */
import { createPublicClient, http, type PublicClient } from 'viem'
import { OnestepError } from '../../bytes/errors.ts'
import { createQuorum, type Quorum, type QuorumOptions } from './quorum.ts'

/** A client of several nodes, and what is known about them. */
export type Nodes = { readonly client: PublicClient; readonly quorum: Quorum }

/**
 * Opens nodes. Nothing is asked of them yet.
 * @param urls - JSON-RPC of Ethereum nodes of one chain; each is called by its host
 */
export function openNodes(urls: readonly string[], options: QuorumOptions = {}): Nodes {
  const hosts = urls.map((url) => new URL(url).host)
  const sources = urls.map((url, i) => ({
    // Two nodes behind one host are told apart by their places.
    name: hosts.indexOf(hosts[i]!) === hosts.lastIndexOf(hosts[i]!) ? hosts[i]! : `${hosts[i]} (${i + 1})`,
    transport: http(url, { retryCount: 0 }),
  }))
  const quorum = createQuorum(sources, options)
  const client = createPublicClient({ transport: quorum.transport, cacheTime: 0 }) as PublicClient
  return { client, quorum }
}

/**
 * Asks the nodes for their chain.
 * @throws WrongChainError if it is another one; an error of the client if not enough nodes answer
 */
export async function checkChain({ client }: Pick<Nodes, 'client'>, chainId: number): Promise<void> {
  const found = await client.getChainId()
  if (found !== chainId) throw new WrongChainError(chainId, found)
}

/** Nodes of another chain. */
export class WrongChainError extends OnestepError {
  override name = 'WrongChainError'

  constructor(expected: number, got: number) {
    super(`The nodes belong to chain ${got}.`, {
      lines: [`Expected: chain ${expected}`, 'Fix: check chainId, and the URLs of the nodes'],
    })
  }
}
