/**
 * The bisection of two runs, played back move by move.
 * @module
 */
import { useEffect, useMemo, useState } from 'preact/hooks'
import type { Dispute, Round, Source, Summary } from '../types.ts'
import { count, short } from './format.ts'
import { useAsked } from './hooks.ts'
import type { Go } from './place.ts'

/** A move of the game, as the page tells it. */
type Told = { readonly who: 'ours' | 'theirs' | 'referee'; readonly text: string; readonly round: number }

const capital = (text: string) => text.slice(0, 1).toUpperCase() + text.slice(1)

/** Milliseconds between two moves that are played. */
const PACE = 700
/** Of a round's drawing. */
const HEIGHT = 44
const WIDTH = 1000

export function DisputeView({ source, summary, go }: { source: Source; summary: Summary; go: Go }) {
  const asked = useAsked('dispute', () => source.dispute())
  if (asked.problem !== undefined) return <p role="alert">{asked.problem}</p>
  if (asked.value === undefined) return <p aria-busy="true">The parties play…</p>
  if (asked.value === null)
    return (
      <section class="panel empty-view">
        <h2>No dispute</h2>
        <p>
          {summary.divergence === null
            ? 'The runs start in different states, or are equal: a game needs claims that agree on the start and not on the end.'
            : 'The game between these claims cannot begin.'}
        </p>
      </section>
    )
  return <Playback dispute={asked.value} summary={summary} go={go} />
}

function Playback({ dispute, summary, go }: { dispute: Dispute; summary: Summary; go: Go }) {
  const names = { ours: summary.runs[0]!.label, theirs: summary.runs[1]!.label, referee: 'referee' }
  const moves = useMemo(() => movesOf(dispute), [dispute])
  const [shown, setShown] = useState(moves.length)
  const [plays, setPlays] = useState(false)
  useEffect(() => {
    if (!plays) return
    if (shown >= moves.length) return setPlays(false)
    const timer = setTimeout(() => setShown(shown + 1), PACE)
    return () => clearTimeout(timer)
  }, [plays, shown, moves.length])
  const play = () => {
    if (!plays && shown >= moves.length) setShown(0)
    setPlays(!plays)
  }
  const at = moves[shown - 1]
  const rounds = dispute.rounds.slice(0, at ? at.round + 1 : 0)
  const isPicked = (round: number) => at !== undefined && (round < at.round || at.who !== 'theirs')
  const isOver = shown === moves.length
  return (
    <>
      <section class="panel verdict" aria-labelledby="verdict-title">
        <h2 id="verdict-title">
          {!isOver
            ? 'The game'
            : dispute.winner === 'nobody'
              ? 'Nobody wins'
              : `${capital(names[dispute.winner])} wins`}
        </h2>
        <dl class="figures">
          <div>
            <dt>claimed steps</dt>
            <dd>{count(dispute.steps)}</dd>
          </div>
          <div>
            <dt>rounds</dt>
            <dd>
              {dispute.rounds.length} of {dispute.arity} parts
            </dd>
          </div>
          <div>
            <dt>disputed step</dt>
            <dd>{isOver ? count(dispute.step) : '…'}</dd>
          </div>
          <div>
            <dt>one-step proof</dt>
            <dd>{isOver ? `${count(dispute.proofBytes)} bytes` : '…'}</dd>
          </div>
        </dl>
        <div class="playback">
          <button type="button" class="primary" onClick={play}>
            {plays ? 'Pause' : 'Play'}
          </button>
          <button
            type="button"
            aria-label="Previous move"
            disabled={shown === 0}
            onClick={() => setShown(shown - 1)}
          >
            ←
          </button>
          <button
            type="button"
            aria-label="Next move"
            disabled={shown === moves.length}
            onClick={() => setShown(shown + 1)}
          >
            →
          </button>
          <input
            type="range"
            aria-label="Moves that are shown"
            aria-valuetext={at ? `move ${shown} of ${moves.length}: ${at.text}` : 'before the first move'}
            min={0}
            max={moves.length}
            value={shown}
            onInput={({ currentTarget }) => {
              setPlays(false)
              setShown(Number(currentTarget.value))
            }}
          />
          <span class="number">
            move {shown} of {moves.length}
          </span>
        </div>
        <p class={`telling by-${at?.who ?? 'referee'}`} aria-live="polite">
          {at ? (
            <>
              <b>{names[at.who]}</b> {at.text}
            </>
          ) : (
            <>
              Both parties agree on the state before step 0 and not on that after step {count(dispute.steps)}.
            </>
          )}
        </p>
      </section>
      <section class="panel tree" aria-labelledby="tree-title">
        <div class="bar">
          <h2 id="tree-title">Bisection</h2>
          <p class="legend">
            <i class="agreed" /> roots agree <i class="disputed" /> roots differ <i class="picked" /> the part
            that is disputed
          </p>
        </div>
        <ol class="rounds">
          {rounds.map((round, i) => (
            <RoundRow key={i} {...{ round, i, go }} isPicked={isPicked(i)} isLast={i === rounds.length - 1} />
          ))}
          {isOver && (
            <li class="leaf">
              <button type="button" class="primary" onClick={() => go({ step: dispute.step, tab: 'run' })}>
                Step {count(dispute.step)}
              </button>
              <button type="button" onClick={() => go({ step: dispute.step, tab: 'difference' })}>
                Difference
              </button>
              <button type="button" onClick={() => go({ step: dispute.step, tab: 'proof' })}>
                Proof
              </button>
            </li>
          )}
        </ol>
        {isOver && <Roots dispute={dispute} names={names} />}
      </section>
    </>
  )
}

