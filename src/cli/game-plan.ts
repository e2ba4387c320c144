/**
 * The table that `onestep game plan` prints.
 * @module
 */
import { bondFor, delayOf, type GameConfig, leastBond, needOf } from '../chain/index.ts'
import { CliError } from './files.ts'
import { json, line } from './print.ts'

/** Options of `onestep game plan`, as given. */
export type PlanArguments = {
  heights: number[]
  groups?: number[]
  allowance: bigint
  join: bigint
  grace: bigint
  gasPrice: bigint
  delayCost?: bigint
  json?: boolean
}

const RIVALS = [1, 3, 15, 63, 255, 1_023, 4_095]
const DAY = 86_400

/** @throws CliError if the parameters do not make a game */
export async function planGame(options: PlanArguments): Promise<void> {
  const { heights, allowance, join, grace, gasPrice, delayCost = 0n } = options
  const groups = options.groups ?? heights.map((_, i) => (i + 1 === heights.length ? 16 : 4))
  check(heights, groups, options)
  const shapes = heights.map((height, i) => ({
    ...{ height, allowance: i === 0 ? allowance : join, group: groups[i]! },
  }))
  const bonds = bondFor({ levels: shapes, grace, gasPrice, delayCostPerDay: delayCost })
  const levels = shapes.map((shape, i) => ({ ...shape, bond: bonds[i]! }))
  const config = { levels, gasPrice, grace, segment: 1n } as unknown as GameConfig
  const { bonds: capital, gas } = needOf(config, gasPrice)
  const work = leastBond(heights[0]!, gasPrice) / 2n
  const rows = RIVALS.map((rivals) => ({
    rivals,
    days: Number(delayOf({ levels, grace, rivals })) / DAY,
    posted: BigInt(rivals) * bonds[0]!,
    lost: BigInt(rivals) * (bonds[0]! - work),
    need: needOf(config, gasPrice, rivals),
  }))
  if (options.json === true) {
    await json({
      levels: levels.map(({ height, group, bond, ...its }) => ({
        ...{ height, group, allowance: Number(its.allowance), bond: String(bond) },
      })),
      honest: { bonds: String(capital), gas: String(gas) },
      rivals: rows.map(({ posted, lost, need, ...row }) => ({
        ...row,
        posted: String(posted),
        lost: String(lost),
        honest: { bonds: String(need.bonds), gas: String(need.gas) },
      })),
    })
    return
  }
  for (const [i, { height, group, bond, allowance: time }] of levels.entries()) {
    const what = i === 0 ? 'on the clock of a claim' : 'to commit and join'
    line(
      `level ${i}: height ${height}, groups of ${group}, a bond of ${ether(bond)} ETH, ${span(time)} ${what}`,
    )
  }
  line(
    `an honest party that meets one group at a time needs ${ether(capital)} ETH for bonds and ${ether(gas)} ETH for gas`,
  )
  line()
  line('        of rivals               of an honest party      most days, plus the')
  line('rivals  bonds, ETH  lost, ETH  bonds, ETH  gas, ETH  time of censorship')
  for (const { rivals, days, posted, lost, need } of rows) {
    const cells = [
      ...[String(rivals).padStart(6), ether(posted).padStart(10), ether(lost).padStart(9)],
      ...[ether(need.bonds).padStart(10), ether(need.gas).padStart(8)],
    ]
    line(`${cells.join('  ')}  ${days.toFixed(1)}`)
  }
  line()
  line('Rivals are false claims in the first level. Days: their inner tournaments fit into one group.')
  line('Bonds and gas of an honest party: the most that it can have at stake at once, if as many rivals are')
  line('in every inner tournament too and it plays the matches of all groups side by side.')
}

function check(heights: readonly number[], groups: readonly number[], options: PlanArguments): void {
  const { allowance, join, grace, gasPrice } = options
  const refuse = (title: string, expected: string) => {
    throw new CliError(title, [`Expected: ${expected}`])
  }
  if (groups.length !== heights.length)
    refuse('There are not as many groups as levels.', 'one number a level')
  if (groups.some((group) => group < 2 || group > 64)) refuse('A group is too small or too large.', '2 to 64')
  if (heights.some((height) => height < 1 || height > 63)) refuse('A height is out of range.', '1 to 63')
  if (heights.reduce((a, b) => a + b) > 63)
    refuse('These are too many steps.', 'heights that add up to 63 at most')
  const year = 31_536_000n
  if ([allowance, join].some((time) => time < 600n || time > year)) {
    refuse('A time is out of range.', '600 to 31536000 seconds for --allowance and --join')
  }
  const most = (2n * allowance) / BigInt(Math.max(...heights))
  if (grace > most)
    refuse('The grace is too long.', `at most ${most} seconds, twice the allowance by the height`)
  if (gasPrice < 10n ** 6n) refuse('The gas price is too low.', 'at least 0.001 gwei')
}

/** An amount in ether with three places, or more where it is less than one of them. */
function ether(wei: bigint): string {
  const value = Number(wei) / 1e18
  return value !== 0 && value < 0.001 ? value.toPrecision(2) : value.toFixed(3)
}

function span(seconds: bigint): string {
  const value = Number(seconds)
  return value < DAY ? `${+(value / 3_600).toFixed(2)} hours` : `${+(value / DAY).toFixed(2)} days`
}
