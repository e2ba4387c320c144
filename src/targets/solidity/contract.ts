/**
 * The contracts of a VM: header layout, fetch, decode, and a function for each instruction and routine. What is
 * the same for all VMs they import from `contracts/lib`.
 * @module
 */
import { toHex } from '../../bytes/bytes.ts'
import { OnestepError } from '../../bytes/errors.ts'
import { type Field, parseEncoding } from '../../ir/encoding.ts'
import { type Block, definitionsIn, INVALID_MICRO, MICRO, mapsOf, nodesOf, WORD } from '../../ir/machine.ts'
import { readsPreimages } from '../../ir/preimages.ts'
import { definitionId, functionsOf } from '../../ir/print.ts'
import type { Vm } from '../../vm/index.ts'
import { type Body, blockBody } from './block.ts'
import { decodeTree, indent } from './decode.ts'
import { fieldNames } from './fields.ts'
import { checked, entry, opened, zeroFunction } from './frame.ts'
import { definedFunction, keptApart } from './functions.ts'
import { declare } from './layout.ts'
import {
  COUNT_FUNCTIONS,
  comment,
  MAP_IMPORTS,
  names as newNames,
  pascalCase,
  WIDE_FUNCTIONS,
  WORD_FUNCTIONS,
} from './names.ts'
import {
  type Division,
  divide,
  earlyRoutines,
  headImport,
  headState,
  partFinding,
  partImport,
  partState,
  peeked,
} from './parts.ts'
import { preimageImports, preimageState } from './preimages.ts'

/** Options of `solidity`. */
export type SolidityOptions = {
  /** Name of the contract; default the VM's in PascalCase and `Step`: `TinyStep`. */
  readonly contract?: string
  /** Where the hand-written part lies, relative to the file; default `..`, as seen from `contracts/generated`. */
  readonly root?: string
  /** The number of contracts besides the verifier, for a VM that does not fit into one; default 0. See `parts.ts`. */
  readonly parts?: number
}

/** A generated source file. */
export type SolidityFile = { readonly name: string; readonly source: string }

/** First byte of a proof: `src/proof/codec.ts`. */
const PROOF_VERSION = 1

/**
 * The one-step verifier of a VM as a contract: same encoding, same checks, same reasons and same root as
 * `verify` gives with keccak-256.
 *
 * @param vm - any VM
 * @returns the files to put into `contracts/generated`: the verifier, then its parts
 * @throws SolidityError if the contract's name is none
 * @throws RangeError if `parts` is not 0 to 16
 * @example
 * ```ts
 * import { rv32 } from 'onestep/vms/riscv'
 * console.log(solidity(rv32).files.map(({ name }) => name)) // [ 'Rv32imacStep.sol' ]
 * ```
 */
export function solidity(vm: Vm, options: SolidityOptions = {}): { readonly files: readonly SolidityFile[] } {
  const { contract = `${pascalCase(vm.name)}Step`, root = '..', parts = 0 } = options
  if (!/^[A-Za-z_]\w*$/.test(contract)) throw new SolidityError(contract)
  if (!Number.isInteger(parts) || parts < 0 || parts > 16) {
    throw new RangeError(`"parts" expected 0 to 16, got ${parts}`)
  }
  const division = divide(vm.machine, parts)
  const files = Array.from({ length: parts + 1 }, (_, part) => {
    const name = part === 0 ? contract : `${contract}Part${part}`
    return { name: `${name}.sol`, source: `${source(vm, name, root, { division, part }).join('\n')}\n` }
  })
  return { files }
}

type Share = { readonly division: Division; readonly part: number }

