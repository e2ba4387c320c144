/**
 * Poseidon's permutation with fewer products, as sums of products of elements that are already available.
 *
 * A partial round raises one element v to y = v^5 and mixes. The other elements, u, are linear in earlier
 * values, so they need not be kept. With n = t - 1 elements in u, u' = A u + b y and v' = m y + c u, the
 * Cayley-Hamilton theorem for A gives each v as a sum over the last n pairs of v and y alone,
 *
 *     v[i+1] = m y[i] + sum over j = 1 … n of (a_j v[i+1-j] + b_j y[i-j]),
 *
 * which is one reduction per round, where the sparse matrices of circomlibjs need t. The values before the
 * first round are values of v that would have led to its u, with y zero; after the last round, u is solved for
 * from the last n pairs.
 *
 * Each value is kept divided by a scale of its own, and fifth powers carry the scales along. Scales are chosen
 * so that one coefficient of each sum, `plus`, is 1. The inputs' scale is R and so is the output's.
 * Montgomery's form of a value divided by R is the plain number, so no conversion is needed.
 * @module
 */

/** A sum: the element that is added, the coefficients of consecutive elements, and the constant. */
export type Sum = { readonly factors: readonly bigint[]; readonly constant: bigint }

export type Schedule = {
  readonly t: number
  /** Added to the inputs, which are plain numbers. */
  readonly enter: readonly bigint[]
  /** Three rounds: t sums over the last t - 1 powers, plus the first power. */
  readonly before: readonly (readonly Sum[])[]
  /**
   * v[0], plus the first power, and the n - 1 values of v before it, newest first; all of them over the last t
   * - 1 powers.
   */
  readonly first: readonly Sum[]
  /** For each partial round except the last, v[i+1] over y[i-n], v[i-n+1], …, y[i-1], v[i], plus y[i]. */
  readonly partial: readonly Sum[]
  /** The state after the partial rounds: t sums over the same elements. */
  readonly last: readonly Sum[]
  readonly after: readonly (readonly Sum[])[]
  /** The output, over all t powers, and over `once`, which brings it close to zero. */
  readonly leave: readonly [Sum, Sum]
}

type Matrix = readonly (readonly bigint[])[]

const FULL = 8

/**
 * @param constants - of all rounds, in order
 * @param mds - the matrix
 * @param radix - R
 */
