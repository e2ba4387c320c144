/**
 * Modules from their text, by wabt.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import wabt from 'wabt'

const FEATURES = {
  bulk_memory: true,
  reference_types: true,
  multi_value: true,
  tail_call: true,
  mutable_globals: true,
  sat_float_to_int: true,
  sign_extension: true,
}

let started: ReturnType<typeof wabt> | undefined

/** The binary of a module. @param debugNames - whether it gets a name section */
export async function wat(text: string, debugNames = false): Promise<Uint8Array> {
  started ??= wabt()
  const module = (await started).parseWat('module.wat', text, FEATURES)
  try {
    module.resolveNames()
    return Uint8Array.from(module.toBinary({ write_debug_names: debugNames }).buffer)
  } finally {
    module.destroy()
  }
}

/** From the root: what generates files is compiled to another folder. */
const WASI = join(process.cwd(), 'src/vms/wasm/wasi')

/** The text of `src/vms/wasm/wasi/modules.ts`. @param folder - with the texts of the modules */
export async function wasiModules(folder = WASI): Promise<string> {
  const names = readdirSync(folder).filter((name) => name.endsWith('.wat'))
  const lines: string[] = []
  for (const name of names.sort()) {
    const base64 = Buffer.from(await wat(readFileSync(join(folder, name), 'utf8'))).toString('base64')
    lines.push(`  ${name.replace('.wat', '')}:\n    '${base64}',`)
  }
  return `// Generated from the texts beside it by npm run generate.
export const WASI_MODULES: Readonly<Record<string, string>> = {
${lines.join('\n')}
}
`
}
