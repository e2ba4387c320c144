//! The hash of states, leaves and nodes, for whoever fills tables: `src/hash/poseidon2.ts` says what it is.

use p3_field::{PrimeCharacteristicRing, PrimeField32};
use p3_koala_bear::{Poseidon2KoalaBear, default_koalabear_poseidon2_16};
use p3_symmetric::Permutation;

use crate::F;

pub struct Compression(Poseidon2KoalaBear<16>);

impl Default for Compression {
    fn default() -> Self {
        Compression(default_koalabear_poseidon2_16())
    }
}

impl Compression {
    /// Replaces the first 8 of 16 canonical elements by those of `permute(x) + x`.
    pub fn compress(&self, words: &mut [u32; 16]) {
        let input = words.map(F::from_u32);
        let mut state = input;
        self.0.permute_mut(&mut state);
        for i in 0..8 {
            words[i] = (state[i] + input[i]).as_canonical_u32();
        }
    }
}
