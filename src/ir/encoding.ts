/**
 * Encodings as authors write them: tokens from the most significant bit down, separated by spaces.
 *
 * | token | means |
 * |---|---|
 * | `0110` | fixed bits; `.` is a bit that may be anything |
 * | `dddd` | four bits of the field `d` |
 * | `rs1:5` | five bits of the field `rs1` |
 * | `imm[12\|10:5]` | bit 12, then bits 10 to 5, of the field `imm`, as the RISC-V manual writes them |
 *
 * A field in several places is assembled: letters and `name:n` high part first, ranges by their numbers; bits
 * that no range names are zero.
 * @module
 */
import { OnestepError } from '../bytes/errors.ts'
import type { Pattern } from './machine.ts'

/** Bits `high..low` of the word are the bits of the field from `at` upwards. */
export type Piece = { readonly high: number; readonly low: number; readonly at: number }

/** A named field of an encoding, in one or several pieces. */
export type Field = { readonly name: string; readonly width: number; readonly pieces: readonly Piece[] }

/** An encoding: the fixed bits and the fields. */
export type Encoding = { readonly pattern: Pattern; readonly fields: readonly Field[] }

type Token =
  | { kind: 'fixed'; text: string }
  | { kind: 'run'; name: string; width: number }
  | { kind: 'ranges'; name: string; ranges: (readonly [number, number])[] }

/**
 * @returns the pattern, as wide as all tokens together, and the fields in order of appearance
 * @throws EncodingError naming the token that is not understood
 *
 * @example
 * ```ts
 * import { parseEncoding } from 'onestep/ir'
 * const { pattern, fields } = parseEncoding('imm[11:0] rs1:5 000 rd:5 0010011')
 * console.log(pattern.width, fields.map((field) => `${field.name}:${field.width}`)) // 32 [ 'imm:12', 'rs1:5', 'rd:5' ]
 * ```
 */
export function parseEncoding(text: string): Encoding {
  const tokens = text
    .trim()
    .split(/\s+/)
    .map((token) => parseToken(token, text))
  const width = tokens.reduce((sum, token) => sum + tokenWidth(token), 0)
  let mask = 0n
  let match = 0n
  let at = width
  const found = new Map<string, { high: number; low: number; at: number | undefined }[]>()
  for (const token of tokens) {
    if (token.kind === 'fixed') {
      for (const bit of token.text) {
        at--
        if (bit === '.') continue
        mask |= 1n << BigInt(at)
        if (bit === '1') match |= 1n << BigInt(at)
      }
      continue
    }
    const pieces = found.get(token.name) ?? []
    found.set(token.name, pieces)
    const ranges = token.kind === 'run' ? [[token.width - 1, 0] as const] : token.ranges
    for (const [high, low] of ranges) {
      const size = high - low + 1
      at -= size
      pieces.push({ high: at + size - 1, low: at, at: token.kind === 'run' ? undefined : low })
    }
  }
  const fields = [...found].map(([name, pieces]) => place(name, pieces, text))
  return { pattern: { width, mask, match }, fields }
}

/** The value of a field in an instruction word. */
export function fieldValue(field: Field, word: bigint): bigint {
  let value = 0n
  for (const { high, low, at } of field.pieces) {
    value |= BigInt.asUintN(high - low + 1, word >> BigInt(low)) << BigInt(at)
  }
  return value
}

function place(
  name: string,
  pieces: { high: number; low: number; at: number | undefined }[],
  text: string,
): Field {
  const ranged = pieces.filter((piece) => piece.at !== undefined).length
  if (ranged !== 0 && ranged !== pieces.length) {
    throw new EncodingError(
      `Field ${name} is written both with and without bit numbers.`,
      text,
      `bit numbers in each of its tokens, such as ${name}[7:4]`,
    )
  }
  if (ranged === 0) {
    let at = 0
    const placed = pieces.reverse().map(({ high, low }) => {
      const piece = { high, low, at }
      at += high - low + 1
      return piece
    })
    return { name, width: at, pieces: placed.reverse() }
  }
  const taken = new Set<number>()
  for (const piece of pieces) {
    for (let bit = piece.at!; bit <= piece.at! + piece.high - piece.low; bit++) {
      if (taken.has(bit))
        throw new EncodingError(`Bit ${bit} of field ${name} appears twice.`, text, 'name each bit once')
      taken.add(bit)
    }
  }
  return { name, width: Math.max(...taken) + 1, pieces: pieces as Piece[] }
}

function parseToken(token: string, text: string): Token {
  if (/^[01.]+$/.test(token)) return { kind: 'fixed', text: token }
  if (/^([a-zA-Z])\1*$/.test(token)) return { kind: 'run', name: token[0]!, width: token.length }
  const sized = /^([a-zA-Z]\w*):([1-9]\d*)$/.exec(token)
  if (sized) return { kind: 'run', name: sized[1]!, width: Number(sized[2]) }
  const ranged = /^([a-zA-Z]\w*)\[(\d+(?::\d+)?(?:\|\d+(?::\d+)?)*)\]$/.exec(token)
  if (ranged) {
    const ranges = ranged[2]!.split('|').map((range) => {
      const [high, low] = range.split(':').map(Number)
      return [high!, low ?? high!] as const
    })
    if (ranges.every(([high, low]) => high >= low)) return { kind: 'ranges', name: ranged[1]!, ranges }
  }
  throw new EncodingError(`"${token}" is not understood in an encoding.`, text, tokenFix(token))
}

/** What an invalid token probably meant. */
function tokenFix(token: string): string {
  if (/^[a-zA-Z]\w*$/.test(token) && !/^[a-zA-Z][01]+$/.test(token))
    return `${token}:5, with its number of bits`
  const parts = token.match(/[01.]+|([a-zA-Z])\1*/g) ?? []
  if (parts.join('') === token) return `spaces between tokens: ${parts.join(' ')}`
  if (/^[?x*_-]+$/i.test(token))
    return `${'.'.repeat(token.length)}, a dot for each bit that may have any value`
  return 'use one of these instead'
}

const tokenWidth = (token: Token): number => {
  if (token.kind === 'fixed') return token.text.length
  if (token.kind === 'run') return token.width
  return token.ranges.reduce((sum, [high, low]) => sum + high - low + 1, 0)
}

/** An encoding with a token that is not understood or a bit that is named twice. */
export class EncodingError extends OnestepError {
  override name = 'EncodingError'

  constructor(message: string, text: string, fix: string) {
    super(message, {
      lines: [
        `Encoding: ${text}`,
        'Expected: tokens such as 0110 (bits), . (any bit), dddd or rs1:5 (a field), imm[12|10:5] (a field by its bits)',
        `Fix: ${fix}`,
      ],
    })
  }
}
