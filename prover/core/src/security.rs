//! How many bits of security a setting gives to a program at given heights.
//!
//! The formulas are those of `p3-security`: *proven* is the better of unique decoding and the
//! Johnson bound (ePrint 2024/1553, theorems 2 and 3; 2025/2055), *conjectured* takes the
//! random-words conjecture for the lists of FRI (ePrint 2025/2010, section 1.5). Each report is a
//! minimum over the rounds of the protocol; LogUp and grinding are included.

use p3_air::BaseAir;
use p3_security::fri::FriRegime;
use p3_security::grinding::GrindingSites;
use p3_security::logup::{LogUpAir, security_term};
use p3_security::shape::{InstanceShape, StarkAirParams};
use p3_security::stark::{conjectured_security_report, proven_security_report};

use crate::bounds::{MAX_DEGREE, packed_degree};
use crate::digest::COLLISION_BITS;
use crate::system::System;

/// Bits, and the round that limits them.
#[derive(Clone, Debug)]
pub struct Bits {
    pub conjectured: f64,
    pub conjectured_by: &'static str,
    pub proven: f64,
    pub proven_by: &'static str,
}

pub fn bits(system: &System, heights: &[u32]) -> Result<Bits, String> {
    system.check_heights(heights)?;
    let p = &system.parameters;
    let extension = p.extension as usize;
    let log_height = *heights.iter().max().ok_or("no tables")? as usize;
    let (mut functions, mut constraints, mut tuples, mut widest) = (0, 0, 0u64, 0);
    let mut degree = MAX_DEGREE;
    for ((air, fractions), &height) in system.airs.iter().zip(system.fractions()).zip(heights) {
        let table = air.table();
        let points = |next: Vec<usize>| if next.is_empty() { 1 } else { 2 };
        functions += points(air.main_next_row_columns()) * table.columns.len();
        functions += points(air.preprocessed_next_row_columns()) * table.preprocessed.width();
        // The chunks of the quotient; one accumulator and one column per fraction, on two rows.
        degree = degree.max(packed_degree(table));
        functions += chunks(packed_degree(table)) * extension;
        if fractions > 0 {
            functions += 2 * extension * (fractions + 1);
        }
        constraints += table.constraints.len() + fractions + 3;
        tuples += (table.interactions.len() as u64) << height;
        widest = table.interactions.iter().map(|x| x.tuple.len()).max().unwrap_or(0).max(widest);
    }
    let fri = FriRegime {
        log_blowup: p.log_blowup as usize,
        num_queries: p.queries as usize,
        log_final_poly_len: p.log_final as usize,
        max_log_arity: p.log_arity as usize,
        commit_pow_bits: p.commit_pow as usize,
        query_pow_bits: p.query_pow as usize,
    };
    let air = StarkAirParams {
        num_constraints: constraints,
        max_constraint_degree: degree as usize,
        num_quotient_chunks: chunks(degree),
        max_combo: 2,
    };
    let shape = InstanceShape {
        log_trace_length: log_height,
        // p lies below 2^31: the field of challenges has a little less than 2^(31 e) elements.
        modulus_bits: extension * 31 - 1,
        collision_resistance: COLLISION_BITS,
        num_batched_functions: functions,
    };
    let grinding = GrindingSites {
        lookup_challenge: p.lookup_pow as usize,
        out_of_domain: p.ood_pow as usize,
        batch_combination: p.batch_pow as usize,
        ..GrindingSites::NONE
    };
    let lookups = LogUpAir {
        num_interactions: tuples.div_ceil(1 << log_height) as usize,
        // The bus's own power of the challenge counts as one more element.
        max_message_width: widest + 1,
    };
    let extras: Vec<_> = security_term(&lookups, &shape, &grinding).into_iter().collect();
    let conjectured = conjectured_security_report(&fri, &air, &shape, &extras, &grinding);
    let proven = proven_security_report(&fri, &air, &shape, &extras, &grinding);
    Ok(Bits {
        conjectured: conjectured.security_bits(),
        conjectured_by: conjectured.binding().label,
        proven: proven.security_bits(),
        proven_by: proven.binding().1.label,
    })
}

/// Parts as long as a table that the quotient of constraints of a degree has.
fn chunks(degree: u32) -> usize {
    (degree as usize - 1).next_power_of_two()
}
