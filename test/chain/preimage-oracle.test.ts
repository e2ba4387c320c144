/**
 * PreimageOracle.sol on a node: parts of every type, large preimages and their challenges, and attempts to have it know
 * what is not so.
 */
import { createHash } from 'node:crypto'
import { bls12_381 as bls } from '@noble/curves/bls12-381.js'
import { encodeFunctionData, type Hex, toFunctionSelector } from 'viem'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { concat, fromBigint, toHex, utf8 } from '../../src/bytes/bytes.ts'
import {
  challengeProposal,
  deployPreimageOracle,
  encodeLocalData,
  localContextOf,
  oracleKey,
  preimageOracleAbi,
  publishPart,
} from '../../src/chain/index.ts'
import {
  afterBlock,
  EMPTY_STATE,
  firstWrongLeaf,
  type KeccakLeaf,
  keccakLeaves,
  leafProof,
  stateCommitment,
} from '../../src/chain/keccak-blocks.ts'
import {
  blobKey,
  keccakKey,
  localKey,
  precompileKey,
  preimagePart,
  sha256Key,
} from '../../src/preimage/index.ts'
import { type Node, startAnvil } from './anvil.ts'

const PERIOD = 1000n
const BOND = 10n ** 17n
let node: Node
let oracle: Hex
beforeAll(async () => {
  node = await startAnvil()
  oracle = await deployPreimageOracle(publisher(0), { leastSize: 200n, period: PERIOD, bond: BOND })
}, 120_000)
afterAll(() => node?.stop())

const publisher = (index: number) => ({
  wallet: node.wallet,
  client: node.client,
  account: node.account(index),
})
const bytes = (length: number, salt = 0) =>
  Uint8Array.from({ length }, (_, i) => (i * 37 + length + salt) & 0xff)

const errors = new Map(
  preimageOracleAbi.flatMap((item) =>
    item.type === 'error'
      ? [
          [
            toFunctionSelector(`${item.name}(${item.inputs.map(({ type }) => type).join(',')})`),
            item.name,
          ] as const,
        ]
      : [],
  ),
)

/** Asks the node what a call would do. @returns the name of the error with which it reverts; undefined if it succeeds */
async function simulate(
  index: number,
  data: Hex,
  options: { value?: bigint; gas?: bigint } = {},
): Promise<string | undefined> {
  const quantity = (value: bigint | undefined) => (value ? `0x${value.toString(16)}` : undefined)
  const call = { to: oracle, from: node.account(index).address, data }
  const params = [{ ...call, value: quantity(options.value), gas: quantity(options.gas) }, 'latest']
  const response = await fetch(node.url, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ jsonrpc: '2.0', id: 1, method: 'eth_call', params }),
  })
  const { error } = (await response.json()) as { error?: { message: string; data?: string } }
  return error && (errors.get((error.data ?? '').slice(0, 10) as Hex) ?? error.message)
}

/** Sends a call. @returns the name of the error with which it reverts; undefined if it succeeds */
async function attempt(
  index: number,
  functionName: string,
  args: readonly unknown[],
  options: { value?: bigint; gas?: bigint } = {},
): Promise<string | undefined> {
  const data = encodeFunctionData({ abi: preimageOracleAbi, functionName, args } as never)
  const error = await simulate(index, data, options)
  if (error !== undefined) return error
  const hash = await node.wallet.sendTransaction({
    ...{
      to: oracle,
      data,
      value: options.value ?? 0n,
      account: node.account(index),
      chain: node.wallet.chain,
    },
    ...(options.gas ? { gas: options.gas } : {}),
  })
  const { status } = await node.receiptOf(hash)
  return status === 'success' ? undefined : 'reverted'
}

const read = async (key: Uint8Array, offset: bigint): Promise<{ word: bigint; size: number } | 'unknown'> => {
  try {
    const [word, size] = await node.client.readContract({
      ...{
        address: oracle,
        abi: preimageOracleAbi,
        functionName: 'readPreimage',
        args: [toHex(key), offset],
      },
    })
    return { word: BigInt(word), size: Number(size) }
  } catch {
    return 'unknown'
  }
}

