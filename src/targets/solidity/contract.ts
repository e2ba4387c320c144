/**
 * The contract of a VM: header layout, fetch, decode, and a function for each instruction and routine. What is
 * the same for all VMs it imports from `contracts/lib`.
 * @module
 */
import { toHex } from '../../bytes/bytes.ts'
import { OnestepError } from '../../bytes/errors.ts'
import { type Field, parseEncoding } from '../../ir/encoding.ts'
import { type Block, INVALID_MICRO, type Machine, MICRO, nodesOf, sizeBits, WORD } from '../../ir/machine.ts'
import { bitWidth, byteSize, cardinality, showType } from '../../ir/types.ts'
import type { Vm } from '../../vm/index.ts'
import { type Body, blockBody, type Places } from './block.ts'
import { decodeTree, indent } from './decode.ts'
import { fieldNames } from './fields.ts'
import { comment, constantCase, literal, type Names, names as newNames, pascalCase } from './names.ts'

export type SolidityOptions = {
  /** Name of the contract; default the VM's in PascalCase and `Step`: `TinyStep`. */
  readonly contract?: string
  /** Where the hand-written part lies, relative to the file; default `..`, as seen from `contracts/generated`. */
  readonly root?: string
}

export type SolidityFile = { readonly name: string; readonly source: string }

/** First byte of a proof: `src/proof/codec.ts`. */
const PROOF_VERSION = 1

/**
 * The one-step verifier of a VM as a contract: same encoding, same checks, same reasons and same root as
 * `verify` gives with keccak-256.
 *
 * @param vm - any VM
 * @returns the files to put into `contracts/generated`
 * @throws SolidityError if the contract's name is none
 * @example
 * ```ts
 * import { rv32 } from 'onestep/vms/riscv'
 * console.log(solidity(rv32).files.map(({ name }) => name)) // [ 'Rv32imacStep.sol' ]
 * ```
 */
export function solidity(vm: Vm, options: SolidityOptions = {}): { readonly files: readonly SolidityFile[] } {
  const { contract = `${pascalCase(vm.name)}Step`, root = '..' } = options
  if (!/^[A-Za-z_]\w*$/.test(contract)) throw new SolidityError(contract)
  return { files: [{ name: `${contract}.sol`, source: `${source(vm, contract, root).join('\n')}\n` }] }
}

