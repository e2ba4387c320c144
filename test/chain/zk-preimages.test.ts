/**
 * Proofs of steps that read preimages, on a node and in TypeScript: what each reader takes, and that neither takes a proof
 * of a step that read something else.
 */
import type { Address } from 'viem'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { concat, equal, fromBigint, toBigint, toHex } from '../../src/bytes/bytes.ts'
import {
  deployPreimageOracle,
  deployZkClaims,
  deployZkReferee,
  localContextOf,
  preimageOracleAbi,
  publishPart,
  zkClaimsAbi,
  zkRefereeAbi,
} from '../../src/chain/index.ts'
import { poseidon } from '../../src/hash/poseidon.ts'
import {
  createPreimages,
  keccakKey,
  localKey,
  type PreimageSource,
  sha256Key,
} from '../../src/preimage/index.ts'
import { run, type Trace } from '../../src/trace/index.ts'
import { stepInputs } from '../../src/zk/circuit/step.ts'
import { openSession } from '../../src/zk/groth16/session.ts'
import {
  claimLinks,
  decodeZkProof,
  developmentKeys,
  encodeZkProof,
  type KeyPair,
  refereeProof,
  type StepSystem,
  stepSystem,
  verifierContract,
  verifyStep,
  type ZkProof,
} from '../../src/zk/index.ts'
import { compileSources } from '../targets/solidity/compile.ts'
import { codeOf, reader, readerState } from '../vms/reader.ts'
import { type Node, startAnvil } from './anvil.ts'
import { deploy } from './arena.ts'

const text = Uint8Array.from({ length: 70 }, (_, i) => 3 * i)
const other = Uint8Array.from({ length: 20 }, (_, i) => 200 - i)
const local = new Map([[4n, Uint8Array.of(9, 8, 7)]])
const known = createPreimages()
known.add(keccakKey(text), text)
known.add(sha256Key(other), other)
known.add(localKey(4n), local.get(4n)!)

// `ask` and `two` of hashed keys, `add`, which reads none, and `ask` of local data.
const [ASK, TWO, ADD] = [1, 4, 6] as const
const registers = { key: toBigint(keccakKey(text)), other: toBigint(sha256Key(other)), at: 30n }
const hashed = { vm: reader, state: readerState({ code: codeOf(ASK, TWO, ADD), ...registers }) }
const byNumber = {
  vm: reader,
  state: readerState({ code: codeOf(ASK), key: toBigint(localKey(4n)), at: 0n }),
}

let node: Node
let system: StepSystem
let keys: KeyPair
let trace: Trace
let localTrace: Trace
let oracle: Address
let verifier: Address
let referee: Address
const proofs = new Map<string, ZkProof>()

const deployer = () => ({ wallet: node.wallet, client: node.client, account: node.account(0) })

/** Proves a step; with other preimages than the run had, whoever hands them out lies. */
async function prove(of: Trace, step: bigint, source: PreimageSource = known.get): Promise<ZkProof> {
  const { state, commitment } = of.openAt(step)
  const job = stepInputs(system.template, reader, state, commitment, source)
  return (await openSession({ vm: reader, circuit: system.circuit, keys }))(job)
}

beforeAll(async () => {
  node = await startAnvil()
  system = await stepSystem(reader)
  keys = await developmentKeys(system.circuit, { warn: () => {} })
  const options = { hash: await poseidon(), preimages: known.get }
  trace = await run(hashed, options)
  localTrace = await run(byNumber, options)
  oracle = await deployPreimageOracle(deployer(), { leastSize: 136n, period: 60n, bond: 1n })
  const source = verifierContract(keys.verificationKey, { contract: 'ReaderStepProof' })
  const compiled = compileSources({ 'generated/ReaderStepProof.sol': source })
  verifier = await deploy(node, 'ReaderStepProof', [oracle, localContextOf(local)], compiled)
  referee = await deployZkReferee(deployer(), [verifier])
  for (const [name, of, step] of [
    ['ask', trace, 0n],
    ['two', trace, 1n],
    ['none', trace, 2n],
    ['local', localTrace, 0n],
  ] as const)
    proofs.set(name, await prove(of, step))
}, 600_000)
afterAll(() => node?.stop())

