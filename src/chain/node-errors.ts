/**
 * What the errors of a node mean: whether it answered at all, and what it said.
 * @module
 */
import { STATUS_CODES } from 'node:http'
import { BaseError } from 'viem'

/** The shortest text that says what a node or a contract answered, the contract's error by name if it has one. */
export function reasonOf(error: unknown): string {
  if (!(error instanceof BaseError)) return error instanceof Error ? error.message : String(error)
  const status = httpStatus(error)
  if (status !== undefined) return `HTTP status ${showStatus(status)}`
  const data = error.walk((cause) => typeof (cause as { data?: unknown }).data === 'string') as {
    data?: string
  } | null
  return data?.data !== undefined && data.data.length >= 10 ? data.data.slice(0, 10) : error.shortMessage
}

/** All that an error says, its causes included: viem words some answers of nodes anew. */
export function textOf(error: unknown): string {
  const texts: string[] = []
  for (let cause = error; cause instanceof Error; cause = cause.cause) {
    texts.push(cause.message, (cause as { details?: string }).details ?? '')
  }
  return texts.join('\n')
}

/** Whether nobody answered, as opposed to an answer that is an error. */
export function isUnreachable(error: unknown): boolean {
  const names = ['HttpRequestError', 'TimeoutError', 'WebSocketRequestError', 'SocketClosedError']
  // A node that counts requests answers with an error of its own, and means "ask again later".
  names.push('LimitExceededRpcError')
  return error instanceof BaseError && error.walk((cause) => names.includes((cause as Error).name)) !== null
}

/**
 * Whether a node that exceeds a limit of its own means how often it is asked. Code -32005 stands for that limit and for
 * one on the length of an answer (EIP-1474), so its words decide.
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

/** For a receipt that is not there, as opposed to a node that is not. */
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
