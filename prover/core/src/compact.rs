//! The bytes of a proof: the library's, except that each opened row is written once.
//!
//! Every query opens a row of every table. A table of two rows has eight of them at blowup 4, and 38 queries open the
//! same ones again and again. So a proof lists the different rows of each table, in the order in which queries open
//! them, and for each query the number of its row; no numbers if all rows are different.

use p3_batch_stark::BatchProof;

use crate::F;
use crate::config::Config;
use crate::envelope::MAX_PROOF;
use crate::system::Challenge;

/// Different rows of a table, and the number of each query's; no numbers if each query opens another row.
type Opened = (Vec<Vec<F>>, Vec<u8>);
/// By commitment and table.
type Openings = Vec<Vec<Opened>>;
/// By query and table.
type Rows = Vec<Vec<Vec<F>>>;

/// Elements that the rows of all queries have at most.
const MAX_ELEMENTS: usize = MAX_PROOF / 4;

#[cfg(feature = "prover")]
pub fn encode<E: Challenge>(mut proof: BatchProof<Config<E>>) -> Vec<u8> {
    let batches = proof.opening_proof.input_openings.iter_mut();
    let openings: Openings = batches.map(|batch| listed(std::mem::take(&mut batch.opened_values))).collect();
    postcard::to_allocvec(&(&proof, &openings)).expect("a proof is plain data")
}

/// A proof has one encoding: otherwise its bytes could be changed without changing what it says.
pub fn decode<E: Challenge>(payload: &[u8], queries: usize) -> Result<BatchProof<Config<E>>, String> {
    let whole: ((BatchProof<Config<E>>, Openings), &[u8]) = postcard::take_from_bytes(payload).map_err(|e| e.to_string())?;
    let (whole, rest) = whole;
    if !rest.is_empty() {
        return Err(format!("{} bytes are left over", rest.len()));
    }
    if postcard::to_allocvec(&whole).as_deref() != Ok(payload) {
        return Err("its encoding is not the canonical one".into());
    }
    let (mut proof, openings) = whole;
    let batches = &mut proof.opening_proof.input_openings;
    if batches.len() != openings.len() {
        return Err(format!("it opens {} commitments, and has rows of {}", batches.len(), openings.len()));
    }
    let mut left = MAX_ELEMENTS;
    for (batch, tables) in batches.iter_mut().zip(openings) {
        if !batch.opened_values.is_empty() {
            return Err("it has rows that are not in the list".into());
        }
        batch.opened_values = by_query(tables, queries, &mut left)?;
    }
    Ok(proof)
}

#[cfg(feature = "prover")]
fn listed(rows: Rows) -> Vec<Opened> {
    let tables = rows.first().map_or(0, Vec::len);
    let mut out: Vec<Opened> = vec![(Vec::new(), Vec::new()); tables];
    for row in rows {
        for ((different, numbers), row) in out.iter_mut().zip(row) {
            let known = different.iter().position(|one| *one == row);
            let number = known.unwrap_or(different.len());
            if known.is_none() {
                different.push(row);
            }
            numbers.push(u8::try_from(number).expect("settings have fewer than 256 queries"));
        }
    }
    for (different, numbers) in &mut out {
        if different.len() == numbers.len() {
            numbers.clear();
        }
    }
    out
}

fn by_query(tables: Vec<Opened>, queries: usize, left: &mut usize) -> Result<Rows, String> {
    let mut out: Rows = vec![Vec::new(); queries];
    for (different, numbers) in tables {
        if (1..different.len()).any(|i| different[..i].contains(&different[i])) {
            return Err("a row is listed twice".into());
        }
        if different.len() == queries && numbers.is_empty() {
            for (rows, row) in out.iter_mut().zip(&different) {
                open(rows, row, left)?;
            }
            continue;
        }
        if numbers.len() != queries || different.len() >= queries {
            return Err(format!("a table has {} numbers of {} rows, with {queries} queries", numbers.len(), different.len()));
        }
        let mut seen = 0;
        for (rows, number) in out.iter_mut().zip(numbers) {
            let number = usize::from(number);
            let row = different.get(number).filter(|_| number <= seen).ok_or("rows are not numbered in their order")?;
            seen = seen.max(number + 1);
            open(rows, row, left)?;
        }
        if seen != different.len() {
            return Err("a row is listed that no query opens".into());
        }
    }
    Ok(out)
}

fn open(rows: &mut Vec<Vec<F>>, row: &[F], left: &mut usize) -> Result<(), String> {
    *left = left.checked_sub(row.len()).ok_or("its rows have too many elements")?;
    rows.push(row.to_vec());
    Ok(())
}
