/**
 * What tracing knows of a routine's frame: `frames.ts` makes it.
 * @module
 */
import type { Register } from '../ir/machine.ts'

/** The frame that a routine uses: its own, or that of a routine that was declared before. */
export type Frame = {
  readonly name: string
  readonly parameters: readonly Register[]
  readonly back: Register
}

/** A routine's `enter`, `call` and what a call goes on with. */
export type Jump = { readonly kind: 'enter' | 'call' | 'then'; readonly to: string }
