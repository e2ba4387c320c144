import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { equal } from '../../src/bytes/bytes.ts'
import {
  dishonestClaim,
  type Game,
  honest,
  isRefusal,
  openGame,
  type Player,
  play,
  providerOf,
  refereeOf,
  type Side,
  scripts,
  simulatedClock,
} from '../../src/dispute/index.ts'
import { fastKeccak256 } from '../../src/hash/index.ts'
import { corruptedRun, corruptRegister } from '../../src/testing/index.ts'
import { type Claim, commit, run } from '../../src/trace/index.ts'
import { loadRiscv } from '../../src/vms/riscv/index.ts'

const PROGRAMS = join(import.meta.dirname, '../../fixtures/programs')
const load = (elf: string, text: string) =>
  loadRiscv(readFileSync(join(PROGRAMS, 'elf', elf)), { input: new TextEncoder().encode(text) })

const RULES = {
  provable: 1n,
  clocks: { budget: 3600, minimum: 60, maxExtension: 600 },
  bond: 1000n,
  burn: 100n,
}

function openClaims(claims: Record<Side, Claim>, arity: number): Game {
  const bonds = { defender: RULES.bond, challenger: RULES.bond }
  const game = openGame({ claims, bonds, rules: { ...RULES, arity }, now: 0 })
  if (isRefusal(game)) throw new Error(`${game.refused}: ${game.detail}`)
  return game
}

const silentAtTheEnd: Player = (game, side, provider, now) =>
  game.phase === 'prove' ? undefined : honest(game, side, provider, now)

describe('games over real runs', () => {
  test.each([
    ['sha256.rv32im.O2.elf', 2],
    ['sha256.rv64imac.O2.elf', 16],
    ['forth.rv32imac.O2.elf', 4],
  ] as const)('%s: the honest party wins from either side, whatever was corrupted', async (elf, arity) => {
    const program = load(elf, elf.startsWith('forth') ? '2 3 + . 7 8 * .\n' : 'abc')
    const hash = await fastKeccak256()
    const ours = await run(program, { hash, interval: 4096n })
    for (const [at, how] of [
      [0n, undefined],
      [ours.steps / 3n, corruptRegister('x', 31, 31)],
      [ours.steps - 1n, undefined],
    ] as const) {
      const theirs = await corruptedRun(program, {
        after: at,
        hash,
        maxSteps: ours.steps,
        ...(how ? { how } : {}),
      })
      // A corruption that the program repairs leaves nothing to dispute.
      if (equal(theirs.rootAt(ours.steps), ours.rootAt(ours.steps))) continue
      for (const side of ['defender', 'challenger'] as const) {
        const other: Side = side === 'defender' ? 'challenger' : 'defender'
        const transcript = await play({
          game: openClaims(
            { [side]: commit(ours), [other]: commit(theirs, { steps: ours.steps }) } as Record<Side, Claim>,
            arity,
          ),
          players: { [side]: honest, [other]: silentAtTheEnd } as Record<Side, Player>,
          providers: { [side]: providerOf(ours), [other]: providerOf(theirs) } as Parameters<
            typeof play
          >[0]['providers'],
          referee: refereeOf(program.vm, { hash }),
          clock: simulatedClock(),
        })
        expect(transcript.verdict.winner).toBe(side)
        expect(transcript.verdict.by).toBe('proof')
        expect(transcript.verdict.step).toBe(at)
      }
    }
  })

  test('B23: a claim of 2^48 steps over a run of thousands is decided in 48 rounds, also inside the padding', async () => {
    const program = load('sha256.rv32im.O2.elf', 'abc')
    const hash = await fastKeccak256()
    const ours = await run(program, { hash, interval: 4096n })
    const steps = 2n ** 48n
    // This party says that the halted machine moved on, long after the end.
    const padding = 2n ** 40n + 12_345n
    const wrong = ours.rootAt(5n)
    const honestClaim = commit(ours, { steps })
    const transcript = await play({
      game: openClaims({ challenger: honestClaim, defender: { ...honestClaim, finalRoot: wrong } }, 2),
      players: { challenger: honest, defender: silentAtTheEnd },
      providers: {
        challenger: providerOf(ours),
        defender: { ...providerOf(ours), rootAt: (step) => (step <= padding ? ours.rootAt(step) : wrong) },
      },
      referee: refereeOf(program.vm, { hash }),
      clock: simulatedClock(),
    })
    expect(transcript.verdict).toMatchObject({ winner: 'challenger', by: 'proof', step: padding })
    expect(transcript.rounds).toBe(48)
  })

  test('every script loses against the honest party over a real run, from either side', async () => {
    const program = load('sha256.rv32im.O2.elf', 'abc')
    const hash = await fastKeccak256()
    const ours = await run(program, { hash, interval: 1024n })
    const claim = commit(ours)
    for (const script of scripts(ours.steps, 9_001n)) {
      for (const side of ['defender', 'challenger'] as const) {
        const other: Side = side === 'defender' ? 'challenger' : 'defender'
        const { verdict } = await play({
          game: openClaims({ [side]: claim, [other]: dishonestClaim(claim) } as Record<Side, Claim>, 16),
          players: { [side]: honest, [other]: script.player() } as Record<Side, Player>,
          providers: { defender: providerOf(ours), challenger: providerOf(ours) },
          referee: refereeOf(program.vm, { hash }),
          clock: simulatedClock(),
        })
        expect([script.name, verdict.winner]).toEqual([script.name, side])
        expect(verdict.payout[side]).toBeGreaterThanOrEqual(RULES.bond)
      }
    }
  })
})
