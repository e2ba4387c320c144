/**
 * The files of operations/: alert rules, dashboard, image and unit, each read by a parser of its own language.
 */
import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parser } from '@prometheus-io/lezer-promql'
import { DockerfileParser } from 'dockerfile-ast'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { createMeters } from '../../src/operate/prometheus.ts'
import { ROOT } from '../cli/built.ts'

// biome-ignore lint/suspicious/noExplicitAny: files of other programs
type Any = any

const read = (name: string) => readFileSync(join(ROOT, 'operations', name), 'utf8')
const { groups } = parse(read('alerts.yml')) as Any
const rules: Any[] = groups.flatMap((group: Any) => group.rules)
const dashboard = JSON.parse(read('dashboard.json')) as Any
const panels: Any[] = dashboard.panels.flatMap((panel: Any) => [panel, ...(panel.panels ?? [])])
const targets = panels.flatMap((panel) => (panel.targets ?? []).map((target: Any) => ({ ...target, panel })))

/** What Prometheus adds to a dashboard's queries. */
const filledIn = (expression: string) =>
  expression.replaceAll(/\$__rate_interval|\$__interval|\$__range/g, '5m')

/** Names of metrics and of labels in a query. @throws if it is not PromQL */
function namesIn(expression: string): { metrics: string[]; labels: string[] } {
  const names = { metrics: [] as string[], labels: [] as string[] }
  parser.parse(expression).iterate({
    enter(node) {
      const text = expression.slice(node.from, node.to)
      if (node.type.isError) throw new Error(`not PromQL at ${node.from}: ${expression}`)
      if (node.name === 'Identifier' && node.node.parent?.name === 'VectorSelector') names.metrics.push(text)
      if (node.name === 'LabelName') names.labels.push(text)
    },
  })
  return names
}

