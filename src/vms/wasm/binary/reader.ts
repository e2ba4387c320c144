/**
 * Values of the binary format: WebAssembly 2.0, section 5.2.
 * @module
 */
import { WasmError } from './error.ts'

const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })

/** A cursor in a file. It refuses what the format does not allow, with the place. */
export class Reader {
  readonly bytes: Uint8Array
  at: number
  end: number
  section = 'the header'

  constructor(bytes: Uint8Array, at = 0, end = bytes.length) {
    this.bytes = bytes
    this.at = at
    this.end = end
  }

  fail(reason: string, at = this.at): never {
    throw new WasmError('malformed', reason, { section: this.section, offset: at })
  }

  byte(): number {
    if (this.at >= this.end) this.fail('unexpected end')
    return this.bytes[this.at++]
  }

  take(count: number): Uint8Array {
    if (count > this.end - this.at) this.fail('unexpected end')
    this.at += count
    return this.bytes.subarray(this.at - count, this.at)
  }

  u32(): number {
    let value = 0
    const start = this.at
    for (let i = 0; i < 5; i++) {
      const byte = this.byte()
      if (i === 4 && byte > 0x7f) this.fail('integer representation too long', start)
      if (i === 4 && byte > 0x0f) this.fail('integer too large', start)
      value += (byte & 0x7f) * 2 ** (7 * i)
      if (byte < 0x80) return value
    }
    return this.fail('integer representation too long', start)
  }

  /** Signed LEB128 of at most `width` bits, sign-extended. */
  signed(width: 32 | 33 | 64): bigint {
    let value = 0n
    const start = this.at
    const last = Math.ceil(width / 7) - 1
    for (let i = 0; ; i++) {
      const byte = this.byte()
      if (i === last) {
        if (byte > 0x7f) this.fail('integer representation too long', start)
        // What lies above the width must repeat the sign.
        const used = width - 7 * last
        const above = (byte & 0x7f) >> (used - 1)
        if (above !== 0 && above !== 0x7f >> (used - 1)) this.fail('integer too large', start)
      }
      value |= BigInt(byte & 0x7f) << BigInt(7 * i)
      if (byte < 0x80) return BigInt.asIntN(Math.min(width, 7 * (i + 1)), value)
    }
  }

  i32(): bigint {
    return BigInt.asUintN(32, this.signed(32))
  }

  i64(): bigint {
    return BigInt.asUintN(64, this.signed(64))
  }

  /** `count` bytes, little-endian. */
  word(count: 4 | 8): bigint {
    return this.take(count).reduce((sum, byte, i) => sum | (BigInt(byte) << BigInt(8 * i)), 0n)
  }

  name(): string {
    const start = this.at
    const size = this.u32()
    if (size > this.end - this.at) this.fail('unexpected end', start)
    const bytes = this.take(size)
    try {
      return text.decode(bytes)
    } catch {
      return this.fail('malformed UTF-8 encoding', start)
    }
  }

  vector<T>(item: (index: number) => T): T[] {
    const count = this.u32()
    const items: T[] = []
    // Not by `Array.from`: the count is the file's word, and each item takes a byte at least.
    for (let i = 0; i < count; i++) items.push(item(i))
    return items
  }
}
