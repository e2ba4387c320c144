/**
 * The text of a hint as tokens, with Python's indentation as tokens of their own.
 * @module
 */
import { PythonError } from './syntax.ts'

export type Token = {
  readonly kind: 'number' | 'name' | 'text' | 'op' | 'newline' | 'indent' | 'dedent' | 'end'
  readonly text: string
  readonly line: number
}

const TOKEN =
  /(0[xX][0-9a-fA-F_]+|0[bB][01_]+|0[oO][0-7_]+|\d[\d_]*(?![\d.eE]))|((?:[fFrRbB]{0,2})(?:"""(?:[^\\]|\\[\s\S])*?"""|'''(?:[^\\]|\\[\s\S])*?'''|'(?:[^'\\\n]|\\[\s\S])*'|"(?:[^"\\\n]|\\[\s\S])*"))|([A-Za-z_]\w*)|(\*\*=?|\/\/=?|<<=?|>>=?|->|:=|[<>=!+\-*%&|^]=|[-+*%&|^<>=()[\]{},.:;~])/y
const WORD_OPERATORS = ['and', 'or', 'not', 'if', 'else', 'in', 'is', 'for', 'lambda']

/**
 * @throws PythonError at what is no token
 */
export function tokensOf(code: string): Token[] {
  const tokens: Token[] = []
  const indents = [0]
  let [at, line, depth, isLineStart] = [0, 1, 0, true]
  const add = (kind: Token['kind'], text: string) => void tokens.push({ kind, text, line })
  while (at < code.length) {
    if (isLineStart) {
      const [blank] = /^[ \t]*/.exec(code.slice(at)) as RegExpExecArray
      at += blank.length
      const isEmpty = at >= code.length || code[at] === '\n' || code[at] === '\r' || code[at] === '#'
      if (!isEmpty) {
        const width = blank.replaceAll('\t', '        ').length
        if (width > (indents.at(-1) as number)) {
          indents.push(width)
          add('indent', 'an indented line')
        }
        while (width < (indents.at(-1) as number)) {
          indents.pop()
          add('dedent', 'the end of a block')
        }
        if (width !== indents.at(-1)) throw new PythonError('an indentation that matches no block', line)
        isLineStart = false
      }
    }
    const char = code[at]
    if (char === undefined) break
    if (char === '#') {
      while (at < code.length && code[at] !== '\n') at++
    } else if (char === '\n') {
      if (depth === 0 && !isLineStart) {
        add('newline', 'the end of the line')
        isLineStart = true
      }
      at++
      line++
    } else if (char === '\\' && /^\\\r?\n/.test(code.slice(at, at + 3))) {
      at = code.indexOf('\n', at) + 1
      line++
    } else if (char === ' ' || char === '\t' || char === '\r') at++
    else {
      TOKEN.lastIndex = at
      const match = TOKEN.exec(code)
      if (!match) {
        const rest = code.slice(at, at + 20).split('\n')[0]
        throw new PythonError(`${JSON.stringify(rest)}, which is not a token`, line)
      }
      const [text, number, string, name] = match
      if (number !== undefined) add('number', text.replaceAll('_', ''))
      else if (string !== undefined) add('text', text)
      else if (name !== undefined) add(WORD_OPERATORS.includes(name) ? 'op' : 'name', text)
      else {
        if ('([{'.includes(text)) depth++
        if (')]}'.includes(text)) depth = Math.max(0, depth - 1)
        add('op', text)
      }
      line += text.split('\n').length - 1
      at = TOKEN.lastIndex
    }
  }
  if (depth > 0) throw new PythonError('an unfinished line: a bracket is not closed', line)
  if (!isLineStart) add('newline', 'the end of the line')
  for (; indents.length > 1; indents.pop()) add('dedent', 'the end of a block')
  add('end', 'the end of the hint')
  return tokens
}
