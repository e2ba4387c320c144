/**
 * The root and output before a step, and what the VM's users call the parts of its state.
 * @module
 */
import type { Source } from '../types.ts'
import { count, short } from './format.ts'
import { useAsked } from './hooks.ts'
import type { Place } from './place.ts'

export function StatePanel({ source, run, step }: { source: Source; run: Place['run']; step: number }) {
  const asked = useAsked(`${run} ${step}`, () => source.state(run, step))
  const { value, problem } = asked
  return (
    <section class="panel state" aria-labelledby="state-title" aria-busy={asked.isOld}>
      <h2 id="state-title">State</h2>
      <p class="root">
        <span>root</span> <code>{problem === undefined ? (value?.root ?? '…') : '—'}</code>
      </p>
      {problem !== undefined && <p class="note">{problem}</p>}
      {value?.views.map(({ name, rows }) => (
        <details key={name} open={rows.length > 0}>
          <summary>
            {name} <small>{rows.length}</small>
          </summary>
          <dl class="view" tabIndex={0}>
            {rows.map(({ label, value }) => (
              <div key={label}>
                <dt>{label}</dt>
                <dd title={value}>{value}</dd>
              </div>
            ))}
          </dl>
        </details>
      ))}
      {value?.maps.map(({ name, size, entries }) => (
        <details key={name}>
          <summary>
            map {name} <small>{count(size)}</small>
          </summary>
          <dl class="view" tabIndex={0}>
            {entries.map(([key, one]) => (
              <div key={key}>
                <dt title={key}>{short(key)}</dt>
                <dd title={one}>{one}</dd>
              </div>
            ))}
          </dl>
        </details>
      ))}
      <details open>
        <summary>
          output <small>{value ? `${count(value.output.size)} bytes` : ''}</small>
        </summary>
        <pre class="output" tabIndex={0}>
          {value?.output.text || ' '}
        </pre>
      </details>
    </section>
  )
}
