/**
 * The editor for a VM: CodeMirror with what TypeScript says about its text.
 * @module
 */
import { autocompletion, type CompletionContext } from '@codemirror/autocomplete'
import { javascript } from '@codemirror/lang-javascript'
import { syntaxHighlighting } from '@codemirror/language'
import { linter, lintGutter } from '@codemirror/lint'
import { hoverTooltip } from '@codemirror/view'
import { classHighlighter } from '@lezer/highlight'
import { basicSetup, EditorView } from 'codemirror'
import { useEffect, useRef } from 'preact/hooks'
import type { Checker } from './protocol.ts'

/** Milliseconds without a change before the text is checked. */
const PAUSE = 400

export function Editor({
  start,
  checker,
  changed,
}: {
  start: string
  checker: Checker
  changed: (text: string) => void
}) {
  const place = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const check = linter(
      async (view) => {
        const found = await checker.check(view.state.doc.toString())
        return found.map(({ from, to, text, isError }) => ({
          ...{ from: Math.min(from, view.state.doc.length), to: Math.min(to, view.state.doc.length) },
          ...{ message: text, severity: isError ? ('error' as const) : ('warning' as const) },
        }))
      },
      { delay: PAUSE },
    )
    const complete = async (context: CompletionContext) => {
      const word = context.matchBefore(/[\w$]*/)
      const isMember = context.matchBefore(/\.[\w$]*/)
      if (!context.explicit && !isMember && (!word || word.from === word.to)) return null
      const options = await checker.complete(context.state.doc.toString(), context.pos)
      return {
        from: word?.from ?? context.pos,
        options: options.map(({ label, kind }) => ({ label, type: kind === 'method' ? 'function' : kind })),
        validFor: /^[\w$]*$/,
      }
    }
    const tip = hoverTooltip(async ({ state }, at) => {
      const text = await checker.hover(state.doc.toString(), at)
      if (text === null) return null
      const dom = Object.assign(document.createElement('pre'), { textContent: text })
      return { pos: at, create: () => ({ dom }) }
    })
    const view = new EditorView({
      doc: start,
      parent: place.current!,
      extensions: [
        basicSetup,
        javascript({ typescript: true }),
        syntaxHighlighting(classHighlighter),
        lintGutter(),
        check,
        tip,
        autocompletion({ override: [complete] }),
        EditorView.contentAttributes.of({ 'aria-label': 'Source of the VM, TypeScript', tabindex: '0' }),
        EditorView.updateListener.of(({ docChanged, state }) => {
          if (docChanged) changed(state.doc.toString())
        }),
      ],
    })
    return () => view.destroy()
  }, [])
  return <div class="editor" ref={place} />
}
