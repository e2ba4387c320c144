/**
 * A party to optimistic proofs: verifies what others post, doubts what is refused and plays the game about it, and stands by
 * its own posts.
 * @module
 */
import { join } from 'node:path'
import type { Hex, LocalAccount, PublicClient } from 'viem'
import { toHex } from '../../bytes/bytes.ts'
import { fastKeccak256 } from '../../hash/index.ts'
import { sizeBits } from '../../ir/machine.ts'
import type { Program } from '../../run/program.ts'
import { guestProgram, proofRootOf, type StarkGuest } from '../../stark/guest.ts'
import { type StarkStatement, verifySegment } from '../../stark/segment.ts'
import { createTree } from '../../state/index.ts'
import { packHeader } from '../../state/layout.ts'
import { run, type Trace } from '../../trace/trace.ts'
import { type Challenger, createChallenger } from '../challenger.ts'
import { gameAbi } from '../generated/game.ts'
import { optimisticProofsAbi } from '../generated/optimisticProofs.ts'
import type { Metrics } from '../metrics.ts'
import { reasonOf } from '../node-errors.ts'
import { providerOfTrace } from '../provider.ts'
import { openStore, type Store } from '../store.ts'
import type { GameConfig } from '../view.ts'
import { watch } from '../watch.ts'
import { type ProofConfig, type ProofPost, proofPostOf, statementOfPost } from './contract.ts'
import {
  closesOf,
  DEPTH,
  isOwed,
  isPublished,
  type PostRecord,
  type PostView,
  postReader,
  postRecord,
  sinceOf,
} from './posts.ts'
import { joinedParts, proofParts } from './publish.ts'
import { ProofPendingError, transact } from './transact.ts'

/** Options of `createNaysayer`. */
export type NaysayerOptions = {
  readonly client: PublicClient
  readonly account: LocalAccount
  readonly config: ProofConfig
  /** The game that decides, as `readConfig` reads it. */
  readonly game: GameConfig
  readonly guest: StarkGuest
  /**
   * Where proofs may be found before they are published on chain: a folder, a server, blobs. While it fails or does not
   * answer, it is asked again; from half of the window on, the proof is demanded.
   */
  readonly proofs: (post: ProofPost) => Promise<Uint8Array | undefined>
  /** Whether the guest would accept a proof, without running it. Default: `verifySegment`. */
  readonly verify?: (statement: StarkStatement, proof: Uint8Array) => Promise<boolean>
  readonly store: Store
  readonly metrics: Metrics
  /** Block in which the contract was deployed. */
  readonly fromBlock?: bigint
  /**
   * Milliseconds that a tick waits for one source of proofs, or for one call to be in a block. Then it continues with the next
   * post. Default 60,000.
   */
  readonly patience?: number
}

/** A party; each tick reads the chain and does what is due. */
export type Naysayer = {
  /** Posts a proof, with the bond, unless it was posted before. @returns its id */
  post(statement: StarkStatement, proof: Uint8Array): Promise<Hex>
  /** @returns whether it did anything */
  tick(): Promise<boolean>
  /** What became of a post. */
  fateOf(id: Hex): Promise<PostRecord['fate']>
}

type Dispute = { readonly trace: Trace; readonly challenger: Challenger }

