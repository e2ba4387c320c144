/**
 * Why a module is refused.
 * @module
 */
import { OnestepError } from '../../../bytes/errors.ts'

/** Where in a file something is wrong. */
export type Place = { readonly section: string; readonly offset: number }

/**
 * A module that the specification refuses. `kind` says by which of its rules: `malformed` by the binary format,
 * `invalid` by validation, `unlinkable` by instantiation. `reason` is worded as in the specification's tests.
 */
export class WasmError extends OnestepError {
  override name = 'WasmError'
  readonly kind: 'malformed' | 'invalid' | 'unlinkable' | 'unsupported'
  readonly reason: string
  readonly place: Place | undefined

  constructor(kind: WasmError['kind'], reason: string, place?: Place, fix?: string) {
    const at = place ? `, ${place.section} at offset 0x${place.offset.toString(16)}` : ''
    super(`The WebAssembly module is ${kind}: ${reason}${at}.`, fix ? { lines: [`Fix: ${fix}`] } : {})
    this.kind = kind
    this.reason = reason
    this.place = place
  }
}
