import { createHash } from 'node:crypto'
import { mkdtempSync, renameSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { toHex, utf8 } from '../../src/bytes/bytes.ts'
import { fileHash } from '../../src/zk/groth16/key-file.ts'

const scratch = mkdtempSync(join(tmpdir(), 'onestep-key-file-'))
afterAll(() => rmSync(scratch, { recursive: true }))
const sha256 = (text: string) => toHex(createHash('sha256').update(utf8(text)).digest())

test('a key file is hashed once, and again when it is another', () => {
  const path = join(scratch, 'key.zkey')
  writeFileSync(path, 'one')
  expect(fileHash(path)).toBe(sha256('one'))
  // Were it hashed again, this content would be.
  expect(fileHash(path, utf8('not read'))).toBe(sha256('one'))
  writeFileSync(path, 'longer')
  expect(fileHash(path)).toBe(sha256('longer'))
  // Exchanged for one of the same length and time.
  const other = join(scratch, 'other.zkey')
  writeFileSync(other, 'LONGER')
  utimesSync(path, 1000, 1000)
  expect(fileHash(path)).toBe(sha256('longer'))
  utimesSync(other, 1000, 1000)
  renameSync(other, path)
  expect(fileHash(path)).toBe(sha256('LONGER'))
  expect(() => fileHash(join(scratch, 'none'))).toThrow(/ENOENT/)
})
