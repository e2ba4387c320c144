/**
 * Serves the explorer's page and its questions on this machine alone.
 *
 * It listens on 127.0.0.1. Every path begins with a secret that is in the printed address, so that other users of the
 * machine cannot read the run; requests under another host name are refused, so that pages of other sites cannot either.
 * @module
 */
import { randomBytes } from 'node:crypto'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { OnestepError } from '../bytes/errors.ts'
import type { LiveGame } from './live-types.ts'
import { byKind, type Check, name, natural, object, oneOf, orNull, ShapeError, text } from './shape.ts'
import type { Query, Source } from './types.ts'

/** A page that is served. */
export type Served = {
  /** The address for a browser. */
  readonly url: string
  close(): Promise<void>
}

type ServeOptions = {
  readonly page: string
  readonly source?: Source
  /** Answers with the game that the page shows. */
  readonly game?: () => Promise<LiveGame>
  readonly port?: number
}

/** The longest request line with its parameters. */
const MAX_QUERY = 2000

/**
 * Serves a page until it is closed.
 * @param options.source - answers the questions of the page; none for a page that contains a report
 * @param options.port - default: any that is free
 * @throws ServeError if the port cannot be listened on
 */
export async function serve(options: ServeOptions): Promise<Served> {
  const secret = randomBytes(16).toString('hex')
  let hosts: readonly string[] = []
  const server = createServer((request, response) => {
    answer(request, response, options, secret, hosts).catch((error) => {
      if (!response.headersSent) send(response, 500, 'text/plain', String((error as Error).message))
      else response.destroy()
    })
  })
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error) => reject(new ServeError(options.port, error)))
    server.listen(options.port ?? 0, '127.0.0.1', resolve)
  })
  const address = server.address()
  const port = typeof address === 'object' && address ? address.port : 0
  hosts = [`127.0.0.1:${port}`, `localhost:${port}`]
  return {
    url: `http://127.0.0.1:${port}/${secret}/`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

async function answer(
  request: IncomingMessage,
  response: ServerResponse,
  { page, source, game }: ServeOptions,
  secret: string,
  hosts: readonly string[],
): Promise<void> {
  if (!hosts.includes(request.headers.host ?? ''))
    return send(response, 403, 'text/plain', 'This host is not served.')
  if (request.method !== 'GET') return send(response, 405, 'text/plain', 'Expected GET.')
  const [path = '', query = ''] = (request.url ?? '').split('?')
  if (path === `/${secret}/`) return send(response, 200, 'text/html; charset=utf-8', page)
  const method = path.startsWith(`/${secret}/api/`) ? path.slice(secret.length + 6) : undefined
  if (method === 'game' && game) {
    try {
      return send(response, 200, 'application/json', JSON.stringify(await game()))
    } catch (error) {
      return send(response, 502, 'application/json', JSON.stringify({ error: (error as Error).message }))
    }
  }
  if (!source || method === undefined || !Object.hasOwn(QUESTIONS, method))
    return send(response, 404, 'text/plain', 'Not found.')
  if (query.length > MAX_QUERY) return send(response, 414, 'text/plain', 'The question is too long.')
  try {
    const given = new URLSearchParams(query).get('ask') ?? '{}'
    const result = await QUESTIONS[method as keyof typeof QUESTIONS](source, parsed(given))
    send(response, 200, 'application/json', JSON.stringify(result))
  } catch (error) {
    const known = error instanceof OnestepError || error instanceof ShapeError || error instanceof RangeError
    if (!known) throw error
    send(response, 400, 'application/json', JSON.stringify({ error: error.message }))
  }
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json)
  } catch {
    throw new ShapeError('ask', 'JSON', json)
  }
}

function send(response: ServerResponse, status: number, type: string, body: string): void {
  response.writeHead(status, {
    'Content-Type': type,
    'Cache-Control': 'no-store',
    'Cross-Origin-Resource-Policy': 'same-origin',
    'Referrer-Policy': 'no-referrer',
    'X-Content-Type-Options': 'nosniff',
    'X-Frame-Options': 'DENY',
  })
  response.end(body)
}

const run = oneOf(0, 1)
const step = natural
const query: Check<Query> = byKind({
  address: object({ kind: oneOf('address'), address: text(100) }),
  text: object({ kind: oneOf('text'), text: text(100) }),
  write: object({ kind: oneOf('write'), name, at: orNull(text(100)) }),
  difference: object({ kind: oneOf('difference') }),
})
const asked = {
  window: object({ run, from: step, count: natural }),
  state: object({ run, step }),
  memory: object({ run, step, name, address: text(100), size: natural }),
  find: object({ run, from: step, query }),
  difference: object({ step }),
}

type Question = (source: Source, given: unknown) => Promise<unknown>

/** What the page may ask, with what. */
const QUESTIONS = {
  summary: (source) => source.summary(),
  timeline: (source) => source.timeline(),
  dispute: (source) => source.dispute(),
  window: (source, given) => {
    const { run, from, count } = asked.window(given, 'ask')
    return source.window(run, from, count)
  },
  state: (source, given) => {
    const { run, step } = asked.state(given, 'ask')
    return source.state(run, step)
  },
  memory: (source, given) => {
    const { run, step, name, address, size } = asked.memory(given, 'ask')
    return source.memory(run, step, name, address, size)
  },
  find: (source, given) => {
    const { run, from, query } = asked.find(given, 'ask')
    return source.find(run, from, query)
  },
  difference: (source, given) => source.difference(asked.difference(given, 'ask').step),
  proof: (source, given) => {
    const { run, step } = asked.state(given, 'ask')
    return source.proof(run, step)
  },
} as const satisfies { readonly [method in keyof Source]: Question }

/** A port that cannot be listened on. */
export class ServeError extends OnestepError {
  override name = 'ServeError'

  constructor(port: number | undefined, cause: Error) {
    const { code } = cause as { code?: string }
    super(
      `The explorer cannot listen on ${port === undefined ? 'any port' : `port ${port}`} of 127.0.0.1: ${code ?? cause.message}.`,
      { lines: ['Fix: choose another port with --port, or omit it: any that is free is taken then'], cause },
    )
  }
}
