/**
 * Builds `fixtures/linux/fault-proof` where there is a Go toolchain that may fetch its modules.
 */
import { execFileSync, spawnSync } from 'node:child_process'
import { mkdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { ROOT } from './machine.ts'

export const hasGo = (): boolean => spawnSync('go', ['version']).status === 0

/** The program as an ELF file for Linux. */
export function buildFaultProof(arch: 'mips64' | 'riscv64'): Uint8Array {
  const folder = join(ROOT, 'node_modules/.cache/onestep-linux')
  mkdirSync(folder, { recursive: true })
  const file = join(folder, `fault-proof.${arch}`)
  const env = { ...process.env, GOOS: 'linux', GOARCH: arch, GOMIPS64: 'softfloat', CGO_ENABLED: '0' }
  execFileSync('go', ['build', '-trimpath', '-ldflags', '-s -w', '-o', file, '.'], {
    cwd: join(ROOT, 'fixtures/linux/fault-proof'),
    env,
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  return readFileSync(file)
}
