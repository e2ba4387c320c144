/**
 * The stack, memory, jumps, and what a frame knows of itself (Yellow Paper, H.2: 50s to 90s).
 * @module
 */
import { concat, enter, select, u256, type Word, when } from '../../../vm/index.ts'
import { GAS, type Rules } from './forks.ts'
import { drop, expand, expansion, fail, instruction, item, placeOf, push, replace, slotOf } from './op.ts'
import type { Builder, State } from './state.ts'

/** A jump to a place of the frame's code: fails unless a jump destination is there. */
function jump(s: State, to: Word<256>, then: () => void): void {
  const at = s.codeAt.add(to.low(32))
  const target = s.targets[at]
  when(to.high(224).ne(0).or(to.low(32).ge(s.codeSize)).or(target.ne(1)), fail, () => {
    s.pc = at
    then()
  })
}

export const stack =
  (rules: Rules) =>
  (vm: Builder): Builder => {
    const op = (
      name: string,
      opcode: number,
      [pops, pushes, gas]: readonly [pops: number, pushes: number, gas: number],
      body: (s: State) => void,
      since?: 'shanghai' | 'cancun',
    ) => {
      vm = instruction(rules, vm, name, opcode, { pops, pushes, gas, ...(since ? { since } : {}) }, body)
    }
    op('pop', 0x50, [1, 0, GAS.base], (s) => drop(s, 1))
    op('push0', 0x5f, [0, 1, GAS.base], (s) => push(s, u256(0)), 'shanghai')
    // Behind the end of the code are zeros.
    for (let n = 1; n <= 32; n++) {
      op(`push${n}`, 0x5f + n, [0, 1, GAS.veryLow], (s) => {
        push(s, s.code.load(s.pc, 32).high(8 * n))
        s.pc = s.pc.add(n)
      })
    }
    for (let n = 1; n <= 16; n++)
      op(`dup${n}`, 0x7f + n, [n, n + 1, GAS.veryLow], (s) => push(s, item(s, n - 1)))
    for (let n = 1; n <= 16; n++) {
      op(`swap${n}`, 0x8f + n, [n + 1, n + 1, GAS.veryLow], (s) => {
        const other = item(s, n)
        s.stack[slotOf(s, n)] = s.top
        s.top = other
      })
    }
    op('mload', 0x51, [1, 1, GAS.veryLow], (s) => {
      const offset = s.top
      expand(s, expansion(s, offset, 32), 0, () => {
        s.top = s.mem.load(placeOf(s, offset), 32)
      })
    })
    op('mstore', 0x52, [2, 0, GAS.veryLow], (s) => {
      const [offset, value] = [s.top, item(s, 1)]
      expand(s, expansion(s, offset, 32), 0, () => {
        drop(s, 2)
        s.mem.store(placeOf(s, offset), value)
      })
    })
    op('mstore8', 0x53, [2, 0, GAS.veryLow], (s) => {
      const [offset, value] = [s.top, item(s, 1)]
      expand(s, expansion(s, offset, 1), 0, () => {
        drop(s, 2)
        s.mem.store(placeOf(s, offset), value.low(8))
      })
    })
    op('msize', 0x59, [0, 1, GAS.base], (s) => push(s, concat(s.words, u256(0).low(5))))
    op('jump', 0x56, [1, 0, GAS.mid], (s) => jump(s, s.top, () => drop(s, 1)))
    op('jumpi', 0x57, [2, 0, GAS.high], (s) => {
      const [to, condition] = [s.top, item(s, 1)]
      when(
        condition.ne(0),
        () => jump(s, to, () => drop(s, 2)),
        () => drop(s, 2),
      )
    })
    op('pc', 0x58, [0, 1, GAS.base], (s) => push(s, s.pc.sub(s.codeAt).sub(1)))
    op('gas', 0x5a, [0, 1, GAS.base], (s) => push(s, s.gas))
    op('jumpdest', 0x5b, [0, 0, GAS.jumpDest], () => {})

    op('address', 0x30, [0, 1, GAS.base], (s) => push(s, s.address))
    op('caller', 0x33, [0, 1, GAS.base], (s) => push(s, s.caller))
    op('callvalue', 0x34, [0, 1, GAS.base], (s) => push(s, s.value))
    op('calldatasize', 0x36, [0, 1, GAS.base], (s) => push(s, s.dataSize))
    op('codesize', 0x38, [0, 1, GAS.base], (s) => push(s, s.codeSize))
    op('returndatasize', 0x3d, [0, 1, GAS.base], (s) => push(s, s.backSize))
    op('calldataload', 0x35, [1, 1, GAS.veryLow], (s) => {
      const at = s.top
      const there = at.high(224).eq(0).and(at.low(32).lt(s.dataSize))
      const left = s.dataSize.sub(at.low(32))
      when(
        there,
        () => {
          const word = s.mem.load(s.dataAt.add(at.low(32).unsigned(43)), 32)
          replace(s, 1, first(word, left))
        },
        () => replace(s, 1, u256(0)),
      )
    })
    // What is no instruction ends the frame, as INVALID does.
    return vm.op('undefined', '........', () => enter('fail'))
  }

/** The first `left` bytes of a word, zeros after them. */
export function first(word: Word<256>, left: Word<32>): Word<256> {
  const by = u256(32).sub(left.low(5).unsigned(256)).shl(3)
  return select(left.lt(32), word.shr(by).shl(by), word)
}
