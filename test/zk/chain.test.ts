/**
 * Proofs of batches, and chains of them, of a small VM; with INSECURE keys.
 */
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { fromBigint, toBigint } from '../../src/bytes/bytes.ts'
import { chosenKeys } from '../../src/cli/zk/systems.ts'
import { keysOf } from '../../src/cli/zk/verify-keys.ts'
import { poseidon } from '../../src/hash/index.ts'
import { run, type Trace } from '../../src/trace/index.ts'
import { rv32im } from '../../src/vms/riscv/index.ts'
import { scalarModulus } from '../../src/zk/circuit/field.ts'
import { firstSingleStep, keyHash } from '../../src/zk/circuits.ts'
import {
  type BatchSystem,
  batchSystem,
  decodeZkChain,
  decodeZkProof,
  developmentKeys,
  encodeZkChain,
  encodeZkProof,
  isZkChain,
  type KeyPair,
  proveBatch,
  stepSystem,
  type VerificationKey,
  verifyBatch,
  verifyChain,
  verifyStep,
  type ZkBatchProof,
  type ZkChain,
  type ZkProof,
} from '../../src/zk/index.ts'
import { small } from './small.ts'
import { program, provenRun, shape } from './small-run.ts'

const hash = await poseidon()
let trace: Trace
let system: BatchSystem
let keys: KeyPair
let stepKeys: KeyPair
let chain: ZkChain
const warn = () => {}
beforeAll(async () => {
  const proven = await provenRun()
  ;({ trace, system, keys, stepKeys, chain } = proven)
  expect(proven.progress.at(-1)).toBe(trace.steps)
}, 600_000)

/** The verifier's own keys, by what a link says that it is. */
const key = async (link: ZkProof | ZkBatchProof) => ('shape' in link ? keys : stepKeys).verificationKey
const reason = async (of: ZkChain) => {
  const verdict = await verifyChain(small, key, of, hash)
  return verdict.valid ? 'valid' : verdict.reason
}

