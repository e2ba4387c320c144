import type { Walkthrough } from './change.ts'

/** Rotation to the left by any amount, modulo the width: SMT-LIB's ext_rotate_left. */
export const op: Walkthrough = {
  page: 'docs/adding-an-op.md',
  name: 'rotl',
  edits: [
    {
      file: 'src/ir/ops.ts',
      before: /^ {2}ult: /,
      insert: "  rotl: op('binary', 2, bitsOnly), // ext_rotate_left\n",
    },
    {
      file: 'src/ir/evaluate.ts',
      before: /^ {2}ult: /,
      insert: `  rotl: ([a, b], t) => {
    const w = BigInt(widthOf(t))
    const by = b! % w
    return wrap((a! << by) | (a! >> (w - by)), Number(w))
  },
`,
    },
    {
      file: 'src/ir/lower/legalize.ts',
      before: /^ {6}case 'ult':/,
      insert: `      case 'rotl': {
        const size = algebra.number(BigInt(width), width)
        const by = compute('urem', node, [b, size], width)
        const back = algebra.subBorrow(size, by).difference
        return algebra.map('or', shift('shl', a, by, width), shift('lshr', a, back, width))
      }
`,
    },
    {
      file: 'src/targets/wasm/narrow.ts',
      before: /^ {2}ult: /,
      // A shift by 32 or 64 is one by nothing in WebAssembly, and then both halves are equal.
      insert: `  rotl: (values, node, loose) => {
    const { code } = values
    const type = typeOf(node)
    const width = BigInt(widthOf(node))
    for (const arg of node.args) values.push(arg)
    const [a, by] = [code.local(type), code.local(type)]
    code.const(type, width).op(op(type, 'rem_u')).set(by).set(a)
    code.get(a).get(by).op(op(type, 'shl'))
    code.get(a).const(type, width).get(by).op(op(type, 'sub')).op(op(type, 'shr_u')).op(op(type, 'or'))
    code.release(a, by)
    finish(code, node, loose)
  },
`,
    },
    {
      file: 'src/targets/solidity/words.ts',
      before: /^ {2}ult: /,
      insert: `  rotl: ([a, b], { type }) => {
    const width = bitWidth(type)
    return cut(\`(\${a} << (\${b} % \${width})) | (\${a} >> (\${width} - \${b} % \${width}))\`, type)
  },
`,
    },
    {
      file: 'src/targets/circom/nodes.ts',
      before: /^ {2}ult: /,
      insert: `  rotl(context, plan, node) {
    const { sheet } = context
    const width = bitWidth(node.type)
    const [word, amount] = [0, 1].map((i) => bitsOf(sheet, arg(context, plan, node, i)))
    return fromBitList(
      amount!.reduce((bits, one, i) => {
        const by = Number((1n << BigInt(i)) % BigInt(width))
        return by === 0 ? bits : bits.map((bit, at) => sheet.ite(one, bits[(at - by + width) % width]!, bit))
      }, word!),
    )
  },
`,
    },
    {
      file: 'src/vm/word.ts',
      before: /^ {2}eq\(other: Operand<W>\): Bool/,
      insert: '  /** Rotates left, by the amount modulo the width. */\n  rotl(amount: Operand<W>): Word<W>\n',
    },
    { file: 'src/vm/word.ts', before: /^ {2}\.\.\.\{ fadd: /, insert: "  rotl: 'rotl',\n" },
    {
      file: 'src/vm/word.ts',
      before: /^ {2}eq\(other: Word\) \{/,
      insert: "  rotl(amount: Word) {\n    return this.#two('rotl', amount)\n  }\n",
    },
    {
      file: 'docs/language.md',
      before: /^\| `\.eq\(b\)`, `\.ne\(b\)` \| comparison, /,
      insert: '| `.rotl(n)` | rotated left by n modulo the width |\n',
    },
    {
      file: 'test/ir/evaluate.test.ts',
      before: /^ {4}\['neg', 5, /,
      insert: `    ['rotl', 5, [19n, 1n], 7n],
    ['rotl', 5, [19n, 5n], 19n],
    ['rotl', 5, [1n, 31n], 2n],
    ['rotl', 1, [1n, 1n], 1n],
    ['rotl', 256, [1n << 255n, 1n], 1n],
`,
    },
    { file: 'test/ir/smt.ts', before: /(?<=const METHODS: .* = \{ )ashr/, insert: "rotl: 'rotateLeft', " },
  ],
  check({ run, test }) {
    run('npm', ['run', 'typecheck'])
    test('core', [
      'test/ir/evaluate.test.ts',
      'test/ir/text.test.ts',
      'test/ir/lower/legalize.test.ts',
      'test/targets/wasm/ops.test.ts',
      'test/targets/wasm/random.test.ts',
      'test/docs/language.test.ts',
    ])
    test('chain', ['test/targets/solidity/graphs.test.ts'])
    test('zk', ['test/zk/step-random.test.ts'], { only: 'rotl', env: { ONESTEP_ALL: '1' } })
    const z3 = ['run', '--config', 'test/ir/z3.config.ts', '-t', 'rotl means']
    run('node', ['node_modules/vitest/vitest.mjs', ...z3])
  },
}
