/**
 * The contract of validity proofs that nobody verifies unless somebody doubts them: its template, and how it is deployed,
 * read and checked.
 * @module
 */
import { keccak_256 } from '@noble/hashes/sha3.js'
import { type Address, encodeAbiParameters, type Hex, hexToBytes, isAddress, type PublicClient } from 'viem'
import { concat, toHex } from '../../bytes/bytes.ts'
import { OnestepError } from '../../bytes/errors.ts'
import { keccak256 } from '../../hash/index.ts'
import { sizeBits } from '../../ir/machine.ts'
import { proofRootOf, REGION, type StarkGuest } from '../../stark/guest.ts'
import type { StarkStatement } from '../../stark/segment.ts'
import { createTree } from '../../state/index.ts'
import { packHeader } from '../../state/layout.ts'
import { PAGE_SIZE, type Pages } from '../../state/state.ts'
import { type Deployer, deployArtifact } from '../client.ts'
import { optimisticProofsAbi, optimisticProofsBytecode } from '../generated/optimisticProofs.ts'
import { isUnreachable } from '../node-errors.ts'

/** The verifier's start state without statement and proof, as the contract has it. Digests are 32 bytes. */
export type ProofTemplate = {
  readonly vmId: Hex
  readonly header: Hex
  readonly roots: readonly Hex[]
  readonly memoryIndex: bigint
  readonly place: bigint
  readonly siblings: readonly Hex[]
}

/** How long objections may take, in seconds, and what they cost, in wei. */
export type ProofTerms = {
  /** In which a post, or a proof that was published on demand, may be doubted. */
  readonly window: number
  /** In which the poster has to publish the proof on demand, and to open the game if nobody else does. */
  readonly period: number
  readonly postBond: bigint
  readonly doubtBond: bigint
  /** Goes to the poster who publishes: it should cover 40 gas for each byte of a proof. */
  readonly demandBond: bigint
}

/** A post, as the contract names it: by all of these. */
export type ProofPost = {
  readonly before: Hex
  readonly end: Hex
  readonly steps: bigint
  readonly length: bigint
  readonly proofRoot: Hex
  readonly poster: Address
}

/** The post of a proof under an account's name. */
export const proofPostOf = (statement: StarkStatement, proof: Uint8Array, poster: Address): ProofPost => ({
  ...{ before: toHex(statement.before), end: toHex(statement.end), steps: statement.steps },
  ...{ length: BigInt(proof.length), proofRoot: toHex(proofRootOf(proof)), poster },
})

/** The statement of a post. */
export const statementOfPost = ({ before, end, steps }: ProofPost): StarkStatement => ({
  ...{ before: hexToBytes(before), end: hexToBytes(end), steps },
})

export const LEAF_BITS = 5

/** What a contract has of the state in which this guest begins. */
export function proofTemplate(guest: StarkGuest): ProofTemplate {
  const { vm, state } = guest.program
  const { memories } = vm.machine
  const memoryIndex = memories.findIndex(({ name }) => name === guest.memory)
  const bits = sizeBits(memories[memoryIndex]!)
  const pages = state.memories[guest.memory]!
  const statement = guest.address + BigInt(REGION.statement)
  const siblings: Hex[] = []
  for (let level = 2; level < REGION.proofBits - LEAF_BITS; level++)
    siblings.push(beside(pages, statement, level + LEAF_BITS))
  for (let size = REGION.bits; size < bits; size++) siblings.push(beside(pages, guest.address, size))
  return {
    vmId: toHex(vm.id),
    header: toHex(packHeader(vm.machine, state)),
    roots: memories.map((memory, i) =>
      i === memoryIndex ? NOTHING : digestOf(state.memories[memory.name]!, 0n, sizeBits(memory)),
    ),
    memoryIndex: BigInt(memoryIndex),
    place: guest.address >> BigInt(REGION.bits),
    siblings,
  }
}

const NOTHING: Hex = `0x${'00'.repeat(32)}`

/** The digest of the 2^bits bytes beside those at an address. */
export function beside(pages: Pages, address: bigint, bits: number): Hex {
  const size = 1n << BigInt(bits)
  return digestOf(pages, (address / size) % 2n === 0n ? address + size : address - size, bits)
}

