/**
 * The file of a proof of a run: `OSRF`, the version as 4 bytes, the length of a JSON text as 4 bytes, the text, and the
 * segments' proofs one after the other. Numbers are little-endian. The text has `vm`, `vmId`, `before`, `after`, `steps`,
 * `end` (`header` and `roots`), and `segments`, a list of `steps`, `after` and `bytes`, the length of the proof.
 * @module
 */
import { concat, fromHex, toHex } from '../bytes/bytes.ts'
import { OnestepError } from '../bytes/errors.ts'
import type { StarkRun } from './proof.ts'

const MAGIC = 'OSRF'
const VERSION = 1
const START = 12

const ascii = (text: string) => new TextEncoder().encode(text)

/** Whether bytes are the file of a proof of a run. */
export const isStarkRun = (bytes: Uint8Array): boolean => ascii(MAGIC).every((byte, i) => bytes[i] === byte)

/** The file's bytes. */
export function encodeStarkRun({ vm, vmId, before, after, steps, segments, end }: StarkRun): Uint8Array {
  const text = ascii(
    JSON.stringify({
      vm,
      vmId: toHex(vmId),
      before: toHex(before),
      after: toHex(after),
      steps: String(steps),
      end: { header: toHex(end.header), roots: end.roots.map((root) => toHex(root)) },
      segments: segments.map((one) => ({
        steps: String(one.steps),
        after: toHex(one.after),
        bytes: one.proof.length,
      })),
    }),
  )
  const head = new Uint8Array(START)
  head.set(ascii(MAGIC))
  const view = new DataView(head.buffer)
  view.setUint32(4, VERSION, true)
  view.setUint32(8, text.length, true)
  return concat(head, text, ...segments.map(({ proof }) => proof))
}

/**
 * Reads a proof of a run from untrusted bytes: only the shape is checked, nothing is verified.
 * @throws StarkFileError if it is none, has another version, or is cut or damaged
 */
export function decodeStarkRun(bytes: Uint8Array): StarkRun {
  if (!isStarkRun(bytes)) throw new StarkFileError('it does not begin with OSRF')
  if (bytes.length < START) throw new StarkFileError('it is cut off')
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const version = view.getUint32(4, true)
  if (version !== VERSION)
    throw new StarkFileError(
      `it has version ${version}, and this version of onestep reads version ${VERSION}`,
    )
  let at = START + view.getUint32(8, true)
  if (at > bytes.length) throw new StarkFileError('it is cut off')
  const data = parsed(bytes.subarray(START, at))
  const { vm, end, segments } = data
  const { header, roots } = (end ?? {}) as Record<string, unknown>
  const run: StarkRun = {
    vm: typeof vm === 'string' ? vm : bad('vm'),
    vmId: hexOf('vmId', data.vmId, 32),
    before: hexOf('before', data.before, 32),
    after: hexOf('after', data.after, 32),
    steps: stepsOf('steps', data.steps),
    end: { header: hexOf('end', header), roots: listOf('end', roots).map((root) => hexOf('end', root, 32)) },
    segments: listOf('segments', segments).map((one) => {
      const { steps, after, bytes: length } = (one ?? {}) as Record<string, unknown>
      if (!Number.isSafeInteger(length) || (length as number) < 0) bad('segments')
      const proof = bytes.slice(at, (at += length as number))
      if (proof.length !== length) throw new StarkFileError('it is cut off')
      return { steps: stepsOf('segments', steps), after: hexOf('segments', after, 32), proof }
    }),
  }
  if (at !== bytes.length) throw new StarkFileError(`${bytes.length - at} bytes follow its last proof`)
  return run
}

function parsed(text: Uint8Array): Record<string, unknown> {
  try {
    const data: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(text))
    if (typeof data === 'object' && data !== null) return data as Record<string, unknown>
  } catch {}
  throw new StarkFileError('its description is damaged')
}

function bad(field: string): never {
  throw new StarkFileError(`its field "${field}" is missing or malformed`)
}

const listOf = (field: string, value: unknown): unknown[] => (Array.isArray(value) ? value : bad(field))

const stepsOf = (field: string, value: unknown): bigint =>
  typeof value === 'string' && /^(0|[1-9]\d{0,19})$/.test(value) ? BigInt(value) : bad(field)

const hexOf = (field: string, value: unknown, length?: number): Uint8Array => {
  if (typeof value !== 'string' || !/^0x([0-9a-f]{2})*$/.test(value)) bad(field)
  const bytes = fromHex(value)
  return length === undefined || bytes.length === length ? bytes : bad(field)
}

/** A file that is no proof of a run. */
export class StarkFileError extends OnestepError {
  override name = 'StarkFileError'

  constructor(why: string) {
    super(`This is not the file of a STARK proof: ${why}.`)
  }
}
