/**
 * Completion scripts for shells, from the verbs and their options.
 * @module
 */
import type { Command } from 'commander'

/** The shells. */
export const SHELLS = ['bash', 'zsh', 'fish'] as const
export type Shell = (typeof SHELLS)[number]

/** An option as it is written. */
type Flag = {
  readonly names: readonly string[]
  readonly text: string
  readonly takesValue: boolean
  readonly choices: readonly string[]
}

/** A verb, or one of its own verbs; `path` has those above it. */
type Node = {
  readonly path: readonly string[]
  readonly text: string
  readonly verbs: readonly Node[]
  readonly flags: readonly Flag[]
}

/** @param program - with all verbs loaded */
export function completion(program: Command, shell: Shell): string {
  const root = nodeOf(program, [])
  return { bash, zsh, fish }[shell](program.name(), root)
}

function nodeOf(command: Command, path: readonly string[]): Node {
  const flags = command
    .createHelp()
    .visibleOptions(command)
    .map(({ short, long, description, required, optional, argChoices }) => ({
      names: [long, short].filter((name) => name !== undefined),
      ...{ text: description, takesValue: required || optional, choices: argChoices ?? [] },
    }))
  const verbs = command.commands.map((verb) => nodeOf(verb, [...path, verb.name()]))
  return { path, text: command.description(), verbs, flags }
}

const all = (node: Node): Node[] => [node, ...node.verbs.flatMap(all)]
/** ` game plan`: each word with a space before it, so that it can grow word by word. */
const pathOf = ({ path }: Node) => path.map((name) => ` ${name}`).join('')
const quoted = (text: string) => `'${text.replaceAll("'", "'\\''")}'`

/** Arms of a `case` over the verbs and the word before, for bash and zsh. */
function values(root: Node, choose: (choices: readonly string[]) => string, files: string): string[] {
  return all(root).flatMap((node) =>
    node.flags
      .filter(({ takesValue }) => takesValue)
      .map(({ names, choices }) => {
        const pattern = names.map((name) => quoted(`${pathOf(node)}:${name}`)).join('|')
        return `    ${pattern}) ${choices.length > 0 ? choose(choices) : files} ;;`
      }),
  )
}

const descents = (root: Node) =>
  all(root)
    .slice(1)
    .map((node) => quoted(pathOf(node)))
    .join('|')

function bash(name: string, root: Node): string {
  const words = all(root).map((node) => {
    const verbs = node.verbs.map(({ path }) => path.at(-1)!)
    const flags = node.flags.flatMap(({ names }) => names)
    return `    ${quoted(pathOf(node))}) verbs=${quoted(verbs.join(' '))} flags=${quoted(flags.join(' '))} ;;`
  })
  return `# bash completion for ${name}: source <(${name} completion bash)
_${name}() {
  local cur=\${COMP_WORDS[COMP_CWORD]} at= words= verbs= flags= i
  for ((i = 1; i < COMP_CWORD; i++)); do
    case "$at \${COMP_WORDS[i]}" in ${descents(root)}) at="$at \${COMP_WORDS[i]}" ;; esac
  done
  case "$at:\${COMP_WORDS[COMP_CWORD - 1]}" in
${values(root, (choices) => `COMPREPLY=($(compgen -W ${quoted(choices.join(' '))} -- "$cur")); return`, 'COMPREPLY=(); return').join('\n')}
  esac
  case "$at" in
${words.join('\n')}
  esac
  if [[ $cur == -* ]]; then words=$flags; else words=$verbs; fi
  COMPREPLY=($(compgen -W "$words" -- "$cur"))
}
complete -o bashdefault -o default -F _${name} ${name}
`
}

function zsh(name: string, root: Node): string {
  const plain = (text: string) => text.replaceAll(/[\\:]/g, (sign) => `\\${sign}`)
  const described = (items: readonly (readonly [string, string])[]) =>
    items.map(([word, text]) => quoted(`${plain(word)}:${plain(text)}`)).join(' ')
  const words = all(root).map((node) => {
    const verbs = described(node.verbs.map(({ path, text }) => [path.at(-1)!, text]))
    const flags = described(node.flags.flatMap(({ names, text }) => names.map((one) => [one, text] as const)))
    return `    ${quoted(pathOf(node))}) verbs=(${verbs}) flags=(${flags}) ;;`
  })
  return `#compdef ${name}
# zsh completion for ${name}: ${name} completion zsh > "\${fpath[1]}/_${name}"
_${name}() {
  local at= i
  local -a verbs flags
  for ((i = 2; i < CURRENT; i++)); do
    case "$at \${words[i]}" in ${descents(root)}) at="$at \${words[i]}" ;; esac
  done
  case "$at:\${words[CURRENT - 1]}" in
${values(root, (choices) => `compadd -- ${choices.map(quoted).join(' ')}; return`, '_files; return').join('\n')}
  esac
  case "$at" in
${words.join('\n')}
  esac
  if [[ $PREFIX == -* ]]; then _describe option flags
  elif (( \${#verbs} > 0 )); then _describe verb verbs
  else _files
  fi
}
if [[ $funcstack[1] == _${name} ]]; then _${name} "$@"; else compdef _${name} ${name}; fi
`
}

function fish(name: string, root: Node): string {
  const lines = all(root).flatMap((node) => {
    const { path, verbs, flags } = node
    const seen = path.map((verb) => `__fish_seen_subcommand_from ${verb}`)
    const inner = verbs.map((verb) => verb.path.at(-1)!).join(' ')
    const none = inner === '' ? [] : [`not __fish_seen_subcommand_from ${inner}`]
    const here = quoted([...seen, ...none].join('; and ') || 'true')
    const within = quoted(seen.join('; and ') || '__fish_use_subcommand')
    return [
      ...verbs.map(
        (verb) => `complete -c ${name} -f -n ${here} -a ${verb.path.at(-1)} -d ${quoted(verb.text)}`,
      ),
      ...flags.map(({ names, text, takesValue, choices }) => {
        const [long, short] = [
          names.find((one) => one.startsWith('--')),
          names.find((one) => /^-\w$/.test(one)),
        ]
        const parts = [long && `-l ${long.slice(2)}`, short && `-s ${short.slice(1)}`].filter(Boolean)
        const value = choices.length > 0 ? ` -x -a ${quoted(choices.join(' '))}` : takesValue ? ' -r' : ''
        return `complete -c ${name} -n ${within} ${parts.join(' ')}${value} -d ${quoted(text)}`
      }),
    ]
  })
  return `# fish completion for ${name}: ${name} completion fish > ~/.config/fish/completions/${name}.fish\n${lines.join('\n')}\n`
}
