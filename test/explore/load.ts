/** How a page bears long work: the time between its frames, and the memory of its processes. */
import { readFileSync } from 'node:fs'
import { cpus, loadavg } from 'node:os'
import type { Browser, Page } from 'playwright-core'
import { expect } from 'vitest'

/** Milliseconds between frames from which a page counts as not responsive. */
const LONGEST = 200

export type Frames = {
  /** The longest time between two frames. On a machine with other work it says more about that than about the page. */
  readonly wall: number
  /** The longest task of the page's own thread, in time of the processor. */
  readonly work: number
}

/** Starts to watch the frames of a page in Chromium. @returns what ends that, in milliseconds */
export async function watchFrames(browser: Browser, page: Page): Promise<() => Promise<Frames>> {
  await browser.startTracing(page, { categories: ['disabled-by-default-devtools.timeline', '__metadata'] })
  await page.evaluate(`{
    let last = performance.now()
    window.longest = 0
    const frame = (now) => { window.longest = Math.max(window.longest, now - last); last = now; requestAnimationFrame(frame) }
    requestAnimationFrame(frame)
  }`)
  return async () => {
    const wall = (await page.evaluate('window.longest')) as number
    const { traceEvents } = JSON.parse(String(await browser.stopTracing())) as { traceEvents: TraceEvent[] }
    const threads = traceEvents.filter(
      ({ name, args }) => name === 'thread_name' && args?.name === 'CrRendererMain',
    )
    const mains = new Set(threads.map(({ pid, tid }) => `${pid} ${tid}`))
    const tasks = traceEvents.filter(({ name, pid, tid }) => name === 'RunTask' && mains.has(`${pid} ${tid}`))
    if (tasks.length === 0) throw new Error('the trace of the page has no tasks')
    return { wall, work: tasks.reduce((most, { tdur = 0 }) => Math.max(most, tdur / 1_000), 0) }
  }
}

type TraceEvent = { name: string; pid: number; tid: number; tdur?: number; args?: { name?: string } }

/** A page's own work has to fit between two frames; the frames themselves too, where nothing else uses the machine. */
export function expectResponsive({ wall, work }: Frames): void {
  expect(work).toBeGreaterThan(0)
  expect(work).toBeLessThan(LONGEST)
  const [load = 0] = loadavg()
  if (load < cpus().length) expect(wall).toBeLessThan(LONGEST)
  else console.log(`not checked: the time between frames, as the machine's load is ${load.toFixed(0)}`)
}

export const shownFrames = ({ wall, work }: Frames): string =>
  `the longest frame took ${wall.toFixed(0)} ms, the longest task of the page ${work.toFixed(0)} ms of processor time`

/** The memory of a process in bytes; what it shares with others counts in parts. */
export function memoryOf(pid: number): number {
  const [, kilobytes] = /^Pss:\s+(\d+) kB/m.exec(readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8'))!
  return 1024 * Number(kilobytes)
}

/** Starts to watch Chromium's renderers. @returns what ends that: the most memory that one of them had, in bytes */
export function watchMemory(browser: Browser): () => number {
  let most = 0
  const look = async () => {
    const session = await browser.newBrowserCDPSession()
    const { processInfo } = await session.send('SystemInfo.getProcessInfo')
    for (const { type, id } of processInfo) if (type === 'renderer') most = Math.max(most, memoryOf(id))
    await session.detach()
  }
  const timer = setInterval(() => void look().catch(() => {}), 250)
  return () => {
    clearInterval(timer)
    return most
  }
}
