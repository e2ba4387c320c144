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
     },
     {
      "internalType": "uint8",
      "name": "group",
      "type": "uint8"
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
    "name": "group",
    "type": "uint256"
   }
  ],
  "name": "GroupOutOfRange",
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
  "name": "NotDecided",
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
  "inputs": [],
  "name": "NothingDone",
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
    "internalType": "address",
    "name": "account",
    "type": "address"
   }
  ],
  "name": "NothingToCollect",
  "type": "error"
 },
 {
  "inputs": [
   {
    "internalType": "bytes32",
    "name": "tournament",
    "type": "bytes32"
   },
   {
    "internalType": "uint256",
    "name": "depth",
    "type": "uint256"
   }
  ],
  "name": "NothingToShut",
  "type": "error"
 },
 {
  "inputs": [
   {
    "internalType": "uint256",
    "name": "call",
    "type": "uint256"
   }
  ],
  "name": "OutOfGas",
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
    "internalType": "bytes32",
    "name": "nodes",
    "type": "bytes32"
   }
  ],
  "name": "WrongOpening",
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
    "internalType": "bytes32",
    "name": "id",
    "type": "bytes32"
   },
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
  "name": "Collected",
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
    "name": "id",
    "type": "bytes32"
   },
   {
    "indexed": true,
    "internalType": "address",
    "name": "account",
    "type": "address"
   },
   {
    "indexed": false,
    "internalType": "uint256",
    "name": "gas",
    "type": "uint256"
   }
  ],
  "name": "Earned",
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
    "internalType": "bytes32",
    "name": "winner",
    "type": "bytes32"
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
    "name": "claim",
    "type": "bytes32"
   },
   {
    "indexed": false,
    "internalType": "uint256",
    "name": "group",
    "type": "uint256"
   },
   {
    "indexed": false,
    "internalType": "uint256",
    "name": "depth",
    "type": "uint256"
   },
   {
    "indexed": false,
    "internalType": "uint256",
    "name": "budget",
    "type": "uint256"
   },
   {
    "indexed": false,
    "internalType": "uint256",
    "name": "entered",
    "type": "uint256"
   }
  ],
  "name": "Entered",
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
   },
   {
    "indexed": false,
    "internalType": "uint256",
    "name": "budgetOne",
    "type": "uint256"
   },
   {
    "indexed": false,
    "internalType": "uint256",
    "name": "budgetTwo",
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
    "internalType": "bytes32",
    "name": "tournament",
    "type": "bytes32"
   },
   {
    "indexed": false,
    "internalType": "uint256",
    "name": "group",
    "type": "uint256"
   }
  ],
  "name": "Shut",
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
    "components": [
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
      "name": "rivalLeft",
      "type": "bytes32"
     },
     {
      "internalType": "bytes32",
      "name": "rivalRight",
      "type": "bytes32"
     },
     {
      "internalType": "uint256",
      "name": "position",
      "type": "uint256"
     }
    ],
    "internalType": "struct Opening",
    "name": "opening",
    "type": "tuple"
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
    "internalType": "bytes[]",
    "name": "calls",
    "type": "bytes[]"
   }
  ],
  "name": "batch",
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
    "components": [
     {
      "internalType": "uint40",
      "name": "group",
      "type": "uint40"
     },
     {
      "internalType": "uint40",
      "name": "entered",
      "type": "uint40"
     },
     {
      "internalType": "uint40",
      "name": "budget",
      "type": "uint40"
     },
     {
      "internalType": "uint40",
      "name": "least",
      "type": "uint40"
     },
     {
      "internalType": "uint8",
      "name": "index",
      "type": "uint8"
     },
     {
      "internalType": "uint8",
      "name": "height",
      "type": "uint8"
     },
     {
      "internalType": "bool",
      "name": "sideTwo",
      "type": "bool"
     },
     {
      "internalType": "bool",
      "name": "alive",
      "type": "bool"
     }
    ],
    "internalType": "struct Bracket.Place",
    "name": "place",
    "type": "tuple"
   },
   {
    "internalType": "address",
    "name": "owner",
    "type": "address"
   }
  ],
  "stateMutability": "view",
  "type": "function"
 },
 {
  "inputs": [
   {
    "internalType": "bytes32[]",
    "name": "ids",
    "type": "bytes32[]"
   },
   {
    "internalType": "address",
    "name": "account",
    "type": "address"
   }
  ],
  "name": "collect",
  "outputs": [],
  "stateMutability": "nonpayable",
  "type": "function"
 },
 {
  "inputs": [
   {
    "internalType": "bytes32",
    "name": "inner",
    "type": "bytes32"
   }
  ],
  "name": "decide",
  "outputs": [],
  "stateMutability": "nonpayable",
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
    "internalType": "address",
    "name": "account",
    "type": "address"
   }
  ],
  "name": "earned",
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
    "name": "tournament",
    "type": "bytes32"
   },
   {
    "internalType": "uint256",
    "name": "number",
    "type": "uint256"
   }
  ],
  "name": "groups",
  "outputs": [
   {
    "internalType": "bytes32",
    "name": "living",
    "type": "bytes32"
   },
   {
    "internalType": "uint8",
    "name": "entered",
    "type": "uint8"
   },
   {
    "internalType": "uint8",
    "name": "live",
    "type": "uint8"
   },
   {
    "internalType": "bool",
    "name": "full",
    "type": "bool"
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
    "name": "level",
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
   },
   {
    "internalType": "uint8",
    "name": "group",
    "type": "uint8"
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
    "name": "turn",
    "type": "bytes32"
   },
   {
    "internalType": "uint256",
    "name": "rest",
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
    "components": [
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
      "name": "rivalLeft",
      "type": "bytes32"
     },
     {
      "internalType": "bytes32",
      "name": "rivalRight",
      "type": "bytes32"
     },
     {
      "internalType": "uint256",
      "name": "position",
      "type": "uint256"
     }
    ],
    "internalType": "struct Opening",
    "name": "opening",
    "type": "tuple"
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
    "name": "inner",
    "type": "bytes32"
   },
   {
    "internalType": "bytes",
    "name": "proof",
    "type": "bytes"
   }
  ],
  "name": "resolveInner",
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
    "components": [
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
      "name": "rivalLeft",
      "type": "bytes32"
     },
     {
      "internalType": "bytes32",
      "name": "rivalRight",
      "type": "bytes32"
     },
     {
      "internalType": "uint256",
      "name": "position",
      "type": "uint256"
     }
    ],
    "internalType": "struct Opening",
    "name": "opening",
    "type": "tuple"
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
  "inputs": [
   {
    "internalType": "bytes32",
    "name": "id",
    "type": "bytes32"
   },
   {
    "internalType": "uint256",
    "name": "depth",
    "type": "uint256"
   }
  ],
  "name": "shut",
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
    "internalType": "uint256",
    "name": "depth",
    "type": "uint256"
   }
  ],
  "name": "stages",
  "outputs": [
   {
    "internalType": "uint32",
    "name": "running",
    "type": "uint32"
   },
   {
    "internalType": "uint32",
    "name": "begun",
    "type": "uint32"
   },
   {
    "internalType": "uint40",
    "name": "open",
    "type": "uint40"
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
    "internalType": "uint96",
    "name": "pot",
    "type": "uint96"
   },
   {
    "internalType": "uint40",
    "name": "opened",
    "type": "uint40"
   },
   {
    "internalType": "uint32",
    "name": "liveOne",
    "type": "uint32"
   },
   {
    "internalType": "uint32",
    "name": "liveTwo",
    "type": "uint32"
   },
   {
    "internalType": "uint40",
    "name": "living",
    "type": "uint40"
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
  '0x6101406040523461055d57615adb8038038061001a81610575565b928339810160a08282031261055d578151906001600160a01b038216820361055d57602083015160408401516060850151608086015192959092906001600160401b03821161055d57019280601f8501121561055d578351906001600160401b0382116105615761009060208360051b01610575565b9460208684815201916020839460071b8301019181831161055d57602001925b8284106104d657505050508260a052816080525f955f965b85518810156101165760ff6100dd89886105a8565b515116906001600160fd1b0389168903610102576001918960031b1b179701966100c8565b634e487b7160e01b5f52601160045260245ffd5b908686939260c052835180159081156104cb575b5080156104c3575b80156104b2575b6104a357620f4240861061048d57835161012052816101005260e052915f5b81518110156103c15761016b81836105a8565b519360ff855116801580156103b7575b6103a1575060ff8551161b936780000000000000008511610386576020810164ffffffffff8151166102588110908115610378575b50610357576060820160ff81511660028110801561034d575b61033757508451156103235785516020015160ff84511690811561030f5760011b6501fffffffffe16048089116102f957505f1960ff8451160160ff81116101025760ff16620124f8810290808204620124f81490151715610102578061fde801908161fde81161010257620ae8f80180911161010257898102908082048b1490151715610102576040840180519091600181901b916001600160601b0316906001600160ff1b038116036101025781116102e3575090849392916001955f528560205260ff60405f209451169265ffffffffff008554915160081b169166010000000000008860901b03905160301b169260ff60901b905160901b169360ff60901b1991888060901b0319161716171717905501610158565b85639901e61160e01b5f5260045260245260445ffd5b846336990c1b60e21b5f5260045260245260445ffd5b634e487b7160e01b5f52601260045260245ffd5b634e487b7160e01b5f52603260045260245ffd5b846327e68f3960e01b5f5260045260245260445ffd5b50604081116101c9565b82636b22e1ad60e11b5f526004526102586024526301e1338060445260645ffd5b6301e13380915011896101b0565b630b7a92bb60e11b5f5267800000000000000060045260245ffd5b826369c8d6a360e11b5f5260045260245260445ffd5b50603f811161017b565b60405161551e90816105bd823960805181818161212101528181612a0b01528181614041015281816153a4015261544a015260a05181818161063701528181610a30015281816114e60152818161225e0152818161264c0152614561015260c051818181611fd70152613842015260e051818181611d66015281816128b80152818161347e015261353f0152610100518181816106b501528181611d2501528181611f88015261337e01526101205181818161022601528181611f5101528181611fa901526133ac0152f35b634240b05960e01b5f52620f424060045260245ffd5b635f194f1560e01b5f5260045ffd5b506780000000000000008211610139565b508115610132565b60089150118761012a565b60808483031261055d5760405190608082016001600160401b03811183821017610561576040526105068561059a565b8252602085015164ffffffffff8116810361055d5760208301526040850151906001600160601b038216820361055d57826020926040608095015261054d6060880161059a565b60608201528152019301926100b0565b5f80fd5b634e487b7160e01b5f52604160045260245ffd5b6040519190601f01601f191682016001600160401b0381118382101761056157604052565b519060ff8216820361055d57565b80518210156103235760209160051b01019056fe60806040526004361015610011575f80fd5b5f3560e01c80630317c51d14612c7f578063139cfab114612bc45780631e897afb14612a2e5780631eefddb1146129f4578063238c51d2146129db57806323c27c2c14612987578063387efc82146129325780633a8a4105146128dc5780633b1bebd11461288c57806345de65a2146124ba5780634a50e06f1461210357806351cff8d91461201b5780636019279914611f74578063651a2b4c14611f3a578063771bd97114611cc45780637cf8432314611b265780638cd248a614611add5780638cd25ea9146117f0578063938805cb146117b5578063975d0a3c1461137c578063987757dd14610fa757806399a1a6e214610ed55780639c3f057114610e7c5780639fe9ada314610e49578063a23ad88d14610e1f578063b2596a6714610dc0578063bc37cb4214610cef578063cd98d6c714610831578063d64e7ac8146106d8578063d76b42cf1461069e578063df18e0471461065a578063fe173b97146106205763ffcba4d514610184575f80fd5b3461061c576003193601610140811261061c5760601361061c5760a07fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff9c36011261061c57610104356101243567ffffffffffffffff811161061c576101ed903690600401612d73565b90916101f7614025565b92909360043591825f52600260205260405f2090600282019260ff845460f01c1661022181613011565b60ff167f0000000000000000000000000000000000000000000000000000000000000000146105f15750906102589186888a614309565b9391926101008801966002885260405160208101908b82526020815261027f604082612e04565b5190209560243593604435966040519360a0850198858a1067ffffffffffffffff8b11176105c4576003610120998f9760048f8f907fa3f84fe1bccc90940a4ff4b0df9f68ebd3f2d58870f1f4ef31581de4f0861b389f6040528352602083018d81526040840187815260608501918b835260808601938d85525f52600a60205260405f209551865551600186015551600285015551858401555191015561034260ff64ffffffffff60808160608d0151169b0151169a54925460f01c16613011565b908d5f52600260205260405f2091600283019081547fff00ffffffffffffffffffffffffff0000000000ffffffffffffffffffffffff7eff00000000000000000000000000000000000000000000000000000000000070ffffffffff0000000000000000000000004260601b169360f01b169116171790558460018301558155016104038882907fffffffffffffffffffffffffffffffffffffffffffff0000000000ffffffffff69ffffffffff000000000083549260281b169116179055565b64ffffffffff87167fffffffffffffffffffffffffffffffffffffffffffffffffffffff0000000000825416179055604051978852602088015260408701526060860152608085015260a08401524260c084015260e0830152610100820152a373ffffffffffffffffffffffffffffffffffffffff825116156105bc575b73ffffffffffffffffffffffffffffffffffffffff8251163314155f146105585750815f52600760205260405f2073ffffffffffffffffffffffffffffffffffffffff33165f5260205260405f209081546206ddd0810180911161052b576104e992556146a0565b815f526006602052600160405f200155604051906206ddd082527f325e49d0c32869dc8b51c54f459ae8d920ad873b46ff362c2af60e03a3be8a2760203393a3005b7f4e487b71000000000000000000000000000000000000000000000000000000005f52601160045260245ffd5b5190600482101561058f576104e99160020361057a57600160408201526146a0565b602081016105888151612ff3565b90526146a0565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52602160045260245ffd5b338252610481565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52604160045260245ffd5b7fafdc8ccd000000000000000000000000000000000000000000000000000000005f5260045260245ffd5b5f80fd5b3461061c575f60031936011261061c5760206040517f00000000000000000000000000000000000000000000000000000000000000008152f35b3461061c57602060031936011261061c5773ffffffffffffffffffffffffffffffffffffffff610688612d50565b165f525f602052602060405f2054604051908152f35b3461061c575f60031936011261061c5760206040517f00000000000000000000000000000000000000000000000000000000000000008152f35b3461061c57604060031936011261061c5760043567ffffffffffffffff811161061c57610709903690600401612d73565b90610712612d2d565b905f915f9373ffffffffffffffffffffffffffffffffffffffff8216945b81811061076b5785851561074057005b7f557eefa9000000000000000000000000000000000000000000000000000000005f5260045260245ffd5b610776818386613001565b35805f52600660205261078f600160405f20015461308b565b95610100870151600481101561058f577ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffd0161082657906107de600193926107d8878a8561451f565b90612fb4565b9673ffffffffffffffffffffffffffffffffffffffff8151168914610807575b50505b01610730565b610810906146a0565b905f5260066020528260405f20015587806107fe565b955050600190610801565b3461061c576003193601610160811261061c5760601361061c5760a07fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff9c36011261061c57610104356101243567ffffffffffffffff811161061c5761089a903690600401612d73565b9091610144359067ffffffffffffffff821161061c576108c16108ff923690600401612dba565b6108da6108cf949294614025565b96909785888a614309565b959150936004355f52600260205260405f2060ff6002825492015460f01c1690613377565b908103610cda575050602435915b805f5260066020525f604081205561092436612f3f565b80515f52600260205260405f209181515f52600360205260405f2094602083019586515f5260205264ffffffffff600160405f20015416948115155f14610bbd5783515f52600360205260405f20825f526020526109c6600160405f200186895180861492835f14610bad5764ffffffffff60608701515b1664ffffffffff825460781c168110610b63575b505087519215610b5d57506040870151916147fa565b600285019182546109f56109f06109e260ff8460f01c16613814565b60ff60c08701519116613881565b614764565b906101008401918251600481101561058f57600214610b22575b6207a120810180911161052b576bffffffffffffffffffffffff610a5581927f0000000000000000000000000000000000000000000000000000000000000000906135ad565b16911603916bffffffffffffffffffffffff831161052b57610b20997f39bfb52268864d0cf43e8ff638be81424199c9823faa222f6863f7edb097436f60808893610b0a986bffffffffffffffffffffffff600398167fffffffffffffffffffffffffffffffffffffffff0000000000000000000000008254161790558a5193519060408c01516040519283526020830152604082015260016060820152a3610b036207a120338588614609565b50526146a0565b905f526006602052600160405f20015551613e61565b005b6206ddd0810180911115610a0f577f4e487b71000000000000000000000000000000000000000000000000000000005f52601160045260245ffd5b916147fa565b81547fffffffffffffffffffffffff0000000000ffffffffffffffffffffffffffffff1660789190911b73ffffffffff000000000000000000000000000000161790558b806109b0565b64ffffffffff608087015161099c565b83515f52600460205260405f20865f5260205260405f20600360ff600183015460081c1614610c0c575b50610bf68451868951916147fa565b610c078451866040870151916147fa565b6109c6565b610c4a90610c50865191548a51809160408a0151928391181890845f52600360205260405f20825f52602052600160405f20019586918383886152fa565b946152fa565b9064ffffffffff821664ffffffffff821610610cd2575b5064ffffffffff825460781c1664ffffffffff821610610c88575b50610be7565b81547fffffffffffffffffffffffff0000000000ffffffffffffffffffffffffffffff1660789190911b73ffffffffff000000000000000000000000000000161790558780610c82565b905089610c67565b03610ce9576044355b9161090d565b5f610ce3565b3461061c57606060031936011261061c57604435610d11602435600435612f19565b90815f52600960205260405f20908154925f93805b808610610d7857508414610d4a576020610d408585612ed3565b5054604051908152f35b7f6b0ad299000000000000000000000000000000000000000000000000000000005f5260045260245260445ffd5b94610d838682612fb4565b60011c908467ffffffffffffffff6001610d9d858a612ed3565b500154161015610db957506001810180911161052b5794610d26565b9550610d26565b3461061c57602060031936011261061c576004355f526001602052608060405f205460ff60405191818116835264ffffffffff8160081c1660208401526bffffffffffffffffffffffff8160301c16604084015260901c166060820152f35b3461061c57602060031936011261061c576004355f526008602052602060405f2054604051908152f35b3461061c57602060031936011261061c576004355f5260066020526040805f206001815491015482519182526020820152f35b3461061c57610e8a36612da4565b905f52600960205260405f20805482101561061c57606091610eab91612ed3565b5067ffffffffffffffff60018254920154604051928352818116602084015260401c166040820152f35b3461061c57610ee336612da4565b905f52600360205260405f20905f5260205261014060405f2080549060e073ffffffffffffffffffffffffffffffffffffffff6002610f2460018501612e45565b930154169160405193845264ffffffffff815116602085015264ffffffffff602082015116604085015264ffffffffff604082015116606085015264ffffffffff606082015116608085015260ff60808201511660a085015260ff60a08201511660c085015260c081015115158285015201511515610100830152610120820152f35b3461061c57602060031936011261061c57600435610fc48161320c565b906002820180548060f81c61135057600163ffffffff610fee818460a81c16828560881c16612fd9565b16118015611329575b6112fd577f01000000000000000000000000000000000000000000000000000000000000007effffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff821617808355835f52600460205264ffffffffff60405f209160c81c165f5260205261111460405f2054845f52600360205260405f20815f526020526bffffffffffffffffffffffff60405f2093167fffffffffffffffffffffffffffffffffffffffff00000000000000000000000085541685555f918015159687611296575b7f5ca6627e77e008d0f734d0929195c3b1b66bf445c46ce6390593d07b5c1b1de46060875473ffffffffffffffffffffffffffffffffffffffff60028a0154166040519182526020820152866040820152a3613881565b9360ff835460f01c161561116d575b505050508061112e57005b5f8080809361dead5af11561113f57005b7f39f1c8d9000000000000000000000000000000000000000000000000000000005f5261dead60045260245ffd5b80600161117e925491015490612f19565b92835f52600860205260405f206111958154612ff3565b90556111a2575b80611123565b64ffffffffff9054915460601c16915f52600960205260405f2090604051906111ca82612de8565b815260208101928352604081019167ffffffffffffffff421683528054680100000000000000008110156105c45761120791600182018155612ed3565b91909161126a5767ffffffffffffffff91600191518155019251167fffffffffffffffffffffffffffffffff000000000000000000000000000000006fffffffffffffffff00000000000000008454935160401b1692161717905581808061119c565b7f4e487b71000000000000000000000000000000000000000000000000000000005f525f60045260245ffd5b925060ff865460f01c165f5260016020526112d36bffffffffffffffffffffffff60405f205460301c166112ca8185613881565b60011c90612fb4565b926112f88473ffffffffffffffffffffffffffffffffffffffff60028901541661529f565b6110bd565b827f29aadacd000000000000000000000000000000000000000000000000000000005f5260045260245ffd5b5061133384613e29565b8015611340575b15610ff7565b5061134b848461426a565b61133a565b827fb196a44a000000000000000000000000000000000000000000000000000000005f5260045260245ffd5b3461061c57602060031936011261061c576004356113998161320c565b6113a28261325c565b9290919360028201549163ffffffff8360881c16158093819461179a575b60a81c63ffffffff161593849283611785575b50815f958161177c575b501561170b5750505050506040830151925b80515f52600260205260405f209181515f52600360205260405f2094602083019586515f5260205264ffffffffff600160405f20015416948115155f146115f45783515f52600360205260405f20825f5260205261148f600160405f200186895180861492835f14610bad5764ffffffffff60608701511664ffffffffff825460781c168110610b6357505087519215610b5d57506040870151916147fa565b600285019182546114ab6109f06109e260ff8460f01c16613814565b906101008401918251600481101561058f576002146115b9575b62030d40810180911161052b576bffffffffffffffffffffffff61150b81927f0000000000000000000000000000000000000000000000000000000000000000906135ad565b16911603916bffffffffffffffffffffffff831161052b57610b20997f39bfb52268864d0cf43e8ff638be81424199c9823faa222f6863f7edb097436f60808893610b0a986bffffffffffffffffffffffff600398167fffffffffffffffffffffffffffffffffffffffff0000000000000000000000008254161790558a5193519060408c01516040519283526020830152604082015260026060820152a3610b0362030d40338588614609565b6206ddd08101809111156114c5577f4e487b71000000000000000000000000000000000000000000000000000000005f52601160045260245ffd5b83515f52600460205260405f20865f5260205260405f20600360ff600183015460081c1614611643575b5061162d8451868951916147fa565b61163e8451866040870151916147fa565b61148f565b610c4a90611681865191548a51809160408a0151928391181890845f52600360205260405f20825f52602052600160405f20019586918383886152fa565b9064ffffffffff821664ffffffffff821610611703575b5064ffffffffff825460781c1664ffffffffff8216106116b9575b5061161e565b81547fffffffffffffffffffffffff0000000000ffffffffffffffffffffffffffffff1660789190911b73ffffffffff0000000000000000000000000000001617905587806116b3565b905089611698565b829081611773575b501561172857505050506020830151926113ef565b9592951590811561176a575b5061173f57506113ef565b7ffae3f749000000000000000000000000000000000000000000000000000000005f5260045260245ffd5b90501586611734565b90501588611713565b905015896113dd565b6117909193506141fb565b42101591886113d3565b905063ffffffff6117aa8361418e565b4210159190506113c0565b606060031936011261061c5760443567ffffffffffffffff811161061c576117e4610b20913690600401612d73565b9060243560043561388e565b3461061c576003193601610140811261061c5760601361061c5760a07fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff9c36011261061c576101043561012435611844614025565b92909160c084016001815114611ab1576064359260a43580851494855f14611aac57506084355b806118768685614a28565b03611a8157508415611a7b575060c435925b8251945f19860195861161052b57858796855260e43591611a67575b5060e0880180511581526118d38284868991608093916040519384526020840152604083015260608201522090565b5f888152600660205260409020555115611a5c576060880151935b519160a089015193604051968752602087015260408601526060850152608084015260a083015260c08201527f27db11e3cdd30e0ddd9efe7cc05d8812ca42a33a085c9dec470d424338e2366760e060043592a3815173ffffffffffffffffffffffffffffffffffffffff16611a5257620222e0915b73ffffffffffffffffffffffffffffffffffffffff81511615611a4a575b73ffffffffffffffffffffffffffffffffffffffff8151163314155f14611a23576119e590825f52600760205260405f2073ffffffffffffffffffffffffffffffffffffffff33165f5260205260405f206119de858254612fb4565b90556146a0565b815f526006602052600160405f2001556040519182527f325e49d0c32869dc8b51c54f459ae8d920ad873b46ff362c2af60e03a3be8a2760203393a3005b61010081015190600482101561058f576119e59160020361057a57600160408201526146a0565b338152611982565b620124f891611964565b6080880151936118ee565b906001611a75921b90612fb4565b886118a4565b92611888565b7f7d12d0a4000000000000000000000000000000000000000000000000000000005f5260045260245ffd5b61186b565b837f5cb0c4de000000000000000000000000000000000000000000000000000000005f5260045260245ffd5b3461061c57606060031936011261061c5760206040518181019060043582526024356040820152604435606082015260608152611b1b608082612e04565b519020604051908152f35b3461061c57611b3436612da4565b90611b3e8161320c565b815f52600560205260405f20835f5260205264ffffffffff60405f205460401c169182158015611cb4575b611c84575f5b848110611c2b5750610b2093815f52600560205260405f20905f5260205260405f207fffffffffffffffffffffffffffffffffffffff0000000000ffffffffffffffff8154169055805f52600460205260405f20835f52602052600160405f2001620100007fffffffffffffffffffffffffffffffffffffffffffffffffffffffffff00ffff825416179055807fafa8357cd933d7d8072c621d86877cd46d08a1a54aa1f6be245a5b332ddd44a76020604051868152a2613e61565b815f52600560205260405f20815f5260205263ffffffff60405f205416611c5457600101611b6f565b84827fe3a7ae9f000000000000000000000000000000000000000000000000000000005f5260045260245260445ffd5b83907fe3a7ae9f000000000000000000000000000000000000000000000000000000005f5260045260245260445ffd5b50611cbe82613e29565b15611b69565b608060031936011261061c5760243560043560643567ffffffffffffffff811161061c57611cf6903690600401612d73565b916040517f6cd1877f0000000000000000000000000000000000000000000000000000000081528160048201527f0000000000000000000000000000000000000000000000000000000000000000602482015260208160448173ffffffffffffffffffffffffffffffffffffffff7f0000000000000000000000000000000000000000000000000000000000000000165afa908115611f2f575f91611f00575b5015611ed557611da68482612f19565b93845f52600860205260405f2054946040516020810191825286604082015260408152611dd4606082612e04565b51902094855f52600260205264ffffffffff600260405f20015460601c16611ea95791857f80dc92cbd291276bd3f21539d889cd037e71e8101e2e1768e2bc4fe855631c2f606084839896611e86611ea199978760209d9291925f52600260205260405f20926002840180547fff00ffffffffffffffffffffffffff0000000000ffffffffffffffffffffffff70ffffffffff0000000000000000000000004260601b16911617905560018401558255565b506040519182528a820152426040820152a36044358461388e565b604051908152f35b857f869d9010000000000000000000000000000000000000000000000000000000005f5260045260245ffd5b7fda997d38000000000000000000000000000000000000000000000000000000005f5260045260245ffd5b611f22915060203d602011611f28575b611f1a8183612e04565b810190612f6f565b85611d96565b503d611f10565b6040513d5f823e3d90fd5b3461061c575f60031936011261061c5760206040517f00000000000000000000000000000000000000000000000000000000000000008152f35b3461061c575f60031936011261061c5760017f00000000000000000000000000000000000000000000000000000000000000007f00000000000000000000000000000000000000000000000000000000000000005b8083106120015760208260ff7f00000000000000000000000000000000000000000000000000000000000000001690604051911b8152f35b9060019060ff61201085613814565b161b92019190611fc9565b3461061c57602060031936011261061c57612034612d50565b335f525f60205260405f205480156120d7575f80808093338252816020528160408120556040519573ffffffffffffffffffffffffffffffffffffffff8116968781528260208201527fd1c19fbcd4551a5edfb66d43d2e337c04837afda3482b42bdf569a8fccdae5fb60403392a25af1156120ac57005b7f39f1c8d9000000000000000000000000000000000000000000000000000000005f5260045260245ffd5b7f751b0fda000000000000000000000000000000000000000000000000000000005f523360045260245ffd5b3461061c57606060031936011261061c5761211c6135c0565b6121467f0000000000000000000000000000000000000000000000000000000000000000826137df565b8042111561248b575060e08101511561248257602435915b61216736612f3f565b80515f52600260205260405f209181515f52600360205260405f2094602083019586515f5260205264ffffffffff600160405f20015416948115155f1461236b5783515f52600360205260405f20825f52602052612207600160405f200186895180861492835f14610bad5764ffffffffff60608701511664ffffffffff825460781c168110610b6357505087519215610b5d57506040870151916147fa565b600285019182546122236109f06109e260ff8460f01c16613814565b906101008401918251600481101561058f57600214612330575b6201d4c0810180911161052b576bffffffffffffffffffffffff61228381927f0000000000000000000000000000000000000000000000000000000000000000906135ad565b16911603916bffffffffffffffffffffffff831161052b57610b20997f39bfb52268864d0cf43e8ff638be81424199c9823faa222f6863f7edb097436f60808893610b0a986bffffffffffffffffffffffff600398167fffffffffffffffffffffffffffffffffffffffff0000000000000000000000008254161790558a5193519060408c0151604051928352602083015260408201525f6060820152a3610b036201d4c0338588614609565b6206ddd081018091111561223d577f4e487b71000000000000000000000000000000000000000000000000000000005f52601160045260245ffd5b83515f52600460205260405f20865f5260205260405f20600360ff600183015460081c16146123ba575b506123a48451868951916147fa565b6123b58451866040870151916147fa565b612207565b610c4a906123f8865191548a51809160408a0151928391181890845f52600360205260405f20825f52602052600160405f20019586918383886152fa565b9064ffffffffff821664ffffffffff82161061247a575b5064ffffffffff825460781c1664ffffffffff821610612430575b50612395565b81547fffffffffffffffffffffffff0000000000ffffffffffffffffffffffffffffff1660789190911b73ffffffffff00000000000000000000000000000016179055878061242a565b90508961240f565b6044359161215e565b7f0e82c1d8000000000000000000000000000000000000000000000000000000005f526004524260245260445ffd5b3461061c57604060031936011261061c5760043560243567ffffffffffffffff811161061c576124ee903690600401612dba565b91906124f98261320c565b916125038161325c565b949195909382545f1960ff600286015460f01c16019060ff821161052b5760ff6001612533960154921690613377565b905f52600a60205260405f20600381015482145f146128715750506020830151925b80515f52600260205260405f209181515f52600360205260405f2094602083019586515f5260205264ffffffffff600160405f20015416948115155f1461275a5783515f52600360205260405f20825f526020526125f5600160405f200186895180861492835f14610bad5764ffffffffff60608701511664ffffffffff825460781c168110610b6357505087519215610b5d57506040870151916147fa565b600285019182546126116109f06109e260ff8460f01c16613814565b906101008401918251600481101561058f5760021461271f575b62030d40810180911161052b576bffffffffffffffffffffffff61267181927f0000000000000000000000000000000000000000000000000000000000000000906135ad565b16911603916bffffffffffffffffffffffff831161052b57610b20997f39bfb52268864d0cf43e8ff638be81424199c9823faa222f6863f7edb097436f60808893610b0a986bffffffffffffffffffffffff600398167fffffffffffffffffffffffffffffffffffffffff0000000000000000000000008254161790558a5193519060408c01516040519283526020830152604082015260016060820152a3610b0362030d40338588614609565b6206ddd081018091111561262b577f4e487b71000000000000000000000000000000000000000000000000000000005f52601160045260245ffd5b83515f52600460205260405f20865f5260205260405f20600360ff600183015460081c16146127a9575b506127938451868951916147fa565b6127a48451866040870151916147fa565b6125f5565b610c4a906127e7865191548a51809160408a0151928391181890845f52600360205260405f20825f52602052600160405f20019586918383886152fa565b9064ffffffffff821664ffffffffff821610612869575b5064ffffffffff825460781c1664ffffffffff82161061281f575b50612784565b81547fffffffffffffffffffffffff0000000000ffffffffffffffffffffffffffffff1660789190911b73ffffffffff000000000000000000000000000000161790558780612819565b9050896127fe565b60040154036128865760408301515b92612555565b5f612880565b3461061c575f60031936011261061c57602060405173ffffffffffffffffffffffffffffffffffffffff7f0000000000000000000000000000000000000000000000000000000000000000168152f35b3461061c57602060031936011261061c576004355f52600a60205260a060405f20805490600181015490600281015460046003830154920154926040519485526020850152604084015260608301526080820152f35b3461061c5761294036612da4565b905f52600460205260405f20905f52602052608060405f2060ff600182549201546040519283528181166020840152818160081c16604084015260101c1615156060820152f35b3461061c5761299536612da4565b905f52600560205260405f20905f52602052606060405f205464ffffffffff6040519163ffffffff8116835263ffffffff8160201c16602084015260401c166040820152f35b3461061c576020611ea16129ee36612da4565b90612f19565b3461061c575f60031936011261061c5760206040517f00000000000000000000000000000000000000000000000000000000000000008152f35b3461061c57602060031936011261061c5760043567ffffffffffffffff811161061c57612a5f903690600401612d73565b5f5f927fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe181360301915b83851015612b95578460051b8201358381121561061c57820180359067ffffffffffffffff821161061c57602001813603811361061c57815f92918392604051928392833781018381520390305af4903d15612b8e573d67ffffffffffffffff81116105c45760405190612b2560207fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe0601f8401160183612e04565b81523d5f602083013e5b82159081612b84575b50612b58576001918115612b50575b50940193612a89565b905086612b47565b857f8cc56b4a000000000000000000000000000000000000000000000000000000005f5260045260245ffd5b9050511587612b38565b6060612b2f565b15612b9c57005b7f41dcb792000000000000000000000000000000000000000000000000000000005f5260045ffd5b3461061c57602060031936011261061c576004355f52600260205261016060405f2064ffffffffff815491600181015490600360028201549101549160405194855260208501526bffffffffffffffffffffffff81166040850152828160601c16606085015263ffffffff8160881c16608085015263ffffffff8160a81c1660a0850152828160c81c1660c085015260ff8160f01c1660e085015260f81c151561010084015281811661012084015260281c16610140820152f35b3461061c57604060031936011261061c57600435612c9b612d2d565b815f526006602052612cb3600160405f20015461308b565b9173ffffffffffffffffffffffffffffffffffffffff83511673ffffffffffffffffffffffffffffffffffffffff8316145f14612cf7575050611ea16020916131e2565b9091505f52600760205273ffffffffffffffffffffffffffffffffffffffff60405f2091165f52602052602060405f2054611ea1565b6024359073ffffffffffffffffffffffffffffffffffffffff8216820361061c57565b6004359073ffffffffffffffffffffffffffffffffffffffff8216820361061c57565b9181601f8401121561061c5782359167ffffffffffffffff831161061c576020808501948460051b01011161061c57565b600319604091011261061c576004359060243590565b9181601f8401121561061c5782359167ffffffffffffffff831161061c576020838186019501011161061c57565b6060810190811067ffffffffffffffff8211176105c457604052565b90601f7fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe0910116810190811067ffffffffffffffff8211176105c457604052565b90604051610100810181811067ffffffffffffffff8211176105c45760405260e060ff82945464ffffffffff8116845264ffffffffff8160281c16602085015264ffffffffff8160501c16604085015264ffffffffff8160781c166060850152818160a01c166080850152818160a81c1660a0850152818160b01c16151560c085015260b81c161515910152565b8054821015612eec575f5260205f209060011b01905f90565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52603260045260245ffd5b906040519060208201928352604082015260408152612f39606082612e04565b51902090565b600319606091011261061c5760405190612f5882612de8565b600435825260243560208301526044356040830152565b9081602091031261061c5751801515810361061c5790565b60405160406020820192803584526020810135828401520135606082015260608152612f39608082612e04565b9190820180921161052b57565b63ffffffff60019116019063ffffffff821161052b57565b9063ffffffff8091169116019063ffffffff821161052b57565b5f19811461052b5760010190565b9190811015612eec5760051b0190565b60ff60019116019060ff821161052b57565b600482101561058f5752565b60405190610140820182811067ffffffffffffffff8211176105c4576040525f610120838281528260208201528260408201528260608201528260808201528260a08201528260c08201528260e0820152826101008201520152565b9061309461302f565b9173ffffffffffffffffffffffffffffffffffffffff81168352603f8160a01c16602084015260018160a61c16151560408401526301ffffff8160a71c1660608401526301ffffff8160c01c166080840152633fffffff8160d91c1660a0840152603f8160f71c1660c084015260018160fd1c16151560e084015260fe1c600481101561058f57613129906101008401613023565b5f610120830152565b919061313c61302f565b9273ffffffffffffffffffffffffffffffffffffffff81168452603f8160a01c16602085015260018160a61c16151560408501526301ffffff8160a71c1660608501526301ffffff8160c01c1660808501526131a1633fffffff8260d91c1683612fb4565b60a0850152603f8160f71c1660c085015260018160fd1c16151560e085015260fe1c600481101561058f576131da906101008501613023565b610120830152565b9060406131f26020840151614764565b9201516131fb57565b906206ddd0810180911161052b5790565b90815f52600260205260405f209164ffffffffff600284015460601c16156132315750565b7f640d6f71000000000000000000000000000000000000000000000000000000005f5260045260245ffd5b5f6040805161326a81612de8565b828152826020820152015261327d61302f565b505f52600a60205260405f20908154916002600182015491015490604051936132a585612de8565b84526020840152604083015281604051602081019061330f816132e38585919091604080606083019480518452602081015160208501520151910152565b037fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe08101835282612e04565b51902091825f52600660205261332b600160405f20015461308b565b91610100830151600481101561058f5761334491614790565b1561334b57565b827f9634be18000000000000000000000000000000000000000000000000000000005f5260045260245ffd5b91929390937f0000000000000000000000000000000000000000000000000000000000000000946001810180821161052b57807f0000000000000000000000000000000000000000000000000000000000000000915b82811061359557501415806134ef575b6105f15750917fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe0601f8360a49460209796604051998a9889977f453e8e9700000000000000000000000000000000000000000000000000000000895260048901526024880152604487015260806064870152816084870152868601375f8582860101520116810103018173ffffffffffffffffffffffffffffffffffffffff7f0000000000000000000000000000000000000000000000000000000000000000165afa908115611f2f575f916134bd575b5060035f5360015260215f2090565b90506020813d6020116134e7575b816134d860209383612e04565b8101031261061c57515f6134ae565b3d91506134cb565b506040517fb5f22f8700000000000000000000000000000000000000000000000000000000815284600482015286602482015260208160448173ffffffffffffffffffffffffffffffffffffffff7f0000000000000000000000000000000000000000000000000000000000000000165afa908115611f2f575f91613576575b50156133dd565b61358f915060203d602011611f2857611f1a8183612e04565b5f61356f565b9760019060ff6135a48b613814565b161b98016133cd565b8181029291811591840414171561052b57565b6135c861302f565b506135d36004612f87565b6004355f9081526003602090815260408083206024358452909152808220604435835291206001918201549293910160ff60b884901c16158015613753575b61372757835f52600660205261363d600160405f20015491549164ffffffffff8360281c1690613132565b9261010084018051600481101561058f576002146136fb5751600481101561058f576136f75764ffffffffff821664ffffffffff8216148015906136e1575b6136b55764ffffffffff60ff9260501c16608085015264ffffffffff8160501c166060850152600161010085015260a81c1660c0830152565b847f9634be18000000000000000000000000000000000000000000000000000000005f5260045260245ffd5b5060ff8260a01c1660ff8260a01c16101561367c565b5050565b857f67374eb8000000000000000000000000000000000000000000000000000000005f5260045260245ffd5b837f9634be18000000000000000000000000000000000000000000000000000000005f5260045260245ffd5b5060ff815460b81c1615613612565b61376a61302f565b5061377481612f87565b81355f9081526003602090815260408083208286013584529091528082209381013582529020600192830154919391920160ff60b884901c161580156137535761372757835f52600660205261363d600160405f20015491549164ffffffffff8360281c1690613132565b6137f06138079260a0830151612fb4565b60e08201519091901561380a576080015190612fb4565b90565b6060015190612fb4565b7f1fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff8116810361052b5760ff907f00000000000000000000000000000000000000000000000000000000000000009060031b1c1690565b63ffffffff1663ffffffff811461052b5760010190565b9190820391821161052b57565b939291909261389c8561320c565b94600286019081549560ff8760f01c1697885f52600160205260405f2091604051926080840184811067ffffffffffffffff8211176105c457604052549860ff8a16845264ffffffffff8a60081c16602085015260ff604085019a6bffffffffffffffffffffffff8160301c168c5260901c16606085015260035f538160015260215f209a5f90613dba575b865460ff8160f01c1680155f14613d88575064ffffffffff6139609160601c165b64ffffffffff6139598488614a41565b9116612fb4565b9182421090811591613d7d575b50613d515761398a6bffffffffffffffffffffffff8c5116614953565b60ff8551169b8c8b03613d21579a5f9b5b60018d01808e1161052b578e11156139d1576139c56139cb916139bf8f8f8f613001565b35614a28565b9c612ff3565b9b61399b565b959992969a9093979b509b9093979b5f19820191821161052b576139f492613001565b3590613a008483614a28565b97895f52600360205260405f20895f5260205260405f209060028201805473ffffffffffffffffffffffffffffffffffffffff8116613cf55790600192917fffffffffffffffffffffffff000000000000000000000000000000000000000033911617905588835551910190770100000000000000000000000000000000000000000000007fffffffffffffffff000000ffffffffffffffffffffffffffffffffffffffffff75ff00000000000000000000000000000000000000000084549360a81b1692161776ff0000000000000000000000000000000000000000000086151560b01b16171790558954600163ffffffff613b07818460a81c16828560881c16612fd9565b1603613cdb576bffffffffffffffffffffffff8064ffffffffff808460c81c165b16935116911601996bffffffffffffffffffffffff8b1161052b57608064ffffffffff97613c3b968b958d95613c559f956bffffffffffffffffffffffff7f76b4b9408072179f564707103d46027ea3a74fdba8f5fcd8e5668655e7c5e86697167fffffffffffffffffffffffffffffffffffffffff000000000000000000000000825416178155895f14613c7a5780613bce63ffffffff613c17935460a81c1661386a565b7fffffffffffffff00000000ffffffffffffffffffffffffffffffffffffffffff78ffffffff00000000000000000000000000000000000000000083549260a81b169116179055565b80613c69575b5060405192338452602084015260408301526060820152a384614a41565b9081613c474283613881565b10613c57575b501692614ac7565b565b613c6391504290613881565b5f613c4d565b613c74908d88613e61565b5f613c1d565b80613c9163ffffffff613cd6935460881c1661386a565b7fffffffffffffffffffffff00000000ffffffffffffffffffffffffffffffffff74ffffffff000000000000000000000000000000000083549260881b169116179055565b613c17565b6bffffffffffffffffffffffff8064ffffffffff5f613b28565b8b7feb362cf9000000000000000000000000000000000000000000000000000000005f5260045260245ffd5b8a8d7f5cdec456000000000000000000000000000000000000000000000000000000005f5260045260245260445ffd5b857f7b6ac8bc000000000000000000000000000000000000000000000000000000005f5260045260245ffd5b905060f81c5f61396d565b5f52600160205264ffffffffff8060405f205460081c169160601c160164ffffffffff811161052b5761396090613949565b50845f52600a60205260405f206004810154808d1491821580613e1b575b613de3575050613928565b9060038e9201547ff2b66a9e000000000000000000000000000000000000000000000000000000005f5260045260245260445260645ffd5b508d60038201541415613dd8565b613e328161418e565b4210159081613e3f575090565b613e4991506141fb565b42101590565b63ffffffff16801561052b575f190190565b9091815f52600460205260405f20815f5260205260405f2060018101805460ff8160101c16158015614015575b61400d5760081c60ff1660011480613fe5575b613fde578260201c92845f52600560205260405f20845f5260205260405f2063ffffffff613ed181835416613e4f565b167fffffffffffffffffffffffffffffffffffffffffffffffffffffffff0000000082541617905581549160ff8360081c1615613fd5577fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff00ff613f9c935f8654965516905564ffffffffff60028701911664ffffffffff825460c81c16187fffff0000000000ffffffffffffffffffffffffffffffffffffffffffffffffff7dffffffffff0000000000000000000000000000000000000000000000000083549260c81b169116179055565b6001820180921161052b57613c5593835f52600360205260405f20825f5260205264ffffffffff600160405f20015460781c1693614f35565b50505050505050565b5050505050565b50600163ffffffff614006600288015482808260a81c169160881c16612fd9565b1614613ea1565b505050505050565b50600160ff8260081c1611613e8e565b61402d61302f565b506140386004613762565b909182826140667f0000000000000000000000000000000000000000000000000000000000000000826137df565b80421161415f57614078904290613881565b60e08201511561414357608082018051821061413b575b50505b60a0429101525f52600660205260405f20546140b2608435606435614a28565b8161411057602435809103611a8157506140d060c43560a435614a28565b604435809103611a81575060e4356140e55750565b7faccecbea000000000000000000000000000000000000000000000000000000005f5260045260245ffd5b6040805191825260a435602083015260c4359082015260e43560608201526080902081036140e55750565b525f8061408f565b6060820180518210614157575b5050614092565b525f80614150565b7f64eb7cc9000000000000000000000000000000000000000000000000000000005f526004524260245260445ffd5b600281015460ff8160f01c1680155f146141bd57509064ffffffffff6139595f826138079560601c1693614a41565b5f52600160205264ffffffffff8060405f205460081c169160601c16019064ffffffffff821161052b5764ffffffffff6139595f6138079493614a41565b600281015460ff8160f01c1680155f1461422b57509064ffffffffff6139596001826138079560601c1693614a41565b5f52600160205264ffffffffff8060405f205460081c169160601c16019064ffffffffff821161052b5764ffffffffff61395960016138079493614a41565b90600260ff91015460f01c1615614304575f52600a60205260405f208054906002600182015491015490604051926142a184612de8565b808452602080850192835260408086019485528051918201928352925192810192909252915160608201526142d981608081016132e3565b5190205f526006602052600160405f20015460fe1c600481101561058f5761430091614790565b1590565b505f90565b94919093929460c085015190600182036144f15750506064359460a4359384871496875f146144eb5750608435945b87156144e5575060c435965b156144d85760e061435c60ff60015b1660e435612fb4565b96018051909790156144d357945b949580976004355f52600260205260405f209382155f146143f057505050806143c15750600101540361439957565b7fb4bfc032000000000000000000000000000000000000000000000000000000005f5260045ffd5b7f5cdec456000000000000000000000000000000000000000000000000000000005f525f60045260245260445ffd5b909392919460035f5360015260215f20925f19860195861161052b5761442060ff60028193015460f01c16613814565b1692948383036144a3579291905f935b83851061445a5750505050505115155f1461445157604435905b0361439957565b6024359061444a565b90919293956001908183891c16155f1461448f576144849061447d898787613001565b3590614a28565b960193929190614430565b61449e906139bf898787613001565b614484565b82847f5cdec456000000000000000000000000000000000000000000000000000000005f5260045260245260445ffd5b61436a565b60e061435c60ff5f614353565b96614344565b94614338565b7f3255f36a000000000000000000000000000000000000000000000000000000005f5260045260245260445ffd5b81519093929173ffffffffffffffffffffffffffffffffffffffff808416921682036145cb57805f6020614555614586946131e2565b9282604082015201525b7f0000000000000000000000000000000000000000000000000000000000000000906135ad565b9384156145c357918491613c55937f38f515cd400ab02ac5f9d78e12a634351027446288786f2ec58f981751d7e6136020604051868152a361529f565b505f93505050565b50835f52600760205260405f20815f5260205261458660405f2054801561455f57855f52600760205260405f20835f526020525f604081205561455f565b939261455f6145869173ffffffffffffffffffffffffffffffffffffffff8451169373ffffffffffffffffffffffffffffffffffffffff86169485145f14614665575f6020614657836131e2565b928260408201520152612fb4565b50865f52600760205260405f20845f5260205260405f20548015612fb457875f52600760205260405f20855f526020525f6040812055612fb4565b73ffffffffffffffffffffffffffffffffffffffff815116602082015160a01b176040820151614748575b606082015160a71b17608082015160c01b176146f160a083015161012084015190613881565b60d91b1760c082015160f71b179060e081015161471e575b6101000151600481101561058f5760fe1b1790565b7f200000000000000000000000000000000000000000000000000000000000000090911790614709565b74400000000000000000000000000000000000000000176146cb565b8061476e57505f90565b620124f88102908104620124f80361052b5761fde8018061fde81161052b5790565b9081515f52600360205260405f2090600481101561058f5760021491826147d9575b826147bc57505090565b604091925001515f5260205260ff600160405f20015460b81c1690565b915060208201515f528060205260ff600160405f20015460b81c16916147b2565b805f52600360205260405f20835f5260205261481b600160405f2001612e45565b91815f52600360205260405f20845f526020525f60016040822001556148a5600264ffffffffff85511692019164ffffffffff835460c81c161882907fffff0000000000ffffffffffffffffffffffffffffffffffffffffffffffffff7dffffffffff0000000000000000000000000000000000000000000000000083549260c81b169116179055565b60c0830151156149375780613bce63ffffffff6148c6935460a81c16613e4f565b5f52600460205264ffffffffff60405f209151165f5260205260405f20906001820160ff815460081c1690811561052b575f1961493092017fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff00ff61ff0083549260081b169116179055565b8154189055565b80613c9163ffffffff61494e935460881c16613e4f565b6148c6565b803414614a25578034116149f657335f525f60205260405f20546149773483613881565b918282106149c457508161498a91613881565b335f525f60205260405f20556040519081527f8c1b67e87f3112e697c917245ce572387b69385fedf29a6b61b7916ad469afa060203392a2565b7f26fb3c77000000000000000000000000000000000000000000000000000000005f526004523460245260445260645ffd5b7f7840a010000000000000000000000000000000000000000000000000000000005f526004523460245260445ffd5b50565b6041916040519160048353600183015260218201522090565b9060ff600283015460f01c1615614a7457600364ffffffffff9283925f14614a6d57015460281c161690565b0154161690565b159050614a7f575f90565b5f805260016020527fa6eef7e35abe7026729641147f7915573c7e97b47efa546f5f6e3230263bcb495460081c64ffffffffff1690565b60ff1660ff811461052b5760010190565b90939260025f95019260ff845460f01c165f52600160205260ff60405f205460901c1692805f52600360205260405f20825f52602052600160405f200190614b4c64ffffffffff421683907fffffffffffffffffffffffffffffffffffffffffffff0000000000ffffffffff69ffffffffff000000000083549260281b169116179055565b81547fffffffffffffffffffffffff00000000000000000000ffffffffffffffffffff1673ffffffffff000000000000000000000000000000607886901b1617605085901b6effffffffff000000000000000000001617825564ffffffffff909316925b805f52600560205260405f20885f5260205260405f209384549564ffffffffff8760401c16968a8815614e5d575b5050825f52600460205260405f209964ffffffffff88169a8b5f5260205260405f2096868560018a019d8e5489549060a01b74ff000000000000000000000000000000000000000016907fffffffffffffffffffffff00ffffffffffffffffffffffffffffffffffffffff161789558089547fffffffffffffffffffffffffffffffffffffffffffffffffffffff00000000001617895560405190815284602082015286604082015242606082015260807f0fb6e0430c39513d3ad59384fdb7f429b32dadd6c5c4da4e638bd80a8ceb8a4391a38b54614cc060ff8216614ab6565b60ff16908d827fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff008316179055848214614da6575b5050505050505050614d4686614d1460ff613c5598995460081c16614ab6565b7fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff00ff61ff0083549260081b169116179055565b815418905564ffffffffff825460c81c16187fffff0000000000ffffffffffffffffffffffffffffffffffffffffffffffffff7dffffffffff0000000000000000000000000000000000000000000000000083549260c81b169116179055565b7fffffffffffffffffffffffffffffffffffffffffffffffffffffffffff00ff00161762010000178c5580547fffffffffffffffffffffffffffffffffffffff0000000000ffffffffffffffff1681558b5460081c60ff1615614e0a578080614cf4565b91949a50919550614e5592965063ffffffff614e2881835416613e4f565b167fffffffffffffffffffffffffffffffffffffffffffffffffffffffff00000000825416179055612ff3565b969093614bb0565b81985063ffffffff614ec3918164ffffffffff614e7f82809760201c1661386a565b928d7fffffffffffffffffffffffffffffffffffffffffffffffff00000000ffffffff67ffffffff000000008660201b169116178d5560201b169116179916612fc1565b167fffffffffffffffffffffffffffffffffffffffffffffffffffffffff00000000875416178655614f2e8787907fffffffffffffffffffffffffffffffffffffff0000000000ffffffffffffffff6cffffffffff000000000000000083549260401b169116179055565b5f8a614bde565b91929493906002019260ff845460f01c165f52600160205260ff60405f205460901c1692805f52600360205260405f20825f52602052600160405f200190614fba64ffffffffff421683907fffffffffffffffffffffffffffffffffffffffffffff0000000000ffffffffff69ffffffffff000000000083549260281b169116179055565b81547fffffffffffffffffffffffff00000000000000000000ffffffffffffffffffff1673ffffffffff000000000000000000000000000000607886901b1617605085901b6effffffffff000000000000000000001617825564ffffffffff909316925b805f52600560205260405f20885f5260205260405f209384549564ffffffffff8760401c16968a881561520b575b5050825f52600460205260405f209964ffffffffff88169a8b5f5260205260405f2096868560018a019d8e5489549060a01b74ff000000000000000000000000000000000000000016907fffffffffffffffffffffff00ffffffffffffffffffffffffffffffffffffffff161789558089547fffffffffffffffffffffffffffffffffffffffffffffffffffffff00000000001617895560405190815284602082015286604082015242606082015260807f0fb6e0430c39513d3ad59384fdb7f429b32dadd6c5c4da4e638bd80a8ceb8a4391a38b5461512e60ff8216614ab6565b60ff16908d827fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff008316179055848214615181575050505050505050614d4686614d1460ff613c5598995460081c16614ab6565b7fffffffffffffffffffffffffffffffffffffffffffffffffffffffffff00ff00161762010000178c5580547fffffffffffffffffffffffffffffffffffffff0000000000ffffffffffffffff1681558b5460081c60ff16156151e5578080614cf4565b91949a5091955061520392965063ffffffff614e2881835416613e4f565b96909361501e565b81985063ffffffff61522d918164ffffffffff614e7f82809760201c1661386a565b167fffffffffffffffffffffffffffffffffffffffffffffffffffffffff000000008754161786556152988787907fffffffffffffffffffffffffffffffffffffff0000000000ffffffffffffffff6cffffffffff000000000000000083549260401b169116179055565b5f8a61504c565b602073ffffffffffffffffffffffffffffffffffffffff7f9c9e0cdb1670e88302408e5b941dc636f63a3293204694bb68910fcf3d9305f3921692835f525f825260405f206152ef828254612fb4565b9055604051908152a2565b92909192805f52600360205260405f20825f52602052600160405f20015492549360ff8560a01c1660ff8560a01c161092835f1461547a576040519261533f84612de8565b8352602083015260408201525b6040805182516020808301918252840151828401529290910151606082015261537881608081016132e3565b5190205f526006602052600160405f2001548061542257506154145764ffffffffff6153cd6153d992827f00000000000000000000000000000000000000000000000000000000000000009160281c16612fb4565b9260501c168092612fb4565b908142101561540e57806153ed4284613881565b1015615409575061540564ffffffffff914290613881565b1690565b905090565b50505f90565b5060501c64ffffffffff1690565b6154479064ffffffffff80809661540596865f1461546f575060281c165b1690613132565b907f000000000000000000000000000000000000000000000000000000000000000091615499565b905060281c16615440565b906040519261548884612de8565b83526020830152604082015261534c565b90918215615513576080820151925b610100830151600481101561058f57600114908115916154ff575b506154fa576154d1916137df565b8042101561540e57816154e44283613881565b10156154f65761380791504290613881565b5090565b505090565b905060e0830151151590151514155f6154c3565b6060820151926154a856' as const
