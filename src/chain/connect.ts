/**
 * Turns user input into a game that can be played: a node, a contract and a key, each with its own errors.
 * @module
 */
import {
  type Address,
  BaseError,
  createPublicClient,
  formatEther,
  type Hex,
  http,
  isAddress,
  type LocalAccount,
  type PublicClient,
} from 'viem'
import { privateKeyToAccount } from 'viem/accounts'
import { OnestepError } from '../bytes/errors.ts'
import { readConfig } from './client.ts'
import { needOf } from './funds.ts'
import { gameAbi } from './generated/game.ts'
import { stepRefereeAbi } from './generated/stepReferee.ts'
import { httpStatus, isUnreachable, reasonOf, showStatus } from './node-errors.ts'
import { type GameConfig, strideOf } from './view.ts'

/** A node, and the game on it. */
export type Connection = { readonly client: PublicClient; readonly config: GameConfig }

/** Fixes for HTTP statuses with which a node refuses before it looks at the request. */
const FIXES: Readonly<Record<number, string>> = {
  401: 'check the key in the URL',
  403: 'check the key in the URL',
  429: 'wait, or use a node that allows more requests',
}

/**
 * A node that answers.
 * @param url - the JSON-RPC of an Ethereum node
 * @throws NodeError if no node answers
 */
export async function openNode(url: string): Promise<{ client: PublicClient; chainId: number }> {
  checkUrl(url)
  const client = createPublicClient({ transport: http(url), cacheTime: 0 })
  const chainId = await client.getChainId().catch((error: unknown) => {
    // Not the whole URL, because the path of a hosted node is often its password.
    const { host } = new URL(url)
    const status = httpStatus(error)
    if (status !== undefined) {
      throw new NodeError(
        `The node at ${host} answers with HTTP status ${showStatus(status)}.`,
        'an answer to eth_chainId',
        FIXES[status] ?? (status >= 500 ? 'try again later, or use another node' : 'check the URL'),
      )
    }
    // An answer that is not JSON is reported as a failed request.
    const isNoJson = error instanceof BaseError && error.walk((e) => e instanceof SyntaxError) !== null
    if (isNoJson) throw new NodeError(`The server at ${host} is not an Ethereum node.`, 'JSON')
    if (isUnreachable(error))
      throw new NodeError(`No node answers at ${host}.`, 'the JSON-RPC of an Ethereum node')
    throw new NodeError(`The server at ${host} is not an Ethereum node.`, 'an answer to eth_chainId')
  })
  return { client, chainId }
}

function checkUrl(url: string): void {
  if (!/^https?:\/\/./.test(url) || !URL.canParse(url)) {
    throw new NodeError('The URL of the node is not a URL.', 'http://host:port or https://…')
  }
}

/**
 * Finds the game at an address.
 * @param url - the JSON-RPC of an Ethereum node
 * @param fromBlock - block in which the game was deployed; with 0, events are searched in every block
 * @throws NodeError if no node answers; NoGameError if there is no game at the address
 */
export async function connect(url: string, game: string, fromBlock = 0n): Promise<Connection> {
  checkUrl(url)
  if (!isAddress(game, { strict: false })) {
    throw new NoGameError(`"${game}" is not an address.`, '0x and 40 hex digits')
  }
  const { client, chainId } = await openNode(url)
  const code = await client.getCode({ address: game })
  if (code === undefined) {
    throw new NoGameError(
      `There is no contract at ${game} on chain ${chainId}.`,
      'a game deployed at that address',
    )
  }
  try {
    return { client, config: await readConfig(client, game, fromBlock) }
  } catch (error) {
    if (isUnreachable(error)) throw error
    throw new NoGameError(`The contract at ${game} is not a game.`, 'an onestep Game', reasonOf(error))
  }
}

/** The number of steps that a claim in the game covers. */
export function stepsOf(config: GameConfig): bigint {
  return strideOf(config, 0) << BigInt(config.levels[0]!.height)
}

/**
 * Checks that the game can end a dispute about the VM.
 * @throws UnknownVmError if its referee knows other VMs only, or does not replay single steps
 */
