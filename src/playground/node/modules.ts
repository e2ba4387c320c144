/**
 * Stands in the place of Node's modules: there are no files here, and whoever wants one is told so.
 * @module
 */

function none(): never {
  throw Object.assign(new Error('This needs Node: a browser has neither its files nor its compression.'), {
    code: 'ENOENT',
  })
}

export const existsSync = (): boolean => false
export const statSync = (): undefined => undefined
export {
  none as brotliCompressSync,
  none as brotliDecompressSync,
  none as chmodSync,
  none as closeSync,
  none as createHash,
  none as createRequire,
  none as deserialize,
  none as fileURLToPath,
  none as fstatSync,
  none as fsyncSync,
  none as gunzipSync,
  none as gzipSync,
  none as homedir,
  none as lstatSync,
  none as mkdirSync,
  none as openSync,
  none as randomBytes,
  none as readdirSync,
  none as readFile,
  none as readFileSync,
  none as readSync,
  none as realpathSync,
  none as renameSync,
  none as rmSync,
  none as serialize,
  none as setFlagsFromString,
  none as writeFileSync,
  none as writeSync,
}
export const availableParallelism = (): number => 1
export const basename = (path: string): string => path.slice(path.lastIndexOf('/') + 1)
export const dirname = (path: string): string => path.slice(0, Math.max(0, path.lastIndexOf('/')))
export const isAbsolute = (path: string): boolean => path.startsWith('/')
export const join = (...parts: readonly string[]): string => parts.join('/')
export const delimiter = ':'
