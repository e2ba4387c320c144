/**
 * Creations of contracts (Yellow Paper, 7; EIP-170, EIP-684, EIP-1014, EIP-3541, EIP-3860, EIP-7610), and code as the
 * machine keeps it: behind each piece of code are zeros, and `targets` has where jumps may go.
 *
 * `args`: 2 the value, 3 and 4 place and size of the code, 5 the salt.
 * @module
 */
import {
  bool,
  concat,
  define,
  enter,
  select,
  u8,
  u32,
  u64,
  u256,
  uint,
  type Word,
  when,
} from '../../../vm/index.ts'
import { allButOne64th, refuse } from './call.ts'
import { takeThen } from './copy.ts'
import { GAS, MAX_CODE, MAX_INIT_CODE, type Rules } from './forks.ts'
import { begin, clearThen, waitThen } from './frame.ts'
import { write } from './journal.ts'
import { keccakThen } from './keccak.ts'
import { callThen, expand, expansion, fail, fixed, instruction, placeOf, resumeThen, wordsOf } from './op.ts'
import { needMark } from './shown.ts'
import { first } from './stack.ts'
import { type Builder, MAX_DEPTH, REGION, type State } from './state.ts'
import { accountKey, balanceKey, codeHashKey, mark, part, warmAddressKey, withParts } from './world.ts'

const KIND = { create: 4, create2: 5 } as const

