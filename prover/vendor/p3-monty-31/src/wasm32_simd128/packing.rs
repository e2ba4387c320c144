use alloc::vec::Vec;
use core::arch::wasm32::*;
use core::iter::{Product, Sum};
use core::mem::transmute;
use core::ops::{Add, AddAssign, Div, DivAssign, Mul, MulAssign, Neg, Sub, SubAssign};

use p3_field::op_assign_macros::{
    impl_add_assign, impl_add_base_field, impl_div_methods, impl_mul_base_field, impl_mul_methods,
    impl_packed_field_div, impl_packed_value, impl_rng, impl_sub_assign, impl_sub_base_field,
    impl_sum_prod_base_field, ring_sum,
};
use p3_field::{
    Algebra, Field, InjectiveMonomial, PackedField, PackedFieldPow2, PackedValue,
    PermutationMonomial, PrimeCharacteristicRing, impl_packed_field_pow_2,
};
use p3_util::reconstitute_from_base;
use rand::distr::{Distribution, StandardUniform};
use rand::{Rng, RngExt};

use super::utils::{
    add, dot, halve, interleave_u32, interleave_u64, mul, neg, splat, sub,
};
use crate::{
    BinomialExtensionData, FieldParameters, MontyField31, PackedMontyParameters,
    RelativelyPrimePower,
};

const WIDTH: usize = 4;

/// Four elements of `MontyField31`, each in `0..P`, in one 128-bit vector.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[repr(transparent)] // Needed to make `transmute`s safe.
#[must_use]
pub struct PackedMontyField31Wasm<PMP: PackedMontyParameters>(pub [MontyField31<PMP>; WIDTH]);

impl<PMP: PackedMontyParameters> PackedMontyField31Wasm<PMP> {
    #[inline(always)]
    #[must_use]
    pub(crate) fn to_vector(self) -> v128 {
        // Safety: `repr(transparent)` all the way down to `[u32; 4]`.
        unsafe { transmute(self) }
    }

    /// # Safety
    /// Each lane must be in `0..P`.
    #[inline(always)]
    pub(crate) unsafe fn from_vector(vector: v128) -> Self {
        // Safety: as above, and lanes are elements.
        unsafe { transmute(vector) }
    }

    #[inline(always)]
    const fn broadcast(value: MontyField31<PMP>) -> Self {
        Self([value; WIDTH])
    }
}

impl<PMP: PackedMontyParameters> From<MontyField31<PMP>> for PackedMontyField31Wasm<PMP> {
    #[inline]
    fn from(value: MontyField31<PMP>) -> Self {
        Self::broadcast(value)
    }
}

impl<PMP: PackedMontyParameters> Add for PackedMontyField31Wasm<PMP> {
    type Output = Self;
    #[inline(always)]
    fn add(self, rhs: Self) -> Self {
        unsafe { Self::from_vector(add::<PMP>(self.to_vector(), rhs.to_vector())) }
    }
}

impl<PMP: PackedMontyParameters> Sub for PackedMontyField31Wasm<PMP> {
    type Output = Self;
    #[inline(always)]
    fn sub(self, rhs: Self) -> Self {
        unsafe { Self::from_vector(sub::<PMP>(self.to_vector(), rhs.to_vector())) }
    }
}

impl<PMP: PackedMontyParameters> Neg for PackedMontyField31Wasm<PMP> {
    type Output = Self;
    #[inline(always)]
    fn neg(self) -> Self {
        unsafe { Self::from_vector(neg::<PMP>(self.to_vector())) }
    }
}

impl<PMP: PackedMontyParameters> Mul for PackedMontyField31Wasm<PMP> {
    type Output = Self;
    #[inline(always)]
    fn mul(self, rhs: Self) -> Self {
        unsafe { Self::from_vector(mul::<PMP>(self.to_vector(), rhs.to_vector())) }
    }
}

impl_add_assign!(PackedMontyField31Wasm, (PackedMontyParameters, PMP));
impl_sub_assign!(PackedMontyField31Wasm, (PackedMontyParameters, PMP));
impl_mul_methods!(PackedMontyField31Wasm, (FieldParameters, FP));
ring_sum!(PackedMontyField31Wasm, (FieldParameters, FP));
impl_rng!(PackedMontyField31Wasm, (PackedMontyParameters, PMP));

impl<FP: FieldParameters> PrimeCharacteristicRing for PackedMontyField31Wasm<FP> {
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
        unsafe { Self::from_vector(halve::<FP>(self.to_vector())) }
    }

    #[inline(always)]
    fn dot_product<const N: usize>(u: &[Self; N], v: &[Self; N]) -> Self {
        general_dot_product::<FP, N>(|i| u[i].to_vector(), |i| v[i].to_vector())
    }

    #[inline(always)]
    fn zero_vec(len: usize) -> Vec<Self> {
        // Safety: this is a repr(transparent) wrapper around an array.
        unsafe { reconstitute_from_base(MontyField31::<FP>::zero_vec(len * WIDTH)) }
    }
}

