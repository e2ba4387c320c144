/**
 * Functions with a definition that WebAssembly computes by instructions of its own.
 *
 * A form belongs to a body, and not to a name: it is taken where the body of the function that is called is that of the
 * library, as its id says. `test/float/native.test.ts` compares each form with its body.
 * @module
 */
import { FORMATS, floats } from '../../../float/index.ts'
import type { Definition } from '../../../ir/node.ts'
import { definitionId } from '../../../ir/print.ts'
import type { NativeForm } from './emit.ts'
import { flaggedForms } from './flagged.ts'
import { nearestForms } from './nearest.ts'

export type { NativeForm } from './emit.ts'

type Forms = Map<
  string,
  { readonly of: () => Definition; readonly form: NativeForm; readonly isSmall: boolean }
>
let made: Forms | undefined

function forms(): Forms {
  if (made) return made
  const found: Forms = (made = new Map())
  for (const type of ['f32', 'f64'] as const) {
    const library = floats(FORMATS[type])
    for (const add of [nearestForms, flaggedForms])
      add(type, library, (name, { definition }, form, isSmall = false) =>
        found.set(name, { of: definition, form, isSmall }),
      )
  }
  return found
}

/** How this target computes a function otherwise than by its body. */
export function nativeForm(definition: Definition): NativeForm | undefined {
  const known = forms().get(definition.name)
  return known && definitionId(known.of()) === definitionId(definition) ? known.form : undefined
}

const small = new WeakMap<Definition, NativeForm | null>()

/** The form of a function that stands in the place of calls, if it has one. */
export function inlineForm(definition: Definition): NativeForm | undefined {
  let form = small.get(definition)
  if (form === undefined) {
    form = forms().get(definition.name)?.isSmall ? (nativeForm(definition) ?? null) : null
    small.set(definition, form)
  }
  return form ?? undefined
}

/** All functions that have a form. */
export const nativeDefinitions = (): Definition[] => [...forms().values()].map(({ of }) => of())
