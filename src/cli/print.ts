/**
 * Output: text for people on a terminal, plain lines elsewhere.
 * @module
 */
import { SingleBar } from 'cli-progress'
import pc from 'picocolors'

export const line = (text = ''): void => {
  process.stdout.write(`${text}\n`)
}

export const json = (value: unknown): void => line(JSON.stringify(value))

export const note = (text: string): void => {
  process.stderr.write(`${text}\n`)
}

const group = (value: bigint | number) => value.toLocaleString('en-US')

/** `81,204` */
export const count = group

/** `0x3a1f…9c` of a root. */
export const short = (hex: string): string => `${hex.slice(0, 10)}…${hex.slice(-4)}`

export type Progress = { update(steps: bigint): void; stop(): void }

/**
 * Progress of a run: a bar where the end is known and standard error is a terminal; otherwise a plain line
 * every few seconds.
 * @param total - steps, if known
 * @param from - steps that were made before
 */
export function progress(label: string, total?: bigint, from = 0n): Progress {
  const start = Date.now()
  const rate = (steps: bigint) => {
    const seconds = (Date.now() - start) / 1000
    return seconds > 0 ? Number(steps - from) / seconds / 1e6 : 0
  }
  if (process.stderr.isTTY && total !== undefined) {
    const bar = new SingleBar({
      stream: process.stderr,
      format: `${label} ${pc.cyan('{bar}')} {percentage}%  {rate} M steps/s`,
      barCompleteChar: '█',
      barIncompleteChar: '░',
      hideCursor: true,
      clearOnComplete: true,
    })
    bar.start(1000, 0, { rate: '0' })
    return {
      update: (steps) =>
        bar.update(Math.min(1000, Number((steps * 1000n) / (total || 1n))), { rate: rate(steps).toFixed(0) }),
      stop: () => bar.stop(),
    }
  }
  let last = start
  let shown = false
  const text = (steps: bigint) => `${label} ${group(steps)} steps, ${rate(steps).toFixed(0)} M/s`
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

/** A refusal is an answer to a program that asks for JSON, and an error to a person. */
export function refuse(
  options: { readonly json?: boolean },
  refused: { readonly reason: string; readonly detail: string },
): void {
  if (options.json) json({ valid: false, ...refused })
  else note(`onestep: The proof is refused: ${refused.reason}: ${refused.detail}.`)
  process.exitCode = 1
}
