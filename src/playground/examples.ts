/** Programs that the playground offers, by their paths in `fixtures`. */
export type Example = {
  readonly title: string
  readonly file: string
  readonly input?: string
  readonly args?: string
}

export const EXAMPLES: readonly Example[] = [
  {
    title: 'RISC-V: a rollup with 2,048 accounts, in C',
    file: 'programs/elf/demo.rv32imac.O2.elf',
    input: 'programs/input/transfers.bin',
  },
  { title: 'RISC-V: SHA-256, in C', file: 'programs/elf/sha256.rv32im.O2.elf' },
  { title: 'WebAssembly: queens, in C under WASI', file: 'wasm/queens.wasm' },
  { title: 'EVM: a token transfer', file: 'evm/token-transfer.json' },
  { title: 'Cairo: Fibonacci', file: 'cairo/fibonacci.json' },
]
