/**
 * A WebAssembly module for Poseidon over the scalar field of BN254: two hashes at once, one in each 64-bit half of
 * a vector.
 *
 * An element has nine limbs of 29 bits, in Montgomery form with R = 2^261. A state's element is stored as nine
 * pairs of 32 bits, a limb of either hash; a constant as nine words. Products of limbs are below 2^58, so that a
 * column of five products of elements and the multiple of the modulus stays below 2^64 and needs no carry in
 * between: P. Montgomery's reduction (Modular multiplication without trial division, 1985), column by column.
 *
 * No result is reduced below the modulus p; what keeps them in nine limbs is that R is 169 p. A product of values
 * below a p and b p is below (a b / 169 + 1) p. Partial rounds only add to elements of the state, at most 1.1 p
 * a round, 70 rounds at most: below 80 p, and 2^261 is 169 p.
 * @module
 */
import {
  add,
  at,
  type Code,
  call,
  constant,
  getLocal,
  i32,
  moduleOf,
  type Routine,
  setLocal,
  shiftLeft,
  shiftRight,
  splatConstant,
  teeLocal,
  v128,
  vector,
} from './assemble.ts'

export const limbs = 9
export const limbBits = 29
/** Bytes of an element of both states, and of a constant. */
export const elementBytes = 8 * limbs
export const constantBytes = 4 * limbs
export const widest = 17

/** Where everything lies: two areas for the states, the result, scratch, then constants. */
const states = [1024, 1024 + 32 * elementBytes] as const
export const stateBase = states[0]
export const resultBase = 0
const scratch = 128
const next = 256
/** The modulus, R^2 modulo p, 1, 0. */
export const fieldBase = 8192
const [modulusAt, squareAt, oneAt, zeroAt] = [0, 1, 2, 3].map((i) => fieldBase + i * constantBytes) as [
  number,
  number,
  number,
  number,
]
/** Constants of the permutations, as they come to be used. */
export const roundsBase = fieldBase + 1024

const loadPair = (offset: number) => vector(0x5d, at(offset))
const loadWord = (offset: number) => vector(0x09, at(offset))
/** The pair in the low half of a vector, a 64-bit number each. */
const widen = vector(0xc9)
const storePair = (offset: number) => vector(0x5b, at(offset), 0)
/** Products of the pairs in the low halves of two vectors. */
const multiply = vector(0xde)
const plus = vector(0xce)
const negate = vector(0xc1)
const and = vector(0x4e)
/** Low words of the two numbers in a local, side by side. */
const narrow = (local: number): Code => {
  const words = [0, 1, 2, 3, 8, 9, 10, 11]
  return [getLocal(local), getLocal(local), vector(0x0d, words, words)]
}
const zeros = splatConstant(0n)

type Kind = 'state' | 'constant'
type Factors = { readonly kinds: readonly [Kind, Kind]; readonly count: number }

/**
 * A function (to, a, b, c) that stores a sum of products of consecutive elements at a and b, over R.
 * @param plusAt - what is added to it: what is at `to`, the constant at c, or nothing
 */
