/**
 * Bugs of real clients in precompiles, by the number and the text of their list, as `known-bugs.test.ts`.
 */
import { keccak_256 } from '@noble/hashes/sha3.js'
import { describe, expect, test } from 'vitest'
import { fromBigint, fromHex, toBigint } from '../../../src/bytes/bytes.ts'
import { code, transact } from './assembler.ts'

describe('precompiles', () => {
  test('E01: what identity returned is a snapshot, whatever its output range overlaps', () => {
    const init = fromHex('0x3034526020600760203460045afa602034343e604034f3')
    const { accounts } = transact({ tx: { to: undefined, data: init } })
    const [address, created] = [...accounts].find(([, { code }]) => code.length > 0)!
    const word = fromBigint(address, 32)
    const second = new Uint8Array(32)
    // The output went to bytes 7 to 39 of the word itself: word 1 is what lay there then.
    second.set(word.subarray(25, 32))
    expect(created.code).toEqual(new Uint8Array([...word, ...second]))
  })

  test('E02: memory that is written later does not change what identity returned', () => {
    const { word } = transact({
      run: code(
        0x11,
        0,
        'mstore',
        32,
        0,
        32,
        0,
        4,
        'gas staticcall pop',
        0x22,
        0,
        'mstore',
        32,
        0,
        32,
        'returndatacopy',
        32,
        32,
        'return',
      ),
    })
    expect(word).toBe(0x11n)
  })

  const modexp = (
    sizes: readonly [number, number, number],
    data: Uint8Array,
    gas: bigint,
    fork?: 'berlin' | 'osaka',
  ) => {
    const input = new Uint8Array([...sizes.flatMap((size) => [...fromBigint(BigInt(size), 32)]), ...data])
    return transact({
      ...(fork ? { fork } : {}),
      tx: { data: input, gasLimit: 2n * gas + 200_000n },
      run: code(
        'calldatasize',
        0,
        0,
        'calldatacopy',
        0,
        0,
        'calldatasize',
        0,
        5,
        gas,
        'staticcall',
        0,
        'sstore returndatasize',
        1,
        'sstore returndatasize',
        0,
        0,
        'returndatacopy',
        0,
        'mload',
        2,
        'sstore returndatasize',
        0,
        'return',
      ),
    })
  }

  test('E12: 0^0 is 1', () => {
    for (const [modulus, value] of [
      [0xff, 1],
      [1, 0],
      [0, 0],
    ] as const) {
      const { output } = modexp([0, 0, 1], Uint8Array.of(modulus), 10_000n)
      expect(output).toEqual(Uint8Array.of(value))
    }
  })

  test('E13: a modulus of no bytes gives no output', () => {
    const { slot } = modexp([0, 0, 0], new Uint8Array(0), 10_000n)
    expect([slot(0), slot(1)]).toEqual([1n, 0n])
  })

  test('E14: the price of a modulus of no bytes is not the least one', () => {
    const ones = new Uint8Array(64).fill(255)
    for (const [gas, works] of [
      [1360n, 1n],
      [1359n, 0n],
    ] as const)
      expect(modexp([32, 32, 0], ones, gas).slot(0)).toBe(works)
    const data = new Uint8Array(1024 + 32).fill(255)
    for (const [gas, works] of [
      [44_733_781n, 1n],
      [44_733_780n, 0n],
    ] as const)
      expect(modexp([1024, 1024, 0], data, gas).slot(0)).toBe(works)
    expect(modexp([0, 1024, 0], ones, 200n).slot(0)).toBe(1n)
  })

  test('E15: from Osaka on, an exponent costs also where base and modulus are empty', () => {
    const head = new Uint8Array(32).fill(255)
    // 16 * (16 * 992 + 255)
    for (const [gas, works] of [
      [258_032n, 1n],
      [258_031n, 0n],
    ] as const)
      expect(modexp([0, 1024, 0], head, gas, 'osaka').slot(0)).toBe(works)
  })

  test('E16: a modulus that is zero gives zeros', () => {
    const { output } = modexp([1, 1, 5], Uint8Array.of(3, 3, 0, 0, 0, 0, 0), 10_000n)
    expect(output).toEqual(new Uint8Array(5))
  })

  const ecrecover = (v: bigint, r: bigint, s: bigint) =>
    transact({
      tx: {
        data: new Uint8Array(
          [toBigint(keccak_256(new Uint8Array(0))), v, r, s].flatMap((word) => [...fromBigint(word, 32)]),
        ),
      },
      run: code(
        'calldatasize',
        0,
        0,
        'calldatacopy',
        32,
        0,
        'calldatasize',
        0,
        1,
        'gas staticcall',
        0,
        'sstore returndatasize',
        1,
        'sstore',
      ),
    })

  test('E32: what ecrecover cannot recover is empty output and success', () => {
    const n = 0xffffffff_ffffffff_ffffffff_fffffffe_baaedce6_af48a03b_bfd25e8c_d0364141n
    for (const [v, r, s] of [
      [27n | (1n << 200n), 1n, 1n],
      [0n, 1n, 1n],
      [1n, 1n, 1n],
      [27n, 0n, 1n],
      [27n, 1n, 0n],
      [27n, n, 1n],
      [27n, 1n, n],
    ] as const) {
      const { slot } = ecrecover(v, r, s)
      expect([slot(0), slot(1)]).toEqual([1n, 0n])
    }
    // 1 is the x of a point, and a large s is allowed.
    for (const s of [1n, n - 1n]) expect(ecrecover(27n, 1n, s).slot(1)).toBe(32n)
  })

  test('E27: blake2f that fails takes all gas that it was given', () => {
    for (const [size, last] of [
      [212, 0],
      [214, 0],
      [213, 2],
    ]) {
      const { gas, slot } = transact({
        run: code(last, size - 1, 'mstore8', 0, 0, size, 0, 9, 5000, 'staticcall iszero', 0, 'sstore'),
      })
      expect(slot(0)).toBe(1n)
      // 5000 for the call, 100 for the access, 22,100 for the slot, and what else the code does
      expect(Number(gas)).toBeGreaterThan(5000 + 100 + 22_100)
      expect(Number(gas)).toBeLessThan(5000 + 100 + 22_100 + 100)
    }
  })

  const bn = (to: number, data: readonly bigint[]) =>
    transact({
      tx: { data: new Uint8Array(data.flatMap((word) => [...fromBigint(word, 32)])) },
      run: code(
        'calldatasize',
        0,
        0,
        'calldatacopy',
        0,
        0,
        'calldatasize',
        0,
        to,
        200_000,
        'staticcall',
        0,
        'sstore returndatasize',
        1,
        'sstore',
      ),
    })

  test('E17: points that are not on their curve, or not in their group, fail', () => {
    const p = 0x30644e72_e131a029_b85045b6_8181585d_97816a91_6871ca8d_3c208c16_d87cfd47n
    for (const data of [
      [1n, 1n],
      [p, 2n],
      [1n, p + 2n],
    ]) {
      expect(bn(6, data).slot(0)).toBe(0n)
      expect(bn(7, data).slot(0)).toBe(0n)
    }
    expect(bn(6, [1n, 2n]).slot(1)).toBe(64n)
    // On the twist, and of another order than the group's.
    const outside = twistPoint(p)
    expect(bn(8, [1n, 2n, outside[0][1], outside[0][0], outside[1][1], outside[1][0]]).slot(0)).toBe(0n)
    expect(bn(8, [1n, 2n, outside[0][1], outside[0][0], outside[1][1], outside[1][0] + 1n]).slot(0)).toBe(0n)
    expect(bn(8, []).slot(1)).toBe(32n)
  })
})

