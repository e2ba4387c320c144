/**
 * A VM whose verifier is larger than a contract may be (24,576 bytes, EIP-170) is divided: the head holds the first
 * instructions and knows which part holds each other one. A part is asked the whole question, opens the log itself and
 * answers for the head; so a part checks all that the head would, and nothing is handed over that could be forged.
 *
 * The head looks for the part before it opens the log, which costs half of a step: it runs fetch on the log as it
 * stands, unchecked. If that leads it to a wrong part, that part refuses, since it finds the instruction again in what it
 * has opened; if it leads nowhere, the head opens the log and finds the part again itself.
 * @module
 */
import { type Block, definitionsIn, type Machine, MICRO, nodesOf, nodesOfBody } from '../../ir/machine.ts'
import type { Definition } from '../../ir/node.ts'
import { indent } from './decode.ts'
import type { Layout } from './layout.ts'
import { construct, PREIMAGE_ARGUMENTS, PREIMAGE_STATEMENTS } from './preimages.ts'

/** Which contract holds an instruction or routine: 0 is the head. */
export type Division = { readonly parts: number; of(item: { readonly block: Block }): number }

/**
 * Contiguous parts of about the same weight, in the order of the VM's file: instructions, then routines. The head gets
 * half a share, as it also holds the tree that finds every instruction.
 * @param parts - the number of contracts besides the head
 */
export function divide(machine: Machine, parts: number): Division {
  const items: readonly { readonly block: Block }[] = [...machine.instructions, ...machine.microcode]
  const known = new Set<Definition>()
  /** Of functions, all that no item before calls: a part mostly holds those that call the same ones. */
  const functions = (block: Block) =>
    definitionsIn(nodesOf(block)).reduce((sum, one) => {
      if (known.has(one)) return sum
      known.add(one)
      return sum + nodesOfBody(one).length
    }, 0)
  const weights = items.map(
    ({ block }) => 4 + nodesOf(block).length + 2 * block.effects.length + functions(block),
  )
  const share = weights.reduce((sum, weight) => sum + weight, 0) / (parts + 0.5)
  const found = new Map<{ readonly block: Block }, number>()
  let before = 0
  for (const [i, item] of items.entries()) {
    found.set(item, Math.min(parts, Math.floor((before + weights[i]! / 2) / share + 0.5)))
    before += weights[i]!
  }
  return { parts, of: (item) => found.get(item)! }
}

const PARTS_FILE = 'Parts.sol'
const address = (part: number) => `_part${part}`

/** What the head imports. */
export const headImport = (root: string) =>
  `import {ask, IStepPart, OtherPart, PartMismatch} from "${root}/lib/${PARTS_FILE}";`

/** What a part imports. */
export const partImport = (root: string) => `import {IStepPart, OtherPart} from "${root}/lib/${PARTS_FILE}";`

/**
 * The addresses of the parts, fixed when the head is deployed.
 * @param reads - the machine reads preimages: then head and parts ask one oracle, about one context
 */
export function headState(parts: number, reads: boolean): string[] {
  const [arguments_, statements] = reads ? [PREIMAGE_ARGUMENTS, PREIMAGE_STATEMENTS] : ['', []]
  if (parts === 0) return reads ? construct(arguments_, statements) : []
  const numbers = Array.from({ length: parts }, (_, i) => i + 1)
  return [
    ...numbers.map((part) => `address private immutable ${address(part)};`),
    '',
    `/// @param parts the ${parts} other contracts of this verifier, in order`,
    `constructor(IStepPart[] memory parts${reads ? `, ${arguments_}` : ''}) {`,
    `    if (parts.length != ${parts}) revert PartMismatch(parts.length);`,
    '    for (uint256 i; i < parts.length; i++) {',
    '        (bytes32 id, uint256 number) = parts[i].partOf();',
    '        if (id != vmId || number != i + 1) revert PartMismatch(i);',
    ...(reads
      ? [
          '        IPreimageReader reader = IPreimageReader(address(parts[i]));',
          '        if (address(reader.oracle()) != address(oracle_)) revert PartMismatch(i);',
          '        if (reader.localContext() != localContext_) revert PartMismatch(i);',
        ]
      : []),
    '    }',
    ...numbers.map((part) => `    ${address(part)} = address(parts[${part - 1}]);`),
    ...indent(statements),
    '}',
    '',
  ]
}

/** The expression that answers with what a part says, and never returns. */
const askPart = (part: number) => `ask(${address(part)})`

