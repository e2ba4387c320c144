/**
 * Every `@example` in the sources runs. An example may leave out what it is not about: names that it uses and does
 * not declare come from `prelude.ts`.
 */
import { execFileSync } from 'node:child_process'
import { readdirSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { examplesOf, ROOT, runAndCompare, workshop } from './blocks.ts'

const sources = readdirSync(join(ROOT, 'src'), { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts'))
  .map((name) => `src/${name}`)
  .sort()
const examples = sources.flatMap((path) => examplesOf(path).map((block) => ({ ...block, path })))
const write = workshop()

/** Whether a piece of code declares a name, by itself or in braces. */
const declares = (code: string, name: string) =>
  new RegExp(`\\b(const|let|function|class)\\s+${name}\\b`).test(code) ||
  [...code.matchAll(/\b(?:const|let|import)\s*\{([^}]*)\}|\(([\w, ]*)\)\s*=>/g)].some((match) =>
    new RegExp(`\\b${name}\\b`).test(match[1] ?? match[2]),
  )

/** Lets a fragment be a module: with the names that it takes for granted. */
async function complete(path: string, code: string): Promise<string> {
  // Circuits and keys take seconds to make.
  const zk = path.startsWith('src/zk/')
  const provided = await (zk ? import('./prelude-zk.ts') : import('./prelude.ts'))
  const names = Object.keys(provided).filter(
    (name) => new RegExp(`(?<![\\w'/]|(?<!\\.\\.)\\.)${name}\\b(?!:)`).test(code) && !declares(code, name),
  )
  return names.length === 0
    ? code
    : `import { ${names.join(', ')} } from '../${zk ? 'prelude-zk' : 'prelude'}.ts'\n${code}`
}

test('there are examples, and none reaches into the sources by path', () => {
  expect(examples.length).toBeGreaterThan(30)
  for (const { path, line, text } of examples) {
    expect(
      /from '\.|from 'onestep\/(?!ir|vm|hash|preimage|state|run|trace|proof|dispute|testing|vms)/.exec(text),
      `${path}:${line}`,
    ).toBe(null)
  }
})

describe.each(examples)('$path:$line', async ({ path, line, text }) => {
  const file = write(`${path.replaceAll('/', '-')}-${line}.ts`, await complete(path, text))
  // An example of a test is one.
  if (/^test\(/m.test(text)) return void (await import(/* @vite-ignore */ file))
  test('runs', () => runAndCompare(file))
})

test('they have the right types', () => {
  const root = '../../..'
  const options = {
    ...{ noEmit: true, noUnusedLocals: false, rootDir: root },
    paths: {
      onestep: [`${root}/src/index.ts`],
      'onestep/zk/circuits': [`${root}/src/zk/circuits.ts`],
      'onestep/*': [`${root}/src/*/index.ts`],
    },
  }
  const config = write(
    'tsconfig.json',
    JSON.stringify({
      extends: `${root}/tsconfig.json`,
      compilerOptions: options,
      include: ['*.ts', `${root}/src/**/*.d.ts`],
    }),
  )
  const tsc = join(dirname(createRequire(import.meta.url).resolve('typescript/package.json')), 'bin/tsc')
  let said = ''
  try {
    execFileSync(process.execPath, [tsc, '-p', config], { encoding: 'utf8', cwd: ROOT })
  } catch (error) {
    said = (error as { stdout: string }).stdout
  }
  expect(said).toBe('')
}, 120_000)