function source(vm: Vm, contract: string, root: string): string[] {
  const { machine } = vm
  const names = newNames()
  names.make(contract)
  const layout = declare(machine, names)
  const { places } = layout
  const used = new Set([
    WORD,
    ...machine.instructions.flatMap(({ block }) =>
      nodesOf(block).flatMap(({ op, attribute }) => (op === 'in' ? [attribute as string] : [])),
    ),
  ])

  const body = (block: Block, fields: readonly Field[] = []): Body =>
    blockBody(block, { places, names: names.inner(), nameOf: fieldNames(fields) })
  const fetch = blockBody(
    { effects: machine.fetch.effects.filter((effect) => effect.kind !== 'out' || used.has(effect.name)) },
    { places, names: names.inner(), nameOf: () => undefined, handsOn: used.size },
  )
  const instructions = machine.instructions.map((instruction) => {
    const { fields } = parseEncoding(instruction.encoding)
    return { instruction, name: names.make(`_${instruction.name}`), body: body(instruction.block, fields) }
  })
  const routines = machine.microcode.map((routine) => ({
    name: names.make(`_micro_${routine.name}`),
    body: body(routine.block),
  }))
  const views = (bodies: readonly Body[]) => (bodies.some(({ view }) => view) ? 'view' : 'pure')
  const stepping = views([fetch, ...instructions.map((i) => i.body), ...routines.map((r) => r.body)])

  // Everything that the instructions take of fetch goes through `_execute`.
  const inputs = [...used].filter((name) => name !== WORD).sort()
  const scope = names.inner()
  scope.make(MICRO)
  const inputNames = new Map([WORD, ...inputs].map((name) => [name, scope.make(name)]))
  const invoke = (name: string, { usesState, inputs: needs, stops }: Body): string => {
    const args = [...(usesState ? ['s'] : []), ...[...needs.keys()].map((input) => inputNames.get(input)!)]
    const call = `${name}(${args.join(', ')})`
    return stops ? `return ${call};` : `{ ${call}; return RUNNING; }`
  }
  const byInstruction = new Map(instructions.map((entry) => [entry.instruction, entry]))
  const decoding = decodeTree(machine, (instruction) => {
    const { name, body: own } = byInstruction.get(instruction)!
    return invoke(name, own)
  })
  const parameters = [...inputNames.values()].map((name) => `uint256 ${name}`)
  const trees = [...places.memories.values()]
  const depth = Math.max(0, ...machine.memories.map(levelsOf))
  const rootsAt = `${layout.size}`

  return [
    '// SPDX-License-Identifier: MIT',
    `// Generated from the IR of ${vm.name} by src/targets/solidity. Do not edit.`,
    'pragma solidity ^0.8.28;',
    '',
    `import {IStepVerifier} from "${root}/IStepVerifier.sol";`,
    `import {loadBytes, loadLittle, storeBytes, storeLittle} from "${root}/lib/Leaves.sol";`,
    `import {foldTree, openTree, Tree, zeroDigests} from "${root}/lib/Multiproof.sol";`,
    `import {get, HALTED, RUNNING, set, STATUS_SIZE, TRAPPED} from "${root}/lib/PackedHeader.sol";`,
    `import {Header, LeafUnused, PreRoot, Trailing, Truncated, Version, Vm} from "${root}/lib/StepErrors.sol";`,
    `import {ashr, eq, inverse, ite, sdiv, sext, slt, srem, udiv, ult, urem} from "${root}/lib/Words.sol";`,
    '',
    `/// What a step of ${vm.name} sees: the packed header in memory, and the leaves of the log.`,
    'struct State {',
    '    /// Pointer to the header; the VM id stands before it and the memory roots behind.',
    '    uint256 header;',
    ...trees.map((name) => `    Tree ${name};`),
    '}',
    '',
    `/// @title One-step verifier of ${vm.name}`,
    '/// @notice Replays one step against an access log: src/proof/verify.ts on chain. Every revert is one of the',
    '/// reasons in StepErrors.sol.',
    '/// @dev All words are `uint256` with zeros above their width, so nothing can overflow into meaning; arithmetic',
    '/// is unchecked and cut to width.',
    `contract ${contract} is IStepVerifier {`,
    ...indent([
      '/// @notice keccak-256 of the canonical IR: what every claim about this VM names.',
      `bytes32 public constant override vmId = ${toHex(vm.id)};`,
      '',
      '/// First byte of a proof.',
      `uint256 private constant PROOF_VERSION = ${PROOF_VERSION};`,
      '',
      '// The header: a byte offset for each register, and its size. Numbers are big-endian.',
      ...layout.constants,
      '/// Bytes of the whole header.',
      `uint256 private constant HEADER_SIZE = ${layout.size};`,
      '',
      ...layout.levels,
      '// Outcomes of a step that traps: one more than the code that the header holds.',
      ...[...places.traps].map(
        ([reason, name], i) => `uint256 private constant ${name} = ${i + 1}; // ${comment(reason)}`,
      ),
      '',
      ...entry(),
      '',
      ...opened(),
      '',
      ...checked(),
      '',
      '/// One step of a running machine. Returns its outcome: `RUNNING`, `HALTED` with a code, or a trap.',
      `function _step(State memory s) private ${stepping} returns (uint256) {`,
      '    unchecked {',
      ...indent(indent(stepLines())),
      '    }',
      '}',
      '',
      `/// Reads the instruction. Returns why that stops the machine, or ${[...inputNames.values()].join(', ')}.`,
      ...functionOf('_fetch', fetch, [...inputNames.keys()]),
      '',
      '/// Finds the instruction of a word and runs it.',
      `function _execute(State memory s, ${parameters.join(', ')}) private ${views(instructions.map((i) => i.body))} returns (uint256) {`,
      '    unchecked {',
      ...indent(indent(decoding)),
      `        return ${places.traps.get(machine.otherwise)};`,
      '    }',
      '}',
      ...instructions.flatMap(({ instruction, name, body: own }) => [
        '',
        // No NatSpec: an assembly text may well have an @.
        `// ${comment(instruction.assembly)}`,
        `// ${comment(instruction.encoding)}`,
        ...functionOf(name, own, []),
      ]),
      ...routines.flatMap(({ name, body: own }, i) => [
        '',
        `/// Microcode routine ${machine.microcode[i]!.name}, which runs while \`${MICRO}\` is ${i + 1}.`,
        ...functionOf(name, own, []),
      ]),
    ]),
    '}',
  ]

  function entry(): string[] {
    const stopped =
      trees.length === 0
        ? []
        : [`if (${trees.map((t) => `s.${t}.count`).join(' | ')} != 0) revert LeafUnused();`]
    const unused =
      trees.length === 0
        ? []
        : [`if (${trees.map((t) => `s.${t}.unused`).join(' | ')} != 0) revert LeafUnused();`]
    const zeros = trees.length === 0 ? [] : [`uint256 zeros = zeroDigests(${depth});`]
    return [
      '/// @inheritdoc IStepVerifier',
      `function step(bytes32 before, bytes calldata log) external ${stepping} override returns (bytes32 root) {`,
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
          ...zeros,
          `State memory s = _open(log${zeros.length > 0 ? ', zeros' : ''});`,
          'if (_stateRoot(s) != before) revert PreRoot();',
          '',
          'if (get(s.header, STATUS_SIZE) >= HALTED) {',
          '    // Halting and trapping are fixed points: nothing is read, so nothing may be in the log.',
          ...indent(stopped),
          '    return before;',
          '}',
          'uint256 outcome = _step(s);',
          ...unused,
          'if (outcome != RUNNING) {',
          '    if (outcome < HALTED) {',
          '        _copyHeader(s, log); // a trap discards what fetch has set',
          '        outcome = TRAPPED | (outcome - 1);',
          '    }',
          '    set(s.header, STATUS_SIZE, outcome);',
          '}',
          ...trees.map((t, i) => `if (s.${t}.changed) _refold(s, ${i}, s.${t}, zeros);`),
          'return _stateRoot(s);',
        ]),
      ),
      '    }',
      '}',
    ]
  }

  function opened(): string[] {
    const size = 32 * Math.ceil((64 + layout.size + 32 * trees.length + 32) / 32)
    const lines = [
      '/// Copies the header, checks it, and opens the memories.',
      trees.length > 0
        ? 'function _open(bytes calldata log, uint256 zeros) private pure returns (State memory s) {'
        : 'function _open(bytes calldata log) private pure returns (State memory s) {',
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
          ...(trees.length > 0 ? ['bytes32 root;'] : []),
          ...trees.flatMap((t, i) => [
            `(root, cursor) = openTree(s.${t}, cursor, end, ${layout.levelNames[i]}, zeros);`,
            `_setRoot(s, ${i}, root);`,
          ]),
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
      `        root := keccak256(sub(mload(s), 33), ${33 + layout.size + 32 * trees.length})`,
      '    }',
      '}',
    ]
    if (trees.length === 0) return lines
    return [
      ...lines,
      '',
      '/// Puts the root of a memory into the preimage of the state root.',
      'function _setRoot(State memory s, uint256 memory_, bytes32 root) private pure {',
      '    assembly ("memory-safe") {',
      `        mstore(add(add(mload(s), ${rootsAt}), shl(5, memory_)), root)`,
      '    }',
      '}',
      '',
      '/// Puts the root of a memory with the leaves as the step left them.',
      'function _refold(State memory s, uint256 memory_, Tree memory tree, uint256 zeros) private pure {',
      '    (bytes32 root,,) = foldTree(tree, zeros);',
      '    _setRoot(s, memory_, root);',
      '}',
    ]
  }

  function checked(): string[] {
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

  function stepLines(): string[] {
    const lines: string[] = []
    if (routines.length > 0) {
      lines.push(
        `uint256 micro = get(s.header + ${places.registers.get(MICRO)!.constant}, 1);`,
        'if (micro != 0) {',
      )
      for (const [i, { name, body: own }] of routines.entries()) {
        const call = `${name}(${own.usesState ? 's' : ''})`
        lines.push(
          `    if (micro == ${i + 1}) ${own.stops ? `return ${call};` : `{ ${call}; return RUNNING; }`}`,
        )
      }
      lines.push(`    return ${places.traps.get(INVALID_MICRO)};`, '}')
    }
    const results = ['uint256 outcome', ...[...inputNames.values()].map((name) => `uint256 ${name}`)]
    lines.push(`(${results.join(', ')}) = _fetch(${fetch.usesState ? 's' : ''});`)
    lines.push('if (outcome != RUNNING) return outcome;')
    lines.push(`return _execute(s, ${[...inputNames.values()].join(', ')});`)
    return lines
  }

  function functionOf(name: string, own: Body, outs: readonly string[]): string[] {
    const parameters = [
      ...(own.usesState ? ['State memory s'] : []),
      ...[...own.inputs.values()].map((input) => `uint256 ${input}`),
    ]
    const results =
      outs.length > 0 ? ['uint256', ...outs.map(() => 'uint256')] : own.stops ? ['uint256 outcome'] : []
    const returns = results.length > 0 ? ` returns (${results.join(', ')})` : ''
    const head = `function ${name}(${parameters.join(', ')}) private ${views([own])}${returns}`
    const values = outs.map((out) => own.outs.get(out) ?? '0')
    const lines =
      outs.length > 0 ? [...own.lines, `return (${['RUNNING', ...values].join(', ')});`] : own.lines
    if (lines.length === 0) return [`${head} {}`]
    return [`${head} {`, '    unchecked {', ...indent(indent(lines)), '    }', '}']
  }
}

