/**
 * Where a run spends its steps, over time, and the slider that moves along it.
 * @module
 */
import { useMemo, useState } from 'preact/hooks'
import type { HotCode, Source, Summary, Timeline } from '../types.ts'
import { count, percent } from './format.ts'
import { useAsked } from './hooks.ts'
import type { Go, Place } from './place.ts'

/** Lines that are shown before people ask for more. */
const FIRST = 6

export function TimelineView(props: {
  source: Source
  summary: Summary
  run: Place['run']
  step: number
  go: Go
  setProblem: (text: string | undefined) => void
}) {
  const { source, summary, run, step, go, setProblem } = props
  const { steps } = summary.runs[run]!
  const { divergence } = summary
  const [all, setAll] = useState(false)
  const asked = useAsked('timeline', () => source.timeline())
  const timeline = asked.value
  const at = (place: number) => `${steps === 0 ? 0 : (100 * place) / steps}%`
  const shown = timeline?.hot.slice(0, all ? undefined : FIRST) ?? []
  const runTo = async ({ address, name }: HotCode) => {
    setProblem(undefined)
    const query =
      address === null ? { kind: 'text' as const, text: name } : { kind: 'address' as const, address }
    let from = Math.min(steps, step + 1)
    for (;;) {
      const found = await source.find(run, from, query)
      if (found.step !== null) return go({ step: found.step })
      if (!found.more) return setProblem(found.problem ?? 'It is not reached again after this step.')
      from = found.looked
    }
  }
  return (
    <section class="panel timeline" aria-labelledby="timeline-title">
      <div class="bar">
        <h2 id="timeline-title">Timeline</h2>
        <p class="note">
          {timeline
            ? `hot code, by ${count(timeline.samples)} samples over ${count(summary.runs[0]!.steps)} steps`
            : (asked.problem ?? 'sampling the run…')}
        </p>
        {timeline && timeline.hot.length > FIRST && (
          <button type="button" aria-expanded={all} onClick={() => setAll(!all)}>
            {all ? 'Fewer lines' : `All ${timeline.hot.length} lines`}
          </button>
        )}
      </div>
      <div class="strips">
        <div class="names">
          {shown.map((hot) => (
            <button
              key={hot.name}
              type="button"
              title={`${hot.text}: run to the next time`}
              onClick={() => void runTo(hot)}
            >
              <span class="name">{hot.name}</span>
              <span class="share">{timeline && percent(hot.samples, timeline.samples)}</span>
            </button>
          ))}
          {!timeline && Array.from({ length: FIRST }, (_, i) => <span key={i} class="empty" />)}
          <span class="label">output</span>
        </div>
        {/* The slider below does the same with keys. */}
        <div
          class="heat"
          aria-hidden="true"
          onClick={(event) => {
            const box = event.currentTarget.getBoundingClientRect()
            go({ step: Math.round((steps * (event.clientX - box.left)) / box.width) })
          }}
        >
          <Heat timeline={timeline} lines={timeline ? shown.length : FIRST} />
          {(summary.contains?.[run] ?? []).map(([from, to]) => (
            <span key={from} class="contained" style={{ left: at(from), right: `calc(100% - ${at(to)})` }} />
          ))}
          {divergence !== null && <span class="parting" style={{ left: at(divergence) }} />}
          <span class="here" style={{ left: at(step) }} />
        </div>
      </div>
      <input
        type="range"
        aria-label="Step"
        aria-valuetext={`step ${count(step)} of ${count(steps)}`}
        min={0}
        max={steps}
        step={1}
        value={step}
        onInput={({ currentTarget }) => go({ step: Number(currentTarget.value) })}
      />
    </section>
  )
}

/** A line for each piece of code, dark where the run was in it; then the output, as it grows. */
function Heat({ timeline, lines }: { timeline: Timeline | undefined; lines: number }) {
  return useMemo(() => {
    if (!timeline) return <svg class="cells" aria-hidden="true" style={{ height: `${(lines + 1) * 22}px` }} />
    const { buckets, hot, others, output } = timeline
    const totals = others.map((count, i) => hot.reduce((sum, one) => sum + one.buckets[i]!, count))
    const most = Math.max(1, ...output)
    const top = lines * 22 + 4
    const curve = output.map(
      (size, i) => `L${i} ${top + 16 - (16 * size) / most}L${i + 1} ${top + 16 - (16 * size) / most}`,
    )
    return (
      <svg
        class="cells"
        aria-hidden="true"
        viewBox={`0 0 ${buckets} ${lines * 22 + 22}`}
        preserveAspectRatio="none"
        style={{ height: `${(lines + 1) * 22}px` }}
      >
        {hot
          .slice(0, lines)
          .flatMap((one, line) =>
            one.buckets.map((count, i) =>
              count === 0 ? null : (
                <rect
                  key={`${line} ${i}`}
                  x={i}
                  y={line * 22 + 2}
                  width={1.05}
                  height={18}
                  opacity={0.15 + (0.85 * count) / Math.max(1, totals[i]!)}
                />
              ),
            ),
          )}
        <path class="growth" d={`M0 ${top + 16}${curve.join('')}L${buckets} ${top + 16}Z`} />
      </svg>
    )
  }, [timeline, lines])
}
