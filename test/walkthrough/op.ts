import type { Walkthrough } from './change.ts'

/** Bits that are equal: SMT-LIB's bvxnor, by the name that the POWER architecture gives it. */
export const op: Walkthrough = {
  page: 'docs/adding-an-op.md',
  name: 'eqv',
  edits: [
    {
      file: 'src/ir/ops.ts',
      before: /^ {2}ult: /,
      insert: "  eqv: commutes(op('binary', 2, bitsOnly)), // bvxnor\n",
    },
    {
      file: 'src/ir/evaluate.ts',
      before: /^ {2}ult: /,
      insert: '  eqv: ([a, b], t) => wrap(~(a! ^ b!), widthOf(t)),\n',
    },
    {
      file: 'src/ir/lower/legalize.ts',
      before: /^ {6}case 'ult':/,
      insert: `      case 'eqv':
        return algebra.map('not', algebra.map('xor', a, b))
`,
    },
    {
      file: 'src/targets/wasm/narrow.ts',
      before: /^ {2}ult: /,
      insert: `  eqv: (values, node, loose) => {
    const { code } = values
    const type = typeOf(node)
    for (const arg of node.args) values.push(arg, true)
    code.op(op(type, 'xor')).const(type, -1n).op(op(type, 'xor'))
    finish(code, node, loose)
  },
`,
    },
    {
      file: 'src/targets/solidity/words.ts',
      before: /^ {2}ult: /,
      insert: "  eqv: ([a, b], { type }) => cut(['~(', a, ' ^ ', b, ')'].join(''), type),\n",
    },
    {
      file: 'src/targets/circom/nodes.ts',
      before: /^ {2}ult: /,
      insert: `  eqv(context, plan, node) {
    const { writer } = context
    const [a, b] = [0, 1].map((i) => bitsOf(writer, arg(context, plan, node, i)))
    return fromBitList(
      a!.map((one, i) => {
        const both = writer.and(one, b![i]!)
        return add(opposite(add(one, b![i]!)), scale(both, 2n))
      }),
    )
  },
`,
    },
    {
      file: 'src/vm/word.ts',
      before: /^ {2}\/\*\* Equal\. \*\/\n {2}eq\(other: Operand/,
      insert: '  /** Ones where both words have the same bit. */\n  eqv(other: Operand<W>): Word<W>\n',
    },
    { file: 'src/vm/word.ts', before: /^ {2}\.\.\.\{ fadd: /, insert: "  eqv: 'eqv',\n" },
    {
      file: 'src/vm/word.ts',
      before: /^ {2}eq\(other: Word\) \{/,
      insert: "  eqv(other: Word) {\n    return this.#two('eqv', other)\n  }\n",
    },
    {
      file: 'docs/language.md',
      before: /^\| `\.eq\(b\)`, `\.ne\(b\)` \| comparison, /,
      insert: '| `.eqv(b)` | ones where both have the same bit |\n',
    },
    {
      file: 'test/ir/evaluate.test.ts',
      before: /^ {4}\['neg', 5, /,
      insert: `    ['eqv', 5, [19n, 19n], 31n],
    ['eqv', 5, [19n, 12n], 0n],
    ['eqv', 5, [19n, 16n], 28n],
    ['eqv', 1, [1n, 0n], 0n],
    ['eqv', 256, [0n, 0n], (1n << 256n) - 1n],
`,
    },
    { file: 'test/ir/smt.ts', before: /(?<=const METHODS: .* = \{ )ashr/, insert: "eqv: 'xnor', " },
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
    test('zk', ['test/zk/step-random.test.ts'], { only: 'eqv', env: { ONESTEP_ALL: '1' } })
    const z3 = ['run', '--config', 'test/ir/z3.config.ts', '-t', 'eqv means']
    run('node', ['node_modules/vitest/vitest.mjs', ...z3])
  },
}