describe('parts', () => {
  test('of keccak-256 and SHA-256 are those that a step reads, at every kind of offset and length', async () => {
    for (const length of [0, 1, 24, 33]) {
      const data = bytes(length)
      for (const [load, key] of [
        ['loadKeccak256', keccakKey(data)],
        ['loadSha256', sha256Key(data)],
      ] as const) {
        const end = length + 8
        const offsets = [...new Set([0, 1, 7, 8, 9, 31, 32, end - 33, end - 32, end - 1])].filter(
          (o) => o >= 0 && o < end,
        )
        for (const offset of offsets) {
          expect(await read(key, BigInt(offset))).toBe('unknown')
          expect(await attempt(1, load, [toHex(data), BigInt(offset)])).toBeUndefined()
          expect(await read(key, BigInt(offset))).toEqual(preimagePart(data, BigInt(offset)))
        }
        // P01: the prefix counts, so length + 7 is the last offset.
        for (const offset of [end, end + 1, 2n ** 256n - 1n])
          expect(await attempt(1, load, [toHex(data), BigInt(offset)])).toBe('PartOutOfRange')
        // Behind the end there is nothing, as soon as the length is known.
        for (const offset of [BigInt(end), 2n ** 64n - 1n])
          expect(await read(key, offset)).toEqual({ word: 0n, size: 0 })
      }
    }
  }, 240_000)

  test('P06 what nobody loaded is unknown and not zero, under every type', async () => {
    for (const type of [0, 1, 2, 3, 4, 5, 6, 208])
      for (const offset of [0n, 8n])
        expect(await read(new Uint8Array(32).with(0, type), offset)).toBe('unknown')
    // The same hash under another type.
    const data = bytes(100, 9)
    await attempt(1, 'loadKeccak256', [toHex(data), 0n])
    expect(await read(keccakKey(data), 0n)).not.toBe('unknown')
    for (const type of [1, 4, 5, 6]) expect(await read(keccakKey(data).with(0, type), 0n)).toBe('unknown')
  })

  test('bytes behind data in calldata do not get into its last part', async () => {
    const data = bytes(40, 3)
    const call = encodeFunctionData({
      abi: preimageOracleAbi,
      functionName: 'loadKeccak256',
      args: [toHex(data), 40n],
    })
    // Dirty padding: what ABI says is zero.
    const dirty = `${call.slice(0, -48)}${'ff'.repeat(24)}` as Hex
    const hash = await node.wallet.sendTransaction({
      ...{ to: oracle, data: dirty, account: node.account(1), chain: node.wallet.chain },
    })
    await node.receiptOf(hash)
    expect(await read(keccakKey(data), 40n)).toEqual(preimagePart(data, 40n))
  })

  test('P02 local data is bound to its context, and answers at every offset', async () => {
    const local = new Map([
      [1n, bytes(32)],
      [2n, utf8('ten')],
      [(1n << 248n) - 1n, new Uint8Array(0)],
    ])
    const context = localContextOf(local)
    const list = toHex(encodeLocalData(local))
    for (const offset of [...Array(40).keys()].filter((o) => o % 4 === 0 || o % 7 === 3)) {
      expect(await attempt(1, 'loadLocal', [list, 0n, BigInt(offset)])).toBeUndefined()
      expect(await read(oracleKey(localKey(1n), context), BigInt(offset))).toEqual(
        preimagePart(bytes(32), BigInt(offset)),
      )
    }
    expect(await attempt(1, 'loadLocal', [list, 0n, 40n])).toBe('PartOutOfRange')
    for (const key of [
      localKey(1n),
      oracleKey(localKey(1n), toHex(new Uint8Array(32))),
      oracleKey(localKey(2n), context),
    ])
      expect(await read(key, 0n)).toBe('unknown')
    expect(await attempt(1, 'loadLocal', [list, 2n, 0n])).toBeUndefined()
    // Another list is another context: nobody changes what this one says.
    const other = new Map([...local, [1n, bytes(32, 1)]])
    await attempt(1, 'loadLocal', [toHex(encodeLocalData(other)), 0n, 8n])
    expect(await read(oracleKey(localKey(1n), context), 8n)).toEqual(preimagePart(bytes(32), 8n))
    const entry = (ident: bigint, size: bigint, data: Uint8Array) =>
      concat(localKey(ident), fromBigint(size, 8), data)
    const one = entry(1n, 2n, utf8('ab'))
    for (const [what, malformed, index] of [
      ['a key twice', concat(one, one), 0],
      ['keys that descend', concat(entry(2n, 0n, utf8('')), one), 0],
      ['another type', concat(keccakKey(utf8('x')), fromBigint(0n, 8)), 0],
      ['data that ends early', entry(1n, 3n, utf8('ab')), 0],
      ['a length of 2^64 - 1', entry(1n, 2n ** 64n - 1n, utf8('ab')), 0],
      ['a head that ends early', one.subarray(0, 39), 0],
      ['no such entry', one, 1],
      ['nothing', new Uint8Array(0), 0],
    ] as const) {
      expect(await attempt(1, 'loadLocal', [toHex(malformed), BigInt(index), 0n]), what).toBe(
        'LocalDataMalformed',
      )
    }
  }, 120_000)
})

