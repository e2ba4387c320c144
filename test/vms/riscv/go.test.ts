/**
 * A program of Go, whose runtime has threads, a clock, a collector and a poller of its own. Its file is too large to
 * commit: it is built here, where there is a Go toolchain. `fixtures/linux/goroutines.txt` is what it prints under qemu.
 */
import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { utf8 } from '../../../src/bytes/bytes.ts'
import { errorsOf, outputOf } from '../../../src/run/program.ts'
import { run } from '../../../src/trace/trace.ts'
import { missedCalls } from '../../../src/vms/riscv/explain.ts'
import { loadRiscv } from '../../../src/vms/riscv/load.ts'
import { ROOT } from './machine.ts'

const slow = process.env.ONESTEP_SLOW === '1'
const hasGo = slow && spawnSync('go', ['version']).status === 0
if (!slow) console.log('riscv: the program in Go is built and run with ONESTEP_SLOW=1')
else if (!hasGo) console.log('riscv: no go; its program is left out')

const FOLDER = join(ROOT, 'fixtures/linux')

test.skipIf(!hasGo)(
  'goroutines, channels, collector, timers, JSON, big numbers',
  { timeout: 900_000 },
  async () => {
    const folder = mkdtempSync(join(tmpdir(), 'onestep-go-'))
    try {
      const file = join(folder, 'program')
      execFileSync('go', ['build', '-ldflags', '-s -w', '-o', file, join(FOLDER, 'src/goroutines.go')], {
        env: { ...process.env, GOOS: 'linux', GOARCH: 'riscv64', CGO_ENABLED: '0' },
      })
      const program = loadRiscv(readFileSync(file), { input: utf8('hello\nworld\n') })
      expect(program.vm.name).toBe('rv64gc')
      const trace = await run(program)
      const end = trace.stateAt(trace.steps)
      expect({
        status: trace.status,
        output: Buffer.from(outputOf(program, end)).toString(),
        errors: Buffer.from(errorsOf(program, end)).toString(),
        missed: missedCalls(end),
      }).toEqual({
        status: { kind: 'halted', code: 5n },
        output: readFileSync(join(FOLDER, 'goroutines.txt'), 'utf8'),
        errors: '',
        missed: [],
      })
    } finally {
      rmSync(folder, { recursive: true })
    }
  },
)
