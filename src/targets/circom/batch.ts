/**
 * The batch circuit of a machine: some consecutive steps, their memories checked offline.
 *
 * Of each step only registers and accesses are in the circuit; that the accesses agree with each other and with the
 * roots before and after is for circuits/batch_memory.circom.
 * @module
 */

import { accessesOf } from '../../ir/bounds.ts'
import { type Block, type Machine, MICRO, mapsOf } from '../../ir/machine.ts'
import { machineId } from '../../ir/print.ts'
import { closeCell, openCell, placeBits } from './cell.ts'
import { CircuitError, type CircuitVm, located } from './error.ts'
import { exclusions, expectExcluded, WIDEST } from './excluded.ts'
import { type Linear, signal, ZERO } from './linear.ts'
import { nodeIdBits, rootId } from './node-ids.ts'
import { type PlainMachine, plainMachine } from './plain-steps.ts'
import { type Plan, planOf } from './plan.ts'
import type { Unit } from './plan-types.ts'
import { assertRoots, registerInputs, stepCore } from './step.ts'
import { fromLinear, linearOf, regroup } from './value.ts'
import { type Origin, Writer } from './writer.ts'

/** How much a batch has room for. */
export type BatchShape = {
  /** The most steps. */
  readonly steps: number
  /** The distance of slots that accept any step; the slots between them accept only plain steps (plain-steps.ts). */
  readonly anyEvery: number
  /** Leaves that hold the same before and after, and leaves that may change. */
  readonly readLeaves: number
  readonly writeLeaves: number
  /** Nodes above leaves: those where nothing changes, and others. */
  readonly readNodes: number
  readonly writeNodes: number
}

/** A template of one step. */
export type BatchStep = {
  readonly plan: Plan
  /** The machine that it is a step of: the VM's own, or what is plain of it. */
  readonly machine: Machine
  /** Ports of the memories, in the order in which a step uses them. */
  readonly ports: readonly Unit[]
  /** Instructions and routines that have no place in it: they move more than 16 bytes at once, touch maps, or read preimages. */
  readonly excluded: ReadonlySet<string>
  readonly uncut: PlainMachine['uncut']
  /** Whether its traps are what a plain step does not meet (plain.ts). */
  readonly plain: boolean
}

/** The circuit of consecutive steps: its template, its shape and what it excludes. */
export type BatchCircuit = {
  /** Path below circuits/generated to text. */
  readonly files: ReadonlyMap<string, string>
  /** Name of the template in the first file; its parameters are those of the shape, in their order. */
  readonly template: string
  /** `main`'s public inputs, in the order in which a proof has them. */
  readonly publicInputs: readonly ['rootBefore', 'rootAfter', 'stepCount']
  /** log2 of a cell's bytes. */
  readonly cellLog: number
  /** Elements of `registers`. */
  readonly registers: number
  readonly plain: BatchStep
  readonly any: BatchStep
  /** What the signals and components of the two templates of a step are for. */
  readonly origins: { readonly [kind in 'plain' | 'any']: ReadonlyMap<string, readonly Origin[]> }
}

/** Options of `circomBatch`. */
export type BatchOptions = {
  /**
   * How many instructions and routines may be excluded: those that move more than 16 bytes in an access, touch maps or
   * read preimages, whose steps only the step circuit proves. Default: any number; `any.excluded` lists them.
   */
  readonly maxExcluded?: number
}

/**
 * The batch circuit of a machine.
 *
 * It proves: from the state with the root `rootBefore`, if there is one of this machine, `stepCount` steps lead to a state
 * with the root `rootAfter`. How many steps fit depends on what they are, so their number is a public input of its own.
 * @throws CircuitError if the machine has an op that no circuit is made for, if fetching loads more than 16 bytes at once,
 *   or if more than `maxExcluded` instructions and routines are excluded
 * @example
 * ```ts
 * const { files, template } = circomBatch(tiny)
 * ```
 */
export function circomBatch(vm: CircuitVm, options: BatchOptions = {}): BatchCircuit {
  return located(vm, () => makeBatch(vm, options))
}

