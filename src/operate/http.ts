/**
 * Serves metrics and health: `/metrics` for Prometheus, `/healthz` for whoever restarts or pages.
 * @module
 */
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { OnestepError } from '../bytes/errors.ts'
import type { Meters } from './prometheus.ts'

/** A server. */
export type Served = { readonly port: number; close(): Promise<void> }

/**
 * @param troubles - what is wrong now; `/healthz` answers 503 if there is anything
 * @throws ListenError if the port cannot be used
 */
export async function serve(
  { host, port }: { host: string; port: number },
  meters: Meters,
  troubles: () => readonly string[],
): Promise<Served> {
  const server = createServer(async (request, response) => {
    const path = (request.url ?? '').split('?')[0]
    const send = (status: number, type: string, body: string) => {
      response.writeHead(status, { 'content-type': type, 'cache-control': 'no-store' })
      response.end(request.method === 'HEAD' ? undefined : body)
    }
    if (request.method !== 'GET' && request.method !== 'HEAD') return send(405, 'text/plain', 'GET\n')
    if (path === '/metrics') return send(200, meters.contentType, await meters.text())
    if (path !== '/healthz') return send(404, 'text/plain', '/metrics or /healthz\n')
    const list = troubles()
    const body = JSON.stringify({ ok: list.length === 0, troubles: list })
    send(list.length === 0 ? 200 : 503, 'application/json', `${body}\n`)
  })
  await new Promise<void>((done, fail) => {
    server.once('error', (error: NodeJS.ErrnoException) => fail(new ListenError(host, port, error.code)))
    server.listen(port, host, done)
  })
  return {
    port: (server.address() as AddressInfo).port,
    close: () =>
      new Promise((done) => {
        server.close(() => done())
        server.closeAllConnections()
      }),
  }
}

/** A port that cannot be used. */
export class ListenError extends OnestepError {
  override name = 'ListenError'

  constructor(host: string, port: number, code = 'unknown') {
    super(`${host}:${port} cannot be listened on: ${code}.`, {
      lines: ['Expected: a free port of this machine', 'Fix: change "listen", or end what uses the port'],
    })
  }
}
