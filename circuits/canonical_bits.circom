pragma circom 2.1.6;

/**
 * The 254 bits of a field element, lowest first, as a number below the field's modulus: each element has bits for itself
 * and, if it is small, for itself plus the modulus, and a path through a tree must not have a choice between them.
 * Checks: exactly that, by comparing bit by bit from the top with the modulus less 1: while the bits so far are equal to
 * its (`run`), a bit over a 0 must be 0, by the same constraint that makes it a bit (as in FeltCanonical).
 * Constraints: 354.
 */
template CanonicalBits() {
    signal input in;
    signal output out[254];

    signal run[255];
    run[254] <== 1;
    var sum = 0;
    for (var i = 253; i >= 0; i--) {
        out[i] <-- (in >> i) & 1;
        // -1 is the modulus less 1.
        if (((-1 >> i) & 1) == 0) {
            out[i] * (1 - run[i + 1] - out[i]) === 0;
            run[i] <== run[i + 1];
        } else {
            out[i] * (out[i] - 1) === 0;
            run[i] <== run[i + 1] * out[i];
        }
        sum += out[i] * (1 << i);
    }
    in === sum;
}
