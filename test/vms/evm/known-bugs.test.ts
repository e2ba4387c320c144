/**
 * Bugs of real clients, by the number and the text of their list: what each got wrong is right here.
 */
import { keccak_256 } from '@noble/hashes/sha3.js'
import { describe, expect, test } from 'vitest'
import { fromBigint, fromHex, toBigint } from '../../../src/bytes/bytes.ts'
import { account, code, contract, deploying, SENDER, TARGET, transact } from './assembler.ts'

const OTHER = 0xbbbbn
const THIRD = 0xccccn
const ALL = 2n ** 256n - 1n

/** Calls with all gas that there is: stack arguments of CALL from the last on. */
const call = (
  to: bigint,
  { value = 0, input = [0, 0], output = [0, 0], gas = 'gas' as string | bigint } = {},
) => code(output[1], output[0], input[1], input[0], value, to, gas, 'call')
const returning = (...parts: readonly (string | number | bigint | Uint8Array)[]) =>
  code(...parts, 0, 'mstore', 32, 0, 'return')

const hash = (bytes: Uint8Array) => toBigint(keccak_256(bytes))

describe('gas', () => {
  test('E04: gas of a call that looks like a negative number is cut to what there is', () => {
    for (const gas of [0x8000_0000_0000_0000n, 0xffff_ffff_ffff_ffffn, ALL]) {
      const { word } = transact({
        run: returning(call(OTHER, { gas }), 'gas'),
        accounts: [[OTHER, contract(code('invalid'))]],
      })
      // A 64th stays.
      expect(word).toBeGreaterThan(150_000n)
      expect(word).toBeLessThan(160_000n)
    }
  })

  test('E07: of addresses near the precompiles, those are warm that are precompiles of the fork', () => {
    const cost = (fork: 'berlin' | 'cancun' | 'prague', to: number) =>
      transact({ fork, run: returning('gas', to, 'balance pop', 'gas', 'swap1 sub') }).word
    expect(cost('berlin', 9)).toBe(cost('cancun', 10))
    for (const [fork, to] of [
      ['berlin', 10],
      ['berlin', 16],
      ['cancun', 11],
      ['cancun', 16],
      ['prague', 18],
    ] as const)
      expect(cost(fork, to) - cost('berlin', 9)).toBe(2500n)
    expect(cost('prague', 17)).toBe(cost('berlin', 9))
  })

  test('E26: a slot that an outer frame has touched is warm at depth 3', () => {
    // TARGET calls OTHER, which calls TARGET with data: that loads slot 1 and returns what it cost.
    const measuring = returning('gas', 1, 'sload pop', 'gas', 'swap1 sub')
    const outer = code(1, 1, 'sstore', call(OTHER, { output: [0, 32] }), 'pop', 32, 0, 'return')
    const run = new Uint8Array([...code('calldatasize', outer.length + 4, 'jumpi'), ...outer])
    const target = new Uint8Array([...run.subarray(0, 4), ...outer, 0x5b, ...measuring])
    target[2] = 4 + outer.length
    const { word } = transact({
      run: target,
      accounts: [
        [OTHER, contract(code(call(TARGET, { input: [0, 1], output: [0, 32] }), 'pop', 32, 0, 'return'))],
      ],
    })
    // 100 for the load; push, pop and GAS cost 3 + 2 + 2.
    expect(word).toBe(107n)
  })

  test('E30: with a stipend of gas left, storage cannot be written; transient storage can', () => {
    // The call gives exactly so much gas; two pushes take 6 of it.
    const works = (gas: number, op: 'sstore' | 'tstore') =>
      transact({
        run: code(call(OTHER, { gas: BigInt(gas) }), 0, 'sstore'),
        accounts: [[OTHER, contract(code(0, 0, op))]],
      }).slot(0)
    expect(works(2300 + 6, 'sstore')).toBe(0n)
    // 2,301 is above the sentry; a write of what is there costs 2,200.
    expect(works(2301 + 6, 'sstore')).toBe(1n)
    expect(works(100 + 6, 'tstore')).toBe(1n)
    expect(works(99 + 6, 'tstore')).toBe(0n)
  })

  test('E31: a call without the funds gives its gas back, and leaves the address warm', () => {
    const { word, slot } = transact({
      run: code(
        'gas',
        call(OTHER, { value: 1, gas: 10_000n }),
        1,
        'sstore gas',
        'swap1 sub',
        2,
        'sstore',
        returning('gas', OTHER, 'balance pop gas', 'swap1 sub'),
      ),
    })
    expect(slot(1)).toBe(0n)
    expect(word).toBe(2n + 3n + 100n + 2n)
  })
})

