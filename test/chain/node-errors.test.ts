import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { connect } from '../../src/chain/index.ts'

let server: Server
let url: string
let answer: { status: number; body: string; type?: string }
beforeAll(async () => {
  server = createServer((_, response) => {
    response.writeHead(answer.status, { 'content-type': answer.type ?? 'text/plain' })
    response.end(answer.body)
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/secret`
})
afterAll(() => server.close())

const game = `0x${'11'.repeat(20)}`

test.each([
  [429, 'Too many requests', /answers with HTTP status 429 \(Too Many Requests\)[\s\S]*Fix: wait/],
  [500, 'oops', /answers with HTTP status 500 \(Internal Server Error\)[\s\S]*Fix: try again later/],
  [502, '<html>', /answers with HTTP status 502 \(Bad Gateway\)/],
  [401, '{}', /answers with HTTP status 401 \(Unauthorized\)[\s\S]*Fix: check the key/],
  [200, '<html>502 Bad gateway</html>', /^The server at 127\.0\.0\.1:\d+ is not an Ethereum node/],
])('a node that answers with status %i at the start', async (status, body, message) => {
  answer = { status, body }
  const error = await connect(url, game).catch((e) => e)
  expect(error.name).toBe('NodeError')
  expect(error.message).toMatch(message)
  expect(error.message).not.toContain('secret')
})
