/**
 * Translates internal code back: what each instruction of a module became, in the module's own terms. The operand stack is
 * followed here once more, by the rules of `docs/vms/wasm.md`, and not by the translator.
 */
import { decode } from '../../../src/vms/wasm/binary/decode.ts'
import { ACCESS, NUMERIC, nameOf, OP } from '../../../src/vms/wasm/binary/opcodes.ts'
import type { Body, FuncType, Instr } from '../../../src/vms/wasm/binary/types.ts'
import { wasi } from '../../../src/vms/wasm/host/wasi.ts'
import { instantiate } from '../../../src/vms/wasm/link/instantiate.ts'
import { type Exports, emptyStore } from '../../../src/vms/wasm/link/store.ts'
import type { Word } from '../../../src/vms/wasm/translate/code.ts'
import { frameOf } from '../../../src/vms/wasm/translate/frame.ts'
import { validate } from '../../../src/vms/wasm/validate/module.ts'

/** Instructions that emit nothing. */
const SILENT = new Set([
  'i64.extend_i32_u',
  'i32.reinterpret_f32',
  'i64.reinterpret_f64',
  'f32.reinterpret_i32',
  'f64.reinterpret_i64',
])
const OPPOSITE: Readonly<Record<string, string>> = {
  ...{ eq: 'ne', ne: 'eq', lt_s: 'ge_s', ge_s: 'lt_s', lt_u: 'ge_u', ge_u: 'lt_u' },
  ...{ gt_s: 'le_s', le_s: 'gt_s', gt_u: 'le_u', le_u: 'gt_u' },
}
const OTHERS: Readonly<Record<number, string>> = {
  ...{
    [OP.table_get]: 'table_get',
    [OP.table_set]: 'table_set',
    [OP.table_size]: 'table_size',
    [OP.table_grow]: 'table_grow',
  },
  ...{ [OP.table_fill]: 'table_fill', [OP.table_copy]: 'table_copy', [OP.table_init]: 'table_init' },
  ...{ [OP.memory_size]: 'memory_size', [OP.memory_grow]: 'memory_grow', [OP.memory_copy]: 'memory_copy' },
  ...{ [OP.memory_fill]: 'memory_fill', [OP.memory_init]: 'memory_init', [OP.ref_is_null]: 'i64.eqz' },
}

type Field = 'a' | 'b' | 'c' | 'd'
type Fixed = { readonly name: string; readonly operands: readonly string[] }

/** Checks every function of a module. @returns how many instructions were found in the code */
export function checkTranslation(file: Uint8Array): number {
  const valid = validate(decode(file))
  const { module, context, bodies } = valid
  const store = emptyStore()
  const imports = new Map<string, Exports>()
  if (module.imports.length > 0)
    imports.set('wasi_snapshot_preview1', wasi(store, { args: [], env: [], input: new Uint8Array(0) }))
  const first = store.funcs.length
  const registersBefore = store.registersOfGlobals
  instantiate(store, valid, imports)
  const starts = store.funcs.slice(first).map(({ entry }) => entry.pc)
  const imported = context.funcs.length - module.bodies.length
  let register = registersBefore
  const globals = context.globals.map(({ mutable }, i) => {
    const own = i - context.importedGlobals
    if (mutable) return register < 4 ? `global ${register++}` : 'stored'
    const [{ op, value }] = module.globals[own]!.init as [Instr]
    return op === OP.ref_func ? 'stored' : `const ${value}`
  })
  let found = 0
  for (const [i, body] of module.bodies.entries()) {
    const words = store.code.slice(starts[i], starts[i + 1])
    const type = context.funcs[imported + i] as FuncType
    const checker = new Checker(context, globals, type, body, bodies[i]!.height, words)
    found += checker.run()
  }
  return found
}

