/**
 * Precompiles: microcode, as all else. A frame that runs one works in its own region of memory, where its output lies
 * at the begin; `left` has the input's size.
 * @module
 */
import { concat, enter, trap, u8, u32, u64, when } from '../../../../vm/index.ts'
import { copyThen } from '../copy.ts'
import type { Fork, Rules } from '../forks.ts'
import { call, charge, fail, placeOf } from '../op.ts'
import type { Builder } from '../state.ts'
import { blake2f } from './blake2f.ts'
import { bls12381, p256 } from './curves.ts'
import { fieldProcessor, startField } from './field/processor.ts'
import { ENTRIES, fieldPrograms } from './field/programs.ts'
import { chargeWords, output } from './io.ts'
import { modexp } from './modexp/modexp.ts'
import { ripemd160 } from './ripemd160.ts'
import { sha256 } from './sha256.ts'

/** Routines by address, and the fork that brought each. */
const ROUTINES: readonly (readonly [address: number, name: string, since?: Fork])[] = [
  [0x01, ENTRIES.ecrecover],
  [0x02, 'sha256'],
  [0x03, 'ripemd160'],
  [0x04, 'identity'],
  [0x05, 'modexp'],
  [0x06, ENTRIES.add],
  [0x07, ENTRIES.mul],
  [0x08, 'bn254-pairing'],
  [0x09, 'blake2f'],
  [0x0a, ENTRIES.pointEvaluation, 'cancun'],
  [0x0b, ENTRIES.g1Add, 'prague'],
  [0x0c, ENTRIES.g1Msm, 'prague'],
  [0x0d, ENTRIES.g2Add, 'prague'],
  [0x0e, ENTRIES.g2Msm, 'prague'],
  [0x0f, ENTRIES.pairing12381, 'prague'],
  [0x10, ENTRIES.mapToG1, 'prague'],
  [0x11, ENTRIES.mapToG2, 'prague'],
  [0x100, ENTRIES.verify, 'osaka'],
]

/** Prices of those that are field programs (EIP-1108). */
const PRICES = [
  [ENTRIES.ecrecover, 3000],
  [ENTRIES.add, 150],
  [ENTRIES.mul, 6000],
] as const

export const precompiles =
  (rules: Rules) =>
  (vm: Builder): Builder => {
    const { entries } = fieldPrograms()
    for (const [name, price] of PRICES) {
      vm = vm.microcode(name, (s) => charge(s, u64(price), () => startField(s, entries.get(name) as number)))
    }
    return vm
      .microcode('precompile', (s) => {
        for (const [address, name, since] of ROUTINES)
          if (rules.has(since)) when(s.who.eq(address), () => enter(name))
        // Not reached: there are no others.
        if (!rules.since('prague')) when(s.who.gt(0x0a), () => trap('precompile is not supported'))
      })
      .microcode('identity', (s) => {
        chargeWords(s, 15, 3, () => {
          const size = s.dataSize
          copyThen(s, { from: s.dataAt, fromLeft: size, to: placeOf(s, s.top), left: size }, 'identity.end')
        })
      })
      .microcode('identity.end', (s) => output(s, s.dataSize))
      .microcode('output.word', (s) => {
        s.mem.store(placeOf(s, s.top), s.digest)
        output(s, u32(32))
      })
      .microcode(ENTRIES.pointEvaluation, (s) => {
        when(s.dataSize.ne(192), fail, () =>
          charge(s, u64(50_000), () => {
            // The commitment's hash comes first.
            s.from = s.dataAt.add(96)
            s.left = u32(48)
            call(s, 'sha256.begin', 'point-evaluation.hashed')
          }),
        )
      })
      .microcode('point-evaluation.hashed', (s) => {
        const hash = concat(u8(1), s.digest.low(248))
        when(
          hash.eq(s.mem.load(s.dataAt, 32)),
          () => startField(s, entries.get(ENTRIES.pointEvaluation) as number),
          fail,
        )
      })
      .microcode(ENTRIES.pairing, (s) => {
        const pairs = s.dataSize.div(192)
        when(pairs.mul(192).ne(s.dataSize), fail, () =>
          charge(s, pairs.unsigned(64).mul(34_000).add(45_000), () =>
            startField(s, entries.get(ENTRIES.pairing) as number),
          ),
        )
      })
      .with(rules.since('prague') ? bls12381 : (before) => before)
      .with(rules.since('osaka') ? p256 : (before) => before)
      .with(blake2f)
      .with(fieldProcessor(rules))
      .with(modexp(rules))
      .with(sha256)
      .with(ripemd160)
  }
