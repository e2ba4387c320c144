/**
 * Computes many multiples of the generators of BN254, by windows over a fixed base: a table holds d * 2^(c*i) *
 * G for every digit d of every window i, so that a multiple takes one addition per window.
 *
 * ffjavascript's own batch functions double and add for each point, which is 15 times the work. This file runs
 * its WebAssembly in a separate instance, with as much memory as the table needs.
 * @module
 */
import { singleThreadedCurve } from '../groth16/curve.ts'

const scalarBits = 254
const page = 65536

/** Called as work proceeds, with a fraction of 1. */
export type Progress = (done: number) => void

/** ffjavascript's exports for one group; all arguments are addresses, points are in Montgomery form. */
type Exports = { readonly [name: string]: (...addresses: number[]) => void }

/**
 * Multiples of a generator, each an affine point in Montgomery form, little-endian, as in .zkey files.
 * @param group - `g1m` (64 bytes a point) or `g2m` (128)
 * @param scalars - reduced; 0 gives the point at infinity, which is all zero bytes
 */
export async function multiplesOfGenerator(
  group: 'g1m' | 'g2m',
  scalars: readonly bigint[],
  onProgress: Progress = () => {},
): Promise<Uint8Array> {
  const affine = group === 'g1m' ? 64 : 128
  const jacobian = (affine / 2) * 3
  const nonzero = scalars.filter((scalar) => scalar !== 0n).length
  const bits = bestWindow(nonzero)
  const windows = Math.ceil(scalarBits / bits)
  const digits = (1 << bits) - 1
  const batch = 4096
  const curve = await singleThreadedCurve()
  // Converting the points to affine form takes the same amount of free memory again.
  const need = windows * digits * affine + 2 * Math.max(digits, batch) * jacobian
  const memory = new WebAssembly.Memory({ initial: Math.ceil(need / page) + 32 })
  const module = await WebAssembly.compile(curve.tm.code as Uint8Array<ArrayBuffer>)
  const instance = await WebAssembly.instantiate(module, { env: { memory } })
  const run = instance.exports as Exports
  const [copy, zero, double, addMixed, toAffine, batchToAffine] = [
    'copy',
    'zero',
    'double',
    'addMixed',
    'toAffine',
    'batchToAffine',
  ].map((name) => run[`${group}_${name}`]!) as [
    Exports[string],
    Exports[string],
    Exports[string],
    Exports[string],
    Exports[string],
    Exports[string],
  ]
  // The first word of its memory is the address of free memory.
  const free = new Uint32Array(memory.buffer)
  let top = (free[0]! + 7) & ~7
  const allocate = (size: number) => {
    const address = top
    top += size
    return address
  }
  const base = allocate(jacobian)
  const table = allocate(windows * digits * affine)
  const points = allocate(Math.max(digits, batch) * jacobian)
  free[0] = top
  const total = windows * (digits + nonzero)
  let work = 0
  const advance = async (additions: number) => {
    work += additions
    onProgress(Math.min(1, work / total))
    // Yields to the event loop: a table or a batch takes some milliseconds.
    await new Promise((done) => setImmediate(done))
  }

  copy(group === 'g1m' ? curve.tm.pG1gen : curve.tm.pG2gen, base)
  for (let window = 0; window < windows; window++) {
    const row = table + window * digits * affine
    toAffine(base, row)
    copy(base, points)
    for (let digit = 1; digit < digits; digit++) {
      addMixed(points + (digit - 1) * jacobian, row, points + digit * jacobian)
    }
    batchToAffine(points, digits, row)
    for (let i = 0; i < bits; i++) double(base, base)
    await advance(digits)
  }

  const result = new Uint8Array(scalars.length * affine)
  const rowBytes = digits * affine
  const shift = BigInt(bits)
  const mask = BigInt(digits)
  for (let start = 0; start < scalars.length; start += batch) {
    const count = Math.min(batch, scalars.length - start)
    let additions = 0
    for (let i = 0; i < count; i++) {
      const point = points + i * jacobian
      zero(point)
      let row = table
      for (let rest = scalars[start + i]!; rest > 0n; rest >>= shift) {
        const digit = Number(rest & mask)
        if (digit !== 0) addMixed(point, row + (digit - 1) * affine, point)
        row += rowBytes
        additions++
      }
    }
    batchToAffine(points, count, points)
    result.set(new Uint8Array(memory.buffer, points, count * affine), start * affine)
    await advance(additions)
  }
  return result
}

/** The window that needs the fewest additions for the table and the multiples together. */
function bestWindow(count: number): number {
  const cost = (bits: number) => Math.ceil(scalarBits / bits) * (2 ** bits + count)
  let best = 4
  for (let bits = 5; bits <= 16; bits++) if (cost(bits) < cost(best)) best = bits
  return best
}
