/**
 * What can be had of a run besides its states: a validity proof, and the verifier of its VM in Solidity.
 * @module
 */
import { useState } from 'preact/hooks'
import type { ProvenRun, Ran, SolidityText, Toolkit } from './protocol.ts'

type Work = <T>(what: (toolkit: Toolkit) => Promise<T>) => Promise<T | undefined>
type Props = { readonly ran: Ran; readonly isBusy: boolean; readonly work: Work }

/** Steps that a browser proves in some seconds. */
const FEW = 2_000

export function Panels(props: Props) {
  return (
    <div class="panels">
      <details>
        <summary>Validity proof of steps of this run</summary>
        <Proving {...props} />
      </details>
      <details>
        <summary>One-step verifier in Solidity</summary>
        <Solidity {...props} />
      </details>
    </div>
  )
}

function Proving({ ran, isBusy, work }: Props) {
  const [from, setFrom] = useState('0')
  const [steps, setSteps] = useState(String(Math.min(FEW, ran.steps)))
  const [proof, setProof] = useState<ProvenRun>()
  const prove = async (event: Event) => {
    event.preventDefault()
    setProof(undefined)
    setProof(await work((toolkit) => toolkit.proveRun(Number(from), Number(steps))))
  }
  return (
    <form class="fields" onSubmit={prove}>
      <label>
        From step
        <input
          inputMode="numeric"
          pattern="\d{1,12}"
          required
          value={from}
          onInput={(event) => setFrom(event.currentTarget.value)}
        />
      </label>
      <label>
        Steps
        <input
          inputMode="numeric"
          pattern="\d{1,12}"
          required
          value={steps}
          onInput={(event) => setSteps(event.currentTarget.value)}
        />
      </label>
      <button type="submit" disabled={isBusy}>
        Prove and verify
      </button>
      {proof && (
        <p>
          {proof.refused === null
            ? 'The verifier accepts the proof: '
            : `The verifier refuses the proof (${proof.refused}): `}
          {proof.bytes.toLocaleString('en')} bytes, made in {proof.proveSeconds.toFixed(1)} s, verified in{' '}
          {(proof.verifySeconds * 1000).toFixed(0)} ms. <Save name="run.proof" bytes={proof.file} />
        </p>
      )}
    </form>
  )
}

function Solidity({ isBusy, work }: Props) {
  const [files, setFiles] = useState<readonly SolidityText[]>()
  if (!files)
    return (
      <button
        type="button"
        disabled={isBusy}
        onClick={async () => setFiles(await work((toolkit) => toolkit.solidity()))}
      >
        Generate
      </button>
    )
  return (
    <>
      {files.map(({ name, text }) => (
        <section key={name}>
          <h2>
            {name} <Save name={name} bytes={new TextEncoder().encode(text)} />
          </h2>
          <textarea class="solidity" readOnly rows={24} aria-label={name} value={text} />
        </section>
      ))}
    </>
  )
}

function Save({ name, bytes }: { name: string; bytes: Uint8Array }) {
  const save = () => {
    const url = URL.createObjectURL(new Blob([bytes as Uint8Array<ArrayBuffer>]))
    const link = Object.assign(document.createElement('a'), { href: url, download: name })
    link.click()
    URL.revokeObjectURL(url)
  }
  return (
    <button type="button" onClick={save}>
      Save {name}
    </button>
  )
}
