/** The parser has no types of its own. */
declare module 'parse-prometheus-text-format' {
  type Row = { readonly value?: string; readonly labels?: Readonly<Record<string, string>> }
  type Family = {
    readonly name: string
    readonly help: string
    readonly type: string
    readonly metrics: readonly Row[]
  }
  /** The families of metrics of a text in Prometheus's format, version 0.0.4. */
  export default function parse(text: string): Family[]
}
