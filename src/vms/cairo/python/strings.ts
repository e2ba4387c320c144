/**
 * Literals of text and bytes.
 * @module
 */
import { utf8 } from '../../../bytes/bytes.ts'

const LITERAL = /^([a-zA-Z]*)("""|'''|"|')([\s\S]*)\2$/
const ESCAPES: { readonly [char: string]: string } = { n: '\n', t: '\t', r: '\r', '0': '\0', '\n': '' }

/** The letters before a literal's quotes, in lower case. */
export const prefixOf = (literal: string): string => (LITERAL.exec(literal)?.[1] ?? '').toLowerCase()

/** What a literal says, its escapes resolved. */
export function textOf(literal: string): string {
  const [, prefix = '', , body = ''] = LITERAL.exec(literal) ?? []
  if (prefix.toLowerCase().includes('r')) return body
  return body.replace(/\\(x[0-9a-fA-F]{2}|[\s\S])/g, (_, code: string) =>
    code.length === 3
      ? String.fromCharCode(Number.parseInt(code.slice(1), 16))
      : (ESCAPES[code] ?? (/[\\'"]/.test(code) ? code : `\\${code}`)),
  )
}

/** A literal of bytes: each character below 256 is one. */
export function bytesOf(literal: string): Uint8Array {
  const text = textOf(literal)
  return /^[\0-\xff]*$/.test(text) ? Uint8Array.from(text, (char) => char.charCodeAt(0)) : utf8(text)
}