function source(vm: Vm, contract: string, root: string, { division, part }: Share): string[] {
  const { machine } = vm
  const names = newNames()
  names.make(contract)
  const hasMaps = mapsOf(machine).length > 0
  const mapImports = Object.entries(MAP_IMPORTS)
  if (hasMaps) for (const name of mapImports.flatMap(([, own]) => [...own])) names.make(name)
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
  const isHead = part === 0
  const held = machine.instructions.filter((instruction) => division.of(instruction) === part)
  const instructions = held.map((instruction) => {
    const { fields } = parseEncoding(instruction.encoding)
    return { instruction, name: names.make(`_${instruction.name}`), body: body(instruction.block, fields) }
  })
  const routines = machine.microcode.flatMap((routine, i) =>
    division.of(routine) === part
      ? [{ number: i + 1, routine, name: names.make(`_micro_${routine.name}`), body: body(routine.block) }]
      : [],
  )
  // A contract without instructions has no use for fetch and decode.
  const executes = isHead || held.length > 0
  const blocks = [...held, ...routines.map(({ routine }) => routine)].map(({ block }) => block)
  const called = new Set(
    [...(executes ? [machine.fetch] : []), ...blocks].flatMap((block) =>
      definitionsIn(nodesOf(block)).map(definitionId),
    ),
  )
  // Calling another contract is not pure; routines are called before anything else is done.
  const asksInside = isHead && held.length < machine.instructions.length
  const early = isHead ? earlyRoutines(layout, division) : []
  const views = (bodies: readonly Body[], asks = false) =>
    asks || bodies.some(({ view }) => view) ? 'view' : 'pure'
  const stepping = [fetch, ...instructions.map((i) => i.body), ...routines.map((r) => r.body)]

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
  const decoding = decodeTree(
    machine.instructions,
    (instruction) => {
      const entry = byInstruction.get(instruction)
      return entry && invoke(entry.name, entry.body)
    },
    'revert OtherPart();',
  )
  const partTree = decodeTree(
    machine.instructions,
    (instruction) => {
      const part = division.of(instruction)
      return part === 0 ? undefined : `return ${part};`
    },
    'return 0;',
  )
  // An instruction that any word is: solc warns of what stands behind it.
  const isTotal = held.some(({ pattern }) => pattern.mask === 0n)
  if (!machine.instructions.some((one) => one.pattern.mask === 0n && division.of(one) !== 0))
    partTree.push('return 0;')
  const otherwise = isTotal
    ? []
    : [isHead ? `        return ${places.traps.get(machine.otherwise)};` : '        revert OtherPart();']
  // solc warns of a parameter with a name that nothing uses: a part may hold no instruction that asks for it.
  const parameters = [...inputNames.values()].map((name) =>
    decoding.some((line) => new RegExp(`\\b${name}\\b`).test(line)) ? `uint256 ${name}` : 'uint256',
  )
  const trees = [...places.memories.values()]
  // A verifier in many parts needs all the code there is for its instructions.
  const zeros = zeroFunction(layout, division.parts <= 1)
  const peeks = asksInside && peeked(machine) !== undefined
  const defined = functionsOf(machine).flatMap((one) =>
    called.has(definitionId(one))
      ? ['', `/// The function ${one.name} of the IR.`, ...definedFunction(one, places, names.inner())]
      : [],
  )
  const reads = readsPreimages(machine)
  const calls = (name: string) =>
    [...stepping.flatMap(({ lines }) => lines), ...defined].some((line) =>
      new RegExp(`\\b${name}\\(`).test(line),
    )
  const imported = (names: readonly string[], file: string) => {
    const used = names.filter(calls)
    return used.length > 0 ? [`import {${used.join(', ')}} from "${root}/lib/${file}.sol";`] : []
  }

  return [
    '// SPDX-License-Identifier: MIT',
    `// Generated from the IR of ${vm.name} by src/targets/solidity. Do not edit.`,
    'pragma solidity ^0.8.28;',
    '',
    ...(isHead ? [`import {IStepVerifier} from "${root}/IStepVerifier.sol";`] : []),
    ...imported(COUNT_FUNCTIONS, 'Counts'),
    `import {loadBytes, loadLittle, storeBytes, storeLittle} from "${root}/lib/Leaves.sol";`,
    ...(hasMaps
      ? mapImports.map(([file, own]) => `import {${own.join(', ')}} from "${root}/lib/${file}.sol";`)
      : []),
    `import {${['foldTree', 'openTree', ...(zeros.computes ? ['zeroDigests'] : [])].join(', ')}} from "${root}/lib/Multiproof.sol";`,
    ...(division.parts === 0 ? [] : [isHead ? headImport(root) : partImport(root)]),
    `import {get, HALTED, RUNNING, set, STATUS_SIZE, TRAPPED} from "${root}/lib/PackedHeader.sol";`,
    ...(reads ? preimageImports(root) : []),
    `import {Header, LeafUnused, ${reads ? 'PreimageUnused, ' : ''}PreRoot, Trailing, Truncated, Version, Vm} from "${root}/lib/StepErrors.sol";`,
    `import {${['countOf', 'isChanged', ...(peeks ? ['peekTree'] : []), 'Tree', 'unusedOf'].join(', ')}} from "${root}/lib/Tree.sol";`,
    ...imported(WIDE_FUNCTIONS, 'Wide'),
    `import {${WORD_FUNCTIONS.join(', ')}} from "${root}/lib/Words.sol";`,
    '',
    `/// What a step of ${vm.name} sees: the packed header in memory, and the leaves of the log.`,
    'struct State {',
    '    /// Pointer to the header; the VM id stands before it and the memory roots behind.',
    '    uint256 header;',
    ...trees.map((name) => `    Tree ${name};`),
    ...[...places.maps.values()].map((name) => `    KeyedMap ${name};`),
    ...(reads ? ['    Preimages preimages;'] : []),
    '}',
    '',
    `/// @title One-step verifier of ${vm.name}${isHead ? '' : `, part ${part} of ${division.parts}`}`,
    '/// @notice Replays one step against an access log: src/proof/verify.ts on chain. Every revert is one of the',
    '/// reasons in StepErrors.sol.',
    '/// @dev All words are `uint256` with zeros above their width, so nothing can overflow into meaning; arithmetic',
    '/// is unchecked and cut to width.',
    `contract ${contract} is ${isHead ? 'IStepVerifier' : 'IStepPart'}${reads ? ', IPreimageReader' : ''} {`,
    ...indent([
      '/// @notice keccak-256 of the canonical IR: what every claim about this VM names.',
      `bytes32 ${isHead ? 'public constant override' : 'private constant'} vmId = ${toHex(vm.id)};`,
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
      ...(reads ? preimageState(machine) : []),
      ...(isHead ? headState(division.parts, reads) : partState(part, reads)),
      ...entry(layout, signature(), [early, peeks ? ['_ask(_peek(s, log));'] : []]),
      '',
      ...zeros.lines,
      ...opened(layout),
      '',
      ...checked(layout),
      '',
      '/// One step of a running machine. Returns its outcome: `RUNNING`, `HALTED` with a code, or a trap.',
      `function _step(State memory s) private ${views(stepping, asksInside)} returns (uint256) {`,
      '    unchecked {',
      ...indent(indent(stepLines())),
      '    }',
      '}',
      '',
      ...(asksInside
        ? partFinding(layout, division.parts, partTree, {
            usesState: fetch.usesState,
            mutability: views([fetch]),
            values: inputNames.size,
          })
        : []),
      ...(executes ? fetching() : []),
      ...instructions.flatMap(({ instruction, name, body: own }) => [
        '',
        // No NatSpec: an assembly text may well have an @.
        `// ${comment(instruction.assembly)}`,
        `// ${comment(instruction.encoding)}`,
        ...functionOf(name, own, []),
      ]),
      ...routines.flatMap(({ number, routine, name, body: own }) => [
        '',
        `/// Microcode routine ${routine.name}, which runs while \`${MICRO}\` is ${number}.`,
        ...functionOf(name, own, []),
      ]),
      ...defined,
    ]),
    '}',
  ]

  function signature(): string[] {
    const [contractOf, name] = isHead ? ['IStepVerifier', 'step'] : ['IStepPart', 'stepPart']
    return [
      `/// @inheritdoc ${contractOf}`,
      `function ${name}(bytes32 before, bytes calldata log) external ${views(stepping, asksInside || early.length > 0 || reads)} override returns (bytes32 root) {`,
    ]
  }

  function fetching(): string[] {
    return [
      `/// Reads the instruction. Returns why that stops the machine, or ${[...inputNames.values()].join(', ')}.`,
      ...functionOf('_fetch', fetch, [...inputNames.keys()]),
      '',
      `/// Finds the instruction of a word${division.parts > 0 ? ', of those that this contract holds,' : ''} and runs it.`,
      `function _execute(State memory s, ${parameters.join(', ')}) private ${views(
        instructions.map((i) => i.body),
      )} returns (uint256) {`,
      '    unchecked {',
      ...indent(indent(decoding)),
      ...otherwise,
      '    }',
      '}',
    ]
  }

  function stepLines(): string[] {
    const lines: string[] = []
    if (machine.microcode.length > 0) {
      lines.push(
        `uint256 micro = get(s.header + ${places.registers.get(MICRO)!.constant}, ${places.registers.get(MICRO)!.size});`,
        'if (micro != 0) {',
      )
      for (const { number, name, body: own } of routines) {
        const call = `${name}(${own.usesState ? 's' : ''})`
        lines.push(
          `    if (micro == ${number}) ${own.stops ? `return ${call};` : `{ ${call}; return RUNNING; }`}`,
        )
      }
      lines.push(`    ${isHead ? `return ${places.traps.get(INVALID_MICRO)};` : 'revert OtherPart();'}`, '}')
    }
    if (!executes) return lines.concat('revert OtherPart();')
    const results = ['uint256 outcome', ...[...inputNames.values()].map((name) => `uint256 ${name}`)]
    lines.push(`(${results.join(', ')}) = _fetch(${fetch.usesState ? 's' : ''});`)
    lines.push('if (outcome != RUNNING) return outcome;')
    if (asksInside) lines.push(`_ask(_partOf(${inputNames.get(WORD)}));`)
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
    const apart = division.parts > 1 && own.usesState && outs.length === 0 ? [keptApart(own.stops)] : []
    return [`${head} {`, '    unchecked {', ...indent(indent([...apart, ...lines])), '    }', '}']
  }
}

export class SolidityError extends OnestepError {
  override name = 'SolidityError'

  constructor(contract: string) {
    super(`${JSON.stringify(contract)} is no name of a contract.`, {
      lines: ['Expected: letters, digits and _', 'Fix: give the option contract'],
    })
  }
}