describe('a chain over a whole run', () => {
  test('verifies, begins where the program does, and ends where it halts', async () => {
    expect(trace.status.kind).toBe('halted')
    expect(await verifyChain(small, key, chain, hash)).toEqual({ valid: true, status: trace.status })
    expect(chain).toMatchObject({
      steps: trace.steps,
      before: trace.rootAt(0n),
      after: trace.rootAt(trace.steps),
    })
    expect(chain.links.length).toBeGreaterThan(3)
    // Before and after it are batches, and it is a step.
    const kinds = chain.links.map((link) => ('shape' in link ? 'batch' : 'step'))
    expect(kinds.filter((kind) => kind === 'step')).toHaveLength(1)
    expect([kinds[0], kinds.at(-1)]).toEqual(['batch', 'batch'])
    expect(chain.links.reduce((sum, { steps }) => sum + steps, 0n)).toBe(trace.steps)
  })

  test('nothing else is one: links left out, in another order, twice, with another end', async () => {
    const { links } = chain
    const [first, second] = links as [ZkProof, ZkProof]
    expect(await reason({ ...chain, links: [] })).toBe('empty-chain')
    expect(await reason({ ...chain, links: links.slice(1) })).toBe('broken-chain')
    expect(await reason({ ...chain, links: links.slice(0, -1) })).toBe('broken-chain')
    expect(await reason({ ...chain, links: [second, first, ...links.slice(2)] })).toBe('broken-chain')
    expect(await reason({ ...chain, links: [first, ...links] })).toBe('broken-chain')
    expect(await reason({ ...chain, before: second.before, links: links.slice(1) })).toBe('wrong-steps')
    expect(await reason({ ...chain, steps: chain.steps + 1n })).toBe('wrong-steps')
    expect(await reason({ ...chain, vmId: rv32im.id })).toBe('wrong-vm')
    const header = chain.end.header.with(0, 0)
    expect(await reason({ ...chain, end: { ...chain.end, header } })).toBe('wrong-end')
    expect(await reason({ ...chain, end: { ...chain.end, roots: [] } })).toBe('wrong-end')
    const forged = { ...first, after: links.at(-1)!.after } as ZkBatchProof
    expect(await reason({ ...chain, links: [forged], steps: forged.steps })).toBe('invalid-proof')
  })

  test('what is cheap is checked first: no key is looked for, and no proof verified, for a file that is refused anyway', async () => {
    const { links } = chain
    let asked = 0
    const counting = (link: ZkProof | ZkBatchProof) => {
      asked++
      return key(link)
    }
    const verdictOf = async (of: ZkChain) => verifyChain(small, counting, of, hash)
    const [first, ...rest] = links as [ZkProof, ...ZkProof[]]
    const { a } = first.points
    const off = { ...first, points: { ...first.points, a: [a[0], a[1] + 1n] as const } }
    const refused: [ZkChain, string][] = [
      [{ ...chain, links: [off, ...rest] }, 'point-not-on-curve'],
      [{ ...chain, links: [{ ...first, vmId: rv32im.id }, ...rest] }, 'wrong-vm'],
      [{ ...chain, links: links.slice(0, -1) }, 'broken-chain'],
      [{ ...chain, steps: chain.steps + 1n }, 'wrong-steps'],
      [{ ...chain, end: { ...chain.end, roots: [] } }, 'wrong-end'],
    ]
    for (const [of, why] of refused) expect(await verdictOf(of)).toMatchObject({ reason: why })
    expect(asked).toBe(0)
  })

  test('the step that no batch takes is known before anything is proven', () => {
    const at = chain.links.findIndex((link) => !('shape' in link))
    const before = chain.links.slice(0, at).reduce((sum, link) => sum + link.steps, 0n)
    expect(firstSingleStep(trace, { system, from: 0n, steps: trace.steps })).toBe(before)
    expect(firstSingleStep(trace, { system, from: 0n, steps: before })).toBeUndefined()
    expect(
      firstSingleStep(trace, { system, from: before + 1n, steps: trace.steps - before - 1n }),
    ).toBeUndefined()
  })

  test('of two circuits: each link by the key of its hash, and no INSECURE one unless asked for', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'onestep-mixed-'))
    const written = (name: string, value: VerificationKey) => {
      writeFileSync(join(folder, name), JSON.stringify(value))
      return join(folder, name)
    }
    const batch = written('batch.json', keys.verificationKey)
    const step = written('step.json', stepKeys.verificationKey)
    const { signal } = new AbortController()
    const verdictOf = async (files: string[], options: { insecure?: boolean } = {}) => {
      const own = keysOf(small, { key: files, ...options }, signal)
      const verdict = await verifyChain(small, own.of, chain, hash)
      return { ...verdict, insecure: own.insecure() }
    }
    expect(await verdictOf([batch, step])).toMatchObject({ valid: true, insecure: true })
    expect(await verdictOf([step, batch])).toMatchObject({ valid: true })
    expect(await verdictOf([batch])).toMatchObject({ valid: false, reason: 'wrong-key' })
    expect(await verdictOf([step])).toMatchObject({ valid: false, reason: 'wrong-key' })
    // Its development key is in the cache: taken where it is asked for, and said to be INSECURE.
    expect(await verdictOf([batch], { insecure: true })).toMatchObject({ valid: true, insecure: true })

    const [batchFolder, stepFolder] = [dirname(keys.zkey), dirname(stepKeys.zkey)]
    const single = await stepSystem(small)
    const named = { keys: [batchFolder, stepFolder] }
    expect((await chosenKeys(system, named, signal)).zkey).toBe(keys.zkey)
    expect((await chosenKeys(single, named, signal)).zkey).toBe(stepKeys.zkey)
    const missing = chosenKeys(single, { keys: [batchFolder] }, signal)
    await expect(missing).rejects.toThrow(/no keys for the step circuit of small[\s\S]*--insecure/)
    const asked = await chosenKeys(single, { keys: [batchFolder], insecure: true }, signal)
    expect(asked.zkey).toBe(stepKeys.zkey)
  }, 120_000)

  test('the file says what it says again, and nothing else is one', () => {
    const text = encodeZkChain(chain)
    expect(isZkChain(text)).toBe(true)
    expect(isZkChain(encodeZkProof(chain.links[0]!))).toBe(false)
    expect(decodeZkChain(text)).toEqual(chain)
    const edit = (fields: object) => JSON.stringify({ ...JSON.parse(text), ...fields })
    const wrong: [string, RegExp][] = [
      ['[', /not JSON/],
      [edit({ version: 2 }), /version/],
      [edit({ steps: 12 }), /"steps"/],
      [edit({ chain: {} }), /"chain"/],
      [edit({ chain: [{}] }), /no version/],
      [edit({ end: null }), /"end"/],
      [edit({ end: { header: '0x0', roots: [] } }), /"end"/],
      [edit({ before: '0x00' }), /"before"/],
    ]
    for (const [content, message] of wrong) expect(() => decodeZkChain(content), content).toThrow(message)
  })
})

