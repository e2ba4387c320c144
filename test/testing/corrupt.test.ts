import { expect, test } from 'vitest'
import { evaluatorExecutor } from '../../src/run/evaluator.ts'
import { corruptedRun, corruptRegister } from '../../src/testing/index.ts'
import { bisect } from '../../src/trace/bisect.ts'
import { run } from '../../src/trace/trace.ts'
import { countdown, tinyProgram } from '../vms/programs.ts'

test('a corrupted run is honest up to the step and differs right after it, whatever is corrupted', async () => {
  const program = tinyProgram(countdown(5))
  const trace = await run(program, { executor: evaluatorExecutor })
  for (let after = 0n; after < trace.steps; after++) {
    for (const how of [undefined, corruptRegister('x', 1, 31), corruptRegister('pc', 0, 3)]) {
      const rival = await corruptedRun(program, {
        after,
        maxSteps: trace.steps,
        executor: evaluatorExecutor,
        ...(how ? { how } : {}),
      })
      expect(rival.rootAt(after)).toEqual(trace.rootAt(after))
      expect(rival.rootAt(after + 1n)).not.toEqual(trace.rootAt(after + 1n))
      expect(rival.steps).toBeLessThanOrEqual(trace.steps)
    }
    const rival = await corruptedRun(program, { after, maxSteps: trace.steps, executor: evaluatorExecutor })
    expect((await bisect(trace, (step) => rival.rootAt(step))).step).toBe(after)
  }
})
