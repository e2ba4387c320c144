/**
 * The syscalls that Solana's runtime has. Those without microcode here trap with their name.
 * @module
 */
import { symbolHash } from '../elf/murmur.ts'

/** Those with microcode. */
export const SYSCALLS = [
  'abort',
  'sol_panic_',
  'sol_log_',
  'sol_log_64_',
  'sol_log_pubkey',
  'sol_log_compute_units_',
  'sol_log_data',
  'sol_memcpy_',
  'sol_memmove_',
  'sol_memset_',
  'sol_memcmp_',
  'sol_sha256',
  'sol_keccak256',
  'sol_set_return_data',
  'sol_get_return_data',
  'sol_get_clock_sysvar',
  'sol_get_rent_sysvar',
  'sol_get_epoch_schedule_sysvar',
  'sol_get_epoch_rewards_sysvar',
  'sol_get_last_restart_slot',
  'sol_get_sysvar',
  'sol_create_program_address',
  'sol_try_find_program_address',
  'sol_get_stack_height',
  'sol_remaining_compute_units',
] as const
export type Syscall = (typeof SYSCALLS)[number]

/** Those without microcode: every other name that agave 4.2 can register, with any features. */
export const ABSENT = [
  'sol_invoke_signed_c',
  'sol_invoke_signed_rust',
  'sol_get_processed_sibling_instruction',
  'sol_secp256k1_recover',
  'sol_blake3',
  'sol_curve_validate_point',
  'sol_curve_group_op',
  'sol_curve_multiscalar_mul',
  'sol_alt_bn128_group_op',
  'sol_alt_bn128_compression',
  'sol_poseidon',
  'sol_get_epoch_stake',
  'sol_get_fees_sysvar',
  'sol_alloc_free_',
  'sol_sha512',
  'sol_big_mod_exp',
  'sol_curve_decompress',
  'sol_curve_pairing_map',
] as const

/** What a call names a syscall by. */
export const SYSCALL_HASHES: ReadonlyMap<number, string> = new Map(
  [...SYSCALLS, ...ABSENT].map((name) => [symbolHash(name), name]),
)
