/**
 * A program in WebAssembly and its twin for the EVM, which call each other in turn.
 *
 * f(n), for n below 16, adds 1 to slot n of the storage of whoever runs; for n above zero it calls the other with n - 1,
 * triples what that returns and adds n; f(0) is 7. Each logs its result under the topic n.
 */
import type { EvmSource, Transaction } from '../../../src/vms/evm/host/types.ts'
import { type StylusProgram, stylusCode, stylusProgram } from '../../../src/vms/stylus/index.ts'
import { account, code, contract, programOf, SENDER } from '../evm/assembler.ts'
import { wat } from '../wasm/wat.ts'

export const CONTRACT = 0xc0ffeen
export const PROGRAM = 0xbeefn

const hex = (value: bigint, bytes: number) => value.toString(16).padStart(2 * bytes, '0')

/** f for the EVM. */
export function evmTwin(other: bigint): Uint8Array {
  const head = code(0, 'calldataload dup1 sload', 1, 'add dup2 sstore dup1 iszero')
  const calls = code(1, 'dup2 sub', 0, 'mstore', 32, 0, 32, 0, 0, `0x73${hex(other, 20)}`, 'gas call pop')
  const adds = code(0, 'mload', 3, 'mul add')
  const zero = head.length + 4 + calls.length + adds.length + 4
  const join = zero + 4
  return code(
    ...[head, `0x61${hex(BigInt(zero), 2)}`, 'jumpi', calls, adds, `0x61${hex(BigInt(join), 2)}`, 'jump'],
    ...['jumpdest pop', 7, 'jumpdest', 0, 'mstore', 0, 'calldataload', 32, 0, 'log1', 32, 0, 'return'],
  )
}

const IMPORTS: Readonly<Record<string, string>> = {
  read_args: '(param i32)',
  write_result: '(param i32 i32)',
  exit_early: '(param i32)',
  storage_load_bytes32: '(param i32 i32)',
  storage_cache_bytes32: '(param i32 i32)',
  storage_flush_cache: '(param i32)',
  transient_load_bytes32: '(param i32 i32)',
  transient_store_bytes32: '(param i32 i32)',
  call_contract: '(param i32 i32 i32 i32 i64 i32) (result i32)',
  delegate_call_contract: '(param i32 i32 i32 i64 i32) (result i32)',
  static_call_contract: '(param i32 i32 i32 i64 i32) (result i32)',
  create1: '(param i32 i32 i32 i32 i32)',
  create2: '(param i32 i32 i32 i32 i32 i32)',
  read_return_data: '(param i32 i32 i32) (result i32)',
  return_data_size: '(result i32)',
  emit_log: '(param i32 i32 i32)',
  account_balance: '(param i32 i32)',
  account_code_size: '(param i32) (result i32)',
  account_codehash: '(param i32 i32)',
  block_basefee: '(param i32)',
  block_coinbase: '(param i32)',
  block_gas_limit: '(result i64)',
  block_number: '(result i64)',
  block_timestamp: '(result i64)',
  chainid: '(result i64)',
  contract_address: '(param i32)',
  evm_gas_left: '(result i64)',
  evm_ink_left: '(result i64)',
  msg_reentrant: '(result i32)',
  msg_sender: '(param i32)',
  msg_value: '(param i32)',
  native_keccak256: '(param i32 i32 i32)',
  tx_gas_price: '(param i32)',
  tx_ink_price: '(result i32)',
  tx_origin: '(param i32)',
  pay_for_memory_grow: '(param i32)',
}
export const HOOK_NAMES = Object.keys(IMPORTS)

/** A module with all hooks, a page of memory, and the body of its entry point. */
export const moduleText = (body: string, rest = ''): string => `(module
  ${Object.entries(IMPORTS)
    .map(([name, type]) => `(import "vm_hooks" "${name}" (func $${name} ${type}))`)
    .join('\n  ')}
  (memory (export "memory") 1) ${rest}
  (func (export "user_entrypoint") (param $size i32) (result i32) (local $n i32) (local $v i32) ${body}))`

/** f as a program. It traps unless its memory and its globals are those of a call that begins. */
export const wasmTwin = (other: bigint): Promise<Uint8Array> =>
  wat(
    moduleText(
      `(if (i32.or (i32.ne (global.get $fresh) (i32.const 5)) (i32.load (i32.const 1000))) (then (unreachable)))
    (global.set $fresh (i32.const 6)) (i32.store (i32.const 1000) (i32.const 1))
    (call $read_args (i32.const 0))
    (local.set $n (i32.load8_u (i32.const 31)))
    (call $storage_load_bytes32 (i32.const 0) (i32.const 32))
    (i32.store8 (i32.const 63) (i32.add (i32.const 1) (i32.load8_u (i32.const 63))))
    (call $storage_cache_bytes32 (i32.const 0) (i32.const 32))
    (call $storage_flush_cache (i32.const 0))
    (local.set $v (i32.const 7))
    (if (local.get $n) (then
      (i32.store8 (i32.const 95) (i32.sub (local.get $n) (i32.const 1)))
      (drop (call $call_contract (i32.const 200) (i32.const 64) (i32.const 32) (i32.const 240) (i64.const -1) (i32.const 300)))
      (if (i32.ne (i32.load (i32.const 300)) (i32.const 32)) (then (unreachable)))
      (drop (call $read_return_data (i32.const 128) (i32.const 0) (i32.const 32)))
      (local.set $v (i32.or (i32.shl (i32.load8_u (i32.const 158)) (i32.const 8)) (i32.load8_u (i32.const 159))))
      (local.set $v (i32.add (i32.mul (local.get $v) (i32.const 3)) (local.get $n)))))
    (if (i32.ne (global.get $fresh) (i32.const 6)) (then (unreachable)))
    (i32.store8 (i32.const 158) (i32.shr_u (local.get $v) (i32.const 8)))
    (i32.store8 (i32.const 159) (local.get $v))
    (memory.copy (i32.const 400) (i32.const 0) (i32.const 32))
    (memory.copy (i32.const 432) (i32.const 128) (i32.const 32))
    (call $emit_log (i32.const 400) (i32.const 64) (i32.const 1))
    (call $write_result (i32.const 128) (i32.const 32))
    (i32.const 0)`,
      `(global $fresh (mut i32) (i32.const 5)) (data (i32.const 200) "${hex(other, 20).replace(/../g, '\\$&')}")`,
    ),
  )

/** A word as bytes. */
export const word = (value: bigint): Uint8Array => Uint8Array.from(Buffer.from(hex(value, 32), 'hex'))

/** A transaction between accounts with these codes. Some may be programs. */
export function sourceOf(
  codes: ReadonlyMap<bigint, Uint8Array>,
  tx: Partial<Transaction>,
  storage: ReadonlyMap<bigint, bigint> = new Map(),
): EvmSource {
  return programOf({
    tx: { to: CONTRACT, ...tx },
    accounts: [
      [SENDER, account({ balance: 10n ** 18n })],
      ...[...codes].map(([address, bytes]) => [address, contract(bytes, { storage })] as const),
    ],
  })
}

/** A run in which a contract calls the program, and the program calls it back. */
export async function hybridProgram(n: bigint, to = CONTRACT, gasLimit = 1_000_000n): Promise<StylusProgram> {
  const codes = new Map([
    [CONTRACT, evmTwin(PROGRAM)],
    [PROGRAM, stylusCode(await wasmTwin(CONTRACT))],
  ])
  return stylusProgram(sourceOf(codes, { to, data: word(n), gasLimit }))
}
