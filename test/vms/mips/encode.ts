/** Instruction words for tests. */

/** Of registers: `r(rs, rt, rd, funct)`, with a shift amount. */
export const r = (rs: number, rt: number, rd: number, funct: number, sa = 0, opcode = 0): number =>
  ((opcode << 26) | (rs << 21) | (rt << 16) | (rd << 11) | (sa << 6) | funct) >>> 0
/** With 16 bits of an immediate, which may be negative. */
export const i = (opcode: number, rs: number, rt: number, immediate: number): number =>
  ((opcode << 26) | (rs << 21) | (rt << 16) | (immediate & 0xffff)) >>> 0
/** Of those that count bits, and MUL. */
export const special2 = (rs: number, rd: number, funct: number): number => r(rs, 0, rd, funct, 0, 0x1c)

export const SYSCALL = 0x0c
export const OP = {
  ...{
    beq: 4,
    bne: 5,
    addiu: 9,
    slti: 0xa,
    sltiu: 0xb,
    andi: 0xc,
    ori: 0xd,
    xori: 0xe,
    lui: 0xf,
    daddiu: 0x19,
  },
  ...{ ldl: 0x1a, ldr: 0x1b, lwl: 0x22, lw: 0x23, lwr: 0x26, swl: 0x2a, sw: 0x2b, swr: 0x2e, sd: 0x3f },
  ...{ ll: 0x30, lld: 0x34, sc: 0x38, scd: 0x3c },
} as const
export const FUNCT = {
  ...{
    srl: 2,
    sllv: 4,
    srav: 7,
    jalr: 9,
    mult: 0x18,
    multu: 0x19,
    div: 0x1a,
    divu: 0x1b,
    dmult: 0x1c,
    dmultu: 0x1d,
  },
  ...{ ddiv: 0x1e, ddivu: 0x1f, addu: 0x21, sltu: 0x2b, clz: 0x20, clo: 0x21, dclz: 0x24, dclo: 0x25 },
} as const