/** A round: its segment over the whole width, and how the part that was picked becomes the next one. */
function RoundRow(props: { round: Round; i: number; isPicked: boolean; isLast: boolean; go: Go }) {
  const { round, i, isPicked, isLast, go } = props
  const { points, theirs, ours, pick } = round
  const [first, last] = [points[0]!, points.at(-1)!]
  const x = (step: number) => (WIDTH * (step - first)) / (last - first)
  const [from, to] = [points[pick]!, points[pick + 1]!]
  const label = isPicked
    ? `Round ${i + 1}: steps ${count(first)} to ${count(last)}; the part from ${count(from)} to ${count(to)} is disputed`
    : `Round ${i + 1}: steps ${count(first)} to ${count(last)}`
  return (
    <li>
      <span class="round">{i + 1}</span>
      <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} preserveAspectRatio="none" role="img" aria-label={label}>
        <rect class="segment" x={0} y={6} width={WIDTH} height={12} />
        {isPicked && (
          <rect class="picked" x={x(from)} y={6} width={Math.max(2, x(to) - x(from))} height={12} />
        )}
        {isPicked && !isLast && (
          <path class="funnel" d={`M${x(from)} 18L0 ${HEIGHT}L${WIDTH} ${HEIGHT}L${x(to)} 18Z`} />
        )}
        {points.map((point, j) => (
          <line
            key={point}
            class={theirs[j] === ours[j] ? 'agreed' : 'disputed'}
            x1={x(point)}
            x2={x(point)}
            y1={1}
            y2={23}
          />
        ))}
      </svg>
      <button
        type="button"
        class="steps"
        title="Look at this step"
        onClick={() => go({ step: from, tab: 'run' })}
      >
        {count(last - first)} {last - first === 1 ? 'step' : 'steps'}
      </button>
    </li>
  )
}

function Roots({
  dispute,
  names,
}: {
  dispute: Dispute
  names: Record<'ours' | 'theirs' | 'referee', string>
}) {
  const { before, after, obtained } = dispute
  return (
    <table class="roots">
      <caption>Roots of the disputed step</caption>
      <tbody>
        <tr>
          <th scope="row">before it, agreed</th>
          <td>
            <code>{before}</code>
          </td>
        </tr>
        {(['ours', 'theirs'] as const).map((who, i) => (
          <tr key={who} class={`by-${who}`}>
            <th scope="row">after it, {names[who]}</th>
            <td>
              <code>{after[i]}</code>
              {obtained !== null && (
                <b class={after[i] === obtained ? 'right' : 'wrong'}>{after[i] === obtained ? '✓' : '✗'}</b>
              )}
            </td>
          </tr>
        ))}
        <tr>
          <th scope="row">obtained from the proof</th>
          <td>
            <code>{obtained ?? 'nothing was proven'}</code>
          </td>
        </tr>
      </tbody>
    </table>
  )
}

function movesOf({ rounds, winner, by, obtained }: Dispute): Told[] {
  const moves: Told[] = rounds.flatMap(({ points, pick, theirs, ours }, round) => {
    const inner = points.slice(1, -1)
    const posted =
      inner.length === 0
        ? 'has no roots to post: the segment is short'
        : `posts ${inner.length === 1 ? 'the root' : `${inner.length} roots`} after ${inner.length > 4 ? `steps ${count(inner[0]!)} to ${count(inner.at(-1)!)}` : `step ${inner.map(count).join(', ')}`}${inner.length === 1 ? `: ${short(theirs[1]!)}` : ''}`
    const agreed = ours[pick] === theirs[pick]
    return [
      { who: 'theirs', round, text: posted },
      {
        who: 'ours',
        round,
        text: `${agreed ? 'agrees' : 'disagrees'} up to step ${count(points[pick]!)} and disputes the part up to step ${count(points[pick + 1]!)}`,
      },
    ]
  })
  const last = Math.max(0, rounds.length - 1)
  if (obtained !== null) moves.push({ who: 'ours', round: last, text: 'proves the step' })
  const outcome = winner === 'nobody' ? 'neither party has claimed that root' : `the game ends by ${by}`
  moves.push({
    who: 'referee',
    round: last,
    text: obtained === null ? outcome : `obtains ${short(obtained)} from the proof, and ${outcome}`,
  })
  return moves
}
