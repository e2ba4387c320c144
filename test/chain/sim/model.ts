/**
 * contracts/Game.sol once more, in TypeScript, for disputes by the thousand: calldata, hashes and events on top of the
 * rules in `../model/rules.ts`. `model.test.ts` replays what real games did on a node, and compares status and events
 * one by one.
 * @module
 */
import {
  type Address,
  concatHex,
  decodeAbiParameters,
  decodeFunctionData,
  encodeAbiParameters,
  type Hex,
  keccak256,
  numberToHex,
} from 'viem'
import { type GameConfig, gameAbi, groupSize, matchId } from '../../../src/chain/index.ts'
import * as rules from '../model/rules.ts'
import { Revert, refuse } from '../model/rules.ts'

export { Revert }

export type Message = { from: Address; value: bigint; data: Hex }
export type ModelEvent = { eventName: string; args: Record<string, unknown> }
export type Executed = { events: ModelEvent[]; gas: bigint }

type Nodes = { other: Hex; left: Hex; right: Hex; position: bigint }
type Origin = { leafOne: Hex; leafTwo: Hex }
type Ground = { vmId: Hex; startRoot: Hex; topic: Hex | undefined; origin: Origin | undefined }
type Tree = { finalRoot: Hex; left: Hex; right: Hex }

/** Everything that the contract stores. */
export type GameState = {
  game: rules.Game
  /** By match, tournament, and tournament and claim. */
  nodes: Map<string, Nodes>
  grounds: Map<string, Ground>
  trees: Map<string, Tree>
  /** By topic, the rounds that are over. */
  rounds: Map<Hex, bigint>
}

export type Rules = GameConfig & {
  /** Steps after which the toy stands still. */
  readonly halt: bigint
}

/** Gas of whole transactions, above what was measured by `gas.test.ts`. */
const GAS = { open: 370_000n, join: 230_000n, first: 190_000n, advance: 95_000n, seal: 260_000n }
const MORE = { resolve: 170_000n, timeout: 150_000n, decide: 150_000n, settle: 90_000n, shut: 110_000n }
const FEW = { withdraw: 46_000n, collect: 60_000n, batch: 30_000n }
export const GAS_OF_REVERT = 45_000n

export function emptyGame(): GameState {
  const maps = { nodes: new Map(), grounds: new Map(), trees: new Map(), rounds: new Map() }
  return { game: rules.emptyGame(), ...maps }
}

const copy = <K, V extends object>(map: Map<K, V>, one: (value: V) => V = (value) => ({ ...value })) =>
  new Map([...map].map(([key, value]) => [key, one(value)]))

export function cloneGame({ game, nodes, grounds, trees, rounds }: GameState): GameState {
  return {
    game: {
      owed: new Map(game.owed),
      tournaments: copy(game.tournaments, (its) => ({
        ...its,
        ...{ live: [...its.live] as [number, number], claims: copy(its.claims), stages: copy(its.stages) },
        groups: copy(its.groups, (group) => ({ ...group, members: [...group.members] })),
      })),
      matches: copy(game.matches),
      burnt: game.burnt,
    },
    nodes: copy(nodes),
    // These are written once.
    ...{ grounds: new Map(grounds), trees: new Map(trees), rounds: new Map(rounds) },
  }
}

/** What the contract holds when its books are right. */
export function heldBy(state: GameState, gasPrice: bigint): bigint {
  return rules.heldBy(state.game, gasPrice)
}

const leafHash = (root: Hex): Hex => keccak256(concatHex(['0x03', root]))
const nodeHash = (left: Hex, right: Hex): Hex => keccak256(concatHex(['0x04', left, right]))
const word = [{ type: 'bytes32' }] as const
const PAIR = [{ type: 'bytes32' }, { type: 'bytes32' }] as const
const ROUND = [{ type: 'bytes32' }, { type: 'uint256' }] as const
const ZERO = numberToHex(0, { size: 32 })
const ENDINGS: readonly rules.Ending[] = ['timeout', 'referee', 'inner']
/** Calls that may bring money, of which only `join` may be part of a batch. */
const PAYABLE = ['open', 'join']

