/**
 * Functions of a contract: those of the IR that have a definition, and what keeps functions apart in solc's optimizer.
 * @module
 */
import type { Definition } from '../../ir/node.ts'
import { definitionId } from '../../ir/print.ts'
import { bitWidth } from '../../ir/types.ts'
import { bodyOf } from './block.ts'
import { indent } from './decode.ts'
import type { Names } from './names.ts'
import type { Places } from './places.ts'

/**
 * solc's optimizer inlines a function that is called once, and computes anew what then has no place on the stack: a
 * division of f64, rounding included, became 135,868 bytes instead of 4,724. It does not inline a function that may
 * return early. No word narrower than 256 bits has this value.
 */
const APART = '// never: solc inlines no function that may return early'

/**
 * The same for instructions and routines. Of a machine in many parts, a contract holds so many bodies that solc finds no
 * place on the stack for the values of all of them in one function.
 */
export const keptApart = (stops: boolean): string => `if (s.header == 0) return${stops ? ' 0' : ''}; ${APART}`

/** A function with a definition as one of the contract's: words in, a word out. */
export function definedFunction(definition: Definition, places: Places, names: Names): string[] {
  const { name, params } = definition
  const own = bodyOf(definition, places, names)
  const parameters = params.map((_, i) => {
    const input = own.inputs.get(String(i))
    return input === undefined ? 'uint256' : `uint256 ${input}`
  })
  const narrow = params.flatMap((type, i) => (bitWidth(type) < 256 ? (own.inputs.get(String(i)) ?? []) : []))
  const apart = narrow.slice(0, 1).map((input) => `if (${input} == type(uint256).max) return 0; ${APART}`)
  const head = `function ${places.functions.get(definitionId(definition))}(${parameters.join(', ')})`
  return [
    `${head} private ${own.view ? 'view' : 'pure'} returns (uint256) {`,
    '    unchecked {',
    ...indent(indent([...apart, ...own.lines, `return ${own.outs.get(name)};`])),
    '    }',
    '}',
  ]
}
