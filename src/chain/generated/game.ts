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
    "name": "gasUnits",
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
    "name": "nodes",
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
   },
   {
    "internalType": "uint32",
    "name": "work",
    "type": "uint32"
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
  '0x6101406040523461056457615a9e8038038061001a8161057c565b928339810160a082820312610564578151906001600160a01b038216820361056457602083015160408401516060850151608086015192959092906001600160401b03821161056457019280601f85011215610564578351906001600160401b0382116105685761009060208360051b0161057c565b9460208684815201916020839460071b8301019181831161056457602001925b8284106104dd57505050508260a052816080525f955f965b85518810156101165760ff6100dd89886105af565b515116906001600160fd1b0389168903610102576001918960031b1b179701966100c8565b634e487b7160e01b5f52601160045260245ffd5b908686939260c052835180159081156104d2575b5080156104ca575b80156104b9575b6104aa57620f4240861061049457835161012052816101005260e052915f5b81518110156103c15761016b81836105af565b519360ff855116801580156103b7575b6103a1575060ff8551161b936780000000000000008511610386576020810164ffffffffff8151166102588110908115610378575b50610357576060820160ff81511660028110801561034d575b61033757508451156103235785516020015160ff84511690811561030f5760011b6501fffffffffe16048089116102f957505f1960ff8451160160ff81116101025760ff16620124f8810290808204620124f81490151715610102578061fde801908161fde81161010257620ae8f80180911161010257898102908082048b1490151715610102576040840180519091600181901b916001600160601b0316906001600160ff1b038116036101025781116102e3575090849392916001955f528560205260ff60405f209451169265ffffffffff008554915160081b169166010000000000008860901b03905160301b169260ff60901b905160901b169360ff60901b1991888060901b0319161716171717905501610158565b85639901e61160e01b5f5260045260245260445ffd5b846336990c1b60e21b5f5260045260245260445ffd5b634e487b7160e01b5f52601260045260245ffd5b634e487b7160e01b5f52603260045260245ffd5b846327e68f3960e01b5f5260045260245260445ffd5b50604081116101c9565b82636b22e1ad60e11b5f526004526102586024526301e1338060445260645ffd5b6301e13380915011896101b0565b630b7a92bb60e11b5f5267800000000000000060045260245ffd5b826369c8d6a360e11b5f5260045260245260445ffd5b50603f811161017b565b6040516154da90816105c482396080518181816121b401528181612adb015281816138280152818161536201526153e7015260a05181818161019b01528181610a4c01528181611473015281816123150152818161274b015281816145f401526146ee015260c051818181611c480152613c9f015260e0518181816119d701528181612988015281816132eb01526133ac0152610100518181816105ab0152818161199601528181611bf901526131eb015261012051818181611bc201528181611c1a01528181611e1301526132190152f35b634240b05960e01b5f52620f424060045260245ffd5b635f194f1560e01b5f5260045ffd5b506780000000000000008211610139565b508115610132565b60089150118761012a565b6080848303126105645760405190608082016001600160401b038111838210176105685760405261050d856105a1565b8252602085015164ffffffffff811681036105645760208301526040850151906001600160601b0382168203610564578260209260406080950152610554606088016105a1565b60608201528152019301926100b0565b5f80fd5b634e487b7160e01b5f52604160045260245ffd5b6040519190601f01601f191682016001600160401b0381118382101761056857604052565b519060ff8216820361056457565b80518210156103235760209160051b01019056fe60806040526004361015610011575f80fd5b5f3560e01c80630317c51d14612d4f578063139cfab114612c945780631e897afb14612afe5780631eefddb114612ac4578063238c51d214612aab57806323c27c2c14612a57578063387efc8214612a025780633a8a4105146129ac5780633b1bebd11461295c57806345de65a21461259f5780634a50e06f146121965780634b2809f914611d7457806351cff8d914611c8c5780636019279914611be5578063651a2b4c14611bab578063771bd971146119355780637cf84323146117975780638cd248a61461174e578063938805cb14611713578063975d0a3c146112ea578063987757dd14610ec257806399a1a6e214610dfe5780639c3f057114610da55780639fe9ada314610cf3578063a23ad88d14610cc9578063aa13b41b1461084d578063b2596a67146107ee578063bc37cb42146106f0578063d64e7ac8146105ce578063d76b42cf14610594578063df18e04714610550578063f82635ab146101c25763fe173b9714610184575f80fd5b346101be575f6003193601126101be5760206040517f00000000000000000000000000000000000000000000000000000000000000008152f35b5f80fd5b346101be57600319360161012081126101be576060136101be5760807fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff9c3601126101be5760e43561010435610215613816565b600181939293019360ff855460b81c1660018114610524576064359060a43580831492835f1461051f57506084355b8061024f88876149d7565b036104f457509263ffffffff9594926102e261029964ffffffffff948a97845f146104ee575060c435965b60408051898152602081018890529081018b9052606090209055612fa7565b8a547fffffffffffffffff00ffffffffffffffffffffffffffffffffffffffffffffff1660b89190911b77ff000000000000000000000000000000000000000000000016178a55565b61049f575b67ffffffffffffffff885478ff00000000000000000000000000000000000000000000000060ff8260c01c161560c01b167fffffffffffffff00ffffffffffffffffffffffffffffffffffffffffffffffff82161796878b5560ff8860c01c165f1461049357848860681c16935b6040519687526020870152604086015216606084015260ff8560b81c166080840152818560401c1660a08401521660c08201527f27db11e3cdd30e0ddd9efe7cc05d8812ca42a33a085c9dec470d424338e2366760e060043592a360d01c1661048957620222e0915b80547fffff00000000ffffffffffffffffffffffffffffffffffffffffffffffffffff7dffffffff000000000000000000000000000000000000000000000000000061041963ffffffff871663ffffffff8560d01c16613058565b60d01b169116179055805f52600760205260405f2073ffffffffffffffffffffffffffffffffffffffff33165f5260205260405f20610459838254613080565b90556040519182527f325e49d0c32869dc8b51c54f459ae8d920ad873b46ff362c2af60e03a3be8a2760203393a3005b620124f8916103be565b848860901c1693610355565b67ffffffffffffffff6104c189548280600160ff8460b81c161b169116614713565b167fffffffffffffffffffffffffffffffffffffffffffffffff00000000000000008954161788556102e7565b9661027a565b7f7d12d0a4000000000000000000000000000000000000000000000000000000005f5260045260245ffd5b610244565b847f5cb0c4de000000000000000000000000000000000000000000000000000000005f5260045260245ffd5b346101be5760206003193601126101be5773ffffffffffffffffffffffffffffffffffffffff61057e612dc4565b165f525f602052602060405f2054604051908152f35b346101be575f6003193601126101be5760206040517f00000000000000000000000000000000000000000000000000000000000000008152f35b346101be5760406003193601126101be5760043567ffffffffffffffff81116101be576105ff903690600401612de7565b610607612da1565b915f915f5b81811061065f575050501561061d57005b73ffffffffffffffffffffffffffffffffffffffff907f557eefa9000000000000000000000000000000000000000000000000000000005f521660045260245ffd5b61066a81838561308d565b355f52600660205260ff600160405f20015460c81c1660048110156106c357600314610699575b60010161060c565b926106bb6001916106b5876106af88878961308d565b356145bf565b90613080565b939050610691565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52602160045260245ffd5b346101be5760606003193601126101be57604435610712602435600435612f81565b90815f52600960205260405f20908154925f93805b8086106107795750841461074b5760206107418585612f3b565b5054604051908152f35b7f6b0ad299000000000000000000000000000000000000000000000000000000005f5260045260245260445ffd5b946107848682613080565b60011c908467ffffffffffffffff600161079e858a612f3b565b5001541610156107e75750600181018091116107ba5794610727565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52601160045260245ffd5b9550610727565b346101be5760206003193601126101be576004355f526001602052608060405f205460ff60405191818116835264ffffffffff8160081c1660208401526bffffffffffffffffffffffff8160301c16604084015260901c166060820152f35b346101be57600319360161014081126101be576060136101be5760807fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff9c3601126101be5760e4356101043567ffffffffffffffff81116101be576108b5903690600401612de7565b9091610124359067ffffffffffffffff82116101be576108dc61091a923690600401612e2e565b6108f56108ea949294613816565b96909785888a613a2c565b959150936004355f52600260205260405f2060ff6002825492015460f01c16906131e4565b908103610cb4575050602435915b5f825561093436612fb9565b80515f52600260205260405f209181515f52600360205260405f2094602083019586515f5260205263ffffffff600164ffffffffff8160405f20015416968315155f14610b995785515f52600360205260405f20845f526020526109e48260405f2001888b5180881492835f14610b865764ffffffffff8787015460681c165b64ffffffffff825460781c1664ffffffffff821610610b3c575b505089519215610b3657506040890151916147a9565b017903000000000000000000000000000000000000000000000000007fffffffffffff00ffffffffffffffffffffffffffffffffffffffffffffffffff8254161781555460d01c166207a12081018091116107ba57610a716bffffffffffffffffffffffff917f00000000000000000000000000000000000000000000000000000000000000009061341a565b169160028501926bffffffffffffffffffffffff84541603916bffffffffffffffffffffffff83116107ba57610b34977f39bfb52268864d0cf43e8ff638be81424199c9823faa222f6863f7edb097436f60808493610b2d976bffffffffffffffffffffffff6207a12098167fffffffffffffffffffffffffffffffffffffffff000000000000000000000000825416179055885193519060408a01516040519283526020830152604082015260016060820152a333906146af565b5051614290565b005b916147a9565b81547fffffffffffffffffffffffff0000000000ffffffffffffffffffffffffffffff1660789190911b73ffffffffff000000000000000000000000000000161790558d806109ce565b64ffffffffff8787015460901c166109b4565b85515f52600460205260405f20885f5260205260405f20600360ff8483015460081c1614610be7575b50610bd18651888b51916147a9565b610be28651886040890151916147a9565b6109e4565b610c2490610c2a885191548c51809160408c0151928391181890845f52600360205260405f20825f526020528760405f20019586918383886152a9565b946152a9565b9064ffffffffff821664ffffffffff821610610cac575b5064ffffffffff825460781c1664ffffffffff821610610c62575b50610bc2565b81547fffffffffffffffffffffffff0000000000ffffffffffffffffffffffffffffff1660789190911b73ffffffffff000000000000000000000000000000161790558980610c5c565b90508b610c41565b03610cc3576044355b91610928565b5f610cbd565b346101be5760206003193601126101be576004355f526008602052602060405f2054604051908152f35b346101be5760206003193601126101be576004355f52600660205260405f20600181549101549060ff8260c81c1660405191825267ffffffffffffffff8316602083015264ffffffffff8360401c16604083015264ffffffffff8360681c16606083015264ffffffffff8360901c16608083015260ff8360b81c1660a083015260ff8360c01c16151560c083015260048110156106c3576101209263ffffffff9160e084015260d01c16610100820152f35b346101be57610db336612e18565b905f52600960205260405f2080548210156101be57606091610dd491612f3b565b5067ffffffffffffffff60018254920154604051928352818116602084015260401c166040820152f35b346101be57610e0c36612e18565b905f52600360205260405f20905f5260205261012060405f2080549060c073ffffffffffffffffffffffffffffffffffffffff6002610e4d60018501612eb9565b930154169160405193845264ffffffffff815116602085015264ffffffffff602082015116604085015264ffffffffff604082015116606085015264ffffffffff606082015116608085015260ff60808201511660a085015260a08101511515828501520151151560e0830152610100820152f35b346101be5760206003193601126101be57600435610edf8161309d565b906002820180548060f81c6112be57600163ffffffff610f09818460a81c16828560881c16613058565b16118015611297575b61126b577f01000000000000000000000000000000000000000000000000000000000000007effffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff821617808355835f52600460205264ffffffffff60405f209160c81c165f5260205261102f60405f2054845f52600360205260405f20815f526020526bffffffffffffffffffffffff60405f2093167fffffffffffffffffffffffffffffffffffffffff00000000000000000000000085541685555f918015159687611204575b7f5ca6627e77e008d0f734d0929195c3b1b66bf445c46ce6390593d07b5c1b1de46060875473ffffffffffffffffffffffffffffffffffffffff60028a0154166040519182526020820152866040820152a3613cde565b9360ff835460f01c1615611088575b505050508061104957005b5f8080809361dead5af11561105a57005b7f39f1c8d9000000000000000000000000000000000000000000000000000000005f5261dead60045260245ffd5b806001611099925491015490612f81565b92835f52600860205260405f206110b08154613072565b90556110bd575b8061103e565b64ffffffffff9054915460601c16915f52600960205260405f2090604051906110e582612e5c565b815260208101928352604081019167ffffffffffffffff421683528054680100000000000000008110156111d75761112291600182018155612f3b565b6111ab57600167ffffffffffffffff9291839251815501935116167fffffffffffffffffffffffffffffffffffffffffffffffff0000000000000000835416178255517fffffffffffffffffffffffffffffffff0000000000000000ffffffffffffffff6fffffffffffffffff000000000000000083549260401b1691161790558180806110b7565b7f4e487b71000000000000000000000000000000000000000000000000000000005f525f60045260245ffd5b7f4e487b71000000000000000000000000000000000000000000000000000000005f52604160045260245ffd5b925060ff865460f01c165f5260016020526112416bffffffffffffffffffffffff60405f205460301c166112388185613cde565b60011c90613080565b926112668473ffffffffffffffffffffffffffffffffffffffff60028901541661524e565b610fd8565b827f29aadacd000000000000000000000000000000000000000000000000000000005f5260045260245ffd5b506112a184614258565b80156112ae575b15610f12565b506112b98484614530565b6112a8565b827fb196a44a000000000000000000000000000000000000000000000000000000005f5260045260245ffd5b346101be5760206003193601126101be576004356113078161309d565b611310826130ed565b9290919360028201549163ffffffff8360881c1615809381946116f8575b60a81c63ffffffff1615938492836116e3575b50815f95816116da575b50156116695750505050506040830151925b80515f52600260205260405f209181515f52600360205260405f2094602083019586515f5260205263ffffffff600164ffffffffff8160405f20015416968315155f146115545785515f52600360205260405f20845f5260205261140b8260405f2001888b5180881492835f14610b865764ffffffffff8787015460681c1664ffffffffff825460781c1664ffffffffff821610610b3c57505089519215610b3657506040890151916147a9565b017903000000000000000000000000000000000000000000000000007fffffffffffff00ffffffffffffffffffffffffffffffffffffffffffffffffff8254161781555460d01c1662030d4081018091116107ba576114986bffffffffffffffffffffffff917f00000000000000000000000000000000000000000000000000000000000000009061341a565b169160028501926bffffffffffffffffffffffff84541603916bffffffffffffffffffffffff83116107ba57610b34977f39bfb52268864d0cf43e8ff638be81424199c9823faa222f6863f7edb097436f60808493610b2d976bffffffffffffffffffffffff62030d4098167fffffffffffffffffffffffffffffffffffffffff000000000000000000000000825416179055885193519060408a01516040519283526020830152604082015260026060820152a333906146af565b85515f52600460205260405f20885f5260205260405f20600360ff8483015460081c16146115a2575b5061158c8651888b51916147a9565b61159d8651886040890151916147a9565b61140b565b610c24906115df885191548c51809160408c0151928391181890845f52600360205260405f20825f526020528760405f20019586918383886152a9565b9064ffffffffff821664ffffffffff821610611661575b5064ffffffffff825460781c1664ffffffffff821610611617575b5061157d565b81547fffffffffffffffffffffffff0000000000ffffffffffffffffffffffffffffff1660789190911b73ffffffffff000000000000000000000000000000161790558980611611565b90508b6115f6565b8290816116d1575b5015611686575050505060208301519261135d565b959295159081156116c8575b5061169d575061135d565b7ffae3f749000000000000000000000000000000000000000000000000000000005f5260045260245ffd5b90501586611692565b90501588611671565b9050158961134b565b6116ee9193506144c1565b4210159188611341565b905063ffffffff61170883614454565b42101591905061132e565b60606003193601126101be5760443567ffffffffffffffff81116101be57611742610b34913690600401612de7565b90602435600435613ceb565b346101be5760606003193601126101be576020604051818101906004358252602435604082015260443560608201526060815261178c608082612e78565b519020604051908152f35b346101be576117a536612e18565b906117af8161309d565b815f52600560205260405f20835f5260205264ffffffffff60405f205460401c169182158015611925575b6118f5575f5b84811061189c5750610b3493815f52600560205260405f20905f5260205260405f207fffffffffffffffffffffffffffffffffffffff0000000000ffffffffffffffff8154169055805f52600460205260405f20835f52602052600160405f2001620100007fffffffffffffffffffffffffffffffffffffffffffffffffffffffffff00ffff825416179055807fafa8357cd933d7d8072c621d86877cd46d08a1a54aa1f6be245a5b332ddd44a76020604051868152a2614290565b815f52600560205260405f20815f5260205263ffffffff60405f2054166118c5576001016117e0565b84827fe3a7ae9f000000000000000000000000000000000000000000000000000000005f5260045260245260445ffd5b83907fe3a7ae9f000000000000000000000000000000000000000000000000000000005f5260045260245260445ffd5b5061192f82614258565b156117da565b60806003193601126101be5760243560043560643567ffffffffffffffff81116101be57611967903690600401612de7565b916040517f6cd1877f0000000000000000000000000000000000000000000000000000000081528160048201527f0000000000000000000000000000000000000000000000000000000000000000602482015260208160448173ffffffffffffffffffffffffffffffffffffffff7f0000000000000000000000000000000000000000000000000000000000000000165afa908115611ba0575f91611b71575b5015611b4657611a178482612f81565b93845f52600860205260405f2054946040516020810191825286604082015260408152611a45606082612e78565b51902094855f52600260205264ffffffffff600260405f20015460601c16611b1a5791857f80dc92cbd291276bd3f21539d889cd037e71e8101e2e1768e2bc4fe855631c2f606084839896611af7611b1299978760209d9291925f52600260205260405f20926002840180547fff00ffffffffffffffffffffffffff0000000000ffffffffffffffffffffffff70ffffffffff0000000000000000000000004260601b16911617905560018401558255565b506040519182528a820152426040820152a360443584613ceb565b604051908152f35b857f869d9010000000000000000000000000000000000000000000000000000000005f5260045260245ffd5b7fda997d38000000000000000000000000000000000000000000000000000000005f5260045260245ffd5b611b93915060203d602011611b99575b611b8b8183612e78565b810190612ffb565b85611a07565b503d611b81565b6040513d5f823e3d90fd5b346101be575f6003193601126101be5760206040517f00000000000000000000000000000000000000000000000000000000000000008152f35b346101be575f6003193601126101be5760017f00000000000000000000000000000000000000000000000000000000000000007f00000000000000000000000000000000000000000000000000000000000000005b808310611c725760208260ff7f00000000000000000000000000000000000000000000000000000000000000001690604051911b8152f35b9060019060ff611c8185613c71565b161b92019190611c3a565b346101be5760206003193601126101be57611ca5612dc4565b335f525f60205260405f20548015611d48575f80808093338252816020528160408120556040519573ffffffffffffffffffffffffffffffffffffffff8116968781528260208201527fd1c19fbcd4551a5edfb66d43d2e337c04837afda3482b42bdf569a8fccdae5fb60403392a25af115611d1d57005b7f39f1c8d9000000000000000000000000000000000000000000000000000000005f5260045260245ffd5b7f751b0fda000000000000000000000000000000000000000000000000000000005f523360045260245ffd5b346101be57600319360161012081126101be576060136101be5760807fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff9c3601126101be5760e4356101043567ffffffffffffffff81116101be57611ddc903690600401612de7565b611de4613816565b91909360043592835f52600260205260405f2092600284019560ff875460f01c16611e0e81612fe9565b60ff167f00000000000000000000000000000000000000000000000000000000000000001461216b57508291611e4891856001958b613a2c565b959193909201967902000000000000000000000000000000000000000000000000007fffffffffffff00ffffffffffffffffffffffffffffffffffffffffffffffffff89541617885560405160208101908a825260208152611eab604082612e78565b5190209560243593604435966040519660a088019188831067ffffffffffffffff8411176111d7577fa3f84fe1bccc90940a4ff4b0df9f68ebd3f2d58870f1f4ef31581de4f0861b389960038c8f8f9c60048a6101209f8f9067ffffffffffffffff9b6040528452602084019081526040840188815260608501918d835260808601938452875f52600a60205260405f20955186555160018601555160028501555186840155519101555498611f7a60ff64ffffffffff808d60681c169c60901c169c54925460f01c16612fe9565b915f52600260205260405f2091600283019081547fff00ffffffffffffffffffffffffff0000000000ffffffffffffffffffffffff7eff00000000000000000000000000000000000000000000000000000000000070ffffffffff0000000000000000000000004260601b169360f01b1691161717905584600183015581550161203a8982907fffffffffffffffffffffffffffffffffffffffffffff0000000000ffffffffff69ffffffffff000000000083549260281b169116179055565b64ffffffffff88167fffffffffffffffffffffffffffffffffffffffffffffffffffffff000000000082541617905560405198895260208901526040880152166060860152608085015260a08401524260c084015260e0830152610100820152a380547fffff00000000ffffffffffffffffffffffffffffffffffffffffffffffffffff7dffffffff00000000000000000000000000000000000000000000000000006120f36206ddd063ffffffff8560d01c16613058565b60d01b169116179055805f52600760205260405f2073ffffffffffffffffffffffffffffffffffffffff33165f5260205260405f208054906206ddd082018092116107ba5755604051906206ddd082527f325e49d0c32869dc8b51c54f459ae8d920ad873b46ff362c2af60e03a3be8a2760203393a3005b7fafdc8ccd000000000000000000000000000000000000000000000000000000005f5260045260245ffd5b346101be5760606003193601126101be576121af61342d565b6121d97f0000000000000000000000000000000000000000000000000000000000000000826137d1565b804211156125705750600101805460c01c60ff161561256757602435915b61220036612fb9565b80515f52600260205260405f209181515f52600360205260405f2094602083019586515f5260205263ffffffff64ffffffffff600160405f20015416958215155f146124505784515f52600360205260405f20835f526020526122ae600160405f2001878a5180871492835f1461243f5764ffffffffff865460681c165b64ffffffffff825460781c1664ffffffffff8216106123f5575b505088519215610b3657506040880151916147a9565b7903000000000000000000000000000000000000000000000000007fffffffffffff00ffffffffffffffffffffffffffffffffffffffffffffffffff8254161781555460d01c166201d4c081018091116107ba5761233a6bffffffffffffffffffffffff917f00000000000000000000000000000000000000000000000000000000000000009061341a565b169160028501926bffffffffffffffffffffffff84541603916bffffffffffffffffffffffff83116107ba57610b34977f39bfb52268864d0cf43e8ff638be81424199c9823faa222f6863f7edb097436f60808493610b2d976bffffffffffffffffffffffff6201d4c098167fffffffffffffffffffffffffffffffffffffffff000000000000000000000000825416179055885193519060408a0151604051928352602083015260408201525f6060820152a333906146af565b81547fffffffffffffffffffffffff0000000000ffffffffffffffffffffffffffffff1660789190911b73ffffffffff000000000000000000000000000000161790558c80612298565b64ffffffffff865460901c1661227e565b84515f52600460205260405f20875f5260205260405f20600360ff600183015460081c161461249f575b506124898551878a51916147a9565b61249a8551876040880151916147a9565b6122ae565b610c24906124dd875191548b51809160408b0151928391181890845f52600360205260405f20825f52602052600160405f20019586918383886152a9565b9064ffffffffff821664ffffffffff82161061255f575b5064ffffffffff825460781c1664ffffffffff821610612515575b5061247a565b81547fffffffffffffffffffffffff0000000000ffffffffffffffffffffffffffffff1660789190911b73ffffffffff00000000000000000000000000000016179055888061250f565b90508a6124f4565b604435916121f7565b7f0e82c1d8000000000000000000000000000000000000000000000000000000005f526004524260245260445ffd5b346101be5760406003193601126101be5760043560243567ffffffffffffffff81116101be576125d3903690600401612e2e565b90916125de8161309d565b906126136125eb826130ed565b9591969094805460ff600161260882600286015460f01c16612fa7565b9301549216906131e4565b905f52600a60205260405f20600381015482145f146129415750506020830151925b80515f52600260205260405f209181515f52600360205260405f2094602083019586515f5260205263ffffffff600164ffffffffff8160405f20015416968315155f1461282c5785515f52600360205260405f20845f526020526126e38260405f2001888b5180881492835f14610b865764ffffffffff8787015460681c1664ffffffffff825460781c1664ffffffffff821610610b3c57505089519215610b3657506040890151916147a9565b017903000000000000000000000000000000000000000000000000007fffffffffffff00ffffffffffffffffffffffffffffffffffffffffffffffffff8254161781555460d01c1662030d4081018091116107ba576127706bffffffffffffffffffffffff917f00000000000000000000000000000000000000000000000000000000000000009061341a565b169160028501926bffffffffffffffffffffffff84541603916bffffffffffffffffffffffff83116107ba57610b34977f39bfb52268864d0cf43e8ff638be81424199c9823faa222f6863f7edb097436f60808493610b2d976bffffffffffffffffffffffff62030d4098167fffffffffffffffffffffffffffffffffffffffff000000000000000000000000825416179055885193519060408a01516040519283526020830152604082015260016060820152a333906146af565b85515f52600460205260405f20885f5260205260405f20600360ff8483015460081c161461287a575b506128648651888b51916147a9565b6128758651886040890151916147a9565b6126e3565b610c24906128b7885191548c51809160408c0151928391181890845f52600360205260405f20825f526020528760405f20019586918383886152a9565b9064ffffffffff821664ffffffffff821610612939575b5064ffffffffff825460781c1664ffffffffff8216106128ef575b50612855565b81547fffffffffffffffffffffffff0000000000ffffffffffffffffffffffffffffff1660789190911b73ffffffffff0000000000000000000000000000001617905589806128e9565b90508b6128ce565b60040154036129565760408301515b92612635565b5f612950565b346101be575f6003193601126101be57602060405173ffffffffffffffffffffffffffffffffffffffff7f0000000000000000000000000000000000000000000000000000000000000000168152f35b346101be5760206003193601126101be576004355f52600a60205260a060405f20805490600181015490600281015460046003830154920154926040519485526020850152604084015260608301526080820152f35b346101be57612a1036612e18565b905f52600460205260405f20905f52602052608060405f2060ff600182549201546040519283528181166020840152818160081c16604084015260101c1615156060820152f35b346101be57612a6536612e18565b905f52600560205260405f20905f52602052606060405f205464ffffffffff6040519163ffffffff8116835263ffffffff8160201c16602084015260401c166040820152f35b346101be576020611b12612abe36612e18565b90612f81565b346101be575f6003193601126101be5760206040517f00000000000000000000000000000000000000000000000000000000000000008152f35b346101be5760206003193601126101be5760043567ffffffffffffffff81116101be57612b2f903690600401612de7565b5f5f927fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe181360301915b83851015612c65578460051b820135838112156101be57820180359067ffffffffffffffff82116101be5760200181360381136101be57815f92918392604051928392833781018381520390305af4903d15612c5e573d67ffffffffffffffff81116111d75760405190612bf560207fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe0601f8401160183612e78565b81523d5f602083013e5b82159081612c54575b50612c28576001918115612c20575b50940193612b59565b905086612c17565b857f8cc56b4a000000000000000000000000000000000000000000000000000000005f5260045260245ffd5b9050511587612c08565b6060612bff565b15612c6c57005b7f41dcb792000000000000000000000000000000000000000000000000000000005f5260045ffd5b346101be5760206003193601126101be576004355f52600260205261016060405f2064ffffffffff815491600181015490600360028201549101549160405194855260208501526bffffffffffffffffffffffff81166040850152828160601c16606085015263ffffffff8160881c16608085015263ffffffff8160a81c1660a0850152828160c81c1660c085015260ff8160f01c1660e085015260f81c151561010084015281811661012084015260281c16610140820152f35b346101be5760406003193601126101be57612d68612da1565b6004355f52600760205273ffffffffffffffffffffffffffffffffffffffff60405f2091165f52602052602060405f2054604051908152f35b6024359073ffffffffffffffffffffffffffffffffffffffff821682036101be57565b6004359073ffffffffffffffffffffffffffffffffffffffff821682036101be57565b9181601f840112156101be5782359167ffffffffffffffff83116101be576020808501948460051b0101116101be57565b60031960409101126101be576004359060243590565b9181601f840112156101be5782359167ffffffffffffffff83116101be57602083818601950101116101be57565b6060810190811067ffffffffffffffff8211176111d757604052565b90601f7fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe0910116810190811067ffffffffffffffff8211176111d757604052565b9060405160e0810181811067ffffffffffffffff8211176111d75760405260c060ff82945464ffffffffff8116845264ffffffffff8160281c16602085015264ffffffffff8160501c16604085015264ffffffffff8160781c166060850152818160a01c166080850152818160a81c16151560a085015260b01c161515910152565b8054821015612f54575f5260205f209060011b01905f90565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52603260045260245ffd5b906040519060208201928352604082015260408152612fa1606082612e78565b51902090565b60ff5f199116019060ff82116107ba57565b60031960609101126101be5760405190612fd282612e5c565b600435825260243560208301526044356040830152565b60ff60019116019060ff82116107ba57565b908160209103126101be575180151581036101be5790565b60405160406020820192803584526020810135828401520135606082015260608152612fa1608082612e78565b63ffffffff60019116019063ffffffff82116107ba57565b9063ffffffff8091169116019063ffffffff82116107ba57565b5f1981146107ba5760010190565b919082018092116107ba57565b9190811015612f545760051b0190565b90815f52600260205260405f209164ffffffffff600284015460601c16156130c25750565b7f640d6f71000000000000000000000000000000000000000000000000000000005f5260045260245ffd5b5f604080516130fb81612e5c565b82815282602082015201525f52600a60205260405f209081549160026001820154910154906040519361312d85612e5c565b8452602084015260408301528160405160208101906131978161316b8585919091604080606083019480518452602081015160208501520151910152565b037fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe08101835282612e78565b51902091825f5260066020526131b160405f208093614735565b156131b857565b827f9634be18000000000000000000000000000000000000000000000000000000005f5260045260245ffd5b91929390937f000000000000000000000000000000000000000000000000000000000000000094600181018082116107ba57807f0000000000000000000000000000000000000000000000000000000000000000915b828110613402575014158061335c575b61216b5750917fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe0601f8360a49460209796604051998a9889977f453e8e9700000000000000000000000000000000000000000000000000000000895260048901526024880152604487015260806064870152816084870152868601375f8582860101520116810103018173ffffffffffffffffffffffffffffffffffffffff7f0000000000000000000000000000000000000000000000000000000000000000165afa908115611ba0575f9161332a575b5060035f5360015260215f2090565b90506020813d602011613354575b8161334560209383612e78565b810103126101be57515f61331b565b3d9150613338565b506040517fb5f22f8700000000000000000000000000000000000000000000000000000000815284600482015286602482015260208160448173ffffffffffffffffffffffffffffffffffffffff7f0000000000000000000000000000000000000000000000000000000000000000165afa908115611ba0575f916133e3575b501561324a565b6133fc915060203d602011611b9957611b8b8183612e78565b5f6133dc565b9760019060ff6134118b613c71565b161b980161323a565b818102929181159184041417156107ba57565b6134376004613013565b90815f52600660205260405f2090600435805f52600360205260405f206024355f52602052600160405f2001815f52600360205260405f206044355f52602052600160405f200190549060ff8260b01c161580156136b6575b6136435760ff600186015460c81c1660048110156106c3576002811461368a5761368557549164ffffffffff831664ffffffffff83161480159061366f575b613643576001850180547fffffffffffffffffff0000000000ffffffffffffffffffffffffffffffffffff16604085901b76ffffffffff000000000000000000000000000000000000161781556136419390926135bf9164ffffffffff9161357c9083905b60501c1686907fffffffffffffffffffffffffffff0000000000ffffffffffffffffffffffffff71ffffffffff0000000000000000000000000083549260681b169116179055565b60281c1683907fffffffffffffffffffffffffffffffffffffff0000000000ffffffffffffffff6cffffffffff000000000000000083549260401b169116179055565b5f5260026020526135dc60ff600260405f20015460f01c16613c71565b81547fffffffffffff00ff00ffffffffffffffffffffffffffffffffffffffffffffff1660b89190911b77ff00000000000000000000000000000000000000000000001617790100000000000000000000000000000000000000000000000000179055565b565b857f9634be18000000000000000000000000000000000000000000000000000000005f5260045260245ffd5b5060ff8360a01c1660ff8360a01c1610156134cf565b505050565b867f67374eb8000000000000000000000000000000000000000000000000000000005f5260045260245ffd5b5060ff815460b01c1615613490565b6136ce81613013565b91825f52600660205260405f2091803590815f52600360205260405f2060208201355f52602052600160405f200190825f5260036020526040805f209101355f52602052600160405f200190549060ff8260b01c161580156136b6576136435760ff600186015460c81c1660048110156106c3576002811461368a5761368557549164ffffffffff831664ffffffffff83161480159061366f57613643576001850180547fffffffffffffffffff0000000000ffffffffffffffffffffffffffffffffffff16604085901b76ffffffffff000000000000000000000000000000000000161781556136419390926135bf9164ffffffffff9161357c908390613534565b9064ffffffffff806137f0600161380a95015493828560401c16613080565b9260ff8160c01c165f1461380d5760901c165b1690613080565b90565b60681c16613803565b61382060046136c5565b90918161384d7f0000000000000000000000000000000000000000000000000000000000000000826137d1565b8042116139fd576138626138c8914290613cde565b6001830190815460ff8160c01c165f1461399f575064ffffffffff825460901c168110613953575b505b80547fffffffffffffffffffffffffffffffffffffff0000000000ffffffffffffffff164260401b6cffffffffff000000000000000016179055565b6138d66084356064356149d7565b90548061390457506024358091036104f457506138f760c43560a4356149d7565b6044358091036104f45750565b6040805192835260a435602084015260c43590830152606090912081036139285750565b7faccecbea000000000000000000000000000000000000000000000000000000005f5260045260245ffd5b81547fffffffffffffffffff0000000000ffffffffffffffffffffffffffffffffffff1660909190911b76ffffffffff000000000000000000000000000000000000161781555f61388a565b60681c64ffffffffff1681106139b6575b5061388c565b81547fffffffffffffffffffffffffffff0000000000ffffffffffffffffffffffffff1660689190911b71ffffffffff00000000000000000000000000161781555f6139b0565b7f64eb7cc9000000000000000000000000000000000000000000000000000000005f526004524260245260445ffd5b9392949190600101549360ff8560b81c169060018203613c435750506064359360a4359384861495865f14613c3d5750608435945b8615613c37575060c435955b15613c2b5760ff613a8c8160015b1667ffffffffffffffff8516614713565b9260c01c1695865f14613c2657945b949582976004355f52600260205267ffffffffffffffff60405f2094169081155f14613b2c5750505080613afd57506001015403613ad557565b7fb4bfc032000000000000000000000000000000000000000000000000000000005f5260045ffd5b7f5cdec456000000000000000000000000000000000000000000000000000000005f525f60045260245260445ffd5b909291939460035f536001525f1960215f2093019467ffffffffffffffff86116107ba5767ffffffffffffffff613b6d60ff60028194015460f01c16613c71565b961695169294838303613bf6579291905f935b838510613ba75750505050505f14613b9e57604435905b03613ad557565b60243590613b97565b90919293956001908183891c16155f14613bdc57613bd190613bca89878761308d565b35906149d7565b960193929190613b80565b613bf190613beb89878761308d565b356149d7565b613bd1565b82847f5cdec456000000000000000000000000000000000000000000000000000000005f5260045260245260445ffd5b613a9b565b60ff613a8c815f613a7b565b95613a6d565b94613a61565b7f3255f36a000000000000000000000000000000000000000000000000000000005f5260045260245260445ffd5b7f1fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff811681036107ba5760ff907f00000000000000000000000000000000000000000000000000000000000000009060031b1c1690565b63ffffffff1663ffffffff81146107ba5760010190565b919082039182116107ba57565b91909293613cf88361309d565b926002840190815460ff8160f01c1695865f52600160205260405f20976040519860808a018a811067ffffffffffffffff8211176111d757604052549260ff84168a5264ffffffffff8460081c1660208b015260ff60408b01946bffffffffffffffffffffffff8160301c16865260901c1660608b015260035f538160015260215f20995f996141e7575b865460ff8160f01c1680155f146141b5575064ffffffffff613dbb9160601c165b64ffffffffff613db48d886149f0565b9116613080565b91824210908115916141aa575b5061417e5760ff90613de86bffffffffffffffffffffffff875116614902565b5116998a8c0361414e57985f995b60018b01808c116107ba578c1115613e2757613e1b613e2191613beb8f8e908e61308d565b9a613072565b99613df6565b949892969a9195995092969a5f1982019182116107ba57613e479261308d565b35613e5283826149d7565b96885f52600360205260405f20885f5260205260405f2060028101805473ffffffffffffffffffffffffffffffffffffffff81166141225790600192917fffffffffffffffffffffffff00000000000000000000000000000000000000003391161790558781550176010000000000000000000000000000000000000000000081547fffffffffffffffffff0000ffffffffffffffffffffffffffffffffffffffffff75ff00000000000000000000000000000000000000000087151560a81b169116171790558954600163ffffffff613f36818460a81c16828560881c16613058565b1603614108576bffffffffffffffffffffffff8064ffffffffff808460c81c165b16935116911601996bffffffffffffffffffffffff8b116107ba57608064ffffffffff9761406a968b958d956136419f956bffffffffffffffffffffffff7f76b4b9408072179f564707103d46027ea3a74fdba8f5fcd8e5668655e7c5e86697167fffffffffffffffffffffffffffffffffffffffff000000000000000000000000825416178155895f146140a75780613ffd63ffffffff614046935460a81c16613cc7565b7fffffffffffffff00000000ffffffffffffffffffffffffffffffffffffffffff78ffffffff00000000000000000000000000000000000000000083549260a81b169116179055565b80614096575b5060405192338452602084015260408301526060820152a3846149f0565b90816140764283613cde565b10614084575b501692614a76565b61409091504290613cde565b5f61407c565b6140a1908d88614290565b5f61404c565b806140be63ffffffff614103935460881c16613cc7565b7fffffffffffffffffffffff00000000ffffffffffffffffffffffffffffffffff74ffffffff000000000000000000000000000000000083549260881b169116179055565b614046565b6bffffffffffffffffffffffff8064ffffffffff5f613f57565b8a7feb362cf9000000000000000000000000000000000000000000000000000000005f5260045260245ffd5b8b8b7f5cdec456000000000000000000000000000000000000000000000000000000005f5260045260245260445ffd5b857f7b6ac8bc000000000000000000000000000000000000000000000000000000005f5260045260245ffd5b905060f81c5f613dc8565b5f52600160205264ffffffffff8060405f205460081c169160601c160164ffffffffff81116107ba57613dbb90613da4565b9850845f52600a60205260405f209860048a0154808c149a8b158061424a575b614212575050613d83565b9060038d9201547ff2b66a9e000000000000000000000000000000000000000000000000000000005f5260045260245260445260645ffd5b5060038101548d1415614207565b61426181614454565b421015908161426e575090565b61427891506144c1565b42101590565b63ffffffff1680156107ba575f190190565b9091815f52600460205260405f20815f5260205260405f2060018101805460ff8160101c16158015614444575b61443c5760081c60ff1660011480614414575b61440d578260201c92845f52600560205260405f20845f5260205260405f2063ffffffff6143008183541661427e565b167fffffffffffffffffffffffffffffffffffffffffffffffffffffffff0000000082541617905581549160ff8360081c1615614404577fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff00ff6143cb935f8654965516905564ffffffffff60028701911664ffffffffff825460c81c16187fffff0000000000ffffffffffffffffffffffffffffffffffffffffffffffffff7dffffffffff0000000000000000000000000000000000000000000000000083549260c81b169116179055565b600182018092116107ba5761364193835f52600360205260405f20825f5260205264ffffffffff600160405f20015460781c1693614ee4565b50505050505050565b5050505050565b50600163ffffffff614435600288015482808260a81c169160881c16613058565b16146142d0565b505050505050565b50600160ff8260081c16116142bd565b600281015460ff8160f01c1680155f1461448357509064ffffffffff613db45f8261380a9560601c16936149f0565b5f52600160205264ffffffffff8060405f205460081c169160601c16019064ffffffffff82116107ba5764ffffffffff613db45f61380a94936149f0565b600281015460ff8160f01c1680155f146144f157509064ffffffffff613db460018261380a9560601c16936149f0565b5f52600160205264ffffffffff8060405f205460081c169160601c16019064ffffffffff82116107ba5764ffffffffff613db4600161380a94936149f0565b90600260ff91015460f01c16156145ba575f52600a6020526145b660405f2080549060026001820154910154906040519261456a84612e5c565b808452602080850192835260408086019485528051918201928352925192810192909252915160608201526145a2816080810161316b565b5190205f52600660205260405f2090614735565b1590565b505f90565b9190825f52600760205260405f2073ffffffffffffffffffffffffffffffffffffffff82165f5260205260405f2054926146197f00000000000000000000000000000000000000000000000000000000000000008561341a565b9384156146a75791849161364193614674575b604051908382527f38f515cd400ab02ac5f9d78e12a634351027446288786f2ec58f981751d7e613602073ffffffffffffffffffffffffffffffffffffffff851693a361524e565b805f52600760205260405f2073ffffffffffffffffffffffffffffffffffffffff83165f526020525f604081205561462c565b505f93505050565b929192805f52600760205260405f2073ffffffffffffffffffffffffffffffffffffffff83165f526020526146196146ec60405f20549586613080565b7f00000000000000000000000000000000000000000000000000000000000000009061341a565b9067ffffffffffffffff8091169116019067ffffffffffffffff82116107ba57565b9081515f52600360205260ff600160405f2092015460c81c1660048110156106c3576002149182614788575b8261476b57505090565b604091925001515f5260205260ff600160405f20015460b01c1690565b915060208201515f528060205260ff600160405f20015460b01c1691614761565b805f52600360205260405f20835f526020526147ca600160405f2001612eb9565b91815f52600360205260405f20845f526020525f6001604082200155614854600264ffffffffff85511692019164ffffffffff835460c81c161882907fffff0000000000ffffffffffffffffffffffffffffffffffffffffffffffffff7dffffffffff0000000000000000000000000000000000000000000000000083549260c81b169116179055565b60a0830151156148e65780613ffd63ffffffff614875935460a81c1661427e565b5f52600460205264ffffffffff60405f209151165f5260205260405f20906001820160ff815460081c169081156107ba575f196148df92017fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff00ff61ff0083549260081b169116179055565b8154189055565b806140be63ffffffff6148fd935460881c1661427e565b614875565b8034146149d4578034116149a557335f525f60205260405f20546149263483613cde565b9182821061497357508161493991613cde565b335f525f60205260405f20556040519081527f8c1b67e87f3112e697c917245ce572387b69385fedf29a6b61b7916ad469afa060203392a2565b7f26fb3c77000000000000000000000000000000000000000000000000000000005f526004523460245260445260645ffd5b7f7840a010000000000000000000000000000000000000000000000000000000005f526004523460245260445ffd5b50565b6041916040519160048353600183015260218201522090565b9060ff600283015460f01c1615614a2357600364ffffffffff9283925f14614a1c57015460281c161690565b0154161690565b159050614a2e575f90565b5f805260016020527fa6eef7e35abe7026729641147f7915573c7e97b47efa546f5f6e3230263bcb495460081c64ffffffffff1690565b60ff1660ff81146107ba5760010190565b90939260025f95019260ff845460f01c165f52600160205260ff60405f205460901c1692805f52600360205260405f20825f52602052600160405f200190614afb64ffffffffff421683907fffffffffffffffffffffffffffffffffffffffffffff0000000000ffffffffff69ffffffffff000000000083549260281b169116179055565b81547fffffffffffffffffffffffff00000000000000000000ffffffffffffffffffff1673ffffffffff000000000000000000000000000000607886901b1617605085901b6effffffffff000000000000000000001617825564ffffffffff909316925b805f52600560205260405f20885f5260205260405f209384549564ffffffffff8760401c16968a8815614e0c575b5050825f52600460205260405f209964ffffffffff88169a8b5f5260205260405f2096868560018a019d8e5489549060a01b74ff000000000000000000000000000000000000000016907fffffffffffffffffffffff00ffffffffffffffffffffffffffffffffffffffff161789558089547fffffffffffffffffffffffffffffffffffffffffffffffffffffff00000000001617895560405190815284602082015286604082015242606082015260807f0fb6e0430c39513d3ad59384fdb7f429b32dadd6c5c4da4e638bd80a8ceb8a4391a38b54614c6f60ff8216614a65565b60ff16908d827fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff008316179055848214614d55575b5050505050505050614cf586614cc360ff61364198995460081c16614a65565b7fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff00ff61ff0083549260081b169116179055565b815418905564ffffffffff825460c81c16187fffff0000000000ffffffffffffffffffffffffffffffffffffffffffffffffff7dffffffffff0000000000000000000000000000000000000000000000000083549260c81b169116179055565b7fffffffffffffffffffffffffffffffffffffffffffffffffffffffffff00ff00161762010000178c5580547fffffffffffffffffffffffffffffffffffffff0000000000ffffffffffffffff1681558b5460081c60ff1615614db9578080614ca3565b91949a50919550614e0492965063ffffffff614dd78183541661427e565b167fffffffffffffffffffffffffffffffffffffffffffffffffffffffff00000000825416179055613072565b969093614b5f565b81985063ffffffff614e72918164ffffffffff614e2e82809760201c16613cc7565b928d7fffffffffffffffffffffffffffffffffffffffffffffffff00000000ffffffff67ffffffff000000008660201b169116178d5560201b169116179916613040565b167fffffffffffffffffffffffffffffffffffffffffffffffffffffffff00000000875416178655614edd8787907fffffffffffffffffffffffffffffffffffffff0000000000ffffffffffffffff6cffffffffff000000000000000083549260401b169116179055565b5f8a614b8d565b91929493906002019260ff845460f01c165f52600160205260ff60405f205460901c1692805f52600360205260405f20825f52602052600160405f200190614f6964ffffffffff421683907fffffffffffffffffffffffffffffffffffffffffffff0000000000ffffffffff69ffffffffff000000000083549260281b169116179055565b81547fffffffffffffffffffffffff00000000000000000000ffffffffffffffffffff1673ffffffffff000000000000000000000000000000607886901b1617605085901b6effffffffff000000000000000000001617825564ffffffffff909316925b805f52600560205260405f20885f5260205260405f209384549564ffffffffff8760401c16968a88156151ba575b5050825f52600460205260405f209964ffffffffff88169a8b5f5260205260405f2096868560018a019d8e5489549060a01b74ff000000000000000000000000000000000000000016907fffffffffffffffffffffff00ffffffffffffffffffffffffffffffffffffffff161789558089547fffffffffffffffffffffffffffffffffffffffffffffffffffffff00000000001617895560405190815284602082015286604082015242606082015260807f0fb6e0430c39513d3ad59384fdb7f429b32dadd6c5c4da4e638bd80a8ceb8a4391a38b546150dd60ff8216614a65565b60ff16908d827fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff008316179055848214615130575050505050505050614cf586614cc360ff61364198995460081c16614a65565b7fffffffffffffffffffffffffffffffffffffffffffffffffffffffffff00ff00161762010000178c5580547fffffffffffffffffffffffffffffffffffffff0000000000ffffffffffffffff1681558b5460081c60ff1615615194578080614ca3565b91949a509195506151b292965063ffffffff614dd78183541661427e565b969093614fcd565b81985063ffffffff6151dc918164ffffffffff614e2e82809760201c16613cc7565b167fffffffffffffffffffffffffffffffffffffffffffffffffffffffff000000008754161786556152478787907fffffffffffffffffffffffffffffffffffffff0000000000ffffffffffffffff6cffffffffff000000000000000083549260401b169116179055565b5f8a614ffb565b602073ffffffffffffffffffffffffffffffffffffffff7f9c9e0cdb1670e88302408e5b941dc636f63a3293204694bb68910fcf3d9305f3921692835f525f825260405f2061529e828254613080565b9055604051908152a2565b92909192805f52600360205260405f20825f52602052600160405f20015492549360ff8560a01c1660ff8560a01c161092835f1461540d57604051926152ee84612e5c565b8352602083015260408201525b60408051825160208083019182528401518284015292909101516060820152615327816080810161316b565b5190205f52600660205260405f2060ff600182015460c81c1660048110156106c3576153e057506153d25764ffffffffff61538b61539792827f00000000000000000000000000000000000000000000000000000000000000009160281c16613080565b9260501c168092613080565b90814210156153cc57806153ab4284613cde565b10156153c757506153c364ffffffffff914290613cde565b1690565b905090565b50505f90565b5060501c64ffffffffff1690565b61380a93507f0000000000000000000000000000000000000000000000000000000000000000925061542c565b906040519261541b84612e5c565b8352602083015260408201526152fb565b909182156154c55764ffffffffff600183015460901c16925b60018301549060ff8260c81c1660048110156106c357600114918215926154ae575b50506154a957615476916137d1565b90814210156153cc576154894283613cde565b64ffffffffff821611156153c757506153c364ffffffffff914290613cde565b505090565b60ff91925060c01c16151590151514155f80615467565b64ffffffffff600183015460681c169261544556' as const
