/**
 * The text of a hint as lines, and a line as tokens.
 * @module
 */

export type Token = { readonly kind: 'number' | 'name' | 'text' | 'op' | 'end'; readonly text: string }

const TOKEN =
  /\s*(?:(0x[0-9a-fA-F_]+|\d[\d_]*)|([frb]?(?:'(?:[^'\\\n]|\\.)*'|"(?:[^"\\\n]|\\.)*"))|([A-Za-z_]\w*)|(\*\*=?|\/\/=?|<<=?|>>=?|[<>=!+\-*%&|^]=|[-+*%&|^<>=()[\]{},.:~]))/y

/** Lines without comments, joined where a bracket is open or a backslash ends one. */
export function logicalLines(code: string): string[] {
  const lines: string[] = []
  let open = ''
  for (const raw of code.split('\n')) {
    const line = raw
      .replace(/^(\s*)#.*/, '')
      .replace(/\s+# .*$/, '')
      .trimEnd()
    if (open === '' && /^\s+\S/.test(line))
      throw new SyntaxError(`the block of ${JSON.stringify(line.trim())}`)
    const joined = `${open}${open && ' '}${line.trim()}`
    const bare = joined.replace(/'[^']*'|"[^"]*"/g, '')
    const depth = (bare.match(/[([{]/g)?.length ?? 0) - (bare.match(/[)\]}]/g)?.length ?? 0)
    if (joined.endsWith('\\')) open = joined.slice(0, -1).trimEnd()
    else if (depth > 0) open = joined
    else {
      if (joined) lines.push(joined)
      open = ''
    }
  }
  if (open) throw new SyntaxError(`the unfinished line ${JSON.stringify(open)}`)
  return lines
}

export function tokensOf(line: string): Token[] {
  const tokens: Token[] = []
  TOKEN.lastIndex = 0
  let at = 0
  while (at < line.length) {
    TOKEN.lastIndex = at
    const match = TOKEN.exec(line)
    if (!match) throw new SyntaxError(`${JSON.stringify(line.slice(at, at + 20))} in ${JSON.stringify(line)}`)
    const [, number, string, name, op] = match
    tokens.push(
      number !== undefined
        ? { kind: 'number', text: number.replaceAll('_', '') }
        : string !== undefined
          ? { kind: 'text', text: string }
          : name !== undefined
            ? {
                kind: ['and', 'or', 'not', 'if', 'else', 'in', 'is'].includes(name) ? 'op' : 'name',
                text: name,
              }
            : { kind: 'op', text: op },
    )
    at = TOKEN.lastIndex
  }
  return [...tokens, { kind: 'end', text: 'the end of the line' }]
}
