/**
 * `onestep dispute`: a whole game against a party whose run is corrupted.
 * @module
 */
import type { Command } from 'commander'
import {
  type Game,
  honest,
  isRefusal,
  openGame,
  type Player,
  play,
  providerOf,
  refereeOf,
  simulatedClock,
} from '../../dispute/index.ts'
import { corruptedRun } from '../../testing/corrupt.ts'
import { commit } from '../../trace/commit.ts'
import { describeStep } from '../../trace/describe.ts'
import { liveAt, type Trace } from '../../trace/trace.ts'
import { CliError } from '../files.ts'
import { jsonNumber, outOfRange, type ProgramOptions, programOptions, steps } from '../options.ts'
import { count, json, line } from '../print.ts'
import { runWithProgress } from './run.ts'

/** Bonds and clocks of a game between two players in one process, with nothing real at stake. */
const RULES = {
  provable: 1n,
  clocks: { budget: 3600, minimum: 60, maxExtension: 600 },
  bond: 1_000_000n,
  burn: 100_000n,
}

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
  // One run may stop earlier; a stopped machine no longer changes, so both claims cover the longer run.
  const length = ours.steps > theirs.steps ? ours.steps : theirs.steps
  const game = openGame({
    claims: { challenger: commit(ours, { steps: length }), defender: commit(theirs, { steps: length }) },
    bonds: { challenger: RULES.bond, defender: RULES.bond },
    rules: { ...RULES, arity },
    now: 0,
  })
  if (isRefusal(game)) throw new CliError(`The game cannot begin: ${game.refused}.`, [game.detail ?? ''])
  const { vm } = ours.program
  const transcript = await play({
    game,
    players: { challenger: honest, defender: withholding },
    providers: { challenger: providerOf(ours), defender: providerOf(theirs) },
    referee: refereeOf(vm, { hash: ours.hash }),
    clock: simulatedClock(),
    ...(onMove ? { onMove } : {}),
  })
  const { verdict, rounds } = transcript
  const proved = transcript.moves.findLast(({ move }) => move.kind === 'prove')?.move
  const proof = proved?.kind === 'prove' ? proved.proof : new Uint8Array(0)
  return {
    step: verdict.step,
    rounds,
    winner:
      verdict.winner === 'challenger' ? 'honest' : verdict.winner === 'defender' ? 'corrupted' : 'nobody',
    proofBytes: proof.length,
  }
}

/** Moves as its run says but never proves, because it knows that a true proof would be against it. */
const withholding: Player = (game, side, provider, now) =>
  game.phase === 'prove' ? undefined : honest(game, side, provider, now)

function arity(text: string): number {
  const value = Number(text)
  if (!Number.isInteger(value) || value < 2 || value > 256) {
    throw new CliError(`"${text}" is not a number of parts.`, ['Expected: 2 to 256'])
  }
  return value
}
