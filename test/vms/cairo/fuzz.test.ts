import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { wasmExecutor } from '../../../src/run/index.ts'
import { parseCasm } from '../../../src/vms/cairo/files/casm.ts'
import { callJob } from '../../../src/vms/cairo/files/entry-point.ts'
import { writeMemory, writeTrace } from '../../../src/vms/cairo/files/run-files.ts'
import { CASM_HINTS } from '../../../src/vms/cairo/hints/casm-hints.ts'
import { CairoError, cairo, importCairo, loadCairo } from '../../../src/vms/cairo/index.ts'
import { proveCairo } from '../../../src/vms/cairo/prover/prover.ts'
import { encode, IMM } from './machine.ts'
import { proveFile } from './suites.ts'

const SLOW = process.env.ONESTEP_SLOW === '1'
const RUNS = SLOW ? 10_000 : 100
if (!SLOW)
  console.log(`cairo: ${RUNS} damaged programs, 40 damaged classes; 10,000 of each with ONESTEP_SLOW=1`)

/** With small numbers in the place of 1,000 and 10,000, so that they end soon. */
const texts = ['fibonacci', 'root'].map((name) =>
  readFileSync(`fixtures/cairo/${name}.json`, 'utf8').replace(/"0x3e8"|"0x2710"/, '"0xa"'),
)

type Json = null | boolean | number | string | Json[] | { [key: string]: Json }

const junk: fc.Arbitrary<Json> = fc.oneof(
  fc.constantFrom<Json>(null, true, -1, 0, 0.5, 2 ** 32, 1e300, '', '0x', '0x0', '-0x1', 'x', [], {}, [[]], {
    a: null,
  }),
  fc.bigInt({ min: 0n, max: 2n ** 256n }).map((value) => `0x${value.toString(16)}`),
  fc.constantFrom(
    'ids.n = 1 // 0',
    'memory[0] = 1',
    'memory[ap] = ap',
    'x = x',
    'segments.add()',
    '[cast(ap + [ap], felt*)]',
    '__main__.main',
  ),
  fc.integer(),
  fc.string(),
)

/** A program in which some values are others; places are chosen by numbers, so that failures shrink. */
const damaged = fc
  .tuple(
    fc.constantFrom(...texts),
    fc.array(fc.tuple(fc.nat(), junk, fc.nat(9)), { minLength: 1, maxLength: 4 }),
  )
  .map(([text, changes]) => {
    const root = JSON.parse(text) as Json
    for (const [place, value, how] of changes) change(root, place, value, how)
    return JSON.stringify(root)
  })

function change(root: Json, place: number, value: Json, how: number): void {
  const holders: [holder: { [key: string]: Json }, key: string][] = []
  const visit = (one: Json) => {
    if (typeof one !== 'object' || one === null) return
    for (const [key, child] of Object.entries(one)) {
      holders.push([one as never, key])
      visit(child)
    }
  }
  visit(root)
  if (holders.length === 0) return
  const [holder, key] = holders[place % holders.length]
  if (how === 0) delete holder[key]
  else holder[key] = value
}

/** Another hint of those that are known, with the operands of the one that was there and some more. */
const hintJunk = fc.tuple(fc.constantFrom(...Object.keys(CASM_HINTS)), junk, fc.integer({ min: -9, max: 9 }))

function changeHint(list: Json[], which: number, [name, value, offset]: [string, Json, number]): void {
  const { operands, cells } = CASM_HINTS[name]
  const deref = { register: which % 2 === 0 ? 'AP' : 'FP', offset }
  const entries = [
    ...operands.map((key, i) => [key, (which + i) % 3 === 0 ? { Immediate: value } : { Deref: deref }]),
    ...cells.map((key, i) => [key, { ...deref, offset: offset + i }]),
  ]
  list[which % list.length] = { [name]: Object.fromEntries(entries) }
}

/** A Cairo 1 class, and calls that end soon. */
const casm = readFileSync('fixtures/cairo/demo.casm.json', 'utf8')
const CALLS = [
  { entryPoint: 'area', calldata: [1n, 7n] },
  { entryPoint: 'gcd', calldata: [48n, 36n] },
  { entryPoint: 'distinct', calldata: [2n, 5n, 5n] },
]

/** What becomes of a program: refused, or how its first steps ended. */
function outcome(load: () => ReturnType<typeof loadCairo>): string {
  let program: ReturnType<typeof loadCairo>
  try {
    program = load()
  } catch (error) {
    if (!(error instanceof CairoError)) throw error
    expect(error.message.length).toBeGreaterThan(20)
    return 'refused'
  }
  const executor = wasmExecutor(cairo.machine)
  executor.restore(program.state)
  executor.run(3000n)
  return ['running', 'halted', 'trapped'][executor.header()[0]]
}

test('damaged programs are refused with a reason, or end cleanly', { timeout: 1_200_000 }, () => {
  const outcomes = new Map<string, number>()
  fc.assert(
    fc.property(damaged, (text) => {
      const result = outcome(() => loadCairo(text, { maxSteps: 3000 }))
      outcomes.set(result, (outcomes.get(result) ?? 0) + 1)
    }),
    { numRuns: RUNS },
  )
  console.log(outcomes)
  expect(outcomes.size).toBeGreaterThan(1)
})

