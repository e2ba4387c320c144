//! Expressions as straight-line code over registers.
//!
//! A table's nodes are compiled once and then run for every row: over packed field elements in the
//! prover, over the extension field in the verifier, over symbols where degrees are counted. Only
//! what the roots need is compiled, and a temporary's register is used again after its last use,
//! so that the working set of a wide table stays in the cache.

use crate::program::{Node, Table};

#[derive(Clone, Copy, Debug)]
pub enum Op {
    Add,
    Sub,
    Mul,
    Neg,
}

#[derive(Clone, Copy, Debug)]
pub struct Instruction {
    pub op: Op,
    pub to: u32,
    pub a: u32,
    pub b: u32,
}

/// Registers: first one per leaf, then temporaries.
#[derive(Clone, Debug)]
pub struct Code {
    pub leaves: Vec<Node>,
    pub registers: usize,
    pub instructions: Vec<Instruction>,
    /// Number of instructions after which each root is in its register, and the register; sorted.
    pub roots: Vec<(usize, u32)>,
}

/// Compiles what `roots` need. A root's value is valid at its position only.
pub fn compile(table: &Table, roots: &[u32]) -> Code {
    let nodes = &table.nodes;
    let is_leaf = |n: Node| n.operands().next().is_none();
    let mut needed = vec![false; nodes.len()];
    // Where each node is read last. A root is read right after it is computed, which is no use here.
    let mut uses = vec![0usize; nodes.len()];
    for &r in roots {
        needed[r as usize] = true;
    }
    for i in (0..nodes.len()).rev() {
        if needed[i] {
            for n in nodes[i].operands() {
                needed[n as usize] = true;
                uses[n as usize] = uses[n as usize].max(i);
            }
        }
    }
    let leaves: Vec<usize> = (0..nodes.len()).filter(|&i| needed[i] && is_leaf(nodes[i])).collect();
    let mut register = vec![u32::MAX; nodes.len()];
    for (r, &i) in leaves.iter().enumerate() {
        register[i] = r as u32;
    }
    let mut registers = leaves.len() as u32;
    let mut free: Vec<u32> = Vec::new();
    let mut instructions = Vec::new();
    let mut position = vec![0usize; nodes.len()];
    for (i, &n) in nodes.iter().enumerate() {
        if !needed[i] || is_leaf(n) {
            continue;
        }
        let (op, a, b) = match n {
            Node::Add(a, b) => (Op::Add, a, b),
            Node::Sub(a, b) => (Op::Sub, a, b),
            Node::Mul(a, b) => (Op::Mul, a, b),
            Node::Neg(a) => (Op::Neg, a, a),
            _ => unreachable!("leaves have registers"),
        };
        let (ra, rb) = (register[a as usize], register[b as usize]);
        let mut release = |x: u32| {
            if !is_leaf(nodes[x as usize]) && uses[x as usize] == i {
                free.push(register[x as usize]);
            }
        };
        release(a);
        if a != b {
            release(b);
        }
        let to = free.pop().unwrap_or_else(|| {
            registers += 1;
            registers - 1
        });
        register[i] = to;
        instructions.push(Instruction { op, to, a: ra, b: rb });
        position[i] = instructions.len();
        if uses[i] == 0 {
            free.push(to);
        }
    }
    let mut out: Vec<(usize, u32)> = roots.iter().map(|&r| (position[r as usize], register[r as usize])).collect();
    out.sort_unstable();
    Code { leaves: leaves.iter().map(|&i| nodes[i]).collect(), registers: registers as usize, instructions, roots: out }
}
