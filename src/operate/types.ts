/**
 * What the files of this folder share.
 * @module
 */
import type {
  accountOf,
  ChallengerOptions,
  GameConfig,
  Metric,
  Provider,
  Store,
  Topic,
} from '../chain/index.ts'
import type { OperateConfig, ProgramSource } from './config.ts'

/** A client of one or more nodes. */
export type Client = ChallengerOptions['client']
/** An account, wherever its key is. */
export type Account = ReturnType<typeof accountOf>

/** Where an event comes from. */
export type Labels = {
  readonly chain: string
  readonly game?: string
  readonly dispute?: string
  readonly account?: string
}

/** Options of `operate`. */
export type OperateOptions = {
  readonly config: OperateConfig
  /** Loads a program and runs it as far as a game reaches; tells of its progress. */
  load(
    program: ProgramSource,
    game: GameConfig,
    client: Client,
    tell: (metric: Metric) => void,
  ): Promise<{ readonly topic: Topic; readonly provider: Provider }>
  /** Is told all that happens. */
  readonly report: (metric: Metric, labels: Labels) => void
  /** Where histories are kept. Default: in the directory of each dispute. */
  readonly histories?: Store
  readonly signal: AbortSignal
  /** Looks at each game once, tells what it would do, and ends. Nothing is sent or stored. */
  readonly dryRun?: boolean
}
