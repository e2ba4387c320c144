/**
 * What surrounds a step: checks of the log, the memories opened and folded again, the root before and after.
 * @module
 */
import { toHex } from '../../bytes/bytes.ts'
import { keccak256 } from '../../hash/keccak256.ts'
import { type Machine, mapsOf } from '../../ir/machine.ts'
import { readsPreimages } from '../../ir/preimages.ts'
import { byteSize, cardinality } from '../../ir/types.ts'
import { indent } from './decode.ts'
import { type Layout, levelsOf } from './layout.ts'
import { literal } from './names.ts'
import { PREIMAGE_OPENING } from './preimages.ts'

const treesOf = ({ places }: Layout) => [...places.memories.values()]
const mapNames = ({ places }: Layout) => [...places.maps.values()]

/**
 * The external function.
 * @param head - its lines from documentation to the brace
 * @param early - statements that come when the VM id is known to be right, before and after `s` is declared
 */
export function entry(
  layout: Layout,
  head: readonly string[],
  early: readonly [readonly string[], readonly string[]],
): string[] {
  const trees = treesOf(layout)
  const maps = mapNames(layout)
  const mapsUnused =
    maps.length === 0 ? [] : [`if (${maps.map((m) => `s.${m}.unused`).join(' | ')} != 0) revert MapUnused();`]
  const stopped =
    trees.length === 0
      ? []
      : [`if (${trees.map((t) => `countOf(s.${t})`).join(' | ')} != 0) revert LeafUnused();`]
  const unused =
    trees.length === 0
      ? []
      : [`if (${trees.map((t) => `unusedOf(s.${t})`).join(' | ')} != 0) revert LeafUnused();`]
  if (readsPreimages(layout.places.machine)) {
    stopped.push('if (s.preimages.count != 0) revert PreimageUnused();')
    unused.push('if (s.preimages.unused != 0) revert PreimageUnused();')
  }
  const zeros = trees.length === 0 ? [] : ['uint256 zeros = _zeros();']
  return [
    ...head,
    '    unchecked {',
    ...indent(
      indent([
        'if (log.length == 0) revert Truncated();',
        'uint256 version;',
        'bytes32 id;',
        'assembly ("memory-safe") {',
        '    version := byte(0, calldataload(log.offset))',
        '    id := calldataload(add(log.offset, 1))',
        '}',
        'if (version != PROOF_VERSION) revert Version();',
        'if (log.length < 33 + HEADER_SIZE) revert Truncated();',
        'if (id != vmId) revert Vm();',
        ...early[0],
        'State memory s;',
        ...early[1],
        ...zeros,
        `_open(s, log${zeros.length > 0 ? ', zeros' : ''});`,
        'if (_stateRoot(s) != before) revert PreRoot();',
        '',
        'if (get(s.header, STATUS_SIZE) >= HALTED) {',
        '    // Halting and trapping are fixed points: nothing is read, so nothing may be in the log.',
        ...indent([...stopped, ...mapsUnused]),
        '    return before;',
        '}',
        'uint256 outcome = _step(s);',
        ...unused,
        ...mapsUnused,
        'if (outcome != RUNNING) {',
        '    if (outcome < HALTED) {',
        '        _copyHeader(s, log); // a trap discards what fetch has set',
        '        outcome = TRAPPED | (outcome - 1);',
        '    }',
        '    set(s.header, STATUS_SIZE, outcome);',
        '}',
        ...trees.map((t, i) => `if (isChanged(s.${t})) _refold(s, ${i}, s.${t}, zeros);`),
        ...maps.map((m, i) => `if (s.${m}.changed) _setRoot(s, ${trees.length + i}, foldMap(s.${m}));`),
        'return _stateRoot(s);',
      ]),
    ),
    '    }',
    '}',
  ]
}

/** The most levels of a memory's tree. */
const depthOf = ({ places }: Layout) => Math.max(0, ...places.machine.memories.map(levelsOf))

/** The most digests of zero subtrees that are constants: all but those of the highest levels of 2^64 bytes. */
const MAX_ZEROS = 48

/**
 * The function that gives the digests of zero subtrees. A constant takes 15 gas and 39 bytes of code a level, computing
 * one 120 gas.
 * @param constants - whether there is room for constants; else only the digest of a leaf is one
 * @returns its lines, and whether it computes any
 */
export function zeroFunction(layout: Layout, constants: boolean): { lines: string[]; computes: boolean } {
  if (treesOf(layout).length === 0) return { lines: [], computes: false }
  const depth = depthOf(layout)
  const known = Math.min(constants ? MAX_ZEROS : 1, depth + 1)
  const digests = Array.from({ length: known }, (_, level) => toHex(keccak256.zero(level)))
  const computes = known <= depth
  const lines = [
    `/// Digests of subtrees of zeros, from a leaf to a tree of ${depth} levels: ${depth + 1} words.`,
    'function _zeros() private pure returns (uint256 zeros) {',
    '    unchecked {',
    '        assembly ("memory-safe") {',
    '            zeros := mload(0x40)',
    `            mstore(0x40, add(zeros, ${32 * (computes ? depth + 2 : depth + 1)}))`,
    ...digests.map(
      (digest, i) => `            mstore(${i === 0 ? 'zeros' : `add(zeros, ${32 * i})`}, ${digest})`,
    ),
    '        }',
    ...(computes ? [`        zeroDigests(zeros + ${32 * known}, zeros + ${32 * (depth + 1)});`] : []),
    '    }',
    '}',
    '',
  ]
  return { lines, computes }
}

