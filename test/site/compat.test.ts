/**
 * The explorer's page and the playground use nothing of the web's platform that the browsers lack which docs/playground.md
 * names, by MDN's data. Shared code also runs in Node 20, which lacks what JavaScript has had since 2023, and is tested there.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import wabt from 'wabt'
import { jitExecutor } from '../../src/run/jit.ts'
import { run } from '../../src/trace/trace.ts'
import { loadProgram } from '../../src/vms/index.ts'
import { ROOT } from '../docs/blocks.ts'
import { pageHtml } from '../explore/incident.ts'
import {
  day,
  FEATURES,
  featureAt,
  isOld,
  lacking,
  lackingIn,
  lackingInCss,
  lastTwo,
  parsed,
  type Versions,
} from './compat.ts'

const ASSETS = join(ROOT, 'site/playground/assets')
const read = (path: string) => readFileSync(join(ROOT, path), 'utf8')
const ending = (end: string) => readdirSync(ASSETS).filter((name) => name.endsWith(end))
const asset = (name: string) => readFileSync(join(ASSETS, name))

/** The browsers that both pages are built for, with those of phones. */
const [chrome = '', firefox = '', safari = ''] = [
  ...read('src/playground/vite.config.ts').matchAll(/'(?:chrome|firefox|safari)(\d+)'/g),
].map(([, version]) => version)
const BROWSERS: Versions = {
  ...{ chrome, chrome_android: chrome, firefox, firefox_android: firefox, safari, safari_ios: safari },
}

/** What libraries use where it is there, and names of their own that are also the web's. */
const ALLOWED: Readonly<Record<string, string>> = {
  'Uint8Array.fromHex': '@noble/hashes',
  'Error.captureStackTrace': 'TypeScript',
  'Error.stackTraceLimit': 'TypeScript, viem',
  '.setImmediate': 'TypeScript',
  setImmediate: 'src/playground/node/globals.ts brings it',
  '.clearImmediate': 'TypeScript',
  '.moveBefore': 'preact',
  '.isInputPending': 'CodeMirror',
  '.scheduling': 'CodeMirror',
  '.timeRemaining': 'CodeMirror',
  requestIdleCallback: 'CodeMirror',
  cancelIdleCallback: 'CodeMirror',
  '.getComposedRanges': 'CodeMirror',
  '.targetTouches': 'CodeMirror: on screens that are touched',
  // CodeMirror, on Chrome for Android
  ...Object.fromEntries(
    ['EditContext', 'updateRangeStart', 'updateRangeEnd', 'rangeStart', 'rangeEnd', 'updateCharacterBounds']
      .concat('getTextFormats', 'underlineStyle', 'underlineThickness', 'updateSelectionBounds', 'updateText')
      .map((name) => [`.${name}`, 'CodeMirror']),
  ),
  '.prevValue': 'CodeMirror: a name of its own',
  '.boost': 'CodeMirror: a name of its own',
  '.retry': 'prool, viem: a name of its own',
  '.locale': 'TypeScript: a name of its own',
  '.configuration': 'TypeScript: a name of its own',
}
const unexpected = (found: Map<string, string[]>) => [...found].filter(([name]) => !(name in ALLOWED))

test(`the browsers of the pages are older than the last two of each, by MDN's data of ${day}`, () => {
  for (const [browser, version] of Object.entries(BROWSERS)) {
    expect(version, browser).toMatch(/^\d+$/)
    expect(isOld(version, browser), `${browser}: ${lastTwo(browser)}`).toBe(true)
  }
  const named = `Chrome ${chrome}, Firefox ${firefox} or Safari ${safari}`
  expect(read('docs/playground.md')).toContain(named)
  expect(read('docs/explorer.md')).toContain(named)
  const targets = (path: string) => /target: \[.*\]/.exec(read(path))?.[0]
  expect(targets('src/explore/page/vite.config.ts')).toBe(targets('src/playground/vite.config.ts'))
})

test('what a browser lacks is found', () => {
  const code = `navigator.usb.open(); using x = Iterator.concat(a); Promise.try(f); b.moveBefore(c); const own = { adopt: 1 }; own.adopt;
    requestIdleCallback(() => 1); /(?i:a)b/v.test('')`
  const { trees, own } = parsed([code])
  expect([...lackingIn(trees[0], own, BROWSERS).keys()].sort()).toEqual(
    [
      ...['.moveBefore', '.usb', 'Iterator.concat', 'Promise.try', 'javascript/regular_expressions/modifier'],
      ...['javascript/statements/using', 'requestIdleCallback'],
    ].sort(),
  )
  const css =
    '@position-try --x { top: 0 } a { corner-shape: round; color: light-dark(red, if(x)) } a:interest-source { x: y }'
  expect([...lackingInCss(css, BROWSERS).keys()].sort()).toEqual([
    '()if',
    ':interest-source',
    '@position-try',
    'corner-shape',
  ])
})

