/**
 * Transactions as bytes: `from` and `left` say where. Their fields go to `env`, their lists to where the machine has
 * them, and their sender is the signer.
 *
 * `args`: 1 where the signature begins, 2 where the fields begin; 3 where the signature of the transaction begins.
 *
 * Text: EIP-2718, EIP-2930, EIP-1559, EIP-4844, EIP-7702; ethereum/execution-specs, `decode_transaction` and
 * `recover_sender` of each fork.
 * @module
 */
import { bool, concat, enter, select, u32, u256, uint, type Word, when } from '../../../vm/index.ts'
import { encodedNumber } from './create.ts'
import type { Rules } from './forks.ts'
import { callThen } from './op.ts'
import { refuseIf } from './refusals.ts'
import { hasLeft, headerOf, malformedUnless, skip } from './rlp.ts'
import { HALF_ORDER, signerKnown } from './signature.ts'
import { type Builder, ENV, REGION, type State } from './state.ts'
import { AUTHORIZATION_ROW, FIELDS_BITS } from './transaction-fields.ts'

/** Types that a fork has: 0 to one less. */
export const typesOf = (rules: Rules): number =>
  rules.since('prague') ? 5 : rules.since('cancun') ? 4 : rules.since('london') ? 3 : 2

/** Values of fields that a type does not have. */
const ABSENT = [
  ENV.priorityFee,
  ENV.accessAt,
  ENV.accessSize,
  ENV.accessCount,
  ENV.blobsAt,
  ENV.blobsSize,
  ENV.blobCount,
  ENV.maxBlobFee,
  ENV.authorizationsAt,
  ENV.authorizationsSize,
  ENV.authorizationCount,
  ENV.creates,
]

const ITEM = 33

/** An item of 32 bytes, and whether it is one. */
function wordItem(s: State): { word: Word<256>; ok: Word<1> } {
  const ok = s.mem.load(s.from, 1).eq(0xa0)
  return { word: s.mem.load(s.from.add(1), 32), ok }
}

/** Goes on with a list of a field. @param field - the word behind it has the size */
function listAt(s: State, field: number): (then: string) => void {
  const [at, size] = [s.env[field].low(43), s.env[field + 1].low(32)]
  return (then) => {
    s.from = at
    s.left = size
    s.index = u32(0)
    s.count = u32(0)
    enter(then)
  }
}

