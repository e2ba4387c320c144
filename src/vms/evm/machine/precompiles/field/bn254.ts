/**
 * The curve of EIP-196 and EIP-197, and its pairing: optimal ate, as in "High-Speed Software Implementation of the
 * Optimal Ate Pairing over Barreto-Naehrig Curves" (Beuchat and others, 2010).
 * @module
 */
import type { Assembler } from './assembler.ts'
import { affineFunction, curveFunctions } from './curve.ts'
import { type Element, inverseFunction, primeField, quadraticField } from './fields.ts'
import { frobeniusConstants, inverse2, pairing } from './pairing.ts'

const P = 0x30644e72_e131a029_b85045b6_8181585d_97816a91_6871ca8d_3c208c16_d87cfd47n
/** The curve's parameter: all else is a polynomial in it. */
const X = 4965661367192848881n
const XI = [9n, 1n] as const

export const BN254 = { add: 'bn254-add', mul: 'bn254-mul', pairing: 'bn254-pairing' } as const

/** 3 / xi: the twist is y^2 = x^3 + it. */
const twistB = (): readonly [bigint, bigint] => {
  const [re, im] = inverse2(XI, P)
  return [(3n * re) % P, (3n * im) % P]
}

export function bn254(asm: Assembler): void {
  const fp = primeField(asm)
  const curve = curveFunctions(fp, 'bn254')
  const inverse = { name: 'bn254.inverse', ...inverseFunction(asm, 'bn254.inverse', P) }
  affineFunction(curve, inverse)
  const [zero, one, modulus] = [asm.constant(0n), asm.constant(1n), asm.constant(P)]

  const reduced = (word: number) => {
    asm.emit('input', word)
    asm.emit('less', 0, word, modulus)
    asm.whenTrue(
      () => {},
      () => asm.emit('refuse'),
    )
  }

  // Reads a point into q; fails unless it is on the curve. 0, 0 stands for the point at infinity.
  asm.entry('bn254.read')
  {
    const [x, y, z] = curve.q.map(([cell]) => cell)
    for (const word of [x, y]) reduced(word)
    asm.emit('equal', 0, asm.mul(y, y), asm.add(asm.mul(asm.mul(x, x), x), asm.constant(3n)))
    asm.whenTrue(
      () => asm.move(z, one),
      () => {
        for (const word of [x, y]) {
          asm.emit('equal', 0, word, zero)
          asm.whenTrue(
            () => {},
            () => asm.emit('refuse'),
          )
        }
        asm.move(z, zero)
      },
    )
    asm.emit('return')
  }
  const answer = () => {
    asm.call('bn254.affine')
    asm.emit('output', 0, curve.p[0][0])
    asm.emit('output', 0, curve.p[1][0])
    asm.emit('done')
  }
  asm.entry(BN254.add)
  asm.emit('modulus', 0, modulus)
  asm.call('bn254.read')
  curve.set(curve.p, curve.q)
  asm.call('bn254.read')
  asm.call('bn254.add')
  answer()

  asm.entry(BN254.mul)
  asm.emit('modulus', 0, modulus)
  asm.call('bn254.read')
  asm.emit('input', curve.scalar)
  asm.call('bn254.multiply')
  answer()

  pairings(asm, curve.q.map(([cell]) => cell) as [number, number, number], inverse)
}

