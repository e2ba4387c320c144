/**
 * The guest on this machine's engine: what it says to a proof, much sooner than the VM that disputes are about.
 */
import { guestModule, guestProgram, type StarkGuest, type StarkStatement } from '../../src/stark/index.ts'
import { readBytes } from '../../src/state/state.ts'

let compiled: Promise<WebAssembly.Module> | undefined

async function instantiated(exited: number[]) {
  compiled ??= guestModule().then((bytes) => WebAssembly.compile(bytes as Uint8Array<ArrayBuffer>))
  const { exports } = await WebAssembly.instantiate(await compiled, {
    wasi_snapshot_preview1: {
      proc_exit(code: number) {
        exited.push(code)
        throw new Error('exit')
      },
    },
  })
  return exports as unknown as {
    memory: WebAssembly.Memory
    INPUT: WebAssembly.Global<'i32'>
    _start(): void
  }
}

/** The address of the region that the guest reads. */
export const regionOfGuest = async (): Promise<bigint> => BigInt((await instantiated([])).INPUT.value)

/** The exit code, or `'trap'`. */
export async function judgedByGuest(
  guest: StarkGuest,
  statement: StarkStatement,
  proof: Uint8Array,
  length = proof.length,
): Promise<number | 'trap'> {
  const exited: number[] = []
  const { memory, INPUT, _start } = await instantiated(exited)
  const { state } = guestProgram(guest, statement, proof, length)
  const bytes = readBytes(state.memories[guest.memory]!, guest.address, 2 ** 22)
  new Uint8Array(memory.buffer, INPUT.value).set(bytes)
  try {
    _start()
  } catch (error) {
    if (exited.length === 0 && !(error instanceof WebAssembly.RuntimeError)) throw error
  }
  return exited[0] ?? 'trap'
}
