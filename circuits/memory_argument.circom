pragma circom 2.1.6;

include "functions.circom";
include "poseidon_chain.circom";
include "range.circom";

/**
 * Offline memory checking: n accesses, in order, to some cells are consistent with the cells' contents before and
 * after. Access i happens at time i + 1; `time[i]` is when its cell was accessed last, 0 if never. It takes
 * (address, before, time[i]) out of a multiset and puts (address, after, i + 1) in; the cells' initial contents at
 * time 0 are in it at first, the final ones must be left.
 *
 * Equality of multisets is equality of products over (challenge - tuple), a tuple packed into one element. The
 * challenge is the Poseidon hash, under tag 10, of `seed` and of every part of every access and cell: nothing in
 * the products may be chosen after it. A read has after = before, which the caller sees to. Pad with reads.
 *
 * Checks: times are in range and earlier than their access. Does NOT check, and is unsound without: that addresses
 * are below 2^addressBits and all of before, after, initial and final below 2^valueBits (else the packing is not
 * injective); that cell addresses are distinct (see StrictlyAscending); that initial and final are what the roots say.
 * Constraints: an access about 39 for hashing (twice that if it does not fit one element), log2(n) for its time, 2
 * for the products; a cell as much, with a time of log2(n + 1).
 */
template MemoryArgument(n, cells, addressBits, valueBits) {
    var timeBits = log2Ceil(n + 1);
    // Times may be off by a sign bit where they are derived from gaps; 252 bits keep tuples apart all the same.
    assert(addressBits + valueBits + timeBits + 1 <= 252);
    var perTuple = addressBits + 2 * valueBits + timeBits + 1 <= 252 ? 1 : 2;
    signal input seed;
    signal input address[n];
    signal input before[n];
    signal input after[n];
    signal input time[n];
    signal input cellAddress[cells];
    signal input initial[cells];
    signal input final[cells];
    signal input finalTime[cells];

    var V = 1 << valueBits;
    var A = 1 << addressBits;
    component challenge = PoseidonChain(1 + perTuple * (n + cells), 10);
    challenge.elements[0] <== seed;
    for (var i = 0; i < n + cells; i++) {
        var place;
        var old;
        var new;
        var when;
        if (i < n) {
            place = address[i];
            old = before[i];
            new = after[i];
            when = time[i];
        } else {
            place = cellAddress[i - n];
            old = initial[i - n];
            new = final[i - n];
            when = finalTime[i - n];
        }
        if (perTuple == 1) {
            challenge.elements[1 + i] <== place + A * (old + V * (new + V * when));
        } else {
            challenge.elements[1 + 2 * i] <== place + A * (old + V * when);
            challenge.elements[2 + 2 * i] <== new;
        }
    }

    signal taken[n + cells + 1];
    signal put[n + cells + 1];
    taken[0] <== 1;
    put[0] <== 1;
    for (var i = 0; i < n; i++) {
        if (i == 0) {
            time[i] === 0;
        } else {
            Range(log2Ceil(i + 1))(i - time[i]);
        }
        taken[i + 1] <== taken[i] * (challenge.out - address[i] - A * before[i] - A * V * time[i]);
        put[i + 1] <== put[i] * (challenge.out - address[i] - A * after[i] - A * V * (i + 1));
    }
    for (var j = 0; j < cells; j++) {
        Range(timeBits)(finalTime[j]);
        taken[n + j + 1] <== taken[n + j] * (challenge.out - cellAddress[j] - A * final[j] - A * V * finalTime[j]);
        put[n + j + 1] <== put[n + j] * (challenge.out - cellAddress[j] - A * initial[j]);
    }
    taken[n + cells] === put[n + cells];
}
