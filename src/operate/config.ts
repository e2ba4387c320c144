/**
 * The configuration of `onestep operate`: chains with their nodes, accounts and games. docs/operations.md describes it.
 * @module
 */
import { dirname, resolve } from 'node:path'
import {
  address,
  ConfigError,
  type Fields,
  fields,
  flag,
  items,
  type Placed,
  refuse,
  text,
  whole,
} from './checked.ts'

/** Where accounts come from. */
export type AccountSource =
  | { readonly kind: 'keyFile'; readonly path: string }
  | { readonly kind: 'keystore'; readonly path: string; readonly passwordFile: string }
  | { readonly kind: 'mnemonicFile'; readonly path: string; readonly count: number }
  | {
      readonly kind: 'signer'
      readonly url: string
      readonly addresses?: readonly `0x${string}`[]
      readonly tokenFile?: string
    }

/** A program that a dispute is about, and how it is loaded. */
export type ProgramSource = {
  readonly program: string
  readonly args: readonly string[]
  readonly input?: string
  readonly env?: readonly string[]
  readonly vm?: string
  readonly invoke?: string
  readonly preimages?: string
  /** Whether to make the first claim if nobody does. Default: what the game's entry says. */
  readonly post?: boolean
  /** Unix time since which the input has been public. Default: what the game's entry says. */
  readonly notOpenedBefore?: bigint
}

/** Where the start states of a game come from. */
export type StartSource =
  | { readonly kind: 'program'; readonly program: ProgramSource }
  | { readonly kind: 'command'; readonly command: readonly string[]; readonly every?: number }
  | { readonly kind: 'module'; readonly path: string; readonly every?: number }

type Entry = {
  readonly address: `0x${string}`
  readonly fromBlock: bigint
  readonly start: StartSource
  readonly post: boolean
  readonly notOpenedBefore?: bigint
}
/** A game. */
export type GameEntry = Entry
/** A contract that announces games. */
export type FactoryEntry = Entry & {
  /** Its event, as Solidity declares it. */
  readonly event: string
  /** The argument that is the address of the game. */
  readonly game: string
}

/** A chain. */
export type ChainConfig = {
  readonly name: string
  readonly chainId: number
  readonly rpc: readonly string[]
  readonly agree?: number
  /** Seconds after which a node counts as silent. */
  readonly timeout: number
  readonly head: 'latest' | 'safe' | 'finalized'
  readonly confirmations?: bigint
  /** Wei. */
  readonly maxFeePerGas?: bigint
  readonly accounts: readonly AccountSource[]
  readonly games: readonly GameEntry[]
  readonly factories: readonly FactoryEntry[]
}

/** A whole configuration. Paths are absolute. */
export type OperateConfig = {
  readonly directory: string
  /** Where metrics and health are served. */
  readonly listen?: { readonly host: string; readonly port: number }
  /** Seconds between two looks at a chain. */
  readonly interval: number
  readonly chains: readonly ChainConfig[]
}

/**
 * @param json - the content of the file
 * @param path - of the file: relative paths in it start at its folder
 * @throws ConfigError about the first thing that is wrong
 */
export function parseConfig(json: string, path: string): OperateConfig {
  let value: unknown
  try {
    value = JSON.parse(json)
  } catch (error) {
    throw new ConfigError(`${path} is not JSON.`, 'JSON', (error as Error).message)
  }
  const folder = dirname(resolve(path))
  const at = (placed: Placed) => resolve(folder, text(placed, /./s, 'a path'))
  const top = fields({ value, place: '' }, ['directory', 'chains'], ['listen', 'interval'])
  const chains = items(top.chains, 1).map((chain) => parseChain(chain, at))
  for (const key of ['name', 'chainId'] as const) {
    const values = chains.map((chain) => chain[key])
    const twice = values.find((one, i) => values.indexOf(one) !== i)
    if (twice !== undefined)
      refuse({ value: twice, place: 'chains' }, `chains that differ in ${key}: one entry for each chain`)
  }
  return {
    directory: at(top.directory),
    ...(top.has('listen') ? { listen: parseListen(top.listen) } : {}),
    interval: top.has('interval') ? whole(top.interval, 1, 3_600) : 12,
    chains,
  }
}

function parseListen(at: Placed): { host: string; port: number } {
  const expected = 'a host and a port, such as 127.0.0.1:9464'
  const [, host, port] = /^(.+):(\d{1,5})$/.exec(text(at, /^\[?[\w.:-]+\]?:\d{1,5}$/, expected)) ?? []
  if (Number(port) > 65_535) refuse(at, expected)
  return { host: host!.replaceAll(/[[\]]/g, ''), port: Number(port) }
}

function parseChain(at: Placed, path: (at: Placed) => string): ChainConfig {
  const optional = [
    'name',
    'agree',
    'timeout',
    'head',
    'confirmations',
    'maxFeePerGas',
    'games',
    'factories',
  ] as const
  const its = fields(at, ['chainId', 'rpc', 'accounts'], optional)
  const rpc = items(its.rpc, 1).map((url) =>
    text(url, /^https?:\/\/./, 'a URL: http://host:port or https://…'),
  )
  const chainId = whole(its.chainId, 1, Number.MAX_SAFE_INTEGER)
  const games = its.has('games') ? items(its.games).map((game) => parseGame(game, path)) : []
  const factories = its.has('factories') ? items(its.factories).map((one) => parseFactory(one, path)) : []
  if (games.length + factories.length === 0) refuse(at, 'a game or a factory')
  const head = its.has('head') ? text(its.head) : 'latest'
  if (head !== 'latest' && head !== 'safe' && head !== 'finalized')
    refuse(its.head, 'latest, safe or finalized')
  return {
    name: its.has('name') ? text(its.name) : String(chainId),
    ...{ chainId, rpc, head, games, factories },
    ...(its.has('agree') ? { agree: whole(its.agree, 1, rpc.length) } : {}),
    timeout: its.has('timeout') ? whole(its.timeout, 1, 60) : 5,
    ...(its.has('confirmations') ? { confirmations: BigInt(whole(its.confirmations, 0, 999_999)) } : {}),
    ...(its.has('maxFeePerGas') ? { maxFeePerGas: gwei(its.maxFeePerGas) } : {}),
    accounts: items(its.accounts, 1).map((account) => parseAccounts(account, path)),
  }
}

