/**
 * Interprets the errors of a node: whether it answered at all, and what it said.
 * @module
 */
import { STATUS_CODES } from 'node:http'
import { BaseError } from 'viem'

/** The shortest text of an answer by a node or a contract, with the contract's error by name if it has one. */
export function reasonOf(error: unknown): string {
  if (!(error instanceof BaseError)) return error instanceof Error ? error.message : String(error)
  const status = httpStatus(error)
  if (status !== undefined) return `HTTP status ${showStatus(status)}`
  const data = error.walk((cause) => typeof (cause as { data?: unknown }).data === 'string') as {
    data?: string
  } | null
  return data?.data !== undefined && data.data.length >= 10 ? data.data.slice(0, 10) : error.shortMessage
}

/** The full text of an error including its causes, because viem rephrases some answers of nodes. */
export function textOf(error: unknown): string {
  const texts: string[] = []
  for (let cause = error; cause instanceof Error; cause = cause.cause) {
    texts.push(cause.message, (cause as { details?: string }).details ?? '')
  }
  return texts.join('\n')
}

/** Whether there was no answer, as opposed to an answer that is an error. */
export function isUnreachable(error: unknown): boolean {
  const names = ['HttpRequestError', 'TimeoutError', 'WebSocketRequestError', 'SocketClosedError']
  // A rate-limited node answers with its own error, which means "try again later".
  names.push('LimitExceededRpcError', 'NoQuorumError')
  return error instanceof BaseError && error.walk((cause) => names.includes((cause as Error).name)) !== null
}

/**
 * Whether a node that exceeds one of its limits means the number of requests. Code -32005 stands for that limit
 * and for the limit on the length of an answer (EIP-1474), so the wording decides.
 */
export function isRateLimit(error: unknown): boolean {
  if (httpStatus(error) === 429) return true
  if (!(error instanceof BaseError)) return false
  const limit = error.walk((cause) => (cause as Error).name === 'LimitExceededRpcError') as BaseError | null
  return (
    limit !== null &&
    /\brate|too many requests|requests? (count|limit|per)|capacity|quota/i.test(limit.details ?? '')
  )
}

/** For a receipt that does not exist, as opposed to a node that does not answer. */
export function ignoreMissing(error: unknown): undefined {
  if (isUnreachable(error)) throw error
  return undefined
}

/** The HTTP status with which a node refused, if that is why there is no answer. */
export function httpStatus(error: unknown): number | undefined {
  if (!(error instanceof BaseError)) return undefined
  const cause = error.walk((e) => typeof (e as { status?: unknown }).status === 'number')
  return (cause as { status?: number } | null)?.status
}

/** `429 (Too Many Requests)` */
export const showStatus = (status: number): string =>
  STATUS_CODES[status] === undefined ? `${status}` : `${status} (${STATUS_CODES[status]})`