export const creates =
  (rules: Rules) =>
  (vm: Builder): Builder => {
    const op = (name: keyof typeof KIND, opcode: number) => {
      const items = name === 'create' ? 3 : 4
      vm = instruction(rules, vm, name, opcode, { pops: items, pushes: 1, gas: GAS.create }, (s) => {
        when(s.isStatic, fail, () => {
          s.kind = u8(KIND[name])
          takeThen(s, 2, 2 + items, 'create.charge')
        })
      })
    }
    op('create', 0xf0)
    op('create2', 0xf5)
    return vm
      .microcode('create.charge', (s) => {
        const [offset, size] = [s.args[3], s.args[4]]
        const { tooFar, cost, words } = expansion(s, offset, size)
        const isHashed = s.kind.eq(KIND.create2)
        const perWord = select(isHashed, u64(GAS.keccakWord), u64(0)).add(
          rules.since('shanghai') ? GAS.initCodeWord : 0,
        )
        const tooLarge = rules.since('shanghai') ? size.gt(MAX_INIT_CODE) : bool(0)
        expand(s, { tooFar: tooFar.or(tooLarge), cost, words }, wordsOf(size.low(33)).mul(perWord), () =>
          when(
            isHashed,
            () => keccakThen(s, placeOf(s, offset), size.low(32), 'create.salted'),
            () => enter('create.numbered'),
          ),
        )
      })
      .microcode('create.salted', (s) => {
        const [salt, hash] = [s.args[5], s.digest]
        const scratch = (word: number) => fixed(REGION.scratch, 32 * word)
        s.mem.store(scratch(0), concat(u8(0xff), s.address, salt.high(88)))
        s.mem.store(scratch(1), concat(salt.low(168), hash.high(88)))
        s.mem.store(scratch(2), concat(hash.low(168), uint(88)(0)))
        keccakThen(s, scratch(0), u32(85), 'create.check')
      })
      .microcode('create.numbered', (s) => {
        const nonce = part(s.world[accountKey(s.address)], 'nonce') as Word<64>
        const { word, size } = addressPreimage(s.address, nonce)
        s.mem.store(fixed(REGION.scratch), word)
        keccakThen(s, fixed(REGION.scratch), size, 'create.check')
      })
      .microcode('create.check', (s) => {
        const key = accountKey(s.address)
        const account = s.world[key]
        const nonce = part(account, 'nonce') as Word<64>
        const short = s.world[balanceKey(s.address)].lt(s.args[2])
        when(
          short.or(nonce.eq(-1)).or(s.depth.eq(MAX_DEPTH)),
          () => refuse(s),
          () => {
            const given = allButOne64th(s.gas)
            s.gas = s.gas.sub(given)
            s.childGas = given
            s.who = s.digest.low(160)
            write(s, key, withParts(account, { nonce: nonce.add(1) }), account)
            enter('create.warm')
          },
        )
      })
      .microcode('create.warm', (s) => {
        const key = warmAddressKey(s.who)
        const [now, before] = [mark(s), s.world[key]]
        needMark(rules, before)
        write(s, key, now, before)
        enter('create.collide')
      })
      .microcode('create.collide', (s) => {
        when(
          isTaken(s.world[accountKey(s.who)]),
          () => refuse(s),
          () => clearThen(s, 'create.wait'),
        )
      })
      .microcode('create.wait', (s) => {
        // No output goes to memory.
        s.args[6] = u256(0)
        waitThen(s, 'create.account')
      })
      .microcode('create.account', (s) => {
        const account = s.world[accountKey(s.who)]
        write(
          s,
          accountKey(s.who),
          withParts(account, { nonce: u64(1), created: s.serial, empty: bool(0) }),
          account,
        )
        enter('create.pay')
      })
      .microcode('create.pay', (s) => {
        const key = balanceKey(s.address)
        const before = s.world[key]
        write(s, key, before.sub(s.args[2]), before)
        enter('create.receive')
      })
      .microcode('create.receive', (s) => {
        const key = balanceKey(s.who)
        const before = s.world[key]
        write(s, key, before.add(s.args[2]), before)
        s.from = placeOf(s, s.args[3])
        s.left = s.args[4].low(32)
        callThen(s, 'code', 'create.begin')
      })
      .microcode('create.begin', (s) => {
        const account = s.world[accountKey(s.who)]
        begin(s)
        beginCreation(s, account)
      })
      .microcode('deposit', (s) => {
        const size = s.left
        const wrong = rules.since('london') ? size.ne(0).and(s.mem.load(s.from, 1).eq(0xef)) : bool(0)
        const cost = size.unsigned(64).mul(GAS.depositByte)
        when(size.gt(MAX_CODE).or(wrong).or(s.gas.lt(cost)), fail, () => {
          s.gas = s.gas.sub(cost)
          s.args[0] = s.from.unsigned(256)
          s.args[1] = size.unsigned(256)
          when(
            size.eq(0),
            () => enter('deposit.end'),
            () => keccakThen(s, s.from, size, 'deposit.hash'),
          )
        })
      })
      .microcode('deposit.hash', (s) => {
        const key = codeHashKey(s.address)
        write(s, key, s.digest, s.world[key])
        s.from = s.args[0].low(43)
        s.left = s.args[1].low(32)
        callThen(s, 'code', 'deposit.code')
      })
      .microcode('deposit.code', (s) => {
        const key = accountKey(s.address)
        const account = s.world[key]
        write(s, key, withParts(account, { codeAt: s.args[7].low(32), codeSize: s.args[1].low(32) }), account)
        enter('deposit.end')
      })
      .microcode('deposit.end', (s) => {
        s.from = fixed(0)
        s.left = u32(0)
        enter('end.clear')
      })
      .microcode('code', (s) => {
        s.args[7] = s.codeTop.unsigned(256)
        s.index = s.codeTop
        // Zeros behind the end are the bytes that an immediate lacks, and a stop.
        s.codeTop = s.codeTop.add(concat(s.left.add(31).high(27), uint(5)(0)).add(64) as Word<32>)
        s.round = u8(0)
        enter('code.words')
      })
      .microcode('code.words', (s) => {
        when(
          s.left.eq(0),
          () => resumeThen(s),
          () => {
            const word = first(s.mem.load(s.from, 32), s.left)
            const { targets, skip } = analyse(word, s.round)
            s.code.store(s.index, word)
            s.targets.store(s.index, targets)
            s.round = skip
            s.index = s.index.add(32)
            s.from = s.from.add(32)
            s.left = select(s.left.gt(32), s.left.sub(32), u32(0))
            enter('code.words')
          },
        )
      })
  }

