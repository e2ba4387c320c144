/**
 * TypeScript in a worker: checks what is in the editor, and compiles it.
 * @module
 */

import files from 'virtual:types'
import { createSystem, createVirtualTypeScriptEnvironment } from '@typescript/vfs'
import ts from 'typescript-js'
import { answer, type Checker, type Diagnostic } from './protocol.ts'

const FILE = '/vm.ts'
/** TypeScript takes an empty file for a deleted one. */
const written = (text: string) => (text === '' ? ' ' : text)

const OPTIONS: ts.CompilerOptions = {
  target: ts.ScriptTarget.ES2023,
  lib: ['lib.es2023.d.ts'],
  module: ts.ModuleKind.ESNext,
  moduleResolution: ts.ModuleResolutionKind.Bundler,
  strict: true,
  skipLibCheck: true,
  types: [],
}

const system = createSystem(new Map(Object.entries({ ...files, ...manifest(), [FILE]: ' ' })))
const environment = createVirtualTypeScriptEnvironment(system, [FILE], ts as never, OPTIONS as never)
// The package's declarations mean the repository's own TypeScript, which is another version.
const service = environment.languageService as unknown as ts.LanguageService

function manifest(): Record<string, string> {
  const exports = { '.': './index.d.ts', './float': './float/index.d.ts' }
  return {
    '/node_modules/onestep/package.json': JSON.stringify({ name: 'onestep', type: 'module', exports }),
  }
}

const diagnosticOf = ({ start = 0, length = 0, messageText, category }: ts.Diagnostic): Diagnostic => ({
  from: start,
  to: start + length,
  text: ts.flattenDiagnosticMessageText(messageText, '\n'),
  isError: category === ts.DiagnosticCategory.Error,
})

const checker: Checker = {
  async check(text) {
    environment.updateFile(FILE, written(text))
    return [...service.getSyntacticDiagnostics(FILE), ...service.getSemanticDiagnostics(FILE)].map(
      diagnosticOf,
    )
  },
  async complete(text, at) {
    environment.updateFile(FILE, written(text))
    const entries = service.getCompletionsAtPosition(FILE, at, {})?.entries ?? []
    return entries.map(({ name, kind }) => ({ label: name, kind }))
  },
  async hover(text, at) {
    environment.updateFile(FILE, written(text))
    const info = service.getQuickInfoAtPosition(FILE, at)
    if (!info) return null
    const about = ts.displayPartsToString(info.documentation)
    return `${ts.displayPartsToString(info.displayParts)}${about === '' ? '' : `\n\n${about}`}`
  },
  async compile(text) {
    const { outputText, diagnostics = [] } = ts.transpileModule(text, {
      compilerOptions: { ...OPTIONS, module: ts.ModuleKind.CommonJS },
      reportDiagnostics: true,
    })
    const [mistake] = diagnostics
    if (mistake) throw new Error(diagnosticOf(mistake).text)
    return outputText
  },
}

answer(checker)
