/**
 * The stack on which Linux starts a program: RISC-V psABI, "Process initialization", and `create_elf_tables` in
 * Linux's fs/binfmt_elf.c. From the stack pointer upwards:
 *
 *     argc, argv[0..], NULL, envp[0..], NULL, auxiliary vector, AT_NULL    words of xlen bits
 *     padding
 *     16 random bytes, the strings of argv, those of envp, AT_EXECFN's string
 *     one word of zero, up to `top`
 *
 * Everything follows from the arguments: no clock, no randomness, nothing of the machine that runs this.
 * @module
 */
import { utf8 } from '../../bytes/bytes.ts'
import type { Elf } from './elf.ts'

/** What the stack contains. */
export type LinuxStackOptions = {
  /** Width of addresses; must be the program's. */
  xlen: 32 | 64
  /** The first address above the stack. */
  top: bigint
  /** The whole of argv, the program's name first. */
  args: readonly string[]
  /** `{ HOME: '/' }` or `['HOME=/']`; the program sees them in this order. */
  env?: Readonly<Record<string, string>> | readonly string[]
  elf: Elf
  /** The 16 bytes behind AT_RANDOM, with which C libraries seed stack canaries. 0, 1, … 15 if not given. */
  random?: Uint8Array
}

/** The stack with which Linux starts a program. */
export type LinuxStack = {
  /** What the stack pointer holds at the entry: the address of argc, a multiple of 16. */
  pointer: bigint
  /** Where `data` starts. Linux writes nothing below argc, so it equals `pointer`. */
  address: bigint
  /** Every byte from `address` to `top`. */
  data: Uint8Array
}

/** include/uapi/linux/auxvec.h */
const AT = {
  NULL: 0n,
  PHDR: 3n,
  PHENT: 4n,
  PHNUM: 5n,
  PAGESZ: 6n,
  BASE: 7n,
  FLAGS: 8n,
  ENTRY: 9n,
  UID: 11n,
  EUID: 12n,
  GID: 13n,
  EGID: 14n,
  CLKTCK: 17n,
  SECURE: 23n,
  RANDOM: 25n,
  EXECFN: 31n,
} as const

const PAGE_SIZE = 4096n

/**
 * Lays out arguments, environment and auxiliary vector as Linux does.
 *
 * Left out of the vector, as user space finds zero for an entry that is missing: AT_HWCAP and AT_HWCAP2, which depend on
 * the processor, and AT_SYSINFO_EHDR, as there is no vDSO. All user and group ids are 0.
 *
 * @param options - see {@link LinuxStackOptions}
 * @returns the stack pointer, and the bytes to store
 * @throws TypeError if `args` or `env` holds something else than strings, or `random` is no Uint8Array
 * @throws RangeError if a string contains a zero byte, a name of `env` is empty or contains `=`, `random` has not 16 bytes, `xlen` is
 *   not the program's, or the stack does not fit below `top` without touching a segment of the program
 * @example
 * const elf = parseElf(file)
 * const stack = linuxStack({ xlen: 32, top: 0x7fff_f000n, args: ['demo'], env: { HOME: '/' }, elf })
 * // store stack.data at stack.address, set sp to stack.pointer and pc to elf.entry
 */
