/**
 * The calls of a transaction, as geth's `callTracer` shows them, read off the steps of a run.
 */
import { fromBigint, toHex } from '../../../src/bytes/bytes.ts'
import type { LiveState } from '../../../src/state/access.ts'
import { liveAt, type Trace } from '../../../src/trace/trace.ts'
import { wordAt } from '../../../src/vms/evm/host/outcome.ts'
import { ENV } from '../../../src/vms/evm/machine/state.ts'

/** A frame: its kind, who calls whom, gas, data. Numbers are hex digits. */
export type Call = {
  type: string
  from: string
  to: string
  gas: string
  gasUsed: string
  input: string
  output: string
  value: string
  fails: boolean
  calls: Call[]
}

const hex = (value: bigint) => `0x${value.toString(16)}`
const addressHex = (address: bigint) => toHex(fromBigint(address, 20))
const TYPES = ['CALL', 'CALLCODE', 'DELEGATECALL', 'STATICCALL', 'CREATE', 'CREATE2']

/** The first step after which the sender is known: before it a signature is recovered, which has no calls. */
function senderKnown(trace: Trace): bigint {
  let [no, yes] = [0n, trace.steps]
  while (no + 1n < yes) {
    const middle = (no + yes) / 2n
    if (wordAt(trace.stateAt(middle), 'env', ENV.sender) === 0n) no = middle
    else yes = middle
  }
  return yes
}

/**
 * The calls of a transaction's run, the transaction itself outermost.
 * @param gas - limit and use of the whole transaction, which the outermost one shows
 */
export function callTree(trace: Trace, gas: { limit: bigint; used: bigint }): Call {
  const { machine } = trace.program.vm
  const live = liveAt(trace, senderKnown(trace))
  const mem = machine.memories.findIndex(({ name }) => name === 'mem')
  const get = (name: string) => live.get(name)
  const bytes = (at: bigint, size: bigint) => toHex(live.bytes(mem, at, Number(size)))
  const open: { call: Call; given: bigint }[] = []
  let outermost: Call | undefined
  let kind = 0
  while (live.status.kind === 'running') {
    const name = routine(live)
    if (name === 'call.begin' || name === 'create.begin') kind = Number(get('kind'))
    live.step()
    if (name === 'call.begin' || name === 'create.begin' || name === 'tx.enter') {
      const isOutermost = name === 'tx.enter'
      const creates = get('creates') === 1n
      const type = TYPES[isOutermost ? (creates ? 4 : 0) : kind]
      const isDelegate = type === 'DELEGATECALL'
      const call: Call = {
        type,
        // Whoever calls by DELEGATECALL goes on as itself, and another one's code runs.
        from: addressHex(get(isDelegate || type === 'CALLCODE' ? 'address' : 'caller')),
        to: addressHex(isDelegate || type === 'CALLCODE' ? get('who') : get('address')),
        gas: hex(isOutermost ? gas.limit : get('gas')),
        gasUsed: '0x0',
        input: creates
          ? toHex(live.bytes(codeMemory(), get('codeAt'), Number(get('codeSize'))))
          : bytes(get('dataAt'), get('dataSize')),
        output: '0x',
        value: hex(type === 'STATICCALL' ? 0n : get('value')),
        fails: false,
        calls: [],
      }
      open.at(-1)?.call.calls.push(call)
      outermost ??= call
      open.push({ call, given: get('gas') })
    }
    if (name === 'deposit' && get('kind') === 0n && routine(live) !== 'fail') {
      const { call } = open.at(-1)!
      call.output = bytes(live.read('args', 0n), live.read('args', 1n))
    }
    if (name === 'end.clear') {
      const { call, given } = open.pop()!
      if (!(get('creates') === 1n && get('kind') === 0n)) call.output = bytes(get('backAt'), get('backSize'))
      call.fails = get('kind') !== 0n
      call.gasUsed = hex(open.length === 0 ? gas.used : given - get('gas'))
    }
  }
  return outermost!

  function codeMemory() {
    return machine.memories.findIndex(({ name }) => name === 'code')
  }
  function routine(state: LiveState): string | undefined {
    const micro = Number(state.get('micro'))
    return micro === 0 ? undefined : machine.microcode[micro - 1].name
  }
}
