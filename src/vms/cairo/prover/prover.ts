/**
 * The prover: runs a program with its hints to find the memory that a run needs.
 *
 * Nothing here is trusted, and nothing of it is in a claim: the memory that it finds is fixed in the state that the
 * machine of `spec.ts` starts in, and each step of that machine checks it. A mistake here is a trap there.
 *
 * Segments have no addresses before all of their sizes are known. So a program runs twice: first with segments
 * far from each other, then with each behind the one before, as Cairo's reference machines relocate them.
 * @module
 */

import { type Builtin, CairoError } from '../files/initial.ts'
import type { Registers } from '../files/run-files.ts'
import { HintFailure } from '../hints/values.ts'
import type { HintMachine } from '../hints/world.ts'
import { PRIME } from '../machine/state.ts'
import { adviceOf, type Filled, type Signature } from './advice.ts'
import { inverse } from './curve.ts'
import { decode } from './decode.ts'
import { completeSegment, deduce, INSTANCE } from './deduce.ts'
import {
  closePlaces,
  farPlaces,
  MAX_SEGMENTS,
  MAX_TEMPORARY,
  type Places,
  sizesOf,
  temporaryAt,
  temporaryBase,
} from './segments.ts'

export type ProverRun = {
  /** Registers before each step, as a reference trace has them. */
  readonly trace: readonly Registers[]
  /** All cells that are known at the end, by address. */
  readonly cells: ReadonlyMap<number, bigint>
  /** The cells that are known before the first step: program and stack. */
  readonly start: ReadonlyMap<number, bigint>
  readonly builtins: readonly Builtin[]
  readonly advice: readonly bigint[]
  /** Where `main` returns to, in a run that is not in proof mode. */
  readonly end: number | undefined
  /** Whether an operand took a division to find, which the machine does not do. */
  readonly divides: boolean
}

/** Options of the prover that finds a run's memory. */
export type CairoProverOptions = {
  /** Steps after which a program is given up. Default 2^22. */
  readonly maxSteps?: number
}

/** Segments 0 and 1 are the program and its stack. */
const FIRST_BUILTIN = 2

/** What the prover is to run: a program that knows how it is begun. */
export type Job = {
  /** The program's words. */
  readonly data: readonly bigint[]
  /** The offset of the first instruction. */
  readonly entry: number
  /** Whether it ends in a loop of one step, or returns. */
  readonly isProofMode: boolean
  /** Each gets a segment, unless it says where it begins. */
  readonly builtins: readonly (Omit<Builtin, 'begin'> & { readonly begin?: number })[]
  /** What its first step finds before ap. */
  stack(setting: Setting): readonly bigint[]
  /** Cells of the stack that are above ap at the first step. */
  readonly above: number
  /** Hints by the offset of the instruction that they stand before, for one run: they may remember things. */
  hints(): ReadonlyMap<number, readonly Hint[]>
}

export type Hint = (machine: RunMachine) => void

/** What a hint can reach of the run. */
export type RunMachine = HintMachine & {
  /** Segments that the arena has, each behind the one before. */
  addChained(): bigint
}

/** Where things are when a run begins. */
export type Setting = {
  readonly program: number
  readonly execution: number
  readonly builtins: readonly Builtin[]
  /** What the program is to return to, if it is to return. */
  readonly end: { readonly fp: number; readonly pc: number }
  addSegment(): number
  write(address: number, value: bigint): void
}

/**
 * Runs a program until it loops or returns.
 * @throws CairoError if it does not come to its end
 */
export function proveCairo(job: Job, { maxSteps = 2 ** 22 }: CairoProverOptions = {}): ProverRun {
  const far = new Run(job, farPlaces)
  far.run(maxSteps)
  far.completeBuiltins()
  const run = new Run(job, closePlaces(far.sizes(), far.chained), far)
  const trace = run.run(maxSteps)
  run.completeBuiltins()
  const { cells, start, builtins, end, divides } = run
  return { trace, cells, start, builtins, advice: run.advice(), end, divides }
}

