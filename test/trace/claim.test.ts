import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { fromHex, toHex } from '../../src/bytes/bytes.ts'
import {
  type Claim,
  ClaimError,
  type ClaimStatus,
  claimDifferences,
  claimProblem,
  decodeClaim,
  encodeClaim,
  equalClaims,
  hashClaim,
} from '../../src/trace/claim.ts'

const fill = (byte: number) => new Uint8Array(32).fill(byte)
const base: Claim = {
  vmId: fill(0x11),
  startRoot: fill(0x22),
  input: fill(0x33),
  steps: 258n,
  finalRoot: fill(0x44),
  status: { kind: 'running' },
}

const u64 = fc.bigInt({ min: 0n, max: 2n ** 64n - 1n })
const root = fc.uint8Array({ minLength: 32, maxLength: 32 })
const status: fc.Arbitrary<ClaimStatus> = fc.oneof(
  fc.constant<ClaimStatus>({ kind: 'running' }),
  u64.map((code): ClaimStatus => ({ kind: 'halted', code })),
  fc
    .record({ reason: fc.string({ unit: 'grapheme', maxLength: 40 }), code: u64 })
    .map((r): ClaimStatus => ({ kind: 'trapped', ...r })),
)
const claims: fc.Arbitrary<Claim> = fc.record({
  vmId: root,
  startRoot: root,
  input: root,
  steps: u64.map((n) => n || 1n),
  finalRoot: root,
  status,
})

describe('encoding', () => {
  test('is the documented layout, byte by byte', () => {
    const common = `01${'11'.repeat(32)}${'22'.repeat(32)}${'33'.repeat(32)}0000000000000102${'44'.repeat(32)}`
    expect(toHex(encodeClaim(base))).toBe(`0x${common}00`)
    expect(toHex(encodeClaim({ ...base, status: { kind: 'halted', code: 7n } }))).toBe(
      `0x${common}010000000000000007`,
    )
    expect(toHex(encodeClaim({ ...base, status: { kind: 'trapped', reason: 'é', code: 1n } }))).toBe(
      `0x${common}0200000000000000010002c3a9`,
    )
  })

  test('comes back the same', () => {
    fc.assert(
      fc.property(claims, (claim) => {
        const back = decodeClaim(encodeClaim(claim))
        expect(claimDifferences(back, claim)).toEqual([])
        expect(back).toEqual(claim)
      }),
    )
  })

  test('a byte order mark and an empty reason survive', () => {
    for (const reason of ['', '\ufeffreason']) {
      const claim: Claim = { ...base, status: { kind: 'trapped', reason, code: 0n } }
      expect(decodeClaim(encodeClaim(claim)).status).toEqual(claim.status)
    }
  })

  test('any bytes decode to a claim with exactly these bytes, or are refused with a ClaimError', () => {
    const mutated = fc.tuple(claims, fc.nat(), fc.nat(255)).map(([claim, at, byte]) => {
      const bytes = encodeClaim(claim)
      bytes[at % bytes.length] = byte
      return bytes
    })
    fc.assert(
      fc.property(fc.oneof(mutated, fc.uint8Array({ maxLength: 200 })), (bytes) => {
        let claim: Claim
        try {
          claim = decodeClaim(bytes)
        } catch (error) {
          expect(error).toBeInstanceOf(ClaimError)
          return
        }
        expect(encodeClaim(claim)).toEqual(bytes)
      }),
      { numRuns: 2_000 },
    )
  })

  test.each([
    ['nothing', '', /truncated/],
    ['another version', '02', /Unknown version 2/],
    ['a cut', toHex(encodeClaim(base)).slice(0, -2), /truncated/],
    ['a byte more', `${toHex(encodeClaim(base))}00`, /too long/],
    ['a status beyond the last', `${toHex(encodeClaim(base)).slice(0, -2)}03`, /Unknown status 3/],
    ['halted without a code', `${toHex(encodeClaim(base)).slice(0, -2)}01`, /truncated/],
    ['halted with too much', `${toHex(encodeClaim(base)).slice(0, -2)}01${'00'.repeat(9)}`, /too long/],
    ['a reason cut off', `${toHex(encodeClaim(base)).slice(0, -2)}02${'00'.repeat(8)}0002c3`, /truncated/],
    ['no length of a reason', `${toHex(encodeClaim(base)).slice(0, -2)}02${'00'.repeat(8)}`, /truncated/],
    [
      'a reason that is not UTF-8',
      `${toHex(encodeClaim(base)).slice(0, -2)}02${'00'.repeat(8)}0001ff`,
      /not UTF-8/,
    ],
    ['an overlong form', `${toHex(encodeClaim(base)).slice(0, -2)}02${'00'.repeat(8)}0002c080`, /not UTF-8/],
  ])('%s is refused', (_, hex, message) => {
    expect(() => decodeClaim(fromHex(hex))).toThrow(message)
    expect(() => decodeClaim(fromHex(hex))).toThrow(ClaimError)
  })

  test('does not change with the buffer it was read from', () => {
    for (const bytes of [encodeClaim(base), Buffer.from(encodeClaim(base))]) {
      const claim = decodeClaim(bytes)
      bytes.fill(0)
      expect(equalClaims(claim, base)).toBe(true)
    }
  })
})