impl_add_base_field!(
    PackedMontyField31Wasm,
    MontyField31,
    (PackedMontyParameters, PMP)
);
impl_sub_base_field!(
    PackedMontyField31Wasm,
    MontyField31,
    (PackedMontyParameters, PMP)
);
impl_mul_base_field!(
    PackedMontyField31Wasm,
    MontyField31,
    (PackedMontyParameters, PMP)
);
impl_div_methods!(PackedMontyField31Wasm, MontyField31, (FieldParameters, FP));
impl_packed_field_div!(PackedMontyField31Wasm, (FieldParameters, FP));
impl_sum_prod_base_field!(PackedMontyField31Wasm, MontyField31, (FieldParameters, FP));

impl<FP: FieldParameters> Algebra<MontyField31<FP>> for PackedMontyField31Wasm<FP> {
    const BATCHED_LC_CHUNK: usize = 4;

    #[inline(always)]
    fn mixed_dot_product<const N: usize>(a: &[Self; N], f: &[MontyField31<FP>; N]) -> Self {
        general_dot_product::<FP, N>(|i| a[i].to_vector(), |i| splat(f[i]))
    }
}

/// Sums of up to four products are reduced once.
#[inline(always)]
fn general_dot_product<FP: FieldParameters, const N: usize>(
    u: impl Fn(usize) -> v128,
    v: impl Fn(usize) -> v128,
) -> PackedMontyField31Wasm<FP> {
    let mut total = u32x4_splat(0);
    let mut i = 0;
    while i + 4 <= N {
        let part = dot::<FP, 4>([u(i), u(i + 1), u(i + 2), u(i + 3)], [v(i), v(i + 1), v(i + 2), v(i + 3)]);
        total = if i == 0 { part } else { add::<FP>(total, part) };
        i += 4;
    }
    let rest = match N - i {
        0 => None,
        1 => Some(mul::<FP>(u(i), v(i))),
        2 => Some(dot::<FP, 2>([u(i), u(i + 1)], [v(i), v(i + 1)])),
        _ => Some(dot::<FP, 3>([u(i), u(i + 1), u(i + 2)], [v(i), v(i + 1), v(i + 2)])),
    };
    if let Some(part) = rest {
        total = if i == 0 { part } else { add::<FP>(total, part) };
    }
    unsafe { PackedMontyField31Wasm::from_vector(total) }
}

impl<FP: FieldParameters + RelativelyPrimePower<D>, const D: u64> InjectiveMonomial<D>
    for PackedMontyField31Wasm<FP>
{
}

impl<FP: FieldParameters + RelativelyPrimePower<D>, const D: u64> PermutationMonomial<D>
    for PackedMontyField31Wasm<FP>
{
    fn injective_exp_root_n(&self) -> Self {
        FP::exp_root_d(*self)
    }
}

impl_packed_value!(
    PackedMontyField31Wasm,
    MontyField31,
    WIDTH,
    (PackedMontyParameters, PMP)
);

unsafe impl<FP: FieldParameters> PackedField for PackedMontyField31Wasm<FP> {
    type Scalar = MontyField31<FP>;
}

impl_packed_field_pow_2!(
    PackedMontyField31Wasm, (FieldParameters, FP);
    [
        (1, interleave_u32),
        (2, interleave_u64),
    ],
    WIDTH
);

/// Multiplication in a quartic binomial extension field: the four coefficients of the product are the lanes.
#[inline]
pub(crate) fn quartic_mul_packed<FP, const WIDTH: usize>(
    a: &[MontyField31<FP>; WIDTH],
    b: &[MontyField31<FP>; WIDTH],
    res: &mut [MontyField31<FP>; WIDTH],
) where
    FP: FieldParameters + BinomialExtensionData<WIDTH>,
{
    assert_eq!(WIDTH, 4);
    let whole = PackedMontyField31Wasm([b[0], b[1], b[2], b[3]]);
    let w = FP::mul_w(whole).to_vector();
    let b = whole.to_vector();
    // Constant term = a0*b0 + w(a1*b3 + a2*b2 + a3*b1)
    // Linear term = a0*b1 + a1*b0 + w(a2*b3 + a3*b2)
    // Square term = a0*b2 + a1*b1 + a2*b0 + w(a3*b3)
    // Cubic term = a0*b3 + a1*b2 + a2*b1 + a3*b0
    let total = dot::<FP, 4>(
        [splat(a[0]), splat(a[1]), splat(a[2]), splat(a[3])],
        [
            b,
            u32x4_shuffle::<3, 4, 5, 6>(w, b),
            u32x4_shuffle::<2, 3, 4, 5>(w, b),
            u32x4_shuffle::<1, 2, 3, 4>(w, b),
        ],
    );
    let total: PackedMontyField31Wasm<FP> = unsafe { PackedMontyField31Wasm::from_vector(total) };
    res.copy_from_slice(&total.0);
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
    if WIDTH == 4 {
        let product = PackedMontyField31Wasm([a[0], a[1], a[2], a[3]]) * b;
        res.copy_from_slice(&product.0);
    } else {
        res.iter_mut().zip(a.iter()).for_each(|(r, a)| *r = *a * b);
    }
}
