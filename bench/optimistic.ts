/**
 * STARK proofs on chain that nobody verifies unless somebody doubts them, on a local anvil: the verifier's steps, and the gas
 * of each call, with a proof of a real RV32 program.
 * @module
 */
import { readFileSync } from 'node:fs'
import { poseidon2 } from '../src/hash/index.ts'
import { proveRun } from '../src/stark/index.ts'
import { run } from '../src/trace/index.ts'
import { loadRiscv } from '../src/vms/riscv/index.ts'
import { startAnvil } from '../test/chain/anvil.ts'
import { disputeStark } from '../test/chain/stark-dispute.ts'
import type { Row } from './measure.ts'

/** Minutes. */
export async function optimistic(): Promise<Row[]> {
  const elf = new Uint8Array(readFileSync('fixtures/programs/elf/sha256.rv32im.O2.elf'))
  const program = loadRiscv(elf, { input: new TextEncoder().encode('abc') })
  const trace = await run(program, { hash: poseidon2() })
  const { before, segments } = await proveRun(trace, { native: false })
  const [{ after: end, steps, proof }] = segments as [(typeof segments)[0]]
  const node = await startAnvil()
  try {
    const { accepts, refuses, acceptSeconds, gas, moves, fates } = await disputeStark(
      ...([node, program.vm, { before, end, steps }, proof] as const),
    )
    if (fates.wrong !== 3 || fates.right !== 2) throw new Error(`the posts ended as ${JSON.stringify(fates)}`)
    const row = (name: string, value: bigint | number, unit: string, note?: string): Row => ({
      ...{ name, value: Number(value), unit },
      ...(note === undefined ? {} : { note }),
    })
    const said = `${steps} steps of ${program.vm.name}, ${proof.length} bytes`
    return [
      row('steps of the verifier, a right proof', accepts, 'steps', said),
      row('steps of the verifier, a bit changed in its middle', refuses, 'steps'),
      row(
        'time of the verifier on the VM',
        acceptSeconds,
        's',
        `${(Number(accepts) / acceptSeconds / 1e6).toFixed(0)} M steps/s`,
      ),
      ...[...gas].map(([call, used]) => row(`gas of ${call}`, call === 'post' ? used / 2n : used, 'gas')),
      row('moves of the naysayer in the game', moves.length, 'calls'),
    ]
  } finally {
    await node.stop()
  }
}