class Checker {
  readonly #types: readonly FuncType[]
  readonly #funcs: readonly FuncType[]
  readonly #globals: readonly string[]
  readonly #code: readonly Instr[]
  readonly #groups = new Map<number, Word[]>()
  /** What lies in words of the frame. */
  readonly #inFrame = new Map<number, string>()
  #stack: string[] = []
  readonly #frames: {
    op: number
    height: number
    params: number
    results: number
    /** Whether its end can be reached by a branch, or by an `if` that has no `else`. */
    isTarget: boolean
  }[] = []
  #count = 0

  constructor(
    context: { readonly types: readonly FuncType[]; readonly funcs: readonly FuncType[] },
    globals: readonly string[],
    type: FuncType,
    body: Body,
    height: number,
    words: readonly Word[],
  ) {
    this.#types = context.types
    this.#funcs = context.funcs
    this.#globals = globals
    this.#code = body.code
    for (const word of words)
      this.#groups.set(word.at ?? -1, [...(this.#groups.get(word.at ?? -1) ?? []), word])
    const locals = type.params.length + body.locals.length
    const layout = frameOf(locals, height, type.results.length)
    const note = (home: ReturnType<typeof layout.local>, text: string) => {
      if ('word' in home) this.#inFrame.set(home.word, text)
    }
    for (let i = 0; i < locals; i++) note(layout.local(i), `local ${i}`)
    for (let i = 0; i < height; i++) note(layout.operand(i), `stack ${i}`)
    this.#frames.push({ op: OP.block, height: 0, params: 0, results: type.results.length, isTarget: false })
  }

  /** A register of a word, in the module's terms. @param group - the words up to it */
  #operand(register: number, group: readonly Word[]): string {
    if (register < 40) return `local ${register}`
    if (register < 56) return `stack ${register - 40}`
    if (register < 60) return `global ${register - 56}`
    const source = group.findLast(({ op, d }) => d === register && (op === 'frame_get' || op === 'const'))
    if (source?.op === 'const') return source.reference ? 'reference' : `const ${source.imm}`
    return source ? (this.#inFrame.get(Number(source.imm)) ?? 'nothing') : `scratch ${register - 60}`
  }

  /** The word of a group with a name, as that name and its operands. */
  #read(at: number, names: readonly string[], fields: readonly Field[], from = at): Fixed | undefined {
    const group = this.#groups.get(at) ?? []
    const index = group.findLastIndex(({ op }) => names.includes(op))
    const word = group[index]
    if (!word) return undefined
    // What a test compares was brought to registers before the branch that it became a part of.
    const before = [...(from === at ? [] : (this.#groups.get(from) ?? [])), ...group.slice(0, index)]
    const operands = fields.map((field) =>
      field === 'b' && word.k ? `const ${word.imm}` : this.#operand(word[field] ?? 0, before),
    )
    return { name: word.op, operands }
  }

  #expect(
    instr: Instr,
    names: readonly string[],
    fields: readonly Field[],
    operands: readonly string[],
    from = instr.at,
  ): void {
    const got = this.#read(instr.at, names, fields, from)
    const wanted = `${nameOf(instr.op)}(${operands.join(', ')})`
    const text = got ? `${got.name}(${got.operands.join(', ')})` : 'nothing'
    if (!got || String(got.operands) !== String(operands))
      throw new Error(`at ${instr.at}: ${wanted} became ${text}`)
    this.#count++
  }

  #pop(count: number): string[] {
    return count === 0 ? [] : this.#stack.splice(this.#stack.length - count)
  }

  #push(): void {
    this.#stack.push(`stack ${this.#stack.length}`)
  }

  #settle(which: (operand: string) => boolean = () => true, upTo = this.#stack.length): void {
    this.#stack = this.#stack.map((operand, i) => (i < upTo && which(operand) ? `stack ${i}` : operand))
  }

  run(): number {
    const code = this.#code
    for (let i = 0; i < code.length; i++) {
      const silent = ({ op }: Instr) => op === OP.end || op === OP.nop || SILENT.has(nameOf(op))
      if (
        this.#step(
          code[i]!,
          code.slice(i + 1, i + 12).find((one) => !silent(one)),
        )
      )
        continue
      // Dead code: on to an `else`, or to an end that a branch leads to.
      for (i++; i < code.length; i++) {
        const { op, end } = code[i]!
        if (op === OP.block || op === OP.loop || op === OP.if) i = end
        else if (op === OP.else || (op === OP.end && this.#frames.at(-1)?.isTarget)) break
        else if (op === OP.end) this.#frames.pop()
      }
      if (i < code.length) this.#resume(code[i]!)
    }
    return this.#count
  }

  #resume({ op }: Instr): void {
    const frame = this.#frames.at(-1)
    if (!frame) return
    const isElse = op === OP.else
    this.#stack.length = frame.height
    for (let i = isElse ? frame.params : frame.results; i > 0; i--) this.#push()
    if (!isElse) this.#frames.pop()
  }

  #branches(...labels: readonly number[]): void {
    for (const label of labels) {
      const frame = this.#frames.at(-1 - label)!
      frame.isTarget ||= frame.op !== OP.loop
    }
  }

  /** @returns false if what follows cannot be reached */
  #step(instr: Instr, next: Instr | undefined): boolean {
    const { op, x, at, value, list } = instr
    const numeric = NUMERIC.get(op)
    if (numeric) {
      if (SILENT.has(numeric.name)) return true
      const operands = this.#pop(numeric.params.length)
      const fields = (['a', 'b'] as const).slice(0, operands.length)
      const [, type, test = ''] = /^(i32|i64)\.(\w+)$/.exec(numeric.name) ?? []
      const branches = next && (next.op === OP.br_if || next.op === OP.if)
      const fused = OPPOSITE[test]
        ? [`br_${type}_${test}`, `br_${type}_${OPPOSITE[test]}`]
        : numeric.name === 'i32.eqz'
          ? ['br_if', 'br_unless']
          : []
      if (branches && fused.length > 0 && !this.#read(at, [numeric.name], fields))
        this.#expect(next, fused, fields, operands, at)
      else this.#expect(instr, [numeric.name], fields, operands)
      this.#push()
      return true
    }
    const access = ACCESS.get(op)
    if (access) {
      const size = 8 * 2 ** access.bits
      const operands = this.#pop(access.isStore ? 2 : 1)
      const names = access.isStore
        ? [`store${size}`]
        : [`load${size}`, `load${size}_u`, `i32_load${size}_s`, `i64_load${size}_s`]
      this.#expect(instr, names, access.isStore ? ['a', 'b'] : ['a'], operands)
      const { imm } = (this.#groups.get(at) as Word[]).find((word) => names.includes(word.op)) as Word
      if (imm !== BigInt(x)) throw new Error(`at ${at}: offset ${x} became ${imm}`)
      if (!access.isStore) this.#push()
      return true
    }
    switch (op) {
      case OP.nop:
        return true
      case OP.unreachable:
        this.#expect(instr, ['trap'], [], [])
        return false
      case OP.block:
      case OP.loop:
      case OP.if: {
        if (op === OP.if) {
          const [condition] = this.#pop(1) as [string]
          const fused = this.#read(at, ['br_if', 'br_unless'], ['a'])
          if (fused && fused.operands[0] === condition) this.#count++
        }
        this.#settle()
        const type =
          x >= 0 ? (this.#types[x] as FuncType) : { params: [], results: instr.y === 0 ? [] : [instr.y] }
        const [params, results] = [type.params.length, type.results.length]
        this.#frames.push({
          op,
          height: this.#stack.length - params,
          params,
          results,
          isTarget: op === OP.if && instr.otherwise === instr.end,
        })
        return true
      }
      case OP.else:
        this.#frames.at(-1)!.isTarget = true
        this.#resume(instr)
        return true
      case OP.end:
        if (this.#frames.length > 1) this.#resume(instr)
        return true
      case OP.br:
      case OP.return:
        if (op === OP.br) this.#branches(x)
        if (!this.#read(at, ['br', 'return'], [])) throw new Error(`at ${at}: no branch`)
        this.#count++
        return false
      case OP.br_if:
        this.#branches(x)
        this.#pop(1)
        return true
      case OP.br_table: {
        this.#branches(...list)
        this.#expect(instr, ['br_table'], ['a'], this.#pop(1))
        const entries = (this.#groups.get(at) as Word[]).filter((word) => word.op === 'br')
        if (entries.length < list.length)
          throw new Error(`at ${at}: ${list.length} labels became ${entries.length}`)
        return false
      }
      case OP.call:
      case OP.return_call:
      case OP.call_indirect:
      case OP.return_call_indirect: {
        const isDirect = op === OP.call || op === OP.return_call
        const isTail = op === OP.return_call || op === OP.return_call_indirect
        if (!isDirect) this.#expect(instr, ['table_call'], ['a'], this.#pop(1))
        const { params, results } = (isDirect ? this.#funcs[x] : this.#types[x]) as FuncType
        this.#pop(params.length)
        if (!isTail) this.#settle((operand) => operand.startsWith('global'))
        this.#expect(instr, isDirect ? [isTail ? 'br' : 'call'] : [isTail ? 'tail_ref' : 'call_ref'], [], [])
        for (let i = results.length; i > 0 && !isTail; i--) this.#push()
        return !isTail
      }
      case OP.drop:
        this.#pop(1)
        return true
      case OP.select:
      case OP.select_t: {
        const [a, b, c] = this.#pop(3) as [string, string, string]
        this.#expect(instr, ['select'], ['a', 'b', 'c'], [a, b, c])
        this.#push()
        return true
      }
      case OP.local_get:
        this.#stack.push(`local ${x}`)
        return true
      case OP.local_set:
      case OP.local_tee: {
        const [operand] = this.#pop(1) as [string]
        if (operand !== `local ${x}`) this.#settle((other) => other === `local ${x}`)
        if (op === OP.local_tee) this.#stack.push(`local ${x}`)
        return true
      }
      case OP.global_get: {
        const place = this.#globals[x] as string
        if (place === 'stored') {
          this.#expect(instr, ['global_get'], [], [])
          this.#push()
        } else this.#stack.push(place)
        return true
      }
      case OP.global_set: {
        const place = this.#globals[x] as string
        const [operand] = this.#pop(1) as [string]
        if (place === 'stored') this.#expect(instr, ['global_set'], ['a'], [operand])
        else if (operand !== place) this.#settle((other) => other === place)
        return true
      }
      case OP.i32_const:
      case OP.i64_const:
      case OP.f32_const:
      case OP.f64_const:
        this.#stack.push(`const ${value}`)
        return true
      case OP.ref_null:
        this.#stack.push('const 0')
        return true
      case OP.ref_func:
        this.#stack.push('reference')
        return true
      case OP.data_drop:
      case OP.elem_drop:
        this.#expect(instr, ['segment_drop'], [], [])
        return true
      default:
        return this.#other(instr)
    }
  }

  #other(instr: Instr): boolean {
    const { op } = instr
    const three = [
      OP.table_fill,
      OP.table_copy,
      OP.table_init,
      OP.memory_copy,
      OP.memory_fill,
      OP.memory_init,
    ] as number[]
    const none = [OP.table_size, OP.memory_size] as number[]
    const names = [OTHERS[op] as string]
    if (three.includes(op)) this.#expect(instr, names, ['d', 'a', 'b'], this.#pop(3))
    else if (none.includes(op)) this.#expect(instr, names, [], [])
    else if (op === OP.table_set) this.#expect(instr, names, ['a', 'b'], this.#pop(2))
    else if (op === OP.table_grow) this.#expect(instr, names, ['b', 'a'], this.#pop(2))
    else this.#expect(instr, names, ['a'], this.#pop(1))
    if (!three.includes(op) && op !== OP.table_set) this.#push()
    return true
  }
}
