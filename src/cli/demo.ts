#!/usr/bin/env node
/**
 * `npm run demo`: a small rollup runs for millions of steps, a party gives itself money in the middle, and the
 * game finds the one wrong step.
 * @module
 */
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import pc from 'picocolors'
import { equal, toHex } from '../bytes/bytes.ts'
import { fastKeccak256 } from '../hash/index.ts'
import { decodeProof, type StepProof } from '../proof/codec.ts'
import { prove } from '../proof/prove.ts'
import { verify } from '../proof/verify.ts'
import { outputOf } from '../run/program.ts'
import { corruptByte, corruptedRun } from '../testing/corrupt.ts'
import { describeStep } from '../trace/describe.ts'
import { liveAt, run, type Trace } from '../trace/trace.ts'
import { loadRiscv } from '../vms/riscv/index.ts'
import { guardOutput } from './output.ts'
import { count, line, note, progress, short } from './print.ts'
import { dispute } from './verbs/dispute.ts'
import { stateChanges } from './verbs/statediff.ts'

const file = (path: string) => fileURLToPath(new URL(`../../fixtures/programs/${path}`, import.meta.url))

/** The step after which Mallory writes to her account, and the account: 40 bytes each, the balance first. */
const CHEAT_AT = 2_345_678n
const ACCOUNT = 77n
const ACCOUNT_SIZE = 40n
const WIDTH = 48

const title = (number: number, text: string) => line(`\n${pc.bold(pc.cyan(` ${number} `))} ${pc.bold(text)}`)
const quote = (output: Uint8Array, mark: (text: string, i: number) => string = (text) => text) => {
  const lines = new TextDecoder().decode(output).trimEnd().split('\n')
  for (const [i, text] of lines.entries()) line(`    ${pc.dim('│')} ${mark(text, i)}`)
}
const seconds = (since: number) => (performance.now() - since) / 1000

async function main(): Promise<void> {
  const elf = new Uint8Array(readFileSync(file('elf/demo.rv32imac.O2.elf')))
  const input = new Uint8Array(readFileSync(file('input/transfers.bin')))
  const program = loadRiscv(elf, { input, args: ['demo'] })
  const { vm } = program
  const hash = await fastKeccak256()

  line(pc.bold('onestep: one dispute from beginning to end'))
  line(`    program  demo.c, a rollup of 2,048 accounts in C; ${count(elf.length)} bytes of ${vm.name} ELF`)
  line(`    input    ${count(input.length)} bytes: five signed transfers`)
  line(`    VM id    ${toHex(vm.id)}`)
  line(`             ${pc.dim('the hash of the whole step function, so both parties mean the same machine')}`)

  title(1, 'Alice runs it')
  let started = performance.now()
  const bar = await progress('    running', 8_000_000n)
  const alice = await run(program, { hash, interval: 1n << 20n, onProgress: bar.update })
  bar.stop()
  const rate = Number(alice.steps) / seconds(started) / 1e6
  line(
    `    ${count(alice.steps)} steps in ${seconds(started).toFixed(2)} s, ${rate.toFixed(0)} million steps/s`,
  )
  const honestOutput = outputOf(program, alice.stateAt(alice.steps))
  quote(honestOutput)

  title(2, 'Mallory runs it too, and gives herself money in the middle')
  const genesis = program.elf.symbols.find(({ name }) => name === 'genesis')!.address
  const balance = genesis + ACCOUNT * ACCOUNT_SIZE
  const mallory = await corruptedRun(program, {
    after: CHEAT_AT,
    how: corruptByte('mem', balance + 3n),
    hash,
    interval: 1n << 20n,
  })
  const honestLines = new TextDecoder().decode(honestOutput).split('\n')
  quote(outputOf(program, mallory.stateAt(mallory.steps)), (text, i) =>
    text === honestLines[i] ? text : pc.red(text),
  )

  title(3, 'The game: they agree on the start but not on the end')
  started = performance.now()
  const result = await dispute(alice, mallory, 4, (game) => {
    const move = game.entries.at(-1)!.move
    if (move.kind !== 'pick') return
    const { start, end } = game.segment
    const at = (step: bigint) => Number((step * BigInt(WIDTH)) / (alice.steps + 1n))
    const from = at(start)
    const size = Math.max(1, at(end) - from)
    const track = `${pc.dim('·'.repeat(from))}${pc.yellow('█'.repeat(size))}${pc.dim('·'.repeat(Math.max(0, WIDTH - from - size)))}`
    const round = game.entries.filter((entry) => entry.move.kind === 'pick').length
    line(
      `    ${String(round).padStart(2)} ${track} ${count(end - start).padStart(9)} ${end - start === 1n ? 'step' : 'steps'} left`,
    )
  })
  line(`    ${result.rounds} rounds in ${seconds(started).toFixed(2)} s`)

  title(4, `The disputed step: step ${count(result.step)}`)
  const { step } = result
  const live = liveAt(alice, step)
  const described = describeStep(vm, live)
  const where = symbolAt(program.elf.symbols, described.address ?? 0n)
  line(
    `    0x${(described.address ?? 0n).toString(16)}  ${pc.bold(described.text)}${pc.dim(`   in ${where}`)}`,
  )
  line(`    both begin at  ${toHex(alice.rootAt(step))}`)
  tell('Alice', alice, step)
  tell('Mallory', mallory, step)

  title(5, 'The referee replays that one step from its proof')
  const before = alice.rootAt(step)
  started = performance.now()
  const proof = prove(alice, { step })
  const made = seconds(started)
  started = performance.now()
  const verdict = verify(vm, before, proof, { hash })
  const checked = seconds(started)
  if ('reason' in verdict) throw new Error(`The honest proof was refused: ${verdict.reason}`)
  const { header, memories } = decodeProof(vm, proof, hash) as StepProof
  const leaves = memories.reduce((sum, { leaves }) => sum + leaves.length, 0)
  const siblings = memories.reduce((sum, { siblings }) => sum + siblings.length, 0)
  line(
    `    proof     ${count(proof.length)} bytes: header ${header.length}, ${leaves} leaves, ${siblings} digests`,
  )
  line(`              made in ${(made * 1000).toFixed(1)} ms, verified in ${(checked * 1000).toFixed(1)} ms`)
  line(`    obtained  ${toHex(verdict.root)}`)
  line(`    Alice     ${mark(equal(verdict.root, alice.rootAt(step + 1n)))}`)
  line(`    Mallory   ${mark(equal(verdict.root, mallory.rootAt(step + 1n)))}`)
  line(
    `\n    ${pc.bold(pc.green(`${result.winner === 'honest' ? 'Alice' : 'Mallory'} wins`))} and gets her own bond back, and Mallory's minus the burned part.`,
  )
}

const mark = (same: boolean) =>
  same ? pc.green('✓ claimed this root') : pc.red('✗ claimed a different root')

/** What a party claims the step did. */
function tell(name: string, trace: Trace, step: bigint): void {
  const after = trace.rootAt(step + 1n)
  line(`    ${name.padEnd(8)} ends at ${short(toHex(after))}, having changed`)
  for (const change of stateChanges(trace, step)) line(`             ${change}`)
}

/** `sha256_transform + 0x1c` */
function symbolAt(symbols: readonly { name: string; address: bigint }[], address: bigint): string {
  const symbol = symbols.filter((one) => one.address <= address && one.name !== '').at(-1)
  return symbol ? `${symbol.name} + 0x${(address - symbol.address).toString(16)}` : 'unknown function'
}

guardOutput()
try {
  await main()
} catch (error) {
  note(`demo: ${(error as Error).message}`)
  process.exitCode = 1
}
