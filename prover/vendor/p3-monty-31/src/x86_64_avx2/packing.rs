use alloc::vec::Vec;
use core::arch::x86_64::{self, __m256i};
use core::array;
use core::iter::{Product, Sum};
use core::mem::transmute;
use core::ops::{Add, AddAssign, Div, DivAssign, Mul, MulAssign, Neg, Sub, SubAssign};

use p3_field::interleave::{interleave_u32, interleave_u64, interleave_u128};
use p3_field::op_assign_macros::{
    impl_add_assign, impl_add_base_field, impl_div_methods, impl_mul_base_field, impl_mul_methods,
    impl_packed_field_div, impl_packed_value, impl_rng, impl_sub_assign, impl_sub_base_field,
    impl_sum_prod_base_field, ring_sum,
};
use p3_field::{
    Algebra, Field, InjectiveMonomial, PackedField, PackedFieldPow2, PackedValue,
    PermutationMonomial, PrimeCharacteristicRing, impl_packed_field_pow_2, mm256_mod_add,
    mm256_mod_sub,
};
use p3_util::reconstitute_from_base;
use rand::distr::{Distribution, StandardUniform};
use rand::{Rng, RngExt};

use crate::{
    BinomialExtensionData, FieldParameters, MontyField31, PackedMontyParameters,
    RelativelyPrimePower, halve_avx2, signed_add_avx2,
};

const WIDTH: usize = 8;

pub trait MontyParametersAVX2 {
    const PACKED_P: __m256i;
    const PACKED_MU: __m256i;
}

/// Vectorized AVX2 implementation of `MontyField31<FP>` arithmetic.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[repr(transparent)] // This is needed to make `transmute`s safe.
#[must_use]
pub struct PackedMontyField31AVX2<PMP: PackedMontyParameters>(pub [MontyField31<PMP>; WIDTH]);

impl<PMP: PackedMontyParameters> PackedMontyField31AVX2<PMP> {
    #[inline]
    #[must_use]
    /// Get an arch-specific vector representing the packed values.
    pub(crate) fn to_vector(self) -> __m256i {
        unsafe {
            // Safety: `MontyField31<FP>` is `repr(transparent)` so it can be transmuted to `u32`. It
            // follows that `[MontyField31<FP>; WIDTH]` can be transmuted to `[u32; WIDTH]`, which can be
            // transmuted to `__m256i`, since arrays are guaranteed to be contiguous in memory.
            // Finally `PackedMontyField31AVX2<FP>` is `repr(transparent)` so it can be transmuted to
            // `[MontyField31<FP>; WIDTH]`.
            transmute(self)
        }
    }

    #[inline]
    /// Make a packed field vector from an arch-specific vector.
    ///
    /// SAFETY: The caller must ensure that each element of `vector` represents a valid `MontyField31<FP>`.
    /// In particular, each element of vector must be in `0..P` (canonical form).
    pub(crate) unsafe fn from_vector(vector: __m256i) -> Self {
        unsafe {
            // Safety: It is up to the user to ensure that elements of `vector` represent valid
            // `MontyField31<FP>` values. We must only reason about memory representations. `__m256i` can be
            // transmuted to `[u32; WIDTH]` (since arrays elements are contiguous in memory), which can
            // be transmuted to `[MontyField31<FP>; WIDTH]` (since `MontyField31<FP>` is `repr(transparent)`), which in
            // turn can be transmuted to `PackedMontyField31AVX2<FP>` (since `PackedMontyField31AVX2<FP>` is also
            // `repr(transparent)`).
            transmute(vector)
        }
    }

    /// Copy `value` to all positions in a packed vector. This is the same as
    /// `From<MontyField31<FP>>::from`, but `const`.
    #[inline]
    const fn broadcast(value: MontyField31<PMP>) -> Self {
        Self([value; WIDTH])
    }
}

impl<PMP: PackedMontyParameters> From<MontyField31<PMP>> for PackedMontyField31AVX2<PMP> {
    #[inline]
    fn from(value: MontyField31<PMP>) -> Self {
        Self::broadcast(value)
    }
}

impl<PMP: PackedMontyParameters> Add for PackedMontyField31AVX2<PMP> {
    type Output = Self;
    #[inline]
    fn add(self, rhs: Self) -> Self {
        let lhs = self.to_vector();
        let rhs = rhs.to_vector();
        let res = mm256_mod_add(lhs, rhs, PMP::PACKED_P);
        unsafe {
            // Safety: `mm256_mod_add` returns values in canonical form when given values in canonical form.
            Self::from_vector(res)
        }
    }
}

impl<PMP: PackedMontyParameters> Sub for PackedMontyField31AVX2<PMP> {
    type Output = Self;
    #[inline]
    fn sub(self, rhs: Self) -> Self {
        let lhs = self.to_vector();
        let rhs = rhs.to_vector();
        let res = mm256_mod_sub(lhs, rhs, PMP::PACKED_P);
        unsafe {
            // Safety: `mm256_mod_sub` returns values in canonical form when given values in canonical form.
            Self::from_vector(res)
        }
    }
}

impl<PMP: PackedMontyParameters> Neg for PackedMontyField31AVX2<PMP> {
    type Output = Self;
    #[inline]
    fn neg(self) -> Self {
        let val = self.to_vector();
        let res = neg::<PMP>(val);
        unsafe {
            // Safety: `neg` returns values in canonical form when given values in canonical form.
            Self::from_vector(res)
        }
    }
}

impl<PMP: PackedMontyParameters> Mul for PackedMontyField31AVX2<PMP> {
    type Output = Self;
    #[inline]
    fn mul(self, rhs: Self) -> Self {
        let lhs = self.to_vector();
        let rhs = rhs.to_vector();
        let t = mul::<PMP>(lhs, rhs);
        let res = red_signed_to_canonical::<PMP>(t);
        unsafe {
            // Safety: `mul` returns values in signed form when given values in canonical form.
            // Then `red_signed_to_canonical` reduces values from signed form to canonical form.
            Self::from_vector(res)
        }
    }
}

impl_add_assign!(PackedMontyField31AVX2, (PackedMontyParameters, PMP));
impl_sub_assign!(PackedMontyField31AVX2, (PackedMontyParameters, PMP));
impl_mul_methods!(PackedMontyField31AVX2, (FieldParameters, FP));
ring_sum!(PackedMontyField31AVX2, (FieldParameters, FP));
impl_rng!(PackedMontyField31AVX2, (PackedMontyParameters, PMP));

impl<FP: FieldParameters> PrimeCharacteristicRing for PackedMontyField31AVX2<FP> {
    type PrimeSubfield = MontyField31<FP>;

    const ZERO: Self = Self::broadcast(MontyField31::ZERO);
    const ONE: Self = Self::broadcast(MontyField31::ONE);
    const TWO: Self = Self::broadcast(MontyField31::TWO);
    const NEG_ONE: Self = Self::broadcast(MontyField31::NEG_ONE);

    #[inline]
    fn from_prime_subfield(f: Self::PrimeSubfield) -> Self {
        f.into()
    }

    #[inline]
    fn halve(&self) -> Self {
        let val = self.to_vector();
        let halved = halve_avx2::<FP>(val);
        unsafe {
            // Safety: `halve_avx2` returns values in canonical form when given values in canonical form.
            Self::from_vector(halved)
        }
    }

    #[inline]
    fn cube(&self) -> Self {
        let val = self.to_vector();
        unsafe {
            // Safety: `apply_func_to_even_odd` returns values in canonical form when given values in canonical form.
            let res = apply_func_to_even_odd::<FP>(val, packed_exp_3::<FP>);
            Self::from_vector(res)
        }
    }

    #[inline]
    fn xor(&self, rhs: &Self) -> Self {
        let lhs = self.to_vector();
        let rhs = rhs.to_vector();
        let res = xor::<FP>(lhs, rhs);
        unsafe {
            // Safety: `xor` returns values in canonical form when given values in canonical form.
            Self::from_vector(res)
        }
    }

    #[inline]
    fn andn(&self, rhs: &Self) -> Self {
        let lhs = self.to_vector();
        let rhs = rhs.to_vector();
        let res = andn::<FP>(lhs, rhs);
        unsafe {
            // Safety: `andn` returns values in canonical form when given values in canonical form.
            Self::from_vector(res)
        }
    }

    #[inline(always)]
    fn exp_const_u64<const POWER: u64>(&self) -> Self {
        // We provide specialised code for the powers 3, 5, 7 as these turn up regularly.
        // The other powers could be specialised similarly but we ignore this for now.
        // These ideas could also be used to speed up the more generic exp_u64.
        match POWER {
            0 => Self::ONE,
            1 => *self,
            2 => self.square(),
            3 => self.cube(),
            4 => self.square().square(),
            5 => {
                let val = self.to_vector();
                unsafe {
                    // Safety: `apply_func_to_even_odd` returns values in canonical form when given values in canonical form.
                    let res = apply_func_to_even_odd::<FP>(val, packed_exp_5::<FP>);
                    Self::from_vector(res)
                }
            }
            6 => self.square().cube(),
            7 => {
                let val = self.to_vector();
                unsafe {
                    // Safety: `apply_func_to_even_odd` returns values in canonical form when given values in canonical form.
                    let res = apply_func_to_even_odd::<FP>(val, packed_exp_7::<FP>);
                    Self::from_vector(res)
                }
            }
            _ => self.exp_u64(POWER),
        }
    }

    #[inline(always)]
    fn dot_product<const N: usize>(u: &[Self; N], v: &[Self; N]) -> Self {
        general_dot_product::<_, _, _, N>(u, v)
    }

    #[inline(always)]
    fn zero_vec(len: usize) -> Vec<Self> {
        // SAFETY: this is a repr(transparent) wrapper around an array.
        unsafe { reconstitute_from_base(MontyField31::<FP>::zero_vec(len * WIDTH)) }
    }
}

