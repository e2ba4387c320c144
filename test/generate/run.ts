/**
 * `npm run generate`: writes every generated file that is committed. `-- --check` writes none and lists those that are
 * out of date; `-- --only NAME` takes one group.
 */
import { existsSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { GROUPS, type Output } from './outputs.ts'

const { values } = parseArgs({
  options: { check: { type: 'boolean' }, only: { type: 'string', multiple: true } },
})
const names = values.only ?? Object.keys(GROUPS)
const unknown = names.find((name) => !(name in GROUPS))
if (unknown !== undefined) {
  console.error(`There is no group "${unknown}". Groups: ${Object.keys(GROUPS).join(', ')}`)
  process.exit(2)
}

// The library finds its circuits beside its compiled sources, which this script has in a place of its own.
const circuits = fileURLToPath(new URL('../../circuits', import.meta.url))
if (!existsSync(circuits)) symlinkSync(resolve('circuits'), circuits, 'junction')

function existing(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined
    throw error
  }
}

/** The text to write, or undefined if the file is as it should be. */
async function changed({ path, make, isCurrent }: Output): Promise<string | undefined> {
  const before = existing(path)
  if (before !== undefined && isCurrent?.(before)) return undefined
  // What takes minutes to make is not made to be compared: that it is for something else is enough.
  if (values.check && isCurrent) return ''
  const text = await make()
  return text === before ? undefined : text
}

let stale = 0
for (const name of names) {
  const outputs = await GROUPS[name]!()
  for (const output of outputs) {
    const text = await changed(output)
    if (text === undefined) continue
    stale++
    console.log(`${values.check ? 'out of date' : 'written'}  ${output.path}`)
    if (values.check) continue
    mkdirSync(dirname(output.path), { recursive: true })
    writeFileSync(output.path, text)
  }
  console.log(`${name}: ${outputs.length} files`)
}
if (values.check && stale > 0) {
  console.error(`${stale} generated files are out of date. Fix: npm run generate`)
  process.exit(1)
}
