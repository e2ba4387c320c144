import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Command } from 'commander'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { completion, SHELLS } from '../../src/cli/completion.ts'
import { VERBS } from '../../src/cli/verbs.ts'

const folder = mkdtempSync(join(tmpdir(), 'onestep-completion-'))
const whole = new Command('onestep')
beforeAll(async () => {
  for (const { description, load } of VERBS) {
    ;(await load())(whole)
    whole.commands.at(-1)!.description(description)
  }
  for (const shell of SHELLS) writeFileSync(join(folder, shell), completion(whole, shell))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** What bash proposes after these words. The last word is incomplete. */
function proposed(...words: string[]): string[] {
  const array = words.map((word) => `'${word}'`).join(' ')
  const script = `source '${join(folder, 'bash')}'
    COMP_WORDS=(onestep ${array}); COMP_CWORD=${words.length}; _onestep; printf '%s\\n' "\${COMPREPLY[@]}"`
  return execFileSync('bash', ['--norc', '-c', script], { encoding: 'utf8' }).split('\n').filter(Boolean)
}

test('bash: verbs, verbs of verbs, options, values that are listed; files where an option takes one', () => {
  expect(proposed('').sort()).toEqual(VERBS.map(({ name }) => name).sort())
  expect(proposed('ch')).toEqual(['challenge'])
  expect(proposed('game', '')).toEqual(['plan'])
  expect(proposed('game', 'plan', '--he')).toEqual(['--heights', '--help'])
  expect(proposed('operate', '--d')).toEqual(['--dry-run'])
  expect(proposed('completion', '--h')).toEqual(['--help'])
  // A path, which bash itself completes then.
  expect(proposed('challenge', '--key-file', '')).toEqual([])
  // Options of other verbs are not proposed.
  expect(proposed('doctor', '--key')).toEqual([])
})

test('each shell has every verb and every option', () => {
  const commands = (command: Command): Command[] => [command, ...command.commands.flatMap(commands)]
  for (const shell of SHELLS) {
    const text = completion(whole, shell)
    for (const command of commands(whole)) {
      if (command !== whole) expect(text, shell).toContain(command.name())
      for (const { long } of command.options) {
        if (long)
          expect(text, `${shell} ${command.name()}`).toContain(
            shell === 'fish' ? `-l ${long.slice(2)}` : long,
          )
      }
    }
  }
})

test.each(SHELLS)('%s reads its script', (shell) => {
  const args = shell === 'fish' ? ['--no-execute'] : ['-n']
  const { error, status, stderr } = spawnSync(shell, [...args, join(folder, shell)], { encoding: 'utf8' })
  if ((error as NodeJS.ErrnoException | undefined)?.code === 'ENOENT') {
    console.log(`${shell} is not installed: its script is not read`)
    return
  }
  expect(stderr).toBe('')
  expect(status).toBe(0)
})
