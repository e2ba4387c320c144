/**
 * What `onestep run` says about programs for Linux: their standard error, calls that are missing, why they trapped.
 */
import { describe, expect, test } from 'vitest'
import { fixture, onestep } from './cli.ts'

const program = (name: string) => fixture(`../linux/elf/${name}.rv64.elf`)

describe('run of a program for Linux', () => {
  test("writev prints; the guest's standard error goes to ours; a missing call is named", async () => {
    const { code, out, err } = await onestep(['run', program('missing')])
    expect({ code, out: out.toString(), err }).toEqual({
      code: 38,
      out: 'abcdef\n',
      err: 'def\nonestep: the system call openat (56) is not available: the program got -ENOSYS\n',
    })
  })

  test('--json has standard output alone, and says the same on standard error', async () => {
    const { out, err } = await onestep(['run', program('missing'), '--json'])
    expect(Buffer.from(JSON.parse(out.toString()).output, 'base64').toString()).toBe('abcdef\n')
    expect(err).toMatch(/^def\nonestep: the system call openat \(56\)/)
  })

  test('a trap names the step, the address, the word, the instruction and the cause', async () => {
    const { code, err } = await onestep(['run', program('float'), '--vm', 'rv64imac'])
    expect(code).toBe(1)
    expect(err.split('\n')).toEqual([
      'onestep: trapped at step 2: illegal instruction',
      '  Step: .word 0x00002108 at 0x100f0',
      '  In: _start+0x8',
      '  Instruction: c.fld fa0, 0(a0)',
      '  Cause: the program is built for floating point, which rv64imac does not have',
      '  Fix: omit --vm, or use --vm rv64gc; or compile with -march=rv64imac -mabi=lp64',
      '',
    ])
  })

  test('a program that is built for floating point runs on the VM that has it', async () => {
    const { code, err } = await onestep(['run', program('float'), '--json'])
    expect({ code, err }).toEqual({ code: 0, err: '' })
  })

  test('a trap of an instruction that exists shows it in assembly', async () => {
    const { err } = await onestep(['run', fixture('elf/selfmod.rv64imac.asm.elf'), '--max-steps', '5'])
    expect(err).toMatch(/^onestep: stopped after 5 steps\n/)
  })
})
