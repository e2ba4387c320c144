//! Arithmetic on vectors of four elements in Montgomery form, each in `0..P`.

use core::arch::wasm32::*;

use crate::{FieldParameters, MontyField31, MontyParameters};

#[inline(always)]
pub(crate) fn splat<FP: MontyParameters>(x: MontyField31<FP>) -> v128 {
    u32x4_splat(x.value)
}

#[inline(always)]
fn p<MP: MontyParameters>() -> v128 {
    u32x4_splat(MP::PRIME)
}

/// `a + b`: the smaller of the sum and the sum less P, which wraps to above 2^31 where it is negative.
#[inline(always)]
pub(crate) fn add<MP: MontyParameters>(a: v128, b: v128) -> v128 {
    let sum = i32x4_add(a, b);
    u32x4_min(sum, i32x4_sub(sum, p::<MP>()))
}

#[inline(always)]
pub(crate) fn sub<MP: MontyParameters>(a: v128, b: v128) -> v128 {
    let difference = i32x4_sub(a, b);
    u32x4_min(difference, i32x4_add(difference, p::<MP>()))
}

#[inline(always)]
pub(crate) fn neg<MP: MontyParameters>(a: v128) -> v128 {
    sub::<MP>(u32x4_splat(0), a)
}

/// Half of an even number, half of the sum with P of an odd one.
#[inline(always)]
pub(crate) fn halve<MP: MontyParameters>(a: v128) -> v128 {
    let odd = v128_and(a, u32x4_splat(1));
    let more = v128_and(i32x4_neg(odd), u32x4_splat(MP::PRIME.div_ceil(2)));
    i32x4_add(u32x4_shr(a, 1), more)
}

/// Sums of products of 64 bits: of lanes 0 and 1, and of lanes 2 and 3.
pub(crate) type Wide = (v128, v128);

#[inline(always)]
pub(crate) fn product(a: v128, b: v128) -> Wide {
    (u64x2_extmul_low_u32x4(a, b), u64x2_extmul_high_u32x4(a, b))
}

#[inline(always)]
fn low((a, b): Wide) -> v128 {
    u32x4_shuffle::<0, 2, 4, 6>(a, b)
}

#[inline(always)]
fn high((a, b): Wide) -> v128 {
    u32x4_shuffle::<1, 3, 5, 7>(a, b)
}

/// `c / 2^32` modulo P, in `0..P`. Without `LARGE`, c is below 2^32 P, the sum of two products; with it, below 2^33 P,
/// the sum of four.
///
/// With MU = P^-1 and q = c MU modulo 2^32, c - q P is divisible by 2^32; so the low halves of both are the same, and the
/// quotient is the difference of the high ones. Both are below P, once P is taken off a larger one of c.
#[inline(always)]
pub(crate) fn reduce<MP: MontyParameters, const LARGE: bool>(c: Wide) -> v128 {
    let q = i32x4_mul(low(c), u32x4_splat(MP::MONTY_MU));
    let c_high = high(c);
    let c_high = if LARGE { u32x4_min(c_high, i32x4_sub(c_high, p::<MP>())) } else { c_high };
    sub::<MP>(c_high, high(product(q, p::<MP>())))
}

#[inline(always)]
pub(crate) fn mul<MP: MontyParameters>(a: v128, b: v128) -> v128 {
    reduce::<MP, false>(product(a, b))
}

/// The sum of `N` products, N from 2 to 4: below 4 P^2 < 2^33 P, as P < 2^31.
#[inline(always)]
pub(crate) fn dot<FP: FieldParameters, const N: usize>(a: [v128; N], b: [v128; N]) -> v128 {
    const { assert!(N >= 2 && N <= 4) };
    let mut total = product(a[0], b[0]);
    for i in 1..N {
        let one = product(a[i], b[i]);
        total = (i64x2_add(total.0, one.0), i64x2_add(total.1, one.1));
    }
    if N == 2 { reduce::<FP, false>(total) } else { reduce::<FP, true>(total) }
}

/// `[a0, a1, a2, a3], [b0, b1, b2, b3]` to `[a0, b0, a2, b2], [a1, b1, a3, b3]`.
#[inline(always)]
pub(crate) fn interleave_u32(a: v128, b: v128) -> (v128, v128) {
    (u32x4_shuffle::<0, 4, 2, 6>(a, b), u32x4_shuffle::<1, 5, 3, 7>(a, b))
}

/// The same of pairs.
#[inline(always)]
pub(crate) fn interleave_u64(a: v128, b: v128) -> (v128, v128) {
    (u64x2_shuffle::<0, 2>(a, b), u64x2_shuffle::<1, 3>(a, b))
}
