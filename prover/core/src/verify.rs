//! Verifying: bytes in, acceptance or a reason out.

use p3_air::symbolic::SymbolicExpressionExt;
use p3_batch_stark::verify_batch;
use p3_field::{Algebra, PrimeCharacteristicRing};

use crate::F;
use crate::air::TableAir;
use crate::compact::decode;
use crate::config::{Config, Parameters, Security, config, seed};
use crate::envelope::{Header, Reason, Refusal};
use crate::program::{P, Program};
use crate::system::{Challenge, Keys, Over, System};

/// Accepts a proof of this program, these public values and this setting, or says why not.
///
/// It reads nothing that is not bounded by the length of `bytes` and the size of the program. The
/// library's verifier may panic on proofs of odd shapes; callers turn a panic into a refusal.
pub fn verify(system: &System, security: Security, publics: &[u32], bytes: &[u8]) -> Result<(), Refusal> {
    check_publics(&system.program, publics).map_err(|e| Reason::Call.because(e))?;
    let (header, payload) = Header::decode(bytes)?;
    header.check(&system.program, publics, security)?;
    system.check_heights(&header.heights).map_err(|e| Reason::Heights.because(e))?;
    let System { program, parameters, airs, .. } = system;
    match &system.over {
        Over::Quartic(keys) => run(keys, program, parameters, airs, &header.heights, publics, payload),
        Over::Quintic(keys) => run(keys, program, parameters, airs, &header.heights, publics, payload),
    }
}

pub(crate) fn check_publics(program: &Program, publics: &[u32]) -> Result<(), String> {
    if publics.len() != program.publics.len() {
        return Err(format!("{} public values, expected {}", publics.len(), program.publics.len()));
    }
    match publics.iter().zip(&program.publics).find(|(x, _)| **x >= P) {
        Some((x, name)) => Err(format!("public value {name:?} is {x}, which is not below {P}")),
        None => Ok(()),
    }
}

fn run<E: Challenge>(
    keys: &Keys<E>,
    program: &Program,
    parameters: &Parameters,
    airs: &[TableAir],
    heights: &[u32],
    publics: &[u32],
    payload: &[u8],
) -> Result<(), Refusal>
where
    SymbolicExpressionExt<F, E>: Algebra<E>,
{
    let damaged = |what: String| Reason::Malformed.because(format!("the proof is damaged: {what}"));
    let proof = decode::<E>(payload, parameters.queries as usize).map_err(damaged)?;
    let degrees: Vec<usize> = heights.iter().map(|&h| h as usize).collect();
    if proof.degree_bits != degrees {
        return Err(damaged("the heights inside differ from those in its header".into()));
    }
    let seed = seed(program, parameters, heights, publics, &keys.commitment_bytes);
    let config: Config<E> = config(parameters, seed);
    let publics: Vec<F> = publics.iter().map(|&x| F::from_u32(x)).collect();
    let common = keys.common(airs, heights);
    verify_batch(&config, airs, &proof, &vec![publics; airs.len()], &common)
        .map_err(|e| Reason::Invalid.because(format!("the proof does not verify: {e:?}")))
}