impl_add_base_field!(
    PackedMontyField31AVX2,
    MontyField31,
    (PackedMontyParameters, PMP)
);
impl_sub_base_field!(
    PackedMontyField31AVX2,
    MontyField31,
    (PackedMontyParameters, PMP)
);
impl_mul_base_field!(
    PackedMontyField31AVX2,
    MontyField31,
    (PackedMontyParameters, PMP)
);
impl_div_methods!(PackedMontyField31AVX2, MontyField31, (FieldParameters, FP));
impl_packed_field_div!(PackedMontyField31AVX2, (FieldParameters, FP));
impl_sum_prod_base_field!(PackedMontyField31AVX2, MontyField31, (FieldParameters, FP));

impl<FP: FieldParameters> Algebra<MontyField31<FP>> for PackedMontyField31AVX2<FP> {
    // Benchmarked on AVX2 (BabyBear): chunk=4 ≈ 47ns, chunk=8 ≈ 49ns, chunk=32 ≈ 49ns.
    const BATCHED_LC_CHUNK: usize = 4;

    #[inline(always)]
    fn mixed_dot_product<const N: usize>(a: &[Self; N], f: &[MontyField31<FP>; N]) -> Self {
        general_dot_product::<_, _, _, N>(a, f)
    }
}

// MONTGOMERY MULTIPLICATION
//   This implementation is based on [1] but with minor changes. The reduction is as follows:
//
// Constants: P < 2^31, prime
//            B = 2^32
//            μ = P^-1 mod B
// Input: 0 <= C < P B
// Output: 0 <= R < P such that R = C B^-1 (mod P)
//   1. Q := μ C mod B
//   2. D := (C - Q P) / B
//   3. R := if D < 0 then D + P else D
//
// We first show that the division in step 2. is exact. It suffices to show that C = Q P (mod B). By
// definition of Q and μ, we have Q P = μ C P = P^-1 C P = C (mod B). We also have
// C - Q P = C (mod P), so thus D = C B^-1 (mod P).
//
// It remains to show that R is in the correct range. It suffices to show that -P < D < P. We know
// that 0 <= C < P B and 0 <= Q P < P B. Then -P B < C - QP < P B and -P < D < P, as desired.
//
// [1] Modern Computer Arithmetic, Richard Brent and Paul Zimmermann, Cambridge University Press,
//     2010, algorithm 2.7.

// We provide 2 variants of Montgomery reduction depending on if the inputs are unsigned or signed.
// The unsigned variant follows steps 1 and 2 in the above protocol to produce D in (-P, ..., P).
// For the signed variant we assume -PB/2 < C < PB/2 and let Q := μ C mod B be the unique
// representative in [-B/2, ..., B/2 - 1]. The division in step 2 is clearly still exact and
// |C - Q P| <= |C| + |Q||P| < PB so D still lies in (-P, ..., P).

/// Perform a partial Montgomery reduction on each 64 bit element.
/// Input must lie in {0, ..., 2^32P}.
/// The output will lie in {-P, ..., P} and be stored in the upper 32 bits.
#[inline]
#[must_use]
fn partial_monty_red_unsigned_to_signed<MPAVX2: MontyParametersAVX2>(input: __m256i) -> __m256i {
    unsafe {
        let q = x86_64::_mm256_mul_epu32(input, MPAVX2::PACKED_MU);
        let q_p = x86_64::_mm256_mul_epu32(q, MPAVX2::PACKED_P);

        // By construction, the bottom 32 bits of input and q_p are equal.
        // Thus _mm256_sub_epi32 and _mm256_sub_epi64 should act identically.
        // However for some reason, the compiler gets confused if we use _mm256_sub_epi64
        // and outputs a load of nonsense, see: https://godbolt.org/z/3W8M7Tv84.
        x86_64::_mm256_sub_epi32(input, q_p)
    }
}

/// Perform a partial Montgomery reduction on each 64 bit element.
/// Input must lie in {-2^{31}P, ..., 2^31P}.
/// The output will lie in {-P, ..., P} and be stored in the upper 32 bits.
#[inline]
#[must_use]
fn partial_monty_red_signed_to_signed<MPAVX2: MontyParametersAVX2>(input: __m256i) -> __m256i {
    unsafe {
        let q = x86_64::_mm256_mul_epi32(input, MPAVX2::PACKED_MU);
        let q_p = x86_64::_mm256_mul_epi32(q, MPAVX2::PACKED_P);

        // Unlike the previous case the compiler output is essentially identical
        // between _mm256_sub_epi32 and _mm256_sub_epi64. We use _mm256_sub_epi32
        // again just for consistency.
        x86_64::_mm256_sub_epi32(input, q_p)
    }
}

/// Blend together in two vectors interleaving the 32-bit elements stored in the odd components.
///
/// This ignores whatever is stored in even positions.
#[inline(always)]
#[must_use]
fn blend_evn_odd(evn: __m256i, odd: __m256i) -> __m256i {
    // We want this to compile to:
    //      vmovshdup  evn_hi, evn
    //      vpblendd   t, evn_hi, odd, aah
    // throughput: 0.67 cyc/vec (12 els/cyc)
    // latency: 2 cyc
    unsafe {
        // We start with:
        //   evn = [ e0  e1  e2  e3  e4  e5  e6  e7 ],
        //   odd = [ o0  o1  o2  o3  o4  o5  o6  o7 ].
        let evn_hi = movehdup_epi32(evn);
        x86_64::_mm256_blend_epi32::<0b10101010>(evn_hi, odd)
        // res = [e1, o1, e3, o3, e5, o5, e7, o7]
    }
}

/// Given a vector of signed field elements, return a vector of elements in canonical form.
///
/// Inputs must be signed 32-bit integers lying in (-P, ..., P). If they do not lie in
/// this range, the output is undefined.
#[inline(always)]
#[must_use]
fn red_signed_to_canonical<MPAVX2: MontyParametersAVX2>(input: __m256i) -> __m256i {
    unsafe {
        // We want this to compile to:
        //      vpaddd     corr, input, P
        //      vpminud    res, input, corr
        // throughput: 0.67 cyc/vec (12 els/cyc)
        // latency: 2 cyc

        // We want to return input mod P where input lies in (-2^31 <) -P + 1, ..., P - 1 (< 2^31).
        // It suffices to return input if input >= 0 and input + P otherwise.
        //
        // Let corr := (input + P) mod 2^32 and res := unsigned_min(input, corr).
        // If input is in 0, ..., P - 1, then corr is in P, ..., 2 P - 1 and res = input.
        // Otherwise, input is in -P + 1, ..., -1; corr is in 1, ..., P - 1 (< P) and res = corr.
        // Hence, res is input if input < P and input + P otherwise, as desired.
        let corr = x86_64::_mm256_add_epi32(input, MPAVX2::PACKED_P);
        x86_64::_mm256_min_epu32(input, corr)
    }
}

/// Multiply the MontyField31 field elements in the even index entries.
/// lhs[2i], rhs[2i] must be unsigned 32-bit integers such that
/// lhs[2i] * rhs[2i] lies in {0, ..., 2^32P}.
/// The output will lie in {-P, ..., P} and be stored in output[2i + 1].
#[inline]
#[must_use]
fn monty_mul<MPAVX2: MontyParametersAVX2>(lhs: __m256i, rhs: __m256i) -> __m256i {
    unsafe {
        let prod = x86_64::_mm256_mul_epu32(lhs, rhs);
        partial_monty_red_unsigned_to_signed::<MPAVX2>(prod)
    }
}

/// Multiply the MontyField31 field elements in the even index entries.
/// lhs[2i], rhs[2i] must be signed 32-bit integers such that
/// lhs[2i] * rhs[2i] lies in {-2^31P, ..., 2^31P}.
/// The output will lie in {-P, ..., P} stored in output[2i + 1].
#[inline]
#[must_use]
fn monty_mul_signed<MPAVX2: MontyParametersAVX2>(lhs: __m256i, rhs: __m256i) -> __m256i {
    unsafe {
        let prod = x86_64::_mm256_mul_epi32(lhs, rhs);
        partial_monty_red_signed_to_signed::<MPAVX2>(prod)
    }
}

#[inline]
#[must_use]
fn movehdup_epi32(x: __m256i) -> __m256i {
    // This instruction is only available in the floating-point flavor; this distinction is only for
    // historical reasons and no longer matters. We cast to floats, duplicate, and cast back.
    unsafe {
        x86_64::_mm256_castps_si256(x86_64::_mm256_movehdup_ps(x86_64::_mm256_castsi256_ps(x)))
    }
}

/// Multiply unsigned vectors of field elements returning a vector of signed integers lying in (-P, P).
///
/// Inputs are allowed to not be in canonical form however they must obey the bound `lhs*rhs < 2^32P`. If this bound
/// is broken, the output is undefined.
#[inline]
#[must_use]
fn mul<MPAVX2: MontyParametersAVX2>(lhs: __m256i, rhs: __m256i) -> __m256i {
    // We want this to compile to:
    //      vmovshdup  lhs_odd, lhs
    //      vmovshdup  rhs_odd, rhs
    //      vpmuludq   prod_evn, lhs, rhs
    //      vpmuludq   prod_odd, lhs_odd, rhs_odd
    //      vpmuludq   q_evn, prod_evn, MU
    //      vpmuludq   q_odd, prod_odd, MU
    //      vpmuludq   q_P_evn, q_evn, P
    //      vpmuludq   q_P_odd, q_odd, P
    //      vpsubq     d_evn, prod_evn, q_P_evn
    //      vpsubq     d_odd, prod_odd, q_P_odd
    //      vmovshdup  d_evn_hi, d_evn
    //      vpblendd   t, d_evn_hi, d_odd, aah
    // throughput: 4 cyc/vec (2 els/cyc)
    // latency: 19 cyc
    let lhs_evn = lhs;
    let rhs_evn = rhs;
    let lhs_odd = movehdup_epi32(lhs);
    let rhs_odd = movehdup_epi32(rhs);

    let d_evn = monty_mul::<MPAVX2>(lhs_evn, rhs_evn);
    let d_odd = monty_mul::<MPAVX2>(lhs_odd, rhs_odd);

    blend_evn_odd(d_evn, d_odd)
}

