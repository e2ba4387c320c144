pragma circom 2.1.6;

include "functions.circom";
include "leaf_words.circom";
include "merkle_node.circom";
include "range.circom";
include "transcript.circom";

/**
 * Accesses to memories, in order, lead from some roots to others. Each leaf that they touch is opened once, against the
 * roots before and after at once; what happens in between is checked by two equalities of multisets.
 *
 * Cells. Access i takes (id, before, time) out of a multiset and puts (id, after, i + 1) in; its time is that of the
 * cell's access before, `gap[i]` less than i. At first every cell of the opened leaves is in it at time 0, at last with
 * its final content. Cell 0 is in no leaf and holds 0: where an access is not needed, cell 0 is read.
 *
 * Trees. Leaf and node slots put (id, digest before, digest after) in, nodes take those of their opened children out, and
 * the roots of the memories that are opened are taken out last. An id is a place: a node's children are 4 * id to 4 * id + 3,
 * the bytes of a leaf 32 * id to 32 * id + 31. Every id but a root's is taken out only by its parent, a root's once: by
 * induction from the roots nothing is put in twice, so no leaf is opened twice.
 *
 * Read leaves and nodes are those where nothing changes: digests before and after are one. A slot that is not used puts
 * nothing in; the cells of an unused leaf have not been accessed and hold what they held, so they cancel themselves.
 *
 * The multisets are compared as products over (challenge - tuple). Both challenges are hashed, under tag 10, from `seed`,
 * which is all that is public, and from all that the tuples are made of: `place`, `before`, `after` and `gap` of accesses,
 * ids, flags and times of slots, packed, and their digests, which determine what lies below them.
 *
 * Checks: words, flags, ids, gaps and times are in range. Does NOT check, and is unsound without: `before` and `after`
 * are below 2^valueBits, after = before where writes[i] is 0, `id` is a function of `place` alone, which is below
 * 2^placeBits[i], and `id` is below 2^(idBits + 5); `seed` determines the memories' roots before and after.
 * Constraints: an access about 4 + log2(n) and 39 for each 252 bits of what is hashed; a leaf with 8 words 650, one that
 * may change 1,200; a node 390, one that may change 740.
 */
