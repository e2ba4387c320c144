/**
 * Where the parts of a proof's payload are: a reader of the encoding that `prover/core/src/compact.rs` writes, for tests that
 * change each part and each length.
 */

/** A stretch of a proof's bytes. */
export type Part = { readonly name: string; readonly start: number; readonly end: number }

/** Bytes of an element of the field of challenges, by the setting's code. */
const EXTENSION: { readonly [security: number]: number } = { 1: 16, 2: 20 }

/** Bytes of a digest of a Merkle tree. */
const DIGEST = 26

/** The parts of a proof in their order; those named `… length` and `… option` are numbers that say what follows. */
export function partsOf(proof: Uint8Array): Part[] {
  const parts: Part[] = []
  let at = 0
  const skip = (name: string, bytes: number): void => {
    parts.push({ name, start: at, end: (at += bytes) })
    if (at > proof.length)
      throw new RangeError(`${name} ends at ${at}, behind the proof's ${proof.length} bytes`)
  }
  const number = (name: string): number => {
    const start = at
    let value = 0
    for (let shift = 0; ; shift += 7) {
      const byte = proof[at++]!
      value += (byte & 127) * 2 ** shift
      if (byte < 128) break
    }
    parts.push({ name, start, end: at })
    return value
  }
  const list = (name: string, each: () => void): void => {
    for (let left = number(`${name} length`); left > 0; left--) each()
  }
  const block = (name: string, size: number): void => {
    const length = number(`${name} length`)
    if (length > 0) skip(name, length * size)
  }
  const option = (name: string, then: () => void): void => {
    if (number(`${name} option`) === 1) then()
  }
  const extension = EXTENSION[proof[6]!]!
  const tables = proof[7]!
  skip('magic', 4)
  skip('version', 2)
  skip('security', 1)
  skip('tables', 1)
  skip('program', 32)
  skip('publics', 32)
  skip('heights', tables)
  skip('payload length', 4)
  block('main commitment', DIGEST)
  option('permutation commitment', () => block('permutation commitment', DIGEST))
  block('quotient commitment', DIGEST)
  option('random commitment', () => block('random commitment', DIGEST))
  list('instances', () => {
    block('trace at zeta', extension)
    option('trace at the next point', () => block('trace at the next point', extension))
    option('preprocessed at zeta', () => block('preprocessed at zeta', extension))
    option('preprocessed at the next point', () => block('preprocessed at the next point', extension))
    list('quotient chunks', () => block('quotient chunk', extension))
    option('random', () => block('random', extension))
    block('permutation at zeta', extension)
    block('permutation at the next point', extension)
  })
  skip('batching witness', 4)
  list('rounds', () => block('round commitment', DIGEST))
  block('round witnesses', 4)
  list('batches', () => {
    number('unlisted rows length')
    block('path', DIGEST)
  })
  list('openings of rounds', () => {
    list('queries', () => block('siblings', extension))
    block('round path', DIGEST)
  })
  block('final polynomial', extension)
  skip('query witness', 4)
  list('terminals', () => option('terminal', () => skip('terminal', extension)))
  list('degrees', () => number('degree'))
  option('lookup witness', () => skip('lookup witness', 4))
  skip('zeta witness', 4)
  list('commitments', () =>
    list('tables of rows', () => {
      list('rows', () => block('row', 4))
      block('row numbers', 1)
    }),
  )
  if (at !== proof.length) throw new RangeError(`the parts end at ${at}, the proof at ${proof.length}`)
  return parts
}