export const signed =
  (rules: Rules) =>
  (vm: Builder): Builder => {
    vm = vm
      .microcode('tx.bytes', (s) => {
        const first = s.mem.load(s.from, 1)
        const isTyped = first.lt(0x80)
        const typed = isTyped.unsigned(33)
        s.env[ENV.type] = select(isTyped, first.unsigned(256), u256(0))
        const isBad = isTyped.not().and(first.lt(0xc0)).or(s.left.eq(0))
        refuseIf(
          s,
          [
            [isBad, 'its bytes are not the encoding of a transaction'],
            [isTyped.and(first.eq(0).or(first.ge(typesOf(rules)))), 'its type does not exist at this fork'],
          ],
          () => {
            skip(s, typed as Word<33>)
            enter('tx.open')
          },
        )
      })
      .microcode('tx.open', (s) => {
        const { ok, isList, header, whole } = headerOf(s.mem.load(s.from, 32))
        const type = s.env[ENV.type].low(3).unsigned(32)
        malformedUnless(s, ok.and(isList).and(whole.eq(s.left.unsigned(33))), () => {
          for (const at of ABSENT) s.env[at] = u256(0)
          s.args[2] = s.from.add(header.unsigned(43)).unsigned(256)
          skip(s, header)
          s.index = type.shl(FIELDS_BITS)
          callThen(s, 'rlp.fields', 'tx.lists')
        })
      })
      .microcode('tx.lists', (s) => {
        s.args[3] = s.args[1]
        listAt(s, ENV.accessAt)('tx.access')
      })
      // `index` pairs so far; `count` bytes of the slots of the present entry that are left.
      .microcode('tx.access', (s) => {
        const place = concat(uint(11)(REGION.accessList), s.index.low(26), uint(6)(0)) as Word<43>
        const entry = headerOf(s.mem.load(s.from, 32))
        const word = s.mem.load(s.from.add(entry.header.unsigned(43)), 32)
        const slots = headerOf(concat(word.low(88), uint(168)(0)) as Word<256>)
        const before = entry.header.add(slots.header).add(21)
        const isEntry = entry.ok
          .and(entry.isList)
          .and(hasLeft(s, entry.whole))
          .and(word.high(8).eq(0x94))
          .and(slots.ok.and(slots.isList))
          .and(entry.size.eq(slots.whole.add(21)))
        const slot = wordItem(s)
        const begin = listAt(s, ENV.blobsAt)
        when(
          s.count.eq(0),
          () =>
            when(
              s.left.eq(0),
              () => {
                s.env[ENV.accessCount] = s.index.unsigned(256)
                begin('tx.hashes')
              },
              () =>
                malformedUnless(s, isEntry, () => {
                  s.mem.store(
                    place,
                    word
                      .bits(247, 88)
                      .unsigned(256)
                      .or(1n << 160n),
                  )
                  s.args[1] = word.bits(247, 88).unsigned(256)
                  s.count = slots.size.low(32)
                  skip(s, before)
                  s.index = s.index.add(1)
                  enter('tx.access')
                }),
            ),
          () =>
            malformedUnless(s, slot.ok.and(s.count.ge(ITEM)), () => {
              s.mem.store(place, s.args[1])
              s.mem.store(place.add(32), slot.word)
              s.count = s.count.sub(ITEM)
              skip(s, uint(33)(ITEM))
              s.index = s.index.add(1)
              enter('tx.access')
            }),
        )
      })
      .microcode('tx.hashes', (s) => {
        const { word, ok } = wordItem(s)
        const [at, size] = [s.env[ENV.authorizationsAt], s.env[ENV.authorizationsSize]]
        when(
          s.left.eq(0),
          () => {
            s.env[ENV.blobCount] = s.index.unsigned(256)
            s.from = at.low(43)
            s.args[5] = size
            enter(rules.since('prague') ? 'tx.authorizations' : 'tx.signed')
          },
          () =>
            malformedUnless(s, ok.and(hasLeft(s, uint(33)(ITEM))), () =>
              refuseIf(s, [[s.index.eq(255), 'it has no blobs, or too many']], () => {
                s.env[concat(uint(2)(ENV.blobHashes >> 8), s.index.low(8))] = word
                skip(s, uint(33)(ITEM))
                s.index = s.index.add(1)
                enter('tx.hashes')
              }),
            ),
        )
      })
    if (rules.since('prague')) {
      // `args`: 5 bytes of the list that are left.
      vm = vm.microcode('tx.authorizations', (s) => {
        const { ok, isList, header, size, whole } = headerOf(s.mem.load(s.from, 32))
        when(
          s.args[5].eq(0),
          () => enter('tx.signed'),
          () =>
            malformedUnless(s, ok.and(isList).and(whole.unsigned(256).le(s.args[5])), () => {
              s.env[ENV.authorizationCount] = s.env[ENV.authorizationCount].add(1)
              s.args[5] = s.args[5].sub(whole.unsigned(256))
              s.from = s.from.add(header.unsigned(43))
              s.left = size.low(32)
              s.index = u32(AUTHORIZATION_ROW << FIELDS_BITS)
              callThen(s, 'rlp.fields', 'tx.authorizations')
            }),
        )
      })
    }
    return vm
      .microcode('tx.signed', (s) => {
        const [type, v, chain] = [s.env[ENV.type], s.env[ENV.v], s.env[ENV.chainId]]
        const isLegacy = type.eq(0)
        const isOld = isLegacy.and(v.eq(27).or(v.eq(28)))
        const isBound = isLegacy.and(v.ge(35))
        const odd = v.sub(35)
        const parity = select(isLegacy, select(isOld, v.sub(27), odd.and(1)), v)
        const signedChain = select(isLegacy, odd.shr(1), s.env[ENV.chain])
        const isWrong = isLegacy.and(isOld.not()).and(isBound.not())
        const isOther = isOld.not().and(signedChain.ne(chain).or(isLegacy.and(chain.high(192).ne(0))))
        const { encoded, length } = encodedNumber(signedChain.low(64))
        // The chain and two empty items: the zeros behind them are not hashed.
        const two = uint(88)(0x8080).shl(uint(88)(72).sub(length.unsigned(88).shl(3)))
        const text = encoded.unsigned(88).shl(16).or(two) as Word<88>
        const suffix = concat(text, uint(160)(0), length.add(2)) as Word<256>
        s.kind = type.low(8)
        s.args[4] = parity.add(27)
        s.args[5] = s.env[ENV.r]
        s.args[6] = s.env[ENV.s]
        s.args[7] = select(isBound, suffix, u256(0))
        s.creates = bool(0)
        s.backWords = u32(0)
        refuseIf(
          s,
          [
            [isWrong.or(parity.gt(1)), 'its signature is not valid'],
            [isOther, 'it is signed for another chain'],
            [s.env[ENV.s].gt(HALF_ORDER), 'its signature is not valid'],
          ],
          () => {
            enter('tx.signer')
            s.outer = s.micro
            enter('signature')
          },
        )
      })
      .microcode('tx.signer', (s) => {
        refuseIf(s, [[s.backSize.eq(0), 'its signature is not valid']], () => {
          s.env[ENV.sender] = s.digest
          signerKnown(s, 'tx')
        })
      })
  }