function gwei(at: Placed): bigint {
  const expected = 'a price in gwei as text, such as "80 gwei"'
  const [, amount] = /^(\d{1,9}) gwei$/.exec(text(at, /./, expected)) ?? []
  return amount === undefined ? refuse(at, expected) : BigInt(amount) * 10n ** 9n
}

function parseAccounts(at: Placed, path: (at: Placed) => string): AccountSource {
  const its = fields(
    at,
    [],
    ['keyFile', 'keystore', 'passwordFile', 'mnemonicFile', 'count', 'signer', 'addresses', 'tokenFile'],
  )
  if (its.has('keyFile')) {
    fields(at, ['keyFile'])
    return { kind: 'keyFile', path: path(its.keyFile) }
  }
  if (its.has('keystore')) {
    fields(at, ['keystore', 'passwordFile'])
    return { kind: 'keystore', path: path(its.keystore), passwordFile: path(its.passwordFile) }
  }
  if (its.has('mnemonicFile')) {
    fields(at, ['mnemonicFile', 'count'])
    return { kind: 'mnemonicFile', path: path(its.mnemonicFile), count: whole(its.count, 1, 10_000) }
  }
  if (!its.has('signer')) refuse(at, 'one of keyFile, keystore, mnemonicFile, signer')
  fields(at, ['signer'], ['addresses', 'tokenFile'])
  return {
    kind: 'signer',
    url: text(its.signer, /^https?:\/\/./, 'a URL: http://host:port or https://…'),
    ...(its.has('addresses') ? { addresses: items(its.addresses, 1).map(address) } : {}),
    ...(its.has('tokenFile') ? { tokenFile: path(its.tokenFile) } : {}),
  }
}

const GAME = ['address', 'start'] as const
const GAME_OPTIONS = ['fromBlock', 'post', 'notOpenedBefore'] as const

function parseGame(at: Placed, path: (at: Placed) => string): GameEntry {
  return parseEntry(fields(at, GAME, GAME_OPTIONS), path)
}

function parseFactory(at: Placed, path: (at: Placed) => string): FactoryEntry {
  const its = fields(at, [...GAME, 'event', 'game'], GAME_OPTIONS)
  const event = text(
    its.event,
    /^event \w+\(.*\)$/,
    'an event, such as "event Created(address indexed game)"',
  )
  const game = text(its.game, /^\w+$/, 'the name of an argument of the event')
  if (!new RegExp(`\\baddress( indexed)? ${game}\\b`).test(event))
    refuse(its.game, 'the name of an argument of the event that is an address')
  return { ...parseEntry(its, path), event, game }
}

function parseEntry(
  its: Fields<(typeof GAME | typeof GAME_OPTIONS)[number]>,
  path: (at: Placed) => string,
): Entry {
  return {
    address: address(its.address),
    start: parseStart(its.start, path),
    fromBlock: its.has('fromBlock') ? BigInt(whole(its.fromBlock, 0, Number.MAX_SAFE_INTEGER)) : 0n,
    post: its.has('post') ? flag(its.post) : false,
    ...(its.has('notOpenedBefore')
      ? { notOpenedBefore: BigInt(whole(its.notOpenedBefore, 0, Number.MAX_SAFE_INTEGER)) }
      : {}),
  }
}

function parseStart(at: Placed, path: (at: Placed) => string): StartSource {
  const its = fields(at, [], ['program', 'command', 'module', 'every'])
  const every = its.has('every') ? { every: whole(its.every, 1, 86_400) } : {}
  if (its.has('program')) {
    fields(at, ['program'])
    return { kind: 'program', program: parseProgram(its.program, path) }
  }
  if (its.has('command')) {
    fields(at, ['command'], ['every'])
    return { kind: 'command', command: items(its.command, 1).map((word) => text(word, /./s)), ...every }
  }
  if (!its.has('module')) refuse(at, 'one of program, command, module')
  fields(at, ['module'], ['every'])
  return { kind: 'module', path: path(its.module), ...every }
}

/**
 * A program as the configuration, a command or a module describes it.
 * @param path - resolves relative paths
 */
export function parseProgram(at: Placed, path: (at: Placed) => string): ProgramSource {
  const its = fields(
    at,
    ['file'],
    ['args', 'input', 'env', 'vm', 'invoke', 'preimages', 'post', 'notOpenedBefore'],
  )
  const words = (placed: Placed) => items(placed).map((word) => text(word, /^/))
  return {
    program: path(its.file),
    args: its.has('args') ? words(its.args) : [],
    ...(its.has('input') ? { input: path(its.input) } : {}),
    ...(its.has('env') ? { env: words(its.env) } : {}),
    ...(its.has('vm') ? { vm: text(its.vm) } : {}),
    ...(its.has('invoke') ? { invoke: text(its.invoke) } : {}),
    ...(its.has('preimages') ? { preimages: path(its.preimages) } : {}),
    ...(its.has('post') ? { post: flag(its.post) } : {}),
    ...(its.has('notOpenedBefore')
      ? { notOpenedBefore: BigInt(whole(its.notOpenedBefore, 0, Number.MAX_SAFE_INTEGER)) }
      : {}),
  }
}
