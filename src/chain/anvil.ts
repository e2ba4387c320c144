/**
 * A local node on loopback with its own port, mainnet's block gas limit, and a clock that moves only with
 * blocks. For demos and tests.
 * @module
 */
import { type ChildProcess, spawn } from 'node:child_process'
import { createRequire } from 'node:module'
import {
  createPublicClient,
  createTestClient,
  createWalletClient,
  type Hex,
  type HttpTransport,
  http,
  type LocalAccount,
  type PublicClient,
  type TestClient,
  type TransactionReceipt,
  type WalletClient,
} from 'viem'
import { mnemonicToAccount } from 'viem/accounts'
import { anvil as chain } from 'viem/chains'
import { OnestepError } from '../bytes/errors.ts'
import { ignoreMissing } from './node-errors.ts'

/** The mnemonic of the node's funded accounts. It is public and protects nothing. */
export const MNEMONIC = 'test test test test test test test test test test test junk'
/** Mainnet's limit since November 2025. */
const BLOCK_GAS_LIMIT = 60_000_000
const MINED_WITHIN = 20_000

/** Options of `startAnvil`. */
export type AnvilOptions = {
  /** The number of accounts, with a million ether each. Default 10. */
  readonly accounts?: number
  /** Further arguments for anvil. */
  readonly args?: readonly string[]
}

/** A running local node. */
export type Anvil = {
  readonly url: string
  readonly client: PublicClient<HttpTransport, typeof chain>
  readonly wallet: WalletClient<HttpTransport, typeof chain>
  readonly test: TestClient<'anvil', HttpTransport, typeof chain>
  readonly child: ChildProcess
  /** The account of a number, with its private key. */
  account(index: number): LocalAccount
  /** The time of the newest block. */
  now(): Promise<bigint>
  /** Mines a block at this time; the next block is a second later. */
  mineAt(time: bigint): Promise<void>
  /** Waits until a transaction is in a block. @throws AnvilFailedError after 20 seconds */
  receiptOf(hash: Hex): Promise<TransactionReceipt>
  /** Ends the node. */
  stop(): Promise<void>
}

/**
 * Starts a node. A node that is never stopped ends with the process.
 * @throws AnvilMissingError if the binary is not installed; AnvilFailedError if the node does not start
 */
export async function startAnvil(options: AnvilOptions = {}): Promise<Anvil> {
  const server = await launch(options)
  const url = `http://127.0.0.1:${server.port}`
  const transport = http(url, { retryCount: 0, timeout: 20_000 })
  const settings = { chain, transport, pollingInterval: 5, cacheTime: 0 } as const
  const client = createPublicClient(settings)
  const test = createTestClient({ ...settings, mode: 'anvil' })
  const wallet = createWalletClient(settings)
  // One second per block, independent of wall-clock time, so that timeouts can be met to the second.
  await test.setBlockTimestampInterval({ interval: 1 })

  return {
    ...{ url, client, test, wallet, child: server.child, stop: () => server.stop() },
    account: (index) => mnemonicToAccount(MNEMONIC, { addressIndex: index }),
    now: async () => (await client.getBlock()).timestamp,
    async mineAt(time) {
      await test.setNextBlockTimestamp({ timestamp: time })
      await test.mine({ blocks: 1 })
    },
    // viem's own wait can miss a block that comes immediately.
    async receiptOf(hash) {
      for (const end = Date.now() + MINED_WITHIN; Date.now() < end; ) {
        const receipt = await client.getTransactionReceipt({ hash }).catch(ignoreMissing)
        if (receipt !== undefined) return receipt
        await new Promise((done) => setTimeout(done, 4))
      }
      throw new AnvilFailedError(`did not mine ${hash} in ${MINED_WITHIN / 1000} seconds`)
    },
  }
}

async function launch({ accounts = 10, args = [] }: AnvilOptions) {
  const network = ['--host', '127.0.0.1', '--port', '0', '--threads', '1']
  const money = ['--accounts', String(accounts), '--balance', '1000000']
  const child = spawn(binary(), [...network, ...money, '--gas-limit', String(BLOCK_GAS_LIMIT), ...args], {
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

/** npm installs the binary for this machine only, as an optional dependency of the package. */
function binary(): string {
  const platform = `${process.platform}-${process.arch === 'x64' ? 'amd64' : process.arch}`
  const suffix = process.platform === 'win32' ? '.exe' : ''
  try {
    const outer = createRequire(import.meta.url).resolve('@foundry-rs/anvil/package.json')
    return createRequire(outer).resolve(`@foundry-rs/anvil-${platform}/bin/anvil${suffix}`)
  } catch (cause) {
    throw new AnvilMissingError(platform, cause)
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
    child.once('error', (cause) => reject(new AnvilFailedError(`could not be started: ${cause.message}`)))
    child.once('exit', (code) => reject(new AnvilFailedError(`ended with code ${code}: ${text}`)))
  })
}

/** The binary of anvil is not installed. */
export class AnvilMissingError extends OnestepError {
  override name = 'AnvilMissingError'

  constructor(platform: string, cause: unknown) {
    super(`anvil is not installed for ${platform}.`, {
      lines: [
        `Expected: the npm packages @foundry-rs/anvil and @foundry-rs/anvil-${platform}`,
        'Fix: run npm install --save-dev @foundry-rs/anvil, without --omit=optional',
      ],
      cause,
    })
  }
}

/** anvil did not start or did not mine. */
export class AnvilFailedError extends OnestepError {
  override name = 'AnvilFailedError'

  constructor(what: string) {
    super(`anvil ${what}.`)
  }
}
