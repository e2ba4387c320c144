/**
 * contracts/Game.sol once more, in TypeScript, for disputes by the thousand. `model.test.ts` replays what real games
 * did on a node, and compares status and events one by one.
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
import { type GameConfig, gameAbi, matchId } from '../../../src/chain/index.ts'

export type Message = { from: Address; value: bigint; data: Hex }
export type ModelEvent = { eventName: string; args: Record<string, unknown> }
export type Executed = { events: ModelEvent[]; gas: bigint }

type Claim = { finalRoot: Hex; left: Hex; right: Hex; owner: Address; budget: bigint }
type Origin = { parent: Hex; one: Hex; two: Hex; leafOne: Hex; leafTwo: Hex }
type Tournament = {
  vmId: Hex
  startRoot: Hex
  waiting: Hex | undefined
  pot: bigint
  opened: bigint
  matches: number
  level: number
  settled: boolean
  topic: Hex | undefined
  origin: Origin | undefined
  claims: Map<Hex, Claim>
}
type Match = {
  other: Hex
  left: Hex
  right: Hex
  position: bigint
  since: bigint
  budgetOne: bigint
  budgetTwo: bigint
  height: number
  twoMoves: boolean
  inner: boolean
}

/** Everything that the contract stores. */
export type GameState = {
  owed: Map<Address, bigint>
  tournaments: Map<Hex, Tournament>
  matches: Map<Hex, Match>
  /** By topic, the rounds that are over. */
  rounds: Map<Hex, bigint>
}

export type Rules = GameConfig & {
  /** Steps after which the toy stands still. */
  readonly halt: bigint
}

export class Revert extends Error {
  override name = 'Revert'
}

/** What the game pays for, in gas, as in Game.sol. */
const PAID = { advance: 80_000n, timeout: 120_000n, resolve: 500_000n, seal: 450_000n, settle: 200_000n }
/** Gas of whole transactions, as measured by `gas.test.ts`. */
const GAS = { open: 215_000n, alone: 158_000n, paired: 231_000n, advance: 70_000n, seal: 250_000n }
const MORE = { resolve: 120_000n, timeout: 85_000n, settle: 85_000n, withdraw: 46_000n, batch: 30_000n }
export const GAS_OF_REVERT = 45_000n

export function emptyGame(): GameState {
  return { owed: new Map(), tournaments: new Map(), matches: new Map(), rounds: new Map() }
}

export function cloneGame(state: GameState): GameState {
  const copy = <K, V extends object>(map: Map<K, V>, one: (value: V) => V) =>
    new Map([...map].map(([key, value]) => [key, one(value)]))
  return {
    owed: new Map(state.owed),
    tournaments: copy(state.tournaments, (its) => ({
      ...its,
      claims: copy(its.claims, (claim) => ({ ...claim })),
    })),
    matches: copy(state.matches, (match) => ({ ...match })),
    rounds: new Map(state.rounds),
  }
}

/** What the contract holds when its books are right. */
export function heldBy(state: GameState): bigint {
  let sum = 0n
  for (const amount of state.owed.values()) sum += amount
  for (const { pot } of state.tournaments.values()) sum += pot
  return sum
}

const leafHash = (root: Hex): Hex => keccak256(concatHex(['0x03', root]))
const nodeHash = (left: Hex, right: Hex): Hex => keccak256(concatHex(['0x04', left, right]))
const word = [{ type: 'bytes32' }] as const
const PAIR = [{ type: 'bytes32' }, { type: 'bytes32' }] as const
const ROUND = [{ type: 'bytes32' }, { type: 'uint256' }] as const

type Key = { tournament: Hex; one: Hex; two: Hex }
type Turn = { key: Key; id: Hex; match: Match; its: Tournament }

/**
 * Carries out one call, in place.
 * @returns the events, the gas that it took, and in `paid` what left the contract
 * @throws Revert; the state is then half changed and to be thrown away
 */
