/**
 * A program that copies a preimage to its output, 8 bytes at a time, and asks for its length first.
 */
import { wat } from './wat.ts'

/** Where the program puts the preimage in its memory. */
export const COPY = 1024

const escaped = (bytes: Uint8Array) =>
  [...bytes].map((byte) => `\\${byte.toString(16).padStart(2, '0')}`).join('')

/**
 * @param at - where the key lies, not from 200 to 211
 * @param asks - the address at which the program says that it lies
 * @param pages - of memory: the copy has to fit behind 1,024
 */
export const copier = (
  at: number,
  key: Uint8Array,
  { asks = at, pages = 1 }: { readonly asks?: number; readonly pages?: number } = {},
): Promise<Uint8Array> =>
  wat(`(module
  (import "onestep" "preimage" (func $preimage (param i32 i32) (result i64)))
  (import "wasi_snapshot_preview1" "fd_write" (func $write (param i32 i32 i32 i32) (result i32)))
  (memory (export "memory") ${pages})
  (data (i32.const ${at}) "${escaped(key)}")
  (func (export "_start") (local $word i32) (local $size i32) (local $done i32)
    ;; The length is the first 8 bytes, the highest first.
    (local.set $word (i32.wrap_i64 (call $preimage (i32.const ${asks}) (i32.const 4))))
    (local.set $size (i32.or
      (i32.or (i32.shr_u (local.get $word) (i32.const 24))
        (i32.and (i32.shr_u (local.get $word) (i32.const 8)) (i32.const 0xff00)))
      (i32.or (i32.and (i32.shl (local.get $word) (i32.const 8)) (i32.const 0xff0000))
        (i32.shl (local.get $word) (i32.const 24)))))
    (loop $next
      (i64.store (i32.add (i32.const ${COPY}) (local.get $done))
        (call $preimage (i32.const ${asks}) (i32.add (i32.const 8) (local.get $done))))
      (local.set $done (i32.add (local.get $done) (i32.const 8)))
      (br_if $next (i32.lt_u (local.get $done) (local.get $size))))
    (i32.store (i32.const 200) (i32.const ${COPY})) (i32.store (i32.const 204) (local.get $size))
    (drop (call $write (i32.const 1) (i32.const 200) (i32.const 1) (i32.const 208)))))`)
