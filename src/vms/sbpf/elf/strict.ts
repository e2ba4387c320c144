/**
 * ELF files of version 3 (SIMD-0189): one or two program headers say all; there is nothing to relocate.
 * @module
 */
import {
  EM_BPF,
  HEADER_SIZE,
  PROGRAM_HEADER_SIZE,
  PT_LOAD,
  readFileHeader,
  readPrograms,
  SbpfElfError,
} from './file.ts'
import { type Executable, slotsOf } from './text.ts'

const [PF_X, PF_R] = [1, 4]
/** Where the two segments go, in this order. */
const RODATA = { flags: PF_R, address: 0n }
const CODE = { flags: PF_X, address: 1n << 32n }

/** @throws SbpfElfError if Solana's loader refuses the file */
export function loadStrict(bytes: Uint8Array): Executable {
  const header = readFileHeader(bytes)
  const length = BigInt(bytes.length)
  const tableEnd = HEADER_SIZE + PROGRAM_HEADER_SIZE * BigInt(header.programs)
  const good =
    header.magic === 0x7f454c46 &&
    header.class === 2 &&
    header.data === 1 &&
    header.identVersion === 1 &&
    header.abi === 0 &&
    header.padding.every((byte) => byte === 0) &&
    header.machine === EM_BPF &&
    header.version === 1 &&
    header.programsAt === HEADER_SIZE &&
    header.headerSize === Number(HEADER_SIZE) &&
    header.programSize === Number(PROGRAM_HEADER_SIZE) &&
    header.programs > 0 &&
    tableEnd <= length
  if (!good) throw new SbpfElfError('invalid file header')
  const programs = readPrograms(bytes, { start: HEADER_SIZE, end: tableEnd })
  const hasRodata = programs[0].flags === PF_R
  if (hasRodata && programs.length < 2) throw new SbpfElfError('invalid file header')

  let offset = tableEnd
  const segments = (hasRodata ? [RODATA, CODE] : [CODE]).map((expected, i) => {
    const segment = programs[i]
    const fits =
      segment.type === PT_LOAD &&
      segment.flags === expected.flags &&
      segment.offset === offset &&
      segment.offset < length &&
      segment.offset % 8n === 0n &&
      segment.address === expected.address &&
      segment.physical === expected.address &&
      segment.fileSize === segment.memorySize &&
      segment.fileSize <= length - segment.offset &&
      segment.fileSize % 8n === 0n
    if (!fits) throw new SbpfElfError('invalid program header')
    offset += segment.fileSize
    return bytes.subarray(Number(segment.offset), Number(offset))
  })
  const code = segments.at(-1)!
  const entry = header.entry - CODE.address
  if (entry < 0n || entry % 8n !== 0n || entry + 8n > BigInt(code.length))
    throw new SbpfElfError('invalid file header')
  return {
    version: 3,
    entry: Number(entry / 8n),
    slots: slotsOf(code),
    rodata: hasRodata ? segments[0] : new Uint8Array(0),
    textAddress: CODE.address,
    functions: new Map(),
  }
}
