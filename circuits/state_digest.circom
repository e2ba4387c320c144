pragma circom 2.1.6;

include "poseidon_chain.circom";

/**
 * The digest of a machine state: elements as src/hash/poseidon.ts lists them (VM id in halves, status and code,
 * packed registers, memory roots).
 * Does not check: the elements are assumed to be packed from parts in range (see PackRegisters).
 * Constraints: about 39 an element.
 */
template StateDigest(n) {
    signal input elements[n];
    signal output out;

    out <== PoseidonChain(n, 2)(elements);
}
