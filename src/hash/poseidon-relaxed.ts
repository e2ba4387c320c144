/**
 * Compiling modules with relaxed vector instructions, which Node 20 has behind a flag of V8.
 * @module
 */
import * as v8 from 'node:v8'

const flag = 'experimental-wasm-relaxed-simd'

/**
 * Node 20's V8 compiles these instructions, and has them off because their specification was not final then. A module
 * keeps the features that it was decoded with, also when it is optimized later: so the flag is on for that moment alone,
 * and other modules do not see it. All threads share it, and one may turn it off under another, which then tries again.
 * @returns the module, or undefined where there is none
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
