/**
 * The syntax tree of a hint: the part of Python that hints are written in.
 * @module
 */

export type Expression =
  | { readonly kind: 'number'; readonly value: bigint }
  | { readonly kind: 'text'; readonly value: string }
  | { readonly kind: 'bytes'; readonly value: Uint8Array }
  /** An f-string: literal text and expressions, in the order in which they stand. */
  | { readonly kind: 'template'; readonly parts: readonly (string | Expression)[] }
  | { readonly kind: 'name'; readonly name: string }
  | { readonly kind: 'member'; readonly of: Expression; readonly name: string }
  | { readonly kind: 'index'; readonly of: Expression; readonly at: Expression }
  | {
      readonly kind: 'slice'
      readonly of: Expression
      readonly from: Expression | undefined
      readonly to: Expression | undefined
      readonly by: Expression | undefined
    }
  | { readonly kind: 'call'; readonly of: Expression; readonly args: readonly Argument[] }
  | { readonly kind: 'unary'; readonly op: string; readonly of: Expression }
  | { readonly kind: 'binary'; readonly op: string; readonly left: Expression; readonly right: Expression }
  | {
      readonly kind: 'compare'
      readonly first: Expression
      readonly rest: readonly (readonly [string, Expression])[]
    }
  | {
      readonly kind: 'choice'
      readonly test: Expression
      readonly then: Expression
      readonly otherwise: Expression
    }
  /** A tuple or a list; hints do not depend on the difference. */
  | { readonly kind: 'list'; readonly items: readonly Expression[] }
  | { readonly kind: 'star'; readonly of: Expression }
  | { readonly kind: 'dictionary'; readonly entries: readonly (readonly [Expression, Expression])[] }
  /** `[item for target in of if test]`, or with `key` a dictionary. */
  | {
      readonly kind: 'comprehension'
      readonly key: Expression | undefined
      readonly item: Expression
      readonly loops: readonly Loop[]
    }
  | { readonly kind: 'lambda'; readonly parameters: readonly Parameter[]; readonly result: Expression }

export type Loop = {
  readonly target: Expression
  readonly of: Expression
  readonly tests: readonly Expression[]
}

export type Argument = { readonly name: string | undefined; readonly value: Expression }

export type Parameter = { readonly name: string; readonly value: Expression | undefined }

export type Statement = { readonly line: number } & (
  | { readonly kind: 'assign'; readonly targets: readonly Expression[]; readonly value: Expression }
  | { readonly kind: 'update'; readonly target: Expression; readonly op: string; readonly value: Expression }
  | { readonly kind: 'assert'; readonly test: Expression; readonly message: Expression | undefined }
  | { readonly kind: 'raise'; readonly value: Expression }
  | { readonly kind: 'delete'; readonly targets: readonly Expression[] }
  | { readonly kind: 'expression'; readonly value: Expression }
  | { readonly kind: 'import'; readonly module: string; readonly as: string }
  | { readonly kind: 'from'; readonly module: string; readonly name: string; readonly as: string }
  | {
      readonly kind: 'if'
      readonly test: Expression
      readonly then: readonly Statement[]
      readonly otherwise: readonly Statement[]
    }
  | {
      readonly kind: 'while'
      readonly test: Expression
      readonly body: readonly Statement[]
      readonly otherwise: readonly Statement[]
    }
  | {
      readonly kind: 'for'
      readonly target: Expression
      readonly of: Expression
      readonly body: readonly Statement[]
      readonly otherwise: readonly Statement[]
    }
  | {
      readonly kind: 'function'
      readonly name: string
      readonly parameters: readonly Parameter[]
      readonly body: readonly Statement[]
    }
  | { readonly kind: 'return'; readonly value: Expression | undefined }
  | { readonly kind: 'break' | 'continue' | 'pass' }
)

/** The hint's text is outside the part of Python that is understood. */
export class PythonError extends SyntaxError {
  override name = 'PythonError'
  readonly line: number

  constructor(what: string, line: number) {
    super(what)
    this.line = line
  }
}
