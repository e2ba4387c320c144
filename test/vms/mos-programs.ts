/**
 * Programs of the 8-bit machine that a compiler of regions does badly on.
 */
import type { Program } from '../../src/run/program.ts'
import { pagesOf, zeroState } from '../../src/state/state.ts'
import { mos } from './mos.ts'

/** Bytes and labels, two passes: a text is a label's definition, `w(label)` its address, `r(label)` the way to it. */
type Item =
  | number
  | string
  | { readonly word: string }
  | { readonly way: string }
  | { readonly origin: number }
const w = (label: string) => ({ word: label })
const r = (label: string) => ({ way: label })
const at = (origin: number) => ({ origin })

function assemble(items: readonly Item[]): Uint8Array {
  const memory = new Uint8Array(2 ** 16)
  const labels = new Map<string, number>()
  for (const isLast of [false, true]) {
    let here = 0
    for (const item of items) {
      if (typeof item === 'number') memory[here++] = item
      else if (typeof item === 'string') labels.set(item, here)
      else if ('origin' in item) here = item.origin
      else if ('word' in item) {
        const to = labels.get(item.word) ?? 0
        memory[here++] = to & 255
        memory[here++] = to >> 8
      } else {
        const by = (labels.get(item.way) ?? here) - here - 1
        if (isLast && (by < -128 || by > 127)) throw new RangeError(`${item.way} is ${by} bytes away`)
        memory[here++] = by & 255
      }
    }
  }
  return memory
}

function program(items: readonly Item[]): Program {
  const memory = assemble(items)
  const zero = zeroState(mos.machine)
  const pages: [bigint, Uint8Array][] = []
  for (let page = 0; page < memory.length; page += 4096) {
    const bytes = memory.subarray(page, page + 4096)
    if (bytes.some((byte) => byte !== 0)) pages.push([BigInt(page), bytes])
  }
  return {
    vm: mos,
    state: {
      ...zero,
      registers: { ...zero.registers, pc: 0x200n, sp: 0xffn },
      memories: { mem: pagesOf(pages) },
    },
  }
}

// Zero page: where the bytecode stands, the way to its handler, its two variables, and how often it is to run.
const [IP, VECTOR, ACC, SUM, COUNT] = [0x10, 0x12, 0x20, 0x21, 0x30]

/** Bytecode: a byte says which handler, the next one is its operand. */
const BYTECODE = [0, 3, 1, 7, 2, 0, 4, 0, 0, 9, 2, 0, 3, 1, 2, 0, 1, 5, 4, 0, 5, 0]

/** Sets the three bytes of the count such that it reaches zero after `rounds`: each is counted down from its own. */
const count = (rounds: number): Item[] =>
  [rounds - 1, (rounds - 1) >> 8, (rounds - 1) >> 16].flatMap((part, i) => [
    ...[0xa9, ((part & 255) + 1) & 255, 0x85, COUNT + i], // lda #, sta zp
  ])

/**
 * A bytecode interpreter. It runs its bytecode `rounds` times, 2^24 at most, and halts.
 * @param origin - of the interpreter: below 0x1000 it shares its page with zero page and stack
 */
export function dispatching(rounds: number, origin = 0x200): Program {
  const next: Item[] = [0x4c, w('next')]
  return program([
    at(0x200),
    ...(origin === 0x200 ? [] : [0x4c, w('start'), at(origin)]),
    'start',
    ...count(rounds),
    'again',
    ...[0xa9, 0x00, 0x85, IP, 0xa9, 0x30, 0x85, IP + 1], // ip = $3000
    'next',
    ...[0xa0, 0, 0xb1, IP], // ldy #0, lda (ip),y
    ...[0x0a, 0xaa], // asl a, tax
    ...[0xbd, w('table'), 0x85, VECTOR], // lda table,x, sta vector
    0xe8,
    ...[0xbd, w('table'), 0x85, VECTOR + 1], // inx …
    ...[0xc8, 0xb1, IP, 0xaa], // iny, lda (ip),y, tax
    ...[0x18, 0xa5, IP, 0x69, 2, 0x85, IP], // ip += 2
    ...[0x6c, VECTOR, 0], // jmp (vector)
    'table',
    ...['load', 'add', 'keep', 'mix', 'twice', 'end'].map(w),
    'load',
    ...[0x86, ACC, ...next], // stx acc
    'add',
    ...[0x8a, 0x18, 0x65, ACC, 0x85, ACC, ...next], // txa, clc, adc acc, sta acc
    'keep',
    ...[0xa5, ACC, 0x18, 0x65, SUM, 0x85, SUM, ...next], // sum += acc
    'mix',
    ...[0xa5, ACC, 0x45, SUM, 0x85, ACC, ...next], // acc ^= sum
    'twice',
    ...[0xa5, ACC, 0x0a, 0x85, ACC, ...next], // asl acc
    'end',
    ...[0xc6, COUNT, 0xd0, r('on'), 0xc6, COUNT + 1, 0xd0, r('on'), 0xc6, COUNT + 2, 0xf0, r('done')],
    'on',
    ...[0x4c, w('again')],
    'done',
    ...[0xa5, SUM, 0x8d, 0xf0, 0xff], // lda sum, sta $fff0
    at(0x3000),
    ...BYTECODE,
  ])
}

/** Rewrites an operand and the target of a jump of its own in each round, as 6502 code does for speed. */
export function selfModifying(rounds: number, origin = 0x1000): Program {
  return program([
    at(0x200),
    0x4c,
    w('start'),
    at(origin),
    'start',
    ...count(rounds),
    'again',
    ...[0xa2, 16], // ldx #16
    'loop',
    0xee,
    w('operand'), // inc operand
    ...[0x18, 0xa5, SUM, 0x69], // clc, lda sum, adc #
    'operand',
    0,
    ...[0x85, SUM, 0x29, 1, 0x0a, 0x0a, 0x0a], // sta sum, and #1, asl ×3: 0 or 8
    ...[0x18, 0x69, 0], // clc, adc #low
    0x8d,
    w('way'), // sta way
    0x4c,
    'way',
    w('even'), // jmp, its low byte is rewritten
    at(origin + 0x100),
    'even',
    ...[0xa5, SUM, 0x45, ACC, 0x4c, w('joined'), 0],
    ...[0xa5, SUM, 0x65, ACC, 0x4c, w('joined')],
    'joined',
    ...[0x85, ACC, 0xca, 0xd0, r('far')],
    ...[0xc6, COUNT, 0xd0, r('more'), 0xc6, COUNT + 1, 0xd0, r('more'), 0xc6, COUNT + 2, 0xf0, r('done')],
    'more',
    ...[0x4c, w('again')],
    'far',
    ...[0x4c, w('loop')],
    'done',
    ...[0xa5, ACC, 0x8d, 0xf0, 0xff],
  ])
}
