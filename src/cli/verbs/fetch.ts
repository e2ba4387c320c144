/**
 * `onestep FAMILY fetch`: gets programs from a node.
 * @module
 */
import { mkdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { Command } from 'commander'
import { OnestepError } from '../../bytes/errors.ts'
import { fetchers } from '../../vms/index.ts'
import type { Ask, Fetched, Fetcher } from '../../vms/loader.ts'
import { CliError, outputPath, writeOutput } from '../files.ts'
import { note } from '../output.ts'
import { json } from '../print.ts'

type Options = {
  rpc: string
  tx?: string
  block?: string
  witness?: boolean
  output: string
  fork?: string
  json?: boolean
}

/** A file that was written, and where the state in it comes from. */
type Written = { readonly file: string; readonly state: Fetched['by'] | 'witness' }

/** Adds the command that gets programs of a family from a node, where it has one. */
export function addFetch(family: Command): void {
  for (const fetcher of fetchers) {
    if (fetcher.family !== family.name()) continue
    family
      .command('fetch')
      .description(fetcher.description)
      .requiredOption('--rpc <url>', 'JSON-RPC of a node')
      .option('--tx <hash>', 'one transaction')
      .option('--block <n>', 'a block, and each of its transactions')
      .option('--witness', 'the block as one file, with the trie nodes that it needs')
      .option('--fork <name>', "rules of the chain; default: as the block's header tells")
      .requiredOption(
        '-o, --output <path>',
        'file to write; with --block alone, a folder for a file for each transaction, and block.json',
      )
      .option('--json', 'print one JSON object')
      .action(async (options: Options) => {
        const written = await fetchTo(fetcher, options)
        if (options.json) await json({ written })
      })
  }
}

async function fetchTo(
  fetcher: Fetcher,
  { rpc, tx, block, witness, output, fork }: Options,
): Promise<Written[]> {
  if ((tx === undefined) === (block === undefined))
    throw new CliError('Expected either --tx or --block.', [
      '--tx HASH: one transaction',
      '--block N: all of a block',
    ])
  if (witness && block === undefined)
    throw new CliError('Expected --block beside --witness.', ['A witness is of a whole block'])
  const options = fork === undefined ? {} : { fork }
  if (tx !== undefined) {
    const path = outputPath(output)
    return [write(path, await fetcher.transaction(await nodeOf(rpc), tx, options))]
  }
  if (!/^\d{1,15}$/.test(block!))
    throw new CliError(`Expected --block to be the number of a block, got ${block}.`)
  if (witness) {
    const path = outputPath(output)
    const { bytes, by } = await fetcher.witness(await nodeOf(rpc), BigInt(block!), options)
    writeOutput(path, bytes)
    note(
      `onestep: ${path}: ${by === 'witness' ? 'a witness of the node' : 'proofs of the node'}, found by hash from the state root of the block before`,
    )
    return [{ file: path, state: by }]
  }
  if (statSync(output, { throwIfNoEntry: false })?.isFile())
    throw new CliError(`${output} is a file.`, ['Expected: a folder for the transactions of the block'])
  outputPath(join(output, '..', 'x'))
  const node = await nodeOf(rpc)
  const all = await fetcher.block(node, BigInt(block!), options)
  mkdirSync(output, { recursive: true })
  const written = all.map((fetched, i) => write(join(output, `${i}.json`), fetched))
  note(`onestep: ${all.length} transactions`)
  try {
    return [...written, write(join(output, 'block.json'), await fetcher.whole(node, BigInt(block!), options))]
  } catch (error) {
    // Its transactions are there; nodes for tests have blocks that are none by themselves.
    if (!(error instanceof OnestepError)) throw error
    note(`onestep: no block.json: ${error.message}`)
    return written
  }
}

function write(path: string, { file, by }: Fetched): Written {
  writeOutput(path, `${JSON.stringify(file, null, 2)}\n`)
  note(
    `onestep: ${path}: state ${by === 'tracer' ? "as the node's tracer says" : 'proven against the state root of the block before'}`,
  )
  return { file: path, state: by }
}

/** @throws NodeError if no node answers; CliError if it refuses a request */
async function nodeOf(url: string): Promise<Ask> {
  const { openNode } = await import('../../chain/index.ts')
  const { client } = await openNode(url)
  return async (method, ...params) => {
    try {
      return await client.request({ method, params } as never)
    } catch (error) {
      const { details, shortMessage } = error as { details?: string; shortMessage?: string }
      throw new CliError(`The node refuses ${method}: ${details || shortMessage || (error as Error).message}`)
    }
  }
}
