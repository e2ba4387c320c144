/**
 * Estimates of long work, shown before it begins. Seconds assume two idle cores.
 * @module
 */

/** The estimated time and memory of some work. */
export type Estimate = {
  readonly seconds: number
  /** Peak memory. */
  readonly megabytes: number
}

/**
 * circom2 on a generated step circuit, by the length of its text, because its constraints are not known yet.
 * Measured: 115,000 characters take 12 s, 640 MB.
 */
export function compileEstimate(source: string): Estimate {
  return { seconds: 2 + source.length / 12_000, megabytes: 250 + source.length / 300 }
}

/**
 * circom2 on a batch circuit, whose text does not grow with the steps. Measured: 64 steps, 109,000 constraints
 * take 33 s, 1.2 GB.
 */
export function batchCompileEstimate(steps: number): Estimate {
  return { seconds: 3 + steps / 2, megabytes: 300 + 14 * steps }
}

/** A development key. Measured: 17,800 constraints take 7 s, 230 MB. */
export function keysEstimate(constraints: number): Estimate {
  return { seconds: 1 + constraints / 3_000, megabytes: 150 + constraints / 200 }
}

/**
 * A witness and its proof by snarkjs. Measured: 17,800 constraints take 370 MB and 9 s, half of it on the
 * second core; the proof alone takes 1.8 s for 7,700, 11 s for 62,000, 41 s for 248,000.
 */
export function proveEstimate(constraints: number): Estimate {
  return { seconds: 2 + constraints / 5_000, megabytes: 200 + constraints / 100 }
}

/**
 * Phase 2 of a ceremony by snarkjs, including the verification of its key. Measured processor time for 17,686
 * constraints: 134 s for the first key, the same to verify, 14 s for each contribution.
 */
export function ceremonyEstimate(constraints: number, contributions: number): Estimate {
  return {
    seconds: constraints / 130 + ((contributions + 1) * constraints) / 2_400 + constraints / 130,
    megabytes: 300 + constraints / 100,
  }
}

/** PLONK development keys. Measured: 62,351 gates take 30 s of processor time, 730 MB. */
export function plonkKeysEstimate(gates: number): Estimate {
  return { seconds: 2 + gates / 2_000, megabytes: 300 + gates / 140 }
}

/** A witness and its PLONK proof. Measured: 62,351 gates take 52 s of processor time, 730 MB. */
export function plonkProveEstimate(gates: number): Estimate {
  return { seconds: 2 + gates / 1_500, megabytes: 300 + gates / 140 }
}

/** `about 12 s, 0.4 GB of memory` */
export function showEstimate({ seconds, megabytes }: Estimate): string {
  const time = seconds < 100 ? `${Math.max(1, Math.round(seconds))} s` : `${Math.round(seconds / 60)} minutes`
  return `about ${time} with two cores, ${(Math.ceil(megabytes / 100) / 10).toFixed(1)} GB of memory`
}
