/**
 * What the contracts of a machine have that reads preimages: an oracle for those that no log carries, the context of
 * local data, and their place in the log.
 * @module
 */
import type { Machine } from '../../ir/machine.ts'
import { preimageBound } from '../../ir/preimages.ts'
import { indent } from './decode.ts'

export const preimageImports = (root: string): string[] => [
  `import {IPreimageOracle, IPreimageReader} from "${root}/IPreimageOracle.sol";`,
  `import {openPreimages, Preimages, readPreimage} from "${root}/lib/Preimages.sol";`,
]

/** Parameters and statements of a constructor. */
export const PREIMAGE_ARGUMENTS = 'IPreimageOracle oracle_, bytes32 localContext_'
export const PREIMAGE_STATEMENTS = ['(oracle, localContext) = (oracle_, localContext_);']

export const construct = (parameters: string, statements: readonly string[]): string[] => [
  `constructor(${parameters}) {`,
  ...indent(statements),
  '}',
  '',
]

export const preimageState = (machine: Machine): string[] => [
  `uint256 private constant PREIMAGES = ${preimageBound(machine)}; // the most that any step asks for`,
  '',
  '/// @inheritdoc IPreimageReader',
  'IPreimageOracle public immutable override oracle;',
  '/// @inheritdoc IPreimageReader',
  'bytes32 public immutable override localContext;',
  '',
]

/** Opens the preimages of the log. */
export const PREIMAGE_OPENING = [
  '(s.preimages.oracle, s.preimages.context) = (oracle, localContext);',
  'cursor = openPreimages(s.preimages, cursor, end, PREIMAGES);',
]
