/**
 * Memory before a step, in hex and ASCII. It follows what steps read and write until it is told to stay.
 * @module
 */
import { useEffect, useState } from 'preact/hooks'
import type { Row, Source, Summary } from '../types.ts'
import { ascii, count } from './format.ts'
import { useAsked } from './hooks.ts'
import type { Place } from './place.ts'

const LINES = 12
const WIDTH = 16
const SIZE = LINES * WIDTH

type Access = { name: string; address: bigint; size: number }

export function Memory({
  source,
  summary,
  run,
  step,
  row,
  previous,
}: {
  source: Source
  summary: Summary
  run: Place['run']
  step: number
  row: Row | undefined
  previous: Row | undefined
}) {
  const { memories } = summary.vm
  const [name, setName] = useState(memories[0]?.name ?? '')
  const [first, setFirst] = useState(() => BigInt(memories[0]?.used[0]?.[0] ?? '0x0'))
  const [follows, setFollows] = useState(true)
  const [typed, setTyped] = useState<string>()
  const writes = accessesOf(row, 'writes')
  const reads = accessesOf(row, 'reads')
  const written = accessesOf(previous, 'writes')
  // The fetch of the instruction is the first read, and not what one wants to see.
  const target = writes[0] ?? (row?.address === null ? reads[0] : reads[1])
  useEffect(() => {
    if (!follows || !target) return
    setName(target.name)
    // Stays where it is while what is accessed is in sight.
    setFirst((now) => {
      const isSeen = target.name === name && target.address >= now && target.address < now + BigInt(SIZE)
      return isSeen ? now : aligned(target.address - BigInt(WIDTH * 3))
    })
  }, [follows, target?.name, target?.address, step])
  const memory = memories.find((one) => one.name === name)
  const limit = memory ? 1n << BigInt(memory.sizeBits) : 1n
  const at =
    first < 0n
      ? 0n
      : first + BigInt(SIZE) > limit
        ? aligned(limit < BigInt(SIZE) ? 0n : limit - BigInt(SIZE))
        : first
  const hex = `0x${at.toString(16)}`
  const asked = useAsked(`${run} ${step} ${name} ${hex}`, () => source.memory(run, step, name, hex, SIZE))
  const bytes = (asked.value?.bytes ?? '').match(/../g) ?? []
  const isIn = (address: bigint, all: readonly Access[]) =>
    all.some((one) => one.name === name && address >= one.address && address < one.address + BigInt(one.size))
  const digits = memory ? Math.max(4, Math.ceil(memory.sizeBits / 4)) : 8
  const goTo = (address: bigint) => {
    setFollows(false)
    setFirst(aligned(address))
  }
  return (
    <section class="panel memory" aria-labelledby="memory-title">
      <div class="bar">
        <h2 id="memory-title">Memory</h2>
        <select
          aria-label="Memory"
          value={name}
          onChange={({ currentTarget }) => {
            setFollows(false)
            setName(currentTarget.value)
            const other = memories.find((one) => one.name === currentTarget.value)
            setFirst(BigInt(other?.used[0]?.[0] ?? '0x0'))
          }}
        >
          {memories.map((one) => (
            <option key={one.name}>{one.name}</option>
          ))}
        </select>
        <input
          aria-label="Address in memory"
          class="address"
          value={typed ?? hex}
          onFocus={({ currentTarget }) => currentTarget.select()}
          onBlur={() => setTyped(undefined)}
          onInput={({ currentTarget }) => setTyped(currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key !== 'Enter') return
            if (/^(0x[0-9a-f]{1,16}|\d{1,20})$/i.test((typed ?? '').trim())) goTo(BigInt(typed!.trim()))
            event.currentTarget.blur()
          }}
        />
        <button type="button" aria-label="Earlier memory" onClick={() => goTo(at - BigInt(SIZE))}>
          ↑
        </button>
        <button type="button" aria-label="Later memory" onClick={() => goTo(at + BigInt(SIZE))}>
          ↓
        </button>
        <label class="follow">
          <input
            type="checkbox"
            checked={follows}
            onChange={({ currentTarget }) => setFollows(currentTarget.checked)}
          />
          follow
        </label>
      </div>
      <div class="scroll" tabIndex={0} role="group" aria-label={`Bytes of ${name} from ${hex}`}>
        <table class="bytes">
          <tbody>
            {Array.from({ length: LINES }, (_, line) => {
              const begin = at + BigInt(line * WIDTH)
              const row = bytes.slice(line * WIDTH, (line + 1) * WIDTH)
              return (
                <tr key={line}>
                  <th scope="row">{begin < limit ? begin.toString(16).padStart(digits, '0') : ''}</th>
                  {Array.from({ length: WIDTH }, (_, i) => {
                    const address = begin + BigInt(i)
                    const byte = row[i]
                    const classes = [
                      byte === '00' && 'zero',
                      isIn(address, reads) && 'read',
                      isIn(address, writes) && 'will',
                      isIn(address, written) && 'was',
                    ]
                    return (
                      <td key={i} class={classes.filter(Boolean).join(' ') || undefined}>
                        {byte ?? '\u00a0\u00a0'}
                      </td>
                    )
                  })}
                  <td class="ascii">{ascii(row) || '\u00a0'}</td>
                </tr>
              )
            })}
          </tbody>
        </table>
      </div>
      <p class="note">
        {asked.problem ??
          (memory && memory.used.length > 0
            ? `${count(memory.used.reduce((sum, [, size]) => sum + size, 0) / 1024)} KiB in use`
            : '\u00a0')}
        <span class="legend">
          <i class="read" /> read <i class="will" /> written by this step <i class="was" /> by the last
        </span>
      </p>
    </section>
  )
}

const aligned = (address: bigint) => (address < 0n ? 0n : address - (address % BigInt(WIDTH)))

function accessesOf(row: Row | undefined, kind: 'reads' | 'writes'): Access[] {
  if (!row) return []
  if (kind === 'reads')
    return row.reads.map(({ memory, address, size }) => ({ name: memory, address: BigInt(address), size }))
  return row.changes.flatMap((change) =>
    change.kind === 'memory'
      ? [{ name: change.name, address: BigInt(change.address), size: change.to.length / 2 }]
      : [],
  )
}