describe('a proof of a batch', () => {
  const verdictOf = async (proof: ZkBatchProof, vm: { id: Uint8Array; name: string } = small) => {
    const verdict = await verifyBatch(vm, keys.verificationKey, proof)
    return verdict.valid ? 'valid' : verdict.reason
  }

  test('of exactly so many steps from anywhere, and to no other statement', async () => {
    const proof = await proveBatch(trace, { from: 5n, steps: 3n, system, keys })
    expect(proof).toMatchObject({ steps: 3n, before: trace.rootAt(5n), after: trace.rootAt(8n), shape })
    expect(await verdictOf(proof)).toBe('valid')
    expect(await verdictOf({ ...proof, steps: 4n })).toBe('invalid-proof')
    expect(await verdictOf({ ...proof, steps: 0n })).toBe('wrong-steps')
    expect(await verdictOf({ ...proof, steps: 9n })).toBe('wrong-steps')
    expect(await verdictOf({ ...proof, before: proof.after, after: proof.before })).toBe('invalid-proof')
    expect(await verdictOf(proof, rv32im)).toBe('wrong-vm')
    // The VM is no public input: a key is for one.
    expect(await verdictOf({ ...proof, vmId: rv32im.id }, rv32im)).toBe('wrong-key')
    expect(await verdictOf({ ...proof, insecure: false })).toBe('wrong-stamp')
    const text = encodeZkProof(proof)
    expect(decodeZkProof(text)).toEqual(proof)
    const file = JSON.parse(text)
    for (const numbers of [
      [8, 4, 2, 2, 3],
      [8, 4, 2, 2, 3, 0],
      [8, 1, 2, 2, 3, 5],
      [8, 9, 2, 2, 3, 5],
      'x',
    ]) {
      expect(() => decodeZkProof(JSON.stringify({ ...file, shape: numbers }))).toThrow(/"shape"/)
    }
  }, 120_000)

  test('D44 a key of another kind of circuit, or one that does not say of which, takes no proof', async () => {
    const proof = await proveBatch(trace, { from: 5n, steps: 1n, system, keys })
    const { shape: _, ...asStep } = proof
    const reasonOf = async (key: VerificationKey, of: ZkProof = asStep) => {
      const verdict = await verifyStep(small, key, of)
      return verdict.valid ? 'valid' : verdict.reason
    }
    // One step of a batch is a step, but not by the step circuit.
    expect(await verdictOf(proof)).toBe('valid')
    expect(await reasonOf(keys.verificationKey)).toBe('wrong-key')
    expect(await reasonOf(stepKeys.verificationKey)).toBe('wrong-key')
    expect(
      await reasonOf(stepKeys.verificationKey, { ...asStep, key: keyHash(stepKeys.verificationKey) }),
    ).toBe('invalid-proof')
    const single = chain.links.find((link) => !('shape' in link))!
    expect(await reasonOf(stepKeys.verificationKey, single)).toBe('valid')
    expect(await verdictOf({ ...single, shape })).toBe('wrong-key')
    // A batch's key that says that it is a step's: it has a public input more.
    const { proves, ...origin } = keys.verificationKey.onestep
    const said = {
      ...keys.verificationKey,
      onestep: { ...origin, proves: { ...proves!, kind: 'step' as const } },
    }
    expect(await reasonOf(said)).toBe('public-input-count')
    expect(await reasonOf({ ...keys.verificationKey, onestep: origin })).toBe('wrong-key')
  }, 120_000)

  test('D44 numbers of steps and roots have one name: the modulus added, the roots swapped', async () => {
    const proof = await proveBatch(trace, { from: 5n, steps: 3n, system, keys })
    const plus = (root: Uint8Array) => fromBigint(toBigint(root) + scalarModulus, 32)
    expect(await verdictOf({ ...proof, steps: 3n + scalarModulus })).toBe('wrong-steps')
    expect(await verdictOf({ ...proof, steps: 3n - scalarModulus })).toBe('wrong-steps')
    expect(await verdictOf({ ...proof, before: plus(proof.before) })).toBe('root-out-of-range')
    expect(await verdictOf({ ...proof, after: plus(proof.after) })).toBe('root-out-of-range')
    expect(await verdictOf({ ...proof, before: proof.after, after: proof.before })).toBe('invalid-proof')
    for (const steps of [1n, 2n, 4n, 8n]) expect(await verdictOf({ ...proof, steps })).toBe('invalid-proof')
  }, 120_000)

  test('of another shape, whose key is another', async () => {
    const other = await batchSystem(small, { shape: { ...shape, steps: 4 } })
    expect(other.circuit.hash).not.toBe(system.circuit.hash)
    const foreign = await developmentKeys(other.circuit, { warn })
    const [link] = chain.links as readonly ZkBatchProof[]
    const verdict = await verifyBatch(small, foreign.verificationKey, { ...link!, steps: 3n })
    expect(verdict).toMatchObject({ valid: false, reason: 'wrong-key' })
    await expect(proveBatch(trace, { from: 0n, system, keys: foreign })).rejects.toThrow(
      /proving key does not belong to the circuit/,
    )
  }, 300_000)

  test('what cannot be asked for', async () => {
    await expect(batchSystem(small, { shape: { ...shape, anyEvery: 1 } })).rejects.toThrow(/"shape" expected/)
    const keccak = await run(program)
    await expect(proveBatch(keccak, { from: 0n, system, keys })).rejects.toThrow(
      /under poseidon, got a run under keccak/,
    )
    await expect(proveBatch(trace, { from: -1n, system, keys })).rejects.toThrow(/"from" expected/)
  })
})
