/**
 * Work that others do: threads of this process, or workers on other machines, by jobs of BullMQ on Redis.
 * @module
 */
export { type AsideJob, type QueueAdmin, type QueueState, queueAdmin } from './admin.ts'
export { buildName } from './build.ts'
export type { ConnectionEvent } from './connection.ts'
export { QueueError, SetAsideError } from './errors.ts'
export { PacketError } from './packet.ts'
export { type QueueEvent, type RedisQueueOptions, redisQueue } from './redis.ts'
export type { QueueWorker } from './store.ts'
export { threadQueue } from './threads.ts'
export type { WorkCall, WorkFiles, WorkQueue, WorkTask } from './types.ts'
export { type StartedWorker, type StartWorkerOptions, startWorker, type WorkerEvent } from './worker.ts'
