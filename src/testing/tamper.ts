/**
 * Tampered proofs, each with one field changed and the reason that must refuse it.
 * @module
 */
import { concat, equal, fromBigint, toBigint, toHex, utf8 } from '../bytes/bytes.ts'
import { poseidonModulus } from '../hash/poseidon.ts'
import type { Hash } from '../hash/types.ts'
import { machineBound } from '../ir/bounds.ts'
import { mapsOf, sizeBits } from '../ir/machine.ts'
import { preimageBound, readsPreimages } from '../ir/preimages.ts'
import { byteSize, cardinality } from '../ir/types.ts'
import { keccakKey, sha256Key } from '../preimage/key.ts'
import type { PreimageSource } from '../preimage/store.ts'
import { decodeProof, encodeProof, type StepProof } from '../proof/codec.ts'
import { type Asked, recordStep, untouched } from '../proof/log.ts'
import { type CarriedPreimage, encodePreimages, MAX_CARRIED_PREIMAGE } from '../proof/preimages.ts'
import { carriedOf } from '../proof/prove.ts'
import type { Reason } from '../proof/reasons.ts'
import { LiveState } from '../state/access.ts'
import { createCommitment } from '../state/commitment.ts'
import { layoutOf, packHeader, readElement } from '../state/layout.ts'
import { encodeMapProof } from '../state/map-proof-codec.ts'
import { type Multiproof, neededSiblings } from '../state/multiproof.ts'
import { encodeMultiproof } from '../state/multiproof-codec.ts'
import { entriesOf, type State } from '../state/state.ts'
import { leafIndexBits } from '../state/tree.ts'
import type { Vm } from '../vm/index.ts'
import { memoriesOf } from './difference.ts'
import { testPreimages } from './preimages.ts'
import { mapTampers } from './tamper-maps.ts'
import type { Tampered } from './tampered.ts'

/** The proof of a state's step with one bit of each byte flipped in turn. */
export function* flippedBytes(proof: Uint8Array): Generator<Tampered> {
  for (let at = 0; at < proof.length; at++) {
    const bytes = proof.slice()
    bytes[at] ^= 1 << (at % 8)
    yield {
      kind: `byte ${at} of ${proof.length} flipped`,
      proof: bytes,
      ...(at === 0 ? { reasons: ['version'] as const } : at < 33 ? { reasons: ['vm'] as const } : {}),
    }
  }
}

/** All applicable tamperings of the proof of a state's step. None of the results is a valid proof of it. */
export function* tampers(
  vm: Vm,
  state: State,
  hash: Hash,
  options: { preimages?: PreimageSource } = {},
): Generator<Tampered> {
  const { preimages = testPreimages } = options
  const { machine } = vm
  const commitment = createCommitment(machine, hash)
  commitment.moveTo(memoriesOf(machine, state), entriesOf(machine, state))
  const header = packHeader(machine, state)
  commitment.root(header)
  const isRunning = state.status.kind === 'running'
  const recorded = isRunning ? recordStep(new LiveState(machine, state), preimages) : untouched(machine)
  const touched = recorded.touched.map((set) => [...set])
  const keys = recorded.keys.map((set) => [...set])
  const honest: StepProof = {
    ...{ vmId: vm.id, header },
    memories: commitment.prove(touched),
    maps: commitment.open(keys),
    preimages: carriedOf(recorded.asked, preimages, hash),
  }
  const bytes = encodeProof(vm, honest)

  yield { kind: 'nothing', proof: new Uint8Array(0), reasons: ['truncated'] }
  for (const size of new Set([1, 32, 33, bytes.length >> 1, bytes.length - 32, bytes.length - 1])) {
    if (size > 0 && size < bytes.length)
      yield { kind: `cut to ${size} bytes`, proof: bytes.slice(0, size), reasons: ['truncated'] }
  }
  for (const more of [1, 32])
    yield { kind: `${more} bytes more`, proof: concat(bytes, new Uint8Array(more)), reasons: ['trailing'] }
  yield { kind: 'twice', proof: concat(bytes, bytes), reasons: ['trailing'] }
  yield { kind: 'version 2', proof: concat(Uint8Array.of(2), bytes.subarray(1)), reasons: ['version'] }
  yield {
    kind: 'another VM',
    proof: encodeProof(vm, { ...honest, vmId: vm.id.map((byte) => byte ^ 0x55) }),
    reasons: ['vm'],
  }
  yield* headers(vm, honest)
  if (readsPreimages(machine)) yield* carriedPreimages(vm, honest, recorded?.asked ?? [])
  for (const [i, { name }] of machine.memories.entries()) {
    for (const { kind, proof, reasons } of multiproofs(vm, honest, i, hash))
      yield { kind: `memory ${name}: ${kind}`, proof, ...(reasons ? { reasons } : {}) }
    // True openings, but of the wrong leaves.
    const others = (leaves: readonly bigint[]) =>
      encodeProof(vm, {
        ...honest,
        memories: commitment.prove(touched.map((own, j) => (j === i ? leaves : own))),
      })
    const leaves = new Set(touched[i])
    for (const omitted of leaves) {
      yield {
        kind: `memory ${name}: leaf ${omitted} omitted`,
        proof: others(touched[i].filter((leaf) => leaf !== omitted)),
        reasons: ['leaf-missing'],
      }
    }
    const limit = 1n << BigInt(leafIndexBits(sizeBits(machine.memories[i])))
    for (const extra of [0n, 1n, limit - 1n, ...[...leaves].map((leaf) => leaf ^ 1n)]) {
      if (extra < limit && !leaves.has(extra)) {
        yield {
          kind: `memory ${name}: leaf ${extra} added`,
          proof: others([...leaves, extra]),
          reasons: ['leaf-unused', 'leaf-missing'],
        }
      }
    }
  }
  yield* mapTampers(vm, honest, keys, commitment)
}

