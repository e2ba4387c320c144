import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { commit, run, toHex } from 'onestep'
import {
  changeTimes,
  createChallenger,
  deployGame,
  deployStepReferee,
  deployVerifier,
  openStore,
  providerOfTrace,
  startAnvil,
  stepsOf,
  tournamentOf,
  watch,
} from 'onestep/chain'
import { corruptedRun } from 'onestep/testing'
import { compileVerifier } from './compile.js'
import { program } from './vm.js'

const truth = await run(program)
const lie = await corruptedRun(program, { after: 4n, maxSteps: truth.steps })
const { vmId, startRoot } = commit(truth)
const topic = { vmId: toHex(vmId), startRoot: toHex(startRoot) }

const node = await startAnvil()
const directory = mkdtempSync(join(tmpdir(), 'onestep-example-'))
try {
  const { client, wallet } = node
  const deployer = { client, wallet, account: node.account(0) }
  const verifier = await deployVerifier(deployer, compileVerifier(program.vm))
  const referee = await deployStepReferee(deployer, [verifier])
  const level = { height: 4, allowance: 3600n, bond: 10n ** 18n } // 2^4 steps, an hour, 1 ETH
  const config = await deployGame(deployer, { referee, grace: 60n, gasPrice: 10n ** 9n, levels: [level] })
  console.log(`game at ${config.address}`)

  const watcher = watch(client, config)
  const player = (name, index, trace) => ({
    name,
    challenger: createChallenger({
      ...{ client, config, watcher, topic, account: node.account(index) },
      provider: providerOfTrace(trace),
      store: openStore(join(directory, name)),
      post: name === 'liar', // the other one answers
      metrics: () => {},
    }),
  })
  const players = [player('liar', 1, lie), player('honest', 2, truth)]
  for (let settled = false; !settled; ) {
    let moved = false
    for (const { name, challenger } of players) {
      const { action } = await challenger.tick()
      if (action) console.log(`${name}: ${action.kind}`)
      moved ||= action !== undefined
    }
    const { view } = await watcher.poll()
    const root = tournamentOf(view, topic)?.settled?.finalRoot
    settled = root !== undefined
    if (settled) {
      const right = root === toHex(truth.rootAt(stepsOf(config)))
      console.log(`settled ${root}: ${right ? 'the honest root' : 'NOT the honest root'}`)
      process.exitCode = right ? 0 : 1
    } else if (!moved) {
      // Nobody can move until a deadline passes; this node's clock moves only with blocks.
      const now = await node.now()
      await node.mineAt(changeTimes(view).filter((time) => time > now).sort((a, b) => Number(a - b))[0])
    }
  }
} finally {
  await node.stop()
  rmSync(directory, { recursive: true, force: true })
}
