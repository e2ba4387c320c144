/**
 * Frames of microcode: the parameters of a routine as registers of its own, and where it returns to. They are registers of
 * the state like all others, so that nothing below the language knows of them.
 *
 * A frame is there once, so a routine cannot be called again before it has returned: that is an error when the VM is
 * declared.
 * @module
 */
import { microWidth, type Register } from '../ir/machine.ts'
import { bits } from '../ir/types.ts'
import { type FrameParameters, frameRegister } from './declarations.ts'
import { TraceError } from './error.ts'
import type { Frame, Jump } from './frame.ts'
import type { MicroSpec } from './spec.ts'

/** The part of a frame that holds the number of the routine to go on with. */
const THEN = 'then'

/**
 * The frames of all routines, by the routine's name.
 * @throws TraceError for a frame that cannot be
 */
export function framesOf(microcode: readonly MicroSpec[], taken: ReadonlySet<string>): Map<string, Frame> {
  const frames = new Map<string, Frame>()
  const type = bits(microWidth(microcode.length))
  for (const { name, frame, at } of microcode) {
    if (frame === undefined) continue
    if (typeof frame === 'string') {
      const shared = frames.get(frame)
      if (!shared) {
        throw new TraceError(
          `Expected the frame of ${name} to be that of a routine before it, got "${frame}".`,
          [
            `Frames: ${[...frames.keys()].join(', ') || 'none'}`,
            `Fix: declare ${frame} first, with its parameters`,
          ],
          at,
        )
      }
      frames.set(name, shared)
      continue
    }
    const problem = taken.has(name)
      ? 'a part of the state has this name'
      : /^[a-zA-Z_]\w*$/.test(name)
        ? undefined
        : 'it has other characters than letters, digits and _'
    if (problem) {
      throw new TraceError(
        `"${name}" cannot be the name of a routine with parameters: ${problem}.`,
        ['The parameters of a routine are registers, and s.NAME is its frame.', 'Fix: another name'],
        at,
      )
    }
    const parameters = Object.entries(frame as FrameParameters).map(([title, of]) => {
      if (title === THEN || !/^[a-zA-Z_]\w*$/.test(title)) {
        throw new TraceError(
          `"${title}" cannot be the name of a parameter of ${name}.`,
          [`Fix: letters, digits and _, a letter first; ${THEN} is where the routine returns to`],
          at,
        )
      }
      return frameRegister(`${name}.${title}`, of, at)
    })
    frames.set(name, { name, parameters, back: { name: `${name}.${THEN}`, type } })
  }
  return frames
}

/** The registers of all frames, each once. */
export const registersOf = (frames: ReadonlyMap<string, Frame>): Register[] =>
  [...new Set(frames.values())].flatMap(({ parameters, back }) => [...parameters, back])

/**
 * A frame may not be written by a call while a routine that was called with it has not returned.
 * @param jumps - of each routine
 * @throws TraceError naming the routines on the way
 */
export function checkCalls(
  frames: ReadonlyMap<string, Frame>,
  jumps: ReadonlyMap<string, readonly Jump[]>,
  sources: ReadonlyMap<string, string>,
): void {
  for (const [routine, frame] of frames) {
    // Whatever runs before the routine returns: a call's `then` belongs to its caller.
    const from = new Map<string, string | undefined>([[routine, undefined]])
    for (const one of from.keys()) {
      for (const { kind, to } of jumps.get(one) ?? []) {
        if (kind === 'call' && frames.get(to) === frame) {
          const way = [to]
          for (let at: string | undefined = one; at !== undefined; at = from.get(at)) way.unshift(at)
          throw new TraceError(
            `${one} calls ${to} while the frame of ${frame.name} is in use: ${way.join(' -> ')}.`,
            [
              'A frame is there once: a call would overwrite the parameters of the one that has not returned.',
              'Fix: ret() first, a frame of its own, or a stack in a memory for what really recurs',
            ],
            sources.get(one),
          )
        }
        if (!from.has(to)) from.set(to, one)
      }
    }
  }
}