function* headers(vm: Vm, honest: StepProof): Generator<Tampered> {
  const make = (header: Uint8Array) => encodeProof(vm, { ...honest, header })
  const status = (bytes: number[]) => concat(Uint8Array.from(bytes), honest.header.subarray(9))
  const zeros = [0, 0, 0, 0, 0, 0, 0]
  for (const byte of [3, 255])
    yield { kind: `header: status ${byte}`, proof: make(status([byte, 0, ...zeros])), reasons: ['header'] }
  yield { kind: 'header: running with a code', proof: make(status([0, ...zeros, 1])), reasons: ['header'] }
  yield {
    kind: 'header: unknown trap',
    proof: make(status([2, ...zeros, vm.machine.traps.length])),
    reasons: ['header'],
  }
  for (const other of [0, 1, 2]) {
    if (other !== honest.header[0])
      yield {
        kind: `header: status ${other}`,
        proof: make(status([other, 0, ...zeros])),
        reasons: ['pre-root', 'leaf-missing'],
      }
  }
  for (const slot of layoutOf(vm.machine).slots) {
    const size = cardinality(slot.register.type)
    const top = 1n << BigInt(8 * byteSize(slot.register.type))
    for (const index of new Set([0, slot.count - 1])) {
      const put = (value: bigint) => {
        const header = honest.header.slice()
        header.set(fromBigint(value, slot.size), slot.offset + index * slot.size)
        return make(header)
      }
      const now = readElement(honest.header, slot, index)
      const kind = `header: ${slot.register.name}[${index}]`
      yield { kind: `${kind} changed`, proof: put((now + 1n) % size), reasons: ['pre-root'] }
      // In a field this is the same number, in a word it is not a value at all (C32).
      if (now + size < top) yield { kind: `${kind} aliased`, proof: put(now + size), reasons: ['header'] }
      if (size < top) yield { kind: `${kind} too large`, proof: put(top - 1n), reasons: ['header'] }
    }
  }
}

