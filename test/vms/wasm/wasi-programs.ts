/**
 * A WASI program on the machine, and in node:wasi.
 */
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { jitExecutor } from '../../../src/run/index.ts'
import { errorsOf, outputOf } from '../../../src/run/program.ts'
import { run } from '../../../src/trace/trace.ts'
import { loadWasm } from '../../../src/vms/wasm/load.ts'

export type Result = { readonly code: number; readonly output: string; readonly errors: string }
export type Given = {
  readonly input: Uint8Array
  readonly args: readonly string[]
  readonly env: Readonly<Record<string, string>>
}

/** In a process of its own: node:wasi of Node 20 crashes now and then, and is tried again. */
export function native(path: string, { input, args, env }: Given): Result {
  const script = join(import.meta.dirname, 'native-wasi.mjs')
  for (let tries = 0; tries < 10; tries++) {
    const options = ['--no-warnings', script, path, JSON.stringify(args), JSON.stringify(env)]
    const { status, stdout, stderr } = spawnSync(process.execPath, options, { input })
    if (status === null) continue
    return { code: status, output: stdout.toString('latin1'), errors: stderr.toString('latin1') }
  }
  throw new Error('node:wasi crashed ten times')
}

export async function ours(module: Uint8Array, { input, args, env }: Given): Promise<Result> {
  const variables = Object.entries(env).map(([name, value]) => `${name}=${value}`)
  const program = loadWasm(module, { input, args, env: variables })
  const { status, ...trace } = await run(program, {
    executor: (machine) => jitExecutor(machine, { cache: undefined }),
  })
  if (status.kind !== 'halted')
    throw new Error(
      `the program is ${JSON.stringify(status, (_, v) => (typeof v === 'bigint' ? `${v}` : v))}`,
    )
  const end = trace.stateAt(trace.steps)
  const latin1 = (bytes: Uint8Array) => Buffer.from(bytes).toString('latin1')
  return {
    code: Number(status.code),
    output: latin1(outputOf(program, end)),
    errors: latin1(errorsOf(program, end)),
  }
}
