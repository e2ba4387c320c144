// Generated from contracts/StepReferee.sol by npm run generate.
export const stepRefereeAbi = [
 {
  "inputs": [
   {
    "internalType": "contract IStepVerifier[]",
    "name": "verifiers_",
    "type": "address[]"
   }
  ],
  "stateMutability": "nonpayable",
  "type": "constructor"
 },
 {
  "inputs": [
   {
    "internalType": "bytes32",
    "name": "vmId",
    "type": "bytes32"
   }
  ],
  "name": "DuplicateVm",
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
  "name": "OneStepOnly",
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
   },
   {
    "internalType": "uint256",
    "name": "steps",
    "type": "uint256"
   }
  ],
  "name": "accepts",
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
    "internalType": "bytes32",
    "name": "vmId",
    "type": "bytes32"
   },
   {
    "internalType": "uint256",
    "name": "steps",
    "type": "uint256"
   }
  ],
  "name": "knows",
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
    "internalType": "bytes32",
    "name": "vmId",
    "type": "bytes32"
   },
   {
    "internalType": "bytes32",
    "name": "before",
    "type": "bytes32"
   },
   {
    "internalType": "uint256",
    "name": "steps",
    "type": "uint256"
   },
   {
    "internalType": "bytes",
    "name": "proof",
    "type": "bytes"
   }
  ],
  "name": "resolve",
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
    "name": "vmId",
    "type": "bytes32"
   }
  ],
  "name": "verifiers",
  "outputs": [
   {
    "internalType": "contract IStepVerifier",
    "name": "",
    "type": "address"
   }
  ],
  "stateMutability": "view",
  "type": "function"
 }
] as const

export const stepRefereeBytecode =
  '0x608080604052346101675761057e803803809161001c82856101c1565b8339810190602081830312610167578051906001600160401b038211610167570181601f82011215610167578051916001600160401b0383116101ad578260051b916040519361006f60208501866101c1565b845260208085019382010191821161016757602001915b81831061018d575f845b805182101561017e5760049160206001600160a01b036100b083856101e4565b511660405194858092635736e1f760e01b82525afa928315610173575f9361013c575b505f838152602081905260409020546001600160a01b0316610129579091600191906001600160a01b0361010783866101e4565b5116905f525f60205260405f2090838060a01b03198254161790550190610090565b826367a161d160e01b5f5260045260245ffd5b9092506020813d821161016b575b81610157602093836101c1565b81010312610167575191836100d3565b5f80fd5b3d915061014a565b6040513d5f823e3d90fd5b604051610371908161020d8239f35b82516001600160a01b038116810361016757815260209283019201610086565b634e487b7160e01b5f52604160045260245ffd5b601f909101601f19168101906001600160401b038211908210176101ad57604052565b80518210156101f85760209160051b010190565b634e487b7160e01b5f52603260045260245ffdfe6080806040526004361015610012575f80fd5b5f3560e01c908163453e8e97146100ae575080636cd1877f146100a9578063b5f22f87146100a95763efe1c95014610048575f80fd5b346100a55760207ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc3601126100a5576004355f525f602052602073ffffffffffffffffffffffffffffffffffffffff60405f205416604051908152f35b5f80fd5b6102fb565b346100a55760807ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc3601126100a55760643560443560043567ffffffffffffffff83116100a557366023840112156100a55782600401359167ffffffffffffffff83116100a55736602484860101116100a557815f525f60205273ffffffffffffffffffffffffffffffffffffffff60405f205416156102cf57600181036102a4575091836064817fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe0601f82966020985f525f895280602473ffffffffffffffffffffffffffffffffffffffff60405f205416987f88a924980000000000000000000000000000000000000000000000000000000087528135600488015260408288015282604488015201868601375f858286010152011681010301915afa8015610299575f90610205575b602090604051908152f35b5060203d602011610292575b7fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe0601f820116820182811067ffffffffffffffff821117610265576020918391604052810103126100a557602090516101fa565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52604160045260245ffd5b503d610211565b6040513d5f823e3d90fd5b7fe47cdf7f000000000000000000000000000000000000000000000000000000005f5260045260245ffd5b507f1a74dc01000000000000000000000000000000000000000000000000000000005f5260045260245ffd5b346100a55760407ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc3601126100a55760043560016024351480610346575b6040519015158152602090f35b505f525f602052602073ffffffffffffffffffffffffffffffffffffffff60405f205416151561033956' as const