/// Lets us combine some code for MontyField31<FP> and PackedMontyField31AVX2<FP> elements.
///
/// Provides methods to convert an element into a __m256i element and then shift this __m256i
/// element so that the odd elements now lie in the even positions. Depending on the type of input,
/// the shift might be a no-op.
trait IntoM256<PMP: PackedMontyParameters>: Copy + Into<PackedMontyField31AVX2<PMP>> {
    /// Convert the input into a __m256i element.
    fn as_m256i(&self) -> __m256i;

    /// Convert the input to a __m256i element and shift so that all elements in odd positions
    /// now lie in even positions.
    ///
    /// The values lying in the even positions are undefined.
    #[inline(always)]
    fn as_shifted_m256i(&self) -> __m256i {
        let vec = self.as_m256i();
        movehdup_epi32(vec)
    }
}

impl<PMP: PackedMontyParameters> IntoM256<PMP> for PackedMontyField31AVX2<PMP> {
    #[inline(always)]
    fn as_m256i(&self) -> __m256i {
        self.to_vector()
    }
}

impl<PMP: PackedMontyParameters> IntoM256<PMP> for MontyField31<PMP> {
    #[inline(always)]
    fn as_m256i(&self) -> __m256i {
        unsafe { x86_64::_mm256_set1_epi32(self.value as i32) }
    }

    #[inline(always)]
    fn as_shifted_m256i(&self) -> __m256i {
        unsafe { x86_64::_mm256_set1_epi32(self.value as i32) }
    }
}

/// Compute the elementary function `l0*r0 + l1*r1` given four inputs
/// in canonical form.
///
/// If the inputs are not in canonical form, the result is undefined.
#[inline]
#[must_use]
fn dot_product_2<PMP: PackedMontyParameters, LHS: IntoM256<PMP>, RHS: IntoM256<PMP>>(
    lhs: [LHS; 2],
    rhs: [RHS; 2],
) -> __m256i {
    // The following analysis treats all input arrays as being arrays of PackedMontyField31AVX2<FP>.
    // If one of the arrays contains MontyField31<FP>, we get to avoid the initial vmovshdup.
    //
    // We improve the throughput by combining the monty reductions together. As all inputs are
    // `< P < 2^{31}`, `l0*r0 + l1*r1 < 2P^2 < 2^{32}P` so the montgomery reduction
    // algorithm can be applied to the sum of the products instead of to each product individually.
    //
    // We want this to compile to:
    //      vmovshdup  lhs_odd0, lhs0
    //      vmovshdup  rhs_odd0, rhs0
    //      vmovshdup  lhs_odd1, lhs1
    //      vmovshdup  rhs_odd1, rhs1
    //      vpmuludq   prod_evn0, lhs0, rhs0
    //      vpmuludq   prod_odd0, lhs_odd0, rhs_odd0
    //      vpmuludq   prod_evn1, lhs1, rhs1
    //      vpmuludq   prod_odd1, lhs_odd1, rhs_odd1
    //      vpaddq     prod_evn, prod_evn0, prod_evn1
    //      vpaddq     prod_odd, prod_odd0, prod_odd1
    //      vpmuludq   q_evn, prod_evn, MU
    //      vpmuludq   q_odd, prod_odd, MU
    //      vpmuludq   q_P_evn, q_evn, P
    //      vpmuludq   q_P_odd, q_odd, P
    //      vpsubq     d_evn, prod_evn, q_P_evn
    //      vpsubq     d_odd, prod_odd, q_P_odd
    //      vmovshdup  d_evn_hi, d_evn
    //      vpblendd   t, d_evn_hi, d_odd, aah
    //      vpaddd     u, t, P
    //      vpminud    res, t, u
    // throughput: 6.67 cyc/vec (1.20 els/cyc)
    // latency: 21 cyc
    unsafe {
        let lhs_evn0 = lhs[0].as_m256i();
        let lhs_odd0 = lhs[0].as_shifted_m256i();
        let lhs_evn1 = lhs[1].as_m256i();
        let lhs_odd1 = lhs[1].as_shifted_m256i();

        let rhs_evn0 = rhs[0].as_m256i();
        let rhs_odd0 = rhs[0].as_shifted_m256i();
        let rhs_evn1 = rhs[1].as_m256i();
        let rhs_odd1 = rhs[1].as_shifted_m256i();

        let mul_evn0 = x86_64::_mm256_mul_epu32(lhs_evn0, rhs_evn0);
        let mul_evn1 = x86_64::_mm256_mul_epu32(lhs_evn1, rhs_evn1);
        let mul_odd0 = x86_64::_mm256_mul_epu32(lhs_odd0, rhs_odd0);
        let mul_odd1 = x86_64::_mm256_mul_epu32(lhs_odd1, rhs_odd1);

        let dot_evn = x86_64::_mm256_add_epi64(mul_evn0, mul_evn1);
        let dot_odd = x86_64::_mm256_add_epi64(mul_odd0, mul_odd1);

        let red_evn = partial_monty_red_unsigned_to_signed::<PMP>(dot_evn);
        let red_odd = partial_monty_red_unsigned_to_signed::<PMP>(dot_odd);

        let t = blend_evn_odd(red_evn, red_odd);
        red_signed_to_canonical::<PMP>(t)
    }
}

/// Compute the elementary function `l0*r0 + l1*r1 + l2*r2 + l3*r3` given eight inputs
/// in canonical form.
///
/// If the inputs are not in canonical form, the result is undefined.
#[inline]
#[must_use]
fn dot_product_4<PMP: PackedMontyParameters, LHS: IntoM256<PMP>, RHS: IntoM256<PMP>>(
    lhs: [LHS; 4],
    rhs: [RHS; 4],
) -> __m256i {
    // The following analysis treats all input arrays as being arrays of PackedMontyField31AVX2<FP>.
    // If one of the arrays contains MontyField31<FP>, we get to avoid the initial vmovshdup.
    //
    // Similarly to dot_product_2, we improve throughput by combining monty reductions however in this case
    // we will need to slightly adjust the reduction algorithm.
    //
    // As all inputs are `< P < 2^{31}`, the sum satisfies: `C = l0*r0 + l1*r1 + l2*r2 + l3*r3 < 4P^2 < 2*2^{32}P`.
    // Start by computing Q := μ C mod B as usual.
    // We can't proceed as normal however as 2*2^{32}P > C - QP > -2^{32}P which doesn't fit into an i64.
    // Instead we do a reduction on C, defining C' = if C < 2^{32}P: {C} else {C - 2^{32}P}
    // From here we proceed with the standard montgomery reduction with C replaced by C'. It works identically
    // with the Q we already computed as C = C' mod B.
    //
    // We want this to compile to:
    //      vmovshdup  lhs_odd0, lhs0
    //      vmovshdup  rhs_odd0, rhs0
    //      vmovshdup  lhs_odd1, lhs1
    //      vmovshdup  rhs_odd1, rhs1
    //      vmovshdup  lhs_odd2, lhs2
    //      vmovshdup  rhs_odd2, rhs2
    //      vmovshdup  lhs_odd3, lhs3
    //      vmovshdup  rhs_odd3, rhs3
    //      vpmuludq   prod_evn0, lhs0, rhs0
    //      vpmuludq   prod_odd0, lhs_odd0, rhs_odd0
    //      vpmuludq   prod_evn1, lhs1, rhs1
    //      vpmuludq   prod_odd1, lhs_odd1, rhs_odd1
    //      vpmuludq   prod_evn2, lhs2, rhs2
    //      vpmuludq   prod_odd2, lhs_odd2, rhs_odd2
    //      vpmuludq   prod_evn3, lhs3, rhs3
    //      vpmuludq   prod_odd3, lhs_odd3, rhs_odd3
    //      vpaddq     prod_evn01, prod_evn0, prod_evn1
    //      vpaddq     prod_odd01, prod_odd0, prod_odd1
    //      vpaddq     prod_evn23, prod_evn2, prod_evn3
    //      vpaddq     prod_odd23, prod_odd2, prod_odd3
    //      vpaddq     dot_evn, prod_evn01, prod_evn23
    //      vpaddq     dot_odd, prod_odd01, prod_odd23
    //      vmovshdup  dot_evn_hi, dot_evn
    //      vpblendd   dot, dot_evn_hi, dot_odd, aah
    //      vpmuludq   q_evn, dot_evn, MU
    //      vpmuludq   q_odd, dot_odd, MU
    //      vpmuludq   q_P_evn, q_evn, P
    //      vpmuludq   q_P_odd, q_odd, P
    //      vmovshdup  q_P_evn_hi, q_P_evn
    //      vpblendd   q_P, q_P_evn_hi, q_P_odd, aah
    //      vpsubq     dot_sub, dot, P
    //      vpminud    dot_prime, dot, dot_sub
    //      vpsubq     t, dot_prime, q_P
    //      vpaddd     u, t, P
    //      vpminud    res, t, u
    // throughput: 11.67 cyc/vec (0.69 els/cyc)
    // latency: 22 cyc
    unsafe {
        let lhs_evn0 = lhs[0].as_m256i();
        let lhs_odd0 = lhs[0].as_shifted_m256i();
        let lhs_evn1 = lhs[1].as_m256i();
        let lhs_odd1 = lhs[1].as_shifted_m256i();
        let lhs_evn2 = lhs[2].as_m256i();
        let lhs_odd2 = lhs[2].as_shifted_m256i();
        let lhs_evn3 = lhs[3].as_m256i();
        let lhs_odd3 = lhs[3].as_shifted_m256i();

        let rhs_evn0 = rhs[0].as_m256i();
        let rhs_odd0 = rhs[0].as_shifted_m256i();
        let rhs_evn1 = rhs[1].as_m256i();
        let rhs_odd1 = rhs[1].as_shifted_m256i();
        let rhs_evn2 = rhs[2].as_m256i();
        let rhs_odd2 = rhs[2].as_shifted_m256i();
        let rhs_evn3 = rhs[3].as_m256i();
        let rhs_odd3 = rhs[3].as_shifted_m256i();

        let mul_evn0 = x86_64::_mm256_mul_epu32(lhs_evn0, rhs_evn0);
        let mul_evn1 = x86_64::_mm256_mul_epu32(lhs_evn1, rhs_evn1);
        let mul_evn2 = x86_64::_mm256_mul_epu32(lhs_evn2, rhs_evn2);
        let mul_evn3 = x86_64::_mm256_mul_epu32(lhs_evn3, rhs_evn3);
        let mul_odd0 = x86_64::_mm256_mul_epu32(lhs_odd0, rhs_odd0);
        let mul_odd1 = x86_64::_mm256_mul_epu32(lhs_odd1, rhs_odd1);
        let mul_odd2 = x86_64::_mm256_mul_epu32(lhs_odd2, rhs_odd2);
        let mul_odd3 = x86_64::_mm256_mul_epu32(lhs_odd3, rhs_odd3);

        let dot_evn01 = x86_64::_mm256_add_epi64(mul_evn0, mul_evn1);
        let dot_odd01 = x86_64::_mm256_add_epi64(mul_odd0, mul_odd1);
        let dot_evn23 = x86_64::_mm256_add_epi64(mul_evn2, mul_evn3);
        let dot_odd23 = x86_64::_mm256_add_epi64(mul_odd2, mul_odd3);

        let dot_evn = x86_64::_mm256_add_epi64(dot_evn01, dot_evn23);
        let dot_odd = x86_64::_mm256_add_epi64(dot_odd01, dot_odd23);

        // The tail is shared with the longer dot products, see `monty_red_wide_to_canonical`.
        monty_red_wide_to_canonical::<PMP>(dot_evn, dot_odd)
    }
}

