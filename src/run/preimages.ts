/**
 * How an executor on WebAssembly reads preimages: the module asks, and this answers in linear memory.
 * @module
 */
import type { PreimageSource } from '../preimage/store.ts'
import { type Plan, PREIMAGE, STATUS, WAITING } from '../targets/wasm/plan.ts'
import type { Frames } from './frames.ts'

export type PreimageExchange = {
  /** Import of the module: reads what `PREIMAGE` asks for. @returns 0, and has the machine wait, if it is not known */
  readonly preimage: () => number
  /** Where preimages are known from now on. */
  supply(source: PreimageSource | undefined): void
  /** Before a run: the machine does not wait any more. After it: whether it does. */
  resume(): void
  settle(): void
  /** The key that the next step waits for. */
  readonly needs: Uint8Array | undefined
}

/** Bytes around the data, so that every part is 32 bytes of one array: the length before, zeros behind. */
const [BEFORE, BEHIND] = [8, 32]

export function preimageExchange(plan: Plan, frames: Frames): PreimageExchange {
  const at = plan.preimages ?? 0
  let source: PreimageSource | undefined
  let needs: Uint8Array | undefined
  /** The preimage that was read last, as it reads, and its key as linear memory has it. */
  let [current, currentKey] = [new Uint8Array(0), new Uint8Array(0)]

  const keyNow = () => frames.bytes().slice(at + PREIMAGE.key, at + PREIMAGE.key + 32)
  const isCurrent = () => {
    const bytes = frames.bytes()
    for (let i = 0; i < 32; i++) if (bytes[at + PREIMAGE.key + i] !== currentKey[i]) return false
    return currentKey.length > 0
  }
  return {
    preimage() {
      if (!isCurrent()) {
        const key = keyNow()
        // Little-endian as a whole: its bytes stand the other way round.
        const data = source?.(key.slice().reverse())
        if (!data) {
          needs = key.reverse()
          frames.view().setUint32(STATUS, WAITING, true)
          return 0
        }
        current = new Uint8Array(BEFORE + data.length + BEHIND)
        new DataView(current.buffer).setBigUint64(0, BigInt(data.length))
        current.set(data, BEFORE)
        currentKey = key
      }
      const view = frames.view()
      const [low, high] = [
        view.getUint32(at + PREIMAGE.offset, true),
        view.getUint32(at + PREIMAGE.offset + 4, true),
      ]
      const offset = low + high * 2 ** 32
      const size = Math.max(0, Math.min(32, current.length - BEHIND - offset))
      const bytes = frames.bytes()
      const word = at + PREIMAGE.word
      if (size === 0) bytes.fill(0, word, word + 32)
      else for (let i = 0; i < 32; i++) bytes[word + 31 - i] = current[offset + i]!
      view.setUint32(at + PREIMAGE.size, size, true)
      return 1
    },
    supply(next) {
      source = next
      // Whatever was read before, the new source answers for.
      currentKey = new Uint8Array(0)
    },
    resume() {
      needs = undefined
    },
    settle() {
      if (frames.view().getUint32(STATUS, true) === WAITING) frames.view().setUint32(STATUS, 0, true)
    },
    get needs() {
      return needs
    },
  }
}
