/**
 * Linux's system calls by number, as words that say what `ecall` does with them: constants that calls return, structs
 * that they fill, and which of the others it is. Numbers are those of include/uapi/asm-generic/unistd.h, which RISC-V
 * uses; structs are those of include/uapi/asm-generic. `docs/vms/riscv.md` has the same table for people.
 * @module
 */

import type { Isa } from './isa.ts'

/** Files by number, of a variant: those that are open from the beginning, then an epoll and an eventfd. */
export const filesOf = ({ preimages }: Pick<Isa, 'preimages'>) =>
  preimages ? { open: 7, epoll: 7, event: 8 } : { open: 3, epoll: 3, event: 4 }
/** Files of the host, as Optimism's specification numbers them: hints and their acknowledgement, preimages and keys. */
export const [HINT_READ, HINT_WRITE, PREIMAGE_READ, PREIMAGE_WRITE] = [3, 4, 5, 6]

/** include/uapi/asm-generic/errno-base.h and errno.h, negative as calls return them. */
export const [ENOENT, EBADF, EAGAIN, ENOMEM, EINVAL, ENOTTY, ESPIPE, ENOSYS] = [
  -2, -9, -11, -12, -22, -25, -29, -38,
]

/** What `ecall` does: the highest bits of a call's word. */
export const [UNKNOWN, CONSTANT, STRUCT, MOVE, ENTER, EXIT, KILL] = [0, 1, 2, 3, 4, 5, 6]
export const CLASS_BITS = 3
/** Calls of class ENTER: the lowest bits. */
export const [BRK, MAP, UNMAP, RANDOM] = [0, 1, 2, 3]
/** The routines of further calls of that class, in the order of their numbers from 4 on. */
export const THREAD_ROUTINES = [
  ...['mprotect', 'madvise', 'clock', 'time-of-day', 'sleep', 'yield', 'futex', 'gettid', 'set-tid-address'],
  ...['clone', 'thread-exit', 'epoll-ctl', 'epoll-wait'],
] as const
/** Calls of class MOVE: bits of the word. */
export const [READS, VECTOR] = [0, 1]

/** The word: class, whether a0 has to be an open file, a register from x8 on, 12 bits for the class. */
export const WORD_BITS = 19
export const [FILE, REGISTER, LOW] = [15, 12, 12]
const call = (kind: number, low: number, argument = 0, file: 0 | 1 = 0) =>
  (kind << 16) | (file << FILE) | ((argument + 2) << REGISTER) | (low & (2 ** LOW - 1))
const constant = (value: number) => call(CONSTANT, value)
const ofFile = (value: number) => call(CONSTANT, value, 0, 1)

/** The low bits for a struct: its contents, and bytes to go less one. */
export const SIZE_BITS = 9
const [ZEROS, UTSNAME, STAT, INFINITE, STACK, STATX] = [0, 1, 2, 3, 4, 5]
const key = (contents: number, size: number) => (contents << SIZE_BITS) | (size - 1)
const struct = (contents: number, size: number, argument: number) =>
  call(STRUCT, key(contents, size), argument)
const statOf = (xlen: 32 | 64, argument: number) => struct(STAT, statSize(xlen), argument) | (1 << FILE)

/** The numbers that have an answer, and their words. */
export function callTable(isa: Pick<Isa, 'xlen' | 'general' | 'preimages'>): ReadonlyMap<number, number> {
  const { xlen, general } = isa
  const word = xlen / 8
  const zeros = (words: number, argument: number) => struct(ZEROS, words * word, argument)
  const table: [number, number][] = [
    [25, ofFile(0)], // fcntl
    [29, ofFile(ENOTTY)], // ioctl
    [57, ofFile(0)], // close
    [62, ofFile(ESPIPE)], // lseek
    [63, call(MOVE, 1 << READS)], // read
    [64, call(MOVE, 0)], // write
    [65, call(MOVE, (1 << READS) | (1 << VECTOR))], // readv
    [66, call(MOVE, 1 << VECTOR)], // writev
    [73, constant(EINVAL)], // ppoll
    [78, constant(ENOENT)], // readlinkat
    [79, statOf(xlen, 2)], // newfstatat
    [80, statOf(xlen, 1)], // fstat
    [93, call(EXIT, 0)], // exit
    [94, call(EXIT, 0)], // exit_group
    [96, constant(1)], // set_tid_address
    [98, constant(0)], // futex
    [99, constant(0)], // set_robust_list
    [101, constant(0)], // nanosleep
    [113, zeros(2, 1)], // clock_gettime
    [114, zeros(2, 1)], // clock_getres
    [115, constant(0)], // clock_nanosleep
    [123, constant(ENOSYS)], // sched_getaffinity
    [124, constant(0)], // sched_yield
    [129, call(KILL, 0, 1)], // kill
    [130, call(KILL, 0, 1)], // tkill
    [131, call(KILL, 0, 2)], // tgkill
    [132, struct(STACK, 3 * word, 1)], // sigaltstack
    [134, struct(ZEROS, 8 + 2 * word, 2)], // rt_sigaction
    [135, struct(ZEROS, 8, 2)], // rt_sigprocmask
    [153, zeros(4, 0)], // times
    [160, struct(UTSNAME, 390, 0)], // uname
    [163, struct(INFINITE, 2 * word, 1)], // getrlimit
    [165, zeros(18, 1)], // getrusage
    [169, zeros(2, 0)], // gettimeofday
    [172, constant(1)], // getpid
    [173, constant(0)], // getppid
    [174, constant(0)], // getuid
    [175, constant(0)], // geteuid
    [176, constant(0)], // getgid
    [177, constant(0)], // getegid
    [178, constant(1)], // gettid
    [214, call(ENTER, BRK)], // brk
    [215, call(ENTER, UNMAP)], // munmap
    [216, constant(ENOMEM)], // mremap
    [222, call(ENTER, MAP)], // mmap
    [226, constant(0)], // mprotect
    [233, constant(EINVAL)], // madvise
    [258, constant(ENOSYS)], // riscv_hwprobe
    [261, struct(INFINITE, 16, 3)], // prlimit64
    [278, call(ENTER, RANDOM)], // getrandom
    [291, struct(STATX, 256, 4) | (1 << FILE)], // statx
    [293, constant(ENOSYS)], // rseq
  ]
  const narrow: [number, number][] = [
    [403, struct(ZEROS, 16, 1)], // clock_gettime64
    [406, struct(ZEROS, 16, 1)], // clock_getres_time64
    [407, constant(0)], // clock_nanosleep_time64
    [422, constant(0)], // futex_time64
  ]
  const own = xlen === 32 ? [...table, ...narrow] : table
  return new Map(general ? [...own, ...threadTable(isa)] : own)
}