describe('instructions', () => {
  test('E05: shifts by amounts that look negative', () => {
    const { slot } = transact({
      run: code(
        5,
        0x8000_0000,
        'shl',
        0,
        'sstore',
        ALL,
        0x8000_0000,
        'shr',
        1,
        'sstore',
        ALL,
        0x8000_0000,
        'sar',
        2,
        'sstore',
        ALL >> 1n,
        0xffff_ffff,
        'sar',
        3,
        'sstore',
      ),
    })
    expect([0, 1, 2, 3].map(slot)).toEqual([0n, 0n, ALL, 0n])
  })

  test('E06: SELFBALANCE in a delegate call is the balance of the context', () => {
    const { word } = transact({
      run: code(32, 0, 0, 0, OTHER, 'gas delegatecall pop', 32, 0, 'return'),
      accounts: [
        [OTHER, contract(returning('selfbalance'), { balance: 5n })],
        [
          TARGET,
          contract(code(32, 0, 0, 0, OTHER, 'gas delegatecall pop', 32, 0, 'return'), { balance: 77n }),
        ],
      ],
    })
    expect(word).toBe(77n)
  })

  test('E10: JUMPI that does not jump does not look at its destination', () => {
    expect(transact({ run: fromHex('0x600060ff5700') }).succeeded).toBe(true)
    expect(transact({ run: fromHex('0x600160ff5700') }).succeeded).toBe(false)
  })

  test('E11: a static context is handed on', () => {
    for (const op of [
      code(1, 1, 'sstore'),
      code(0, 0, 'log0'),
      code(1, 1, 'tstore'),
      code(0, 0, 0, 'create'),
      code(0, 'selfdestruct'),
    ]) {
      const { word } = transact({
        run: code(32, 0, 0, 0, OTHER, 'gas staticcall pop', 32, 0, 'return'),
        accounts: [
          [OTHER, contract(returning(call(THIRD), 1, 'add'))],
          [THIRD, contract(op)],
        ],
      })
      // OTHER saw 0.
      expect(word).toBe(1n)
    }
  })

  test('E25: BLOCKHASH knows 256 blocks, the newest being the last', () => {
    const blockHashes = new Map(
      Array.from({ length: 256 }, (_, i) => [BigInt(44 + i), BigInt(1000 + i)] as const),
    )
    const { slot } = transact({
      block: { blockHashes },
      run: code(...[300, 299, 44, 43, 301].flatMap((n, i) => [n, 'blockhash', i, 'sstore'])),
    })
    expect([0, 1, 2, 3, 4].map(slot)).toEqual([0n, 1255n, 1000n, 0n, 0n])
  })

  test('E28: RETURNDATACOPY fails beyond the end, and never wraps', () => {
    const works = (offset: bigint, size: number) =>
      transact({
        run: code(32, 0, 32, 0, 4, 'gas staticcall pop', size, offset, 0, 'returndatacopy stop'),
      }).succeeded
    expect(works(32n, 0)).toBe(true)
    expect(works(33n, 0)).toBe(false)
    expect(works(ALL, 2)).toBe(false)
    expect(works(0n, 33)).toBe(false)
  })

  test('E29: ranges of no bytes take no memory', () => {
    const far = 2n ** 255n
    for (const run of [
      code(0, 0, ALL, 'mcopy msize', 0, 'sstore'),
      code(0, far, 0, far, 0, OTHER, 'gas call pop msize', 0, 'sstore'),
      code(0, far, 'log0 msize', 0, 'sstore'),
      code(0, far, 'return'),
    ]) {
      const result = transact({ run })
      expect(result.succeeded).toBe(true)
      expect(result.slot(0)).toBe(0n)
    }
  })

  test('E33: EXTCODEHASH of what is not there, and of what is', () => {
    const hashed = (address: bigint) =>
      transact({
        run: returning(address, 'extcodehash'),
        accounts: [
          [OTHER, account({ balance: 1n })],
          [3n, account({ balance: 1n })],
        ],
      }).word
    const empty = hash(new Uint8Array(0))
    expect([THIRD, OTHER, 2n, 3n].map(hashed)).toEqual([0n, empty, 0n, empty])
    const dies = code(0, 'selfdestruct')
    const { word } = transact({
      fork: 'berlin',
      run: code(call(OTHER), 'pop', returning(OTHER, 'extcodehash')),
      accounts: [[OTHER, contract(dies)]],
    })
    expect(word).toBe(hash(dies))
  })

  test('E34: push data is never a target, and code ends with zeros', () => {
    expect(transact({ run: fromHex('0x600456605b00') }).succeeded).toBe(false)
    expect(transact({ run: fromHex('0x6003565b00') }).succeeded).toBe(true)
    // A jump destination in the data of a push that is cut off by the end.
    expect(transact({ run: fromHex('0x6004567f5b') }).succeeded).toBe(false)
    expect(transact({ run: fromHex('0x7fff') }).succeeded).toBe(true)
  })
})

