/**
 * `onestep explore`: reports, pages, and what is served.
 */
import { readFileSync, statSync, writeFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { readReport } from '../../src/explore/check.ts'
import { elf, expectOneError, onestep, scratch, start } from './cli.ts'
import { cat, makeElf } from './elf-file.ts'

const folder = scratch()
const small = folder.path('small.elf')
writeFileSync(small, makeElf(cat(3)))
const sha256 = elf('sha256.rv32im.O2')

test('writes a report of a dispute, and a page with it from the report alone', async () => {
  const report = folder.path('incident.onestep')
  const dispute = ['--corrupt-at', '2000', '--corrupt', 'mem[0x70003]', '-o', report]
  const made = await onestep(['explore', sha256, ...dispute])
  expect(made).toMatchObject({ code: 0, out: Buffer.from(`${report}\n`) })
  const { summary, dispute: game, differences } = readReport(readFileSync(report, 'utf8'))
  expect(summary).toMatchObject({ program: 'sha256.rv32im.O2.elf', divergence: 2000 })
  expect(summary.runs.map(({ label }) => label)).toEqual(['honest run', 'corrupted run'])
  expect(game).toMatchObject({ step: 2000, winner: 'ours' })
  expect(differences[0]!.rows.map(({ what }) => what)).toEqual(['mem[0x70003]'])

  const page = folder.path('incident.html')
  expect((await onestep(['explore', report, '-o', page])).code).toBe(0)
  expect(readFileSync(page, 'utf8')).toContain('id="report"')
  expect(statSync(page).size).toBeLessThan(4 * 2 ** 20)
})

test('compares the runs of two programs', async () => {
  const report = folder.path('two.onestep')
  const args = ['explore', sha256, '--against', elf('sha256.rv32imac.Os'), '-o', report]
  expect((await onestep(args)).code).toBe(0)
  const { summary, dispute } = readReport(readFileSync(report, 'utf8'))
  // Other programs start in other states, so there is nothing to dispute.
  expect(summary.runs.map(({ label }) => label)).toEqual(['sha256.rv32im.O2.elf', 'sha256.rv32imac.Os.elf'])
  expect([summary.divergence, dispute]).toEqual([null, null])
})

test('serves the page on this machine to whoever has its address, until a signal', async () => {
  const { child, ended } = start(['explore', small])
  const url = await new Promise<string>((resolve) =>
    child.stdout!.once('data', (data) => resolve(String(data).trim())),
  )
  expect(url).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/[0-9a-f]{32}\/$/)
  const { origin, host } = new URL(url)
  expect(await (await fetch(url)).text()).toContain('<title>onestep explorer')
  const ask = (method: string, what: object) =>
    fetch(`${url}api/${method}?${new URLSearchParams({ ask: JSON.stringify(what) })}`)
  const summary = await (await ask('summary', {})).json()
  expect(summary).toMatchObject({ program: 'small.elf', divergence: null })
  const { rows } = await (await ask('window', { run: 0, from: 0, count: 3 })).json()
  expect(rows.map(({ step }: { step: number }) => step)).toEqual([0, 1, 2])

  // Without the secret, under another name, by other methods, or with other questions: nothing.
  expect((await fetch(`${origin}/`)).status).toBe(404)
  expect((await fetch(`${origin}/api/summary`)).status).toBe(404)
  expect((await fetch(url, { method: 'POST' })).status).toBe(405)
  const { request } = await import('node:http')
  const asAnother = await new Promise<number>((resolve) =>
    request(url, { headers: { host: `example.com:${host.split(':')[1]}` } }, ({ statusCode }) =>
      resolve(statusCode!),
    ).end(),
  )
  expect(asAnother).toBe(403)
  expect((await ask('toString', {})).status).toBe(404)
  for (const what of [
    { run: 2, from: 0, count: 1 },
    { run: 0, from: -1, count: 1 },
    { run: 0, from: 1e9, count: 1 },
    {},
  ])
    expect((await ask('window', what)).status).toBe(400)
  expect((await ask('memory', { run: 0, step: 0, name: 'mem', address: 'x', size: 4 })).status).toBe(400)

  child.kill('SIGINT')
  expect((await ended).code).toBe(0)
})

test.each([
  ['--corrupt without --corrupt-at', ['--corrupt', 'x[1]'], /--corrupt expected --corrupt-at/],
  ['both kinds of other runs', ['--against', small, '--corrupt-at', '1'], /exclude each other/],
  [
    'a place that there is not',
    ['--corrupt-at', '1', '--corrupt', 'y[1]'],
    /not a place in the state of rv32imac/,
  ],
  ['a step behind the run', ['--corrupt-at', '99999'], /out of range/],
  [
    'a step to report behind the run',
    ['--step', '99999', '-o', folder.path('behind.onestep')],
    /Step 99999 is out of range/,
  ],
  ['a port that is none', ['--port', '0'], /not a port/],
  ['an output of another kind', ['-o', 'file.txt'], /neither a report nor a page/],
])('refuses %s', async (_, args, message) => {
  expectOneError(await onestep(['explore', small, ...args]), message)
})

test('refuses a file that only has the name of a report', async () => {
  const wrong = folder.path('wrong.onestep')
  writeFileSync(wrong, '{"kind":"onestep report","version":1,"summary":"<img src=x>"}')
  expectOneError(await onestep(['explore', wrong]), /The report cannot be read/)
  expectOneError(await onestep(['explore', wrong, '--corrupt-at', '1']), /opened as it is/)
})