export function scheduleOf(p: bigint, constants: readonly bigint[], mds: Matrix, radix: bigint): Schedule {
  const t = mds.length
  const n = t - 1
  const count = constants.length / t - FULL
  const mod = (x: bigint) => ((x % p) + p) % p
  const power = (x: bigint, e: bigint): bigint => {
    let [result, base] = [1n, mod(x)]
    for (; e > 0n; e >>= 1n, base = (base * base) % p) if (e & 1n) result = (result * base) % p
    return result
  }
  const inverse = (x: bigint) => power(x, p - 2n)
  const fifth = (x: bigint) => power(x, 5n)
  const dot = (a: readonly bigint[], b: readonly bigint[]) =>
    mod(a.reduce((sum, x, i) => sum + x * b[i]!, 0n))
  const column = (matrix: Matrix, j: number) => matrix.map((row) => row[j]!)
  const product = (a: Matrix, b: Matrix) => a.map((row) => b[0]!.map((_, j) => dot(row, column(b, j))))
  const constantsOf = (round: number) => constants.slice(round * t, (round + 1) * t)
  const solve = (matrix: Matrix, right: Matrix): bigint[][] => gauss(matrix, right, mod, inverse)

  const A = mds.slice(1).map((row) => row.slice(1))
  const b = mds.slice(1).map((row) => row[0]!)
  const c = mds[0]!.slice(1)
  const m = mds[0]![0]!
  const identity: bigint[][] = A.map((_, i) => A.map((_, j) => (i === j ? 1n : 0n)))

  // A^n = a_1 A^(n-1) + … + a_n, by the method of Faddeev and Le Verrier; B_m = A^(m-1) - a_1 A^(m-2) - … -
  // a_(m-1).
  const a: bigint[] = []
  const c_B: bigint[][] = []
  let B = identity
  for (let k = 1; k <= n; k++) {
    c_B.push(product([c], B)[0]!)
    const AB = product(A, B)
    const trace = AB.reduce((sum, row, i) => sum + row[i]!, 0n)
    a.push(mod(trace * inverse(BigInt(k))))
    B = AB.map((row, i) => row.map((x, j) => mod(x - (i === j ? a[k - 1]! : 0n))))
  }

  /** A round whose inputs have scales: the sums, with the coefficient of the first power as the new scale. */
  const mixed = (powers: readonly bigint[], next: readonly bigint[]) => {
    const scales = mds.map((row) => mod(row[0]! * powers[0]!))
    const sums = mds.map((row, i): Sum => {
      const by = inverse(scales[i]!)
      return {
        factors: row.slice(1).map((x, j) => mod(mod(x * powers[j + 1]!) * by)),
        constant: mod(next[i]! * by),
      }
    })
    return { sums, scales }
  }

  let scales: readonly bigint[] = mds.map(() => mod(radix))
  const rounds = (from: number) =>
    [1, 2, 3].map((round) => {
      const { sums, scales: next } = mixed(scales.map(fifth), constantsOf(from + round))
      scales = next
      return sums
    })
  const before = rounds(0)

  // Values of v and y by index, where -n is the first of y; constants k of v and u.
  const powers = scales.map(fifth)
  const vScale = new Map<number, bigint>()
  const yScale = new Map<number, bigint>([[-1, powers[0]!]])
  for (let j = 2; j <= n; j++) {
    vScale.set(1 - j, 1n)
    yScale.set(-j, 1n)
  }
  const k0 = (i: number) => (i < 0 ? 0n : constantsOf(4 + i)[0]!)
  const k1 = (i: number) => (i < 0 ? c.map(() => 0n) : constantsOf(4 + i).slice(1))
  vScale.set(0, mod(m * powers[0]!))
  yScale.set(0, fifth(vScale.get(0)!))
  const byM = inverse(m)
  let by = inverse(vScale.get(0)!)
  const first: Sum[] = [
    {
      factors: c.map((x, j) => mod(mod(x * powers[j + 1]!) * by)),
      constant: mod(k0(0) * by),
    },
  ]
  // c A^-1, c A^-2, …
  const back = solve(A, identity)
  let row: Matrix = [c]
  for (let j = 1; j < n; j++) {
    row = product(row, back)
    first.push({ factors: row[0]!.map((x, j) => mod(x * powers[j + 1]!)), constant: 0n })
  }

  const ofY = a.map((x, j) => mod(dot(c_B[j]!, b) - x * m))
  const partial: Sum[] = []
  for (let i = 0; i < count - 1; i++) {
    const scale = mod(m * yScale.get(i)!)
    // An inverse takes about four hundred products; the inverse of m y's scale follows from those of m and v.
    by = mod(byM * fifth(by))
    const factors: bigint[] = []
    for (let j = n; j >= 1; j--) {
      factors.push(mod(ofY[j - 1]! * yScale.get(i - j)!))
      factors.push(mod(a[j - 1]! * vScale.get(i + 1 - j)!))
    }
    let constant = k0(i + 1)
    for (let j = 1; j <= n; j++) constant += dot(c_B[j - 1]!, k1(i - j + 1)) - a[j - 1]! * k0(i + 1 - j)
    partial.push({ factors: factors.map((x) => mod(x * by)), constant: mod(mod(constant) * by) })
    vScale.set(i + 1, scale)
    yScale.set(i + 1, fifth(scale))
  }

  // Forms over y[i-n], v[i-n+1], …, y[i-1], v[i], y[i] and 1.
  const i = count - 1
  type Form = readonly bigint[]
  const size = 2 * n + 2
  const zero: Form = Array(size).fill(0n)
  const form = (place: number, value = 1n): Form => zero.map((_, j) => (j === place ? mod(value) : 0n))
  const y = (j: number) => form(2 * (j - i + n), yScale.get(j)!)
  const v = (j: number) => form(2 * (j - i + n) - 1, vScale.get(j)!)
  const one = (value: bigint) => form(size - 1, value)
  const plus = (...forms: Form[]) => zero.map((_, j) => mod(forms.reduce((sum, f) => sum + f[j]!, 0n)))
  const times = (x: bigint, f: Form) => f.map((value) => mod(x * value))
  const apply = (matrix: Matrix, forms: readonly Form[]) =>
    matrix.map((r) => zero.map((_, j) => dot(r, column(forms, j))))
  const stepped = (u: readonly Form[], j: number) =>
    apply(A, u).map((f, e) => plus(f, times(b[e]!, y(j)), one(k1(j + 1)[e]!)))
  // c u at i-n, …, i-1, minus the part that does not come from u at i-n.
  let known: readonly Form[] = A.map(() => zero)
  let cA: bigint[] = [...c]
  const observed: bigint[][] = []
  const right: Form[] = []
  for (let l = 0; l < n; l++) {
    const j = i - n + l
    const seen = plus(v(j + 1), times(-m, y(j)), one(-k0(j + 1)))
    right.push(plus(seen, times(-1n, apply([c], known)[0]!)))
    observed.push(cA)
    cA = product([cA], A)[0]!
    known = stepped(known, j)
  }
  let u: readonly Form[] = solve(observed, right)
  for (let l = 0; l < n; l++) u = stepped(u, i - n + l)
  const forms = apply(mds, [y(i), ...u]).map((f, e) => plus(f, one(constantsOf(4 + count)[e]!)))
  scales = forms.map((f) => f[size - 2]!)
  const last = forms.map((f, e): Sum => {
    const by = inverse(scales[e]!)
    return { factors: f.slice(0, 2 * n).map((x) => mod(x * by)), constant: mod(f[size - 1]! * by) }
  })

  const after = rounds(4 + count)
  by = inverse(radix)
  const output = { factors: mds[0]!.map((x, j) => mod(mod(x * fifth(scales[j]!)) * by)), constant: 0n }
  const leave = [output, { factors: [1n], constant: 0n }] as const
  return { t, enter: constantsOf(0), before, first, partial, last, after, leave }
}

/** X such that matrix X = right. */
function gauss(
  matrix: Matrix,
  right: Matrix,
  mod: (x: bigint) => bigint,
  inverse: (x: bigint) => bigint,
): bigint[][] {
  const size = matrix.length
  const rows = matrix.map((row, i) => [...row, ...right[i]!])
  for (let at = 0; at < size; at++) {
    const found = rows.findIndex((row, i) => i >= at && row[at] !== 0n)
    ;[rows[at], rows[found]] = [rows[found]!, rows[at]!]
    const by = inverse(rows[at]![at]!)
    rows[at] = rows[at]!.map((x) => mod(x * by))
    for (const [i, row] of rows.entries()) {
      const factor = row[at]!
      if (i !== at && factor !== 0n) rows[i] = row.map((x, j) => mod(x - factor * rows[at]![j]!))
    }
  }
  return rows.map((row) => row.slice(size))
}
