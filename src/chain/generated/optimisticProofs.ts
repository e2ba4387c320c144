// Generated from contracts/OptimisticProofs.sol by npm run generate.
export const optimisticProofsAbi = [
 {
  "inputs": [
   {
    "internalType": "contract Game",
    "name": "game_",
    "type": "address"
   },
   {
    "internalType": "bytes32",
    "name": "vmId_",
    "type": "bytes32"
   },
   {
    "components": [
     {
      "internalType": "bytes",
      "name": "header",
      "type": "bytes"
     },
     {
      "internalType": "bytes32[]",
      "name": "roots",
      "type": "bytes32[]"
     },
     {
      "internalType": "uint256",
      "name": "memoryIndex",
      "type": "uint256"
     },
     {
      "internalType": "uint256",
      "name": "place",
      "type": "uint256"
     },
     {
      "internalType": "bytes32[]",
      "name": "siblings",
      "type": "bytes32[]"
     }
    ],
    "internalType": "struct Template",
    "name": "template",
    "type": "tuple"
   },
   {
    "components": [
     {
      "internalType": "uint40",
      "name": "window",
      "type": "uint40"
     },
     {
      "internalType": "uint40",
      "name": "period",
      "type": "uint40"
     },
     {
      "internalType": "uint96",
      "name": "postBond",
      "type": "uint96"
     },
     {
      "internalType": "uint96",
      "name": "doubtBond",
      "type": "uint96"
     },
     {
      "internalType": "uint96",
      "name": "demandBond",
      "type": "uint96"
     }
    ],
    "internalType": "struct Terms",
    "name": "terms",
    "type": "tuple"
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
    "name": "id",
    "type": "bytes32"
   }
  ],
  "name": "AlreadyDemanded",
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
  "name": "AlreadyDoubted",
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
    "name": "id",
    "type": "bytes32"
   }
  ],
  "name": "AlreadyPosted",
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
  "name": "AlreadyPublished",
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
    "internalType": "bytes",
    "name": "reason",
    "type": "bytes"
   }
  ],
  "name": "GameFailed",
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
  "name": "GameGoesOn",
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
  "inputs": [
   {
    "internalType": "uint256",
    "name": "length",
    "type": "uint256"
   }
  ],
  "name": "LengthOutOfRange",
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
    "name": "id",
    "type": "bytes32"
   }
  ],
  "name": "NotDoubted",
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
    "internalType": "bytes32",
    "name": "id",
    "type": "bytes32"
   }
  ],
  "name": "NotOpen",
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
    "name": "poster",
    "type": "address"
   }
  ],
  "name": "NotThePoster",
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
  "name": "NotWarned",
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
    "name": "levels",
    "type": "uint256"
   },
   {
    "internalType": "uint256",
    "name": "index",
    "type": "uint256"
   }
  ],
  "name": "PartOutOfRange",
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
  "name": "ProofDemanded",
  "type": "error"
 },
 {
  "inputs": [
   {
    "internalType": "uint256",
    "name": "steps",
    "type": "uint256"
   }
  ],
  "name": "StepsOutOfRange",
  "type": "error"
 },
 {
  "inputs": [],
  "name": "TemplateMalformed",
  "type": "error"
 },
 {
  "inputs": [],
  "name": "TermsOutOfRange",
  "type": "error"
 },
 {
  "inputs": [
   {
    "internalType": "uint256",
    "name": "first",
    "type": "uint256"
   }
  ],
  "name": "TooEarly",
  "type": "error"
 },
 {
  "inputs": [
   {
    "internalType": "uint256",
    "name": "last",
    "type": "uint256"
   }
  ],
  "name": "TooLate",
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
  "name": "UnknownVm",
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
    "name": "root",
    "type": "bytes32"
   }
  ],
  "name": "WrongEnd",
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
    "internalType": "bytes32",
    "name": "proofRoot",
    "type": "bytes32"
   }
  ],
  "name": "WrongPart",
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
    "internalType": "bytes32",
    "name": "statement",
    "type": "bytes32"
   }
  ],
  "name": "Accepted",
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
    "internalType": "bytes32",
    "name": "id",
    "type": "bytes32"
   },
   {
    "indexed": false,
    "internalType": "address",
    "name": "demander",
    "type": "address"
   }
  ],
  "name": "Demanded",
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
    "indexed": false,
    "internalType": "address",
    "name": "doubter",
    "type": "address"
   }
  ],
  "name": "Doubted",
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
    "name": "id",
    "type": "bytes32"
   },
   {
    "components": [
     {
      "internalType": "bytes32",
      "name": "before",
      "type": "bytes32"
     },
     {
      "internalType": "bytes32",
      "name": "end",
      "type": "bytes32"
     },
     {
      "internalType": "uint256",
      "name": "steps",
      "type": "uint256"
     },
     {
      "internalType": "uint256",
      "name": "length",
      "type": "uint256"
     },
     {
      "internalType": "bytes32",
      "name": "proofRoot",
      "type": "bytes32"
     },
     {
      "internalType": "address",
      "name": "poster",
      "type": "address"
     }
    ],
    "indexed": false,
    "internalType": "struct Post",
    "name": "post",
    "type": "tuple"
   },
   {
    "indexed": false,
    "internalType": "bytes32",
    "name": "startRoot",
    "type": "bytes32"
   },
   {
    "indexed": false,
    "internalType": "bytes32[]",
    "name": "blobs",
    "type": "bytes32[]"
   }
  ],
  "name": "Posted",
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
    "indexed": false,
    "internalType": "uint256",
    "name": "levels",
    "type": "uint256"
   },
   {
    "indexed": false,
    "internalType": "uint256",
    "name": "index",
    "type": "uint256"
   },
   {
    "indexed": false,
    "internalType": "bytes",
    "name": "data",
    "type": "bytes"
   }
  ],
  "name": "Published",
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
   }
  ],
  "name": "PublishedWhole",
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
    "internalType": "bytes32",
    "name": "id",
    "type": "bytes32"
   }
  ],
  "name": "Struck",
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
    "indexed": false,
    "internalType": "uint256",
    "name": "round",
    "type": "uint256"
   }
  ],
  "name": "Warned",
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
      "name": "before",
      "type": "bytes32"
     },
     {
      "internalType": "bytes32",
      "name": "end",
      "type": "bytes32"
     },
     {
      "internalType": "uint256",
      "name": "steps",
      "type": "uint256"
     },
     {
      "internalType": "uint256",
      "name": "length",
      "type": "uint256"
     },
     {
      "internalType": "bytes32",
      "name": "proofRoot",
      "type": "bytes32"
     },
     {
      "internalType": "address",
      "name": "poster",
      "type": "address"
     }
    ],
    "internalType": "struct Post",
    "name": "p",
    "type": "tuple"
   }
  ],
  "name": "accept",
  "outputs": [],
  "stateMutability": "nonpayable",
  "type": "function"
 },
 {
  "inputs": [
   {
    "internalType": "bytes32",
    "name": "statement",
    "type": "bytes32"
   }
  ],
  "name": "acceptedAt",
  "outputs": [
   {
    "internalType": "uint256",
    "name": "time",
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
      "name": "before",
      "type": "bytes32"
     },
     {
      "internalType": "bytes32",
      "name": "end",
      "type": "bytes32"
     },
     {
      "internalType": "uint256",
      "name": "steps",
      "type": "uint256"
     },
     {
      "internalType": "uint256",
      "name": "length",
      "type": "uint256"
     },
     {
      "internalType": "bytes32",
      "name": "proofRoot",
      "type": "bytes32"
     },
     {
      "internalType": "address",
      "name": "poster",
      "type": "address"
     }
    ],
    "internalType": "struct Post",
    "name": "p",
    "type": "tuple"
   },
   {
    "internalType": "bytes",
    "name": "header",
    "type": "bytes"
   },
   {
    "internalType": "bytes32[]",
    "name": "roots",
    "type": "bytes32[]"
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
    "components": [
     {
      "internalType": "bytes32",
      "name": "before",
      "type": "bytes32"
     },
     {
      "internalType": "bytes32",
      "name": "end",
      "type": "bytes32"
     },
     {
      "internalType": "uint256",
      "name": "steps",
      "type": "uint256"
     },
     {
      "internalType": "uint256",
      "name": "length",
      "type": "uint256"
     },
     {
      "internalType": "bytes32",
      "name": "proofRoot",
      "type": "bytes32"
     },
     {
      "internalType": "address",
      "name": "poster",
      "type": "address"
     }
    ],
    "internalType": "struct Post",
    "name": "p",
    "type": "tuple"
   }
  ],
  "name": "demand",
  "outputs": [],
  "stateMutability": "payable",
  "type": "function"
 },
 {
  "inputs": [],
  "name": "demandBond",
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
      "name": "before",
      "type": "bytes32"
     },
     {
      "internalType": "bytes32",
      "name": "end",
      "type": "bytes32"
     },
     {
      "internalType": "uint256",
      "name": "steps",
      "type": "uint256"
     },
     {
      "internalType": "uint256",
      "name": "length",
      "type": "uint256"
     },
     {
      "internalType": "bytes32",
      "name": "proofRoot",
      "type": "bytes32"
     },
     {
      "internalType": "address",
      "name": "poster",
      "type": "address"
     }
    ],
    "internalType": "struct Post",
    "name": "p",
    "type": "tuple"
   }
  ],
  "name": "doubt",
  "outputs": [],
  "stateMutability": "payable",
  "type": "function"
 },
 {
  "inputs": [],
  "name": "doubtBond",
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
  "name": "game",
  "outputs": [
   {
    "internalType": "contract Game",
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
      "name": "before",
      "type": "bytes32"
     },
     {
      "internalType": "bytes32",
      "name": "end",
      "type": "bytes32"
     },
     {
      "internalType": "uint256",
      "name": "steps",
      "type": "uint256"
     },
     {
      "internalType": "uint256",
      "name": "length",
      "type": "uint256"
     },
     {
      "internalType": "bytes32",
      "name": "proofRoot",
      "type": "bytes32"
     },
     {
      "internalType": "address",
      "name": "poster",
      "type": "address"
     }
    ],
    "internalType": "struct Post",
    "name": "p",
    "type": "tuple"
   }
  ],
  "name": "idOf",
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
    "name": "before",
    "type": "bytes32"
   },
   {
    "internalType": "bytes32",
    "name": "end",
    "type": "bytes32"
   },
   {
    "internalType": "uint256",
    "name": "steps",
    "type": "uint256"
   }
  ],
  "name": "isAccepted",
  "outputs": [
   {
    "internalType": "bool",
    "name": "",
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
  "name": "period",
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
      "name": "before",
      "type": "bytes32"
     },
     {
      "internalType": "bytes32",
      "name": "end",
      "type": "bytes32"
     },
     {
      "internalType": "uint256",
      "name": "steps",
      "type": "uint256"
     },
     {
      "internalType": "uint256",
      "name": "length",
      "type": "uint256"
     },
     {
      "internalType": "bytes32",
      "name": "proofRoot",
      "type": "bytes32"
     },
     {
      "internalType": "address",
      "name": "poster",
      "type": "address"
     }
    ],
    "internalType": "struct Post",
    "name": "p",
    "type": "tuple"
   }
  ],
  "name": "post",
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
  "inputs": [],
  "name": "postBond",
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
      "name": "before",
      "type": "bytes32"
     },
     {
      "internalType": "bytes32",
      "name": "end",
      "type": "bytes32"
     },
     {
      "internalType": "uint256",
      "name": "steps",
      "type": "uint256"
     },
     {
      "internalType": "uint256",
      "name": "length",
      "type": "uint256"
     },
     {
      "internalType": "bytes32",
      "name": "proofRoot",
      "type": "bytes32"
     },
     {
      "internalType": "address",
      "name": "poster",
      "type": "address"
     }
    ],
    "internalType": "struct Post",
    "name": "p",
    "type": "tuple"
   },
   {
    "internalType": "uint256",
    "name": "levels",
    "type": "uint256"
   },
   {
    "internalType": "uint256",
    "name": "index",
    "type": "uint256"
   },
   {
    "internalType": "bytes",
    "name": "data",
    "type": "bytes"
   },
   {
    "internalType": "bytes32[]",
    "name": "siblings",
    "type": "bytes32[]"
   }
  ],
  "name": "publish",
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
   }
  ],
  "name": "records",
  "outputs": [
   {
    "internalType": "enum Fate",
    "name": "fate",
    "type": "uint8"
   },
   {
    "internalType": "uint40",
    "name": "posted",
    "type": "uint40"
   },
   {
    "internalType": "uint40",
    "name": "published",
    "type": "uint40"
   },
   {
    "internalType": "uint40",
    "name": "doubted",
    "type": "uint40"
   },
   {
    "internalType": "uint40",
    "name": "demanded",
    "type": "uint40"
   },
   {
    "internalType": "uint40",
    "name": "warned",
    "type": "uint40"
   },
   {
    "internalType": "uint32",
    "name": "warnedRound",
    "type": "uint32"
   },
   {
    "internalType": "address",
    "name": "doubter",
    "type": "address"
   },
   {
    "internalType": "uint64",
    "name": "parts",
    "type": "uint64"
   },
   {
    "internalType": "address",
    "name": "demander",
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
      "name": "before",
      "type": "bytes32"
     },
     {
      "internalType": "bytes32",
      "name": "end",
      "type": "bytes32"
     },
     {
      "internalType": "uint256",
      "name": "steps",
      "type": "uint256"
     },
     {
      "internalType": "uint256",
      "name": "length",
      "type": "uint256"
     },
     {
      "internalType": "bytes32",
      "name": "proofRoot",
      "type": "bytes32"
     },
     {
      "internalType": "address",
      "name": "poster",
      "type": "address"
     }
    ],
    "internalType": "struct Post",
    "name": "p",
    "type": "tuple"
   }
  ],
  "name": "startRootOf",
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
    "name": "before",
    "type": "bytes32"
   },
   {
    "internalType": "bytes32",
    "name": "end",
    "type": "bytes32"
   },
   {
    "internalType": "uint256",
    "name": "steps",
    "type": "uint256"
   }
  ],
  "name": "statementOf",
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
    "components": [
     {
      "internalType": "bytes32",
      "name": "before",
      "type": "bytes32"
     },
     {
      "internalType": "bytes32",
      "name": "end",
      "type": "bytes32"
     },
     {
      "internalType": "uint256",
      "name": "steps",
      "type": "uint256"
     },
     {
      "internalType": "uint256",
      "name": "length",
      "type": "uint256"
     },
     {
      "internalType": "bytes32",
      "name": "proofRoot",
      "type": "bytes32"
     },
     {
      "internalType": "address",
      "name": "poster",
      "type": "address"
     }
    ],
    "internalType": "struct Post",
    "name": "p",
    "type": "tuple"
   }
  ],
  "name": "strike",
  "outputs": [],
  "stateMutability": "nonpayable",
  "type": "function"
 },
 {
  "inputs": [],
  "name": "templateHash",
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
  "name": "vmId",
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
    "components": [
     {
      "internalType": "bytes32",
      "name": "before",
      "type": "bytes32"
     },
     {
      "internalType": "bytes32",
      "name": "end",
      "type": "bytes32"
     },
     {
      "internalType": "uint256",
      "name": "steps",
      "type": "uint256"
     },
     {
      "internalType": "uint256",
      "name": "length",
      "type": "uint256"
     },
     {
      "internalType": "bytes32",
      "name": "proofRoot",
      "type": "bytes32"
     },
     {
      "internalType": "address",
      "name": "poster",
      "type": "address"
     }
    ],
    "internalType": "struct Post",
    "name": "p",
    "type": "tuple"
   }
  ],
  "name": "warn",
  "outputs": [],
  "stateMutability": "nonpayable",
  "type": "function"
 },
 {
  "inputs": [],
  "name": "window",
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

export const optimisticProofsBytecode =
  '0x610200806040523461063c57613638803803809161001d82856106fa565b833981019080820391610100831261063c578151926001600160a01b03841680850361063c57602084015160408501519093906001600160401b03811161063c57850160a08183031261063c5760405191610077836106df565b81516001600160401b03811161063c57820181601f8201121561063c5780516001600160401b0381116106cb57604051916100bc601f8301601f1916602001846106fa565b818352836020838301011161063c57815f9260208093018386015e83010152835260208201516001600160401b03811161063c57816100fc91840161071d565b9660208401978852604083015191604085019283526060840151936060860194855260808101519160018060401b03831161063c5760a09261013e920161071d565b6080860190815296605f19011261063c576040519461015c866106df565b61016860608301610784565b865261017660808301610784565b6020870190815261018960a08401610796565b90604088019182526101b060e06101a260c08701610796565b9560608b0196875201610796565b60808901908152604051633b1bebd160e01b81529093602082600481845afa918215610648575f92610686575b5060206004916040519283809263d76b42cf60e01b82525afa8015610648575f90610653575b604051636cd1877f60e01b8152600481018e905260248101919091529160209150829060449082906001600160a01b03165afa908115610648575f91610609575b50156105f65764ffffffffff88511661025881109081156105e8575b5080156105d5575b80156105c0575b80156105ae575b801561059c575b801561058a575b61057b5788515160098851511090811561056d575b8115610562575b8115610557575b811561052a575b5061051b5764ffffffffff80610348996103429e6103569d60a052608052511691511660e05260c05260018060601b039051169160018060601b039051169060018060601b0390511661014052610120526101005282515187515161018052610160525190516101c0526101a0525193519151604051958693602080808701988051918291018a5e860101905f82526107aa565b906107aa565b03601f1981018452836106fa565b610393602c604051809360208201956a600b5981380380925939f360a81b87525180918484015e81015f838201520301601f1981018352826106fa565b51905ff06001600160a01b0381161561051b576101e052604051612e6090816107d8823960805181818161022901528181610ebd01526125dc015260a051818181610a5001528181610c840152818161129d01528181611e4901526125fe015260c05181818161081801528181610b7201528181610c500152612b19015260e05181818161016001528181612213015261231e0152610100518181816103470152818161148001528181612bc00152612c52015261012051818181610699015281816109a801528181610f2e01528181610f980152818161228b01526123c701526101405181818161027f0152818161085a015281816119a90152612382015261016051818181610caf015281816112c001528181611cf60152611f91015261018051818181610cd0015281816112e601528181611d170152611fb301526101a051818181610d980152818161130c01528181611db7015261207c01526101c0518181816111810152818161133201528181611f49015261219301526101e05181612a900152f35b63acb4ff5360e01b5f5260045ffd5b87519150600d198101908111610543571c15155f6102ae565b634e487b7160e01b5f52601160045260245ffd5b6040811191506102a7565b600e811091506102a0565b86518d515111159150610299565b630cc99f2160e21b5f5260045ffd5b5082516001600160601b031615610284565b5083516001600160601b03161561027d565b5081516001600160601b031615610276565b506301e1338064ffffffffff8251161161026f565b5061025864ffffffffff82511610610268565b6301e133809150115f610260565b89631a74dc0160e01b5f5260045260245ffd5b90506020813d602011610640575b81610624602093836106fa565b8101031261063c5751801515810361063c575f610244565b5f80fd5b3d9150610617565b6040513d5f823e3d90fd5b506020813d60201161067e575b8161066d602093836106fa565b8101031261063c5760209051610203565b3d9150610660565b9091506020813d6020116106c3575b816106a2602093836106fa565b8101031261063c57516001600160a01b038116810361063c579060206101dd565b3d9150610695565b634e487b7160e01b5f52604160045260245ffd5b60a081019081106001600160401b038211176106cb57604052565b601f909101601f19168101906001600160401b038211908210176106cb57604052565b9080601f8301121561063c578151916001600160401b0383116106cb578260051b906040519361075060208401866106fa565b845260208085019282010192831161063c57602001905b8282106107745750505090565b8151815260209182019101610767565b519064ffffffffff8216820361063c57565b51906001600160601b038216820361063c57565b80516020909101905f5b8181106107c15750505090565b82518452602093840193909201916001016107b456fe6080806040526004361015610012575f80fd5b5f3560e01c90816301e64725146114a35750806309f8d4a8146114695780630c35cb521461137f5780631df66ef9146112735780632116bf5f1461121f5780632646b65d14610bbe5780632784308114610b95578063461645bf14610b5b57806351cff8d914610a735780635736e1f714610a395780635cac274c146109cb5780635d337df8146109915780636886fe91146107e25780636d43bb9b146106565780637f77e0ff146102cc578063a706959a146102a2578063b19f99fb14610268578063c17e8ec21461024d578063c3fe3e28146101fd578063d758a07e146101e2578063ddbd126c146101c7578063df18e04714610183578063ef78d4fd146101495763f94ce8ce14610124575f80fd5b3461014557602061013d610137366115f0565b91612403565b604051908152f35b5f80fd5b34610145575f6003193601126101455760206040517f00000000000000000000000000000000000000000000000000000000000000008152f35b346101455760206003193601126101455773ffffffffffffffffffffffffffffffffffffffff6101b161160a565b165f525f602052602060405f2054604051908152f35b346101455760c0600319360112610145576101e06121d2565b005b346101455760c060031936011261014557602061013d611cec565b34610145575f60031936011261014557602060405173ffffffffffffffffffffffffffffffffffffffff7f0000000000000000000000000000000000000000000000000000000000000000168152f35b346101455760c060031936011261014557602061013d611cb3565b34610145575f6003193601126101455760206040517f00000000000000000000000000000000000000000000000000000000000000008152f35b34610145576020600319360112610145576004355f526002602052602060405f2054604051908152f35b60c0600319360112610145576102e06116af565b73ffffffffffffffffffffffffffffffffffffffff3391160361060d57604435801580156105ff575b6105d457606435906220000082116105a857610323611cb3565b90815f52600160205260405f2060ff815416600481101561057b5761054f5761036b7f0000000000000000000000000000000000000000000000000000000000000000612d73565b80547fffffffffffffffffffffffffffffffffffffffffffffffffffff000000000000164260081b65ffffffffff00161760011790556103a9611cec565b905f915b82496104f1576103bc83612e48565b906103ca6040519283611652565b8382526103d684612e48565b93601f196020840195013686375f5b8181106104a6575050604051956101008701936004358852602435602089015260408801526060870152608435608087015260a43573ffffffffffffffffffffffffffffffffffffffff81168091036101455760a087015260c086015261010060e086015251809152610120840191905f5b81811061049057602085807fc7fcdb465e39a29f7ab9e7614d02bc29a045129195822a65e24a758ad75e0d098988038aa2604051908152f35b8251845260209384019390920191600101610457565b83518110156104c457806001914960208260051b87010152016103e5565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52603260045260245ffd5b917fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff811461052257600101916103ad565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52601160045260245ffd5b827f41c684f8000000000000000000000000000000000000000000000000000000005f5260045260245ffd5b7f4e487b71000000000000000000000000000000000000000000000000000000005f52602160045260245ffd5b507fb585b3e4000000000000000000000000000000000000000000000000000000005f5260045260245ffd5b7ff2738831000000000000000000000000000000000000000000000000000000005f5260045260245ffd5b506310000000811015610309565b73ffffffffffffffffffffffffffffffffffffffff61062a6116af565b7f8e0c22d8000000000000000000000000000000000000000000000000000000005f521660045260245ffd5b60c06003193601126101455761066a61242a565b64ffffffffff815460581c166107b65761068481836124fb565b61068d81612af4565b421015610782576106bd7f0000000000000000000000000000000000000000000000000000000000000000612d73565b6001810173ffffffffffffffffffffffffffffffffffffffff33167fffffffffffffffffffffffff000000000000000000000000000000000000000082541617905580547fffffffffffffffffffffffffffffffff0000000000ffffffffffffffffffffff6fffffffffff00000000000000000000004260581b169116178155817fa7a8e8dc0ee9c130aecf7298eaa2f06fb610dc3385dea748ed8ec0020c2778986020604051338152a2610771426125b9565b919061077957005b6101e0926129f1565b61078b90612af4565b7f691e5682000000000000000000000000000000000000000000000000000000005f5260045260245ffd5b507f10c530e5000000000000000000000000000000000000000000000000000000005f5260045260245ffd5b60c0600319360112610145576107f661242a565b805464ffffffffff8160801c166109655764ffffffffff8160301c16610939577f00000000000000000000000000000000000000000000000000000000000000009060081c64ffffffffff1661084c82826116a2565b42101561092f57505061087e7f0000000000000000000000000000000000000000000000000000000000000000612d73565b6002810173ffffffffffffffffffffffffffffffffffffffff33167fffffffffffffffffffffffff000000000000000000000000000000000000000082541617905580547fffffffffffffffffffffff0000000000ffffffffffffffffffffffffffffffff74ffffffffff000000000000000000000000000000004260801b1691161790557f20090b3b8ded159355e81603b105fb942d8c1edc7de4951d6d6b2cb4634873476020604051338152a2005b61078b92506116a2565b827fd0aee516000000000000000000000000000000000000000000000000000000005f5260045260245ffd5b827f71fc1b53000000000000000000000000000000000000000000000000000000005f5260045260245ffd5b34610145575f6003193601126101455760206040517f00000000000000000000000000000000000000000000000000000000000000008152f35b3461014557600319360161014081126101455760c013610145576101043567ffffffffffffffff811161014557610a06903690600401611591565b610124359167ffffffffffffffff831161014557610a2b6101e09336906004016115bf565b92909160e43560c4356116ef565b34610145575f6003193601126101455760206040517f00000000000000000000000000000000000000000000000000000000000000008152f35b3461014557602060031936011261014557610a8c61160a565b335f525f60205260405f20548015610b2f575f80808093338252816020528160408120556040519573ffffffffffffffffffffffffffffffffffffffff8116968781528260208201527fd1c19fbcd4551a5edfb66d43d2e337c04837afda3482b42bdf569a8fccdae5fb60403392a25af115610b0457005b7f39f1c8d9000000000000000000000000000000000000000000000000000000005f5260045260245ffd5b7f751b0fda000000000000000000000000000000000000000000000000000000005f523360045260245ffd5b34610145575f6003193601126101455760206040517f00000000000000000000000000000000000000000000000000000000000000008152f35b3461014557610ba6610137366115f0565b5f526002602052602060405f20541515604051908152f35b3461014557600319360161010081126101455760c0136101455760c43567ffffffffffffffff811161014557610bf8903690600401611591565b9060e43567ffffffffffffffff811161014557610c199036906004016115bf565b919092610c2461242a565b949093855464ffffffffff8160581c16156111f35764ffffffffff90610c4a88886124fb565b60081c167f000000000000000000000000000000000000000000000000000000000000000090610c7a82826116a2565b42106111be5750507f000000000000000000000000000000000000000000000000000000000000000091610cac612a8e565b927f00000000000000000000000000000000000000000000000000000000000000007f00000000000000000000000000000000000000000000000000000000000000007f07ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff8116810361052257610d259060051b826116a2565b610d308187516116d2565b60051c955f8053600435600152610d83610d5a60215f205f805360243560015260215f2090612d5a565b5f8053604435600152610d7d60215f205f805360643560015260215f2090612d5a565b90612d5a565b965f5b8181106110d85750600e146110c5575b7f0000000000000000000000000000000000000000000000000000000000000000917f07ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff8316830361052257610ea4976020610df5819560051b876116a2565b840101528152604051610e5260418285808201957f020000000000000000000000000000000000000000000000000000000000000087528960218401528051918291018484015e81015f838201520301601f198101835282611652565b519020610e5e8b612557565b6040517fbc37cb42000000000000000000000000000000000000000000000000000000008152600481018690526024810192909252604482015295869081906064820190565b038173ffffffffffffffffffffffffffffffffffffffff7f0000000000000000000000000000000000000000000000000000000000000000165afa9485156110ba575f95611086575b50851492831593610fe8575b505050610fbd5750600911610145573560b81c6801000000000000000003610f765790610f6691610f61610f2b6116af565b927f000000000000000000000000000000000000000000000000000000000000000092610f5c8460011c8096612cc0565b612b4b565b6116d2565b80610f6d57005b6101e090612d1b565b8173ffffffffffffffffffffffffffffffffffffffff60016101e094015416907f000000000000000000000000000000000000000000000000000000000000000092612c1e565b7f66c46571000000000000000000000000000000000000000000000000000000005f5260045260245ffd5b909192506040519060208201927f020000000000000000000000000000000000000000000000000000000000000084526021830152858760418401378582019060418201905f82527f07ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff811161014557869561107993859360419360051b92839137010103601f198101835282611652565b5190201415868080610ef9565b9094506020813d6020116110b2575b816110a260209383611652565b8101031261014557519389610eed565b3d9150611095565b6040513d5f823e3d90fd5b956110d290608435612d5a565b95610d96565b97600e89146111ad575b7f07ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff8916890361052257602061111a8a60051b866116a2565b8401015190600e8a101580611152575b6001929015611144579061113d91612d5a565b9801610d86565b61114d91612d5a565b61113d565b507ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff28a01918a831161052257917f0000000000000000000000000000000000000000000000000000000000000000901c60019081161461112a565b6111b990608435612d5a565b6110e2565b6111c892506116a2565b7f2a35a324000000000000000000000000000000000000000000000000000000005f5260045260245ffd5b857f45ada65f000000000000000000000000000000000000000000000000000000005f5260045260245ffd5b346101455760c06003193601126101455761123861242a565b64ffffffffff815460581c166107b65761125281836124fb565b61125b81612af4565b421061126a576101e091612b4b565b6111c890612af4565b34610145575f60031936011261014557602061128d612a8e565b60405161137481611366858201947f000000000000000000000000000000000000000000000000000000000000000086527f000000000000000000000000000000000000000000000000000000000000000060408401527f000000000000000000000000000000000000000000000000000000000000000060608401527f000000000000000000000000000000000000000000000000000000000000000060808401527f000000000000000000000000000000000000000000000000000000000000000060a084015260c08084015260e083019061162d565b03601f198101835282611652565b519020604051908152f35b346101455760c06003193601126101455761139861242a565b80549064ffffffffff8260581c161561143d576113b581846124fb565b6113c66113c182612557565b6125b9565b92901590811561140b575b506113df576101e0926129f1565b827fe27cd0a7000000000000000000000000000000000000000000000000000000005f5260045260245ffd5b90508264ffffffffff8260a81c161515918261142a575b5050846113d1565b60d01c63ffffffff161490508285611422565b827f45ada65f000000000000000000000000000000000000000000000000000000005f5260045260245ffd5b34610145575f6003193601126101455760206040517f00000000000000000000000000000000000000000000000000000000000000008152f35b34610145576020600319360112610145576004355f52600160205260405f209081549160ff83169273ffffffffffffffffffffffffffffffffffffffff600260018401549301541691600485101561057b5763ffffffff67ffffffffffffffff9261014096865264ffffffffff8160081c16602087015264ffffffffff8160301c16604087015264ffffffffff8160581c16606087015264ffffffffff8160801c16608087015264ffffffffff8160a81c1660a087015260d01c1660c085015273ffffffffffffffffffffffffffffffffffffffff811660e085015260a01c16610100830152610120820152f35b9181601f840112156101455782359167ffffffffffffffff8311610145576020838186019501011161014557565b9181601f840112156101455782359167ffffffffffffffff8311610145576020808501948460051b01011161014557565b600319606091011261014557600435906024359060443590565b6004359073ffffffffffffffffffffffffffffffffffffffff8216820361014557565b90601f19601f602080948051918291828752018686015e5f8582860101520116010190565b90601f601f19910116810190811067ffffffffffffffff82111761167557604052565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52604160045260245ffd5b9190820180921161052257565b60a43573ffffffffffffffffffffffffffffffffffffffff811681036101455790565b9190820391821161052257565b91908110156104c45760051b0190565b9492909391946116ff60046124a1565b96909587549564ffffffffff8760301c16611c1b57600a84108015611c11575b8015611bfa575b8015611bee575b8015611bd9575b611ba9575f80535f60015260215f20956040519687528460051b87019660408801806040526001870160051b82016001601f53825160208401905b828210611b7e57505050601f19918160405288601f81018060051c948591169b8c8101607f8101905f82535f8c60808301965b868310611b375750505060018253825197611aa6575b5050505050505091905f915b808310611a5b57505050608435809103611a3057507ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff6830194838611610522576001861b9360018a019182546001871b987fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff8a01998a116105225785901b968588041485151715610522576080887bffffffffffffffff0000000000000000000000000000000000000000997f5c094a7ff9714282c5bb1c8254d5cbb54fbe21bbe9e721e07d88a71d24d669e49883978f9b957fffffffff0000000000000000ffffffffffffffffffffffffffffffffffffffff67ffffffffffffffff9f67ffffffffffffffff905f991b1667ffffffffffffffff8360a01c16179e8f60a01b169116179055604051988997885260208801526060604088015281606088015283870137840101528101030190a203611a2b577fffffffffffffffffffffffffffffffffffffffffff0000000000ffffffffffff164260301b6affffffffff000000000000161780835564ffffffffff90827f20c0cc18d7af637c8001cdcfc25a3ede1a96e6c9ebd825b21c8c6d2e945684f55f80a260801c1615611a275760a43573ffffffffffffffffffffffffffffffffffffffff81168103610145576119ce907f000000000000000000000000000000000000000000000000000000000000000090612cc0565b64ffffffffff825460581c1615611a27576119ea4260046129e5565b9190156119fd57916119fb926129f1565b565b50507fffffffffffff0000000000ffffffffffffffffffffffffffffffffffffffffff8154169055565b5050565b505050565b7fd61f2628000000000000000000000000000000000000000000000000000000005f5260045260245ffd5b9091926001908186861c16155f14611a8c57611a8390611a7c8685876116df565b3590612d5a565b930191906117c4565b611aa190611a9b8685876116df565b35612d5a565b611a83565b90919293949596505f935b8c8510611acc5750505050505050515f8080808080806117b8565b6001810160011c905f5b828110611aea575050600190940193611ab1565b8060019160061b870160408101518a52838383811b01148314611b25576060015160a08601525b6041862060408260051b8901015201611ad6565b508760051b8a015160a0860152611b11565b600193949596508260051b8080930135910360208110611b6d575b50875260406021862091870101520190879392918c8f6117a2565b60200360031b90811c901b5f611b52565b806020526040526041601f208082528060205260405260406041601f2091826020820152019061176f565b50827f5597f595000000000000000000000000000000000000000000000000000000005f5260045260245260445ffd5b50836010036010811161052257811415611734565b506020841b851161172d565b5083601003601081116105225782901c1515611726565b506010841161171f565b877fd0aee516000000000000000000000000000000000000000000000000000000005f5260045260245ffd5b60a0908035835260208101356020840152604081013560408401526060810135606084015260808101356080840152013573ffffffffffffffffffffffffffffffffffffffff811681036101455773ffffffffffffffffffffffffffffffffffffffff60a09116910152565b6040516020810190611cc6826004611c47565b60c08152611cd560e082611652565b51902090565b604051611cc6602082018093611c47565b611cf4612a8e565b7f00000000000000000000000000000000000000000000000000000000000000007f00000000000000000000000000000000000000000000000000000000000000007f07ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff8116810361052257611d6c9060051b826116a2565b90611d788284516116d2565b60051c905f8053600435600152611da2610d5a60215f205f805360243560015260215f2090612d5a565b915f5b818110611ea05750600e14611e8d575b7f00000000000000000000000000000000000000000000000000000000000000007f07ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff8116810361052257602091611e0f9160051b906116a2565b840101528152604051611cd56041826020808201957f020000000000000000000000000000000000000000000000000000000000000087527f000000000000000000000000000000000000000000000000000000000000000060218401528051918291018484015e81015f838201520301601f198101835282611652565b90611e9a90608435612d5a565b90611db5565b92600e8414611f75575b7f07ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff84168403610522576020611ee28560051b876116a2565b8701015190600e85101580611f1a575b6001929015611f0c5790611f0591612d5a565b9301611da5565b611f1591612d5a565b611f05565b507ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff285019185831161052257917f0000000000000000000000000000000000000000000000000000000000000000901c600190811614611ef2565b611f8190608435612d5a565b611eaa565b611f8e612a8e565b907f0000000000000000000000000000000000000000000000000000000000000000907f00000000000000000000000000000000000000000000000000000000000000007f07ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff81168103610522576120089060051b836116a2565b916120148385516116d2565b60051c915f8053803560015261206661203f60215f205f8053602084013560015260215f2090612d5a565b5f80536040830135600152610d7d60215f205f8053606085013560015260215f2090612d5a565b925f5b8181106120ea5750600e146120d4575b507f00000000000000000000000000000000000000000000000000000000000000007f07ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff8116810361052257602091611e0f9160051b906116a2565b9160806120e392930135612d5a565b905f612079565b93600e85146121bf575b7f07ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff8516850361052257602061212c8660051b886116a2565b8801015190600e86101580612164575b6001929015612156579061214f91612d5a565b9401612069565b61215f91612d5a565b61214f565b507ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff286019186831161052257917f0000000000000000000000000000000000000000000000000000000000000000901c60019081161461213c565b6121cd906080840135612d5a565b6120f4565b6121dc60046124a1565b919082549264ffffffffff8460801c16801515806123f1575b61231c575080919293505464ffffffffff8160a81c1680156122f0577f00000000000000000000000000000000000000000000000000000000000000009061223d82826116a2565b42106111be57505061225861225183612557565b60046129e5565b90159182156122dc575b50506122b057908173ffffffffffffffffffffffffffffffffffffffff60016119fb94015416907f000000000000000000000000000000000000000000000000000000000000000092612c1e565b507fe27cd0a7000000000000000000000000000000000000000000000000000000005f5260045260245ffd5b60d01c63ffffffff16141590505f80612262565b837f087a722e000000000000000000000000000000000000000000000000000000005f5260045260245ffd5b7f00000000000000000000000000000000000000000000000000000000000000009061234882826116a2565b42106111be57505064ffffffffff6119fb939460581c166123a7575b73ffffffffffffffffffffffffffffffffffffffff600282015416907f000000000000000000000000000000000000000000000000000000000000000092612c1e565b6123ec73ffffffffffffffffffffffffffffffffffffffff6001830154167f000000000000000000000000000000000000000000000000000000000000000090612cc0565b612364565b5064ffffffffff8560301c16156121f5565b6040805160208101928352908101929092526060820192909252611cd58160808101611366565b604051602081019061243d826004611c47565b60c0815261244c60e082611652565b5190208091815f52600160205260405f209160ff835416600481101561057b576001036124765750565b7f068e1080000000000000000000000000000000000000000000000000000000005f5260045260245ffd5b6124aa90611cdb565b90815f52600160205260405f209060ff825416600481101561057b576001036124cf57565b827f068e1080000000000000000000000000000000000000000000000000000000005f5260045260245ffd5b905464ffffffffff8160801c1615159081612544575b506125195750565b7fdace2358000000000000000000000000000000000000000000000000000000005f5260045260245ffd5b64ffffffffff915060301c16155f612511565b64ffffffffff809154818160801c16151580612583575b1561257b5760301c161690565b60581c161690565b50818160581c16828260301c161161256e565b519064ffffffffff8216820361014557565b519063ffffffff8216820361014557565b906125c46004611f86565b9173ffffffffffffffffffffffffffffffffffffffff7f0000000000000000000000000000000000000000000000000000000000000000167f000000000000000000000000000000000000000000000000000000000000000093604051947f238c51d2000000000000000000000000000000000000000000000000000000008652806004870152816024870152602086604481865afa9586156110ba575f966129b1575b506040517fa23ad88d000000000000000000000000000000000000000000000000000000008152866004820152602081602481875afa9081156110ba575f9161297f575b50809660405160208101918252826040820152604081526126ce606082611652565b519020604051907f139cfab1000000000000000000000000000000000000000000000000000000008252600482015261016081602481885afa80156110ba575f906128c5575b64ffffffffff9150166128ba57506040517fbc37cb42000000000000000000000000000000000000000000000000000000008152600481019190915260248101919091526044810192909252602090829060649082905afa908161288b575b50612886573d1561287f573d67ffffffffffffffff811161167557604051906127a66020601f19601f8401160183611652565b81523d5f602083013e5b80516004811090811561280c575b506127ca575060019190565b612808906040519182917f0989aa0f00000000000000000000000000000000000000000000000000000000835260206004840152602483019061162d565b0390fd5b7f6b0ad29900000000000000000000000000000000000000000000000000000000917fffffffff00000000000000000000000000000000000000000000000000000000916020850151908382169261286a575b50501614155f6127be565b839250829060040360031b1b16165f8061285f565b60606127b0565b5f9190565b6020813d6020116128b2575b816128a460209383611652565b810103126101455751612773565b3d9150612897565b9550505050505f9190565b50610160813d8211612977575b816128e06101609383611652565b810103126101455760408101516bffffffffffffffffffffffff8116036101455761290d60608201612596565b612919608083016125a8565b5061292660a083016125a8565b5061293360c08301612596565b5060e082015160ff8116036101455761010082015180151503610145576129716101408361296a61012064ffffffffff9601612596565b5001612596565b50612714565b3d91506128d2565b90506020813d6020116129a9575b8161299a60209383611652565b8101031261014557515f6126ac565b3d915061298d565b9095506020813d6020116129dd575b816129cd60209383611652565b810103126101455751945f612668565b3d91506129c0565b6125c490929192611f86565b81547fffff000000000000000000ffffffffffffffffffffffffffffffffffffffffff1660d084901b7dffffffff000000000000000000000000000000000000000000000000000016174260a81b79ffffffffff0000000000000000000000000000000000000000001617909155604051918252907fc96348dae49f410b788b74de32dfc62af80a0d18138256bffd0c626835c80de390602090a2565b7f000000000000000000000000000000000000000000000000000000000000000090601f19603e60405193803b9060017fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff83019182885260208801903c84010116604052565b54612b3f9064ffffffffff90608081901c821615612b425760301c165b64ffffffffff7f000000000000000000000000000000000000000000000000000000000000000091166116a2565b90565b60081c16612b11565b9060027fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff00825416179055612b86604435602435600435612403565b90815f52600260205260405f205415612c0b575b60a43573ffffffffffffffffffffffffffffffffffffffff8116810361014557612be5907f000000000000000000000000000000000000000000000000000000000000000090612cc0565b7fa5b47017fafaa033dc4d11b2e0a5e7b9068ed9dc97b51d69b439dc1de8810d8b5f80a3565b815f5260026020524260405f2055612b9a565b612caf93929160037fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff00825416179055612c867f000000000000000000000000000000000000000000000000000000000000000092612c808460011c80966116a2565b90612cc0565b7fee23e313ef7a98f82777679e3027bf0f7651acfb32820976e82453f5e35c221e5f80a26116d2565b80612cb75750565b6119fb90612d1b565b602073ffffffffffffffffffffffffffffffffffffffff7f9c9e0cdb1670e88302408e5b941dc636f63a3293204694bb68910fcf3d9305f3921692835f525f825260405f20612d108282546116a2565b9055604051908152a2565b5f8080809361dead5af115612d2c57565b7f39f1c8d9000000000000000000000000000000000000000000000000000000005f5261dead60045260245ffd5b6041916040519160018353600183015260218201522090565b803414612e4557803411612e1657335f525f60205260405f2054612d9734836116d2565b91828210612de4575081612daa916116d2565b335f525f60205260405f20556040519081527f8c1b67e87f3112e697c917245ce572387b69385fedf29a6b61b7916ad469afa060203392a2565b7f26fb3c77000000000000000000000000000000000000000000000000000000005f526004523460245260445260645ffd5b7f7840a010000000000000000000000000000000000000000000000000000000005f526004523460245260445ffd5b50565b67ffffffffffffffff81116116755760051b6020019056' as const