function sumOfProducts({ kinds, count }: Factors, plusAt: 'to' | 'c' | undefined, square = false): Routine {
  const params = plusAt === 'c' ? 4 : 3
  const [to, c] = [0, 3]
  let locals = params
  const local = () => locals++
  const code: Code[] = []
  const operand = (index: number, kind: Kind) =>
    Array.from({ length: count }, (_, term) =>
      Array.from({ length: limbs }, (_, limb) => {
        const made = local()
        const load =
          kind === 'state'
            ? loadPair(term * elementBytes + 8 * limb)
            : loadWord(term * constantBytes + 4 * limb)
        code.push(getLocal(index), load, setLocal(made))
        return made
      }),
    )
  const a = operand(1, kinds[0])
  const b = square ? a : operand(2, kinds[1])
  const quotients = Array.from({ length: limbs }, local)
  const [mask, sum, reduced, low] = [local(), local(), local(), local()]
  code.push(splatConstant((1n << BigInt(limbBits)) - 1n), setLocal(mask), zeros, setLocal(reduced))
  for (let column = 0; column < 2 * limbs; column++) {
    const pairs = Array.from({ length: limbs }, (_, i) => [i, column - i] as const).filter(
      ([, j]) => j >= 0 && j < limbs,
    )
    // A column's products, apart from the chain of carries.
    const terms = square
      ? pairs.filter(([i, j]) => i < j).map(([i, j]) => [a[0]![i]!, a[0]![j]!])
      : a.flatMap((x, term) => pairs.map(([i, j]) => [x[i]!, b[term]![j]!]))
    let first = true
    const addTo = (product: Code) => {
      code.push(first ? product : [getLocal(sum), product, plus], setLocal(sum))
      first = false
    }
    for (const [x, y] of terms) addTo([getLocal(x!), getLocal(y!), multiply])
    if (square) {
      if (!first) code.push(getLocal(sum), shiftLeft(1), setLocal(sum))
      const middle = a[0]![column / 2]
      if (middle !== undefined) addTo([getLocal(middle), getLocal(middle), multiply])
    }
    if (!first) code.push(getLocal(reduced), getLocal(sum), plus, setLocal(reduced))
    for (const [i, j] of pairs) {
      // The modulus' lowest limb is not here: its product with a quotient comes with that quotient.
      if (j === 0) continue
      code.push(getLocal(reduced), getLocal(quotients[i]!), constant(0), loadWord(modulusAt + 4 * j))
      code.push(multiply, plus, setLocal(reduced))
    }
    if (column < limbs) {
      // p = 2^28 + 1 modulo 2^29, its own inverse: the quotient is -(2^28 + 1) times what is there.
      code.push(getLocal(reduced), getLocal(reduced), shiftLeft(28), plus, negate, getLocal(mask), and)
      code.push(setLocal(low), narrow(low), setLocal(quotients[column]!))
      code.push(getLocal(reduced), getLocal(low), plus, getLocal(low), shiftLeft(28), plus)
      code.push(shiftRight(limbBits), setLocal(reduced))
      continue
    }
    const limb = column - limbs
    if (plusAt === 'to') code.push(getLocal(reduced), getLocal(to), loadPair(8 * limb), widen, plus)
    else if (plusAt === 'c') code.push(getLocal(reduced), getLocal(c), loadWord(4 * limb), widen, plus)
    else code.push(getLocal(reduced))
    code.push(setLocal(reduced))
    code.push(getLocal(reduced), getLocal(mask), and, setLocal(low))
    code.push(getLocal(to), narrow(low), storePair(8 * limb))
    code.push(getLocal(reduced), shiftRight(limbBits), setLocal(reduced))
  }
  return { params, locals: [[locals - params, v128]], body: code }
}

const functions = {
  multiply: sumOfProducts({ kinds: ['state', 'state'], count: 1 }, 'c'),
  square: sumOfProducts({ kinds: ['state', 'state'], count: 1 }, undefined, true),
  enter: sumOfProducts({ kinds: ['state', 'constant'], count: 1 }, 'c'),
  one: sumOfProducts({ kinds: ['state', 'constant'], count: 1 }, undefined),
  addTo: sumOfProducts({ kinds: ['state', 'constant'], count: 1 }, 'to'),
  three: sumOfProducts({ kinds: ['state', 'constant'], count: 3 }, undefined),
  five: sumOfProducts({ kinds: ['state', 'constant'], count: 5 }, undefined),
}
const names = Object.keys(functions) as (keyof typeof functions)[]
const indexOf = (name: keyof typeof functions | 'sum' | 'power' | 'mix') =>
  [...names, 'sum', 'power', 'mix'].indexOf(name)

const loop = (...body: Code[]): Code => [0x03, 0x40, body, 0x0b]
const when = (...body: Code[]): Code => [0x04, 0x40, body, 0x0b]
const branch = (depth: number): Code => [0x0d, depth]
const lessThan: Code = [0x49]
const subtract: Code = [0x6b]
const times: Code = [0x6c]
const increase = (local: number, by: number): Code => [getLocal(local), constant(by), add, setLocal(local)]

/** (to, a, b, count): the sum of products of as many elements of a state and constants. */
function sum(): Routine {
  const [to, a, b, count, done] = [0, 1, 2, 3, 4]
  const first = (name: 'one' | 'three' | 'five', terms: number): Code => [
    [getLocal(to), getLocal(a), getLocal(b), call(indexOf(name))],
    [constant(terms), setLocal(done)],
  ]
  const body: Code = [
    [getLocal(count), constant(5), lessThan, 0x04, 0x40],
    [getLocal(count), constant(3), lessThan, 0x04, 0x40],
    [first('one', 1), 0x05, first('three', 3), 0x0b],
    [0x05, first('five', 5), 0x0b],
    loop(
      [getLocal(done), getLocal(count), lessThan],
      when(
        getLocal(to),
        [getLocal(a), getLocal(done), constant(elementBytes), times, add],
        [getLocal(b), getLocal(done), constant(constantBytes), times, add],
        [call(indexOf('addTo')), increase(done, 1), 0x0c, 1],
      ),
    ),
  ]
  return { params: 4, locals: [[1, i32]], body }
}

