/**
 * What a program logged and returned, as Solana's runtime prints it.
 * @module
 */
import { toBigintLE } from '../../bytes/bytes.ts'
import { readBytes, type State } from '../../state/state.ts'
import { KIND } from './log.ts'

const ALPHABET = '123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz'

/** Bytes as Solana prints addresses. */
export function base58(bytes: Uint8Array): string {
  let value = bytes.reduce((sum, byte) => sum * 256n + BigInt(byte), 0n)
  let text = ''
  for (; value > 0n; value /= 58n) text = ALPHABET[Number(value % 58n)] + text
  const zeros = bytes.findIndex((byte) => byte !== 0)
  return '1'.repeat(zeros < 0 ? bytes.length : zeros) + text
}

const base64 = (bytes: Uint8Array): string => btoa(String.fromCharCode(...bytes))
const up = (size: number) => (size + 7) & ~7

/**
 * @param output - the records: what `outputOf` gives for a program of sBPF
 * @returns a line for each
 */
export function logLines(output: Uint8Array): string[] {
  const lines: string[] = []
  const word = (at: number) => toBigintLE(output.subarray(at, at + 8))
  for (let at = 0; at + 8 <= output.length; ) {
    const kind = output[at]
    const length = Number(word(at) >> 8n)
    at += 8
    const payload = output.subarray(at, at + length)
    const words = () => Array.from({ length: length / 8 }, (_, i) => word(at + 8 * i))
    if (kind === KIND.data) {
      const fields: string[] = []
      for (let i = 0; i < length && at < output.length; i++) {
        const size = Number(word(at))
        fields.push(base64(output.subarray(at + 8, at + 8 + size)))
        at += 8 + up(size)
      }
      lines.push(`Program data: ${fields.join(' ')}`)
      continue
    }
    if (kind === KIND.text) lines.push(`Program log: ${new TextDecoder().decode(payload)}`)
    if (kind === KIND.words)
      lines.push(
        `Program log: ${words()
          .map((value) => `0x${value.toString(16)}`)
          .join(', ')}`,
      )
    if (kind === KIND.key) lines.push(`Program log: ${base58(payload)}`)
    if (kind === KIND.units) lines.push(`Program consumption: ${word(at)} units remaining`)
    at += up(length)
  }
  return lines
}

/** The return data of a state. */
export function returnDataOf(state: State): Uint8Array {
  return readBytes(state.memories.returnData, 0n, Number(state.registers.returnSize))
}
