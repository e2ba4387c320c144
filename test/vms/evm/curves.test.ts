/**
 * The precompiles of BLS12-381 (EIP-2537) and secp256r1 (EIP-7951) against @noble/curves.
 */
import * as modular from '@noble/curves/abstract/modular'
import { bls12_381 } from '@noble/curves/bls12-381'
import { p256 } from '@noble/curves/nist'
import { secp256k1 } from '@noble/curves/secp256k1'
import { sha256 } from '@noble/hashes/sha2.js'
import { keccak_256 } from '@noble/hashes/sha3.js'
import { describe, expect, test } from 'vitest'
import { concatAll, fromBigint, fromHex, toBigint, toHex, utf8 } from '../../../src/bytes/bytes.ts'
import type { Fork } from '../../../src/vms/evm/machine/forks.ts'
import { code, transact } from './assembler.ts'

const { G1, G2 } = bls12_381
type P1 = typeof G1.ProjectivePoint.BASE
type P2 = typeof G2.ProjectivePoint.BASE
const [BASE1, BASE2] = [G1.ProjectivePoint.BASE, G2.ProjectivePoint.BASE]
const P = bls12_381.fields.Fp.ORDER
const ORDER = bls12_381.fields.Fr.ORDER

const field = (value: bigint) => fromBigint(value, 64)
const g1 = (point: P1) =>
  point.equals(G1.ProjectivePoint.ZERO)
    ? new Uint8Array(128)
    : concatAll([field(point.toAffine().x), field(point.toAffine().y)])
const g2 = (point: P2) => {
  if (point.equals(G2.ProjectivePoint.ZERO)) return new Uint8Array(256)
  const { x, y } = point.toAffine()
  return concatAll([x.c0, x.c1, y.c0, y.c1].map(field))
}
const word = (value: bigint) => fromBigint(value, 32)
const number = (seed: string) => toBigint(sha256(utf8(seed)))

/** Calls a precompile: its output and what it costs, or undefined if it fails. */
function called(address: bigint, data: Uint8Array, fork: Fork = 'prague', gas = 5_000_000n) {
  const run = code(
    ...['calldatasize', 0, 0, 'calldatacopy gas', 0, 0, 'calldatasize', 0, address, gas, 'staticcall'],
    ...['gas swap1', 0, 'mstore swap1 sub', 32, 'mstore returndatasize', 0, 64, 'returndatacopy'],
    ...['returndatasize', 64, 'add', 0, 'return'],
  )
  const { output, succeeded } = transact({ fork, run, tx: { data, gasLimit: 16_000_000n } })
  expect(succeeded).toBe(true)
  const isWell = toBigint(output.subarray(0, 32)) === 1n
  // Between the two readings: the call itself, and what puts its arguments there.
  const cost = toBigint(output.subarray(32, 64)) - 100n
  return { isWell, cost, output: toHex(output.subarray(64)) }
}
const answer = (address: bigint, data: Uint8Array, fork?: Fork) => {
  const { isWell, output } = called(address, data, fork)
  return isWell ? output : undefined
}

const [a, b, c] = ['a', 'b', 'c'].map((seed) => number(seed) % ORDER)

/** A point of the curve that is not of the group: the map to the curve without the factor that leads into the group. */
function outside1(): P1 {
  for (let x = 1n; ; x++) {
    const fp = bls12_381.fields.Fp
    try {
      const point = G1.ProjectivePoint.fromAffine({ x, y: fp.sqrt(fp.add(fp.mul(fp.mul(x, x), x), 4n)) })
      if (!point.isTorsionFree()) return point
    } catch {}
  }
}
function outside2(): P2 {
  const { Fp2 } = bls12_381.fields
  for (let i = 1n; ; i++) {
    const x = Fp2.fromBigTuple([i, 1n])
    try {
      const y = Fp2.sqrt(Fp2.add(Fp2.mul(Fp2.sqr(x), x), Fp2.fromBigTuple([4n, 4n])))
      const point = G2.ProjectivePoint.fromAffine({ x, y })
      if (!point.isTorsionFree()) return point
    } catch {}
  }
}

