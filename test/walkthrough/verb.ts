import type { Walkthrough } from './change.ts'

/** `onestep length`: how many steps a program takes. */
export const verb: Walkthrough = {
  page: 'docs/adding-a-verb.md',
  name: 'length',
  edits: [
    {
      file: 'src/cli/verbs/length.ts',
      insert: `/**
 * \`onestep length\`: counts the steps of a program.
 * @module
 */
import type { Command } from 'commander'
import { run } from '../../trace/trace.ts'
import { jsonNumber, type LoadingOptions, loadingOptions, openProgram, programArguments } from '../options.ts'
import { json, line } from '../print.ts'

export function addLength(program: Command): void {
  loadingOptions(programArguments(program.command('length')))
    .option('--json', 'print one JSON object on standard output')
    .action(async (file: string, args: string[], options: LoadingOptions & { json?: boolean }) => {
      const { steps } = await run(await openProgram(file, args, options))
      if (options.json) await json({ steps: jsonNumber(steps) })
      else line(String(steps))
    })
}
`,
    },
    {
      file: 'src/cli/verbs.ts',
      before: /^ {2}\{\n {4}name: 'trace',/m,
      insert: `  {
    name: 'length',
    description: 'count the steps of a program',
    load: async () => (await import('./verbs/length.ts')).addLength,
  },
`,
    },
    {
      file: 'test/cli/verbs.test.ts',
      before: /(?<=^ *'run )trace commit/,
      insert: 'length ',
    },
    {
      file: 'test/cli/length.test.ts',
      insert: `import { expect, test } from 'vitest'
import { elf, onestep } from './cli.ts'

test('length prints the steps that run makes', async () => {
  const file = elf('args.rv32im.Os')
  const { steps } = JSON.parse((await onestep(['run', file, '--json'])).out.toString())
  expect(JSON.parse((await onestep(['length', file, '--json'])).out.toString())).toEqual({ steps })
  expect((await onestep(['length', file])).out.toString().trim()).toBe(String(steps))
})

test('a file that is missing is one clear error', async () => {
  const { code, err } = await onestep(['length', 'missing.elf'])
  expect(code).toBe(1)
  expect(err).toMatch(/missing\\.elf/)
})
`,
    },
  ],
  check({ run, test }) {
    run('npm', ['run', 'typecheck'])
    test('core', ['test/layers.test.ts'])
    test('core', ['test/cli/length.test.ts'])
    test('core', ['test/cli/verbs.test.ts'], { only: 'the help of each verb' })
  },
}
