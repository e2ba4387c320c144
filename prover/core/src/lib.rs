//! Proves and verifies tables whose constraints are data.
//!
//! A [`program::Program`] lists tables with columns, constraints, and interactions on buses. This
//! crate interprets it over Plonky3's batch STARK: it knows no virtual machine.

mod air;
mod bounds;
mod code;
mod columns;
mod config;
mod envelope;
pub mod program;
#[cfg(feature = "prover")]
mod prove;
#[cfg(feature = "security")]
pub mod security;
mod system;
mod verify;

pub use config::{F, Parameters, Security};
pub use envelope::{Header, Reason, Refusal};
#[cfg(feature = "prover")]
pub use prove::{Trace, prove, prove_with, trace, trace_in_place, zeros};
pub use system::System;
pub use verify::verify;

use p3_keccak::Keccak256Hash;
use p3_symmetric::CryptographicHasher;

/// Keccak-256 of the parts, one after the other.
pub fn keccak(parts: &[&[u8]]) -> [u8; 32] {
    Keccak256Hash {}.hash_iter(parts.iter().flat_map(|p| p.iter().copied()))
}
