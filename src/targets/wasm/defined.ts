/**
 * Functions with a definition: their bodies as functions of a module.
 * @module
 */
import { limbWidths } from '../../ir/lower/limbs.ts'
import type { Definition } from '../../ir/node.ts'
import { bitWidth, type Type } from '../../ir/types.ts'
import type { StateAccess } from './access.ts'
import { emitBlock } from './block.ts'
import { type Code, type Local, type Signature, typeOfWidth, type ValueType } from './encode.ts'

const limbTypes = (type: Type): ValueType[] => limbWidths(bitWidth(type)).map(typeOfWidth)

/** Limbs in, limbs out, least significant first, each zero-extended. */
export const signatureOf = ({ params, result }: Definition): Signature => ({
  params: params.flatMap(limbTypes),
  results: limbTypes(result),
})

/** The name of the output that a body's value goes to: no parameter is called so. */
const RESULT = 'result'

const none = (name: string): never => {
  throw new RangeError(`"name" expected a parameter of a function, got ${name}`)
}

/** The body of a definition as code: its parameters are the function's. */
export function defineBody(
  code: Code,
  { params, result, body }: Definition,
  functions: Pick<StateAccess, 'access' | 'operation' | 'call'>,
): void {
  let index = 0
  const inputs = params.map((type) => limbTypes(type).map((one): Local => ({ index: index++, type: one })))
  const results = limbTypes(result).map((type) => code.local(type))
  const state: StateAccess = {
    register: none,
    file: none,
    memory: none,
    map: none,
    input: (name) => (name === RESULT ? results : (inputs[Number(name)] ?? none(name))),
    ...functions,
  }
  emitBlock(code, state, { effects: [{ kind: 'out', name: RESULT, value: body }] }, { trap: none })
  for (const local of results) code.get(local)
}
