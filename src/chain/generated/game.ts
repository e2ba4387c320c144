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
  "name": "WrongBond",
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
  '0x610100604052346103e2576134138038038061001a816103e6565b928339810160a0828203126103e25781516001600160a01b03811681036103e257602083015160408401516060850151608086015190956001600160401b0382116103e2570184601f820112156103e2578051906001600160401b0382116102235761008b60208360051b016103e6565b95602060608189868152019402830101918183116103e257602001925b82841061036957505050508351801590811561035e575b508015610356575b8015610344575b8015610338575b610329578460e05260c05260a0526080525f5b81518110156102a25760208160051b830101519060ff82511680158015610298575b6102825750602082019164ffffffffff8351168015908115610274575b50610261575f1960ff8251160160ff811161024d5760ff16926201388084029380850462013880149015171561024d576209eb10840180941161024d578584029380850487149015171561024d576040820180519094600181901b916001600160601b0316906001600160ff1b0381160361024d5781116102375750600254936801000000000000000085101561022357600185018060025585101561020f5760ff60019560025f5260205f200193511665ffffffffff008454935160081b169166010000000000008760901b03905160301b1692868060901b0319161717179055016100e8565b634e487b7160e01b5f52603260045260245ffd5b634e487b7160e01b5f52604160045260245ffd5b83639901e61160e01b5f5260045260245260445ffd5b634e487b7160e01b5f52601160045260245ffd5b50630be4b74d60e01b5f5260045260245ffd5b6301e133809150115f610127565b906369c8d6a360e11b5f5260045260245260445ffd5b50603f811161010a565b604051613007908161040c82396080518181816114b4015281816117f10152611deb015260a0518181816101bf01528181610e30015281816114590152611daa015260c051818181610fe9015281816118fe0152612672015260e05181818161013a015281816104190152818161099b01528181611028015281816114f30152611c640152f35b635f194f1560e01b5f5260045ffd5b5062278d0081116100d5565b506801000000000000000082116100ce565b5081156100c7565b60089150115f6100bf565b6060848303126103e25760405190606082016001600160401b0381118382101761022357604052845160ff811681036103e2578252602085015164ffffffffff811681036103e25760208301526040850151906001600160601b03821682036103e25782602092604060609501528152019301926100a8565b5f80fd5b6040519190601f01601f191682016001600160401b038111838210176102235760405256fe6080806040526004361015610012575f80fd5b5f3560e01c908162aa8c0614611d455750806309a346e414611a025780630f2fbeec146119b8578063139cfab1146119215780631eefddb1146118e757806331a3a26f146118765780633a8a4105146118155780633b1bebd1146117c55780633f4a63bd146113215780634a50e06f14610f8f57806351cff8d914610ea45780635cc73b4e14610e835780636019279914610e1e578063651a2b4c14610e015780638cd248a614610db8578063938805cb14610d7d578063987757dd146106f457806399a1a6e2146106775780639fe9ada3146105c0578063b06502251461023f578063b2596a67146101e2578063d76b42cf146101a8578063df18e047146101615763fe173b9714610123575f80fd5b3461015d575f60031936011261015d5760206040517f00000000000000000000000000000000000000000000000000000000000000008152f35b5f80fd5b3461015d57602060031936011261015d5760043573ffffffffffffffffffffffffffffffffffffffff811680910361015d575f525f602052602060405f2054604051908152f35b3461015d575f60031936011261015d5760206040517f00000000000000000000000000000000000000000000000000000000000000008152f35b3461015d57602060031936011261015d5760043560025481101561015d5761020b60609161206f565b50546bffffffffffffffffffffffff6040519160ff8116835264ffffffffff8160081c16602084015260301c166040820152f35b3461015d57600319360160e0811261015d5760601361015d5760c43560a43560643560843561026c612628565b929093600384019260ff845460b81c1690600182146105945761028f8185612ba4565b86548091036105625750600186019081549081861495865f1461058d57505b806102b98b87612ba4565b0361056257505f1992918491861561055d575060028801545b8855558760028701550160ff81116104d4578360e09361035d64ffffffffff937f27db11e3cdd30e0ddd9efe7cc05d8812ca42a33a085c9dec470d424338e2366797907fffffffffffffffff00ffffffffffffffffffffffffffffffffffffffffffffff77ff000000000000000000000000000000000000000000000083549260b81b169116179055565b61050e575b80547fffffffffffffff00ffffffffffffffffffffffffffffffffffffffffffffffff811660c091821c60ff161590911b78ff000000000000000000000000000000000000000000000000161781555460ff8160c01c165f146105015781808260681c16915b600435998a9854956040519687526020870152604086015267ffffffffffffffff8116606086015260ff8160b81c16608086015260401c1660a08401521660c0820152a35f52600360205260405f207f00000000000000000000000000000000000000000000000000000000000000009081620138800291620138808304036104d457600301906fffffffffffffffffffffffffffffffff81166fffffffffffffffffffffffffffffffff83541603916fffffffffffffffffffffffffffffffff83116104d4576fffffffffffffffffffffffffffffffff6104d293167fffffffffffffffffffffffffffffffff0000000000000000000000000000000082541617905533612fac565b005b7f4e487b71000000000000000000000000000000000000000000000000000000005f52601160045260245ffd5b81808260901c16916103c8565b67ffffffffffffffff61053082548280600160ff8460b81c161b169116612b72565b167fffffffffffffffffffffffffffffffffffffffffffffffff0000000000000000825416178155610362565b6102d2565b7f7d12d0a4000000000000000000000000000000000000000000000000000000005f5260045260245ffd5b90506102ae565b867f5cb0c4de000000000000000000000000000000000000000000000000000000005f5260045260245ffd5b3461015d57602060031936011261015d576004355f52600660205261014060405f2080549060ff6001820154916003600282015491015490828260c81c16936040519586526020860152604085015267ffffffffffffffff8116606085015264ffffffffff8160401c16608085015264ffffffffff8160681c1660a085015264ffffffffff8160901c1660c0850152818160b81c1660e085015260c01c16151561010083015261066f81612065565b610120820152f35b3461015d57604060031936011261015d576004355f52600560205260405f206024355f5260205260a060405f2064ffffffffff81549160018101549060036002820154910154916040519485526020850152604084015273ffffffffffffffffffffffffffffffffffffffff81166060840152831c166080820152f35b3461015d57602060031936011261015d5760043561071181612aec565b600381019081549060ff8260d01c16610d515761072d81612b3c565b158015610d3f575b610d13576002907a0100000000000000000000000000000000000000000000000000007fffffffffff00ffffffffffffffffffffffffffffffffffffffffffffffffffff8416178455015491835f52600560205260405f20835f526020526fffffffffffffffffffffffffffffffff60405f209216927fffffffffffffffffffffffffffffffff00000000000000000000000000000000825416825561083c5f82159586159485610cac575b50855493887f5ca6627e77e008d0f734d0929195c3b1b66bf445c46ce6390593d07b5c1b1de4606073ffffffffffffffffffffffffffffffffffffffff60038b015416604051908982526020820152866040820152a36121c7565b945f52600460205260405f2091825415155f1461094f575050545f52600160205260405f20915f146109115750600101805467ffffffffffffffff8160401c1667ffffffffffffffff81146104d4576fffffffffffffffff000000000000000060017fffffffffffffffffffffffffffffffff0000000000000000ffffffffffffffff920160401b1691161790555b806108d257005b5f8080809361dead5af1156108e357005b7f39f1c8d9000000000000000000000000000000000000000000000000000000005f5261dead60045260245ffd5b546001820180547fffffffffffffffffffffffffffffffffffffffffffffffff0000000000000000164267ffffffffffffffff1617905590556108cb565b9250925060018101549260028201549160038101549160405195610972876120b4565b865260208601938452604086019283525f94610c7d575b50505082515f52600360205260405f207f0000000000000000000000000000000000000000000000000000000000000000908162030d40029162030d408304036104d457600301906fffffffffffffffffffffffffffffffff81166fffffffffffffffffffffffffffffffff83541603916fffffffffffffffffffffffffffffffff83116104d4576fffffffffffffffffffffffffffffffff610a5493167fffffffffffffffffffffffffffffffff0000000000000000000000000000000082541617905533612fac565b604080518451602080830191825286015182840152918501516060820152610aa781608081015b037fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe081018352826120d0565b51902090815f52600660205260405f209184515f52600360205260405f20925f908515159384610be9575b5050815f5260066020525f60036040822082815582600182015582600282015501556003840163ffffffff815460a81c169081156104d4575f19610b5a92017fffffffffffffff00000000ffffffffffffffffffffffffffffffffffffffffff78ffffffff00000000000000000000000000000000000000000083549260a81b169116179055565b855160405186815264ffffffffff909216602083015290606081600260407fdf238e36337c543ba9adfd659e757befb43478aa9cad2e8f3a00724f61dbf556940152a3610baa575b5050506108cb565b610bb49251612bbd565b818080610ba2565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52602160045260245ffd5b5164ffffffffff9250600391908703610c7257015460681c165b610c6b8187515f52600560205260405f20875f52602052600360405f2001907fffffffffffffff0000000000ffffffffffffffffffffffffffffffffffffffff78ffffffffff000000000000000000000000000000000000000083549260a01b169116179055565b8780610ad2565b015460901c16610c03565b909192935060035f53600152600460215f20910154145f14610ca6575080515b90848080610989565b51610c9d565b610ce8919250610ccf60ff6bffffffffffffffffffffffff925460c81c1661206f565b505460301c16610cdf81846121c7565b60011c90612a9a565b90610d0d8273ffffffffffffffffffffffffffffffffffffffff600389015416612fac565b886107e1565b837f29aadacd000000000000000000000000000000000000000000000000000000005f5260045260245ffd5b5063ffffffff8260a81c161515610735565b837fb196a44a000000000000000000000000000000000000000000000000000000005f5260045260245ffd5b606060031936011261015d5760443567ffffffffffffffff811161015d57610dac6104d291369060040161201a565b906024356004356121d4565b3461015d57606060031936011261015d5760206040518181019060043582526024356040820152604435606082015260608152610df66080826120d0565b519020604051908152f35b3461015d575f60031936011261015d576020600254604051908152f35b3461015d575f60031936011261015d577f00000000000000000000000000000000000000000000000000000000000000005f906002545b808310610e6757602082604051908152f35b9060019060ff610e768561206f565b5054161b92019190610e55565b3461015d576020610e9c610e963661204b565b91612153565b604051908152f35b3461015d57602060031936011261015d5760043573ffffffffffffffffffffffffffffffffffffffff81169081810361015d57335f525f60205260405f2054908115610f63575f8080938193338352826020528260408120556040518781528260208201527fd1c19fbcd4551a5edfb66d43d2e337c04837afda3482b42bdf569a8fccdae5fb60403392a25af115610f3857005b7f39f1c8d9000000000000000000000000000000000000000000000000000000005f5260045260245ffd5b7f751b0fda000000000000000000000000000000000000000000000000000000005f523360045260245ffd5b3461015d57606060031936011261015d57610faa600461217e565b805f52600660205260405f20600381019060ff825460c81c16610fcc81612065565b80156112f557600290610fde81612065565b146112c95761100e907f000000000000000000000000000000000000000000000000000000000000000090612aa7565b8042111561129a57506004355f52600360205260405f20907f000000000000000000000000000000000000000000000000000000000000000091826201d4c002926201d4c08404036104d457600301916fffffffffffffffffffffffffffffffff81166fffffffffffffffffffffffffffffffff84541603906fffffffffffffffffffffffffffffffff82116104d45760ff936fffffffffffffffffffffffffffffffff6110e493167fffffffffffffffffffffffffffffffff0000000000000000000000000000000082541617905533612fac565b5460c01c1615611292576024355b6110fb36612123565b91805f52600660205260405f2083515f52600360205260405f20915f84151592836111fa575b50815f5260066020525f60036040822082815582600182015582600282015501556003840163ffffffff815460a81c169081156104d4575f196111a892017fffffffffffffff00000000ffffffffffffffffffffffffffffffffffffffffff78ffffffff00000000000000000000000000000000000000000083549260a81b169116179055565b855160405186815264ffffffffff9092166020830152906060815f60407fdf238e36337c543ba9adfd659e757befb43478aa9cad2e8f3a00724f61dbf556940152a36111f057005b6104d29251612bbd565b64ffffffffff9150600390602088015187145f1461128757015460681c165b6112818187515f52600560205260405f20875f52602052600360405f2001907fffffffffffffff0000000000ffffffffffffffffffffffffffffffffffffffff78ffffffffff000000000000000000000000000000000000000083549260a01b169116179055565b86611121565b015460901c16611219565b6044356110f2565b7f0e82c1d8000000000000000000000000000000000000000000000000000000005f526004524260245260445ffd5b827f67374eb8000000000000000000000000000000000000000000000000000000005f5260045260245ffd5b837f9634be18000000000000000000000000000000000000000000000000000000005f5260045260245ffd5b3461015d576003193601610100811261015d5760601361015d5760a43560c43567ffffffffffffffff811161015d5761135e90369060040161201a565b9060e4359067ffffffffffffffff821161015d573660238301121561015d5781600401359167ffffffffffffffff831161015d57366024848301011161015d576113a6612628565b9390946004355f52600360205260405f2093600385019560ff875460c81c166113ce81612111565b60ff60025491160361179a5750927fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe061141a8a9460a4948b9c602098601f9d6084359160643591612844565b9a9150975492806024604051998a9889977f453e8e970000000000000000000000000000000000000000000000000000000089526004890152828801527f000000000000000000000000000000000000000000000000000000000000000060448801526080606488015282608488015201868601375f8582860101520116810103018173ffffffffffffffffffffffffffffffffffffffff7f0000000000000000000000000000000000000000000000000000000000000000165afa90811561178f575f9161175d575b5060035f5360015260215f20917f0000000000000000000000000000000000000000000000000000000000000000806207a12002906207a1208204036104d4576fffffffffffffffffffffffffffffffff81166fffffffffffffffffffffffffffffffff83541603916fffffffffffffffffffffffffffffffff83116104d4576fffffffffffffffffffffffffffffffff6115a793167fffffffffffffffffffffffffffffffff0000000000000000000000000000000082541617905533612fac565b810361174a5750506024355b6115bc36612123565b91805f52600660205260405f2083515f52600360205260405f20915f84151592836116b2575b50815f5260066020525f60036040822082815582600182015582600282015501556003840163ffffffff815460a81c169081156104d4575f1961166992017fffffffffffffff00000000ffffffffffffffffffffffffffffffffffffffffff78ffffffff00000000000000000000000000000000000000000083549260a81b169116179055565b855160405186815264ffffffffff909216602083015290606081600160407fdf238e36337c543ba9adfd659e757befb43478aa9cad2e8f3a00724f61dbf556940152a36111f057005b64ffffffffff9150600390602088015187145f1461173f57015460681c165b6117398187515f52600560205260405f20875f52602052600360405f2001907fffffffffffffff0000000000ffffffffffffffffffffffffffffffffffffffff78ffffffffff000000000000000000000000000000000000000083549260a01b169116179055565b866115e2565b015460901c166116d1565b03611757576044356115b3565b5f6115b3565b90506020813d602011611787575b81611778602093836120d0565b8101031261015d5751856114e4565b3d915061176b565b6040513d5f823e3d90fd5b7fafdc8ccd000000000000000000000000000000000000000000000000000000005f5260045260245ffd5b3461015d575f60031936011261015d57602060405173ffffffffffffffffffffffffffffffffffffffff7f0000000000000000000000000000000000000000000000000000000000000000168152f35b3461015d57602060031936011261015d576004355f52600460205260c060405f2080549060018101549060028101546003820154906005600484015493015493604051958652602086015260408501526060840152608083015260a0820152f35b3461015d57611887610e963661204b565b805f52600160205267ffffffffffffffff600160405f20015416156118bc575f526001602052602060405f2054604051908152f35b7f1d46cb05000000000000000000000000000000000000000000000000000000005f5260045260245ffd5b3461015d575f60031936011261015d5760206040517f00000000000000000000000000000000000000000000000000000000000000008152f35b3461015d57602060031936011261015d576004355f52600360205261010060405f2060ff8154916001810154906003600282015491015491604051948552602085015260408401526fffffffffffffffffffffffffffffffff8116606084015264ffffffffff8160801c16608084015263ffffffff8160a81c1660a0840152818160c81c1660c084015260d01c16151560e0820152f35b3461015d57602060031936011261015d576004355f526001602052606060405f2067ffffffffffffffff60018254920154604051928352818116602084015260401c166040820152f35b3461015d57600319360160e0811261015d5760601361015d5760a43560c43567ffffffffffffffff811161015d57611a3e90369060040161201a565b611a49929192612628565b91909260043593845f52600360205260405f2092600384019660ff885460c81c16611a7381612111565b60ff60025491161461179a575060039291611a9691856084356064358a87612844565b9291939096017902000000000000000000000000000000000000000000000000007fffffffffffff00ffffffffffffffffffffffffffffffffffffffffffffffffff8254161790556040516020810191825260208152611af76040826120d0565b5190209460243592604435906040519560c087019287841067ffffffffffffffff851117611d18578b611bbe60ff7f7824b7b076465f54f1e0e90520e1e5a1ba627723577ca49913581131a5c4a9749b60e09b8f8f8b8d918f60059467ffffffffffffffff9e6040525f8752602087019081526040870191825260608701928c84526080880194855260a088019586525f52600460205260405f20965187555160018701555160028601555160038501555160048401555191015554925460c81c16612111565b8b5f52600360205260405f2090600382019081547fffffffffffff00ffffffff0000000000ffffffffffffffffffffffffffffffff79ff0000000000000000000000000000000000000000000000000074ffffffffff000000000000000000000000000000004260801b169360c81b169116171790558360018201555560405196875260208701526040860152166060840152608083015260a08201524260c0820152a37f0000000000000000000000000000000000000000000000000000000000000000806206ddd002906206ddd08204036104d4576fffffffffffffffffffffffffffffffff81166fffffffffffffffffffffffffffffffff83541603916fffffffffffffffffffffffffffffffff83116104d4576fffffffffffffffffffffffffffffffff6104d293167fffffffffffffffffffffffffffffffff0000000000000000000000000000000082541617905533612fac565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52604160045260245ffd5b60a060031936011261015d57604435906024359060043560843567ffffffffffffffff811161015d57611d7c90369060040161201a565b9390927f6cd1877f0000000000000000000000000000000000000000000000000000000081528260048201527f0000000000000000000000000000000000000000000000000000000000000000602482015260208160448173ffffffffffffffffffffffffffffffffffffffff7f0000000000000000000000000000000000000000000000000000000000000000165afa90811561178f575f91611fdf575b5015611fb357611e2c858284612153565b94855f52600160205267ffffffffffffffff600160405f20015460401c1690604051602081019088825283604082015260408152611e6b6060826120d0565b51902096875f52600360205264ffffffffff600360405f20015460801c16611f42576080610e9c96948998969489947f237862e850af48b05bff922e58b1b61d0103be84667ac006c6cd7f4a97d08a679460209c5f5260048d5260405f2055855f5260038c528660405f206003810180547fffffffffffff00ffffffff0000000000ffffffffffffffffffffffffffffffff74ffffffffff00000000000000000000000000000000428a1b169116179055846001820155556040519283528b8301526040820152426060820152a3606435846121d4565b87805f52600360205260ff600360405f20015460d01c16611f88577f869d9010000000000000000000000000000000000000000000000000000000005f5260045260245ffd5b7fb196a44a000000000000000000000000000000000000000000000000000000005f5260045260245ffd5b507fda997d38000000000000000000000000000000000000000000000000000000005f5260045260245ffd5b90506020813d602011612012575b81611ffa602093836120d0565b8101031261015d5751801515810361015d5786611e1b565b3d9150611fed565b9181601f8401121561015d5782359167ffffffffffffffff831161015d576020808501948460051b01011161015d57565b600319606091011261015d57600435906024359060443590565b60031115610bbc57565b6002548110156120875760025f5260205f2001905f90565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52603260045260245ffd5b6060810190811067ffffffffffffffff821117611d1857604052565b90601f7fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe0910116810190811067ffffffffffffffff821117611d1857604052565b60ff60019116019060ff82116104d457565b600319606091011261015d576040519061213c826120b4565b600435825260243560208301526044356040830152565b91604051916020830193845260408301526060820152606081526121786080826120d0565b51902090565b604051604060208201928035845260208101358284015201356060820152606081526121786080826120d0565b9064ffffffffff8091169116019064ffffffffff82116104d457565b919082039182116104d457565b92939190916121e284612aec565b6121eb81612b3c565b6125fc576003810180549160ff8360c81c16966122078861206f565b509360405194612216866120b4565b549360ff851686526bffffffffffffffffffffffff602087019564ffffffffff8160081c16875260301c169560408101968088528034036125cd575060035f538960015260215f209a845f52600460205260405f20901515806125bf575b806125b1575b61257357505160ff16998a8c0361254357985f995b60018b01808c116104d4578c11156122c8576122b6906122b08c8f8d612b94565b35612ba4565b995f1981146104d4576001019961228f565b969a9194989295995092969a5f1982019182116104d4576122e892612b94565b35926122f48585612ba4565b97865f52600560205260405f20895f5260205273ffffffffffffffffffffffffffffffffffffffff600360405f200154166125175761234564ffffffffff92838061234e9451169160801c166121ab565b824291166121c7565b16976040519060a082019180831067ffffffffffffffff841117611d18578764ffffffffff8c73ffffffffffffffffffffffffffffffffffffffff600361245f958f8c8e916bffffffffffffffffffffffff9b6040528c845260208401918252604084019283526060840198338a52608085019788525f52600560205260405f20905f5260205260405f2092518355516001830155516002820155019351167fffffffffffffffffffffffff000000000000000000000000000000000000000084541617835551167fffffffffffffff0000000000ffffffffffffffffffffffffffffffffffffffff78ffffffffff000000000000000000000000000000000000000083549260a01b169116179055565b51166fffffffffffffffffffffffffffffffff83541601906fffffffffffffffffffffffffffffffff82116104d45761251598889587957f8f31b0f7c9a60a9913e32b1fff5049f11e5699fbc713d42e9a412926d9721a7b956fffffffffffffffffffffffffffffffff60a096167fffffffffffffffffffffffffffffffff00000000000000000000000000000000825416179055604051933385526020850152604084015260608301526080820152a3612bbd565b565b887feb362cf9000000000000000000000000000000000000000000000000000000005f5260045260245ffd5b8b8b7f5cdec456000000000000000000000000000000000000000000000000000000005f5260045260245260445ffd5b80600560048e930154910154907ff2b66a9e000000000000000000000000000000000000000000000000000000005f5260045260245260445260645ffd5b5060058101548c141561227a565b5060048101548c1415612274565b7f0c5e03da000000000000000000000000000000000000000000000000000000005f526004523460245260445ffd5b847f7b6ac8bc000000000000000000000000000000000000000000000000000000005f5260045260245ffd5b612632600461217e565b805f52600660205260405f209160ff600384015460c81c1661265381612065565b80156128185760029061266581612065565b146127ec578291926126977f000000000000000000000000000000000000000000000000000000000000000082612aa7565b8042116127bd579060036126af6125159342906121c7565b910190815460ff8160c01c165f1461275f575064ffffffffff825460901c168110612713575b505b80547fffffffffffffffffffffffffffffffffffffff0000000000ffffffffffffffff164260401b6cffffffffff000000000000000016179055565b81547fffffffffffffffffff0000000000ffffffffffffffffffffffffffffffffffff1660909190911b76ffffffffff000000000000000000000000000000000000161781555f6126d5565b60681c64ffffffffff168110612776575b506126d7565b81547fffffffffffffffffffffffffffff0000000000ffffffffffffffffffffffffff1660689190911b71ffffffffff00000000000000000000000000161781555f612770565b7f64eb7cc9000000000000000000000000000000000000000000000000000000005f526004524260245260445ffd5b507f67374eb8000000000000000000000000000000000000000000000000000000005f5260045260245ffd5b827f9634be18000000000000000000000000000000000000000000000000000000005f5260045260245ffd5b919693929590949560038601549260ff8460b81c169060018203612a6c57505061286e8189612ba4565b8654809103610562575060018601549081891498895f14612a645750955b8815612a5d57600291500154965b15612a515760ff6128b98160015b1667ffffffffffffffff8516612b72565b9260c01c1696875f14612a4c57945b949582976004355f52600360205267ffffffffffffffff60405f2094169182155f14612959575050508061292a5750600101540361290257565b7fb4bfc032000000000000000000000000000000000000000000000000000000005f5260045ffd5b7f5cdec456000000000000000000000000000000000000000000000000000000005f525f60045260245260445ffd5b909392919460035f536001525f1960215f2095019267ffffffffffffffff84116104d45760ff61299a81600367ffffffffffffffff94015460c81c1661206f565b5054169316838303612a1c579291905f935b8385106129d35750505050505f146129ca57604435905b0361290257565b602435906129c3565b90919293956001908183891c16155f14612a08576129fd906129f6898787612b94565b3590612ba4565b9601939291906129ac565b612a17906122b0898787612b94565b6129fd565b82847f5cdec456000000000000000000000000000000000000000000000000000000005f5260045260245260445ffd5b6128c8565b60ff6128b9815f6128a8565b509661289a565b90509561288c565b7f3255f36a000000000000000000000000000000000000000000000000000000005f5260045260245260445ffd5b919082018092116104d457565b9064ffffffffff80612ac66003612ae095015493828560401c16612a9a565b9260ff8160c01c165f14612ae35760901c165b1690612a9a565b90565b60681c16612ad9565b90815f52600360205260405f209164ffffffffff600384015460801c1615612b115750565b7f640d6f71000000000000000000000000000000000000000000000000000000005f5260045260245ffd5b612b6b600364ffffffffff9201548280612b5b60ff8460c81c1661206f565b505460081c169160801c166121ab565b1642101590565b9067ffffffffffffffff8091169116019067ffffffffffffffff82116104d457565b91908110156120875760051b0190565b6041916040519160048353600183015260218201522090565b9060028101908154918215612fa557905f60039255019263ffffffff845460a81c1663ffffffff81146104d45784547fffffffffffffff00000000ffffffffffffffffffffffffffffffffffffffffff1660019190910160a81b78ffffffff00000000000000000000000000000000000000000016178455604051612c41816120b4565b83815260208082018481526040928301848152835192830187815291519383019390935291516060820152612c798160808101610a7b565b51902093835f52600560205260405f20825f5260205260405f2090600182015490600283015490865f52600560205260405f20865f5260205260ff612cde8164ffffffffff6003818160405f20015460a01c1698015460a01c16935460c81c1661206f565b5054169060405194610140860186811067ffffffffffffffff821117611d1857604052878652602086019485526040860193845260608601955f875260808101904264ffffffffff16825260a0810192835260c0810193845260e081019485526101008101955f8752610120820197600189528d5f52600660205260405f2092518355516001830155516002820155600301965167ffffffffffffffff1667ffffffffffffffff1687547fffffffffffffffffffffffffffffffffffffffffffffffff0000000000000000161787555164ffffffffff16612df89087907fffffffffffffffffffffffffffffffffffffff0000000000ffffffffffffffff6cffffffffff000000000000000083549260401b169116179055565b5185547fffffffffffffffffffffffffffff0000000000ffffffffffffffffffffffffff1660689190911b71ffffffffff00000000000000000000000000161785555184547fffffffffffffffffff0000000000ffffffffffffffffffffffffffffffffffff1660909190911b76ffffffffff000000000000000000000000000000000000161784555183547fffffffffffffffff00ffffffffffffffffffffffffffffffffffffffffffffff1660b89190911b77ff0000000000000000000000000000000000000000000000161783555182547fffffffffffffff00ffffffffffffffffffffffffffffffffffffffffffffffff1690151560c01b78ff0000000000000000000000000000000000000000000000001617825551612f1c81612065565b612f2581612065565b81549060c81b79ff0000000000000000000000000000000000000000000000000016907fffffffffffff00ffffffffffffffffffffffffffffffffffffffffffffffffff16179055604051918252602082015242604082015260607f8bc879fdb30686ab02143062d42a1696c3279508d7463200113000f1c0834cb791a3565b9250505055565b602073ffffffffffffffffffffffffffffffffffffffff7f9c9e0cdb1670e88302408e5b941dc636f63a3293204694bb68910fcf3d9305f3921692835f525f825260405f20612ffc828254612a9a565b9055604051908152a256' as const