const levelsOf = (memory: Machine['memories'][number]) => Math.max(0, sizeBits(memory) - 5)

/** The names of a machine's registers, memories and traps, and where the registers lie. */
function declare(machine: Machine, names: Names) {
  const registers = new Map<string, { constant: string; size: number }>()
  const constants: string[] = []
  let offset = 9
  for (const { name, type, count = 1 } of machine.registers) {
    const size = byteSize(type)
    const constant = names.make(constantCase(name))
    const kind = type.kind === 'bits' ? showType(type) : `felt of ${bitWidth(type)} bits`
    registers.set(name, { constant, size })
    constants.push(
      `uint256 private constant ${constant} = ${offset}; // ${count === 1 ? '' : `${count} times `}${kind}, ${size} bytes`,
    )
    offset += size * count
  }
  const members = newNames()
  members.make('header')
  const memories = new Map(machine.memories.map(({ name }) => [name, members.make(name)]))
  const levelNames = machine.memories.map(({ name }) => names.make(`${constantCase(name)}_LEVELS`))
  const levels = machine.memories.flatMap((memory, i) => [
    `/// ${memory.name} has 2^${sizeBits(memory)} bytes: 2^${levelsOf(memory)} leaves of 32.`,
    `uint256 private constant ${levelNames[i]} = ${levelsOf(memory)};`,
  ])
  if (levels.length > 0) levels.push('')
  const traps = new Map(machine.traps.map((reason) => [reason, names.make(`TRAP_${constantCase(reason)}`)]))
  const places: Places = { machine, registers, memories, traps }
  return { places, constants, levels, levelNames, size: offset }
}

export class SolidityError extends OnestepError {
  override name = 'SolidityError'

  constructor(contract: string) {
    super(`${JSON.stringify(contract)} is no name of a contract.`, {
      lines: ['Expected: letters, digits and _', 'Fix: give the option contract'],
    })
  }
}
