/**
 * The stateless executor of Ethereum's blocks in `fixtures/wasm/block`, on the machine.
 */
import { readFileSync } from 'node:fs'
import { decodeRlp, encodeRlp, type Rlp } from '../../../src/ethereum/rlp.ts'
import type { Executor } from '../../../src/run/executor.ts'
import { jitExecutor } from '../../../src/run/index.ts'
import { errorsOf, outputOf } from '../../../src/run/program.ts'
import { unpackHeader } from '../../../src/state/layout.ts'
import type { State } from '../../../src/state/state.ts'
import { written } from '../../../src/vms/wasm/link/state.ts'
import { loadWasm, type WasmProgram } from '../../../src/vms/wasm/load.ts'

export const BLOCK = new Uint8Array(readFileSync('fixtures/wasm/block/block.wasm'))

/** What the executor says of a block: its lines by their first words, or why it refuses it. */
export type Verdict = {
  readonly code: number
  readonly lines: Readonly<Record<string, string>>
  readonly refusal: string
  readonly steps: bigint
}

const MARK = new TextEncoder().encode('where the input is')
const MOST_STEPS = 1n << 40n

/** Programs by the size of their input: the module is translated once for each, which takes seconds. */
const programs = new Map<number, { readonly program: WasmProgram; readonly at: number }>()
let executor: Executor | undefined

function programFor(size: number) {
  const known = programs.get(size)
  if (known) return known
  const input = new Uint8Array(size)
  input.set(MARK)
  const program = loadWasm(BLOCK, { input })
  for (const [page, bytes] of program.state.memories.store) {
    const offset = Buffer.from(bytes).indexOf(MARK)
    if (offset < 0) continue
    const made = { program, at: Number(page) * bytes.length + offset }
    programs.set(size, made)
    return made
  }
  throw new Error('the input is not in memory')
}

/** The state in which the executor begins on an input. It depends on its size otherwise, and on a seed that is not read. */
export function startOn(input: Uint8Array): { readonly program: WasmProgram; readonly state: State } {
  const { program, at } = programFor(input.length)
  const { memories } = program.state
  return {
    program,
    state: { ...program.state, memories: { ...memories, store: written(memories.store, [[at, input]]) } },
  }
}

/** Runs the executor on an input. */
export function verdictOf(input: Uint8Array): Verdict {
  const { program, state } = startOn(input)
  const { machine } = program.vm
  executor ??= jitExecutor(machine, { cache: undefined })
  executor.restore(state)
  const steps = executor.run(MOST_STEPS)
  const dirty = executor.takeDirty()
  const end: State = {
    ...unpackHeader(machine, executor.header()),
    memories: Object.fromEntries(
      machine.memories.map(({ name }, i) => [name, new Map([...state.memories[name], ...dirty[i]])]),
    ),
  }
  const text = (bytes: Uint8Array) => new TextDecoder().decode(bytes)
  if (end.status.kind !== 'halted') throw new Error(`the executor has ${end.status.kind}`)
  const lines = text(outputOf(program, end)).split('\n').filter(Boolean)
  return {
    code: Number(end.status.code),
    lines: Object.fromEntries(lines.map((line) => line.split(' ') as [string, string])),
    refusal: text(errorsOf(program, end)).trim(),
    steps,
  }
}

const SIZES = [2 ** 14, 2 ** 17, 2 ** 20]

/** The same input, as long as others: with a code that nobody asks for. */
export function padded(input: Uint8Array): Uint8Array {
  const parts = [...(decodeRlp(input) as readonly Rlp[])]
  const size = SIZES.find((one) => one >= input.length + 8)
  if (size === undefined) return input
  const withCode = (length: number) =>
    encodeRlp(parts.map((one, i) => (i === 4 ? [...(one as readonly Rlp[]), new Uint8Array(length)] : one)))
  let length = size - input.length
  while (withCode(length).length > size) length--
  return withCode(length)
}