function makeBatch(vm: CircuitVm, { maxExcluded = Number.POSITIVE_INFINITY }: BatchOptions): BatchCircuit {
  const { machine } = vm
  const cellLog = cellLogOf(machine)
  const isExcluded = exclusions(machine, cellLog)
  const any = batchStep(withoutEffects(machine, isExcluded), false)
  expectExcluded(vm, any.excluded, maxExcluded)
  const plain = batchStep(plainMachine(machine, isExcluded), true)
  if (any.ports.length === 0) {
    throw new CircuitError(`There is no batch circuit of ${machine.name}: no step accesses a memory.`, [
      'Fix: prove its steps one by one, by its step circuit',
    ])
  }

  const name = `${machine.name.replace(/\W/g, '_').replace(/^./, (letter) => letter.toUpperCase())}Batch`
  const options = { cellLog, ports: Math.max(any.ports.length, plain.ports.length) }
  const outer = new Writer()
  const steps = [
    stepTemplate(plain, { ...options, outer, name: `${name}PlainStep` }),
    stepTemplate(any, { ...options, outer, name: `${name}AnyStep` }),
  ]
  const main = batchTemplate(machine, { ...options, name, plain, any })
  const includes = new Set([...steps, main].flatMap(({ writer }) => [...writer.includes]))
  const text = [
    'pragma circom 2.1.6;',
    '',
    ...[...includes].sort().map((file) => `include "${file}";`),
    ...[...outer.templates.values()].flatMap(({ lines }) => ['', ...lines]),
    ...[...steps, main].flatMap((one) => ['', ...one.text]),
    '',
  ].join('\n')
  return {
    files: new Map([[`${machine.name}/batch.circom`, text]]),
    template: name,
    publicInputs: ['rootBefore', 'rootAfter', 'stepCount'],
    cellLog,
    registers: main.registers,
    plain,
    any,
    origins: { plain: steps[0]!.writer.origins, any: steps[1]!.writer.origins },
  }
}

/** A machine of which some blocks have no effects, and their names. */
function withoutEffects(machine: Machine, isRare: (block: Block) => boolean) {
  const rare = new Set<string>()
  const strip = <T extends { readonly name: string; readonly block: Block }>(list: readonly T[]): T[] =>
    list.map((one) => {
      if (!isRare(one.block)) return one
      rare.add(one.name)
      return { ...one, block: { effects: [] } }
    })
  const [microcode, instructions] = [strip(machine.microcode), strip(machine.instructions)]
  return { machine: { ...machine, microcode, instructions }, rare, uncut: new Map() }
}

function batchStep({ machine, rare, uncut }: PlainMachine, plain: boolean): BatchStep {
  const plan = planOf(machine)
  return {
    machine,
    plan,
    ports: plan.leaves.filter((unit) => unit.uses.length > 0),
    excluded: rare,
    uncut,
    plain,
  }
}

/** Cells are as wide as the widest access that is not a whole leaf. */
function cellLogOf(machine: Machine): number {
  const blocks = [machine.fetch, ...[...machine.microcode, ...machine.instructions].map(({ block }) => block)]
  const sizes = blocks.flatMap((block) => accessesOf(machine, block).map(({ size }) => size))
  return Math.max(0, ...sizes.filter((size) => size <= WIDEST).map(Math.log2))
}

type StepOptions = {
  readonly name: string
  readonly cellLog: number
  /** How many ports a step has at most. */
  readonly ports: number
  /** Of the file: it holds the templates of functions. */
  readonly outer: Writer
}