class Run {
  readonly cells = new Map<number, bigint>()
  readonly start: ReadonlyMap<number, bigint>
  readonly builtins: Builtin[]
  readonly chained: number[] = []
  readonly end: number | undefined
  divides = false
  readonly #hints: ReadonlyMap<number, readonly Hint[]>
  readonly #machine: RunMachine
  /** The first run of the program, where this one is the second. */
  readonly #far: Run | undefined
  /** Where temporary segments were put, by their number. */
  readonly #moved = new Map<number, bigint>()
  #temporary = 0
  /** What hints asked for segments of addresses: the second run, where an address may be the end of one and the begin of the next, answers as the first. */
  readonly #segmentsAsked: bigint[] = []
  readonly #places: Places
  readonly #decoded = new Map<number, ReturnType<typeof decode>>()
  readonly #signatures = new Map<number, Signature>()
  readonly #first: number
  #segments = 0
  #pc: number
  #ap: number
  #fp: number

  constructor(job: Job, places: Places, far?: Run) {
    this.#hints = job.hints()
    this.#places = places
    this.#far = far
    this.#machine = this.#newMachine()
    const [program, execution] = [this.#add(), this.#add()]
    this.#first = program
    this.builtins = job.builtins.map((one) => ({ ...one, begin: one.begin ?? this.#add() }))
    const end = job.isProofMode ? { fp: 0, pc: 0 } : { fp: this.#add(), pc: this.#add() }
    this.end = job.isProofMode ? undefined : end.pc
    for (const [i, value] of job.data.entries()) this.cells.set(program + i, value)
    const stack = job.stack({
      program,
      execution,
      builtins: this.builtins,
      end,
      addSegment: () => this.#add(),
      write: (address, value) => void this.cells.set(address, value),
    })
    for (const [i, value] of stack.entries()) this.cells.set(execution + i, value)
    this.start = new Map(this.cells)
    this.#pc = program + job.entry
    this.#ap = this.#fp = execution + stack.length - job.above
  }

  /** Cells of each segment, up to the last that is known. */
  sizes(): number[] {
    const addresses = Array.from(this.cells.keys(), (address) => Number(this.#relocated(BigInt(address))))
    return sizesOf(addresses, this.#segments)
  }

  run(maxSteps: number): Registers[] {
    const trace: Registers[] = []
    try {
      while (this.#pc !== this.end) {
        if (trace.length >= maxSteps) {
          throw new CairoError(`The program does not end within ${maxSteps} steps.`, [
            'Fix: increase maxSteps, if the program ends',
          ])
        }
        const before = { ap: this.#ap, fp: this.#fp, pc: this.#pc }
        this.#runHints()
        this.#step()
        trace.push(before)
        if (this.#pc === before.pc && this.#ap === before.ap && this.#fp === before.fp) break
      }
    } catch (error) {
      if (!(error instanceof RunFailure)) throw error
      throw new CairoError('The program cannot be run to its end.', [
        `At: step ${trace.length}, pc ${this.#pc - this.#first} of the program`,
        `Reason: ${error.message}`,
      ])
    }
    return trace
  }

  /** Cells that a builtin implies and that no step ever read. */
  completeBuiltins(): void {
    for (const { name, begin, stop } of this.#filled()) completeSegment(name, begin, stop, this.cells)
  }

  /** What the builtins' checks are to be told. */
  advice(): bigint[] {
    return adviceOf(this.#filled(), this.cells, this.#signatures)
  }

  #filled(): Filled[] {
    return this.builtins.map((builtin, i) => {
      const { depth = this.builtins.length - i } = builtin
      return { ...builtin, stop: Number(this.#relocated(this.cells.get(this.#ap - depth) ?? 0n)) }
    })
  }

  #add(): number {
    if (this.#segments === MAX_SEGMENTS)
      throw new RunFailure(`it requests more than ${MAX_SEGMENTS} segments`)
    const base = this.#places.baseOf(this.#segments++)
    if (base === undefined) throw new RunFailure('it requests different segments when its addresses change')
    return base
  }

  /** A temporary segment, whose place the program finds out later. */
  #addTemporary(): number {
    const index = this.#temporary++
    if (index === MAX_TEMPORARY)
      throw new RunFailure(`it requests more than ${MAX_TEMPORARY} temporary segments`)
    if (!this.#far) return temporaryBase(index)
    const place = Number(this.#far.#relocated(BigInt(temporaryBase(index))))
    if (temporaryAt(place)) throw new RunFailure('it leaves a temporary segment unplaced')
    const segment = farPlaces.segmentOf(place)
    const base = this.#places.baseOf(segment)
    if (base === undefined)
      throw new RunFailure('it places a temporary segment at something that is not an address')
    return base + place - (farPlaces.baseOf(segment) as number)
  }

  #relocate(from: number, to: bigint): void {
    if (this.#far) return
    const segment = temporaryAt(from)
    if (segment?.offset !== 0 || segment.index >= this.#temporary || this.#moved.has(segment.index))
      throw new RunFailure(`${from} is not the start of an unplaced temporary segment`)
    if (temporaryAt(Number(this.#relocated(to)))?.index === segment.index)
      throw new RunFailure('it places a temporary segment into itself')
    this.#moved.set(segment.index, to)
  }

  /** An address in a temporary segment as one in the segment that it was put into. */
  #relocated(value: bigint): bigint {
    if (this.#moved.size === 0 || value > Number.MAX_SAFE_INTEGER) return value
    const place = temporaryAt(Number(value))
    const to = place && this.#moved.get(place.index)
    return to === undefined ? value : this.#relocated(to + BigInt(place?.offset ?? 0))
  }

  #segmentOf(address: number): bigint {
    if (this.#far) {
      const segment = this.#far.#segmentsAsked[this.#segmentsAsked.length]
      if (segment === undefined)
        throw new RunFailure('its hints behave differently when its addresses change')
      this.#segmentsAsked.push(segment)
      return segment
    }
    const temporary = temporaryAt(address)?.index
    const segment = temporary === undefined ? farPlaces.segmentOf(address) : -1 - temporary
    if (segment >= this.#segments || -1 - segment >= this.#temporary)
      throw new RunFailure(`${address} is not in a segment`)
    this.#segmentsAsked.push(BigInt(segment))
    return BigInt(segment)
  }

  #get(address: number): bigint | undefined {
    const known = this.cells.get(address)
    if (known !== undefined) return this.#relocated(known)
    const builtin = this.builtins[this.#places.segmentOf(address) - FIRST_BUILTIN]
    const size = builtin && INSTANCE[builtin.name]
    if (size === undefined) return undefined
    const index = (address - builtin.begin) % size
    const value = deduce(builtin.name, index, (i) => this.cells.get(address - index + i))
    if (value !== undefined) this.cells.set(address, value)
    return value
  }

  #read(address: bigint): bigint {
    const value = this.#get(addressOf(address))
    if (value === undefined) throw new RunFailure(`the cell at ${address} is not known`)
    return value
  }

  #decode() {
    const word = this.#read(BigInt(this.#pc))
    if (word >> 63n !== 0n) throw new RunFailure(`0x${word.toString(16)} is not an instruction`)
    return decode(word)
  }

  #write(address: number, value: bigint): void {
    if (address < 0) throw new RunFailure(`${address} is not an address`)
    const known = this.cells.get(address)
    if (known !== undefined && known !== value && this.#relocated(known) !== this.#relocated(value))
      throw new RunFailure(`the cell at ${address} contains ${known}, not ${value}`)
    if (known === undefined) this.cells.set(address, value)
  }

  #newMachine(): RunMachine {
    const run = this
    return {
      get ap() {
        return BigInt(run.#ap)
      },
      get fp() {
        return BigInt(run.#fp)
      },
      get pc() {
        return BigInt(run.#pc)
      },
      has: (address) => this.#get(addressOf(address)) !== undefined,
      addTemporary: () => BigInt(this.#addTemporary()),
      relocate: (from, to) => this.#relocate(addressOf(from), to),
      segmentOf: (address) => this.#segmentOf(addressOf(address)),
      read: (address) => this.#read(address),
      write: (address, value) => this.#write(addressOf(address), value),
      addSegment: () => BigInt(this.#add()),
      addChained: () => {
        this.chained.push(this.#segments)
        return BigInt(this.#add())
      },
      addSignature: (address, signature) => void this.#signatures.set(addressOf(address), signature),
    }
  }

  #runHints(): void {
    const hints = this.#hints.get(this.#pc - this.#first)
    if (!hints) return
    for (const hint of hints) {
      try {
        hint(this.#machine)
      } catch (error) {
        if (error instanceof RunFailure) throw error
        // What else a hint can do wrong: a reference that is not understood, a number too large for BigInt.
        if (!(error instanceof HintFailure || error instanceof SyntaxError || error instanceof RangeError))
          throw error
        throw new RunFailure(`a hint fails: ${error.message}`)
      }
    }
  }

  /** The whitepaper's state transition, with what is not known found from what is. */
  #step(): void {
    let instruction = this.#decoded.get(this.#pc)
    if (!instruction) this.#decoded.set(this.#pc, (instruction = this.#decode()))
    const { op1Source, resLogic, pcUpdate, apUpdate, opcode } = instruction
    const dstAt = (instruction.dstIsFp ? this.#fp : this.#ap) + instruction.off0
    const op0At = (instruction.op0IsFp ? this.#fp : this.#ap) + instruction.off1
    const next = this.#pc + (op1Source === 1 ? 2 : 1)
    const [isCall, isAssert] = [opcode === 1, opcode === 4]

    let dst = this.#get(dstAt)
    let op0 = this.#get(op0At)
    if (isCall) {
      op0 ??= BigInt(next)
      dst ??= BigInt(this.#fp)
    }
    const op1Base =
      op1Source === 1 ? this.#pc : op1Source === 2 ? this.#fp : op1Source === 4 ? this.#ap : undefined
    if (op1Base === undefined && op0 === undefined) throw new RunFailure('op0 is not known')
    const op1At = (op1Base ?? addressOf(op0 as bigint)) + instruction.off2
    let op1 = this.#get(op1At)
    if (isAssert && dst !== undefined) {
      this.divides ||= resLogic === 2 && (op0 === undefined || op1 === undefined)
      if (op1 === undefined && resLogic === 0) op1 = dst
      else if (op1 === undefined && op0 !== undefined) op1 = resLogic === 1 ? sub(dst, op0) : divide(dst, op0)
      else if (op0 === undefined && op1 !== undefined && resLogic !== 0)
        op0 = resLogic === 1 ? sub(dst, op1) : divide(dst, op1)
    }
    if (op0 === undefined || op1 === undefined) throw new RunFailure('an operand is not known')
    const res = resLogic === 0 ? op1 : (resLogic === 1 ? op0 + op1 : op0 * op1) % PRIME
    if (isAssert) dst ??= res
    if (dst === undefined) throw new RunFailure('dst is not known')
    if (isAssert && dst !== res) throw new RunFailure(`an assertion fails: ${dst} is not ${res}`)
    this.#write(dstAt, dst)
    this.#write(op0At, op0)
    this.#write(op1At, op1)

    const apBy = apUpdate === 1 ? res : apUpdate === 2 ? 1n : isCall ? 2n : 0n
    const [pc, ap] = [BigInt(this.#pc), BigInt(this.#ap)]
    if (isCall) this.#fp = this.#ap + 2
    else if (opcode === 2) this.#fp = addressOf(dst)
    this.#ap = addressOf((ap + apBy) % PRIME)
    if (pcUpdate === 0 || (pcUpdate === 4 && dst === 0n)) this.#pc = next
    else if (pcUpdate === 1) this.#pc = addressOf(res)
    else this.#pc = addressOf((pc + (pcUpdate === 4 ? op1 : res)) % PRIME)
  }
}

const sub = (a: bigint, b: bigint) => (a - b + PRIME) % PRIME

function divide(a: bigint, b: bigint): bigint {
  if (b === 0n) throw new RunFailure('a division by zero')
  return (a * inverse(b)) % PRIME
}

function addressOf(value: bigint): number {
  if (value < 0n || value >= BigInt(Number.MAX_SAFE_INTEGER))
    throw new RunFailure(`${value} is not an address`)
  return Number(value)
}

/** The program cannot go on; becomes a `CairoError` that says where. */
class RunFailure extends Error {
  override name = 'RunFailure'
}
