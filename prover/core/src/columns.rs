//! The values of preprocessed columns.

use p3_field::PrimeCharacteristicRing;
use p3_matrix::dense::RowMajorMatrix;

use crate::F;
use crate::program::Preprocessed;

/// The preprocessed matrix of a table, or nothing if it has no such columns.
pub fn preprocessed(columns: &Preprocessed) -> Option<RowMajorMatrix<F>> {
    let words: Vec<u32> = match columns {
        Preprocessed::None => return None,
        Preprocessed::Data { data, .. } => data.clone(),
        // The last row says again that zero has no bits.
        Preprocessed::Range(bits) => (1u32..1 << bits)
            .flat_map(|i| [i.ilog2(), i - (1 << i.ilog2()), i - 1])
            .chain([0, 0, (1 << bits) - 1])
            .collect(),
        Preprocessed::And(bits) => (0u32..1 << (2 * bits))
            .flat_map(|i| {
                let (a, b) = (i >> bits, i & ((1 << bits) - 1));
                [a, b, a & b]
            })
            .collect(),
    };
    Some(RowMajorMatrix::new(words.into_iter().map(F::from_u32).collect(), columns.width()))
}
