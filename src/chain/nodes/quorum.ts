/**
 * Several nodes as one. Some of them may lie, and some may not answer.
 *
 * An answer counts once so many nodes give it. Where they contradict each other and no answer has enough voices, because
 * the others do not answer, the header of the block decides which is right (`evidence.ts`). An answer that nobody
 * contradicts is taken from one node too: a move made on a false view costs gas at most, as the contract checks it, and a
 * move not made loses the game. `isDegraded` says that it has come to that; nothing final should be concluded then.
 * @module
 */
import { BaseError, custom, type Hex, keccak256, type Transport } from 'viem'
import { answerOf } from '../fees.ts'
import type { Metrics } from '../metrics.ts'
import { isUnreachable, textOf } from '../node-errors.ts'
import { type Ask, ESTIMATES, gist, isObject, isWellFormed, type Json, numberOf } from './answers.ts'
import { asking } from './asking.ts'
import { isSound, judge } from './evidence.ts'

/** A node, by a name that may be printed: the path of a hosted node's URL is often its password. */
export type NodeSource = { readonly name: string; readonly transport: Transport }

/** Options of `createQuorum`. */
export type QuorumOptions = {
  /** Nodes that have to give an answer. Default: more than half of them. */
  readonly agree?: number
  /** Milliseconds after which a node counts as silent. Default 5,000. */
  readonly timeout?: number
  /** Is told which nodes are silent, contradict the others, or were refuted. */
  readonly metrics?: Metrics
}

/** What is known about a node. `caught`: a proof refuted one of its answers; its answers do not count for an hour. */
export type NodeStatus = {
  readonly name: string
  readonly standing: 'good' | 'silent' | 'caught'
  readonly answers: number
  readonly silences: number
  /** Answers that the others contradicted: of a node that lies, lags, or follows another fork. */
  readonly contradictions: number
  /** The highest block that it has named. */
  readonly head: number
}

/** Several nodes as one. */
export type Quorum = {
  readonly transport: Transport
  /** How each node has answered so far. */
  status(): NodeStatus[]
  /** Whether an answer of the last minute had too few voices. */
  isDegraded(): boolean
}

/** Milliseconds for which the answers of a refuted node do not count. */
const BANISHED = 3_600_000
/** Timeouts after which a question is given up that nobody waits for any more. */
const UNHEARD = 10
/** Milliseconds for which an answer with too few voices is remembered. */
const REMEMBERED = 60_000
const TAGS: ReadonlySet<unknown> = new Set(['latest', 'safe', 'finalized'])
/** Methods that ask about the state after a block, and which of their parameters names it. */
const STATE: ReadonlyMap<string, number> = new Map([
  ['eth_getBalance', 1],
  ['eth_getTransactionCount', 1],
  ['eth_getCode', 1],
  ['eth_call', 1],
])

/** A node, and what is known of it. */
type Node = {
  readonly name: string
  readonly ask: Ask
  silent: boolean
  pending: number
  caughtUntil: number
  answers: number
  silences: number
  contradictions: number
  head: number
}
/** A node's answer; `gist` is the part of it on which honest nodes agree. */
type Given = { readonly node: Node; readonly answer: unknown; readonly gist: string }
/** What came of asking a node. */
type Ballot = Given | { readonly node: Node; readonly error: unknown }

const isGiven = (ballot: Ballot): ballot is Given => 'gist' in ballot
/** What nodes that answered said in the place of an answer. */
const refusalsIn = (ballots: readonly Ballot[]): unknown[] =>
  ballots.flatMap((ballot) =>
    isGiven(ballot) || ballot.error instanceof MalformedError || isUnreachable(ballot.error)
      ? []
      : [ballot.error],
  )

