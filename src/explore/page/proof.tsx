/**
 * A one-step proof: the way from the leaves that a step touches to the root of the state.
 * @module
 */
import { useEffect, useState } from 'preact/hooks'
import type { NodeView, PartView, ProofView, Source, Summary } from '../types.ts'
import { count, short } from './format.ts'
import { useAsked } from './hooks.ts'
import type { Go, Place } from './place.ts'

const MEANING: Readonly<Record<NodeView['kind'], string>> = {
  leaf: 'a part of the state that the step touches, carried with its content',
  computed: 'computed by the verifier from the digests below it',
  sibling: 'a sibling, carried in the proof: the verifier knows nothing of what is below it',
  zero: 'a part that is all zeros: the verifier knows its digest, and the proof does not carry it',
}

export function Proof(props: { source: Source; summary: Summary; run: Place['run']; step: number; go: Go }) {
  const { source, summary, run, step, go } = props
  const asked = useAsked(`${run} ${step}`, () => source.proof(run, step))
  const { value, problem } = asked
  const { divergence } = summary
  return (
    <>
      <section class="panel" aria-labelledby="proof-title" aria-busy={asked.isOld}>
        <div class="bar">
          <h2 id="proof-title">Proof of step {count(step)}</h2>
          {divergence !== null && divergence !== step && (
            <button type="button" class="primary" onClick={() => go({ step: divergence })}>
              The disputed step, {count(divergence)}
            </button>
          )}
        </div>
        {problem !== undefined && <p class="note">{problem}</p>}
        {value && <Facts proof={value} summary={summary} />}
      </section>
      {value && <Trees proof={value} key={value.step} />}
    </>
  )
}

function Facts({ proof, summary }: { proof: ProofView; summary: Summary }) {
  return (
    <>
      <dl class="figures">
        <div>
          <dt>size</dt>
          <dd>{count(proof.bytes)} bytes</dd>
        </div>
        <div>
          <dt>header</dt>
          <dd>{count(proof.header)} bytes of registers and status</dd>
        </div>
        <div>
          <dt>verifier</dt>
          <dd class={proof.accepted ? 'right' : 'wrong'}>
            {proof.accepted ? 'accepts' : `refuses: ${proof.verdict}`}
          </dd>
        </div>
      </dl>
      <table class="roots">
        <caption>Root of the state: the hash of VM id, header, and the root of each part</caption>
        <tbody>
          <tr>
            <th scope="row">before</th>
            <td>
              <code>{proof.before}</code>
            </td>
          </tr>
          <tr>
            <th scope="row">after</th>
            <td>
              <code>{proof.after}</code>
            </td>
          </tr>
          {proof.parts.map(({ name, kind, root, rootAfter }) => (
            <tr key={name}>
              <th scope="row">
                {kind} {name}
              </th>
              <td>
                <code>{root}</code>
                {root !== rootAfter && <b class="changed">changes</b>}
              </td>
            </tr>
          ))}
          <tr>
            <th scope="row">VM id</th>
            <td>
              <code>{summary.vm.id}</code>
            </td>
          </tr>
        </tbody>
      </table>
    </>
  )
}

function Trees({ proof }: { proof: ProofView }) {
  const touched = proof.parts.filter(({ levels }) =>
    levels.some((level) => level.some(({ kind }) => kind === 'leaf')),
  )
  const [name, setName] = useState(touched[0]?.name)
  useEffect(() => setName(touched[0]?.name), [proof.step])
  const part = touched.find((one) => one.name === name)
  if (!part) return <p class="note">The step touches no memory: each root is carried as it is.</p>
  return (
    <section class="panel path" aria-labelledby="path-title">
      <div class="bar">
        <h2 id="path-title">Merkle path</h2>
        <div class="switch" role="radiogroup" aria-label="Part of the state">
          {touched.map((one) => (
            <label key={one.name}>
              <input
                type="radio"
                name="part"
                checked={one.name === name}
                onChange={() => setName(one.name)}
              />
              {one.kind} {one.name}
            </label>
          ))}
        </div>
      </div>
      <PathView part={part} key={part.name} />
    </section>
  )
}

function PathView({ part }: { part: PartView }) {
  const leaves = part.levels.flatMap((level) => level.filter(({ kind }) => kind === 'leaf'))
  const [chosen, setChosen] = useState<readonly [level: number, at: number]>(() => placeOf(part, leaves[0]!))
  const node = part.levels[chosen[0]]?.[chosen[1]]
  const top = part.levels.length - 1
  return (
    <div class="path-panes">
      <ol class="levels" aria-label="Levels of the tree, from the root">
        {part.levels.toReversed().map((level, i) => {
          const depth = top - i
          return (
            <li key={depth}>
              <span class="level">{depth === top ? 'root' : depth === 0 ? 'leaf' : depth}</span>
              <span class="nodes">
                {level.map((one, at) => (
                  <button
                    key={one.index}
                    type="button"
                    class={`node ${one.kind}${one.after === null ? '' : ' changed'}`}
                    aria-pressed={depth === chosen[0] && at === chosen[1]}
                    aria-label={`${one.content?.what ?? short(one.digest)}: ${nameOf(one, depth, top)}`}
                    onClick={() => setChosen([depth, at])}
                  >
                    {one.content?.what ?? short(one.digest)}
                  </button>
                ))}
              </span>
            </li>
          )
        })}
      </ol>
      <aside class="node-facts" aria-live="polite">
        {node && (
          <>
            <h3 class={node.kind}>{nameOf(node, chosen[0], top)}</h3>
            <p>{MEANING[node.kind]}</p>
            <dl>
              {node.content && (
                <>
                  <dt>{node.content.what}</dt>
                  <dd>
                    <code>{node.content.before}</code>
                    {node.content.after !== node.content.before && (
                      <>
                        {' '}
                        after the step <code class="by-ours">{node.content.after}</code>
                      </>
                    )}
                  </dd>
                </>
              )}
              <dt>digest</dt>
              <dd>
                <code>{node.digest}</code>
              </dd>
              {node.after !== null && (
                <>
                  <dt>digest after the step</dt>
                  <dd>
                    <code class="by-ours">{node.after}</code>
                  </dd>
                </>
              )}
              <dt>{part.kind === 'memory' ? 'index in its level' : 'way from the root'}</dt>
              <dd>{node.index || 'root'}</dd>
            </dl>
          </>
        )}
        <ul class="legend">
          {(['leaf', 'computed', 'sibling', 'zero'] as const).map((kind) => (
            <li key={kind}>
              <i class={`node ${kind}`} /> {kind}
            </li>
          ))}
        </ul>
      </aside>
    </div>
  )
}

function placeOf(part: PartView, node: NodeView): readonly [number, number] {
  const level = part.levels.findIndex((one) => one.includes(node))
  return [level, part.levels[level]!.indexOf(node)]
}

const nameOf = ({ kind, content }: NodeView, depth: number, top: number): string => {
  if (content) return content.what
  const names = { leaf: 'leaf', computed: 'node', sibling: 'sibling', zero: 'zeros' }
  return depth === top ? 'root of the part' : `${names[kind]} on level ${depth}`
}
