/**
 * Ceremonies that do not share a process, ceremonies that go on with what is not theirs, and keys made to pass for a
 * ceremony's.
 */
import { createHash } from 'node:crypto'
import { copyFileSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { concat } from '../../src/bytes/bytes.ts'
import { mainSource } from '../../src/zk/circuit/compile.ts'
import { readSections, section, uint32, writeSections } from '../../src/zk/circuit/sections.ts'
import { witnessTester } from '../../src/zk/circuit/tester.ts'
import { singleThreadedCurve, withThreads } from '../../src/zk/groth16/curve.ts'
import { exportVerificationKey } from '../../src/zk/groth16/keys.ts'
import { isInsecure, keyHash } from '../../src/zk/groth16/proof.ts'
import { proveGroth16, snarkjsProver } from '../../src/zk/groth16/prove.ts'
import { verifyGroth16 } from '../../src/zk/groth16/verify.ts'
import {
  applyBeacon,
  checkCeremony,
  contribute,
  contributionsIn,
  SetupError,
  startCeremony,
} from '../../src/zk/setup/ceremony.ts'
import { developmentKey } from '../../src/zk/setup/development.ts'
import { finalizeKeys, productionKeys } from '../../src/zk/setup/production.ts'
import { readContributions } from '../../src/zk/setup/transcript.ts'
import { onestep } from '../cli/cli.ts'
import { knownPhase1 } from './phase1.ts'

const scratch = mkdtempSync(join(tmpdir(), 'onestep-attacks-'))
afterAll(() => rmSync(scratch, { recursive: true }))
const at = (name: string) => join(scratch, name)

const tester = await witnessTester({ source: mainSource('add.circom', 'Add', [8], ['a', 'b']) })
const { circuit, r1cs } = tester
const ptau = at('phase1.ptau')
writeFileSync(ptau, await knownPhase1(5))
const published = [{ power: 5, blake2b: createHash('blake2b512').update(readFileSync(ptau)).digest('hex') }]
const beacon = { value: '0badc0de', iterations: 10 }

let hashes: string[]
beforeAll(async () => {
  await startCeremony(circuit, ptau, at('first.zkey'))
  hashes = [await contribute(at('first.zkey'), at('alice.zkey'), 'alice', 'a')]
  hashes.push(await contribute(at('alice.zkey'), at('bob.zkey'), 'bob', 'b'))
  await applyBeacon(at('bob.zkey'), at('final.zkey'), beacon)
}, 60_000)

const sectionsOf = (name: string) => readSections(new Uint8Array(readFileSync(at(name))), 'zkey')

/** Writes a key with some sections exchanged. */
function forge(name: string, from: string, changes: { readonly [id: number]: Uint8Array }): string {
  const sections = [...sectionsOf(from)].map(([id, content]) => [id, changes[id] ?? content] as const)
  writeFileSync(at(name), writeSections('zkey', 1, sections))
  return at(name)
}

/** Section 10 with these contributions, as they stand in a key. */
const history = (from: string, list: readonly Uint8Array[]) =>
  concat(section(sectionsOf(from), 'zkey', 10).slice(0, 64), uint32(list.length), ...list)
const bytesIn = (name: string) =>
  readContributions(section(sectionsOf(name), 'zkey', 10)).map(({ bytes }) => bytes)

describe('a ceremony from hand to hand', () => {
  test('its key verifies and proves; each contributor finds its hash in the transcript', async () => {
    const directory = at('finished')
    const options = { circuit, ptau, published, directory, from: at('bob.zkey'), beacon: beacon.value }
    const keys = await finalizeKeys(options)
    const transcript = JSON.parse(readFileSync(join(directory, 'transcript.json'), 'utf8'))
    expect(transcript).toMatchObject({
      circuit: circuit.hash,
      provingKey: keys.verificationKey.onestep.provingKey,
      key: keyHash(keys.verificationKey),
      contributions: [
        { name: 'alice', hash: hashes[0] },
        { name: 'bob', hash: hashes[1] },
        { name: 'beacon', beacon: '0badc0de', iterations: 10 },
      ],
    })
    // Anybody can check it again.
    const checked = await checkCeremony(circuit, ptau, keys.zkey)
    expect(checked.map(({ hash }) => hash)).toEqual(
      transcript.contributions.map(({ hash }: { hash: string }) => hash),
    )
    expect(isInsecure(keys.verificationKey)).toBe(false)
    const witness = tester.compute({ a: 200n, b: 100n })
    const proof = await proveGroth16({ ...tester, ...keys, witness, prover: snarkjsProver })
    expect(await verifyGroth16(keys.verificationKey, proof)).toEqual({ valid: true })
    // It goes on with its own key, and not with one of another beacon or of fewer contributions.
    expect((await finalizeKeys(options)).verificationKey).toEqual(keys.verificationKey)
    await expect(finalizeKeys({ ...options, beacon: '0badc0df' })).rejects.toThrow(
      /another ceremony[\s\S]*0badc0de/,
    )
    await expect(finalizeKeys({ ...options, from: at('alice.zkey') })).rejects.toThrow(/another ceremony/)
  })

  test('hashes are those that snarkjs prints', async () => {
    const printed: Uint8Array = await withThreads(({ zKey }) =>
      zKey.contribute(at('alice.zkey'), at('carol.zkey'), 'carol', 'c'),
    )
    expect((await contributionsIn(at('carol.zkey')))[1]!.hash).toBe(Buffer.from(printed).toString('hex'))
  })

  test('onestep setup contribute adds one, from file to file', async () => {
    const args = ['setup', 'contribute', at('alice.zkey'), at('dave.zkey'), '--name', 'dave', '--json']
    const { code, out } = await onestep(args)
    expect(code).toBe(0)
    const [first, second, ...more] = await contributionsIn(at('dave.zkey'))
    expect(more).toEqual([])
    expect(first!.hash).toBe(hashes[0])
    expect(JSON.parse(out.toString())).toEqual({
      ...{ contribution: 2, name: 'dave', hash: second!.hash, file: at('dave.zkey') },
    })
    const looking = [
      'setup',
      'check',
      at('dave.zkey'),
      '--vm',
      'rv32im',
      '--ptau',
      ptau,
      '--json',
      '--contribution',
    ]
    const missing = await onestep([...looking, hashes[1]!])
    expect({ code: missing.code, ...JSON.parse(missing.out.toString()) }).toMatchObject({
      code: 1,
      valid: false,
      reason: 'contribution-missing',
    })
  }, 60_000)

  test('a finished key, a development key and a file that is none take no contribution', async () => {
    writeFileSync(at('development.zkey'), await developmentKey(r1cs))
    writeFileSync(at('none.zkey'), 'zkey')
    const add = (from: string) => contribute(at(from), at('out.zkey'), 'x', 'y')
    await expect(add('final.zkey')).rejects.toThrow(/is finished/)
    await expect(add('development.zkey')).rejects.toThrow(/INSECURE/)
    await expect(add('none.zkey')).rejects.toThrow(/not a valid .zkey/)
    await expect(add('nowhere.zkey')).rejects.toThrow(/The key .* does not exist/)
    expect(existsSync(at('out.zkey'))).toBe(false)
  })

  test('what a key cannot hold is refused before snarkjs breaks a file with it', async () => {
    const add = (name: string) => contribute(at('first.zkey'), at('out.zkey'), name, 'y')
    for (const name of ['', 'x'.repeat(65), `${'字'.repeat(64)}😀`, 'a\u001b[2J']) {
      await expect(add(name)).rejects.toThrow(/"name" expected/)
    }
    const finish = (value: string, iterations: number) =>
      applyBeacon(at('bob.zkey'), at('out.zkey'), { value, iterations })
    await expect(finish('00'.repeat(256), 10)).rejects.toThrow(/"beacon" expected/)
    await expect(finish('00', 9)).rejects.toThrow(/"beaconIterations" expected/)
    await expect(finish('00', 63)).rejects.toThrow(/"beaconIterations" expected/)
    await expect(applyBeacon(at('first.zkey'), at('out.zkey'), beacon)).rejects.toThrow(
      /Nobody has contributed/,
    )
    expect(existsSync(at('out.zkey'))).toBe(false)
  })
})

describe('a ceremony that goes on', () => {
  const contributions = [
    { name: 'one', entropy: 'some' },
    { name: 'two', entropy: 'more' },
  ]
  const options = { circuit, ptau, published, directory: at('resumed'), contributions, beacon: '0badc0de' }
  beforeAll(async () => {
    await productionKeys(options)
  }, 60_000)

  test('keeps no key of another beacon', async () => {
    const key = readFileSync(at('resumed/final.zkey'))
    await expect(productionKeys({ ...options, beacon: '0badc0df' })).rejects.toThrow(SetupError)
    await expect(productionKeys({ ...options, beacon: '0badc0df' })).rejects.toThrow(
      /another ceremony[\s\S]*0badc0df/,
    )
    await expect(productionKeys({ ...options, beaconIterations: 11 })).rejects.toThrow(/2\^11/)
    expect(readFileSync(at('resumed/final.zkey')).equals(key)).toBe(true)
    await productionKeys({ ...options, beacon: '0BADC0DE' })
  })

  test('keeps no key of another contributor, or of others in their order or number', async () => {
    const [one, two] = contributions as [(typeof contributions)[0], (typeof contributions)[0]]
    for (const others of [[{ ...one, name: 'mallory' }, two], [two, one], [one], [one, two, two]]) {
      await expect(productionKeys({ ...options, contributions: others })).rejects.toThrow(
        /belongs to another ceremony/,
      )
    }
  })

  test('keeps no key of the same names that was not made from the key before it', async () => {
    const key = readFileSync(at('resumed/final.zkey'))
    await contribute(at('first.zkey'), at('other1.zkey'), 'one', 'x')
    await contribute(at('other1.zkey'), at('other2.zkey'), 'two', 'y')
    await applyBeacon(at('other2.zkey'), at('other3.zkey'), beacon)
    copyFileSync(at('other3.zkey'), at('resumed/final.zkey'))
    await expect(productionKeys(options)).rejects.toThrow(/was not made from the previous key/)
    writeFileSync(at('resumed/final.zkey'), key)
    await productionKeys(options)
  })
})

describe('keys made to pass for a ceremony’s', () => {
  const check = (path: string) => checkCeremony(circuit, ptau, path)

  test('contributions swapped, dropped, put in', async () => {
    const [alice, bob, last] = bytesIn('final.zkey') as [Uint8Array, Uint8Array, Uint8Array]
    for (const list of [
      [bob, alice, last],
      [bob, last],
      [alice, last],
      [alice, alice, bob, last],
    ]) {
      const forged = forge('forged.zkey', 'final.zkey', { 10: history('final.zkey', list) })
      await expect(check(forged)).rejects.toThrow(/do not follow from one another/)
      await expect(contribute(forged, at('out.zkey'), 'x', 'y')).rejects.toThrow(/do not follow|is finished/)
    }
    // Dropped from the end, the rest follows; the key does not.
    const forged = forge('forged.zkey', 'final.zkey', { 10: history('final.zkey', [alice, bob]) })
    await expect(check(forged)).rejects.toThrow(/does not follow from its circuit/)
  })

  test('another beacon under the name of this one', async () => {
    await applyBeacon(at('bob.zkey'), at('other.zkey'), { ...beacon, value: '0badc0df' })
    const [alice, bob, other] = bytesIn('other.zkey') as [Uint8Array, Uint8Array, Uint8Array]
    const renamed = other.slice()
    renamed[renamed.length - 1] = 0xde
    const forged = forge('forged.zkey', 'other.zkey', { 10: history('other.zkey', [alice, bob, renamed]) })
    expect((await contributionsIn(forged))[2]).toMatchObject({ beacon: { value: '0badc0de' } })
    await expect(check(forged)).rejects.toThrow(/does not follow from its circuit/)
  })

  test('a beacon that is hashed for years is refused in milliseconds', async () => {
    const [alice, bob, last] = bytesIn('final.zkey') as [Uint8Array, Uint8Array, Uint8Array]
    const long = last.slice()
    // Its value is of 4 bytes: kind, length, value; before it the iterations.
    long[long.length - 7] = 63
    const forged = forge('forged.zkey', 'final.zkey', { 10: history('final.zkey', [alice, bob, long]) })
    await expect(check(forged)).rejects.toThrow(/hashed 2\^63 times/)
  })

  test('a key that a beacon alone has changed: everybody knows its secret', async () => {
    await withThreads(({ zKey }) => zKey.beacon(at('first.zkey'), at('public.zkey'), 'beacon', '00', 10))
    await expect(check(at('public.zkey'))).rejects.toThrow(/nobody has contributed/)
    expect(isInsecure(await exportVerificationKey(new Uint8Array(readFileSync(at('public.zkey')))))).toBe(
      true,
    )
  })

  test('delta = gamma', async () => {
    const header = section(sectionsOf('final.zkey'), 'zkey', 2).slice()
    const { G1 } = await singleThreadedCurve()
    header.set(header.slice(-320, -192), header.length - 128)
    header.set(G1.toAffine(G1.g), header.length - 192)
    const forged = forge('forged.zkey', 'final.zkey', { 2: header })
    await expect(check(forged)).rejects.toThrow(/delta equals its gamma/)
    expect(isInsecure(await exportVerificationKey(new Uint8Array(readFileSync(forged))))).toBe(true)
  })

  test('a development key with its stamp cut off and a contribution on top', async () => {
    writeFileSync(at('development.zkey'), await developmentKey(r1cs))
    const clean = history('first.zkey', [])
    const unstamped = forge('unstamped.zkey', 'development.zkey', { 10: clean })
    await contribute(unstamped, at('contributed.zkey'), 'mallory', 'm')
    const key = await exportVerificationKey(new Uint8Array(readFileSync(at('contributed.zkey'))), circuit)
    expect(key.onestep.setup).toBe('INSECURE-DEVELOPMENT')
    expect(isInsecure({ ...key, onestep: { ...key.onestep, setup: 'ceremony' } })).toBe(true)
    await expect(check(at('contributed.zkey'))).rejects.toThrow(/does not follow from its circuit/)
  })

  test('bytes of any kind give a key or an error of ours', async () => {
    const whole = new Uint8Array(readFileSync(at('alice.zkey')))
    const own = section(sectionsOf('alice.zkey'), 'zkey', 10)
    for (let i = 0; i < 60; i++) {
      const size = Math.floor((own.length * i) / 60)
      forge('cut.zkey', 'alice.zkey', { 10: own.slice(0, size) })
      await expect(contributionsIn(at('cut.zkey'))).rejects.toThrow(/not a valid .zkey/)
    }
    writeFileSync(at('cut.zkey'), whole.subarray(0, whole.length - 1))
    await expect(contributionsIn(at('cut.zkey'))).rejects.toThrow(/not a valid .zkey/)
    forge('cut.zkey', 'alice.zkey', { 2: section(sectionsOf('alice.zkey'), 'zkey', 2).slice(0, 100) })
    await expect(contributionsIn(at('cut.zkey'))).rejects.toThrow(/not over BN254/)
    // A count of four billion.
    const many = own.slice()
    many.set(uint32(0xffffffff), 64)
    forge('cut.zkey', 'alice.zkey', { 10: many })
    await expect(contributionsIn(at('cut.zkey'))).rejects.toThrow(/cut short|truncated/)
  })
})
