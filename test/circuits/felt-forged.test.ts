/**
 * Felts of a prime above the circuit's own field. A witness that is right modulo that field alone, or modulo it and
 * 2^256, is forged here for each gadget, refused, and accepted by the gadget without the check that it is about.
 */
import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { mainSource } from '../../src/zk/circuit/compile.ts'
import { scalarModulus } from '../../src/zk/circuit/field.ts'
import { solutions } from '../../src/zk/circuit/solutions.ts'
import { witnessTester } from '../../src/zk/circuit/tester.ts'
import { slow } from './gadget.ts'
import { limbs } from './smtlib.ts'

const P = (1n << 255n) - 19n
const words = (x: bigint) => limbs(256, x)

/** A gadget whose prover says itself what the hints of the file say, with the gadgets that it is made of. */
function forgeable(
  name: string,
  template: string,
  edits: readonly (readonly [string, string])[],
  parts: readonly string[] = [],
) {
  const read = (file: string) => readFileSync(`circuits/${file}.circom`, 'utf8').replace(/^pragma.*$/m, '')
  const whole = [name, ...parts].map(read).join('\n')
  const includes = new Set(whole.match(/^include .*$/gm))
  for (const part of parts) includes.delete(`include "${part}.circom";`)
  let text = [...includes, whole.replace(/^include .*$/gm, '')].join('\n')
  for (const [from, to] of edits) {
    if (!text.includes(from)) throw new Error(`${name} has no ${from}`)
    text = text.replace(from, to)
  }
  const inputs = ['a', 'b', 'forgedOut', 'forgedOther']
  const source = `pragma circom 2.1.6;\n${text}\ncomponent main {public [${inputs}]} = ${template}(255, [${words(P)}]);\n`
  return witnessTester({ source })
}

const declare = ['signal output out[4];', 'signal output out[4];\nsignal input forgedOut[4];'] as const
const out = (hint: string) => [`out[i] <-- ${hint}`, 'out[i] <-- forgedOut[i]'] as const

describe.each([
  // The sum, less once the circuit's modulus.
  {
    name: 'felt_add',
    template: 'FeltAdd',
    hint: '1 - hint[4]',
    a: P - 1n,
    b: P - 5n,
    right: [P - 6n, 1n],
    alias: [P - 6n - scalarModulus, 1n],
  },
  {
    name: 'felt_add',
    template: 'FeltAdd',
    hint: '1 - hint[4]',
    a: 3n,
    b: 5n,
    right: [8n, 0n],
    alias: [8n + scalarModulus, 0n],
  },
  {
    name: 'felt_sub',
    template: 'FeltSub',
    hint: 'hint[4]',
    a: P - 1n,
    b: 5n,
    right: [P - 6n, 0n],
    alias: [P - 6n - scalarModulus, 0n],
  },
  {
    name: 'felt_sub',
    template: 'FeltSub',
    hint: 'hint[4]',
    a: 5n,
    b: 5n,
    right: [0n, 0n],
    alias: [P - scalarModulus, 1n],
  },
] as const)('$template of $a and $b', ({ name, template, hint, a, b, right, alias }) => {
  const inputs = ([result, wrap]: readonly [bigint, bigint]) => ({
    a: words(a),
    b: words(b),
    forgedOut: words(result),
    forgedOther: wrap,
  })
  const edits = [
    [declare[0], `${declare[1]}\nsignal input forgedOther;`],
    out('hint[i]'),
    [`wrap <-- ${hint}`, 'wrap <-- forgedOther'],
  ] as const
  test("refuses what is right modulo the circuit's field", async () => {
    const gadget = await forgeable(name, template, edits)
    gadget.expectPass(inputs(right))
    gadget.expectFail(inputs(alias))
    // The right one with the modulus added, which is no felt.
    if (right[0] + P < 1n << 256n && right[1] > 0n) gadget.expectFail(inputs([right[0] + P, right[1] - 1n]))
  })
  test('D43: its lowest limb says so', async () => {
    const gadget = await forgeable(name, template, [...edits, ['w > 252', 'w > 999']], ['felt_zero'])
    gadget.expectPass(inputs(right))
    gadget.expectPass(inputs(alias))
  })
})

describe('FeltMul', () => {
  const [a, b] = [P - 1n, P - 2n]
  const edits = [
    [declare[0], `${declare[1]}\nsignal input forgedOther[4];`],
    out('hint[1][i]'),
    ['quotient[i] <-- hint[0][i]', 'quotient[i] <-- forgedOther[i]'],
  ] as const
  const inputs = (product: bigint) => ({
    a: words(a),
    b: words(b),
    forgedOut: words(product % P),
    forgedOther: words(product / P),
  })
  // A multiple of both moduli less: quotient and remainder are as short as the right ones.
  const alias = a * b - scalarModulus * (1n << 256n)

  test("refuses what is right modulo the circuit's field and 2^256", async () => {
    expect(alias % P).not.toBe((a * b) % P)
    const gadget = await forgeable('felt_mul', 'FeltMul', edits)
    gadget.expectPass(inputs(a * b))
    gadget.expectFail(inputs(alias))
    gadget.expectFail(inputs(a * b - P))
  })
  test('D43: the third carry says so', async () => {
    const gadget = await forgeable('felt_mul', 'FeltMul', [...edits, ['w <= 252 ? 2 : 3', '2']])
    gadget.expectPass(inputs(a * b))
    gadget.expectPass(inputs(alias))
  })
})

// Limits less 1 have four ones in a row at the top, four below it, and none.
test.each(slow ? [61n, 95n, 83n] : [61n])(
  'FeltCanonical, exhausted: below %i, and in one way',
  async (limit) => {
    const width = limit.toString(2).length
    const tester = await witnessTester({
      source: mainSource('felt_canonical.circom', 'FeltCanonical', [width, words(limit)], ['in']),
      // With its linear constraints: without them the search would have to guess a bit.
      optimization: 1,
    })
    const any = tester.compute({ in: words(0n) })
    for (let x = 0n; x < (1n << BigInt(width)) + 3n; x++) {
      const found = solutions(tester.r1cs, tester.editWitness(any, { 'in[0]': x }))
      expect(found, `${x}`).toHaveLength(x < limit ? 1 : 0)
    }
  },
  300_000,
)