/// Accumulate the 64-bit products of `K` pairs of inputs in canonical form.
///
/// The returned pair `(evn, odd)` holds one running sum per parity of field-element index.
/// Each sum is left unreduced in its 64-bit lane.
///
/// Every product is bounded by `(P - 1)^2 < 2^{62}`, so a sum of `K` of them is below `K 2^{62}`.
/// Four is therefore the largest `K` that stays under `2^{64}`.
///
/// That `1..=4` bound is a compile-time assertion, so any other length fails to build.
///
/// If the inputs are not in canonical form, the result is undefined.
#[inline(always)]
#[must_use]
fn wide_dot<PMP: PackedMontyParameters, LHS: IntoM256<PMP>, RHS: IntoM256<PMP>, const K: usize>(
    lhs: &[LHS; K],
    rhs: &[RHS; K],
) -> (__m256i, __m256i) {
    const { assert!(K >= 1 && K <= 4) }

    // Safety: the module is cfg-gated on `target_feature = "avx2"`.
    // Every intrinsic below is an AVX2 integer operation available under that gate.
    unsafe {
        // `vpmuludq` reads the low 32 bits of each 64-bit lane.
        // `as_m256i` leaves the even-indexed field elements sitting there.
        //
        // `as_shifted_m256i` moves the odd-indexed ones down into the same position.
        let evn0 = x86_64::_mm256_mul_epu32(lhs[0].as_m256i(), rhs[0].as_m256i());
        let odd0 = x86_64::_mm256_mul_epu32(lhs[0].as_shifted_m256i(), rhs[0].as_shifted_m256i());

        if K == 1 {
            return (evn0, odd0);
        }

        let evn1 = x86_64::_mm256_mul_epu32(lhs[1].as_m256i(), rhs[1].as_m256i());
        let odd1 = x86_64::_mm256_mul_epu32(lhs[1].as_shifted_m256i(), rhs[1].as_shifted_m256i());

        let evn01 = x86_64::_mm256_add_epi64(evn0, evn1);
        let odd01 = x86_64::_mm256_add_epi64(odd0, odd1);

        if K == 2 {
            return (evn01, odd01);
        }

        let evn2 = x86_64::_mm256_mul_epu32(lhs[2].as_m256i(), rhs[2].as_m256i());
        let odd2 = x86_64::_mm256_mul_epu32(lhs[2].as_shifted_m256i(), rhs[2].as_shifted_m256i());

        if K == 3 {
            return (
                x86_64::_mm256_add_epi64(evn01, evn2),
                x86_64::_mm256_add_epi64(odd01, odd2),
            );
        }

        let evn3 = x86_64::_mm256_mul_epu32(lhs[3].as_m256i(), rhs[3].as_m256i());
        let odd3 = x86_64::_mm256_mul_epu32(lhs[3].as_shifted_m256i(), rhs[3].as_shifted_m256i());

        // Summing as a balanced tree keeps the dependency chain two adds deep instead of three.
        let evn23 = x86_64::_mm256_add_epi64(evn2, evn3);
        let odd23 = x86_64::_mm256_add_epi64(odd2, odd3);

        (
            x86_64::_mm256_add_epi64(evn01, evn23),
            x86_64::_mm256_add_epi64(odd01, odd23),
        )
    }
}

/// Fold `2^{32} P` out of every 64-bit lane of a wide accumulator.
///
/// Write a lane as `C = c_hi 2^{32} + c_lo`.
/// The caller must guarantee `C < 2 * 2^{32} P`, equivalently `c_hi < 2P`.
///
/// That holds for any sum of at most four products, since `4P^2 < 2 * 2^{32} P`.
/// The output is `C` when `c_hi < P` and `C - 2^{32} P` otherwise, so it is below `2^{32} P`.
///
/// Removing a multiple of `2^{32} P` shifts the Montgomery result by a multiple of `P`.
/// So the reduced field element is unchanged.
///
/// The low half is untouched, so the quotient `Q = mu c_lo mod 2^{32}` is unaffected.
/// Folding both groups before merging them is what keeps the merged sum inside `2^{64}`.
#[inline(always)]
#[must_use]
fn fold_wide<MPAVX2: MontyParametersAVX2>(acc: __m256i) -> __m256i {
    // Safety: the module is cfg-gated on `target_feature = "avx2"`.
    // Every intrinsic below is an AVX2 integer operation available under that gate.
    unsafe {
        // `P << 32` has a zero low half, so this 64-bit subtraction never borrows out of `c_lo`.
        // Both operands therefore agree on their low 32 bits.
        //
        // `vpminud` returns that shared value untouched in the low lanes.
        let shifted_p = x86_64::_mm256_slli_epi64::<32>(MPAVX2::PACKED_P);
        let sub = x86_64::_mm256_sub_epi64(acc, shifted_p);

        // In the high lanes this evaluates `min(c_hi, (c_hi - P) mod 2^{32})`.
        //
        // If `c_hi >= P` the subtraction gives `c_hi - P < P`, which is the smaller of the two.
        // Otherwise it wraps to `c_hi - P + 2^{32} > 2^{32} - P > 2^{31} > c_hi`, so `c_hi` wins.
        x86_64::_mm256_min_epu32(acc, sub)
    }
}

/// Montgomery-reduce a pair of wide accumulators into canonical field elements.
///
/// `dot_evn` carries the sums for the even-indexed field elements, `dot_odd` those for the odd.
/// Every lane must be below `2 * 2^{32} P`.
///
/// Write a lane as `C = c_hi 2^{32} + c_lo` and set `Q = mu c_lo mod 2^{32}`.
/// The result is `(c_hi mod P) - ((QP) >> 32)` corrected into `[0, P)`, i.e. `C 2^{-32} mod P`.
#[inline(always)]
#[must_use]
fn monty_red_wide_to_canonical<PMP: PackedMontyParameters>(
    dot_evn: __m256i,
    dot_odd: __m256i,
) -> __m256i {
    // Safety: the module is cfg-gated on `target_feature = "avx2"`.
    // Every intrinsic below is an AVX2 integer operation available under that gate.
    unsafe {
        // We only care about the top 32 bits of dot_evn/odd.
        // They currently lie in [0, 2P] so we reduce them to [0, P)
        let dot = blend_evn_odd(dot_evn, dot_odd);
        let dot_sub = x86_64::_mm256_sub_epi32(dot, PMP::PACKED_P);
        let dot_prime = x86_64::_mm256_min_epu32(dot, dot_sub);

        let q_evn = x86_64::_mm256_mul_epu32(dot_evn, PMP::PACKED_MU);
        let q_p_evn = x86_64::_mm256_mul_epu32(q_evn, PMP::PACKED_P);
        let q_odd = x86_64::_mm256_mul_epu32(dot_odd, PMP::PACKED_MU);
        let q_p_odd = x86_64::_mm256_mul_epu32(q_odd, PMP::PACKED_P);

        // Similarly we only need to care about the top 32 bits of q_p_odd/evn
        let q_p = blend_evn_odd(q_p_evn, q_p_odd);

        let t = x86_64::_mm256_sub_epi32(dot_prime, q_p);
        red_signed_to_canonical::<PMP>(t)
    }
}

