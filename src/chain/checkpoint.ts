/**
 * A view of the game some blocks back, stored so that neither a reorg nor a restart has to read all events
 * again.
 * @module
 */
import { createHash } from 'node:crypto'
import type { Hex } from 'viem'
import type { Store } from './store.ts'
import { emptyView, type GameConfig, type GameView, type TournamentView } from './view.ts'

export type Checkpoint = {
  /** The last block whose events are included in the view. */
  readonly number: bigint
  /** Undefined before the first block of the game, and if it was not requested. */
  readonly hash: Hex | undefined
  readonly view: GameView
}

/** To be raised when a `GameView` changes: older files are read as none. */
const VERSION = 2
const FILE = 'checkpoint.json'

type Content = { version: number; address: string; chainId: number; fromBlock: bigint } & Omit<
  Checkpoint,
  'view'
> & {
    view: Omit<GameView, 'config'>
  }

export function firstCheckpoint(config: GameConfig): Checkpoint {
  return { number: config.fromBlock - 1n, hash: undefined, view: emptyView(config) }
}

/** A copy of a view that can be changed independently: all that `applyEvent` changes is copied, the rest is shared. */
export function copyView(view: GameView): GameView {
  return {
    config: view.config,
    tournaments: copied(view.tournaments, copyTournament),
    owed: new Map(view.owed),
    earned: copied(view.earned, ({ over, gas }) => ({ over, gas: new Map(gas) })),
    withdrawals: new Map(view.withdrawals),
  }
}

function copyTournament(its: TournamentView): TournamentView {
  return {
    ...its,
    claims: copied(its.claims, (claim) => ({ ...claim })),
    groups: copied(its.groups, (group) => ({ ...group, members: [...group.members] })),
    matches: copied(its.matches, (match) => ({ ...match })),
  }
}

function copied<K, V>(map: ReadonlyMap<K, V>, copy: (value: V) => V): Map<K, V> {
  const out = new Map<K, V>()
  for (const [key, value] of map) out.set(key, copy(value))
  return out
}

/** Stores the checkpoint if possible; without it, only the next start takes longer. */
export function saveCheckpoint(store: Store, { number, hash, view }: Checkpoint): void {
  const { config, ...rest } = view
  const { address, chainId, fromBlock } = config
  const content: Content = { version: VERSION, address, chainId, fromBlock, number, hash, view: rest }
  const text = JSON.stringify(content, tagged)
  try {
    store.writeJson(FILE, { digest: digestOf(text), text })
  } catch {
    // The store's owner reports errors where they matter.
  }
}

/** @returns undefined if there is none, or it is damaged or belongs to another game or version */
export function loadCheckpoint(store: Store, config: GameConfig): Checkpoint | undefined {
  try {
    const file = store.readJson<{ digest: string; text: string }>(FILE)
    if (file === undefined || file.digest !== digestOf(file.text)) return undefined
    const { version, address, chainId, fromBlock, number, hash, view } = JSON.parse(
      file.text,
      untagged,
    ) as Content
    const isOurs = version === VERSION && address === config.address && chainId === config.chainId
    if (!isOurs || fromBlock !== config.fromBlock) return undefined
    return { number, hash, view: { ...view, config } }
  } catch {
    return undefined
  }
}

const digestOf = (text: string): string => createHash('sha256').update(text).digest('hex')

/** JSON has neither bigints nor maps. */
function tagged(_: string, value: unknown): unknown {
  if (typeof value === 'bigint') return { '#': String(value) }
  return value instanceof Map ? { '@': [...value] } : value
}

function untagged(_: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value
  if ('#' in value) return BigInt(value['#'] as string)
  return '@' in value ? new Map(value['@'] as [unknown, unknown][]) : value
}
