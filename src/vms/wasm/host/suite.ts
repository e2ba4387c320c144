/**
 * The specification's tests as a suite that can be run.
 * @module
 */
import { OnestepError } from '../../../bytes/errors.ts'
import type { Suite } from '../../loader.ts'
import { casesOf, readScript } from './script.ts'

export const specSuite: Suite = {
  family: 'wasm',
  name: 'spectest',
  description: "run WebAssembly's specification tests, converted by wast2json: files, or folders of them",
  extension: '.json',
  options: [['--edition <n>', 'the edition of the specification, 1 or 2; default 2']],
  cases(file, { edition = '2' }, beside) {
    if (edition !== '1' && edition !== '2')
      throw new WasmSuiteError('--edition expected 1 or 2.', [`Got: ${String(edition)}`])
    const script = readScript(file)
    if (typeof script === 'string') {
      throw new WasmSuiteError('The file is not a converted test.', [
        'Expected: JSON that wast2json wrote, with a list of commands',
        `Got: ${script}`,
      ])
    }
    return casesOf(script, edition === '1' ? 1 : 2, beside)
  },
}

/** A file is not a test of the suite, or an option is wrong. */
export class WasmSuiteError extends OnestepError {
  override name = 'WasmSuiteError'

  constructor(message: string, lines: readonly string[]) {
    super(message, { lines })
  }
}