describe('accounts', () => {
  const create = (init: Uint8Array, op: 'create' | 'create2' = 'create') =>
    code(
      '0x7f',
      new Uint8Array([...init, ...new Uint8Array(32 - init.length)]),
      0,
      'mstore',
      ...(op === 'create2' ? [0] : []),
      init.length,
      0,
      0,
      op,
    )

  test('E08: an address stays warm though its creation fails', () => {
    const salted = (init: Uint8Array) =>
      toBigint(
        keccak_256(
          new Uint8Array([0xff, ...fromBigint(TARGET, 20), ...new Uint8Array(32), ...keccak_256(init)]),
        ),
      ) &
      (2n ** 160n - 1n)
    const cost = (init: Uint8Array, other: readonly (readonly [bigint, ReturnType<typeof account>])[] = []) =>
      transact({
        run: code(
          create(init, 'create2'),
          'pop',
          returning('gas', salted(init), 'balance pop gas', 'swap1 sub'),
        ),
        accounts: other,
      }).word
    const warm = 2n + 3n + 100n + 2n
    for (const init of [
      code(0, 0, 'revert'),
      code('invalid'),
      code(24_577, 0, 'return'),
      code(0xef, 0, 'mstore8', 1, 0, 'return'),
    ])
      expect(cost(init)).toBe(warm)
    const fine = code('stop')
    expect(cost(fine, [[salted(fine), contract(code('stop'))]])).toBe(warm)
    // The creator's nonce cannot grow: nothing is touched.
    expect(
      cost(fine, [
        [
          TARGET,
          contract(
            code(
              create(fine, 'create2'),
              'pop',
              returning('gas', salted(fine), 'balance pop gas', 'swap1 sub'),
            ),
            { nonce: 2n ** 64n - 1n },
          ),
        ],
      ]),
    ).toBe(warm + 2500n)
  })

  test('E09: code that is refused is not return data', () => {
    const large = code(31_411, 0, 'return')
    const { word } = transact({ run: code(create(large), 'pop', returning('returndatasize')) })
    expect(word).toBe(0n)
    const { word: reverted } = transact({
      run: code(create(code(5, 0, 'revert')), 'pop', returning('returndatasize')),
    })
    expect(reverted).toBe(5n)
  })

  test('E23: an empty account that was touched in a frame that reverted is still there', () => {
    const toucher = (end: string) => contract(code(call(THIRD), 0, 0, end))
    for (const [end, isThere] of [
      ['revert', true],
      ['return', false],
    ] as const) {
      const { accounts } = transact({
        run: code(call(OTHER)),
        accounts: [
          [OTHER, toucher(end)],
          [THIRD, account()],
        ],
      })
      expect(accounts.has(THIRD)).toBe(isThere)
    }
  })

  test('E24: a creation fails where there is storage', () => {
    const init = code('stop')
    const address =
      toBigint(keccak_256(new Uint8Array([0xd6, 0x94, ...fromBigint(TARGET, 20), 1]))) & (2n ** 160n - 1n)
    const created = (storage: ReadonlyMap<bigint, bigint>) =>
      transact({ run: returning(create(init)), accounts: [[address, account({ balance: 1n, storage })]] })
        .word
    expect(created(new Map())).toBe(address)
    expect(created(new Map([[1n, 1n]]))).toBe(0n)
  })

  test('E35: the length of code that creates', () => {
    const sized = (size: number) =>
      transact({ run: returning(size - 0, 0, 'msize pop', 'pop pop', size, 0, 0, 'create') })
    expect(sized(49_152).word).not.toBe(0n)
    expect(sized(49_153).succeeded).toBe(false)
    const direct = (size: number) => transact({ tx: { to: undefined, data: new Uint8Array(size) } }).refusal
    expect(direct(49_152)).toBeUndefined()
    expect(direct(49_153)).toBe('its code is too long')
  })

  test('a contract is created with the code that its constructor returns', () => {
    const runtime = code(1, 0, 'sstore stop')
    const { accounts } = transact({ tx: { to: undefined, data: deploying(runtime) } })
    expect([...accounts.values()].some(({ code }) => Buffer.from(code).equals(Buffer.from(runtime)))).toBe(
      true,
    )
    expect(accounts.get(SENDER)?.nonce).toBe(1n)
  })
})
