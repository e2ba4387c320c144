/**
 * Domain tags, which say what a digest is a digest of. A leaf can never pass for a node, nor a node for a
 * state, so a proof cannot be shortened or lengthened by a level.
 *
 * Byte hashes prepend the tag to the message. Poseidon puts it into the capacity element, which costs a circuit
 * nothing.
 * @module
 */

/** A 32-byte leaf of a memory tree. */
export const leafTag = 0x00
/** An inner node of a memory tree. */
export const nodeTag = 0x01
/** A machine state: header and memory roots. */
export const stateTag = 0x02
/** A leaf of a history commitment: the root of one state. */
export const historyLeafTag = 0x03
/** An inner node of a history commitment. */
export const historyNodeTag = 0x04
/** A claim. */
export const claimTag = 0x05
/** The id of a game. */
export const gameTag = 0x06
/** A move of a game. */
export const moveTag = 0x07
/** A game after one more accepted move. */
export const entryTag = 0x08
/** 0x09 tagged the statements of circuits when a proof had one public input; it is never reused. */
/** The challenge of the memory argument in `circuits/batch_memory.circom`. */
export const challengeTag = 0x0a
/** Where the entry of a key lies in the tree of a map. */
export const mapPathTag = 0x0b
/** An entry of a map: key and value. */
export const mapLeafTag = 0x0c
/**
 * An inner node of a map's tree: 0x10 to 0x1f. To this, bit i is added where child i is an entry, so that a node says
 * of each child what it is: what is left of a node after a deletion depends on that.
 */
export const mapNodeTag = 0x10
