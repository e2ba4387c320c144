/**
 * A definition as a function of JavaScript: its body compiled by the wasm target, or its native form.
 */
import type { Definition } from '../../src/ir/node.ts'
import { bitWidth } from '../../src/ir/types.ts'
import { signatureOf } from '../../src/targets/wasm/defined.ts'
import { Code, ModuleBuilder } from '../../src/targets/wasm/encode.ts'
import { functionsOf } from '../../src/targets/wasm/functions.ts'
import type { NativeForm } from '../../src/targets/wasm/native/index.ts'

type Exported = (...args: (bigint | number)[]) => bigint | number | (bigint | number)[]

/** @param nativeOf - how functions are computed otherwise than by their bodies; default by their bodies alone */
export function compiled(
  definition: Definition,
  nativeOf: (definition: Definition) => NativeForm | undefined = () => undefined,
): (...args: readonly bigint[]) => bigint {
  const module = new ModuleBuilder()
  const functions = functionsOf(module, { nativeOf })
  const { params, results } = signatureOf(definition)
  const outer = new Code(params.length)
  const { index, define } = module.declare({ params, results })
  for (const [i, type] of params.entries()) outer.get({ index: i, type: type as 'i64' })
  outer.call(functions.call(definition))
  define(outer)
  module.exportFunction('f', index)
  const none = () => {
    throw new Error('a function reads no memory')
  }
  const { exports } = new WebAssembly.Instance(new WebAssembly.Module(module.finish()), {
    env: { memory: new WebAssembly.Memory({ initial: 1 }), frameToRead: none, frameToWrite: none },
  })
  const f = exports.f as Exported
  const limbs = definition.params.map((type) => Math.ceil(bitWidth(type) / 64))
  return (...args) => {
    const flat = args.flatMap((arg, i) =>
      Array.from({ length: limbs[i]! }, (_, k) => BigInt.asUintN(64, arg >> BigInt(64 * k))),
    )
    const given = flat.map((limb, i) => (params[i] === 'i32' ? Number(limb) | 0 : limb))
    const got = f(...given)
    return (Array.isArray(got) ? got : [got])
      .map((limb) => (typeof limb === 'bigint' ? BigInt.asUintN(64, limb) : BigInt(limb >>> 0)))
      .reduceRight((high, low) => (high << 64n) | low, 0n)
  }
}
