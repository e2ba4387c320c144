/**
 * Which routines of microcode an instruction may enter, by the value that it sets their number to.
 * @module
 */
import { constant, type Node } from '../../../ir/node.ts'

/** Routines that a value can name, but for none; of a value that is not made of choices among constants, none. */
export function routinesOf(value: bigint | Node): ReadonlySet<bigint> {
  const found = new Set<bigint>()
  const seen = new Set<Node>()
  const waiting: (bigint | Node)[] = [value]
  for (const one of waiting) {
    const number = typeof one === 'bigint' ? one : constant(one)
    if (number !== undefined) {
      if (number !== 0n) found.add(number)
    } else if (typeof one !== 'bigint' && one.op === 'ite') {
      if (!seen.has(one)) waiting.push(...one.args.slice(1))
      seen.add(one)
    } else return new Set()
  }
  return found
}
