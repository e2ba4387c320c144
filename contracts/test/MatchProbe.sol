// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {Match} from "../lib/Match.sol";

/// Opens to tests how the second word of a match is made and read.
contract MatchProbe {
    function pack(Match.State memory m) external pure returns (uint256) {
        return Match.pack(m);
    }

    function unpack(uint256 rest, uint256 begun) external pure returns (Match.State memory) {
        return Match.unpack(rest, begun);
    }
}
