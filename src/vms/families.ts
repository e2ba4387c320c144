/**
 * Families of VMs with commands of their own, such as public test suites. They stand here by name, so that the command
 * line can list them without loading a VM; `test/vms/families.test.ts` compares the list with the VMs.
 * @module
 */

export const families: readonly { readonly name: string; readonly description: string }[] = [
  { name: 'evm', description: 'run public conformance tests of the VM evm, and get programs for it' },
  { name: 'wasm', description: 'run public conformance tests of the VM wasm' },
]
