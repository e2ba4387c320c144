/**
 * Random instructions against an interpreter of a few lines that runs them as JavaScript would.
 */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { evaluateStep } from '../../src/ir/step.ts'
import { LiveState } from '../../src/state/access.ts'
import { pagesOf, type State } from '../../src/state/state.ts'
import { bytes, halt, memory, registers, select, trap, u8, vm, type Word, when } from '../../src/vm/index.ts'

type Expression =
  | { kind: 'number'; value: number }
  | { kind: 'fixed'; name: 'p' | 'q' }
  | { kind: 'file' | 'rom'; index: Expression }
  | { kind: 'add' | 'xor' | 'min'; a: Expression; b: Expression }
type Statement =
  | { kind: 'fixed'; name: 'p' | 'q'; value: Expression }
  | { kind: 'file' | 'ram'; index: Expression; value: Expression }
  | { kind: 'when'; a: Expression; b: Expression; yes: Statement[]; no: Statement[] | undefined }
  | { kind: 'trap'; reason: string }
  | { kind: 'halt'; code: Expression }

const { expression, program } = fc.letrec<{
  expression: Expression
  statement: Statement
  program: Statement[]
}>((tie) => ({
  expression: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    fc.record({ kind: fc.constant('number' as const), value: fc.nat(3) }),
    fc.record({ kind: fc.constant('fixed' as const), name: fc.constantFrom('p' as const, 'q' as const) }),
    fc.record({ kind: fc.constantFrom('file' as const, 'rom' as const), index: tie('expression') }),
    fc.record({
      kind: fc.constantFrom('add' as const, 'xor' as const, 'min' as const),
      a: tie('expression'),
      b: tie('expression'),
    }),
  ),
  statement: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    fc.record({
      kind: fc.constant('fixed' as const),
      name: fc.constantFrom('p' as const, 'q' as const),
      value: tie('expression'),
    }),
    fc.record({
      kind: fc.constantFrom('file' as const, 'ram' as const),
      index: tie('expression'),
      value: tie('expression'),
    }),
    fc.record({ kind: fc.constant('halt' as const), code: tie('expression') }),
    fc.record({ kind: fc.constant('trap' as const), reason: fc.constantFrom('one', 'two') }),
    fc.record({
      kind: fc.constant('when' as const),
      a: tie('expression'),
      b: tie('expression'),
      yes: tie('program'),
      no: fc.option(tie('program'), { nil: undefined }),
    }),
  ),
  program: fc.array(tie('statement'), { maxLength: 4 }),
}))
void expression

/** In the language. */
function traced(statements: readonly Statement[]) {
  return vm('random')
    .state({ p: u8, q: u8, file: registers(u8, 4), rom: memory(u8, 64), ram: bytes(64) })
    .fetch(() => u8(0))
    .op('run', '00000000', (s) => {
      const value = (e: Expression): Word<8> => {
        switch (e.kind) {
          case 'number':
            return u8(e.value)
          case 'fixed':
            return s[e.name]
          case 'file':
            return s.file[value(e.index)]
          case 'rom':
            return s.rom[value(e.index)]
          default: {
            const [a, b] = [value(e.a), value(e.b)]
            return e.kind === 'min' ? select(a.lt(b), a, b) : a[e.kind](b)
          }
        }
      }
      const run = (list: readonly Statement[]) => {
        for (const statement of list) {
          if (statement.kind === 'fixed') s[statement.name] = value(statement.value)
          else if (statement.kind === 'trap') trap(statement.reason)
          else if (statement.kind === 'halt') halt(value(statement.code))
          else if (statement.kind === 'when') {
            const { a, b, yes, no } = statement
            when(value(a).lt(value(b)), () => run(yes), no && (() => run(no)))
          } else {
            const index = value(statement.index)
            s[statement.kind][index] = value(statement.value)
          }
        }
      }
      run(statements)
    })
    .otherwise('no instruction')
}