/** Functions that open the log, and those that hash what is open. */
export function opened(layout: Layout): string[] {
  const trees = treesOf(layout)
  const reads = readsPreimages(layout.places.machine)
  const mutability = reads ? 'view' : 'pure'
  const maps = mapNames(layout)
  const roots = trees.length + maps.length
  const size = 32 * Math.ceil((64 + layout.size + 32 * roots + 32) / 32)
  const lines = [
    `/// Copies the header, checks it, and opens the memories${maps.length > 0 ? ' and maps' : ''}.`,
    trees.length > 0
      ? `function _open(State memory s, bytes calldata log, uint256 zeros) private ${mutability} {`
      : `function _open(State memory s, bytes calldata log) private ${mutability} {`,
    '    unchecked {',
    ...indent(
      indent([
        'uint256 cursor;',
        'uint256 end;',
        'assembly ("memory-safe") {',
        '    // The preimage of a state root: tag 2 in the last byte of a word, VM id, header, roots. A word more,',
        '    // since the last register is read with what stands behind it.',
        '    let preimage := mload(0x40)',
        `    mstore(0x40, add(preimage, ${size}))`,
        '    mstore(preimage, 2)',
        '    mstore(s, add(preimage, 64))',
        '    cursor := add(log.offset, add(33, HEADER_SIZE))',
        '    end := add(log.offset, log.length)',
        '}',
        '_copyHeader(s, log);',
        '_checkHeader(s.header);',
        ...(roots > 0 ? ['bytes32 root;'] : []),
        ...trees.flatMap((t, i) => [
          `(s.${t}, root, cursor) = openTree(cursor, end, ${layout.levelNames[i]}, ${layout.leafNames[i]}, zeros);`,
          `_setRoot(s, ${i}, root);`,
        ]),
        ...mapsOf(layout.places.machine).flatMap(({ key, value }, i) => [
          `s.${maps[i]}.keySize = ${byteSize(key)};`,
          `s.${maps[i]}.keyMax = ${literal(cardinality(key) - 1n)};`,
          `s.${maps[i]}.valueSize = ${byteSize(value)};`,
          `s.${maps[i]}.valueMax = ${literal(cardinality(value) - 1n)};`,
          `s.${maps[i]}.most = ${layout.mostNames[i]};`,
          `(root, cursor) = openMap(s.${maps[i]}, cursor, end);`,
          `_setRoot(s, ${trees.length + i}, root);`,
        ]),
        ...(reads ? PREIMAGE_OPENING : []),
        'if (cursor != end) revert Trailing();',
      ]),
    ),
    '    }',
    '}',
    '',
    '/// Puts VM id and header of the log into the preimage of the state root.',
    'function _copyHeader(State memory s, bytes calldata log) private pure {',
    '    assembly ("memory-safe") {',
    '        calldatacopy(sub(mload(s), 32), add(log.offset, 1), add(32, HEADER_SIZE))',
    '    }',
    '}',
    '',
    '/// keccak-256 of tag, VM id, header and memory roots.',
    'function _stateRoot(State memory s) private pure returns (bytes32 root) {',
    '    assembly ("memory-safe") {',
    `        root := keccak256(sub(mload(s), 33), ${33 + layout.size + 32 * roots})`,
    '    }',
    '}',
  ]
  if (roots === 0) return lines
  lines.push(
    '',
    `/// Puts the root of a memory${maps.length > 0 ? ' or a map' : ''} into the preimage of the state root.`,
    'function _setRoot(State memory s, uint256 memory_, bytes32 root) private pure {',
    '    assembly ("memory-safe") {',
    `        mstore(add(add(mload(s), ${layout.size}), shl(5, memory_)), root)`,
    '    }',
    '}',
  )
  if (trees.length === 0) return lines
  return [
    ...lines,
    '',
    '/// Puts the root of a memory with the leaves as the step left them.',
    'function _refold(State memory s, uint256 memory_, Tree tree, uint256 zeros) private pure {',
    '    (bytes32 root,,) = foldTree(tree, zeros);',
    '    _setRoot(s, memory_, root);',
    '}',
  ]
}

/** The function that checks the header. */
export function checked({ places }: Layout): string[] {
  const machine: Machine = places.machine
  const lines = [
    'uint256 status = get(header, STATUS_SIZE);',
    '// Running without a code, halted with any, or trapped for a reason that there is.',
    `if (status != RUNNING && (status < HALTED || status >= TRAPPED | ${machine.traps.length})) revert Header();`,
  ]
  for (const { name, type, count } of machine.registers) {
    const { constant, size } = places.registers.get(name)!
    if (cardinality(type) === 1n << BigInt(8 * size)) continue
    const limit = `${literal(cardinality(type))}) revert Header();`
    if (count === undefined) lines.push(`if (get(header + ${constant}, ${size}) >= ${limit}`)
    else {
      lines.push(
        `for (uint256 i; i < ${count}; i++) {`,
        `    if (get(header + ${constant} + ${size} * i, ${size}) >= ${limit}`,
        '}',
      )
    }
  }
  return [
    '/// Refuses a header with a status, a code or a register outside of its type.',
    'function _checkHeader(uint256 header) private pure {',
    '    unchecked {',
    ...indent(indent(lines)),
    '    }',
    '}',
  ]
}
