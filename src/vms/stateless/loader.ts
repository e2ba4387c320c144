/**
 * Blocks on witnesses in the list of VMs.
 * @module
 */
import type { Vm } from '../../vm/index.ts'
import type { Loader } from '../loader.ts'
import { loadStateless } from './load.ts'
import { STATELESS_FORKS, statelessVms } from './spec.ts'

const names = [...statelessVms.keys()]

export const statelessLoader: Loader = {
  names,
  files: 'Ethereum blocks with a witness of the state before them (RLP)',
  vm(name) {
    const vm = statelessVms.get(name)
    if (!vm) throw new RangeError(`"name" expected one of ${names.join(', ')}, got ${name}`)
    return vm as Vm
  },
  recognises: (file) => LISTS.some((prefix) => file[0] === prefix),
  load(file, { vm }) {
    return loadStateless(
      file,
      STATELESS_FORKS.find((fork) => vm === `stateless-${fork}`),
    )
  },
}

/** RLP lists of more than 255 bytes. */
const LISTS = [0xf9, 0xfa, 0xfb]