/** [tau]G1 of Ethereum's ceremony: the second point of the monomial setup of EIP-4844. */
const TAU = 'ad3eb50121139aa34db1d545093ac9374ab7bca2c0f3bf28e27c8dcd8fc7cb42d25926fc0c97b336e9f0fb35e5a04c81'

/** A blob whose polynomial is a + b x, opened at z: its quotient by x - z is b. */
function opened(a: bigint, b: bigint, z: bigint) {
  const Point = bls.G1.ProjectivePoint
  const { Fr } = bls.fields
  const commitment = Point.BASE.multiply(a).add(Point.fromHex(TAU).multiply(b)).toRawBytes(true)
  return {
    commitment,
    z: fromBigint(z, 32),
    y: fromBigint(Fr.add(a, Fr.mul(b, z)), 32),
    proof: Point.BASE.multiply(b).toRawBytes(true),
  }
}

test('a point of a blob is known by its KZG proof, and by no other', async () => {
  const { commitment, z, y, proof } = opened(1234567n, 89n, 1n << 200n)
  const key = blobKey(commitment, z)
  const load = (
    changes: Partial<{ commitment: Uint8Array; z: Uint8Array; y: Uint8Array; proof: Uint8Array }>,
    offset = 8n,
  ) => {
    const all = { commitment, z, y, proof, ...changes }
    return attempt(1, 'loadBlob', [
      toHex(all.commitment),
      toHex(all.z),
      toHex(all.y),
      toHex(all.proof),
      offset,
    ])
  }
  const flipped = (one: Uint8Array) => one.with(31, one[31]! ^ 1)
  expect(await load({ y: flipped(y) })).toBe('BlobProof')
  expect(await load({ z: flipped(z) })).toBe('BlobProof')
  expect(await load({ proof: opened(1n, 2n, 3n).proof })).toBe('BlobProof')
  expect(await load({ commitment: opened(1n, 2n, 3n).commitment })).toBe('BlobProof')
  // y as another number of the same field element.
  expect(await load({ y: fromBigint(BigInt(toHex(y)) + bls.fields.Fr.ORDER, 32) })).toBe('BlobProof')
  expect(await load({ commitment: commitment.subarray(1) })).toBe('BlobInput')
  expect(await load({ proof: concat(proof, Uint8Array.of(0)) })).toBe('BlobInput')
  expect(await read(key, 8n)).toBe('unknown')
  expect(await load({}, 40n)).toBe('PartOutOfRange')
  for (const offset of [0n, 8n, 13n, 39n]) {
    expect(await load({}, offset)).toBeUndefined()
    expect(await read(key, offset)).toEqual(preimagePart(y, offset))
  }
}, 60_000)

