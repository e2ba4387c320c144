/**
 * What the toolkit expects of Node and a browser does not have. The playground passes options that need no files, so
 * files are only looked for, and never found.
 * @module
 */

type Shims = { process?: unknown; setImmediate?: unknown }

/** Called before the toolkit is used; loading the toolkit needs none of it. */
export function installGlobals(globals: Shims): void {
  globals.process ??= {
    env: {},
    version: '',
    versions: {},
    platform: 'browser',
    pid: 0,
    emitWarning: (text: string) => console.warn(text),
    /** A worker's work is nearly all that its thread does. */
    cpuUsage: () => ({ user: Math.round(performance.now() * 1000), system: 0 }),
  }
  // Timers of zero milliseconds are slowed down to four; messages are not.
  const waiting: (() => void)[] = []
  const { port1, port2 } = new MessageChannel()
  port1.onmessage = () => waiting.shift()?.()
  globals.setImmediate ??= (call: () => void) => {
    waiting.push(call)
    port2.postMessage(0)
  }
}
