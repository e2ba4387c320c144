/**
 * The client of the contracts.
 * @module
 */

export { PreimageError } from '../preimage/check.ts'
export { KeystoreError, openKeystore } from './accounts/keystore.ts'
export { mnemonicAccounts } from './accounts/mnemonic.ts'
export { type RemoteOptions, remoteAccounts, SignerError } from './accounts/remote-signer.ts'
export type {
  Action,
  BondlessAction,
  Decision,
  Goal,
  LeafProofs,
  Planned,
  Sendable,
  Standing,
} from './actions.ts'
export {
  type AnnouncedGame,
  AnnouncementError,
  type Announcer,
  announcedGames,
} from './announced.ts'
export {
  type Anvil,
  AnvilFailedError,
  AnvilMissingError,
  type AnvilOptions,
  startAnvil,
} from './anvil.ts'
export {
  type ChallengeOptions,
  type Challenger,
  type ChallengerOptions,
  challenge,
  createChallenger,
  ForeignStoreError,
  type Tick,
} from './challenger.ts'
export {
  type Artifact,
  type Deployer,
  DeploymentError,
  deployGame,
  deployStepReferee,
  deployVerifier,
  deployZkClaims,
  deployZkReferee,
  readConfig,
} from './client.ts'
export {
  accountOf,
  type Connection,
  checkGameVm,
  connect,
  fundsOf,
  KeyError,
  NodeError,
  NoGameError,
  nodeFailure,
  openNode,
  stepsOf,
  UnknownVmError,
} from './connect.ts'
export { decide } from './decide.ts'
export { type BondQuery, bondFor, type DelayQuery, DelayQueryError, delayOf } from './delay.ts'
export { createDrySender } from './dry-run.ts'
export { historyKey } from './fronts.ts'
export { type Ahead, type Budget, limitOf, needOf, type Pressure } from './funds.ts'
export { gameAbi, gameBytecode } from './generated/game.ts'
export { optimisticProofsAbi, optimisticProofsBytecode } from './generated/optimisticProofs.ts'
export { preimageOracleAbi } from './generated/preimageOracle.ts'
export { stepRefereeAbi, stepRefereeBytecode } from './generated/stepReferee.ts'
export { zkClaimsAbi, zkClaimsBytecode } from './generated/zkClaims.ts'
export { zkRefereeAbi, zkRefereeBytecode } from './generated/zkReferee.ts'
export { levelHeights, type Speed, TooSlowError } from './heights.ts'
export { jsonLines, type Metric, type Metrics } from './metrics.ts'
export { checkChain, type Nodes, openNodes, WrongChainError } from './nodes/open.ts'
export {
  createQuorum,
  type NodeSource,
  type NodeStatus,
  NoQuorumError,
  type Quorum,
  type QuorumOptions,
} from './nodes/quorum.ts'
export {
  deployOptimisticProofs,
  NoProofsError,
  OtherVerifierError,
  type ProofConfig,
  type ProofPost,
  type ProofTemplate,
  type ProofTerms,
  proofPostOf,
  proofTemplate,
  proofTemplateHash,
  readOptimisticProofs,
  statementOfPost,
} from './optimistic/contract.ts'
export { createNaysayer, type Naysayer, type NaysayerOptions } from './optimistic/naysayer.ts'
export { type ProofPart, proofParts } from './optimistic/publish.ts'
export { ProofCallError, ProofPendingError } from './optimistic/transact.ts'
export type { Outgoing, Pending, Sent } from './outgoing.ts'
export { type GameParameters, GameParametersError, leastBond } from './parameters.ts'
export {
  challengeProposal,
  deployPreimageOracle,
  encodeLocalData,
  type LocalData,
  localContextOf,
  type OracleParameters,
  oracleKey,
  PreimageOracleError,
  PreimagePendingError,
  type Published,
  type Publisher,
  type PublishOptions,
  publishingProvider,
  publishPart,
} from './preimages.ts'
export {
  type Call,
  claimOf,
  type Knowledge,
  keyOf,
  MissingHistoryError,
  MissingSpanProofError,
  prepare,
} from './prepare.ts'
export {
  historyOf,
  type Provider,
  providerOfTrace,
  type RootsControl,
  rootsOf,
  type Span,
  TooManyLeavesError,
} from './provider.ts'
export { rehearse } from './rehearse.ts'
export { createSender, type Sender, type SendOutcome } from './send.ts'
export { DamagedFileError, openStore, type Store } from './store.ts'
export {
  applyEvent,
  type ClaimView,
  changeTimes,
  closesAt,
  collectable,
  deadlineOf,
  type EarnedView,
  emptyView,
  type GameConfig,
  type GameEvent,
  type GameView,
  type GroupView,
  groupSize,
  InconsistentEventsError,
  type Level,
  livingClaims,
  type MatchView,
  matchId,
  strideOf,
  type Topic,
  type TournamentView,
  tournamentOf,
} from './view.ts'
export { type Head, type Watcher, type WatchOptions, watch } from './watch.ts'
