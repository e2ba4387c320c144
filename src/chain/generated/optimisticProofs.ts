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
  '0x6102008060405234610627576133d0803803809161001d82856106e5565b8339810190808203916101008312610627578151926001600160a01b03841680850361062757602084015160408501519093906001600160401b03811161062757850160a0818303126106275760405191610077836106ca565b81516001600160401b03811161062757820181601f820112156106275780516001600160401b0381116106b657604051916100bc601f8301601f1916602001846106e5565b818352836020838301011161062757815f9260208093018386015e83010152835260208201516001600160401b03811161062757816100fc918401610708565b9660208401978852604083015191604085019283526060840151936060860194855260808101519160018060401b0383116106275760a09261013e9201610708565b6080860190815296605f190112610627576040519461015c866106ca565b6101686060830161076f565b86526101766080830161076f565b6020870190815261018960a08401610781565b90604088019182526101b060e06101a260c08701610781565b9560608b0196875201610781565b60808901908152604051633b1bebd160e01b81529093602082600481845afa918215610633575f92610671575b5060206004916040519283809263d76b42cf60e01b82525afa8015610633575f9061063e575b604051636cd1877f60e01b8152600481018e905260248101919091529160209150829060449082906001600160a01b03165afa908115610633575f916105f4575b50156105e15764ffffffffff88511661025881109081156105d3575b5080156105c0575b80156105ab575b8015610599575b8015610587575b8015610575575b61056657885151600988515110908115610558575b811561054d575b8115610542575b8115610515575b506105065764ffffffffff80610348996103429e6103569d60a052608052511691511660e05260c05260018060601b039051169160018060601b039051169060018060601b0390511661014052610120526101005282515187515161018052610160525190516101c0526101a0525193519151604051958693602080808701988051918291018a5e860101905f8252610795565b90610795565b03601f1981018452836106e5565b610393602c604051809360208201956a600b5981380380925939f360a81b87525180918484015e81015f838201520301601f1981018352826106e5565b51905ff06001600160a01b03811615610506576101e052604051612c0d90816107c3823960805181818161022901528181610d190152612389015260a051818181610a5001528181610c880152818161102101528181611bf601526123ab015260c05181818161081801528181610b7201528181610c4f01526128c6015260e05181818161016001528181611fc001526120cb015261010051818181610347015281816112040152818161296d01526129ff015261012051818181610699015281816109a801528181610dab01528181610e1501528181612038015261217401526101405181818161027f0152818161085a0152818161172d015261212f015261016051818181610d4c0152818161104401528181611a7a0152611d3e01526101805181818161106a01528181611a9b0152611d6001526101a05181818161109001528181611b640152611e2901526101c0518181816110b601528181611cf60152611f4001526101e0518161283d0152f35b63acb4ff5360e01b5f5260045ffd5b87519150600d19810190811161052e571c15155f6102ae565b634e487b7160e01b5f52601160045260245ffd5b6040811191506102a7565b600e811091506102a0565b86518d515111159150610299565b630cc99f2160e21b5f5260045ffd5b5082516001600160601b031615610284565b5083516001600160601b03161561027d565b5081516001600160601b031615610276565b506301e1338064ffffffffff8251161161026f565b5061025864ffffffffff82511610610268565b6301e133809150115f610260565b89631a74dc0160e01b5f5260045260245ffd5b90506020813d60201161062b575b8161060f602093836106e5565b8101031261062757518015158103610627575f610244565b5f80fd5b3d9150610602565b6040513d5f823e3d90fd5b506020813d602011610669575b81610658602093836106e5565b810103126106275760209051610203565b3d915061064b565b9091506020813d6020116106ae575b8161068d602093836106e5565b8101031261062757516001600160a01b0381168103610627579060206101dd565b3d9150610680565b634e487b7160e01b5f52604160045260245ffd5b60a081019081106001600160401b038211176106b657604052565b601f909101601f19168101906001600160401b038211908210176106b657604052565b9080601f83011215610627578151916001600160401b0383116106b6578260051b906040519361073b60208401866106e5565b845260208085019282010192831161062757602001905b82821061075f5750505090565b8151815260209182019101610752565b519064ffffffffff8216820361062757565b51906001600160601b038216820361062757565b80516020909101905f5b8181106107ac5750505090565b825184526020938401939092019160010161079f56fe6080806040526004361015610012575f80fd5b5f3560e01c90816301e64725146112275750806309f8d4a8146111ed5780630c35cb52146111035780631df66ef914610ff75780632116bf5f14610fa35780632646b65d14610bbe5780632784308114610b95578063461645bf14610b5b57806351cff8d914610a735780635736e1f714610a395780635cac274c146109cb5780635d337df8146109915780636886fe91146107e25780636d43bb9b146106565780637f77e0ff146102cc578063a706959a146102a2578063b19f99fb14610268578063c17e8ec21461024d578063c3fe3e28146101fd578063d758a07e146101e2578063ddbd126c146101c7578063df18e04714610183578063ef78d4fd146101495763f94ce8ce14610124575f80fd5b3461014557602061013d61013736611374565b916121b0565b604051908152f35b5f80fd5b34610145575f6003193601126101455760206040517f00000000000000000000000000000000000000000000000000000000000000008152f35b346101455760206003193601126101455773ffffffffffffffffffffffffffffffffffffffff6101b161138e565b165f525f602052602060405f2054604051908152f35b346101455760c0600319360112610145576101e0611f7f565b005b346101455760c060031936011261014557602061013d611a70565b34610145575f60031936011261014557602060405173ffffffffffffffffffffffffffffffffffffffff7f0000000000000000000000000000000000000000000000000000000000000000168152f35b346101455760c060031936011261014557602061013d611a37565b34610145575f6003193601126101455760206040517f00000000000000000000000000000000000000000000000000000000000000008152f35b34610145576020600319360112610145576004355f526002602052602060405f2054604051908152f35b60c0600319360112610145576102e0611433565b73ffffffffffffffffffffffffffffffffffffffff3391160361060d57604435801580156105ff575b6105d457606435906220000082116105a857610323611a37565b90815f52600160205260405f2060ff815416600481101561057b5761054f5761036b7f0000000000000000000000000000000000000000000000000000000000000000612b20565b80547fffffffffffffffffffffffffffffffffffffffffffffffffffff000000000000164260081b65ffffffffff00161760011790556103a9611a70565b905f915b82496104f1576103bc83612bf5565b906103ca60405192836113d6565b8382526103d684612bf5565b93601f196020840195013686375f5b8181106104a6575050604051956101008701936004358852602435602089015260408801526060870152608435608087015260a43573ffffffffffffffffffffffffffffffffffffffff81168091036101455760a087015260c086015261010060e086015251809152610120840191905f5b81811061049057602085807fc7fcdb465e39a29f7ab9e7614d02bc29a045129195822a65e24a758ad75e0d098988038aa2604051908152f35b8251845260209384019390920191600101610457565b83518110156104c457806001914960208260051b87010152016103e5565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52603260045260245ffd5b917fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff811461052257600101916103ad565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52601160045260245ffd5b827f41c684f8000000000000000000000000000000000000000000000000000000005f5260045260245ffd5b7f4e487b71000000000000000000000000000000000000000000000000000000005f52602160045260245ffd5b507fb585b3e4000000000000000000000000000000000000000000000000000000005f5260045260245ffd5b7ff2738831000000000000000000000000000000000000000000000000000000005f5260045260245ffd5b506310000000811015610309565b73ffffffffffffffffffffffffffffffffffffffff61062a611433565b7f8e0c22d8000000000000000000000000000000000000000000000000000000005f521660045260245ffd5b60c06003193601126101455761066a6121d7565b64ffffffffff815460581c166107b65761068481836122a8565b61068d816128a1565b421015610782576106bd7f0000000000000000000000000000000000000000000000000000000000000000612b20565b6001810173ffffffffffffffffffffffffffffffffffffffff33167fffffffffffffffffffffffff000000000000000000000000000000000000000082541617905580547fffffffffffffffffffffffffffffffff0000000000ffffffffffffffffffffff6fffffffffff00000000000000000000004260581b169116178155817fa7a8e8dc0ee9c130aecf7298eaa2f06fb610dc3385dea748ed8ec0020c2778986020604051338152a261077142612366565b919061077957005b6101e09261279e565b61078b906128a1565b7f691e5682000000000000000000000000000000000000000000000000000000005f5260045260245ffd5b507f10c530e5000000000000000000000000000000000000000000000000000000005f5260045260245ffd5b60c0600319360112610145576107f66121d7565b805464ffffffffff8160801c166109655764ffffffffff8160301c16610939577f00000000000000000000000000000000000000000000000000000000000000009060081c64ffffffffff1661084c8282611426565b42101561092f57505061087e7f0000000000000000000000000000000000000000000000000000000000000000612b20565b6002810173ffffffffffffffffffffffffffffffffffffffff33167fffffffffffffffffffffffff000000000000000000000000000000000000000082541617905580547fffffffffffffffffffffff0000000000ffffffffffffffffffffffffffffffff74ffffffffff000000000000000000000000000000004260801b1691161790557f20090b3b8ded159355e81603b105fb942d8c1edc7de4951d6d6b2cb4634873476020604051338152a2005b61078b9250611426565b827fd0aee516000000000000000000000000000000000000000000000000000000005f5260045260245ffd5b827f71fc1b53000000000000000000000000000000000000000000000000000000005f5260045260245ffd5b34610145575f6003193601126101455760206040517f00000000000000000000000000000000000000000000000000000000000000008152f35b3461014557600319360161014081126101455760c013610145576101043567ffffffffffffffff811161014557610a06903690600401611315565b610124359167ffffffffffffffff831161014557610a2b6101e0933690600401611343565b92909160e43560c435611473565b34610145575f6003193601126101455760206040517f00000000000000000000000000000000000000000000000000000000000000008152f35b3461014557602060031936011261014557610a8c61138e565b335f525f60205260405f20548015610b2f575f80808093338252816020528160408120556040519573ffffffffffffffffffffffffffffffffffffffff8116968781528260208201527fd1c19fbcd4551a5edfb66d43d2e337c04837afda3482b42bdf569a8fccdae5fb60403392a25af115610b0457005b7f39f1c8d9000000000000000000000000000000000000000000000000000000005f5260045260245ffd5b7f751b0fda000000000000000000000000000000000000000000000000000000005f523360045260245ffd5b34610145575f6003193601126101455760206040517f00000000000000000000000000000000000000000000000000000000000000008152f35b3461014557610ba661013736611374565b5f526002602052602060405f20541515604051908152f35b3461014557600319360161010081126101455760c0136101455760c43567ffffffffffffffff811161014557610bf8903690600401611315565b60e43567ffffffffffffffff811161014557610c18903690600401611343565b929091610c236121d7565b949093855464ffffffffff8160581c1615610f775764ffffffffff90610c4988886122a8565b60081c167f000000000000000000000000000000000000000000000000000000000000000090610c798282611426565b4210610f4257505090610d00917f00000000000000000000000000000000000000000000000000000000000000006020610cb1611a70565b610cba8a612304565b6040517fbc37cb42000000000000000000000000000000000000000000000000000000008152600481018590526024810192909252604482015294859081906064820190565b038173ffffffffffffffffffffffffffffffffffffffff7f0000000000000000000000000000000000000000000000000000000000000000165afa938415610f37575f94610f03575b507f0000000000000000000000000000000000000000000000000000000000000000851492831593610e65575b505050610e3a5750600911610145573560b81c6801000000000000000003610df35790610de391610dde610da8611433565b927f000000000000000000000000000000000000000000000000000000000000000092610dd98460011c8096612a6d565b6128f8565b611456565b80610dea57005b6101e090612ac8565b8173ffffffffffffffffffffffffffffffffffffffff60016101e094015416907f0000000000000000000000000000000000000000000000000000000000000000926129cb565b7f66c46571000000000000000000000000000000000000000000000000000000005f5260045260245ffd5b909192506040519060208201927f020000000000000000000000000000000000000000000000000000000000000084526021830152858760418401378582019060418201905f82527f07ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff8111610145578695610ef693859360419360051b92839137010103601f1981018352826113d6565b5190201415868080610d76565b9093506020813d602011610f2f575b81610f1f602093836113d6565b8101031261014557519288610d49565b3d9150610f12565b6040513d5f823e3d90fd5b610f4c9250611426565b7f2a35a324000000000000000000000000000000000000000000000000000000005f5260045260245ffd5b857f45ada65f000000000000000000000000000000000000000000000000000000005f5260045260245ffd5b346101455760c060031936011261014557610fbc6121d7565b64ffffffffff815460581c166107b657610fd681836122a8565b610fdf816128a1565b4210610fee576101e0916128f8565b610f4c906128a1565b34610145575f60031936011261014557602061101161283b565b6040516110f8816110ea858201947f000000000000000000000000000000000000000000000000000000000000000086527f000000000000000000000000000000000000000000000000000000000000000060408401527f000000000000000000000000000000000000000000000000000000000000000060608401527f000000000000000000000000000000000000000000000000000000000000000060808401527f000000000000000000000000000000000000000000000000000000000000000060a084015260c08084015260e08301906113b1565b03601f1981018352826113d6565b519020604051908152f35b346101455760c06003193601126101455761111c6121d7565b80549064ffffffffff8260581c16156111c15761113981846122a8565b61114a61114582612304565b612366565b92901590811561118f575b50611163576101e09261279e565b827fe27cd0a7000000000000000000000000000000000000000000000000000000005f5260045260245ffd5b90508264ffffffffff8260a81c16151591826111ae575b505084611155565b60d01c63ffffffff1614905082856111a6565b827f45ada65f000000000000000000000000000000000000000000000000000000005f5260045260245ffd5b34610145575f6003193601126101455760206040517f00000000000000000000000000000000000000000000000000000000000000008152f35b34610145576020600319360112610145576004355f52600160205260405f209081549160ff83169273ffffffffffffffffffffffffffffffffffffffff600260018401549301541691600485101561057b5763ffffffff67ffffffffffffffff9261014096865264ffffffffff8160081c16602087015264ffffffffff8160301c16604087015264ffffffffff8160581c16606087015264ffffffffff8160801c16608087015264ffffffffff8160a81c1660a087015260d01c1660c085015273ffffffffffffffffffffffffffffffffffffffff811660e085015260a01c16610100830152610120820152f35b9181601f840112156101455782359167ffffffffffffffff8311610145576020838186019501011161014557565b9181601f840112156101455782359167ffffffffffffffff8311610145576020808501948460051b01011161014557565b600319606091011261014557600435906024359060443590565b6004359073ffffffffffffffffffffffffffffffffffffffff8216820361014557565b90601f19601f602080948051918291828752018686015e5f8582860101520116010190565b90601f601f19910116810190811067ffffffffffffffff8211176113f957604052565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52604160045260245ffd5b9190820180921161052257565b60a43573ffffffffffffffffffffffffffffffffffffffff811681036101455790565b9190820391821161052257565b91908110156104c45760051b0190565b949290939194611483600461224e565b96909587549564ffffffffff8760301c1661199f57600a84108015611995575b801561197e575b8015611972575b801561195d575b61192d575f80535f60015260215f20956040519687528460051b87019660408801806040526001870160051b82016001601f53825160208401905b82821061190257505050601f19918160405288601f81018060051c948591169b8c8101607f8101905f82535f8c60808301965b8683106118bb575050506001825382519761182a575b5050505050505091905f915b8083106117df575050506084358091036117b457507ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff6830194838611610522576001861b9360018a019182546001871b987fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff8a01998a116105225785901b968588041485151715610522576080887bffffffffffffffff0000000000000000000000000000000000000000997f5c094a7ff9714282c5bb1c8254d5cbb54fbe21bbe9e721e07d88a71d24d669e49883978f9b957fffffffff0000000000000000ffffffffffffffffffffffffffffffffffffffff67ffffffffffffffff9f67ffffffffffffffff905f991b1667ffffffffffffffff8360a01c16179e8f60a01b169116179055604051988997885260208801526060604088015281606088015283870137840101528101030190a2036117af577fffffffffffffffffffffffffffffffffffffffffff0000000000ffffffffffff164260301b6affffffffff000000000000161780835564ffffffffff90827f20c0cc18d7af637c8001cdcfc25a3ede1a96e6c9ebd825b21c8c6d2e945684f55f80a260801c16156117ab5760a43573ffffffffffffffffffffffffffffffffffffffff8116810361014557611752907f000000000000000000000000000000000000000000000000000000000000000090612a6d565b64ffffffffff825460581c16156117ab5761176e426004612792565b919015611781579161177f9261279e565b565b50507fffffffffffff0000000000ffffffffffffffffffffffffffffffffffffffffff8154169055565b5050565b505050565b7fd61f2628000000000000000000000000000000000000000000000000000000005f5260045260245ffd5b9091926001908186861c16155f146118105761180790611800868587611463565b3590612b07565b93019190611548565b6118259061181f868587611463565b35612b07565b611807565b90919293949596505f935b8c85106118505750505050505050515f80808080808061153c565b6001810160011c905f5b82811061186e575050600190940193611835565b8060019160061b870160408101518a52838383811b011483146118a9576060015160a08601525b6041862060408260051b890101520161185a565b508760051b8a015160a0860152611895565b600193949596508260051b80809301359103602081106118f1575b50875260406021862091870101520190879392918c8f611526565b60200360031b90811c901b5f6118d6565b806020526040526041601f208082528060205260405260406041601f209182602082015201906114f3565b50827f5597f595000000000000000000000000000000000000000000000000000000005f5260045260245260445ffd5b508360100360108111610522578114156114b8565b506020841b85116114b1565b5083601003601081116105225782901c15156114aa565b50601084116114a3565b877fd0aee516000000000000000000000000000000000000000000000000000000005f5260045260245ffd5b60a0908035835260208101356020840152604081013560408401526060810135606084015260808101356080840152013573ffffffffffffffffffffffffffffffffffffffff811681036101455773ffffffffffffffffffffffffffffffffffffffff60a09116910152565b6040516020810190611a4a8260046119cb565b60c08152611a5960e0826113d6565b51902090565b604051611a4a6020820180936119cb565b611a7861283b565b7f00000000000000000000000000000000000000000000000000000000000000007f00000000000000000000000000000000000000000000000000000000000000007f07ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff8116810361052257611af09060051b82611426565b90611afc828451611456565b60051c905f8053600435600152611b4f611b2660215f205f805360243560015260215f2090612b07565b5f8053604435600152611b4960215f205f805360643560015260215f2090612b07565b90612b07565b915f5b818110611c4d5750600e14611c3a575b7f00000000000000000000000000000000000000000000000000000000000000007f07ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff8116810361052257602091611bbc9160051b90611426565b840101528152604051611a596041826020808201957f020000000000000000000000000000000000000000000000000000000000000087527f000000000000000000000000000000000000000000000000000000000000000060218401528051918291018484015e81015f838201520301601f1981018352826113d6565b90611c4790608435612b07565b90611b62565b92600e8414611d22575b7f07ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff84168403610522576020611c8f8560051b87611426565b8701015190600e85101580611cc7575b6001929015611cb95790611cb291612b07565b9301611b52565b611cc291612b07565b611cb2565b507ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff285019185831161052257917f0000000000000000000000000000000000000000000000000000000000000000901c600190811614611c9f565b611d2e90608435612b07565b611c57565b611d3b61283b565b907f0000000000000000000000000000000000000000000000000000000000000000907f00000000000000000000000000000000000000000000000000000000000000007f07ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff8116810361052257611db59060051b83611426565b91611dc1838551611456565b60051c915f80538035600152611e13611dec60215f205f8053602084013560015260215f2090612b07565b5f80536040830135600152611b4960215f205f8053606085013560015260215f2090612b07565b925f5b818110611e975750600e14611e81575b507f00000000000000000000000000000000000000000000000000000000000000007f07ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff8116810361052257602091611bbc9160051b90611426565b916080611e9092930135612b07565b905f611e26565b93600e8514611f6c575b7f07ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff85168503610522576020611ed98660051b88611426565b8801015190600e86101580611f11575b6001929015611f035790611efc91612b07565b9401611e16565b611f0c91612b07565b611efc565b507ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff286019186831161052257917f0000000000000000000000000000000000000000000000000000000000000000901c600190811614611ee9565b611f7a906080840135612b07565b611ea1565b611f89600461224e565b919082549264ffffffffff8460801c168015158061219e575b6120c9575080919293505464ffffffffff8160a81c16801561209d577f000000000000000000000000000000000000000000000000000000000000000090611fea8282611426565b4210610f42575050612005611ffe83612304565b6004612792565b9015918215612089575b505061205d57908173ffffffffffffffffffffffffffffffffffffffff600161177f94015416907f0000000000000000000000000000000000000000000000000000000000000000926129cb565b507fe27cd0a7000000000000000000000000000000000000000000000000000000005f5260045260245ffd5b60d01c63ffffffff16141590505f8061200f565b837f087a722e000000000000000000000000000000000000000000000000000000005f5260045260245ffd5b7f0000000000000000000000000000000000000000000000000000000000000000906120f58282611426565b4210610f4257505064ffffffffff61177f939460581c16612154575b73ffffffffffffffffffffffffffffffffffffffff600282015416907f0000000000000000000000000000000000000000000000000000000000000000926129cb565b61219973ffffffffffffffffffffffffffffffffffffffff6001830154167f000000000000000000000000000000000000000000000000000000000000000090612a6d565b612111565b5064ffffffffff8560301c1615611fa2565b6040805160208101928352908101929092526060820192909252611a5981608081016110ea565b60405160208101906121ea8260046119cb565b60c081526121f960e0826113d6565b5190208091815f52600160205260405f209160ff835416600481101561057b576001036122235750565b7f068e1080000000000000000000000000000000000000000000000000000000005f5260045260245ffd5b61225790611a5f565b90815f52600160205260405f209060ff825416600481101561057b5760010361227c57565b827f068e1080000000000000000000000000000000000000000000000000000000005f5260045260245ffd5b905464ffffffffff8160801c16151590816122f1575b506122c65750565b7fdace2358000000000000000000000000000000000000000000000000000000005f5260045260245ffd5b64ffffffffff915060301c16155f6122be565b64ffffffffff809154818160801c16151580612330575b156123285760301c161690565b60581c161690565b50818160581c16828260301c161161231b565b519064ffffffffff8216820361014557565b519063ffffffff8216820361014557565b906123716004611d33565b9173ffffffffffffffffffffffffffffffffffffffff7f0000000000000000000000000000000000000000000000000000000000000000167f000000000000000000000000000000000000000000000000000000000000000093604051947f238c51d2000000000000000000000000000000000000000000000000000000008652806004870152816024870152602086604481865afa958615610f37575f9661275e575b506040517fa23ad88d000000000000000000000000000000000000000000000000000000008152866004820152602081602481875afa908115610f37575f9161272c575b508096604051602081019182528260408201526040815261247b6060826113d6565b519020604051907f139cfab1000000000000000000000000000000000000000000000000000000008252600482015261016081602481885afa8015610f37575f90612672575b64ffffffffff91501661266757506040517fbc37cb42000000000000000000000000000000000000000000000000000000008152600481019190915260248101919091526044810192909252602090829060649082905afa9081612638575b50612633573d1561262c573d67ffffffffffffffff81116113f957604051906125536020601f19601f84011601836113d6565b81523d5f602083013e5b8051600481109081156125b9575b50612577575060019190565b6125b5906040519182917f0989aa0f0000000000000000000000000000000000000000000000000000000083526020600484015260248301906113b1565b0390fd5b7f6b0ad29900000000000000000000000000000000000000000000000000000000917fffffffff000000000000000000000000000000000000000000000000000000009160208501519083821692612617575b50501614155f61256b565b839250829060040360031b1b16165f8061260c565b606061255d565b5f9190565b6020813d60201161265f575b81612651602093836113d6565b810103126101455751612520565b3d9150612644565b9550505050505f9190565b50610160813d8211612724575b8161268d61016093836113d6565b810103126101455760408101516bffffffffffffffffffffffff811603610145576126ba60608201612343565b6126c660808301612355565b506126d360a08301612355565b506126e060c08301612343565b5060e082015160ff81160361014557610100820151801515036101455761271e6101408361271761012064ffffffffff9601612343565b5001612343565b506124c1565b3d915061267f565b90506020813d602011612756575b81612747602093836113d6565b8101031261014557515f612459565b3d915061273a565b9095506020813d60201161278a575b8161277a602093836113d6565b810103126101455751945f612415565b3d915061276d565b61237190929192611d33565b81547fffff000000000000000000ffffffffffffffffffffffffffffffffffffffffff1660d084901b7dffffffff000000000000000000000000000000000000000000000000000016174260a81b79ffffffffff0000000000000000000000000000000000000000001617909155604051918252907fc96348dae49f410b788b74de32dfc62af80a0d18138256bffd0c626835c80de390602090a2565b7f000000000000000000000000000000000000000000000000000000000000000090601f19603e60405193803b9060017fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff83019182885260208801903c84010116604052565b546128ec9064ffffffffff90608081901c8216156128ef5760301c165b64ffffffffff7f00000000000000000000000000000000000000000000000000000000000000009116611426565b90565b60081c166128be565b9060027fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff008254161790556129336044356024356004356121b0565b90815f52600260205260405f2054156129b8575b60a43573ffffffffffffffffffffffffffffffffffffffff8116810361014557612992907f000000000000000000000000000000000000000000000000000000000000000090612a6d565b7fa5b47017fafaa033dc4d11b2e0a5e7b9068ed9dc97b51d69b439dc1de8810d8b5f80a3565b815f5260026020524260405f2055612947565b612a5c93929160037fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff00825416179055612a337f000000000000000000000000000000000000000000000000000000000000000092612a2d8460011c8096611426565b90612a6d565b7fee23e313ef7a98f82777679e3027bf0f7651acfb32820976e82453f5e35c221e5f80a2611456565b80612a645750565b61177f90612ac8565b602073ffffffffffffffffffffffffffffffffffffffff7f9c9e0cdb1670e88302408e5b941dc636f63a3293204694bb68910fcf3d9305f3921692835f525f825260405f20612abd828254611426565b9055604051908152a2565b5f8080809361dead5af115612ad957565b7f39f1c8d9000000000000000000000000000000000000000000000000000000005f5261dead60045260245ffd5b6041916040519160018353600183015260218201522090565b803414612bf257803411612bc357335f525f60205260405f2054612b443483611456565b91828210612b91575081612b5791611456565b335f525f60205260405f20556040519081527f8c1b67e87f3112e697c917245ce572387b69385fedf29a6b61b7916ad469afa060203392a2565b7f26fb3c77000000000000000000000000000000000000000000000000000000005f526004523460245260445260645ffd5b7f7840a010000000000000000000000000000000000000000000000000000000005f526004523460245260445ffd5b50565b67ffffffffffffffff81116113f95760051b6020019056' as const
