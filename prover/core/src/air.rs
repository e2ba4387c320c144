//! One table of a program as an AIR of the library.

use std::sync::Arc;

use p3_air::symbolic::SymbolicExpressionExt;
use p3_air::{Air, AirBuilder, BaseAir, DebugConstraintBuilder, WindowAccess};
use p3_batch_stark::StarkGenericConfig;
use p3_batch_stark::folder::{ProverConstraintFolderWithLookups, VerifierConstraintFolderWithLookups};
use p3_field::{Algebra, ExtensionField, PrimeCharacteristicRing};
use p3_lookup::{Count, InteractionBuilder, InteractionSymbolicBuilder};
use p3_matrix::dense::RowMajorMatrix;

use crate::F;
use crate::bounds::MAX_DEGREE;
use crate::code::{Code, Op, compile};
use crate::program::{Node, Program, Table};

#[derive(Clone)]
pub struct TableAir(Arc<Inner>);

struct Inner {
    program: Arc<Program>,
    index: usize,
    weights: Vec<Option<u32>>,
    code: Code,
    preprocessed: Option<RowMajorMatrix<F>>,
    main_next: bool,
    prep_next: bool,
}

impl TableAir {
    pub fn new(program: &Arc<Program>, index: usize, weights: Vec<Option<u32>>, preprocessed: Option<RowMajorMatrix<F>>) -> Self {
        let table = &program.tables[index];
        let roots: Vec<u32> = table.constraints.iter().map(|c| c.node).collect();
        let code = compile(table, &roots);
        let reads = |f: fn(&Node) -> bool| table.nodes.iter().any(f);
        TableAir(Arc::new(Inner {
            main_next: reads(|n| matches!(n, Node::MainNext(_))),
            prep_next: reads(|n| matches!(n, Node::PrepNext(_))),
            program: program.clone(),
            index,
            weights,
            code,
            preprocessed,
        }))
    }

    pub fn table(&self) -> &Table {
        &self.0.program.tables[self.0.index]
    }

    pub fn code(&self) -> &Code {
        &self.0.code
    }

    pub fn weights(&self) -> &[Option<u32>] {
        &self.0.weights
    }

    pub fn preprocessed(&self) -> Option<&RowMajorMatrix<F>> {
        self.0.preprocessed.as_ref()
    }
}

impl BaseAir<F> for TableAir {
    fn width(&self) -> usize {
        self.table().columns.len()
    }

    fn preprocessed_width(&self) -> usize {
        self.table().preprocessed.width()
    }

    fn preprocessed_trace(&self) -> Option<RowMajorMatrix<F>> {
        self.0.preprocessed.clone()
    }

    // The library opens all columns on the next row, or none: only presence matters.
    fn main_next_row_columns(&self) -> Vec<usize> {
        if self.0.main_next { (0..self.width()).collect() } else { Vec::new() }
    }

    fn preprocessed_next_row_columns(&self) -> Vec<usize> {
        if self.0.prep_next { (0..self.preprocessed_width()).collect() } else { Vec::new() }
    }

    fn num_public_values(&self) -> usize {
        self.0.program.publics.len()
    }

    fn num_constraints(&self) -> Option<usize> {
        Some(self.table().constraints.len())
    }

    fn max_constraint_degree(&self) -> Option<usize> {
        // The same for all tables and parameters: the number of quotient chunks then depends on
        // the program alone.
        Some(MAX_DEGREE as usize)
    }
}

// The library asks a recording builder once for the interactions and evaluates their expressions
// itself, so the builders that evaluate rows are given the constraints alone.
impl<E: ExtensionField<F>> Air<InteractionSymbolicBuilder<F, E>> for TableAir
where
    SymbolicExpressionExt<F, E>: Algebra<E>,
{
    fn eval(&self, builder: &mut InteractionSymbolicBuilder<F, E>) {
        constraints(builder, self.code());
        interactions(builder, self);
    }
}

impl<'a, SC: StarkGenericConfig> Air<ProverConstraintFolderWithLookups<'a, SC>> for TableAir
where
    ProverConstraintFolderWithLookups<'a, SC>: AirBuilder<F = F>,
{
    fn eval(&self, builder: &mut ProverConstraintFolderWithLookups<'a, SC>) {
        constraints(builder, self.code());
    }
}

