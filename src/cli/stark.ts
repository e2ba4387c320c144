/**
 * `onestep prove --stark`, and `onestep verify` of what it writes.
 * @module
 */
import { rmSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { equal, toHex } from '../bytes/bytes.ts'
import { decodeStarkRun, encodeStarkRun, folderParts, proveRun, verifyRun } from '../stark/index.ts'
import { showStatus } from '../trace/describe.ts'
import { MAX_STEPS } from '../trace/trace.ts'
import { vmOfId } from '../vms/index.ts'
import { CliError, writeOutput } from './files.ts'
import { interruptible } from './interrupt.ts'
import { jsonNumber, outOfRange, type ProgramOptions } from './options.ts'
import { count, json, line, refuse } from './print.ts'
import { openQueue } from './redis.ts'
import { stage } from './stage.ts'
import { runWithProgress } from './verbs/run.ts'

export type ProveStarkOptions = ProgramOptions & {
  from?: bigint
  steps?: bigint
  all?: boolean
  output: string
  proven?: boolean
  jobs?: number
  redis?: string
}

/** Steps that a thread proves in a second, roughly. */
const RATE = 5_000

export type VerifyStarkOptions = {
  before?: Uint8Array
  after?: Uint8Array
  vm?: string
  proven?: boolean
  json?: boolean
}

/** Proves consecutive steps, in segments. */
export function proveStark(file: string, args: readonly string[], options: ProveStarkOptions): Promise<void> {
  return interruptible(async (signal) => {
    const { from = 0n, steps } = options
    if ((steps !== undefined) === (options.all ?? false)) {
      throw new CliError('--stark needs --steps or --all.', [
        'Fix: add --steps N, or --all for all steps up to the end; --from K to begin after K steps',
      ])
    }
    if (steps === 0n) throw new CliError('0 steps cannot be proven.', ['Expected: --steps N with N above 0'])
    const limit = options.maxSteps ?? MAX_STEPS
    const wanted = steps === undefined ? limit : from + steps
    const maxSteps = wanted < limit ? wanted : limit
    const trace = await runWithProgress(file, args, { ...options, hash: 'poseidon2', maxSteps })
    if (trace.steps <= from) throw outOfRange(from, trace)
    if (steps !== undefined && trace.steps < from + steps) throw outOfRange(from + steps - 1n, trace)
    const total = steps ?? trace.steps - from
    const security = options.proven ? 'proven' : 'conjectured'
    const workers = options.jobs ?? availableParallelism()
    // Before the label, so that an error about Redis stands alone.
    const queue = options.redis === undefined ? undefined : await openQueue(options.redis, options.jobs)
    const folder = `${options.output}.parts`
    const label = `proving ${count(total)} steps`
    const run = await stage(label, 2 + Number(total) / (RATE * workers), (report) =>
      proveRun(trace, {
        from,
        steps: total,
        security,
        signal,
        workers,
        parts: folderParts(folder),
        ...(queue ? { queue } : {}),
        onProgress: (made, of) => report(Number(made) / Number(of), Number(made)),
      }),
    ).finally(() => queue?.close())
    signal.throwIfAborted()
    const bytes = encodeStarkRun(run)
    writeOutput(options.output, bytes)
    rmSync(folder, { recursive: true, force: true })
    const { vm } = trace.program
    const { status } = trace.stateAt(from + total)
    const fields = {
      vm: vm.name,
      from: jsonNumber(from),
      steps: jsonNumber(total),
      segments: run.segments.length,
      before: toHex(run.before),
      after: toHex(run.after),
      status: status.kind,
      security,
      bytes: bytes.length,
      file: options.output,
    }
    if (options.json) return json(fields)
    line(`${count(total)} steps of ${vm.name}, from ${count(from)}: ${showStatus(status)}`)
    line(`before ${fields.before}`)
    line(`after  ${fields.after}`)
    line(
      `${options.output}: STARK proof of ${count(run.segments.length)} segment${run.segments.length === 1 ? '' : 's'}, ${count(bytes.length)} bytes, 96 bits of ${security} security`,
    )
  })
}

/** Verifies the file of a proof of a run. It needs no keys. */
export async function verifyStark(content: Uint8Array, options: VerifyStarkOptions): Promise<void> {
  const run = decodeStarkRun(content)
  for (const side of ['before', 'after'] as const) {
    const wanted = options[side]
    if (wanted && !equal(wanted, run[side])) {
      const detail = `the root ${side} is ${toHex(run[side])}, not ${toHex(wanted)}`
      return refuse(options, { reason: 'wrong-statement', detail })
    }
  }
  const vm = vmOfId(run.vmId, options.vm)
  if (!vm) {
    const detail = `VM id ${toHex(run.vmId)} is unknown to this version of onestep`
    return refuse(options, { reason: 'wrong-vm', detail })
  }
  const verdict = await verifyRun(vm, run, options.proven ? { security: 'proven' } : {})
  if (!verdict.valid) return refuse(options, verdict)
  const fields = {
    vm: vm.name,
    steps: jsonNumber(run.steps),
    segments: run.segments.length,
    before: toHex(run.before),
    after: toHex(run.after),
    status: verdict.status.kind,
    security: verdict.security,
  }
  if (options.json) return json({ valid: true, ...fields })
  const what = run.steps === 1n ? 'a step' : `${count(run.steps)} steps`
  line(
    `valid: ${what} of ${vm.name}, in ${count(run.segments.length)} segment${run.segments.length === 1 ? '' : 's'}, 96 bits of ${verdict.security} security`,
  )
  line(`before ${fields.before}`)
  line(`after  ${fields.after} (${showStatus(verdict.status)})`)
}
