/**
 * The system calls that Cannon knows, by number: those of Linux's n64 ABI, and of o32 for the machine of 32 bits.
 * `docs/vms/mips.md` has the same table for people.
 * @module
 */
import type { Isa } from './isa.ts'

/** What a call does. Those of `NOTHING` return 0; a number without a kind stops the machine. */
export const KINDS = [
  ...['unknown', 'nothing', 'mmap', 'brk', 'clone', 'exit_group', 'read', 'write', 'fcntl', 'exit', 'yield'],
  ...['gettid', 'futex', 'open', 'clock_gettime', 'getrandom', 'eventfd2'],
] as const
export type Kind = (typeof KINDS)[number]

/** Bits of a kind's number. */
export const KIND_BITS = 5

type Call = readonly [name: string, n64: number, o32: number, kind: Kind]

/** Names as Linux has them. */
export const CALLS: readonly Call[] = [
  ['read', 5000, 4003, 'read'],
  ['write', 5001, 4004, 'write'],
  ['open', 5002, 4005, 'open'],
  ['close', 5003, 4006, 'nothing'],
  ['stat', 5004, 4106, 'nothing'],
  ['fstat', 5005, 4108, 'nothing'],
  ['lseek', 5008, 4019, 'nothing'],
  ['mmap', 5009, 4090, 'mmap'],
  ['mprotect', 5010, 4125, 'nothing'],
  ['munmap', 5011, 4091, 'nothing'],
  ['brk', 5012, 4045, 'brk'],
  ['rt_sigaction', 5013, 4194, 'nothing'],
  ['rt_sigprocmask', 5014, 4195, 'nothing'],
  ['ioctl', 5015, 4054, 'nothing'],
  ['pread64', 5016, 4200, 'nothing'],
  ['sched_yield', 5023, 4162, 'yield'],
  ['mincore', 5026, 4217, 'nothing'],
  ['madvise', 5027, 4218, 'nothing'],
  ['nanosleep', 5034, 4166, 'yield'],
  ['setitimer', 5036, 4104, 'nothing'],
  ['getpid', 5038, 4020, 'nothing'],
  ['clone', 5055, 4120, 'clone'],
  ['exit', 5058, 4001, 'exit'],
  ['uname', 5061, 4122, 'nothing'],
  ['fcntl', 5070, 4055, 'fcntl'],
  ['readlink', 5087, 4085, 'nothing'],
  ['getrlimit', 5095, 4076, 'nothing'],
  ['getuid', 5100, 4024, 'nothing'],
  ['getgid', 5102, 4047, 'nothing'],
  ['sigaltstack', 5129, 4206, 'nothing'],
  ['gettid', 5178, 4222, 'gettid'],
  ['futex', 5194, 4238, 'futex'],
  ['sched_getaffinity', 5196, 4240, 'nothing'],
  ['exit_group', 5205, 4246, 'exit_group'],
  ['epoll_ctl', 5208, 4249, 'nothing'],
  ['timer_create', 5216, 4257, 'nothing'],
  ['timer_settime', 5217, 4258, 'nothing'],
  ['timer_delete', 5220, 4261, 'nothing'],
  ['clock_gettime', 5222, 4263, 'clock_gettime'],
  ['tgkill', 5225, 4266, 'nothing'],
  ['openat', 5247, 4288, 'nothing'],
  ['readlinkat', 5257, 4298, 'nothing'],
  ['epoll_pwait', 5272, 4313, 'nothing'],
  ['eventfd2', 5284, 4325, 'eventfd2'],
  ['epoll_create1', 5285, 4326, 'nothing'],
  ['pipe2', 5287, 4328, 'nothing'],
  ['prlimit64', 5297, 4338, 'nothing'],
  ['getrandom', 5313, 4353, 'getrandom'],
]

/** Calls of o32 alone. */
const NARROW: readonly (readonly [name: string, number: number])[] = [
  ['stat64', 4213],
  ['fstat64', 4215],
  ['_llseek', 4140],
]

/** The kind of each number. */
export function callTable({ xlen }: Isa): ReadonlyMap<number, Kind> {
  if (xlen === 64) return new Map(CALLS.map(([, number, , kind]) => [number, kind]))
  return new Map([
    ...CALLS.map(([, , number, kind]) => [number, kind] as const),
    ...NARROW.map(([, number]) => [number, 'nothing'] as const),
  ])
}

/** As MIPS numbers them. */
export const [EBADF, EAGAIN, EINVAL] = [0x9, 0xb, 0x16]

/** Files. */
export const FILES = {
  ...{ stdin: 0, stdout: 1, stderr: 2, hintRead: 3, hintWrite: 4, preimageRead: 5, preimageWrite: 6 },
  eventfd: 100,
} as const

/** Where `mmap` begins and ends, what `brk` says, and where the stack starts. */
export const layout = ({ xlen }: Isa) =>
  xlen === 64
    ? {
        heapStart: 0x1000_0000_0000n,
        heapEnd: 0x6000_0000_0000n,
        programBreak: 0x4000_0000_0000n,
        stack: 0x7fff_ffff_f000n,
      }
    : { heapStart: 0x0500_0000n, heapEnd: 0x6000_0000n, programBreak: 0x4000_0000n, stack: 0x7fff_d000n }

/** CLONE_VM, CLONE_FS, CLONE_FILES, CLONE_SIGHAND, CLONE_SYSVSEM and CLONE_THREAD: what Go's runtime asks for. */
export const CLONE_FLAGS = 0x100 | 0x200 | 0x400 | 0x800 | 0x40000 | 0x10000
/** The exit code where `clone` is asked for anything else. */
export const PANIC = 2
