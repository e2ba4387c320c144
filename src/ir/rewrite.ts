/**
 * Nodes of one block made again in another one, some of them as something else.
 * @module
 */
import type { Builder } from './build.ts'
import { inOrder } from './machine.ts'
import type { Node } from './node.ts'

/**
 * Makes nodes again with a builder, each once, without recursion.
 * @param replace - the node to stand for one whose new arguments are given; undefined: the same op over them
 */
export function rewriter(
  build: Builder,
  replace: (node: Node, args: readonly Node[]) => Node | undefined,
): (node: Node) => Node {
  const made = new Map<Node, Node>()
  const seen = new Set<Node>()
  return (root) => {
    inOrder([root], seen, (node) => {
      const args = node.args.map((arg) => made.get(arg)!)
      made.set(node, replace(node, args) ?? build.make(node.op, args, node.attribute, node.type))
    })
    return made.get(root)!
  }
}
