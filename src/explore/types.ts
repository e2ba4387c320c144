/**
 * What the explorer's server says to its page, and what a report contains: plain JSON.
 *
 * Steps are numbers, because no run of this toolkit has 2^53 of them. Values of registers and addresses are hex with
 * `0x`; bytes are hex without it.
 * @module
 */

/** The run of the honest party is 0, the other one 1. */
export type RunIndex = 0 | 1

/** What the page shows before anything is asked. */
export type Summary = {
  readonly vm: {
    readonly name: string
    readonly id: string
    readonly registers: readonly {
      readonly name: string
      readonly bits: number
      /** Elements of a register file; null for a single register. */
      readonly count: number | null
    }[]
    readonly memories: readonly {
      readonly name: string
      readonly sizeBits: number
      /** Stretches that are not zero at the start or at the end, first address and bytes. */
      readonly used: readonly (readonly [address: string, size: number])[]
    }[]
    readonly maps: readonly string[]
    /** Registers that fetching an instruction sets, such as a program counter: they change with nearly every step. */
    readonly counters: readonly string[]
  }
  readonly program: string
  readonly hash: string
  readonly runs: readonly RunSummary[]
  /** The first step that the runs make differently; null if there is one run, or they are equal. */
  readonly divergence: number | null
  /** Of a report: for each run the stretches of steps that it contains, both ends included. Null where all can be asked. */
  readonly contains: readonly (readonly (readonly [from: number, to: number])[])[] | null
}

/** One run. */
export type RunSummary = {
  readonly label: string
  readonly steps: number
  readonly status: string
  readonly ended: 'running' | 'halted' | 'trapped'
  readonly startRoot: string
  readonly finalRoot: string
  readonly output: Output
}

/** What a program has written: the first part of it as text, and how many bytes there are. */
export type Output = { readonly text: string; readonly size: number }

/** Where a run spends its steps, from samples. */
export type Timeline = {
  readonly samples: number
  /** Equal parts of the run, from the first step to the last. */
  readonly buckets: number
  readonly hot: readonly HotCode[]
  /** Samples in each bucket that fell elsewhere. */
  readonly others: readonly number[]
  /** Bytes of output at the end of each bucket. */
  readonly output: readonly number[]
}

/** A piece of code, or a microcode routine. */
export type HotCode = {
  readonly name: string
  /** The address in it that was seen most often; null for microcode. */
  readonly address: string | null
  readonly text: string
  readonly samples: number
  readonly buckets: readonly number[]
}

/** Steps in a row, and the registers before the first of them. */
export type Window = {
  readonly run: RunIndex
  readonly from: number
  readonly status: string
  readonly registers: Registers
  readonly rows: readonly Row[]
}

export type Registers = { readonly [name: string]: string | readonly string[] }

/** One step. */
export type Row = {
  readonly step: number
  readonly address: string | null
  readonly word: string | null
  readonly text: string
  /** The place in the program, `main+0x1c`, if its file names places. */
  readonly place: string | null
  /** Where the VM's author defined the instruction: `tiny.ts:27`. */
  readonly source: string | null
  readonly changes: readonly Change[]
  readonly reads: readonly Access[]
  /** The status after the step, if it stops the machine. */
  readonly stops: string | null
  /** Whether the changes are what a dishonest party says, and not what the step does. */
  readonly claimed: boolean
}

export type Access = { readonly memory: string; readonly address: string; readonly size: number }

/** What a step changes. */
export type Change =
  | {
      readonly kind: 'register'
      readonly name: string
      readonly index: number | null
      readonly from: string
      readonly to: string
    }
  | {
      readonly kind: 'memory'
      readonly name: string
      readonly address: string
      readonly from: string
      readonly to: string
    }
  | {
      readonly kind: 'entry'
      readonly name: string
      readonly key: string
      readonly from: string
      readonly to: string
    }

/** What is known of the state after some steps, besides registers and memory. */
export type StateView = {
  readonly run: RunIndex
  readonly step: number
  readonly root: string
  readonly output: Output
  readonly views: readonly View[]
  readonly maps: readonly {
    readonly name: string
    readonly size: number
    readonly entries: readonly (readonly [key: string, value: string])[]
  }[]
}

/** A part of the state as the VM's users know it, such as a stack. */
export type View = {
  readonly name: string
  readonly rows: readonly { readonly label: string; readonly value: string }[]
}

/** Bytes of a memory as hex; `..` for each byte that a report does not contain. */
export type MemoryView = { readonly address: string; readonly bytes: string }

