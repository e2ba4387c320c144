/**
 * The container format of .r1cs, .wtns, .zkey and .ptau files: four letters, a version, the number of sections,
 * then each section's id (4 bytes), length (8) and contents, all little-endian.
 * @module
 */
import { concat } from '../../bytes/bytes.ts'
import { OnestepError } from '../../bytes/errors.ts'

/**
 * The sections of a file, by id, as views.
 * @throws BinaryFileError if it is not such a file or is truncated
 */
export function readSections(file: Uint8Array, type: string): Map<number, Uint8Array> {
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength)
  if (file.length < 12 || String.fromCharCode(...file.subarray(0, 4)) !== type) {
    throw new BinaryFileError(type, `it does not begin with "${type}"`)
  }
  const sections = new Map<number, Uint8Array>()
  let at = 12
  for (let left = view.getUint32(8, true); left > 0; left--) {
    if (at + 12 > file.length)
      throw new BinaryFileError(type, `it ends at byte ${file.length}, within a header`)
    const id = view.getUint32(at, true)
    const length = Number(view.getBigUint64(at + 4, true))
    at += 12
    if (at + length > file.length) {
      throw new BinaryFileError(type, `section ${id} needs ${length} bytes, but ${file.length - at} are left`)
    }
    if (sections.has(id)) throw new BinaryFileError(type, `section ${id} occurs twice`)
    sections.set(id, file.subarray(at, at + length))
    at += length
  }
  if (at !== file.length) throw new BinaryFileError(type, `${file.length - at} bytes follow the last section`)
  return sections
}

/** A section that has to exist. */
export function section(sections: ReadonlyMap<number, Uint8Array>, type: string, id: number): Uint8Array {
  const found = sections.get(id)
  if (!found) throw new BinaryFileError(type, `section ${id} is missing`)
  return found
}

export function writeSections(
  type: string,
  version: number,
  sections: readonly (readonly [id: number, content: Uint8Array])[],
): Uint8Array {
  const parts = [new TextEncoder().encode(type), uint32(version, sections.length)]
  for (const [id, content] of sections) {
    const header = new Uint8Array(12)
    const view = new DataView(header.buffer)
    view.setUint32(0, id, true)
    view.setBigUint64(4, BigInt(content.length), true)
    parts.push(header, content)
  }
  return concat(...parts)
}

/** Little-endian 32-bit words. */
export function uint32(...words: readonly number[]): Uint8Array {
  const bytes = new Uint8Array(4 * words.length)
  const view = new DataView(bytes.buffer)
  for (const [i, word] of words.entries()) view.setUint32(4 * i, word, true)
  return bytes
}

/** A file whose contents do not match its type. */
export class BinaryFileError extends OnestepError {
  override name = 'BinaryFileError'

  constructor(type: string, problem: string) {
    super(`This is not a valid .${type.trim()} file: ${problem}.`, {
      lines: ['Fix: delete it so that it is made again, or download it again'],
    })
  }
}
