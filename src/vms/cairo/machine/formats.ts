/**
 * How operands print: `assert_eq [ap +0], [fp -3], [ap -1], mul, next ap++` asserts [ap] = [fp - 3] * [ap - 1].
 * @module
 */
import type { Formats } from '../../../vm/index.ts'

const among =
  (...names: readonly string[]): Formats[string] =>
  (value) =>
    names[Number(value)] ?? '?'

const offset: Formats[string] = (value) => {
  const signed = value - 2n ** 15n
  return signed < 0n ? String(signed) : `+${signed}`
}

export const formats: Formats = {
  ap: among('ap', 'ap+=res', 'ap++'),
  pc: among('next', 'abs', 'rel', '?', 'jnz'),
  res: among('op1', 'add', 'mul'),
  op1: among('op0', 'pc', 'fp', '?', 'ap'),
  r: among('ap', 'fp'),
  d: among('ap', 'fp'),
  off0: offset,
  off1: offset,
  off2: offset,
}
