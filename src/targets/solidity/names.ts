/**
 * Solidity identifiers for the names of a machine.
 * @module
 */

/** Functions of contracts/lib/Words.sol; generated contracts import all of them. */
export const WORD_FUNCTIONS = [
  'ashr',
  'eq',
  'inverse',
  'ite',
  'sdiv',
  'sext',
  'slt',
  'srem',
  'udiv',
  'ult',
  'urem',
] as const

/** Functions of contracts/lib/Counts.sol, which a contract imports if it uses them. */
export const COUNT_FUNCTIONS = ['clz', 'ctz', 'popcount'] as const

/** Functions of contracts/lib/Wide.sol, which a contract imports if it uses them. */
export const WIDE_FUNCTIONS = ['mulhi', 'mulrem', 'udiv512', 'urem512'] as const

/** What contracts of machines with maps import, by the file in contracts/lib. */
export const MAP_IMPORTS = {
  MapProof: ['MapUnused', 'openMap'],
  Maps: ['lookUpMap', 'putMap'],
  MapTree: ['foldMap', 'KeyedMap'],
} as const

/** Words that Solidity keeps, and what generated files import or declare: a local of such a name would shadow it. */
const TAKEN = `
  abstract address after alias anonymous apply as assembly at auto bool break byte bytes calldata case catch constant
  constructor continue contract copyof days default define delete do else emit enum ether event external fallback false
  final finney fixed for from function gwei hex hours if immutable implements import in indexed inline int interface
  internal is let library macro mapping match memory minutes modifier mutable new null of override partial payable pragma
  private promise public pure receive reference relocatable return returns sealed seconds sizeof static storage string
  struct super supports switch szabo this throw transient true try type typedef typeof ufixed uint unchecked unicode using
  var view virtual weeks wei while years
  at error layout leave
  abi addmod assert block blobhash blockhash ecrecover gasleft keccak256 log mulmod msg now require revert ripemd160
  selfdestruct sha256 sha3 suicide tx
  get set loadBytes loadLittle storeBytes storeLittle openTree foldTree zeroDigests peekTree countOf unusedOf
  isChanged ask step vmId
  outcome before s
  State Tree IStepVerifier Header LeafUnused PreRoot Trailing Truncated Version Vm HALTED RUNNING TRAPPED STATUS_SIZE
  openPreimages readPreimage Preimages PreimageUnused IPreimageOracle IPreimageReader PREIMAGES oracle localContext
  oracle_ localContext_ HEADER_SIZE PROOF_VERSION _open _copyHeader _stateRoot _setRoot _refold _checkHeader _step _fetch _execute
  _zeros _peek _partOf _ask _part1 OtherPart PartMismatch IStepPart
`
  .trim()
  .split(/\s+/)
  .concat(WORD_FUNCTIONS, COUNT_FUNCTIONS, WIDE_FUNCTIONS)

/** Names in use: of a contract, or of one function within it. */
export type Names = {
  /** A new identifier, like `wanted` as far as can be. */
  make(wanted: string): string
  /** A scope within this one, which shadows nothing. */
  inner(): Names
}

const solidityType = /^(u?int|bytes|u?fixed)\d+(x\d+)?$/

/** The names of a whole contract. */
export function names(): Names {
  const scope = (taken: Set<string>): Names => ({
    make(wanted) {
      const plain = wanted.replace(/\W/g, '_')
      let name = /^[a-zA-Z_]/.test(plain) ? plain : `n${plain}`
      if (taken.has(name) || solidityType.test(name)) {
        let number = 2
        while (taken.has(`${name}_${number}`)) number++
        name = `${name}_${number}`
      }
      taken.add(name)
      return name
    },
    inner: () => scope(new Set(taken)),
  })
  return scope(new Set(TAKEN))
}

/**
 * Foreign text in a form that a comment may contain: on one line, without characters that are displayed as
 * others.
 */
export const comment = (text: string): string => text.replace(/[^\x20-\x7e]/g, '?')

/** `illegal instruction` to `ILLEGAL_INSTRUCTION`, `inputSize` to `INPUT_SIZE`. */
export const constantCase = (text: string): string =>
  text
    .replace(/([a-z0-9])([A-Z])/g, '$1_$2')
    .replace(/\W+/g, '_')
    .toUpperCase()

/** `leaf-missing` to `LeafMissing`. */
export const pascalCase = (text: string): string =>
  text
    .split(/[^a-zA-Z0-9]+/)
    .map((part) => part.slice(0, 1).toUpperCase() + part.slice(1))
    .join('')

/** A number as a literal. Between 39 and 41 digits Solidity would take a hexadecimal one for an address. */
export function literal(value: bigint): string {
  if (value < 10n) return value.toString()
  const digits = value.toString(16)
  return `0x${digits.length > 37 ? digits.padStart(64, '0') : digits}`
}
