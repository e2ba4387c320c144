declare module 'virtual:types' {
  /** Texts of declaration files by their paths. */
  const files: Readonly<Record<string, string>>
  export default files
}
