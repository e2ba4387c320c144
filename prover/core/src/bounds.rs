//! What a program promises before any proof is read: degrees, and multiplicities that cannot wrap.
//!
//! A bus balances when the sum of signed multiplicities of every tuple is zero *modulo p*. That it
//! says something about integers needs a bound (Haböck, ePrint 2022/1530, section 2). Every
//! multiplicity is inferred to lie between 0 and a bound w, except in sends of *facts*, rows that
//! are true by themselves, whose multiplicity counts lookups. The sum of w times height over all
//! bounded interactions is below p. Therefore:
//!
//! - on a bus of bounded multiplicities alone, sent and received numbers of a tuple lie below p and
//!   are equal modulo p, so they are equal: a multiset equality;
//! - on a bus whose sends are all facts, a tuple that is received but is no fact leaves a sum between
//!   -(p - 1) and -1, which is not zero: a lookup.
//!
//! The bound is not taken on trust. A column is a bit if c·(c - 1) = 0 is a constraint without a
//! condition, and intervals of integers go through sums, differences and products. A receive whose
//! multiplicity has no such bound is refused, and so is a bus on which some sends have one and
//! others have none.

use p3_field::PrimeField32;

use crate::columns::preprocessed;
use crate::program::{Interaction, Node, P, Program, Table};

/// Factors of a constraint at most: its quotient is then two chunks as long as a table.
pub const MAX_DEGREE: u32 = 3;
/// The same of the constraint of a column that holds the fractions of several interactions. With a degree of 5 a column holds
/// four instead of two, and the quotient is four chunks instead of two: smaller proofs for tables that consist of lookups, but
/// twice the constraints to evaluate.
pub fn packed_degree(table: &Table) -> u32 {
    let many = table.interactions.len() > 16 && 2 * table.interactions.len() > table.columns.len();
    if many { 5 } else { MAX_DEGREE }
}

/// Nodes of an interaction's expressions written out as trees; they are evaluated as such.
const MAX_TREE: u64 = 4096;

/// Greatest multiplicity of each interaction of each table; nothing for facts, which have no bound.
pub type Weights = Vec<Vec<Option<u32>>>;

/// Checks the whole program and infers the weights.
pub fn check(program: &Program) -> Result<Weights, String> {
    let mut weights = Vec::new();
    for table in &program.tables {
        let inferred = check_table(program, table).map_err(|e| format!("table {:?}: {e}", table.name))?;
        weights.push(inferred);
    }
    for (i, bus) in program.buses.iter().enumerate() {
        let mut sends = program.tables.iter().zip(&weights).flat_map(|(table, weights)| {
            let own = table.interactions.iter().zip(weights).filter(|(x, _)| x.bus == i && !x.receive);
            own.map(|(x, w)| (w.is_some(), format!("{:?} of table {:?}", x.name, table.name)))
        });
        let Some((bounded, first)) = sends.next() else { continue };
        if let Some((_, other)) = sends.find(|(b, _)| *b != bounded) {
            // Otherwise a bus that is meant as a multiset would be a lookup, and nobody would see it.
            let (with, without) = if bounded { (first, other) } else { (other, first) };
            return Err(format!(
                "bus {:?} has a send whose multiplicity is bounded ({with}) and one whose is not ({without}). \
                Fix: give the latter a column c of its own with the constraint c·(1 - c)",
                bus.name
            ));
        }
    }
    Ok(weights)
}

/// Refuses heights at which the multiplicities could wrap.
pub fn check_heights(program: &Program, weights: &Weights, heights: &[u32]) -> Result<(), String> {
    let row = |w: &Vec<Option<u32>>| w.iter().flatten().map(|&w| u128::from(w)).sum::<u128>();
    let sum: u128 = weights.iter().zip(heights).map(|(w, log)| row(w) << log).sum();
    if sum >= u128::from(P) {
        return Err(format!(
            "the {} tables of {:?} are too high: up to {sum} tuples could wrap around the field of {P} elements",
            program.tables.len(),
            program.name
        ));
    }
    Ok(())
}

fn check_table(program: &Program, table: &Table) -> Result<Vec<Option<u32>>, String> {
    let degrees = degrees(table);
    for c in &table.constraints {
        let degree = degrees[c.node as usize];
        if degree > MAX_DEGREE {
            return Err(format!("constraint {:?} has degree {degree}; at most {MAX_DEGREE} is allowed", c.name));
        }
    }
    let trees = fold(table, |_, below: &[&u64]| below.iter().fold(1u64, |a, b| a.saturating_add(**b)));
    let selectors = fold(table, |n, below: &[&bool]| {
        matches!(n, Node::First | Node::Last | Node::Transition) || below.iter().any(|b| **b)
    });
    let intervals = intervals(table);
    let mut out = Vec::new();
    for x in &table.interactions {
        let bus = &program.buses[x.bus].name;
        let at = |e: String| format!("interaction {:?} on bus {bus:?}: {e}", x.name);
        let nodes = || x.tuple.iter().chain([&x.multiplicity]).map(|&n| n as usize);
        if nodes().any(|n| selectors[n]) {
            return Err(at("first, last and transition are not 0 or 1, and are not allowed here".into()));
        }
        if nodes().any(|n| trees[n] > MAX_TREE) {
            return Err(at(format!("an expression has more than {MAX_TREE} operations; give it a column")));
        }
        let tuple = x.tuple.iter().map(|&n| degrees[n as usize]).max().unwrap_or(0);
        let degree = (tuple + 1).max(degrees[x.multiplicity as usize]);
        if degree > MAX_DEGREE {
            return Err(at(format!("degree {degree}; at most {MAX_DEGREE} is allowed")));
        }
        out.push(weight(x, intervals[x.multiplicity as usize]).map_err(at)?);
    }
    // The library adds these up in 32 bits.
    if out.iter().flatten().map(|&w| u64::from(w)).sum::<u64>() >= u64::from(P) {
        return Err("the multiplicities of one row can wrap around the field".into());
    }
    Ok(out)
}

