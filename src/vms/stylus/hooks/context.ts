/**
 * Hooks about the block, the transaction and the frame.
 * @module
 */
import { u64, type Word } from '../../../vm/index.ts'
import { ENV } from '../../evm/machine/state.ts'
import { INK_PRICE } from '../prices.ts'
import { arg, putBytes, type S, setResult } from '../state.ts'
import { type Hook, type Hooks, i32, i64, inMemory, toProgram } from './hook.ts'

/** Writes a word, or an address, to where its argument says. */
const written = (size: 20 | 32, value: (s: S) => Word): Hook => ({
  params: [i32],
  run: (s) =>
    inMemory(s, [[arg(s, 0), size]], () => {
      const word = value(s)
      putBytes(s, arg(s, 0), (size === 20 ? word.low(160).unsigned(256).shl(96) : word) as Word<256>, size)
      toProgram()
    }),
})

const returned = (result: number, value: (s: S) => Word): Hook => ({
  params: [],
  result,
  run: (s) => {
    setResult(s, value(s))
    toProgram()
  },
})

const env = (at: number) => (s: S) => s.evm.env[at] as Word<256>

export const context: Hooks = {
  block_basefee: written(32, env(ENV.baseFee)),
  block_coinbase: written(20, env(ENV.coinbase)),
  block_gas_limit: returned(i64, env(ENV.gasLimit)),
  block_number: returned(i64, env(ENV.number)),
  block_timestamp: returned(i64, env(ENV.timestamp)),
  chainid: returned(i64, env(ENV.chainId)),
  contract_address: written(20, (s) => s.evm.address),
  msg_sender: written(20, (s) => s.evm.caller),
  msg_value: written(32, (s) => s.evm.value),
  msg_reentrant: returned(i32, (s) => (s.open[s.evm.address.unsigned(256)] as Word<256>).gt(1).unsigned(64)),
  tx_gas_price: written(32, env(ENV.gasPrice)),
  tx_ink_price: returned(i32, () => u64(INK_PRICE)),
  tx_origin: written(20, env(ENV.sender)),
  evm_gas_left: returned(i64, (s) => s.wasm.ink.div(INK_PRICE)),
  evm_ink_left: returned(i64, (s) => s.wasm.ink),
}
