//! Packing for WebAssembly with 128-bit vectors. Not part of the published crate: see `../../README.md`.

mod packing;
mod utils;
pub use packing::*;