fn weight(x: &Interaction, interval: Interval) -> Result<Option<u32>, String> {
    match interval {
        None if x.receive => Err("no bound of this receive's multiplicity follows from the constraints. \
            Fix: give it a column c of its own with the constraint c·(1 - c)".into()),
        None => Ok(None),
        Some((low, _)) if low < 0 => Err(format!("the multiplicity can be {low}. Fix: give it a column of its own that is 0 or 1")),
        Some((_, high)) if high >= i64::from(P) => Err(format!("the multiplicity can be {high}, which wraps around the field")),
        Some((_, high)) => Ok(Some(high as u32)),
    }
}

/// Degree of each node in the columns; a transition selector has degree 0, as the library counts it.
fn degrees(table: &Table) -> Vec<u32> {
    fold(table, |n, below: &[&u32]| match n {
        Node::Const(_) | Node::Public(_) | Node::Transition => 0,
        Node::Main(_) | Node::MainNext(_) | Node::Prep(_) | Node::PrepNext(_) | Node::First | Node::Last => 1,
        Node::Mul(..) => below[0].saturating_add(*below[1]),
        _ => below.iter().map(|d| **d).max().unwrap_or(0),
    })
}

/// Integers that a node can be, modulo p; nothing if no bound is known.
type Interval = Option<(i64, i64)>;

fn intervals(table: &Table) -> Vec<Interval> {
    let bits = bits(table);
    let prep = preprocessed(&table.preprocessed);
    let width = table.preprocessed.width();
    let column = |c: u32| -> Interval {
        let values = prep.as_ref()?.values.iter().skip(c as usize).step_by(width);
        let (mut low, mut high) = (i64::MAX, i64::MIN);
        for v in values {
            let v = i64::from(v.as_canonical_u32());
            (low, high) = (low.min(v), high.max(v));
        }
        Some((low, high))
    };
    let columns: Vec<Interval> = (0..width as u32).map(column).collect();
    fold(table, |n, below: &[&Interval]| match n {
        // The upper half of the field stands for negative numbers: any representative will do.
        Node::Const(c) => {
            let c = i64::from(c);
            let c = if c > i64::from(P / 2) { c - i64::from(P) } else { c };
            Some((c, c))
        }
        Node::Main(c) | Node::MainNext(c) if bits.contains(&c) => Some((0, 1)),
        Node::Prep(c) | Node::PrepNext(c) => columns[c as usize],
        Node::Add(..) => both(below, |(a, b), (c, d)| Some((a.checked_add(c)?, b.checked_add(d)?))),
        Node::Sub(..) => both(below, |(a, b), (c, d)| Some((a.checked_sub(d)?, b.checked_sub(c)?))),
        Node::Mul(..) => both(below, |(a, b), (c, d)| {
            let all = [a.checked_mul(c)?, a.checked_mul(d)?, b.checked_mul(c)?, b.checked_mul(d)?];
            Some((*all.iter().min()?, *all.iter().max()?))
        }),
        Node::Neg(_) => below[0].map(|(a, b)| (-b, -a)),
        _ => None,
    })
}

fn both(below: &[&Interval], f: impl Fn((i64, i64), (i64, i64)) -> Interval) -> Interval {
    // Intervals stay far from the ends of i64, so that negation cannot overflow.
    f((*below[0])?, (*below[1])?).filter(|&(a, b)| a > -(1 << 60) && b < 1 << 60)
}

/// Columns with an unconditional constraint c·(c - 1) = 0 in one of its usual forms.
fn bits(table: &Table) -> Vec<u32> {
    let node = |n: u32| table.nodes[n as usize];
    let column = |n: u32| match node(n) { Node::Main(c) => Some(c), _ => None };
    let square = |n: u32| match node(n) {
        Node::Mul(a, b) => column(a).filter(|_| column(a) == column(b)),
        _ => None,
    };
    // c - 1, c + (-1) or 1 - c
    let complement = |n: u32| match node(n) {
        Node::Sub(a, b) if node(b) == Node::Const(1) => column(a),
        Node::Sub(a, b) if node(a) == Node::Const(1) => column(b),
        Node::Add(a, b) if node(b) == Node::Const(P - 1) => column(a),
        Node::Add(a, b) if node(a) == Node::Const(P - 1) => column(b),
        _ => None,
    };
    let same = |a: Option<u32>, b: Option<u32>| a.filter(|_| a == b);
    let mut out = Vec::new();
    for c in &table.constraints {
        let mut n = c.node;
        while let Node::Neg(a) = node(n) {
            n = a;
        }
        out.extend(match node(n) {
            Node::Mul(a, b) => same(column(a), complement(b)).or(same(complement(a), column(b))),
            Node::Sub(a, b) => same(square(a), column(b)).or(same(column(a), square(b))),
            _ => None,
        });
    }
    out
}

/// Computes something for each node from what its operands have.
fn fold<T>(table: &Table, f: impl Fn(Node, &[&T]) -> T) -> Vec<T> {
    let mut out: Vec<T> = Vec::with_capacity(table.nodes.len());
    for &n in &table.nodes {
        let below: Vec<&T> = n.operands().map(|i| &out[i as usize]).collect();
        let value = f(n, &below);
        out.push(value);
    }
    out
}
