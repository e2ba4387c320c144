/**
 * Checks of a declaration that need no tracing.
 * @module
 */
import { TraceError } from './error.ts'
import { describe, trapReasonProblem } from './mistakes.ts'
import type { OpSpec, Spec } from './spec.ts'

/** @throws TraceError with the source line of the mistake */
export function checkSpec(spec: Spec, otherwise: string): void {
  const { name, microcode } = spec
  if (typeof name !== 'string' || !/^[a-zA-Z_][\w.-]*$/.test(name)) {
    throw new TraceError(
      `"${String(name)}" is not a valid VM name.`,
      ['Expected: letters, digits, _ . and -, a letter first', "Fix: a name such as vm('tiny')"],
      spec.stateAt,
    )
  }
  const problem = trapReasonProblem(otherwise)
  if (problem) throw new TraceError(problem, ["Fix: .otherwise('illegal instruction')"])
  if (microcode.length > MAX_ROUTINES) {
    throw new TraceError(
      `Expected at most ${MAX_ROUTINES} microcode routines, got ${microcode.length}.`,
      [
        'The register micro, which selects the next routine, has at most 16 bits.',
        'Fix: merge routines into one with a register for its phase',
      ],
      microcode[MAX_ROUTINES]!.at,
    )
  }
  const taken = new Map<string, string | undefined>()
  for (const part of [...spec.ops, ...microcode]) {
    const own = 'name' in part ? part.name : nameOf(part)
    if (taken.has(own)) {
      throw new TraceError(
        `${name}, ${own}: two instructions or routines have this name.`,
        [
          `The other: ${taken.get(own) ?? 'unknown'}`,
          `Fix: use .op('${own}.2 …', …, { display: '${own} …' }) if one mnemonic has several encodings`,
        ],
        part.at,
      )
    }
    taken.set(own, part.at)
  }
}

const MAX_ROUTINES = 2 ** 16 - 1

/** The first word of an instruction's assembly text. */
export function nameOf({ assembly, at }: OpSpec): string {
  const name = typeof assembly === 'string' ? assembly.trim().split(/\s+/)[0] : ''
  if (name) return name
  throw new TraceError(
    `Expected assembly text, got ${describe(assembly)}.`,
    ["Fix: a name, then operands: .op('add d, a, b', …)"],
    at,
  )
}

/** An encoding defines every bit of the word. */
export function checkWidth(
  op: OpSpec,
  width: number,
  word: number,
  lengths: readonly number[] = [word],
): void {
  if (width > word) {
    throw new TraceError(
      `The encoding of ${nameOf(op)} has ${width} bits; fetch yields ${word}.`,
      [`Encoding: ${op.encoding}`, 'Fix: use fewer bits, or return a wider word from fetch'],
      op.at,
    )
  }
  if (lengths.includes(width)) return
  const missing = Math.min(...lengths.filter((length) => length > width)) - width
  throw new TraceError(
    `Expected an encoding of ${lengths.join(' or ')} bits, got ${width}.`,
    [
      `Encoding: ${op.encoding}`,
      `Fix: ${'.'.repeat(missing)} for the ${missing} bits that may have any value, where they are; or, for instructions of several lengths, .fetch(body, { lengths: [${[width, ...lengths].join(', ')}] })`,
    ],
    op.at,
  )
}