type Key = { tournament: Hex; one: Hex; two: Hex }
type Opening = { left: Hex; right: Hex; rivalLeft: Hex; rivalRight: Hex; position: bigint }
type Path = { before: Hex; siblings: readonly Hex[] }
type Paid = { to: Address; amount: bigint }[]

/**
 * Carries out one call, in place.
 * @returns the events, the gas that it took, and in `paid` what left the contract
 * @throws Revert; the state is then half changed and to be thrown away
 */
export function execute(
  state: GameState,
  config: Rules,
  { from, value, data }: Message,
  time: bigint,
): Executed & { paid: Paid } {
  const events: ModelEvent[] = []
  const paid: Paid = []
  const now = Number(time)
  const levels = config.levels.map((level) => ({
    ...{
      height: level.height,
      allowance: Number(level.allowance),
      bond: level.bond,
      group: groupSize(level),
    },
  }))
  const emit = (eventName: string, args: Record<string, unknown>) => {
    const whole = Object.entries(args).map(([name, arg]) => {
      if (name === 'ending') return [name, ENDINGS.indexOf(arg as rules.Ending)]
      if (name === 'winner' || name === 'claim') return [name, arg ?? ZERO]
      return [name, typeof arg === 'number' ? BigInt(arg) : arg]
    })
    events.push({ eventName, args: Object.fromEntries(whole) })
  }
  const world: rules.World = {
    ...{ game: state.game, rules: { levels, grace: Number(config.grace), gasPrice: config.gasPrice } },
    emit(eventName, args) {
      if (eventName !== 'Settled') return emit(eventName, args)
      const tree = args.claim === undefined ? undefined : treeOf(args.tournament as Hex, args.claim as Hex)
      emit('Settled', {
        ...{ ...args, finalRoot: tree?.finalRoot ?? ZERO, owner: args.owner ?? numberToHex(0, { size: 20 }) },
      })
    },
    idOf: ({ tournament, one, two }) => matchId(tournament as Hex, one as Hex, two as Hex),
  }
  const treeOf = (tournament: string, claim: string) => state.trees.get(`${tournament} ${claim}`)!
  const groundOf = (id: string) => state.grounds.get(id) ?? refuse('UnknownTournament')
  const heightOf = (id: string) => levels[rules.tournamentIn(world, id).level]!.height

  /** What the party on turn opens, and what its rival has there. */
  const nodesOf = ({ id, tournament, one, two }: rules.Match): Nodes => {
    const { left, right } = treeOf(tournament, two)
    return { ...(state.nodes.get(id) ?? { other: one as Hex, left, right, position: 0n }) }
  }

  const join = (id: Hex, finalRoot: Hex, siblings: readonly Hex[], sent: bigint): bigint => {
    const { origin } = groundOf(id)
    const leaf = leafHash(finalRoot)
    if (origin && leaf !== origin.leafOne && leaf !== origin.leafTwo) refuse('WrongFinalLeaf')
    const side = origin && leaf === origin.leafTwo ? 1 : 0
    if (siblings.length !== heightOf(id)) refuse('WrongSiblings')
    let right = leaf
    for (const sibling of siblings.slice(0, -1)) right = nodeHash(sibling, right)
    const left = siblings.at(-1)!
    const claim = nodeHash(left, right)
    rules.join(world, { tournament: id, claim, owner: from, side, value: sent }, now, () => {
      state.trees.set(`${id} ${claim}`, { finalRoot, left, right })
      emit('Joined', { tournament: id, claim, owner: from, finalRoot, left, right })
    })
    return GAS.join
  }

  const check = (nodes: Nodes, { left, right, rivalLeft, rivalRight, position }: Opening) => {
    const isRight = rivalLeft === nodes.left && rivalRight === nodes.right && position === nodes.position
    if (nodeHash(left, right) !== nodes.other || !isRight) refuse('WrongOpening')
  }

  const turn = (key: Key, opening: Opening) => {
    const match = rules.charged(world, key, now)
    const nodes = nodesOf(match)
    check(nodes, opening)
    return { match, nodes, isFirst: !state.game.matches.has(match.id) }
  }

  const part = (match: rules.Match, nodes: Nodes, { left, right }: Opening, { before, siblings }: Path) => {
    if (match.height !== 1) refuse('NotAtTheLeaf')
    const goRight = left === nodes.left
    const [mover, rival] = goRight ? [right, nodes.right] : [left, nodes.left]
    const position = nodes.position + (goRight ? 1n : 0n)
    const [leafOne, leafTwo] = match.turn === 1 ? [rival, mover] : [mover, rival]
    if (position === 0n) {
      if (siblings.length !== 0) refuse('WrongSiblings')
      if (before !== groundOf(match.tournament).startRoot) refuse('WrongBefore')
    } else {
      if (siblings.length !== heightOf(match.tournament)) refuse('WrongSiblings')
      let hash = leafHash(before)
      siblings.forEach((sibling, i) => {
        const even = (((position - 1n) >> BigInt(i)) & 1n) === 0n
        hash = even ? nodeHash(hash, sibling) : nodeHash(sibling, hash)
      })
      if (hash !== (match.turn === 1 ? match.two : match.one)) refuse('WrongBefore')
    }
    return { position, leafOne, leafTwo }
  }

  /** The toy's referee knows any number of steps. */
  const judge = (level: number, before: Hex, proof: Hex): Hex => {
    const span = levels
      .slice(level + 1)
      .reduce((steps, { height }) => steps << BigInt(height), config.segment)
    return leafHash(stepped(before, span, config.halt, proof))
  }
  const winnerOf = ({ one, two }: rules.Names, { leafOne, leafTwo }: Origin, leaf: Hex) =>
    leaf === leafOne ? one : leaf === leafTwo ? two : undefined

  const run = (call: Hex, sent: bigint): bigint => {
    const { functionName, args: list = [] } = decode(call)
    const item = gameAbi.find((it) => it.type === 'function' && it.name === functionName)!
    const inputs = (item as { inputs: readonly { name: string }[] }).inputs
    const args = Object.fromEntries(inputs.map(({ name }, i) => [name, list[i]])) as Record<string, never>
    if (sent !== 0n && !PAYABLE.includes(functionName)) refuse('NotPayable')
    const calls: Record<string, () => bigint> = {
      open() {
        const { vmId, startRoot, finalRoot, siblings } = args
        const topic = keccak256(encodeAbiParameters(PAIR, [vmId, startRoot]))
        const round = state.rounds.get(topic) ?? 0n
        const id = keccak256(encodeAbiParameters(ROUND, [topic, round]))
        if (state.grounds.has(id)) refuse('AlreadyOpen')
        rules.create(world, id, now, 0, [levels[0]!.allowance, 0])
        state.grounds.set(id, { vmId, startRoot, topic, origin: undefined })
        emit('Opened', { tournament: id, vmId, startRoot, round, opened: time })
        join(id, finalRoot, siblings, sent)
        return GAS.open
      },
      join: () => join(args.id, args.finalRoot, args.siblings, sent),
      advance() {
        const { key, opening } = args as unknown as { key: Key; opening: Opening }
        const { newLeft, newRight } = args as unknown as Record<string, Hex>
        const { match, nodes, isFirst } = turn(key, opening)
        if (match.height === 1) refuse('AtTheLeaf')
        const { left, right } = opening
        const goRight = left === nodes.left
        if (nodeHash(newLeft!, newRight!) !== (goRight ? right : left)) refuse('WrongChildren')
        const height = match.height - 1
        const position = nodes.position + (goRight ? 1n << BigInt(height) : 0n)
        const other = goRight ? nodes.right : nodes.left
        state.nodes.set(match.id, { other, left: newLeft!, right: newRight!, position })
        emit('Moved', {
          ...{ tournament: key.tournament, id: match.id, other, left: newLeft, right: newRight },
          ...{ position, height, since: match.since, budget: match.budgets[match.turn] },
        })
        rules.advance(world, match, from)
        return isFirst ? GAS.first : GAS.advance
      },
      seal() {
        const { opening, before } = args as unknown as { opening: Opening } & Path
        const { match, nodes } = turn(args.key, opening)
        const { tournament: parent, one, two, id } = match
        const { level } = rules.tournamentIn(world, parent)
        if (level + 1 === levels.length) refuse('WrongLevel')
        const { position, leafOne, leafTwo } = part(match, nodes, opening, args as unknown as Path)
        const inner = keccak256(encodeAbiParameters(word, [id as Hex]))
        const { vmId } = groundOf(parent)
        const origin = { leafOne, leafTwo }
        state.grounds.set(inner, { vmId, startRoot: before, topic: undefined, origin })
        emit('InnerOpened', {
          ...{ tournament: inner, parent, one, two, startRoot: before, position, leafOne, leafTwo },
          ...{ opened: time, budgetOne: match.budgets[0], budgetTwo: match.budgets[1] },
        })
        rules.seal(world, match, from, inner, now)
        return GAS.seal
      },
      resolve() {
        const { opening, before, proof } = args as unknown as { opening: Opening; proof: Hex } & Path
        const { match, nodes } = turn(args.key, opening)
        const origin = part(match, nodes, opening, args as unknown as Path)
        const { level } = rules.tournamentIn(world, match.tournament)
        const leaf = judge(level, before, proof)
        rules.resolve(world, match, from, winnerOf(match, origin, leaf), now)
        return MORE.resolve
      },
      resolveInner() {
        const { inner, proof } = args as unknown as { inner: Hex; proof: Hex }
        const { startRoot, origin } = groundOf(inner)
        const match = rules.matchAbove(world, inner)
        const leaf = judge(rules.tournamentIn(world, inner).level - 1, startRoot, proof)
        rules.resolveInner(world, inner, from, winnerOf(match, origin!, leaf), now)
        return MORE.resolve
      },
      timeout() {
        rules.timeout(world, args.key, from, now)
        return MORE.timeout
      },
      decide() {
        rules.decide(world, args.inner, from, now)
        return MORE.decide
      },
      shut() {
        rules.shut(world, args.id, Number(args.depth), now)
        return MORE.shut
      },
      settle() {
        const id = args.id as Hex
        rules.settle(world, id, now)
        const { topic } = groundOf(id)
        if (topic !== undefined) state.rounds.set(topic, (state.rounds.get(topic) ?? 0n) + 1n)
        return MORE.settle
      },
      collect() {
        const { ids, account } = args as unknown as { ids: Hex[]; account: Address }
        rules.collect(world, ids, account.toLowerCase())
        return FEW.collect
      },
      batch() {
        let gas = FEW.batch
        for (const one of args.calls as unknown as Hex[]) gas += tried(one)
        if (gas === FEW.batch) refuse('NothingDone')
        return gas
      },
      withdraw() {
        const amount = state.game.owed.get(from) ?? 0n
        if (amount === 0n) refuse('NothingOwed')
        state.game.owed.delete(from)
        emit('Withdrawn', { account: from, to: args.to, amount })
        paid.push({ to: (args.to as Address).toLowerCase() as Address, amount })
        return FEW.withdraw
      },
    }
    return (calls[functionName] ?? (() => refuse('NotInTheModel')))()
  }

  /** A call of a batch: what it changes is undone if it cannot be made. */
  const tried = (call: Hex): bigint => {
    const [before, seen, sent] = [cloneGame(state), events.length, paid.length]
    try {
      return run(call, 0n)
    } catch (error) {
      // A revert without a name, which a batch takes for a lack of gas.
      if (!(error instanceof Revert) || error.message === 'Malformed') throw error
      Object.assign(state, before)
      world.game = state.game
      events.length = seen
      paid.length = sent
      return 0n
    }
  }

  const gas = run(data, value)
  return { events, gas, paid }
}

/** Calldata that Solidity cannot decode reverts without a name. */
function decode(data: Hex) {
  try {
    return decodeFunctionData({ abi: gameAbi, data })
  } catch {
    return refuse('Malformed')
  }
}

/** What ToyReferee.sol answers. */
function stepped(before: Hex, steps: bigint, halt: bigint, proof: Hex): Hex {
  if (proof.length !== 2 + 128) refuse('WrongProofLength')
  const types = [{ type: 'uint256' }, { type: 'bytes32' }] as const
  let [count, digest] = decodeAbiParameters(types, proof)
  if (keccak256(encodeAbiParameters(types, [count, digest])) !== before) refuse('WrongPreimage')
  for (let i = 0n; i < steps && count < halt; i++) {
    digest = keccak256(encodeAbiParameters(word, [digest]))
    count++
  }
  return keccak256(encodeAbiParameters(types, [count, digest]))
}
