pragma circom 2.1.6;

include "is_zero.circom";
include "map_entry.circom";
include "map_node.circom";
include "map_path.circom";

/**
 * Two roots of a map: in the first a key holds `before`, in the second `after`, and all else is the same. Zero is the
 * value of a key without entry.
 *
 * Of the two trees one has the key (`with`), and the other has it as well or lacks it (`without`). If both values are
 * zero they are one tree, and `with` is what an entry would make of it. The nodes from the root to the key are in three
 * parts:
 * - `shared[i] = 1`: nodes of both trees, whose siblings beside the key's path are the same;
 * - `inside[i] = 1` and `shared[i] = 0`: nodes that the other tree lacks, since without the key they would hold a single
 *   entry, `other`, which takes their place. In the last of them both entries lie; above it there is only the path;
 * - none: below the key.
 *
 * Checks: both trees hash to their roots; nodes that the other tree lacks are as few as the paths of both keys ask for,
 * and as many as a canonical tree asks for: below what is shared, a node never has a single entry and nothing else.
 * Does not check: the root before is assumed to be the root of a map; then so is the one after. The halves of the key and
 * of the values are assumed to be below 2^128.
 * Constraints: 641 a level and 1,812; 22 levels: 15,914.
 */
template MapUpdate(levels) {
    signal input key[2];
    signal input before[2];
    signal input after[2];
    signal input inside[levels];
    signal input shared[levels];
    // Children of each node in slots that are not on the path, where 0 stands, and which of them are entries.
    signal input siblings[levels][4];
    signal input kinds[levels][4];
    signal input otherKey[2];
    signal input otherValue[2];
    signal output rootBefore;
    signal output rootAfter;

    signal path[2 * levels] <== MapPath(levels)(key[0], key[1]);
    signal otherPath[2 * levels] <== MapPath(levels)(otherKey[0], otherKey[1]);

    // Which of the two trees has the key.
    signal zeroLow[2];
    signal zeroHigh[2];
    signal lacks[2];
    var values[2][2] = [before, after];
    for (var i = 0; i < 2; i++) {
        zeroLow[i] <== IsZero()(values[i][0]);
        zeroHigh[i] <== IsZero()(values[i][1]);
        lacks[i] <== zeroLow[i] * zeroHigh[i];
    }
    signal inserted <== lacks[0] * (1 - lacks[1]);
    signal has <== (1 - lacks[0]) * (1 - lacks[1]);
    // What `with` holds: the value before, and if there is none, the one after.
    signal value[2];
    for (var i = 0; i < 2; i++) { value[i] <== before[i] + lacks[0] * after[i]; }
    signal entry <== MapEntry()(key, value);

    // Where the parts end: at the last node of `with`, at the last shared node, and whether `other` lies in the former.
    var last[levels];
    var lastShared[levels];
    for (var i = 0; i < levels; i++) {
        inside[i] * (inside[i] - 1) === 0;
        shared[i] * (shared[i] - inside[i]) === 0;
        if (i > 0) {
            inside[i] * (1 - inside[i - 1]) === 0;
            shared[i] * (1 - shared[i - 1]) === 0;
        }
        last[i] = inside[i];
        lastShared[i] = shared[i];
        if (i < levels - 1) {
            last[i] = inside[i] - inside[i + 1];
            lastShared[i] = shared[i] - shared[i + 1];
        }
    }
    signal both[levels];
    var hasOther = 0;
    for (var i = 0; i < levels; i++) {
        both[i] <== last[i] * (inside[i] - shared[i]);
        hasOther += both[i];
    }
    // Where both trees have the key, neither lacks nodes.
    has * hasOther === 0;

    // What lies at the end of the shared nodes in the other tree, if anything does: the key, or else `other`.
    signal endKey[2];
    signal endValue[2];
    for (var i = 0; i < 2; i++) {
        endKey[i] <== otherKey[i] + has * (key[i] - otherKey[i]);
        endValue[i] <== otherValue[i] + has * (after[i] - otherValue[i]);
    }
    signal other <== MapEntry()(endKey, endValue);
    var filled = has + hasOther;
    signal end <== filled * other;

    signal bits12[levels];
    signal lower[levels];
    signal upper[levels];
    signal otherBits12[levels];
    signal placed[levels];
    signal placed1[levels];
    signal placed2[levels];
    signal placed12[levels];
    signal placedWeight[levels];
    signal weight[levels];
    signal weightShared[levels];
    signal weightFilled[levels];
    signal withTimes1[levels];
    signal withTimes2[levels];
    signal withTimes12[levels];
    signal withoutTimes1[levels];
    signal withoutTimes2[levels];
    signal withoutTimes12[levels];
    signal withNode[levels];
    signal withoutNode[levels];
    signal with[levels + 1];
    signal without[levels + 1];
    with[levels] <== entry;
    without[levels] <== end;
    for (var i = levels - 1; i >= 0; i--) {
        var bit1 = path[2 * i];
        var bit2 = path[2 * i + 1];
        var alone = inside[i] - shared[i];
        bits12[i] <== bit1 * bit2;
        var slot[4] = [1 - bit1 - bit2 + bits12[i], bit1 - bits12[i], bit2 - bits12[i], bits12[i]];

        // Siblings stand beside the path.
        lower[i] <== siblings[i][0] + bit1 * (siblings[i][1] - siblings[i][0]);
        upper[i] <== siblings[i][2] + bit1 * (siblings[i][3] - siblings[i][2]);
        0 === lower[i] + bit2 * (upper[i] - lower[i]);
        var beside = 0;
        for (var j = 0; j < 4; j++) {
            kinds[i][j] * (kinds[i][j] - 1 + slot[j]) === 0;
            beside += kinds[i][j] * (1 << j);
        }

        // A node that the other tree lacks has `other` beside the path, if it is the last one, or nothing; and as long
        // as it is not the last one, both paths go on together.
        var other1 = otherPath[2 * i];
        var other2 = otherPath[2 * i + 1];
        otherBits12[i] <== other1 * other2;
        placed[i] <== both[i] * other;
        placed1[i] <== placed[i] * other1;
        placed2[i] <== placed[i] * other2;
        placed12[i] <== placed[i] * otherBits12[i];
        alone * siblings[i][0] === placed[i] - placed1[i] - placed2[i] + placed12[i];
        alone * siblings[i][1] === placed1[i] - placed12[i];
        alone * siblings[i][2] === placed2[i] - placed12[i];
        alone * siblings[i][3] === placed12[i];
        placedWeight[i] <== both[i] * (1 + other1 + 3 * other2 + 3 * otherBits12[i]);
        alone * beside === placedWeight[i];
        (alone - both[i]) * (other1 - bit1 + 2 * (other2 - bit2)) === 0;

        // On the path, an entry stands below the last node.
        weight[i] <== last[i] * (1 + bit1 + 3 * bit2 + 3 * bits12[i]);
        weightShared[i] <== lastShared[i] * (1 + bit1 + 3 * bit2 + 3 * bits12[i]);
        weightFilled[i] <== weightShared[i] * filled;

        withTimes1[i] <== bit1 * with[i + 1];
        withTimes2[i] <== bit2 * with[i + 1];
        withTimes12[i] <== bits12[i] * with[i + 1];
        withNode[i] <== MapNode()(beside + weight[i], [
            siblings[i][0] + with[i + 1] - withTimes1[i] - withTimes2[i] + withTimes12[i],
            siblings[i][1] + withTimes1[i] - withTimes12[i],
            siblings[i][2] + withTimes2[i] - withTimes12[i],
            siblings[i][3] + withTimes12[i]
        ]);
        with[i] <== entry + inside[i] * (withNode[i] - entry);

        withoutTimes1[i] <== bit1 * without[i + 1];
        withoutTimes2[i] <== bit2 * without[i + 1];
        withoutTimes12[i] <== bits12[i] * without[i + 1];
        withoutNode[i] <== MapNode()(beside + weightFilled[i], [
            siblings[i][0] + without[i + 1] - withoutTimes1[i] - withoutTimes2[i] + withoutTimes12[i],
            siblings[i][1] + withoutTimes1[i] - withoutTimes12[i],
            siblings[i][2] + withoutTimes2[i] - withoutTimes12[i],
            siblings[i][3] + withoutTimes12[i]
        ]);
        without[i] <== end + shared[i] * (withoutNode[i] - end);
    }

    // In the last shared node of the other tree, subtrees count two and entries one: two at least in all, else it would
    // not be a node.
    signal lastSiblings[levels][4];
    signal lastKinds[levels];
    signal empty[4];
    var entriesBeside = 0;
    var filledBeside = 0;
    for (var i = 0; i < levels; i++) {
        lastKinds[i] <== lastShared[i] * (kinds[i][0] + kinds[i][1] + kinds[i][2] + kinds[i][3]);
        entriesBeside += lastKinds[i];
    }
    for (var j = 0; j < 4; j++) {
        var sum = 0;
        for (var i = 0; i < levels; i++) {
            lastSiblings[i][j] <== lastShared[i] * siblings[i][j];
            sum += lastSiblings[i][j];
        }
        empty[j] <== IsZero()(sum);
        filledBeside += 1 - empty[j];
    }
    var count = 2 * filledBeside - entriesBeside + filled;
    signal tooFew <== count * (count - 1);
    signal enough <== IsZero()(tooFew);
    shared[0] * enough === 0;

    signal difference <== with[0] - without[0];
    signal replaced <== lacks[0] * difference;
    rootBefore <== with[0] - replaced;
    signal added <== inserted * difference;
    rootAfter <== without[0] + added;
}
