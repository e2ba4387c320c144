/** Proofs of a run of a machine with maps: batches of what touches none, steps of what does; with INSECURE keys. */
import { expect, test } from 'vitest'
import { poseidon } from '../../src/hash/index.ts'
import { pagesOf, zeroState } from '../../src/state/state.ts'
import { run } from '../../src/trace/index.ts'
import {
  batchSystem,
  developmentKeys,
  ownWorker,
  proveChain,
  stepSystem,
  type VerificationKey,
  verifierContract,
  verifyChain,
  verifyStep,
} from '../../src/zk/index.ts'
import { ledger } from '../vms/ledger.ts'

const slow = process.env.ONESTEP_SLOW === '1'
if (!slow) console.log('proofs of a run of a machine with maps: ONESTEP_SLOW=1')

const shape = { steps: 4, anyEvery: 4, readLeaves: 1, writeLeaves: 1, readNodes: 3, writeNodes: 3 }
const li = (d: number, i: number) => (8 << 24) | (d << 20) | i
const mint = (a: number, i: number) => (3 << 24) | (a << 20) | i
const pay = (a: number, b: number, i: number) => (2 << 24) | (a << 20) | (b << 16) | (i << 8)
/** Two accounts, of which the first one pays all it has: its entry goes, and the other one's takes its place. */
const words = [li(0, 7), li(1, 9), mint(0, 5), pay(0, 1, 5), li(2, 1), 0]

test.runIf(slow)(
  'a run whose steps touch maps is proven as a chain',
  async () => {
    const hash = await poseidon()
    const zero = zeroState(ledger.machine)
    const code = pagesOf([[0n, new Uint8Array(Uint32Array.from(words).buffer)]])
    const trace = await run({ vm: ledger, state: { ...zero, memories: { code } } }, { hash })
    expect(trace.status).toEqual({ kind: 'halted', code: 0n })
    const warn = () => {}
    const system = await batchSystem(ledger, { shape })
    const keys = await developmentKeys(system.circuit, { warn })
    const alone = await stepSystem(ledger, { mapLevels: 3 })
    const stepKeys = await developmentKeys(alone.circuit, { warn })
    const chain = await proveChain(trace, {
      from: 0n,
      system,
      keys,
      single: async () => ({ system: alone, keys: stepKeys }),
      workers: [ownWorker()],
    })
    const kinds = chain.links.map((link) => ('shape' in link ? 'batch' : 'step'))
    expect(kinds).toEqual(['batch', 'step', 'step', 'batch'])
    const key = async (link: (typeof chain.links)[number]) =>
      ('shape' in link ? keys : stepKeys).verificationKey
    expect(await verifyChain(ledger, key, chain, hash)).toEqual({ valid: true, status: trace.status })
    // The root of another map at the end.
    const roots = chain.end.roots.with(1, hash.zero(0))
    const wrong = await verifyChain(ledger, key, { ...chain, end: { ...chain.end, roots } }, hash)
    expect(wrong).toMatchObject({ valid: false, reason: 'wrong-end' })

    const paid = chain.links[2] as Parameters<typeof verifyStep>[2]
    expect(await verifyStep(ledger, stepKeys.verificationKey, paid)).toMatchObject({ valid: true })
    const unpaid = { ...paid, after: paid.before }
    expect(await verifyStep(ledger, stepKeys.verificationKey, unpaid)).toMatchObject({ valid: false })

    // The contract of a key says whether a dispute may end by its proofs.
    const { verificationKey } = stepKeys
    const { proves } = verificationKey.onestep
    expect(proves).toMatchObject({ kind: 'step', steps: 1, mapLevels: 3 })
    const contract = (mapLevels: number) => {
      const onestep = { ...verificationKey.onestep, proves: { ...proves!, mapLevels } }
      return verifierContract({ ...verificationKey, onestep } as VerificationKey, { contract: 'LedgerStep' })
    }
    expect(contract(3)).toContain('override exact = false;')
    expect(contract(80)).toContain('override exact = true;')
    expect(contract(3)).toContain('made != steps')
  },
  1_800_000,
)