describe('A05 the answer of a precompile', () => {
  const sha = `0x${'00'.repeat(19)}02` as Hex
  const address = (hex: Hex) => Uint8Array.from(Buffer.from(hex.slice(2), 'hex'))
  const input = bytes(500)

  test('is the one that it gives with the gas of its key, however much there is', async () => {
    // SHA-256 of 500 bytes takes 60 + 12 * 16 = 252.
    for (const [gas, ok] of [
      [252n, true],
      [251n, false],
      [5000n, true],
      [0n, false],
    ] as const) {
      const key = precompileKey(address(sha), gas, input)
      const answer = ok ? createHash('sha256').update(input).digest() : new Uint8Array(0)
      const data = concat(Uint8Array.of(ok ? 1 : 0), answer)
      for (const limit of [undefined, 3_000_000n, 30_000_000n])
        expect(
          await attempt(1, 'loadPrecompile', [sha, gas, toHex(input), 8n], limit ? { gas: limit } : {}),
        ).toBeUndefined()
      expect(await read(key, 8n)).toEqual(preimagePart(data, 8n))
    }
  }, 60_000)

  test('never changes for lack of gas: a call with too little reverts', async () => {
    const gas = 1_000_000n
    const key = precompileKey(address(sha), gas, input)
    for (const limit of [60_000n, 200_000n, 500_000n, 1_000_000n, 1_100_000n])
      expect(
        await attempt(1, 'loadPrecompile', [sha, gas, toHex(input), 0n], { gas: limit }),
      ).not.toBeUndefined()
    expect(await read(key, 0n)).toBe('unknown')
    expect(
      await attempt(1, 'loadPrecompile', [sha, gas, toHex(input), 0n], { gas: 1_500_000n }),
    ).toBeUndefined()
    expect(await read(key, 0n)).toMatchObject({ size: 32 })
    for (const limit of [500_000n, 1_000_000n])
      await attempt(1, 'loadPrecompile', [sha, gas, toHex(input), 8n], { gas: limit })
    expect(await read(key, 8n)).toBe('unknown')
  }, 60_000)

  test('of a long input is given all its gas too: copying the input takes none of it', async () => {
    // 800 pairs of points at infinity cost 45,000 + 800 * 34,000, and their 153,600 bytes more than 100,000 to copy.
    const pairing = `0x${'00'.repeat(19)}08` as Hex
    const [gas, long] = [45_000n + 800n * 34_000n, new Uint8Array(800 * 192)]
    const key = precompileKey(address(pairing), gas, long)
    const args = [pairing, gas, toHex(long), 0n] as const
    const data = encodeFunctionData({ abi: preimageOracleAbi, functionName: 'loadPrecompile', args })
    // The least gas with which the call does not revert: the answer was stored, so it has to be the right one.
    let [low, high] = [gas, 29_900_000n]
    expect(await simulate(1, data, { gas: high })).toBeUndefined()
    while (high - low > 1000n) {
      const middle = (low + high) / 2n
      if ((await simulate(1, data, { gas: middle })) === undefined) high = middle
      else low = middle
    }
    expect(await attempt(1, 'loadPrecompile', args, { gas: high })).toBeUndefined()
    // The length of success and a word; that of a failure would be 1.
    expect((await read(key, 0n)) as object).toMatchObject({ size: 32 })
    expect(((await read(key, 0n)) as { word: bigint }).word >> 192n).toBe(33n)
  }, 120_000)

  test('is asked of precompiles alone: a contract might answer otherwise tomorrow', async () => {
    for (const target of [
      oracle,
      node.account(1).address,
      `0x${'00'.repeat(20)}`,
      `0x${'00'.repeat(19)}12`,
      `0x${'00'.repeat(18)}0101`,
    ])
      expect(await attempt(1, 'loadPrecompile', [target, 5000n, '0x', 0n])).toBe('NotAPrecompile')
  })
})