/** Each metric's labels, as the process would measure a chain with everything on it. */
async function measured(): Promise<Map<string, Set<string>>> {
  const dispute = {
    ...{ id: 'd', game: '0xaa', startRoot: '0xbb', account: '0xcc', standing: 'playing', phase: 'playing' },
    ...{ secondsLeft: 7, lookedAt: 1, failure: undefined },
  }
  const node = { name: 'n', standing: 'good', answers: 1, silences: 0, contradictions: 0, head: 1 }
  const chain: Any = {
    ...{ name: 'c', chainId: 1, head: { number: 1n, hash: '0x', time: 1n }, accounts: 1 },
    ...{ isDegraded: () => true, nodes: () => [node], games: new Set(['0xaa']) },
    purses: new Map([['0xcc', { balance: 1n, owed: 1n, need: 1n }]]),
    disputes: new Map([['d', dispute]]),
  }
  const meters = createMeters([chain])
  meters.count({ event: 'sent' }, { chain: 'c' })
  const labels = new Map<string, Set<string>>()
  for (const [, name, its = ''] of (await meters.text()).matchAll(/^(\w+)(?:\{(.*)\})? /gm)) {
    const known = labels.get(name!) ?? new Set()
    for (const [, label] of its.matchAll(/(\w+)="/g)) known.add(label!)
    labels.set(name!, known)
  }
  return labels
}

test('a query that is none is not taken for one', () => {
  expect(() => namesIn('sum by (chain (onestep_disputes)')).toThrow(/not PromQL/)
  expect(namesIn('sum by (chain) (onestep_disputes{phase="waiting"}) > 0')).toEqual({
    ...{ metrics: ['onestep_disputes'], labels: ['chain', 'phase'] },
  })
})

describe('alert rules', () => {
  test('have what Prometheus takes, and ask for metrics and labels that there are', async () => {
    const labels = await measured()
    // What Prometheus itself measures of a job.
    labels.set('up', new Set(['job', 'instance']))
    expect(rules.length).toBeGreaterThan(8)
    for (const rule of rules) {
      const { alert, expr, annotations } = rule
      const fields = ['alert', 'expr', 'for', 'labels', 'annotations']
      expect(Object.keys(rule).filter((key) => !fields.includes(key))).toEqual([])
      expect(rule.for ?? '1m').toMatch(/^\d+[smhd]$/)
      expect(['page', 'ticket']).toContain(rule.labels.severity)
      const names = namesIn(expr)
      expect(names.metrics.length, alert).toBeGreaterThan(0)
      const known = new Set(names.metrics.flatMap((name) => [...(labels.get(name) ?? [])]))
      for (const name of names.metrics) expect([...labels.keys()], alert).toContain(name)
      for (const label of names.labels) expect([...known], alert).toContain(label)
      // What a summary names is a label that is left after sums.
      const kept = /\bby \((.*?)\)/.exec(expr)?.[1]?.split(/, */) ?? [...known]
      for (const [, label] of annotations.summary.matchAll(/\$labels\.(\w+)/g))
        expect(kept, `${alert} in its summary`).toContain(label)
    }
  })

  const promtool = spawnSync('promtool', ['--version']).error === undefined
  if (!promtool) console.log('not run: promtool, which is not installed, on the alert rules')
  test.runIf(promtool)('pass the check of promtool', () => {
    const said = execFileSync('promtool', ['check', 'rules', join(ROOT, 'operations/alerts.yml')])
    expect(String(said)).toContain(`${rules.length} rules found`)
  })
})

test('the dashboard is one of Grafana: panels that do not overlap, with queries for what is measured', async () => {
  const labels = await measured()
  expect(dashboard).toMatchObject({ title: expect.any(String), schemaVersion: expect.any(Number) })
  expect(dashboard.id ?? null).toBe(null)
  expect(new Set(panels.map(({ id }) => id)).size).toBe(panels.length)
  expect(targets.length).toBeGreaterThan(8)
  const variables = (dashboard.templating?.list ?? []).map(({ name }: Any) => name)
  const taken = new Set<string>()
  for (const { title, type, gridPos, targets: its = [] } of panels) {
    expect(title, type).toMatch(/\w/)
    expect(gridPos.x + gridPos.w, title).toBeLessThanOrEqual(24)
    for (let x = gridPos.x; x < gridPos.x + gridPos.w; x++)
      for (let y = gridPos.y; y < gridPos.y + gridPos.h; y++) {
        expect(taken, title).not.toContain(`${x} ${y}`)
        taken.add(`${x} ${y}`)
      }
    expect(new Set(its.map(({ refId }: Any) => refId)).size, title).toBe(its.length)
  }
  for (const { expr, legendFormat = '', panel } of targets) {
    for (const [, name] of expr.matchAll(/\$(?!__)\{?(\w+)/g)) expect(variables, panel.title).toContain(name)
    const names = namesIn(filledIn(expr))
    const known = new Set(names.metrics.flatMap((name) => [...(labels.get(name) ?? [])]))
    expect(names.metrics.length, panel.title).toBeGreaterThan(0)
    for (const name of names.metrics) expect([...labels.keys()], panel.title).toContain(name)
    // Those that Prometheus adds to all that it reads.
    for (const label of names.labels) expect([...known, 'job', 'instance'], panel.title).toContain(label)
    for (const [, label] of legendFormat.matchAll(/\{\{\s*(\w+)\s*\}\}/g))
      expect([...known, 'job', 'instance'], panel.title).toContain(label)
  }
})

describe('the image', () => {
  const file = DockerfileParser.parse(read('Dockerfile'))
  const manifest = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'))
  const instructions = file.getInstructions()
  const textOf = (keyword: string) =>
    instructions.filter((one) => one.getKeyword() === keyword).map((one) => one.getArgumentsContent() ?? '')

  test('is built of instructions that there are, from a Node that the package runs on, as a user without rights', () => {
    const known = 'FROM WORKDIR COPY RUN USER ENV VOLUME EXPOSE HEALTHCHECK ENTRYPOINT CMD'.split(' ')
    for (const one of instructions) expect(known).toContain(one.getKeyword())
    for (const from of file.getFROMs()) expect(from.getImage()).toMatch(/^node:(2[2-9])-/)
    const stages = file.getFROMs().map((from) => from.getBuildStage())
    for (const copy of file.getCOPYs()) {
      const flag = copy.getFromFlag()
      if (flag) expect(stages).toContain(flag.getValue())
    }
    expect(textOf('USER')).toEqual(['node'])
    // What npm pack writes.
    expect(textOf('COPY').join()).toContain(`/tmp/${manifest.name}-*.tgz`)
  })

  test('calls a command, a verb and options that there are, and names of the environment that are documented', () => {
    const [entry] = JSON.parse(textOf('ENTRYPOINT')[0]!)
    expect(Object.keys(manifest.bin)).toContain(entry)
    const [verb, config, ...options] = JSON.parse(textOf('CMD').at(-1)!)
    const source = readFileSync(join(ROOT, `src/cli/verbs/${verb}.ts`), 'utf8')
    expect(config).toMatch(/^\/etc\/onestep\//)
    for (const option of options) expect(source).toContain(`'${option}'`)
    const documented = readFileSync(join(ROOT, 'docs/environment.md'), 'utf8')
    for (const [, name] of textOf('ENV')[0]!.matchAll(/(ONESTEP_\w+)=/g)) expect(documented).toContain(name)
  })

  test('is healthy as /healthz says', () => {
    const check = instructions.find((one) => one.getKeyword() === 'HEALTHCHECK')!
    const [command, flag, code] = JSON.parse(/CMD (\[.*\])/s.exec(check.getArgumentsContent()!)![1]!)
    expect([command, flag]).toEqual(['node', '-e'])
    // The same check, of servers that answer 200 and 503, and of none.
    for (const [status, wanted] of [
      [200, 0],
      [503, 1],
      [0, 1],
    ]) {
      const serving = `require('node:http').createServer((_, r) => { r.statusCode = ${status}; r.end() }).listen(0, '127.0.0.1', function () {
        process.on('exit', () => this.close()); ${code.replace('9464', "' + this.address().port + '")} })`
      const script = status === 0 ? code.replace('9464', '1') : serving
      expect(spawnSync(process.execPath, ['-e', script], { timeout: 20_000 }).status, String(status)).toBe(
        wanted,
      )
    }
  })
})

const analyze = existsSync('/usr/bin/systemd-analyze')
if (!analyze) console.log('not run: systemd-analyze, which is not installed, on the unit')
test.runIf(analyze)('systemd finds nothing wrong with the unit', () => {
  const { status, stderr } = spawnSync(
    'systemd-analyze',
    ['verify', '--man=no', join(ROOT, 'operations/onestep.service')],
    { encoding: 'utf8' },
  )
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
})