const resolveOf = (before: Uint8Array, proof: Uint8Array) =>
  ({
    address: referee,
    abi: [...zkRefereeAbi, ...ERRORS],
    functionName: 'resolve',
    args: [toHex(reader.id), toHex(before), 1n, toHex(proof)],
  }) as const

/** Errors of lib/StepErrors.sol, which the verifier reverts with and the referee passes on. */
const ERRORS = ['Order', 'Type', 'Size', 'Hash', 'Missing', 'Unused']
  .map((name) => `Preimage${name}`)
  .concat('Truncated', 'Trailing')
  .map((name) => ({ type: 'error', name, inputs: [] }) as const)

/** What the referee says: a root, or the name of its error. */
async function ask({ before }: ZkProof, proof: Uint8Array) {
  try {
    return await node.client.readContract(resolveOf(before, proof))
  } catch (error) {
    return /Error: (\w+)\(/.exec(String(error))?.[1] ?? String(error)
  }
}

const proofOf = (name: string) => proofs.get(name)!
const carried = (proof: ZkProof, source: PreimageSource = known.get) =>
  refereeProof(proof, { preimages: source })

test('a step that reads preimages is proven by bytes that come along', async () => {
  for (const name of ['ask', 'two', 'none']) {
    const proof = proofOf(name)
    expect(await ask(proof, carried(proof))).toBe(toHex(proof.after))
    expect(await verifyStep(reader, keys.verificationKey, proof, { preimages: known.get })).toEqual({
      valid: true,
    })
  }
  expect(proofOf('two').preimages).toHaveLength(2)
  expect(proofOf('none').preimages).toEqual([])
  const gas = await node.client.estimateContractGas({
    ...resolveOf(proofOf('two').before, carried(proofOf('two'))),
    account: node.account(0),
  })
  console.log(`gas of a step with two preimages, by a proof: ${gas}`)
  expect(gas).toBeLessThanOrEqual(450_000n)
})

test('and by what PreimageOracle knows, local data among it', async () => {
  const [two, own] = [proofOf('two'), proofOf('local')]
  expect(
    await ask(
      two,
      carried(two, () => undefined),
    ),
  ).toBe('PreimageMissing')
  expect(await ask(own, carried(own))).toBe('PreimageMissing')
  for (const { key, offset } of [...two.preimages!, ...own.preimages!])
    await publishPart(deployer(), oracle, { key, offset, data: known.get(key)! }, { local })
  expect(
    await ask(
      two,
      carried(two, () => undefined),
    ),
  ).toBe(toHex(two.after))
  expect(await ask(own, carried(own))).toBe(toHex(own.after))
  // Of another dispute, local data is something else.
  const source = verifierContract(keys.verificationKey, { contract: 'ReaderStepProof' })
  const compiled = compileSources({ 'generated/ReaderStepProof.sol': source })
  const args = [oracle, localContextOf(new Map([[4n, Uint8Array.of(1)]]))]
  const foreign = await deploy(node, 'ReaderStepProof', args, compiled)
  const { abi } = compiled.ReaderStepProof!
  const points = toHex(carried(own).subarray(32))
  const call = node.client.readContract({
    ...{ address: foreign, abi, functionName: 'verify' },
    args: [toHex(own.before), toHex(own.after), 1n, points],
  })
  await expect(call).rejects.toThrow(/PreimageMissing/)
  const parts = await node.client.readContract({
    ...{ address: oracle, abi: preimageOracleAbi, functionName: 'ends' },
    args: [toHex(own.preimages![0]!.key)],
  })
  expect(parts).toBe(0n)
})

describe('a proof of a step that read other bytes', () => {
  const lie: PreimageSource = (key) => {
    const data = known.get(key)!.slice()
    data[data.length - 1]! ^= 0x80
    return data
  }

  test('is refused by the referee, and with the reason in TypeScript', async () => {
    // At offset 46 the last byte is read; its proof satisfies the circuit, and its roots are those of a step.
    const state = { ...hashed.state, registers: { ...hashed.state.registers, at: 46n } }
    const run46 = await run({ vm: reader, state }, { hash: await poseidon(), preimages: known.get })
    const [honest, forged] = [await prove(run46, 0n), await prove(run46, 0n, lie)]
    expect(equal(honest.before, forged.before)).toBe(true)
    expect(equal(honest.after, forged.after)).toBe(false)
    expect(await ask(honest, carried(honest))).toBe(toHex(honest.after))

    const verdictOf = (proof: ZkProof, preimages = known.get) =>
      verifyStep(reader, keys.verificationKey, proof, { preimages })
    expect(await verdictOf(honest)).toEqual({ valid: true })
    expect(await verdictOf(forged)).toMatchObject({ valid: false, reason: 'preimage-word' })
    expect(await verdictOf({ ...forged, preimages: honest.preimages! })).toMatchObject({
      reason: 'invalid-proof',
    })
    expect(await verdictOf(forged, lie)).toMatchObject({ reason: 'preimage-hash' })

    // The contract is not told the bytes, but reads them: where they come along, and where the oracle has them.
    expect(await ask(forged, carried(forged))).toBe('InvalidProof')
    expect(await ask(forged, carried(forged, lie))).toBe('PreimageHash')
    const { key, offset } = honest.preimages![0]!
    await publishPart(deployer(), oracle, { key, offset, data: text })
    expect(
      await ask(
        forged,
        carried(forged, () => undefined),
      ),
    ).toBe('InvalidProof')
    expect(
      await ask(
        honest,
        carried(honest, () => undefined),
      ),
    ).toBe(toHex(honest.after))
  }, 120_000)

  test('is refused whatever else its list says', async () => {
    const two = proofOf('two')
    const [first, second] = two.preimages!
    const verdictOf = (preimages: ZkProof['preimages']) =>
      verifyStep(reader, keys.verificationKey, { ...two, preimages: preimages! }, { preimages: known.get })
    for (const [list, reason] of [
      [[], 'invalid-proof'],
      [[first!], 'invalid-proof'],
      [[second!], 'invalid-proof'],
      [
        [
          { ...second!, port: 0 },
          { ...first!, port: 1 },
        ],
        'invalid-proof',
      ],
      [[first!, { ...second!, port: 2 }], 'preimage-list'],
      [[second!, first!], 'preimage-list'],
      [[{ ...first!, bytes: first!.bytes.subarray(0, 31) }, second!], 'preimage-word'],
      [[{ ...first!, offset: first!.offset + 1n }, second!], 'preimage-word'],
      [[{ ...first!, key: keccakKey(other) }, second!], 'preimage-missing'],
    ] as const)
      expect(await verdictOf(list)).toMatchObject({ valid: false, reason })
    const { preimages: _, ...without } = two
    expect(await verifyStep(reader, keys.verificationKey, without, { preimages: known.get })).toMatchObject({
      reason: 'invalid-proof',
    })
    expect(await verifyStep(reader, keys.verificationKey, two)).toMatchObject({ reason: 'preimage-missing' })
  })
})

test('what the referee is sent is refused when any byte of it is changed, left out or added', async () => {
  const two = proofOf('two')
  const proof = carried(two)
  const list = 288 // how many, two readings of 41 bytes, how many come along, keys, lengths and data
  const told: Record<string, number> = {}
  for (let i = 0; i < proof.length; i += i < list ? 29 : 1) {
    const changed = proof.slice()
    changed[i]! ^= 1 << (i % 8)
    const answer = await ask(two, changed)
    expect(answer, `byte ${i}`).toMatch(
      /^(InvalidProof|RootOutOfRange|Preimage(Order|Type|Size|Hash|Missing|Unused)|Truncated|Trailing)$/,
    )
    told[answer] = (told[answer] ?? 0) + 1
  }
  for (const reason of ['InvalidProof', 'PreimageOrder', 'PreimageHash', 'PreimageMissing', 'Truncated'])
    expect(Object.keys(told)).toContain(reason)
  for (const size of [0, 32, 287]) expect(await ask(two, proof.subarray(0, size))).toBe('WrongProofLength')
  for (let size = list; size < proof.length; size += 7)
    expect(await ask(two, proof.subarray(0, size)), `${size} bytes`).toMatch(/^(Truncated|Preimage\w+)$/)
  expect(await ask(two, concat(proof, Uint8Array.of(0)))).toBe('Trailing')

  // Places: twice the same, more than there are, in another order; and what no step of the proof reads.
  const reading = (i: number) => proof.slice(list + 1 + 41 * i, list + 1 + 41 * (i + 1))
  const tail = proof.slice(list + 1 + 82)
  const sent = (...readings: Uint8Array[]) =>
    ask(two, concat(proof.subarray(0, list), Uint8Array.of(readings.length), ...readings, tail))
  const at = (place: number, of: Uint8Array) => concat(Uint8Array.of(place), of.subarray(1))
  const [first, second] = [reading(0), reading(1)]
  expect(await sent(first, second)).toBe(toHex(two.after))
  expect(await sent(second, first)).toBe('PreimageOrder')
  expect(await sent(first, at(0, second))).toBe('PreimageOrder')
  expect(await sent(first, at(2, second))).toBe('PreimageOrder')
  expect(await sent(first, second, at(2, second))).toBe('PreimageUnused')
  expect(await sent(at(0, second), at(1, first))).toBe('InvalidProof')
  const alone = concat(proof.subarray(0, list), Uint8Array.of(1), first, Uint8Array.of(0))
  expect(await ask(two, alone)).toMatch(/^(InvalidProof|PreimageMissing)$/)
  const offset = concat(first.subarray(0, 33), fromBigint(40n, 8))
  expect(await sent(offset, second)).toBe('InvalidProof')
}, 120_000)

test('claims about runs take such proofs as links, and proofs are files', async () => {
  const claims = await deployZkClaims(deployer(), [verifier])
  const links = ['ask', 'two', 'none'].map(proofOf)
  for (const proof of links) expect(decodeZkProof(encodeZkProof(proof))).toEqual(proof)
  const simulate = (source: PreimageSource) =>
    node.client.simulateContract({
      ...{ address: claims, abi: [...zkClaimsAbi, ...ERRORS], functionName: 'prove' },
      args: [
        toHex(reader.id),
        toHex(links[0]!.before),
        claimLinks({ links }, [keys.verificationKey], { preimages: source }),
      ],
    } as const)
  expect((await simulate(known.get)).result).toEqual([toHex(links[2]!.after), 3n])
  const bad: PreimageSource = () => text
  await expect(simulate(bad)).rejects.toThrow(/PreimageHash/)
})

test('a file whose list has another shape is no proof file', () => {
  const json = JSON.parse(encodeZkProof(proofOf('ask')))
  const [read] = json.preimages
  for (const preimages of [
    {},
    [{}],
    [null],
    [{ ...read, port: -1 }],
    [{ ...read, port: '0' }],
    [{ ...read, key: '0x00' }],
    [{ ...read, offset: '-1' }],
    [{ ...read, offset: 5 }],
    [{ ...read, bytes: `0x${'00'.repeat(33)}` }],
    [{ ...read, bytes: '0x0' }],
    new Array(256).fill(read),
  ])
    expect(() => decodeZkProof(JSON.stringify({ ...json, preimages }))).toThrow(/field "preimages"/)
})
