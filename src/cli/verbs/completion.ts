/**
 * `onestep completion`: prints what a shell needs to complete verbs and options.
 * @module
 */
import { Argument, Command } from 'commander'
import { completion, SHELLS, type Shell } from '../completion.ts'
import { emit } from '../output.ts'

/** @param verbs - all of them, with what loads each */
export function addCompletion(
  program: Command,
  verbs: readonly { readonly description: string; load(): Promise<(program: Command) => void> }[],
): void {
  program
    .command('completion')
    .addArgument(new Argument('<shell>', 'shell to print the script for').choices(SHELLS))
    .action(async (shell: Shell) => {
      const whole = new Command(program.name())
      for (const { description, load } of verbs) {
        ;(await load())(whole)
        whole.commands.at(-1)!.description(description)
      }
      emit(completion(whole, shell))
    })
}
