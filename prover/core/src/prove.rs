//! Proving: traces in, bytes out.

use std::sync::Arc;

use p3_air::symbolic::SymbolicExpressionExt;
use p3_batch_stark::{StarkInstance, prove_batch};
use p3_field::{Algebra, PrimeCharacteristicRing, PrimeField32};
use p3_matrix::dense::RowMajorMatrix;

use crate::F;
use crate::air::TableAir;
use crate::compact::encode;
use crate::config::{Config, Parameters, Security, config, seed};
use crate::envelope::{Header, hash_publics};
use crate::program::{P, Program};
use crate::system::{Challenge, Keys, Over, System};
use crate::verify::check_publics;

/// The rows of one table, row by row.
pub type Trace = RowMajorMatrix<F>;

/// Zeros to write rows over.
pub fn zeros(cells: usize) -> Vec<F> {
    F::zero_vec(cells)
}

/// Takes cells that hold canonical integers in place of field elements, and turns each into one.
pub fn trace_in_place(mut cells: Vec<F>, width: usize) -> Result<RowMajorMatrix<F>, String> {
    for (i, cell) in cells.iter_mut().enumerate() {
        // A field element is one 32-bit word, in Montgomery form: here the word is still plain.
        *cell = element(cell.to_unique_u32(), i, width)?;
    }
    Ok(RowMajorMatrix::new(cells, width))
}

/// The same from words.
pub fn trace(words: &[u32], width: usize) -> Result<RowMajorMatrix<F>, String> {
    let cells: Result<Vec<F>, String> = words.iter().enumerate().map(|(i, &x)| element(x, i, width)).collect();
    Ok(RowMajorMatrix::new(cells?, width))
}

fn element(word: u32, i: usize, width: usize) -> Result<F, String> {
    if word < P {
        Ok(F::from_u32(word))
    } else {
        Err(format!("row {}, column {}: {word} is not below {P}", i / width, i % width))
    }
}

/// Proves the traces and verifies the proof, so that a wrong trace is an error here.
pub fn prove(system: &mut System, security: Security, traces: &[Trace], publics: &[u32]) -> Result<Vec<u8>, String> {
    let proof = prove_with(system, security, traces, publics)?;
    crate::verify(system, security, publics, &proof)
        .map_err(|r| format!("the traces do not satisfy the constraints: {}", r.message))?;
    Ok(proof)
}

/// Proves whatever it is given. From a wrong trace comes a proof that the verifier refuses: tests
/// use this to see the verifier, and not the prover, refuse.
pub fn prove_with(system: &mut System, security: Security, traces: &[Trace], publics: &[u32]) -> Result<Vec<u8>, String> {
    let heights = heights(&system.program, traces)?;
    check_publics(&system.program, publics)?;
    system.check_heights(&heights)?;
    let System { program, parameters, claimed, airs, over, .. } = system;
    let parameters = (&*parameters, &*claimed);
    let payload = match over {
        Over::Quartic(keys) => run(keys, program, parameters, airs, &heights, traces, publics),
        Over::Quintic(keys) => run(keys, program, parameters, airs, &heights, traces, publics),
    }?;
    let header = Header { security, program: program.hash, publics: hash_publics(publics), heights };
    Ok(header.encode(&payload))
}

fn heights(program: &Program, traces: &[Trace]) -> Result<Vec<u32>, String> {
    if traces.len() != program.tables.len() {
        return Err(format!("{} traces, expected {}", traces.len(), program.tables.len()));
    }
    let mut out = Vec::new();
    for (table, matrix) in program.tables.iter().zip(traces) {
        let (width, cells) = (table.columns.len(), matrix.values.len());
        let rows = cells / width;
        if matrix.width != width || cells % width != 0 || !rows.is_power_of_two() {
            return Err(format!("the trace of table {:?} has {cells} cells: not 2^n rows of {width}", table.name));
        }
        out.push(rows.ilog2());
    }
    Ok(out)
}

fn run<E: Challenge>(
    keys: &mut Keys<E>,
    program: &Arc<Program>,
    (parameters, claimed): (&Parameters, &Parameters),
    airs: &[TableAir],
    heights: &[u32],
    traces: &[Trace],
    publics: &[u32],
) -> Result<Vec<u8>, String>
where
    SymbolicExpressionExt<F, E>: Algebra<E>,
{
    let seed = seed(program, claimed, heights, publics, &keys.commitment_bytes);
    let config: Config<E> = config(parameters, seed);
    let publics: Vec<F> = publics.iter().map(|&x| F::from_u32(x)).collect();
    let instances: Vec<StarkInstance<'_, Config<E>, TableAir>> = airs
        .iter()
        .zip(traces)
        .map(|(air, trace)| StarkInstance { air, trace, public_values: publics.clone() })
        .collect();
    let data = keys.take(airs, heights);
    let proof = prove_batch(&config, &instances, &data);
    keys.restore(data);
    let proof = proof.map_err(|e| format!("the prover failed: {e:?}"))?;
    Ok(encode::<E>(proof))
}
