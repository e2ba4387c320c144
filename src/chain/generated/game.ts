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
  '0x6101406040523461055d57615a768038038061001a81610575565b928339810160a08282031261055d578151906001600160a01b038216820361055d57602083015160408401516060850151608086015192959092906001600160401b03821161055d57019280601f8501121561055d578351906001600160401b0382116105615761009060208360051b01610575565b9460208684815201916020839460071b8301019181831161055d57602001925b8284106104d657505050508260a052816080525f955f965b85518810156101165760ff6100dd89886105a8565b515116906001600160fd1b0389168903610102576001918960031b1b179701966100c8565b634e487b7160e01b5f52601160045260245ffd5b908686939260c052835180159081156104cb575b5080156104c3575b80156104b2575b6104a357620f4240861061048d57835161012052816101005260e052915f5b81518110156103c15761016b81836105a8565b519360ff855116801580156103b7575b6103a1575060ff8551161b936780000000000000008511610386576020810164ffffffffff8151166102588110908115610378575b50610357576060820160ff81511660028110801561034d575b61033757508451156103235785516020015160ff84511690811561030f5760011b6501fffffffffe16048089116102f957505f1960ff8451160160ff81116101025760ff16620124f8810290808204620124f81490151715610102578061fde801908161fde81161010257620ae8f80180911161010257898102908082048b1490151715610102576040840180519091600181901b916001600160601b0316906001600160ff1b038116036101025781116102e3575090849392916001955f528560205260ff60405f209451169265ffffffffff008554915160081b169166010000000000008860901b03905160301b169260ff60901b905160901b169360ff60901b1991888060901b0319161716171717905501610158565b85639901e61160e01b5f5260045260245260445ffd5b846336990c1b60e21b5f5260045260245260445ffd5b634e487b7160e01b5f52601260045260245ffd5b634e487b7160e01b5f52603260045260245ffd5b846327e68f3960e01b5f5260045260245260445ffd5b50604081116101c9565b82636b22e1ad60e11b5f526004526102586024526301e1338060445260645ffd5b6301e13380915011896101b0565b630b7a92bb60e11b5f5267800000000000000060045260245ffd5b826369c8d6a360e11b5f5260045260245260445ffd5b50603f811161017b565b6040516154b990816105bd823960805181818161218201528181612a55015281816140010152818161533f01526153e5015260a05181818161063701528181610a2301528181611545015281816122b3015281816126950152614521015260c0518181816120370152613802015260e051818181611dc6015281816129020152818161343a01526134fb0152610100518181816106b501528181611d8501528181611fe8015261333a01526101205181818161022601528181611fb10152818161200901526133680152f35b634240b05960e01b5f52620f424060045260245ffd5b635f194f1560e01b5f5260045ffd5b506780000000000000008211610139565b508115610132565b60089150118761012a565b60808483031261055d5760405190608082016001600160401b03811183821017610561576040526105068561059a565b8252602085015164ffffffffff8116810361055d5760208301526040850151906001600160601b038216820361055d57826020926040608095015261054d6060880161059a565b60608201528152019301926100b0565b5f80fd5b634e487b7160e01b5f52604160045260245ffd5b6040519190601f01601f191682016001600160401b0381118382101761056157604052565b519060ff8216820361055d57565b80518210156103235760209160051b01019056fe60806040526004361015610011575f80fd5b5f3560e01c80630317c51d14612cc9578063139cfab114612c0e5780631e897afb14612a785780631eefddb114612a3e578063238c51d214612a2557806323c27c2c146129d1578063387efc821461297c5780633a8a4105146129265780633b1bebd1146128d657806345de65a2146125105780634a50e06f1461216357806351cff8d91461207b5780636019279914611fd4578063651a2b4c14611f9a578063771bd97114611d245780637cf8432314611b865780638cd248a614611b3d5780638cd25ea914611850578063938805cb14611815578063975d0a3c146113e6578063987757dd1461101157806399a1a6e214610ec95780639c3f057114610e705780639fe9ada314610e3d578063a23ad88d14610e13578063b2596a6714610db4578063bc37cb4214610ce3578063cd98d6c714610831578063d64e7ac8146106d8578063d76b42cf1461069e578063df18e0471461065a578063fe173b97146106205763ffcba4d514610184575f80fd5b3461061c576003193601610140811261061c5760601361061c5760a07fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff9c36011261061c57610104356101243567ffffffffffffffff811161061c576101ed903690600401612dbd565b90916101f7613fe5565b92909360043591825f52600260205260405f2090600282019260ff845460f01c1661022181612fcd565b60ff167f0000000000000000000000000000000000000000000000000000000000000000146105f15750906102589186888a6142c9565b9391926101008801966002885260405160208101908b82526020815261027f604082612e4e565b5190209560243593604435966040519360a0850198858a1067ffffffffffffffff8b11176105c4576003610120998f9760048f8f907fa3f84fe1bccc90940a4ff4b0df9f68ebd3f2d58870f1f4ef31581de4f0861b389f6040528352602083018d81526040840187815260608501918b835260808601938d85525f52600a60205260405f209551865551600186015551600285015551858401555191015561034260ff64ffffffffff60808160608d0151169b0151169a54925460f01c16612fcd565b908d5f52600260205260405f2091600283019081547fff00ffffffffffffffffffffffffff0000000000ffffffffffffffffffffffff7eff00000000000000000000000000000000000000000000000000000000000070ffffffffff0000000000000000000000004260601b169360f01b169116171790558460018301558155016104038882907fffffffffffffffffffffffffffffffffffffffffffff0000000000ffffffffff69ffffffffff000000000083549260281b169116179055565b64ffffffffff87167fffffffffffffffffffffffffffffffffffffffffffffffffffffff0000000000825416179055604051978852602088015260408701526060860152608085015260a08401524260c084015260e0830152610100820152a373ffffffffffffffffffffffffffffffffffffffff825116156105bc575b73ffffffffffffffffffffffffffffffffffffffff8251163314155f146105585750815f52600760205260405f2073ffffffffffffffffffffffffffffffffffffffff33165f5260205260405f209081546206ddd0810180911161052b576104e99255614660565b815f526006602052600160405f200155604051906206ddd082527f325e49d0c32869dc8b51c54f459ae8d920ad873b46ff362c2af60e03a3be8a2760203393a3005b7f4e487b71000000000000000000000000000000000000000000000000000000005f52601160045260245ffd5b5190600482101561058f576104e99160020361057a5760016040820152614660565b602081016105888151612faf565b9052614660565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52602160045260245ffd5b338252610481565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52604160045260245ffd5b7fafdc8ccd000000000000000000000000000000000000000000000000000000005f5260045260245ffd5b5f80fd5b3461061c575f60031936011261061c5760206040517f00000000000000000000000000000000000000000000000000000000000000008152f35b3461061c57602060031936011261061c5773ffffffffffffffffffffffffffffffffffffffff610688612d9a565b165f525f602052602060405f2054604051908152f35b3461061c575f60031936011261061c5760206040517f00000000000000000000000000000000000000000000000000000000000000008152f35b3461061c57604060031936011261061c5760043567ffffffffffffffff811161061c57610709903690600401612dbd565b90610712612d77565b905f915f9373ffffffffffffffffffffffffffffffffffffffff8216945b81811061076b5785851561074057005b7f557eefa9000000000000000000000000000000000000000000000000000000005f5260045260245ffd5b610776818386612fbd565b35805f52600660205261078f600160405f200154613047565b95610100870151600481101561058f577ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffd0161082657906107de600193926107d8878a856144df565b90612f70565b9673ffffffffffffffffffffffffffffffffffffffff8151168914610807575b50505b01610730565b61081090614660565b905f5260066020528260405f20015587806107fe565b955050600190610801565b3461061c576003193601610160811261061c5760601361061c5760a07fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff9c36011261061c57610104356101243567ffffffffffffffff811161061c5761089a903690600401612dbd565b91610144359067ffffffffffffffff821161061c576108c06108fe923690600401612e04565b6108d96108ce949294613fe5565b9790968589896142c9565b959150936004355f52600260205260405f2060ff6002825492015460f01c1690613333565b908103610cce575050602435905b805f5260066020525f604081205561092336612efb565b80515f52600260205260405f209181515f52600360205260405f2093602083019586515f528560205264ffffffffff600160405f20015416958215155f14610bb057825f526020526109b9600160405f200186895180861492835f14610ba05764ffffffffff60608701515b1664ffffffffff825460781c168110610b56575b505087519215610b5057506040870151916147ba565b600285019182546109e86109e36109d560ff8460f01c166137d4565b60ff60c08701519116613841565b614724565b906101008401918251600481101561058f57600214610b15575b6207a120810180911161052b576bffffffffffffffffffffffff610a4881927f000000000000000000000000000000000000000000000000000000000000000090613569565b16911603916bffffffffffffffffffffffff831161052b57610b13997f39bfb52268864d0cf43e8ff638be81424199c9823faa222f6863f7edb097436f60808893610afd986bffffffffffffffffffffffff600398167fffffffffffffffffffffffffffffffffffffffff0000000000000000000000008254161790558a5193519060408c01516040519283526020830152604082015260016060820152a3610af66207a1203385886145c9565b5052614660565b905f526006602052600160405f20015551613e21565b005b6206ddd0810180911115610a02577f4e487b71000000000000000000000000000000000000000000000000000000005f52601160045260245ffd5b916147ba565b81547fffffffffffffffffffffffff0000000000ffffffffffffffffffffffffffffff1660789190911b73ffffffffff000000000000000000000000000000161790558b806109a3565b64ffffffffff608087015161098f565b5083515f52600460205260405f20865f5260205260405f20600360ff600183015460081c1614610c00575b50610bea8451868951916147ba565b610bfb8451866040870151916147ba565b6109b9565b610c3e90610c44865191548a51809160408a0151928391181890845f52600360205260405f20825f52602052600160405f2001958691838388615295565b94615295565b9064ffffffffff821664ffffffffff821610610cc6575b5064ffffffffff825460781c1664ffffffffff821610610c7c575b50610bdb565b81547fffffffffffffffffffffffff0000000000ffffffffffffffffffffffffffffff1660789190911b73ffffffffff000000000000000000000000000000161790558780610c76565b905089610c5b565b03610cdd576044355b9061090c565b5f610cd7565b3461061c57606060031936011261061c57604435610d05602435600435612ed5565b90815f52600960205260405f20908154925f93805b808610610d6c57508414610d3e576020610d348585612e8f565b5054604051908152f35b7f6b0ad299000000000000000000000000000000000000000000000000000000005f5260045260245260445ffd5b94610d778682612f70565b60011c908467ffffffffffffffff6001610d91858a612e8f565b500154161015610dad57506001810180911161052b5794610d1a565b9550610d1a565b3461061c57602060031936011261061c576004355f526001602052608060405f205460ff60405191818116835264ffffffffff8160081c1660208401526bffffffffffffffffffffffff8160301c16604084015260901c166060820152f35b3461061c57602060031936011261061c576004355f526008602052602060405f2054604051908152f35b3461061c57602060031936011261061c576004355f5260066020526040805f206001815491015482519182526020820152f35b3461061c57610e7e36612dee565b905f52600960205260405f20805482101561061c57606091610e9f91612e8f565b5067ffffffffffffffff60018254920154604051928352818116602084015260401c166040820152f35b3461061c57610ed736612dee565b905f52600360205260405f20905f5260205260405f2080549060405190610100820182811067ffffffffffffffff8211176105c45760405260018101549064ffffffffff82168352602083018260281c64ffffffffff168152604084018360501c64ffffffffff168152606085018460781c64ffffffffff16815260808601918560a01c60ff16835260a08701938660a81c60ff16855260c08801958760b01c60ff161515875260e089019760b81c60ff16151588526002015473ffffffffffffffffffffffffffffffffffffffff1697604051998a525164ffffffffff1660208a01525164ffffffffff1660408901525164ffffffffff1660608801525164ffffffffff1660808701525160ff1660a08601525160ff1660c085015251151560e084015251151561010083015261012082015261014090f35b3461061c57602060031936011261061c5760043561102e816131c8565b906002820180548060f81c6113ba57600163ffffffff611058818460a81c16828560881c16612f95565b16118015611393575b611367577f01000000000000000000000000000000000000000000000000000000000000007effffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff821617808355835f52600460205264ffffffffff60405f209160c81c165f5260205261117e60405f2054845f52600360205260405f20815f526020526bffffffffffffffffffffffff60405f2093167fffffffffffffffffffffffffffffffffffffffff00000000000000000000000085541685555f918015159687611300575b7f5ca6627e77e008d0f734d0929195c3b1b66bf445c46ce6390593d07b5c1b1de46060875473ffffffffffffffffffffffffffffffffffffffff60028a0154166040519182526020820152866040820152a3613841565b9360ff835460f01c16156111d7575b505050508061119857005b5f8080809361dead5af1156111a957005b7f39f1c8d9000000000000000000000000000000000000000000000000000000005f5261dead60045260245ffd5b8060016111e8925491015490612ed5565b92835f52600860205260405f206111ff8154612faf565b905561120c575b8061118d565b64ffffffffff9054915460601c16915f52600960205260405f20906040519061123482612e32565b815260208101928352604081019167ffffffffffffffff421683528054680100000000000000008110156105c45761127191600182018155612e8f565b9190916112d45767ffffffffffffffff91600191518155019251167fffffffffffffffffffffffffffffffff000000000000000000000000000000006fffffffffffffffff00000000000000008454935160401b16921617179055818080611206565b7f4e487b71000000000000000000000000000000000000000000000000000000005f525f60045260245ffd5b925060ff865460f01c165f52600160205261133d6bffffffffffffffffffffffff60405f205460301c166113348185613841565b60011c90612f70565b926113628473ffffffffffffffffffffffffffffffffffffffff60028901541661523a565b611127565b827f29aadacd000000000000000000000000000000000000000000000000000000005f5260045260245ffd5b5061139d84613de9565b80156113aa575b15611061565b506113b5848461422a565b6113a4565b827fb196a44a000000000000000000000000000000000000000000000000000000005f5260045260245ffd5b3461061c57602060031936011261061c57600435611403816131c8565b9061140d81613218565b9390919260028201549163ffffffff8360881c1615809381946117fa575b60a81c63ffffffff1615938492836117e5575b50815f95816117dc575b501561176b5750505050506040820151915b80515f52600260205260405f209181515f52600360205260405f2093602083019586515f528560205264ffffffffff600160405f20015416958215155f1461165357825f526020526114ee600160405f200186895180861492835f14610ba05764ffffffffff60608701511664ffffffffff825460781c168110610b5657505087519215610b5057506040870151916147ba565b6002850191825461150a6109e36109d560ff8460f01c166137d4565b906101008401918251600481101561058f57600214611618575b62030d40810180911161052b576bffffffffffffffffffffffff61156a81927f000000000000000000000000000000000000000000000000000000000000000090613569565b16911603916bffffffffffffffffffffffff831161052b57610b13997f39bfb52268864d0cf43e8ff638be81424199c9823faa222f6863f7edb097436f60808893610afd986bffffffffffffffffffffffff600398167fffffffffffffffffffffffffffffffffffffffff0000000000000000000000008254161790558a5193519060408c01516040519283526020830152604082015260026060820152a3610af662030d403385886145c9565b6206ddd0810180911115611524577f4e487b71000000000000000000000000000000000000000000000000000000005f52601160045260245ffd5b5083515f52600460205260405f20865f5260205260405f20600360ff600183015460081c16146116a3575b5061168d8451868951916147ba565b61169e8451866040870151916147ba565b6114ee565b610c3e906116e1865191548a51809160408a0151928391181890845f52600360205260405f20825f52602052600160405f2001958691838388615295565b9064ffffffffff821664ffffffffff821610611763575b5064ffffffffff825460781c1664ffffffffff821610611719575b5061167e565b81547fffffffffffffffffffffffff0000000000ffffffffffffffffffffffffffffff1660789190911b73ffffffffff000000000000000000000000000000161790558780611713565b9050896116f8565b8290816117d3575b5015611788575050505060208201519161145a565b949294159081156117ca575b5061179f575061145a565b7ffae3f749000000000000000000000000000000000000000000000000000000005f5260045260245ffd5b90501586611794565b90501588611773565b90501589611448565b6117f09193506141bb565b421015918861143e565b905063ffffffff61180a8361414e565b42101591905061142b565b606060031936011261061c5760443567ffffffffffffffff811161061c57611844610b13913690600401612dbd565b9060243560043561384e565b3461061c576003193601610140811261061c5760601361061c5760a07fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff9c36011261061c5761010435610124356118a4613fe5565b92909160c084016001815114611b11576064359260a43580851494855f14611b0c57506084355b806118d686856149c3565b03611ae157508415611adb575060c435925b8251945f19860195861161052b57858796855260e43591611ac7575b5060e0880180511581526119338284868991608093916040519384526020840152604083015260608201522090565b5f888152600660205260409020555115611abc576060880151935b519160a089015193604051968752602087015260408601526060850152608084015260a083015260c08201527f27db11e3cdd30e0ddd9efe7cc05d8812ca42a33a085c9dec470d424338e2366760e060043592a3815173ffffffffffffffffffffffffffffffffffffffff16611ab257620222e0915b73ffffffffffffffffffffffffffffffffffffffff81511615611aaa575b73ffffffffffffffffffffffffffffffffffffffff8151163314155f14611a8357611a4590825f52600760205260405f2073ffffffffffffffffffffffffffffffffffffffff33165f5260205260405f20611a3e858254612f70565b9055614660565b815f526006602052600160405f2001556040519182527f325e49d0c32869dc8b51c54f459ae8d920ad873b46ff362c2af60e03a3be8a2760203393a3005b61010081015190600482101561058f57611a459160020361057a5760016040820152614660565b3381526119e2565b620124f8916119c4565b60808801519361194e565b906001611ad5921b90612f70565b88611904565b926118e8565b7f7d12d0a4000000000000000000000000000000000000000000000000000000005f5260045260245ffd5b6118cb565b837f5cb0c4de000000000000000000000000000000000000000000000000000000005f5260045260245ffd5b3461061c57606060031936011261061c5760206040518181019060043582526024356040820152604435606082015260608152611b7b608082612e4e565b519020604051908152f35b3461061c57611b9436612dee565b90611b9e816131c8565b815f52600560205260405f20835f5260205264ffffffffff60405f205460401c169182158015611d14575b611ce4575f5b848110611c8b5750610b1393815f52600560205260405f20905f5260205260405f207fffffffffffffffffffffffffffffffffffffff0000000000ffffffffffffffff8154169055805f52600460205260405f20835f52602052600160405f2001620100007fffffffffffffffffffffffffffffffffffffffffffffffffffffffffff00ffff825416179055807fafa8357cd933d7d8072c621d86877cd46d08a1a54aa1f6be245a5b332ddd44a76020604051868152a2613e21565b815f52600560205260405f20815f5260205263ffffffff60405f205416611cb457600101611bcf565b84827fe3a7ae9f000000000000000000000000000000000000000000000000000000005f5260045260245260445ffd5b83907fe3a7ae9f000000000000000000000000000000000000000000000000000000005f5260045260245260445ffd5b50611d1e82613de9565b15611bc9565b608060031936011261061c5760243560043560643567ffffffffffffffff811161061c57611d56903690600401612dbd565b916040517f6cd1877f0000000000000000000000000000000000000000000000000000000081528160048201527f0000000000000000000000000000000000000000000000000000000000000000602482015260208160448173ffffffffffffffffffffffffffffffffffffffff7f0000000000000000000000000000000000000000000000000000000000000000165afa908115611f8f575f91611f60575b5015611f3557611e068482612ed5565b93845f52600860205260405f2054946040516020810191825286604082015260408152611e34606082612e4e565b51902094855f52600260205264ffffffffff600260405f20015460601c16611f095791857f80dc92cbd291276bd3f21539d889cd037e71e8101e2e1768e2bc4fe855631c2f606084839896611ee6611f0199978760209d9291925f52600260205260405f20926002840180547fff00ffffffffffffffffffffffffff0000000000ffffffffffffffffffffffff70ffffffffff0000000000000000000000004260601b16911617905560018401558255565b506040519182528a820152426040820152a36044358461384e565b604051908152f35b857f869d9010000000000000000000000000000000000000000000000000000000005f5260045260245ffd5b7fda997d38000000000000000000000000000000000000000000000000000000005f5260045260245ffd5b611f82915060203d602011611f88575b611f7a8183612e4e565b810190612f2b565b85611df6565b503d611f70565b6040513d5f823e3d90fd5b3461061c575f60031936011261061c5760206040517f00000000000000000000000000000000000000000000000000000000000000008152f35b3461061c575f60031936011261061c5760017f00000000000000000000000000000000000000000000000000000000000000007f00000000000000000000000000000000000000000000000000000000000000005b8083106120615760208260ff7f00000000000000000000000000000000000000000000000000000000000000001690604051911b8152f35b9060019060ff612070856137d4565b161b92019190612029565b3461061c57602060031936011261061c57612094612d9a565b335f525f60205260405f20548015612137575f80808093338252816020528160408120556040519573ffffffffffffffffffffffffffffffffffffffff8116968781528260208201527fd1c19fbcd4551a5edfb66d43d2e337c04837afda3482b42bdf569a8fccdae5fb60403392a25af11561210c57005b7f39f1c8d9000000000000000000000000000000000000000000000000000000005f5260045260245ffd5b7f751b0fda000000000000000000000000000000000000000000000000000000005f523360045260245ffd5b3461061c57606060031936011261061c5761217c61357c565b906121a77f00000000000000000000000000000000000000000000000000000000000000008361379f565b804211156124e1575060e0820151156124d857602435905b6121c836612efb565b80515f52600260205260405f209181515f52600360205260405f2093602083019586515f528560205264ffffffffff600160405f20015416958215155f146123c057825f5260205261225c600160405f200186895180861492835f14610ba05764ffffffffff60608701511664ffffffffff825460781c168110610b5657505087519215610b5057506040870151916147ba565b600285019182546122786109e36109d560ff8460f01c166137d4565b906101008401918251600481101561058f57600214612385575b6201d4c0810180911161052b576bffffffffffffffffffffffff6122d881927f000000000000000000000000000000000000000000000000000000000000000090613569565b16911603916bffffffffffffffffffffffff831161052b57610b13997f39bfb52268864d0cf43e8ff638be81424199c9823faa222f6863f7edb097436f60808893610afd986bffffffffffffffffffffffff600398167fffffffffffffffffffffffffffffffffffffffff0000000000000000000000008254161790558a5193519060408c0151604051928352602083015260408201525f6060820152a3610af66201d4c03385886145c9565b6206ddd0810180911115612292577f4e487b71000000000000000000000000000000000000000000000000000000005f52601160045260245ffd5b5083515f52600460205260405f20865f5260205260405f20600360ff600183015460081c1614612410575b506123fa8451868951916147ba565b61240b8451866040870151916147ba565b61225c565b610c3e9061244e865191548a51809160408a0151928391181890845f52600360205260405f20825f52602052600160405f2001958691838388615295565b9064ffffffffff821664ffffffffff8216106124d0575b5064ffffffffff825460781c1664ffffffffff821610612486575b506123eb565b81547fffffffffffffffffffffffff0000000000ffffffffffffffffffffffffffffff1660789190911b73ffffffffff000000000000000000000000000000161790558780612480565b905089612465565b604435906121bf565b7f0e82c1d8000000000000000000000000000000000000000000000000000000005f526004524260245260445ffd5b3461061c57604060031936011261061c5760043560243567ffffffffffffffff811161061c57612544903690600401612e04565b9061254e836131c8565b9261255881613218565b959194909382545f1960ff600286015460f01c16019060ff821161052b5760ff6001612588960154921690613333565b905f52600a60205260405f20600381015482145f146128bb5750506020820151915b80515f52600260205260405f209181515f52600360205260405f2093602083019586515f528560205264ffffffffff600160405f20015416958215155f146127a357825f5260205261263e600160405f200186895180861492835f14610ba05764ffffffffff60608701511664ffffffffff825460781c168110610b5657505087519215610b5057506040870151916147ba565b6002850191825461265a6109e36109d560ff8460f01c166137d4565b906101008401918251600481101561058f57600214612768575b62030d40810180911161052b576bffffffffffffffffffffffff6126ba81927f000000000000000000000000000000000000000000000000000000000000000090613569565b16911603916bffffffffffffffffffffffff831161052b57610b13997f39bfb52268864d0cf43e8ff638be81424199c9823faa222f6863f7edb097436f60808893610afd986bffffffffffffffffffffffff600398167fffffffffffffffffffffffffffffffffffffffff0000000000000000000000008254161790558a5193519060408c01516040519283526020830152604082015260016060820152a3610af662030d403385886145c9565b6206ddd0810180911115612674577f4e487b71000000000000000000000000000000000000000000000000000000005f52601160045260245ffd5b5083515f52600460205260405f20865f5260205260405f20600360ff600183015460081c16146127f3575b506127dd8451868951916147ba565b6127ee8451866040870151916147ba565b61263e565b610c3e90612831865191548a51809160408a0151928391181890845f52600360205260405f20825f52602052600160405f2001958691838388615295565b9064ffffffffff821664ffffffffff8216106128b3575b5064ffffffffff825460781c1664ffffffffff821610612869575b506127ce565b81547fffffffffffffffffffffffff0000000000ffffffffffffffffffffffffffffff1660789190911b73ffffffffff000000000000000000000000000000161790558780612863565b905089612848565b60040154036128d05760408201515b916125aa565b5f6128ca565b3461061c575f60031936011261061c57602060405173ffffffffffffffffffffffffffffffffffffffff7f0000000000000000000000000000000000000000000000000000000000000000168152f35b3461061c57602060031936011261061c576004355f52600a60205260a060405f20805490600181015490600281015460046003830154920154926040519485526020850152604084015260608301526080820152f35b3461061c5761298a36612dee565b905f52600460205260405f20905f52602052608060405f2060ff600182549201546040519283528181166020840152818160081c16604084015260101c1615156060820152f35b3461061c576129df36612dee565b905f52600560205260405f20905f52602052606060405f205464ffffffffff6040519163ffffffff8116835263ffffffff8160201c16602084015260401c166040820152f35b3461061c576020611f01612a3836612dee565b90612ed5565b3461061c575f60031936011261061c5760206040517f00000000000000000000000000000000000000000000000000000000000000008152f35b3461061c57602060031936011261061c5760043567ffffffffffffffff811161061c57612aa9903690600401612dbd565b5f5f927fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe181360301915b83851015612bdf578460051b8201358381121561061c57820180359067ffffffffffffffff821161061c57602001813603811361061c57815f92918392604051928392833781018381520390305af4903d15612bd8573d67ffffffffffffffff81116105c45760405190612b6f60207fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe0601f8401160183612e4e565b81523d5f602083013e5b82159081612bce575b50612ba2576001918115612b9a575b50940193612ad3565b905086612b91565b857f8cc56b4a000000000000000000000000000000000000000000000000000000005f5260045260245ffd5b9050511587612b82565b6060612b79565b15612be657005b7f41dcb792000000000000000000000000000000000000000000000000000000005f5260045ffd5b3461061c57602060031936011261061c576004355f52600260205261016060405f2064ffffffffff815491600181015490600360028201549101549160405194855260208501526bffffffffffffffffffffffff81166040850152828160601c16606085015263ffffffff8160881c16608085015263ffffffff8160a81c1660a0850152828160c81c1660c085015260ff8160f01c1660e085015260f81c151561010084015281811661012084015260281c16610140820152f35b3461061c57604060031936011261061c57600435612ce5612d77565b815f526006602052612cfd600160405f200154613047565b9173ffffffffffffffffffffffffffffffffffffffff83511673ffffffffffffffffffffffffffffffffffffffff8316145f14612d41575050611f0160209161319e565b9091505f52600760205273ffffffffffffffffffffffffffffffffffffffff60405f2091165f52602052602060405f2054611f01565b6024359073ffffffffffffffffffffffffffffffffffffffff8216820361061c57565b6004359073ffffffffffffffffffffffffffffffffffffffff8216820361061c57565b9181601f8401121561061c5782359167ffffffffffffffff831161061c576020808501948460051b01011161061c57565b600319604091011261061c576004359060243590565b9181601f8401121561061c5782359167ffffffffffffffff831161061c576020838186019501011161061c57565b6060810190811067ffffffffffffffff8211176105c457604052565b90601f7fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe0910116810190811067ffffffffffffffff8211176105c457604052565b8054821015612ea8575f5260205f209060011b01905f90565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52603260045260245ffd5b906040519060208201928352604082015260408152612ef5606082612e4e565b51902090565b600319606091011261061c5760405190612f1482612e32565b600435825260243560208301526044356040830152565b9081602091031261061c5751801515810361061c5790565b60405160406020820192803584526020810135828401520135606082015260608152612ef5608082612e4e565b9190820180921161052b57565b63ffffffff60019116019063ffffffff821161052b57565b9063ffffffff8091169116019063ffffffff821161052b57565b5f19811461052b5760010190565b9190811015612ea85760051b0190565b60ff60019116019060ff821161052b57565b600482101561058f5752565b60405190610140820182811067ffffffffffffffff8211176105c4576040525f610120838281528260208201528260408201528260608201528260808201528260a08201528260c08201528260e0820152826101008201520152565b90613050612feb565b9173ffffffffffffffffffffffffffffffffffffffff81168352603f8160a01c16602084015260018160a61c16151560408401526301ffffff8160a71c1660608401526301ffffff8160c01c166080840152633fffffff8160d91c1660a0840152603f8160f71c1660c084015260018160fd1c16151560e084015260fe1c600481101561058f576130e5906101008401612fdf565b5f610120830152565b91906130f8612feb565b9273ffffffffffffffffffffffffffffffffffffffff81168452603f8160a01c16602085015260018160a61c16151560408501526301ffffff8160a71c1660608501526301ffffff8160c01c16608085015261315d633fffffff8260d91c1683612f70565b60a0850152603f8160f71c1660c085015260018160fd1c16151560e085015260fe1c600481101561058f57613196906101008501612fdf565b610120830152565b9060406131ae6020840151614724565b9201516131b757565b906206ddd0810180911161052b5790565b90815f52600260205260405f209164ffffffffff600284015460601c16156131ed5750565b7f640d6f71000000000000000000000000000000000000000000000000000000005f5260045260245ffd5b5f6040805161322681612e32565b8281528260208201520152613239612feb565b505f52600a60205260405f209081549160026001820154910154906040519361326185612e32565b8452602084015260408301528160405160208101906132cb8161329f8585919091604080606083019480518452602081015160208501520151910152565b037fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe08101835282612e4e565b51902091825f5260066020526132e7600160405f200154613047565b91610100830151600481101561058f5761330091614750565b1561330757565b827f9634be18000000000000000000000000000000000000000000000000000000005f5260045260245ffd5b91929390937f0000000000000000000000000000000000000000000000000000000000000000946001810180821161052b57807f0000000000000000000000000000000000000000000000000000000000000000915b82811061355157501415806134ab575b6105f15750917fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe0601f8360a49460209796604051998a9889977f453e8e9700000000000000000000000000000000000000000000000000000000895260048901526024880152604487015260806064870152816084870152868601375f8582860101520116810103018173ffffffffffffffffffffffffffffffffffffffff7f0000000000000000000000000000000000000000000000000000000000000000165afa908115611f8f575f91613479575b5060035f5360015260215f2090565b90506020813d6020116134a3575b8161349460209383612e4e565b8101031261061c57515f61346a565b3d9150613487565b506040517fb5f22f8700000000000000000000000000000000000000000000000000000000815284600482015286602482015260208160448173ffffffffffffffffffffffffffffffffffffffff7f0000000000000000000000000000000000000000000000000000000000000000165afa908115611f8f575f91613532575b5015613399565b61354b915060203d602011611f8857611f7a8183612e4e565b5f61352b565b9760019060ff6135608b6137d4565b161b9801613389565b8181029291811591840414171561052b57565b613584612feb565b5061358f6004612f43565b906004355f52600360205260405f20906024355f5281602052600160405f2001916044355f52602052600160405f200191549160ff8360b81c16158015613712575b6136e657835f5260066020526135fc600160405f20015491549164ffffffffff8360281c16906130ee565b9261010084018051600481101561058f576002146136ba5751600481101561058f576136b65764ffffffffff821664ffffffffff8216148015906136a0575b6136745764ffffffffff60ff9260501c16608085015264ffffffffff8160501c166060850152600161010085015260a81c1660c0830152565b847f9634be18000000000000000000000000000000000000000000000000000000005f5260045260245ffd5b5060ff8260a01c1660ff8260a01c16101561363b565b5050565b857f67374eb8000000000000000000000000000000000000000000000000000000005f5260045260245ffd5b837f9634be18000000000000000000000000000000000000000000000000000000005f5260045260245ffd5b5060ff815460b81c16156135d1565b613729612feb565b5061373381612f43565b9181355f52600360205260405f2060208301355f528060205260406001815f20019301355f52602052600160405f200191549160ff8360b81c16158015613712576136e657835f5260066020526135fc600160405f20015491549164ffffffffff8360281c16906130ee565b6137b06137c79260a0830151612f70565b60e0820151909190156137ca576080015190612f70565b90565b6060015190612f70565b7f1fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff8116810361052b5760ff907f00000000000000000000000000000000000000000000000000000000000000009060031b1c1690565b63ffffffff1663ffffffff811461052b5760010190565b9190820391821161052b57565b939291909261385c856131c8565b94600286019081549560ff8760f01c1697885f52600160205260405f2091604051926080840184811067ffffffffffffffff8211176105c457604052549860ff8a16845264ffffffffff8a60081c16602085015260ff604085019a6bffffffffffffffffffffffff8160301c168c5260901c16606085015260035f538160015260215f209a5f90613d7a575b865460ff8160f01c1680155f14613d48575064ffffffffff6139209160601c165b64ffffffffff61391984886149dc565b9116612f70565b9182421090811591613d3d575b50613d115761394a6bffffffffffffffffffffffff8c51166148ee565b60ff8551169b8c8b03613ce1579a5f9b5b60018d01808e1161052b578e11156139915761398561398b9161397f8f8f8f612fbd565b356149c3565b9c612faf565b9b61395b565b959992969a9093979b509b9093979b5f19820191821161052b576139b492612fbd565b35906139c084836149c3565b97895f52600360205260405f20895f5260205260405f209060028201805473ffffffffffffffffffffffffffffffffffffffff8116613cb55790600192917fffffffffffffffffffffffff000000000000000000000000000000000000000033911617905588835551910190770100000000000000000000000000000000000000000000007fffffffffffffffff000000ffffffffffffffffffffffffffffffffffffffffff75ff00000000000000000000000000000000000000000084549360a81b1692161776ff0000000000000000000000000000000000000000000086151560b01b16171790558954600163ffffffff613ac7818460a81c16828560881c16612f95565b1603613c9b576bffffffffffffffffffffffff8064ffffffffff808460c81c165b16935116911601996bffffffffffffffffffffffff8b1161052b57608064ffffffffff97613bfb968b958d95613c159f956bffffffffffffffffffffffff7f76b4b9408072179f564707103d46027ea3a74fdba8f5fcd8e5668655e7c5e86697167fffffffffffffffffffffffffffffffffffffffff000000000000000000000000825416178155895f14613c3a5780613b8e63ffffffff613bd7935460a81c1661382a565b7fffffffffffffff00000000ffffffffffffffffffffffffffffffffffffffffff78ffffffff00000000000000000000000000000000000000000083549260a81b169116179055565b80613c29575b5060405192338452602084015260408301526060820152a3846149dc565b9081613c074283613841565b10613c17575b501692614a62565b565b613c2391504290613841565b5f613c0d565b613c34908d88613e21565b5f613bdd565b80613c5163ffffffff613c96935460881c1661382a565b7fffffffffffffffffffffff00000000ffffffffffffffffffffffffffffffffff74ffffffff000000000000000000000000000000000083549260881b169116179055565b613bd7565b6bffffffffffffffffffffffff8064ffffffffff5f613ae8565b8b7feb362cf9000000000000000000000000000000000000000000000000000000005f5260045260245ffd5b8a8d7f5cdec456000000000000000000000000000000000000000000000000000000005f5260045260245260445ffd5b857f7b6ac8bc000000000000000000000000000000000000000000000000000000005f5260045260245ffd5b905060f81c5f61392d565b5f52600160205264ffffffffff8060405f205460081c169160601c160164ffffffffff811161052b5761392090613909565b50845f52600a60205260405f206004810154808d1491821580613ddb575b613da35750506138e8565b9060038e9201547ff2b66a9e000000000000000000000000000000000000000000000000000000005f5260045260245260445260645ffd5b508d60038201541415613d98565b613df28161414e565b4210159081613dff575090565b613e0991506141bb565b42101590565b63ffffffff16801561052b575f190190565b9091815f52600460205260405f20815f5260205260405f2060018101805460ff8160101c16158015613fd5575b613fcd5760081c60ff1660011480613fa5575b613f9e578260201c92845f52600560205260405f20845f5260205260405f2063ffffffff613e9181835416613e0f565b167fffffffffffffffffffffffffffffffffffffffffffffffffffffffff0000000082541617905581549160ff8360081c1615613f95577fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff00ff613f5c935f8654965516905564ffffffffff60028701911664ffffffffff825460c81c16187fffff0000000000ffffffffffffffffffffffffffffffffffffffffffffffffff7dffffffffff0000000000000000000000000000000000000000000000000083549260c81b169116179055565b6001820180921161052b57613c1593835f52600360205260405f20825f5260205264ffffffffff600160405f20015460781c1693614ed0565b50505050505050565b5050505050565b50600163ffffffff613fc6600288015482808260a81c169160881c16612f95565b1614613e61565b505050505050565b50600160ff8260081c1611613e4e565b613fed612feb565b50613ff86004613721565b909182826140267f00000000000000000000000000000000000000000000000000000000000000008261379f565b80421161411f57614038904290613841565b60e0820151156141035760808201805182106140fb575b50505b60a0429101525f52600660205260405f20546140726084356064356149c3565b816140d057602435809103611ae1575061409060c43560a4356149c3565b604435809103611ae1575060e4356140a55750565b7faccecbea000000000000000000000000000000000000000000000000000000005f5260045260245ffd5b6040805191825260a435602083015260c4359082015260e43560608201526080902081036140a55750565b525f8061404f565b6060820180518210614117575b5050614052565b525f80614110565b7f64eb7cc9000000000000000000000000000000000000000000000000000000005f526004524260245260445ffd5b600281015460ff8160f01c1680155f1461417d57509064ffffffffff6139195f826137c79560601c16936149dc565b5f52600160205264ffffffffff8060405f205460081c169160601c16019064ffffffffff821161052b5764ffffffffff6139195f6137c794936149dc565b600281015460ff8160f01c1680155f146141eb57509064ffffffffff6139196001826137c79560601c16936149dc565b5f52600160205264ffffffffff8060405f205460081c169160601c16019064ffffffffff821161052b5764ffffffffff61391960016137c794936149dc565b90600260ff91015460f01c16156142c4575f52600a60205260405f2080549060026001820154910154906040519261426184612e32565b80845260208085019283526040808601948552805191820192835292519281019290925291516060820152614299816080810161329f565b5190205f526006602052600160405f20015460fe1c600481101561058f576142c091614750565b1590565b505f90565b94919093929460c085015190600182036144b15750506064359460a4359384871496875f146144ab5750608435945b87156144a5575060c435965b156144985760e061431c60ff60015b1660e435612f70565b960180519097901561449357945b949580976004355f52600260205260405f209382155f146143b057505050806143815750600101540361435957565b7fb4bfc032000000000000000000000000000000000000000000000000000000005f5260045ffd5b7f5cdec456000000000000000000000000000000000000000000000000000000005f525f60045260245260445ffd5b909392919460035f5360015260215f20925f19860195861161052b576143e060ff60028193015460f01c166137d4565b169294838303614463579291905f935b83851061441a5750505050505115155f1461441157604435905b0361435957565b6024359061440a565b90919293956001908183891c16155f1461444f576144449061443d898787612fbd565b35906149c3565b9601939291906143f0565b61445e9061397f898787612fbd565b614444565b82847f5cdec456000000000000000000000000000000000000000000000000000000005f5260045260245260445ffd5b61432a565b60e061431c60ff5f614313565b96614304565b946142f8565b7f3255f36a000000000000000000000000000000000000000000000000000000005f5260045260245260445ffd5b81519093929173ffffffffffffffffffffffffffffffffffffffff8084169216820361458b57805f60206145156145469461319e565b9282604082015201525b7f000000000000000000000000000000000000000000000000000000000000000090613569565b93841561458357918491613c15937f38f515cd400ab02ac5f9d78e12a634351027446288786f2ec58f981751d7e6136020604051868152a361523a565b505f93505050565b50835f52600760205260405f20815f5260205261454660405f2054801561451f57855f52600760205260405f20835f526020525f604081205561451f565b939261451f6145469173ffffffffffffffffffffffffffffffffffffffff8451169373ffffffffffffffffffffffffffffffffffffffff86169485145f14614625575f60206146178361319e565b928260408201520152612f70565b50865f52600760205260405f20845f5260205260405f20548015612f7057875f52600760205260405f20855f526020525f6040812055612f70565b73ffffffffffffffffffffffffffffffffffffffff815116602082015160a01b176040820151614708575b606082015160a71b17608082015160c01b176146b160a083015161012084015190613841565b60d91b1760c082015160f71b179060e08101516146de575b6101000151600481101561058f5760fe1b1790565b7f2000000000000000000000000000000000000000000000000000000000000000909117906146c9565b744000000000000000000000000000000000000000001761468b565b8061472e57505f90565b620124f88102908104620124f80361052b5761fde8018061fde81161052b5790565b9081515f52600360205260405f2090600481101561058f576002149182614799575b8261477c57505090565b604091925001515f5260205260ff600160405f20015460b81c1690565b915060208201515f528060205260ff600160405f20015460b81c1691614772565b805f52600360205260405f20835f52602052600160405f20019160ff60028454925f64ffffffffff8516965501916148498564ffffffffff855460c81c161884907fffff0000000000ffffffffffffffffffffffffffffffffffffffffffffffffff7dffffffffff0000000000000000000000000000000000000000000000000083549260c81b169116179055565b60b01c16156148d25780613b8e63ffffffff614869935460a81c16613e0f565b5f52600460205260405f20905f5260205260405f20906001820160ff815460081c1690811561052b575f196148cb92017fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff00ff61ff0083549260081b169116179055565b8154189055565b80613c5163ffffffff6148e9935460881c16613e0f565b614869565b8034146149c05780341161499157335f525f60205260405f20546149123483613841565b9182821061495f57508161492591613841565b335f525f60205260405f20556040519081527f8c1b67e87f3112e697c917245ce572387b69385fedf29a6b61b7916ad469afa060203392a2565b7f26fb3c77000000000000000000000000000000000000000000000000000000005f526004523460245260445260645ffd5b7f7840a010000000000000000000000000000000000000000000000000000000005f526004523460245260445ffd5b50565b6041916040519160048353600183015260218201522090565b9060ff600283015460f01c1615614a0f57600364ffffffffff9283925f14614a0857015460281c161690565b0154161690565b159050614a1a575f90565b5f805260016020527fa6eef7e35abe7026729641147f7915573c7e97b47efa546f5f6e3230263bcb495460081c64ffffffffff1690565b60ff1660ff811461052b5760010190565b90939260025f95019260ff845460f01c165f52600160205260ff60405f205460901c1692805f52600360205260405f20825f52602052600160405f200190614ae764ffffffffff421683907fffffffffffffffffffffffffffffffffffffffffffff0000000000ffffffffff69ffffffffff000000000083549260281b169116179055565b81547fffffffffffffffffffffffff00000000000000000000ffffffffffffffffffff1673ffffffffff000000000000000000000000000000607886901b1617605085901b6effffffffff000000000000000000001617825564ffffffffff909316925b805f52600560205260405f20885f5260205260405f209384549564ffffffffff8760401c16968a8815614df8575b5050825f52600460205260405f209964ffffffffff88169a8b5f5260205260405f2096868560018a019d8e5489549060a01b74ff000000000000000000000000000000000000000016907fffffffffffffffffffffff00ffffffffffffffffffffffffffffffffffffffff161789558089547fffffffffffffffffffffffffffffffffffffffffffffffffffffff00000000001617895560405190815284602082015286604082015242606082015260807f0fb6e0430c39513d3ad59384fdb7f429b32dadd6c5c4da4e638bd80a8ceb8a4391a38b54614c5b60ff8216614a51565b60ff16908d827fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff008316179055848214614d41575b5050505050505050614ce186614caf60ff613c1598995460081c16614a51565b7fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff00ff61ff0083549260081b169116179055565b815418905564ffffffffff825460c81c16187fffff0000000000ffffffffffffffffffffffffffffffffffffffffffffffffff7dffffffffff0000000000000000000000000000000000000000000000000083549260c81b169116179055565b7fffffffffffffffffffffffffffffffffffffffffffffffffffffffffff00ff00161762010000178c5580547fffffffffffffffffffffffffffffffffffffff0000000000ffffffffffffffff1681558b5460081c60ff1615614da5578080614c8f565b91949a50919550614df092965063ffffffff614dc381835416613e0f565b167fffffffffffffffffffffffffffffffffffffffffffffffffffffffff00000000825416179055612faf565b969093614b4b565b81985063ffffffff614e5e918164ffffffffff614e1a82809760201c1661382a565b928d7fffffffffffffffffffffffffffffffffffffffffffffffff00000000ffffffff67ffffffff000000008660201b169116178d5560201b169116179916612f7d565b167fffffffffffffffffffffffffffffffffffffffffffffffffffffffff00000000875416178655614ec98787907fffffffffffffffffffffffffffffffffffffff0000000000ffffffffffffffff6cffffffffff000000000000000083549260401b169116179055565b5f8a614b79565b91929493906002019260ff845460f01c165f52600160205260ff60405f205460901c1692805f52600360205260405f20825f52602052600160405f200190614f5564ffffffffff421683907fffffffffffffffffffffffffffffffffffffffffffff0000000000ffffffffff69ffffffffff000000000083549260281b169116179055565b81547fffffffffffffffffffffffff00000000000000000000ffffffffffffffffffff1673ffffffffff000000000000000000000000000000607886901b1617605085901b6effffffffff000000000000000000001617825564ffffffffff909316925b805f52600560205260405f20885f5260205260405f209384549564ffffffffff8760401c16968a88156151a6575b5050825f52600460205260405f209964ffffffffff88169a8b5f5260205260405f2096868560018a019d8e5489549060a01b74ff000000000000000000000000000000000000000016907fffffffffffffffffffffff00ffffffffffffffffffffffffffffffffffffffff161789558089547fffffffffffffffffffffffffffffffffffffffffffffffffffffff00000000001617895560405190815284602082015286604082015242606082015260807f0fb6e0430c39513d3ad59384fdb7f429b32dadd6c5c4da4e638bd80a8ceb8a4391a38b546150c960ff8216614a51565b60ff16908d827fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff00831617905584821461511c575050505050505050614ce186614caf60ff613c1598995460081c16614a51565b7fffffffffffffffffffffffffffffffffffffffffffffffffffffffffff00ff00161762010000178c5580547fffffffffffffffffffffffffffffffffffffff0000000000ffffffffffffffff1681558b5460081c60ff1615615180578080614c8f565b91949a5091955061519e92965063ffffffff614dc381835416613e0f565b969093614fb9565b81985063ffffffff6151c8918164ffffffffff614e1a82809760201c1661382a565b167fffffffffffffffffffffffffffffffffffffffffffffffffffffffff000000008754161786556152338787907fffffffffffffffffffffffffffffffffffffff0000000000ffffffffffffffff6cffffffffff000000000000000083549260401b169116179055565b5f8a614fe7565b602073ffffffffffffffffffffffffffffffffffffffff7f9c9e0cdb1670e88302408e5b941dc636f63a3293204694bb68910fcf3d9305f3921692835f525f825260405f2061528a828254612f70565b9055604051908152a2565b92909192805f52600360205260405f20825f52602052600160405f20015492549360ff8560a01c1660ff8560a01c161092835f1461541557604051926152da84612e32565b8352602083015260408201525b60408051825160208083019182528401518284015292909101516060820152615313816080810161329f565b5190205f526006602052600160405f200154806153bd57506153af5764ffffffffff61536861537492827f00000000000000000000000000000000000000000000000000000000000000009160281c16612f70565b9260501c168092612f70565b90814210156153a957806153884284613841565b10156153a457506153a064ffffffffff914290613841565b1690565b905090565b50505f90565b5060501c64ffffffffff1690565b6153e29064ffffffffff8080966153a096865f1461540a575060281c165b16906130ee565b907f000000000000000000000000000000000000000000000000000000000000000091615434565b905060281c166153db565b906040519261542384612e32565b8352602083015260408201526152e7565b909182156154ae576080820151925b610100830151600481101561058f576001149081159161549a575b506154955761546c9161379f565b804210156153a9578161547f4283613841565b1015615491576137c791504290613841565b5090565b505090565b905060e0830151151590151514155f61545e565b60608201519261544356' as const
