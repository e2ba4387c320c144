/**
 * A hand-written interpreter of RV32IM, as a person would write one in JavaScript: a switch over opcodes, registers
 * in an Int32Array. What the generated WebAssembly is compared with; it has no roots, no traps, no proofs.
 * @module
 */
import type { Program } from '../src/run/program.ts'

/** Memory of the interpreter: programs are loaded with their stack below this. */
export const PEER_MEMORY = 2 ** 26

/** @returns the exit code */
export function interpret({ state }: Program): number {
  const memory = new Uint8Array(PEER_MEMORY)
  for (const [index, page] of state.memories.mem) memory.set(page, Number(index) * 4096)
  const input = Buffer.concat([...state.memories.input.values()]).subarray(
    0,
    Number(state.registers.inputSize as bigint),
  )
  const view = new DataView(memory.buffer)
  const words = new Int32Array(memory.buffer)
  const x = Int32Array.from(state.registers.x as bigint[], Number)
  let pc = Number(state.registers.pc)
  let brk = Number(state.registers.brk)
  let read = 0

  for (;;) {
    const word = words[pc >> 2]
    const rd = (word >> 7) & 31
    const a = x[(word >> 15) & 31]
    const b = x[(word >> 20) & 31]
    const immediate = word >> 20
    const funct = (word >> 12) & 7
    let next = pc + 4
    let value = x[rd]
    switch (word & 0x7f) {
      case 0x37:
        value = word & ~0xfff
        break
      case 0x17:
        value = (pc + (word & ~0xfff)) | 0
        break
      case 0x6f:
        value = next
        next = pc + (((word >> 31) << 20) | (word & 0xff000) | ((word >> 9) & 0x800) | ((word >> 20) & 0x7fe))
        break
      case 0x67:
        value = next
        next = (a + immediate) & ~1
        break
      case 0x63: {
        if (branches(funct, a, b)) {
          next =
            pc +
            (((word >> 31) << 12) | ((word << 4) & 0x800) | ((word >> 20) & 0x7e0) | ((word >> 7) & 0x1e))
        }
        break
      }
      case 0x03: {
        const at = (a + immediate) >>> 0
        if (funct === 0) value = view.getInt8(at)
        else if (funct === 1) value = view.getInt16(at, true)
        else if (funct === 2) value = view.getInt32(at, true)
        else if (funct === 4) value = memory[at]
        else value = view.getUint16(at, true)
        break
      }
      case 0x23: {
        const at = (a + ((word >> 25) << 5) + rd) >>> 0
        if (funct === 0) memory[at] = b
        else if (funct === 1) view.setInt16(at, b, true)
        else view.setInt32(at, b, true)
        value = x[rd]
        break
      }
      case 0x13:
        value = arithmetic(funct, a, immediate, funct === 5 && ((word >> 30) & 1) === 1)
        break
      case 0x33:
        value = word >>> 25 === 1 ? multiply(funct, a, b) : arithmetic(funct, a, b, ((word >> 30) & 1) === 1)
        break
      case 0x73: {
        const [a0, a1, a2] = [x[10], x[11], x[12]]
        if (x[17] === 93 || x[17] === 94) return a0
        if (x[17] === 63) {
          const bytes = input.subarray(read, read + a2)
          memory.set(bytes, a1)
          read += bytes.length
          x[10] = bytes.length
        } else if (x[17] === 64) x[10] = a2
        else if (x[17] === 214) x[10] = brk = a0 === 0 ? brk : a0
        else x[10] = x[17] === 57 || x[17] === 80 ? 0 : -38
        value = x[rd]
        break
      }
      default:
        break
    }
    if (rd !== 0 && (word & 0x7f) !== 0x63) x[rd] = value
    pc = next >>> 0
  }
}

function branches(funct: number, a: number, b: number): boolean {
  switch (funct) {
    case 0:
      return a === b
    case 1:
      return a !== b
    case 4:
      return a < b
    case 5:
      return a >= b
    case 6:
      return a >>> 0 < b >>> 0
    default:
      return a >>> 0 >= b >>> 0
  }
}

function arithmetic(funct: number, a: number, b: number, other: boolean): number {
  switch (funct) {
    case 0:
      return (other ? a - b : a + b) | 0
    case 1:
      return a << b
    case 2:
      return a < b ? 1 : 0
    case 3:
      return a >>> 0 < b >>> 0 ? 1 : 0
    case 4:
      return a ^ b
    case 5:
      return other ? a >> b : a >>> b
    case 6:
      return a | b
    default:
      return a & b
  }
}

function multiply(funct: number, a: number, b: number): number {
  switch (funct) {
    case 0:
      return Math.imul(a, b)
    case 1:
      return Number((BigInt(a) * BigInt(b)) >> 32n)
    case 2:
      return Number((BigInt(a) * BigInt(b >>> 0)) >> 32n)
    case 3:
      return Number((BigInt(a >>> 0) * BigInt(b >>> 0)) >> 32n)
    case 4:
      return b === 0 ? -1 : (a / b) | 0
    case 5:
      return b === 0 ? -1 : ((a >>> 0) / (b >>> 0)) | 0
    case 6:
      return b === 0 ? a : (a % b) | 0
    default:
      return b === 0 ? a : ((a >>> 0) % (b >>> 0)) | 0
  }
}
