// Generated from contracts/Game.sol by test/chain/artifacts.test.ts (ONESTEP_UPDATE=1).
export const gameAbi = [
 {
  "inputs": [
   {
    "internalType": "contract IReferee",
    "name": "referee_",
    "type": "address"
   },
   {
    "internalType": "uint256",
    "name": "segment_",
    "type": "uint256"
   },
   {
    "internalType": "uint256",
    "name": "grace_",
    "type": "uint256"
   },
   {
    "internalType": "uint256",
    "name": "gasPrice_",
    "type": "uint256"
   },
   {
    "components": [
     {
      "internalType": "uint8",
      "name": "height",
      "type": "uint8"
     },
     {
      "internalType": "uint40",
      "name": "allowance",
      "type": "uint40"
     },
     {
      "internalType": "uint96",
      "name": "bond",
      "type": "uint96"
     }
    ],
    "internalType": "struct Level[]",
    "name": "levels_",
    "type": "tuple[]"
   }
  ],
  "stateMutability": "nonpayable",
  "type": "constructor"
 },
 {
  "inputs": [
   {
    "internalType": "uint256",
    "name": "level",
    "type": "uint256"
   }
  ],
  "name": "AllowanceOutOfRange",
  "type": "error"
 },
 {
  "inputs": [
   {
    "internalType": "bytes32",
    "name": "claim",
    "type": "bytes32"
   }
  ],
  "name": "AlreadyJoined",
  "type": "error"
 },
 {
  "inputs": [
   {
    "internalType": "bytes32",
    "name": "tournament",
    "type": "bytes32"
   }
  ],
  "name": "AlreadyOpen",
  "type": "error"
 },
 {
  "inputs": [
   {
    "internalType": "bytes32",
    "name": "tournament",
    "type": "bytes32"
   }
  ],
  "name": "AlreadySettled",
  "type": "error"
 },
 {
  "inputs": [
   {
    "internalType": "bytes32",
    "name": "id",
    "type": "bytes32"
   }
  ],
  "name": "AtTheLeaf",
  "type": "error"
 },
 {
  "inputs": [
   {
    "internalType": "uint256",
    "name": "bond",
    "type": "uint256"
   },
   {
    "internalType": "uint256",
    "name": "sent",
    "type": "uint256"
   }
  ],
  "name": "BondExceeded",
  "type": "error"
 },
 {
  "inputs": [
   {
    "internalType": "uint256",
    "name": "bond",
    "type": "uint256"
   },
   {
    "internalType": "uint256",
    "name": "sent",
    "type": "uint256"
   },
   {
    "internalType": "uint256",
    "name": "owed",
    "type": "uint256"
   }
  ],
  "name": "BondNotCovered",
  "type": "error"
 },
 {
  "inputs": [
   {
    "internalType": "uint256",
    "name": "level",
    "type": "uint256"
   },
   {
    "internalType": "uint256",
    "name": "least",
    "type": "uint256"
   }
  ],
  "name": "BondTooSmall",
  "type": "error"
 },
 {
  "inputs": [
   {
    "internalType": "bytes32",
    "name": "tournament",
    "type": "bytes32"
   }
  ],
  "name": "Closed",
  "type": "error"
 },
 {
  "inputs": [
   {
    "internalType": "uint256",
    "name": "level",
    "type": "uint256"
   },
   {
    "internalType": "uint256",
    "name": "height",
    "type": "uint256"
   }
  ],
  "name": "HeightOutOfRange",
  "type": "error"
 },
 {
  "inputs": [
   {
    "internalType": "bytes32",
    "name": "id",
    "type": "bytes32"
   }
  ],
  "name": "InnerIsPlaying",
  "type": "error"
 },
 {
  "inputs": [],
  "name": "LevelsOutOfRange",
  "type": "error"
 },
 {
  "inputs": [
   {
    "internalType": "bytes32",
    "name": "id",
    "type": "bytes32"
   },
   {
    "internalType": "uint256",
    "name": "height",
    "type": "uint256"
   }
  ],
  "name": "NotAtTheLeaf",
  "type": "error"
 },
 {
  "inputs": [
   {
    "internalType": "bytes32",
    "name": "tournament",
    "type": "bytes32"
   }
  ],
  "name": "NotFinished",
  "type": "error"
 },
 {
  "inputs": [
   {
    "internalType": "uint256",
    "name": "deadline",
    "type": "uint256"
   },
   {
    "internalType": "uint256",
    "name": "time",
    "type": "uint256"
   }
  ],
  "name": "NotOutOfTime",
  "type": "error"
 },
 {
  "inputs": [
   {
    "internalType": "bytes32",
    "name": "topic",
    "type": "bytes32"
   }
  ],
  "name": "NotSettled",
  "type": "error"
 },
 {
  "inputs": [
   {
    "internalType": "address",
    "name": "account",
    "type": "address"
   }
  ],
  "name": "NothingOwed",
  "type": "error"
 },
 {
  "inputs": [],
  "name": "NothingToEnd",
  "type": "error"
 },
 {
  "inputs": [
   {
    "internalType": "uint256",
    "name": "deadline",
    "type": "uint256"
   },
   {
    "internalType": "uint256",
    "name": "time",
    "type": "uint256"
   }
  ],
  "name": "OutOfTime",
  "type": "error"
 },
 {
  "inputs": [
   {
    "internalType": "address",
    "name": "to",
    "type": "address"
   }
  ],
  "name": "TransferFailed",
  "type": "error"
 },
 {
  "inputs": [
   {
    "internalType": "bytes32",
    "name": "id",
    "type": "bytes32"
   }
  ],
  "name": "UnknownMatch",
  "type": "error"
 },
 {
  "inputs": [
   {
    "internalType": "bytes32",
    "name": "tournament",
    "type": "bytes32"
   }
  ],
  "name": "UnknownTournament",
  "type": "error"
 },
 {
  "inputs": [
   {
    "internalType": "bytes32",
    "name": "vmId",
    "type": "bytes32"
   }
  ],
  "name": "UnsupportedVm",
  "type": "error"
 },
 {
  "inputs": [],
  "name": "WrongBefore",
  "type": "error"
 },
 {
  "inputs": [
   {
    "internalType": "bytes32",
    "name": "parent",
    "type": "bytes32"
   }
  ],
  "name": "WrongChildren",
  "type": "error"
 },
 {
  "inputs": [
   {
    "internalType": "bytes32",
    "name": "leafOne",
    "type": "bytes32"
   },
   {
    "internalType": "bytes32",
    "name": "leafTwo",
    "type": "bytes32"
   },
   {
    "internalType": "bytes32",
    "name": "actual",
    "type": "bytes32"
   }
  ],
  "name": "WrongFinalLeaf",
  "type": "error"
 },
 {
  "inputs": [
   {
    "internalType": "uint256",
    "name": "level",
    "type": "uint256"
   }
  ],
  "name": "WrongLevel",
  "type": "error"
 },
 {
  "inputs": [
   {
    "internalType": "uint256",
    "name": "expected",
    "type": "uint256"
   },
   {
    "internalType": "uint256",
    "name": "actual",
    "type": "uint256"
   }
  ],
  "name": "WrongSiblings",
  "type": "error"
 },
 {
  "anonymous": false,
  "inputs": [
   {
    "indexed": true,
    "internalType": "address",
    "name": "account",
    "type": "address"
   },
   {
    "indexed": false,
    "internalType": "uint256",
    "name": "amount",
    "type": "uint256"
   }
  ],
  "name": "Credited",
  "type": "event"
 },
 {
  "anonymous": false,
  "inputs": [
   {
    "indexed": true,
    "internalType": "address",
    "name": "account",
    "type": "address"
   },
   {
    "indexed": false,
    "internalType": "uint256",
    "name": "amount",
    "type": "uint256"
   }
  ],
  "name": "Drawn",
  "type": "event"
 },
 {
  "anonymous": false,
  "inputs": [
   {
    "indexed": true,
    "internalType": "bytes32",
    "name": "tournament",
    "type": "bytes32"
   },
   {
    "indexed": true,
    "internalType": "bytes32",
    "name": "id",
    "type": "bytes32"
   },
   {
    "indexed": false,
    "internalType": "bytes32",
    "name": "winner",
    "type": "bytes32"
   },
   {
    "indexed": false,
    "internalType": "uint256",
    "name": "budget",
    "type": "uint256"
   },
   {
    "indexed": false,
    "internalType": "enum Ending",
    "name": "ending",
    "type": "uint8"
   }
  ],
  "name": "Ended",
  "type": "event"
 },
 {
  "anonymous": false,
  "inputs": [
   {
    "indexed": true,
    "internalType": "bytes32",
    "name": "tournament",
    "type": "bytes32"
   },
   {
    "indexed": true,
    "internalType": "bytes32",
    "name": "parent",
    "type": "bytes32"
   },
   {
    "indexed": false,
    "internalType": "bytes32",
    "name": "one",
    "type": "bytes32"
   },
   {
    "indexed": false,
    "internalType": "bytes32",
    "name": "two",
    "type": "bytes32"
   },
   {
    "indexed": false,
    "internalType": "bytes32",
    "name": "startRoot",
    "type": "bytes32"
   },
   {
    "indexed": false,
    "internalType": "uint256",
    "name": "position",
    "type": "uint256"
   },
   {
    "indexed": false,
    "internalType": "bytes32",
    "name": "leafOne",
    "type": "bytes32"
   },
   {
    "indexed": false,
    "internalType": "bytes32",
    "name": "leafTwo",
    "type": "bytes32"
   },
   {
    "indexed": false,
    "internalType": "uint256",
    "name": "opened",
    "type": "uint256"
   }
  ],
  "name": "InnerOpened",
  "type": "event"
 },
 {
  "anonymous": false,
  "inputs": [
   {
    "indexed": true,
    "internalType": "bytes32",
    "name": "tournament",
    "type": "bytes32"
   },
   {
    "indexed": true,
    "internalType": "bytes32",
    "name": "claim",
    "type": "bytes32"
   },
   {
    "indexed": false,
    "internalType": "address",
    "name": "owner",
    "type": "address"
   },
   {
    "indexed": false,
    "internalType": "bytes32",
    "name": "finalRoot",
    "type": "bytes32"
   },
   {
    "indexed": false,
    "internalType": "bytes32",
    "name": "left",
    "type": "bytes32"
   },
   {
    "indexed": false,
    "internalType": "bytes32",
    "name": "right",
    "type": "bytes32"
   },
   {
    "indexed": false,
    "internalType": "uint256",
    "name": "budget",
    "type": "uint256"
   }
  ],
  "name": "Joined",
  "type": "event"
 },
 {
  "anonymous": false,
  "inputs": [
   {
    "indexed": true,
    "internalType": "bytes32",
    "name": "tournament",
    "type": "bytes32"
   },
   {
    "indexed": true,
    "internalType": "bytes32",
    "name": "id",
    "type": "bytes32"
   },
   {
    "indexed": false,
    "internalType": "bytes32",
    "name": "other",
    "type": "bytes32"
   },
   {
    "indexed": false,
    "internalType": "bytes32",
    "name": "left",
    "type": "bytes32"
   },
   {
    "indexed": false,
    "internalType": "bytes32",
    "name": "right",
    "type": "bytes32"
   },
   {
    "indexed": false,
    "internalType": "uint256",
    "name": "position",
    "type": "uint256"
   },
   {
    "indexed": false,
    "internalType": "uint256",
    "name": "height",
    "type": "uint256"
   },
   {
    "indexed": false,
    "internalType": "uint256",
    "name": "since",
    "type": "uint256"
   },
   {
    "indexed": false,
    "internalType": "uint256",
    "name": "budget",
    "type": "uint256"
   }
  ],
  "name": "Moved",
  "type": "event"
 },
 {
  "anonymous": false,
  "inputs": [
   {
    "indexed": true,
    "internalType": "bytes32",
    "name": "tournament",
    "type": "bytes32"
   },
   {
    "indexed": true,
    "internalType": "bytes32",
    "name": "vmId",
    "type": "bytes32"
   },
   {
    "indexed": false,
    "internalType": "bytes32",
    "name": "startRoot",
    "type": "bytes32"
   },
   {
    "indexed": false,
    "internalType": "bytes32",
    "name": "input",
    "type": "bytes32"
   },
   {
    "indexed": false,
    "internalType": "uint256",
    "name": "round",
    "type": "uint256"
   },
   {
    "indexed": false,
    "internalType": "uint256",
    "name": "opened",
    "type": "uint256"
   }
  ],
  "name": "Opened",
  "type": "event"
 },
 {
  "anonymous": false,
  "inputs": [
   {
    "indexed": true,
    "internalType": "bytes32",
    "name": "tournament",
    "type": "bytes32"
   },
   {
    "indexed": true,
    "internalType": "bytes32",
    "name": "id",
    "type": "bytes32"
   },
   {
    "indexed": false,
    "internalType": "bytes32",
    "name": "one",
    "type": "bytes32"
   },
   {
    "indexed": false,
    "internalType": "bytes32",
    "name": "two",
    "type": "bytes32"
   },
   {
    "indexed": false,
    "internalType": "uint256",
    "name": "since",
    "type": "uint256"
   }
  ],
  "name": "Paired",
  "type": "event"
 },
 {
  "anonymous": false,
  "inputs": [
   {
    "indexed": true,
    "internalType": "bytes32",
    "name": "tournament",
    "type": "bytes32"
   },
   {
    "indexed": true,
    "internalType": "bytes32",
    "name": "claim",
    "type": "bytes32"
   },
   {
    "indexed": false,
    "internalType": "bytes32",
    "name": "finalRoot",
    "type": "bytes32"
   },
   {
    "indexed": false,
    "internalType": "address",
    "name": "owner",
    "type": "address"
   },
   {
    "indexed": false,
    "internalType": "uint256",
    "name": "payout",
    "type": "uint256"
   }
  ],
  "name": "Settled",
  "type": "event"
 },
 {
  "anonymous": false,
  "inputs": [
   {
    "indexed": true,
    "internalType": "address",
    "name": "account",
    "type": "address"
   },
   {
    "indexed": false,
    "internalType": "address",
    "name": "to",
    "type": "address"
   },
   {
    "indexed": false,
    "internalType": "uint256",
    "name": "amount",
    "type": "uint256"
   }
  ],
  "name": "Withdrawn",
  "type": "event"
 },
 {
  "inputs": [
   {
    "components": [
     {
      "internalType": "bytes32",
      "name": "tournament",
      "type": "bytes32"
     },
     {
      "internalType": "bytes32",
      "name": "one",
      "type": "bytes32"
     },
     {
      "internalType": "bytes32",
      "name": "two",
      "type": "bytes32"
     }
    ],
    "internalType": "struct Key",
    "name": "key",
    "type": "tuple"
   },
   {
    "internalType": "bytes32",
    "name": "left",
    "type": "bytes32"
   },
   {
    "internalType": "bytes32",
    "name": "right",
    "type": "bytes32"
   },
   {
    "internalType": "bytes32",
    "name": "newLeft",
    "type": "bytes32"
   },
   {
    "internalType": "bytes32",
    "name": "newRight",
    "type": "bytes32"
   }
  ],
  "name": "advance",
  "outputs": [],
  "stateMutability": "nonpayable",
  "type": "function"
 },
 {
  "inputs": [
   {
    "internalType": "bytes32",
    "name": "tournament",
    "type": "bytes32"
   },
   {
    "internalType": "bytes32",
    "name": "root",
    "type": "bytes32"
   }
  ],
  "name": "claims",
  "outputs": [
   {
    "internalType": "bytes32",
    "name": "finalRoot",
    "type": "bytes32"
   },
   {
    "internalType": "bytes32",
    "name": "left",
    "type": "bytes32"
   },
   {
    "internalType": "bytes32",
    "name": "right",
    "type": "bytes32"
   },
   {
    "internalType": "address",
    "name": "owner",
    "type": "address"
   },
   {
    "internalType": "uint40",
    "name": "budget",
    "type": "uint40"
   }
  ],
  "stateMutability": "view",
  "type": "function"
 },
 {
  "inputs": [],
  "name": "gasPrice",
  "outputs": [
   {
    "internalType": "uint256",
    "name": "",
    "type": "uint256"
   }
  ],
  "stateMutability": "view",
  "type": "function"
 },
 {
  "inputs": [],
  "name": "grace",
  "outputs": [
   {
    "internalType": "uint256",
    "name": "",
    "type": "uint256"
   }
  ],
  "stateMutability": "view",
  "type": "function"
 },
 {
  "inputs": [
   {
    "internalType": "bytes32",
    "name": "id",
    "type": "bytes32"
   },
   {
    "internalType": "bytes32",
    "name": "finalRoot",
    "type": "bytes32"
   },
   {
    "internalType": "bytes32[]",
    "name": "siblings",
    "type": "bytes32[]"
   }
  ],
  "name": "join",
  "outputs": [],
  "stateMutability": "payable",
  "type": "function"
 },
 {
  "inputs": [],
  "name": "levelCount",
  "outputs": [
   {
    "internalType": "uint256",
    "name": "",
    "type": "uint256"
   }
  ],
  "stateMutability": "view",
  "type": "function"
 },
 {
  "inputs": [
   {
    "internalType": "uint256",
    "name": "",
    "type": "uint256"
   }
  ],
  "name": "levels",
  "outputs": [
   {
    "internalType": "uint8",
    "name": "height",
    "type": "uint8"
   },
   {
    "internalType": "uint40",
    "name": "allowance",
    "type": "uint40"
   },
   {
    "internalType": "uint96",
    "name": "bond",
    "type": "uint96"
   }
  ],
  "stateMutability": "view",
  "type": "function"
 },
 {
  "inputs": [
   {
    "components": [
     {
      "internalType": "bytes32",
      "name": "tournament",
      "type": "bytes32"
     },
     {
      "internalType": "bytes32",
      "name": "one",
      "type": "bytes32"
     },
     {
      "internalType": "bytes32",
      "name": "two",
      "type": "bytes32"
     }
    ],
    "internalType": "struct Key",
    "name": "key",
    "type": "tuple"
   }
  ],
  "name": "matchId",
  "outputs": [
   {
    "internalType": "bytes32",
    "name": "",
    "type": "bytes32"
   }
  ],
  "stateMutability": "pure",
  "type": "function"
 },
 {
  "inputs": [
   {
    "internalType": "bytes32",
    "name": "id",
    "type": "bytes32"
   }
  ],
  "name": "matches",
  "outputs": [
   {
    "internalType": "bytes32",
    "name": "other",
    "type": "bytes32"
   },
   {
    "internalType": "bytes32",
    "name": "left",
    "type": "bytes32"
   },
   {
    "internalType": "bytes32",
    "name": "right",
    "type": "bytes32"
   },
   {
    "internalType": "uint64",
    "name": "position",
    "type": "uint64"
   },
   {
    "internalType": "uint40",
    "name": "since",
    "type": "uint40"
   },
   {
    "internalType": "uint40",
    "name": "budgetOne",
    "type": "uint40"
   },
   {
    "internalType": "uint40",
    "name": "budgetTwo",
    "type": "uint40"
   },
   {
    "internalType": "uint8",
    "name": "height",
    "type": "uint8"
   },
   {
    "internalType": "bool",
    "name": "twoMoves",
    "type": "bool"
   },
   {
    "internalType": "enum Match.Phase",
    "name": "phase",
    "type": "uint8"
   }
  ],
  "stateMutability": "view",
  "type": "function"
 },
 {
  "inputs": [
   {
    "internalType": "bytes32",
    "name": "vmId",
    "type": "bytes32"
   },
   {
    "internalType": "bytes32",
    "name": "startRoot",
    "type": "bytes32"
   },
   {
    "internalType": "bytes32",
    "name": "input",
    "type": "bytes32"
   },
   {
    "internalType": "bytes32",
    "name": "finalRoot",
    "type": "bytes32"
   },
   {
    "internalType": "bytes32[]",
    "name": "siblings",
    "type": "bytes32[]"
   }
  ],
  "name": "open",
  "outputs": [
   {
    "internalType": "bytes32",
    "name": "id",
    "type": "bytes32"
   }
  ],
  "stateMutability": "payable",
  "type": "function"
 },
 {
  "inputs": [
   {
    "internalType": "bytes32",
    "name": "id",
    "type": "bytes32"
   }
  ],
  "name": "origins",
  "outputs": [
   {
    "internalType": "bytes32",
    "name": "topic",
    "type": "bytes32"
   },
   {
    "internalType": "bytes32",
    "name": "parent",
    "type": "bytes32"
   },
   {
    "internalType": "bytes32",
    "name": "one",
    "type": "bytes32"
   },
   {
    "internalType": "bytes32",
    "name": "two",
    "type": "bytes32"
   },
   {
    "internalType": "bytes32",
    "name": "leafOne",
    "type": "bytes32"
   },
   {
    "internalType": "bytes32",
    "name": "leafTwo",
    "type": "bytes32"
   }
  ],
  "stateMutability": "view",
  "type": "function"
 },
 {
  "inputs": [
   {
    "internalType": "address",
    "name": "account",
    "type": "address"
   }
  ],
  "name": "owed",
  "outputs": [
   {
    "internalType": "uint256",
    "name": "amount",
    "type": "uint256"
   }
  ],
  "stateMutability": "view",
  "type": "function"
 },
 {
  "inputs": [],
  "name": "referee",
  "outputs": [
   {
    "internalType": "contract IReferee",
    "name": "",
    "type": "address"
   }
  ],
  "stateMutability": "view",
  "type": "function"
 },
 {
  "inputs": [
   {
    "components": [
     {
      "internalType": "bytes32",
      "name": "tournament",
      "type": "bytes32"
     },
     {
      "internalType": "bytes32",
      "name": "one",
      "type": "bytes32"
     },
     {
      "internalType": "bytes32",
      "name": "two",
      "type": "bytes32"
     }
    ],
    "internalType": "struct Key",
    "name": "key",
    "type": "tuple"
   },
   {
    "internalType": "bytes32",
    "name": "left",
    "type": "bytes32"
   },
   {
    "internalType": "bytes32",
    "name": "right",
    "type": "bytes32"
   },
   {
    "internalType": "bytes32",
    "name": "before",
    "type": "bytes32"
   },
   {
    "internalType": "bytes32[]",
    "name": "siblings",
    "type": "bytes32[]"
   },
   {
    "internalType": "bytes",
    "name": "proof",
    "type": "bytes"
   }
  ],
  "name": "resolve",
  "outputs": [],
  "stateMutability": "nonpayable",
  "type": "function"
 },
 {
  "inputs": [
   {
    "components": [
     {
      "internalType": "bytes32",
      "name": "tournament",
      "type": "bytes32"
     },
     {
      "internalType": "bytes32",
      "name": "one",
      "type": "bytes32"
     },
     {
      "internalType": "bytes32",
      "name": "two",
      "type": "bytes32"
     }
    ],
    "internalType": "struct Key",
    "name": "key",
    "type": "tuple"
   },
   {
    "internalType": "bytes32",
    "name": "left",
    "type": "bytes32"
   },
   {
    "internalType": "bytes32",
    "name": "right",
    "type": "bytes32"
   },
   {
    "internalType": "bytes32",
    "name": "before",
    "type": "bytes32"
   },
   {
    "internalType": "bytes32[]",
    "name": "siblings",
    "type": "bytes32[]"
   }
  ],
  "name": "seal",
  "outputs": [],
  "stateMutability": "nonpayable",
  "type": "function"
 },
 {
  "inputs": [],
  "name": "segment",
  "outputs": [
   {
    "internalType": "uint256",
    "name": "",
    "type": "uint256"
   }
  ],
  "stateMutability": "view",
  "type": "function"
 },
 {
  "inputs": [
   {
    "internalType": "bytes32",
    "name": "id",
    "type": "bytes32"
   }
  ],
  "name": "settle",
  "outputs": [],
  "stateMutability": "nonpayable",
  "type": "function"
 },
 {
  "inputs": [
   {
    "internalType": "bytes32",
    "name": "vmId",
    "type": "bytes32"
   },
   {
    "internalType": "bytes32",
    "name": "startRoot",
    "type": "bytes32"
   },
   {
    "internalType": "bytes32",
    "name": "input",
    "type": "bytes32"
   }
  ],
  "name": "settled",
  "outputs": [
   {
    "internalType": "bytes32",
    "name": "",
    "type": "bytes32"
   }
  ],
  "stateMutability": "view",
  "type": "function"
 },
 {
  "inputs": [],
  "name": "steps",
  "outputs": [
   {
    "internalType": "uint256",
    "name": "total",
    "type": "uint256"
   }
  ],
  "stateMutability": "view",
  "type": "function"
 },
 {
  "inputs": [
   {
    "components": [
     {
      "internalType": "bytes32",
      "name": "tournament",
      "type": "bytes32"
     },
     {
      "internalType": "bytes32",
      "name": "one",
      "type": "bytes32"
     },
     {
      "internalType": "bytes32",
      "name": "two",
      "type": "bytes32"
     }
    ],
    "internalType": "struct Key",
    "name": "key",
    "type": "tuple"
   }
  ],
  "name": "timeout",
  "outputs": [],
  "stateMutability": "nonpayable",
  "type": "function"
 },
 {
  "inputs": [
   {
    "components": [
     {
      "internalType": "bytes32",
      "name": "tournament",
      "type": "bytes32"
     },
     {
      "internalType": "bytes32",
      "name": "one",
      "type": "bytes32"
     },
     {
      "internalType": "bytes32",
      "name": "two",
      "type": "bytes32"
     }
    ],
    "internalType": "struct Key[]",
    "name": "keys",
    "type": "tuple[]"
   },
   {
    "internalType": "bytes32[]",
    "name": "ids",
    "type": "bytes32[]"
   }
  ],
  "name": "timeoutMany",
  "outputs": [],
  "stateMutability": "nonpayable",
  "type": "function"
 },
 {
  "inputs": [
   {
    "internalType": "bytes32",
    "name": "vmId",
    "type": "bytes32"
   },
   {
    "internalType": "bytes32",
    "name": "startRoot",
    "type": "bytes32"
   },
   {
    "internalType": "bytes32",
    "name": "input",
    "type": "bytes32"
   }
  ],
  "name": "topicOf",
  "outputs": [
   {
    "internalType": "bytes32",
    "name": "",
    "type": "bytes32"
   }
  ],
  "stateMutability": "pure",
  "type": "function"
 },
 {
  "inputs": [
   {
    "internalType": "bytes32",
    "name": "topic",
    "type": "bytes32"
   }
  ],
  "name": "topics",
  "outputs": [
   {
    "internalType": "bytes32",
    "name": "finalRoot",
    "type": "bytes32"
   },
   {
    "internalType": "uint64",
    "name": "settledAt",
    "type": "uint64"
   },
   {
    "internalType": "uint64",
    "name": "round",
    "type": "uint64"
   }
  ],
  "stateMutability": "view",
  "type": "function"
 },
 {
  "inputs": [
   {
    "internalType": "bytes32",
    "name": "id",
    "type": "bytes32"
   }
  ],
  "name": "tournaments",
  "outputs": [
   {
    "internalType": "bytes32",
    "name": "vmId",
    "type": "bytes32"
   },
   {
    "internalType": "bytes32",
    "name": "startRoot",
    "type": "bytes32"
   },
   {
    "internalType": "bytes32",
    "name": "waiting",
    "type": "bytes32"
   },
   {
    "internalType": "uint128",
    "name": "pot",
    "type": "uint128"
   },
   {
    "internalType": "uint40",
    "name": "opened",
    "type": "uint40"
   },
   {
    "internalType": "uint32",
    "name": "matches",
    "type": "uint32"
   },
   {
    "internalType": "uint8",
    "name": "level",
    "type": "uint8"
   },
   {
    "internalType": "bool",
    "name": "settled",
    "type": "bool"
   }
  ],
  "stateMutability": "view",
  "type": "function"
 },
 {
  "inputs": [
   {
    "internalType": "address",
    "name": "to",
    "type": "address"
   }
  ],
  "name": "withdraw",
  "outputs": [],
  "stateMutability": "nonpayable",
  "type": "function"
 }
] as const

