//! Proves and verifies tables whose constraints are data.
//!
//! A [`program::Program`] lists tables with columns, constraints, and interactions on buses. This
//! crate interprets it over Plonky3's batch STARK: it knows no virtual machine.

mod air;
#[cfg(all(feature = "prover", target_arch = "wasm32"))]
mod arithmetic;
mod bounds;
mod code;
mod columns;
mod compact;
#[cfg(feature = "prover")]
mod compression;
mod config;
mod digest;
mod envelope;
pub mod program;
#[cfg(feature = "prover")]
mod prove;
#[cfg(feature = "security")]
pub mod security;
mod system;
mod verify;

#[cfg(all(feature = "prover", target_arch = "wasm32"))]
pub use arithmetic::arithmetic;
#[cfg(feature = "prover")]
pub use compression::Compression;
pub use config::{F, Parameters, Security};
pub use envelope::{Header, Reason, Refusal};
#[cfg(feature = "prover")]
pub use prove::{Trace, prove, prove_with, trace, trace_in_place, zeros};
pub use system::System;
pub use verify::verify;

use p3_blake3::Blake3;
use p3_symmetric::CryptographicHasher;

/// BLAKE3 of bytes.
pub fn hash(bytes: &[u8]) -> [u8; 32] {
    Blake3 {}.hash_iter(bytes.iter().copied())
}
