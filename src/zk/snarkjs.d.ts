/** The part of snarkjs that src/zk uses; the package has no types of its own. */
declare module 'snarkjs' {
  /** A path, or the content itself. */
  export type File = string | Uint8Array | { type: 'mem'; data?: Uint8Array }
  export type Logger = Record<'debug' | 'info' | 'warn' | 'error', (text: string) => void>

  export type Groth16Proof = import('./groth16/snarkjs-json.ts').SnarkjsGroth16Proof
  export type Groth16Key = import('./groth16/snarkjs-json.ts').SnarkjsGroth16Key
  export type PlonkProof = import('./groth16/snarkjs-json.ts').SnarkjsPlonkProof

  export const plonk: {
    setup(r1cs: File, ptau: File, zkey: File, logger?: Logger): Promise<-1 | undefined>
    prove(zkey: File, witness: File, logger?: Logger): Promise<{ proof: PlonkProof; publicSignals: string[] }>
    verify(key: object, publicSignals: readonly string[], proof: object): Promise<boolean>
  }
  export const groth16: {
    prove(
      zkey: File,
      witness: File,
      logger?: Logger,
    ): Promise<{ proof: Groth16Proof; publicSignals: string[] }>
    verify(key: object, publicSignals: readonly string[], proof: object): Promise<boolean>
    exportSolidityCallData(proof: object, publicSignals: readonly string[]): Promise<string>
  }
  export const zKey: {
    newZKey(r1cs: File, ptau: File, zkey: File, logger?: Logger): Promise<Uint8Array | -1>
    contribute(from: File, to: File, name: string, entropy: string, logger?: Logger): Promise<Uint8Array>
    beacon(
      from: File,
      to: File,
      name: string,
      beacon: string,
      iterations: number,
      logger?: Logger,
    ): Promise<Uint8Array>
    verifyFromR1cs(r1cs: File, ptau: File, zkey: File, logger?: Logger): Promise<boolean>
    exportVerificationKey(zkey: File, logger?: Logger): Promise<Groth16Key>
    exportSolidityVerifier(zkey: File, templates: Record<string, string>, logger?: Logger): Promise<string>
  }
  export const powersOfTau: {
    newAccumulator(curve: Curve, power: number, to: File, logger?: Logger): Promise<Uint8Array>
    preparePhase2(from: File, to: File, logger?: Logger): Promise<void>
    verify(ptau: File, logger?: Logger): Promise<boolean>
  }

  /** Points are bytes: affine or Jacobian coordinates in Montgomery form, little-endian. */
  export type Group = {
    g: Uint8Array
    zero: Uint8Array
    add(a: Uint8Array, b: Uint8Array): Uint8Array
    neg(a: Uint8Array): Uint8Array
    timesScalar(a: Uint8Array, scalar: bigint): Uint8Array
    toAffine(a: Uint8Array): Uint8Array
    isZero(a: Uint8Array): boolean
    isValid(a: Uint8Array): boolean
    eq(a: Uint8Array, b: Uint8Array): boolean
    fromObject(coordinates: unknown): Uint8Array
    toObject(a: Uint8Array): unknown
    toRprUncompressed(target: Uint8Array, offset: number, a: Uint8Array): void
    toRprLEM(target: Uint8Array, offset: number, a: Uint8Array): void
  }
  export type Curve = {
    name: string
    q: bigint
    r: bigint
    G1: Group
    G2: Group
    Fr: { w: Uint8Array[]; toObject(a: Uint8Array): bigint }
    /** `code` is kept only by single-threaded curves. */
    tm: { code: Uint8Array; pG1gen: number; pG2gen: number }
    pairingEq(...points: Uint8Array[]): Promise<boolean>
    terminate(): Promise<void>
  }
  export const curves: {
    getCurveFromName(name: string, options?: { singleThread?: boolean }): Promise<Curve>
  }
}
