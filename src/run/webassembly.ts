/**
 * WebAssembly types in declarations. TypeScript has them only in its DOM library, which users of this package
 * need not have.
 * @module
 */
type Global<Name extends string, Otherwise> = typeof globalThis extends {
  WebAssembly: { [N in Name]: new (...args: never[]) => infer T }
}
  ? T
  : Otherwise

export type WasmMemory = Global<'Memory', { readonly buffer: ArrayBuffer }>
export type WasmModule = Global<'Module', object>
