/**
 * Random programs that pass the verifier, end, and touch all of memory: arithmetic of all kinds, jumps forwards, loops
 * that count down, calls of functions further on, loads and stores in stack, heap and input, syscalls. Some fail: by a
 * division by zero, an address out of bounds, a lack of compute units.
 */

/** Numbers of a seed: mulberry32. */
export function randomOf(seed: number): (below: number) => number {
  let state = seed >>> 0
  return (below) => {
    state = (state + 0x6d2b79f5) >>> 0
    let t = Math.imul(state ^ (state >>> 15), state | 1)
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61)
    return ((t ^ (t >>> 14)) >>> 0) % below
  }
}

const OPERATIONS = ['add', 'sub', 'mul', 'div', 'or', 'and', 'lsh', 'rsh', 'mod', 'xor', 'mov', 'arsh']
const CONDITIONS = ['jeq', 'jgt', 'jge', 'jset', 'jne', 'jsgt', 'jsge', 'jlt', 'jle', 'jslt', 'jsle']
const IMMEDIATES = [
  '0',
  '1',
  '-1',
  '2',
  '7',
  '31',
  '32',
  '63',
  '255',
  '2147483647',
  '-2147483648',
  '12345',
  '-77',
]
const WIDE = [
  '0',
  '0xffffffffffffffff',
  '0x8000000000000000',
  '0x7fffffffffffffff',
  '0x100000000',
  '0x0123456789abcdef',
]
const SIZES = [
  ['b', 1],
  ['h', 2],
  ['w', 4],
  ['dw', 8],
] as const

