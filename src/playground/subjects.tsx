/**
 * What is run: a file with its input, or the VM in the editor.
 * @module
 */
import { useRef, useState } from 'preact/hooks'
import { Editor } from './editor.tsx'
import { EXAMPLES } from './examples.ts'
import type { Checker, RunRequest, Subject } from './protocol.ts'
import { TEMPLATE } from './template.ts'

/** Steps after which a run is stopped: some seconds of work. */
const MOST_STEPS = 2_000_000_000

type Chosen = { readonly name: string; readonly bytes: Uint8Array }

export function Subjects({
  checker,
  isBusy,
  start,
  stop,
  fail,
}: {
  checker: Checker
  isBusy: boolean
  start: (request: RunRequest) => void
  stop: () => void
  fail: (problem: string) => void
}) {
  const [kind, setKind] = useState<Subject['kind']>('file')
  const [file, setFile] = useState<Chosen>()
  const [input, setInput] = useState<Chosen>()
  const [args, setArgs] = useState('')
  /** The place of an example in the list; empty: none. */
  const [chosen, setChosen] = useState('')
  const latest = useRef('')
  const [text, setText] = useState(TEMPLATE)
  const [corruptAfter, setCorruptAfter] = useState('')

  const take = async (set: (chosen: Chosen) => void, chosen: File | undefined) => {
    if (chosen) set({ name: chosen.name, bytes: new Uint8Array(await chosen.arrayBuffer()) })
  }
  const example = async (index: string) => {
    // It stays chosen, so that arrow keys go on from it.
    setChosen(index)
    latest.current = index
    const { file, input, args = '' } = EXAMPLES[Number(index)]!
    const load = async (path: string): Promise<Chosen> => {
      const response = await fetch(`fixtures/${path}`)
      if (!response.ok) throw new Error(`${path} cannot be loaded: ${response.status}`)
      return {
        name: path.slice(path.lastIndexOf('/') + 1),
        bytes: new Uint8Array(await response.arrayBuffer()),
      }
    }
    try {
      const [program, its] = await Promise.all([load(file), input === undefined ? undefined : load(input)])
      // Another one may have been chosen meanwhile.
      if (latest.current !== index) return
      setFile(program)
      setInput(its)
      setArgs(args)
    } catch (error) {
      fail((error as Error).message)
    }
  }
  const subject = async (): Promise<Subject> => {
    if (kind === 'module') return { kind, code: await checker.compile(text) }
    if (!file)
      throw new Error('Choose a file first: any program that `onestep run` takes, or one of the examples.')
    const words = args.split(/\s+/).filter((word) => word !== '')
    return { kind, name: file.name, bytes: file.bytes, args: words, ...(input ? { input: input.bytes } : {}) }
  }
  const submit = async (event: Event) => {
    event.preventDefault()
    try {
      if (!/^\d{0,15}$/.test(corruptAfter))
        throw new Error(`"${corruptAfter}" is not a step. Expected: a number from 0`)
      start({
        subject: await subject(),
        maxSteps: MOST_STEPS,
        ...(corruptAfter === '' ? {} : { corruptAfter: Number(corruptAfter) }),
      })
    } catch (error) {
      fail((error as Error).message)
    }
  }
  const drop = (event: DragEvent) => {
    event.preventDefault()
    setKind('file')
    void take(setFile, event.dataTransfer?.files[0])
  }
  return (
    <form class="subjects" onSubmit={submit} onDragOver={(event) => event.preventDefault()} onDrop={drop}>
      <fieldset>
        <legend>What to run</legend>
        <label>
          <input type="radio" name="kind" checked={kind === 'file'} onChange={() => setKind('file')} /> a
          program
        </label>
        <label>
          <input type="radio" name="kind" checked={kind === 'module'} onChange={() => setKind('module')} /> a
          VM of your own
        </label>
      </fieldset>
      {kind === 'file' ? (
        <div class="fields">
          <label>
            Example
            <select value={chosen} onChange={(event) => void example(event.currentTarget.value)}>
              <option value="" disabled>
                choose one
              </option>
              {EXAMPLES.map(({ title }, i) => (
                <option key={title} value={i}>
                  {title}
                </option>
              ))}
            </select>
          </label>
          <label>
            Program {file && <b>{file.name}</b>}
            <input
              type="file"
              onChange={(event) => {
                setChosen('')
                latest.current = ''
                void take(setFile, event.currentTarget.files?.[0])
              }}
            />
          </label>
          <label>
            Input {input && <b>{input.name}</b>}
            <input type="file" onChange={(event) => void take(setInput, event.currentTarget.files?.[0])} />
          </label>
          <label>
            Arguments
            <input value={args} onInput={(event) => setArgs(event.currentTarget.value)} />
          </label>
        </div>
      ) : (
        <Editor start={text} checker={checker} changed={setText} />
      )}
      <div class="fields">
        <label>
          Corrupt a second run after step
          <input
            inputMode="numeric"
            placeholder="no second run"
            value={corruptAfter}
            onInput={(event) => setCorruptAfter(event.currentTarget.value.trim())}
          />
        </label>
        <button type="submit" class="primary" disabled={isBusy}>
          Run
        </button>
        <button type="button" disabled={!isBusy} onClick={stop}>
          Stop
        </button>
      </div>
    </form>
  )
}
