/**
 * A process that proves what it is sent, until whoever sent it is gone: see pool.ts.
 * @module
 */
import { OnestepError } from '../bytes/errors.ts'
import { ownWorker, type Task } from './pool.ts'

const worker = ownWorker()

process.on('message', async (task: Task) => {
  try {
    process.send!({ proof: await worker.prove(task) })
  } catch (error) {
    const { short, lines } =
      error instanceof OnestepError ? error : { short: (error as Error).message, lines: [] }
    process.send!({ error: { message: short, lines } })
  }
})
process.on('disconnect', () => process.exit())
