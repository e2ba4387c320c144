/**
 * Values of WebAssembly as people write them.
 * @module
 */
import { OnestepError } from '../../bytes/errors.ts'
import { TYPE, typeName } from './binary/types.ts'

const floats = new DataView(new ArrayBuffer(8))
const SPECIAL: ReadonlyMap<string, number> = new Map([
  ['inf', Infinity],
  ['-inf', -Infinity],
  ['nan', Number.NaN],
])

/**
 * The bits of a value: a whole number, decimal or in hex, signed or not; of floats also a fraction, `inf`, `nan`; of
 * references `null`.
 * @throws WasmValueError if the text is not a value of the type
 */
export function parseValue(text: string, type: number): bigint {
  const fail = (expected: string): never => {
    throw new WasmValueError(text, typeName(type), expected)
  }
  if (type === TYPE.f32 || type === TYPE.f64) {
    const number =
      SPECIAL.get(text.toLowerCase()) ?? (/^[-+]?(\d|\.\d)/.test(text) ? Number(text) : undefined)
    if (number === undefined || (Number.isNaN(number) && text.toLowerCase() !== 'nan'))
      return fail('a number, inf, -inf or nan')
    if (type === TYPE.f32) floats.setFloat32(0, number)
    else floats.setFloat64(0, number)
    return type === TYPE.f32 ? BigInt(floats.getUint32(0)) : floats.getBigUint64(0)
  }
  if (type !== TYPE.i32 && type !== TYPE.i64) return text === 'null' ? 0n : fail('null')
  const [, sign, digits] = /^([-+]?)(0x[0-9a-fA-F]+|\d+)$/.exec(text) ?? []
  const width = type === TYPE.i32 ? 32 : 64
  const expected = `a whole number from -2^${width - 1} to 2^${width} - 1`
  if (digits === undefined) return fail(expected)
  const value = sign === '-' ? -BigInt(digits) : BigInt(digits)
  if (value < -(1n << BigInt(width - 1)) || value >= 1n << BigInt(width)) return fail(expected)
  return BigInt.asUintN(width, value)
}

/** A value as a text: whole numbers signed, floats with as many digits as they need. */
export function showValue(bits: bigint, type: number): string {
  if (type === TYPE.i32) return String(BigInt.asIntN(32, bits))
  if (type === TYPE.i64) return String(BigInt.asIntN(64, bits))
  if (type === TYPE.f32 || type === TYPE.f64) {
    if (type === TYPE.f32) floats.setUint32(0, Number(bits))
    else floats.setBigUint64(0, bits)
    const number = type === TYPE.f32 ? floats.getFloat32(0) : floats.getFloat64(0)
    if (Number.isNaN(number)) return 'nan'
    if (!Number.isFinite(number)) return number < 0 ? '-inf' : 'inf'
    return Object.is(number, -0) ? '-0' : type === TYPE.f32 ? shortest32(number) : String(number)
  }
  if (bits === 0n) return 'null'
  return type === TYPE.funcref ? `function at ${BigInt.asUintN(32, bits)}` : `extern ${bits - 1n}`
}

/** The shortest decimal that rounds to the same number of 32 bits. */
function shortest32(number: number): string {
  for (let digits = 1; digits < 9; digits++) {
    const text = String(Number(number.toPrecision(digits)))
    if (Math.fround(Number(text)) === number) return text
  }
  return String(number)
}

/** A text is not a value of a type. */
export class WasmValueError extends OnestepError {
  override name = 'WasmValueError'

  constructor(text: string, type: string, expected: string) {
    super(`"${text}" is not a value of type ${type}.`, { lines: [`Expected: ${expected}`] })
  }
}
