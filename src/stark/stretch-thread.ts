/**
 * The thread of `workers.ts`, which there is if no native prover is to prove.
 * @module
 */
import type { WorkCall } from '../queue/types.ts'
import { stretchWork } from './stretch-work.ts'

export default (call: WorkCall): Promise<Uint8Array> => stretchWork(call, false)
