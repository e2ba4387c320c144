/**
 * `onestep completion`: prints what a shell needs to complete verbs and options.
 * @module
 */
import { Argument, Command } from 'commander'
import { completion, SHELLS, type Shell } from '../completion.ts'
import { emit } from '../output.ts'
import { json } from '../print.ts'

/** @param verbs - all of them, with what loads each */
export function addCompletion(
  program: Command,
  verbs: readonly { readonly description: string; load(): Promise<(program: Command) => void> }[],
): void {
  program
    .command('completion')
    .addArgument(new Argument('<shell>', 'shell to print the script for').choices(SHELLS))
    .option('--json', 'print one JSON object')
    .action(async (shell: Shell, options: { json?: boolean }) => {
      const whole = new Command(program.name())
      for (const { description, load } of verbs) {
        ;(await load())(whole)
        whole.commands.at(-1)!.description(description)
      }
      const script = completion(whole, shell)
      if (options.json) await json({ shell, script })
      else emit(script)
    })
}