/// Compute the elementary function `l0*r0 + ... + l4*r4` given ten inputs in canonical form.
///
/// If the inputs are not in canonical form, the result is undefined.
#[inline]
#[must_use]
fn dot_product_5<PMP: PackedMontyParameters, LHS: IntoM256<PMP>, RHS: IntoM256<PMP>>(
    lhs: [LHS; 5],
    rhs: [RHS; 5],
) -> __m256i {
    // A fifth product does not fit beside four others: `5(P - 1)^2 > 2^{64}` for both primes.
    // So we accumulate two independent groups and merge them before reducing once.
    //
    // Group A takes terms 0 to 3 and is bounded by `4P^2 < 2 * 2^{32} P`.
    // The fold therefore applies to it and brings it below `2^{32} P`.
    //
    // Group B is the single term 4, already bounded by `P^2 < 2^{32} P`, so it needs no fold.
    // The merged sum is then below `2 * 2^{32} P < 2^{64}`, using `P < 2^{31}`.
    //
    // A plain 64-bit add carries out of the low halves for free.
    // The merged high half stays below `2P`, which is what the shared tail requires.
    //
    // This costs one Montgomery reduction; `dot_product_4` plus a separate multiply costs two.

    // Safety: the module is cfg-gated on `target_feature = "avx2"`.
    // Every intrinsic below is an AVX2 integer operation available under that gate.
    unsafe {
        let (a_evn, a_odd) = wide_dot::<PMP, _, _, 4>(
            &[lhs[0], lhs[1], lhs[2], lhs[3]],
            &[rhs[0], rhs[1], rhs[2], rhs[3]],
        );
        let (b_evn, b_odd) = wide_dot::<PMP, _, _, 1>(&[lhs[4]], &[rhs[4]]);

        let dot_evn = x86_64::_mm256_add_epi64(fold_wide::<PMP>(a_evn), b_evn);
        let dot_odd = x86_64::_mm256_add_epi64(fold_wide::<PMP>(a_odd), b_odd);

        monty_red_wide_to_canonical::<PMP>(dot_evn, dot_odd)
    }
}

/// Compute the elementary function `l0*r0 + ... + l5*r5` given twelve inputs in canonical form.
///
/// If the inputs are not in canonical form, the result is undefined.
#[inline]
#[must_use]
fn dot_product_6<PMP: PackedMontyParameters, LHS: IntoM256<PMP>, RHS: IntoM256<PMP>>(
    lhs: [LHS; 6],
    rhs: [RHS; 6],
) -> __m256i {
    // Group A takes terms 0 to 3 and is bounded by `4P^2 < 2 * 2^{32} P`.
    // The fold brings it below `2^{32} P`.
    //
    // Group B takes terms 4 and 5, bounded by `2P^2 < 2^{32} P` because `2P < 2^{32}`.
    // So group B needs no fold, and the merged sum stays below `2 * 2^{32} P < 2^{64}`.

    // Safety: the module is cfg-gated on `target_feature = "avx2"`.
    // Every intrinsic below is an AVX2 integer operation available under that gate.
    unsafe {
        let (a_evn, a_odd) = wide_dot::<PMP, _, _, 4>(
            &[lhs[0], lhs[1], lhs[2], lhs[3]],
            &[rhs[0], rhs[1], rhs[2], rhs[3]],
        );
        let (b_evn, b_odd) = wide_dot::<PMP, _, _, 2>(&[lhs[4], lhs[5]], &[rhs[4], rhs[5]]);

        let dot_evn = x86_64::_mm256_add_epi64(fold_wide::<PMP>(a_evn), b_evn);
        let dot_odd = x86_64::_mm256_add_epi64(fold_wide::<PMP>(a_odd), b_odd);

        monty_red_wide_to_canonical::<PMP>(dot_evn, dot_odd)
    }
}

/// Compute the elementary function `l0*r0 + ... + l6*r6` given fourteen inputs in canonical form.
///
/// If the inputs are not in canonical form, the result is undefined.
#[inline]
#[must_use]
fn dot_product_7<PMP: PackedMontyParameters, LHS: IntoM256<PMP>, RHS: IntoM256<PMP>>(
    lhs: [LHS; 7],
    rhs: [RHS; 7],
) -> __m256i {
    // Group A takes terms 0 to 3 and group B takes terms 4 to 6.
    // Group B is bounded by `3P^2 < 1.5 * 2^{32} P`, which already exceeds `2^{32} P`.
    //
    // So unlike the length 5 and 6 cases, group B has to be folded as well.
    // Leaving it unfolded would allow `2.5 * 2^{32} P`, which is past `2^{64}`.
    //
    // With both groups folded below `2^{32} P`, the merged sum is below `2 * 2^{32} P < 2^{64}`.

    // Safety: the module is cfg-gated on `target_feature = "avx2"`.
    // Every intrinsic below is an AVX2 integer operation available under that gate.
    unsafe {
        let (a_evn, a_odd) = wide_dot::<PMP, _, _, 4>(
            &[lhs[0], lhs[1], lhs[2], lhs[3]],
            &[rhs[0], rhs[1], rhs[2], rhs[3]],
        );
        let (b_evn, b_odd) =
            wide_dot::<PMP, _, _, 3>(&[lhs[4], lhs[5], lhs[6]], &[rhs[4], rhs[5], rhs[6]]);

        let dot_evn = x86_64::_mm256_add_epi64(fold_wide::<PMP>(a_evn), fold_wide::<PMP>(b_evn));
        let dot_odd = x86_64::_mm256_add_epi64(fold_wide::<PMP>(a_odd), fold_wide::<PMP>(b_odd));

        monty_red_wide_to_canonical::<PMP>(dot_evn, dot_odd)
    }
}

/// Compute the elementary function `l0*r0 + ... + l7*r7` given sixteen inputs in canonical form.
///
/// If the inputs are not in canonical form, the result is undefined.
#[inline]
#[must_use]
fn dot_product_8<PMP: PackedMontyParameters, LHS: IntoM256<PMP>, RHS: IntoM256<PMP>>(
    lhs: [LHS; 8],
    rhs: [RHS; 8],
) -> __m256i {
    // Both groups take four terms, so both are bounded by `4P^2 < 2 * 2^{32} P`.
    // The fold brings each of them below `2^{32} P`.
    //
    // The merged sum is then below `2 * 2^{32} P < 2^{64}`, using `P < 2^{31}`.
    // The merged high half stays below `2P`, which is what the shared tail requires.
    //
    // This is the length `sumcheck` uses for its round tile.
    // It costs one Montgomery reduction where two `dot_product_4` calls plus an add cost two.

    // Safety: the module is cfg-gated on `target_feature = "avx2"`.
    // Every intrinsic below is an AVX2 integer operation available under that gate.
    unsafe {
        let (a_evn, a_odd) = wide_dot::<PMP, _, _, 4>(
            &[lhs[0], lhs[1], lhs[2], lhs[3]],
            &[rhs[0], rhs[1], rhs[2], rhs[3]],
        );
        let (b_evn, b_odd) = wide_dot::<PMP, _, _, 4>(
            &[lhs[4], lhs[5], lhs[6], lhs[7]],
            &[rhs[4], rhs[5], rhs[6], rhs[7]],
        );

        let dot_evn = x86_64::_mm256_add_epi64(fold_wide::<PMP>(a_evn), fold_wide::<PMP>(b_evn));
        let dot_odd = x86_64::_mm256_add_epi64(fold_wide::<PMP>(a_odd), fold_wide::<PMP>(b_odd));

        monty_red_wide_to_canonical::<PMP>(dot_evn, dot_odd)
    }
}

/// A general fast dot product implementation.
///
/// Lengths `2`, `4` and `5` to `8` each get a dedicated routine with one Montgomery reduction.
/// Length `3` adds one product on top of the length two routine, so it pays two.
///
/// Every longer length is cut into as many length four blocks as possible, one reduction each.
/// The length 64 occurs commonly enough that it gets a custom implementation.
///
/// That lets it use a slightly better summation algorithm with lower latency.
#[inline(always)]
fn general_dot_product<
    FP: FieldParameters,
    LHS: IntoM256<FP>,
    RHS: IntoM256<FP>,
    const N: usize,
