/**
 * The fields of an encoding as TypeScript sees them: `'0001 dddd rs1:5'` has `d` of 4 bits and `rs1` of 5.
 * @module
 */
import type { Word } from './word.ts'

/** A number as a list of that many zeros. */
type Zeros = readonly 0[]

/** A number as a list of that many zeros. */
type Count<N extends number, List extends Zeros = []> = List['length'] extends N
  ? List
  : Count<N, [...List, 0]>

/** A run of one letter, appended to a list. `never` if the text contains another letter. */
type Run<
  Text extends string,
  Letter extends string,
  List extends Zeros,
> = Text extends `${Letter}${infer Rest}` ? Run<Rest, Letter, [...List, 0]> : Text extends '' ? List : never

/** The bits of one token that belong to a field, appended to those of the tokens before it. */
type Add<
  Token extends string,
  Name extends string,
  List extends Zeros,
> = Token extends `${Name}:${infer N extends number}`
  ? [...List, ...Count<N>]
  : Token extends `${Name}${string}`
    ? [Run<Token, Name, List>] extends [never]
      ? List
      : Run<Token, Name, List>
    : List

/** The width of a field, as a list of zeros. */
type Width<
  Text extends string,
  Name extends string,
  List extends Zeros = [],
> = Text extends `${string}${Name}[${string}`
  ? // biome-ignore lint/suspicious/noExplicitAny: widths of ranges are computed when traced
    any
  : Text extends `${infer Token} ${infer Rest}`
    ? Width<Rest, Name, Add<Token, Name, List>>
    : Add<Text, Name, List>['length']

/** The names of all fields. */
type Names<Text extends string, Found extends string = never> = Text extends `${infer Token} ${infer Rest}`
  ? Names<Rest, Found | NameOf<Token>>
  : Found | NameOf<Text>

/** The field that a token names. */
type NameOf<Token extends string> = Token extends `${infer Name}[${string}`
  ? Name
  : Token extends `${infer Name}:${string}`
    ? Name
    : Token extends `${infer First}${string}`
      ? First extends '0' | '1' | '.'
        ? never
        : First
      : never

/** Whether a type is a union. */
type IsUnion<T, Whole = T> = T extends unknown ? ([Whole] extends [T] ? false : true) : never

/** Whether a text is fully known: a single-line literal, not `string`, a template with placeholders, or a union. */
type IsLiteral<E extends string> =
  // A template with placeholders becomes an index signature when it is a key, and the empty object has none.
  Record<never, never> extends Record<E, 1>
    ? false
    : IsUnion<E> extends true
      ? false
      : E extends `${string}${'\n' | '\t'}${string}`
        ? false
        : true

/** The fields of an encoding as words. Widths and names are arbitrary if the compiler does not know the text. */
export type FieldsOf<E extends string> =
  IsLiteral<E> extends true
    ? { readonly [Name in Names<E>]: Word<Width<E, Name>> }
    : { readonly [name: string]: Word }
