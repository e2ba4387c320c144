/**
 * The game: two claims over the same run, narrowed to one step (or one segment) and decided by a referee.
 * @module
 */
export { payOut } from './bonds.ts'
export { deadline, isExpired, onTurn, opponent } from './clock.ts'
export { dishonestClaim, type Script, scripts, scriptsFrom, scriptsOf, twist } from './dishonest.ts'
export { checkClaim, honest, PlayerError } from './honest.ts'
export { answer, hashMove, parseMove } from './moves.ts'
export { isRefusal, openGame } from './open.ts'
export {
  type GameClock,
  type PlayOptions,
  play,
  simulatedClock,
  systemClock,
  type Transcript,
} from './play.ts'
export { partCount, pointsOf, splitPoints } from './segment.ts'
export { deserialize, GameError, moveFromJson, moveToJson, serialize } from './serialize.ts'
export { providerOf, refereeOf } from './trace.ts'
export { transition } from './transition.ts'
export type * from './types.ts'
