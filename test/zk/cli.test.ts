/**
 * The way to a proof of a step as users go it: by the library in a script of their own, and by the command line.
 */
import { spawn } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { fromBigint, fromHex, toBigint, toHex } from '../../src/bytes/bytes.ts'
import { cairo } from '../../src/vms/cairo/index.ts'
import { rv32im } from '../../src/vms/riscv/index.ts'
import { scalarModulus } from '../../src/zk/circuit/field.ts'
import { developmentKeysPath } from '../../src/zk/circuits.ts'
import {
  decodeZkProof,
  encodeZkProof,
  type KeyPair,
  loadKeys,
  verifyStep,
  type ZkBatchProof,
  type ZkProof,
} from '../../src/zk/index.ts'
import { builtPackage } from '../cli/built.ts'
import { elf, expectOneError, onestep, scratch } from '../cli/cli.ts'
import { exit, makeElf } from '../cli/elf-file.ts'

const folder = scratch()
const main = join(builtPackage(), 'dist/cli/main.js')
const slow = process.env.ONESTEP_SLOW === '1'
if (!slow) console.log('zk on the command line: no proof of rv32im, a minute; ONESTEP_SLOW=1 makes one')

type Ended = { code: number | null; out: string; err: string }

/** A process that ends by itself, or that `during` ends; the test's own timeout is the only other end. */
function node(args: readonly string[], cache?: string, during?: (text: string, kill: () => void) => void) {
  return new Promise<Ended>((resolve, reject) => {
    const env = { ...process.env, ...(cache === undefined ? {} : { ONESTEP_CACHE: cache }) }
    const child = spawn(process.execPath, args, { env, stdio: ['ignore', 'pipe', 'pipe'] })
    let out = ''
    let err = ''
    child.stdout.on('data', (chunk) => (out += chunk))
    child.stderr.on('data', (chunk) => {
      err += chunk
      during?.(err, () => child.kill('SIGINT'))
    })
    child.on('error', reject)
    child.on('close', (code) => resolve({ code, out, err }))
  })
}

