import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { equal } from '../../../src/bytes/bytes.ts'
import { loadProgram } from '../../../src/vms/index.ts'
import { assemble } from './assembler.ts'
import { programs, SOURCES } from './programs.ts'

// ONESTEP_UPDATE=1 writes them: fixtures/sbpf/build.sh.
test.each([...programs])('%s.so is what its source assembles to', (name, source) => {
  for (const version of [0, 3] as const) {
    const file = join(SOURCES, `${name}${version === 3 ? '.v3' : ''}.so`)
    const built = assemble(source, version)
    if (process.env.ONESTEP_UPDATE === '1') writeFileSync(file, built)
    const bytes = readFileSync(file)
    expect(equal(bytes, built), `${file} is out of date`).toBe(true)
    expect(loadProgram(bytes).vm.name).toBe(`sbpfv${version}`)
  }
})
