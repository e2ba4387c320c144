pragma circom 2.1.6;

include "circomlib/circuits/poseidon.circom";

/** Bits of an element that holds several parts. */
function transcriptBits() { return 252; }

/** How many field elements a transcript of parts takes; a part of more than 252 bits is an element by itself. */
function transcriptElements(n, widths) {
    var elements = 0;
    var used = transcriptBits();
    for (var i = 0; i < n; i++) {
        if (used + widths[i] > transcriptBits()) {
            elements++;
            used = 0;
        }
        used += widths[i];
    }
    return elements;
}

/**
 * Two challenges out of parts, below 2^widths[i] each: packed in order into elements of at most 252 bits, and hashed by
 * Poseidon, the tag in the capacity: the first up to 16, then the result and the next up to 15, and so on. The
 * challenges are the first two words of the last state.
 * Does not check: parts are assumed to be in range; if they are, the packing is injective. A part of 254 bits may be any
 * field element. Widths are part of the circuit.
 * Constraints: about 39 an element.
 */
template Transcript(n, widths, tag) {
    signal input parts[n];
    signal output challenge[2];

    var count = transcriptElements(n, widths);
    signal elements[count];
    var at = 0;
    var used = 0;
    var element = 0;
    for (var i = 0; i < n; i++) {
        if (i > 0 && used + widths[i] > transcriptBits()) {
            elements[at] <== element;
            at++;
            used = 0;
            element = 0;
        }
        element += parts[i] * (1 << used);
        used += widths[i];
    }
    elements[at] <== element;

    var blocks = count <= 16 ? 1 : 1 + (count - 16 + 14) \ 15;
    component hash[blocks];
    at = 0;
    for (var block = 0; block < blocks; block++) {
        var first = block == 0 ? 0 : 1;
        var size = count - at + first < 16 ? count - at + first : 16;
        hash[block] = PoseidonEx(size, block == blocks - 1 ? 2 : 1);
        hash[block].initialState <== tag;
        if (block > 0) { hash[block].inputs[0] <== hash[block - 1].out[0]; }
        for (var i = first; i < size; i++) {
            hash[block].inputs[i] <== elements[at];
            at++;
        }
    }
    challenge[0] <== hash[blocks - 1].out[0];
    challenge[1] <== hash[blocks - 1].out[1];
}
