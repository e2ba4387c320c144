/**
 * Every instruction, routine and trap comes up in real runs, is proved, and verifies; forged proofs do not.
 */
import { expect, test } from 'vitest'
import { equal } from '../../../src/bytes/bytes.ts'
import { fastKeccak256 } from '../../../src/hash/fast.ts'
import type { Block } from '../../../src/ir/machine.ts'
import { verify } from '../../../src/proof/index.ts'
import { LiveState } from '../../../src/state/access.ts'
import { proveStepFrom, tampers } from '../../../src/testing/index.ts'
import { sbpfv0, sbpfv3 } from '../../../src/vms/sbpf/spec.ts'
import { all } from '../../rotation.ts'
import { sampledSteps } from './sampled.ts'

// What real runs cannot bring about: values that only a state made by hand can hold.
const BY_HAND = ['register out of range', 'address out of range', 'invalid microcode state']

const versions = [
  [0, sbpfv0],
  [3, sbpfv3],
] as const
const day = Number(process.env.ONESTEP_PART ?? Math.floor(Date.now() / 86_400_000)) % 2
if (!all) console.log(`sbpf: every step of version ${versions[day][0]} alone; both with ONESTEP_ALL=1`)

test.each(versions.filter((_, i) => all || i === day))(
  'version %i',
  { timeout: 300_000 },
  async (version, vm) => {
    const hash = await fastKeccak256()
    const samples = sampledSteps(version, all ? 3 : 1)
    const { instructions, microcode, traps } = vm.machine
    const wanted = [
      ...[...instructions, ...microcode].map(({ name }) => name),
      ...traps.filter((reason) => !BY_HAND.includes(reason)).map((reason) => `trap: ${reason}`),
    ]
    // Instructions and routines that do nothing but trap come up as their trap.
    const did = new Set([...samples.keys()])
    const trapsAlone = ({ block }: { block: Block }) => block.effects.every(({ kind }) => kind === 'trap')
    const alone = new Set([...instructions, ...microcode].filter(trapsAlone).map(({ name }) => name))
    expect(wanted.filter((name) => !did.has(name) && !alone.has(name))).toEqual([])
    let forged = 0
    for (const [note, states] of samples) {
      for (const [i, state] of states.entries()) {
        const { before, proof } = proveStepFrom(vm, state, hash)
        const verdict = verify(vm, before, proof, { hash })
        if ('reason' in verdict) throw new Error(`${note}: ${verdict.reason}: ${verdict.detail}`)
        const live = new LiveState(vm.machine, state)
        live.step()
        expect(equal(verdict.root, proveStepFrom(vm, live.snapshot(), hash).before), note).toBe(true)
        if (i > 0 || (forged > 300 && !all)) continue
        for (const { kind, proof: tampered } of tampers(vm, state, hash)) {
          expect('reason' in verify(vm, before, tampered, { hash }), `C38: ${note}: ${kind}`).toBe(true)
          forged++
        }
      }
    }
    expect(forged).toBeGreaterThan(100)
  },
)
