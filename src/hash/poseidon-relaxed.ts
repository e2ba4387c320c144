/**
 * Compiles modules with relaxed vector instructions, which need a V8 flag in Node 20.
 * @module
 */
import * as v8 from 'node:v8'

const flag = 'experimental-wasm-relaxed-simd'

/**
 * Node 20's V8 compiles these instructions but disables them by default, because their specification was not
 * final then. A module keeps the features that it was decoded with, even when it is optimized later. The flag
 * is therefore set only at that moment, and other modules do not see it. All threads share the flag, so one
 * thread may clear it while another needs it; the other then tries again.
 * @returns the module, or undefined if it cannot be compiled
 */
export function relaxedModule(code: Uint8Array<ArrayBuffer>): WebAssembly.Module | undefined {
  const compiled = compile(code)
  if (compiled || !process.version.startsWith('v20.')) return compiled
  for (let tries = 0; tries < 5; tries++) {
    v8.setFlagsFromString(`--${flag}`)
    const module = compile(code)
    v8.setFlagsFromString(`--no-${flag}`)
    if (module) return module
  }
  return undefined
}

function compile(code: Uint8Array<ArrayBuffer>): WebAssembly.Module | undefined {
  try {
    return new WebAssembly.Module(code)
  } catch {
    return undefined
  }
}