template BatchMemory(n, placeBits, writes, valueBits, idBits, readLeaves, writeLeaves, readNodes, writeNodes, memories, rootIds) {
    var words = 256 \ valueBits;
    var timeBits = log2Ceil(n + 1);
    var leaves = readLeaves + writeLeaves;
    var nodes = readNodes + writeNodes;
    assert(idBits + 5 + valueBits + timeBits + 1 <= 252);

    signal input seed[3];
    signal input id[n];
    signal input place[n];
    signal input before[n];
    signal input after[n];
    signal input gap[n];
    signal input idleTime;
    // Slots of read leaves first, and of read nodes.
    signal input leafUsed[leaves];
    signal input leafId[leaves];
    signal input leafWords[leaves][words];
    signal input leafWordsAfter[writeLeaves][words];
    signal input leafTimes[leaves][words];
    signal input nodeUsed[nodes];
    signal input nodeId[nodes];
    signal input nodeOpened[nodes][4];
    signal input nodeChildren[nodes][4];
    signal input nodeChildrenAfter[writeNodes][4];
    signal input rootOpened[memories];
    signal input rootBefore[memories];
    signal input rootAfter[memories];

    // What the challenges are made of.
    var small = 1 + 3 * n + leaves * (2 + words) + nodes * 6 + memories;
    var count = 3 + small + leaves + writeLeaves + nodes + writeNodes;
    var widths[count];
    signal parts[count];
    var at = 0;
    for (var i = 0; i < 3; i++) {
        widths[at] = 254;
        parts[at] <== seed[i];
        at++;
    }
    widths[at] = timeBits;
    parts[at] <== idleTime;
    at++;
    Range(timeBits)(idleTime);

    for (var i = 0; i < n; i++) {
        if (i == 0) {
            gap[i] === 0;
        } else {
            Range(log2Ceil(i + 1))(gap[i]);
        }
        widths[at] = placeBits[i] + valueBits;
        parts[at] <== place[i] + (1 << placeBits[i]) * before[i];
        at++;
        widths[at] = i == 0 ? 0 : log2Ceil(i + 1);
        parts[at] <== gap[i];
        at++;
        widths[at] = writes[i] ? valueBits : 0;
        if (writes[i]) { parts[at] <== after[i]; } else { parts[at] <== 0; }
        at++;
    }

    signal leafBefore[leaves];
    signal leafAfter[leaves];
    for (var i = 0; i < leaves; i++) {
        leafUsed[i] * (1 - leafUsed[i]) === 0;
        Range(idBits)(leafId[i]);
        leafBefore[i] <== LeafWords(valueBits)(leafWords[i]);
        if (i < readLeaves) {
            leafAfter[i] <== leafBefore[i];
        } else {
            leafAfter[i] <== LeafWords(valueBits)(leafWordsAfter[i - readLeaves]);
            (1 - leafUsed[i]) * (leafAfter[i] - leafBefore[i]) === 0;
        }
        widths[at] = 1;
        parts[at] <== leafUsed[i];
        at++;
        widths[at] = idBits;
        parts[at] <== leafId[i];
        at++;
        var touched = 0;
        for (var j = 0; j < words; j++) {
            Range(timeBits)(leafTimes[i][j]);
            touched += leafTimes[i][j];
            widths[at] = timeBits;
            parts[at] <== leafTimes[i][j];
            at++;
        }
        (1 - leafUsed[i]) * touched === 0;
    }

    signal nodeBefore[nodes];
    signal nodeAfter[nodes];
    for (var i = 0; i < nodes; i++) {
        nodeUsed[i] * (1 - nodeUsed[i]) === 0;
        Range(idBits)(nodeId[i]);
        nodeBefore[i] <== MerkleNode()(nodeChildren[i]);
        if (i < readNodes) {
            nodeAfter[i] <== nodeBefore[i];
        } else {
            nodeAfter[i] <== MerkleNode()(nodeChildrenAfter[i - readNodes]);
        }
        widths[at] = 1;
        parts[at] <== nodeUsed[i];
        at++;
        widths[at] = idBits;
        parts[at] <== nodeId[i];
        at++;
        var opened = 0;
        for (var c = 0; c < 4; c++) {
            nodeOpened[i][c] * (1 - nodeOpened[i][c]) === 0;
            opened += nodeOpened[i][c];
            widths[at] = 1;
            parts[at] <== nodeOpened[i][c];
            at++;
            if (i >= readNodes) {
                (1 - nodeOpened[i][c]) * (nodeChildrenAfter[i - readNodes][c] - nodeChildren[i][c]) === 0;
            }
        }
        (1 - nodeUsed[i]) * opened === 0;
    }
    for (var m = 0; m < memories; m++) {
        rootOpened[m] * (1 - rootOpened[m]) === 0;
        (1 - rootOpened[m]) * (rootAfter[m] - rootBefore[m]) === 0;
        widths[at] = 1;
        parts[at] <== rootOpened[m];
        at++;
    }
    for (var i = 0; i < leaves; i++) {
        widths[at] = 254;
        parts[at] <== leafBefore[i];
        at++;
        if (i >= readLeaves) {
            widths[at] = 254;
            parts[at] <== leafAfter[i];
            at++;
        }
    }
    for (var i = 0; i < nodes; i++) {
        widths[at] = 254;
        parts[at] <== nodeBefore[i];
        at++;
        if (i >= readNodes) {
            widths[at] = 254;
            parts[at] <== nodeAfter[i];
            at++;
        }
    }
    signal (challenge[2]) <== Transcript(count, widths, 10)(parts);

    // Cells.
    var A = 1 << (idBits + 5);
    var T = A * (1 << valueBits);
    var cells = leaves * words;
    signal taken[n + cells + 2];
    signal put[n + cells + 2];
    taken[0] <== 1;
    put[0] <== 1;
    for (var i = 0; i < n; i++) {
        taken[i + 1] <== taken[i] * (challenge[0] - id[i] - A * before[i] - T * (i - gap[i]));
        put[i + 1] <== put[i] * (challenge[0] - id[i] - A * after[i] - T * (i + 1));
    }
    for (var i = 0; i < leaves; i++) {
        for (var j = 0; j < words; j++) {
            var k = n + i * words + j;
            var cell = 32 * leafId[i] + 32 \ words * j;
            var final = i < readLeaves ? leafWords[i][j] : leafWordsAfter[i - readLeaves][j];
            taken[k + 1] <== taken[k] * (challenge[0] - cell - A * final - T * leafTimes[i][j]);
            put[k + 1] <== put[k] * (challenge[0] - cell - A * leafWords[i][j]);
        }
    }
    taken[n + cells + 1] <== taken[n + cells] * (challenge[0] - T * idleTime);
    put[n + cells + 1] <== put[n + cells] * challenge[0];
    taken[n + cells + 1] === put[n + cells + 1];

    // Trees.
    signal square <== challenge[1] * challenge[1];
    signal slotTuple[leaves + nodes][2];
    signal slotFactor[leaves + nodes];
    signal slots[leaves + nodes + 1];
    slots[0] <== 1;
    for (var i = 0; i < leaves + nodes; i++) {
        var isRead = i < leaves ? i < readLeaves : i - leaves < readNodes;
        var slotId = i < leaves ? leafId[i] : nodeId[i - leaves];
        var used = i < leaves ? leafUsed[i] : nodeUsed[i - leaves];
        var old = i < leaves ? leafBefore[i] : nodeBefore[i - leaves];
        var new = i < leaves ? leafAfter[i] : nodeAfter[i - leaves];
        if (isRead) {
            slotTuple[i][0] <== (challenge[1] + square) * old;
            slotTuple[i][1] <== 0;
        } else {
            slotTuple[i][0] <== challenge[1] * old;
            slotTuple[i][1] <== square * new;
        }
        slotFactor[i] <== used * (challenge[0] - slotId - slotTuple[i][0] - slotTuple[i][1] - 1);
        slots[i + 1] <== slots[i] * (1 + slotFactor[i]);
    }
    signal childTuple[nodes][4][2];
    signal childFactor[nodes][4];
    signal children[4 * nodes + memories + 1];
    children[0] <== 1;
    for (var i = 0; i < nodes; i++) {
        for (var c = 0; c < 4; c++) {
            if (i < readNodes) {
                childTuple[i][c][0] <== (challenge[1] + square) * nodeChildren[i][c];
                childTuple[i][c][1] <== 0;
            } else {
                childTuple[i][c][0] <== challenge[1] * nodeChildren[i][c];
                childTuple[i][c][1] <== square * nodeChildrenAfter[i - readNodes][c];
            }
            childFactor[i][c] <== nodeOpened[i][c] * (challenge[0] - 4 * nodeId[i] - c - childTuple[i][c][0] - childTuple[i][c][1] - 1);
            children[4 * i + c + 1] <== children[4 * i + c] * (1 + childFactor[i][c]);
        }
    }
    signal rootTuple[memories][2];
    signal rootFactor[memories];
    for (var m = 0; m < memories; m++) {
        rootTuple[m][0] <== challenge[1] * rootBefore[m];
        rootTuple[m][1] <== square * rootAfter[m];
        rootFactor[m] <== rootOpened[m] * (challenge[0] - rootIds[m] - rootTuple[m][0] - rootTuple[m][1] - 1);
        children[4 * nodes + m + 1] <== children[4 * nodes + m] * (1 + rootFactor[m]);
    }
    slots[leaves + nodes] === children[4 * nodes + memories];
}
