/**
 * The local node of src/chain, with faults: reorgs, and a node that stops answering.
 * @module
 */
import { type AnvilOptions, startAnvil as start } from '../../src/chain/anvil.ts'

export { MNEMONIC } from '../../src/chain/anvil.ts'

export type Node = Awaited<ReturnType<typeof startAnvil>>

export async function startAnvil(options: AnvilOptions = {}) {
  const { child, ...node } = await start(options)
  return {
    ...node,
    /** Drops the last blocks and mines as many empty ones in their place, their transactions lost. */
    async reorg(depth: number): Promise<void> {
      await node.test.request({ method: 'anvil_reorg' as never, params: [depth, []] as never })
    },
    /** Stops answering, as a node does that goes away; `resume` brings it back with its state. */
    pause: () => child.kill('SIGSTOP'),
    resume: () => child.kill('SIGCONT'),
  }
}
