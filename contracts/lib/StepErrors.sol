// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

// Why a one-step proof is refused: one error for each reason of src/proof/reasons.ts that bytes can give.
// The other five (leaf-count, leaf-length, bitmap-length, sibling-missing, sibling-extra) cannot be written
// down in the canonical encoding, and sibling-not-digest only where some 32 bytes are no digest: not here.

/// The first byte is no version that is known.
error Version();
/// The VM id is not that of the verifier.
error Vm();
/// The packed header is not canonical.
error Header();
/// The proof ends before what its own counts ask for.
error Truncated();
/// A leaf index lies outside the memory's tree.
error IndexOutOfRange();
/// A leaf stands twice.
error IndexDuplicate();
/// Leaf indices do not ascend.
error IndexUnsorted();
/// The bits behind the bitmap of zero siblings are not zero.
error BitmapPadding();
/// A sibling is sent that is the root of a subtree of zeros, and had to be left out.
error SiblingZero();
/// Bytes follow the proof.
error Trailing();
/// The log does not open the root before the step.
error PreRoot();
/// The step touches a leaf that is not in the log.
error LeafMissing();
/// The log holds a leaf that the step does not touch, or more leaves of a memory than any step does.
error LeafUnused();
/// The keys of the preimages in the log do not ascend, or one stands twice.
error PreimageOrder();
/// The log carries a preimage of a type that its hash alone does not decide.
error PreimageType();
/// The log carries a longer preimage than any may.
error PreimageSize();
/// A preimage in the log does not hash to its key.
error PreimageHash();
/// The step asks for a preimage, or a part of one, that neither the log nor the oracle has.
error PreimageMissing();
/// The log carries a preimage that the step does not ask for, or more of them than any step does.
error PreimageUnused();
