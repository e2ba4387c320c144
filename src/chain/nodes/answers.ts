/**
 * What answers of several nodes are compared by: the part of each that the client uses.
 * @module
 */

/** Asks a node. */
export type Ask = (method: string, params: readonly unknown[]) => Promise<unknown>

/** An object of JSON-RPC. */
export type Json = Readonly<Record<string, unknown>>

/** An event as a node gives it. */
export type RawLog = Json & { readonly blockNumber: string; readonly logIndex: string }

/** Methods that ask for an estimate, in which honest nodes differ. */
export const ESTIMATES: ReadonlySet<string> = new Set([
  'eth_estimateGas',
  'eth_gasPrice',
  'eth_maxPriorityFeePerGas',
])

const BLOCK = [
  'hash',
  'number',
  'parentHash',
  'timestamp',
  'baseFeePerGas',
  'stateRoot',
  'receiptsRoot',
] as const
const RECEIPT = ['transactionHash', 'blockHash', 'blockNumber', 'status'] as const
const LOG = ['blockNumber', 'blockHash', 'logIndex', 'address', 'topics', 'data'] as const

/** A text that is the same for answers that say the same. */
export function gist(method: string, answer: unknown): string {
  if (method === 'eth_getLogs' && Array.isArray(answer))
    return text(inOrder(answer).map((log) => picked(log, LOG)))
  if (isObject(answer)) {
    if (method === 'eth_getBlockByNumber' || method === 'eth_getBlockByHash')
      return text(picked(answer, BLOCK))
    if (method === 'eth_getTransactionReceipt') return text(picked(answer, RECEIPT))
  }
  return text(answer)
}

const QUANTITIES: ReadonlySet<string> = new Set([
  ...ESTIMATES,
  'eth_blockNumber',
  'eth_chainId',
  'eth_getBalance',
  'eth_getTransactionCount',
])

/** Whether an answer has the form that the method's have. */
export function isWellFormed(method: string, answer: unknown): boolean {
  if (QUANTITIES.has(method)) return typeof answer === 'string' && /^0x[0-9a-f]{1,64}$/i.test(answer)
  if (method === 'eth_getLogs') return Array.isArray(answer)
  if (method === 'eth_getTransactionReceipt') return answer === null || isObject(answer)
  if (!method.startsWith('eth_getBlockBy')) return answer !== undefined
  const isHex = (value: unknown) => typeof value === 'string' && /^0x[0-9a-f]+$/i.test(value)
  return answer === null || (isObject(answer) && isHex(answer.number) && isHex(answer.hash))
}

/** Events by block and place. */
export function inOrder(logs: readonly unknown[]): RawLog[] {
  const place = ({ blockNumber, logIndex }: RawLog) => numberOf(blockNumber) * 2 ** 20 + numberOf(logIndex)
  return (logs.filter(isObject) as RawLog[]).toSorted((a, b) => place(a) - place(b))
}

/** The value of a hexadecimal number; 0 for anything else. */
export const numberOf = (value: unknown): number =>
  typeof value === 'string' && /^0x[0-9a-f]{1,13}$/i.test(value) ? Number(value) : 0

/** Whether a value is an object of JSON. */
export const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const picked = (from: Json, names: readonly string[]) => names.map((name) => from[name] ?? null)
const text = (value: unknown) => (JSON.stringify(value) ?? 'undefined').toLowerCase()
