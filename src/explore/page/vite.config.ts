/**
 * Builds the page as one file of HTML: code and style are in it, and a policy that lets nothing else run, and nothing be
 * loaded from elsewhere.
 * @module
 */
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { defineConfig, type Plugin } from 'vite'

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url))
const hashOf = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`

/** Puts the one script and the one style sheet into the page. */
const oneFile: Plugin = {
  name: 'one-file',
  enforce: 'post',
  generateBundle(_, bundle) {
    const files = Object.values(bundle)
    const page = files.find(({ fileName }) => fileName.endsWith('.html'))
    const scripts = files.filter((file) => file.type === 'chunk')
    const styles = files.filter(({ fileName }) => fileName.endsWith('.css'))
    if (page?.type !== 'asset' || scripts.length !== 1 || styles.length !== 1)
      throw new Error(
        `Expected a page, a script and a style sheet, got ${files.map(({ fileName }) => fileName)}`,
      )
    const licence = `/*! contains preact, MIT: ${holder('preact')} */\n`
    const [script] = scripts
    const [style] = styles
    if (script?.type !== 'chunk' || style?.type !== 'asset')
      throw new Error('Expected a script and a style sheet')
    const code = `${licence}${script.code.trim()}`
      .replaceAll('</script', '<\\/script')
      .replaceAll('<!--', '<\\!--')
    const css = String(style.source).trim()
    const policy = [
      "default-src 'none'",
      `script-src ${hashOf(code)}`,
      `style-src ${hashOf(css)}`,
      "connect-src 'self'",
      'img-src data:',
      "base-uri 'none'",
      "form-action 'none'",
    ].join('; ')
    const html = String(page.source)
      .replaceAll(/\s*<script[^>]*src=[^>]*><\/script>|\s*<link[^>]*rel="stylesheet"[^>]*>/g, '')
      .replace(
        '<title>',
        () => `<meta http-equiv="Content-Security-Policy" content="${policy}" />\n    <title>`,
      )
      .replace('</head>', () => `  <style>${css}</style>\n  </head>`)
      // At the end, where the elements and the report are that it looks for.
      .replace('</body>', () => `  <script type="module">${code}</script>\n  </body>`)
    for (const { fileName } of files) delete bundle[fileName]
    this.emitFile({ type: 'asset', fileName: 'page.html', source: html })
  },
}

/** The line of a licence that names whose work it is. */
function holder(name: string): string {
  const url = new URL('LICENSE', import.meta.resolve(`${name}/package.json`))
  return /^Copyright.*$/m.exec(readFileSync(url, 'utf8'))?.[0] ?? name
}

export default defineConfig({
  root: here('.'),
  base: './',
  logLevel: 'warn',
  plugins: [oneFile],
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  build: {
    outDir: here('../../../dist/explore'),
    emptyOutDir: false,
    // What the last two versions of each browser have.
    target: ['chrome131', 'firefox133', 'safari18'],
    modulePreload: false,
    cssCodeSplit: false,
    assetsInlineLimit: 1_000_000,
    reportCompressedSize: false,
  },
})
