//! The prover and the verifier as WebAssembly modules with a plain C interface.
//!
//! Lengths are in bytes unless they count field elements. A call returns 0 when all went well, and
//! 1 when `error` has the reason. A panic leaves its message in `error` and traps; after a trap the
//! instance must be thrown away. Nothing is imported.

use std::cell::RefCell;

use onestep_stark::program::Program;
use onestep_stark::{Reason, Security, System};

#[cfg(feature = "prover")]
mod prover;

#[derive(Default)]
struct State {
    system: Option<(System, Security)>,
    error: String,
    #[cfg(feature = "prover")]
    proving: prover::Proving,
}

thread_local! {
    static STATE: RefCell<State> = RefCell::default();
}

fn with<T>(f: impl FnOnce(&mut State) -> T) -> T {
    STATE.with(|s| f(&mut s.borrow_mut()))
}

/// Runs something that can fail and keeps its reason.
fn attempt(f: impl FnOnce(&mut State) -> Result<(), String>) -> u32 {
    with(|state| match f(state) {
        Ok(()) => 0,
        Err(reason) => {
            state.error = reason;
            1
        }
    })
}

/// Bytes that the caller wrote after `alloc`.
///
/// # Safety
/// `pointer` and `length` describe memory that `alloc` returned and the caller filled.
unsafe fn bytes<'a>(pointer: *const u8, length: usize) -> &'a [u8] {
    if length == 0 { &[] } else { unsafe { std::slice::from_raw_parts(pointer, length) } }
}

/// # Safety
/// As for `bytes`; `count` is a number of 32-bit words.
unsafe fn words(pointer: *const u8, count: usize) -> Vec<u32> {
    let bytes = unsafe { bytes(pointer, count * 4) };
    bytes.chunks_exact(4).map(|w| u32::from_le_bytes(w.try_into().expect("four bytes"))).collect()
}

#[unsafe(no_mangle)]
pub extern "C" fn alloc(length: usize) -> *mut u8 {
    let mut memory = vec![0u64; length.div_ceil(8)].into_boxed_slice();
    let pointer = memory.as_mut_ptr().cast();
    std::mem::forget(memory);
    pointer
}

/// # Safety
/// `pointer` comes from `alloc(length)` and is not used again.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn free(pointer: *mut u8, length: usize) {
    let memory = std::ptr::slice_from_raw_parts_mut(pointer.cast::<u64>(), length.div_ceil(8));
    drop(unsafe { Box::from_raw(memory) });
}

/// Makes a program ready under a security setting (1 conjectured, 2 proven).
///
/// # Safety
/// As for `bytes`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn load(pointer: *const u8, length: usize, security: u32) -> u32 {
    let bytes = unsafe { bytes(pointer, length) };
    keep_panics();
    attempt(|state| {
        let security = u8::try_from(security)
            .ok()
            .and_then(Security::from_code)
            .ok_or_else(|| format!("unknown security setting {security}"))?;
        state.system = None;
        let system = System::new(Program::decode(bytes)?, security.parameters())?;
        state.system = Some((system, security));
        Ok(())
    })
}

/// Accepts a proof of the loaded program (0) or refuses it: `onestep_stark::Reason` has the numbers.
///
/// # Safety
/// As for `bytes`; `count` is the number of public values.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn verify(publics: *const u8, count: usize, proof: *const u8, length: usize) -> u32 {
    let (publics, proof) = unsafe { (words(publics, count), bytes(proof, length)) };
    with(|state| {
        let verdict = match &state.system {
            None => Err(Reason::Call.because("no program is loaded")),
            Some((system, security)) => onestep_stark::verify(system, *security, &publics, proof),
        };
        match verdict {
            Ok(()) => 0,
            Err(refusal) => {
                state.error = refusal.message;
                refusal.reason as u32
            }
        }
    })
}

/// The commitment to the preprocessed columns of the loaded program, which the guest is given with it.
#[unsafe(no_mangle)]
pub extern "C" fn commitment_ptr() -> *const u8 {
    with(|s| s.system.as_ref().map_or(std::ptr::null(), |(system, _)| system.commitment().as_ptr()))
}

#[unsafe(no_mangle)]
pub extern "C" fn commitment_len() -> usize {
    with(|s| s.system.as_ref().map_or(0, |(system, _)| system.commitment().len()))
}

#[unsafe(no_mangle)]
pub extern "C" fn error_ptr() -> *const u8 {
    STATE.with(|s| unsafe { &*s.as_ptr() }.error.as_ptr())
}

#[unsafe(no_mangle)]
pub extern "C" fn error_len() -> usize {
    STATE.with(|s| unsafe { &*s.as_ptr() }.error.len())
}

/// A panic ends in a trap; its message stays readable.
fn keep_panics() {
    std::panic::set_hook(Box::new(|info| {
        let message = info.to_string();
        STATE.with(|s| {
            // The state may be borrowed by the call that panics; the instance ends here, so that
            // nobody reads through that borrow again.
            let state = unsafe { &mut *s.as_ptr() };
            state.error = message;
        });
    }));
}
