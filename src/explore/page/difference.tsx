/**
 * What two parties say of the state after a step on which they agree before.
 * @module
 */
import type { Source, Summary } from '../types.ts'
import { count } from './format.ts'
import { useAsked } from './hooks.ts'
import type { Go } from './place.ts'

export function Difference({
  source,
  summary,
  step,
  go,
}: {
  source: Source
  summary: Summary
  step: number
  go: Go
}) {
  const { runs, divergence } = summary
  const at = Math.min(step, Math.max(0, Math.min(runs[0]!.steps, runs[1]?.steps ?? 0)))
  const asked = useAsked(`${at}`, () => source.difference(at))
  const { value } = asked
  return (
    <section class="panel difference" aria-labelledby="difference-title" aria-busy={asked.isOld}>
      <div class="bar">
        <h2 id="difference-title">States after step {count(at)}</h2>
        {divergence !== null && divergence !== step && (
          <button type="button" class="primary" onClick={() => go({ step: divergence })}>
            The disputed step, {count(divergence)}
          </button>
        )}
      </div>
      {asked.problem !== undefined && <p class="note">{asked.problem}</p>}
      {value?.rows.length === 0 && <p class="note">The states are equal.</p>}
      {value && value.rows.length > 0 && (
        <div class="scroll" tabIndex={0} role="group" aria-label="Differences">
          <table>
            <thead>
              <tr>
                <th scope="col">place</th>
                <th scope="col">before</th>
                <th scope="col" class="by-ours">
                  {runs[0]!.label}
                </th>
                <th scope="col" class="by-theirs">
                  {runs[1]?.label}
                </th>
              </tr>
            </thead>
            <tbody>
              {value.rows.map(({ what, before, ours, theirs }) => (
                <tr key={what}>
                  <th scope="row">{what}</th>
                  <td>{before}</td>
                  <td class={ours === before ? 'same' : 'by-ours'}>{ours}</td>
                  <td class={theirs === before ? 'same' : 'by-theirs'}>
                    <Marked text={theirs} other={ours} />
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      {value && value.left > 0 && <p class="note">and {count(value.left)} more</p>}
    </section>
  )
}

/** A text in which the characters that differ from another are marked. */
function Marked({ text, other }: { text: string; other: string }) {
  if (text.length !== other.length) return <mark>{text}</mark>
  const parts: { same: boolean; text: string }[] = []
  for (let i = 0; i < text.length; i++) {
    const same = text[i] === other[i]
    const last = parts.at(-1)
    if (last?.same === same) last.text += text[i]
    else parts.push({ same, text: text[i]! })
  }
  return <>{parts.map((part, i) => (part.same ? part.text : <mark key={i}>{part.text}</mark>))}</>
}
