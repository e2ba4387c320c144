/**
 * The modules that hints may import: what each of their names stands for. A name that is not here is refused before
 * the program runs.
 * @module
 */

import { fromBytes, methodOf } from '../hints/methods.ts'
import { HintFailure, native, number, thing, type Value } from '../hints/values.ts'
import { CURVE_FUNCTIONS, SECP256R1, STARK_CURVE } from './curves.ts'
import { COLLECTIONS, DICT } from './dict.ts'
import { BLAKE2S, ETH_HASH, KECCAK, SHA256 } from './hashes.ts'
import { BLS, SECP } from './limbs.ts'
import { COMMON_MATH, PYTHON_MATH } from './math.ts'
import { MODULO_BUILTIN } from './modulo-builtin.ts'

type Module = { readonly [name: string]: Value }

/** `starkware.python.utils`: numbers as bytes, 32 of them unless it is said otherwise. */
const UTILS: Module = {
  to_bytes: native(
    'to_bytes',
    ['value', 'length', 'byte_order'],
    (value, length = 32n, order = 'big') => {
      const method = methodOf(number(value as Value), 'to_bytes')
      return method?.call([length, order], new Map()) as Value
    },
    1,
  ),
  from_bytes: native(
    'from_bytes',
    ['value', 'byte_order'],
    (value, order = 'big') => fromBytes.call([value as Value, order], new Map()),
    1,
  ),
}

/** Types, which say nothing to a hint's values. */
const TYPING: Module = Object.fromEntries(
  ['Any', 'Dict', 'Iterable', 'List', 'Optional', 'Sequence', 'Tuple', 'Union'].map((name) => [
    name,
    thing(name, {}),
  ]),
)

const RELOCATABLE: Module = { RelocatableValue: thing('RelocatableValue', {}) }

const MODULES: { readonly [name: string]: Module } = {
  collections: COLLECTIONS,
  'eth_hash.auto': ETH_HASH,
  itertools: {},
  math: { isqrt: PYTHON_MATH.isqrt },
  typing: TYPING,
  'starkware.cairo.common.cairo_blake2s.blake2s_utils': BLAKE2S,
  'starkware.cairo.common.cairo_keccak.keccak_utils': KECCAK,
  'starkware.cairo.common.cairo_secp.secp256r1_utils': SECP256R1,
  'starkware.cairo.common.cairo_secp.secp_utils': SECP,
  'starkware.cairo.common.cairo_sha256.sha256_utils': SHA256,
  'starkware.cairo.common.dict': DICT,
  'starkware.cairo.common.keccak_utils.keccak_utils': KECCAK,
  'starkware.cairo.common.math_utils': COMMON_MATH,
  'starkware.cairo.lang.builtins.modulo.mod_builtin_runner': MODULO_BUILTIN,
  'starkware.cairo.lang.vm.relocatable': RELOCATABLE,
  'starkware.crypto.signature.signature': STARK_CURVE,
  'starkware.python.math_utils': { ...PYTHON_MATH, ...CURVE_FUNCTIONS },
  'starkware.python.utils': UTILS,
  'starkware.starknet.core.os.data_availability.bls_utils': BLS,
}

export const hasModule = (module: string): boolean => Object.hasOwn(MODULES, module)
export const hasName = (module: string, name: string): boolean =>
  hasModule(module) && Object.hasOwn(MODULES[module], name)

/** @throws HintFailure if the module does not exist */
export function moduleOf(module: string): Value {
  if (!hasModule(module)) throw new HintFailure(`no module ${module}`)
  return thing(module, MODULES[module])
}

/** @throws HintFailure if a module has no such name */
export function imported(module: string, name: string): Value {
  if (!hasName(module, name)) throw new HintFailure(`no ${name} in ${module}`)
  const value = MODULES[module][name]
  // A hint may change a list that it imports; the next program finds it as it was.
  return Array.isArray(value) ? [...value] : value
}