/** The memory whose leaves alone decide what fetch yields: the first one in a log, if it reads no other state but registers. */
export function peeked({ fetch, memories }: Machine): string | undefined {
  const [first] = memories
  const isPlain = fetch.effects.every((effect) =>
    effect.kind === 'load'
      ? effect.node.attribute === first?.name
      : !['store', 'put', 'lookup', 'preimage'].includes(effect.kind),
  )
  return isPlain ? first?.name : undefined
}

/**
 * Functions of a head that find the part of an instruction: by its word, and by a log that nobody has checked.
 * @param parts - the number of contracts besides the head
 * @param tree - statements that return the part of `word`, and 0 for the head's
 * @param fetched - what fetch returns besides its outcome: the word, then as many as are unused here
 */
export function partFinding(
  layout: Layout,
  parts: number,
  tree: readonly string[],
  fetch: { readonly usesState: boolean; readonly values: number; readonly mutability: string },
): string[] {
  const { machine, registers, memories } = layout.places
  const own = peeked(machine)
  const micro = registers.get(MICRO)
  const running = [
    'get(s.header, STATUS_SIZE) != RUNNING',
    ...(micro === undefined ? [] : [`get(s.header + ${micro.constant}, ${micro.size}) != 0`]),
  ].join(' || ')
  const numbers = Array.from({ length: parts }, (_, i) => i + 1)
  return [
    '/// The part that holds the instruction of a word; 0 if the head does, or none.',
    'function _partOf(uint256 word) private pure returns (uint256) {',
    '    unchecked {',
    ...indent(indent(tree)),
    '    }',
    '}',
    '',
    '/// Answers with what a part says, and returns only if there is no such part.',
    'function _ask(uint256 part) private view {',
    ...indent(numbers.map((part) => `if (part == ${part}) ${askPart(part)};`)),
    '}',
    '',
    ...(own === undefined
      ? []
      : [
          '/// The part to which the log leads as it stands. None of it is checked: what a part is asked it checks itself,',
          "/// and for the head's own instructions it is opened, and fetched from, again.",
          `function _peek(State memory s, bytes calldata log) private ${fetch.mutability} returns (uint256) {`,
          '    unchecked {',
          '        uint256 cursor;',
          '        uint256 end;',
          '        assembly ("memory-safe") {',
          '            let header := mload(0x40)',
          `            mstore(0x40, add(header, ${32 * Math.ceil((layout.size + 32) / 32)}))`,
          '            calldatacopy(header, add(log.offset, 33), HEADER_SIZE)',
          '            mstore(s, header)',
          '            cursor := add(log.offset, add(33, HEADER_SIZE))',
          '            end := add(log.offset, log.length)',
          '        }',
          `        if (${running}) return 0;`,
          '        bool whole;',
          `        (s.${memories.get(own)}, whole) = peekTree(cursor, end, ${layout.levelNames[0]}, ${layout.leafNames[0]});`,
          '        if (!whole) return 0;',
          `        (uint256 outcome, uint256 word${', '.repeat(fetch.values - 1).trimEnd()}) = _fetch(${fetch.usesState ? 's' : ''});`,
          '        return outcome == RUNNING ? _partOf(word) : 0;',
          '    }',
          '}',
          '',
        ]),
  ]
}

/**
 * Statements of the head that hand a step of a routine on before anything is opened: the header in calldata says where
 * in microcode the machine is, and the part checks that header as the head would.
 */
export function earlyRoutines(layout: Layout, division: Division): string[] {
  const { machine, registers } = layout.places
  const elsewhere = machine.microcode.flatMap((routine, i) => {
    const part = division.of(routine)
    return part === 0 ? [] : [{ number: i + 1, part }]
  })
  if (elsewhere.length === 0) return []
  const ranges = new Map<number, { first: number; last: number }>()
  for (const { number, part } of elsewhere) {
    ranges.set(part, { first: ranges.get(part)?.first ?? number, last: number })
  }
  const micro = registers.get(MICRO)!
  const first = (word: string) =>
    micro.size === 1 ? `byte(0, ${word})` : `shr(${256 - 8 * micro.size}, ${word})`
  return [
    'uint256 routine;',
    'assembly ("memory-safe") {',
    `    routine := ${first(`calldataload(add(log.offset, add(33, ${micro.constant})))`)}`,
    '}',
    ...[...ranges].map(
      ([part, { first, last }]) => `if (routine >= ${first} && routine <= ${last}) ${askPart(part)};`,
    ),
  ]
}

/** Lines of a part that say whose it is. */
export const partState = (part: number, reads: boolean): string[] => [
  ...(reads ? construct(PREIMAGE_ARGUMENTS, PREIMAGE_STATEMENTS) : []),
  '/// @inheritdoc IStepPart',
  'function partOf() external pure override returns (bytes32, uint256) {',
  ...indent([`return (vmId, ${part});`]),
  '}',
  '',
]
