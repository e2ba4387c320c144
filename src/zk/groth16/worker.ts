/**
 * A process that makes the proofs it is sent, until its parent is gone; see pool.ts.
 * @module
 */
import { OnestepError } from '../../bytes/errors.ts'
import { type Answer, ownWorker, type ProvingTask } from './pool.ts'
import { UnsatisfiedError } from './prove.ts'

const worker = ownWorker()

process.on('message', async (task: ProvingTask) => {
  process.send!(
    await worker.prove(task).then(
      (proof) => ({ proof }),
      (error) => answerOf(error),
    ),
  )
})
process.on('disconnect', () => process.exit())
// Ctrl-C reaches all processes of a terminal. The parent ends this one, and reports it once.
process.on('SIGINT', () => {})

function answerOf(error: Error): Answer {
  if (error instanceof UnsatisfiedError) {
    return { unsatisfied: { constraint: error.constraint, wires: error.wires } }
  }
  const { short, lines } = error instanceof OnestepError ? error : { short: error.message, lines: [] }
  return { error: { message: short, lines } }
}