describe('no browser of them lacks what is used by', () => {
  const [script = '', style = ''] = [/<script type="module">(.*)<\/script>/s, /<style>(.*?)<\/style>/s].map(
    (pattern) => pattern.exec(pageHtml())?.[1],
  )
  let programs: ReturnType<typeof parsed>
  const scripts = ending('.js')
  beforeAll(() => {
    programs = parsed([script, ...scripts.map((name) => String(asset(name)))])
  })
  test("the explorer's script", () => {
    expect(script.length).toBeGreaterThan(10_000)
    expect(unexpected(lackingIn(programs.trees[0], programs.own, BROWSERS))).toEqual([])
  })
  test("the playground's scripts", () => {
    expect(scripts.length).toBeGreaterThan(2)
    for (const [i, name] of scripts.entries())
      expect(unexpected(lackingIn(programs.trees[i + 1], programs.own, BROWSERS)), name).toEqual([])
  })
  test('the style sheets', () => {
    expect(style.length).toBeGreaterThan(5_000)
    for (const css of [style, ...ending('.css').map((name) => String(asset(name)))])
      expect([...lackingInCss(css, BROWSERS)]).toEqual([])
  })
  test('what starts them: modules as workers, dialogs, policies', () => {
    for (const path of [
      ...['api/Worker/Worker/options_type_parameter', 'javascript/statements/import/worker_support'],
      ...['html/elements/dialog', 'api/HTMLDialogElement/showModal', 'http/headers/Content-Security-Policy'],
      ...['javascript/operators/import_meta', 'javascript/operators/import'],
    ])
      expect(lacking(featureAt(path), BROWSERS), path).toEqual([])
  })
})

/** The features of WebAssembly that modules may use. */
const USED = ['sat_float_to_int', 'sign_extension', 'simd', 'multi_value', 'bulk_memory', 'reference_types']

describe('WebAssembly', () => {
  const features = Object.fromEntries(Object.keys(FEATURES).map((name) => [name, USED.includes(name)]))
  const reads = async (bytes: Uint8Array) => {
    const module = (await wabt()).readWasm(bytes, { readDebugNames: false, ...features })
    module.validate()
    module.destroy()
  }

  test('has the features in all browsers of them that modules may use', () => {
    for (const name of USED)
      expect(lacking(featureAt(`webassembly/${FEATURES[name]}`), BROWSERS), name).toEqual([])
  })

  test('of another feature is found', async () => {
    // (func return_call 0), and (func i32.const 0, v128 relaxed_swizzle)
    const head = [0, 0x61, 0x73, 0x6d, 1, 0, 0, 0, 1, 4, 1, 0x60, 0, 0, 3, 2, 1, 0]
    await expect(reads(new Uint8Array([...head, 10, 6, 1, 4, 0, 0x12, 0, 0x0b]))).rejects.toThrow()
    await reads(new Uint8Array([...head, 10, 6, 1, 4, 0, 0x10, 0, 0x0b]))
  })

  test('of the files of the playground', async () => {
    expect(ending('.wasm').length).toBeGreaterThan(1)
    for (const name of ending('.wasm')) await reads(asset(name))
  })

  test('that is made while programs run', async () => {
    const made: Uint8Array[] = []
    const { Module } = WebAssembly
    WebAssembly.Module = class extends Module {
      constructor(bytes: BufferSource) {
        super(bytes)
        made.push(Uint8Array.from(new Uint8Array(bytes as ArrayBuffer)))
      }
    } as typeof Module
    try {
      for (const path of ['programs/elf/sha256.rv32im.O2.elf', 'evm/token-transfer.json', 'wasm/queens.wasm'])
        await run(loadProgram(readFileSync(join(ROOT, 'fixtures', path)), { args: ['x'] }), {
          executor: (machine) => jitExecutor(machine, { cache: undefined }),
        })
    } finally {
      WebAssembly.Module = Module
    }
    expect(made.length).toBeGreaterThan(5)
    for (const bytes of made) await reads(bytes)
  })
})
