/**
 * The whole page: what it shows, and the keys that move it.
 * @module
 */
import { options } from 'preact'
import { useCallback, useEffect, useMemo, useRef, useState } from 'preact/hooks'
import type { RunIndex, Source, Summary } from '../types.ts'
import { Difference } from './difference.tsx'
import { DisputeView } from './dispute.tsx'
import { Header } from './header.tsx'
import { Help } from './help.tsx'
import { useAsked } from './hooks.ts'
import { type Place, TABS, type Tab } from './place.ts'
import { Proof } from './proof.tsx'
import { RunView } from './run.tsx'
import { stepsOf } from './steps.ts'

const TITLES: Readonly<Record<Tab, string>> = {
  run: 'Run',
  dispute: 'Dispute',
  difference: 'Difference',
  proof: 'Proof',
}

export function App(props: {
  source: Source
  madeBy: string | undefined
  open: (file: File) => Promise<void>
}) {
  const { source } = props
  const summary = useAsked('summary', () => source.summary())
  if (summary.problem !== undefined)
    return (
      <main class="alone">
        <h1>onestep explorer</h1>
        <p role="alert">{summary.problem}</p>
      </main>
    )
  if (!summary.value)
    return (
      <main class="alone" aria-busy="true">
        <h1>onestep explorer</h1>
        <p>Loading…</p>
      </main>
    )
  return <Loaded {...props} summary={summary.value} />
}

function Loaded(props: {
  source: Source
  summary: Summary
  madeBy: string | undefined
  open: (file: File) => Promise<void>
}) {
  const { source, summary } = props
  const { runs, divergence } = summary
  const [{ tab, run, step }, setPlace] = useState(() => placeIn(location.hash, summary))
  const [help, setHelp] = useState(false)
  const steps = useMemo(() => stepsOf(source, summary), [source, summary])
  const search = useRef<HTMLInputElement>(null)
  const isPair = runs.length === 2

  const go = useCallback(
    (to: Partial<Place>) =>
      setPlace((now) => {
        const next = { ...now, ...to }
        const last = runs[next.run]!.steps
        return { ...next, step: Math.max(0, Math.min(last, Math.round(next.step))) }
      }),
    [runs],
  )
  useEffect(() => {
    // Replaced, because every step would else be a page to go back to.
    const timer = setTimeout(
      () =>
        history.replaceState(
          null,
          '',
          `#${new URLSearchParams({ tab, run: String(run), step: String(step) })}`,
        ),
      200,
    )
    return () => clearTimeout(timer)
  }, [tab, run, step])
  useEffect(() => {
    document.title = `${summary.program} · onestep explorer`
  }, [summary])

  const tabs = TABS.filter((one) => isPair || (one !== 'dispute' && one !== 'difference'))
  useEffect(() => {
    const pressed = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey) return
      const { target, key } = event
      const isTyping =
        target instanceof HTMLElement && target.matches('input:not([type=range]), select, textarea')
      if (key === 'Escape') {
        setHelp(false)
        if (isTyping) (target as HTMLElement).blur()
        return
      }
      if (isTyping || document.querySelector('dialog[open]')) return
      const isControl =
        target instanceof HTMLElement && target.matches('button, a, summary, [role=tab], input[type=range]')
      // Keys with a meaning of their own on what has the focus are left to it.
      if (isControl && /^(Arrow|Page|Home|End|Enter| )/.test(key)) return
      const move = MOVES[key]
      if (move && tab === 'run') {
        go({ step: move(step, event.shiftKey, runs[run]!.steps) })
        event.preventDefault()
      } else if (key === '/') {
        // Focused before the next key arrives, which else would be a command.
        drawnAtOnce(() => go({ tab: 'run' }))
        search.current?.focus()
        event.preventDefault()
      } else if (key === '?') setHelp(true)
      else if (key === 'r' && isPair) go({ run: run === 0 ? 1 : 0 })
      else if (key === 'd' && divergence !== null) go({ step: divergence })
      else if (/^[1-4]$/.test(key) && tabs[Number(key) - 1]) go({ tab: tabs[Number(key) - 1]! })
    }
    document.addEventListener('keydown', pressed)
    return () => document.removeEventListener('keydown', pressed)
  })

  return (
    <>
      <Header {...props} run={run} help={() => setHelp(true)} />
      <main>
        <div class="tabs" role="tablist" aria-label="Views">
          {tabs.map((one, i) => (
            <button
              key={one}
              type="button"
              role="tab"
              id={`tab-${one}`}
              aria-selected={one === tab}
              aria-controls="view"
              tabIndex={one === tab ? 0 : -1}
              onClick={() => go({ tab: one })}
              onKeyDown={(event) => {
                const by = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0
                if (by === 0) return
                const next = tabs[(i + by + tabs.length) % tabs.length]!
                go({ tab: next })
                document.getElementById(`tab-${next}`)?.focus()
              }}
            >
              {TITLES[one]} <kbd>{i + 1}</kbd>
            </button>
          ))}
        </div>
        <div id="view" role="tabpanel" aria-labelledby={`tab-${tab}`}>
          {tab === 'run' && <RunView {...{ source, summary, steps, run, step, go, search }} />}
          {tab === 'dispute' && <DisputeView {...{ source, summary, go }} />}
          {tab === 'difference' && <Difference {...{ source, summary, step, go }} />}
          {tab === 'proof' && <Proof {...{ source, summary, run, step, go }} />}
        </div>
      </main>
      <Help isOpen={help} close={() => setHelp(false)} isPair={isPair} />
    </>
  )
}

type Move = (step: number, isFar: boolean, last: number) => number
const MOVES: Readonly<Record<string, Move>> = {
  ArrowRight: (step, isFar) => step + (isFar ? 100 : 1),
  ArrowLeft: (step, isFar) => step - (isFar ? 100 : 1),
  ArrowDown: (step, isFar) => step + (isFar ? 100 : 1),
  ArrowUp: (step, isFar) => step - (isFar ? 100 : 1),
  j: (step) => step + 1,
  k: (step) => step - 1,
  PageDown: (step) => step + 20,
  PageUp: (step) => step - 20,
  Home: () => 0,
  End: (_step, _isFar, last) => last,
}

/** The place that an address names, or where the runs part, or the start. */
function placeIn(hash: string, { runs, divergence, contains }: Summary): Place {
  const given = new URLSearchParams(hash.slice(1))
  const tab = TABS.find((one) => one === given.get('tab'))
  const run: RunIndex = given.get('run') === '1' && runs.length === 2 ? 1 : 0
  const step = Number(given.get('step') ?? Number.NaN)
  const isStep = Number.isSafeInteger(step) && step >= 0 && step <= runs[run]!.steps
  return {
    tab: tab !== undefined && (runs.length === 2 || tab === 'run' || tab === 'proof') ? tab : 'run',
    run,
    step: isStep ? step : (divergence ?? contains?.[run]?.[0]?.[0] ?? 0),
  }
}

/** Does what sets states, and draws the page by them before it returns. */
function drawnAtOnce(set: () => void): void {
  const { debounceRendering } = options
  let draw: (() => void) | undefined
  options.debounceRendering = (drawing) => {
    draw = drawing
  }
  try {
    set()
    draw?.()
  } finally {
    if (debounceRendering) options.debounceRendering = debounceRendering
    else delete options.debounceRendering
  }
}
