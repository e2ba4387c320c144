/**
 * The keys of the page.
 * @module
 */
import { useEffect, useRef } from 'preact/hooks'

export function Help({ isOpen, close, isPair }: { isOpen: boolean; close: () => void; isPair: boolean }) {
  const dialog = useRef<HTMLDialogElement>(null)
  useEffect(() => {
    if (isOpen) dialog.current?.showModal()
    else dialog.current?.close()
  }, [isOpen])
  const keys: readonly (readonly [string, string])[] = [
    ['→ or j', 'next step'],
    ['← or k', 'previous step'],
    ['Shift →, Shift ←', '100 steps'],
    ['Page Down, Page Up', '20 steps'],
    ['Home, End', 'start and end of the run'],
    ['/', 'run to an address, an instruction or a write'],
    ...(isPair
      ? ([
          ['d', 'where the runs part'],
          ['r', 'the other run'],
        ] as const)
      : []),
    ['1 to 4', 'views'],
    ['?', 'these keys'],
  ]
  return (
    <dialog ref={dialog} onClose={close} aria-labelledby="help-title">
      <h2 id="help-title">Keys</h2>
      <dl class="keys">
        {keys.map(([key, what]) => (
          <div key={key}>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{what}</dd>
          </div>
        ))}
      </dl>
      <form method="dialog">
        <button type="submit">Close</button>
      </form>
    </dialog>
  )
}
