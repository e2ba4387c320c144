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
    "internalType": "address",
    "name": "owner",
    "type": "address"
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
    "internalType": "bool",
    "name": "sideTwo",
    "type": "bool"
   },
   {
    "internalType": "uint32",
    "name": "group",
    "type": "uint32"
   },
   {
    "internalType": "uint40",
    "name": "entered",
    "type": "uint40"
   },
   {
    "internalType": "uint8",
    "name": "index",
    "type": "uint8"
   },
   {
    "internalType": "bool",
    "name": "alive",
    "type": "bool"
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
   },
   {
    "internalType": "uint32",
    "name": "depth",
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
    "name": "open",
    "type": "uint32"
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
    "internalType": "bytes32",
    "name": "living",
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
    "internalType": "uint32",
    "name": "groups",
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
  '0x61012060405234610513576158d78038038061001a8161052b565b928339810160a0828203126105135781516001600160a01b03811681036105135760208301516040840151606085015160808601519095919492916001600160401b03821161051357019282601f85011215610513578351926001600160401b0384116105175761009060208560051b0161052b565b9460208686815201916020839660071b8301019181831161051357602001925b82841061048c57505050508560a0528460805283518015908115610481575b508015610479575b8015610468575b61045957620f42408610610443578351610100528160e05260c052915f5b81518110156103815781518110156102e35760208160051b830101519360ff85511680158015610377575b610361575060ff8551161b936780000000000000008511610346576020810164ffffffffff8151166102588110908115610338575b50610317576060820160ff81511660028110801561030d575b6102f757508451156102e35785516020015160ff8451169081156102cf5760011b6501fffffffffe16048089116102b957505f1960ff8451160160ff81116102a55760ff16620124f8810290808204620124f814901517156102a5578061fde801908161fde8116102a557620ae8f8018091116102a557898102908082048b14901517156102a5576040840180519091600181901b916001600160601b0316906001600160ff1b038116036102a557811161028f575090849392916001955f528560205260ff60405f209451169265ffffffffff008554915160081b169166010000000000008860901b03905160301b169260ff60901b905160901b169360ff60901b1991888060901b03191617161717179055016100fc565b85639901e61160e01b5f5260045260245260445ffd5b634e487b7160e01b5f52601160045260245ffd5b846336990c1b60e21b5f5260045260245260445ffd5b634e487b7160e01b5f52601260045260245ffd5b634e487b7160e01b5f52603260045260245ffd5b846327e68f3960e01b5f5260045260245260445ffd5b5060408111610175565b82636b22e1ad60e11b5f526004526102586024526301e1338060445260645ffd5b6301e133809150115f61015c565b630b7a92bb60e11b5f5267800000000000000060045260245ffd5b826369c8d6a360e11b5f5260045260245260445ffd5b50603f8111610127565b604051615378908161055f823960805181818161215201528181612a7901528181613785015281816151fa0152615285015260a05181818161019b01528181610a4a01528181611455015281816122b0015281816126f001528181614493015261458d015260c0518181816119b60152818161292b0152818161321801526132d9015260e0518181816105ab0152818161197501528181611bd80152613118015261010051818181611ba101528181611bf901528181611de001526131460152f35b634240b05960e01b5f52620f424060045260245ffd5b635f194f1560e01b5f5260045ffd5b5067800000000000000082116100de565b5081156100d7565b60089150115f6100cf565b6080848303126105135760405190608082016001600160401b03811183821017610517576040526104bc85610550565b8252602085015164ffffffffff811681036105135760208301526040850151906001600160601b038216820361051357826020926040608095015261050360608801610550565b60608201528152019301926100b0565b5f80fd5b634e487b7160e01b5f52604160045260245ffd5b6040519190601f01601f191682016001600160401b0381118382101761051757604052565b519060ff821682036105135756fe60806040526004361015610011575f80fd5b5f3560e01c80630317c51d14612cfe578063139cfab114612c325780631e897afb14612a9c5780631eefddb114612a62578063238c51d214612a4957806323c27c2c14612a0b578063387efc82146129a55780633a8a41051461294f5780633b1bebd1146128ff57806345de65a2146125465780634a50e06f146121345780634b2809f914611d4057806351cff8d914611c585780636019279914611bc4578063651a2b4c14611b8a578063771bd971146119145780637cf84323146117775780638cd248a61461172e578063938805cb146116f3578063975d0a3c146112ce578063987757dd14610ec057806399a1a6e214610e065780639c3f057114610dad5780639fe9ada314610cfb578063a23ad88d14610cd1578063aa13b41b1461084d578063b2596a67146107ee578063bc37cb42146106f0578063d64e7ac8146105ce578063d76b42cf14610594578063df18e04714610550578063f82635ab146101c25763fe173b9714610184575f80fd5b346101be575f6003193601126101be5760206040517f00000000000000000000000000000000000000000000000000000000000000008152f35b5f80fd5b346101be57600319360161012081126101be576060136101be5760807fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff9c3601126101be5760e43561010435610215613773565b600181939293019360ff855460b81c1660018114610524576064359060a43580831492835f1461051f57506084355b8061024f8887614822565b036104f457509263ffffffff9594926102e261029964ffffffffff948a97845f146104ee575060c435965b60408051898152602081018890529081018b9052606090209055612ed4565b8a547fffffffffffffffff00ffffffffffffffffffffffffffffffffffffffffffffff1660b89190911b77ff000000000000000000000000000000000000000000000016178a55565b61049f575b67ffffffffffffffff885478ff00000000000000000000000000000000000000000000000060ff8260c01c161560c01b167fffffffffffffff00ffffffffffffffffffffffffffffffffffffffffffffffff82161796878b5560ff8860c01c165f1461049357848860681c16935b6040519687526020870152604086015216606084015260ff8560b81c166080840152818560401c1660a08401521660c08201527f27db11e3cdd30e0ddd9efe7cc05d8812ca42a33a085c9dec470d424338e2366760e060043592a360d01c1661048957620222e0915b80547fffff00000000ffffffffffffffffffffffffffffffffffffffffffffffffffff7dffffffff000000000000000000000000000000000000000000000000000061041963ffffffff871663ffffffff8560d01c16612f85565b60d01b169116179055805f52600760205260405f2073ffffffffffffffffffffffffffffffffffffffff33165f5260205260405f20610459838254612fad565b90556040519182527f325e49d0c32869dc8b51c54f459ae8d920ad873b46ff362c2af60e03a3be8a2760203393a3005b620124f8916103be565b848860901c1693610355565b67ffffffffffffffff6104c189548280600160ff8460b81c161b1691166145b2565b167fffffffffffffffffffffffffffffffffffffffffffffffff00000000000000008954161788556102e7565b9661027a565b7f7d12d0a4000000000000000000000000000000000000000000000000000000005f5260045260245ffd5b610244565b847f5cb0c4de000000000000000000000000000000000000000000000000000000005f5260045260245ffd5b346101be5760206003193601126101be5773ffffffffffffffffffffffffffffffffffffffff61057e612d73565b165f525f602052602060405f2054604051908152f35b346101be575f6003193601126101be5760206040517f00000000000000000000000000000000000000000000000000000000000000008152f35b346101be5760406003193601126101be5760043567ffffffffffffffff81116101be576105ff903690600401612d96565b610607612d50565b915f915f5b81811061065f575050501561061d57005b73ffffffffffffffffffffffffffffffffffffffff907f557eefa9000000000000000000000000000000000000000000000000000000005f521660045260245ffd5b61066a818385612fba565b355f52600660205260ff600160405f20015460c81c1660048110156106c357600314610699575b60010161060c565b926106bb6001916106b5876106af888789612fba565b3561445e565b90612fad565b939050610691565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52602160045260245ffd5b346101be5760606003193601126101be57604435610712602435600435612eae565b90815f52600960205260405f20908154925f93805b8086106107795750841461074b5760206107418585612e0b565b5054604051908152f35b7f6b0ad299000000000000000000000000000000000000000000000000000000005f5260045260245260445ffd5b946107848682612fad565b60011c908467ffffffffffffffff600161079e858a612e0b565b5001541610156107e75750600181018091116107ba5794610727565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52601160045260245ffd5b9550610727565b346101be5760206003193601126101be576004355f526001602052608060405f205460ff60405191818116835264ffffffffff8160081c1660208401526bffffffffffffffffffffffff8160301c16604084015260901c166060820152f35b346101be57600319360161014081126101be576060136101be5760807fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff9c3601126101be5760e4356101043567ffffffffffffffff81116101be576108b5903690600401612d96565b9091610124359067ffffffffffffffff82116101be576108dc61091a923690600401612ddd565b6108f56108ea949294613773565b96909785888a613989565b959150936004355f52600260205260405f2060ff6003825492015460e81c1690613111565b908103610cbc575050602435915b5f825561093436612ee6565b80515f52600260205260405f209181515f52600360205260405f2094602083019586515f5260205263ffffffff600181600260405f20015416968315155f14610ba35785515f52600360205260405f20845f526020526109e260405f20888b5180881492835f14610b8e578664ffffffffff8188015460681c16915b019064ffffffffff825460c81c1664ffffffffff821610610b3a575b505089519215610b345750604089015191614648565b017903000000000000000000000000000000000000000000000000007fffffffffffff00ffffffffffffffffffffffffffffffffffffffffffffffffff8254161781555460d01c166207a12081018091116107ba57610a6f6bffffffffffffffffffffffff917f00000000000000000000000000000000000000000000000000000000000000009061334a565b169160038501926bffffffffffffffffffffffff84541603916bffffffffffffffffffffffff83116107ba57610b32977f39bfb52268864d0cf43e8ff638be81424199c9823faa222f6863f7edb097436f60808493610b2b976bffffffffffffffffffffffff6207a12098167fffffffffffffffffffffffffffffffffffffffff000000000000000000000000825416179055885193519060408a01516040519283526020830152604082015260016060820152a3339061454e565b50516141b6565b005b91614648565b81547fffff0000000000ffffffffffffffffffffffffffffffffffffffffffffffffff1660c89190911b7dffffffffff00000000000000000000000000000000000000000000000000161790558d806109cc565b8664ffffffffff8188015460901c16916109b0565b610bb18651888b5191614648565b8551610bc4604088019189835191614648565b86515f52600460205260405f20895f5260205260405f20908360ff8184015460081c1614610bf4575b50506109e2565b610c2b610c2591895193548d51915191855f52600360205260405f20825f5260205260405f2094859183838961513e565b9561513e565b9164ffffffffff831664ffffffffff821610610cb4575b5083019064ffffffffff825460c81c1664ffffffffff82161015610bed5781547fffff0000000000ffffffffffffffffffffffffffffffffffffffffffffffffff1660c89190911b7dffffffffff00000000000000000000000000000000000000000000000000161790558980610bed565b915083610c42565b03610ccb576044355b91610928565b5f610cc5565b346101be5760206003193601126101be576004355f526008602052602060405f2054604051908152f35b346101be5760206003193601126101be576004355f52600660205260405f20600181549101549060ff8260c81c1660405191825267ffffffffffffffff8316602083015264ffffffffff8360401c16604083015264ffffffffff8360681c16606083015264ffffffffff8360901c16608083015260ff8360b81c1660a083015260ff8360c01c16151560c083015260048110156106c3576101209263ffffffff9160e084015260d01c16610100820152f35b346101be57610dbb36612dc7565b905f52600960205260405f2080548210156101be57606091610ddc91612e0b565b5067ffffffffffffffff60018254920154604051928352818116602084015260401c166040820152f35b346101be57610e1436612dc7565b905f52600360205260405f20905f5260205261012060405f2060ff81549181600260018301549201549160405194855273ffffffffffffffffffffffffffffffffffffffff8116602086015264ffffffffff8160a01c16604086015264ffffffffff8160c81c16606086015260f01c161515608084015263ffffffff811660a084015264ffffffffff8160201c1660c0840152818160481c1660e084015260501c161515610100820152f35b346101be5760206003193601126101be57600435610edd81612fca565b9060038201805460ff8160f01c166112a257600163ffffffff610f0a818460a81c16828560881c16612f85565b1611801561127b575b61124f577e010000000000000000000000000000000000000000000000000000000000007fff00ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff82161782556110136002850154845f52600360205260405f20815f526020526bffffffffffffffffffffffff60405f2093167fffffffffffffffffffffffffffffffffffffffff00000000000000000000000085541685555f9180151596876111e8575b7f5ca6627e77e008d0f734d0929195c3b1b66bf445c46ce6390593d07b5c1b1de46060875473ffffffffffffffffffffffffffffffffffffffff60018a0154166040519182526020820152866040820152a3613be9565b9360ff835460e81c161561106c575b505050508061102d57005b5f8080809361dead5af11561103e57005b7f39f1c8d9000000000000000000000000000000000000000000000000000000005f5261dead60045260245ffd5b80600161107d925491015490612eae565b92835f52600860205260405f206110948154612f9f565b90556110a1575b80611022565b64ffffffffff9054915460601c16915f52600960205260405f2090604051906110c982612e51565b815260208101928352604081019167ffffffffffffffff421683528054680100000000000000008110156111bb5761110691600182018155612e0b565b61118f57600167ffffffffffffffff9291839251815501935116167fffffffffffffffffffffffffffffffffffffffffffffffff0000000000000000835416178255517fffffffffffffffffffffffffffffffff0000000000000000ffffffffffffffff6fffffffffffffffff000000000000000083549260401b16911617905581808061109b565b7f4e487b71000000000000000000000000000000000000000000000000000000005f525f60045260245ffd5b7f4e487b71000000000000000000000000000000000000000000000000000000005f52604160045260245ffd5b925060ff865460e81c165f5260016020526112256bffffffffffffffffffffffff60405f205460301c1661121c8185613be9565b60011c90612fad565b9261124a8473ffffffffffffffffffffffffffffffffffffffff6001890154166150e3565b610fbc565b827f29aadacd000000000000000000000000000000000000000000000000000000005f5260045260245ffd5b506112858461417e565b8015611292575b15610f13565b5061129d84846143cf565b61128c565b827fb196a44a000000000000000000000000000000000000000000000000000000005f5260045260245ffd5b346101be5760206003193601126101be576004356112eb81612fca565b6112f48261301a565b9290919360038201549163ffffffff8360881c1615809381946116d8575b60a81c63ffffffff1615938492836116c3575b50815f95816116ba575b50156116495750505050506040830151925b80515f52600260205260405f209181515f52600360205260405f2094602083019586515f5260205263ffffffff600181600260405f20015416968315155f146115365785515f52600360205260405f20845f526020526113ed60405f20888b5180881492835f14610b8e578664ffffffffff8188015460681c1691019064ffffffffff825460c81c1664ffffffffff821610610b3a57505089519215610b345750604089015191614648565b017903000000000000000000000000000000000000000000000000007fffffffffffff00ffffffffffffffffffffffffffffffffffffffffffffffffff8254161781555460d01c1662030d4081018091116107ba5761147a6bffffffffffffffffffffffff917f00000000000000000000000000000000000000000000000000000000000000009061334a565b169160038501926bffffffffffffffffffffffff84541603916bffffffffffffffffffffffff83116107ba57610b32977f39bfb52268864d0cf43e8ff638be81424199c9823faa222f6863f7edb097436f60808493610b2b976bffffffffffffffffffffffff62030d4098167fffffffffffffffffffffffffffffffffffffffff000000000000000000000000825416179055885193519060408a01516040519283526020830152604082015260026060820152a3339061454e565b6115448651888b5191614648565b8551611557604088019189835191614648565b86515f52600460205260405f20895f5260205260405f20908360ff8184015460081c1614611587575b50506113ed565b6115b8610c2591895193548d51915191855f52600360205260405f20825f5260205260405f2094859183838961513e565b9164ffffffffff831664ffffffffff821610611641575b5083019064ffffffffff825460c81c1664ffffffffff821610156115805781547fffff0000000000ffffffffffffffffffffffffffffffffffffffffffffffffff1660c89190911b7dffffffffff00000000000000000000000000000000000000000000000000161790558980611580565b9150836115cf565b8290816116b1575b50156116665750505050602083015192611341565b959295159081156116a8575b5061167d5750611341565b7ffae3f749000000000000000000000000000000000000000000000000000000005f5260045260245ffd5b90501586611672565b90501588611651565b9050158961132f565b6116ce919350614360565b4210159188611325565b905063ffffffff6116e8836142f3565b421015919050611312565b60606003193601126101be5760443567ffffffffffffffff81116101be57611722610b32913690600401612d96565b90602435600435613bf6565b346101be5760606003193601126101be576020604051818101906004358252602435604082015260443560608201526060815261176c608082612e6d565b519020604051908152f35b346101be5761178536612dc7565b9061178f81612fca565b815f52600560205260405f20835f5260205263ffffffff60405f205460201c169182158015611904575b6118d4575f5b84811061187b5750610b3293815f52600560205260405f20905f5260205260405f207fffffffffffffffffffffffffffffffffffffffffffffffff00000000ffffffff8154169055805f52600460205260405f20835f52602052600160405f2001620100007fffffffffffffffffffffffffffffffffffffffffffffffffffffffffff00ffff825416179055807fafa8357cd933d7d8072c621d86877cd46d08a1a54aa1f6be245a5b332ddd44a76020604051868152a26141b6565b815f52600560205260405f20815f5260205263ffffffff60405f2054166118a4576001016117bf565b84827fe3a7ae9f000000000000000000000000000000000000000000000000000000005f5260045260245260445ffd5b83907fe3a7ae9f000000000000000000000000000000000000000000000000000000005f5260045260245260445ffd5b5061190e8261417e565b156117b9565b60806003193601126101be5760243560043560643567ffffffffffffffff81116101be57611946903690600401612d96565b916040517f6cd1877f0000000000000000000000000000000000000000000000000000000081528160048201527f0000000000000000000000000000000000000000000000000000000000000000602482015260208160448173ffffffffffffffffffffffffffffffffffffffff7f0000000000000000000000000000000000000000000000000000000000000000165afa908115611b7f575f91611b50575b5015611b25576119f68482612eae565b93845f52600860205260405f2054946040516020810191825286604082015260408152611a24606082612e6d565b51902094855f52600260205264ffffffffff600360405f20015460601c16611af95791857f80dc92cbd291276bd3f21539d889cd037e71e8101e2e1768e2bc4fe855631c2f606084839896611ad6611af199978760209d9291925f52600260205260405f20926003840180547fffff00ffffffffffffffffffffffff0000000000ffffffffffffffffffffffff70ffffffffff0000000000000000000000004260601b16911617905560018401558255565b506040519182528a820152426040820152a360443584613bf6565b604051908152f35b857f869d9010000000000000000000000000000000000000000000000000000000005f5260045260245ffd5b7fda997d38000000000000000000000000000000000000000000000000000000005f5260045260245ffd5b611b72915060203d602011611b78575b611b6a8183612e6d565b810190612f28565b856119e6565b503d611b60565b6040513d5f823e3d90fd5b346101be575f6003193601126101be5760206040517f00000000000000000000000000000000000000000000000000000000000000008152f35b346101be575f6003193601126101be5760017f00000000000000000000000000000000000000000000000000000000000000007f00000000000000000000000000000000000000000000000000000000000000005b808310611c3b576020825f80526001825260ff60405f2054161b604051908152f35b90600190835f528160205260ff60405f2054161b92019190611c19565b346101be5760206003193601126101be57611c71612d73565b335f525f60205260405f20548015611d14575f80808093338252816020528160408120556040519573ffffffffffffffffffffffffffffffffffffffff8116968781528260208201527fd1c19fbcd4551a5edfb66d43d2e337c04837afda3482b42bdf569a8fccdae5fb60403392a25af115611ce957005b7f39f1c8d9000000000000000000000000000000000000000000000000000000005f5260045260245ffd5b7f751b0fda000000000000000000000000000000000000000000000000000000005f523360045260245ffd5b346101be57600319360161012081126101be576060136101be5760807fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff9c3601126101be5760e4356101043567ffffffffffffffff81116101be57611da8903690600401612d96565b90611db1613773565b60049491943592835f52600260205260405f2094600386019160ff835460e81c16611ddb81612f16565b60ff167f0000000000000000000000000000000000000000000000000000000000000000146121095750839291611e179186600197968b613989565b929195909301967902000000000000000000000000000000000000000000000000007fffffffffffff00ffffffffffffffffffffffffffffffffffffffffffffffffff89541617885560405160208101908a825260208152611e7a604082612e6d565b5190209560243593604435956040519260a084019084821067ffffffffffffffff8311176111bb577fa3f84fe1bccc90940a4ff4b0df9f68ebd3f2d58870f1f4ef31581de4f0861b38996101209964ffffffffff988f988f8f9a60ff9a60048f8b8f8e92849767ffffffffffffffff9e60405286526020860190815260408601918b835260608701938452608087019485525f52600a60205260405f209551865551600186015551600285015551600384015551910155549a8b60681c93611f4d8e86169c8d9554925460e81c16612f16565b915f52600260205260405f2091600383019081547fffff00ffffffffffffffffffffffff0000000000ffffffffffffffffffffffff7dff000000000000000000000000000000000000000000000000000000000070ffffffffff0000000000000000000000004260601b169360e81b16911617179055866001830155815501917fffffffffffffffffffffffffffffffffffffffffffff0000000000000000000069ffffffffff000000000084549216911617179055604051998a5260208a01526040890152166060870152608086015260a08501524260c085015260e084015260901c16610100820152a380547fffff00000000ffffffffffffffffffffffffffffffffffffffffffffffffffff7dffffffff00000000000000000000000000000000000000000000000000006120916206ddd063ffffffff8560d01c16612f85565b60d01b169116179055805f52600760205260405f2073ffffffffffffffffffffffffffffffffffffffff33165f5260205260405f208054906206ddd082018092116107ba5755604051906206ddd082527f325e49d0c32869dc8b51c54f459ae8d920ad873b46ff362c2af60e03a3be8a2760203393a3005b7fafdc8ccd000000000000000000000000000000000000000000000000000000005f5260045260245ffd5b346101be5760606003193601126101be5761214d61335d565b6121777f00000000000000000000000000000000000000000000000000000000000000008261372e565b804211156125175750600101805460c01c60ff161561250e57602435915b61219e36612ee6565b80515f52600260205260405f209181515f52600360205260405f2094602083019586515f5260205263ffffffff80600260405f20015416958215155f146123f85784515f52600360205260405f20835f5260205261224960405f20878a5180871492835f146123e457600164ffffffffff875460681c16915b019064ffffffffff825460c81c1664ffffffffff821610612390575b505088519215610b345750604088015191614648565b7903000000000000000000000000000000000000000000000000007fffffffffffff00ffffffffffffffffffffffffffffffffffffffffffffffffff8254161781555460d01c166201d4c081018091116107ba576122d56bffffffffffffffffffffffff917f00000000000000000000000000000000000000000000000000000000000000009061334a565b169160038501926bffffffffffffffffffffffff84541603916bffffffffffffffffffffffff83116107ba57610b32977f39bfb52268864d0cf43e8ff638be81424199c9823faa222f6863f7edb097436f60808493610b2b976bffffffffffffffffffffffff6201d4c098167fffffffffffffffffffffffffffffffffffffffff000000000000000000000000825416179055885193519060408a0151604051928352602083015260408201525f6060820152a3339061454e565b81547fffff0000000000ffffffffffffffffffffffffffffffffffffffffffffffffff1660c89190911b7dffffffffff00000000000000000000000000000000000000000000000000161790558c80612233565b600164ffffffffff875460901c1691612217565b6124068551878a5191614648565b8451612419604087019188835191614648565b85515f52600460205260405f20885f5260205260405f2090600160ff8184015460081c161461244a575b5050612249565b61247b610c2591885193548c51915191855f52600360205260405f20825f5260205260405f2094859183838961513e565b9164ffffffffff831664ffffffffff821610612505575b506001019064ffffffffff825460c81c1664ffffffffff821610156124435781547fffff0000000000ffffffffffffffffffffffffffffffffffffffffffffffffff1660c89190911b7dffffffffff00000000000000000000000000000000000000000000000000161790558880612443565b91506001612492565b60443591612195565b7f0e82c1d8000000000000000000000000000000000000000000000000000000005f526004524260245260445ffd5b346101be5760406003193601126101be5760043560243567ffffffffffffffff81116101be5761257a903690600401612ddd565b909161258581612fca565b906125ba6125928261301a565b9591969094805460ff60016125af82600386015460e81c16612ed4565b930154921690613111565b905f52600a60205260405f20600381015482145f146128e45750506020830151925b80515f52600260205260405f209181515f52600360205260405f2094602083019586515f5260205263ffffffff600181600260405f20015416968315155f146127d15785515f52600360205260405f20845f5260205261268860405f20888b5180881492835f14610b8e578664ffffffffff8188015460681c1691019064ffffffffff825460c81c1664ffffffffff821610610b3a57505089519215610b345750604089015191614648565b017903000000000000000000000000000000000000000000000000007fffffffffffff00ffffffffffffffffffffffffffffffffffffffffffffffffff8254161781555460d01c1662030d4081018091116107ba576127156bffffffffffffffffffffffff917f00000000000000000000000000000000000000000000000000000000000000009061334a565b169160038501926bffffffffffffffffffffffff84541603916bffffffffffffffffffffffff83116107ba57610b32977f39bfb52268864d0cf43e8ff638be81424199c9823faa222f6863f7edb097436f60808493610b2b976bffffffffffffffffffffffff62030d4098167fffffffffffffffffffffffffffffffffffffffff000000000000000000000000825416179055885193519060408a01516040519283526020830152604082015260016060820152a3339061454e565b6127df8651888b5191614648565b85516127f2604088019189835191614648565b86515f52600460205260405f20895f5260205260405f20908360ff8184015460081c1614612822575b5050612688565b612853610c2591895193548d51915191855f52600360205260405f20825f5260205260405f2094859183838961513e565b9164ffffffffff831664ffffffffff8216106128dc575b5083019064ffffffffff825460c81c1664ffffffffff8216101561281b5781547fffff0000000000ffffffffffffffffffffffffffffffffffffffffffffffffff1660c89190911b7dffffffffff0000000000000000000000000000000000000000000000000016179055898061281b565b91508361286a565b60040154036128f95760408301515b926125dc565b5f6128f3565b346101be575f6003193601126101be57602060405173ffffffffffffffffffffffffffffffffffffffff7f0000000000000000000000000000000000000000000000000000000000000000168152f35b346101be5760206003193601126101be576004355f52600a60205260a060405f20805490600181015490600281015460046003830154920154926040519485526020850152604084015260608301526080820152f35b346101be576129b336612dc7565b905f52600460205260405f20905f5260205260a060405f2063ffffffff6001825492015460405192835260ff8116602084015260ff8160081c16604084015260ff8160101c161515606084015260181c166080820152f35b346101be57612a1936612dc7565b905f52600560205260405f20905f526020526040805f205463ffffffff825191818116835260201c166020820152f35b346101be576020611af1612a5c36612dc7565b90612eae565b346101be575f6003193601126101be5760206040517f00000000000000000000000000000000000000000000000000000000000000008152f35b346101be5760206003193601126101be5760043567ffffffffffffffff81116101be57612acd903690600401612d96565b5f5f927fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe181360301915b83851015612c03578460051b820135838112156101be57820180359067ffffffffffffffff82116101be5760200181360381136101be57815f92918392604051928392833781018381520390305af4903d15612bfc573d67ffffffffffffffff81116111bb5760405190612b9360207fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe0601f8401160183612e6d565b81523d5f602083013e5b82159081612bf2575b50612bc6576001918115612bbe575b50940193612af7565b905086612bb5565b857f8cc56b4a000000000000000000000000000000000000000000000000000000005f5260045260245ffd5b9050511587612ba6565b6060612b9d565b15612c0a57005b7f41dcb792000000000000000000000000000000000000000000000000000000005f5260045ffd5b346101be5760206003193601126101be576004355f52600260205261018060405f2064ffffffffff81549160ff60018201549160028101546004600383015492015493604051968752602087015260408601526bffffffffffffffffffffffff81166060860152838160601c16608086015263ffffffff8160881c1660a086015263ffffffff8160a81c1660c086015263ffffffff8160c81c1660e0860152818160e81c1661010086015260f01c16151561012084015281811661014084015260281c16610160820152f35b346101be5760406003193601126101be57612d17612d50565b6004355f52600760205273ffffffffffffffffffffffffffffffffffffffff60405f2091165f52602052602060405f2054604051908152f35b6024359073ffffffffffffffffffffffffffffffffffffffff821682036101be57565b6004359073ffffffffffffffffffffffffffffffffffffffff821682036101be57565b9181601f840112156101be5782359167ffffffffffffffff83116101be576020808501948460051b0101116101be57565b60031960409101126101be576004359060243590565b9181601f840112156101be5782359167ffffffffffffffff83116101be57602083818601950101116101be57565b8054821015612e24575f5260205f209060011b01905f90565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52603260045260245ffd5b6060810190811067ffffffffffffffff8211176111bb57604052565b90601f7fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe0910116810190811067ffffffffffffffff8211176111bb57604052565b906040519060208201928352604082015260408152612ece606082612e6d565b51902090565b60ff5f199116019060ff82116107ba57565b60031960609101126101be5760405190612eff82612e51565b600435825260243560208301526044356040830152565b60ff60019116019060ff82116107ba57565b908160209103126101be575180151581036101be5790565b60405160406020820192803584526020810135828401520135606082015260608152612ece608082612e6d565b63ffffffff60019116019063ffffffff82116107ba57565b9063ffffffff8091169116019063ffffffff82116107ba57565b5f1981146107ba5760010190565b919082018092116107ba57565b9190811015612e245760051b0190565b90815f52600260205260405f209164ffffffffff600384015460601c1615612fef5750565b7f640d6f71000000000000000000000000000000000000000000000000000000005f5260045260245ffd5b5f6040805161302881612e51565b82815282602082015201525f52600a60205260405f209081549160026001820154910154906040519361305a85612e51565b8452602084015260408301528160405160208101906130c4816130988585919091604080606083019480518452602081015160208501520151910152565b037fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe08101835282612e6d565b51902091825f5260066020526130de60405f2080936145d4565b156130e557565b827f9634be18000000000000000000000000000000000000000000000000000000005f5260045260245ffd5b91929390937f000000000000000000000000000000000000000000000000000000000000000094600181018082116107ba57807f0000000000000000000000000000000000000000000000000000000000000000915b82811061332f5750141580613289575b6121095750917fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe0601f8360a49460209796604051998a9889977f453e8e9700000000000000000000000000000000000000000000000000000000895260048901526024880152604487015260806064870152816084870152868601375f8582860101520116810103018173ffffffffffffffffffffffffffffffffffffffff7f0000000000000000000000000000000000000000000000000000000000000000165afa908115611b7f575f91613257575b5060035f5360015260215f2090565b90506020813d602011613281575b8161327260209383612e6d565b810103126101be57515f613248565b3d9150613265565b506040517f6cd1877f00000000000000000000000000000000000000000000000000000000815284600482015286602482015260208160448173ffffffffffffffffffffffffffffffffffffffff7f0000000000000000000000000000000000000000000000000000000000000000165afa908115611b7f575f91613310575b5015613177565b613329915060203d602011611b7857611b6a8183612e6d565b5f613309565b97600190895f528160205260ff60405f2054161b9801613167565b818102929181159184041417156107ba57565b6133676004612f40565b90815f52600660205260405f2090600435805f52600360205260405f206024355f5260205260405f2090805f52600360205260405f206044355f5260205260405f2090600283015460ff8160501c16158015613600575b61358b5760ff600187015460c81c1660048110156106c357600281146135d4576135ce5760028301549063ffffffff821663ffffffff821614908115916135b7575b5061358b5764ffffffffff613500916134bd82600181816135899a015460a01c1697015460a01c169561347a60018b019788907fffffffffffffffffff0000000000ffffffffffffffffffffffffffffffffffff76ffffffffff00000000000000000000000000000000000083549260901b169116179055565b86547fffffffffffffffffffffffffffff0000000000ffffffffffffffffffffffffff1660689190911b71ffffffffff0000000000000000000000000016178655565b60201c1683907fffffffffffffffffffffffffffffffffffffff0000000000ffffffffffffffff6cffffffffff000000000000000083549260401b169116179055565b5f9081526002602090815260408083206003015460e81c60ff168352600190915290205481547fffffffffffff00ff00ffffffffffffffffffffffffffffffffffffffffffffff1660b89190911b77ff00000000000000000000000000000000000000000000001617790100000000000000000000000000000000000000000000000000179055565b565b867f9634be18000000000000000000000000000000000000000000000000000000005f5260045260245ffd5b905060ff808360481c169160481c1610155f613400565b50505050565b877f67374eb8000000000000000000000000000000000000000000000000000000005f5260045260245ffd5b5060ff600284015460501c16156133be565b61361b81612f40565b91825f52600660205260405f20918035805f52600360205260405f2060208301355f5260205260405f2091815f5260036020526040805f209101355f5260205260405f2090600283015460ff8160501c161580156136005761358b5760ff600187015460c81c1660048110156106c357600281146135d4576135ce5760028301549063ffffffff821663ffffffff821614908115916135b7575061358b5764ffffffffff613500916134bd82600181816135899a015460a01c1697015460a01c169561347a60018b019788907fffffffffffffffffff0000000000ffffffffffffffffffffffffffffffffffff76ffffffffff00000000000000000000000000000000000083549260901b169116179055565b9064ffffffffff8061374d600161376795015493828560401c16612fad565b9260ff8160c01c165f1461376a5760901c165b1690612fad565b90565b60681c16613760565b61377d6004613612565b9091816137aa7f00000000000000000000000000000000000000000000000000000000000000008261372e565b80421161395a576137bf613825914290613be9565b6001830190815460ff8160c01c165f146138fc575064ffffffffff825460901c1681106138b0575b505b80547fffffffffffffffffffffffffffffffffffffff0000000000ffffffffffffffff164260401b6cffffffffff000000000000000016179055565b613833608435606435614822565b90548061386157506024358091036104f4575061385460c43560a435614822565b6044358091036104f45750565b6040805192835260a435602084015260c43590830152606090912081036138855750565b7faccecbea000000000000000000000000000000000000000000000000000000005f5260045260245ffd5b81547fffffffffffffffffff0000000000ffffffffffffffffffffffffffffffffffff1660909190911b76ffffffffff000000000000000000000000000000000000161781555f6137e7565b60681c64ffffffffff168110613913575b506137e9565b81547fffffffffffffffffffffffffffff0000000000ffffffffffffffffffffffffff1660689190911b71ffffffffff00000000000000000000000000161781555f61390d565b7f64eb7cc9000000000000000000000000000000000000000000000000000000005f526004524260245260445ffd5b94919060019094939401549460ff8660b81c169060018203613ba45750506064359460a4359384871496875f14613b9e5750608435945b8715613b98575060c435965b15613b8c5760ff6139eb8160015b1667ffffffffffffffff85166145b2565b9260c01c1696875f14613b8757945b949582976004355f52600260205267ffffffffffffffff60405f2094169182155f14613a8b5750505080613a5c57506001015403613a3457565b7fb4bfc032000000000000000000000000000000000000000000000000000000005f5260045ffd5b7f5cdec456000000000000000000000000000000000000000000000000000000005f525f60045260245260445ffd5b909392919460035f536001525f1960215f2095019267ffffffffffffffff84116107ba57600360ff91015460e81c165f52600160205267ffffffffffffffff60ff60405f2054169316838303613b57579291905f935b838510613b085750505050505f14613aff57604435905b03613a3457565b60243590613af8565b90919293956001908183891c16155f14613b3d57613b3290613b2b898787612fba565b3590614822565b960193929190613ae1565b613b5290613b4c898787612fba565b35614822565b613b32565b82847f5cdec456000000000000000000000000000000000000000000000000000000005f5260045260245260445ffd5b6139fa565b60ff6139eb815f6139da565b966139cc565b946139c0565b7f3255f36a000000000000000000000000000000000000000000000000000000005f5260045260245260445ffd5b63ffffffff1663ffffffff81146107ba5760010190565b919082039182116107ba57565b91909293613c0383612fca565b926003840190815460ff8160e81c1695865f52600160205260405f20976040519860808a018a811067ffffffffffffffff8211176111bb57604052549260ff84168a5264ffffffffff8460081c1660208b015260ff60408b01946bffffffffffffffffffffffff8160301c16865260901c1660608b015260035f538160015260215f20995f9961410d575b865460ff8160e81c1680155f146140db575064ffffffffff613cc69160601c165b64ffffffffff613cbf8d8861483b565b9116612fad565b91824210908115916140cd575b506140a15760ff90613cf36bffffffffffffffffffffffff87511661474d565b5116998a8c0361407157985f995b60018b01808c116107ba578c1115613d3257613d26613d2c91613b4c8f8e908e612fba565b9a612f9f565b99613d01565b949892969a9195995092969a5f1982019182116107ba57613d5292612fba565b35613d5d8382614822565b96885f52600360205260405f20885f5260205260405f206001810173ffffffffffffffffffffffffffffffffffffffff815416614045576002820180547fffffffffffffffffffffffffffffffffffffffffff00ffffffffffffffffffff166a010000000000000000000017905580547fff00ffffffffffffffffffff00000000000000000000000000000000000000001685151560f01b7eff0000000000000000000000000000000000000000000000000000000000001617331790558690558954600163ffffffff613e3d60a884901c8216608885901c8316612f85565b1603614030576bffffffffffffffffffffffff8060028a0154935b5116911601996bffffffffffffffffffffffff8b116107ba57608064ffffffffff97613f73968b958d956135899f9560028e6bffffffffffffffffffffffff7f76b4b9408072179f564707103d46027ea3a74fdba8f5fcd8e5668655e7c5e86699167fffffffffffffffffffffffffffffffffffffffff00000000000000000000000084541617835501898154189055895f14613fcf5780613f0663ffffffff613f4f935460a81c16613bd2565b7fffffffffffffff00000000ffffffffffffffffffffffffffffffffffffffffff78ffffffff00000000000000000000000000000000000000000083549260a81b169116179055565b80613f9f575b5060405192338452602084015260408301526060820152a38461483b565b9081613f7f4283613be9565b10613f8d575b5016926148c1565b613f9991504290613be9565b5f613f85565b865f52600360205260405f20905f52602052613fc963ffffffff600260405f200154168d886141b6565b5f613f55565b80613fe663ffffffff61402b935460881c16613bd2565b7fffffffffffffffffffffff00000000ffffffffffffffffffffffffffffffffff74ffffffff000000000000000000000000000000000083549260881b169116179055565b613f4f565b6bffffffffffffffffffffffff805f93613e58565b897feb362cf9000000000000000000000000000000000000000000000000000000005f5260045260245ffd5b8b8b7f5cdec456000000000000000000000000000000000000000000000000000000005f5260045260245260445ffd5b857f7b6ac8bc000000000000000000000000000000000000000000000000000000005f5260045260245ffd5b60ff915060f01c165f613cd3565b5f52600160205264ffffffffff8060405f205460081c169160601c160164ffffffffff81116107ba57613cc690613caf565b9850845f52600a60205260405f209860048a0154808c149a8b1580614170575b614138575050613c8e565b9060038d9201547ff2b66a9e000000000000000000000000000000000000000000000000000000005f5260045260245260445260645ffd5b5060038101548d141561412d565b614187816142f3565b4210159081614194575090565b61419e9150614360565b42101590565b63ffffffff1680156107ba575f190190565b9091815f52600460205260405f20905f5260205260405f206001810190815460ff8160101c161580156142e3575b6142b457600160ff8260081c1614806142bb575b6142b45763ffffffff9060181c1691835f52600560205260405f20835f5260205260405f2063ffffffff61422e818354166141a4565b1663ffffffff19825416179055805460ff8160081c16156142ac577fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff00ff905f84549455169055600182018092116107ba5761358993835f52600360205260405f20825f5260205264ffffffffff600160405f20015460c81c1693614cf3565b505050505050565b5050505050565b50600163ffffffff6142dc600388015482808260a81c169160881c16612f85565b16146141f8565b50600160ff8260081c16116141e4565b600381015460ff8160e81c1680155f1461432257509064ffffffffff613cbf5f826137679560601c169361483b565b5f52600160205264ffffffffff8060405f205460081c169160601c16019064ffffffffff82116107ba5764ffffffffff613cbf5f613767949361483b565b600381015460ff8160e81c1680155f1461439057509064ffffffffff613cbf6001826137679560601c169361483b565b5f52600160205264ffffffffff8060405f205460081c169160601c16019064ffffffffff82116107ba5764ffffffffff613cbf6001613767949361483b565b90600360ff91015460e81c1615614459575f52600a60205261445560405f2080549060026001820154910154906040519261440984612e51565b808452602080850192835260408086019485528051918201928352925192810192909252915160608201526144418160808101613098565b5190205f52600660205260405f20906145d4565b1590565b505f90565b9190825f52600760205260405f2073ffffffffffffffffffffffffffffffffffffffff82165f5260205260405f2054926144b87f00000000000000000000000000000000000000000000000000000000000000008561334a565b9384156145465791849161358993614513575b604051908382527f38f515cd400ab02ac5f9d78e12a634351027446288786f2ec58f981751d7e613602073ffffffffffffffffffffffffffffffffffffffff851693a36150e3565b805f52600760205260405f2073ffffffffffffffffffffffffffffffffffffffff83165f526020525f60408120556144cb565b505f93505050565b929192805f52600760205260405f2073ffffffffffffffffffffffffffffffffffffffff83165f526020526144b861458b60405f20549586612fad565b7f00000000000000000000000000000000000000000000000000000000000000009061334a565b9067ffffffffffffffff8091169116019067ffffffffffffffff82116107ba57565b9081515f52600360205260ff600160405f2092015460c81c1660048110156106c3576002149182614627575b8261460a57505090565b604091925001515f5260205260ff600260405f20015460501c1690565b915060208201515f528060205260ff600260405f20015460501c1691614600565b805f52600360205260405f20835f5260205260405f209160ff600160028501947fffffffffffffffffffffffffffffffffffffffffff00ffffffffffffffffffff865416865560028401878154189055015460f01c165f1461472e5760036146be9101613f0663ffffffff825460a81c166141a4565b5f52600460205263ffffffff60405f209154165f5260205260405f20906001820160ff815460081c169081156107ba575f1961472792017fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff00ff61ff0083549260081b169116179055565b8154189055565b60036147489101613fe663ffffffff825460881c166141a4565b6146be565b80341461481f578034116147f057335f525f60205260405f20546147713483613be9565b918282106147be57508161478491613be9565b335f525f60205260405f20556040519081527f8c1b67e87f3112e697c917245ce572387b69385fedf29a6b61b7916ad469afa060203392a2565b7f26fb3c77000000000000000000000000000000000000000000000000000000005f526004523460245260445260645ffd5b7f7840a010000000000000000000000000000000000000000000000000000000005f526004523460245260445ffd5b50565b6041916040519160048353600183015260218201522090565b9060ff600383015460e81c161561486e57600464ffffffffff9283925f1461486757015460281c161690565b0154161690565b159050614879575f90565b5f805260016020527fa6eef7e35abe7026729641147f7915573c7e97b47efa546f5f6e3230263bcb495460081c64ffffffffff1690565b60ff1660ff81146107ba5760010190565b60019360035f930160ff815460e81c165f528560205260ff60405f205460901c1692805f52600360205260405f20865f5260205260405f2091600288840193019283547fffffffffffffffffffffffffffffffffffffffffffffff0000000000ffffffff68ffffffffff000000004260201b16911617845561498d8582907fffff0000000000ffffffffffffffffffffffffffffffffffffffffffffffffff7dffffffffff0000000000000000000000000000000000000000000000000083549260c81b169116179055565b64ffffffffff8516947fffffffffffffff0000000000ffffffffffffffffffffffffffffffffffffffff78ffffffffff000000000000000000000000000000000000000083549260a01b1691161790555b815f52600560205260405f20865f5260205260405f209563ffffffff875460201c16968715614bdd575b835f52600460205263ffffffff60405f20981697885f5260205288847f0fb6e0430c39513d3ad59384fdb7f429b32dadd6c5c4da4e638bd80a8ceb8a43608060405f209d8e019b8c547fffffffffffffffffffffffffffffffffffffffffffff00ffffffffffffffffff69ff0000000000000000008c549260481b169116178a558063ffffffff198b5416178a556040519081528660208201528a6040820152426060820152a3875460ff614abe8183166148b0565b1690817fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff008216178a55888214614b3e575b50505050505050505080614b0c60ff614727935460081c166148b0565b7fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff00ff61ff0083549260081b169116179055565b7fffffffffffffffffffffffffffffffffffffffffffffffffffffffffff00ff0016176201000017885580547fffffffffffffffffffffffffffffffffffffffffffffffff00000000ffffffff168155875460081c60ff1615614ba2578080614aef565b60019950614bd39293949596975063ffffffff614bc1818354166141a4565b1663ffffffff19825416179055612f9f565b94939291906149de565b9650815496614bf463ffffffff8960c81c16613bd2565b977fffffff00000000ffffffffffffffffffffffffffffffffffffffffffffffffff7cffffffff000000000000000000000000000000000000000000000000008a60c81b1691161783558763ffffffff614c5081845416612f6d565b1663ffffffff19835416178255614c9b8183907fffffffffffffffffffffffffffffffffffffffffffffffff00000000ffffffff67ffffffff0000000083549260201b169116179055565b845f52600460205263ffffffff60405f2091165f526020528960405f200180547fffffffffffffffffffffffffffffffffffffffffffffffffff00000000ffffff66ffffffff0000008560181b169116179055614a08565b909360036001959493940160ff815460e81c165f528560205260ff60405f205460901c1692805f52600360205260405f20865f5260205260405f2091600288840193019283547fffffffffffffffffffffffffffffffffffffffffffffff0000000000ffffffff68ffffffffff000000004260201b169116178455614dc28582907fffff0000000000ffffffffffffffffffffffffffffffffffffffffffffffffff7dffffffffff0000000000000000000000000000000000000000000000000083549260c81b169116179055565b64ffffffffff8516947fffffffffffffff0000000000ffffffffffffffffffffffffffffffffffffffff78ffffffffff000000000000000000000000000000000000000083549260a01b1691161790555b815f52600560205260405f20865f5260205260405f209563ffffffff875460201c16968715614fcd575b835f52600460205263ffffffff60405f20981697885f5260205288847f0fb6e0430c39513d3ad59384fdb7f429b32dadd6c5c4da4e638bd80a8ceb8a43608060405f209d8e019b8c547fffffffffffffffffffffffffffffffffffffffffffff00ffffffffffffffffff69ff0000000000000000008c549260481b169116178a558063ffffffff198b5416178a556040519081528660208201528a6040820152426060820152a3875460ff614ef38183166148b0565b1690817fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff008216178a55888214614f405750505050505050505080614b0c60ff614727935460081c166148b0565b7fffffffffffffffffffffffffffffffffffffffffffffffffffffffffff00ff0016176201000017885580547fffffffffffffffffffffffffffffffffffffffffffffffff00000000ffffffff168155875460081c60ff1615614fa4578080614aef565b60019950614fc39293949596975063ffffffff614bc1818354166141a4565b9493929190614e13565b9650815496614fe463ffffffff8960c81c16613bd2565b977fffffff00000000ffffffffffffffffffffffffffffffffffffffffffffffffff7cffffffff000000000000000000000000000000000000000000000000008a60c81b1691161783558763ffffffff61504081845416612f6d565b1663ffffffff1983541617825561508b8183907fffffffffffffffffffffffffffffffffffffffffffffffff00000000ffffffff67ffffffff0000000083549260201b169116179055565b845f52600460205263ffffffff60405f2091165f526020528960405f200180547fffffffffffffffffffffffffffffffffffffffffffffffffff00000000ffffff66ffffffff0000008560181b169116179055614e3d565b602073ffffffffffffffffffffffffffffffffffffffff7f9c9e0cdb1670e88302408e5b941dc636f63a3293204694bb68910fcf3d9305f3921692835f525f825260405f20615133828254612fad565b9055604051908152a2565b929092805f52600360205260405f20825f52602052600260405f2001549260ff600286015460481c1660ff8560481c161092835f146152ab576040519261518484612e51565b8352602083015260408201525b604080518251602080830191825284015182840152929091015160608201526151bd8160808101613098565b5190205f52600660205260405f2060ff600182015460c81c1660048110156106c35761527e575061526c5764ffffffffff600161522361523193837f00000000000000000000000000000000000000000000000000000000000000009160201c16612fad565b93015460a01c168092612fad565b908142101561526657806152454284613be9565b1015615261575061525d64ffffffffff914290613be9565b1690565b905090565b50505f90565b506001015460a01c64ffffffffff1690565b61376793507f000000000000000000000000000000000000000000000000000000000000000092506152ca565b90604051926152b984612e51565b835260208301526040820152615191565b909182156153635764ffffffffff600183015460901c16925b60018301549060ff8260c81c1660048110156106c3576001149182159261534c575b5050615347576153149161372e565b9081421015615266576153274283613be9565b64ffffffffff82161115615261575061525d64ffffffffff914290613be9565b505090565b60ff91925060c01c16151590151514155f80615305565b64ffffffffff600183015460681c16926152e356' as const