/** A point of the twist of bn254 whose x is small: almost surely not of order r. */
function twistPoint(p: bigint): [[bigint, bigint], [bigint, bigint]] {
  type Pair = [bigint, bigint]
  const mod = (a: bigint) => ((a % p) + p) % p
  const mul = ([a, b]: Pair, [c, d]: Pair): Pair => [mod(a * c - b * d), mod(a * d + b * c)]
  const power = (base: bigint, exponent: bigint): bigint => {
    let [result, square, left] = [1n, base, exponent]
    for (; left > 0n; left >>= 1n, square = mod(square * square)) if (left & 1n) result = mod(result * square)
    return result
  }
  const root = (a: bigint) => power(a, (p + 1n) / 4n)
  const inverse = power(82n, p - 2n)
  const b: Pair = [mod(27n * inverse), mod(-3n * inverse)]
  for (let i = 1n; ; i++) {
    const x: Pair = [i, 1n]
    const cube = mul(mul(x, x), x)
    const [re, im]: Pair = [mod(cube[0] + b[0]), mod(cube[1] + b[1])]
    // The square root of re + im i: (u + v i)^2 with u^2 = (re + norm) / 2.
    const norm = root(mod(re * re + im * im))
    if (mod(norm * norm) !== mod(re * re + im * im)) continue
    for (const sign of [norm, mod(-norm)]) {
      const u = root(mod((re + sign) * ((p + 1n) / 2n)))
      if (u === 0n) continue
      const v = mod(im * power(mod(2n * u), p - 2n))
      const y: Pair = [u, v]
      const back = mul(y, y)
      if (back[0] === re && back[1] === im) return [x, y]
    }
  }
}
