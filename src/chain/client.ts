/**
 * Deploys games and their referees, and reads how a game was deployed.
 * @module
 */
import {
  type Abi,
  type Account,
  type Address,
  encodeDeployData,
  type Hex,
  type PublicClient,
  type WalletClient,
} from 'viem'
import { OnestepError } from '../bytes/errors.ts'
import { gameAbi, gameBytecode } from './generated/game.ts'
import { stepRefereeAbi, stepRefereeBytecode } from './generated/stepReferee.ts'
import { zkClaimsAbi, zkClaimsBytecode } from './generated/zkClaims.ts'
import { zkRefereeAbi, zkRefereeBytecode } from './generated/zkReferee.ts'
import { ignoreMissing } from './node-errors.ts'
import { checkParameters, type GameParameters } from './parameters.ts'
import { type GameConfig, groupSize } from './view.ts'

/** What deploys contracts: a node, and an account that pays. */
export type Deployer = {
  readonly wallet: WalletClient
  readonly client: PublicClient
  readonly account: Account
}

/**
 * Deploys the game.
 * @returns its configuration, ready for `watch` and `challenge`
 * @throws GameParametersError if the contract refuses the parameters; nothing has been sent then
 * @throws DeploymentError if the transaction fails
 */
export async function deployGame(deployer: Deployer, parameters: GameParameters): Promise<GameConfig> {
  const { referee, segment = 1n, grace, gasPrice } = parameters
  const levels = parameters.levels.map((level) => ({
    ...{ height: level.height, allowance: Number(level.allowance), bond: level.bond },
    group: groupSize(level),
  }))
  const args = [referee, segment, grace, gasPrice, levels] as const
  await checkParameters(deployer, encodeDeployData({ abi: gameAbi, bytecode: gameBytecode, args }), levels)
  const hash = await deployer.wallet.deployContract({
    ...{ abi: gameAbi, bytecode: gameBytecode, args },
    ...{ account: deployer.account, chain: deployer.wallet.chain },
  })
  const { address } = await deployed(deployer.client, hash)
  return readConfig(deployer.client, address)
}

/** A compiled contract. */
export type Artifact = { readonly abi: Abi; readonly bytecode: Hex }

/**
 * Deploys a generated one-step verifier from its artifact in contracts/generated/artifacts.
 * @param parts - artifacts of its parts, in order, for a VM that is divided into several contracts
 * @param preimages - for a VM that reads preimages: the oracle, and the context of local data (`localContextOf`) if there
 *   is any
 * @throws DeploymentError if a transaction fails, for example because the parts do not belong to this verifier
 */
export async function deployVerifier(
  deployer: Deployer,
  artifact: Artifact,
  parts: readonly Artifact[] = [],
  preimages?: { readonly oracle: Address; readonly localContext?: Hex },
): Promise<Address> {
  const reads = preimages ? [preimages.oracle, preimages.localContext ?? NO_CONTEXT] : []
  const addresses: Address[] = []
  for (const part of parts) addresses.push(await deployArtifact(deployer, part, reads))
  return deployArtifact(deployer, artifact, [...(parts.length === 0 ? [] : [addresses]), ...reads])
}

/** The context of no local data. */
const NO_CONTEXT: Hex = `0x${'00'.repeat(32)}`

export async function deployArtifact(
  deployer: Deployer,
  artifact: Artifact,
  args: readonly unknown[],
): Promise<Address> {
  const { abi, bytecode } = artifact
  const { account, wallet } = deployer
  const hash = await wallet.deployContract({ abi, bytecode, args, account, chain: wallet.chain })
  return (await deployed(deployer.client, hash)).address
}

/** Deploys the referee that replays one step with the given verifiers. */
export async function deployStepReferee(deployer: Deployer, verifiers: readonly Address[]): Promise<Address> {
  const hash = await deployer.wallet.deployContract({
    ...{ abi: stepRefereeAbi, bytecode: stepRefereeBytecode, args: [verifiers] },
    ...{ account: deployer.account, chain: deployer.wallet.chain },
  })
  return (await deployed(deployer.client, hash)).address
}

/**
 * Deploys the referee that accepts a proof of a segment, with verifiers written by `verifierContract` of
 * onestep/zk.
 * @param verifiers - of segments, all of them exact
 * @param batches - of batches, for chains of proofs that end matches above the last level; `refereeChain` of onestep/zk
 *   makes them
 */
export async function deployZkReferee(
  deployer: Deployer,
  verifiers: readonly Address[],
  batches: readonly Address[] = [],
): Promise<Address> {
  return deployArtifact(deployer, { abi: zkRefereeAbi, bytecode: zkRefereeBytecode }, [verifiers, batches])
}

/**
 * Deploys the contract that accepts chains of proofs over whole runs. `claimLinks` of onestep/zk makes its
 * arguments.
 */
export async function deployZkClaims(deployer: Deployer, verifiers: readonly Address[]): Promise<Address> {
  return deployArtifact(deployer, { abi: zkClaimsAbi, bytecode: zkClaimsBytecode }, [verifiers])
}

/** Reads the configuration of a game, which never changes. */
export async function readConfig(
  client: PublicClient,
  address: Address,
  fromBlock = 0n,
): Promise<GameConfig> {
  const game = { address, abi: gameAbi } as const
  const [count, segment, grace, gasPrice, chainId] = await Promise.all([
    client.readContract({ ...game, functionName: 'levelCount' }),
    client.readContract({ ...game, functionName: 'segment' }),
    client.readContract({ ...game, functionName: 'grace' }),
    client.readContract({ ...game, functionName: 'gasPrice' }),
    client.getChainId(),
  ])
  const indices = Array.from({ length: Number(count) }, (_, i) => BigInt(i))
  const levels = await Promise.all(
    indices.map((i) => client.readContract({ ...game, functionName: 'levels', args: [i] })),
  )
  return {
    ...{ address: address.toLowerCase() as Address, chainId, segment, grace, gasPrice, fromBlock },
    levels: levels.map(([height, allowance, bond, group]) => ({
      ...{ height, allowance: BigInt(allowance), bond, group },
    })),
  }
}

/**
 * Waits for a deployment. Polls repeatedly, while viem's own wait polls once per block: a node that mines on
 * demand shows the block before the receipt, and may have no further block to trigger the next poll.
 */
async function deployed(client: PublicClient, hash: Hex): Promise<{ address: Address }> {
  for (;;) {
    const receipt = await client.getTransactionReceipt({ hash }).catch(ignoreMissing)
    if (receipt?.status === 'reverted') throw new DeploymentError(hash)
    if (receipt?.contractAddress) return { address: receipt.contractAddress }
    await new Promise((done) => setTimeout(done, client.pollingInterval))
  }
}

/** A contract could not be deployed. */
export class DeploymentError extends OnestepError {
  override name = 'DeploymentError'

  constructor(hash: Hex) {
    super('The contract was not deployed.', {
      lines: [
        `Transaction: ${hash}`,
        'Fix: look at the transaction; it may have run out of gas, or the contract refused its arguments',
      ],
    })
  }
}