>(
    lhs: &[LHS],
    rhs: &[RHS],
) -> PackedMontyField31AVX2<FP> {
    assert_eq!(lhs.len(), N);
    assert_eq!(rhs.len(), N);
    match N {
        0 => PackedMontyField31AVX2::<FP>::ZERO,
        1 => (lhs[0]).into() * (rhs[0]).into(),
        2 => {
            let res = dot_product_2([lhs[0], lhs[1]], [rhs[0], rhs[1]]);
            unsafe {
                // Safety: `dot_product_2` returns values in canonical form when given values in canonical form.
                PackedMontyField31AVX2::<FP>::from_vector(res)
            }
        }
        3 => {
            let lhs2 = lhs[2];
            let rhs2 = rhs[2];
            let res = dot_product_2([lhs[0], lhs[1]], [rhs[0], rhs[1]]);
            unsafe {
                // Safety: `dot_product_2` returns values in canonical form when given values in canonical form.
                PackedMontyField31AVX2::<FP>::from_vector(res) + (lhs2.into() * rhs2.into())
            }
        }
        4 => {
            let res = dot_product_4(
                [lhs[0], lhs[1], lhs[2], lhs[3]],
                [rhs[0], rhs[1], rhs[2], rhs[3]],
            );
            unsafe {
                // Safety: `dot_product_4` returns values in canonical form when given values in canonical form.
                PackedMontyField31AVX2::<FP>::from_vector(res)
            }
        }
        5 => {
            let res = dot_product_5(
                [lhs[0], lhs[1], lhs[2], lhs[3], lhs[4]],
                [rhs[0], rhs[1], rhs[2], rhs[3], rhs[4]],
            );
            unsafe {
                // Safety: `dot_product_5` returns values in canonical form when given values in canonical form.
                PackedMontyField31AVX2::<FP>::from_vector(res)
            }
        }
        6 => {
            let res = dot_product_6(
                [lhs[0], lhs[1], lhs[2], lhs[3], lhs[4], lhs[5]],
                [rhs[0], rhs[1], rhs[2], rhs[3], rhs[4], rhs[5]],
            );
            unsafe {
                // Safety: `dot_product_6` returns values in canonical form when given values in canonical form.
                PackedMontyField31AVX2::<FP>::from_vector(res)
            }
        }
        7 => {
            let res = dot_product_7(
                [lhs[0], lhs[1], lhs[2], lhs[3], lhs[4], lhs[5], lhs[6]],
                [rhs[0], rhs[1], rhs[2], rhs[3], rhs[4], rhs[5], rhs[6]],
            );
            unsafe {
                // Safety: `dot_product_7` returns values in canonical form when given values in canonical form.
                PackedMontyField31AVX2::<FP>::from_vector(res)
            }
        }
        8 => {
            let res = dot_product_8(
                [
                    lhs[0], lhs[1], lhs[2], lhs[3], lhs[4], lhs[5], lhs[6], lhs[7],
                ],
                [
                    rhs[0], rhs[1], rhs[2], rhs[3], rhs[4], rhs[5], rhs[6], rhs[7],
                ],
            );
            unsafe {
                // Safety: `dot_product_8` returns values in canonical form when given values in canonical form.
                PackedMontyField31AVX2::<FP>::from_vector(res)
            }
        }
        64 => {
            let sum_4s: [PackedMontyField31AVX2<FP>; 16] = array::from_fn(|i| {
                let res = dot_product_4(
                    [lhs[4 * i], lhs[4 * i + 1], lhs[4 * i + 2], lhs[4 * i + 3]],
                    [rhs[4 * i], rhs[4 * i + 1], rhs[4 * i + 2], rhs[4 * i + 3]],
                );
                unsafe {
                    // Safety: `dot_product_4` returns values in canonical form when given values in canonical form.
                    PackedMontyField31AVX2::<FP>::from_vector(res)
                }
            });
            PackedMontyField31AVX2::<FP>::sum_array::<16>(&sum_4s)
        }
        _ => {
            let mut acc = {
                let res = dot_product_4(
                    [lhs[0], lhs[1], lhs[2], lhs[3]],
                    [rhs[0], rhs[1], rhs[2], rhs[3]],
                );
                unsafe {
                    // Safety: `dot_product_4` returns values in canonical form when given values in canonical form.
                    PackedMontyField31AVX2::<FP>::from_vector(res)
                }
            };
            for i in (4..(N - 3)).step_by(4) {
                let res = dot_product_4(
                    [lhs[i], lhs[i + 1], lhs[i + 2], lhs[i + 3]],
                    [rhs[i], rhs[i + 1], rhs[i + 2], rhs[i + 3]],
                );
                unsafe {
                    // Safety: `dot_product_4` returns values in canonical form when given values in canonical form.
                    acc += PackedMontyField31AVX2::<FP>::from_vector(res);
                }
            }
            match N & 3 {
                0 => acc,
                1 => {
                    acc + general_dot_product::<_, _, _, 1>(
                        &lhs[(4 * (N / 4))..],
                        &rhs[(4 * (N / 4))..],
                    )
                }
                2 => {
                    acc + general_dot_product::<_, _, _, 2>(
                        &lhs[(4 * (N / 4))..],
                        &rhs[(4 * (N / 4))..],
                    )
                }
                3 => {
                    acc + general_dot_product::<_, _, _, 3>(
                        &lhs[(4 * (N / 4))..],
                        &rhs[(4 * (N / 4))..],
                    )
                }
                _ => unreachable!(),
            }
        }
    }
}

/// Square the MontyField31 field elements in the even index entries.
/// Inputs must be signed 32-bit integers.
/// Outputs will be a signed integer in (-P, ..., P) copied into both the even and odd indices.
#[inline]
#[must_use]
fn shifted_square<MPAVX2: MontyParametersAVX2>(input: __m256i) -> __m256i {
    // Note that we do not need a restriction on the size of input[i]^2 as
    // 2^30 < P and |i32| <= 2^31 and so => input[i]^2 <= 2^62 < 2^32P.
    unsafe {
        let square = x86_64::_mm256_mul_epi32(input, input);
        let square_red = partial_monty_red_unsigned_to_signed::<MPAVX2>(square);
        movehdup_epi32(square_red)
    }
}

/// Compute the elementary arithmetic generalization of `xor`, namely `xor(l, r) = l + r - 2lr` of
/// vectors in canonical form.
///
/// Inputs are assumed to be in canonical form, if the inputs are not in canonical form, the result is undefined.
#[inline]
#[must_use]
fn xor<MPAVX2: MontyParametersAVX2>(lhs: __m256i, rhs: __m256i) -> __m256i {
    // Refactor the expression as r + 2l(1/2 - r). As MONTY_CONSTANT = 2^32, the internal
    // representation 1/2 is 2^31 mod P so the product in the above expression is represented
    // as 2l(2^31 - r). As 0 < 2l, 2^31 - r < 2^32 and 2l(2^31 - r) < 2^32P, we can compute
    // the factors as 32 bit integers and then multiply and monty reduce as usual.
    //
    // We want this to compile to:
    //      vpaddd     lhs_double, lhs, lhs
    //      vpsubd     sub_rhs, rhs, (1 << 31)
    //      vmovshdup  lhs_odd, lhs_double
    //      vmovshdup  rhs_odd, sub_rhs
    //      vpmuludq   prod_evn, lhs_double, sub_rhs
    //      vpmuludq   prod_odd, lhs_odd, rhs_odd
    //      vpmuludq   q_evn, prod_evn, MU
    //      vpmuludq   q_odd, prod_odd, MU
    //      vpmuludq   q_P_evn, q_evn, P
    //      vpmuludq   q_P_odd, q_odd, P
    //      vpsubq     d_evn, prod_evn, q_P_evn
    //      vpsubq     d_odd, prod_odd, q_P_odd
    //      vmovshdup  d_evn_hi, d_evn
    //      vpblendd   t, d_evn_hi, d_odd, aah
    //      vpsignd    pos_neg_P,  P,     t
    //      vpaddd     sum,        rhs,   t
    //      vpsubd     sum_corr,   sum,   pos_neg_P
    //      vpminud    res,        sum,   sum_corr
    // throughput: 6 cyc/vec (1.33 els/cyc)
    // latency: 22 cyc
    unsafe {
        // 0 <= 2*lhs < 2P
        let double_lhs = x86_64::_mm256_add_epi32(lhs, lhs);

        // Note that 2^31 is represented as an i32 as (-2^31).
        // Compiler should realise this is a constant.
        let half = x86_64::_mm256_set1_epi32(-1 << 31);

        // 0 < 2^31 - rhs < 2^31
        let half_sub_rhs = x86_64::_mm256_sub_epi32(half, rhs);

        // 2*lhs (2^31 - rhs) < 2P 2^31 < 2^32P so we can use the multiplication function.
        let mul_res = mul::<MPAVX2>(double_lhs, half_sub_rhs);

        // As -P < mul_res < P and 0 <= rhs < P, we can use signed add
        // which saves an instruction over reducing mul_res and adding in the usual way.
        signed_add_avx2::<MPAVX2>(rhs, mul_res)
    }
}

/// Compute the elementary arithmetic generalization of `andnot`, namely `andn(l, r) = (1 - l)r` of
/// vectors in canonical form.
///
/// Inputs are assumed to be in canonical form, if the inputs are not in canonical form, the result is undefined.
#[inline]
#[must_use]
fn andn<MPAVX2: MontyParametersAVX2>(lhs: __m256i, rhs: __m256i) -> __m256i {
    // As we are working with MONTY_CONSTANT = 2^32, the internal representation
    // of 1 is 2^32 mod P = 2^32 - P mod P. Hence we compute (2^32 - P - l)r.
    // This product is less than 2^32P so we can apply our monty reduction to this.
    //
    // We want this to compile to:
    //      vpsubd     neg_lhs, -P, lhs
    //      vmovshdup  lhs_odd, neg_lhs
    //      vmovshdup  rhs_odd, rhs
    //      vpmuludq   prod_evn, neg_lhs, rhs
    //      vpmuludq   prod_odd, lhs_odd, rhs_odd
    //      vpmuludq   q_evn, prod_evn, MU
    //      vpmuludq   q_odd, prod_odd, MU
    //      vpmuludq   q_P_evn, q_evn, P
    //      vpmuludq   q_P_odd, q_odd, P
    //      vpsubq     d_evn, prod_evn, q_P_evn
    //      vpsubq     d_odd, prod_odd, q_P_odd
    //      vmovshdup  d_evn_hi, d_evn
    //      vpblendd   t, d_evn_hi, d_odd, aah
    //      vpaddd     corr, t, P
    //      vpminud    res, t, corr
    // throughput: 5 cyc/vec (1.6 els/cyc)
    // latency: 20 cyc
    unsafe {
        // We use 2^32 - P instead of 2^32 to avoid having to worry about 0's in lhs.

        // Compiler should realise that this is a constant.
        let neg_p = x86_64::_mm256_sub_epi32(x86_64::_mm256_setzero_si256(), MPAVX2::PACKED_P);
        let neg_lhs = x86_64::_mm256_sub_epi32(neg_p, lhs);

        // 2*lhs (2^31 - rhs) < 2P 2^31 < 2^32P so we can use the multiplication function.
        let mul_res = mul::<MPAVX2>(neg_lhs, rhs);

        // As -P < mul_res < P we just need to reduce elements to canonical form.
        red_signed_to_canonical::<MPAVX2>(mul_res)
    }
}

/// Cube the MontyField31 field elements in the even index entries.
/// Inputs must be signed 32-bit integers in [-P, ..., P].
/// Outputs will be a signed integer in (-P, ..., P) stored in the odd indices.
#[inline]
#[must_use]
pub(crate) fn packed_exp_3<MPAVX2: MontyParametersAVX2>(input: __m256i) -> __m256i {
    let square = shifted_square::<MPAVX2>(input);
    monty_mul_signed::<MPAVX2>(square, input)
}