describe('a malformed claim', () => {
  const malformed: [string, unknown, RegExp][] = [
    ['null', null, /"claim" expected an object/],
    ['a short root', { ...base, vmId: new Uint8Array(31) }, /"vmId" expected 32 bytes, got 31/],
    ['hex for bytes', { ...base, finalRoot: '0x00' }, /"finalRoot" expected a Uint8Array, got string/],
    ['steps as a number', { ...base, steps: 4 }, /"steps"/],
    ['negative steps', { ...base, steps: -1n }, /"steps"/],
    ['steps of 65 bits', { ...base, steps: 2n ** 64n }, /"steps"/],
    ['no steps and another final root', { ...base, steps: 0n }, /"finalRoot"/],
    ['no status', { ...base, status: undefined }, /"status" expected an object/],
    ['a status without a prototype', { ...base, status: { kind: Object.create(null) } }, /"status.kind"/],
    ['a code of 65 bits', { ...base, status: { kind: 'halted', code: 2n ** 64n } }, /"status.code"/],
    ['a lone surrogate', { ...base, status: { kind: 'trapped', reason: '\ud800', code: 0n } }, /surrogate/],
    [
      'a reason too long',
      { ...base, status: { kind: 'trapped', reason: 'x'.repeat(65_536), code: 0n } },
      /65535/,
    ],
  ]
  test.each(malformed)('%s is named and cannot be encoded', (_, claim, message) => {
    expect(claimProblem(claim as Claim)).toMatch(message)
    expect(() => encodeClaim(claim as Claim)).toThrow(ClaimError)
  })

  test('a claim of no steps over its start root is well formed', () => {
    expect(claimProblem({ ...base, steps: 0n, finalRoot: base.startRoot })).toBeUndefined()
  })
})

describe('comparing', () => {
  test('names every field that differs, in order', () => {
    const halted: ClaimStatus = { kind: 'halted', code: 0n }
    expect(claimDifferences(base, { ...base, status: halted, vmId: fill(9) })).toEqual(['vmId', 'status'])
    expect(
      claimDifferences({ ...base, status: halted }, { ...base, status: { kind: 'halted', code: 1n } }),
    ).toEqual(['status'])
    const trapped = (reason: string): Claim => ({ ...base, status: { kind: 'trapped', reason, code: 0n } })
    expect(claimDifferences(trapped('a'), trapped('b'))).toEqual(['status'])
    expect(claimDifferences(trapped('a'), { ...base, status: halted })).toEqual(['status'])
    expect(
      claimDifferences(base, { ...base, steps: 1n, startRoot: fill(1), input: fill(1), finalRoot: fill(1) }),
    ).toEqual(['startRoot', 'input', 'steps', 'finalRoot'])
  })

  test('hashes are equal exactly when claims are', () => {
    fc.assert(
      fc.property(claims, claims, fc.boolean(), (a, b, same) => {
        const other = same ? decodeClaim(encodeClaim(a)) : b
        expect(toHex(hashClaim(a)) === toHex(hashClaim(other))).toBe(equalClaims(a, other))
      }),
    )
  })

  test('the hash is tagged, and another function can be passed', () => {
    const seen: Uint8Array[] = []
    const recorder = (bytes: Uint8Array) => {
      seen.push(bytes)
      return fill(0)
    }
    expect(hashClaim(base, recorder)).toEqual(fill(0))
    expect(toHex(seen[0]!)).toBe(`0x05${toHex(encodeClaim(base)).slice(2)}`)
  })
})