/** Calls that have another answer where there are threads and time. */
function threadTable(isa: Pick<Isa, 'xlen' | 'preimages'>): [number, number][] {
  const { xlen } = isa
  const files = filesOf(isa)
  const routine = (name: (typeof THREAD_ROUTINES)[number]) => call(ENTER, 4 + THREAD_ROUTINES.indexOf(name))
  const times: [number, number][] =
    xlen === 64
      ? [
          [98, routine('futex')],
          [101, routine('sleep')], // nanosleep
          [113, routine('clock')], // clock_gettime
          [115, routine('sleep')], // clock_nanosleep
          [169, routine('time-of-day')],
        ]
      : [
          [403, routine('clock')], // clock_gettime64
          [407, routine('sleep')], // clock_nanosleep_time64
          [422, routine('futex')], // futex_time64
        ]
  return [
    ...times,
    [19, constant(files.event)], // eventfd2
    [20, constant(files.epoll)], // epoll_create1
    [21, routine('epoll-ctl')],
    [22, routine('epoll-wait')], // epoll_pwait
    [56, constant(ENOENT)], // openat
    [93, routine('thread-exit')], // exit
    [96, routine('set-tid-address')],
    [124, routine('yield')], // sched_yield
    [167, constant(EINVAL)], // prctl
    [178, routine('gettid')],
    [220, routine('clone')],
    [226, routine('mprotect')],
    [233, routine('madvise')],
    [435, constant(ENOSYS)], // clone3
  ]
}

/** `struct stat` of RV64, `struct stat64` of RV32. */
const statSize = (xlen: 32 | 64) => (xlen === 64 ? 128 : 104)

/** The bytes of structs that are neither 0 nor, in those of infinite limits, 0xff. */
export function structBytes(xlen: 32 | 64): readonly { readonly key: number; readonly byte: number }[] {
  const place = (contents: number, size: number, at: number, bytes: Iterable<number>) =>
    [...bytes].map((byte, i) => ({ key: key(contents, size - at - i), byte }))
  const name = (at: number, text: string) =>
    place(
      UTSNAME,
      390,
      at,
      [...text].map((char) => char.charCodeAt(0)),
    )
  const stat = (at: number, ...bytes: number[]) => place(STAT, statSize(xlen), at, bytes)
  const statx = (at: number, ...bytes: number[]) => place(STATX, 256, at, bytes)
  return [
    // Six fields of 65 bytes: sysname, nodename, release, version, machine, domainname. glibc refuses old releases.
    ...name(0, 'Linux'),
    ...name(2 * 65, '6.1.0'),
    ...name(4 * 65, `riscv${xlen}`),
    ...stat(16, 0x80, 0x11), // st_mode: S_IFIFO | 0600
    ...stat(20, 1), // st_nlink
    ...stat(57, 0x10), // st_blksize: 4096
    ...statx(0, 0xff, 0x07), // stx_mask: STATX_BASIC_STATS
    ...statx(5, 0x10), // stx_blksize: 4096
    ...statx(16, 1), // stx_nlink
    ...statx(28, 0x80, 0x11), // stx_mode
    ...place(STACK, (3 * xlen) / 8, xlen / 8, [2]), // ss_flags: SS_DISABLE
  ]
}

export { INFINITE }