export const gameBytecode =
  '0x610100604052346103e9576138f88038038061001a816103ed565b928339810160a0828203126103e95781516001600160a01b03811681036103e957602083015160408401516060850151608086015190956001600160401b0382116103e9570184601f820112156103e9578051906001600160401b0382116102235761008b60208360051b016103ed565b95602060608189868152019402830101918183116103e957602001925b828410610370575050505083518015908115610365575b50801561035d575b801561034b575b801561033f575b610330578460e05260c05260a0526080525f5b81518110156102a25760208160051b830101519060ff82511680158015610298575b6102825750602082019164ffffffffff8351168015908115610274575b50610261575f1960ff8251160160ff811161024d5760ff16926201388084029380850462013880149015171561024d576209eb10840180941161024d578584029380850487149015171561024d576040820180519094600181901b916001600160601b0316906001600160ff1b0381160361024d5781116102375750600254936801000000000000000085101561022357600185018060025585101561020f5760ff60019560025f5260205f200193511665ffffffffff008454935160081b169166010000000000008760901b03905160301b1692868060901b0319161717179055016100e8565b634e487b7160e01b5f52603260045260245ffd5b634e487b7160e01b5f52604160045260245ffd5b83639901e61160e01b5f5260045260245260445ffd5b634e487b7160e01b5f52601160045260245ffd5b50630be4b74d60e01b5f5260045260245ffd5b6301e133809150115f610127565b906369c8d6a360e11b5f5260045260245260445ffd5b50603f811161010a565b6040516134e590816104138239608051818181610f71015281816114cb0152611c83015260a0518181816101ca0152818161084d01528181610f160152611c42015260c051818181610bc601528181610c4f015281816115d8015261250a015260e0518181816101450152818161042401528181610fb0015281816119c9015281816126860152612bba0152f35b635f194f1560e01b5f5260045ffd5b5062278d0081116100d5565b506801000000000000000082116100ce565b5081156100c7565b60089150115f6100bf565b6060848303126103e95760405190606082016001600160401b0381118382101761022357604052845160ff811681036103e9578252602085015164ffffffffff811681036103e95760208301526040850151906001600160601b03821682036103e95782602092604060609501528152019301926100a8565b5f80fd5b6040519190601f01601f191682016001600160401b038111838210176102235760405256fe6080806040526004361015610012575f80fd5b5f3560e01c908162aa8c0614611bdd5750806309a346e4146116dc5780630f2fbeec14611692578063139cfab1146115fb5780631eefddb1146115c157806331a3a26f146115505780633a8a4105146114ef5780633b1bebd11461149f5780633f4a63bd14610d435780634a50e06f14610bf45780634dda3bf3146109ac57806351cff8d9146108c15780635cc73b4e146108a0578063601927991461083b578063651a2b4c1461081e5780638cd248a6146107d5578063938805cb1461079a578063987757dd146106ff57806399a1a6e2146106825780639fe9ada3146105cb578063b06502251461024a578063b2596a67146101ed578063d76b42cf146101b3578063df18e0471461016c5763fe173b971461012e575f80fd5b34610168575f6003193601126101685760206040517f00000000000000000000000000000000000000000000000000000000000000008152f35b5f80fd5b346101685760206003193601126101685760043573ffffffffffffffffffffffffffffffffffffffff8116809103610168575f525f602052602060405f2054604051908152f35b34610168575f6003193601126101685760206040517f00000000000000000000000000000000000000000000000000000000000000008152f35b346101685760206003193601126101685760043560025481101561016857610216606091611f07565b50546bffffffffffffffffffffffff6040519160ff8116835264ffffffffff8160081c16602084015260301c166040820152f35b3461016857600319360160e08112610168576060136101685760c43560a4356064356084356102776124c0565b929093600384019260ff845460b81c16906001821461059f5761029a8185613082565b865480910361056d5750600186019081549081861495865f1461059857505b806102c48b87613082565b0361056d57505f19929184918615610568575060028801545b8855558760028701550160ff81116104df578360e09361036864ffffffffff937f27db11e3cdd30e0ddd9efe7cc05d8812ca42a33a085c9dec470d424338e2366797907fffffffffffffffff00ffffffffffffffffffffffffffffffffffffffffffffff77ff000000000000000000000000000000000000000000000083549260b81b169116179055565b610519575b80547fffffffffffffff00ffffffffffffffffffffffffffffffffffffffffffffffff811660c091821c60ff161590911b78ff000000000000000000000000000000000000000000000000161781555460ff8160c01c165f1461050c5781808260681c16915b600435998a9854956040519687526020870152604086015267ffffffffffffffff8116606086015260ff8160b81c16608086015260401c1660a08401521660c0820152a35f52600360205260405f207f00000000000000000000000000000000000000000000000000000000000000009081620138800291620138808304036104df57600301906fffffffffffffffffffffffffffffffff81166fffffffffffffffffffffffffffffffff83541603916fffffffffffffffffffffffffffffffff83116104df576fffffffffffffffffffffffffffffffff6104dd93167fffffffffffffffffffffffffffffffff000000000000000000000000000000008254161790553361348a565b005b7f4e487b71000000000000000000000000000000000000000000000000000000005f52601160045260245ffd5b81808260901c16916103d3565b67ffffffffffffffff61053b82548280600160ff8460b81c161b169116612f55565b167fffffffffffffffffffffffffffffffffffffffffffffffff000000000000000082541617815561036d565b6102dd565b7f7d12d0a4000000000000000000000000000000000000000000000000000000005f5260045260245ffd5b90506102b9565b867f5cb0c4de000000000000000000000000000000000000000000000000000000005f5260045260245ffd5b34610168576020600319360112610168576004355f52600660205261014060405f2080549060ff6001820154916003600282015491015490828260c81c16936040519586526020860152604085015267ffffffffffffffff8116606085015264ffffffffff8160401c16608085015264ffffffffff8160681c1660a085015264ffffffffff8160901c1660c0850152818160b81c1660e085015260c01c16151561010083015261067a81611efd565b610120820152f35b34610168576040600319360112610168576004355f52600560205260405f206024355f5260205260a060405f2064ffffffffff81549160018101549060036002820154910154916040519485526020850152604084015273ffffffffffffffffffffffffffffffffffffffff81166060840152831c166080820152f35b346101685760206003193601126101685760043561071c81612f05565b60ff600382015460d01c1661076e576107348161292c565b15610742576104dd9161294f565b507f29aadacd000000000000000000000000000000000000000000000000000000005f5260045260245ffd5b507fb196a44a000000000000000000000000000000000000000000000000000000005f5260045260245ffd5b60606003193601126101685760443567ffffffffffffffff8111610168576107c96104dd913690600401611eb2565b9060243560043561209c565b346101685760606003193601126101685760206040518181019060043582526024356040820152604435606082015260608152610813608082611f68565b519020604051908152f35b34610168575f600319360112610168576020600254604051908152f35b34610168575f600319360112610168577f00000000000000000000000000000000000000000000000000000000000000005f906002545b80831061088457602082604051908152f35b9060019060ff61089385611f07565b5054161b92019190610872565b346101685760206108b96108b336611ee3565b9161201b565b604051908152f35b346101685760206003193601126101685760043573ffffffffffffffffffffffffffffffffffffffff81169081810361016857335f525f60205260405f2054908115610980575f8080938193338352826020528260408120556040518781528260208201527fd1c19fbcd4551a5edfb66d43d2e337c04837afda3482b42bdf569a8fccdae5fb60403392a25af11561095557005b7f39f1c8d9000000000000000000000000000000000000000000000000000000005f5260045260245ffd5b7f751b0fda000000000000000000000000000000000000000000000000000000005f523360045260245ffd5b346101685760406003193601126101685760043567ffffffffffffffff8111610168573660238201121561016857806004013567ffffffffffffffff811161016857602482019160243691606084020101116101685760243567ffffffffffffffff811161016857610a2383913690600401611eb2565b915f935f915b818310610afe575050505f915b808310610a6d578315610a4557005b7fd72d25b3000000000000000000000000000000000000000000000000000000005f5260045ffd5b909192610a7b84838561200b565b355f52600360205260405f20600381015464ffffffffff8160801c1615908115610af0575b508015610ae0575b610ad657600191610ac7610acc92610ac188878961200b565b3561294f565b611ffd565b935b019190610a36565b5092600190610ace565b50610aea8161292c565b15610aa8565b60ff915060d01c1686610aa0565b909194610b17610b12878585989798611fed565b612046565b805f52600660205260405f20906003820191600160ff845460c81c16610b3c81611efd565b1490811591610bbf575b50610bb45791610ac7610b999260019460ff610b638c8a8a611fed565b9283355f526003602052610b7960405f20612684565b5460c01c1615610ba657610b946020830135925b3690611fbb565b61273f565b955b019190939293610a29565b610b94604083013592610b8d565b505094600190610b9b565b610beb91507f0000000000000000000000000000000000000000000000000000000000000000906128e7565b42111589610b46565b3461016857606060031936011261016857610c0f6004612046565b805f52600660205260405f2090600382019160ff835460c81c16610c3281611efd565b8015610d1757600290610c4481611efd565b14610ceb57610c74907f0000000000000000000000000000000000000000000000000000000000000000906128e7565b80421115610cbc575060ff6104dd926004355f526003602052610c9960405f20612684565b5460c01c1615610cb357602435905b610b94366004611fbb565b60443590610ca8565b7f0e82c1d8000000000000000000000000000000000000000000000000000000005f526004524260245260445ffd5b507f67374eb8000000000000000000000000000000000000000000000000000000005f5260045260245ffd5b827f9634be18000000000000000000000000000000000000000000000000000000005f5260045260245ffd5b346101685760031936016101008112610168576060136101685760843560a43560643560c43567ffffffffffffffff811161016857610d86903690600401611eb2565b9260e43567ffffffffffffffff8111610168573660238201121561016857806004013567ffffffffffffffff811161016857366024828401011161016857610dcc6124c0565b93909660043598895f52600360205260405f2091600383019760ff895460c81c16610df681611fa9565b60ff600254911603611474575060038801549260ff8460b81c16600181036114455750610e23818c613082565b895480910361056d5750600189015490818c149b8c5f1461143d5750985b8b1561143657600291500154995b1561142a5760ff610e6e8160015b1667ffffffffffffffff8616612f55565b9360c01c16998a5f146114245797995b8c5f52600360205267ffffffffffffffff60405f2094169182155f146112fd57505050806112ce57506001015482036112a6576020927fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe0601f60a4935b5492806024604051998a9889977f453e8e970000000000000000000000000000000000000000000000000000000089526004890152828801527f000000000000000000000000000000000000000000000000000000000000000060448801526080606488015282608488015201868601375f8582860101520116810103018173ffffffffffffffffffffffffffffffffffffffff7f0000000000000000000000000000000000000000000000000000000000000000165afa90811561129b575f91611269575b5060035f5360015260215f20917f0000000000000000000000000000000000000000000000000000000000000000806207a12002906207a1208204036104df576fffffffffffffffffffffffffffffffff81166fffffffffffffffffffffffffffffffff83541603916fffffffffffffffffffffffffffffffff83116104df576fffffffffffffffffffffffffffffffff61106493167fffffffffffffffffffffffffffffffff000000000000000000000000000000008254161790553361348a565b8103611254575050602435905b6040519261107e84611f4c565b83526020830160243581526044356040850152815f52600660205260405f209184515f52600360205260405f20925f9085151593846111c0575b5050815f5260066020525f60036040822082815582600182015582600282015501556003840163ffffffff815460a81c169081156104df575f1961114092017fffffffffffffff00000000ffffffffffffffffffffffffffffffffffffffffff78ffffffff00000000000000000000000000000000000000000083549260a81b169116179055565b855160405186815264ffffffffff909216602083015290606081600160407fdf238e36337c543ba9adfd659e757befb43478aa9cad2e8f3a00724f61dbf556940152a361118957005b6104dd925161309b565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52602160045260245ffd5b5164ffffffffff925060039190870361124957015460681c165b6112428187515f52600560205260405f20875f52602052600360405f2001907fffffffffffffff0000000000ffffffffffffffffffffffffffffffffffffffff78ffffffffff000000000000000000000000000000000000000083549260a01b169116179055565b86806110b8565b015460901c166111da565b03611263576044355b90611071565b5f61125d565b90506020813d602011611293575b8161128460209383611f68565b81010312610168575186610fa1565b3d9150611277565b6040513d5f823e3d90fd5b7fb4bfc032000000000000000000000000000000000000000000000000000000005f5260045ffd5b7f5cdec456000000000000000000000000000000000000000000000000000000005f525f60045260245260445ffd5b60035f95939594929453866001525f1960215f2095019267ffffffffffffffff84116104df5760ff61134081600367ffffffffffffffff94015460c81c16611f07565b50541693168383036113f4579291905f935b8385106113a55750505050505f1461139c57604435905b036112a6576020927fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe0601f60a493610edb565b60243590611369565b90919293956001908183891c16155f146113da576113cf906113c889878761200b565b3590613082565b960193929190611352565b6113ef906113e989878761200b565b35613082565b6113cf565b82847f5cdec456000000000000000000000000000000000000000000000000000000005f5260045260245260445ffd5b99610e7e565b60ff610e6e815f610e5d565b5099610e4f565b905098610e41565b8c7f3255f36a000000000000000000000000000000000000000000000000000000005f5260045260245260445ffd5b7fafdc8ccd000000000000000000000000000000000000000000000000000000005f5260045260245ffd5b34610168575f60031936011261016857602060405173ffffffffffffffffffffffffffffffffffffffff7f0000000000000000000000000000000000000000000000000000000000000000168152f35b34610168576020600319360112610168576004355f52600460205260c060405f2080549060018101549060028101546003820154906005600484015493015493604051958652602086015260408501526060840152608083015260a0820152f35b34610168576115616108b336611ee3565b805f52600160205267ffffffffffffffff600160405f2001541615611596575f526001602052602060405f2054604051908152f35b7f1d46cb05000000000000000000000000000000000000000000000000000000005f5260045260245ffd5b34610168575f6003193601126101685760206040517f00000000000000000000000000000000000000000000000000000000000000008152f35b34610168576020600319360112610168576004355f52600360205261010060405f2060ff8154916001810154906003600282015491015491604051948552602085015260408401526fffffffffffffffffffffffffffffffff8116606084015264ffffffffff8160801c16608084015263ffffffff8160a81c1660a0840152818160c81c1660c084015260d01c16151560e0820152f35b34610168576020600319360112610168576004355f526001602052606060405f2067ffffffffffffffff60018254920154604051928352818116602084015260401c166040820152f35b3461016857600319360160e08112610168576060136101685760843560a43560643560c43567ffffffffffffffff81116101685761171e903690600401611eb2565b6117299391936124c0565b93909460043595865f52600360205260405f2093600385019860ff8a5460c81c1661175381611fa9565b60ff6002549116146114745750600388019182549160ff8360b81c1660018103611bae57506117828188613082565b8a5480910361056d575060018a01549081881497885f14611ba65750995b8715611b9f57600291500154955b15611b935760ff6117cd8160015b1667ffffffffffffffff8516612f55565b9260c01c1695865f14611b8d5798945b8a5f52600360205267ffffffffffffffff60405f2093169687155f14611aaa575050806112ce57506001015486036112a6575b7902000000000000000000000000000000000000000000000000007fffffffffffff00ffffffffffffffffffffffffffffffffffffffffffffffffff825416179055604051602081019182526020815261186b604082611f68565b5190209460243592604435956040519660c088019688881067ffffffffffffffff891117611a7d577f7824b7b076465f54f1e0e90520e1e5a1ba627723577ca49913581131a5c4a9749860e0986040525f815260058b8d60208401908152604084018b8152606085019087825260808601928b845260a08701948d86525f52600460205260405f2096518755516001870155516002860155516003850155516004840155519101555461192460ff8d5460c81c16611fa9565b8a5f52600360205260405f2090600382019081547fffffffffffff00ffffffff0000000000ffffffffffffffffffffffffffffffff79ff0000000000000000000000000000000000000000000000000074ffffffffff000000000000000000000000000000004260801b169360c81b1691161717905583600182015555604051958652602086015260408501526060840152608083015260a08201524260c0820152a37f0000000000000000000000000000000000000000000000000000000000000000806206ddd002906206ddd08204036104df576fffffffffffffffffffffffffffffffff81166fffffffffffffffffffffffffffffffff83541603916fffffffffffffffffffffffffffffffff83116104df576fffffffffffffffffffffffffffffffff6104dd93167fffffffffffffffffffffffffffffffff000000000000000000000000000000008254161790553361348a565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52604160045260245ffd5b9160035f949294538960015260215f20935f1989019267ffffffffffffffff84116104df5760ff611aec81600367ffffffffffffffff94015460c81c16611f07565b50541693168383036113f4579291905f935b838510611b4b5750505050505f14611b4257604435905b14611810577fb4bfc032000000000000000000000000000000000000000000000000000000005f5260045ffd5b60243590611b15565b90919293956001908183891c16155f14611b7957611b6e906113c889878761200b565b960193929190611afe565b611b88906113e989878761200b565b611b6e565b946117dd565b60ff6117cd815f6117bc565b50956117ae565b9050996117a0565b857f3255f36a000000000000000000000000000000000000000000000000000000005f5260045260245260445ffd5b60a060031936011261016857604435906024359060043560843567ffffffffffffffff811161016857611c14903690600401611eb2565b9390927f6cd1877f0000000000000000000000000000000000000000000000000000000081528260048201527f0000000000000000000000000000000000000000000000000000000000000000602482015260208160448173ffffffffffffffffffffffffffffffffffffffff7f0000000000000000000000000000000000000000000000000000000000000000165afa90811561129b575f91611e77575b5015611e4b57611cc485828461201b565b94855f52600160205267ffffffffffffffff600160405f20015460401c1690604051602081019088825283604082015260408152611d03606082611f68565b51902096875f52600360205264ffffffffff600360405f20015460801c16611dda5760806108b996948998969489947f237862e850af48b05bff922e58b1b61d0103be84667ac006c6cd7f4a97d08a679460209c5f5260048d5260405f2055855f5260038c528660405f206003810180547fffffffffffff00ffffffff0000000000ffffffffffffffffffffffffffffffff74ffffffffff00000000000000000000000000000000428a1b169116179055846001820155556040519283528b8301526040820152426060820152a36064358461209c565b87805f52600360205260ff600360405f20015460d01c16611e20577f869d9010000000000000000000000000000000000000000000000000000000005f5260045260245ffd5b7fb196a44a000000000000000000000000000000000000000000000000000000005f5260045260245ffd5b507fda997d38000000000000000000000000000000000000000000000000000000005f5260045260245ffd5b90506020813d602011611eaa575b81611e9260209383611f68565b81010312610168575180151581036101685786611cb3565b3d9150611e85565b9181601f840112156101685782359167ffffffffffffffff8311610168576020808501948460051b01011161016857565b600319606091011261016857600435906024359060443590565b6003111561119357565b600254811015611f1f5760025f5260205f2001905f90565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52603260045260245ffd5b6060810190811067ffffffffffffffff821117611a7d57604052565b90601f7fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe0910116810190811067ffffffffffffffff821117611a7d57604052565b60ff60019116019060ff82116104df57565b919082606091031261016857604051611fd381611f4c565b604080829480358452602081013560208501520135910152565b9190811015611f1f576060020190565b5f1981146104df5760010190565b9190811015611f1f5760051b0190565b9160405191602083019384526040830152606082015260608152612040608082611f68565b51902090565b60405160406020820192803584526020810135828401520135606082015260608152612040608082611f68565b9064ffffffffff8091169116019064ffffffffff82116104df57565b919082039182116104df57565b92939190916120aa84612f05565b6120b381612f77565b6124945760038101946120cc60ff875460c81c16611f07565b5091604051926120db84611f4c565b549160ff831684526bffffffffffffffffffffffff602085019364ffffffffff8160081c16855260301c16936121176040820195808752612fad565b60035f538760015260215f2098825f52600460205260405f209181549260ff8460c81c16151580612486575b80612478575b61243a57505160ff16998a8c0361240a57985f995b60018b01808c116104df578c111561218f57612183612189916113e98f8e908e61200b565b9a611ffd565b9961215e565b969a9194989295995092969a5f1982019182116104df576121af9261200b565b35926121bb8585613082565b97865f52600560205260405f20895f5260205273ffffffffffffffffffffffffffffffffffffffff600360405f200154166123de5761220c64ffffffffff9283806122159451169160801c16612073565b8242911661208f565b16976040519060a082019180831067ffffffffffffffff841117611a7d578764ffffffffff8c73ffffffffffffffffffffffffffffffffffffffff6003612326958f8c8e916bffffffffffffffffffffffff9b6040528c845260208401918252604084019283526060840198338a52608085019788525f52600560205260405f20905f5260205260405f2092518355516001830155516002820155019351167fffffffffffffffffffffffff000000000000000000000000000000000000000084541617835551167fffffffffffffff0000000000ffffffffffffffffffffffffffffffffffffffff78ffffffffff000000000000000000000000000000000000000083549260a01b169116179055565b51166fffffffffffffffffffffffffffffffff83541601906fffffffffffffffffffffffffffffffff82116104df576123dc98889587957f8f31b0f7c9a60a9913e32b1fff5049f11e5699fbc713d42e9a412926d9721a7b956fffffffffffffffffffffffffffffffff60a096167fffffffffffffffffffffffffffffffff00000000000000000000000000000000825416179055604051933385526020850152604084015260608301526080820152a361309b565b565b887feb362cf9000000000000000000000000000000000000000000000000000000005f5260045260245ffd5b8b8b7f5cdec456000000000000000000000000000000000000000000000000000000005f5260045260245260445ffd5b80600560048e930154910154907ff2b66a9e000000000000000000000000000000000000000000000000000000005f5260045260245260445260645ffd5b5060058101548c1415612149565b5060048101548c1415612143565b847f7b6ac8bc000000000000000000000000000000000000000000000000000000005f5260045260245ffd5b6124ca6004612046565b805f52600660205260405f209160ff600384015460c81c166124eb81611efd565b8015610d17576002906124fd81611efd565b14610ceb5782919261252f7f0000000000000000000000000000000000000000000000000000000000000000826128e7565b804211612655579060036125476123dc93429061208f565b910190815460ff8160c01c165f146125f7575064ffffffffff825460901c1681106125ab575b505b80547fffffffffffffffffffffffffffffffffffffff0000000000ffffffffffffffff164260401b6cffffffffff000000000000000016179055565b81547fffffffffffffffffff0000000000ffffffffffffffffffffffffffffffffffff1660909190911b76ffffffffff000000000000000000000000000000000000161781555f61256d565b60681c64ffffffffff16811061260e575b5061256f565b81547fffffffffffffffffffffffffffff0000000000ffffffffffffffffffffffffff1660689190911b71ffffffffff00000000000000000000000000161781555f612608565b7f64eb7cc9000000000000000000000000000000000000000000000000000000005f526004524260245260445ffd5b7f000000000000000000000000000000000000000000000000000000000000000090816201d4c002916201d4c08304036104df57600301906fffffffffffffffffffffffffffffffff81166fffffffffffffffffffffffffffffffff83541603916fffffffffffffffffffffffffffffffff83116104df576fffffffffffffffffffffffffffffffff6123dc93167fffffffffffffffffffffffffffffffff000000000000000000000000000000008254161790553361348a565b9190805f52600660205260405f2083515f52600360205260405f20915f8415159283612842575b50815f5260066020525f60036040822082815582600182015582600282015501556003840163ffffffff815460a81c169081156104df575f196127ed92017fffffffffffffff00000000ffffffffffffffffffffffffffffffffffffffffff78ffffffff00000000000000000000000000000000000000000083549260a81b169116179055565b855160405186815264ffffffffff9092166020830152906060815f60407fdf238e36337c543ba9adfd659e757befb43478aa9cad2e8f3a00724f61dbf556940152a361283857505050565b6123dc925161309b565b64ffffffffff9150600390602088015187145f146128cf57015460681c165b6128c98187515f52600560205260405f20875f52602052600360405f2001907fffffffffffffff0000000000ffffffffffffffffffffffffffffffffffffffff78ffffffffff000000000000000000000000000000000000000083549260a01b169116179055565b5f612766565b015460901c16612861565b919082018092116104df57565b9064ffffffffff80612906600361292095015493828560401c166128da565b9260ff8160c01c165f146129235760901c165b16906128da565b90565b60681c16612919565b63ffffffff600382015460a81c16159081612945575090565b6129209150612f77565b90600381019060028254917a0100000000000000000000000000000000000000000000000000007fffffffffff00ffffffffffffffffffffffffffffffffffffffffffffffffffff8416178455015491835f52600560205260405f20835f526020526fffffffffffffffffffffffffffffffff60405f209216927fffffffffffffffffffffffffffffffff000000000000000000000000000000008254168255612a5a5f82159586159485612e9e575b50855493887f5ca6627e77e008d0f734d0929195c3b1b66bf445c46ce6390593d07b5c1b1de4606073ffffffffffffffffffffffffffffffffffffffff60038b015416604051908982526020820152866040820152a361208f565b945f52600460205260405f2091825415155f14612b6e575050545f52600160205260405f20915f14612b305750600101805467ffffffffffffffff8160401c1667ffffffffffffffff81146104df576fffffffffffffffff000000000000000060017fffffffffffffffffffffffffffffffff0000000000000000ffffffffffffffff920160401b1691161790555b80612af15750565b5f8080809361dead5af115612b0257565b7f39f1c8d9000000000000000000000000000000000000000000000000000000005f5261dead60045260245ffd5b546001820180547fffffffffffffffffffffffffffffffffffffffffffffffff0000000000000000164267ffffffffffffffff161790559055612ae9565b9250925060018101549260028201549160038101549160405195612b9187611f4c565b865260208601938452604086019283525f94612e6f575b50505082515f52600360205260405f207f0000000000000000000000000000000000000000000000000000000000000000908162030d40029162030d408304036104df57600301906fffffffffffffffffffffffffffffffff81166fffffffffffffffffffffffffffffffff83541603916fffffffffffffffffffffffffffffffff83116104df576fffffffffffffffffffffffffffffffff612c7393167fffffffffffffffffffffffffffffffff000000000000000000000000000000008254161790553361348a565b604080518451602080830191825286015182840152918501516060820152612cc681608081015b037fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe08101835282611f68565b51902090815f52600660205260405f209184515f52600360205260405f20925f908515159384612ddb575b5050815f5260066020525f60036040822082815582600182015582600282015501556003840163ffffffff815460a81c169081156104df575f19612d7992017fffffffffffffff00000000ffffffffffffffffffffffffffffffffffffffffff78ffffffff00000000000000000000000000000000000000000083549260a81b169116179055565b855160405186815264ffffffffff909216602083015290606081600260407fdf238e36337c543ba9adfd659e757befb43478aa9cad2e8f3a00724f61dbf556940152a3612dc9575b505050612ae9565b612dd3925161309b565b5f8080612dc1565b5164ffffffffff9250600391908703612e6457015460681c165b612e5d8187515f52600560205260405f20875f52602052600360405f2001907fffffffffffffff0000000000ffffffffffffffffffffffffffffffffffffffff78ffffffffff000000000000000000000000000000000000000083549260a01b169116179055565b5f80612cf1565b015460901c16612df5565b909192935060035f53600152600460215f20910154145f14612e98575080515b905f8080612ba8565b51612e8f565b612eda919250612ec160ff6bffffffffffffffffffffffff925460c81c16611f07565b505460301c16612ed1818461208f565b60011c906128da565b90612eff8273ffffffffffffffffffffffffffffffffffffffff60038901541661348a565b5f6129ff565b90815f52600360205260405f209164ffffffffff600384015460801c1615612f2a5750565b7f640d6f71000000000000000000000000000000000000000000000000000000005f5260045260245ffd5b9067ffffffffffffffff8091169116019067ffffffffffffffff82116104df57565b612fa6600364ffffffffff9201548280612f9660ff8460c81c16611f07565b505460081c169160801c16612073565b1642101590565b80341461307f5780341161305057335f525f60205260405f2054612fd1348361208f565b9182821061301e575081612fe49161208f565b335f525f60205260405f20556040519081527f8c1b67e87f3112e697c917245ce572387b69385fedf29a6b61b7916ad469afa060203392a2565b7f26fb3c77000000000000000000000000000000000000000000000000000000005f526004523460245260445260645ffd5b7f7840a010000000000000000000000000000000000000000000000000000000005f526004523460245260445ffd5b50565b6041916040519160048353600183015260218201522090565b906002810190815491821561348357905f60039255019263ffffffff845460a81c1663ffffffff81146104df5784547fffffffffffffff00000000ffffffffffffffffffffffffffffffffffffffffff1660019190910160a81b78ffffffff0000000000000000000000000000000000000000001617845560405161311f81611f4c565b838152602080820184815260409283018481528351928301878152915193830193909352915160608201526131578160808101612c9a565b51902093835f52600560205260405f20825f5260205260405f2090600182015490600283015490865f52600560205260405f20865f5260205260ff6131bc8164ffffffffff6003818160405f20015460a01c1698015460a01c16935460c81c16611f07565b5054169060405194610140860186811067ffffffffffffffff821117611a7d57604052878652602086019485526040860193845260608601955f875260808101904264ffffffffff16825260a0810192835260c0810193845260e081019485526101008101955f8752610120820197600189528d5f52600660205260405f2092518355516001830155516002820155600301965167ffffffffffffffff1667ffffffffffffffff1687547fffffffffffffffffffffffffffffffffffffffffffffffff0000000000000000161787555164ffffffffff166132d69087907fffffffffffffffffffffffffffffffffffffff0000000000ffffffffffffffff6cffffffffff000000000000000083549260401b169116179055565b5185547fffffffffffffffffffffffffffff0000000000ffffffffffffffffffffffffff1660689190911b71ffffffffff00000000000000000000000000161785555184547fffffffffffffffffff0000000000ffffffffffffffffffffffffffffffffffff1660909190911b76ffffffffff000000000000000000000000000000000000161784555183547fffffffffffffffff00ffffffffffffffffffffffffffffffffffffffffffffff1660b89190911b77ff0000000000000000000000000000000000000000000000161783555182547fffffffffffffff00ffffffffffffffffffffffffffffffffffffffffffffffff1690151560c01b78ff00000000000000000000000000000000000000000000000016178255516133fa81611efd565b61340381611efd565b81549060c81b79ff0000000000000000000000000000000000000000000000000016907fffffffffffff00ffffffffffffffffffffffffffffffffffffffffffffffffff16179055604051918252602082015242604082015260607f8bc879fdb30686ab02143062d42a1696c3279508d7463200113000f1c0834cb791a3565b9250505055565b602073ffffffffffffffffffffffffffffffffffffffff7f9c9e0cdb1670e88302408e5b941dc636f63a3293204694bb68910fcf3d9305f3921692835f525f825260405f206134da8282546128da565b9055604051908152a256' as const
