/**
 * `onestep FAMILY …`: commands of a family of VMs.
 * @module
 */
import type { Command } from 'commander'
import { addFetch } from './fetch.ts'
import { addSuites } from './suite.ts'

export function addFamily(program: Command, name: string): void {
  const family = program.command(name)
  addSuites(family)
  addFetch(family)
}
