/** The gadgets of maps: every case, what it costs, and lies that they refuse. */
import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { fromBigint, toBigint } from '../../src/bytes/bytes.ts'
import { mainSource } from '../../src/zk/circuit/compile.ts'
import { scalarModulus } from '../../src/zk/circuit/field.ts'
import { checkSoundness } from '../../src/zk/circuit/soundness.ts'
import { type WitnessTester, witnessTester } from '../../src/zk/circuit/tester.ts'
import { type CircuitInputs, WitnessError } from '../../src/zk/circuit/witness.ts'
import { rotating } from '../rotation.ts'
import { slow } from './gadget.ts'
import { halves, hash, LEVELS, mapCases, readInputs, rootOfMap, updateInputs, withValue } from './map-case.ts'
import { NEW, readLies, updateLies } from './map-forge.ts'

const L = LEVELS
const READ = {
  key: '[2]',
  inside: `[${L}]`,
  children: `[${L}][4]`,
  kinds: `[${L}][4]`,
  entryKey: '[2]',
  entryValue: '[2]',
  isEntry: '',
}
const UPDATE = {
  key: '[2]',
  before: '[2]',
  after: '[2]',
  inside: `[${L}]`,
  shared: `[${L}]`,
  siblings: `[${L}][4]`,
  kinds: `[${L}][4]`,
  otherKey: '[2]',
  otherValue: '[2]',
}

/** A gadget with all inputs public, and the root before among them; an edit of the text makes another one of it. */
function gadget(template: 'MapRead' | 'MapUpdate', edit?: (text: string) => string) {
  const isRead = template === 'MapRead'
  const inputs = isRead ? READ : UPDATE
  const file = isRead ? 'map_read.circom' : 'map_update.circom'
  const text = readFileSync(new URL(`../../circuits/${file}`, import.meta.url), 'utf8')
  const edited = edit?.(text) ?? text
  if (edit && edited === text) throw new Error('the edit changes nothing')
  const [root, result, shape] = isRead ? ['root', 'value', '[2]'] : ['rootBefore', 'rootAfter', '']
  const names = Object.keys(inputs)
  const source = [
    ...(edit ? [edited] : ['pragma circom 2.1.6;', `include "${file}";`]),
    'template Claim() {',
    ...Object.entries(inputs).map(([name, size]) => `    signal input ${name}${size};`),
    '    signal input root;',
    `    signal output result${shape};`,
    `    component gadget = ${template}(${L});`,
    ...names.map((name) => `    gadget.${name} <== ${name};`),
    `    gadget.${root} === root;`,
    `    result <== gadget.${result};`,
    '}',
    `component main {public [${[...names, 'root'].join(', ')}]} = Claim();`,
    '',
  ].join('\n')
  return witnessTester({ source })
}

const testers = new Map<string, Promise<WitnessTester>>()
const once = (name: string, make: () => Promise<WitnessTester>): Promise<WitnessTester> => {
  if (!testers.has(name)) testers.set(name, make())
  return testers.get(name)!
}
const read = () => once('read', () => gadget('MapRead'))
const update = () => once('update', () => gadget('MapUpdate'))

test(`MapRead(${LEVELS}): ${899 + 311 * LEVELS} constraints, MapUpdate(${LEVELS}): ${1812 + 641 * LEVELS}`, async () => {
  ;(await read()).expectConstraintCount(899 + 311 * LEVELS)
  ;(await update()).expectConstraintCount(1812 + 641 * LEVELS)
}, 600_000)

test('MapPath: the digits that src/hash computes, and no others', async () => {
  const tester = await witnessTester({
    source: mainSource('map_path.circom', 'MapPath', [127], ['low', 'high']),
  })
  for (const key of [0n, 1n, (1n << 256n) - 1n, (5n << 128n) + 3n]) {
    const [low, high] = halves(key)
    const path = fromBigint(key, 32)
    hash.map.paths(path, path)
    const out = Array.from({ length: 254 }, (_, i) => (toBigint(path) >> BigInt(i)) & 1n)
    const witness = tester.expectPass({ low, high }, { out })
    expect(checkSoundness(tester.r1cs, tester.symbols, witness).free).toEqual([])
  }
}, 600_000)

test('CanonicalBits: an element has no second bits, those of itself plus the modulus', async () => {
  const tester = await witnessTester({
    source: mainSource('canonical_bits.circom', 'CanonicalBits', [], ['in']),
  })
  const top = scalarModulus - 1n
  for (const value of [0n, 1n, top, top - 1n, 1n << 253n, (1n << 253n) - 1n, top >> 1n]) {
    const bits = (one: bigint) => Array.from({ length: 254 }, (_, i) => (one >> BigInt(i)) & 1n)
    const witness = tester.expectPass({ in: value }, { out: bits(value) })
    const alias = value + scalarModulus
    if (alias >> 254n !== 0n) continue
    // All runs that a prover could claim: the honest ones of the forged bits.
    const edits: { [signal: string]: bigint } = {}
    let run = 1n
    for (let i = 253; i >= 0; i--) {
      edits[`out[${i}]`] = (alias >> BigInt(i)) & 1n
      if ((top >> BigInt(i)) & 1n) {
        run *= (alias >> BigInt(i)) & 1n
        if (tester.symbols.wireOf.get(`main.run[${i}]`)! >= 0) edits[`run[${i}]`] = run
      }
    }
    tester.expectViolation(tester.editWitness(witness, edits))
  }
})

/** Of which cases second witnesses are searched for each time. */
const isSearched = (name: string) => slow || name === 'the deepest of many'