/** One step: registers and cells before to registers and cells after. */
function stepTemplate(step: BatchStep, { name, cellLog, ports: most, outer }: StepOptions) {
  const { machine, plan, ports, excluded, plain } = step
  const writer = new Writer(outer)
  const { registers, widths } = registerInputs(
    machine,
    (linear, width) => fromLinear(linear, width).parts[0]!,
  )
  const [active, status] = [signal('active'), signal('status')]
  if (plain) {
    writer.assertProduct(active, status, ZERO)
    const micro = registers.get(MICRO)?.[0]
    if (micro) writer.assertProduct(active, linearOf(micro), ZERO)
  }
  const { context, statusAfter, after, gate } = stepCore(
    machine,
    plan,
    writer,
    { registers, active, plain },
    (context, unit) => openCell(context, unit, ports.indexOf(unit), cellLog, step.uncut),
  )
  for (const block of [...plan.routines, ...plan.instructions]) {
    if (excluded.has(block.name)) writer.lines.push(`${writer.text(context.selector(block))} === 0;`)
  }
  writer.comment('memories')
  const outputs: [string, Linear][] = [['statusAfter', statusAfter]]
  for (const [i, unit] of ports.entries()) {
    const access = closeCell(context, unit, gate, cellLog)
    outputs.push([`id[${i}]`, access.id], [`place[${i}]`, access.packed], [`cellAfter[${i}]`, access.after])
  }
  const pieces = machine.registers.flatMap((register) =>
    after.get(register.name)!.flatMap((value) => regroup(writer, value)),
  )
  for (const [i, piece] of pieces.entries()) outputs.push([`registersAfter[${i}]`, piece])
  const texts = outputs.map(([output, linear]) => `${output} <== ${writer.text(linear)};`)
  const text = [
    '/**',
    ...(plain
      ? [
          ` * A plain step of ${machine.name} within a batch: an instruction that neither traps nor halts nor enters microcode.`,
        ]
      : [` * Any step of ${machine.name} within a batch.`]),
    ' * Registers before and after, and for each port of the memories one access; if `active` is 0, nothing happens.',
    ' * Does not check: registers are assumed to be in range and `active` a bit; what cells hold is for BatchMemory.',
    ...(excluded.size > 0 ? [` * There is no such step of: ${[...excluded].join(', ')}.`] : []),
    ' * Generated: do not edit.',
    ' */',
    `template ${name}() {`,
    '    signal input active;',
    '    signal input status;',
    `    signal input registers[${widths.length}];`,
    `    signal input cell[${most}];`,
    ...(cellLog > 0 ? [`    signal input low[${most}][${cellLog}];`] : []),
    '    signal output statusAfter;',
    `    signal output registersAfter[${widths.length}];`,
    `    signal output id[${ports.length}];`,
    `    signal output place[${ports.length}];`,
    `    signal output cellAfter[${ports.length}];`,
    '',
    ...[...writer.lines, ...texts].map((line) => `    ${line}`),
    '}',
  ]
  return { writer, text }
}

type MainOptions = {
  readonly name: string
  readonly cellLog: number
  readonly ports: number
  readonly plain: BatchStep
  readonly any: BatchStep
}

