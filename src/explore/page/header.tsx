/**
 * The head of the page: what is looked at.
 * @module
 */
import { useRef, useState } from 'preact/hooks'
import type { RunIndex, Summary } from '../types.ts'
import { count, short } from './format.ts'

export function Header({
  summary,
  madeBy,
  run,
  open,
  help,
}: {
  summary: Summary
  madeBy: string | undefined
  run: RunIndex
  open: (file: File) => Promise<void>
  help: () => void
}) {
  const { vm, program, hash, runs } = summary
  const input = useRef<HTMLInputElement>(null)
  const [problem, setProblem] = useState<string>()
  return (
    <header>
      <div class="title">
        <p class="brand">onestep explorer</p>
        <h1>{program}</h1>
        <p class="facts">
          <span>
            VM <b>{vm.name}</b> <code title={vm.id}>{short(vm.id)}</code>
          </span>
          <span>
            roots by <b>{hash}</b>
          </span>
          {madeBy !== undefined && (
            <span class="mark" title="What a report says is what its sender says.">
              report by {madeBy}
            </span>
          )}
        </p>
      </div>
      <ul class="runs" aria-label="Runs">
        {runs.map((one, i) => (
          <li key={one.label} class={`party-${i}`} aria-current={i === run ? 'true' : undefined}>
            <b>{one.label}</b>
            <span>{count(one.steps)} steps</span>
            <span class={`status ${one.ended}`}>{one.status}</span>
          </li>
        ))}
      </ul>
      <div class="actions">
        <button type="button" onClick={() => input.current?.click()}>
          Open report…
        </button>
        <input
          ref={input}
          type="file"
          accept=".onestep"
          hidden
          aria-label="Report file"
          onChange={({ currentTarget }) => {
            const [file] = currentTarget.files ?? []
            currentTarget.value = ''
            if (!file) return
            setProblem(undefined)
            open(file).catch((error: Error) => setProblem(error.message))
          }}
        />
        <button type="button" onClick={help} aria-label="Keys">
          ?
        </button>
      </div>
      {problem !== undefined && (
        <p class="problem" role="alert">
          {problem}
        </p>
      )}
    </header>
  )
}
