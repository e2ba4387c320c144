/**
 * A stage of long work: its estimate, its progress, and the time it took.
 * @module
 */
import { SingleBar } from 'cli-progress'
import pc from 'picocolors'
import { count, note } from './print.ts'

/** Milliseconds between two plain lines, and between two updates of a bar. */
const LINES = 10_000
const DRAWING = 250

/**
 * Does work under a label on standard error: a bar on a terminal, plain lines elsewhere.
 * @param seconds - the expected time; a bar follows it if the work does not report its progress
 * @param work - may report its progress as a fraction of 1, and as steps, whose rate is then shown
 */
export async function stage<T>(
  label: string,
  seconds: number,
  work: (report: (done: number, steps?: number) => void) => Promise<T>,
): Promise<T> {
  const start = performance.now()
  const elapsed = () => (performance.now() - start) / 1000
  let reported: number | undefined
  let made: number | undefined
  const report = (done: number, steps?: number) => {
    reported = done
    made = steps
  }
  const rate = (): string => {
    if (made === undefined || !reported) return ''
    const left = Math.ceil((elapsed() * (1 - reported)) / reported)
    return `, ${count(Math.round(made / elapsed()))} steps/s, ${left} s left`
  }
  const bar = process.stderr.isTTY ? drawn(label) : undefined
  if (!bar) note(label)
  const done = () => reported ?? Math.min(0.99, elapsed() / seconds)
  const timer = setInterval(
    () => {
      if (bar) bar.update(done(), { seconds: elapsed().toFixed(0), rate: rate() })
      else note(`  ${label}: ${elapsed().toFixed(0)} s${reported ? `, ${percent(reported)}` : ''}${rate()}`)
    },
    bar ? DRAWING : LINES,
  )
  timer.unref()
  try {
    const result = await work(report)
    bar?.stop()
    note(`${label}: done in ${elapsed().toFixed(1)} s`)
    return result
  } finally {
    clearInterval(timer)
    bar?.stop()
  }
}

const percent = (done: number) => `${Math.floor(100 * done)}%`

function drawn(label: string): SingleBar {
  const bar = new SingleBar({
    stream: process.stderr,
    format: `${label} ${pc.cyan('{bar}')} {percentage}%  {seconds} s{rate}`,
    barCompleteChar: '█',
    barIncompleteChar: '░',
    gracefulExit: false,
    clearOnComplete: true,
  })
  bar.start(1, 0, { seconds: '0', rate: '' })
  return bar
}
