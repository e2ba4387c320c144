/**
 * `onestep dispute`: a whole game against a party whose run is corrupted.
 * @module
 */
import type { Command } from 'commander'
import { type Game, isRefusal } from '../../dispute/index.ts'
import { playDispute } from '../../explore/disputes.ts'
import { corruptedRun } from '../../testing/corrupt.ts'
import { describeStep } from '../../trace/describe.ts'
import { liveAt, type Trace } from '../../trace/trace.ts'
import { CliError } from '../files.ts'
import { jsonNumber, outOfRange, type ProgramOptions, programOptions, steps } from '../options.ts'
import { count, json, line } from '../print.ts'
import { runWithProgress } from './run.ts'

export function addDispute(program: Command): void {
  programOptions(program.command('dispute'))
    .requiredOption('--corrupt-at <k>', 'corrupt the other run after k steps', steps)
    .option('--arity <k>', 'parts into which a round splits the steps, 2 to 256', arity, 2)
    .action(
      async (
        file: string,
        args: string[],
        options: ProgramOptions & { corruptAt: bigint; arity: number },
      ) => {
        const ours = await runWithProgress(file, args, options, { label: 'honest run' })
        const at = options.corruptAt
        if (at >= ours.steps) throw outOfRange(at, ours)
        const theirs = await corruptedRun(ours.program, { after: at, hash: ours.hash, maxSteps: ours.steps })
        const result = await dispute(ours, theirs, options.arity)
        if (options.json) {
          await json({ ...result, step: jsonNumber(result.step) })
          return
        }
        const { vm } = ours.program
        const { text, address } = describeStep(vm, liveAt(ours, result.step))
        line(`${count(ours.steps)} steps, ${result.rounds} rounds, disputed step ${count(result.step)}`)
        line(`${address === undefined ? '' : `0x${address.toString(16)}  `}${text}`)
        line(`one-step proof: ${count(result.proofBytes)} bytes`)
        line(`winner: ${result.winner}`)
      },
    )
}

/** Plays the game: the corrupted claim is defended, and the honest party challenges it. */
export async function dispute(ours: Trace, theirs: Trace, arity: number, onMove?: (game: Game) => void) {
  const game = await playDispute(ours, theirs, { arity, ...(onMove ? { onMove } : {}) })
  if (isRefusal(game)) throw new CliError(`The game cannot begin: ${game.refused}.`, [game.detail ?? ''])
  const verdict = game.verdict!
  const proved = game.entries.findLast(({ move }) => move.kind === 'prove')?.move
  const proof = proved?.kind === 'prove' ? proved.proof : new Uint8Array(0)
  return {
    step: verdict.step,
    rounds: game.entries.filter(({ move }) => move.kind === 'pick').length,
    winner:
      verdict.winner === 'challenger' ? 'honest' : verdict.winner === 'defender' ? 'corrupted' : 'nobody',
    proofBytes: proof.length,
  }
}

export function arity(text: string): number {
  const value = Number(text)
  if (!Number.isInteger(value) || value < 2 || value > 256) {
    throw new CliError(`"${text}" is not a number of parts.`, ['Expected: 2 to 256'])
  }
  return value
}
