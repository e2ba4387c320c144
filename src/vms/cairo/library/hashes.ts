/**
 * Compression functions of SHA-256 (FIPS 180-4) and BLAKE2s (RFC 7693) and the permutation of Keccak, on lists of words
 * as hints have them.
 * @module
 */
import { keccak_256, keccakP } from '@noble/hashes/sha3.js'
import { HintFailure, itemsOf, list, native, number, type Value } from '../hints/values.ts'
import { machineOf, writeArg } from '../hints/world.ts'

/** Square roots' first 32 bits, of the first eight primes; both hashes begin with them. */
const IV = [
  0x6a09e667n,
  0xbb67ae85n,
  0x3c6ef372n,
  0xa54ff53an,
  0x510e527fn,
  0x9b05688cn,
  0x1f83d9abn,
  0x5be0cd19n,
]

const word = (value: bigint) => BigInt.asUintN(32, value)
const rotated = (value: bigint, by: bigint) => (value >> by) | ((value & ((1n << by) - 1n)) << (32n - by))

/** A list of the given number of numbers. */
function words(value: Value | undefined, count: number): bigint[] {
  const all = list(value as Value).map(number)
  if (all.length !== count) throw new HintFailure(`expected ${count} words, got ${all.length}`)
  const wrong = all.find((one) => one < 0n || one >> 64n !== 0n)
  if (wrong !== undefined) throw new HintFailure(`${wrong} is not a word of a hash`)
  return all
}

/** The first 32 bits behind the point of the cube roots of the first 64 primes (FIPS 180-4, 4.2.2). */
const ROUND_CONSTANTS = firstPrimes(64).map((p) => word(cubeRoot(BigInt(p) << 96n)))

function firstPrimes(count: number): number[] {
  const primes: number[] = []
  for (let n = 2; primes.length < count; n++) if (primes.every((p) => n % p !== 0)) primes.push(n)
  return primes
}

function cubeRoot(n: bigint): bigint {
  let root = 0n
  for (let bit = 1n << 40n; bit > 0n; bit >>= 1n) if ((root + bit) ** 3n <= n) root += bit
  return root
}

function schedule(message: readonly bigint[]): bigint[] {
  const w = [...message]
  for (let i = 16; i < 64; i++) {
    const [a, b] = [w[i - 15], w[i - 2]]
    const s0 = rotated(a, 7n) ^ rotated(a, 18n) ^ (a >> 3n)
    const s1 = rotated(b, 17n) ^ rotated(b, 19n) ^ (b >> 10n)
    w.push(word(w[i - 16] + s0 + w[i - 7] + s1))
  }
  return w
}

function sha2(state: readonly bigint[], w: readonly bigint[]): bigint[] {
  let [a, b, c, d, e, f, g, h] = state
  for (const [i, constant] of ROUND_CONSTANTS.entries()) {
    const s0 = rotated(a, 2n) ^ rotated(a, 13n) ^ rotated(a, 22n)
    const s1 = rotated(e, 6n) ^ rotated(e, 11n) ^ rotated(e, 25n)
    const first = word(h + s1 + ((e & f) ^ (~e & g)) + constant + w[i])
    const second = word(s0 + ((a & b) ^ (a & c) ^ (b & c)))
    ;[h, g, f, e, d, c, b, a] = [g, f, e, word(d + first), c, b, a, word(first + second)]
  }
  return [a, b, c, d, e, f, g, h].map((value, i) => word(value + state[i]))
}

/** RFC 7693, 2.7. */
const SIGMA = [
  '0123456789abcdef',
  'ea489fd61c02b753',
  'b8c052fdae367194',
  '7931dcbe265a40f8',
  '905724afe1bc683d',
  '2c6a0b834d75fe19',
  'c51fed4a0763928b',
  'db7ec13950f4862a',
  '6fe9b308c2d714a5',
  'a2847615fb9e3cd0',
].map((row) => [...row].map((digit) => Number.parseInt(digit, 16)))

