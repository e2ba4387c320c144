/**
 * Blocks made of state tests from all over the archives, other ones each day, for executors that are compared on them.
 */
import { part } from '../../rotation.ts'
import { type StateBlock, stateBlocksOf } from './state-blocks.ts'
import { filesOf, unpack } from './suites.ts'

const slow = process.env.ONESTEP_SLOW === '1'
/** How many blocks a run takes. */
export const BLOCKS = Number(process.env.ONESTEP_BLOCKS ?? (slow ? 300 : 1))
/** More gas than that takes minutes, most of it in loops. */
export const MOST_GAS = 3_000_000n

const archives = slow
  ? ['GeneralStateTests-VMTests-64files-Cancun.tar.xz', 'GeneralStateTests-11788-Cancun.tar.xz']
  : ['GeneralStateTests-VMTests-64files-Cancun.tar.xz']

/** The files of state tests; none where the suite is missing. */
export const stateTestFiles = (): string[] =>
  archives.map(unpack).flatMap((folder) => (folder === undefined ? [] : filesOf(folder)))

/** @param stride - between one file and the next, when only some are taken */
export function* chosenBlocks(files: readonly string[], stride: number): Iterable<StateBlock> {
  const step = slow ? 1 : stride
  for (let i = 0; i < files.length; i++) {
    const blocks = stateBlocksOf(files[(part + step * i) % files.length]!)
    if (blocks.length > 0) yield blocks[(part + i) % blocks.length]!
  }
}
