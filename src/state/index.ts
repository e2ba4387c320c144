/**
 * States, their packed headers and roots, and the trees of their memories.
 * @module
 */
export { NeedsPreimage } from '../ir/preimages.ts'
export { LiveState } from './access.ts'
export { type Commitment, createCommitment, rootOf, stateRoot } from './commitment.ts'
export { type ComposedOptions, ComposedStateError, composedState } from './composed.ts'
export {
  HeaderError,
  headerFault,
  type Layout,
  layoutOf,
  packHeader,
  readStatus,
  unpackHeader,
} from './layout.ts'
export { type Lookup, lookUp, type OpenTree, openedRoot, withEntry } from './map-proof.ts'
export { decodeMapProof, encodeMapProof, type MapReason } from './map-proof-codec.ts'
export { createMapTree, type MapTree, PathError } from './map-tree.ts'
export { foldMultiproof, type Multiproof, type MultiproofReason } from './multiproof.ts'
export { decodeMultiproof, encodeMultiproof } from './multiproof-codec.ts'
export {
  type Entries,
  entriesOf,
  PAGE_SIZE,
  type Pages,
  pagesOf,
  RUNNING,
  readBytes,
  type State,
  type Status,
  zeroState,
} from './state.ts'
export { createTree, type Tree } from './tree.ts'
