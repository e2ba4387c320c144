/**
 * Moves through a run: buttons, a step to type, and a search.
 * @module
 */
import type { RefObject } from 'preact'
import { useEffect, useRef, useState } from 'preact/hooks'
import type { Query, Source, Summary } from '../types.ts'
import { count } from './format.ts'
import type { Go, Place } from './place.ts'

export function Controls(props: {
  source: Source
  summary: Summary
  run: Place['run']
  step: number
  go: Go
  search: RefObject<HTMLInputElement | null>
  problem: string | undefined
  setProblem: (text: string | undefined) => void
}) {
  const { source, summary, run, step, go, problem, setProblem } = props
  const { runs, divergence } = summary
  const last = runs[run]!.steps
  const [typed, setTyped] = useState<string>()
  const [wanted, setWanted] = useState('')
  const [looked, setLooked] = useState<number>()
  const searching = useRef(0)
  useEffect(() => () => void searching.current++, [])

  const find = async (query: Query) => {
    const mine = ++searching.current
    setProblem(undefined)
    // A part that takes no time is not announced.
    let at = Math.min(last, step + 1)
    for (let _part = 0; ; _part++) {
      const found = await source.find(run, at, query).catch((error: Error) => ({
        ...{ step: null, looked: at, more: false, problem: error.message },
      }))
      if (mine !== searching.current) return
      if (found.more) {
        at = found.looked
        setLooked(at)
        continue
      }
      setLooked(undefined)
      if (found.step === null) setProblem(found.problem ?? 'There is none after this step.')
      else go({ step: found.step })
      return
    }
  }
  const stop = () => {
    searching.current++
    setLooked(undefined)
  }
  const button = (label: string, text: string, to: number) => (
    <button
      type="button"
      aria-label={label}
      title={label}
      disabled={to < 0 || to > last}
      onClick={() => go({ step: to })}
    >
      {text}
    </button>
  )
  return (
    <section class="controls" aria-label="Move through the run">
      {runs.length === 2 && (
        <div class="switch" role="radiogroup" aria-label="Run that is shown">
          {runs.map((one, i) => (
            <label key={one.label} class={`party-${i}`}>
              <input
                type="radio"
                name="run"
                checked={i === run}
                onChange={() => go({ run: i as Place['run'] })}
              />
              {one.label}
            </label>
          ))}
        </div>
      )}
      <div class="moves">
        {button('Start of the run', '⇤', step === 0 ? -1 : 0)}
        {button('100 steps back', '−100', step - 100)}
        {button('Previous step', '←', step - 1)}
        <label class="step">
          <span>Step</span>
          <input
            inputMode="numeric"
            aria-label="Step"
            value={typed ?? count(step)}
            size={Math.max(6, count(last).length)}
            onFocus={({ currentTarget }) => currentTarget.select()}
            onBlur={() => setTyped(undefined)}
            onInput={({ currentTarget }) => setTyped(currentTarget.value)}
            onKeyDown={(event) => {
              if (event.key !== 'Enter') return
              const to = Number((typed ?? '').replaceAll(/[,_\s]/g, ''))
              if (Number.isSafeInteger(to)) go({ step: to })
              event.currentTarget.blur()
            }}
          />
          <span class="of">of {count(last)}</span>
        </label>
        {button('Next step', '→', step + 1)}
        {button('100 steps on', '+100', step + 100)}
        {button('End of the run', '⇥', step === last ? -1 : last)}
      </div>
      <form
        class="search"
        role="search"
        onSubmit={(event) => {
          event.preventDefault()
          if (wanted.trim() !== '') void find(queryOf(wanted, summary))
        }}
      >
        <input
          ref={props.search}
          type="search"
          aria-label="Run to an address, an instruction, or a write"
          placeholder="0x10074, ecall, x[10]=, mem[0x80]="
          value={wanted}
          onInput={({ currentTarget }) => setWanted(currentTarget.value)}
        />
        <button type="submit">Run to</button>
        {divergence !== null && (
          <button type="button" onClick={() => void find({ kind: 'difference' })}>
            Next difference
          </button>
        )}
        {looked !== undefined && (
          <button type="button" class="busy" onClick={stop}>
            Stop at {count(looked)}
          </button>
        )}
      </form>
      <p class="found" role="status">
        {problem}
      </p>
    </section>
  )
}

/** What people type: an address, `NAME=` or `NAME[PLACE]=` for a write, a register or memory alone, or a mnemonic. */
export function queryOf(wanted: string, { vm }: Summary): Query {
  const text = wanted.trim()
  if (/^(0x[0-9a-f]+|\d+)$/i.test(text)) return { kind: 'address', address: text }
  const [, name, at] = /^([A-Za-z_][\w.]*)\s*(?:\[\s*([\w]+)\s*\])?\s*=?$/.exec(text) ?? []
  const isPlace = [...vm.registers, ...vm.memories].some((one) => one.name === name)
  if (name !== undefined && isPlace && (at !== undefined || text.endsWith('=')))
    return { kind: 'write', name, at: at ?? null }
  return { kind: 'text', text: text.slice(0, 100) }
}
