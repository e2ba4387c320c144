/**
 * Describes what a challenger does, in lines for people.
 * @module
 */
import type { Metric } from '../chain/index.ts'
import { count, short } from './print.ts'

/** Seconds between two lines while nothing happens. */
const QUIET = 60

const moves: Readonly<Record<string, string>> = {
  open: 'opens the tournament with our claim',
  join: 'joins with our claim',
  advance: 'advances',
  seal: 'seals the leaf: the dispute moves down a level',
  resolve: 'proves the step',
  timeout: 'ends a match whose time has run out',
  settle: 'settles',
  withdraw: 'withdraws our money',
}

const standings: Readonly<Record<string, string>> = {
  idle: 'no claim from this start yet; waiting for one (--post makes it)',
  playing: 'taking part in the game',
  out: 'our claim is eliminated; the game continues without it',
  won: 'our claim is settled, but the block is not final yet',
  lost: 'another claim is settled, but the block is not final yet',
}

/**
 * Turns metrics into lines, and suppresses repetitions.
 * @returns the line, or undefined if there is nothing new to say
 */
export function narrator(now: () => number = Date.now): (metric: Metric) => string | undefined {
  const told = new Set<unknown>()
  let spoke = 0
  const say = (metric: Metric): string | undefined => {
    const { event, key, hash, block, reason } = metric
    switch (event) {
      case 'standing':
        return `${standings[String(metric.standing)]} (block ${block})`
      case 'built':
        return `our trace: ${metric.leaves} states committed to${metric.stored === true ? ', from the cache' : ''}`
      case 'building':
        return `computing states: ${metric.done} of ${metric.of}, ${metric.rate}/s, ${metric.secondsLeft} s left`
      case 'running':
        return `running the program: ${count(metric.steps as bigint)} steps so far, ${metric.rate} M steps/s`
      case 'reading':
        return `reading the chain: block ${metric.block} of ${metric.of}, ${metric.secondsLeft} s left`
      case 'cache-damaged':
        return `${metric.directory}: ${metric.name} was damaged; computing it again`
      case 'cache-unwritable':
        if (told.has(event)) return undefined
        told.add(event)
        return `${metric.directory} cannot be written (${reason}), so computed states are not saved`
      case 'journal-damaged':
        return `the journal in ${metric.directory} is damaged and kept as ${metric.kept}; going on from the chain`
      case 'store-unwritable':
        return `${metric.directory} cannot be written (${reason}): the game continues, but a crash would now cost time`
      case 'store-recovered':
        return `${metric.directory} can be written again`
      case 'sent':
        // It is sent again at each block until a block contains it.
        if (told.has(hash)) return undefined
        told.add(hash)
        return `${nameOf(key)}: transaction ${hash}`
      case 'raise-fee':
        return `${nameOf(key)}: not in a block yet; sent again with a higher fee`
      case 'refused':
        if (told.has(key)) return undefined
        told.add(key)
        return `${nameOf(key)}: no longer possible (${reason}); reading the game again`
      case 'reverted':
        return `${nameOf(key)}: reverted in ${short(String(hash))}; trying again`
      case 'reorg':
        return `the chain was reorganized; read again up to block ${block}`
      case 'node-unreachable':
        return `the node does not answer (${reason}); asking again in ${Number(metric.retryIn) / 1000} s`
      case 'failed':
        return `failed: ${reason}; trying again in ${Number(metric.retryIn) / 1000} s`
      case 'discovered':
        return `a game was announced in block ${block}`
      case 'playing':
        return `plays from start ${short(String(metric.startRoot))}, as ${metric.account ?? 'its account'}`
      case 'no-account':
        if (told.has(event)) return undefined
        told.add(event)
        return metric.wanted === undefined
          ? `all ${metric.accounts} accounts play other disputes: it waits, while its clock may run`
          : `it has begun with ${metric.wanted}, which no source of accounts has: it waits, while its clock may run`
      case 'would-send':
        return `${nameOf(key)}: would send ${metric.value} wei and ${metric.gas} gas to ${metric.to}`
      case 'looked':
        return `would do now: ${metric.action} (${standings[String(metric.standing)]})`
      case 'over':
        return metric.standing === 'won'
          ? 'won: there is nothing left to do'
          : 'lost: there is nothing left to do'
      case 'rpc-silent':
        return `${metric.node} does not answer`
      case 'rpc-back':
        return `${metric.node} answers again`
      case 'rpc-caught':
        return `${metric.node} gave an answer to ${metric.method} that a proof refutes; it has no voice for an hour`
      case 'rpc-degraded':
        return `too few nodes agree (${metric.method}); going on by what is proven or not contradicted`
      case 'ended':
        return `done at block ${block}; waiting until it is final`
      case 'waiting':
        return now() - spoke < QUIET * 1000 ? undefined : `waiting at block ${block}`
      default:
        return undefined
    }
  }
  return (metric) => {
    const text = say(metric)
    if (text !== undefined) spoke = now()
    return text
  }
}

function nameOf(key: unknown): string {
  const [kind = ''] = String(key).split(':')
  return moves[kind] ?? kind
}