/** Whether an account is in the way of a creation. */
export const isTaken = (account: Word<256>): Word<1> =>
  part(account, 'nonce')
    .ne(0)
    .or(part(account, 'codeSize').ne(0))
    .or(part(account, 'storage') as Word<1>)

/** The frame that runs code that was put at `args[7]`, for an account that is created. */
export function beginCreation(s: State, account: Word<256>): void {
  const at = s.args[7].low(32)
  s.creates = bool(1)
  s.isStatic = bool(0)
  s.caller = s.address
  s.address = s.who
  s.value = s.args[2]
  s.incarnation = part(account, 'incarnation')
  s.dataAt = fixed(0)
  s.dataSize = u32(0)
  s.codeAt = at
  s.pc = at
  s.codeSize = s.args[4].low(32)
  s.micro = u8(0)
}

/** RLP of a number: in the first bytes, and how many they are. */
export function encodedNumber(number: Word<64>): { encoded: Word<72>; length: Word<8> } {
  let bytes: Word<8> = u8(0)
  for (let byte = 0; byte < 8; byte++)
    bytes = select(number.bits(8 * byte + 7, 8 * byte).ne(0), u8(byte + 1), bytes)
  const isShort = number.lt(128)
  const short = select(number.eq(0), u8(0x80), number.low(8))
  const left = number.shl(u8(8).sub(bytes).low(4).unsigned(64).shl(3))
  const encoded = select(isShort, concat(short, u64(0)), concat(bytes.add(0x80), left))
  return { encoded: encoded as Word<72>, length: select(isShort, u8(1), bytes.add(1)) }
}

/** RLP of an address and a nonce, as the first bytes of a word: their hash is the address of what is created. */
export function addressPreimage(address: Word<160>, nonce: Word<64>): { word: Word<256>; size: Word<32> } {
  const { encoded, length } = encodedNumber(nonce)
  const word = concat(length.add(0xc0 + 21), u8(0x94), address, encoded, u8(0)) as Word<256>
  return { word, size: length.unsigned(32).add(22) }
}

/** Marks of the bytes so far, one bit each, and how many bytes of an immediate are left. */
const scanned = uint(38)

/**
 * One more byte of code. A function: written out, the 32 tests of a word depend on each other in a chain, of which solc
 * computes links anew wherever its stack is short, until its memory is full.
 */
const scanByte = define('scanByte', [scanned, u8], scanned, (before, byte) => {
  const [marks, left] = [before.high(32), before.low(6)]
  const isCode = left.eq(0)
  // 0x60 to 0x7f: an immediate of 1 to 32 bytes.
  const immediate = select(byte.high(3).eq(3), byte.low(5).unsigned(6).add(1), uint(6)(0))
  return concat(marks.low(31), isCode.and(byte.eq(0x5b)), select(isCode, immediate, left.sub(1))) as Word<38>
})

/**
 * Where in a word of code jumps may go: a byte each, 1 where they may.
 * @param skip - bytes at its begin that belong to an immediate
 */
export function analyse(word: Word<256>, skip: Word<8>): { targets: Word<256>; skip: Word<8> } {
  let state: Word<38> = concat(u32(0), skip.low(6)) as Word<38>
  for (let i = 0; i < 32; i++) state = scanByte(state, word.bits(255 - 8 * i, 248 - 8 * i))
  let targets: Word<256> = state.high(32).unsigned(256)
  // Bit i moves to bit 8 i: halves move apart, then their halves.
  for (const half of [16, 8, 4, 2, 1]) {
    const group = (1n << BigInt(half)) - 1n
    const kept = Array.from({ length: 32 / half }, (_, i) => group << BigInt(8 * half * i))
    targets = targets.or(targets.shl(7 * half)).and(kept.reduce((sum, one) => sum | one, 0n))
  }
  return { targets, skip: state.low(6).unsigned(8) }
}
