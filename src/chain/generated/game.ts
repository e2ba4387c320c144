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
    "internalType": "uint64",
    "name": "group",
    "type": "uint64"
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
    "internalType": "uint64",
    "name": "depth",
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
    "internalType": "uint64",
    "name": "running",
    "type": "uint64"
   },
   {
    "internalType": "uint64",
    "name": "open",
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
    "name": "liveOne",
    "type": "uint32"
   },
   {
    "internalType": "uint32",
    "name": "liveTwo",
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
   },
   {
    "internalType": "uint64",
    "name": "groups",
    "type": "uint64"
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
  '0x6101006040523461054b576159f48038038061001a8161054f565b928339810160a08282031261054b5781516001600160a01b038116810361054b5760208301516040840151606085015160808601519095919492916001600160401b03821161054b57019282601f8501121561054b578351926001600160401b0384116102e65761009060208560051b0161054f565b9460208686815201916020839660071b8301019181831161054b57602001925b8284106104c45750505050835180159081156104b9575b5080156104b1575b80156104a0575b61049157620f4240861061047b578560e0528460c0528160a052608052915f925b81518410156103d85781518410156102d25760208460051b830101519060ff825116801580156103ce575b6103b8575060ff8251161b93678000000000000000851161039d57602082019164ffffffffff835116610258811090811561038f575b5061036e57606081019260ff845116600281108015610364575b61034e57508451156102d25785516020015160ff83511690811561033a5760011b6501fffffffffe160480891161032457505f1960ff8351160160ff81116103105760ff169362013880850294808604620138801490151715610310578462015f9001948562015f901161031057620b4aa00180951161031057898502948086048b1490151715610310576040830180519095600181901b916001600160601b0316906001600160ff1b038116036103105781116102fa575060015494680100000000000000008610156102e65760018601806001558610156102d25760015f81905293517fb10e2d527612073b26eecdfd717e6a320cf44b4afac2b0732d9fcbe2b7fa0cf690960180549351915192516001600160981b031990941660ff979097169690961760089190911b65ffffffffff00161760309190911b600160301b600160901b03161760909190911b60ff60901b161790925501926100f7565b634e487b7160e01b5f52603260045260245ffd5b634e487b7160e01b5f52604160045260245ffd5b84639901e61160e01b5f5260045260245260445ffd5b634e487b7160e01b5f52601160045260245ffd5b836336990c1b60e21b5f5260045260245260445ffd5b634e487b7160e01b5f52601260045260245ffd5b836327e68f3960e01b5f5260045260245260445ffd5b5060408111610172565b50636b22e1ad60e11b5f526004526102586024526301e1338060445260645ffd5b6301e133809150115f610158565b630b7a92bb60e11b5f5267800000000000000060045260245ffd5b856369c8d6a360e11b5f5260045260245260445ffd5b50603f8111610122565b604051615471908161058382396080518181816115bf015281816125780152818161355e015261361f015260a05181818161021d0152818161157e015281816118070152613479015260c05181818161196f015281816126d80152818161305a015281816152f3015261537e015260e05181818161019b01528181610fcc01528181611ad901528181611f3001528181612337015281816145c601526146c00152f35b634240b05960e01b5f52620f424060045260245ffd5b635f194f1560e01b5f5260045ffd5b5067800000000000000082116100d6565b5081156100cf565b60089150115f6100c7565b60808483031261054b5760405190608082016001600160401b038111838210176102e6576040526104f485610574565b8252602085015164ffffffffff8116810361054b5760208301526040850151906001600160601b038216820361054b57826020926040608095015261053b60608801610574565b60608201528152019301926100b0565b5f80fd5b6040519190601f01601f191682016001600160401b038111838210176102e657604052565b519060ff8216820361054b5756fe60806040526004361015610011575f80fd5b5f3560e01c80630317c51d14612d4957806309a346e41461296f578063139cfab1146128915780631e897afb146126fb5780631eefddb1146126c1578063238c51d2146126a857806323c27c2c14612667578063387efc82146125fd5780633a8a41051461259c5780633b1bebd11461254c5780633f4a63bd1461214b57806345de65a214611d7b5780634a50e06f1461195157806351cff8d91461186957806360192799146117f5578063651a2b4c146117d8578063771bd9711461151d5780637cf84323146113785780638cd248a61461132f578063938805cb146112f4578063975d0a3c14610e38578063987757dd14610a4157806399a1a6e21461096c5780639c3f0571146109135780639fe9ada31461084a578063a23ad88d14610820578063b0650225146104c8578063b2596a6714610460578063bc37cb4214610362578063d64e7ac814610240578063d76b42cf14610206578063df18e047146101c25763fe173b9714610184575f80fd5b346101be575f6003193601126101be5760206040517f00000000000000000000000000000000000000000000000000000000000000008152f35b5f80fd5b346101be5760206003193601126101be5773ffffffffffffffffffffffffffffffffffffffff6101f0612dbe565b165f525f602052602060405f2054604051908152f35b346101be575f6003193601126101be5760206040517f00000000000000000000000000000000000000000000000000000000000000008152f35b346101be5760406003193601126101be5760043567ffffffffffffffff81116101be57610271903690600401612de1565b610279612d9b565b915f915f5b8181106102d1575050501561028f57005b73ffffffffffffffffffffffffffffffffffffffff907f557eefa9000000000000000000000000000000000000000000000000000000005f521660045260245ffd5b6102dc818385613037565b355f52600960205260ff600360405f20015460c81c1660048110156103355760031461030b575b60010161027e565b9261032d60019161032787610321888789613037565b35614591565b9061302a565b939050610303565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52602160045260245ffd5b346101be5760606003193601126101be57604435610384602435600435612f55565b90815f52600760205260405f20908154925f93805b8086106103eb575084146103bd5760206103b38585612e56565b5054604051908152f35b7f6b0ad299000000000000000000000000000000000000000000000000000000005f5260045260245260445ffd5b946103f6868261302a565b60011c908467ffffffffffffffff6001610410858a612e56565b50015416101561045957506001810180911161042c5794610399565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52601160045260245ffd5b9550610399565b346101be5760206003193601126101be576004356001548110156101be57610489608091612ece565b505460ff60405191818116835264ffffffffff8160081c1660208401526bffffffffffffffffffffffff8160301c16604084015260901c166060820152f35b346101be57600319360160e081126101be576060136101be5760843560643560c43560a4356104f5613047565b9093600382019560ff875460b81c1690600182146107f4576105178184614949565b84548091036107c25750600184019081549081851494855f146107ed57505b806105418989614949565b036107c25750926105c661057d64ffffffffff94888b989563ffffffff9b9a98865f146107bd575060028701545b875555886002860155612fab565b8a547fffffffffffffffff00ffffffffffffffffffffffffffffffffffffffffffffff1660b89190911b77ff000000000000000000000000000000000000000000000016178a55565b610785575b67ffffffffffffffff885478ff00000000000000000000000000000000000000000000000060ff8260c01c161560c01b167fffffffffffffff00ffffffffffffffffffffffffffffffffffffffffffffffff82161796878b5560ff8860c01c165f1461077957848860681c16935b54956040519687526020870152604086015216606084015260ff8560b81c166080840152818560401c1660a08401521660c08201527f27db11e3cdd30e0ddd9efe7cc05d8812ca42a33a085c9dec470d424338e2366760e060043592a360d01c1661076f5762029810915b80547fffff00000000ffffffffffffffffffffffffffffffffffffffffffffffffffff7dffffffff00000000000000000000000000000000000000000000000000006106ff63ffffffff871663ffffffff8560d01c16613002565b60d01b169116179055805f52600a60205260405f2073ffffffffffffffffffffffffffffffffffffffff33165f5260205260405f2061073f83825461302a565b90556040519182527f325e49d0c32869dc8b51c54f459ae8d920ad873b46ff362c2af60e03a3be8a2760203393a3005b62013880916106a4565b848860901c1693610639565b67ffffffffffffffff6107a789548280600160ff8460b81c161b16911661456f565b1667ffffffffffffffff198954161788556105cb565b61056f565b7f7d12d0a4000000000000000000000000000000000000000000000000000000005f5260045260245ffd5b9050610536565b867f5cb0c4de000000000000000000000000000000000000000000000000000000005f5260045260245ffd5b346101be5760206003193601126101be576004355f526006602052602060405f2054604051908152f35b346101be5760206003193601126101be576004355f52600960205260405f2080546001820154600360028401549301549260ff8460c81c16916040519384526020840152604083015267ffffffffffffffff8316606083015264ffffffffff8360401c16608083015264ffffffffff8360681c1660a083015264ffffffffff8360901c1660c083015260ff8360b81c1660e083015260ff8360c01c1615156101008301526004811015610335576101609263ffffffff9161012084015260d01c16610140820152f35b346101be5761092136612e12565b905f52600760205260405f2080548210156101be5760609161094291612e56565b5067ffffffffffffffff60018254920154604051928352818116602084015260401c166040820152f35b346101be5761097a36612e12565b905f52600360205260405f20905f5260205261016060405f2060ff81549181600182015491600281015460046003830154920154936040519687526020870152604086015273ffffffffffffffffffffffffffffffffffffffff8116606086015264ffffffffff8160a01c16608086015264ffffffffff8160c81c1660a086015260f01c16151560c084015267ffffffffffffffff811660e084015264ffffffffff8160401c16610100840152818160681c1661012084015260701c161515610140820152f35b346101be5760206003193601126101be57600435610a5e816136a4565b600381019081549060ff8260f01c16610e0c57600163ffffffff610a8c818560c81c16828660a81c16613002565b16118015610de5575b610db9576002907e010000000000000000000000000000000000000000000000000000000000007fff00ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff8416178455015490835f52600360205260405f20825f52602052610b9b6fffffffffffffffffffffffffffffffff60405f2092167fffffffffffffffffffffffffffffffff0000000000000000000000000000000085541685555f908415159485610d54575b877f5ca6627e77e008d0f734d0929195c3b1b66bf445c46ce6390593d07b5c1b1de46060875473ffffffffffffffffffffffffffffffffffffffff60038a0154166040519182526020820152866040820152a3613c26565b935f52600860205260405f20549182610bf9575b5050505080610bba57005b5f8080809361dead5af115610bcb57005b7f39f1c8d9000000000000000000000000000000000000000000000000000000005f5261dead60045260245ffd5b825f52600660205260405f20610c0f815461301c565b9055610c1c575b80610baf565b64ffffffffff9054925460801c16905f52600760205260405f2060405192610c4384612ef8565b835260208301918252604083019067ffffffffffffffff42168252805468010000000000000000811015610d2757610c8091600182018155612e56565b919091610cfb5767ffffffffffffffff8060018194610cf397518155019451161667ffffffffffffffff1984541617835551167fffffffffffffffffffffffffffffffff0000000000000000ffffffffffffffff6fffffffffffffffff000000000000000083549260401b169116179055565b818080610c16565b7f4e487b71000000000000000000000000000000000000000000000000000000005f525f60045260245ffd5b7f4e487b71000000000000000000000000000000000000000000000000000000005f52604160045260245ffd5b9150610d8f6bffffffffffffffffffffffff610d7660ff895460e81c16612ece565b505460301c16610d868184613c26565b60011c9061302a565b91610db48373ffffffffffffffffffffffffffffffffffffffff6003880154166151dc565b610b43565b837f29aadacd000000000000000000000000000000000000000000000000000000005f5260045260245ffd5b50610def81614255565b8015610dfc575b15610a95565b50610e0781856144bd565b610df6565b837fb196a44a000000000000000000000000000000000000000000000000000000005f5260045260245ffd5b346101be5760206003193601126101be57600435610e55816136a4565b610e5e826136f4565b9290919360038201549163ffffffff8360a81c1615809381946112d9575b60c81c63ffffffff1615938492836112c4575b50815f95816112bb575b501561124a5750505050506040830151925b80515f52600260205260405f209181515f52600360205260405f2094602083019586515f5260205263ffffffff600367ffffffffffffffff600460405f20015416968315155f146111315785515f528160205260405f20845f52602052610f6060405f20888b5180881492835f1461111c578664ffffffffff8188015460681c16915b019064ffffffffff825460c81c1664ffffffffff8216106110c8575b5050895192156110c257506040890151916146f7565b017903000000000000000000000000000000000000000000000000007fffffffffffff00ffffffffffffffffffffffffffffffffffffffffffffffffff8254161781555460d01c1662030d40810180911161042c57610ff16fffffffffffffffffffffffffffffffff917f000000000000000000000000000000000000000000000000000000000000000090613691565b169160038501926fffffffffffffffffffffffffffffffff84541603916fffffffffffffffffffffffffffffffff831161042c576110c0977f39bfb52268864d0cf43e8ff638be81424199c9823faa222f6863f7edb097436f608084936110b9976fffffffffffffffffffffffffffffffff62030d4098167fffffffffffffffffffffffffffffffff00000000000000000000000000000000825416179055885193519060408a01516040519283526020830152604082015260026060820152a33390614681565b5051614291565b005b916146f7565b81547fffff0000000000ffffffffffffffffffffffffffffffffffffffffffffffffff1660c89190911b7dffffffffff00000000000000000000000000000000000000000000000000161790558d80610f4a565b8664ffffffffff8188015460901c1691610f2e565b61113f8651888b51916146f7565b85516111526040880191898351916146f7565b86515f52600460205260405f20895f5260205260405f2090600160ff8184015460081c1614611183575b5050610f60565b6111b96111b391895193548d51915191855f528760205260405f20825f5260205260405f20948591838389615237565b95615237565b9164ffffffffff831664ffffffffff821610611242575b5083019064ffffffffff825460c81c1664ffffffffff8216101561117c5781547fffff0000000000ffffffffffffffffffffffffffffffffffffffffffffffffff1660c89190911b7dffffffffff0000000000000000000000000000000000000000000000000016179055898061117c565b9150836111d0565b8290816112b2575b50156112675750505050602083015192610eab565b959295159081156112a9575b5061127e5750610eab565b7ffae3f749000000000000000000000000000000000000000000000000000000005f5260045260245ffd5b90501586611273565b90501588611252565b90501589610e99565b6112cf91935061444a565b4210159188610e8f565b905063ffffffff6112e9836143da565b421015919050610e7c565b60606003193601126101be5760443567ffffffffffffffff81116101be576113236110c0913690600401612de1565b90602435600435613c33565b346101be5760606003193601126101be576020604051818101906004358252602435604082015260443560608201526060815261136d608082612f14565b519020604051908152f35b346101be5761138636612e12565b90611390816136a4565b815f52600560205260405f20835f5260205267ffffffffffffffff60405f205460401c16918215801561150d575b6114dd575f5b84811061148057506110c093815f52600560205260405f20905f5260205260405f207fffffffffffffffffffffffffffffffff0000000000000000ffffffffffffffff8154169055805f52600460205260405f20835f52602052600160405f2001620100007fffffffffffffffffffffffffffffffffffffffffffffffffffffffffff00ffff825416179055807fafa8357cd933d7d8072c621d86877cd46d08a1a54aa1f6be245a5b332ddd44a76020604051868152a2614291565b815f52600560205260405f20815f5260205267ffffffffffffffff60405f2054166114ad576001016113c4565b84827fe3a7ae9f000000000000000000000000000000000000000000000000000000005f5260045260245260445ffd5b83907fe3a7ae9f000000000000000000000000000000000000000000000000000000005f5260045260245260445ffd5b5061151782614255565b156113be565b60806003193601126101be5760243560043560643567ffffffffffffffff81116101be5761154f903690600401612de1565b916040517f6cd1877f0000000000000000000000000000000000000000000000000000000081528160048201527f0000000000000000000000000000000000000000000000000000000000000000602482015260208160448173ffffffffffffffffffffffffffffffffffffffff7f0000000000000000000000000000000000000000000000000000000000000000165afa9081156117cd575f9161179e575b5015611773576115ff8482612f55565b93845f52600660205260405f205460405160208101908782528260408201526040815261162d606082612f14565b51902095865f52600260205264ffffffffff600360405f20015460801c1661174757957f80dc92cbd291276bd3f21539d889cd037e71e8101e2e1768e2bc4fe855631c2f606061173f96948398969460209a855f5260088c5260405f205564ffffffffff611699612e9c565b505460081c16855f5260028c52600460405f206003810180547fffff00ffffffffffffffff0000000000ffffffffffffffffffffffffffffffff74ffffffffff000000000000000000000000000000004260801b16911617905584600182015588815501907fffffffffffffffffffffffffffffffffffffffffffff000000000000000000008254161790556040519182528a820152426040820152a360443584613c33565b604051908152f35b867f869d9010000000000000000000000000000000000000000000000000000000005f5260045260245ffd5b7fda997d38000000000000000000000000000000000000000000000000000000005f5260045260245ffd5b6117c0915060203d6020116117c6575b6117b88183612f14565b810190612fbd565b856115ef565b503d6117ae565b6040513d5f823e3d90fd5b346101be575f6003193601126101be576020600154604051908152f35b346101be575f6003193601126101be577f00000000000000000000000000000000000000000000000000000000000000006001906001545b80831061184d5760208260ff611841612e9c565b5054161b604051908152f35b9060019060ff61185c85612ece565b5054161b9201919061182d565b346101be5760206003193601126101be57611882612dbe565b335f525f60205260405f20548015611925575f80808093338252816020528160408120556040519573ffffffffffffffffffffffffffffffffffffffff8116968781528260208201527fd1c19fbcd4551a5edfb66d43d2e337c04837afda3482b42bdf569a8fccdae5fb60403392a25af1156118fa57005b7f39f1c8d9000000000000000000000000000000000000000000000000000000005f5260045260245ffd5b7f751b0fda000000000000000000000000000000000000000000000000000000005f523360045260245ffd5b346101be5760606003193601126101be5761196a6137ee565b6119947f000000000000000000000000000000000000000000000000000000000000000082613bca565b80421115611d4c5750600301805460c01c60ff1615611d4357602435915b6119bb36612f7b565b80515f52600260205260405f209181515f52600360205260405f2094602083019586515f5260205263ffffffff67ffffffffffffffff600460405f20015416958215155f14611c2d5784515f52600360205260405f20835f52602052611a6e60405f20878a5180871492835f14611c1957600364ffffffffff875460681c16915b019064ffffffffff825460c81c1664ffffffffff821610611bc5575b5050885192156110c257506040880151916146f7565b7903000000000000000000000000000000000000000000000000007fffffffffffff00ffffffffffffffffffffffffffffffffffffffffffffffffff8254161781555460d01c166201d4c0810180911161042c57611afe6fffffffffffffffffffffffffffffffff917f000000000000000000000000000000000000000000000000000000000000000090613691565b169160038501926fffffffffffffffffffffffffffffffff84541603916fffffffffffffffffffffffffffffffff831161042c576110c0977f39bfb52268864d0cf43e8ff638be81424199c9823faa222f6863f7edb097436f608084936110b9976fffffffffffffffffffffffffffffffff6201d4c098167fffffffffffffffffffffffffffffffff00000000000000000000000000000000825416179055885193519060408a0151604051928352602083015260408201525f6060820152a33390614681565b81547fffff0000000000ffffffffffffffffffffffffffffffffffffffffffffffffff1660c89190911b7dffffffffff00000000000000000000000000000000000000000000000000161790558c80611a58565b600364ffffffffff875460901c1691611a3c565b611c3b8551878a51916146f7565b8451611c4e6040870191888351916146f7565b85515f52600460205260405f20885f5260205260405f2090600160ff8184015460081c1614611c7f575b5050611a6e565b611cb06111b391885193548c51915191855f52600360205260405f20825f5260205260405f20948591838389615237565b9164ffffffffff831664ffffffffff821610611d3a575b506003019064ffffffffff825460c81c1664ffffffffff82161015611c785781547fffff0000000000ffffffffffffffffffffffffffffffffffffffffffffffffff1660c89190911b7dffffffffff00000000000000000000000000000000000000000000000000161790558880611c78565b91506003611cc7565b604435916119b2565b7f0e82c1d8000000000000000000000000000000000000000000000000000000005f526004524260245260445ffd5b346101be5760406003193601126101be5760043560243567ffffffffffffffff81116101be57611daf903690600401612e28565b9091611dba816136a4565b90611def611dc7826136f4565b9591969094805460ff6001611de482600386015460e81c16612fab565b930154921690613472565b905f52600860205260405f20600481015482145f146121305750506020830151925b80515f52600260205260405f209181515f52600360205260405f2094602083019586515f5260205263ffffffff600367ffffffffffffffff600460405f20015416968315155f1461201d5785515f528160205260405f20845f52602052611ec460405f20888b5180881492835f1461111c578664ffffffffff8188015460681c1691019064ffffffffff825460c81c1664ffffffffff8216106110c8575050895192156110c257506040890151916146f7565b017903000000000000000000000000000000000000000000000000007fffffffffffff00ffffffffffffffffffffffffffffffffffffffffffffffffff8254161781555460d01c1662030d40810180911161042c57611f556fffffffffffffffffffffffffffffffff917f000000000000000000000000000000000000000000000000000000000000000090613691565b169160038501926fffffffffffffffffffffffffffffffff84541603916fffffffffffffffffffffffffffffffff831161042c576110c0977f39bfb52268864d0cf43e8ff638be81424199c9823faa222f6863f7edb097436f608084936110b9976fffffffffffffffffffffffffffffffff62030d4098167fffffffffffffffffffffffffffffffff00000000000000000000000000000000825416179055885193519060408a01516040519283526020830152604082015260016060820152a33390614681565b61202b8651888b51916146f7565b855161203e6040880191898351916146f7565b86515f52600460205260405f20895f5260205260405f2090600160ff8184015460081c161461206f575b5050611ec4565b61209f6111b391895193548d51915191855f528760205260405f20825f5260205260405f20948591838389615237565b9164ffffffffff831664ffffffffff821610612128575b5083019064ffffffffff825460c81c1664ffffffffff821610156120685781547fffff0000000000ffffffffffffffffffffffffffffffffffffffffffffffffff1660c89190911b7dffffffffff00000000000000000000000000000000000000000000000000161790558980612068565b9150836120b6565b60050154036121455760408301515b92611e11565b5f61213f565b346101be57600319360161010081126101be576060136101be5760a43560c43567ffffffffffffffff81116101be57612188903690600401612de1565b909160e4359067ffffffffffffffff82116101be576121ae6121f2923690600401612e28565b6121cd6121bc949294613047565b969097856084356064358a8c613216565b959150936004355f52600260205260405f2060ff6003825492015460e81c1690613472565b908103612537575050602435915b5f60028301555f60018301555f825561221836612f7b565b80515f52600260205260405f209181515f52600360205260405f2094602083019586515f5260205263ffffffff600367ffffffffffffffff600460405f20015416968315155f146124245785515f528160205260405f20845f526020526122cb60405f20888b5180881492835f1461111c578664ffffffffff8188015460681c1691019064ffffffffff825460c81c1664ffffffffff8216106110c8575050895192156110c257506040890151916146f7565b017903000000000000000000000000000000000000000000000000007fffffffffffff00ffffffffffffffffffffffffffffffffffffffffffffffffff8254161781555460d01c166207a120810180911161042c5761235c6fffffffffffffffffffffffffffffffff917f000000000000000000000000000000000000000000000000000000000000000090613691565b169160038501926fffffffffffffffffffffffffffffffff84541603916fffffffffffffffffffffffffffffffff831161042c576110c0977f39bfb52268864d0cf43e8ff638be81424199c9823faa222f6863f7edb097436f608084936110b9976fffffffffffffffffffffffffffffffff6207a12098167fffffffffffffffffffffffffffffffff00000000000000000000000000000000825416179055885193519060408a01516040519283526020830152604082015260016060820152a33390614681565b6124328651888b51916146f7565b85516124456040880191898351916146f7565b86515f52600460205260405f20895f5260205260405f2090600160ff8184015460081c1614612476575b50506122cb565b6124a66111b391895193548d51915191855f528760205260405f20825f5260205260405f20948591838389615237565b9164ffffffffff831664ffffffffff82161061252f575b5083019064ffffffffff825460c81c1664ffffffffff8216101561246f5781547fffff0000000000ffffffffffffffffffffffffffffffffffffffffffffffffff1660c89190911b7dffffffffff0000000000000000000000000000000000000000000000000016179055898061246f565b9150836124bd565b03612546576044355b91612200565b5f612540565b346101be575f6003193601126101be57602060405173ffffffffffffffffffffffffffffffffffffffff7f0000000000000000000000000000000000000000000000000000000000000000168152f35b346101be5760206003193601126101be576004355f52600860205260c060405f2080549060018101549060028101546003820154906005600484015493015493604051958652602086015260408501526060840152608083015260a0820152f35b346101be5761260b36612e12565b905f52600460205260405f20905f5260205260a060405f2067ffffffffffffffff6001825492015460405192835260ff8116602084015260ff8160081c16604084015260ff8160101c161515606084015260181c166080820152f35b346101be5761267536612e12565b905f52600560205260405f20905f526020526040805f205467ffffffffffffffff8251918181168352831c166020820152f35b346101be57602061173f6126bb36612e12565b90612f55565b346101be575f6003193601126101be5760206040517f00000000000000000000000000000000000000000000000000000000000000008152f35b346101be5760206003193601126101be5760043567ffffffffffffffff81116101be5761272c903690600401612de1565b5f5f927fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe181360301915b83851015612862578460051b820135838112156101be57820180359067ffffffffffffffff82116101be5760200181360381136101be57815f92918392604051928392833781018381520390305af4903d1561285b573d67ffffffffffffffff8111610d2757604051906127f260207fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe0601f8401160183612f14565b81523d5f602083013e5b82159081612851575b5061282557600191811561281d575b50940193612756565b905086612814565b857f8cc56b4a000000000000000000000000000000000000000000000000000000005f5260045260245ffd5b9050511587612805565b60606127fc565b1561286957005b7f41dcb792000000000000000000000000000000000000000000000000000000005f5260045ffd5b346101be5760206003193601126101be576004355f52600260205261018060405f2067ffffffffffffffff81549160ff60018201549160028101546004600383015492015493604051968752602087015260408601526fffffffffffffffffffffffffffffffff8116606086015264ffffffffff8160801c16608086015263ffffffff8160a81c1660a086015263ffffffff8160c81c1660c0860152818160e81c1660e086015260f01c16151561010084015264ffffffffff811661012084015264ffffffffff8160281c1661014084015260501c16610160820152f35b346101be57600319360160e081126101be576060136101be5760a43560c43567ffffffffffffffff81116101be576129ab903690600401612de1565b906129b4613047565b60049491943592835f52600260205260405f2094600386019160ff835460e81c166129de81612ee6565b60ff600154911614612d1e575084939291612a0391600396608435606435878d613216565b929195909301967902000000000000000000000000000000000000000000000000007fffffffffffff00ffffffffffffffffffffffffffffffffffffffffffffffffff89541617885560405160208101908a825260208152612a66604082612f14565b5190209560243593604435956040519260c084019084821067ffffffffffffffff831117610d27577fa3f84fe1bccc90940a4ff4b0df9f68ebd3f2d58870f1f4ef31581de4f0861b38996101209964ffffffffff988f988f8f9a60ff9a60058f8b8f8e9260049767ffffffffffffffff9e6040525f8752602087019081526040870191825260608701928c84526080880194855260a088019586525f52600860205260405f2096518755516001870155516002860155516003850155518584015551910155549a8b60681c93612b478e86169c8d9554925460e81c16612ee6565b915f52600260205260405f2091600383019081547fffff00ffffffffffffffff0000000000ffffffffffffffffffffffffffffffff7dff000000000000000000000000000000000000000000000000000000000074ffffffffff000000000000000000000000000000004260801b169360e81b16911617179055866001830155815501917fffffffffffffffffffffffffffffffffffffffffffff0000000000000000000069ffffffffff00000000008072ffffffffffffffffffffffffffff0000000000865494161616911617179055604051998a5260208a01526040890152166060870152608086015260a08501524260c085015260e084015260901c16610100820152a380547fffff00000000ffffffffffffffffffffffffffffffffffffffffffffffffffff7dffffffff0000000000000000000000000000000000000000000000000000612ca66206ddd063ffffffff8560d01c16613002565b60d01b169116179055805f52600a60205260405f2073ffffffffffffffffffffffffffffffffffffffff33165f5260205260405f208054906206ddd0820180921161042c5755604051906206ddd082527f325e49d0c32869dc8b51c54f459ae8d920ad873b46ff362c2af60e03a3be8a2760203393a3005b7fafdc8ccd000000000000000000000000000000000000000000000000000000005f5260045260245ffd5b346101be5760406003193601126101be57612d62612d9b565b6004355f52600a60205273ffffffffffffffffffffffffffffffffffffffff60405f2091165f52602052602060405f2054604051908152f35b6024359073ffffffffffffffffffffffffffffffffffffffff821682036101be57565b6004359073ffffffffffffffffffffffffffffffffffffffff821682036101be57565b9181601f840112156101be5782359167ffffffffffffffff83116101be576020808501948460051b0101116101be57565b60031960409101126101be576004359060243590565b9181601f840112156101be5782359167ffffffffffffffff83116101be57602083818601950101116101be57565b8054821015612e6f575f5260205f209060011b01905f90565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52603260045260245ffd5b60015415612e6f5760015f9081527fb10e2d527612073b26eecdfd717e6a320cf44b4afac2b0732d9fcbe2b7fa0cf691565b600154811015612e6f5760015f5260205f2001905f90565b60ff60019116019060ff821161042c57565b6060810190811067ffffffffffffffff821117610d2757604052565b90601f7fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe0910116810190811067ffffffffffffffff821117610d2757604052565b906040519060208201928352604082015260408152612f75606082612f14565b51902090565b60031960609101126101be5760405190612f9482612ef8565b600435825260243560208301526044356040830152565b60ff5f199116019060ff821161042c57565b908160209103126101be575180151581036101be5790565b60405160406020820192803584526020810135828401520135606082015260608152612f75608082612f14565b9063ffffffff8091169116019063ffffffff821161042c57565b5f19811461042c5760010190565b9190820180921161042c57565b9190811015612e6f5760051b0190565b6130516004613aa6565b9091818361307f7f000000000000000000000000000000000000000000000000000000000000000083613bca565b8042116131e7576130946130fa914290613c26565b6003840190815460ff8160c01c165f14613189575064ffffffffff825460901c16811061313d575b505b80547fffffffffffffffffffffffffffffffffffffff0000000000ffffffffffffffff164260401b6cffffffffff000000000000000016179055565b81546131375750506004355f52600360205260405f206044355f5260205260405f2060026001820154910154600284015560018301556024358255565b93509150565b81547fffffffffffffffffff0000000000ffffffffffffffffffffffffffffffffffff1660909190911b76ffffffffff000000000000000000000000000000000000161781555f6130bc565b60681c64ffffffffff1681106131a0575b506130be565b81547fffffffffffffffffffffffffffff0000000000ffffffffffffffffffffffffff1660689190911b71ffffffffff00000000000000000000000000161781555f61319a565b7f64eb7cc9000000000000000000000000000000000000000000000000000000005f526004524260245260445ffd5b919693929590949560038601549260ff8460b81c1690600182036134445750506132408189614949565b86548091036107c2575060018601549081891498895f1461343c5750955b881561343557600291500154965b156134295760ff61328b8160015b1667ffffffffffffffff851661456f565b9260c01c1696875f1461342457945b949582976004355f52600260205267ffffffffffffffff60405f2094169182155f1461332b57505050806132fc575060010154036132d457565b7fb4bfc032000000000000000000000000000000000000000000000000000000005f5260045ffd5b7f5cdec456000000000000000000000000000000000000000000000000000000005f525f60045260245260445ffd5b909392919460035f536001525f1960215f2095019267ffffffffffffffff841161042c5760ff61336c81600367ffffffffffffffff94015460e81c16612ece565b50541693168383036133f4579291905f935b8385106133a55750505050505f1461339c57604435905b036132d457565b60243590613395565b90919293956001908183891c16155f146133da576133cf906133c8898787613037565b3590614949565b96019392919061337e565b6133ef906133e9898787613037565b35614949565b6133cf565b82847f5cdec456000000000000000000000000000000000000000000000000000000005f5260045260245260445ffd5b61329a565b60ff61328b815f61327a565b509661326c565b90509561325e565b7f3255f36a000000000000000000000000000000000000000000000000000000005f5260045260245260445ffd5b91929390937f0000000000000000000000000000000000000000000000000000000000000000946001810180821161042c57806001545b8082106136755750506001541415806135cf575b612d1e5750917fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe0601f8360a49460209796604051998a9889977f453e8e9700000000000000000000000000000000000000000000000000000000895260048901526024880152604487015260806064870152816084870152868601375f8582860101520116810103018173ffffffffffffffffffffffffffffffffffffffff7f0000000000000000000000000000000000000000000000000000000000000000165afa9081156117cd575f9161359d575b5060035f5360015260215f2090565b90506020813d6020116135c7575b816135b860209383612f14565b810103126101be57515f61358e565b3d91506135ab565b506040517f6cd1877f00000000000000000000000000000000000000000000000000000000815284600482015286602482015260208160448173ffffffffffffffffffffffffffffffffffffffff7f0000000000000000000000000000000000000000000000000000000000000000165afa9081156117cd575f91613656575b50156134bd565b61366f915060203d6020116117c6576117b88183612f14565b5f61364f565b909760019060ff6136858b612ece565b5054161b9801906134a9565b8181029291811591840414171561042c57565b90815f52600260205260405f209164ffffffffff600384015460801c16156136c95750565b7f640d6f71000000000000000000000000000000000000000000000000000000005f5260045260245ffd5b5f6040805161370281612ef8565b82815282602082015201525f52600860205260405f209060018201549160036002820154910154906040519361373785612ef8565b8452602084015260408301528160405160208101906137a1816137758585919091604080606083019480518452602081015160208501520151910152565b037fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe08101835282612f14565b51902091825f5260096020526137bb60405f208093614800565b156137c257565b827f9634be18000000000000000000000000000000000000000000000000000000005f5260045260245ffd5b6137f86004612fd5565b90815f52600960205260405f2090600435805f52600360205260405f206024355f5260205260405f2090805f52600360205260405f206044355f5260205260405f2090600483015460ff8160701c16158015613a94575b613a1f5760ff600387015460c81c1660048110156103355760028114613a6857613a625760048301549067ffffffffffffffff821667ffffffffffffffff82161490811591613a4b575b50613a1f5764ffffffffff613999916139568260038181613a1d9a015460a01c1697015460a01c169561391360038b019788907fffffffffffffffffff0000000000ffffffffffffffffffffffffffffffffffff76ffffffffff00000000000000000000000000000000000083549260901b169116179055565b86547fffffffffffffffffffffffffffff0000000000ffffffffffffffffffffffffff1660689190911b71ffffffffff0000000000000000000000000016178655565b60401c1683907fffffffffffffffffffffffffffffffffffffff0000000000ffffffffffffffff6cffffffffff000000000000000083549260401b169116179055565b5f52600260205260ff6139b781600360405f20015460e81c16612ece565b505482547fffffffffffff00ff00ffffffffffffffffffffffffffffffffffffffffffffff16911660b81b77ff00000000000000000000000000000000000000000000001617790100000000000000000000000000000000000000000000000000179055565b565b867f9634be18000000000000000000000000000000000000000000000000000000005f5260045260245ffd5b905060ff808360681c169160681c1610155f613899565b50505050565b877f67374eb8000000000000000000000000000000000000000000000000000000005f5260045260245ffd5b5060ff600484015460701c161561384f565b613aaf81612fd5565b91825f52600960205260405f20918035805f52600360205260405f2060208301355f5260205260405f2091815f5260036020526040805f209101355f5260205260405f2090600483015460ff8160701c16158015613a9457613a1f5760ff600387015460c81c1660048110156103355760028114613a6857613a625760048301549067ffffffffffffffff821667ffffffffffffffff82161490811591613a4b5750613a1f5764ffffffffff613999916139568260038181613a1d9a015460a01c1697015460a01c169561391360038b019788907fffffffffffffffffff0000000000ffffffffffffffffffffffffffffffffffff76ffffffffff00000000000000000000000000000000000083549260901b169116179055565b9064ffffffffff80613be96003613c0395015493828560401c1661302a565b9260ff8160c01c165f14613c065760901c165b169061302a565b90565b60681c16613bfc565b63ffffffff1663ffffffff811461042c5760010190565b9190820391821161042c57565b9293919091613c41846136a4565b92600384019485549560ff8760e81c1695613c5b87612ece565b50976040519860808a018a811067ffffffffffffffff821117610d2757604052549760ff89168a5264ffffffffff8960081c1660208b015260ff60408b01996bffffffffffffffffffffffff8160301c168b5260901c1660608b015260035f538560015260215f20995f916141e4575b845460ff8160e81c1680155f146141b3575064ffffffffff613d0c9160801c165b83156141a05764ffffffffff8080600489015460281c165b16911661302a565b9283421090811591614192575b506141665760ff90613d396bffffffffffffffffffffffff8c5116614874565b5116998a8c0361413657985f995b60018b01808c1161042c578c1115613d7857613d6c613d72916133e98f8e908e613037565b9a61301c565b99613d47565b969a9194989295995092969a5f19820191821161042c57613d9892613037565b3590613da48583614949565b96885f52600360205260405f20885f5260205260405f20600381019073ffffffffffffffffffffffffffffffffffffffff82541661410a578088600260049301558560018201558c8155016e0100000000000000000000000000007fffffffffffffffffffffffffffffffffff00ffffffffffffffffffffffffffff82541617905580547fff00ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7eff00000000000000000000000000000000000000000000000000000000000087151560f01b169116178155337fffffffffffffffffffffffff00000000000000000000000000000000000000008254161790558054600163ffffffff613eba818460c81c16828560a81c16613002565b16036140e5576fffffffffffffffffffffffffffffffff6bffffffffffffffffffffffff60028a0154945b51169116016fffffffffffffffffffffffffffffffff811161042c57613a1d9a64ffffffffff978a958c957f76b4b9408072179f564707103d46027ea3a74fdba8f5fcd8e5668655e7c5e866956fffffffffffffffffffffffffffffffff608096167fffffffffffffffffffffffffffffffff0000000000000000000000000000000082541617815560028d01898154189055895f146140805780613f9663ffffffff613fe3935460c81c16613c0f565b7fffffff00000000ffffffffffffffffffffffffffffffffffffffffffffffffff7cffffffff0000000000000000000000000000000000000000000000000083549260c81b169116179055565b8061404c575b5060405192338452602084015260408301526060820152a31561403f578180600485015460281c165b16908161401f4283613c26565b1061402d575b501692614973565b61403991504290613c26565b5f614025565b8180600485015416614012565b865f52600360205260405f20905f5260205261407a67ffffffffffffffff600460405f200154168c88614291565b5f613fe9565b8061409763ffffffff6140e0935460a81c16613c0f565b7fffffffffffffff00000000ffffffffffffffffffffffffffffffffffffffffff78ffffffff00000000000000000000000000000000000000000083549260a81b169116179055565b613fe3565b6fffffffffffffffffffffffffffffffff6bffffffffffffffffffffffff5f94613ee5565b897feb362cf9000000000000000000000000000000000000000000000000000000005f5260045260245ffd5b8b8b7f5cdec456000000000000000000000000000000000000000000000000000000005f5260045260245260445ffd5b857f7b6ac8bc000000000000000000000000000000000000000000000000000000005f5260045260245ffd5b60ff915060f01c165f613d19565b64ffffffffff8080600489015416613d04565b64ffffffffff6141c38192612ece565b505460081c169160801c160164ffffffffff811161042c57613d0c90613cec565b9050845f52600860205260405f20906005820154808c1492831580614247575b61420f575050613ccb565b9060048d9201547ff2b66a9e000000000000000000000000000000000000000000000000000000005f5260045260245260445260645ffd5b5060048101548d1415614204565b61425e816143da565b421015908161426b575090565b614275915061444a565b42101590565b67ffffffffffffffff16801561042c575f190190565b9091815f52600460205260405f20905f5260205260405f206001810190815460ff8160101c161580156143ca575b61439b57600160ff8260081c1614806143a2575b61439b5767ffffffffffffffff9060181c1691835f52600560205260405f20835f5260205260405f2067ffffffffffffffff6143118183541661427b565b1667ffffffffffffffff19825416179055805460ff8160081c1615614393577fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff00ff905f845494551690556001820180921161042c57613a1d93835f52600360205260405f20825f5260205264ffffffffff600360405f20015460c81c1693614dcc565b505050505050565b5050505050565b50600163ffffffff6143c3600388015482808260c81c169160a81c16613002565b16146142d3565b50600160ff8260081c16116142bf565b600381015460ff8160e81c1680155f1461440e57509064ffffffffff80600481613c039560801c16935b015416911661302a565b64ffffffffff61441e8192612ece565b505460081c169160801c16019064ffffffffff821161042c5764ffffffffff806004613c039493614404565b600381015460ff8160e81c1680155f1461448157509064ffffffffff80600481613c039560801c16935b015460281c16911661302a565b64ffffffffff6144918192612ece565b505460081c169160801c16019064ffffffffff821161042c5764ffffffffff806004613c039493614474565b90600360ff91015460e81c161561454a575f52600860205261454660405f206001810154906003600282015491015490604051926144fa84612ef8565b808452602080850192835260408086019485528051918201928352925192810192909252915160608201526145328160808101613775565b5190205f52600960205260405f2090614800565b1590565b505f90565b67ffffffffffffffff60019116019067ffffffffffffffff821161042c57565b9067ffffffffffffffff8091169116019067ffffffffffffffff821161042c57565b9190825f52600a60205260405f2073ffffffffffffffffffffffffffffffffffffffff82165f5260205260405f2054926145eb7f000000000000000000000000000000000000000000000000000000000000000085613691565b93841561467957918491613a1d93614646575b604051908382527f38f515cd400ab02ac5f9d78e12a634351027446288786f2ec58f981751d7e613602073ffffffffffffffffffffffffffffffffffffffff851693a36151dc565b805f52600a60205260405f2073ffffffffffffffffffffffffffffffffffffffff83165f526020525f60408120556145fe565b505f93505050565b929192805f52600a60205260405f2073ffffffffffffffffffffffffffffffffffffffff83165f526020526145eb6146be60405f2054958661302a565b7f000000000000000000000000000000000000000000000000000000000000000090613691565b63ffffffff16801561042c575f190190565b805f52600360205260405f20835f5260205260405f209160ff600360048501947fffffffffffffffffffffffffffffffffff00ffffffffffffffffffffffffffff865416865560028401878154189055015460f01c165f146147e157600361476d9101613f9663ffffffff825460c81c166146e5565b5f52600460205267ffffffffffffffff60405f209154165f5260205260405f20906001820160ff815460081c1690811561042c575f196147da92017fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff00ff61ff0083549260081b169116179055565b8154189055565b60036147fb910161409763ffffffff825460a81c166146e5565b61476d565b9081515f52600360205260ff600360405f2092015460c81c166004811015610335576002149182614853575b8261483657505090565b604091925001515f5260205260ff600460405f20015460701c1690565b915060208201515f528060205260ff600460405f20015460701c169161482c565b8034146149465780341161491757335f525f60205260405f20546148983483613c26565b918282106148e55750816148ab91613c26565b335f525f60205260405f20556040519081527f8c1b67e87f3112e697c917245ce572387b69385fedf29a6b61b7916ad469afa060203392a2565b7f26fb3c77000000000000000000000000000000000000000000000000000000005f526004523460245260445260645ffd5b7f7840a010000000000000000000000000000000000000000000000000000000005f526004523460245260445ffd5b50565b6041916040519160048353600183015260218201522090565b60ff1660ff811461042c5760010190565b90925f9360ff61498b81600384015460e81c16612ece565b505460901c1692805f52600360205260405f20855f5260205260405f20916004600384019301926149fc64ffffffffff421685907fffffffffffffffffffffffffffffffffffffff0000000000ffffffffffffffff6cffffffffff000000000000000083549260401b169116179055565b80547fffff00000000000000000000ffffffffffffffffffffffffffffffffffffffff167dffffffffff0000000000000000000000000000000000000000000000000060c887901b161760a086901b78ffffffffff00000000000000000000000000000000000000001617905564ffffffffff909316925b815f52600560205260405f20875f5260205260405f209467ffffffffffffffff865460401c16958615614c90575b97600198845f52600460205267ffffffffffffffff60405f20981697885f5260205288857f0fb6e0430c39513d3ad59384fdb7f429b32dadd6c5c4da4e638bd80a8ceb8a43608060405f209d8e019b8c547fffffffffffffffffffffffffffffffffffff00ffffffffffffffffffffffffff6dff000000000000000000000000008d549260681b169116178b558067ffffffffffffffff198c5416178b556040519081528660208201528b6040820152426060820152a3875460ff614b68818316614962565b1690817fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff008216178a55848214614be8575b50505050505050505080614bb660ff6147da935460081c16614962565b7fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff00ff61ff0083549260081b169116179055565b7fffffffffffffffffffffffffffffffffffffffffffffffffffffffffff00ff0016176201000017885580547fffffffffffffffffffffffffffffffff0000000000000000ffffffffffffffff168155875460081c60ff1615614c4c578080614b99565b614c849294969950889395975067ffffffffffffffff614c6e8183541661427b565b1667ffffffffffffffff1982541617905561301c565b96939194929050614a74565b9550600482019788549667ffffffffffffffff8860501c169967ffffffffffffffff8b1461042c576001809b01987fffffffffffffffffffffffffffff0000000000000000ffffffffffffffffffff71ffffffffffffffff000000000000000000008b60501b1691161790558767ffffffffffffffff614d128184541661454f565b1667ffffffffffffffff19835416178255614d698183907fffffffffffffffffffffffffffffffff0000000000000000ffffffffffffffff6fffffffffffffffff000000000000000083549260401b169116179055565b855f52600460205267ffffffffffffffff60405f2091165f526020528960405f200180547fffffffffffffffffffffffffffffffffffffffffff0000000000000000ffffff6affffffffffffffff0000008560181b169116179055909850614aa2565b9192939060ff614de481600384015460e81c16612ece565b505460901c1692805f52600360205260405f20855f5260205260405f2091600460038401930192614e5564ffffffffff421685907fffffffffffffffffffffffffffffffffffffff0000000000ffffffffffffffff6cffffffffff000000000000000083549260401b169116179055565b80547fffff00000000000000000000ffffffffffffffffffffffffffffffffffffffff167dffffffffff0000000000000000000000000000000000000000000000000060c887901b161760a086901b78ffffffffff00000000000000000000000000000000000000001617905564ffffffffff909316925b815f52600560205260405f20875f5260205260405f209467ffffffffffffffff865460401c169586156150a0575b97600198845f52600460205267ffffffffffffffff60405f20981697885f5260205288857f0fb6e0430c39513d3ad59384fdb7f429b32dadd6c5c4da4e638bd80a8ceb8a43608060405f209d8e019b8c547fffffffffffffffffffffffffffffffffffff00ffffffffffffffffffffffffff6dff000000000000000000000000008d549260681b169116178b558067ffffffffffffffff198c5416178b556040519081528660208201528b6040820152426060820152a3875460ff614fc1818316614962565b1690817fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff008216178a5584821461500e5750505050505050505080614bb660ff6147da935460081c16614962565b7fffffffffffffffffffffffffffffffffffffffffffffffffffffffffff00ff0016176201000017885580547fffffffffffffffffffffffffffffffff0000000000000000ffffffffffffffff168155875460081c60ff1615615072578080614b99565b6150949294969950889395975067ffffffffffffffff614c6e8183541661427b565b96939194929050614ecd565b9550600482019788549667ffffffffffffffff8860501c169967ffffffffffffffff8b1461042c576001809b01987fffffffffffffffffffffffffffff0000000000000000ffffffffffffffffffff71ffffffffffffffff000000000000000000008b60501b1691161790558767ffffffffffffffff6151228184541661454f565b1667ffffffffffffffff198354161782556151798183907fffffffffffffffffffffffffffffffff0000000000000000ffffffffffffffff6fffffffffffffffff000000000000000083549260401b169116179055565b855f52600460205267ffffffffffffffff60405f2091165f526020528960405f200180547fffffffffffffffffffffffffffffffffffffffffff0000000000000000ffffff6affffffffffffffff0000008560181b169116179055909850614efb565b602073ffffffffffffffffffffffffffffffffffffffff7f9c9e0cdb1670e88302408e5b941dc636f63a3293204694bb68910fcf3d9305f3921692835f525f825260405f2061522c82825461302a565b9055604051908152a2565b929092805f52600360205260405f20825f52602052600460405f2001549260ff600486015460681c1660ff8560681c161092835f146153a4576040519261527d84612ef8565b8352602083015260408201525b604080518251602080830191825284015182840152929091015160608201526152b68160808101613775565b5190205f52600960205260405f2060ff600382015460c81c1660048110156103355761537757506153655764ffffffffff600361531c61532a93837f00000000000000000000000000000000000000000000000000000000000000009160401c1661302a565b93015460a01c16809261302a565b908142101561535f578061533e4284613c26565b101561535a575061535664ffffffffff914290613c26565b1690565b905090565b50505f90565b506003015460a01c64ffffffffff1690565b613c0393507f000000000000000000000000000000000000000000000000000000000000000092506153c3565b90604051926153b284612ef8565b83526020830152604082015261528a565b9091821561545c5764ffffffffff600383015460901c16925b60038301549060ff8260c81c1660048110156103355760011491821592615445575b50506154405761540d91613bca565b908142101561535f576154204283613c26565b64ffffffffff8216111561535a575061535664ffffffffff914290613c26565b505090565b60ff91925060c01c16151590151514155f806153fe565b64ffffffffff600383015460681c16926153dc56' as const
