/**
 * A VM of two instructions and a run of it, for scripts that prove as users do: its batch circuit compiles in seconds.
 */
import { pathToFileURL } from 'node:url'

/** The package's folder on the command line. */
export const load = (path) => import(pathToFileURL(`${process.argv[2]}/dist/${path}`).href)
const { bytes, halt, poseidon, registers, run, u32, vm } = await load('index.js')
const { pagesOf, zeroState } = await load('state/index.js')

export const pair = vm('pair')
  .state({ pc: u32, x: registers(u32, 2), mem: bytes(2 ** 8) })
  .fetch((s) => {
    const word = s.mem.load(s.pc.low(8), 1).unsigned(32)
    s.pc = s.pc.add(1)
    return word
  })
  .op('add', '........................ 00000001', (s) => {
    s.x[0] = s.x[0].add(s.x[1])
  })
  .op('halt', '........................ 00000010', (s) => halt(s.x[0]))
  .otherwise('illegal instruction')

const zero = zeroState(pair.machine)
// 1, 2, 3 ...: the second sum has its two lowest bits set.
const memories = { mem: pagesOf([[0n, new Uint8Array(33).fill(1).with(32, 2)]]) }
const state = { ...zero, registers: { ...zero.registers, x: [1n, 1n] }, memories }
export const trace = await run({ vm: pair, state }, { hash: await poseidon() })

export const shape = { steps: 4, anyEvery: 4, readLeaves: 1, writeLeaves: 1, readNodes: 3, writeNodes: 1 }