describe('BLS12-381', () => {
  const [p, q] = [BASE1.multiply(a), BASE1.multiply(b)]
  const [r, t] = [BASE2.multiply(a), BASE2.multiply(c)]

  test('sums of points: also the same, opposite ones, none, and those outside of the group', () => {
    const out = outside1()
    const add1 = (x: P1, y: P1) => answer(0x0bn, concatAll([g1(x), g1(y)]))
    for (const [x, y] of [
      [p, q],
      [p, p],
      [p, p.negate()],
      [p, G1.ProjectivePoint.ZERO],
      [G1.ProjectivePoint.ZERO, G1.ProjectivePoint.ZERO],
      [out, p],
    ])
      expect(add1(x, y)).toBe(toHex(g1(x.add(y))))
    const out2 = outside2()
    for (const [x, y] of [
      [r, t],
      [r, r],
      [r, r.negate()],
      [G2.ProjectivePoint.ZERO, t],
      [out2, t],
    ])
      expect(answer(0x0dn, concatAll([g2(x), g2(y)]))).toBe(toHex(g2(x.add(y))))
  })

  test('sums of products', () => {
    expect(answer(0x0cn, concatAll([g1(p), word(b), g1(q), word(2n)]))).toBe(
      toHex(g1(p.multiply(b).add(q.multiply(2n)))),
    )
    expect(answer(0x0cn, concatAll([g1(p), word(0n)]))).toBe(toHex(new Uint8Array(128)))
    expect(answer(0x0cn, concatAll([g1(p), word(ORDER + 3n)]))).toBe(toHex(g1(p.multiply(3n))))
    expect(answer(0x0cn, concatAll([g1(G1.ProjectivePoint.ZERO), word(b)]))).toBe(toHex(new Uint8Array(128)))
    expect(answer(0x0en, concatAll([g2(r), word(b), g2(t), word(5n)]))).toBe(
      toHex(g2(r.multiply(b).add(t.multiply(5n)))),
    )
    expect(answer(0x0cn, concatAll([g1(outside1()), word(b)]))).toBeUndefined()
    expect(answer(0x0en, concatAll([g2(outside2()), word(b)]))).toBeUndefined()
  })

  test('pairings', () => {
    const yes = toHex(word(1n))
    expect(
      answer(0x0fn, concatAll([g1(BASE1.multiply(a)), g2(t), g1(BASE1.negate()), g2(t.multiply(a))])),
    ).toBe(yes)
    expect(answer(0x0fn, concatAll([g1(p), g2(t)]))).toBe(toHex(word(0n)))
    expect(answer(0x0fn, concatAll([g1(p), g2(G2.ProjectivePoint.ZERO)]))).toBe(yes)
    expect(answer(0x0fn, concatAll([g1(G1.ProjectivePoint.ZERO), g2(t)]))).toBe(yes)
    expect(answer(0x0fn, concatAll([g1(outside1()), g2(t)]))).toBeUndefined()
    expect(answer(0x0fn, concatAll([g1(p), g2(outside2())]))).toBeUndefined()
  })

  test('numbers mapped to points', () => {
    type Mapper = { mapToCurve(u: bigint | bigint[]): { toAffine(): { x: never; y: never } } }
    for (const u of [0n, 1n, 2n, P - 1n, (number('u') * number('v')) % P]) {
      const { x, y } = (G1 as unknown as Mapper).mapToCurve([u]).toAffine()
      expect(answer(0x10n, field(u))).toBe(toHex(concatAll([field(x), field(y)])))
    }
    for (const u of [
      [0n, 0n],
      [1n, 0n],
      [0n, 1n],
      [P - 1n, 5n],
      [number('w') % P, (number('z') * 3n) % P],
    ]) {
      const { x, y } = (G2 as unknown as Mapper).mapToCurve(u).toAffine() as never as ReturnType<
        P2['toAffine']
      >
      expect(answer(0x11n, concatAll(u.map(field)))).toBe(
        toHex(concatAll([x.c0, x.c1, y.c0, y.c1].map(field))),
      )
    }
  })

  test('inputs that are none: sizes, numbers that are too large, points beside the curve', () => {
    const sizes: readonly (readonly [bigint, number])[] = [
      [0x0bn, 256],
      [0x0cn, 160],
      [0x0dn, 512],
      [0x0en, 288],
      [0x0fn, 384],
      [0x10n, 64],
      [0x11n, 128],
    ]
    for (const [address, size] of sizes)
      for (const wrong of [0, size - 1, size + 1])
        expect(answer(address, new Uint8Array(wrong))).toBeUndefined()
    const with1 = (x: Uint8Array, y: Uint8Array) => concatAll([x, y, g1(p)])
    const { x, y } = p.toAffine()
    expect(answer(0x0bn, with1(field(x + P), field(y)))).toBeUndefined()
    expect(answer(0x0bn, with1(field(x | (1n << 500n)), field(y)))).toBeUndefined()
    expect(answer(0x0bn, with1(field(x), field(y ^ 1n)))).toBeUndefined()
    expect(answer(0x0bn, with1(field(0n), field(1n)))).toBeUndefined()
    expect(answer(0x10n, field(P))).toBeUndefined()
    expect(answer(0x11n, concatAll([field(0n), field(P)]))).toBeUndefined()
  })

  test('vectors of EIP-2537', () => {
    // bls_g1add_g1+p1, of the EIP's assets.
    const sum = answer(
      0x0bn,
      fromHex(
        '0x0000000000000000000000000000000017f1d3a73197d7942695638c4fa9ac0fc3688c4f9774b905a14e3a3f171bac586c55e83ff97a1aeffb3af00adb22c6bb0000000000000000000000000000000008b3f481e3aaa0f1a09e30ed741d8ae4fcf5e095d5d00af600db18cb2c04b3edd03cc744a2888ae40caa232946c5e7e100000000000000000000000000000000112b98340eee2777cc3c14163dea3ec97977ac3dc5c70da32e6e87578f44912e902ccef9efe28d4a78b8999dfbca942600000000000000000000000000000000186b28d92356c4dfec4b5201ad099dbdede3781f8998ddf929b4cd7756192185ca7b8f4ef7088f813270ac3d48868a21',
      ),
    )
    expect(sum).toBe(
      '0x000000000000000000000000000000000a40300ce2dec9888b60690e9a41d3004fda4886854573974fab73b046d3147ba5b7a5bde85279ffede1b45b3918d82d0000000000000000000000000000000006d3d887e9f53b9ec4eb6cedf5607226754b07c01ace7834f57f3e7315faefb739e59018e22c492006190fba4a870025',
    )
  })

  test('what they cost', () => {
    const cost = (address: bigint, data: Uint8Array) => called(address, data).cost
    const base = cost(4n, new Uint8Array(0)) - 15n
    const of = (address: bigint, size: number) => cost(address, new Uint8Array(size)) - base
    expect([of(0x0bn, 256), of(0x0dn, 512), of(0x10n, 64), of(0x11n, 128)]).toEqual([
      375n,
      600n,
      5500n,
      23_800n,
    ])
    expect([of(0x0cn, 160), of(0x0cn, 320), of(0x0en, 288), of(0x0en, 576), of(0x0en, 864)]).toEqual([
      12_000n,
      (2n * 12_000n * 949n) / 1000n,
      22_500n,
      45_000n,
      (3n * 22_500n * 923n) / 1000n,
    ])
    expect(of(0x0fn, 768)).toBe(37_700n + 2n * 32_600n)
  })

  test('the largest discount is that of 128 points, however many there are', () => {
    const { cost } = called(0x0cn, new Uint8Array(160 * 130))
    const base = called(4n, new Uint8Array(160 * 130)).cost - 15n - 3n * 650n
    expect(cost - base).toBe((130n * 12_000n * 519n) / 1000n)
  })
})

