//! The two settings of the proof system, and the library's types for them.

use p3_blake3::Blake3;
use p3_challenger::{HashChallenger, SerializingChallenger32};
use p3_commit::ExtensionMmcs;
use p3_dft::Radix2DitParallel;
use p3_field::ExtensionField;
use p3_field::extension::{BinomialExtensionField, QuinticTrinomialExtensionField};
use p3_fri::{FriParameters, TwoAdicFriPcs};
use p3_koala_bear::KoalaBear;
use p3_merkle_tree::MerkleTreeMmcs;
use p3_symmetric::{CompressionFunctionFromHasher, SerializingHasher};
use p3_uni_stark::StarkConfig;

use crate::digest::{DIGEST, Digest};
use crate::program::{MAX_LOG_HEIGHT, Program};

pub type F = KoalaBear;
pub type Quartic = BinomialExtensionField<F, 4>;
pub type Quintic = QuinticTrinomialExtensionField<F>;

// BLAKE3 took 11 % less time than Keccak in WebAssembly and makes proofs 8 % smaller; on a 32-bit
// virtual machine that runs the verifier it takes a tenth of the instructions.
type Compress = CompressionFunctionFromHasher<Digest, 2, DIGEST>;
type Mmcs = MerkleTreeMmcs<F, u8, SerializingHasher<Digest>, Compress, 2, DIGEST>;
pub type Challenger = SerializingChallenger32<F, HashChallenger<u8, Blake3, 32>>;
pub type Config<E> = StarkConfig<TwoAdicFriPcs<F, Radix2DitParallel<F>, Mmcs, ExtensionMmcs<F, E, Mmcs>>, E, Challenger>;

/// Numbers that decide how much a proof convinces. `docs/zk.md` has the bits that each set gives.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Parameters {
    /// Degree of the field that challenges are drawn from.
    pub extension: u32,
    pub log_blowup: u32,
    pub queries: u32,
    /// Bits of proof of work before the queries, before the challenge that batches openings,
    /// before each folding challenge, before the lookup challenges, and before the point outside
    /// the domain.
    pub query_pow: u32,
    pub batch_pow: u32,
    pub commit_pow: u32,
    pub lookup_pow: u32,
    pub ood_pow: u32,
    /// Folding by up to 2^this in a round.
    pub log_arity: u32,
    /// Log2 of the length of the polynomial that is sent as it is.
    pub log_final: u32,
    /// Levels of a Merkle tree that are sent instead of the root.
    pub cap: u32,
    /// Log2 of the rows that a table may have: with more, a machine's tables would have fewer bits than the setting has.
    pub log_height: u32,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Security {
    /// 96 bits if the conjecture about lists of random words holds.
    Conjectured,
    /// 96 bits by theorems alone.
    Proven,
}

impl Security {
    pub const fn code(self) -> u8 {
        match self {
            Security::Conjectured => 1,
            Security::Proven => 2,
        }
    }

    pub fn from_code(code: u8) -> Option<Self> {
        [Security::Conjectured, Security::Proven].into_iter().find(|s| s.code() == code)
    }

    pub const fn name(self) -> &'static str {
        match self {
            Security::Conjectured => "conjectured",
            Security::Proven => "proven",
        }
    }

    pub const fn parameters(self) -> Parameters {
        match self {
            Security::Conjectured => Parameters {
                extension: 4,
                log_blowup: 2,
                queries: 38,
                query_pow: 22,
                batch_pow: 8,
                commit_pow: 0,
                lookup_pow: 10,
                ood_pow: 0,
                log_arity: 3,
                log_final: 0,
                cap: 0,
                log_height: 18,
            },
            Security::Proven => Parameters {
                extension: 5,
                log_blowup: 2,
                queries: 78,
                query_pow: 20,
                batch_pow: 0,
                commit_pow: 0,
                lookup_pow: 0,
                ood_pow: 0,
                log_arity: 3,
                log_final: 0,
                cap: 0,
                log_height: MAX_LOG_HEIGHT,
            },
        }
    }
}

impl Parameters {
    pub const fn from_words(w: [u32; 12]) -> Self {
        let [extension, log_blowup, queries, query_pow, batch_pow, commit_pow, lookup_pow, ood_pow, log_arity, log_final, cap, log_height] = w;
        Parameters { extension, log_blowup, queries, query_pow, batch_pow, commit_pow, lookup_pow, ood_pow, log_arity, log_final, cap, log_height }
    }

    pub const fn words(&self) -> [u32; 12] {
        [
            self.extension,
            self.log_blowup,
            self.queries,
            self.query_pow,
            self.batch_pow,
            self.commit_pow,
            self.lookup_pow,
            self.ood_pow,
            self.log_arity,
            self.log_final,
            self.cap,
            self.log_height,
        ]
    }
}

/// The library's configuration; `seed` is what the transcript absorbs before everything else.
pub fn config<E: ExtensionField<F>>(p: &Parameters, seed: Vec<u8>) -> Config<E> {
    let mmcs = Mmcs::new(SerializingHasher::new(Digest), Compress::new(Digest), p.cap as usize);
    let fri = FriParameters {
        log_blowup: p.log_blowup as usize,
        log_final_poly_len: p.log_final as usize,
        max_log_arity: p.log_arity as usize,
        num_queries: p.queries as usize,
        batch_proof_of_work_bits: p.batch_pow as usize,
        commit_proof_of_work_bits: p.commit_pow as usize,
        query_proof_of_work_bits: p.query_pow as usize,
        mmcs: ExtensionMmcs::new(mmcs.clone()),
    };
    let pcs = TwoAdicFriPcs::new(Radix2DitParallel::default(), mmcs, fri);
    StarkConfig::new(pcs, Challenger::from_hasher(seed, Blake3 {}))
        .with_lookup_proof_of_work_bits(p.lookup_pow as usize)
        .with_ood_proof_of_work_bits(p.ood_pow as usize)
}

/// What a proof is about, in the order in which the transcript absorbs it. Every part has a fixed
/// length or its length before it. The library absorbs none of the constraints itself.
pub fn seed(program: &Program, p: &Parameters, heights: &[u32], publics: &[u32], preprocessed: &[u8]) -> Vec<u8> {
    let mut out = b"onestep/stark/4\0".to_vec();
    let word = |out: &mut Vec<u8>, x: u32| out.extend(x.to_le_bytes());
    out.extend(program.hash);
    p.words().into_iter().for_each(|x| word(&mut out, x));
    word(&mut out, heights.len() as u32);
    heights.iter().for_each(|&h| word(&mut out, h));
    word(&mut out, publics.len() as u32);
    publics.iter().for_each(|&x| word(&mut out, x));
    word(&mut out, preprocessed.len() as u32);
    out.extend(preprocessed);
    out
}
