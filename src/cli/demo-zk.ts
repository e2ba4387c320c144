#!/usr/bin/env node
/**
 * `npm run demo:zk`: the rollup of `npm run demo`, where a proof of the steps around the wrong one replaces the game.
 * @module
 */
import { readFileSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { fileURLToPath } from 'node:url'
import pc from 'picocolors'
import { toHex } from '../bytes/bytes.ts'
import { poseidon2 } from '../hash/index.ts'
import { digestBytes } from '../hash/poseidon2.ts'
import { encodeStarkRun, proveRun, verifyRun } from '../stark/index.ts'
import { segmentSource } from '../stark/source.ts'
import { packHeader } from '../state/layout.ts'
import { corruptByte, corruptedRun } from '../testing/corrupt.ts'
import { run } from '../trace/trace.ts'
import { loadRiscv } from '../vms/riscv/index.ts'
import { guardOutput } from './output.ts'
import { count, line, note, short } from './print.ts'

const file = (path: string) => fileURLToPath(new URL(`../../fixtures/programs/${path}`, import.meta.url))

/** The step after which Mallory writes to her account, of 40 bytes, the balance first. */
const CHEAT_AT = 2_345_678n
const ACCOUNT = 77n
const ACCOUNT_SIZE = 40n
/** The steps that are proven. */
const FROM = CHEAT_AT - 8_192n
const STEPS = 16_384n

const title = (number: number, text: string) => line(`\n${pc.bold(pc.cyan(` ${number} `))} ${pc.bold(text)}`)
const seconds = (since: number) => (performance.now() - since) / 1000

async function main(): Promise<void> {
  const elf = new Uint8Array(readFileSync(file('elf/demo.rv32imac.O2.elf')))
  const program = loadRiscv(elf, {
    input: new Uint8Array(readFileSync(file('input/transfers.bin'))),
    args: ['demo'],
  })
  const { vm } = program
  const options = { hash: poseidon2(), interval: 1n << 20n, maxSteps: FROM + STEPS }

  line(pc.bold('onestep: one validity proof from beginning to end'))
  line(`    program  demo.c, a rollup of 2,048 accounts in C; ${count(elf.length)} bytes of ${vm.name} ELF`)

  title(1, 'Alice and Mallory run it, and Mallory gives herself money in the middle')
  const alice = await run(program, options)
  const genesis = program.elf.symbols.find(({ name }) => name === 'genesis')!.address
  const how = corruptByte('mem', genesis + ACCOUNT * ACCOUNT_SIZE + 3n)
  const mallory = await corruptedRun(program, { ...options, after: CHEAT_AT, how })
  const [before, after, wrong] = [
    alice.rootAt(FROM),
    alice.rootAt(FROM + STEPS),
    mallory.rootAt(FROM + STEPS),
  ].map((root) => short(toHex(root)))
  line(`    root after ${count(FROM)} steps: ${before}, says each of them`)
  line(`    root ${count(STEPS)} steps later: ${after}, says Alice; ${pc.red(`${wrong}, says Mallory`)}`)

  title(2, `Alice proves the ${count(STEPS)} steps between`)
  let started = performance.now()
  const proof = await proveRun(alice, { from: FROM, steps: STEPS, workers: availableParallelism() })
  line(
    `    proven in ${seconds(started).toFixed(1)} s, ${count(encodeStarkRun(proof).length)} bytes, 96 bits of conjectured security`,
  )

  title(3, 'Anyone verifies it, without running a step')
  started = performance.now()
  const verdict = await verifyRun(vm, proof)
  line(`    ${verdict.valid ? pc.green('valid') : pc.red('refused')} in ${seconds(started).toFixed(1)} s`)

  title(4, 'The same proof under the root that Mallory claims')
  const root = mallory.rootAt(FROM + STEPS)
  const segments = proof.segments.with(-1, { ...proof.segments.at(-1)!, after: root })
  const state = mallory.stateAt(FROM + STEPS)
  const elements = segmentSource(vm.machine, state).elements.slice(-8 * vm.machine.memories.length)
  const roots = vm.machine.memories.map((_, i) => digestBytes(elements.slice(8 * i, 8 * (i + 1))))
  const end = { header: packHeader(vm.machine, state), roots }
  const forged = await verifyRun(vm, { ...proof, after: root, segments, end })
  if (forged.valid || !verdict.valid) throw new Error('The demo failed.')
  line(`    ${pc.red('refused')}: ${forged.reason}: ${forged.detail}`)
}

guardOutput()
try {
  await main()
} catch (error) {
  note(`demo: ${(error as Error).message}`)
  process.exitCode = 1
}