/// Take the fifth power of the MontyField31 field elements in the even index entries.
/// Inputs must be signed 32-bit integers in [-P, ..., P].
/// Outputs will be a signed integer in (-P, ..., P) stored in the odd indices.
#[inline]
#[must_use]
pub(crate) fn packed_exp_5<MPAVX2: MontyParametersAVX2>(input: __m256i) -> __m256i {
    let square = shifted_square::<MPAVX2>(input);
    let quad = shifted_square::<MPAVX2>(square);
    monty_mul_signed::<MPAVX2>(quad, input)
}

/// Take the seventh power of the MontyField31 field elements in the even index entries.
/// Inputs must lie in [-P, ..., P].
/// Outputs will also lie in (-P, ..., P) stored in the odd indices.
#[inline]
#[must_use]
pub(crate) fn packed_exp_7<MPAVX2: MontyParametersAVX2>(input: __m256i) -> __m256i {
    let square = shifted_square::<MPAVX2>(input);
    let cube = monty_mul_signed::<MPAVX2>(square, input);
    let cube_shifted = movehdup_epi32(cube);
    let quad = shifted_square::<MPAVX2>(square);

    monty_mul_signed::<MPAVX2>(quad, cube_shifted)
}

/// Apply func to the even and odd indices of the input vector.
/// func should only depend in the 32 bit entries in the even indices.
/// The output of func must lie in (-P, ..., P) and be stored in the odd indices.
/// The even indices of the output of func will not be read.
/// The input should conform to the requirements of `func`.
#[inline]
#[must_use]
pub(crate) unsafe fn apply_func_to_even_odd<MPAVX2: MontyParametersAVX2>(
    input: __m256i,
    func: fn(__m256i) -> __m256i,
) -> __m256i {
    let input_evn = input;
    let input_odd = movehdup_epi32(input);

    let d_evn = func(input_evn);
    let d_odd = func(input_odd);

    let t = blend_evn_odd(d_evn, d_odd);
    red_signed_to_canonical::<MPAVX2>(t)
}

/// Negate a vector of MontyField31 field elements in canonical form.
/// If the inputs are not in canonical form, the result is undefined.
#[inline]
#[must_use]
fn neg<MPAVX2: MontyParametersAVX2>(val: __m256i) -> __m256i {
    // We want this to compile to:
    //      vpsubd   t, P, val
    //      vpsignd  res, t, val
    // throughput: .67 cyc/vec (12 els/cyc)
    // latency: 2 cyc

    //   The vpsignd instruction is poorly named, because it doesn't _return_ or _copy_ the sign of
    // anything, but _multiplies_ x by the sign of y (treating both as signed integers). In other
    // words,
    //                       { x            if y >s 0,
    //      vpsignd(x, y) := { 0            if y = 0,
    //                       { -x mod 2^32  if y <s 0.
    //   We define t := P - val and note that t = -val (mod P). When val is in {1, ..., P - 1}, t is
    // similarly in {1, ..., P - 1}, so it's in canonical form. Otherwise, val = 0 and t = P.
    //   This is where we define res := vpsignd(t, val). The sign bit of val is never set so either
    // val = 0 or val >s 0. If val = 0, then res = vpsignd(t, 0) = 0, as desired. Otherwise,
    // res = vpsignd(t, val) = t passes t through.
    unsafe {
        // Safety: If this code got compiled then AVX2 intrinsics are available.
        let t = x86_64::_mm256_sub_epi32(MPAVX2::PACKED_P, val);
        x86_64::_mm256_sign_epi32(t, val)
    }
}

impl<FP: FieldParameters + RelativelyPrimePower<D>, const D: u64> InjectiveMonomial<D>
    for PackedMontyField31AVX2<FP>
{
}

impl<FP: FieldParameters + RelativelyPrimePower<D>, const D: u64> PermutationMonomial<D>
    for PackedMontyField31AVX2<FP>
{
    fn injective_exp_root_n(&self) -> Self {
        FP::exp_root_d(*self)
    }
}

impl_packed_value!(
    PackedMontyField31AVX2,
    MontyField31,
    WIDTH,
    (PackedMontyParameters, PMP)
);

unsafe impl<FP: FieldParameters> PackedField for PackedMontyField31AVX2<FP> {
    type Scalar = MontyField31<FP>;
}

impl_packed_field_pow_2!(
    PackedMontyField31AVX2, (FieldParameters, FP);
    [
        (1, interleave_u32),
        (2, interleave_u64),
        (4, interleave_u128)
    ],
    WIDTH
);

/// Multiplication in a quartic binomial extension field.
#[inline]
pub(crate) fn quartic_mul_packed<FP, const WIDTH: usize>(
    a: &[MontyField31<FP>; WIDTH],
    b: &[MontyField31<FP>; WIDTH],
    res: &mut [MontyField31<FP>; WIDTH],
) where
    FP: FieldParameters + BinomialExtensionData<WIDTH>,
{
    assert_eq!(WIDTH, 4);

    // TODO: It's plausible that this could be improved by folding the computation of packed_b into
    // the custom AVX2 implementation. Similarly for BabyBear, a custom mul function could help as
    // we only need to do 3 muls instead of the usual 8 so we can save quite a few operations.

    // We only care about the entries 1, 2, 3 of packed b.
    let packed_b = PackedMontyField31AVX2([b[0], b[1], b[2], b[3], b[0], b[1], b[2], b[3]]);
    let w_b = FP::mul_w(packed_b).0;

    // Constant term = a0*b0 + w(a1*b3 + a2*b2 + a3*b1)
    // Linear term = a0*b1 + a1*b0 + w(a2*b3 + a3*b2)
    // Square term = a0*b2 + a1*b1 + a2*b0 + w(a3*b3)
    // Cubic term = a0*b3 + a1*b2 + a2*b1 + a3*b0

    // We write a custom AVX2 implementation as we want to do a 4 term dot-product but we
    // only need to do 4 of them, not 8 in parallel so we can do something similar to
    // dot_product_4 but with many fewer instructions.
    // This will produce the output we want in the high parts of each u64 with the low parts
    // being some nonsense (usually 0 but in principle might not be).
    let dot_product: [MontyField31<FP>; 8] = unsafe {
        let lhs_0 = x86_64::_mm256_set1_epi32(a[0].value as i32);
        let lhs_1 = x86_64::_mm256_set1_epi32(a[1].value as i32);
        let lhs_2 = x86_64::_mm256_set1_epi32(a[2].value as i32);
        let lhs_3 = x86_64::_mm256_set1_epi32(a[3].value as i32);

        // We use setr instead of set as setr reverses the order of the arguments
        // for some reason.
        let rhs_0 = x86_64::_mm256_setr_epi32(
            b[0].value as i32,
            0,
            b[1].value as i32,
            0,
            b[2].value as i32,
            0,
            b[3].value as i32,
            0,
        );
        let rhs_1 = x86_64::_mm256_setr_epi32(
            w_b[3].value as i32,
            0,
            b[0].value as i32,
            0,
            b[1].value as i32,
            0,
            b[2].value as i32,
            0,
        );
        let rhs_2 = x86_64::_mm256_setr_epi32(
            w_b[2].value as i32,
            0,
            w_b[3].value as i32,
            0,
            b[0].value as i32,
            0,
            b[1].value as i32,
            0,
        );
        let rhs_3 = x86_64::_mm256_setr_epi32(
            w_b[1].value as i32,
            0,
            w_b[2].value as i32,
            0,
            w_b[3].value as i32,
            0,
            b[0].value as i32,
            0,
        );

        let mul_0 = x86_64::_mm256_mul_epu32(lhs_0, rhs_0);
        let mul_1 = x86_64::_mm256_mul_epu32(lhs_1, rhs_1);
        let mul_2 = x86_64::_mm256_mul_epu32(lhs_2, rhs_2);
        let mul_3 = x86_64::_mm256_mul_epu32(lhs_3, rhs_3);

        let dot_01 = x86_64::_mm256_add_epi64(mul_0, mul_1);
        let dot_23 = x86_64::_mm256_add_epi64(mul_2, mul_3);
        let dot = x86_64::_mm256_add_epi64(dot_01, dot_23);

        // We only care about the top 32 bits of dot as the bottom 32 bits will
        // be cancelled out.
        // Those bits currently lie in [0, 2P) so we reduce them to [0, P)
        let dot_sub = x86_64::_mm256_sub_epi32(dot, FP::PACKED_P);
        let dot_prime = x86_64::_mm256_min_epu32(dot, dot_sub);

        let q = x86_64::_mm256_mul_epu32(dot, FP::PACKED_MU);
        let q_p = x86_64::_mm256_mul_epu32(q, FP::PACKED_P);

        let t = x86_64::_mm256_sub_epi32(dot_prime, q_p);
        transmute(red_signed_to_canonical::<FP>(t))
    };

    res[0] = dot_product[1];
    res[1] = dot_product[3];
    res[2] = dot_product[5];
    res[3] = dot_product[7];
}

