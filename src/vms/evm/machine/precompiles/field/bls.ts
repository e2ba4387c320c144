/**
 * BLS12-381 as field programs, beside what the point evaluation has: the twist, its endomorphism, and products of
 * pairings. The precompiles of EIP-2537 are made of them.
 *
 * Text: draft-irtf-cfrg-pairing-friendly-curves.
 * @module
 */
import { curveFunctions, type Point } from './curve.ts'
import type { Element } from './fields.ts'
import { BLS_X, type pointEvaluation } from './kzg.ts'
import { frobeniusConstants, inverse2 } from './pairing.ts'
import { WIDE_P as P } from './wide.ts'

export type Bls = ReturnType<typeof bls>

/** Emits what programs share, and gives the places of it. */
export function bls(context: ReturnType<typeof pointEvaluation>) {
  const { narrow, asm, fp2, pair, total, zero, one } = context
  const twist = curveFunctions(fp2, 'bls.twist', 256)
  const { f } = pair

  // total = total times the loop over px, py and qx, qy.
  asm.entry('bls.accumulate')
  pair.begin()
  pair.loop(BLS_X)
  pair.set(f, pair.conjugate(pair.kept()))
  pair.set(total, pair.product(f, total))
  asm.emit('return')

  // f = the pairings' product after the final exponentiation.
  asm.entry('bls.final')
  pair.set(f, total)
  context.final()
  asm.emit('return')

  // The condition is that f is one.
  const isOne = narrow.cell()
  asm.entry('bls.is-one')
  narrow.move(isOne, narrow.constant(1n))
  pair.cells(f).forEach((cell, i) => {
    asm.emit('equal', 0, cell, i === 0 ? one : zero)
    asm.whenTrue(
      () => {},
      () => narrow.move(isOne, narrow.constant(0n)),
    )
  })
  narrow.emit('equal', 0, isOne, narrow.constant(1n))
  asm.emit('return')

  /** The endomorphism of the twist, in Jacobian coordinates. */
  const inverted = (k: number) => fp2.constant(...inverse2(frobeniusConstants(P, [1n, 1n], 1)[k], P))
  const [cx, cy] = [inverted(2), inverted(3)]
  const psi = ([x, y, z]: readonly [Element, Element, Element]): [Element, Element, Element] => [
    fp2.mul(fp2.conjugate(x), cx),
    fp2.mul(fp2.conjugate(y), cy),
    fp2.conjugate(z),
  ]
  const point2 = (): Point => [asm.cells(2), asm.cells(2), asm.cells(2)]
  return { ...context, twist, b: fp2.constant(4n, 4n), psi, point2 }
}