/** What to run to. */
export type Query =
  /** The next instruction at an address. */
  | { readonly kind: 'address'; readonly address: string }
  /** The next instruction with a mnemonic, or the next microcode routine of a name. */
  | { readonly kind: 'text'; readonly text: string }
  /** The next step that writes to a register, or to a byte of a memory. */
  | { readonly kind: 'write'; readonly name: string; readonly at: string | null }
  /** The next step that the other run makes differently. */
  | { readonly kind: 'difference' }

/**
 * The answer of a search that is made in parts: where it ended, and whether there is more to look at. `problem` says why
 * nothing can be found.
 */
export type Found = {
  readonly step: number | null
  readonly looked: number
  readonly more: boolean
  readonly problem?: string
}

/** A dispute between the runs. */
export type Dispute = {
  readonly parties: readonly [ours: string, theirs: string]
  readonly steps: number
  readonly arity: number
  readonly rounds: readonly Round[]
  readonly step: number
  readonly before: string
  readonly after: readonly [ours: string, theirs: string]
  readonly proofBytes: number
  /** The root that the referee obtained from the proof. */
  readonly obtained: string | null
  readonly winner: 'ours' | 'theirs' | 'nobody'
  readonly by: string
}

/** A round: the defender posts roots within a segment, and the challenger picks the first part whose end it disputes. */
export type Round = {
  /** The steps at which the segment is cut, both ends included. */
  readonly points: readonly number[]
  /** The roots that the defender has stated at these points. */
  readonly theirs: readonly string[]
  /** The roots of the challenger's own run. */
  readonly ours: readonly string[]
  readonly pick: number
}

/** The differences between two states. */
export type Difference = {
  readonly step: number
  readonly rows: readonly DifferenceRow[]
  /** How many more there are. */
  readonly left: number
}

export type DifferenceRow = {
  readonly what: string
  readonly before: string
  readonly ours: string
  readonly theirs: string
}

/** A one-step proof taken apart. */
export type ProofView = {
  readonly step: number
  readonly bytes: number
  readonly header: number
  readonly before: string
  readonly after: string
  /** What the verifier says: the root that it obtained, or the reason why it refuses. */
  readonly verdict: string
  readonly accepted: boolean
  readonly parts: readonly PartView[]
}

/** What a proof has of one memory or map. */
export type PartView = {
  readonly name: string
  readonly kind: 'memory' | 'map'
  readonly root: string
  readonly rootAfter: string
  /** From the leaves to the root. */
  readonly levels: readonly (readonly NodeView[])[]
}

/** A digest in a tree. */
export type NodeView = {
  /** Its place in its level. */
  readonly index: string
  /** `leaf`: carried, with its content; `computed`: from those below; `sibling`: carried; `zero`: of zeros, not carried. */
  readonly kind: 'leaf' | 'computed' | 'sibling' | 'zero'
  readonly digest: string
  /** After the step, if that is another. */
  readonly after: string | null
  /** Of a leaf: where it lies, and what it holds before and after the step. */
  readonly content: { readonly what: string; readonly before: string; readonly after: string } | null
}

/** Where the page gets what it shows: a server on this machine, or a report. Any method may reject with an `Error`. */
export type Source = {
  summary(): Promise<Summary>
  timeline(): Promise<Timeline>
  window(run: RunIndex, from: number, count: number): Promise<Window>
  state(run: RunIndex, step: number): Promise<StateView>
  memory(run: RunIndex, step: number, name: string, address: string, size: number): Promise<MemoryView>
  find(run: RunIndex, from: number, query: Query): Promise<Found>
  dispute(): Promise<Dispute | null>
  difference(step: number): Promise<Difference>
  proof(run: RunIndex, step: number): Promise<ProofView>
}

/** A report: what a page shows of a run or a dispute, for those who do not have the program. */
export type Report = {
  readonly kind: 'onestep report'
  readonly version: 1
  readonly madeBy: string
  readonly summary: Summary
  readonly timeline: Timeline
  readonly dispute: Dispute | null
  readonly windows: readonly Window[]
  /** Bytes before the first step of a window of the same number. */
  readonly memories: readonly (readonly MemoryLines[])[]
  readonly states: readonly StateView[]
  readonly differences: readonly Difference[]
  /** Proofs of the first run. */
  readonly proofs: readonly ProofView[]
}

/** Bytes of a memory: where they begin, and the bytes. */
export type MemoryLines = { readonly name: string; readonly address: string; readonly bytes: string }