/** No answer had enough voices. Challengers ask again later, as if no node had answered. An error of viem's, as all of a transport. */
export class NoQuorumError extends BaseError {
  constructor(method: string, agree: number, ballots: readonly Ballot[]) {
    const said = ballots.map((ballot) => `${ballot.node.name} ${isGiven(ballot) ? 'answers' : 'fails'}`)
    super(`${agree} nodes do not agree on ${method}: ${said.join(', ') || 'none answers'}`, {
      name: 'NoQuorumError',
    })
  }
}

/**
 * One transport that asks all nodes and gives an answer that enough of them agree on.
 * @param sources - at least one; with one, its answers are taken as they are
 */
export function createQuorum(sources: readonly NodeSource[], options: QuorumOptions = {}): Quorum {
  const { agree = (sources.length >> 1) + 1, timeout = 5_000, metrics = () => {} } = options
  let degradedAt = Number.NEGATIVE_INFINITY
  const nodes = sources.map(({ name, transport }): Node => {
    const { request } = transport({ retryCount: 0, timeout: UNHEARD * timeout })
    const ask: Ask = (method, params) => request({ method, params } as never)
    return {
      ...{ name, silent: false, pending: 0, caughtUntil: 0, answers: 0, silences: 0, contradictions: 0 },
      ...{ head: 0, ask: asking(ask, name, timeout) },
    }
  })
  const isCaught = (node: Node) => node.caughtUntil > Date.now()
  const voices = () => {
    const left = nodes.filter((node) => !isCaught(node))
    return left.length > 0 ? left : nodes
  }

  /** Asks a node. What it answers after the timeout is not heard any more. */
  const hear = async (node: Node, method: string, params: readonly unknown[]): Promise<Ballot> => {
    node.pending++
    try {
      const answer = await node.ask(method, params)
      heardOf(node)
      if (!isWellFormed(method, answer)) return { node, error: new MalformedError() }
      return { node, answer, gist: gist(method, answer) }
    } catch (error) {
      if (!isUnreachable(error)) heardOf(node)
      else {
        node.silences++
        if (!node.silent) metrics({ event: 'rpc-silent', node: node.name })
        node.silent = true
      }
      return { node, error }
    } finally {
      node.pending--
    }
  }
  const heardOf = (node: Node) => {
    node.answers++
    if (node.silent) metrics({ event: 'rpc-back', node: node.name })
    node.silent = false
  }

  /**
   * Asks all nodes until `settle` has seen enough, or those have answered that are not known to be silent. Of a silent one
   * no more is asked than whether it is still silent.
   */
  const collect = async <T>(
    method: string,
    params: readonly unknown[],
    among: readonly Node[],
    settle: (ballots: readonly Ballot[]) => T | undefined,
  ): Promise<{ settled: T | undefined; ballots: readonly Ballot[] }> => {
    const alert = among.filter(({ silent }) => !silent)
    const asked = among.filter(({ silent, pending }) => !silent || pending === 0)
    const awaited = new Set(alert.length > 0 ? alert : asked)
    const ballots: Ballot[] = []
    return new Promise((resolve, reject) => {
      if (asked.length === 0) resolve({ settled: undefined, ballots })
      for (const node of asked) {
        hear(node, method, params).then((ballot) => {
          ballots.push(ballot)
          awaited.delete(node)
          const settled = settle(ballots)
          if (settled !== undefined || awaited.size === 0) resolve({ settled, ballots: [...ballots] })
        }, reject)
      }
    })
  }

  const degrade = (method: string) => {
    if (!isDegraded()) metrics({ event: 'rpc-degraded', method })
    degradedAt = Date.now()
  }
  const isDegraded = () => Date.now() - degradedAt < REMEMBERED
  const catchOut = (node: Node, method: string) => {
    if (!isCaught(node)) metrics({ event: 'rpc-caught', node: node.name, method })
    node.caughtUntil = Date.now() + BANISHED
  }

  /** The answer of enough nodes. */
  const agreed = (ballots: readonly Ballot[]): Given | undefined => {
    const given = ballots.filter(isGiven)
    return given.find((one) => given.filter((other) => other.gist === one.gist).length >= agree)
  }

  const vote = async (method: string, params: readonly unknown[]): Promise<unknown> => {
    const { settled, ballots } = await collect(method, params, voices(), agreed)
    const given = ballots.filter(isGiven)
    if (settled !== undefined) {
      for (const { node, gist: its } of given) if (its !== settled.gist) node.contradictions++
      return settled.answer
    }
    return weigh(method, params, given, ballots)
  }

  /** An answer that has too few voices: one that is not contradicted, or that is proven against the others. */
  const weigh = async (
    method: string,
    params: readonly unknown[],
    given: readonly Given[],
    ballots: readonly Ballot[],
  ): Promise<unknown> => {
    // Nodes refuse what is too much for them, and the client then asks for less.
    const refusals = refusalsIn(ballots)
    if (refusals.length > 0 && (given.length === 0 || refusals.length >= agree)) throw refusals[0]
    const isBlock = method === 'eth_getBlockByNumber'
    // If one node has something that another lacks, the two do not contradict each other: a node may lag.
    const told = given.filter(({ answer }) => answer !== null)
    const gists = new Set(told.map((one) => one.gist))
    const [first] = told
    if (first === undefined && given.length > 0) return null
    if (first !== undefined && gists.size === 1) {
      if (isBlock && isObject(first.answer) && !isSound(first.answer, params[0]))
        throw new NoQuorumError(method, agree, ballots)
      degrade(method)
      return first.answer
    }
    if (first === undefined) throw new NoQuorumError(method, agree, ballots)
    for (const { node } of told) node.contradictions++
    if (method === 'eth_getTransactionReceipt') return null
    const verdicts = await judge(
      method,
      params,
      told.map(({ answer }) => answer),
      { asks: nodes.filter(({ silent }) => !silent).map(({ ask }) => ask), block: blockOf },
    )
    for (const [i, { node }] of told.entries()) if (verdicts[i] === false) catchOut(node, method)
    const proven = told.filter((_, i) => verdicts[i] === true)
    if (new Set(proven.map((one) => one.gist)).size !== 1) throw new NoQuorumError(method, agree, ballots)
    degrade(method)
    return proven[0]!.answer
  }

  const blockOf = async (number: string): Promise<Json> => {
    const block = await shared('eth_getBlockByNumber', [number, false])
    if (!isObject(block)) throw new NoQuorumError('eth_getBlockByNumber', agree, [])
    return block
  }

  /** The newest block that enough nodes have; else the newest one that one has and none contradicts. */
  const headOf = async (tag: unknown, rest: readonly unknown[]): Promise<unknown> => {
    const params = [tag, ...rest]
    const { settled, ballots } = await collect('eth_getBlockByNumber', params, voices(), agreed)
    const note = ({ node, answer }: Given) => {
      const number = isObject(answer) ? numberOf(answer.number) : 0
      if (tag === 'latest') node.head = Math.max(node.head, number)
      return number
    }
    if (settled !== undefined) return settled.answer
    const given = ballots.filter(isGiven).filter(({ answer }) => answer !== null)
    const numbers = given.map(note)
    const [refusal] = refusalsIn(ballots)
    if (given.length === 0 && refusal !== undefined) throw refusal
    let failure: unknown = new NoQuorumError('eth_getBlockByNumber', agree, ballots)
    const descending = numbers.toSorted((a, b) => b - a)
    // First the height that enough nodes have reached.
    const reached = descending[agree - 1]
    for (const number of new Set([...(reached === undefined ? [] : [reached]), ...descending])) {
      try {
        const block = await vote('eth_getBlockByNumber', [`0x${number.toString(16)}`, ...rest])
        if (isObject(block)) return block
      } catch (error) {
        failure = error
      }
    }
    throw failure
  }

  /** An estimate with at least one honest node at or above it, and at least one at or below it. */
  const estimate = async (method: string, params: readonly unknown[]): Promise<unknown> => {
    const most = voices().length
    const enough = (ballots: readonly Ballot[]) =>
      ballots.filter(isGiven).length === most ? true : undefined
    const { ballots } = await collect(method, params, voices(), enough)
    const given = ballots.filter(isGiven)
    const refusals = refusalsIn(ballots)
    if (refusals.length > 0 && (given.length === 0 || refusals.length >= agree)) throw refusals[0]
    if (given.length === 0) throw new NoQuorumError(method, agree, ballots)
    if (given.length < agree) degrade(method)
    const sorted = given.map(({ answer }) => BigInt(answer as string)).sort((a, b) => (a < b ? -1 : 1))
    // Of two, more gas and a lower tip: gas that is not used costs nothing, a tip is paid, and one too low is raised.
    const middle = method === 'eth_estimateGas' ? sorted.length >> 1 : (sorted.length - 1) >> 1
    return `0x${sorted[middle]!.toString(16)}`
  }

  /** A transaction goes to all nodes, whatever their standing: one suffices for it to be mined. */
  const broadcast = async (params: readonly unknown[]): Promise<unknown> => {
    const taken = (ballots: readonly Ballot[]) => (ballots.filter(isGiven).length >= agree ? true : undefined)
    const { settled, ballots } = await collect('eth_sendRawTransaction', params, nodes, taken)
    const hash = keccak256(params[0] as Hex)
    const trusted = ballots.filter(({ node }) => !isCaught(node))
    if (settled || trusted.some(isGiven)) return hash
    const refusals = refusalsIn(trusted)
    const known = refusals.find((error) => answerOf(textOf(error)) === 'known')
    throw known ?? refusals[0] ?? new NoQuorumError('eth_sendRawTransaction', agree, ballots)
  }

  const decide = (method: string, params: readonly unknown[]): Promise<unknown> => {
    if (nodes.length === 1) return nodes[0]!.ask(method, params)
    if (method === 'eth_sendRawTransaction') return broadcast(params)
    if (ESTIMATES.has(method)) return estimate(method, params)
    const [tag, ...rest] = params
    if (method === 'eth_getBlockByNumber' && TAGS.has(tag)) return headOf(tag, rest)
    const at = STATE.get(method)
    return at !== undefined && TAGS.has(params[at]) ? pinned(method, params, at) : vote(method, params)
  }

  /** Asks about a block by its number in the place of its tag: nodes have different newest blocks, and prove by number. */
  const pinned = async (method: string, params: readonly unknown[], at: number): Promise<unknown> => {
    const block = await shared('eth_getBlockByNumber', [params[at], false])
    if (!isObject(block)) throw new NoQuorumError(method, agree, [])
    return vote(method, params.with(at, block.number))
  }

  /** Games on one chain ask the same at the same time. */
  const running = new Map<string, Promise<unknown>>()
  const shared = (method: string, params: readonly unknown[]): Promise<unknown> => {
    const key = JSON.stringify([method, params])
    const known = running.get(key)
    if (known !== undefined) return known
    const answer = decide(method, params).finally(() => running.delete(key))
    running.set(key, answer)
    return answer
  }

  const request = ({ method, params = [] }: { method: string; params?: readonly unknown[] }) =>
    shared(method, params)
  return {
    transport: custom({ request }, { retryCount: 0, name: 'quorum' }),
    isDegraded: () => nodes.length > 1 && isDegraded(),
    status: () =>
      nodes.map((node) => ({
        ...{ name: node.name, answers: node.answers, silences: node.silences, head: node.head },
        ...{ contradictions: node.contradictions },
        standing: isCaught(node) ? 'caught' : node.silent ? 'silent' : 'good',
      })),
  }
}

/** An answer has not the form that the method's have. */
class MalformedError extends Error {}
