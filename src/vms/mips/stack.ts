/**
 * The stack on which Cannon starts a program, `PatchStack` of cannon/mipsevm/program: from the stack pointer upwards argc,
 * argv and environment with a zero behind each, AT_PAGESZ and AT_RANDOM, and a zero; then 16 bytes that are to look random,
 * the strings of the environment, and those of argv, each filled up to a whole word.
 * @module
 */
import { utf8 } from '../../bytes/bytes.ts'
import type { Isa } from './isa.ts'

const [AT_PAGESZ, AT_RANDOM] = [6n, 25n]
const RANDOM = utf8('4;byfairdiceroll')

/** What Cannon passes. */
export const PROGRAM = 'op-program'
export const ENVIRONMENT: readonly string[] = ['GODEBUG=memprofilerate=0']

/**
 * @param top - the stack pointer
 * @returns the bytes from it upwards
 * @throws RangeError if a string contains a zero byte
 */
export function cannonStack(
  { xlen }: Isa,
  top: bigint,
  args: readonly string[],
  env: readonly string[],
): Uint8Array {
  const size = xlen / 8
  const words = args.length + env.length + 8
  const strings = [
    RANDOM,
    ...env.map((text, i) => cString(`env[${i}]`, text)),
    ...args.map((text, i) => cString(`args[${i}]`, text)),
  ]
  const addresses: bigint[] = []
  let at = words * size
  for (const { length } of strings) {
    addresses.push(top + BigInt(at))
    at += Math.ceil(length / size) * size
  }
  const [random, ...rest] = addresses
  const table = [
    BigInt(args.length),
    ...rest.slice(env.length),
    0n,
    ...rest.slice(0, env.length),
    0n,
    ...[AT_PAGESZ, 4096n, AT_RANDOM, random, 0n],
  ]
  const data = new Uint8Array(at)
  const view = new DataView(data.buffer)
  for (const [i, word] of table.entries()) {
    if (size === 8) view.setBigUint64(8 * i, word)
    else view.setUint32(4 * i, Number(word))
  }
  for (const [i, text] of strings.entries()) data.set(text, Number(addresses[i] - top))
  return data
}

function cString(title: string, text: string): Uint8Array {
  if (text.includes('\0'))
    throw new RangeError(`"${title}" expected no zero byte, got ${JSON.stringify(text.slice(0, 80))}`)
  return utf8(`${text}\0`)
}
