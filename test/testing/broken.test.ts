/**
 * The kit finds bugs: executors that are wrong in one place must fail, with a message that says where.
 */
import { describe, expect, test } from 'vitest'
import type { Effect, Machine } from '../../src/ir/machine.ts'
import type { Node } from '../../src/ir/node.ts'
import { evaluatorExecutor } from '../../src/run/evaluator.ts'
import type { ExecutorFactory } from '../../src/run/executor.ts'
import { CheckFailure, checkExecutors, checkProofs, checkRoots } from '../../src/testing/index.ts'
import type { Vm } from '../../src/vm/index.ts'
import { felts } from '../vms/felts.ts'
import { stack } from '../vms/stack.ts'
import { tiny } from '../vms/tiny.ts'

async function failure(check: Promise<unknown>): Promise<CheckFailure> {
  try {
    await check
  } catch (error) {
    expect(error).toBeInstanceOf(CheckFailure)
    return error as CheckFailure
  }
  throw new Error('the kit found nothing')
}

/** The machine with one op for another in one instruction. */
function mutant({ machine }: Vm, instruction: string, from: Node['op'], to: Node['op']): Machine {
  let changed = 0
  const known = new Map<Node, Node>()
  const change = (node: Node): Node => {
    let made = known.get(node)
    if (!made) {
      if (node.op === from) changed++
      made = { ...node, op: node.op === from ? to : node.op, args: node.args.map(change) }
      known.set(node, made)
    }
    return made
  }
  const effect = (one: Effect): Effect =>
    Object.fromEntries(
      Object.entries(one).map(([key, part]) => [
        key,
        typeof part === 'object' && 'op' in part ? change(part as Node) : part,
      ]),
    ) as Effect
  const result = {
    ...machine,
    instructions: machine.instructions.map((one) =>
      one.name === instruction ? { ...one, block: { effects: one.block.effects.map(effect) } } : one,
    ),
  }
  expect(changed).toBeGreaterThan(0)
  return result
}

/** Runs another machine, under the layout of the right one. */
const of =
  (other: Machine): ExecutorFactory =>
  () =>
    evaluatorExecutor(other)
const options = (broken: ExecutorFactory) => ({ executors: { broken }, runs: 60, seed: 3 })

describe('one wrong op', () => {
  test.each<[string, Vm, Machine]>([
    ['tiny: add subtracts', tiny, mutant(tiny, 'add', 'add', 'sub')],
    ['tiny: div is signed', tiny, mutant(tiny, 'div', 'udiv', 'sdiv')],
    ['tiny: li does not extend the sign (C33)', tiny, mutant(tiny, 'li', 'sext', 'zext')],
    ['stack: sar is a logical shift (C30)', stack, mutant(stack, 'sar', 'ashr', 'lshr')],
    ['stack: smod is unsigned', stack, mutant(stack, 'smod', 'srem', 'urem')],
    ['stack: lt compares signed', stack, mutant(stack, 'lt', 'ult', 'slt')],
    ['felts: add subtracts', felts, mutant(felts, 'add', 'fadd', 'fsub')],
  ])('%s', async (_, vm, machine) => {
    const error = await failure(checkProofs(vm, options(of(machine))))
    expect(error.message).toContain('broken reaches another root')
    expect(error.message).toMatch(/Steps:\n/)
    expect(error.message).toMatch(/Seed: 3, path: "[\d:]+"/)
    expect(error.message).toContain('Hint:')
  })

  test('checkExecutors names the register and lists the program', async () => {
    const error = await failure(checkExecutors(tiny, options(of(mutant(tiny, 'add', 'add', 'sub')))))
    expect(error.message).toMatch(/broken after \d+ \+ \d+ steps disagrees with the evaluator/)
    expect(error.message).toMatch(/register (pc|x\[\d+\]): expected 0x[0-9a-f]+, got 0x[0-9a-f]+/)
    expect(error.message).toMatch(/ add \d+, \d+, \d+ +; tiny\.ts:\d+/)
  })

  test('seed and path repeat the failure at once', async () => {
    const broken = options(of(mutant(tiny, 'add', 'add', 'sub')))
    const error = await failure(checkExecutors(tiny, broken))
    const path = /path: "([^"]+)"/.exec(error.message)![1]
    const again = await failure(checkExecutors(tiny, { ...broken, path }))
    expect(again.short).toBe(error.short)
  })
})

/** The right executor with one method changed. */
const changed =
  (change: (right: ReturnType<ExecutorFactory>) => Partial<ReturnType<ExecutorFactory>>): ExecutorFactory =>
  (machine) => {
    const right = evaluatorExecutor(machine)
    return { ...right, ...change(right) }
  }

describe('one wrong method', () => {
  test('C37: a lost dirty page', async () => {
    let calls = 0
    const broken = changed((right) => ({
      takeDirty: () => right.takeDirty().map((pages) => (++calls % 5 === 0 ? new Map() : pages)),
    }))
    const error = await failure(checkExecutors(tiny, options(broken)))
    expect(error.message).toContain('did not report a page that it wrote')
    expect(error.message).toContain('leaf at mem[0x')
    await failure(
      checkRoots(
        tiny,
        options(changed((right) => ({ takeDirty: () => right.takeDirty().map(() => new Map()) }))),
      ),
    )
  })

  test('the step that stops is not counted', async () => {
    const broken = changed((right) => ({
      run(steps) {
        const made = right.run(steps)
        return right.header()[0] !== 0 && made > 0n ? made - 1n : made
      },
    }))
    const error = await failure(checkExecutors(tiny, options(broken)))
    expect(error.message).toContain('made another number of steps')
  })

  test('one step too many in long runs', async () => {
    const broken = changed((right) => ({
      run: (steps) => (steps > 2n ? right.run(steps + 1n) - 1n : right.run(steps)),
    }))
    await failure(checkExecutors(tiny, options(broken)))
  })

  test('restore keeps old pages', async () => {
    const broken: ExecutorFactory = (machine) => {
      const right = evaluatorExecutor(machine)
      let old: { readonly [name: string]: ReadonlyMap<bigint, Uint8Array> } = {}
      return {
        ...right,
        restore(state) {
          const memories = Object.fromEntries(
            Object.entries(state.memories).map(([name, pages]) => [
              name,
              new Map([...(old[name] ?? []), ...pages]),
            ]),
          )
          old = memories
          right.restore({ ...state, memories })
        },
      }
    }
    await failure(checkProofs(tiny, options(broken)))
  })

  test('read gives what was there before', async () => {
    const broken = changed((right) => ({ read: (memory, _, size) => right.read(memory, 0n, size) }))
    await failure(checkExecutors(tiny, options(broken)))
  })

  test('an executor that throws', async () => {
    const broken = changed(() => ({
      run() {
        throw new Error('unreachable')
      },
    }))
    const error = await failure(checkExecutors(tiny, options(broken)))
    expect(error.message).toContain('unreachable')
    expect(error.message).toContain('see the cause')
  })
})
