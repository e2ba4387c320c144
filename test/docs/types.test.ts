/**
 * The package's types as a strict project gets them: declarations alone, checked with those of its dependencies.
 */
import { execFileSync } from 'node:child_process'
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { entries } from '../generate/surface.ts'
import { ROOT } from './blocks.ts'

const cache = join(ROOT, 'node_modules/.cache')
mkdirSync(cache, { recursive: true })
const folder = mkdtempSync(join(cache, 'onestep-types-'))
afterAll(() => rmSync(folder, { recursive: true }))

/** @returns what the compiler says */
function tsc(...args: string[]): string {
  const compiler = join(ROOT, 'node_modules/typescript/bin/tsc')
  try {
    return execFileSync(process.execPath, [compiler, ...args], { encoding: 'utf8', cwd: folder })
  } catch (error) {
    return (error as { stdout: string }).stdout
  }
}

test('every declaration of every export has the types it names', { timeout: 120_000 }, () => {
  const installed = join(folder, 'node_modules/onestep')
  mkdirSync(installed, { recursive: true })
  copyFileSync(join(ROOT, 'package.json'), join(installed, 'package.json'))
  // A package of its own: in ours, `onestep` would be `dist` as it was last built.
  writeFileSync(join(folder, 'package.json'), '{ "type": "module" }')
  const emit = ['--emitDeclarationOnly', '--declarationMap', 'false', '--sourceMap', 'false', '--noCheck']
  expect(tsc('-p', join(ROOT, 'src'), '--outDir', join(installed, 'dist'), ...emit)).toBe('')

  const lines = entries().map(({ name }, i) => `export type E${i} = typeof import('${name}')`)
  const known = [
    "import type { VerificationKey } from 'onestep/zk'",
    '// @ts-expect-error A number: were its type lost, nothing would be said.',
    'export const inputs = (key: VerificationKey): string => key.nPublic',
  ]
  writeFileSync(join(folder, 'user.ts'), [...known, ...lines, ''].join('\n'))
  const options = { strict: true, module: 'NodeNext', target: 'ES2022', types: ['node'] }
  const checked = { ...options, noEmit: true, skipLibCheck: false, exactOptionalPropertyTypes: true }
  writeFileSync(
    join(folder, 'tsconfig.json'),
    JSON.stringify({ compilerOptions: checked, files: ['user.ts'] }),
  )
  expect(tsc('-p', folder)).toBe('')

  // Without the DOM: viem's own declarations need it, and ours do not.
  const bare = { ...checked, lib: ['ES2023'] }
  writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify({ compilerOptions: bare, files: ['user.ts'] }))
  const said = tsc('-p', folder).split('\n')
  expect(said.filter((line) => /^(user\.ts|.*\bonestep\/dist\/)/.test(line))).toEqual([])
})