export function linuxStack({
  xlen,
  top,
  args,
  env = [],
  elf,
  random = counting,
}: LinuxStackOptions): LinuxStack {
  if (xlen !== elf.xlen) throw new RangeError(`"xlen" expected ${elf.xlen}, the program's, got ${xlen}`)
  if (typeof top !== 'bigint') throw new TypeError(`"top" expected a bigint, got ${typeof top}`)
  if (top <= 0n || top > 1n << BigInt(xlen)) {
    throw new RangeError(`"top" expected 1 to 2^${xlen}, got ${top}`)
  }
  if (!(random instanceof Uint8Array))
    throw new TypeError(`"random" expected a Uint8Array, got ${typeof random}`)
  if (random.length !== 16) throw new RangeError(`"random" expected 16 bytes, got ${random.length}`)
  const size = xlen / 8
  // Since version 5.18 Linux gives a program without arguments one that is empty, so that argv[0] exists.
  const argv = (args.length > 0 ? args : ['']).map((arg, i) => cString(`args[${i}]`, arg))
  const envp = entries(env).map((entry, i) => cString(`env[${i}]`, entry))
  const name = argv[0]

  const strings = [random, ...argv, ...envp, name, new Uint8Array(size)]
  const stringsAt = top - BigInt(strings.reduce((sum, part) => sum + part.length, 0))
  // The strings lie one behind the other in the order in which their addresses are asked for.
  let next = stringsAt + BigInt(random.length)
  const addressOf = (text: Uint8Array) => {
    const address = next
    next += BigInt(text.length)
    return address
  }
  const argvAt = argv.map(addressOf)
  const envpAt = envp.map(addressOf)
  const { address: headers, entrySize, count } = elf.programHeaders
  const aux: [bigint, bigint][] = [
    [AT.PAGESZ, PAGE_SIZE],
    [AT.CLKTCK, 100n],
    [AT.PHDR, headers],
    [AT.PHENT, BigInt(entrySize)],
    [AT.PHNUM, BigInt(count)],
    [AT.BASE, 0n],
    [AT.FLAGS, 0n],
    [AT.ENTRY, elf.entry],
    [AT.UID, 0n],
    [AT.EUID, 0n],
    [AT.GID, 0n],
    [AT.EGID, 0n],
    [AT.SECURE, 0n],
    [AT.RANDOM, stringsAt],
    [AT.EXECFN, addressOf(name)],
    [AT.NULL, 0n],
  ]
  const table = [BigInt(argv.length), ...argvAt, 0n, ...envpAt, 0n, ...aux.flat()]
  const pointer = (stringsAt - BigInt(table.length * size)) & ~15n
  requireRoom(pointer, top, elf)

  const data = new Uint8Array(Number(top - pointer))
  const view = new DataView(data.buffer)
  for (const [i, word] of table.entries()) {
    if (xlen === 32) view.setUint32(4 * i, Number(word), true)
    else view.setBigUint64(8 * i, word, true)
  }
  let at = Number(stringsAt - pointer)
  for (const part of strings) {
    data.set(part, at)
    at += part.length
  }
  return { pointer, address: pointer, data }
}

const counting = Uint8Array.from({ length: 16 }, (_, i) => i)

function entries(env: Readonly<Record<string, string>> | readonly string[]): readonly string[] {
  if (isList(env)) return env
  return Object.entries(env).map(([key, value]) => {
    if (key === '' || key.includes('=')) {
      throw new RangeError(`"env" expected names without "=" and not empty, got ${JSON.stringify(key)}`)
    }
    if (typeof value !== 'string') throw new TypeError(`"env.${key}" expected a string, got ${typeof value}`)
    return `${key}=${value}`
  })
}

/** Array.isArray does not tell a readonly array from a record. */
const isList = (env: Readonly<Record<string, string>> | readonly string[]): env is readonly string[] =>
  Array.isArray(env)

function cString(title: string, text: string): Uint8Array {
  if (typeof text !== 'string') throw new TypeError(`"${title}" expected a string, got ${typeof text}`)
  if (text.includes('\0'))
    throw new RangeError(`"${title}" expected no zero byte, got ${JSON.stringify(text.slice(0, 80))}`)
  return utf8(`${text}\0`)
}

/** The words and strings must not wrap below zero or overwrite the program. */
function requireRoom(pointer: bigint, top: bigint, { segments }: Elf): void {
  const hit = segments.find(({ address, memorySize }) => address < top && address + memorySize > pointer)
  if (pointer >= 0n && hit === undefined) return
  const limit = hit === undefined ? 0n : hit.address + hit.memorySize
  throw new RangeError(
    `"top" expected ${top - pointer} free bytes below it, got ${top - limit > 0n ? top - limit : 0n} above the program; ` +
      'give a higher top or fewer arguments',
  )
}
