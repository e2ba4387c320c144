/**
 * Output: text for people on a terminal, plain lines elsewhere.
 * @module
 */
import { drained, emit, note } from './output.ts'

export { note }

export const line = (text = ''): void => emit(`${text}\n`)

/** Characters of JSON that are written at a time. */
const PIECE = 2 ** 16
/** Bytes that are converted to base64 at a time: a multiple of 3, so that there is no padding in between. */
const TRIPLES = 3 * 2 ** 14

/**
 * Prints a value as one line of JSON, even if it is longer than a string can be. Bytes become base64.
 * @throws TypeError for values without a JSON form, such as a bigint
 */
export async function json(value: unknown): Promise<void> {
  let text = ''
  for (const part of partsOf(value)) {
    text += part
    if (text.length < PIECE) continue
    emit(text)
    await drained()
    text = ''
  }
  emit(`${text}\n`)
  await drained()
}

function* partsOf(value: unknown): Generator<string> {
  if (value instanceof Uint8Array) {
    yield '"'
    for (let at = 0; at < value.length; at += TRIPLES)
      yield Buffer.from(value.buffer, value.byteOffset + at, Math.min(TRIPLES, value.length - at)).toString(
        'base64',
      )
    yield '"'
  } else if (Array.isArray(value)) {
    yield '['
    for (const [i, item] of value.entries()) {
      if (i > 0) yield ','
      yield* partsOf(item ?? null)
    }
    yield ']'
  } else if (typeof value === 'object' && value !== null) {
    let before = '{'
    for (const [name, item] of Object.entries(value)) {
      if (item === undefined) continue
      yield `${before}${JSON.stringify(name)}:`
      yield* partsOf(item)
      before = ','
    }
    yield before === '{' ? '{}' : '}'
  } else yield JSON.stringify(value)
}

const group = (value: bigint | number) => value.toLocaleString('en-US')

/** `81,204` */
export const count = group

/** `0x3a1f…9c` for a root. */
export const short = (hex: string): string => `${hex.slice(0, 10)}…${hex.slice(-4)}`

export type Progress = { update(steps: bigint): void; stop(): void }

/**
 * Shows the progress of a run: a bar if the end is known and standard error is a terminal, else a plain line
 * every few seconds.
 * @param total - steps, if known
 * @param from - steps that were made earlier
 */
export async function progress(label: string, total?: bigint, from = 0n): Promise<Progress> {
  const start = Date.now()
  const rate = (steps: bigint) => {
    const seconds = (Date.now() - start) / 1000
    return seconds > 0 ? Number(steps - from) / seconds / 1e6 : 0
  }
  /** A program may end before the last step that it is given. */
  const left = (steps: bigint) => {
    const speed = 1e6 * rate(steps)
    return total === undefined || speed === 0
      ? ''
      : `, at most ${group(Math.ceil(Number(total - steps) / speed))} s left`
  }
  if (process.stderr.isTTY && total !== undefined) {
    const [{ SingleBar }, { default: pc }] = await Promise.all([import('cli-progress'), import('picocolors')])
    const bar = new SingleBar({
      stream: process.stderr,
      format: `${label} ${pc.cyan('{bar}')} {percentage}%  {rate} M steps/s{left}`,
      barCompleteChar: '█',
      barIncompleteChar: '░',
      hideCursor: true,
      clearOnComplete: true,
    })
    bar.start(1000, 0, { rate: '0', left: '' })
    return {
      update: (steps) =>
        bar.update(Math.min(1000, Number((steps * 1000n) / (total || 1n))), {
          rate: rate(steps).toFixed(0),
          left: left(steps),
        }),
      stop: () => bar.stop(),
    }
  }
  let last = start
  let shown = false
  const text = (steps: bigint) =>
    `${label} ${group(steps)} steps, ${rate(steps).toFixed(0)} M/s${left(steps)}`
  return {
    update(steps) {
      const interval = process.stderr.isTTY ? 100 : 5000
      if (Date.now() - last < interval) return
      last = Date.now()
      shown = true
      process.stderr.write(process.stderr.isTTY ? `\r${text(steps)}` : `${text(steps)}\n`)
    },
    stop() {
      if (shown && process.stderr.isTTY) process.stderr.write('\r\u001b[K')
    },
  }
}

/** A refusal is a result for a program that asks for JSON, and an error for a person. */
export async function refuse(
  options: { readonly json?: boolean },
  refused: { readonly reason: string; readonly detail: string },
  what = 'proof',
): Promise<void> {
  // Set first: the proof is refused, whatever happens to the output.
  process.exitCode = 1
  if (options.json) await json({ valid: false, ...refused })
  else note(`onestep: The ${what} is refused: ${refused.reason}: ${refused.detail}.`)
}
