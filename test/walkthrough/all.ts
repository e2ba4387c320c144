import type { Walkthrough } from './change.ts'
import { hash } from './hash.ts'
import { op } from './op.ts'
import { syscall } from './syscall.ts'
import { target } from './target.ts'
import { verb } from './verb.ts'
import { vm } from './vm.ts'

export const WALKTHROUGHS: Readonly<Record<string, Walkthrough>> = { op, vm, hash, target, verb, syscall }
