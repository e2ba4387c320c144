/**
 * The point evaluation of EIP-4844: a KZG proof over BLS12-381, checked by a product of two pairings,
 * e(C - y G1 + z W, G2) e(-W, tau G2) = 1 for the commitment C and the proof W.
 *
 * Text: consensus-specs, deneb/polynomial-commitments.md; the pairing as in draft-irtf-cfrg-pairing-friendly-curves.
 * @module
 */
import type { Assembler, Cell } from './assembler.ts'
import { affineFunction, curveFunctions, type Point } from './curve.ts'
import { inverseFunction, powerOf, primeField, quadraticField } from './fields.ts'
import { pairing } from './pairing.ts'
import { WIDE_P as P, wide } from './wide.ts'

export const KZG = { pointEvaluation: 'point-evaluation' } as const

/** The order of the groups. */
export const BLS_ORDER = 0x73eda753299d7d483339d80809a1d80553bda402fffe5bfeffffffff00000001n
/** The curve's parameter, without its sign, which is negative. */
export const BLS_X = 0xd201000000010000n
const FIELD_ELEMENTS_PER_BLOB = 4096n

const G1 = [
  0x17f1d3a73197d7942695638c4fa9ac0fc3688c4f9774b905a14e3a3f171bac586c55e83ff97a1aeffb3af00adb22c6bbn,
  0x08b3f481e3aaa0f1a09e30ed741d8ae4fcf5e095d5d00af600db18cb2c04b3edd03cc744a2888ae40caa232946c5e7e1n,
] as const
type Twist = readonly [x: readonly [bigint, bigint], y: readonly [bigint, bigint]]
const G2: Twist = [
  [
    0x024aa2b2f08f0a91260805272dc51051c6e47ad4fa403b02b4510b647ae3d1770bac0326a805bbefd48056c8c121bdb8n,
    0x13e02b6052719f607dacd3a088274f65596bd0d09920b61ab5da61bbdc7f5049334cf11213945d57e5ac7d055d042b7en,
  ],
  [
    0x0ce5d527727d6e118cc9cdc6da2e351aadfd9baa8cbdd3a76d429a695160d12c923ac9cc3baca289e193548608b82801n,
    0x0606c4a02ea734cc32acd2b02bc28b99cb3e287e85a763af267492ab572e99ab3f370d275cec1da1aaa9075ff05f79ben,
  ],
]
/** Of Ethereum's ceremony: the second point of its powers of tau in G2. */
const TAU_G2: Twist = [
  [
    0x185cbfee53492714734429b7b38608e23926c911cceceac9a36851477ba4c60b087041de621000edc98edada20c1def2n,
    0x15bfd7dd8cdeb128843bc287230af38926187075cbfbefa81009a2ce615ac53d2914e5870cb452d2afaaab24f3499f72n,
  ],
  [
    0x014353bdb96b626dd7d5ee8599d1fca2131569490e28de18e82451a496a9c9794ce26d105941f383ee689bfbbb832a99n,
    0x1666c54b0a32529503432fcae0181b4bef79de09fc63671fda5ed1ba9bfa07899495346f3d7ac9cd23048ef30d0a154fn,
  ],
]

/**
 * Input: versioned hash, z, y, commitment, proof; the microcode before has compared the hash.
 * @returns what programs for the same curve are made of
 */