test('damaged Cairo 1 classes are refused with a reason, or end cleanly', { timeout: 2_400_000 }, () => {
  const outcomes = new Map<string, number>()
  const reached = CALLS.map((call) => {
    const { trace } = proveCairo(callJob(parseCasm(JSON.parse(casm)), call))
    // The last few are behind the bytecode.
    const { length } = JSON.parse(casm).bytecode
    return [...new Set(trace.map(({ pc }) => pc - 1))].filter((offset) => offset < length)
  })
  // What a call comes along: words with a bit changed, other hints; now and then, anything of the file.
  const place = fc.nat()
  const words = fc.array(fc.tuple(place, fc.integer({ min: 0, max: 62 })), { maxLength: 2 })
  const hints = fc.array(fc.tuple(place, fc.nat(), hintJunk), { maxLength: 2 })
  const anything = fc.oneof(
    { weight: 3, arbitrary: fc.constant([]) },
    { weight: 1, arbitrary: fc.array(fc.tuple(place, junk, fc.nat(9)), { minLength: 1, maxLength: 2 }) },
  )
  const which = fc.nat(CALLS.length - 1)
  fc.assert(
    fc.property(which, words, hints, anything, (index, flips, others, changes) => {
      const root = JSON.parse(casm)
      const offsets = reached[index]
      for (const [at, bit] of flips) {
        const offset = offsets[at % offsets.length]
        root.bytecode[offset] = `0x${(BigInt(root.bytecode[offset]) ^ (1n << BigInt(bit))).toString(16)}`
      }
      const near = root.hints.filter(([offset]: [number]) => offsets.includes(offset))
      for (const [at, one, value] of others) changeHint(near[at % near.length][1], one, value)
      for (const [at, value, how] of changes) change(root, at, value, how)
      const text = JSON.stringify(root)
      const result = outcome(() => loadCairo(text, { ...CALLS[index], maxSteps: 3000 }))
      outcomes.set(result, (outcomes.get(result) ?? 0) + 1)
    }),
    { numRuns: SLOW ? RUNS : 40 },
  )
  console.log(outcomes)
  expect(outcomes.size).toBeGreaterThan(1)
})

test('files with bytes changed', { timeout: 1_200_000 }, () => {
  const bytes = [...texts, casm].map((text) => new TextEncoder().encode(text))
  fc.assert(
    fc.property(
      fc.constantFrom(...bytes),
      fc.array(fc.tuple(fc.nat(), fc.nat(255)), { minLength: 1, maxLength: 8 }),
      fc.option(fc.nat()),
      (file, changes, end) => {
        const copy = file.slice(0, end === null ? file.length : end % file.length)
        for (const [at, byte] of changes) if (copy.length > 0) copy[at % copy.length] = byte
        outcome(() => loadCairo(copy, { ...CALLS[0], maxSteps: 3000 }))
      },
    ),
    { numRuns: RUNS },
  )
})

test('imported runs with bytes changed', { timeout: 1_200_000 }, () => {
  const { trace, cells } = proveFile(texts[0])
  const files = [writeTrace(trace.slice(-50)), writeMemory([...cells])] as const
  fc.assert(
    fc.property(fc.constantFrom(0, 1), fc.nat(), fc.nat(255), (which, at, byte) => {
      const changed = files.map((bytes) => bytes.slice())
      changed[which][at % changed[which].length] = byte
      outcome(() => importCairo({ trace: changed[0], memory: changed[1], builtins: ['output', 'bitwise'] }))
    }),
    { numRuns: RUNS / 4 },
  )
})

test.each([
  ['nothing', ''],
  ['no program', '{}'],
  ['a list', '[]'],
  ['deep nesting', '['.repeat(100_000)],
  ['deep nesting, closed', `${'['.repeat(100_000)}${']'.repeat(100_000)}`],
  ['another field', texts[0].replace(/"prime": "0x[0-9a-f]+"/, '"prime": "0x11"')],
  [
    'builtins without end',
    texts[0].replace('"output"', Array.from({ length: 99 }, (_, i) => `"b${i}"`).join()),
  ],
  ['a builtin twice', texts[0].replace('"output"', '"output", "output"')],
])('%s is refused', (_, text) => {
  expect(outcome(() => loadCairo(text))).toBe('refused')
})

test('a program that never ends is given up', () => {
  // The first word jumps to itself and moves ap, so no step is like the one before; a hint makes the prover run it.
  const program = JSON.parse(texts[0])
  program.hints = { 0: [{ code: 'x = 1', accessible_scopes: [], flow_tracking_data: null }] }
  program.hints[0][0].flow_tracking_data = { ap_tracking: { group: 0, offset: 0 }, reference_ids: {} }
  program.identifiers = { '__main__.main': { type: 'function', pc: 0 } }
  const loop = encode({ op1: IMM, pc: 2, ap: 2, dst: 1, op0: 1, off: [-1, -1, 1] })
  program.data = [`0x${loop.toString(16)}`, '0x0']
  program.builtins = []
  expect(() => loadCairo(JSON.stringify(program), { maxSteps: 1000 })).toThrow(
    /does not end within 1000 steps/,
  )
})
