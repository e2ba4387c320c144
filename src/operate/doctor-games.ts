/**
 * Checks the games of a chain: that they are there, that their starts can be computed, and that accounts can pay.
 * @module
 */
import { announcedGames, type GameConfig, needOf, readConfig } from '../chain/index.ts'
import type { OpenedAccount } from './accounts.ts'
import type { ChainConfig, OperateConfig } from './config.ts'
import { type DoctorOptions, type Finding, partsOf } from './findings.ts'
import { startsOf } from './starts.ts'
import type { Client } from './types.ts'

/** Blocks in which announcements are looked for. */
const RECENT = 5_000n

export async function* checkGames(
  chain: ChainConfig,
  config: OperateConfig,
  accounts: readonly OpenedAccount[],
  client: Client,
  options: DoctorOptions,
): AsyncGenerator<Finding> {
  const games: GameConfig[] = []
  let disputes = 0
  for (const { address, start } of chain.games) {
    const name = `${chain.name}, game ${address}`
    let game: GameConfig
    try {
      game = await readConfig(client, address)
    } catch {
      yield {
        ...{ check: 'game', level: 'fault', text: `${name}: there is no game at this address` },
        fix: 'check the address, and that the nodes belong to the right chain',
      }
      continue
    }
    games.push(game)
    try {
      const starts = await startsOf(start, { chainId: chain.chainId, game: address }, config.directory)
      disputes += starts.length
      for (const one of starts) if (one.kind === 'program') await options.check(one.program, game, client)
      yield { check: 'start', level: 'ok', text: `${name}: ${starts.length} starts` }
    } catch (error) {
      const { text, fix } = partsOf(error)
      yield { check: 'start', level: 'fault', text: `${name}: ${text}`, fix }
    }
  }
  yield* checkFactories(chain, client)
  yield* checkFunds(chain, games, accounts, client)
  if (accounts.length < disputes)
    yield {
      ...{ check: 'keys', level: 'fault' },
      text: `${chain.name}: ${disputes} disputes and ${accounts.length} accounts, one of which plays one dispute`,
      fix: 'add accounts, with ether',
    }
}

async function* checkFactories(chain: ChainConfig, client: Client): AsyncGenerator<Finding> {
  for (const factory of chain.factories) {
    const name = `${chain.name}, factory ${factory.address}`
    try {
      const code = await client.getCode({ address: factory.address })
      const head = await client.getBlock({ blockTag: 'latest' })
      const from = head.number > RECENT ? head.number - RECENT : 0n
      const games = await announcedGames(client, factory, from, head.number)
      const text = `${name}: ${games.length} games announced in the last ${head.number - from} blocks`
      if (code !== undefined) yield { check: 'game', level: 'ok', text }
      else
        yield {
          ...{ check: 'game', level: 'fault', text: `${name}: there is no contract at this address` },
          fix: 'check the address',
        }
    } catch (error) {
      const { text, fix } = partsOf(error)
      yield { check: 'game', level: 'fault', text: `${name}: ${text}`, fix }
    }
  }
}

async function* checkFunds(
  { name }: ChainConfig,
  games: readonly GameConfig[],
  accounts: readonly OpenedAccount[],
  client: Client,
): AsyncGenerator<Finding> {
  if (games.length === 0 || accounts.length === 0) return
  const { maxFeePerGas } = await client.estimateFeesPerGas()
  const needs = games.map((game) => {
    const price = 2n * (maxFeePerGas > game.gasPrice ? maxFeePerGas : game.gasPrice)
    return needOf(game, price).total
  })
  const need = needs.reduce((a, b) => (a > b ? a : b))
  const short: string[] = []
  for (const { account } of accounts) {
    const balance = await client.getBalance({ address: account.address })
    if (balance < need) short.push(`${account.address} has ${ether(balance)}`)
  }
  if (short.length === 0)
    yield { check: 'funds', level: 'ok', text: `${name}: each account has ${ether(need)} ETH` }
  else
    yield {
      ...{
        check: 'funds',
        level: 'fault',
        text: `${name}: a dispute takes up to ${ether(need)} ETH; ${short.join(', ')}`,
      },
      fix: 'send ether to these accounts, or remove them',
    }
}

const ether = (wei: bigint): string => (Number(wei) / 1e18).toPrecision(3)
