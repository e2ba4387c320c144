/**
 * Hooks that load.
 * @module
 */
import { useEffect, useRef, useState } from 'preact/hooks'

/** What was asked for: the answer, or why there is none. An older answer stays until there is a new one. */
export type Asked<T> = { readonly value?: T; readonly problem?: string; readonly isOld: boolean }

/**
 * Asks when `key` changes. While one answer is awaited only the newest further question is kept, so that moving a slider
 * does not pile up questions.
 */
export function useAsked<T>(key: string, ask: () => Promise<T>): Asked<T> {
  const [state, setState] = useState<{ key: string; value?: T; problem?: string }>({ key: '' })
  const queue = useRef<{ busy: boolean; next: (() => void) | undefined; alive: boolean }>({
    busy: false,
    next: undefined,
    alive: true,
  })
  useEffect(() => {
    queue.current.alive = true
    return () => {
      queue.current.alive = false
    }
  }, [])
  useEffect(() => {
    const { current } = queue
    const start = () => {
      current.busy = true
      current.next = undefined
      ask()
        .then(
          (value) => ({ key, value }),
          (error: unknown) => ({ key, problem: error instanceof Error ? error.message : String(error) }),
        )
        .then((answer) => {
          current.busy = false
          if (!current.alive) return
          setState(answer)
          current.next?.()
        })
    }
    if (current.busy) current.next = start
    else start()
  }, [key])
  const { value, problem } = state
  return {
    ...(value === undefined ? {} : { value }),
    ...(problem === undefined ? {} : { problem }),
    isOld: state.key !== key,
  }
}
