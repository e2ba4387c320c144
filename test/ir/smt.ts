/**
 * IR nodes as z3 terms, each op under SMT-LIB's own name, and a prover that ends.
 */
import { type BitVec, type Bool, init } from 'z3-solver'
import type { Node } from '../../src/ir/node.ts'
import { type Op, opsOf } from '../../src/ir/ops.ts'
import { bitWidth } from '../../src/ir/types.ts'

export type Term = BitVec<number, 'main'>

export type Prover = {
  /** The term of a node; what reads the state is a free variable. */
  term(node: Node): Term
  variable(name: string, width: number): Term
  /** Gives a node that is free otherwise a term. */
  define(node: Node, term: Term): void
  /** Whether two terms are equal for all values of their variables. */
  equal(a: Term, b: Term): Promise<'proved' | 'refuted' | 'unknown'>
  /** The value of a term without variables. */
  value(term: Term): Promise<bigint>
  /** Ends z3's threads, which keep node alive. */
  end(): void
}

/** @param timeout - milliseconds for one proof */
export async function prover(timeout = 60_000): Promise<Prover> {
  const { Context, em } = await init()
  const z3 = Context('main')
  const bool = (condition: Bool<'main'>) => z3.If(condition, z3.BitVec.val(1, 1), z3.BitVec.val(0, 1)) as Term
  const range = (node: Node) => node.attribute as readonly [number, number]
  const added = (node: Node, arg: Term) => bitWidth(node.type) - arg.size()

  /** z3's name of the op's method, where it is not the op's own. */
  const METHODS: { readonly [op: string]: string } = { ashr: 'shr' }
  const method = (op: Op) => (args: readonly Term[]) => {
    const [first, ...others] = args
    const found = (first as unknown as Record<string, unknown>)[METHODS[op] ?? op]
    if (typeof found !== 'function')
      throw new Error(`z3 has no method ${op}: give it a row in test/ir/smt.ts`)
    return found.apply(first, others)
  }
  type Meaning = (args: readonly Term[], node: Node) => Term
  const methods = Object.fromEntries(opsOf('unary', 'binary').map((op) => [op, method(op)]))
  const comparisons = Object.fromEntries(
    opsOf('compare', 'equal').map((op) => [op, (args: readonly Term[]) => bool(method(op)(args))]),
  )
  const range0 = (a: Term) => Array.from({ length: a.size() }, (_, i) => i)
  const bitAt = (a: Term, i: number): Term => a.extract(i, i)
  /** How many bits precede the first one, where `order` ends with the bit that is asked first; all if there is none. */
  const firstOne = (a: Term, order: readonly number[]): Term =>
    order.reduce((rest, bit, i) => {
      const before = z3.BitVec.val(order.length - 1 - i, order.length)
      return z3.If(bitAt(a, bit).eq(z3.BitVec.val(1, 1)), before, rest) as Term
    }, z3.BitVec.val(order.length, order.length) as Term)
  /** Words alone: felts are no bit-vectors, and what reads the state is a variable. */
  const TERMS: Partial<Record<Op, Meaning>> = {
    ...methods,
    ...comparisons,
    clz: ([a]) => firstOne(a, range0(a)),
    ctz: ([a]) => firstOne(a, range0(a).reverse()),
    popcount: ([a]) =>
      range0(a)
        .map((i) => bitAt(a, i).zeroExt(a.size() - 1))
        .reduce((sum, one) => sum.add(one)),
    const: (_, node) => z3.BitVec.val(node.attribute as bigint, bitWidth(node.type)),
    concat: ([a, b]) => z3.Concat(a, b),
    extract: ([a], node) => a.extract(...range(node)),
    zext: ([a], node) => a.zeroExt(added(node, a)),
    sext: ([a], node) => a.signExt(added(node, a)),
    ite: ([c, a, b]) => z3.If(c.eq(z3.BitVec.val(1, 1)), a, b) as Term,
  }

  // One solver for all: a solver each fills z3's 2 GB of memory.
  const solver = new z3.Solver()
  solver.set('timeout', timeout)
  const terms = new Map<Node, Term>()
  const variable = (name: string, width: number): Term => z3.BitVec.const(`${name}:${width}`, width)
  const term = (node: Node): Term => {
    let known = terms.get(node)
    if (!known) {
      const make = TERMS[node.op]
      known = make ? make(node.args.map(term), node) : variable(String(node.attribute), bitWidth(node.type))
      terms.set(node, known)
    }
    return known
  }
  return {
    term,
    variable,
    define: (node, value) => void terms.set(node, value),
    async equal(a, b) {
      solver.push()
      solver.add(a.neq(b))
      const answer = await solver.check()
      solver.pop()
      return answer === 'unsat' ? 'proved' : answer === 'sat' ? 'refuted' : 'unknown'
    },
    async value(constant) {
      const simple = await z3.simplify(constant)
      if (!z3.isBitVecVal(simple)) throw new Error(`z3 finds no value of ${constant.sexpr()}`)
      return simple.value()
    },
    end: () => em.PThread.terminateAllThreads(),
  }
}
