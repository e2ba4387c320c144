//! Arithmetic of four lanes, for tests that compare it with numbers: the vectors of WebAssembly are not those of the
//! published field crate.

use p3_field::{Algebra, BasedVectorSpace, Field, PackedFieldPow2, PackedValue, PrimeCharacteristicRing, PrimeField32};

use crate::F;
use crate::config::Quartic;

type Packed = <F as Field>::Packing;

/// `words` has four vectors u and four vectors v of four canonical elements each; what `operation` makes of the first of
/// them, or of as many as it takes, replaces u0, and u1 where it makes two.
pub fn arithmetic(operation: u32, words: &mut [u32; 32]) {
    let vector = |i: usize| Packed::from_fn(|lane| F::from_u32(words[4 * i + lane]));
    let [u, v] = [0, 4].map(|from| core::array::from_fn::<Packed, 4, _>(|i| vector(from + i)));
    let quartic = |x: Packed| Quartic::from_basis_coefficients_fn(|i| x.as_slice()[i]);
    let packed = |x: Quartic| Packed::from_fn(|i| x.as_basis_coefficients_slice()[i]);
    let scalars = v.map(|x| x.as_slice()[0]);
    let (first, second) = match operation {
        0 => (u[0] + v[0], None),
        1 => (u[0] - v[0], None),
        2 => (u[0] * v[0], None),
        3 => (-u[0], None),
        4 => (u[0].halve(), None),
        5 => (Packed::dot_product::<2>(&[u[0], u[1]], &[v[0], v[1]]), None),
        6 => (Packed::dot_product::<3>(&[u[0], u[1], u[2]], &[v[0], v[1], v[2]]), None),
        7 => (Packed::dot_product::<4>(&u, &v), None),
        8 => (Packed::mixed_dot_product::<4>(&u, &scalars), None),
        9 => (packed(quartic(u[0]) * quartic(v[0])), None),
        10 => (packed(quartic(u[0]) * scalars[0]), None),
        11 | 12 => {
            let (a, b) = u[0].interleave(u[1], if operation == 11 { 1 } else { 2 });
            (a, Some(b))
        }
        _ => (u[0].cube(), None),
    };
    for (i, one) in [Some(first), second].into_iter().enumerate() {
        let Some(one) = one else { continue };
        for (lane, x) in one.as_slice().iter().enumerate() {
            words[4 * i + lane] = x.as_canonical_u32();
        }
    }
}
