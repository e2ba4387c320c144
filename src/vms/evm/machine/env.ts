/**
 * What a frame knows of the transaction and the block (Yellow Paper, H.2: 30s and 40s).
 * @module
 */
import { concat, u256, uint, type Word, when } from '../../../vm/index.ts'
import { type Fork, GAS, type Rules } from './forks.ts'
import { instruction, push, replace } from './op.ts'
import { needMark } from './shown.ts'
import { type Builder, ENV, ENV_BITS, type State } from './state.ts'

type Entry = readonly [name: string, opcode: number, at: number, since?: Fork]

const ENTRIES: readonly Entry[] = [
  ['origin', 0x32, ENV.sender],
  ['gasprice', 0x3a, ENV.gasPrice],
  ['coinbase', 0x41, ENV.coinbase],
  ['timestamp', 0x42, ENV.timestamp],
  ['number', 0x43, ENV.number],
  ['prevrandao', 0x44, ENV.prevrandao],
  ['gaslimit', 0x45, ENV.gasLimit],
  ['chainid', 0x46, ENV.chainId],
  ['basefee', 0x48, ENV.baseFee, 'london'],
  ['blobbasefee', 0x4a, ENV.blobBaseFee, 'cancun'],
]

const BLOCK_HASHES = 256

export const env =
  (rules: Rules) =>
  (vm: Builder): Builder => {
    for (const [name, opcode, at, since] of ENTRIES) {
      const shape = { pops: 0, pushes: 1, gas: GAS.base, ...(since ? { since } : {}) }
      vm = instruction(rules, vm, name, opcode, shape, (s) => push(s, s.env[at]))
    }
    vm = instruction(rules, vm, 'blockhash', 0x40, { pops: 1, pushes: 1, gas: 20 }, (s) => {
      const [asked, number] = [s.top, s.env[ENV.number]]
      const age = number.sub(asked)
      when(
        asked.lt(number).and(age.le(BLOCK_HASHES)),
        () => {
          const hash = entry(s, ENV.blockHashes, asked.low(8))
          needMark(rules, hash)
          replace(s, 1, hash)
        },
        () => replace(s, 1, u256(0)),
      )
    })
    return instruction(rules, vm, 'blobhash', 0x49, { pops: 1, pushes: 1, gas: 3, since: 'cancun' }, (s) => {
      const asked = s.top
      const count = s.env[ENV.blobCount]
      when(
        asked.lt(count),
        () => replace(s, 1, entry(s, ENV.blobHashes, asked.low(8))),
        () => replace(s, 1, u256(0)),
      )
    })
  }

/** An entry of a list of 256 in `env`. */
const entry = (s: State, at: number, index: Word<8>): Word<256> =>
  s.env[concat(uint(ENV_BITS - 8)(at >> 8), index)]
