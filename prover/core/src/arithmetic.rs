//! Arithmetic of four lanes, for tests that compare it with numbers: the vectors of WebAssembly are not those of the
//! published field crate.

use core::marker::PhantomData;

use p3_field::{
    Algebra, BasedVectorSpace, ExtensionField, Field, PackedFieldPow2, PackedValue, PrimeCharacteristicRing, PrimeField32,
    batch_multiplicative_inverse,
};
use p3_fri::{FriFoldingStrategy, TwoAdicFriFolding};
use p3_matrix::dense::RowMajorMatrix;

use crate::F;
use crate::config::{Quartic, Quintic};

type Packed = <F as Field>::Packing;
type Packed4 = <Quartic as ExtensionField<F>>::ExtensionPacking;
type Packed5 = <Quintic as ExtensionField<F>>::ExtensionPacking;

/// `words` has four vectors u and four vectors v of four canonical elements each; what `operation` makes of the first of
/// them, or of as many as it takes, replaces as many vectors from the first on.
pub fn arithmetic(operation: u32, words: &mut [u32; 32]) {
    let all: [Packed; 8] = core::array::from_fn(|i| Packed::from_fn(|lane| F::from_u32(words[4 * i + lane])));
    let [u0, u1, u2, u3, v0, v1, v2, v3] = all;
    let (u, v) = ([u0, u1, u2, u3], [v0, v1, v2, v3]);
    let quartic = |x: Packed| Quartic::from_basis_coefficients_fn(|i| x.as_slice()[i]);
    let packed = |x: Quartic| Packed::from_fn(|i| x.as_basis_coefficients_slice()[i]);
    let scalars = v.map(|x| x.as_slice()[0]);
    let [s0, s1, s2, s3] = scalars;
    let one = |x: Packed| vec![x];
    let result: Vec<Packed> = match operation {
        0 => one(u0 + v0),
        1 => one(u0 - v0),
        2 => one(u0 * v0),
        3 => one(-u0),
        4 => one(u0.halve()),
        5 => one(Packed::dot_product::<2>(&[u0, u1], &[v0, v1])),
        6 => one(Packed::dot_product::<3>(&[u0, u1, u2], &[v0, v1, v2])),
        7 => one(Packed::dot_product::<4>(&u, &v)),
        8 => one(Packed::mixed_dot_product::<4>(&u, &scalars)),
        9 => one(packed(quartic(u0) * quartic(v0))),
        10 => one(packed(quartic(u0) * s0)),
        11 | 12 => {
            let (a, b) = u0.interleave(u1, if operation == 11 { 1 } else { 2 });
            vec![a, b]
        }
        13 => one(u0.cube()),
        14 => one(Packed::dot_product::<5>(&[u0, u1, u2, u3, u0], &[v0, v1, v2, v3, v1])),
        15 => one(Packed::dot_product::<8>(&[u0, u1, u2, u3, u0, u1, u2, u3], &[v0, v1, v2, v3, v1, v2, v3, v0])),
        16 => one(Packed::mixed_dot_product::<7>(&[u0, u1, u2, u3, u0, u1, u2], &[s0, s1, s2, s3, s1, s2, s3])),
        17 => one(u0 / v0),
        18 => one(packed(quartic(u0).inverse())),
        // Sixteen inverses by one.
        19 => {
            let elements: Vec<F> = u.iter().flat_map(|x| x.as_slice().to_vec()).collect();
            let inverses = batch_multiplicative_inverse(&elements);
            inverses.chunks(4).map(|four| Packed::from_fn(|i| four[i])).collect()
        }
        // Four products in an extension: the vectors are coefficients.
        20 => {
            let [a, b] = [u, v].map(|x| Packed4::from_basis_coefficients_fn(|i| x[i]));
            (a * b).as_basis_coefficients_slice().to_vec()
        }
        21 => {
            let a = Packed5::from_basis_coefficients_fn(|i| [u0, u1, u2, u3, v0][i]);
            let b = Packed5::from_basis_coefficients_fn(|i| [v1, v2, v3, u0, u1][i]);
            (a * b).as_basis_coefficients_slice().to_vec()
        }
        // Rows of two values, folded by the first: as the prover does it, and as the verifier does.
        22 => {
            let rows = RowMajorMatrix::new(all.map(quartic).to_vec(), 2);
            folding().fold_matrix(quartic(u0), 1, rows).into_iter().map(packed).collect()
        }
        23 => {
            let fold = |i: usize| folding().fold_row(i, 2, 1, quartic(u0), all[2 * i..2 * i + 2].iter().map(|x| quartic(*x)));
            (0..4).map(|i| packed(fold(i))).collect()
        }
        // A row of eight values.
        24 => one(packed(folding().fold_row(0, 0, 3, quartic(u1), all.iter().map(|x| quartic(*x))))),
        25 => {
            let row = RowMajorMatrix::new(all.map(quartic).to_vec(), 8);
            folding().fold_matrix(quartic(u1), 3, row).into_iter().map(packed).collect()
        }
        _ => panic!("no operation {operation}"),
    };
    for (i, x) in result.iter().enumerate() {
        for (lane, x) in x.as_slice().iter().enumerate() {
            words[4 * i + lane] = x.as_canonical_u32();
        }
    }
}

fn folding() -> impl FriFoldingStrategy<F, Quartic> {
    TwoAdicFriFolding::<(), ()>(PhantomData)
}
