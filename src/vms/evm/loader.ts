/**
 * The EVM in the list of VMs.
 * @module
 */
import type { Vm } from '../../vm/index.ts'
import type { Loader } from '../loader.ts'
import { fetchBlock, fetchTransaction } from './host/fetch.ts'
import { fetchWholeBlock } from './host/fetch-block.ts'
import { fetchWitness } from './host/fetch-witness.ts'
import { isTransactionFile } from './host/file.ts'
import { noticesOf } from './host/notices.ts'
import { eip3155Lines } from './host/steps.ts'
import { stateTestSuite } from './host/suite.ts'
import { evmViews } from './host/views.ts'
import { type EvmProgram, forkOf, loadEvm } from './load.ts'
import { evms } from './spec.ts'

const names = [...evms.keys()].map((fork) => `evm-${fork}`)

export const evmLoader: Loader = {
  names,
  files: 'Ethereum transactions and blocks with the state before them (JSON)',
  vm(name) {
    const fork = forkOf(name)
    if (!fork) throw new RangeError(`"name" expected one of ${names.join(', ')}, got ${name}`)
    return evms.get(fork) as Vm
  },
  recognises(file) {
    return file[0] === 0x7b && isTransactionFile(new TextDecoder().decode(file))
  },
  suites: [stateTestSuite],
  fetcher: {
    family: 'evm',
    description: 'get transactions and blocks with the state before them from a node',
    transaction: fetchTransaction,
    block: fetchBlock,
    whole: fetchWholeBlock,
    witness: fetchWitness,
  },
  notices: (program, state) => noticesOf((program as EvmProgram).source, state),
  views: (program, state) => evmViews(program.vm.machine, state),
  eip3155: (program) => eip3155Lines(program as EvmProgram),
  load(file, { vm }) {
    const fork = vm === undefined ? undefined : forkOf(vm)
    return loadEvm(file, fork ? { fork } : {})
  },
}
