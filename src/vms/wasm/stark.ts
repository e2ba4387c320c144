/**
 * The verifier of STARK proofs as a program of this VM.
 * @module
 */
import { guestModule, type StarkGuest, type StarkSecurity, withGuestKey } from '../../stark/index.ts'
import type { Vm } from '../../vm/index.ts'
import { decode } from './binary/decode.ts'
import { loadWasm, type WasmProgram } from './load.ts'

let loaded: Promise<{ program: WasmProgram; address: bigint }> | undefined

/** The program without a key, loaded once: it takes two seconds. */
async function unkeyed() {
  const bytes = await guestModule()
  const program = loadWasm(bytes)
  const { exports, globals } = decode(bytes)
  const index = exports.find(({ kind, name }) => kind === 'global' && name === 'INPUT')!.index
  // A constant: the module imports no global.
  const address = globals[index]!.init[0]!.value
  return { program, address }
}

/**
 * The guest that verifies proofs of a VM's runs, for `onestep/chain`'s contract of optimistic proofs.
 * @param vm - whose proofs it verifies
 * @param security - the setting of the proofs; others are refused. Default `conjectured`
 * @throws AirTargetError if there is no constraint program of the VM; StarkError if it has no room in the guest
 */
export async function starkGuest(
  vm: Vm,
  { security = 'conjectured' }: { readonly security?: StarkSecurity } = {},
): Promise<StarkGuest> {
  loaded ??= unkeyed()
  const { program, address } = await loaded
  return withGuestKey(program, { memory: 'mem', address }, vm, security)
}