describe('secp256r1', () => {
  const secret = sha256(utf8('key'))
  const hash = sha256(utf8('message'))
  const signature = p256.sign(hash, secret, { lowS: false })
  const { x, y } = p256.ProjectivePoint.fromPrivateKey(secret).toAffine()
  const order = p256.CURVE.n
  const verify = (parts: readonly bigint[]) => answer(0x100n, concatAll(parts.map(word)), 'osaka')
  const good = [toBigint(hash), signature.r, signature.s, x, y]
  const yes = toHex(word(1n))

  test('signatures are those of the key, of whichever half s is', () => {
    expect(verify(good)).toBe(yes)
    expect(verify(good.with(2, order - signature.s))).toBe(yes)
    for (let i = 0; i < 5; i++) expect(verify(good.with(i, good[i] ^ 1n))).toBe('0x')
  })

  test('random ones agree with @noble/curves', () => {
    for (let i = 0; i < 6; i++) {
      const [key, digest] = [sha256(utf8(`key ${i}`)), sha256(utf8(`digest ${i}`))]
      const { r, s } = p256.sign(digest, key, { lowS: false })
      const point = p256.ProjectivePoint.fromPrivateKey(key).toAffine()
      expect(verify([toBigint(digest), r, s, point.x, point.y])).toBe(yes)
    }
  })

  test('sums of equal and of opposite points, a digest of zero, and an x beyond the order', () => {
    const { BASE } = p256.ProjectivePoint
    const { Fp, a: slope, b: constant } = p256.CURVE
    const { mod, invert } = modular
    const of = (point: typeof BASE) => [point.toAffine().x, point.toAffine().y]
    const r = mod(BASE.multiply(5n).toAffine().x, order)
    const s = mod(invert(5n, order) * 2n * r, order)
    // u1 = u2, and the key is the base point or its opposite.
    expect(verify([r, r, s, ...of(BASE)])).toBe(yes)
    expect(verify([r, r, s, ...of(BASE.negate())])).toBe('0x')
    for (const digest of [0n, order]) expect(verify([digest, r, s, ...of(BASE.double())])).toBe(yes)
    // A point whose x is small after the order is taken away: its key follows from any s and digest.
    for (let rest = 1n; ; rest++) {
      const x = order + rest
      const square = Fp.add(Fp.add(Fp.mul(Fp.mul(x, x), x), Fp.mul(slope, x)), constant)
      if (!modular.FpIsSquare(Fp, square)) continue
      const point = p256.ProjectivePoint.fromAffine({ x, y: Fp.sqrt(square) })
      const key = point.multiply(5n).subtract(BASE.multiply(9n)).multiply(invert(rest, order))
      expect(verify([9n, rest, 5n, ...of(key)])).toBe(yes)
      expect(verify([9n, x, 5n, ...of(key)])).toBe('0x')
      break
    }
  })

  test('inputs that are none give nothing, and do not fail', () => {
    for (const wrong of [
      good.with(1, 0n),
      good.with(2, 0n),
      good.with(1, order),
      good.with(2, order),
      good.with(3, p256.CURVE.Fp.ORDER + 1n),
      good.with(3, 0n).with(4, 0n),
    ])
      expect(verify(wrong)).toBe('0x')
    expect(answer(0x100n, concatAll(good.map(word)).subarray(1), 'osaka')).toBe('0x')
    expect(answer(0x100n, concatAll([...good.map(word), new Uint8Array(1)]), 'osaka')).toBe('0x')
    // Before Osaka there is none.
    expect(answer(0x100n, concatAll(good.map(word)), 'prague')).toBe('0x')
  })

  test('it costs 6,900', () => {
    const base = called(4n, new Uint8Array(0), 'osaka').cost - 15n
    expect(called(0x100n, new Uint8Array(0), 'osaka').cost - base).toBe(6900n)
  })
})

test('ecrecover: no key at infinity; sums of equal points; digests of zero and beyond the order', () => {
  const { BASE } = secp256k1.ProjectivePoint
  const { n } = secp256k1.CURVE
  const { mod, invert } = modular
  const recovered = (...parts: readonly bigint[]) => answer(1n, concatAll(parts.map(word)))
  for (const k of [1n, 2n, n - 1n]) {
    const { x: r, y } = BASE.multiply(k).toAffine()
    const v = 27n + (y & 1n)
    for (const s of [1n, n - 1n]) {
      expect(recovered(mod(s * k, n), v, r, s)).toBe('0x')
      for (const digest of [mod(-s * k, n), 0n, 2n ** 256n - 1n]) {
        const key = BASE.multiply(mod(invert(r, n) * (s * k - digest), n)).toRawBytes(false)
        expect(recovered(digest, v, r, s)).toBe(
          toHex(word(toBigint(keccak_256(key.subarray(1)).subarray(12)))),
        )
      }
    }
  }
})
