/**
 * A local node on loopback: own port, block gas limit of mainnet, a clock that moves only with blocks.
 * @module
 */
import { type ChildProcess, spawn } from 'node:child_process'
import { createRequire } from 'node:module'
import {
  createPublicClient,
  createTestClient,
  createWalletClient,
  type Hex,
  http,
  type TransactionReceipt,
} from 'viem'
import { mnemonicToAccount } from 'viem/accounts'
import { anvil as chain } from 'viem/chains'

export const MNEMONIC = 'test test test test test test test test test test test junk'
/** Mainnet's since November 2025. */
const BLOCK_GAS_LIMIT = 60_000_000

export type Node = Awaited<ReturnType<typeof startAnvil>>

/** Starts a node. A node that the test forgets to stop dies with the process. */
export async function startAnvil(options: { accounts?: number; args?: string[] } = {}) {
  const { accounts = 10, args = [] } = options
  const server = await launch(accounts, args)
  const url = `http://127.0.0.1:${server.port}`
  const transport = http(url, { retryCount: 0, timeout: 20_000 })
  const settings = { chain, transport, pollingInterval: 5, cacheTime: 0 } as const
  const client = createPublicClient(settings)
  const test = createTestClient({ ...settings, mode: 'anvil' })
  const wallet = createWalletClient(settings)
  // One second a block, whatever the wall clock does: timeouts can then be tested to the second.
  await test.setBlockTimestampInterval({ interval: 1 })

  const now = async (): Promise<bigint> => (await client.getBlock()).timestamp
  /** Waits for a transaction to be mined. viem's own wait can sleep through the block when it comes at once. */
  const receiptOf = async (hash: Hex): Promise<TransactionReceipt> => {
    for (
      const end = Date.now() + 20_000;
      Date.now() < end;
      await new Promise((done) => setTimeout(done, 4))
    ) {
      const receipt = await client.getTransactionReceipt({ hash }).catch(() => undefined)
      if (receipt !== undefined) return receipt
    }
    throw new Error(`${hash} was not mined in 20 seconds`)
  }
  return {
    ...{ url, client, test, wallet, now, receiptOf },
    account: (index: number) => mnemonicToAccount(MNEMONIC, { addressIndex: index }),
    /** Mines a block at this time; the next one is a second later. */
    async mineAt(time: bigint): Promise<void> {
      await test.setNextBlockTimestamp({ timestamp: time })
      await test.mine({ blocks: 1 })
    },
    /** Drops the last blocks and mines as many empty ones in their place, their transactions lost. */
    async reorg(depth: number): Promise<void> {
      await test.request({ method: 'anvil_reorg' as never, params: [depth, []] as never })
    },
    stop: () => server.stop(),
    /** Stops answering, as a node does that goes away; `resume` brings it back with its state. */
    pause: () => server.child.kill('SIGSTOP'),
    resume: () => server.child.kill('SIGCONT'),
  }
}

async function launch(accounts: number, args: string[]) {
  const require = createRequire(import.meta.url)
  const binary = createRequire(require.resolve('@foundry-rs/anvil/package.json')).resolve(
    `@foundry-rs/anvil-${process.platform === 'win32' ? 'win32' : process.platform}-${process.arch === 'x64' ? 'amd64' : process.arch}/bin/anvil`,
  )
  const fixed = [
    '--host',
    '127.0.0.1',
    '--port',
    '0',
    '--gas-limit',
    String(BLOCK_GAS_LIMIT),
    '--threads',
    '1',
  ]
  const child = spawn(binary, [...fixed, '--accounts', String(accounts), '--balance', '1000000', ...args], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const kill = () => child.kill('SIGKILL')
  process.once('exit', kill)
  const port = await portOf(child)
  return {
    child,
    port,
    async stop(): Promise<void> {
      process.removeListener('exit', kill)
      child.kill('SIGCONT')
      if (child.exitCode !== null || child.signalCode !== null) return
      const gone = new Promise((resolve) => child.once('exit', resolve))
      child.kill('SIGKILL')
      await gone
    },
  }
}

function portOf(child: ChildProcess): Promise<number> {
  return new Promise((resolve, reject) => {
    let text = ''
    child.stdout!.on('data', (chunk: Buffer) => {
      text = (text + chunk.toString()).slice(-4_000)
      const port = /Listening on 127\.0\.0\.1:(\d+)/.exec(text)?.[1]
      if (port !== undefined) resolve(Number(port))
    })
    child.once('error', reject)
    child.once('exit', (code) => reject(new Error(`anvil exited with ${code}: ${text}`)))
  })
}
