/**
 * What a family of VMs gives the command line: how to tell its files, and how to load them.
 * @module
 */
import type { Program } from '../run/program.ts'
import type { State } from '../state/state.ts'
import type { StepDescription } from '../trace/describe.ts'
import type { Vm } from '../vm/index.ts'

/** Options of a loader. */
export type LoadOptions = {
  /** Shown in errors. */
  readonly name?: string
  /** A VM's name, where it is not to be told from the file. */
  readonly vm?: string
  /** What the program reads. */
  readonly input?: Uint8Array
  /** Argument vector, the program's name first. */
  readonly args?: readonly string[]
  /** `NAME=value` each. */
  readonly env?: readonly string[]
  /** The function to call, with the arguments behind the program's name as its values. */
  readonly invoke?: string
  /** For a run by another tool: its builtins, in the order of the program. */
  readonly builtins?: readonly string[]
  /** Whether the program may ask for preimages, where a family has VMs with and without them. */
  readonly preimages?: boolean
  /** For such a run: a text with the signatures that it verifies. */
  readonly signatures?: Uint8Array
}

/** How the files of a family of VMs are recognised and loaded. */
export type Loader = {
  /** Names of the VMs; each is a value of `--vm`. */
  readonly names: readonly string[]
  /** Files that it loads, for messages: `static RISC-V ELF files`. */
  readonly files: string
  /** The VM of one of these names. */
  vm(name: string): Vm
  /** Whether a file looks like one of its own, by its first bytes. */
  recognises(file: Uint8Array): boolean
  /** Whether it accepts runs by other tools, with `builtins` and `signatures`. */
  readonly importsRuns?: boolean
  /** Loads a file as a program. @throws an error of the loader if the file is malformed */
  load(file: Uint8Array, options: LoadOptions): Program
  /** Whether it can call a function of the file's: `invoke`. */
  readonly invokes?: boolean
  readonly suites?: readonly Suite[]
  readonly fetcher?: Fetcher
  /** A program's output as text, where its bytes are not what a person reads. */
  readonly show?: (output: Uint8Array) => string
  /** What a function that was called returned, as texts, in the state in which the program halted. */
  readonly results?: (program: Program, state: State) => readonly string[]
  /** Lines for people on a run that ended in a state: what the program asked for and the VM does not have. */
  readonly notices?: (program: Program, state: State) => readonly string[]
  /** The instructions of a program as EIP-3155 has them, where they are an EVM's: a line each, and one that sums up. */
  readonly eip3155?: (program: Program) => Iterable<Readonly<Record<string, unknown>>>
  /** The lines of a file in the text format of its kind. @throws an error of the loader if the file is malformed */
  readonly text?: (file: Uint8Array) => Iterable<string>
  /** The instructions of the program's file that the one at an address was translated from, where a loader translates. */
  readonly origin?: (program: Program, address: bigint) => string | undefined
  /** Names the place of an instruction by what the program's file says: `main+0x1c`. */
  readonly place?: (program: Program, address: bigint) => string | undefined
  /** Parts of a state as the VM's users know them, such as a stack whose topmost item is a register. */
  readonly views?: (program: Program, state: State) => readonly View[]
  /** Lines for people on a step that traps: what they would ask next. */
  readonly explain?: (program: Program, trap: TrappingStep) => readonly string[]
}

/** A part of a state as the VM's users know it: a stack, with its topmost item first. */
export type View = {
  readonly name: string
  readonly rows: readonly { readonly label: string; readonly value: string }[]
}

/** A request to a node by JSON-RPC. */
// biome-ignore lint/suspicious/noExplicitAny: answers of nodes
export type Ask = (method: string, ...params: unknown[]) => Promise<any>

/** How programs of a family come from a node, as a command of the family: `onestep FAMILY fetch`. */
export type Fetcher = {
  readonly family: string
  /** Begins with a verb: the command's help. */
  readonly description: string
  /**
   * The program that a transaction is, as a file of the family.
   * @param options - `fork`: rules of the chain, where they cannot be told from the block
   */
  transaction(ask: Ask, hash: string, options: FetchOptions): Promise<Fetched>
  /** The programs of a block's transactions, in order. */
  block(ask: Ask, number: bigint, options: FetchOptions): Promise<readonly Fetched[]>
  /** The program that a block is. @throws an error of the family where the node's block cannot be one */
  whole(ask: Ask, number: bigint, options: FetchOptions): Promise<Fetched>
  /** A block with a witness of the state before it. @throws an error of the family where the node does not prove that state */
  witness(ask: Ask, number: bigint, options: FetchOptions): Promise<FetchedWitness>
}

/** Options of `Fetcher`. */
export type FetchOptions = { readonly fork?: string }

/** A file of a family, and how the state in it was found: what the node's tracer says, or what it has proven. */
export type Fetched = { readonly file: Readonly<Record<string, unknown>>; readonly by: 'tracer' | 'proofs' }

/** A block with a witness, and whether the node has given it as one, or proofs one by one. */
export type FetchedWitness = { readonly bytes: Uint8Array; readonly by: 'witness' | 'proofs' }

/** A public suite of conformance tests, as a command of a family: `onestep FAMILY NAME PATH…`. */
export type Suite = {
  readonly family: string
  readonly name: string
  /** Begins with a verb: the command's help. */
  readonly description: string
  /** Of files with cases: `.json`. */
  readonly extension: string
  /** Options of its own: flags as commander has them, and what they do. */
  readonly options: readonly (readonly [flags: string, description: string])[]
  /**
   * The cases of a file.
   * @param beside - the content of a file in the same folder
   * @throws EvmLoadError and other errors of a family if the file is not one of the suite, or an option is wrong
   */
  cases(
    file: Uint8Array,
    options: Readonly<Record<string, unknown>>,
    beside: (name: string) => Uint8Array,
  ): Iterable<SuiteCase>
}

/** One case of a suite. */
export type SuiteCase = {
  readonly name: string
  readonly index: number
  /** @returns why it fails, or undefined */
  run(): string | undefined
}

/** The state before a step that traps, and what the step is. */
export type TrappingStep = { readonly state: State; readonly step: StepDescription; readonly reason: string }
