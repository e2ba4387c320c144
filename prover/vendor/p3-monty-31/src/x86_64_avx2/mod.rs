mod packing;
mod poseidon1;
mod poseidon2;
mod utils;

pub use packing::*;
pub use poseidon1::*;
pub use poseidon2::*;
pub use utils::*;