function* multiproofs(vm: Vm, honest: StepProof, memory: number, hash: Hash): Generator<Tampered> {
  const indexBits = leafIndexBits(sizeBits(vm.machine.memories[memory]))
  const own = honest.memories[memory]
  const most = machineBound(vm.machine).leaves.get(vm.machine.memories[memory].name) ?? 0
  const { indices, leaves, zeros, siblings } = own
  const raw = (encoded: Uint8Array) => {
    const parts = honest.memories.map((one, i) =>
      i === memory ? encoded : encodeMultiproof(leafIndexBits(sizeBits(vm.machine.memories[i])), one),
    )
    const maps = mapsOf(vm.machine).map((map, i) => encodeMapProof(map, honest.maps[i]))
    const carried = readsPreimages(vm.machine) ? [encodePreimages(honest.preimages)] : []
    return concat(Uint8Array.of(1), honest.vmId, honest.header, ...parts, ...maps, ...carried)
  }
  const make = (changes: Partial<Multiproof>) => raw(encodeMultiproof(indexBits, { ...own, ...changes }))
  const encoded = encodeMultiproof(indexBits, own)
  const counted = (count: number) => concat(fromBigint(BigInt(count), 4), encoded.subarray(4))
  const swapped = <T>(list: readonly T[], i: number, j: number) => list.with(i, list[j]).with(j, list[i])

  yield { kind: 'a count of 2^32 - 1', proof: raw(counted(0xffffffff)), reasons: ['truncated'] }
  if (most < 2 ** indexBits) {
    // Well-formed otherwise: only the count shows that there are too many.
    const many = Array.from({ length: most + 1 }, (_, i) => BigInt(i))
    yield {
      kind: 'more leaves than any step touches',
      proof: make({ indices: many, leaves: many.map(() => new Uint8Array(32)) }),
      reasons: ['leaf-unused'],
    }
  }
  yield { kind: 'one leaf more by count', proof: raw(counted(indices.length + 1)) }
  if (indices.length > 0) yield { kind: 'one leaf less by count', proof: raw(counted(indices.length - 1)) }
  for (const [i, leaf] of leaves.entries()) {
    yield {
      kind: `leaf ${i} changed`,
      proof: make({ leaves: leaves.with(i, leaf.with(31, leaf[31] ^ 1)) }),
      reasons: ['pre-root'],
    }
    yield {
      kind: `leaf ${i} twice`,
      proof: make({
        indices: [...indices.slice(0, i + 1), ...indices.slice(i)],
        leaves: [...leaves.slice(0, i + 1), ...leaves.slice(i)],
      }),
      reasons: [leaves.length < most ? 'index-duplicate' : 'leaf-unused'],
    }
    if (leaves.length === 1 && indexBits > 0)
      yield { kind: `leaf ${i} elsewhere`, proof: make({ indices: indices.with(i, indices[i] ^ 1n) }) }
    const top = 1n << BigInt(8 * Math.ceil(indexBits / 8))
    if (indices[i] + (1n << BigInt(indexBits)) < top) {
      yield {
        kind: `leaf ${i} out of range`,
        proof: make({ indices: indices.with(i, indices[i] + (1n << BigInt(indexBits))) }),
        reasons: ['index-out-of-range'],
      }
    }
  }
  if (leaves.length > 1) {
    yield {
      kind: 'leaves and indices swapped',
      proof: make({ indices: swapped(indices, 0, 1), leaves: swapped(leaves, 0, 1) }),
      reasons: ['index-unsorted'],
    }
    if (toBigint(leaves[0]) !== toBigint(leaves[1]))
      yield { kind: 'leaves swapped', proof: make({ leaves: swapped(leaves, 0, 1) }), reasons: ['pre-root'] }
  }
  const needed = neededSiblings({ hash, indexBits }, indices)
  for (let bit = 0; bit < 8 * zeros.length; bit++) {
    const flipped = zeros.with(bit >> 3, zeros[bit >> 3] ^ (1 << (bit & 7)))
    if (bit >= needed.length)
      yield {
        kind: `padding bit ${bit} set`,
        proof: make({ zeros: flipped }),
        reasons: ['bitmap-padding', 'truncated', 'trailing'],
      }
    else {
      yield { kind: `bitmap bit ${bit} flipped`, proof: make({ zeros: flipped }) }
      if (((zeros[bit >> 3] >> (bit & 7)) & 1) === 1) {
        // A zero subtree sent in full would be a second encoding of the same proof.
        const before = needed.slice(0, bit).filter((_, i) => ((zeros[i >> 3] >> (i & 7)) & 1) === 0).length
        const full = [...siblings.slice(0, before), hash.zero(needed[bit].level), ...siblings.slice(before)]
        yield {
          kind: `zero sibling ${bit} sent`,
          proof: make({ zeros: flipped, siblings: full }),
          reasons: ['sibling-zero'],
        }
      }
    }
  }
  for (const [i, sibling] of siblings.entries()) {
    const changed = sibling.with(31, sibling[31] ^ 1)
    if (hash.isDigest(changed))
      yield {
        kind: `sibling ${i} changed`,
        proof: make({ siblings: siblings.with(i, changed) }),
        reasons: ['pre-root'],
      }
    yield { kind: `sibling ${i} dropped`, proof: make({ siblings: siblings.toSpliced(i, 1) }) }
    yield { kind: `sibling ${i} twice`, proof: make({ siblings: siblings.toSpliced(i, 0, sibling) }) }
    const alias = toBigint(sibling) + poseidonModulus
    if (hash.name === 'poseidon' && alias >> 256n === 0n) {
      yield {
        kind: `sibling ${i} aliased`,
        proof: make({ siblings: siblings.with(i, fromBigint(alias, 32)) }),
        reasons: ['sibling-not-digest'],
      }
    }
  }
  for (let i = 1; i < siblings.length; i++) {
    // Memories repeat themselves; equal siblings stay what they are.
    if (equal(siblings[i - 1], siblings[i])) continue
    yield {
      kind: `siblings ${i - 1} and ${i} swapped`,
      proof: make({ siblings: swapped(siblings, i - 1, i) }),
      reasons: ['pre-root', 'sibling-zero'],
    }
  }
}

