/**
 * The Pedersen hash of Cairo: a sum of fixed points, one for each bit of its inputs.
 * @module
 */
import { multiplyAdd, type Point } from './curve.ts'

/** The point that a sum starts from: no sum in between is zero. */
export const SHIFT: Point = {
  x: 0x49ee3eba8c1600700ee1b87eb599f16716b0b1022947733551fde4050ca6804n,
  y: 0x3ca0cfe4b3bc6ddf346d49d06ea0ed34e621062c0e056c1d0405d266e10268an,
}

/** Of each input: the point of its low 248 bits, and that of the bits above. */
export const POINTS: readonly (readonly [low: Point, high: Point])[] = [
  [
    {
      x: 0x234287dcbaffe7f969c748655fca9e58fa8120b6d56eb0c1080d17957ebe47bn,
      y: 0x3b056f100f96fb21e889527d41f4e39940135dd7a6c94cc6ed0268ee89e5615n,
    },
    {
      x: 0x4fa56f376c83db33f9dab2656558f3399099ec1de5e3018b7a6932dba8aa378n,
      y: 0x3fa0984c931c9e38113e0c0e47e4401562761f92a7a23b45168f4e80ff5b54dn,
    },
  ],
  [
    {
      x: 0x4ba4cc166be8dec764910f75b45f74b40c690c74709e90f3aa372f0bd2d6997n,
      y: 0x40301cf5c1751f4b971e46c4ede85fcac5c59a5ce5ae7c48151f27b24b219cn,
    },
    {
      x: 0x54302dcb0e6cc1c6e44cca8f61a63bb2ca65048d53fb325d36ff12c49a58202n,
      y: 0x1b77b3e37d13504b348046268d8ae25ce98ad783c25561a879dcc77e99c2426n,
    },
  ],
]

/** Bits of an input that belong to its first point. */
export const LOW_BITS = 248

/** The hash of two felts. */
export function pedersen(a: bigint, b: bigint): bigint {
  let sum: Point | undefined = SHIFT
  for (const [i, value] of [a, b].entries()) {
    const [low, high] = POINTS[i]
    sum &&= multiplyAdd(sum, BigInt.asUintN(LOW_BITS, value), low)
    sum &&= multiplyAdd(sum, value >> BigInt(LOW_BITS), high)
  }
  if (!sum) throw new RangeError(`"a" and "b" expected felts whose hash is defined, got ${a} and ${b}`)
  return sum.x
}
