/**
 * Metrics for Prometheus. docs/operations.md lists them, and `operations/alerts.yml` watches them.
 * @module
 */
import { Counter, collectDefaultMetrics, Gauge, Registry } from 'prom-client'
import type { Metric } from '../chain/index.ts'
import type { ChainState, DisputeState } from './board.ts'
import type { Labels } from './types.ts'

/** Metrics of a process. */
export type Meters = {
  /** Counts an event. */
  count(metric: Metric, labels: Labels): void
  /** The metrics in Prometheus's text format. */
  text(): Promise<string>
  readonly contentType: string
}

/** What is worth an alert or a curve of its own. Names of events are a closed set, so that labels stay few. */
const DISPUTE = ['chain', 'game', 'dispute'] as const
const WEI = 1e18

/** @param chains - read whenever the metrics are asked for */
export function createMeters(chains: readonly ChainState[]): Meters {
  const registry = new Registry()
  collectDefaultMetrics({ register: registry })
  const registers = [registry]
  const gauge = <const Label extends string>(
    name: string,
    help: string,
    labelNames: readonly Label[],
    rows: (chain: ChainState) => readonly (readonly [Record<Label, string>, number | undefined])[],
  ) =>
    new Gauge<Label>({
      ...{ name: `onestep_${name}`, help, labelNames, registers },
      collect() {
        this.reset()
        for (const chain of chains)
          for (const [labels, value] of rows(chain)) if (value !== undefined) this.set(labels as never, value)
      },
    })
  const perChain = (name: string, help: string, value: (chain: ChainState) => number | undefined) =>
    gauge(name, help, ['chain'], (chain) => [[{ chain: chain.name }, value(chain)]])
  const perDispute = (name: string, help: string, value: (dispute: DisputeState) => number | undefined) =>
    gauge(name, help, DISPUTE, (chain) =>
      [...chain.disputes.values()].map((its) => [
        { chain: chain.name, game: its.game, dispute: its.id },
        value(its),
      ]),
    )
  const perNode = (
    name: string,
    help: string,
    value: (node: ReturnType<ChainState['nodes']>[number]) => number,
  ) =>
    gauge(name, help, ['chain', 'node'], (chain) =>
      chain.nodes().map((node) => [{ chain: chain.name, node: node.name }, value(node)]),
    )
  const perAccount = (
    name: string,
    help: string,
    value: (purse: { balance: bigint; owed: bigint; need: bigint }) => bigint,
  ) =>
    gauge(name, help, ['chain', 'account'], (chain) =>
      [...chain.purses].map(([account, purse]) => [
        { chain: chain.name, account },
        Number(value(purse)) / WEI,
      ]),
    )

  perChain('head_block', 'Number of the newest block seen.', ({ head }) => head && Number(head.number))
  perChain(
    'head_time_seconds',
    'Unix time of the newest block seen.',
    ({ head }) => head && Number(head.time),
  )
  perChain('nodes_degraded', '1 if an answer of the last minute had too few voices.', (chain) =>
    Number(chain.isDegraded()),
  )
  perChain('games', 'Games that are followed.', ({ games }) => games.size)
  perChain('accounts', 'Accounts that the configuration names.', ({ accounts }) => accounts)
  gauge(
    'disputes',
    'Disputes by phase and standing.',
    ['chain', 'phase', 'standing'],
    ({ name, disputes }) => {
      const counts = new Map<string, number>()
      for (const { phase, standing = 'unknown' } of disputes.values())
        counts.set(`${phase} ${standing}`, (counts.get(`${phase} ${standing}`) ?? 0) + 1)
      return [...counts].map(([key, count]) => {
        const [phase = '', standing = ''] = key.split(' ')
        return [{ chain: name, phase, standing }, count] as const
      })
    },
  )
  perDispute(
    'clock_seconds_left',
    'Seconds until a move of ours becomes impossible; absent if none is due.',
    ({ secondsLeft }) => secondsLeft,
  )
  perDispute('looked_at_seconds', 'Unix time of the last look at the game that succeeded.', (dispute) =>
    dispute.phase === 'playing' ? dispute.lookedAt / 1_000 : undefined,
  )
  perNode('node_up', '1 if the node answers and no proof has refuted it.', ({ standing }) =>
    Number(standing === 'good'),
  )
  perNode('node_caught', '1 if a proof refuted an answer of the node in the last hour.', ({ standing }) =>
    Number(standing === 'caught'),
  )
  perNode('node_contradictions', 'Answers that the other nodes contradicted.', (node) => node.contradictions)
  perNode('node_silences', 'Requests that the node did not answer in time.', (node) => node.silences)
  perAccount('account_balance_ether', 'Balance of an account that plays.', ({ balance }) => balance)
  perAccount('account_owed_ether', 'What the game owes the account.', ({ owed }) => owed)
  perAccount(
    'account_need_ether',
    'Bonds and gas that the account needs to defend a claim from the beginning.',
    ({ need }) => need,
  )
  const events = new Counter({
    ...{ name: 'onestep_events_total', help: 'Events of challengers by name.', registers },
    labelNames: ['chain', 'event'] as const,
  })
  return {
    count: ({ event }, { chain }) => events.inc({ chain, event }),
    text: () => registry.metrics(),
    contentType: registry.contentType,
  }
}