function* carriedPreimages(vm: Vm, honest: StepProof, asked: readonly Asked[]): Generator<Tampered> {
  const own = honest.preimages
  const most = preimageBound(vm.machine)
  const make = (preimages: readonly CarriedPreimage[]) => encodeProof(vm, { ...honest, preimages })
  /** One preimage with another length, by its four bytes alone. */
  const sized = (at: number, size: number) => {
    const before = make(own.slice(0, at))
    const proof = make(own).slice()
    proof.set(fromBigint(BigInt(size), 4), before.length + 32)
    return proof
  }
  const sorted = (preimages: readonly CarriedPreimage[]) =>
    preimages.toSorted((a, b) => (toBigint(a.key) < toBigint(b.key) ? -1 : 1))
  const keys = new Set(asked.map(({ key }) => toHex(key)))
  const data = utf8('nobody asks for this')
  const others = [keccakKey(data), sha256Key(data)].map((key) => ({ key, data }))
  for (const other of others) {
    if (!keys.has(toHex(other.key)))
      yield {
        kind: `preimage ${other.key[0]} added that the step does not ask for`,
        proof: make(sorted([...own, other])),
        reasons: ['preimage-unused'],
      }
  }
  for (const type of [0, 1, 3, 5, 6, 255]) {
    const key = concat(Uint8Array.of(type), others[0]!.key.subarray(1))
    const reasons: Reason[] = own.length < most ? ['preimage-type'] : ['preimage-unused']
    yield { kind: `preimage of type ${type} added`, proof: make(sorted([...own, { key, data }])), reasons }
  }
  yield {
    kind: 'more preimages by count than any step asks for',
    proof: make(Array.from({ length: most + 1 }, () => others[0]!)),
    reasons: ['preimage-unused'],
  }
  for (const [i, one] of own.entries()) {
    const put = (changes: Partial<CarriedPreimage>) => make(own.with(i, { ...one, ...changes }))
    const hash: Reason[] = ['preimage-hash']
    yield {
      kind: `preimage ${i} longer`,
      proof: put({ data: concat(one.data, Uint8Array.of(0)) }),
      reasons: hash,
    }
    yield {
      kind: `preimage ${i} shifted`,
      proof: put({ data: concat(Uint8Array.of(0), one.data) }),
      reasons: hash,
    }
    if (one.data.length > 0) {
      yield { kind: `preimage ${i} cut`, proof: put({ data: one.data.subarray(0, -1) }), reasons: hash }
      yield {
        kind: `preimage ${i} changed`,
        proof: put({ data: one.data.with(0, one.data[0]! ^ 1) }),
        reasons: hash,
      }
    }
    yield {
      kind: `preimage ${i} by another type's key`,
      proof: put({ key: one.key.with(0, one.key[0] === 2 ? 4 : 2) }),
      reasons: ['preimage-hash', 'preimage-order'],
    }
    yield {
      kind: `preimage ${i} too long`,
      proof: sized(i, MAX_CARRIED_PREIMAGE + 1),
      reasons: ['preimage-size'],
    }
    yield {
      kind: `preimage ${i} twice`,
      proof: make([...own.slice(0, i + 1), ...own.slice(i)]),
      reasons: [own.length < most ? 'preimage-order' : 'preimage-unused'],
    }
    if (i > 0)
      yield {
        kind: `preimages ${i - 1} and ${i} swapped`,
        proof: make(own.with(i, own[i - 1]!).with(i - 1, one)),
        reasons: ['preimage-order'],
      }
  }
}

/** The parts of a proof, for tests that change one by hand. @throws RangeError if it is not a proof */
export function partsOf(vm: Vm, proof: Uint8Array, hash: Hash): StepProof {
  const parts = decodeProof(vm, proof, hash)
  if ('reason' in parts)
    throw new RangeError(`"proof" expected a proof, got one refused for ${parts.reason}: ${parts.detail}`)
  return parts
}
