/**
 * Assembly text of instruction words, derived from the spec.
 * @module
 */
import { decoder } from '../ir/decode.ts'
import { fieldValue } from '../ir/encoding.ts'
import type { Vm } from './spec.ts'

/**
 * @param word - an instruction word, as fetch yields it
 * @param at - address of the instruction, for operands relative to it
 * @returns assembly text, or `.word 0x…` if the word is not an instruction
 */
export function disassemble(vm: Vm, word: bigint, at?: bigint): string {
  const instruction = decoder(vm.machine)(word)
  if (!instruction) return `.word 0x${word.toString(16).padStart(vm.machine.wordWidth / 4, '0')}`
  const fields = vm.fields.get(instruction.name) ?? []
  const text = vm.displays.get(instruction.name) ?? instruction.assembly
  const [mnemonic, ...rest] = text.split(/\s+/)
  const operands = rest.join(' ').replace(/[a-zA-Z_]\w*/g, (name) => {
    const field = fields.find((candidate) => candidate.name === name)
    if (!field) return name
    const value = fieldValue(field, word)
    return formatOf(vm, instruction.name, name)?.(value, field.width, at) ?? String(value)
  })
  return operands ? `${mnemonic} ${operands}` : mnemonic!
}

/** How a field is written: in a composed machine, as its part says. */
function formatOf({ formats, parts }: Vm, instruction: string, field: string) {
  const key = parts ? `${instruction.slice(0, instruction.indexOf('.'))}.${field}` : field
  return Object.hasOwn(formats, key) ? formats[key] : undefined
}
