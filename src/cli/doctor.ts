/**
 * Implements `onestep doctor`.
 * @module
 */
import { diagnose } from '../operate/doctor.ts'
import type { Finding } from '../operate/findings.ts'
import { readInput } from './files.ts'
import { checkedProgram } from './operate.ts'
import { json, line } from './print.ts'

/**
 * Prints what it finds, as it finds it.
 * @returns the exit code: 1 if a fault would keep challengers from playing
 */
export async function examine(path: string, options: { json?: boolean }): Promise<number> {
  const text = new TextDecoder().decode(readInput(path, 'configuration'))
  const found: Finding[] = []
  const check = async (...args: Parameters<typeof checkedProgram>) => void (await checkedProgram(...args))
  for await (const finding of diagnose(text, path, { check })) {
    found.push(finding)
    if (options.json) continue
    line(`${finding.level.padEnd(7)}  ${finding.check.padEnd(6)}  ${finding.text}`)
    if (finding.fix !== undefined) line(`${' '.repeat(17)}Fix: ${finding.fix}`)
  }
  const count = (level: Finding['level']) => found.filter((one) => one.level === level).length
  if (options.json) await json({ faults: count('fault'), warnings: count('warning'), findings: found })
  else line(`${count('fault')} faults, ${count('warning')} warnings`)
  return count('fault') > 0 ? 1 : 0
}
