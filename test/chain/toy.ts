/**
 * The machine of contracts/test/ToyReferee.sol: a counter and a digest that is hashed anew each step, until
 * it halts and stays as it is. And machines that lie about it.
 * @module
 */
import { encodeAbiParameters, type Hex, keccak256, toBytes } from 'viem'
import { fromHex } from '../../src/bytes/bytes.ts'
import type { Provider, Topic } from '../../src/chain/index.ts'

const STATE = [{ type: 'uint256' }, { type: 'bytes32' }] as const
const WORD = [{ type: 'bytes32' }] as const
export const TOY_VM = keccak256(toBytes('toy'))
const SEED = keccak256(toBytes('seed'))

/**
 * A lie: from step `from` on, every digest is another one, which `salt` chooses. With `until`, the digests from that step
 * on are the true ones again, so that a claim may end in the true state.
 */
export type Lie = { from: bigint; salt: string; until?: bigint }

export type ToyOptions = { halt: bigint; lie?: Lie; seed?: Hex }

/** A provider that speaks the truth, or tells one lie and then computes honestly from it. */
export function toy({ halt, lie, seed = SEED }: ToyOptions): Provider & { startRoot: Hex } {
  const digests: Hex[] = [seed]
  const digestAt = (step: bigint): Hex => {
    const end = Number(step < halt ? step : halt)
    while (digests.length <= end) {
      const next = keccak256(encodeAbiParameters(WORD, [digests.at(-1)!]))
      const lies = lie !== undefined && lie.until === undefined && BigInt(digests.length) === lie.from
      digests.push(lies ? keccak256(toBytes(`${lie.salt}${next}`)) : next)
    }
    const passing = lie?.until !== undefined && lie.from <= step && step < lie.until
    return passing ? keccak256(toBytes(`${lie.salt}${digests[end]!}`)) : digests[end]!
  }
  const preimage = (step: bigint): Hex =>
    encodeAbiParameters(STATE, [step < halt ? step : halt, digestAt(step)])
  return {
    startRoot: keccak256(preimage(0n)),
    async rootAt(step) {
      // A lie beyond the halt changes the state in the padding, where the machine should stand still.
      if (lie !== undefined && lie.until === undefined && lie.from > halt && step >= lie.from) {
        return fromHex(keccak256(toBytes(`${lie.salt}${preimage(step)}`)))
      }
      return fromHex(keccak256(preimage(step)))
    },
    async prove(step) {
      return fromHex(preimage(step))
    },
  }
}

/** @param vmId - one of the toy's names; the contract knows all that differ in the last four bytes alone */
export function toyTopic(provider: { startRoot: Hex }, vmId = TOY_VM): Topic {
  return { vmId, startRoot: provider.startRoot }
}
