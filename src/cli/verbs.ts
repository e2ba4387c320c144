/**
 * The verbs of the command line. A process loads only the one that it was called with.
 * @module
 */
import type { Command } from 'commander'
import { families } from '../vms/families.ts'

/** Adds a verb, with its options and its action, to the program. */
export type AddVerb = (program: Command) => void

export type Verb = {
  readonly name: string
  /** Begins with a verb in lower case. */
  readonly description: string
  load(): Promise<AddVerb>
}

/** In the order in which `--help` lists them. */
export const VERBS: readonly Verb[] = [
  {
    name: 'run',
    description: 'run a program, print its output, and exit with its exit code',
    load: async () => (await import('./verbs/run.ts')).addRun,
  },
  {
    name: 'trace',
    description: 'print the steps of a program: address, assembly text, changes',
    load: async () => (await import('./verbs/trace.ts')).addTrace,
  },
  {
    name: 'commit',
    description: 'run a program and print the claim for the run',
    load: async () => (await import('./verbs/commit.ts')).addCommit,
  },
  {
    name: 'dispute',
    description: 'play a dispute between the run of a program and a corrupted one',
    load: async () => (await import('./verbs/dispute.ts')).addDispute,
  },
  {
    name: 'explore',
    description:
      'look at a run, a dispute, a report or a game on chain in a browser, on a page of this machine',
    load: async () => (await import('./verbs/explore.ts')).addExplore,
  },
  {
    name: 'challenge',
    description: 'defend the true result of a program in a game on chain, until it is settled',
    load: async () => (await import('./verbs/challenge.ts')).addChallenge,
  },
  {
    name: 'operate',
    description: 'defend true results in many games on several chains, as a configuration file says',
    load: async () => (await import('./verbs/operate.ts')).addOperate,
  },
  {
    name: 'doctor',
    description:
      'check nodes, keys, funds, games, disk and clock before playing; exit with 1 if something is wrong',
    load: async () => (await import('./verbs/doctor.ts')).addDoctor,
  },
  {
    name: 'naysay',
    description:
      'post STARK proofs that nobody verifies on chain unless somebody doubts them, and doubt wrong ones',
    load: async () => (await import('./verbs/naysay.ts')).addNaysay,
  },
  {
    name: 'game',
    description: 'plan a game on chain',
    load: async () => (await import('./verbs/game.ts')).addGame,
  },
  {
    name: 'prove',
    description:
      'prove one step of a program for the one-step verifier, or with --zk or --stark any number of steps',
    load: async () => (await import('./verbs/prove.ts')).addProve,
  },
  {
    name: 'worker',
    description: 'take jobs from a queue on Redis: segments to prove, histories to compute',
    load: async () => (await import('./verbs/worker.ts')).addWorker,
  },
  {
    name: 'queue',
    description: 'show a queue on Redis: its jobs, its workers, and the jobs that were set aside',
    load: async () => (await import('./verbs/queue.ts')).addQueue,
  },
  {
    name: 'verify',
    description: 'verify a proof file; exit with 1 if it is refused',
    load: async () => (await import('./verbs/verify.ts')).addVerify,
  },
  {
    name: 'inspect',
    description: 'describe a file: a program, a proof, or a claim',
    load: async () => (await import('./verbs/inspect.ts')).addInspect,
  },
  {
    name: 'circuit',
    description: 'compile the step circuit of a VM and print its size and files',
    load: async () => (await import('./verbs/circuit.ts')).addCircuit,
  },
  {
    name: 'setup',
    description:
      'make keys for the step circuit of a VM: with --ptau by a ceremony, else INSECURE ones for development',
    load: async () => (await import('./verbs/setup.ts')).addSetup,
  },
  {
    name: 'completion',
    description: 'print a script that completes verbs and options in a shell',
    load: async () => {
      const { addCompletion } = await import('./verbs/completion.ts')
      return (program: Command) => addCompletion(program, VERBS)
    },
  },
  ...families.map(({ name, description }) => ({
    name,
    description,
    load: async () => {
      const { addFamily } = await import('./verbs/family.ts')
      return (program: Command) => addFamily(program, name)
    },
  })),
]

/**
 * Adds all verbs to the program: the one that these arguments name with its options, the others by name alone.
 * @param args - of the process, without Node and the script
 */
export async function addVerbs(program: Command, args: readonly string[]): Promise<void> {
  const wanted = args.find((text) => !text.startsWith('-') && text !== 'help')
  for (const { name, description, load } of VERBS) {
    if (name === wanted) (await load())(program)
    else program.command(name)
    program.commands.at(-1)!.description(description)
  }
}
