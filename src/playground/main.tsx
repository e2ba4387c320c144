/**
 * The playground: what is run, above the explorer of its run.
 * @module
 */
import { render } from 'preact'
import { useMemo, useRef, useState } from 'preact/hooks'
import { readReport } from '../explore/check.ts'
import { App } from '../explore/page/app.tsx'
import { reportSource } from '../explore/report-source.ts'
import type { Source } from '../explore/types.ts'
import { Panels } from './panels.tsx'
import { type Caller, type Checker, caller, type Ran, type RunRequest, type Toolkit } from './protocol.ts'
import { Subjects } from './subjects.tsx'

const explorer = document.getElementById('app')!

/** Shows a run, or a report in its place. */
function explore(source: Source, madeBy?: string): void {
  render(null, explorer)
  render(
    <App
      source={source}
      madeBy={madeBy}
      open={async (file) => {
        const report = readReport(await file.text())
        location.hash = ''
        explore(reportSource(report), report.madeBy)
      }}
    />,
    explorer,
  )
}

const sourceOf = ({ ask }: Toolkit): Source =>
  new Proxy({} as Source, {
    get:
      (_, method: keyof Source) =>
      (...args: unknown[]) =>
        ask(method, args),
  })

const startToolkit = (onProgress: (text: string) => void): Caller<Toolkit> =>
  caller<Toolkit>(new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' }), onProgress)

function Playground() {
  const [progress, setProgress] = useState('')
  const [problem, setProblem] = useState('')
  const [isBusy, setBusy] = useState(false)
  const [ran, setRan] = useState<Ran>()
  const toolkit = useRef<Caller<Toolkit> | null>(null)
  const checker = useMemo(
    () => caller<Checker>(new Worker(new URL('./checker.ts', import.meta.url), { type: 'module' })).api,
    [],
  )
  const api = (): Toolkit => (toolkit.current ??= startToolkit(setProgress)).api

  /** Does work of the toolkit, and shows what goes wrong. */
  const work = async <T,>(what: (toolkit: Toolkit) => Promise<T>): Promise<T | undefined> => {
    setBusy(true)
    setProblem('')
    try {
      return await what(api())
    } catch (error) {
      setProblem((error as Error).message)
      return undefined
    } finally {
      setBusy(false)
      setProgress('')
    }
  }
  const start = async (request: RunRequest) => {
    setRan(undefined)
    render(null, explorer)
    const made = await work((toolkit) => toolkit.run(request))
    if (!made) return
    setRan(made)
    location.hash = ''
    explore(sourceOf(api()))
  }
  const stop = () => {
    toolkit.current?.end('Stopped.')
    toolkit.current = null
    setRan(undefined)
    render(null, explorer)
  }
  return (
    <div class="playground">
      <header class="playground-head">
        <h1>onestep playground</h1>
        <p>Everything runs in this tab. No data leaves it.</p>
      </header>
      <Subjects {...{ checker, isBusy, start, stop, fail: setProblem }} />
      <p class="playground-state" role="status" aria-live="polite">
        {progress ||
          (isBusy
            ? 'working…'
            : ran
              ? `${ran.vm}: ${ran.steps.toLocaleString('en')} steps in ${ran.seconds.toFixed(2)} s`
              : '')}
      </p>
      {problem !== '' && (
        <pre class="playground-problem" role="alert">
          {problem}
        </pre>
      )}
      {ran && <Panels key={ran} {...{ ran, isBusy, work }} />}
    </div>
  )
}

render(<Playground />, document.getElementById('playground')!)
