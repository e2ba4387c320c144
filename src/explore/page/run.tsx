/**
 * The view of a run: timeline, code, and the state before a step.
 * @module
 */
import type { RefObject } from 'preact'
import { useState } from 'preact/hooks'
import type { Source, Summary } from '../types.ts'
import { Code } from './code.tsx'
import { Controls } from './controls.tsx'
import { useAsked } from './hooks.ts'
import { Memory } from './memory.tsx'
import type { Go, Place } from './place.ts'
import { RegistersPanel } from './registers.tsx'
import { StatePanel } from './state.tsx'
import type { Steps } from './steps.ts'
import { TimelineView } from './timeline.tsx'

/** Rows of code before the step, and behind it. */
const BEFORE = 9
const BEHIND = 18

export function RunView(props: {
  source: Source
  summary: Summary
  steps: Steps
  run: Place['run']
  step: number
  go: Go
  search: RefObject<HTMLInputElement | null>
}) {
  const { source, summary, steps, run, step, go } = props
  const [from, to] = [step - BEFORE, step + BEHIND]
  const [problem, setProblem] = useState<string>()
  const loaded = useAsked(`${run} ${step}`, () => steps.load(run, from, to))
  const row = steps.row(run, step)
  const previous = steps.row(run, step - 1)
  const registers = steps.registers(run, step)
  return (
    <>
      <TimelineView {...{ source, summary, run, step, go, setProblem }} />
      <Controls {...props} problem={problem} setProblem={setProblem} />
      <div class="panes">
        <Code {...{ summary, steps, run, step, go, from, to }} problem={loaded.problem} />
        <div class="side">
          <RegistersPanel {...{ summary, registers, previous, row }} />
          <Memory {...{ source, summary, run, step, row, previous }} />
          <StatePanel {...{ source, run, step }} />
        </div>
      </div>
    </>
  )
}