/** A party that acts for an account. What fails at one post is reported, and tried again by the next tick. */
export function createNaysayer(options: NaysayerOptions): Naysayer {
  const { client, account, config, game, guest, metrics, patience = 60_000 } = options
  const verify =
    options.verify ??
    (async (statement, proof) => (await verifySegment(guest.vm, statement, proof, guest.security)).valid)
  const posts = postReader(client, config, options.fromBlock)
  const contents = new Map<Hex, Uint8Array>()
  const verdicts = new Map<Hex, boolean>()
  const traces = new Map<Hex, Trace>()
  const disputes = new Map<string, Dispute>()
  /** In which block a post was seen to be over. */
  const over = new Map<Hex, bigint>()
  const watcher = watch(client, game)
  const send = transact(options, config.address)
  const own = (post: ProofPost) => post.poster.toLowerCase() === account.address.toLowerCase()

  /** Over for so long that no reorg will open it again. */
  const isFinal = (id: Hex, block: bigint) => block - (over.get(id) ?? block) > DEPTH

  /** What a post's memory has, without zeros at the end: it hashes to the post's root, or it is not known. */
  const contentOf = async ({ id, post, parts }: PostView, isWhole: boolean) => {
    const known = contents.get(id)
    if (known) return known
    const found = isWhole ? joinedParts([...parts.values()]) : await inTime(options.proofs(post), patience)
    if (!found || found.length > 2 ** 21 || toHex(proofRootOf(found)) !== post.proofRoot) return undefined
    contents.set(id, found)
    return found
  }

  const isRight = async ({ id, post }: PostView, content: Uint8Array): Promise<boolean> => {
    const known = verdicts.get(id)
    if (known !== undefined) return known
    const valid = await verify(statementOfPost(post), proofOf(post, content))
    verdicts.set(id, valid)
    metrics({ event: 'verified', post: id, valid })
    return valid
  }

  /** The run of the verifier that a post is about. */
  const traceOf = async ({ id, post }: PostView, content: Uint8Array): Promise<Trace> => {
    const known = traces.get(id)
    if (known) return known
    const program = verifierProgram(guest, post, content)
    const maxSteps = game.levels.reduce((steps, { height }) => steps << BigInt(height), game.segment)
    const trace = await run(program, { hash: await fastKeccak256(), maxSteps })
    metrics({ event: 'verifier-run', post: id, steps: trace.steps, status: trace.status.kind })
    traces.set(id, trace)
    return trace
  }

  const play = async (view: PostView, record: PostRecord, trace: Trace): Promise<boolean> => {
    const since = sinceOf(record)
    const key = `${view.id}-${since}`
    const known = disputes.get(key)
    const { startRoot } = view
    const dispute = known ?? {
      trace,
      challenger: createChallenger({
        ...{ client, config: game, account, watcher, metrics, post: true, notOpenedBefore: since },
        topic: { vmId: toHex(guest.program.vm.id), startRoot },
        provider: providerOfTrace(trace),
        store: openStore(join(options.store.directory, key)),
      }),
    }
    disputes.set(key, dispute)
    const { action } = await dispute.challenger.tick()
    return action !== undefined
  }

  const isSettled = (startRoot: Hex, since: bigint): Promise<boolean> =>
    client
      .readContract({
        ...{ address: game.address, abi: gameAbi, functionName: 'settledAfter' },
        args: [toHex(guest.program.vm.id), startRoot, since],
      })
      .then(
        () => true,
        () => false,
      )

  const attend = async (view: PostView, now: bigint, block: bigint): Promise<boolean> => {
    const { id, post } = view
    const record = await postRecord(client, config, id)
    if (record.fate !== 'open') {
      if (!over.has(id)) metrics({ event: 'over', post: id, fate: record.fate })
      if (!over.has(id)) over.set(id, block)
      // A run holds a copy of the verifier's memory.
      traces.delete(id)
      for (const key of disputes.keys()) if (key.startsWith(id)) disputes.delete(key)
      return false
    }
    over.delete(id)
    let failure: unknown
    const content = await contentOf(view, record.published !== 0n).catch((error: unknown) => {
      failure = error
      return undefined
    })
    if (failure !== undefined && own(post)) throw failure
    if (isOwed(record)) {
      if (own(post) && content) {
        for (const part of proofParts(content)) {
          const { levels, index, data, siblings } = part
          if (!isPublished(record, part)) await send('publish', [post, levels, index, data, siblings])
        }
        return true
      }
      if (now < record.demanded + BigInt(config.period)) return false
      await send('strike', [post])
      return true
    }
    if (record.doubted === 0n && now >= closesOf(config, record)) {
      if (!own(post)) return false
      await send('accept', [post])
      return true
    }
    if (!content) {
      if (own(post) || record.demanded !== 0n || now >= record.posted + BigInt(config.window)) return false
      // A source that fails may be there again soon; one that never answers must not keep the proof back.
      if (failure !== undefined && now < record.posted + BigInt(config.window) / 2n) throw failure
      await send('demand', [post], config.demandBond)
      return true
    }
    const right = await isRight(view, content)
    if (record.doubted === 0n) {
      if (right) return false
      // Only the guest's word counts. It refuses all that the module refuses; if not, a doubt would be lost.
      if (accepts(await traceOf(view, content))) {
        metrics({ event: 'disagreement', post: id })
        return false
      }
      await send('doubt', [post], config.doubtBond)
      return true
    }
    // The poster of a right proof looks after it; a wrong one concerns everybody.
    if (right && !own(post)) return false
    const trace = await traceOf(view, content)
    if (await play(view, record, trace)) return true
    if (now < record.posted + BigInt(config.window)) return false
    if (!(await isSettled(view.startRoot, sinceOf(record)))) return false
    const { header, roots } = endOf(trace)
    await send('decide', [post, header, roots])
    return true
  }

  return {
    async post(statement, proof) {
      const post = proofPostOf(statement, proof, account.address)
      const id = await client.readContract({
        ...{ address: config.address, abi: optimisticProofsAbi, functionName: 'idOf', args: [post] },
      })
      contents.set(id, proof)
      // Posted by a process that was killed, or under the same name before.
      while ((await postRecord(client, config, id)).fate === 'unknown') {
        try {
          await send('post', [post], config.postBond)
        } catch (error) {
          if (!(error instanceof ProofPendingError)) throw error
          metrics({ event: 'failed', post: id, reason: reasonOf(error) })
        }
      }
      return id
    },
    fateOf: async (id) => (await postRecord(client, config, id)).fate,
    async tick() {
      const all = await posts()
      const { timestamp, number } = await client.getBlock()
      let acted = false
      for (const view of all.values()) {
        if (isFinal(view.id, number)) continue
        // What fails for one post, others do not wait for.
        try {
          acted = (await attend(view, timestamp, number)) || acted
        } catch (error) {
          metrics({ event: 'failed', post: view.id, reason: reasonOf(error) })
        }
      }
      if (acted) return true
      const owed = await client.readContract({
        ...{ address: config.address, abi: optimisticProofsAbi, functionName: 'owed' },
        args: [account.address],
      })
      if (owed === 0n) return false
      await send('withdraw', [account.address])
      return true
    },
  }
}