export async function checkGameVm(
  { client, config }: Connection,
  vm: { name: string; id: Hex },
): Promise<void> {
  const { address } = config
  const referee = await client.readContract({ address, abi: gameAbi, functionName: 'referee' })
  const known = await client.readContract({
    ...{ address: referee, abi: stepRefereeAbi, functionName: 'knows', args: [vm.id, 1n] },
  })
  if (!known || config.segment !== 1n) throw new UnknownVmError(vm, referee, config.segment)
}

/**
 * The balance of an account, and what it needs to defend a claim from the beginning: one bond per level, and
 * gas for one way down at twice the current price, or at twice the price that the game pays, whichever is
 * higher. What the game owes the account is included, because bonds are drawn from it. All amounts are in
 * ether, as decimal strings.
 */
export async function fundsOf({ client, config }: Connection, account: Address) {
  const [balance, owed, fees] = await Promise.all([
    client.getBalance({ address: account }),
    client.readContract({ address: config.address, abi: gameAbi, functionName: 'owed', args: [account] }),
    client.estimateFeesPerGas(),
  ])
  const price = 2n * (fees.maxFeePerGas > config.gasPrice ? fees.maxFeePerGas : config.gasPrice)
  const need = needOf(config, price)
  const drawn = owed < need.bonds ? owed : need.bonds
  return {
    enough: balance + drawn >= need.total,
    balance: formatEther(balance),
    owed: formatEther(owed),
    bonds: formatEther(need.bonds),
    gas: formatEther(need.gas),
  }
}

/** An error of the node in words for people; any other error unchanged. */
export function nodeFailure(error: unknown): unknown {
  if (!(error instanceof BaseError)) return error
  return new NodeError(`The node failed: ${reasonOf(error)}`, 'answers to the requests of a challenger')
}

/**
 * The account of a private key.
 * @param text - 64 hex digits, with or without 0x
 * @param origin - where it was read, for the error, which never shows the text
 * @throws KeyError if it is not a key
 */
export function accountOf(text: string, origin: string): LocalAccount {
  const digits = text.trim().replace(/^0x/i, '')
  if (!/^[0-9a-fA-F]{64}$/.test(digits)) throw new KeyError(origin)
  try {
    return privateKeyToAccount(`0x${digits}`)
  } catch {
    // Without the cause, which may quote the key.
    throw new KeyError(origin)
  }
}

/** A node that does not answer, or is not an Ethereum node. */
export class NodeError extends OnestepError {
  override name = 'NodeError'

  constructor(message: string, expected: string, fix = 'check the URL, and that the node is running') {
    super(message, { lines: [`Expected: ${expected}`, `Fix: ${fix}`] })
  }
}

/** An address without a game. */
export class NoGameError extends OnestepError {
  override name = 'NoGameError'

  constructor(message: string, expected: string, reason?: string) {
    const lines = [`Expected: ${expected}`, ...(reason === undefined ? [] : [`Its answer: ${reason}`])]
    super(message, {
      lines: [...lines, 'Fix: check the address, and that the node belongs to the right chain'],
    })
  }
}

/** A game whose referee cannot decide about the VM. */
export class UnknownVmError extends OnestepError {
  override name = 'UnknownVmError'

  constructor(vm: { name: string; id: Hex }, referee: Address, segment: bigint) {
    super(`The referee of this game does not know ${vm.name}.`, {
      lines: [
        `Expected: a referee that replays a step of VM ${vm.id}`,
        `Got: the referee at ${referee}, for ${segment} ${segment === 1n ? 'step of other VMs' : 'steps at a time'}`,
        'Fix: use another game, or the program that this game is about',
      ],
    })
  }
}

/** A text that is not a private key, or not what keys are made from. */
export class KeyError extends OnestepError {
  override name = 'KeyError'

  constructor(origin: string, expected = '64 hex digits, with or without 0x') {
    const what = expected.startsWith('64') ? 'a private key' : 'what keys are made from'
    super(`${origin} is not ${what}.`, { lines: [`Expected: ${expected}`] })
  }
}