describe('large preimages', () => {
  const leafArgs = (leaves: readonly KeccakLeaf[], index: number) =>
    [
      {
        input: toHex(leaves[index]!.input),
        index: BigInt(index),
        commitment: toHex(leaves[index]!.commitment),
      },
      leafProof(leaves, index).map(toHex),
    ] as const
  let nonce = 0n
  const idOf = (index: number, number: bigint) =>
    node.client.readContract({
      ...{
        address: oracle,
        abi: preimageOracleAbi,
        functionName: 'idOf',
        args: [node.account(index).address, number],
      },
    })
  const owed = (index: number) =>
    node.client.readContract({
      ...{
        address: oracle,
        abi: preimageOracleAbi,
        functionName: 'owed',
        args: [node.account(index).address],
      },
    })
  const propose = async (data: Uint8Array, offset: bigint, index = 2) => {
    const number = nonce++
    expect(
      await attempt(index, 'propose', [number, offset, BigInt(data.length)], { value: BOND }),
    ).toBeUndefined()
    return idOf(index, number)
  }
  /** Absorbs data in calls of some blocks, with the states that `change` makes of the right ones. */
  const absorb = async (
    id: Hex,
    data: Uint8Array,
    perCall: number,
    change: (commitment: Uint8Array, index: number) => Uint8Array = (one) => one,
    index = 2,
  ) => {
    const leaves = keccakLeaves(data).leaves.map((leaf) => ({
      ...leaf,
      commitment: change(leaf.commitment, leaf.index),
    }))
    for (let at = 0; at < leaves.length; at += perCall) {
      const end = Math.min(leaves.length, at + perCall)
      const last = end === leaves.length
      const input = data.subarray(136 * at, last ? data.length : 136 * end)
      const commitments = leaves.slice(at, end).map(({ commitment }) => toHex(commitment))
      expect(
        await attempt(index, 'absorb', [id, BigInt(at), toHex(input), commitments, last]),
      ).toBeUndefined()
    }
    return leaves
  }
  const later = async () => node.mineAt((await node.now()) + PERIOD + 1n)

  test.each([0, 1, 135, 136, 137, 271, 272])(
    'P03 blocks and padding of %i bytes squeeze to keccak-256',
    (length) => {
      const data = bytes(length)
      const { states } = keccakLeaves(data)
      const lanes = states
        .at(-1)!
        .slice(0, 4)
        .map((lane) => fromBigint(lane, 8).reverse())
      expect(concat(...lanes).subarray(1)).toEqual(keccakKey(data).subarray(1))
    },
  )

  test('P03 are padded by the contract alike, whatever the length, and parts lie across calls', async () => {
    for (const [length, perCall, offset] of [
      [271, 1, 0n],
      [272, 1, 136n],
      [273, 2, 280n],
      [407, 1, 8n + 136n - 5n],
      [408, 2, 3n],
      [1000, 3, 1007n],
    ] as const) {
      const data = bytes(length, 7)
      const id = await propose(data, offset)
      const leaves = await absorb(id, data, perCall)
      const { states } = keccakLeaves(data)
      const last = leaves.length - 1
      const squeeze = [id, states[last], ...leafArgs(leaves, last - 1), ...leafArgs(leaves, last)]
      expect(await attempt(5, 'squeezePart', squeeze)).toBe('StillOpen')
      expect(await read(keccakKey(data), offset)).toBe('unknown')
      await later()
      const before = await owed(2)
      expect(await attempt(5, 'squeezePart', squeeze)).toBeUndefined()
      expect(await read(keccakKey(data), offset)).toEqual(preimagePart(data, offset))
      expect((await owed(2)) - before).toBe(BOND)
      expect(await attempt(5, 'squeezePart', squeeze)).toBe('WrongPhase')
    }
  }, 240_000)

  test('A11 are proposed once, with the bond, in range, and by nobody else', async () => {
    const data = bytes(300)
    const id = await propose(data, 0n)
    const again = [nonce - 1n, 5n, 300n]
    expect(await attempt(2, 'propose', again, { value: BOND })).toBe('AlreadyProposed')
    expect(await idOf(3, nonce - 1n)).not.toBe(id)
    for (const value of [0n, BOND - 1n, BOND + 1n])
      expect(await attempt(2, 'propose', [nonce, 0n, 300n], { value })).toBe('WrongBond')
    expect(await attempt(2, 'propose', [nonce, 308n, 300n], { value: BOND })).toBe('PartOutOfRange')
    for (const size of [0n, 199n, 65_535n * 136n, 2n ** 32n, 2n ** 64n])
      expect(await attempt(2, 'propose', [nonce, 0n, size], { value: BOND })).toBe('SizeOutOfRange')
    const { leaves } = keccakLeaves(data)
    const commitments = leaves.map(({ commitment }) => toHex(commitment))
    expect(await attempt(3, 'absorb', [id, 0n, toHex(data), commitments, true])).toBe('NotTheClaimant')
    expect(await attempt(2, 'absorb', [id, 1n, toHex(data), commitments, true])).toBe('WrongBlock')
    expect(await attempt(2, 'absorb', [id, 0n, toHex(data.subarray(1)), commitments, true])).toBe(
      'WrongInputSize',
    )
    expect(await attempt(2, 'absorb', [id, 0n, toHex(bytes(301)), commitments, true])).toBe('WrongInputSize')
    for (const length of [0, 1, 135, 137]) {
      const input = toHex(data.subarray(0, length))
      expect(await attempt(2, 'absorb', [id, 0n, input, commitments, false])).toBe('WrongInputSize')
    }
    for (const count of [0, 2, 4]) {
      const wrong = [...commitments, commitments[0]].slice(0, count)
      expect(await attempt(2, 'absorb', [id, 0n, toHex(data), wrong, true])).toBe('WrongCommitments')
    }
    expect(await attempt(2, 'absorb', [id, 0n, toHex(data), commitments, true])).toBeUndefined()
    // Finished: nothing is absorbed any more, and no block twice.
    expect(await attempt(2, 'absorb', [id, 3n, '0x', [], true])).toBe('WrongPhase')
    expect(await attempt(2, 'propose', again, { value: BOND })).toBe('AlreadyProposed')
    const unknown = toHex(new Uint8Array(32).fill(1))
    expect(await attempt(2, 'absorb', [unknown, 0n, toHex(data), commitments, true])).toBe('WrongPhase')
  }, 60_000)

  test('a wrong state is challenged by anybody from the logs alone, at any block, and the bond is the challenger’s', async () => {
    for (const wrong of [0, 1, 4, 7]) {
      const data = bytes(1000, wrong)
      const id = await propose(data, 0n)
      await absorb(id, data, 3, (one, index) => (index === wrong ? one.with(0, one[0]! ^ 1) : one))
      const before = await owed(4)
      expect(await challengeProposal(publisher(4), oracle, id)).toBe(wrong)
      expect((await owed(4)) - before).toBe(BOND)
      await later()
      const { leaves, states } = keccakLeaves(data)
      const squeeze = [id, states[7], ...leafArgs(leaves, 6), ...leafArgs(leaves, 7)]
      expect(await attempt(2, 'squeezePart', squeeze)).toBe('WrongPhase')
      expect(await read(keccakKey(data), 0n)).toBe('unknown')
      await expect(challengeProposal(publisher(5), oracle, id)).rejects.toThrow()
    }
  }, 240_000)

  test('a right one cannot be challenged, by true leaves, false ones, or those of another order', async () => {
    const data = bytes(1000, 50)
    const id = await propose(data, 0n)
    const leaves = await absorb(id, data, 8)
    expect(firstWrongLeaf(leaves)).toBeUndefined()
    expect(await challengeProposal(publisher(4), oracle, id)).toBeUndefined()
    const { states } = keccakLeaves(data)
    const call = (state: readonly bigint[], pre: number, post: number) =>
      attempt(4, 'challenge', [id, state, ...leafArgs(leaves, pre), ...leafArgs(leaves, post)])
    for (let post = 1; post < 8; post++)
      expect(await call(states[post]!, post - 1, post)).toBe('FollowsIndeed')
    expect(await call(states[3]!, 2, 4)).toBe('NotConsecutive')
    expect(await call(states[5]!, 4, 3)).toBe('NotConsecutive')
    expect(await call(states[3]!, 2, 2)).toBe('NotConsecutive')
    expect(await call(states[4]!, 2, 3)).toBe('WrongState')
    expect(await attempt(4, 'challengeFirst', [id, ...leafArgs(leaves, 0)])).toBe('FollowsIndeed')
    expect(await attempt(4, 'challengeFirst', [id, ...leafArgs(leaves, 1)])).toBe('WrongLeaf')
    // A leaf of one's own, at a place that is empty or taken.
    const own = { ...leaves[3]!, commitment: stateCommitment(afterBlock(EMPTY_STATE, leaves[3]!.input)) }
    for (const index of [3, 8, 2 ** 16 + 3]) {
      const post = { input: toHex(own.input), index: BigInt(index), commitment: toHex(own.commitment) }
      const proof = leafProof(leaves, index % 2 ** 16).map(toHex)
      expect(await attempt(4, 'challenge', [id, states[3], ...leafArgs(leaves, 2), post, proof])).toBe(
        'WrongLeaf',
      )
    }
    const [leaf, proof] = leafArgs(leaves, 3)
    for (const path of [proof.slice(1), [...proof, proof[0]!], [], proof.toReversed()])
      expect(await attempt(4, 'challenge', [id, states[3], ...leafArgs(leaves, 2), leaf, path])).toBe(
        'WrongLeaf',
      )
    for (const input of [
      '0x',
      toHex(leaves[3]!.input.subarray(1)),
      toHex(concat(leaves[3]!.input, Uint8Array.of(0))),
    ])
      expect(
        await attempt(4, 'challenge', [id, states[3], ...leafArgs(leaves, 2), { ...leaf, input }, proof]),
      ).toBe('WrongLeaf')
    expect(await owed(4)).toBeGreaterThanOrEqual(0n)
  }, 120_000)

  test('P04 a squeeze takes the last block and the one before it, when all is absorbed, and nothing else', async () => {
    const data = bytes(1000, 60)
    const id = await propose(data, 500n)
    const { leaves, states } = keccakLeaves(data)
    const commitments = leaves.map(({ commitment }) => toHex(commitment))
    await attempt(2, 'absorb', [id, 0n, toHex(data.subarray(0, 136 * 7)), commitments.slice(0, 7), false])
    await later()
    const squeeze = (state: readonly bigint[], pre: number, post: number, all = leaves) =>
      attempt(2, 'squeezePart', [id, state, ...leafArgs(all, pre), ...leafArgs(all, post)])
    expect(await squeeze(states[6]!, 5, 6, leaves.slice(0, 7))).toBe('WrongPhase')
    await attempt(2, 'absorb', [id, 7n, toHex(data.subarray(136 * 7)), commitments.slice(7), true])
    expect(await squeeze(states[7]!, 6, 7)).toBe('StillOpen')
    await later()
    expect(await squeeze(states[6]!, 5, 6)).toBe('NotTheLast')
    expect(await squeeze(states[7]!, 5, 7)).toBe('NotConsecutive')
    expect(await squeeze(states[6]!, 6, 7)).toBe('WrongState')
    expect(await squeeze(EMPTY_STATE, 6, 7)).toBe('WrongState')
    expect(await squeeze(states[7]!, 6, 7)).toBeUndefined()
    expect(await read(keccakKey(data), 500n)).toEqual(preimagePart(data, 500n))
    expect(await read(keccakKey(data), 0n)).toBe('unknown')
  }, 60_000)

  test('bonds are fetched once and by their owners, and one who calls back gets nothing more', async () => {
    const total = await node.client.getBalance({ address: oracle })
    const mine = await owed(2)
    expect(mine).toBeGreaterThan(0n)
    expect(await attempt(9, 'withdraw', [node.account(9).address])).toBe('NothingOwed')
    const to = `0x${'77'.repeat(20)}` as Hex
    expect(await attempt(2, 'withdraw', [to])).toBeUndefined()
    expect(await node.client.getBalance({ address: to })).toBe(mine)
    expect(await attempt(2, 'withdraw', [to])).toBe('NothingOwed')
    expect(await node.client.getBalance({ address: oracle })).toBe(total - mine)
    // To the oracle itself, which takes no ether: it stays owed.
    const theirs = await owed(4)
    expect(theirs).toBeGreaterThan(0n)
    expect(await attempt(4, 'withdraw', [oracle])).toBe('TransferFailed')
    expect(await owed(4)).toBe(theirs)
  })

  test('300 KB are published by the library: absorbed, waited for, squeezed', async () => {
    const data = bytes(300_000, 1)
    const key = keccakKey(data)
    const part = { key, offset: 123_456n, data }
    const first = await publishPart(publisher(6), oracle, part)
    expect(first.known).toBe(false)
    expect((await publishPart(publisher(6), oracle, part)).known).toBe(false)
    await later()
    expect(await publishPart(publisher(6), oracle, part)).toEqual({ known: true })
    expect(await read(key, part.offset)).toEqual(preimagePart(data, part.offset))
    expect(await publishPart(publisher(6), oracle, part)).toEqual({ known: true })
  }, 240_000)
})
