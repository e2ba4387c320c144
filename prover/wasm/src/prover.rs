//! What the prover's module has beyond the verifier's.

use onestep_stark::program::Program;
use onestep_stark::{Compression, F, Parameters, Security, System, Trace, prove, prove_with, trace_in_place};

use crate::{attempt, bytes, keep_panics, with, words};

#[derive(Default)]
pub struct Proving {
    /// One buffer of canonical field elements for each table, row by row.
    buffers: Vec<Option<(Vec<F>, usize)>>,
    result: Vec<u8>,
    permutation: Compression,
}

/// Makes a program ready under parameters of one's own, for tests: no verifier takes such proofs, whatever parameters
/// they claim to be made with.
///
/// # Safety
/// As for `bytes`; `parameters` points to 12 words in the order of `Parameters::words`, and as many for those claimed.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn load_with(pointer: *const u8, length: usize, parameters: *const u8) -> u32 {
    let (bytes, w) = unsafe { (bytes(pointer, length), words(parameters, 24)) };
    keep_panics();
    attempt(|state| {
        let [parameters, claimed] = [&w[..12], &w[12..]].map(|w| Parameters::from_words(w.try_into().expect("twelve words")));
        state.system = None;
        let mut system = System::new(Program::decode(bytes)?, parameters)?;
        system.claimed = claimed;
        state.system = Some((system, Security::Conjectured));
        Ok(())
    })
}

/// Memory for 2^log_height rows of a table, filled with zeros; null if there is no such table, or if it may not be so high.
#[unsafe(no_mangle)]
pub extern "C" fn rows(table: usize, log_height: u32) -> *mut u32 {
    with(|state| {
        let Some((system, _)) = &state.system else { return std::ptr::null_mut() };
        let Some(t) = system.program.tables.get(table) else { return std::ptr::null_mut() };
        if log_height > system.parameters.log_height {
            return std::ptr::null_mut();
        }
        let buffers = &mut state.proving.buffers;
        buffers.resize_with(system.program.tables.len(), || None);
        let width = t.columns.len();
        let (values, _) = buffers[table].insert((onestep_stark::zeros(width << log_height), width));
        values.as_mut_ptr().cast()
    })
}

/// Proves the rows that were written, and forgets them. With `forced`, a wrong trace is proven
/// too, into a proof that does not verify.
///
/// # Safety
/// As for `bytes`; `count` is the number of public values.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn prove_rows(publics: *const u8, count: usize, forced: u32) -> u32 {
    let publics = unsafe { words(publics, count) };
    attempt(|state| {
        let (system, security) = state.system.as_mut().ok_or("no program is loaded")?;
        let mut buffers = std::mem::take(&mut state.proving.buffers);
        buffers.resize_with(system.program.tables.len(), || None);
        let mut traces: Vec<Trace> = Vec::new();
        for (buffer, table) in buffers.into_iter().zip(&system.program.tables) {
            let at = |e: String| format!("table {:?}: {e}", table.name);
            let (values, width) = buffer.ok_or_else(|| at("its rows were not written".into()))?;
            traces.push(trace_in_place(values, width).map_err(at)?);
        }
        state.proving.result = if forced == 0 {
            prove(system, *security, &traces, &publics)?
        } else {
            prove_with(system, *security, &traces, &publics)?
        };
        Ok(())
    })
}

#[unsafe(no_mangle)]
pub extern "C" fn result_ptr() -> *const u8 {
    with(|s| s.proving.result.as_ptr())
}

#[unsafe(no_mangle)]
pub extern "C" fn result_len() -> usize {
    with(|s| s.proving.result.len())
}

/// Computes with vectors of the field, for tests: `onestep_stark::arithmetic` says what.
///
/// # Safety
/// `pointer` points to 32 words, aligned.
#[cfg(target_arch = "wasm32")]
#[unsafe(no_mangle)]
pub unsafe extern "C" fn arithmetic(operation: u32, pointer: *mut [u32; 32]) {
    onestep_stark::arithmetic(operation, unsafe { &mut *pointer });
}

/// Replaces the first 8 of each 16 canonical elements by those of `permute(x) + x`, by Plonky3's default permutation.
///
/// # Safety
/// `pointer` points to 16 words for each of `count` inputs, aligned.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn compress(pointer: *mut [u32; 16], count: usize) {
    let inputs = if count == 0 { &mut [] } else { unsafe { std::slice::from_raw_parts_mut(pointer, count) } };
    with(|state| inputs.iter_mut().for_each(|input| state.proving.permutation.compress(input)));
}
