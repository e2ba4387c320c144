/**
 * The precompiles that are field programs.
 * @module
 */
import { Assembler } from './assembler.ts'
import { bls } from './bls.ts'
import { BLS, blsPrecompiles } from './bls-precompiles.ts'
import { BN254, bn254 } from './bn254.ts'
import { affineFunction, curveFunctions } from './curve.ts'
import { inverseFunction, powerOf, primeField } from './fields.ts'
import { KZG, pointEvaluation } from './kzg.ts'
import { P256, verifyP256 } from './p256.ts'

const SECP256K1 = {
  p: 2n ** 256n - 2n ** 32n - 977n,
  n: 0xffffffff_ffffffff_ffffffff_fffffffe_baaedce6_af48a03b_bfd25e8c_d0364141n,
  g: [
    0x79be667e_f9dcbbac_55a06295_ce870b07_029bfcdb_2dce28d9_59f2815b_16f81798n,
    0x483ada77_26a3c465_5da4fbfc_0e1108a8_fd17b448_a6855419_9c47d08f_fb10d4b8n,
  ],
} as const

/** Names of the programs' entries. */
export const ENTRIES = { ecrecover: 'ecrecover', ...BN254, ...KZG, ...BLS, ...P256 } as const

/** All programs, in one piece of code. */
export function fieldPrograms() {
  const asm = new Assembler()
  ecrecover(asm)
  bn254(asm)
  const context = pointEvaluation(asm)
  blsPrecompiles(bls(context))
  verifyP256(asm)
  return asm.assemble()
}

/**
 * Input: hash, v, r, s. Output: the signer's address; nothing if there is none (Yellow Paper, appendix E, F).
 */
function ecrecover(asm: Assembler): void {
  const { p, n, g } = SECP256K1
  const curve = curveFunctions(primeField(asm), 'secp256k1')
  affineFunction(curve, { name: 'secp256k1.inverse', ...inverseFunction(asm, 'secp256k1.inverse', p) })
  const inverse = inverseFunction(asm, 'order.inverse', n)
  const [zero, one, field, count] = [asm.constant(0n), asm.constant(1n), asm.constant(p), asm.constant(n)]
  const [hash, v, r, s] = asm.cells(4)
  const nothing = () => asm.emit('done')

  asm.entry(ENTRIES.ecrecover)
  for (const word of [hash, v, r, s]) asm.emit('input', word)
  const parity = asm.cell()
  asm.emit('equal', 0, v, asm.constant(27n))
  asm.whenTrue(
    () => asm.move(parity, zero),
    () => {
      asm.emit('equal', 0, v, asm.constant(28n))
      asm.whenTrue(() => asm.move(parity, one), nothing)
    },
  )
  for (const word of [r, s]) {
    asm.emit('less', 0, word, count)
    asm.whenTrue(() => {}, nothing)
    asm.emit('equal', 0, word, zero)
    asm.whenTrue(nothing)
  }
  asm.emit('modulus', 0, field)
  const square = asm.add(asm.mul(asm.mul(r, r), r), asm.constant(7n))
  const y = powerOf(asm, square, (p + 1n) / 4n)
  asm.emit('equal', 0, asm.mul(y, y), square)
  asm.whenTrue(() => {}, nothing)
  // The root of the parity that v asks for.
  const half = asm.cell()
  asm.emit('half', half, y)
  const isOdd = asm.cell()
  asm.whenTrue(
    () => asm.move(isOdd, one),
    () => asm.move(isOdd, zero),
  )
  asm.emit('equal', 0, isOdd, parity)
  asm.whenTrue(
    () => {},
    () => asm.emit('sub', y, zero, y),
  )
  // Q = (s R - hash G) / r
  asm.emit('modulus', 0, count)
  asm.move(inverse.of, r)
  asm.call('order.inverse')
  const reduced = asm.add(hash, zero)
  const [u1, u2] = [asm.mul(asm.sub(zero, reduced), inverse.is), asm.mul(s, inverse.is)]
  asm.emit('modulus', 0, field)
  asm.move(curve.scalar, u2)
  curve.set(curve.q, [[r], [y], [one]])
  asm.call('secp256k1.multiply')
  const kept = [asm.cells(1), asm.cells(1), asm.cells(1)] as const
  curve.set(kept, curve.p)
  asm.move(curve.scalar, u1)
  curve.set(curve.q, [[asm.constant(g[0])], [asm.constant(g[1])], [one]])
  asm.call('secp256k1.multiply')
  curve.set(curve.q, kept)
  asm.call('secp256k1.add')
  asm.emit('equal', 0, curve.p[2][0], zero)
  asm.whenTrue(nothing)
  asm.call('secp256k1.affine')
  asm.emit('output', 0, curve.p[0][0])
  asm.emit('output', 0, curve.p[1][0])
  asm.emit('address')
}
