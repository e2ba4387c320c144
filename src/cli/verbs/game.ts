/**
 * `onestep game plan`: what a game on chain costs and how long it can be delayed, before it is deployed.
 * @module
 */
import { type Command, Option } from 'commander'
import { CliError } from '../files.ts'
import type { PlanArguments } from '../game-plan.ts'

export function addGame(program: Command): void {
  const game = program.command('game')
  game
    .command('plan')
    .description('print bonds, delays and costs of a game, by the number of rivals')
    .requiredOption('--heights <list>', 'height of each level, first level first, such as 20,20', numbers)
    .option(
      '--groups <list>',
      'claims that meet at once, by level; default: 16 in the last level, 4 above',
      numbers,
    )
    .addOption(valued('--allowance <seconds>', 'time on the clock of a claim', seconds, '302400'))
    .addOption(
      valued(
        '--join <seconds>',
        'time to commit to a claim of an inner tournament and to join',
        seconds,
        '7200',
      ),
    )
    .addOption(valued('--grace <seconds>', 'free time of each turn', seconds, '300'))
    .addOption(valued('--gas-price <gwei>', 'price that the game pays for gas', gwei, '50'))
    .option('--delay-cost <ether>', 'cost of a day of delay: bonds are raised until rivals pay it', ether)
    .option('--json', 'print one JSON object')
    .action(async (options: PlanArguments) => {
      // The client of the chain takes half a second to load.
      const { planGame } = await import('../game-plan.ts')
      await planGame(options)
    })
}

/** An option with a default, which the help shows as a user would write it. */
const valued = (flags: string, text: string, parse: (text: string) => bigint, value: string): Option =>
  new Option(flags, text).argParser(parse).default(parse(value), value)

function numbers(text: string): number[] {
  if (!/^\d{1,3}(,\d{1,3}){0,7}$/.test(text)) {
    throw new CliError(`"${text}" is not a list of numbers.`, [
      'Expected: one to eight of them, such as 20,20',
    ])
  }
  return text.split(',').map(Number)
}

function seconds(text: string): bigint {
  if (!/^\d{1,9}$/.test(text)) {
    throw new CliError(`"${text}" is not a time.`, ['Expected: whole seconds, such as 302400'])
  }
  return BigInt(text)
}

const gwei = (text: string): bigint => decimal(text, 9, 'a price in gwei, such as 50 or 0.5')
const ether = (text: string): bigint => decimal(text, 18, 'an amount in ether, such as 2 or 0.5')

/** A decimal number, in units of so many places. */
function decimal(text: string, places: number, expected: string): bigint {
  const [, whole, part = ''] = /^(\d{1,12})(?:\.(\d+))?$/.exec(text) ?? []
  if (whole === undefined || part.length > places) {
    throw new CliError(`"${text}" is not an amount.`, [`Expected: ${expected}`])
  }
  return BigInt(whole + part.padEnd(places, '0'))
}