/** Assembly text; r1 to r5 hold values, r6 the input, r7 the heap, r8 the stack, r9 counts loops. */
export function generate(seed: number, version: 0 | 3): string {
  const random = randomOf(seed)
  const pick = <T>(items: readonly T[]): T => items[random(items.length)]
  const value = () => `r${random(6)}`
  const lines: string[] = []
  const emit = (...text: string[]) => lines.push(...text.map((line) => `  ${line}`))
  let labels = 0
  const fresh = () => `l${labels++}`

  const arithmetic = () => {
    const name = pick(OPERATIONS)
    const width = pick(['64', '32'])
    if (random(2) === 0) {
      const divisor = value()
      // One in fifty divides by whatever is there.
      if ((name === 'div' || name === 'mod') && random(50) > 0) emit(`or32 ${divisor}, 1`)
      return emit(`${name}${width} ${value()}, ${divisor}`)
    }
    const shifts = name === 'lsh' || name === 'rsh' || name === 'arsh'
    let immediate = shifts ? String(random(Number(width))) : pick(IMMEDIATES)
    if ((name === 'div' || name === 'mod') && immediate === '0') immediate = '3'
    emit(`${name}${width} ${value()}, ${immediate}`)
  }
  const move = () => {
    const [name, size] = pick(SIZES)
    // One in sixty lies at the end of its region, or beyond it.
    const wild = random(60) === 0
    const [base, low, high] = pick([
      ['r6', 0, 80],
      ['r7', 0, 200],
      ['r8', -300, -8],
      ['r10', -300, -8],
    ] as const)
    const off = wild ? pick([-4100, 32760, -16, 8000, 3]) : low + random(high - low - size)
    const place = `[${base}${off < 0 ? off : `+${off}`}]`
    const kind = random(3)
    if (kind === 0) emit(`ldx${name} ${value()}, ${place}`)
    else if (kind === 1) emit(`stx${name} ${place}, ${value()}`)
    else emit(`st${name} ${place}, ${pick(IMMEDIATES)}`)
  }
  const other = () =>
    pick([
      () => emit(`neg64 ${value()}`),
      () => emit(`neg32 ${value()}`),
      () => emit(`${pick(['le', 'be'])}${pick([16, 32, 64])} ${value()}`),
      () => emit(`lddw ${value()}, ${pick(WIDE)}`),
    ])()
  const branch = (depth: number) => {
    const end = fresh()
    const width = version === 3 && random(2) === 0 ? '32' : ''
    emit(`${pick(CONDITIONS)}${width} ${value()}, ${random(2) ? value() : pick(IMMEDIATES)}, ${end}`)
    block(1 + random(4), depth + 1)
    lines.push(`${end}:`)
  }
  const loop = (depth: number) => {
    const start = fresh()
    emit(`mov64 r9, ${1 + random(6)}`)
    lines.push(`${start}:`)
    block(1 + random(4), depth + 10)
    emit('sub64 r9, 1', `jne r9, 0, ${start}`)
  }
  const syscall = () =>
    pick([
      () =>
        emit(
          `mov64 r1, r8`,
          `add64 r1, ${-200 + random(100)}`,
          `mov64 r2, ${random(60)}`,
          'call sol_set_return_data',
        ),
      () => emit('call sol_log_64_'),
      () => emit('call sol_log_compute_units_'),
      () =>
        emit(
          'mov64 r1, r7',
          `add64 r1, ${random(40)}`,
          'mov64 r2, r6',
          `mov64 r3, ${random(70)}`,
          `call ${pick(['sol_memcpy_', 'sol_memmove_'])}`,
        ),
      () =>
        emit(
          'mov64 r1, r7',
          `add64 r1, ${random(40)}`,
          'mov64 r2, r7',
          `add64 r2, ${random(40)}`,
          `mov64 r3, ${random(70)}`,
          `call ${pick(['sol_memcpy_', 'sol_memmove_', 'sol_memmove_'])}`,
        ),
      () =>
        emit(
          'mov64 r1, r7',
          `add64 r1, ${random(40)}`,
          'mov64 r2, r6',
          `mov64 r3, ${random(70)}`,
          'mov64 r4, r8',
          `add64 r4, ${random(9) === 0 ? -31 : -32}`,
          'call sol_memcmp_',
        ),
      () => emit('mov64 r1, r8', 'add64 r1, -256', `mov64 r3, ${random(90)}`, 'call sol_memset_'),
      () =>
        emit(
          'mov64 r1, r8',
          'add64 r1, -64',
          'stxdw [r8-64], r6',
          `stdw [r8-56], ${random(70)}`,
          'stxdw [r8-48], r7',
          `stdw [r8-40], ${random(20)}`,
          `mov64 r2, ${random(3)}`,
          'mov64 r3, r7',
          `call ${pick(['sol_sha256', 'sol_keccak256', 'sol_log_data'])}`,
        ),
    ])()
  const functions = 1 + random(3)
  const block = (size: number, depth: number, calls?: number) => {
    for (let i = 0; i < size; i++) {
      const kind = random(20)
      if (kind < 9) arithmetic()
      else if (kind < 14) move()
      else if (kind < 16) other()
      else if (kind < 17 && depth < 3) branch(depth)
      else if (kind < 18 && depth < 3) loop(depth)
      else if (kind < 19 && depth < 10) syscall()
      else if (calls !== undefined && calls < functions) emit(`call f${calls}`)
      else arithmetic()
    }
  }
  const bases = ['lddw r6, 0x400000000', 'lddw r7, 0x300000000', 'mov64 r8, r10']
  lines.push('entrypoint:')
  emit(...bases)
  block(10 + random(40), 0, 0)
  // What the registers hold goes into the result.
  emit(
    'stxdw [r10-40], r1',
    'stxdw [r10-32], r2',
    'stxdw [r10-24], r3',
    'stxdw [r10-16], r4',
    'stxdw [r10-8], r5',
  )
  emit('xor64 r0, r9', 'mov64 r9, r0')
  emit('mov64 r1, r10', 'add64 r1, -300', 'mov64 r2, 300', 'call sol_set_return_data')
  emit('mov64 r1, r9', 'mov64 r2, r6', 'mov64 r3, r7', 'mov64 r4, r8', 'mov64 r5, r10', 'call sol_log_64_')
  emit('mov64 r0, 0', 'exit')
  for (let i = 0; i < functions; i++) {
    lines.push(`f${i}:`)
    emit('mov64 r8, r10')
    block(2 + random(12), 1, i + 1)
    emit('exit')
  }
  return lines.join('\n')
}
