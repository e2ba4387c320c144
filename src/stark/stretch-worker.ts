/**
 * The thread of a worker for others: it proves stretches of their runs.
 * @module
 */
import type { WorkCall } from '../queue/types.ts'
import { stretchWork } from './stretch-work.ts'

export default (call: WorkCall): Promise<Uint8Array> => stretchWork(call, undefined)