impl<'a, SC: StarkGenericConfig> Air<VerifierConstraintFolderWithLookups<'a, SC>> for TableAir
where
    VerifierConstraintFolderWithLookups<'a, SC>: AirBuilder<F = F>,
{
    fn eval(&self, builder: &mut VerifierConstraintFolderWithLookups<'a, SC>) {
        constraints(builder, self.code());
    }
}

/// Used by the library's own checks of traces in builds with debug assertions.
impl<'a, E: ExtensionField<F>> Air<DebugConstraintBuilder<'a, F, E>> for TableAir {
    fn eval(&self, builder: &mut DebugConstraintBuilder<'a, F, E>) {
        constraints(builder, self.code());
    }
}

fn leaf<AB: AirBuilder<F = F>>(builder: &AB, main: &AB::MainWindow, prep: &AB::PreprocessedWindow, n: Node) -> AB::Expr {
    match n {
        Node::Const(c) => AB::Expr::from(F::from_u32(c)),
        Node::Main(c) => main.current_slice()[c as usize].into(),
        Node::MainNext(c) => main.next_slice()[c as usize].into(),
        Node::Prep(c) => prep.current_slice()[c as usize].into(),
        Node::PrepNext(c) => prep.next_slice()[c as usize].into(),
        Node::First => builder.is_first_row(),
        Node::Last => builder.is_last_row(),
        Node::Transition => builder.is_transition(),
        Node::Public(i) => builder.public_values()[i as usize].into(),
        Node::Add(..) | Node::Sub(..) | Node::Mul(..) | Node::Neg(_) => unreachable!("not a leaf"),
    }
}

fn constraints<AB: AirBuilder<F = F>>(builder: &mut AB, code: &Code) {
    let main = builder.main();
    let prep = builder.preprocessed().clone();
    let mut r: Vec<AB::Expr> = Vec::with_capacity(code.registers);
    r.extend(code.leaves.iter().map(|&n| leaf(builder, &main, &prep, n)));
    r.resize(code.registers, AB::Expr::ZERO);
    let mut roots = code.roots.iter().peekable();
    for position in 0..=code.instructions.len() {
        while let Some((_, register)) = roots.next_if(|r| r.0 == position) {
            builder.assert_zero(r[*register as usize].clone());
        }
        if let Some(i) = code.instructions.get(position) {
            let (a, b) = (&r[i.a as usize], &r[i.b as usize]);
            r[i.to as usize] = match i.op {
                Op::Add => a.clone() + b.clone(),
                Op::Sub => a.clone() - b.clone(),
                Op::Mul => a.clone() * b.clone(),
                Op::Neg => -a.clone(),
            };
        }
    }
}

fn interactions<AB: InteractionBuilder<F = F>>(builder: &mut AB, air: &TableAir) {
    let table = air.table();
    let values = all_values(builder, table);
    let get = |n: u32| values[n as usize].clone();
    for (x, &weight) in table.interactions.iter().zip(air.weights()) {
        let m = get(x.multiplicity);
        let m = if x.receive { -m } else { m };
        let count = weight.map_or_else(|| Count::provided(m.clone()), |w| Count::bounded(m.clone(), w));
        let name = &air.0.program.buses[x.bus].name;
        builder.push_interaction(name, x.tuple.iter().map(|&n| get(n)), count);
    }
}

fn all_values<AB: AirBuilder<F = F>>(builder: &AB, table: &Table) -> Vec<AB::Expr> {
    let main = builder.main();
    let prep = builder.preprocessed().clone();
    let mut values: Vec<AB::Expr> = Vec::with_capacity(table.nodes.len());
    for &n in &table.nodes {
        let get = |i: u32| values[i as usize].clone();
        let value = match n {
            Node::Add(a, b) => get(a) + get(b),
            Node::Sub(a, b) => get(a) - get(b),
            Node::Mul(a, b) => get(a) * get(b),
            Node::Neg(a) => -get(a),
            n => leaf(builder, &main, &prep, n),
        };
        values.push(value);
    }
    values
}