export function pointEvaluation(narrow: Assembler) {
  const asm = wide(narrow)
  const fp = primeField(asm)
  const curve = curveFunctions(fp, 'bls', 256)
  const inverse = { name: 'bls.inverse', ...inverseFunction(asm, 'bls.inverse', P) }
  affineFunction(curve, inverse)
  const fp2 = quadraticField(asm)
  const [px, py] = asm.cells(2)
  const options = {
    ...({
      name: 'bls',
      modulus: P,
      xi: [1n, 1n],
      b: fp2.constant(4n, 4n),
      twist: 'multiplied',
      exponent: BLS_X,
    } as const),
    p: [px, py],
    inverse,
  } as const
  const { qx, qy, f, ...pair } = pairing(fp2, options)
  const [zero, one] = [asm.constant(0n), asm.constant(1n)]
  const refuseUnless = () =>
    asm.whenTrue(
      () => {},
      () => asm.emit('refuse'),
    )
  const point = (): Point => [asm.cells(1), asm.cells(1), asm.cells(1)]

  // Reads a compressed point from the place `at` of the input into q; fails unless it is of the group.
  const at = narrow.cell()
  // A pair, and behind it the three bits on top: compressed, at infinity, the larger y.
  const [x, , flags] = [narrow.cell(), narrow.cell(), narrow.cell()]
  asm.entry('bls.read')
  {
    narrow.emit('wide-input', x, at)
    const infinite = narrow.constant(6n)
    narrow.emit('equal', 0, flags, infinite)
    asm.whenTrue(() => {
      asm.emit('equal', 0, x, zero)
      refuseUnless()
      curve.set(curve.q, [[one], [one], [zero]])
      asm.emit('return')
    })
    narrow.emit('less', 0, flags, infinite)
    refuseUnless()
    narrow.emit('less', 0, flags, narrow.constant(4n))
    asm.whenTrue(() => asm.emit('refuse'))
    asm.emit('less', 0, x, asm.number(P))
    refuseUnless()
    const xm = asm.mul(x, asm.number(2n ** 768n % P))
    const square = asm.add(asm.mul(asm.mul(xm, xm), xm), asm.constant(4n))
    const y = powerOf(asm, square, (P + 1n) / 4n)
    asm.emit('equal', 0, asm.mul(y, y), square)
    refuseUnless()
    // (p - 1) / 2 < y, as numbers: the larger one of the two roots.
    const plain = asm.mul(y, asm.number(1n))
    const isLarger = narrow.cell()
    asm.emit('less', 0, asm.number((P - 1n) / 2n), plain)
    asm.whenTrue(
      () => narrow.move(isLarger, narrow.constant(5n)),
      () => narrow.move(isLarger, narrow.constant(4n)),
    )
    narrow.emit('equal', 0, isLarger, flags)
    asm.whenTrue(
      () => {},
      () => asm.emit('sub', y, zero, y),
    )
    const read = point()
    curve.set(read, [[xm], [y], [one]])
    curve.set(curve.q, read)
    asm.move(curve.scalar, asm.number(BLS_ORDER))
    asm.call('bls.multiply')
    asm.emit('equal', 0, curve.p[2][0], zero)
    refuseUnless()
    curve.set(curve.q, read)
    asm.emit('return')
  }

  // f times the loop over p, in cells px and py, and q.
  const total = pair.variable12()
  const loop = (q: Twist) => {
    asm.moveAll([...qx, ...qy], [...fp2.constant(...q[0]), ...fp2.constant(...q[1])])
    pair.begin()
    pair.loop(BLS_X)
    // The parameter is negative.
    pair.set(f, pair.conjugate(pair.kept()))
    pair.set(total, pair.product(f, total))
  }

  const [z, y] = [narrow.cell(), narrow.cell()]
  const scalar = (from: Cell) => narrow.emit('wide-split', curve.scalar, from)
  asm.entry(KZG.pointEvaluation)
  {
    narrow.emit('input', z)
    for (const word of [z, y]) {
      narrow.emit('input', word)
      narrow.emit('less', 0, word, narrow.constant(BLS_ORDER))
      refuseUnless()
    }
    const [commitment, proof] = [point(), point()]
    narrow.move(at, narrow.constant(96n))
    asm.call('bls.read')
    curve.set(commitment, curve.q)
    narrow.move(at, narrow.constant(144n))
    asm.call('bls.read')
    curve.set(proof, curve.q)
    // C + z W - y G1
    scalar(z)
    asm.call('bls.multiply')
    curve.set(curve.q, commitment)
    asm.call('bls.add')
    curve.set(commitment, curve.p)
    scalar(y)
    curve.set(curve.q, [[asm.constant(G1[0])], [asm.constant(P - G1[1])], [one]])
    asm.call('bls.multiply')
    curve.set(curve.q, commitment)
    asm.call('bls.add')
    pair.set(total, pair.one)
    const paired = (q: Twist) => {
      asm.emit('equal', 0, curve.p[2][0], zero)
      asm.whenTrue(
        () => {},
        () => {
          asm.call('bls.affine')
          asm.moveAll([px, py], [curve.p[0][0], curve.p[1][0]])
          loop(q)
        },
      )
    }
    paired(G2)
    curve.set(curve.p, [proof[0], [asm.sub(zero, proof[1][0])], proof[2]])
    paired(TAU_G2)
    pair.set(f, total)
    final()
    pair.cells(f).forEach((cell, i) => {
      asm.emit('equal', 0, cell, i === 0 ? one : zero)
      refuseUnless()
    })
    narrow.emit('output', 0, narrow.constant(FIELD_ELEMENTS_PER_BLOB))
    narrow.emit('output', 0, narrow.constant(BLS_ORDER))
    narrow.emit('done')
  }

  return {
    narrow,
    asm,
    fp,
    fp2,
    curve,
    inverse,
    pair: { ...pair, f, qx, qy },
    px,
    py,
    total,
    zero,
    one,
    refuseUnless,
    point,
    final,
  }

  /** f = f^(3 (p^12 - 1) / r) (Hayashida, Hayasaka and Teruya, 2020). */
  function final(): void {
    const { conjugate, frobenius, powerMinus, product, squared } = pair
    const whole = pair.kept()
    const t0 = product(conjugate(whole), pair.inverse(whole))
    const t1 = product(frobenius(t0, 2), t0)
    const t2 = powerMinus(t1)
    const t3 = product(conjugate(squared(t1)), t2)
    const t4 = powerMinus(t3)
    const t5 = powerMinus(t4)
    const t6 = product(powerMinus(t5), squared(t2))
    const t7 = powerMinus(t6)
    product(
      frobenius(product(t2, t5), 2),
      frobenius(product(t4, t1), 3),
      frobenius(product(t6, conjugate(t1)), 1),
      product(t7, conjugate(t3), t1),
    )
  }
}
