/**
 * Where the page gets its data: the server that it came from.
 * @module
 */
import type { Source } from '../types.ts'

/** Asks the server. @throws Error with what it says */
export async function ask<T>(method: string, what: object = {}): Promise<T> {
  const query = new URLSearchParams({ ask: JSON.stringify(what) })
  const response = await fetch(`api/${method}?${query}`)
  const isJson = response.headers.get('content-type')?.startsWith('application/json') ?? false
  const body: unknown = isJson ? await response.json() : await response.text()
  if (response.ok && isJson) return body as T
  const { error } = Object(body) as { error?: string }
  throw new Error(error ?? `The server answered ${response.status}: ${String(body).slice(0, 200)}`)
}

export const serverSource: Source = {
  summary: () => ask('summary'),
  timeline: () => ask('timeline'),
  dispute: () => ask('dispute'),
  window: (run, from, count) => ask('window', { run, from, count }),
  state: (run, step) => ask('state', { run, step }),
  memory: (run, step, name, address, size) => ask('memory', { run, step, name, address, size }),
  find: (run, from, query) => ask('find', { run, from, query }),
  difference: (step) => ask('difference', { step }),
  proof: (run, step) => ask('proof', { run, step }),
}
