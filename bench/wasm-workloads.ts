/**
 * The workloads of `wasm`'s bench: what is called of which module, and the same calls on V8 and on wasmi.
 * @module
 */
import { execFileSync, spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { outputOf } from '../src/run/program.ts'
import type { State } from '../src/state/state.ts'
import { blockInput } from '../src/vms/evm/host/block-input.ts'
import { loadWasm, resultsOfWasm, type WasmProgram } from '../src/vms/wasm/index.ts'
import { code, contract } from '../test/vms/evm/assembler.ts'
import { blockOf } from '../test/vms/evm/blocks.ts'
import { signedBytes } from '../test/vms/evm/signing.ts'

export type Workload = {
  readonly name: string
  readonly file: string
  /** An exported function that takes a number of rounds, or `_start`, which reads the input and writes its result. */
  readonly rounds?: number
  readonly input?: () => Uint8Array
}

const LIBRARY = 'fixtures/wasm/lib/kernels.wasm'
const OWN = 'fixtures/wasm/workloads'

/** Each takes V8 some 50 ms. */
export const WORKLOADS: readonly Workload[] = [
  { name: 'sha256', file: LIBRARY, rounds: 100_000 },
  { name: 'sort', file: LIBRARY, rounds: 40 },
  { name: 'matrix', file: LIBRARY, rounds: 200 },
  { name: 'json', file: join(OWN, 'json.wasm'), rounds: 100 },
  { name: 'regex', file: join(OWN, 'regex.wasm'), rounds: 20 },
  { name: 'zlib', file: join(OWN, 'zlib.wasm'), rounds: 18 },
  { name: 'lua', file: join(OWN, 'lua.wasm'), rounds: 20 },
  { name: 'block', file: 'fixtures/wasm/block/block.wasm', input: block },
]

/** A block of transactions that hash, and change storage and balances. */
function block(): Uint8Array {
  // Counts in slot 1, hashes its count 1,000 times over, and stores the last hash.
  const loop = ['jumpdest', 32, 0, 'keccak256', 0, 'mstore', 1, 'swap1 sub dup1', 16, 'jumpi'] as const
  const store = [0, 'mload', 0, 'mload', 255, 'and sstore'] as const
  const hashes = code(1, 'sload', 1, 'add dup1', 1, 'sstore', 0, 'mstore', 1000, ...loop, ...store)
  const transactions = Array.from({ length: 20 }, (_, i) => {
    const nonce = BigInt(i)
    const to = i % 4 === 0 ? { to: 0xccccn } : { to: 0xdddd_0000n + nonce, value: 1n }
    return signedBytes({ ...to, nonce, gasLimit: 700_000n })
  })
  const made = blockOf('cancun', { transactions })
  const accounts = new Map([...made.accounts, [0xccccn, contract(hashes)]])
  return blockInput({ ...made, accounts }, { witness: 'accessed' }).input
}

/** The program of ours that makes the call. */
export function programOf({ name, file, rounds }: Workload, input: Uint8Array): WasmProgram {
  const bytes = new Uint8Array(readFileSync(file))
  return rounds === undefined
    ? loadWasm(bytes, { input })
    : loadWasm(bytes, { invoke: { name, values: [String(rounds)] } })
}

/** What a run of ours returned, or wrote. */
export function resultOf({ rounds }: Workload, program: WasmProgram, end: State): string {
  if (rounds === undefined) return Buffer.from(outputOf(program, end)).toString('latin1').trim()
  return String(BigInt.asUintN(32, BigInt(resultsOfWasm(program, end)[0]!)))
}

/** The same call of a new instance on V8; the result of each is compared. */
export function onV8({ name, file, rounds }: Workload, input: Uint8Array): () => Promise<() => string> {
  const module = new WebAssembly.Module(new Uint8Array(readFileSync(file)))
  return async () => {
    const wasi = wasiOf(input)
    const { exports } = await WebAssembly.instantiate(module, { wasi_snapshot_preview1: wasi.imports })
    const call = (of: string, ...args: number[]) => (exports[of] as (...args: number[]) => number)(...args)
    wasi.use(exports.memory as WebAssembly.Memory)
    if (exports._initialize) call('_initialize')
    return () => {
      if (rounds !== undefined) return String(call(name, rounds) >>> 0)
      try {
        call('_start')
      } catch (error) {
        if (error !== ENDED) throw error
      }
      return wasi.written().trim()
    }
  }
}

const ENDED = new Error('the program ended')
const EBADF = 8

/** What programs import of WASI: an input, an output, an end; everything else is not there. */
function wasiOf(input: Uint8Array) {
  let [memory, read, written] = [undefined as WebAssembly.Memory | undefined, 0, '']
  const transfer =
    (move: (piece: Uint8Array) => number) =>
    (_file: number, pieces: number, count: number, result: number): number => {
      const { buffer } = memory!
      const view = new DataView(buffer)
      let done = 0
      for (let at = pieces; at < pieces + 8 * count; at += 8)
        done += move(new Uint8Array(buffer, view.getUint32(at, true), view.getUint32(at + 4, true)))
      view.setUint32(result, done, true)
      return 0
    }
  const known: Record<string, unknown> = {
    fd_read: transfer((piece) => {
      const part = input.subarray(read, read + piece.length)
      piece.set(part)
      read += part.length
      return part.length
    }),
    fd_write: transfer((piece) => {
      written += Buffer.from(piece).toString('latin1')
      return piece.length
    }),
    proc_exit: () => {
      throw ENDED
    },
  }
  return {
    imports: new Proxy(known, {
      get: (_, name) => known[name as string] ?? (() => EBADF),
    }) as WebAssembly.ModuleImports,
    use: (of: WebAssembly.Memory) => {
      memory = of
    },
    written: () => written,
  }
}

/** A call on wasmi: seconds of each of several, and the result. */
export type Peer = (
  workload: Workload,
  input: Uint8Array,
  times: number,
) => { readonly result: string; readonly seconds: readonly number[] }

/** wasmi, which cargo builds; undefined where there is no cargo. */
export function wasmiPeer(): Peer | undefined {
  if (spawnSync('cargo', ['--version']).status !== 0) {
    console.error('not compared with wasmi: cargo, which builds it, is not installed')
    return undefined
  }
  const target = resolve('node_modules/.cache/onestep-peers/wasmi')
  const manifest = 'bench/peers/wasmi/Cargo.toml'
  const args = ['build', '--release', '--locked', '--manifest-path', manifest, '--target-dir', target]
  execFileSync('cargo', args, { stdio: ['ignore', 'ignore', 'inherit'] })
  return ({ name, file, rounds }, input, times) => {
    const call = rounds === undefined ? ['_start', String(times)] : [name, String(times), String(rounds)]
    const text = execFileSync(join(target, 'release/wasmi-peer'), [file, ...call], {
      input,
      encoding: 'latin1',
    })
    const lines = text.trim().split('\n')
    const seconds = lines.pop()!.split(' ').map(Number)
    return { seconds, result: lines.join('\n').trim() }
  }
}
