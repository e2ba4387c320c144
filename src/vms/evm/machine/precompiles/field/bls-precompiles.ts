/**
 * The precompiles of BLS12-381 (EIP-2537). Sums do not ask whether points are of the group; products and pairings do.
 * @module
 */
import type { Cell } from './assembler.ts'
import type { Bls } from './bls.ts'
import { blsMaps } from './bls-map.ts'
import type { Curve, Point } from './curve.ts'
import type { Element, Field } from './fields.ts'
import { BLS_ORDER, BLS_X } from './kzg.ts'
import { WIDE_P as P } from './wide.ts'

export const BLS = {
  g1Add: 'bls-g1-add',
  g1Msm: 'bls-g1-msm',
  g2Add: 'bls-g2-add',
  g2Msm: 'bls-g2-msm',
  pairing12381: 'bls-pairing',
  mapToG1: 'bls-map-to-g1',
  mapToG2: 'bls-map-to-g2',
} as const

/** Bytes of a point, and of a scalar. */
export const BLS_BYTES = { g1: 128, g2: 256, scalar: 32 } as const

/** More than any size: sizes and counts are added modulo it. */
const LARGE = (1n << 255n) - 1n

export function blsPrecompiles(context: Bls): void {
  const { narrow, asm, fp, fp2, curve, twist, inverse, pair, refuseUnless } = context
  const { px, py } = context
  const { qx, qy } = pair

  /** Reads an element; fails unless its numbers are below the prime. */
  const read = (cells: readonly Cell[]) => {
    for (const cell of cells) {
      asm.emit('wide-read', cell)
      refuseUnless()
      // Into Montgomery's form.
      asm.emit('mul', cell, cell, asm.number(2n ** 768n % P))
    }
  }
  const write = (cells: readonly Cell[]) => {
    for (const cell of cells) asm.emit('wide-output', 0, asm.mul(cell, asm.number(1n)))
  }

  // Points into q, and p out: `bls.read-g1`, `bls.write-g1`, and the same for g2.
  const readPoint = (name: string, field: Field, { q }: Curve, b: Element) => {
    asm.entry(name)
    const [x, y, z] = q
    read([...x, ...y])
    const isNone = narrow.cell()
    narrow.move(isNone, narrow.constant(0n))
    field.ifEqual(x, field.zero, () =>
      field.ifEqual(y, field.zero, () => narrow.move(isNone, narrow.constant(1n))),
    )
    narrow.emit('equal', 0, isNone, narrow.constant(1n))
    asm.whenTrue(() => {
      asm.moveAll(z, field.zero)
      asm.emit('return')
    })
    const { add, mul, square } = field
    field.ifEqual(
      square(y),
      add(mul(square(x), x), b),
      () => {},
      () => asm.emit('refuse'),
    )
    asm.moveAll(z, field.one)
    asm.emit('return')
  }
  readPoint('bls.read-g1', fp, curve, [asm.constant(4n)])
  readPoint('bls.read-g2', fp2, twist, context.b)

  asm.entry('bls.write-g1')
  asm.call('bls.affine')
  write([...curve.p[0], ...curve.p[1]])
  narrow.emit('done')

  asm.entry('bls.write-g2')
  {
    const [x, y, z] = twist.p
    asm.move(inverse.of, asm.add(asm.mul(z[0], z[0]), asm.mul(z[1], z[1])))
    asm.call(inverse.name)
    const by = fp2.scale(fp2.conjugate(z), inverse.is)
    const square = fp2.square(by)
    write([...fp2.mul(x, square), ...fp2.mul(y, fp2.mul(square, by))])
    narrow.emit('done')
  }

  // Of the group: r q is the point at infinity.
  const kept1 = context.point()
  asm.entry('bls.check-g1')
  curve.set(kept1, curve.q)
  asm.move(curve.scalar, asm.number(BLS_ORDER))
  asm.call('bls.multiply')
  fp.ifEqual(
    curve.p[2],
    fp.zero,
    () => {},
    () => asm.emit('refuse'),
  )
  curve.set(curve.q, kept1)
  asm.emit('return')

  // Of the group: psi(q) = -|x| q (Scott, "A Note on Group Membership Tests", 2021).
  const kept2 = context.point2()
  asm.entry('bls.check-g2')
  twist.set(kept2, twist.q)
  asm.move(twist.scalar, asm.number(BLS_X))
  asm.call('bls.twist.multiply')
  twist.set(twist.q, context.psi(kept2))
  asm.call('bls.twist.add')
  fp2.ifEqual(
    twist.p[2],
    fp2.zero,
    () => {},
    () => asm.emit('refuse'),
  )
  twist.set(twist.q, kept2)
  asm.emit('return')

  /** Runs `body` until the input is read: so many bytes each time. */
  const whole = (bytes: number, body: () => void) => {
    const left = narrow.cell()
    narrow.emit('modulus', 0, narrow.constant(LARGE))
    narrow.emit('size', left)
    const begin = narrow.here()
    body()
    narrow.emit('sub', left, left, narrow.constant(BigInt(bytes)))
    narrow.emit('equal', 0, left, narrow.constant(0n))
    narrow.emit('unless', begin)
  }

  const arithmetic = (
    names: { add: string; msm: string; group: 'g1' | 'g2'; curve: string },
    { p, q, set, scalar, field }: Curve,
    sum: Point,
  ) => {
    asm.entry(names.add)
    asm.call(`bls.read-${names.group}`)
    set(p, q)
    asm.call(`bls.read-${names.group}`)
    asm.call(`${names.curve}.add`)
    asm.call(`bls.write-${names.group}`)

    asm.entry(names.msm)
    set(sum, [field.one, field.one, field.zero])
    const factor = narrow.cell()
    whole(BLS_BYTES[names.group] + BLS_BYTES.scalar, () => {
      asm.call(`bls.read-${names.group}`)
      asm.call(`bls.check-${names.group}`)
      narrow.emit('input', factor)
      narrow.emit('wide-split', scalar, factor)
      asm.call(`${names.curve}.multiply`)
      set(q, sum)
      asm.call(`${names.curve}.add`)
      set(sum, p)
    })
    set(p, sum)
    asm.call(`bls.write-${names.group}`)
  }
  arithmetic({ add: BLS.g1Add, msm: BLS.g1Msm, group: 'g1', curve: 'bls' }, curve, context.point())
  arithmetic({ add: BLS.g2Add, msm: BLS.g2Msm, group: 'g2', curve: 'bls.twist' }, twist, context.point2())

  asm.entry(BLS.pairing12381)
  pair.set(context.total, pair.one)
  whole(BLS_BYTES.g1 + BLS_BYTES.g2, () => {
    asm.call('bls.read-g1')
    asm.call('bls.check-g1')
    asm.call('bls.read-g2')
    asm.call('bls.check-g2')
    const isNone = narrow.cell()
    narrow.move(isNone, narrow.constant(0n))
    fp.ifEqual(curve.q[2], fp.zero, () => narrow.move(isNone, narrow.constant(1n)))
    fp2.ifEqual(twist.q[2], fp2.zero, () => narrow.move(isNone, narrow.constant(1n)))
    narrow.emit('equal', 0, isNone, narrow.constant(0n))
    asm.whenTrue(() => {
      asm.moveAll([px, py], [curve.q[0][0], curve.q[1][0]])
      asm.moveAll([...qx, ...qy], [...twist.q[0], ...twist.q[1]])
      asm.call('bls.accumulate')
    })
  })
  asm.call('bls.final')
  asm.call('bls.is-one')
  const result = narrow.cell()
  asm.whenTrue(
    () => narrow.move(result, narrow.constant(1n)),
    () => narrow.move(result, narrow.constant(0n)),
  )
  narrow.emit('output', 0, result)
  narrow.emit('done')

  blsMaps(context, { read, toG1: BLS.mapToG1, toG2: BLS.mapToG2 })
}
