/**
 * The specification's own tests, and real modules that compute digests.
 */
import { createHash, pbkdf2Sync, scryptSync } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { wasmExecutor } from '../../../src/run/wasm.ts'
import { readBytes } from '../../../src/state/state.ts'
import { casesOf, readScript } from '../../../src/vms/wasm/host/script.ts'
import { exportedFunction } from '../../../src/vms/wasm/session.ts'
import { wasmVm } from '../../../src/vms/wasm/spec.ts'
import { rotating } from '../../rotation.ts'
import { hasSuite, SUITE, session } from './machine.ts'
import { unpacked } from './unpacked.ts'

const cases = [
  ...unpacked('wg-1.0-wast2json.tar.xz', '.json').map((path) => ({ edition: 1 as const, path })),
  ...unpacked('wg-2.0-wast2json.tar.xz', '.json').map((path) => ({ edition: 2 as const, path })),
]
let assertions = 0
afterAll(() => console.log(`wasm: ${assertions} commands of the specification's tests hold`))

describe.skipIf(cases.length === 0)("the specification's tests", () => {
  const executor = wasmExecutor(wasmVm.machine)
  test.each(rotating("scripts of WebAssembly's specification", cases))(
    'edition $edition, $path',
    { timeout: 300_000 },
    ({ edition, path }) => {
      const script = readScript(new Uint8Array(readFileSync(path)))
      if (typeof script === 'string') throw new Error(script)
      const read = (name: string) => new Uint8Array(readFileSync(join(dirname(path), name)))
      for (const one of casesOf(script, edition, read, { executor: () => executor })) {
        const reason = one.run()
        if (reason !== undefined) throw new Error(`${one.name} ${one.index}: ${reason}`)
        assertions++
      }
    },
  )
})

/** A module of hash-wasm in motion. */
type Module = {
  call(name: string, ...args: readonly number[]): number
  write(at: number, bytes: Uint8Array): void
  read(at: number, size: number): Uint8Array
}

/** On V8. */
function native(bytes: Uint8Array): Module {
  const { exports } = new WebAssembly.Instance(new WebAssembly.Module(bytes as BufferSource))
  const functions = exports as unknown as Record<string, (...args: readonly number[]) => number>
  const memory = () => new Uint8Array((exports.memory as WebAssembly.Memory).buffer)
  return {
    call: (name, ...args) => functions[name]!(...args) >>> 0,
    write: (at, bytes) => memory().set(bytes, at),
    read: (at, size) => memory().slice(at, at + size),
  }
}

/** On the machine. */
function ours(bytes: Uint8Array): Module {
  const made = session()
  const { exports } = made.instantiate(bytes)
  return {
    call(name, ...args) {
      const func = exportedFunction(exports, name)
      const outcome = made.call(func, args.slice(0, func.type.params.length).map(BigInt))
      if ('trap' in outcome) throw new Error(`${name}: ${outcome.trap}`)
      return Number(outcome.results[0] ?? 0n)
    },
    write: (at, bytes) => made.write(at, bytes),
    read: (at, size) => readBytes(made.state.memories.mem!, BigInt(at), size),
  }
}

function digest(module: Module, message: Uint8Array, bits: number): string {
  const at = module.call('Hash_GetBuffer')
  module.call('Hash_Init', bits)
  module.write(at, message)
  module.call('Hash_Update', message.length)
  module.call('Hash_Final', 6)
  return Buffer.from(module.read(at, 64)).toString('hex')
}

const message = Buffer.from('The quick brown fox jumps over the lazy dog'.repeat(30))
const BITS = [512, 384, 256, 224]
/** Those that node:crypto has too. */
const HASHES = `blake2b512 blake2s256 md5 sha1 sha224 sha256 sha384 sha512 sha3-224 sha3-256 sha3-384 sha3-512
  ripemd160 sm3`.split(/\s+/)

describe.skipIf(!hasSuite)('modules of hash-wasm', () => {
  const file = (i: number) => new Uint8Array(readFileSync(join(SUITE, 'hash-wasm', `hashwasm_${i}.wasm`)))

  test('compute what node:crypto does, and V8 where it lacks the hash', { timeout: 300_000 }, () => {
    const digests = new Set<string>()
    for (let i = 0; i < 22; i++) {
      const bytes = file(i)
      const names = WebAssembly.Module.exports(new WebAssembly.Module(bytes)).map(({ name }) => name)
      if (!names.includes('Hash_Init')) continue
      const [theirs, mine] = [native(bytes), ours(bytes)]
      for (const bits of BITS) {
        const hex = digest(mine, message, bits)
        expect(hex, `module ${i} with ${bits} bits`).toBe(digest(theirs, message, bits))
        digests.add(hex)
      }
    }
    for (const name of HASHES) {
      const expected = createHash(name).update(message).digest('hex')
      expect(
        [...digests].some((hex) => hex.startsWith(expected)),
        name,
      ).toBe(true)
    }
  })

  test('scrypt', { timeout: 300_000 }, () => {
    const [N, r, p] = [16, 2, 2]
    const salt = pbkdf2Sync('pw', 'salt', 1, 128 * r * p, 'sha256')
    const module = ours(file(18))
    module.call('Hash_SetMemorySize', salt.length + 128 * r * N + 256 * r)
    const at = module.call('Hash_GetBuffer')
    module.write(at, salt)
    module.call('scrypt', r, N, p)
    const key = pbkdf2Sync('pw', module.read(at, salt.length), 1, 32, 'sha256')
    expect(key.toString('hex')).toBe(scryptSync('pw', 'salt', 32, { N, r, p }).toString('hex'))
  })

  test('bcrypt and argon2, as on V8', { timeout: 300_000 }, () => {
    const bytes = Uint8Array.from({ length: 4096 }, (_, i) => (i * 7 + 1) % 251)
    const bcrypt = (module: Module) => {
      const at = module.call('Hash_GetBuffer')
      module.write(at, bytes.subarray(0, 40))
      module.call('bcrypt', 20, 4, 1)
      return Buffer.from(module.read(at, 60)).toString('latin1')
    }
    expect(bcrypt(ours(file(19)))).toMatch(/^\$2a\$04\$/)
    expect(bcrypt(ours(file(19)))).toBe(bcrypt(native(file(19))))
    const argon2 = (module: Module) => {
      const blocks = 64
      module.call('Hash_SetMemorySize', 1024 * (blocks + 1))
      const at = module.call('Hash_GetBuffer')
      module.write(at, bytes)
      const parameters = Uint32Array.of(1, 32, blocks, 2, 0x13, 2)
      module.write(at + 1024 * blocks, new Uint8Array(parameters.buffer))
      module.call('Hash_Calculate', blocks, blocks)
      return createHash('sha256')
        .update(module.read(at, 1024 * blocks))
        .digest('hex')
    }
    expect(argon2(ours(file(1)))).toBe(argon2(native(file(1))))
  })
})