/** Registers from step to step, accesses in one list, the public inputs. */
function batchTemplate(machine: Machine, { name, cellLog, ports, plain, any }: MainOptions) {
  const writer = new Writer()
  writer.includes.add('batch_memory.circom')
  writer.includes.add('range.circom')
  const part = (linear: Linear, width: number) => fromLinear(linear, width).parts[0]!
  const [before, after] = [registerInputs(machine, part), registerInputs(machine, part, 'last')]
  const memories = machine.memories.map((_, i) => i)
  // What no step of a batch touches.
  const maps = mapsOf(machine).map((_, i) => signal(`mapRoots[${i}]`))
  assertRoots(writer, machine, machineId(machine), {
    rootBefore: {
      status: signal('status'),
      registers: before.registers,
      roots: [...memories.map((i) => signal(`roots[${i}]`)), ...maps],
    },
    rootAfter: {
      status: signal('lastStatus'),
      registers: after.registers,
      roots: [...memories.map((i) => signal(`rootsAfter[${i}]`)), ...maps],
    },
  })
  const count = before.widths.length
  /** The lines that wire one kind of step into the list of accesses. */
  const wire = (kind: 'plain' | 'any', step: BatchStep): string[] => [
    `${kind}[${kind}s].active <== active[i];`,
    `${kind}[${kind}s].status <== statuses[i];`,
    `${kind}[${kind}s].registers <== states[i];`,
    `${kind}[${kind}s].cell <== cell[i];`,
    ...(cellLog > 0 ? [`${kind}[${kind}s].low <== low[i];`] : []),
    `statuses[i + 1] <== ${kind}[${kind}s].statusAfter;`,
    `states[i + 1] <== ${kind}[${kind}s].registersAfter;`,
    ...step.ports.flatMap((unit, port) => [
      `placeBits[at] = ${placeBits(unit, cellLog)};`,
      `writes[at] = ${unit.update ? 1 : 0};`,
      `id[at] <== ${kind}[${kind}s].id[${port}];`,
      `place[at] <== ${kind}[${kind}s].place[${port}];`,
      `before[at] <== cell[i][${port}];`,
      `after[at] <== ${kind}[${kind}s].cellAfter[${port}];`,
      'at++;',
    ]),
    `${kind}s++;`,
  ]
  const slots = [
    'signal input leafUsed[leaves];',
    'signal input leafId[leaves];',
    'signal input leafWords[leaves][words];',
    'signal input leafWordsAfter[writeLeaves][words];',
    'signal input leafTimes[leaves][words];',
    'signal input nodeUsed[nodes];',
    'signal input nodeId[nodes];',
    'signal input nodeOpened[nodes][4];',
    'signal input nodeChildren[nodes][4];',
    'signal input nodeChildrenAfter[writeNodes][4];',
    `signal input rootOpened[${memories.length}];`,
  ]
  const passed = slots.map((line) => line.match(/input (\w+)/)![1]!)
  const lines = [
    `var anySteps = steps \\ anyEvery;`,
    `var n = anySteps * ${any.ports.length} + (steps - anySteps) * ${plain.ports.length};`,
    'var leaves = readLeaves + writeLeaves;',
    'var nodes = readNodes + writeNodes;',
    `var words = ${32 >> cellLog};`,
    'signal input rootBefore;',
    'signal input rootAfter;',
    'signal input stepCount;',
    'signal input status;',
    `signal input registers[${count}];`,
    `signal input roots[${memories.length}];`,
    `signal input rootsAfter[${memories.length}];`,
    ...(maps.length > 0 ? [`signal input mapRoots[${maps.length}];`] : []),
    'signal input active[steps];',
    `signal input cell[steps][${ports}];`,
    ...(cellLog > 0 ? [`signal input low[steps][${ports}][${cellLog}];`] : []),
    'signal input gap[n];',
    'signal input idleTime;',
    ...slots,
    '',
    '// registers before',
    `var widths[${count}] = [${before.widths.join(', ')}];`,
    `for (var r = 0; r < ${count}; r++) { Range(widths[r])(registers[r]); }`,
    '// steps',
    `component plain[steps - anySteps];`,
    'component any[anySteps];',
    'signal statuses[steps + 1];',
    `signal states[steps + 1][${count}];`,
    'signal id[n];',
    'signal place[n];',
    'signal before[n];',
    'signal after[n];',
    'var placeBits[n];',
    'var writes[n];',
    ...['plains', 'anys', 'at', 'sum'].map((counter) => `var ${counter} = 0;`),
    'statuses[0] <== status;',
    'states[0] <== registers;',
    'for (var i = 0; i < steps; i++) {',
    '    active[i] * (1 - active[i]) === 0;',
    '    sum += active[i];',
    '    if (i % anyEvery == anyEvery - 1) {',
    `        any[anys] = ${name}AnyStep();`,
    ...wire('any', any).map((line) => `        ${line}`),
    '    } else {',
    `        plain[plains] = ${name}PlainStep();`,
    ...wire('plain', plain).map((line) => `        ${line}`),
    '    }',
    '}',
    'stepCount === sum;',
    'signal lastStatus <== statuses[steps];',
    `signal last[${count}] <== states[steps];`,
    '// memories',
    `component memory = BatchMemory(n, placeBits, writes, ${8 << cellLog}, ${nodeIdBits(machine)}, readLeaves, writeLeaves, readNodes, writeNodes, ${memories.length}, [${memories.map((i) => rootId(machine, i)).join(', ')}]);`,
    'memory.seed <== [rootBefore, rootAfter, stepCount];',
    ...['id', 'place', 'before', 'after', 'gap', 'idleTime', ...passed].map(
      (one) => `memory.${one} <== ${one};`,
    ),
    'memory.rootBefore <== roots;',
    'memory.rootAfter <== rootsAfter;',
    '// roots',
    ...writer.lines,
  ]
  const text = [
    '/**',
    ` * At most \`steps\` consecutive steps of ${machine.name}, of which every \`anyEvery\`-th may be any step and the others are plain.`,
    ' * `rootBefore`, `rootAfter`: roots of the states before and after, each a hash of the VM id first of all.',
    ' * `stepCount`: how many steps lead from the one to the other; slots may stay empty.',
    ' * Does not check: the root before is assumed to be that of a state.',
    ' * Generated: do not edit.',
    ' */',
    `template ${name}(steps, anyEvery, readLeaves, writeLeaves, readNodes, writeNodes) {`,
    ...lines.map((line) => (line === '' ? '' : `    ${line}`)),
    '}',
  ]
  return { writer, text, registers: count }
}