/** Files below a folder, directories not counted. */
const filesBelow = (path: string): string[] =>
  existsSync(path)
    ? readdirSync(path, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map(({ name }) => name)
    : []

describe('a script that proves steps of the documentation’s small VM', () => {
  let ended: Ended
  let vm: { id: Uint8Array; name: string }
  let keys: KeyPair
  let proofs: ZkProof[]
  let printed: {
    vmId: string
    status: string
    keys: KeyPair
    proofs: string[]
    warnings: string[]
    refused?: string
  }
  beforeAll(async () => {
    ended = await node([join(import.meta.dirname, 'prove-step.mjs'), builtPackage()])
    if (ended.code !== 0) throw new Error(ended.err)
    printed = JSON.parse(ended.out)
    vm = { id: fromHex(printed.vmId), name: 'tiny' }
    keys = printed.keys
    proofs = printed.proofs.map((text) => decodeZkProof(text) as ZkProof)
  }, 300_000)

  const reason = async (proof: ZkProof, key = keys.verificationKey) => {
    const verdict = await verifyStep(vm, key, proof)
    return verdict.valid ? 'valid' : verdict.reason
  }

  test('ends by itself and says INSECURE', () => {
    expect(printed.status).toBe('trapped')
    expect(printed.warnings).toEqual([expect.stringMatching(/^INSECURE/)])
    expect(printed.refused).toMatch(/expected a run under poseidon, got a run under keccak256/)
  })

  test('an instruction and a trap verify, and are a chain', async () => {
    const [add, div] = proofs
    expect(await reason(add)).toBe('valid')
    expect(await reason(div)).toBe('valid')
    expect(div.before).toEqual(add.after)
    expect(div.after).not.toEqual(div.before)
  })

  test('no other statement', async () => {
    const [add, div] = proofs
    expect(await reason({ ...add, after: div.after })).toBe('invalid-proof')
    expect(await reason({ ...add, before: div.before })).toBe('invalid-proof')
    expect(await reason({ ...add, steps: 2n })).toBe('wrong-steps')
    expect(await reason({ ...add, vmId: rv32im.id })).toBe('wrong-vm')
    expect(await verifyStep(rv32im, keys.verificationKey, { ...add, vmId: rv32im.id })).toMatchObject({
      reason: 'wrong-key',
      detail: `expected a key for a step of rv32im, got one for a step of VM ${toHex(vm.id)}`,
    })
    expect(await reason({ ...add, before: add.after, after: add.before })).toBe('invalid-proof')
  })

  test('D44 a root plus the modulus is no other name of it', async () => {
    const [add] = proofs
    const before = fromBigint(toBigint(add.before) + scalarModulus, 32)
    expect(await reason({ ...add, before })).toBe('root-out-of-range')
  })

  test('a proof by development keys cannot say that it is none', async () => {
    expect(await reason({ ...proofs[0], insecure: false })).toBe('wrong-stamp')
  })

  test('keys that are missing, damaged or for another circuit', () => {
    const circuit = { hash: keys.verificationKey.onestep.circuit! } as Parameters<typeof loadKeys>[1]
    const directory = join(keys.zkey, '..')
    expect(loadKeys(directory, circuit)).toEqual(keys)
    expect(() => loadKeys(directory, { ...circuit, hash: 'other' })).toThrow(/are for another circuit/)
    expect(() => loadKeys(folder.path('none'), circuit)).toThrow(/do not exist/)
    const damaged = folder.path('damaged')
    mkdirSync(damaged)
    const bytes = readFileSync(keys.zkey)
    bytes[5000] ^= 1
    writeFileSync(join(damaged, 'key.zkey'), bytes)
    writeFileSync(join(damaged, 'verification.json'), JSON.stringify(keys.verificationKey))
    expect(() => loadKeys(damaged, circuit)).toThrow(/are damaged/)
    writeFileSync(join(damaged, 'verification.json'), '{"nPublic":1}')
    expect(() => loadKeys(damaged, circuit)).toThrow(/not a .*verification key/)
  })

  test('the file says what it says again, and nothing else is one', () => {
    const text = encodeZkProof(proofs[0])
    expect(encodeZkProof(decodeZkProof(text))).toBe(text)
    expect(Object.keys(JSON.parse(text))).toEqual(
      'version vm vmId before after steps proof key insecure'.split(' '),
    )
    const edit = (fields: object) => JSON.stringify({ ...JSON.parse(text), ...fields })
    const wrong: [string, RegExp][] = [
      ['', /not JSON/],
      [text.slice(0, 200), /not JSON/],
      ['null', /no version/],
      ['{}', /no version/],
      [edit({ version: 2 }), /has version 2, but only version 1 is supported/],
      [edit({ vmId: undefined }), /"vmId"/],
      [edit({ before: '0x12' }), /"before"/],
      [edit({ after: JSON.parse(text).after.toUpperCase() }), /"after"/],
      [edit({ steps: 0 }), /"steps"/],
      [edit({ steps: 1.5 }), /"steps"/],
      [edit({ steps: '1' }), /"steps"/],
      [edit({ key: 1 }), /"key"/],
      [edit({ insecure: 'no' }), /"insecure"/],
      [edit({ proof: null }), /"proof"/],
      [edit({ proof: { protocol: 'plonk' } }), /"proof"/],
    ]
    for (const [content, message] of wrong) expect(() => decodeZkProof(content), content).toThrow(message)
  })

  test('onestep verify: a VM that it does not know, other roots, another key', async () => {
    const file = (name: string, proof: ZkProof) => {
      writeFileSync(folder.path(name), encodeZkProof(proof))
      return folder.path(name)
    }
    const [add] = proofs
    expectOneError(await onestep(['verify', file('tiny.json', add)]), /wrong-vm: VM id 0x/)
    const foreign = file('rv32im.json', { ...add, vmId: rv32im.id })
    const zero = toHex(new Uint8Array(32))
    const other = await onestep(['verify', foreign, '--before', zero])
    expectOneError(other, /wrong-statement: the root before is 0x/)
    const inspected = await onestep(['inspect', foreign, '--json'])
    expect(JSON.parse(inspected.out.toString())).toEqual({
      ...{ kind: 'zk proof', version: 1, vm: 'rv32im', hash: 'poseidon', steps: 1, system: 'groth16' },
      ...{ before: toHex(add.before), after: toHex(add.after), key: add.key, insecure: true },
    })
    const key = folder.path('verification.json')
    writeFileSync(key, JSON.stringify(keys.verificationKey))
    // The key says which VM it is for.
    expectOneError(
      await onestep(['verify', foreign, '--key', key]),
      /wrong-key: expected a key for a step of rv32im/,
    )
    const stranger = file('key.json', { ...add, vmId: rv32im.id, key: zero })
    expectOneError(await onestep(['verify', stranger, '--key', key]), /wrong-key/)
    expectOneError(await onestep(['verify', stranger, '--key', foreign]), /not a .*verification key/)
    expectOneError(await onestep(['verify', foreign, '--key', folder.path('no')]), /no do not exist/)
    const { code, out } = await onestep(['verify', foreign, '--key', key, '--json'])
    expect({ code, ...JSON.parse(out.toString()) }).toMatchObject({
      code: 1,
      valid: false,
      reason: 'wrong-key',
    })
    // Nobody's numbers decide what is compiled.
    const shape = {
      steps: 4096,
      anyEvery: 2,
      readLeaves: 4096,
      writeLeaves: 4096,
      readNodes: 4096,
      writeNodes: 4096,
    }
    const huge: ZkBatchProof = { ...add, vmId: rv32im.id, shape }
    expectOneError(await onestep(['verify', file('huge.json', huge)]), /an unusual shape/)
    // No minutes of work for a stranger's file: points are looked at before, and then somebody is asked.
    const far = { ...add, vmId: cairo.id }
    const asked = await onestep(['verify', file('far.json', far)])
    expectOneError(
      asked,
      /The step circuit of cairo has to be compiled[\s\S]*about \d+ [\s\S]*--yes[\s\S]*--key FILE/,
    )
    const { a } = add.points
    const off = { ...far, points: { ...add.points, a: [a[0], a[1] + 1n] as const } }
    expectOneError(await onestep(['verify', file('off.json', off)]), /refused: point-not-on-curve/)
    writeFileSync(folder.path('cut.json'), encodeZkProof(add).slice(0, 99))
    expectOneError(await onestep(['verify', folder.path('cut.json')]), /not a zk proof file: it is not JSON/)
  }, 300_000)
})

describe('wrong calls, each told before any long work', () => {
  const small = folder.path('small.elf')
  writeFileSync(small, makeElf(exit(0)))
  const out = folder.path('out.json')
  const calls: [string[], RegExp][] = [
    [['prove', small, '--zk', '--step', '3', '-o', out], /Step 3 is out of range[\s\S]*0 to 2/],
    [['prove', small, '--zk', '--step', '1', '--hash', 'sha256', '-o', out], /uses poseidon, not sha256/],
    [['prove', small, '--step', '1', '--keys', 'x', '-o', out], /--keys is for zk proofs/],
    [['prove', small, '--step', '1', '--insecure', '-o', out], /--insecure is for zk proofs/],
    [['prove', small, '--from', '0', '--all', '-o', out], /--from is for zk proofs/],
    [['setup', 'contribute', folder.path('no'), out, '--name', 'x'], /The key .* does not exist/],
    [['setup', 'contribute', small, out, '--name', 'x'], /not a valid .zkey file/],
    [['setup', 'contribute', small, small, '--name', 'x'], /already exists/],
    [
      ['setup', 'finalize', small, '--vm', 'rv32im', '--ptau', small, '--beacon', '00', '-o', out],
      /"00" is not a beacon/,
    ],
    [['setup', 'check', small, '--vm', 'rv32im', '--ptau', small], /not a valid .zkey file/],
    [
      ['setup', 'start', '--vm', 'rv32im', '--ptau', folder.path('no'), '-o', out],
      /The phase-1 file .*does not exist/,
    ],
    [
      ['prove', small, '--zk', '--step', '1', '--keys', folder.path('no'), '-o', out],
      /keys in .*no do not exist/,
    ],
    [
      ['prove', small, '--zk', '--from', '0', '--all', '--keys', folder.path('no'), '-o', out],
      /keys in .*no do not exist/,
    ],
    [['prove', small, '--zk', '-o', out], /No step is given\./],
    [['prove', small, '--zk', '--step', '1', '--all', '-o', out], /need --from/],
    [
      ['prove', small, '--zk', '--step', '1', '--from', '0', '--all', '-o', out],
      /--step proves one step, --from many/,
    ],
    [['prove', small, '--zk', '--from', '0', '-o', out], /--from needs --steps or --all/],
    [
      ['prove', small, '--zk', '--from', '0', '--steps', '2', '--all', '-o', out],
      /--from needs --steps or --all/,
    ],
    [['prove', small, '--zk', '--from', '0', '--steps', '0', '-o', out], /0 steps cannot be proven/],
    [['prove', small, '--zk', '--from', '3', '--all', '-o', out], /Step 3 is out of range[\s\S]*0 to 2/],
    [
      ['prove', small, '--zk', '--from', '1', '--steps', '5', '-o', out],
      /Step 5 is out of range[\s\S]*0 to 2/,
    ],
    [
      ['prove', small, '--zk', '--from', '0', '--all', '--jobs', '0', '-o', out],
      /"0" is not a number of processes/,
    ],
    [['prove', small, '--step', '1', '--plonk', '-o', out], /--plonk is for zk proofs/],
    [['prove', small, '--zk', '--plonk', '--from', '0', '--all', '-o', out], /--plonk proves one step/],
    [['setup', '--vm', 'rv32im', '--plonk', '--beacon', '00'], /--beacon is not for PLONK/],
    [['setup', '--vm', 'rv32im', '--plonk', '--batch'], /--batch is not for PLONK/],
    [
      ['setup', '--vm', 'rv32im', '--plonk', '--ptau', folder.path('none.ptau')],
      /The phase-1 file .*does not exist/,
    ],
    [['circuit', '--vm', 'cairo', '--batch'], /no batch circuit of cairo[\s\S]*one by one/],
    [
      ['circuit', '--vm', 'rv32im', '--batch', '--max-excluded', '0'],
      /excludes \d+ of \d+ instructions and routines[\s\S]*shrink \(linux-memory\.[jt]s:\d+\)[\s\S]*Fix:/,
    ],
    [['setup', '--vm', 'rv32im', '--batch', '--max-excluded', '0'], /excludes \d+ of \d+ instructions/],
    [['circuit', '--vm', 'rv32im', '--max-excluded', '0'], /--max-excluded applies only to batch circuits/],
    [['circuit', '--vm', 'rv32im', '--map-levels', '80'], /is for VMs with maps, and rv32im has none/],
    [['setup', '--vm', 'rv32im', '--batch', '--map-levels', '80'], /batches open no maps/],
    [['circuit', '--vm', 'rv32im', '--map-levels', '128'], /expected a number from 1 to 127/],
    [['circuit', '--vm', 'rv32im', '--batch', '--max-excluded', 'x'], /expected a number/],
    [['setup'], /No VM is given/],
    [['setup', '--vm', 'z80'], /"z80" is not a known VM/],
    [['circuit', '--vm', 'z80'], /"z80" is not a known VM/],
    [['circuit', folder.path('none.elf')], /The program file .*does not exist/],
    [['setup', '--vm', 'rv32im', '--beacon', '00'], /--beacon is for a ceremony/],
    [['setup', '--vm', 'rv32im', '--ptau', folder.path('none.ptau')], /The phase-1 file .*does not exist/],
    [['setup', '--vm', 'rv32im', '--ptau', small], /--ptau needs --beacon/],
    [['setup', '--vm', 'rv32im', '--ptau', small, '--beacon', 'xy'], /"xy" is not a beacon/],
  ]
  test.for(calls)('%j', async ([args, message]) => {
    expectOneError(await onestep(args), message)
    expect(existsSync(out)).toBe(false)
  })
})

test('Ctrl-C while a circuit is compiled leaves no file', async () => {
  const cache = folder.path('cache')
  const { code, out, err } = await node([main, 'setup', '--vm', 'rv32im'], cache, (text, kill) => {
    // The compiler is at work: it has its sources.
    if (text.includes('compiling the step circuit')) setTimeout(kill, 1500)
  })
  expect(err).toMatch(/compiling takes about \d+ s/)
  expect({ code, out }).toEqual({ code: 130, out: '' })
  expect(filesBelow(cache)).toEqual([])
}, 60_000)

describe.runIf(slow)('rv32im on a clean machine', () => {
  const cache = folder.path('clean')
  const file = folder.path('proof.json')
  const prove = [
    main,
    'prove',
    elf('sha256.rv32im.O2'),
    '--vm',
    'rv32im',
    '--step',
    '1000',
    '--zk',
    '-o',
    file,
  ]

  test('Ctrl-C while keys are made leaves the circuit and no key', async () => {
    const { code, err } = await node([main, 'setup', '--vm', 'rv32im'], cache, (text, kill) => {
      if (text.includes('INSECURE development keys for rv32im')) setTimeout(kill, 2000)
    })
    expect(err).toMatch(/rv32im: [\d,]+ constraints/)
    expect(code).toBe(130)
    expect(filesBelow(cache).sort()).toEqual(['circuit.json', 'circuit.r1cs', 'circuit.sym', 'circuit.wasm'])
  }, 600_000)

  test('prove and verify, with estimates before and INSECURE in each line about keys', async () => {
    const { code, out, err } = await node(prove, cache)
    expect({ code, out }).toMatchObject({ code: 0, out: expect.stringMatching(/^step 1,000 of rv32im:/) })
    expect(err).toMatch(/proving [\d,]+ constraints with \w+ takes about/)
    for (const line of `${out}${err}`.split('\n').filter((one) => /development/.test(one))) {
      expect(line).toContain('INSECURE')
    }
    const verified = await node([main, 'verify', file, '--json'], cache)
    expect(JSON.parse(verified.out)).toMatchObject({ valid: true, vm: 'rv32im', steps: 1, insecure: true })
    expect(verified.code).toBe(0)
  }, 900_000)

  test('one step by PLONK, which verifies as such, and not under a key of Groth16', async () => {
    const output = folder.path('plonk.json')
    const { code, out, err } = await node([...prove.slice(0, -1), output, '--plonk', '--json'], cache)
    expect({ code, err }).toMatchObject({
      code: 0,
      err: expect.stringMatching(/[\d,]+ gates by snarkjs takes about/),
    })
    expect(JSON.parse(out)).toMatchObject({ system: 'plonk', gates: expect.any(Number), insecure: true })
    expect((await node([main, 'verify', output], cache)).out).toMatch(
      /^valid: a step of rv32im, with PLONK, INSECURE/,
    )
    const key = join(import.meta.dirname, '../../circuits/generated/rv32im/step.verification.json')
    expect((await node([main, 'verify', output, '--key', key], cache)).err).toMatch(
      /not a PLONK verification key/,
    )
  }, 1_800_000)

  test('a damaged key is told, and the setup makes it again', async () => {
    const { out } = await node([main, 'circuit', '--vm', 'rv32im', '--json'], cache)
    const zkey = readdirSync(join(cache, 'keys'), { recursive: true, encoding: 'utf8' }).find((one) =>
      one.endsWith('.zkey'),
    )!
    writeFileSync(join(cache, 'keys', zkey), readFileSync(join(cache, 'keys', zkey)).subarray(0, 9999))
    const { code, err } = await node(prove, cache)
    expect(code).toBe(1)
    expect(err).toMatch(/INSECURE development keys for rv32im are damaged[\s\S]*onestep setup --vm rv32im/)
    expect((await node([main, 'setup', '--vm', 'rv32im'], cache)).code).toBe(0)
    expect((await node([main, 'verify', file], cache)).code).toBe(0)
    expect(JSON.parse(out)).toMatchObject({ vm: 'rv32im', constraints: expect.any(Number) })
    expect(developmentKeysPath(JSON.parse(out))).toBeTypeOf('string')
  }, 900_000)

  test('a phase-1 file that nobody published is refused', async () => {
    const ptau = folder.path('own.ptau')
    writeFileSync(ptau, 'ptau')
    const args = ['setup', '--vm', 'rv32im', '--ptau', ptau, '--beacon', '00'.repeat(32)]
    const { code, err } = await node([main, ...args], cache)
    expect(code).toBe(1)
    expect(err).toMatch(/onestep: The phase-1 file .* has BLAKE2b .*, unlike every published file/)
  }, 300_000)
})

describe.runIf(slow)('a whole C program on rv32im, in two processes', () => {
  const program = join(import.meta.dirname, 'programs/primes.rv32im.Os.elf')
  const file = folder.path('chain.json')
  const prove = [
    main,
    'prove',
    program,
    '--vm',
    'rv32im',
    '--zk',
    '--from',
    '0',
    '--all',
    '--jobs',
    '2',
    '-o',
    file,
  ]

  test('Ctrl-C in the middle leaves no file and no process', async () => {
    const { code } = await node(prove, undefined, (text, kill) => {
      if (/steps with \w+: \d+ s, [1-9]/.test(text)) kill()
    })
    expect(code).toBe(130)
    expect(existsSync(file)).toBe(false)
  }, 1_800_000)

  test('is proven batch by batch, and verified as a chain that ends where it halts', async () => {
    const { code, out, err } = await node(prove)
    expect({ code, err }).toMatchObject({
      code: 0,
      err: expect.stringMatching(/proofs or more of [\d,]+ constraints/),
    })
    expect(out).toMatch(/^2,668 steps of rv32im, from 0: halted/)
    const start = await onestep(['commit', program, '--vm', 'rv32im', '--hash', 'poseidon', '--json'])
    const { startRoot } = JSON.parse(start.out.toString())
    const verified = await node([main, 'verify', file, '--before', startRoot, '--json'])
    expect(verified.code).toBe(0)
    expect(JSON.parse(verified.out)).toMatchObject({
      valid: true,
      steps: 2668,
      status: 'halted',
      insecure: true,
    })
  }, 3_600_000)
})
