/**
 * Changes of the walk-through pages as edits of files, made in a copy of the repository and tested there.
 */
import { execFileSync } from 'node:child_process'
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'

export const ROOT = join(import.meta.dirname, '../..')

/** Text that is inserted where the pattern matches, which must be one place; without a pattern the file is new. */
export type Edit = { readonly file: string; readonly before?: RegExp; readonly insert: string }

export type Walkthrough = {
  readonly page: string
  /** Stands for NAME in the page's table. */
  readonly name: string
  readonly edits: readonly Edit[]
  /** Files that the check writes with `npm run generate`. */
  readonly generated?: readonly string[]
  /** Proves in the copy that the change works. */
  check(copy: Copy): void
}

export type Copy = {
  readonly folder: string
  /** Runs a command in the copy. @returns its output @throws Error with the output if it fails */
  run(command: string, args: readonly string[], env?: Record<string, string>): string
  /** Runs test files. @throws Error if one fails, or if no test ran */
  test(project: 'core' | 'chain' | 'zk', files: readonly string[], options?: TestOptions): void
}

type TestOptions = { readonly only?: string; readonly env?: Record<string, string> }

/** Files of the page's table `| file | change |`, sorted. */
export function filesOfPage({ page, name }: Walkthrough): string[] {
  const lines = readFileSync(join(ROOT, page), 'utf8').split('\n')
  const start = lines.indexOf('| file | change |')
  if (start < 0) throw new Error(`${page} has no table | file | change |`)
  const rest = lines.slice(start + 2)
  const rows = rest.slice(
    0,
    rest.findIndex((line) => !line.startsWith('|')),
  )
  return rows.map((row) => /`([^`]+)`/.exec(row)![1]!.replaceAll('NAME', name)).sort()
}

export const filesOfEdits = ({ edits }: Walkthrough): string[] =>
  [...new Set(edits.map(({ file }) => file))].sort()

/** @throws Error if the pattern does not match exactly one place, or a new file exists */
export function edited(text: string | undefined, { file, before, insert }: Edit): string {
  if (before === undefined) {
    if (text !== undefined) throw new Error(`${file} exists already`)
    return insert
  }
  if (text === undefined) throw new Error(`${file} does not exist`)
  const found = [...text.matchAll(new RegExp(before, 'gm'))]
  if (found.length !== 1) throw new Error(`${file}: ${before} matches ${found.length} places, expected one`)
  const at = found[0]!.index
  return text.slice(0, at) + insert + text.slice(at)
}

const read = (path: string) => (existsSync(path) ? readFileSync(path, 'utf8') : undefined)

/** The files that the edits make of those below `folder`. */
export function apply(folder: string, edits: readonly Edit[]): Map<string, string> {
  const texts = new Map<string, string>()
  for (const edit of edits)
    texts.set(edit.file, edited(texts.get(edit.file) ?? read(join(folder, edit.file)), edit))
  return texts
}

const tracked = (folder: string): string[] =>
  execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], { cwd: folder })
    .toString()
    .split('\0')
    .filter((file) => file !== '' && existsSync(join(folder, file)))

/**
 * Makes the change in a copy of the repository, checks it there, and removes the copy.
 * @returns the files that differ from the repository afterwards but are not generated, sorted
 */
export function walk(walkthrough: Walkthrough): string[] {
  const folder = mkdtempSync(join(tmpdir(), 'onestep-walkthrough-'))
  try {
    const files = tracked(ROOT)
    for (const file of files) {
      mkdirSync(dirname(join(folder, file)), { recursive: true })
      copyFileSync(join(ROOT, file), join(folder, file))
    }
    // Packages are links, one by one: caches below node_modules are the copy's own.
    mkdirSync(join(folder, 'node_modules'))
    for (const name of readdirSync(join(ROOT, 'node_modules')))
      if (!['.cache', '.vite', '.vite-temp'].includes(name))
        symlinkSync(join(ROOT, 'node_modules', name), join(folder, 'node_modules', name))
    execFileSync('git', ['init', '--quiet'], { cwd: folder })
    for (const [file, text] of apply(folder, walkthrough.edits)) {
      mkdirSync(dirname(join(folder, file)), { recursive: true })
      writeFileSync(join(folder, file), text)
    }
    walkthrough.check(copyAt(folder))
    const after = new Set([...files, ...tracked(folder)])
    const { generated = [] } = walkthrough
    const differ = (file: string) => read(join(folder, file)) !== read(join(ROOT, file))
    return [...after].filter((file) => differ(file) && !generated.includes(file)).sort()
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function copyAt(folder: string): Copy {
  // The tests in the copy are not workers of this one.
  const own = Object.entries(process.env).filter(([name]) => !/^(VITEST|NODE_ENV|ONESTEP_)/.test(name))
  const run: Copy['run'] = (command, args, env = {}) => {
    console.log(`  ${[command, ...args].join(' ')}`)
    try {
      const options = { cwd: folder, env: { ...Object.fromEntries(own), NO_COLOR: '1', ...env } }
      return execFileSync(command, args, { ...options, maxBuffer: 2 ** 28, stdio: 'pipe' }).toString()
    } catch (error) {
      const { stdout, stderr } = error as { stdout: Buffer; stderr: Buffer }
      const output = `${stdout}${stderr}`.slice(-8000)
      throw new Error(`${command} ${args.join(' ')} failed in the copy:\n${output}`, { cause: error })
    }
  }
  return {
    folder,
    run,
    test(project, files, { only, env } = {}) {
      const args = ['run', '--project', project, ...files, ...(only === undefined ? [] : ['-t', only])]
      const output = run('node', ['node_modules/vitest/vitest.mjs', ...args], env)
      if (!/^\s*Tests .*\b[1-9]\d* passed/m.test(output)) throw new Error(`no test ran:\n${output}`)
    },
  }
}
