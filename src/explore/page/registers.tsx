/**
 * Registers before a step, with what the last step changed and what this one will.
 * @module
 */
import type { Registers, Row, Summary } from '../types.ts'
import { padded } from './format.ts'

/** A register, or an element of a register file. */
type Cell = { name: string; bits: number; key: string; value: string | undefined }

export function RegistersPanel({
  summary,
  registers,
  previous,
  row,
}: {
  summary: Summary
  registers: Registers | undefined
  previous: Row | undefined
  row: Row | undefined
}) {
  const touched = (of: Row | undefined) =>
    new Set(
      of?.changes.flatMap((change) => (change.kind === 'register' ? [`${change.name} ${change.index}`] : [])),
    )
  const [was, will] = [touched(previous), touched(row)]
  const cells = summary.vm.registers.flatMap(({ name, bits, count }): Cell[] => {
    const value = registers?.[name]
    return count === null
      ? [{ name, bits, key: `${name} null`, value: typeof value === 'string' ? value : undefined }]
      : Array.from({ length: count }, (_, index) => ({
          ...{ name: `${name}[${index}]`, bits, key: `${name} ${index}` },
          value: typeof value === 'object' ? value[index] : undefined,
        }))
  })
  return (
    <section class="panel registers" aria-labelledby="registers-title">
      <h2 id="registers-title">Registers</h2>
      <dl
        tabIndex={0}
        aria-labelledby="registers-title"
        class={summary.vm.registers.some(({ bits }) => bits > 64) ? 'wide' : undefined}
      >
        {cells.map((cell) => {
          const { key } = cell
          const classes = [was.has(key) && 'was', will.has(key) && 'will', cell.value === '0x0' && 'zero']
          const title = was.has(key)
            ? 'changed by the last step'
            : will.has(key)
              ? 'changed by this step'
              : undefined
          return (
            <div key={cell.name} class={classes.filter(Boolean).join(' ')} title={title}>
              <dt>{cell.name}</dt>
              <dd title={cell.value}>{cell.value === undefined ? '…' : padded(cell.value, cell.bits)}</dd>
            </div>
          )
        })}
      </dl>
    </section>
  )
}
