// Generated from contracts/Game.sol by npm run generate.
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
   },
   {
    "internalType": "uint256",
    "name": "least",
    "type": "uint256"
   },
   {
    "internalType": "uint256",
    "name": "most",
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
    "name": "least",
    "type": "uint256"
   }
  ],
  "name": "GasPriceTooLow",
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
    "name": "most",
    "type": "uint256"
   }
  ],
  "name": "GraceTooLong",
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
   },
   {
    "internalType": "uint256",
    "name": "notOpenedBefore",
    "type": "uint256"
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
    "internalType": "uint256",
    "name": "most",
    "type": "uint256"
   }
  ],
  "name": "TooManySteps",
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
    "internalType": "bytes32",
    "name": "topic",
    "type": "bytes32"
   }
  ],
  "name": "rounds",
  "outputs": [
   {
    "internalType": "uint256",
    "name": "count",
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
    "internalType": "uint256",
    "name": "notOpenedBefore",
    "type": "uint256"
   }
  ],
  "name": "settledAfter",
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
  "inputs": [
   {
    "internalType": "bytes32",
    "name": "topic",
    "type": "bytes32"
   },
   {
    "internalType": "uint256",
    "name": "",
    "type": "uint256"
   }
  ],
  "name": "settlements",
  "outputs": [
   {
    "internalType": "bytes32",
    "name": "finalRoot",
    "type": "bytes32"
   },
   {
    "internalType": "uint64",
    "name": "openedAt",
    "type": "uint64"
   },
   {
    "internalType": "uint64",
    "name": "settledAt",
    "type": "uint64"
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
  '0x6101006040523461048b576138808038038061001a8161048f565b928339810160a08282031261048b5781516001600160a01b038116810361048b57602083015160408401516060850151608086015190959193916001600160401b03821161048b570184601f8201121561048b578051906001600160401b0382116102695761008e60208360051b0161048f565b956020606081898681520194028301019181831161048b57602001925b828410610412575050505083518015908115610407575b5080156103ff575b80156103ee575b6103df57620f424085106103c9578460e0528260c0528160a052608052905f915b835183101561033b5760208360051b850101519060ff82511680158015610331575b61031b575060ff8251161b92678000000000000000841161030057602082019164ffffffffff83511661025881109081156102f2575b506102d157825160ff8251169081156102bd5760011b6501fffffffffe16048085116102a757505f1960ff8251160160ff81116102935760ff169262013880840293808504620138801490151715610293576209eb1084018094116102935787840293808504891490151715610293576040820180519094600181901b916001600160601b0316906001600160ff1b0381160361029357811161027d575060035493680100000000000000008510156102695760018501806003558510156102555760ff60019560035f5260205f200193511665ffffffffff008454935160081b169166010000000000008760901b03905160301b1692868060901b031916171717905501916100f2565b634e487b7160e01b5f52603260045260245ffd5b634e487b7160e01b5f52604160045260245ffd5b83639901e61160e01b5f5260045260245260445ffd5b634e487b7160e01b5f52601160045260245ffd5b826336990c1b60e21b5f5260045260245260445ffd5b634e487b7160e01b5f52601260045260245ffd5b50636b22e1ad60e11b5f526004526102586024526301e1338060445260645ffd5b6301e133809150115f61014a565b630b7a92bb60e11b5f5267800000000000000060045260245ffd5b846369c8d6a360e11b5f5260045260245260445ffd5b50603f8111610114565b6040516133cb90816104b58239608051818181610a1e0152818161129c015261161d015260a0518181816101d3015281816109dd01528181610c320152611241015260c051818181610f8a01528181611013015281816116d20152611cf6015260e05181818161014e0152818161052b015281816112db015281816119ed015281816120d001526126570152f35b634240b05960e01b5f52620f424060045260245ffd5b635f194f1560e01b5f5260045ffd5b5067800000000000000082116100d1565b5081156100ca565b60089150115f6100c2565b60608483031261048b5760405190606082016001600160401b0381118382101761026957604052845160ff8116810361048b578252602085015164ffffffffff8116810361048b5760208301526040850151906001600160601b038216820361048b5782602092604060609501528152019301926100ab565b5f80fd5b6040519190601f01601f191682016001600160401b038111838210176102695760405256fe60806040526004361015610011575f80fd5b5f3560e01c806309a346e41461178c578063139cfab1146116f55780631eefddb1146116bb578063238c51d2146116a25780633a8a4105146116415780633b1bebd1146115f15780633f4a63bd146111075780634a50e06f14610fb85780634dda3bf314610d7057806351cff8d914610c855780636019279914610c20578063651a2b4c14610c03578063771bd9711461097c5780638cd248a614610933578063938805cb146108f8578063987757dd1461085d57806399a1a6e2146107e75780639c3f0571146107865780639fe9ada3146106cf578063a23ad88d146106a5578063b065022514610351578063b2596a67146102f4578063bc37cb42146101f6578063d76b42cf146101bc578063df18e047146101755763fe173b9714610137575f80fd5b34610171575f6003193601126101715760206040517f00000000000000000000000000000000000000000000000000000000000000008152f35b5f80fd5b346101715760206003193601126101715760043573ffffffffffffffffffffffffffffffffffffffff8116809103610171575f525f602052602060405f2054604051908152f35b34610171575f6003193601126101715760206040517f00000000000000000000000000000000000000000000000000000000000000008152f35b3461017157606060031936011261017157604435610218602435600435611bec565b90815f52600260205260405f20908154925f93805b80861061027f575084146102515760206102478585611b15565b5054604051908152f35b7f6b0ad299000000000000000000000000000000000000000000000000000000005f5260045260245260445ffd5b9461028a8682611c9f565b60011c908467ffffffffffffffff60016102a4858a611b15565b5001541610156102ed5750600181018091116102c0579461022d565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52601160045260245ffd5b955061022d565b34610171576020600319360112610171576004356003548110156101715761031d606091611b65565b50546bffffffffffffffffffffffff6040519160ff8116835264ffffffffff8160081c16602084015260301c166040820152f35b3461017157600319360160e08112610171576060136101715760c43560a43560643560843561037e611cac565b929093600384019260ff845460b81c169060018214610679576103a181856133b2565b86548091036106475750600186019081549081861495865f1461067257505b806103cb8b876133b2565b0361064757505f19929184918615610642575060028801545b8855558760028701550160ff81116102c0578360e09361046f64ffffffffff937f27db11e3cdd30e0ddd9efe7cc05d8812ca42a33a085c9dec470d424338e2366797907fffffffffffffffff00ffffffffffffffffffffffffffffffffffffffffffffff77ff000000000000000000000000000000000000000000000083549260b81b169116179055565b6105f3575b80547fffffffffffffff00ffffffffffffffffffffffffffffffffffffffffffffffff811660c091821c60ff161590911b78ff000000000000000000000000000000000000000000000000161781555460ff8160c01c165f146105e65781808260681c16915b600435998a9854956040519687526020870152604086015267ffffffffffffffff8116606086015260ff8160b81c16608086015260401c1660a08401521660c0820152a35f52600460205260405f207f00000000000000000000000000000000000000000000000000000000000000009081620138800291620138808304036102c057600301906fffffffffffffffffffffffffffffffff81166fffffffffffffffffffffffffffffffff83541603916fffffffffffffffffffffffffffffffff83116102c0576fffffffffffffffffffffffffffffffff6105e493167fffffffffffffffffffffffffffffffff0000000000000000000000000000000082541617905533612e5d565b005b81808260901c16916104da565b67ffffffffffffffff61061582548280600160ff8460b81c161b169116612e3b565b167fffffffffffffffffffffffffffffffffffffffffffffffff0000000000000000825416178155610474565b6103e4565b7f7d12d0a4000000000000000000000000000000000000000000000000000000005f5260045260245ffd5b90506103c0565b867f5cb0c4de000000000000000000000000000000000000000000000000000000005f5260045260245ffd5b34610171576020600319360112610171576004355f526001602052602060405f2054604051908152f35b34610171576020600319360112610171576004355f52600760205261014060405f2080549060ff6001820154916003600282015491015490828260c81c16936040519586526020860152604085015267ffffffffffffffff8116606085015264ffffffffff8160401c16608085015264ffffffffff8160681c1660a085015264ffffffffff8160901c1660c0850152818160b81c1660e085015260c01c16151561010083015261077e81611b5b565b610120820152f35b34610171576040600319360112610171576024356004355f52600260205260405f208054821015610171576060916107bd91611b15565b5067ffffffffffffffff60018254920154604051928352818116602084015260401c166040820152f35b34610171576107f536611aff565b905f52600660205260405f20905f5260205260a060405f2064ffffffffff81549160018101549060036002820154910154916040519485526020850152604084015273ffffffffffffffffffffffffffffffffffffffff81166060840152831c166080820152f35b346101715760206003193601126101715760043561087a81612deb565b60ff600382015460d01c166108cc5761089281612369565b156108a0576105e49161238c565b507f29aadacd000000000000000000000000000000000000000000000000000000005f5260045260245ffd5b507fb196a44a000000000000000000000000000000000000000000000000000000005f5260045260245ffd5b60606003193601126101715760443567ffffffffffffffff8111610171576109276105e4913690600401611ace565b906024356004356129c9565b346101715760606003193601126101715760206040518181019060043582526024356040820152604435606082015260608152610971608082611bab565b519020604051908152f35b60806003193601126101715760243560043560643567ffffffffffffffff8111610171576109ae903690600401611ace565b916040517f6cd1877f0000000000000000000000000000000000000000000000000000000081528160048201527f0000000000000000000000000000000000000000000000000000000000000000602482015260208160448173ffffffffffffffffffffffffffffffffffffffff7f0000000000000000000000000000000000000000000000000000000000000000165afa908115610bf8575f91610bbd575b5015610b9257610a5e8482611bec565b93845f52600160205260405f2054604051602081019087825282604082015260408152610a8c606082611bab565b51902095865f52600460205264ffffffffff600360405f20015460801c16610b6657957f80dc92cbd291276bd3f21539d889cd037e71e8101e2e1768e2bc4fe855631c2f6060610b5e96948398969460209a855f5260058c5260405f2055845f5260048b528560405f206003810180547fffffffffffff00ffffffff0000000000ffffffffffffffffffffffffffffffff74ffffffffff000000000000000000000000000000004260801b169116179055836001820155556040519182528a820152426040820152a3604435846129c9565b604051908152f35b867f869d9010000000000000000000000000000000000000000000000000000000005f5260045260245ffd5b7fda997d38000000000000000000000000000000000000000000000000000000005f5260045260245ffd5b90506020813d602011610bf0575b81610bd860209383611bab565b81010312610171575180151581036101715785610a4e565b3d9150610bcb565b6040513d5f823e3d90fd5b34610171575f600319360112610171576020600354604051908152f35b34610171575f600319360112610171577f00000000000000000000000000000000000000000000000000000000000000005f906003545b808310610c6957602082604051908152f35b9060019060ff610c7885611b65565b5054161b92019190610c57565b346101715760206003193601126101715760043573ffffffffffffffffffffffffffffffffffffffff81169081810361017157335f525f60205260405f2054908115610d44575f8080938193338352826020528260408120556040518781528260208201527fd1c19fbcd4551a5edfb66d43d2e337c04837afda3482b42bdf569a8fccdae5fb60403392a25af115610d1957005b7f39f1c8d9000000000000000000000000000000000000000000000000000000005f5260045260245ffd5b7f751b0fda000000000000000000000000000000000000000000000000000000005f523360045260245ffd5b346101715760406003193601126101715760043567ffffffffffffffff8111610171573660238201121561017157806004013567ffffffffffffffff811161017157602482019160243691606084020101116101715760243567ffffffffffffffff811161017157610de783913690600401611ace565b915f935f915b818310610ec2575050505f915b808310610e31578315610e0957005b7fd72d25b3000000000000000000000000000000000000000000000000000000005f5260045ffd5b909192610e3f848385611c62565b355f52600460205260405f20600381015464ffffffffff8160801c1615908115610eb4575b508015610ea4575b610e9a57600191610e8b610e9092610e85888789611c62565b3561238c565b611c54565b935b019190610dfa565b5092600190610e92565b50610eae81612369565b15610e6c565b60ff915060d01c1686610e64565b909194610edb610ed6878585989798611c44565b611c72565b805f52600760205260405f20906003820191600160ff845460c81c16610f0081611b5b565b1490811591610f83575b50610f785791610e8b610f5d9260019460ff610f278c8a8a611c44565b9283355f526004602052610f3d60405f206120ce565b5460c01c1615610f6a57610f586020830135925b3690611c12565b612189565b955b019190939293610ded565b610f58604083013592610f51565b505094600190610f5f565b610faf91507f000000000000000000000000000000000000000000000000000000000000000090612324565b42111589610f0a565b3461017157606060031936011261017157610fd36004611c72565b805f52600760205260405f2090600382019160ff835460c81c16610ff681611b5b565b80156110db5760029061100881611b5b565b146110af57611038907f000000000000000000000000000000000000000000000000000000000000000090612324565b80421115611080575060ff6105e4926004355f52600460205261105d60405f206120ce565b5460c01c161561107757602435905b610f58366004611c12565b6044359061106c565b7f0e82c1d8000000000000000000000000000000000000000000000000000000005f526004524260245260445ffd5b507f67374eb8000000000000000000000000000000000000000000000000000000005f5260045260245ffd5b827f9634be18000000000000000000000000000000000000000000000000000000005f5260045260245ffd5b346101715760031936016101008112610171576060136101715760a43560c43567ffffffffffffffff811161017157611144903690600401611ace565b9060e43567ffffffffffffffff811161017157366023820112156101715780600401359167ffffffffffffffff83116101715736602484840101116101715761118b611cac565b92909360043595865f52600460205260405f2093600385019560ff875460c81c166111b581611b7d565b60ff6003549116036115c65750927fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe06112028b9460a4948b9c9d602098601f9d6084359160643591611e72565b9a9150975492806024604051998a9889977f453e8e970000000000000000000000000000000000000000000000000000000089526004890152828801527f000000000000000000000000000000000000000000000000000000000000000060448801526080606488015282608488015201868601375f8582860101520116810103018173ffffffffffffffffffffffffffffffffffffffff7f0000000000000000000000000000000000000000000000000000000000000000165afa908115610bf8575f91611594575b5060035f5360015260215f20917f0000000000000000000000000000000000000000000000000000000000000000806207a12002906207a1208204036102c0576fffffffffffffffffffffffffffffffff81166fffffffffffffffffffffffffffffffff83541603916fffffffffffffffffffffffffffffffff83116102c0576fffffffffffffffffffffffffffffffff61138f93167fffffffffffffffffffffffffffffffff0000000000000000000000000000000082541617905533612e5d565b810361157f575050602435905b604051926113a984611b8f565b83526020830160243581526044356040850152815f52600760205260405f209184515f52600460205260405f20925f9085151593846114eb575b5050815f5260076020525f60036040822082815582600182015582600282015501556003840163ffffffff815460a81c169081156102c0575f1961146b92017fffffffffffffff00000000ffffffffffffffffffffffffffffffffffffffffff78ffffffff00000000000000000000000000000000000000000083549260a81b169116179055565b855160405186815264ffffffffff909216602083015290606081600160407fdf238e36337c543ba9adfd659e757befb43478aa9cad2e8f3a00724f61dbf556940152a36114b457005b6105e49251612eb8565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52602160045260245ffd5b5164ffffffffff925060039190870361157457015460681c165b61156d8187515f52600660205260405f20875f52602052600360405f2001907fffffffffffffff0000000000ffffffffffffffffffffffffffffffffffffffff78ffffffffff000000000000000000000000000000000000000083549260a01b169116179055565b86806113e3565b015460901c16611505565b0361158e576044355b9061139c565b5f611588565b90506020813d6020116115be575b816115af60209383611bab565b810103126101715751866112cc565b3d91506115a2565b7fafdc8ccd000000000000000000000000000000000000000000000000000000005f5260045260245ffd5b34610171575f60031936011261017157602060405173ffffffffffffffffffffffffffffffffffffffff7f0000000000000000000000000000000000000000000000000000000000000000168152f35b34610171576020600319360112610171576004355f52600560205260c060405f2080549060018101549060028101546003820154906005600484015493015493604051958652602086015260408501526060840152608083015260a0820152f35b34610171576020610b5e6116b536611aff565b90611bec565b34610171575f6003193601126101715760206040517f00000000000000000000000000000000000000000000000000000000000000008152f35b34610171576020600319360112610171576004355f52600460205261010060405f2060ff8154916001810154906003600282015491015491604051948552602085015260408401526fffffffffffffffffffffffffffffffff8116606084015264ffffffffff8160801c16608084015263ffffffff8160a81c1660a0840152818160c81c1660c084015260d01c16151560e0820152f35b3461017157600319360160e08112610171576060136101715760a43560c43567ffffffffffffffff8111610171576117c8903690600401611ace565b6117d3929192611cac565b91909260043593845f52600460205260405f2092600384019660ff885460c81c166117fd81611b7d565b60ff6003549116146115c657506003929161182091856084356064358a87611e72565b9291939096017902000000000000000000000000000000000000000000000000007fffffffffffff00ffffffffffffffffffffffffffffffffffffffffffffffffff8254161790556040516020810191825260208152611881604082611bab565b5190209460243592604435906040519560c087019287841067ffffffffffffffff851117611aa1578b61194760ff7f7824b7b076465f54f1e0e90520e1e5a1ba627723577ca49913581131a5c4a9749b60e09b8f8f8b8d918f60059467ffffffffffffffff9e6040525f8752602087019081526040870191825260608701928c84526080880194855260a088019586525f528560205260405f20965187555160018701555160028601555160038501555160048401555191015554925460c81c16611b7d565b8b5f52600460205260405f2090600382019081547fffffffffffff00ffffffff0000000000ffffffffffffffffffffffffffffffff79ff0000000000000000000000000000000000000000000000000074ffffffffff000000000000000000000000000000004260801b169360c81b169116171790558360018201555560405196875260208701526040860152166060840152608083015260a08201524260c0820152a37f0000000000000000000000000000000000000000000000000000000000000000806206ddd002906206ddd08204036102c0576fffffffffffffffffffffffffffffffff81166fffffffffffffffffffffffffffffffff83541603916fffffffffffffffffffffffffffffffff83116102c0576fffffffffffffffffffffffffffffffff6105e493167fffffffffffffffffffffffffffffffff0000000000000000000000000000000082541617905533612e5d565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52604160045260245ffd5b9181601f840112156101715782359167ffffffffffffffff8311610171576020808501948460051b01011161017157565b6003196040910112610171576004359060243590565b8054821015611b2e575f5260205f209060011b01905f90565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52603260045260245ffd5b600311156114be57565b600354811015611b2e5760035f5260205f2001905f90565b60ff60019116019060ff82116102c057565b6060810190811067ffffffffffffffff821117611aa157604052565b90601f7fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe0910116810190811067ffffffffffffffff821117611aa157604052565b906040519060208201928352604082015260408152611c0c606082611bab565b51902090565b919082606091031261017157604051611c2a81611b8f565b604080829480358452602081013560208501520135910152565b9190811015611b2e576060020190565b5f1981146102c05760010190565b9190811015611b2e5760051b0190565b60405160406020820192803584526020810135828401520135606082015260608152611c0c608082611bab565b919082018092116102c057565b611cb66004611c72565b805f52600760205260405f209160ff600384015460c81c16611cd781611b5b565b80156110db57600290611ce981611b5b565b146110af57829192611d1b7f000000000000000000000000000000000000000000000000000000000000000082612324565b804211611e4357906003611d33611d979342906129bc565b910190815460ff8160c01c165f14611de5575064ffffffffff825460901c168110611d99575b505b80547fffffffffffffffffffffffffffffffffffffff0000000000ffffffffffffffff164260401b6cffffffffff000000000000000016179055565b565b81547fffffffffffffffffff0000000000ffffffffffffffffffffffffffffffffffff1660909190911b76ffffffffff000000000000000000000000000000000000161781555f611d59565b60681c64ffffffffff168110611dfc575b50611d5b565b81547fffffffffffffffffffffffffffff0000000000ffffffffffffffffffffffffff1660689190911b71ffffffffff00000000000000000000000000161781555f611df6565b7f64eb7cc9000000000000000000000000000000000000000000000000000000005f526004524260245260445ffd5b919693929590949560038601549260ff8460b81c1690600182036120a0575050611e9c81896133b2565b8654809103610647575060018601549081891498895f146120985750955b881561209157600291500154965b156120855760ff611ee78160015b1667ffffffffffffffff8516612e3b565b9260c01c1696875f1461208057945b949582976004355f52600460205267ffffffffffffffff60405f2094169182155f14611f875750505080611f5857506001015403611f3057565b7fb4bfc032000000000000000000000000000000000000000000000000000000005f5260045ffd5b7f5cdec456000000000000000000000000000000000000000000000000000000005f525f60045260245260445ffd5b909392919460035f536001525f1960215f2095019267ffffffffffffffff84116102c05760ff611fc881600367ffffffffffffffff94015460c81c16611b65565b5054169316838303612050579291905f935b8385106120015750505050505f14611ff857604435905b03611f3057565b60243590611ff1565b90919293956001908183891c16155f146120365761202b90612024898787611c62565b35906133b2565b960193929190611fda565b61204b90612045898787611c62565b356133b2565b61202b565b82847f5cdec456000000000000000000000000000000000000000000000000000000005f5260045260245260445ffd5b611ef6565b60ff611ee7815f611ed6565b5096611ec8565b905095611eba565b7f3255f36a000000000000000000000000000000000000000000000000000000005f5260045260245260445ffd5b7f000000000000000000000000000000000000000000000000000000000000000090816201d4c002916201d4c08304036102c057600301906fffffffffffffffffffffffffffffffff81166fffffffffffffffffffffffffffffffff83541603916fffffffffffffffffffffffffffffffff83116102c0576fffffffffffffffffffffffffffffffff611d9793167fffffffffffffffffffffffffffffffff0000000000000000000000000000000082541617905533612e5d565b9190805f52600760205260405f2083515f52600460205260405f20915f841515928361228c575b50815f5260076020525f60036040822082815582600182015582600282015501556003840163ffffffff815460a81c169081156102c0575f1961223792017fffffffffffffff00000000ffffffffffffffffffffffffffffffffffffffffff78ffffffff00000000000000000000000000000000000000000083549260a81b169116179055565b855160405186815264ffffffffff9092166020830152906060815f60407fdf238e36337c543ba9adfd659e757befb43478aa9cad2e8f3a00724f61dbf556940152a361228257505050565b611d979251612eb8565b64ffffffffff9150600390602088015187145f1461231957015460681c165b6123138187515f52600660205260405f20875f52602052600360405f2001907fffffffffffffff0000000000ffffffffffffffffffffffffffffffffffffffff78ffffffffff000000000000000000000000000000000000000083549260a01b169116179055565b5f6121b0565b015460901c166122ab565b9064ffffffffff80612343600361235d95015493828560401c16611c9f565b9260ff8160c01c165f146123605760901c165b1690611c9f565b90565b60681c16612356565b63ffffffff600382015460a81c16159081612382575090565b61235d91506132a7565b6003820180546002909301545f83815260066020908152604080832084845290915281207fffffffffff00ffffffffffffffffffff0000000000000000000000000000000086167a01000000000000000000000000000000000000000000000000000017845593948215159161246e916fffffffffffffffffffffffffffffffff168361293b575b865494887f5ca6627e77e008d0f734d0929195c3b1b66bf445c46ce6390593d07b5c1b1de4606073ffffffffffffffffffffffffffffffffffffffff60038c015416604051908a82526020820152866040820152a36129bc565b945f52600560205260405f2091825415155f1461260b575081545f52600160205260405f2061249d8154611c54565b90556124ef575b5050505b806124b05750565b5f8080809361dead5af1156124c157565b7f39f1c8d9000000000000000000000000000000000000000000000000000000005f5261dead60045260245ffd5b64ffffffffff90549254915460801c16915f52600260205260405f20906040519061251982611b8f565b815260208101928352604081019167ffffffffffffffff42168352805468010000000000000000811015611aa15761255691600182018155611b15565b6125df57600167ffffffffffffffff9291839251815501935116167fffffffffffffffffffffffffffffffffffffffffffffffff0000000000000000835416178255517fffffffffffffffffffffffffffffffff0000000000000000ffffffffffffffff6fffffffffffffffff000000000000000083549260401b1691161790555f80806124a4565b7f4e487b71000000000000000000000000000000000000000000000000000000005f525f60045260245ffd5b935091506001810154926002820154916003810154916040519561262e87611b8f565b865260208601938452604086019283525f9461290c575b50505082515f52600460205260405f207f0000000000000000000000000000000000000000000000000000000000000000908162030d40029162030d408304036102c057600301906fffffffffffffffffffffffffffffffff81166fffffffffffffffffffffffffffffffff83541603916fffffffffffffffffffffffffffffffff83116102c0576fffffffffffffffffffffffffffffffff61271093167fffffffffffffffffffffffffffffffff0000000000000000000000000000000082541617905533612e5d565b60408051845160208083019182528601518284015291850151606082015261276381608081015b037fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe08101835282611bab565b51902090815f52600760205260405f209184515f52600460205260405f20925f908515159384612878575b5050815f5260076020525f60036040822082815582600182015582600282015501556003840163ffffffff815460a81c169081156102c0575f1961281692017fffffffffffffff00000000ffffffffffffffffffffffffffffffffffffffffff78ffffffff00000000000000000000000000000000000000000083549260a81b169116179055565b855160405186815264ffffffffff909216602083015290606081600260407fdf238e36337c543ba9adfd659e757befb43478aa9cad2e8f3a00724f61dbf556940152a3612866575b5050506124a8565b6128709251612eb8565b5f808061285e565b5164ffffffffff925060039190870361290157015460681c165b6128fa8187515f52600660205260405f20875f52602052600360405f2001907fffffffffffffff0000000000ffffffffffffffffffffffffffffffffffffffff78ffffffffff000000000000000000000000000000000000000083549260a01b169116179055565b5f8061278e565b015460901c16612892565b909192935060035f53600152600460215f20910154145f14612935575080515b905f8080612645565b5161292c565b90506129766bffffffffffffffffffffffff61295d60ff885460c81c16611b65565b505460301c1661296d81846129bc565b60011c90611c9f565b9061299b8273ffffffffffffffffffffffffffffffffffffffff60038a015416612e5d565b612414565b9064ffffffffff8091169116019064ffffffffff82116102c057565b919082039182116102c057565b92939190916129d784612deb565b6129e0816132a7565b612dbf5760038101946129f960ff875460c81c16611b65565b509160405192612a0884611b8f565b549160ff831684526bffffffffffffffffffffffff602085019364ffffffffff8160081c16855260301c1693612a4460408201958087526132dd565b60035f538760015260215f2098825f52600560205260405f209181549260ff8460c81c16151580612db1575b80612da3575b612d6557505160ff16998a8c03612d3557985f995b60018b01808c116102c0578c1115612abc57612ab0612ab6916120458f8e908e611c62565b9a611c54565b99612a8b565b969a9194989295995092969a5f1982019182116102c057612adc92611c62565b3592612ae885856133b2565b97865f52600660205260405f20895f5260205273ffffffffffffffffffffffffffffffffffffffff600360405f20015416612d0957612b3964ffffffffff928380612b429451169160801c166129a0565b824291166129bc565b16976040519060a082019180831067ffffffffffffffff841117611aa1578764ffffffffff8c73ffffffffffffffffffffffffffffffffffffffff6003612c53958f8c8e916bffffffffffffffffffffffff9b6040528c845260208401918252604084019283526060840198338a52608085019788525f52600660205260405f20905f5260205260405f2092518355516001830155516002820155019351167fffffffffffffffffffffffff000000000000000000000000000000000000000084541617835551167fffffffffffffff0000000000ffffffffffffffffffffffffffffffffffffffff78ffffffffff000000000000000000000000000000000000000083549260a01b169116179055565b51166fffffffffffffffffffffffffffffffff83541601906fffffffffffffffffffffffffffffffff82116102c057611d9798889587957f8f31b0f7c9a60a9913e32b1fff5049f11e5699fbc713d42e9a412926d9721a7b956fffffffffffffffffffffffffffffffff60a096167fffffffffffffffffffffffffffffffff00000000000000000000000000000000825416179055604051933385526020850152604084015260608301526080820152a3612eb8565b887feb362cf9000000000000000000000000000000000000000000000000000000005f5260045260245ffd5b8b8b7f5cdec456000000000000000000000000000000000000000000000000000000005f5260045260245260445ffd5b80600560048e930154910154907ff2b66a9e000000000000000000000000000000000000000000000000000000005f5260045260245260445260645ffd5b5060058101548c1415612a76565b5060048101548c1415612a70565b847f7b6ac8bc000000000000000000000000000000000000000000000000000000005f5260045260245ffd5b90815f52600460205260405f209164ffffffffff600384015460801c1615612e105750565b7f640d6f71000000000000000000000000000000000000000000000000000000005f5260045260245ffd5b9067ffffffffffffffff8091169116019067ffffffffffffffff82116102c057565b602073ffffffffffffffffffffffffffffffffffffffff7f9c9e0cdb1670e88302408e5b941dc636f63a3293204694bb68910fcf3d9305f3921692835f525f825260405f20612ead828254611c9f565b9055604051908152a2565b90600281019081549182156132a057905f60039255019263ffffffff845460a81c1663ffffffff81146102c05784547fffffffffffffff00000000ffffffffffffffffffffffffffffffffffffffffff1660019190910160a81b78ffffffff00000000000000000000000000000000000000000016178455604051612f3c81611b8f565b83815260208082018481526040928301848152835192830187815291519383019390935291516060820152612f748160808101612737565b51902093835f52600660205260405f20825f5260205260405f2090600182015490600283015490865f52600660205260405f20865f5260205260ff612fd98164ffffffffff6003818160405f20015460a01c1698015460a01c16935460c81c16611b65565b5054169060405194610140860186811067ffffffffffffffff821117611aa157604052878652602086019485526040860193845260608601955f875260808101904264ffffffffff16825260a0810192835260c0810193845260e081019485526101008101955f8752610120820197600189528d5f52600760205260405f2092518355516001830155516002820155600301965167ffffffffffffffff1667ffffffffffffffff1687547fffffffffffffffffffffffffffffffffffffffffffffffff0000000000000000161787555164ffffffffff166130f39087907fffffffffffffffffffffffffffffffffffffff0000000000ffffffffffffffff6cffffffffff000000000000000083549260401b169116179055565b5185547fffffffffffffffffffffffffffff0000000000ffffffffffffffffffffffffff1660689190911b71ffffffffff00000000000000000000000000161785555184547fffffffffffffffffff0000000000ffffffffffffffffffffffffffffffffffff1660909190911b76ffffffffff000000000000000000000000000000000000161784555183547fffffffffffffffff00ffffffffffffffffffffffffffffffffffffffffffffff1660b89190911b77ff0000000000000000000000000000000000000000000000161783555182547fffffffffffffff00ffffffffffffffffffffffffffffffffffffffffffffffff1690151560c01b78ff000000000000000000000000000000000000000000000000161782555161321781611b5b565b61322081611b5b565b81549060c81b79ff0000000000000000000000000000000000000000000000000016907fffffffffffff00ffffffffffffffffffffffffffffffffffffffffffffffffff16179055604051918252602082015242604082015260607f8bc879fdb30686ab02143062d42a1696c3279508d7463200113000f1c0834cb791a3565b9250505055565b6132d6600364ffffffffff92015482806132c660ff8460c81c16611b65565b505460081c169160801c166129a0565b1642101590565b8034146133af5780341161338057335f525f60205260405f205461330134836129bc565b9182821061334e575081613314916129bc565b335f525f60205260405f20556040519081527f8c1b67e87f3112e697c917245ce572387b69385fedf29a6b61b7916ad469afa060203392a2565b7f26fb3c77000000000000000000000000000000000000000000000000000000005f526004523460245260445260645ffd5b7f7840a010000000000000000000000000000000000000000000000000000000005f526004523460245260445ffd5b50565b604191604051916004835360018301526021820152209056' as const