/** @throws Error if a promise takes longer */
async function inTime<T>(promise: Promise<T>, milliseconds: number): Promise<T> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_, reject) => {
    const error = new Error(`The source of proofs has not answered for ${milliseconds / 1000} seconds.`)
    timer = setTimeout(() => reject(error), milliseconds)
  })
  try {
    return await Promise.race([promise, late])
  } finally {
    clearTimeout(timer)
  }
}

/** The bytes that the verifier takes for the proof: as many as the post says. */
function proofOf({ length }: ProofPost, content: Uint8Array): Uint8Array {
  const proof = new Uint8Array(Number(length))
  proof.set(content.subarray(0, proof.length))
  return proof
}

/** The verifier's program for a post. @param content - what the proof's memory has, which may be more than the proof */
export function verifierProgram(guest: StarkGuest, post: ProofPost, content: Uint8Array): Program {
  return guestProgram(guest, statementOfPost(post), content, Number(post.length))
}

/** Whether the verifier has accepted, by the end of a run of it. */
export const accepts = ({ status }: Trace): boolean => status.kind === 'halted' && status.code === 0n

/** What the root at the end of a run is hashed from. */
export function endOf(trace: Trace): { header: Hex; roots: Hex[] } {
  const { machine } = trace.program.vm
  const state = trace.stateAt(trace.steps)
  const roots = machine.memories.map((memory) => {
    const tree = createTree({ hash: trace.hash, sizeBits: sizeBits(memory) })
    tree.update(state.memories[memory.name]!)
    return toHex(tree.root())
  })
  return { header: toHex(packHeader(machine, state)), roots }
}
