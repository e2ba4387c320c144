/**
 * Contracts that blocks call themselves.
 * @module
 */
import type { Fork } from './forks.ts'

/** By the stage of `block.ts`: the address, and the fork that brought it (EIP-4788, EIP-2935, EIP-7002, EIP-7251). */
export const CALLED: readonly (readonly [stage: number, address: bigint, since: Fork])[] = [
  [0, 0x000f3df6d732807ef1319fb7b8bb8522d0beac02n, 'cancun'],
  [1, 0x0000f90827f1c53a10cb7a02335b175320002935n, 'prague'],
  [3, 0x00000961ef480eb55e80d19ad83579a64c007002n, 'prague'],
  [4, 0x0000bbddc7ce488642fb579f8b00f3a590007251n, 'prague'],
]
