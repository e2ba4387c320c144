/**
 * A game on chain: tournaments with their claims, matches and clocks, and what each account has in it.
 * @module
 */
import { useEffect, useState } from 'preact/hooks'
import type { LiveAccount, LiveClaim, LiveGame, LiveMatch, LiveTournament } from '../live-types.ts'
import { count, short } from './format.ts'
import { ask } from './source.ts'

/** Milliseconds between two looks at the game. */
const EVERY = 4_000

export function GamePage() {
  const { game, problem, now } = useGame()
  if (game === undefined)
    return (
      <main class="alone" aria-busy={problem === undefined}>
        <h1>onestep explorer</h1>
        {problem === undefined ? <p>Loading…</p> : <p role="alert">{problem}</p>}
      </main>
    )
  const open = game.tournaments.filter(({ settled }) => settled === null).length
  return (
    <main class="live">
      <header>
        <h1>
          Game <code title={game.address}>{short(game.address)}</code>
        </h1>
        <p aria-live="polite">
          Chain {game.chainId}, block {count(Number(game.block))}, {age(now - game.time)} old. {open} of{' '}
          {game.tournaments.length} tournaments are open.
        </p>
        {problem !== undefined && <p role="alert">Not up to date: {problem}</p>}
      </header>
      {game.tournaments.length === 0 && <p>Nobody has made a claim.</p>}
      {game.tournaments.map((its) => (
        <Tournament key={its.id} its={its} game={game} now={now} />
      ))}
      <Money accounts={game.accounts} />
    </main>
  )
}

/** The game as it was last seen, and the time of its chain, which goes on meanwhile. */
function useGame(): { game?: LiveGame; problem?: string; now: number } {
  const [seen, setSeen] = useState<{ game?: LiveGame; problem?: string; at: number }>({ at: Date.now() })
  const [clock, setClock] = useState(Date.now())
  useEffect(() => {
    let over = false
    let timer: ReturnType<typeof setTimeout>
    const look = () =>
      ask<LiveGame>('game')
        .then(
          (game) => !over && setSeen({ game, at: Date.now() }),
          (error: unknown) =>
            !over && setSeen((before) => ({ ...before, problem: String((error as Error).message) })),
        )
        .finally(() => {
          if (!over) timer = setTimeout(look, EVERY)
        })
    look()
    const ticking = setInterval(() => setClock(Date.now()), 1_000)
    return () => {
      over = true
      clearTimeout(timer)
      clearInterval(ticking)
    }
  }, [])
  const { game, at } = seen
  return { ...seen, now: (game?.time ?? 0) + Math.max(0, Math.floor((clock - at) / 1_000)) }
}

function Tournament({ its, game, now }: { its: LiveTournament; game: LiveGame; now: number }) {
  const { id, level, parent, settled, closes, claims, matches } = its
  const title = level === 0 ? `Round ${(its.round ?? 0) + 1}` : `Level ${level}`
  return (
    <section id={`t-${id}`} aria-label={`${title} ${short(id)}`}>
      <h2>
        {title} <code title={id}>{short(id)}</code>
      </h2>
      <p>
        {parent === null ? (
          <>
            About VM <code title={its.vmId ?? ''}>{short(its.vmId ?? '')}</code> from{' '}
            <code title={its.startRoot}>{short(its.startRoot)}</code>.
          </>
        ) : (
          <>
            Decides a match of <a href={`#t-${parent.tournament}`}>{short(parent.tournament)}</a>, steps from{' '}
            {its.startStep}.
          </>
        )}{' '}
        {settled === null
          ? closes.map((time, i) => (
              <span key={time}>
                {closes.length > 1 ? `Side ${i + 1} takes` : 'It takes'}{' '}
                {time > now ? `claims for ${age(time - now)}. ` : 'no more claims. '}
              </span>
            ))
          : settled.claim === null
            ? 'Over: no claim is left.'
            : `Settled: the final state is ${short(settled.finalRoot)}.`}
      </p>
      <Claims claims={claims} winner={settled?.claim ?? null} bond={game.levels[level]!.bond} />
      {matches.length > 0 && <Matches matches={matches} now={now} />}
    </section>
  )
}

function Claims(props: { claims: readonly LiveClaim[]; winner: string | null; bond: string }) {
  return (
    <table>
      <caption>Claims, each with a bond of {ether(props.bond)} ETH</caption>
      <thead>
        <tr>
          <th scope="col">Claim</th>
          <th scope="col">Final state</th>
          <th scope="col">Owner</th>
          <th scope="col">Clock</th>
          <th scope="col">State</th>
        </tr>
      </thead>
      <tbody>
        {props.claims.map(({ root, finalRoot, owner, budget, group, isOut, side }) => (
          <tr key={root}>
            <th scope="row" title={root}>
              {short(root)}
            </th>
            <td title={finalRoot}>{short(finalRoot)}</td>
            <td title={owner}>{short(owner)}</td>
            <td>{age(budget)}</td>
            <td>
              {props.winner === root ? 'won' : isOut ? 'out' : `in group ${group}`}
              {side === null ? '' : `, side ${side}`}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function Matches({ matches, now }: { matches: readonly LiveMatch[]; now: number }) {
  return (
    <table>
      <caption>Matches</caption>
      <thead>
        <tr>
          <th scope="col">Claims</th>
          <th scope="col">To open</th>
          <th scope="col">On turn</th>
          <th scope="col">Time left</th>
        </tr>
      </thead>
      <tbody>
        {matches.map(({ id, one, two, turn, deadline, height, inner }) => (
          <tr key={id}>
            <th scope="row" title={`${one} ${two}`}>
              {short(one)} and {short(two)}
            </th>
            <td>{height} levels</td>
            <td>{turn === null ? 'sealed' : short(turn === 1 ? one : two)}</td>
            <td>
              {inner !== null ? (
                <a href={`#t-${inner}`}>{short(inner)} decides</a>
              ) : deadline !== null && deadline >= now ? (
                <time>{age(deadline - now)}</time>
              ) : (
                'run out'
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function Money({ accounts }: { accounts: readonly LiveAccount[] }) {
  if (accounts.length === 0) return null
  return (
    <section aria-label="Money">
      <h2>Money</h2>
      <table>
        <caption>In ETH</caption>
        <thead>
          <tr>
            <th scope="col">Account</th>
            <th scope="col">Bonds at stake</th>
            <th scope="col">Can withdraw</th>
            <th scope="col">Can collect</th>
          </tr>
        </thead>
        <tbody>
          {accounts.map(({ address, bonds, owed, earned }) => (
            <tr key={address}>
              <th scope="row">{address}</th>
              <td>{ether(bonds)}</td>
              <td>{ether(owed)}</td>
              <td>{ether(earned)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

/** An amount of wei in ether, with six places at most. */
const ether = (wei: string): string => String(Number((Number(wei) / 1e18).toFixed(6)))

/** `3 d 4 h`, `59 min 2 s` */
function age(seconds: number): string {
  const units = [
    [86_400, 'd'],
    [3_600, 'h'],
    [60, 'min'],
    [1, 's'],
  ] as const
  let left = Math.max(0, Math.round(seconds))
  const parts: string[] = []
  for (const [size, name] of units) {
    if (left >= size || (size === 1 && parts.length === 0)) parts.push(`${Math.floor(left / size)} ${name}`)
    left %= size
  }
  return parts.slice(0, 2).join(' ')
}