describe.each(mapCases())('$name', ({ name, entries, key }) => {
  const root = rootOfMap(entries)

  test('is read', async () => {
    const tester = await read()
    const [low, high] = halves(entries.get(key) ?? 0n)
    const witness = tester.expectPass({ ...readInputs(entries, key, LEVELS), root }, { result: [low, high] })
    if (isSearched(name)) expect(checkSoundness(tester.r1cs, tester.symbols, witness).free).toEqual([])
  })

  test('is changed, deleted, and left as it is', async () => {
    const tester = await update()
    for (const value of [NEW, 0n, entries.get(key) ?? 0n]) {
      const witness = tester.expectPass(
        { ...updateInputs(entries, key, value, LEVELS), root },
        { result: rootOfMap(withValue(entries, key, value)) },
      )
      if (value === 0n && isSearched(name))
        expect(checkSoundness(tester.r1cs, tester.symbols, witness).free).toEqual([])
    }
  })
})

/** The first lie about a map that satisfies the circuit: it says of the true root what is not true. */
function believed(
  tester: WitnessTester,
  entries: ReadonlyMap<bigint, bigint>,
  lies: Iterable<CircuitInputs>,
  isTrue: (inputs: CircuitInputs, result: (signal: string) => bigint) => boolean,
): CircuitInputs[] {
  const root = rootOfMap(entries)
  for (const lie of lies) {
    const inputs = { ...lie, root }
    try {
      // The program alone, whose witness takes longer to read than to compute.
      tester.expectComputes(inputs)
    } catch (error) {
      if (error instanceof WitnessError) continue
      throw error
    }
    const witness = tester.compute(inputs)
    if (!isTrue(inputs, (signal) => tester.read(witness, signal))) return [inputs]
  }
  return []
}

type Case = ReturnType<typeof mapCases>[number]

function believedOfRead(tester: WitnessTester, { entries, key }: Case, every: boolean) {
  const [low, high] = halves(entries.get(key) ?? 0n)
  return believed(
    tester,
    entries,
    readLies(entries, key, every),
    (_, of) => of('result[0]') === low && of('result[1]') === high,
  )
}

function believedOfUpdate(tester: WitnessTester, { entries, key }: Case, every: boolean) {
  const truth = halves(entries.get(key) ?? 0n)
  return [0n, NEW].flatMap((value) => {
    const after = rootOfMap(withValue(entries, key, value))
    return believed(
      tester,
      entries,
      updateLies(entries, key, value, every),
      ({ before }, of) => of('result') === after && String(before) === String(truth),
    )
  })
}

/** Nodes in any pattern as well: minutes. */
const every = process.env.ONESTEP_ALL === '1'

test.each(slow ? mapCases() : rotating('maps to lie about', mapCases()))(
  'D43 no lie about $name is believed',
  async (one) => {
    expect(believedOfRead(await read(), one, every)).toEqual([])
    expect(believedOfUpdate(await update(), one, every)).toEqual([])
  },
  600_000,
)

const without =
  (...lines: readonly string[]) =>
  (text: string) =>
    text
      .split('\n')
      .filter((line) => !lines.includes(line.trim()))
      .join('\n')

/** A line of a gadget, and a map about which lies are believed without it. */
const NEEDED_TO_READ = [
  ['isEntry * (isEntry - 1) === 0;', 'the only entry'],
  ['inside[i] * (child[i] - digest[i + 1]) === 0;', 'one of two, which leaves the other at the root'],
  ['kinds[i][j] * (kinds[i][j] - 1) === 0;', 'the only entry, of a small key'],
] as const

const NEEDED_TO_UPDATE = [
  ['inside[i] * (1 - inside[i - 1]) === 0;', 'one of three beside two entries'],
  ['0 === lower[i] + bit2 * (upper[i] - lower[i]);', 'the deepest of many'],
  ['kinds[i][j] * (kinds[i][j] - 1 + slot[j]) === 0;', 'one of two, which leaves the other at the root'],
  [
    [
      'alone * siblings[i][0] === placed[i] - placed1[i] - placed2[i] + placed12[i];',
      'alone * siblings[i][1] === placed1[i] - placed12[i];',
      'alone * siblings[i][2] === placed2[i] - placed12[i];',
      'alone * siblings[i][3] === placed12[i];',
    ],
    'one beside an entry and a subtree',
  ],
  ['alone * beside === placedWeight[i];', 'another entry alone, apart at the first digit'],
  [
    '(alone - both[i]) * (other1 - bit1 + 2 * (other2 - bit2)) === 0;',
    'another entry alone, apart at the first digit',
  ],
  ['shared[0] * enough === 0;', 'one of two, which leaves the other at the root'],
] as const

const caseOf = (name: string): Case => mapCases().find((one) => one.name === name)!

describe.runIf(slow)('a lie is believed', () => {
  test.each(NEEDED_TO_READ)(
    'by MapRead without %s, about %s',
    async (line, name) => {
      const crooked = await gadget('MapRead', without(line))
      expect(believedOfRead(crooked, caseOf(name), false)).not.toEqual([])
    },
    600_000,
  )

  test.each(NEEDED_TO_UPDATE)(
    'by MapUpdate without %s, about %s',
    async (lines, name) => {
      const crooked = await gadget('MapUpdate', without(...[lines].flat()))
      const gaps = lines === NEEDED_TO_UPDATE[0][0]
      expect(believedOfUpdate(crooked, caseOf(name), gaps)).not.toEqual([])
    },
    600_000,
  )
})
