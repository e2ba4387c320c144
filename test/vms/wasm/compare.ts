/**
 * A random module on the machine and in V8.
 */
import { readBytes } from '../../../src/state/state.ts'
import { exportedFunction, type Session } from '../../../src/vms/wasm/session.ts'
import { F32, F64, FUEL, generate, I32, I64 } from './generate.ts'

/** Reasons that V8 words in another way; what it does not tell apart is one. */
const REASONS: readonly (readonly [RegExp, string])[] = [
  [/divide by zero|remainder by zero/, 'division'],
  [/integer overflow|unrepresentable|invalid conversion/, 'range'],
  [/out of bounds memory|memory access out of bounds/, 'memory'],
  [/undefined element|table index is out of bounds/, 'table'],
  [/uninitialized element|mismatch|null function/, 'signature'],
  [/unreachable/, 'unreachable'],
]
const reasonOf = (text: string) => REASONS.find(([pattern]) => pattern.test(text))?.[1] ?? text

const floats = new DataView(new ArrayBuffer(8))
function bitsOf(value: number | bigint, type: number): string {
  if (typeof value === 'bigint') return String(BigInt.asUintN(64, value))
  if (type === I32) return String(value >>> 0)
  if (Number.isNaN(value)) return 'nan'
  if (type === F32) floats.setFloat32(0, value)
  else floats.setFloat64(0, value)
  return String(type === F32 ? floats.getUint32(0) : floats.getBigUint64(0))
}
function ourBits(bits: bigint, type: number): string {
  if (type === F32 && (bits & 0x7fff_ffffn) > 0x7f80_0000n) return 'nan'
  if (type === F64 && (bits & ((1n << 63n) - 1n)) > 0x7ff0_0000_0000_0000n) return 'nan'
  return String(bits)
}
const jsValue = (bits: bigint, type: number): number | bigint => {
  if (type === I32) return Number(BigInt.asIntN(32, bits))
  if (type === I64) return BigInt.asIntN(64, bits)
  if (type === F32) {
    floats.setUint32(0, Number(bits))
    return floats.getFloat32(0)
  }
  floats.setBigUint64(0, bits)
  return floats.getFloat64(0)
}
const ARGUMENTS: Readonly<Record<number, readonly bigint[]>> = {
  [I32]: [0n, 1n, 5n, 0x8000_0000n, 0xffff_ffffn],
  [I64]: [0n, 3n, 1n << 63n, (1n << 64n) - 1n],
  [F32]: [0n, 0x3fc0_0000n, 0xc120_0000n, 0x7f80_0000n],
  [F64]: [0n, 0x3ff8_0000_0000_0000n, 0xc024_0000_0000_0000n, 0x43e0_0000_0000_0000n],
}

/**
 * Calls each function twice, and compares results, traps, memory and globals.
 * @throws Error if they differ
 */
export function compare(
  entropy: readonly number[],
  make: () => Session,
): { calls: number; traps: ReadonlyMap<string, number> } {
  const { bytes, types } = generate(entropy)
  const { exports: native } = new WebAssembly.Instance(new WebAssembly.Module(bytes as BufferSource))
  const ours = make()
  const { exports } = ours.instantiate(bytes)
  let calls = 0
  const traps = new Map<string, number>()
  for (let round = 0; round < 2; round++) {
    for (const [i, { params, results }] of types.entries()) {
      const args = params.map(
        (type, j) => ARGUMENTS[type]![(i + j + round + (entropy[0] ?? 0)) % ARGUMENTS[type]!.length]!,
      )
      const fuel = exports.get('g0')
      if (fuel?.kind === 'global') ours.setGlobal(fuel.global, BigInt(FUEL))
      ;(native.g0 as WebAssembly.Global).value = FUEL
      let theirs: string
      try {
        const value: unknown = (native[`f${i}`] as (...args: unknown[]) => unknown)(
          ...args.map((bits, j) => jsValue(bits, params[j]!)),
        )
        const list =
          results.length === 1 ? [value] : results.length === 0 ? [] : [...(value as Iterable<unknown>)]
        theirs = list.map((one, j) => bitsOf(one as number, results[j]!)).join(' ')
      } catch (error) {
        const reason = reasonOf((error as Error).message)
        theirs = `trap: ${reason}`
        traps.set(reason, (traps.get(reason) ?? 0) + 1)
      }
      const outcome = ours.call(exportedFunction(exports, `f${i}`), args)
      const mine =
        'trap' in outcome
          ? `trap: ${reasonOf(outcome.trap)}`
          : outcome.results.map((bits, j) => ourBits(bits, results[j]!)).join(' ')
      same(`f${i}(${args.join(', ')}) in round ${round}`, mine, theirs)
      calls++
    }
  }
  for (const [name, found] of exports) {
    if (found.kind !== 'global') continue
    const { type } = found.global.type
    const value = (native[name] as WebAssembly.Global).value as number | bigint
    same(name, ourBits(ours.valueOf(found.global), type), bitsOf(value, type))
  }
  const memory = new Uint8Array((native.memory as WebAssembly.Memory).buffer)
  same('pages', String((ours.state.registers.pages as readonly bigint[])[0]), String(memory.length / 65_536))
  const mine = readBytes(ours.state.memories.mem!, 0n, memory.length)
  const at = mine.findIndex((byte, i) => byte !== memory[i])
  if (at >= 0) same(`byte ${at}`, String(mine[at]), String(memory[at]))
  return { calls, traps }
}

function same(what: string, mine: string, theirs: string): void {
  if (mine !== theirs) throw new Error(`${what}: ${mine} here, ${theirs} in V8`)
}