export function execute(
  state: GameState,
  rules: Rules,
  { from, value, data }: Message,
  time: bigint,
): Executed & { paid: { to: Address; amount: bigint }[] } {
  const events: ModelEvent[] = []
  const paid: { to: Address; amount: bigint }[] = []
  const emit = (eventName: string, args: Record<string, unknown>) => events.push({ eventName, args })
  const decoded = decodeFunctionData({ abi: gameAbi, data })
  const item = gameAbi.find((it) => it.type === 'function' && it.name === decoded.functionName)!
  const inputs = (item as { inputs: readonly { name: string }[] }).inputs
  const args = Object.fromEntries(inputs.map(({ name }, i) => [name, decoded.args?.[i]])) as Record<
    string,
    never
  >
  const level = (its: Tournament) => rules.levels[its.level]!
  const tournament = (id: Hex) => state.tournaments.get(id) ?? fail('UnknownTournament')
  const closed = (its: Tournament) => time >= its.opened + level(its).allowance
  const deadline = (match: Match) =>
    match.since + rules.grace + (match.twoMoves ? match.budgetTwo : match.budgetOne)

  const credit = (account: Address, amount: bigint) => {
    state.owed.set(account, (state.owed.get(account) ?? 0n) + amount)
    emit('Credited', { account, amount })
  }
  const reward = (its: Tournament, units: bigint) => {
    its.pot -= units * rules.gasPrice
    if (its.pot < 0n) fail('Panic')
    credit(from, units * rules.gasPrice)
  }

  const collect = (bond: bigint) => {
    if (value === bond) return
    if (value > bond) fail('BondExceeded')
    const has = state.owed.get(from) ?? 0n
    if (has < bond - value) fail('BondNotCovered')
    state.owed.set(from, has - (bond - value))
    emit('Drawn', { account: from, amount: bond - value })
  }

  const pair = (id: Hex, its: Tournament, two: Hex) => {
    const one = its.waiting
    if (one === undefined) {
      its.waiting = two
      return
    }
    its.waiting = undefined
    its.matches++
    const key = matchId(id, one, two)
    const claim = its.claims.get(two)!
    state.matches.set(key, {
      ...{ other: one, left: claim.left, right: claim.right, position: 0n, since: time },
      ...{ budgetOne: its.claims.get(one)!.budget, budgetTwo: claim.budget },
      ...{ height: level(its).height, twoMoves: false, inner: false },
    })
    emit('Paired', { tournament: id, id: key, one, two, since: time })
  }

  const join = (id: Hex, finalRoot: Hex, siblings: readonly Hex[]): bigint => {
    const its = tournament(id)
    if (closed(its)) fail('Closed')
    const { bond, height, allowance } = level(its)
    collect(bond)
    const leaf = leafHash(finalRoot)
    if (its.origin && leaf !== its.origin.leafOne && leaf !== its.origin.leafTwo) fail('WrongFinalLeaf')
    if (siblings.length !== height) fail('WrongSiblings')
    let right = leaf
    for (const sibling of siblings.slice(0, -1)) right = nodeHash(sibling, right)
    const left = siblings[height - 1]!
    const root = nodeHash(left, right)
    if (its.claims.has(root)) fail('AlreadyJoined')
    const budget = its.opened + allowance - time
    its.claims.set(root, { finalRoot, left, right, owner: from, budget })
    its.pot += bond
    emit('Joined', { tournament: id, claim: root, owner: from, finalRoot, left, right, budget })
    const gas = its.waiting === undefined ? GAS.alone : GAS.paired
    pair(id, its, root)
    return gas
  }

  const create = (id: Hex, vmId: Hex, startRoot: Hex, level: number): Tournament => {
    const its: Tournament = {
      ...{ vmId, startRoot, waiting: undefined, pot: 0n, opened: time, matches: 0, level, settled: false },
      ...{ topic: undefined, origin: undefined, claims: new Map() },
    }
    state.tournaments.set(id, its)
    return its
  }

  const turn = (key: Key): Turn => {
    const id = matchId(key.tournament, key.one, key.two)
    const match = state.matches.get(id) ?? fail('UnknownMatch')
    if (match.inner) fail('InnerIsPlaying')
    return { key, id, match, its: tournament(key.tournament) }
  }
  const charged = (key: Key): Turn => {
    const it = turn(key)
    const { match } = it
    const left = deadline(match) - time
    if (left < 0n) fail('OutOfTime')
    const side = match.twoMoves ? 'budgetTwo' : 'budgetOne'
    if (left < match[side]) match[side] = left
    match.since = time
    return it
  }

  const end = (key: Key, id: Hex, winner: Hex | undefined, ending: number) => {
    const match = state.matches.get(id)!
    const its = tournament(key.tournament)
    let budget = 0n
    if (winner !== undefined) {
      budget = winner === key.one ? match.budgetOne : match.budgetTwo
      its.claims.get(winner)!.budget = budget
    }
    state.matches.delete(id)
    its.matches--
    emit('Ended', {
      ...{ tournament: key.tournament, id, winner: winner ?? numberToHex(0, { size: 32 }), budget, ending },
    })
    if (winner !== undefined) pair(key.tournament, its, winner)
  }

  const part = ({ key, match, its }: Turn, { left, right, before, siblings }: Opening) => {
    if (match.height !== 1) fail('NotAtTheLeaf')
    if (nodeHash(left, right) !== match.other) fail('WrongChildren')
    const goRight = left === match.left
    const [mover, rival] = goRight ? [right, match.right] : [left, match.left]
    const position = match.position + (goRight ? 1n : 0n)
    const [leafOne, leafTwo] = match.twoMoves ? [rival, mover] : [mover, rival]
    if (position === 0n) {
      if (siblings.length !== 0) fail('WrongSiblings')
      if (before !== its.startRoot) fail('WrongBefore')
    } else {
      if (siblings.length !== level(its).height) fail('WrongSiblings')
      let hash = leafHash(before)
      siblings.forEach((sibling, i) => {
        const even = (((position - 1n) >> BigInt(i)) & 1n) === 0n
        hash = even ? nodeHash(hash, sibling) : nodeHash(sibling, hash)
      })
      if (hash !== (match.twoMoves ? key.two : key.one)) fail('WrongBefore')
    }
    return { position, leafOne, leafTwo }
  }

  const timeout = ({ key, id, match, its }: Turn) => {
    reward(its, PAID.timeout)
    end(key, id, match.twoMoves ? key.one : key.two, 0)
  }

  const settle = (id: Hex, its: Tournament) => {
    its.settled = true
    const winner = its.waiting
    const claim = winner === undefined ? undefined : its.claims.get(winner)!
    let payout = 0n
    if (claim) {
      const { bond } = level(its)
      payout = bond + (its.pot - bond) / 2n
      credit(claim.owner, payout)
    }
    const zero = numberToHex(0, { size: 32 })
    emit('Settled', {
      ...{ tournament: id, claim: winner ?? zero, finalRoot: claim?.finalRoot ?? zero },
      ...{ owner: claim?.owner ?? numberToHex(0, { size: 20 }), payout },
    })
    const burnt = its.pot - payout
    its.pot = 0n
    if (its.topic !== undefined) {
      state.rounds.set(its.topic, (state.rounds.get(its.topic) ?? 0n) + 1n)
    } else {
      const { parent, one, two, leafOne } = its.origin!
      let side: Hex | undefined
      if (claim) side = leafHash(claim.finalRoot) === leafOne ? one : two
      reward(tournament(parent), PAID.settle)
      end({ tournament: parent, one, two }, matchId(parent, one, two), side, 2)
    }
    if (burnt > 0n) paid.push({ to: `0x${'dead'.padStart(40, '0')}`, amount: burnt })
  }
  const finished = (its: Tournament) => its.matches === 0 && closed(its)

  const calls: Record<string, () => bigint> = {
    open() {
      const { vmId, startRoot, finalRoot, siblings } = args
      const topic = keccak256(encodeAbiParameters(PAIR, [vmId, startRoot]))
      const round = state.rounds.get(topic) ?? 0n
      const id = keccak256(encodeAbiParameters(ROUND, [topic, round]))
      if (state.tournaments.has(id)) fail('AlreadyOpen')
      create(id, vmId, startRoot, 0).topic = topic
      emit('Opened', { tournament: id, vmId, startRoot, round, opened: time })
      join(id, finalRoot, siblings)
      return GAS.open
    },
    join: () => join(args.id, args.finalRoot, args.siblings),
    advance() {
      const { key, left, right, newLeft, newRight } = args as unknown as Record<string, Hex> & { key: Key }
      const { id, match, its } = charged(key)
      if (match.height === 1) fail('AtTheLeaf')
      if (nodeHash(left!, right!) !== match.other) fail('WrongChildren')
      const goRight = left === match.left
      if (nodeHash(newLeft!, newRight!) !== (goRight ? right : left)) fail('WrongChildren')
      match.other = goRight ? match.right : match.left
      match.left = newLeft!
      match.right = newRight!
      match.height--
      if (goRight) match.position += 1n << BigInt(match.height)
      match.twoMoves = !match.twoMoves
      emit('Moved', {
        ...{ tournament: key.tournament, id, other: match.other, left: newLeft, right: newRight },
        ...{ position: match.position, height: BigInt(match.height), since: match.since },
        budget: match.twoMoves ? match.budgetOne : match.budgetTwo,
      })
      reward(its, PAID.advance)
      return GAS.advance
    },
    seal() {
      const it = charged(args.key)
      const { key, id, match, its } = it
      if (its.level + 1 === rules.levels.length) fail('WrongLevel')
      const opening = args as unknown as Opening
      const { position, leafOne, leafTwo } = part(it, opening)
      match.inner = true
      const inner = keccak256(encodeAbiParameters(word, [id]))
      const { tournament: parent, one, two } = key
      create(inner, its.vmId, opening.before, its.level + 1).origin = { parent, one, two, leafOne, leafTwo }
      emit('InnerOpened', {
        ...{ tournament: inner, parent, one, two, startRoot: opening.before, position, leafOne, leafTwo },
        opened: time,
      })
      reward(its, PAID.seal)
      return GAS.seal
    },
    resolve() {
      const it = charged(args.key)
      const { key, id, its } = it
      if (its.level + 1 !== rules.levels.length) fail('WrongLevel')
      const opening = args as unknown as Opening & { proof: Hex }
      const { leafOne, leafTwo } = part(it, opening)
      const leaf = leafHash(stepped(opening.before, rules.segment, rules.halt, opening.proof))
      reward(its, PAID.resolve)
      end(key, id, leaf === leafOne ? key.one : leaf === leafTwo ? key.two : undefined, 1)
      return MORE.resolve
    },
    timeout() {
      const it = turn(args.key)
      if (time <= deadline(it.match)) fail('NotOutOfTime')
      timeout(it)
      return MORE.timeout
    },
    timeoutMany() {
      let gas = MORE.batch
      const { keys, ids } = args as unknown as { keys: Key[]; ids: Hex[] }
      for (const key of keys) {
        const id = matchId(key.tournament, key.one, key.two)
        const match = state.matches.get(id)
        if (!match || match.inner || time <= deadline(match)) continue
        timeout({ key, id, match, its: tournament(key.tournament) })
        gas += MORE.timeout
      }
      for (const id of ids) {
        const its = state.tournaments.get(id)
        if (!its || its.settled || !finished(its)) continue
        settle(id, its)
        gas += MORE.settle
      }
      if (gas === MORE.batch) fail('NothingToEnd')
      return gas
    },
    settle() {
      const its = tournament(args.id)
      if (its.settled) fail('AlreadySettled')
      if (!finished(its)) fail('NotFinished')
      settle(args.id, its)
      return MORE.settle
    },
    withdraw() {
      const amount = state.owed.get(from) ?? 0n
      if (amount === 0n) fail('NothingOwed')
      state.owed.delete(from)
      emit('Withdrawn', { account: from, to: args.to, amount })
      paid.push({ to: (args.to as Address).toLowerCase() as Address, amount })
      return MORE.withdraw
    },
  }
  const payable = decoded.functionName === 'open' || decoded.functionName === 'join'
  if (value !== 0n && !payable) fail('NotPayable')
  const gas = (calls[decoded.functionName] ?? (() => fail('NotInTheModel')))()
  return { events, gas, paid }
}

type Opening = { left: Hex; right: Hex; before: Hex; siblings: readonly Hex[] }

/** What ToyReferee.sol answers. */
function stepped(before: Hex, steps: bigint, halt: bigint, proof: Hex): Hex {
  if (proof.length !== 2 + 128) fail('WrongProofLength')
  const types = [{ type: 'uint256' }, { type: 'bytes32' }] as const
  let [count, digest] = decodeAbiParameters(types, proof)
  if (keccak256(encodeAbiParameters(types, [count, digest])) !== before) fail('WrongPreimage')
  for (let i = 0n; i < steps && count < halt; i++) {
    digest = keccak256(encodeAbiParameters(word, [digest]))
    count++
  }
  return keccak256(encodeAbiParameters(types, [count, digest]))
}

function fail(name: string): never {
  throw new Revert(name)
}
