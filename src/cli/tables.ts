/**
 * Implements `onestep circuit --stark`.
 * @module
 */
import { toHex } from '../bytes/bytes.ts'
import { printAir } from '../targets/air/index.ts'
import { machineAir } from '../targets/air/machine.ts'
import { CliError, writeOutput } from './files.ts'
import { count, json, line } from './print.ts'
import type { VmOption } from './vm-module.ts'
import { chosenVm } from './zk/systems.ts'

export type TablesOptions = { vm?: VmOption; batch?: boolean; output?: string; json?: boolean }

export function showTables(file: string | undefined, options: TablesOptions): void {
  if (options.batch)
    throw new CliError('--batch and --stark were given.', [
      'Fix: leave out one: STARK tables take any number of steps.',
    ])
  const vm = chosenVm(file, options.vm)
  const { program } = machineAir(vm)
  if (options.output !== undefined) writeOutput(options.output, printAir(program))
  const tables = program.tables.map(({ name, columns, constraints, interactions }) => ({
    name,
    columns: columns.length,
    constraints: constraints.length,
    interactions: interactions.length,
  }))
  const fields = { vm: vm.name, vmId: toHex(vm.id) }
  if (options.json) {
    json({ ...fields, tables })
    return
  }
  for (const [name, value] of Object.entries(fields)) line(`${name.padEnd(11)} ${value}`)
  for (const { name, columns, constraints, interactions } of tables) {
    const parts = [`${count(columns)} columns`, `${count(constraints)} constraints`]
    line(`${name.padEnd(14)} ${parts.join(', ')}, ${count(interactions)} interactions`)
  }
}