/** The digest of 2^bits bytes; a part of a page has to be zero, as the statement's page is. */
function digestOf(pages: Pages, from: bigint, bits: number): Hex {
  const first = from / BigInt(PAGE_SIZE)
  if (2 ** bits < PAGE_SIZE) return toHex(keccak256.zero(bits - LEAF_BITS))
  const count = (1n << BigInt(bits)) / BigInt(PAGE_SIZE)
  const tree = createTree({ hash: keccak256, sizeBits: bits })
  const its = [...pages].filter(([index]) => index >= first && index < first + count)
  tree.update(its.map(([index, page]) => [index - first, page] as const))
  return toHex(tree.root())
}

/** The hash by which a contract names its template. */
export function proofTemplateHash(template: ProofTemplate): Hex {
  const data = concat(
    ...[template.header, ...template.roots, ...template.siblings].map((part) => hexToBytes(part)),
  )
  const words = [
    { type: 'bytes32' },
    ...Array.from({ length: 4 }, () => ({ type: 'uint256' })),
    { type: 'bytes' },
  ]
  const { vmId, header, roots, memoryIndex, place } = template
  return toHex(
    keccak_256(
      hexToBytes(
        encodeAbiParameters(words, [
          vmId,
          BigInt(header.length / 2 - 1),
          BigInt(roots.length),
          memoryIndex,
          place,
          toHex(data),
        ]),
      ),
    ),
  )
}

/**
 * Deploys the contract for a guest. Its bonds and times never change.
 * @param game - decides about doubts; its referee knows the guest's VM
 * @throws DeploymentError if the transaction fails, as when the game does not know the VM
 */
export async function deployOptimisticProofs(
  deployer: Deployer,
  { game, guest, terms }: { readonly game: Address; readonly guest: StarkGuest; readonly terms: ProofTerms },
): Promise<Address> {
  const { vmId, ...template } = proofTemplate(guest)
  return deployArtifact(deployer, { abi: optimisticProofsAbi, bytecode: optimisticProofsBytecode }, [
    game,
    vmId,
    template,
    terms,
  ])
}

/** A contract of optimistic proofs: where it is, which game decides, and its terms. */
export type ProofConfig = ProofTerms & { readonly address: Address; readonly game: Address }

/**
 * Reads a contract, and checks that it is about this guest: the same program, the same VM to be verified, the same setting.
 * @throws NoProofsError if there is none at the address; OtherVerifierError if it is about another verifier
 */
export async function readOptimisticProofs(
  client: PublicClient,
  address: string,
  guest: StarkGuest,
): Promise<ProofConfig> {
  if (!isAddress(address, { strict: false }))
    throw new NoProofsError(`"${address}" is not an address.`, '0x and 40 hex digits')
  const read = <Name extends 'game' | 'window' | 'period' | 'postBond' | 'doubtBond' | 'demandBond'>(
    functionName: Name,
  ) => client.readContract({ address, abi: optimisticProofsAbi, functionName })
  const hash = await client
    .readContract({ address, abi: optimisticProofsAbi, functionName: 'templateHash' })
    .catch((error: unknown) => {
      if (isUnreachable(error)) throw error
      throw new NoProofsError(
        `There is no contract of optimistic proofs at ${address}.`,
        'an onestep OptimisticProofs on this chain',
      )
    })
  if (hash !== proofTemplateHash(proofTemplate(guest))) throw new OtherVerifierError(address, guest)
  const [game, window, period, postBond, doubtBond, demandBond] = await Promise.all([
    read('game'),
    read('window'),
    read('period'),
    read('postBond'),
    read('doubtBond'),
    read('demandBond'),
  ])
  return {
    ...{ address, game: game as Address, window: Number(window), period: Number(period) },
    ...{
      postBond: postBond as bigint,
      doubtBond: doubtBond as bigint,
      demandBond: demandBond as bigint,
    },
  }
}

/** An address without a contract of optimistic proofs. */
export class NoProofsError extends OnestepError {
  override name = 'NoProofsError'

  constructor(message: string, expected: string) {
    super(message, {
      lines: [
        `Expected: ${expected}`,
        'Fix: check the address, and that the node belongs to the right chain',
      ],
    })
  }
}

/** A contract whose verifier is another program, or verifies another VM or setting. */
export class OtherVerifierError extends OnestepError {
  override name = 'OtherVerifierError'

  constructor(address: Address, { vm, security }: StarkGuest) {
    super(`The contract at ${address} is not about STARK proofs of ${vm.name}.`, {
      lines: [
        `Expected: the verifier of this version of onestep, with ${security} security`,
        'Fix: check the address, the VM and the setting, and that the contract is of the same version',
      ],
    })
  }
}
