/**
 * The fields of an encoding as TypeScript sees them: `'0001 dddd rs1:5'` has `d` of 4 bits and `rs1` of 5.
 * @module
 */
import type { Word } from './word.ts'

type Zeros = readonly 0[]

/** A number as a list of so many zeros. */
type Count<N extends number, List extends Zeros = []> = List['length'] extends N
  ? List
  : Count<N, [...List, 0]>

/** A run of one letter, added to a list. `never` if the text has another letter. */
type Run<
  Text extends string,
  Letter extends string,
  List extends Zeros,
> = Text extends `${Letter}${infer Rest}` ? Run<Rest, Letter, [...List, 0]> : Text extends '' ? List : never

/** The bits of one token that belong to a field, added to those of the tokens before. */
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

type Names<Text extends string, Found extends string = never> = Text extends `${infer Token} ${infer Rest}`
  ? Names<Rest, Found | NameOf<Token>>
  : Found | NameOf<Text>

type NameOf<Token extends string> = Token extends `${infer Name}[${string}`
  ? Name
  : Token extends `${infer Name}:${string}`
    ? Name
    : Token extends `${infer First}${string}`
      ? First extends '0' | '1' | '.'
        ? never
        : First
      : never

type IsUnion<T, Whole = T> = T extends unknown ? ([Whole] extends [T] ? false : true) : never

/** Whether a text is known in full: no `string`, no template with holes, no choice of several, one line. */
type IsLiteral<E extends string> =
  // A template with holes is an index signature as a key, and the empty object has one.
  Record<never, never> extends Record<E, 1>
    ? false
    : IsUnion<E> extends true
      ? false
      : E extends `${string}${'\n' | '\t'}${string}`
        ? false
        : true

/** The fields of an encoding as words; of any width and name where the text is not known to the compiler. */
export type FieldsOf<E extends string> =
  IsLiteral<E> extends true
    ? { readonly [Name in Names<E>]: Word<Width<E, Name>> }
    : { readonly [name: string]: Word }
