//! The hash of Merkle trees: the first 26 bytes of BLAKE3.
//!
//! Two inputs of one digest cost 2^104 hashes to find, which is more than the bits of either setting. Paths are a quarter of
//! a proof. The transcript takes whole digests of BLAKE3.

use p3_blake3::Blake3;
use p3_symmetric::CryptographicHasher;

/// Bytes of a digest.
pub const DIGEST: usize = 26;
/// Bits of security that digests of this length have.
#[cfg(feature = "security")]
pub const COLLISION_BITS: usize = 4 * DIGEST;

#[derive(Clone, Copy, Debug)]
pub struct Digest;

fn cut(whole: &[u8; 32]) -> [u8; DIGEST] {
    *whole.first_chunk().expect("shorter than the whole")
}

impl CryptographicHasher<u8, [u8; DIGEST]> for Digest {
    const LANES: usize = <Blake3 as CryptographicHasher<u8, [u8; 32]>>::LANES;
    const PREFER_CONTIGUOUS_INPUT: bool = <Blake3 as CryptographicHasher<u8, [u8; 32]>>::PREFER_CONTIGUOUS_INPUT;

    fn hash_iter<I: IntoIterator<Item = u8>>(&self, input: I) -> [u8; DIGEST] {
        cut(&Blake3.hash_iter(input))
    }

    fn hash_iter_slices<'a, I: IntoIterator<Item = &'a [u8]>>(&self, input: I) -> [u8; DIGEST] {
        cut(&Blake3.hash_iter_slices(input))
    }

    fn hash_many(&self, input: &[u8], out: &mut [[u8; DIGEST]]) {
        let mut whole = [[0; 32]; 16];
        if out.is_empty() {
            return;
        }
        assert!(input.len().is_multiple_of(out.len()), "messages are equally long");
        let length = input.len() / out.len();
        for (i, some) in out.chunks_mut(whole.len()).enumerate() {
            let whole = &mut whole[..some.len()];
            let from = i * 16 * length;
            Blake3.hash_many(&input[from..from + some.len() * length], whole);
            for (digest, whole) in some.iter_mut().zip(whole) {
                *digest = cut(whole);
            }
        }
    }
}
