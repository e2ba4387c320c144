/**
 * The program text: slots of eight bytes, as a file brings them and as the VM runs them.
 * @module
 */

/** What a loader makes of a file. */
export type Executable = {
  readonly version: 0 | 3
  /** Index of the slot where the program starts. */
  readonly entry: number
  readonly slots: readonly bigint[]
  /** The read-only region from its start. */
  readonly rodata: Uint8Array
  readonly textAddress: bigint
  /** In version 0, functions by the hash that calls name them by. */
  readonly functions: ReadonlyMap<number, number>
}

export type Slot = {
  readonly opcode: number
  readonly dst: number
  readonly src: number
  readonly off: number
  readonly imm: number
}

export const [CALL, LDDW] = [0x85, 0x18]

/** The whole slots of some bytes. */
export function slotsOf(bytes: Uint8Array): bigint[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  return Array.from({ length: Math.floor(bytes.length / 8) }, (_, i) => view.getBigUint64(8 * i, true))
}

export const decodeSlot = (slot: bigint): Slot => ({
  opcode: Number(slot & 0xffn),
  dst: Number((slot >> 8n) & 15n),
  src: Number((slot >> 12n) & 15n),
  off: Number(BigInt.asIntN(16, slot >> 16n)),
  imm: Number(BigInt.asIntN(32, slot >> 32n)),
})

export const encodeSlot = ({ opcode, dst, src, off, imm }: Slot): bigint =>
  BigInt(opcode) |
  (BigInt(dst) << 8n) |
  (BigInt(src) << 12n) |
  (BigInt.asUintN(16, BigInt(off)) << 16n) |
  (BigInt.asUintN(32, BigInt(imm)) << 32n)

/**
 * The text with its calls in the form of version 3: source 1 and an offset for a function, source 0 and a hash for a
 * syscall. So a step needs no table of functions. Programs cannot see it: what they read is the read-only region.
 *
 * @param isSyscall - whether the runtime has a syscall of this hash
 */
export function resolveCalls(
  { version, slots, functions }: Executable,
  isSyscall: (hash: number) => boolean,
): bigint[] {
  if (version !== 0) return [...slots]
  let second = false
  return slots.map((slot, i) => {
    const fields = decodeSlot(slot)
    // The second half of an lddw is no instruction, whatever it looks like.
    const isData = second
    second = !isData && fields.opcode === LDDW
    if (isData || fields.opcode !== CALL) return slot
    const hash = fields.imm >>> 0
    const to = functions.get(hash)
    if (isSyscall(hash)) return encodeSlot({ ...fields, src: 0 })
    if (to !== undefined) return encodeSlot({ ...fields, src: 1, imm: to - i - 1 })
    return encodeSlot({ ...fields, src: 2 })
  })
}
