pragma circom 2.1.6;

include "functions.circom";

/** How many field elements PackRegisters makes. */
function packedCount(count, widths) {
    var elements = 0;
    var used = 248;
    for (var r = 0; r < count; r++) {
        var pieces = widths[r] > 248 ? 2 : 1;
        for (var p = 0; p < pieces; p++) {
            var bits = pieces == 1 ? widths[r] : (p == 0 ? widths[r] - 128 : 128);
            if (used + bits > 248) {
                elements++;
                used = 0;
            }
            used += bits;
        }
    }
    return elements;
}

function totalLimbs(count, widths) {
    var total = 0;
    for (var r = 0; r < count; r++) { total += limbCount(widths[r]); }
    return total;
}

/**
 * Registers packed greedily, in order, into elements of at most 248 bits, as src/hash/poseidon.ts does: a register
 * of more than 248 bits is two pieces, the upper bits and the lower 128.
 * `limbs`: the 64-bit limbs of all registers one after another, lowest limb first.
 * Does not check: the limbs are assumed to be in range; if they are, the packing is injective.
 * Constraints: 0.
 */
template PackRegisters(count, widths) {
    signal input limbs[totalLimbs(count, widths)];
    signal output out[packedCount(count, widths)];

    var element = 0;
    var used = 0;
    var index = 0;
    var at = 0;
    for (var r = 0; r < count; r++) {
        var n = limbCount(widths[r]);
        var pieces = widths[r] > 248 ? 2 : 1;
        for (var p = 0; p < pieces; p++) {
            var from = pieces == 2 && p == 0 ? 2 : 0;
            var to = pieces == 2 && p == 1 ? 2 : n;
            var bits = pieces == 1 ? widths[r] : (p == 0 ? widths[r] - 128 : 128);
            if (used + bits > 248) {
                out[index] <== element;
                index++;
                element = 0;
                used = 0;
            }
            var value = 0;
            for (var i = from; i < to; i++) { value += limbs[at + i] * (1 << (64 * (i - from))); }
            element = element * (1 << bits) + value;
            used += bits;
        }
        at += n;
    }
    if (used > 0) { out[index] <== element; }
}
