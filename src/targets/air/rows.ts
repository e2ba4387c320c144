/**
 * Rows of a table in the making.
 * @module
 */
import type { AirTrace } from './program.ts'
import type { Expr, TableBuilder } from './table.ts'

/** @param t - the table, whose columns are all there */
export function rowsOf(t: Pick<TableBuilder, 'columns' | 'columnOf'>) {
  const width = t.columns.length
  let values = new Uint32Array(64 * width)
  let count = 0
  const indexOf = (column: Expr): number => t.columnOf(column)!
  return {
    get count() {
      return count
    },
    /** A new row of zeros. @returns its number */
    add(): number {
      if ((count + 1) * width > values.length) {
        const larger = new Uint32Array(2 * values.length)
        larger.set(values)
        values = larger
      }
      return count++
    },
    set(row: number, column: Expr, value: number): void {
      values[row * width + indexOf(column)] = value
    },
    /** A column by its number. */
    put(row: number, column: number, value: number): void {
      values[row * width + column] = value
    },
    setAll(row: number, columns: readonly Expr[], elements: ArrayLike<number>): void {
      for (let i = 0; i < columns.length; i++) values[row * width + indexOf(columns[i]!)] = elements[i]!
    },
    get: (row: number, column: Expr): number => values[row * width + indexOf(column)]!,
    /** The rows, and copies of what `pad` makes of a new row up to a power of two. */
    trace(pad: (row: number) => void = () => {}): AirTrace {
      const height = Math.max(2, 2 ** Math.ceil(Math.log2(Math.max(1, count))))
      while (count < height) pad(this.add())
      return { height, values: values.slice(0, height * width) }
    },
  }
}
