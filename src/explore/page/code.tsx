/**
 * The steps around the one that is looked at.
 * @module
 */
import type { Summary } from '../types.ts'
import { changesText, count } from './format.ts'
import type { Go, Place } from './place.ts'
import type { Steps } from './steps.ts'

export function Code(props: {
  summary: Summary
  steps: Steps
  run: Place['run']
  step: number
  from: number
  to: number
  go: Go
  problem: string | undefined
}) {
  const { summary, steps, run, step, from, to, go, problem } = props
  const { divergence, runs } = summary
  const { steps: last, status } = runs[run]!
  const places = Array.from({ length: to - from + 1 }, (_, i) => from + i)
  const current = steps.row(run, step)
  const text = current ? `${current.text}${current.place ? `, ${current.place}` : ''}` : ''
  return (
    <section class="panel code" aria-labelledby="code-title">
      <h2 id="code-title">Steps</h2>
      <p class="hidden" aria-live="polite">
        Step {count(step)}: {step === last ? status : text}
      </p>
      <div class="scroll" tabIndex={0} role="group" aria-label="Steps around this one">
        <table>
          <thead>
            <tr>
              <th scope="col" class="number">
                step
              </th>
              <th scope="col">address</th>
              <th scope="col">instruction</th>
              <th scope="col">changes</th>
            </tr>
          </thead>
          <tbody>
            {places.map((at) => {
              if (at < 0 || at > last)
                return (
                  <tr key={at} class="outside">
                    <td colSpan={4}>&nbsp;</td>
                  </tr>
                )
              const row = steps.row(run, at)
              const isHere = at === step
              const changes = changesText(row?.changes ?? [], summary.vm.counters)
              return (
                <tr
                  key={at}
                  class={at === divergence ? 'differs' : undefined}
                  aria-current={isHere ? 'step' : undefined}
                  onClick={() => go({ step: at })}
                >
                  <td class="number">{count(at)}</td>
                  {at === last ? (
                    <td colSpan={3} class="end">
                      {status}
                    </td>
                  ) : row ? (
                    <>
                      <td class="address">{row.address ?? '·'}</td>
                      <td class="text" title={[row.text, row.place, row.source].filter(Boolean).join(' · ')}>
                        {row.text}
                        {row.place && <span class="place">{row.place}</span>}
                      </td>
                      <td class="changes" title={changes}>
                        {row.claimed && <b class="claimed">claimed</b>}
                        {row.stops ?? changes}
                      </td>
                    </>
                  ) : (
                    <td colSpan={3} class="unknown">
                      {steps.has(run, at) ? '…' : 'not in this report'}
                    </td>
                  )}
                </tr>
              )
            })}
          </tbody>
        </table>
      </div>
      {problem !== undefined && (
        <p class="problem" role="alert">
          {problem}
        </p>
      )}
    </section>
  )
}
