import type { BatchCircuit, BatchShape } from '../targets/circom/index.ts'

/** The circom text of a batch circuit, its main component included. */
export function batchSource(template: BatchCircuit, shape: BatchShape): string {
  const [source] = template.files.values()
  const { steps, anyEvery, readLeaves, writeLeaves, readNodes, writeNodes } = shape
  const parameters = [steps, anyEvery, readLeaves, writeLeaves, readNodes, writeNodes].join(', ')
  return `${source}\ncomponent main {public [${template.publicInputs.join(', ')}]} = ${template.template}(${parameters});\n`
}