/** Undefined where the language refuses the program: a halt behind another, or reading without any effect. */
function tracedUnlessIdle(statements: readonly Statement[]) {
  try {
    return traced(statements)
  } catch (error) {
    if (!/^(This halt has no effect|The body reads the state)/.test((error as Error).message)) throw error
    return undefined
  }
}

type Plain = {
  p: number
  q: number
  file: number[]
  rom: number[]
  ram: number[]
  halted: number | undefined
}

class Trapped {
  readonly reason: string
  constructor(reason: string) {
    this.reason = reason
  }
}

/** The same, run directly. */
function direct(statements: readonly Statement[], s: Plain): void {
  const place = (list: readonly number[], index: number, reason: string) => {
    if (index >= list.length) throw new Trapped(reason)
    return index
  }
  const value = (e: Expression): number => {
    switch (e.kind) {
      case 'number':
        return e.value
      case 'fixed':
        return s[e.name]
      case 'file':
        return s.file[place(s.file, value(e.index), 'register out of range')]
      case 'rom':
        return s.rom[place(s.rom, value(e.index), 'address out of range')]
      default: {
        const [a, b] = [value(e.a), value(e.b)]
        return e.kind === 'min' ? Math.min(a, b) : e.kind === 'add' ? (a + b) & 255 : a ^ b
      }
    }
  }
  for (const statement of statements) {
    if (statement.kind === 'fixed') s[statement.name] = value(statement.value)
    else if (statement.kind === 'trap') throw new Trapped(statement.reason)
    else if (statement.kind === 'halt') {
      const code = value(statement.code)
      s.halted ??= code
    } else if (statement.kind === 'when') {
      if (value(statement.a) < value(statement.b)) direct(statement.yes, s)
      else direct(statement.no ?? [], s)
    } else {
      const index = value(statement.index)
      const written = value(statement.value)
      const reason = statement.kind === 'file' ? 'register out of range' : 'address out of range'
      s[statement.kind][place(s[statement.kind], index, reason)] = written
    }
  }
}

const byte = fc.oneof(fc.nat(4), fc.nat(255))

test('joins, nested branches, traps in branches, forwarding: as if run directly', () => {
  const outcomes = { trapped: 0, halted: 0, running: 0 }
  fc.assert(
    fc.property(
      program,
      fc.record({
        p: byte,
        q: byte,
        file: fc.array(byte, { minLength: 4, maxLength: 4 }),
        rom: fc.array(byte, { minLength: 64, maxLength: 64 }),
      }),
      (statements, start) => {
        const vm = tracedUnlessIdle(statements)
        fc.pre(vm !== undefined)
        const { machine } = vm!
        const before: State = {
          status: { kind: 'running' },
          registers: { p: BigInt(start.p), q: BigInt(start.q), file: start.file.map(BigInt) },
          memories: { rom: pagesOf([[0n, Uint8Array.from(start.rom)]]), ram: new Map() },
        }
        const live = new LiveState(machine, before)
        live.apply(evaluateStep(machine, live))

        const s: Plain = { ...start, file: [...start.file], ram: new Array(64).fill(0), halted: undefined }
        const untouched = structuredClone(s)
        let reason: string | undefined
        try {
          direct(statements, s)
        } catch (error) {
          if (!(error instanceof Trapped)) throw error
          reason = error.reason
        }
        const after = reason === undefined ? s : untouched
        const snapshot = live.snapshot()
        expect(snapshot.status).toEqual(
          reason !== undefined
            ? { kind: 'trapped', reason }
            : after.halted === undefined
              ? { kind: 'running' }
              : { kind: 'halted', code: BigInt(after.halted) },
        )
        outcomes[snapshot.status.kind]++
        expect(snapshot.registers).toEqual({
          p: BigInt(after.p),
          q: BigInt(after.q),
          file: after.file.map(BigInt),
        })
        expect([...live.bytes(1, 0n, 64)]).toEqual(after.ram)
      },
    ),
    { numRuns: 3000 },
  )
  for (const count of Object.values(outcomes)) expect(count).toBeGreaterThan(50)
})
