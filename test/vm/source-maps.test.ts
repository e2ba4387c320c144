/**
 * The line in an error under --enable-source-maps, where Node shows frames of `dist` as ones of `src`.
 */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { expect, test } from 'vitest'
import { builtPackage } from '../cli/built.ts'

const SPEC = (entry: string) => `import { memory, u16, u32, vm } from ${JSON.stringify(entry)}
try {
  vm('t')
    .state({ pc: u16, code: memory(u32, 1024) })
    .fetch((s) => s.code[s.pc])
    .op('op', '................................', (s) => {
      s.pc = s.pc.add(u32(1))
    })
    .otherwise('x')
} catch (error) {
  console.log(error.message)
}
try {
  memory(u16, 1000)
} catch (error) {
  console.log(error.message)
}
`

test.each([[[]], [['--enable-source-maps']]])("with %j it is the author's", (options) => {
  const folder = mkdtempSync(join(tmpdir(), 'onestep-lines-'))
  try {
    const spec = join(folder, 'spec.mjs')
    writeFileSync(spec, SPEC(pathToFileURL(join(builtPackage(), 'dist/index.js')).href))
    const { stdout, stderr } = spawnSync(process.execPath, [...options, spec], { encoding: 'utf8' })
    expect(stderr).toBe('')
    expect([...stdout.matchAll(/At: (.*)/g)].map(([, at]) => at)).toEqual(['spec.mjs:7', 'spec.mjs:14'])
  } finally {
    rmSync(folder, { recursive: true })
  }
})