function pairings(
  asm: Assembler,
  [px, py, pz]: readonly [number, number, number],
  inverse: { name: string; of: number; is: number },
): void {
  const fp2 = quadraticField(asm)
  const b = fp2.constant(...twistB())
  const { add, mul, square, neg } = fp2
  const [zero, one] = [asm.constant(0n), asm.constant(1n)]
  const twist = curveFunctions(fp2, 'bn254.twist', 127)
  const options = {
    name: 'bn254',
    modulus: P,
    xi: XI,
    b,
    twist: 'divided',
    exponent: X,
    p: [px, py],
    inverse,
  } as const
  const { qx, qy, f, g, ...pair } = pairing(fp2, options)

  /** The endomorphism of the twist. */
  const psi = ([x, y]: readonly [Element, Element]): [Element, Element] => {
    const constants = frobeniusConstants(P, XI, 1)
    return [
      mul(fp2.conjugate(x), fp2.constant(...constants[2])),
      mul(fp2.conjugate(y), fp2.constant(...constants[3])),
    ]
  }
  const must = (a: Element, b: Element) =>
    fp2.ifEqual(
      a,
      b,
      () => {},
      () => asm.emit('refuse'),
    )

  // Reads a point of the twist into qx, qy; fails unless it is of the group. `isNone`: it is the point at infinity.
  const isNone = asm.cell()
  asm.entry('bn254.read-twist')
  {
    // The imaginary part comes first.
    for (const word of [qx[1], qx[0], qy[1], qy[0]]) {
      asm.emit('input', word)
      asm.emit('less', 0, word, asm.constant(P))
      asm.whenTrue(
        () => {},
        () => asm.emit('refuse'),
      )
    }
    asm.move(isNone, zero)
    fp2.ifEqual(qx, fp2.zero, () => fp2.ifEqual(qy, fp2.zero, () => asm.move(isNone, one)))
    asm.emit('equal', 0, isNone, one)
    asm.whenTrue(() => asm.emit('return'))
    must(square(qy), add(mul(square(qx), qx), b))
    // Of order r: psi(q) = 6 x^2 q (El Housni, Guillevic and Piellard, 2022, for these curves).
    twist.set(twist.q, [qx, qy, fp2.one])
    asm.move(twist.scalar, asm.number(6n * X * X))
    asm.call('bn254.twist.multiply')
    const [x, y] = psi([qx, qy])
    const z2 = square(twist.p[2])
    fp2.ifEqual(twist.p[2], fp2.zero, () => asm.emit('refuse'))
    must(mul(x, z2), twist.p[0])
    must(mul(y, mul(z2, twist.p[2])), twist.p[1])
    asm.emit('return')
  }

  asm.entry('bn254.loop')
  {
    pair.begin()
    pair.loop(6n * X + 2n)
    const [x1, y1] = psi([qx, qy])
    const [x2, y2] = psi([x1, y1])
    asm.moveAll([...qx, ...qy], [...x1, ...y1])
    asm.call('bn254.add-step')
    asm.moveAll([...qx, ...qy], [...x2, ...neg(y2)])
    asm.call('bn254.add-step')
    asm.emit('return')
  }

  // f = f^((p^12 - 1) / r), up to a factor in the exponent (Fuentes-Castañeda, Knapp and Rodríguez-Henríquez, 2011).
  asm.entry('bn254.final')
  {
    const { conjugate, frobenius, powerMinus, product, squared } = pair
    const whole = pair.kept()
    const r0 = product(conjugate(whole), pair.inverse(whole))
    const r1 = product(frobenius(r0, 2), r0)
    const y1 = squared(powerMinus(r1))
    const y2 = product(squared(y1), y1)
    const y4 = powerMinus(y2)
    const y6 = powerMinus(squared(y4))
    const y8 = product(conjugate(y6), y4, conjugate(y2))
    const y9 = product(y8, y1)
    product(frobenius(product(conjugate(r1), y9), 3), frobenius(y8, 2), frobenius(y9, 1), product(y8, y4, r1))
    asm.emit('return')
  }

  asm.entry(BN254.pairing)
  {
    const [total, rest] = [pair.variable12(), asm.cell()]
    asm.emit('modulus', 0, asm.constant(P))
    pair.set(total, pair.one)
    // Pairs of 192 bytes: other sizes failed before.
    asm.emit('size', rest)
    const begin = asm.here()
    asm.emit('equal', 0, rest, zero)
    asm.whenTrue(() => asm.emit('jump', () => end))
    asm.emit('sub', rest, rest, asm.constant(192n))
    asm.call('bn254.read')
    asm.call('bn254.read-twist')
    asm.emit('equal', 0, isNone, zero)
    asm.whenTrue(() => {
      asm.emit('equal', 0, pz, one)
      asm.whenTrue(() => {
        asm.call('bn254.loop')
        pair.set(g, total)
        asm.call('bn254.mul')
        pair.set(total, f)
      })
    })
    asm.emit('jump', begin)
    const end = asm.here()
    pair.set(f, total)
    asm.call('bn254.final')
    const isOne = asm.cell()
    asm.move(isOne, one)
    pair.cells(f).forEach((cell, i) => {
      asm.emit('equal', 0, cell, i === 0 ? one : zero)
      asm.whenTrue(
        () => {},
        () => asm.move(isOne, zero),
      )
    })
    asm.emit('output', 0, isOne)
    asm.emit('done')
  }
}
