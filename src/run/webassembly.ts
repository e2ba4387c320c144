/**
 * Types of WebAssembly in declarations: TypeScript has them in its library of the DOM alone, and who uses this package
 * may do without that.
 * @module
 */
type Global<Name extends string, Otherwise> = typeof globalThis extends {
  WebAssembly: { [N in Name]: new (...args: never[]) => infer T }
}
  ? T
  : Otherwise

export type WasmMemory = Global<'Memory', { readonly buffer: ArrayBuffer }>
export type WasmModule = Global<'Module', object>