const COLUMNS = [0, 1, 2, 3].map((i) => [i, 4 + i, 8 + i, 12 + i])
const DIAGONALS = [0, 1, 2, 3].map((i) => [i, 4 + ((i + 1) % 4), 8 + ((i + 2) % 4), 12 + ((i + 3) % 4)])

function mix(v: bigint[], [a, b, c, d]: readonly number[], x: bigint, y: bigint): void {
  v[a] = word(v[a] + v[b] + x)
  v[d] = rotated(v[d] ^ v[a], 16n)
  v[c] = word(v[c] + v[d])
  v[b] = rotated(v[b] ^ v[c], 12n)
  v[a] = word(v[a] + v[b] + y)
  v[d] = rotated(v[d] ^ v[a], 8n)
  v[c] = word(v[c] + v[d])
  v[b] = rotated(v[b] ^ v[c], 7n)
}

function blake2s(h: readonly bigint[], message: readonly bigint[], counters: readonly bigint[]): bigint[] {
  const v = [...h, ...IV.slice(0, 4), ...counters.map((one, i) => word(IV[4 + i] ^ one))]
  for (const row of SIGMA) {
    for (const [i, places] of [...COLUMNS, ...DIAGONALS].entries())
      mix(v, places, message[row[2 * i]], message[row[2 * i + 1]])
  }
  return h.map((one, i) => one ^ v[i] ^ v[8 + i])
}

/** `starkware.cairo.common.cairo_sha256.sha256_utils`. */
export const SHA256: { readonly [name: string]: Value } = {
  IV: [...IV],
  ROUND_CONSTANTS,
  compute_message_schedule: native('compute_message_schedule', ['message'], (message) =>
    schedule(words(message, 16)),
  ),
  sha2_compress_function: native('sha2_compress_function', ['state', 'w'], (state, w) =>
    sha2(words(state, 8), words(w, 64)),
  ),
  sha_256_update_state: native('sha_256_update_state', ['state', 'message'], (state, message) =>
    sha2(words(state, 8), schedule(words(message, 16))),
  ),
}

/** `starkware.cairo.common.cairo_blake2s.blake2s_utils`. */
export const BLAKE2S: { readonly [name: string]: Value } = {
  IV: [...IV],
  blake2s_compress: native(
    'blake2s_compress',
    ['h', 'message', 't0', 't1', 'f0', 'f1'],
    (h, message, ...counters) => blake2s(words(h, 8), words(message, 16), words(counters as Value[], 4)),
  ),
  // The output's place is behind its instance's state, message and counters.
  compute_blake2s_func: native('compute_blake2s_func', ['segments', 'output_ptr'], (segments, output) => {
    const machine = machineOf(segments)
    const at = number(output as Value)
    const cells = Array.from({ length: 26 }, (_, i) => machine.read(at - 26n + BigInt(i)))
    const [h, message, [t, f]] = [
      words(cells.slice(0, 8), 8),
      words(cells.slice(8, 24), 16),
      words(cells.slice(24), 2),
    ]
    writeArg(machine, at, blake2s(h, message, [t, 0n, f, 0n]))
    return null
  }),
}

/** `starkware.cairo.common.keccak_utils.keccak_utils`: 25 lanes of 64 bits. */
export const KECCAK: { readonly [name: string]: Value } = {
  keccak_func: native('keccak_func', ['values'], (values) => {
    const lanes = words(values, 25)
    const halves = Uint32Array.from(
      lanes.flatMap((lane) => [lane, lane >> 32n]),
      (half) => Number(BigInt.asUintN(32, half)),
    )
    keccakP(halves)
    return lanes.map((_, i) => BigInt(halves[2 * i]) | (BigInt(halves[2 * i + 1]) << 32n))
  }),
}

/** `eth_hash.auto`. */
export const ETH_HASH: { readonly [name: string]: Value } = {
  keccak: native('keccak', ['preimage'], (bytes) =>
    keccak_256(Uint8Array.from(itemsOf(bytes as Value), (byte) => Number(number(byte)))),
  ),
}
