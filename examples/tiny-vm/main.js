import { describeStep, LiveState, run, showStatus } from 'onestep'
import { program } from './vm.js'

const trace = await run(program)
const live = new LiveState(program.vm.machine, program.state)
for (let step = 0n; step < trace.steps; step++) {
  const { text, changes } = describeStep(program.vm, live) // and makes the step
  console.log(`${text.padEnd(14)} ${changes.map(({ what, to }) => `${what} = ${to}`).join(', ')}`)
}
console.log(`${trace.steps} steps, ${showStatus(trace.status)}`)
