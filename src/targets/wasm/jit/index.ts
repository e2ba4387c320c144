/**
 * Compiled code for regions of a program: the IR specialised to what the program's memory holds.
 * @module
 */
export { type Cell, type Cells, cellsOf, limbsOfValue, valueOfCell } from './cells.ts'
export { compileRegion } from './compile.ts'
export { type Trail, targetsOf, type Visit } from './discover.ts'
export { dispatcher, SINGLES } from './dispatch.ts'
export { Lookup, tableSize } from './lookup.ts'
export { IN_LOCALS } from './scopes.ts'
export { specialize } from './specialize.ts'
export { type Id, idNow, idOf, type Key, keyNow, type Source, type Step } from './step.ts'