/** (x, c): x^5 + c in the place of x. */
function power(): Routine {
  const [x, c] = [0, 1]
  const square = call(indexOf('square'))
  return {
    params: 2,
    locals: [],
    body: [
      [constant(scratch), getLocal(x), getLocal(x), square],
      [constant(scratch), constant(scratch), constant(scratch), square],
      [getLocal(x), constant(scratch), getLocal(x), getLocal(c), call(indexOf('multiply'))],
    ],
  }
}

/** (to, from, matrix, t): the rows of a matrix times a state. */
function mix(): Routine {
  const [to, from, matrix, t, left] = [0, 1, 2, 3, 4]
  return {
    params: 4,
    locals: [[1, i32]],
    body: [
      [getLocal(t), setLocal(left)],
      loop(
        [getLocal(to), getLocal(from), getLocal(matrix), getLocal(t), call(indexOf('sum'))],
        increase(to, elementBytes),
        [getLocal(matrix), getLocal(t), constant(constantBytes), times, add, setLocal(matrix)],
        [getLocal(left), constant(1), subtract, teeLocal(left), branch(0)],
      ),
    ],
  }
}

/**
 * (t, partial rounds, round constants, matrix before the partial rounds, matrix, sparse matrices): hashes the
 * states at `stateBase`, which are as they come, into plain numbers up to p at `resultBase`.
 *
 * The schedule is that of the constants, which come from circomlibjs: partial rounds have sparse matrices
 * (L. Grassi et al., Poseidon, appendix B), a round's constants are added behind its powers.
 */
function permute(): Routine {
  const [t, partial, constants, before, matrix, sparse] = [0, 1, 2, 3, 4, 5]
  const [here, there, i, round] = [6, 7, 8, 9]
  const takeConstant = increase(constants, constantBytes)
  const element: Code = [getLocal(here), getLocal(i), constant(elementBytes), times, add]
  const each = (...body: Code[]): Code => [
    [constant(0), setLocal(i)],
    loop(...body, increase(i, 1), [getLocal(i), getLocal(t), lessThan, branch(0)]),
  ]
  const powers = each(element, getLocal(constants), call(indexOf('power')), takeConstant)
  const mixed = (by: number): Code => [
    [getLocal(there), getLocal(here), getLocal(by), getLocal(t), call(indexOf('mix'))],
    [getLocal(here), getLocal(there), setLocal(here), setLocal(there)],
  ]
  const times3 = (...body: Code[]): Code => [
    [constant(3), setLocal(round)],
    loop(...body, [getLocal(round), constant(1), subtract, teeLocal(round), branch(0)]),
  ]
  const copy = Array.from(
    { length: limbs },
    (_, limb): Code => [getLocal(here), [constant(next), loadPair(8 * limb)], storePair(8 * limb)],
  )
  const partialRound: Code = [
    [getLocal(here), getLocal(constants), call(indexOf('power')), takeConstant],
    [constant(next), getLocal(here), getLocal(sparse), getLocal(t), call(indexOf('sum'))],
    [getLocal(sparse), getLocal(t), constant(constantBytes), times, add, setLocal(sparse)],
    [constant(1), setLocal(i)],
    loop(
      [element, getLocal(here), getLocal(sparse), call(indexOf('addTo'))],
      increase(sparse, constantBytes),
      increase(i, 1),
      [getLocal(i), getLocal(t), lessThan, branch(0)],
    ),
    copy,
    [getLocal(round), constant(1), subtract, teeLocal(round), branch(0)],
  ]
  return {
    name: 'permute',
    params: 6,
    locals: [[4, i32]],
    body: [
      [constant(states[0]), setLocal(here), constant(states[1]), setLocal(there)],
      each([element, element, constant(squareAt), getLocal(constants), call(indexOf('enter'))], takeConstant),
      times3(powers, mixed(matrix)),
      [powers, mixed(before)],
      [getLocal(partial), setLocal(round)],
      loop(partialRound),
      times3(powers, mixed(matrix)),
      each(element, constant(zeroAt), call(indexOf('power'))),
      [constant(next), getLocal(here), getLocal(matrix), getLocal(t), call(indexOf('sum'))],
      [constant(resultBase), constant(next), constant(oneAt), call(indexOf('one'))],
    ],
  }
}

/** The module's bytes. It exports `memory` and `permute`. */
export function poseidonModule(): Uint8Array<ArrayBuffer> {
  return moduleOf([...names.map((name) => functions[name]), sum(), power(), mix(), permute()], 1)
}