/// Multiplication in a quintic binomial extension field.
#[inline]
pub(crate) fn quintic_mul_packed<FP, const WIDTH: usize>(
    a: &[MontyField31<FP>; WIDTH],
    b: &[MontyField31<FP>; WIDTH],
    res: &mut [MontyField31<FP>; WIDTH],
) where
    FP: FieldParameters + BinomialExtensionData<WIDTH>,
{
    // TODO: This could likely be optimised further with more effort.
    // in particular it would benefit from a custom AVX2 implementation.
    assert_eq!(WIDTH, 5);

    let zero = MontyField31::<FP>::ZERO;
    let w_b1 = FP::mul_w(b[1]);
    let w_b2 = FP::mul_w(b[2]);
    let w_b3 = FP::mul_w(b[3]);
    let w_b4 = FP::mul_w(b[4]);

    // Constant term = a0*b0 + w(a1*b4 + a2*b3 + a3*b2 + a4*b1)
    // Linear term = a0*b1 + a1*b0 + w(a2*b4 + a3*b3 + a4*b2)
    // Square term = a0*b2 + a1*b1 + a2*b0 + w(a3*b4 + a4*b3)
    // Cubic term = a0*b3 + a1*b2 + a2*b1 + a3*b0 + w*a4*b4
    // Quartic term = a0*b4 + a1*b3 + a2*b2 + a3*b1 + a4*b0
    let lhs = [
        PackedMontyField31AVX2([a[0], a[0], a[0], a[0], a[0], a[4], a[4], a[4]]),
        PackedMontyField31AVX2([a[1], a[1], a[1], a[1], a[1], zero, zero, zero]),
        PackedMontyField31AVX2([a[2], a[2], a[2], a[2], a[2], zero, zero, zero]),
        PackedMontyField31AVX2([a[3], a[3], a[3], a[3], a[3], zero, zero, zero]),
    ];
    let rhs = [
        PackedMontyField31AVX2([b[0], b[1], b[2], b[3], b[4], w_b3, w_b4, b[0]]),
        PackedMontyField31AVX2([w_b4, b[0], b[1], b[2], b[3], zero, zero, zero]),
        PackedMontyField31AVX2([w_b3, w_b4, b[0], b[1], b[2], zero, zero, zero]),
        PackedMontyField31AVX2([w_b2, w_b3, w_b4, b[0], b[1], zero, zero, zero]),
    ];

    let dot_res = unsafe { PackedMontyField31AVX2::from_vector(dot_product_4(lhs, rhs)) };

    // We managed to compute 3 of the extra terms in the last 3 places of the dot product.
    // This leaves us with 2 terms remaining we need to compute manually.
    let extra1 = w_b1 * a[4];
    let extra2 = w_b2 * a[4];

    let extra_addition = PackedMontyField31AVX2([
        extra1,
        extra2,
        dot_res.0[5],
        dot_res.0[6],
        dot_res.0[7],
        zero,
        zero,
        zero,
    ]);
    let total = dot_res + extra_addition;

    res.copy_from_slice(&total.0[..5]);
}

/// Multiplication in the quintic trinomial extension field (X^5 + X^2 - 1).
#[inline]
pub(crate) fn quintic_mul_packed_trinomial<FP: FieldParameters>(
    a: &[MontyField31<FP>; 5],
    b: &[MontyField31<FP>; 5],
    res: &mut [MontyField31<FP>; 5],
) {
    // Constant term = a0*b0 + a1*b4 + a2*b3 + a3*b2 + a4*b1 - a4*b4
    // Linear term = a0*b1 + a1*b0 + a2*b4 + a3*b3 + a4*b2
    // Square term = a0*b2 + a1*b1 - a1*b4 + a2*b0 - a2*b3 + a3*b4 - a3*b2 + a4*b3 - a4*b1 + a4*b4
    // Cubic term = a0*b3 + a1*b2 + a2*b1 - a2*b4 + a3*b0 - a3*b3 + a4*b4 - a4*b2
    // Quartic term = a0*b4 + a1*b3 + a2*b2 + a3*b1 - a3*b4 + a4*b0 - a4*b3

    let zero = MontyField31::<FP>::ZERO;
    let b0_minus_b3 = b[0] - b[3];
    let b1_minus_b4 = b[1] - b[4];
    let b4_minus_b2 = b[4] - b[2];
    let b3_plus_b4_minus_b_1 = b[3] - b1_minus_b4;

    let lhs = [
        PackedMontyField31AVX2([a[0], a[0], a[0], a[0], a[0], a[4], a[4], a[4]]),
        PackedMontyField31AVX2([a[1], a[1], a[1], a[1], a[1], zero, zero, zero]),
        PackedMontyField31AVX2([a[2], a[2], a[2], a[2], a[2], zero, zero, zero]),
        PackedMontyField31AVX2([a[3], a[3], a[3], a[3], a[3], zero, zero, zero]),
    ];
    let rhs = [
        PackedMontyField31AVX2([
            b[0],
            b[1],
            b[2],
            b[3],
            b[4],
            b1_minus_b4,
            b[2],
            b3_plus_b4_minus_b_1,
        ]),
        PackedMontyField31AVX2([b[4], b[0], b1_minus_b4, b[2], b[3], zero, zero, zero]),
        PackedMontyField31AVX2([b[3], b[4], b0_minus_b3, b1_minus_b4, b[2], zero, zero, zero]),
        PackedMontyField31AVX2([
            b[2],
            b[3],
            b4_minus_b2,
            b0_minus_b3,
            b1_minus_b4,
            zero,
            zero,
            zero,
        ]),
    ];

    let dot_res = unsafe { PackedMontyField31AVX2::from_vector(dot_product_4(lhs, rhs)) };

    let extra1 = b4_minus_b2 * a[4];
    let extra2 = b0_minus_b3 * a[4];

    let extra_addition = PackedMontyField31AVX2([
        dot_res.0[5],
        dot_res.0[6],
        dot_res.0[7],
        extra1,
        extra2,
        zero,
        zero,
        zero,
    ]);
    let total = dot_res + extra_addition;

    res.copy_from_slice(&total.0[..5]);
}

/// Multiplication in an octic binomial extension field.
#[inline]
pub(crate) fn octic_mul_packed<FP, const WIDTH: usize>(
    a: &[MontyField31<FP>; WIDTH],
    b: &[MontyField31<FP>; WIDTH],
    res: &mut [MontyField31<FP>; WIDTH],
) where
    FP: FieldParameters + BinomialExtensionData<WIDTH>,
{
    // TODO: It's plausible that this could be improved by a custom AVX2 implementation.
    assert_eq!(WIDTH, 8);
    let packed_b = PackedMontyField31AVX2([b[0], b[1], b[2], b[3], b[4], b[5], b[6], b[7]]);
    let w_b = FP::mul_w(packed_b).0;

    // Constant coefficient = a0*b0 + w(a1*b7 + ... + a7*b1)
    // Linear coefficient = a0*b1 + a1*b0 + w(a2*b7 + ... + a7*b2)
    // Square coefficient = a0*b2 + .. + a2*b0 + w(a3*b7 + ... + a7*b3)
    // Cube coefficient = a0*b3 + .. + a3*b0 + w(a4*b7 + ... + a7*b4)
    // Quartic coefficient = a0*b4 + ... + a4*b0 + w(a5*b7 + ... + a7*b5)
    // Quintic coefficient = a0*b5 + ... + a5*b0 + w(a6*b7 + ... + a7*b6)
    // Sextic coefficient = a0*b6 + ... + a6*b0 + w*a7*b7
    // Final coefficient = a0*b7 + ... + a7*b7
    // This can be implemented reasonably efficiently as an 8-term dot product.
    let lhs: [PackedMontyField31AVX2<FP>; 8] = [
        a[0].into(),
        a[1].into(),
        a[2].into(),
        a[3].into(),
        a[4].into(),
        a[5].into(),
        a[6].into(),
        a[7].into(),
    ];
    let rhs = [
        PackedMontyField31AVX2([b[0], b[1], b[2], b[3], b[4], b[5], b[6], b[7]]),
        PackedMontyField31AVX2([w_b[7], b[0], b[1], b[2], b[3], b[4], b[5], b[6]]),
        PackedMontyField31AVX2([w_b[6], w_b[7], b[0], b[1], b[2], b[3], b[4], b[5]]),
        PackedMontyField31AVX2([w_b[5], w_b[6], w_b[7], b[0], b[1], b[2], b[3], b[4]]),
        PackedMontyField31AVX2([w_b[4], w_b[5], w_b[6], w_b[7], b[0], b[1], b[2], b[3]]),
        PackedMontyField31AVX2([w_b[3], w_b[4], w_b[5], w_b[6], w_b[7], b[0], b[1], b[2]]),
        PackedMontyField31AVX2([w_b[2], w_b[3], w_b[4], w_b[5], w_b[6], w_b[7], b[0], b[1]]),
        PackedMontyField31AVX2([w_b[1], w_b[2], w_b[3], w_b[4], w_b[5], w_b[6], w_b[7], b[0]]),
    ];

    let dot = PackedMontyField31AVX2::dot_product(&lhs, &rhs).0;

    res[..].copy_from_slice(&dot);
}

/// Multiplication by a base field element in a binomial extension field.
#[inline]
pub(crate) fn base_mul_packed<FP, const WIDTH: usize>(
    a: [MontyField31<FP>; WIDTH],
    b: MontyField31<FP>,
    res: &mut [MontyField31<FP>; WIDTH],
) where
    FP: FieldParameters,
{
    match WIDTH {
        1 => res[0] = a[0] * b,
        4 => {
            let zero = MontyField31::<FP>::ZERO;
            let lhs = PackedMontyField31AVX2([a[0], a[1], a[2], a[3], zero, zero, zero, zero]);

            let out = lhs * b;

            res.copy_from_slice(&out.0[..4]);
        }
        5 => {
            let zero = MontyField31::<FP>::ZERO;
            let lhs = PackedMontyField31AVX2([a[0], a[1], a[2], a[3], zero, zero, zero, zero]);

            let out = lhs * b;
            res[4] = a[4] * b;

            res[..4].copy_from_slice(&out.0[..4]);
        }
        8 => {
            let lhs = PackedMontyField31AVX2([a[0], a[1], a[2], a[3], a[4], a[5], a[6], a[7]]);

            let out = lhs * b;

            res.copy_from_slice(&out.0);
        }
        _ => panic!("Unsupported binomial extension degree: {}", WIDTH),
    }
}
