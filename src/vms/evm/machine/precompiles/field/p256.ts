/**
 * Verification of signatures over secp256r1 (EIP-7951; FIPS 186-5, 6.4.2).
 * @module
 */
import type { Assembler } from './assembler.ts'
import { affineFunction, curveFunctions } from './curve.ts'
import { inverseFunction, primeField } from './fields.ts'

export const P256 = { verify: 'p256-verify' } as const

const CURVE = {
  p: 0xffffffff_00000001_00000000_00000000_00000000_ffffffff_ffffffff_ffffffffn,
  n: 0xffffffff_00000000_ffffffff_ffffffff_bce6faad_a7179e84_f3b9cac2_fc632551n,
  b: 0x5ac635d8_aa3a93e7_b3ebbd55_769886bc_651d06b0_cc53b0f6_3bce3c3e_27d2604bn,
  g: [
    0x6b17d1f2_e12c4247_f8bce6e5_63a440f2_77037d81_2deb33a0_f4a13945_d898c296n,
    0x4fe342e2_fe1a7f9b_8ee7eb4a_7c0f9e16_2bce3357_6b315ece_cbb64068_37bf51f5n,
  ],
} as const

/** Input: hash, r, s, and the key's x and y. Output: 1; nothing unless the signature is the key's. */
export function verifyP256(asm: Assembler): void {
  const { p, n, b, g } = CURVE
  const a = asm.constant(p - 3n)
  const curve = curveFunctions(primeField(asm), 'p256', 256, [a])
  affineFunction(curve, { name: 'p256.inverse', ...inverseFunction(asm, 'p256.inverse', p) })
  const inverse = inverseFunction(asm, 'p256.order-inverse', n)
  const [zero, one, field, count] = [asm.constant(0n), asm.constant(1n), asm.constant(p), asm.constant(n)]
  const [hash, r, s, x, y] = asm.cells(5)
  const nothing = () => asm.emit('done')
  const nothingUnless = () => asm.whenTrue(() => {}, nothing)

  asm.entry(P256.verify)
  for (const word of [hash, r, s, x, y]) asm.emit('input', word)
  for (const word of [r, s]) {
    asm.emit('less', 0, word, count)
    nothingUnless()
    asm.emit('equal', 0, word, zero)
    asm.whenTrue(nothing)
  }
  for (const word of [x, y]) {
    asm.emit('less', 0, word, field)
    nothingUnless()
  }
  asm.emit('modulus', 0, field)
  const right = asm.add(asm.add(asm.mul(asm.mul(x, x), x), asm.mul(a, x)), asm.constant(b))
  asm.emit('equal', 0, asm.mul(y, y), right)
  nothingUnless()
  // R = (hash / s) G + (r / s) Q
  asm.emit('modulus', 0, count)
  asm.move(inverse.of, s)
  asm.call('p256.order-inverse')
  const [u1, u2] = [asm.mul(hash, inverse.is), asm.mul(r, inverse.is)]
  asm.emit('modulus', 0, field)
  asm.move(curve.scalar, u2)
  curve.set(curve.q, [[x], [y], [one]])
  asm.call('p256.multiply')
  const kept = [asm.cells(1), asm.cells(1), asm.cells(1)] as const
  curve.set(kept, curve.p)
  asm.move(curve.scalar, u1)
  curve.set(curve.q, [[asm.constant(g[0])], [asm.constant(g[1])], [one]])
  asm.call('p256.multiply')
  curve.set(curve.q, kept)
  asm.call('p256.add')
  asm.emit('equal', 0, curve.p[2][0], zero)
  asm.whenTrue(nothing)
  asm.call('p256.affine')
  asm.emit('modulus', 0, count)
  asm.emit('equal', 0, asm.add(curve.p[0][0], zero), r)
  nothingUnless()
  asm.emit('output', 0, one)
  asm.emit('done')
}
