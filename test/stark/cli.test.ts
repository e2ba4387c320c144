/** `onestep prove --stark` and `onestep verify` as users call them. */
import { readFileSync, writeFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { expectOneError, onestep, scratch } from '../cli/cli.ts'
import { exit, makeElf } from '../cli/elf-file.ts'

const folder = scratch()
const program = folder.path('exit.elf')
writeFileSync(program, makeElf(exit(7)))
const proof = folder.path('run.proof')

test('a whole run is proven and verified', { timeout: 200_000 }, async () => {
  const made = await onestep(['prove', program, '--stark', '--all', '-o', proof])
  expect(made.code, made.err).toBe(0)
  expect(made.out.toString()).toMatch(/STARK proof of 1 segment, .* 96 bits of conjectured security/)
  const verified = await onestep(['verify', proof])
  expect(verified.code, verified.err).toBe(0)
  expect(verified.out.toString()).toMatch(
    /^valid: \d+ steps of rv32\w+, in 1 segment.*\n(.*\n)*.*\(halted with exit code 7\)/,
  )
  const { before } = JSON.parse((await onestep(['verify', proof, '--json'])).out.toString())
  expect((await onestep(['verify', proof, '--before', before])).code).toBe(0)

  const zero = await onestep(['verify', proof, '--before', `0x${'00'.repeat(32)}`, '--json'])
  expect(zero.code).toBe(1)
  expect(JSON.parse(zero.out.toString())).toMatchObject({ valid: false, reason: 'wrong-statement' })
  const proven = await onestep(['verify', proof, '--proven', '--json'])
  expect(JSON.parse(proven.out.toString())).toMatchObject({ valid: false, reason: 'security' })

  const cut = folder.path('cut.proof')
  writeFileSync(cut, readFileSync(proof).subarray(0, 5000))
  expectOneError(await onestep(['verify', cut]), /not the file of a STARK proof: it is cut off/)
  const damaged = folder.path('damaged.proof')
  writeFileSync(damaged, readFileSync(proof).fill(0, 200_000, 200_064))
  const refused = await onestep(['verify', damaged, '--json'])
  expect(refused.code).toBe(1)
  expect(JSON.parse(refused.out.toString())).toMatchObject({ valid: false, reason: 'invalid-proof' })
  expectOneError(await onestep(['verify', proof, '--key', program]), /--key is for zk proofs/)
})

test.each([
  [['--stark'], /--stark needs --steps or --all/],
  [['--stark', '--all', '--hash', 'keccak256'], /--stark uses poseidon2, not keccak256/],
  [['--stark', '--all', '--zk'], /--zk is not for STARK proofs/],
  [['--stark', '--steps', '0'], /0 steps cannot be proven/],
  [['--stark', '--from', '1000', '--all'], /out of range/],
  [['--step', '0', '--proven'], /--proven is for STARK proofs/],
] as const)('%j is one clear error', async (args, message) => {
  expectOneError(await onestep(['prove', program, ...args, '-o', folder.path('none')]), message)
})

test('the tables of a VM, as figures and as text', async () => {
  const text = folder.path('tables.air')
  const shown = await onestep(['circuit', program, '--stark', '-o', text, '--json'])
  expect(shown.code, shown.err).toBe(0)
  const { vm, tables } = JSON.parse(shown.out.toString())
  expect(vm).toMatch(/^rv32/)
  expect(tables.find(({ name }: { name: string }) => name === 'flow').columns).toBeGreaterThan(50)
  expect(readFileSync(text, 'utf8')).toMatch(/^onestep-air 1\nprogram "rv32/)
  expectOneError(await onestep(['circuit', program, '--stark', '--batch']), /--batch and --stark were given/)
})
