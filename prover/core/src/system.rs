//! A program made ready for proving and verifying under one security setting.

use std::sync::Arc;

use p3_air::symbolic::SymbolicExpressionExt;
use p3_batch_stark::common::{CommonData, GlobalPreprocessed, PreprocessedInstanceMeta};
use p3_batch_stark::Commitment;
#[cfg(feature = "prover")]
use p3_batch_stark::{ProverData, ProverOnlyData};
use p3_commit::{Pcs, UnivariateStarkPcs};
use p3_field::{Algebra, ExtensionField, TwoAdicField};
use p3_matrix::dense::RowMajorMatrix;
use p3_lookup::{InteractionSymbolicBuilder, LogUpGadget, Lookups};
use p3_air::Air;
use p3_batch_stark::StarkGenericConfig;

use crate::F;
use crate::air::TableAir;
use crate::bounds::{Weights, check, check_heights, packed_degree};
use crate::columns::preprocessed;
use crate::config::{Challenger, Config, Parameters, Quartic, Quintic, config};
use crate::program::{Program, Table};

/// What the challenge field has to provide.
pub trait Challenge: ExtensionField<F> + TwoAdicField {}
impl Challenge for Quartic {}
impl Challenge for Quintic {}

#[cfg(feature = "prover")]
type PcsData<E> = <<Config<E> as StarkGenericConfig>::Pcs as Pcs<E, <Config<E> as StarkGenericConfig>::Challenger>>::ProverData;

/// A program, its preprocessed commitment and its lookups, for one setting.
pub struct System {
    pub program: Arc<Program>,
    pub parameters: Parameters,
    /// What the prover's transcript says that the parameters are: others only in tests, which forge.
    #[cfg(feature = "prover")]
    pub claimed: Parameters,
    pub(crate) weights: Weights,
    pub(crate) airs: Vec<TableAir>,
    pub(crate) over: Over,
}

pub(crate) enum Over {
    Quartic(Keys<Quartic>),
    Quintic(Keys<Quintic>),
}

pub(crate) struct Keys<E: Challenge> {
    pub commitment: Option<Commitment<Config<E>>>,
    pub commitment_bytes: Vec<u8>,
    #[cfg(feature = "prover")]
    data: Option<PcsData<E>>,
    lookups: Vec<Lookups<F>>,
}

impl System {
    /// Checks the program and commits to its preprocessed columns.
    pub fn new(program: Program, parameters: Parameters) -> Result<Self, String> {
        let (program, weights) = checked(program, &parameters)?;
        let airs = airs(&program, &weights, |table| preprocessed(&table.preprocessed));
        let over = match parameters.extension {
            4 => Over::Quartic(Keys::new(&parameters, &airs)),
            5 => Over::Quintic(Keys::new(&parameters, &airs)),
            e => return Err(format!("no extension of degree {e}")),
        };
        Ok(System {
            program,
            parameters,
            #[cfg(feature = "prover")]
            claimed: parameters,
            weights,
            airs,
            over,
        })
    }

    /// The same for verifying only, with what [`System::commitment`] said, which is believed: whoever chooses it chooses
    /// the preprocessed columns.
    #[cfg(not(feature = "prover"))]
    pub fn keyed(program: Program, parameters: Parameters, commitment: &[u8]) -> Result<Self, String> {
        let (program, weights) = checked(program, &parameters)?;
        let airs = airs(&program, &weights, |_| None);
        let over = match parameters.extension {
            4 => Over::Quartic(Keys::keyed(&airs, commitment)?),
            5 => Over::Quintic(Keys::keyed(&airs, commitment)?),
            e => return Err(format!("no extension of degree {e}")),
        };
        Ok(System { program, parameters, weights, airs, over })
    }

    /// The bytes of the commitment to the preprocessed columns; empty if there are none.
    pub fn commitment(&self) -> &[u8] {
        match &self.over {
            Over::Quartic(keys) => &keys.commitment_bytes,
            Over::Quintic(keys) => &keys.commitment_bytes,
        }
    }

    /// Columns of fractions that each table commits to for its interactions.
    #[cfg(feature = "security")]
    pub(crate) fn fractions(&self) -> Vec<usize> {
        let lookups = match &self.over {
            Over::Quartic(keys) => &keys.lookups,
            Over::Quintic(keys) => &keys.lookups,
        };
        lookups.iter().map(|l| l.len()).collect()
    }

    pub fn check_heights(&self, heights: &[u32]) -> Result<(), String> {
        crate::envelope::check_heights(&self.program, heights, self.parameters.log_height)?;
        check_heights(&self.program, &self.weights, heights)
    }
}

fn checked(program: Program, parameters: &Parameters) -> Result<(Arc<Program>, Weights), String> {
    let most = parameters.log_height;
    for table in &program.tables {
        if let Some(fixed) = table.preprocessed.log_height().filter(|&fixed| fixed > most) {
            return Err(format!("table {:?} has 2^{fixed} rows; at most 2^{most} are allowed", table.name));
        }
    }
    let weights = check(&program)?;
    Ok((Arc::new(program), weights))
}

fn airs(program: &Arc<Program>, weights: &Weights, columns: impl Fn(&Table) -> Option<RowMajorMatrix<F>>) -> Vec<TableAir> {
    let one = |(i, table)| TableAir::new(program, i, weights[i].clone(), columns(table));
    program.tables.iter().enumerate().map(one).collect()
}

fn lookups<E: Challenge>(airs: &[TableAir]) -> Vec<Lookups<F>>
where
    SymbolicExpressionExt<F, E>: Algebra<E>,
    TableAir: Air<InteractionSymbolicBuilder<F, E>>,
{
    airs.iter()
        .map(|air| Lookups::from_air::<E, TableAir>(air).pack_same_bus(&LogUpGadget::new(), packed_degree(air.table()) as usize))
        .collect()
}

impl<E: Challenge> Keys<E>
where
    SymbolicExpressionExt<F, E>: Algebra<E>,
    TableAir: Air<InteractionSymbolicBuilder<F, E>>,
{
    fn new(parameters: &Parameters, airs: &[TableAir]) -> Self {
        let config = config::<E>(parameters, Vec::new());
        let pcs = config.pcs();
        let fixed: Vec<_> = airs
            .iter()
            .filter_map(|air| {
                let matrix = air.preprocessed()?.clone();
                let height = 1usize << air.table().preprocessed.log_height()?;
                Some((<_ as Pcs<E, Challenger>>::natural_domain_for_degree(pcs, height), matrix))
            })
            .collect();
        let (commitment, data) = if fixed.is_empty() {
            (None, None)
        } else {
            let (c, d) = <_ as UnivariateStarkPcs<E, Challenger>>::commit_preprocessing(pcs, fixed).expect("heights are in range");
            (Some(c), Some(d))
        };
        let commitment_bytes = commitment.as_ref().map_or_else(Vec::new, |c| postcard::to_allocvec(c).expect("digests"));
        #[cfg(not(feature = "prover"))]
        drop(data);
        Keys {
            commitment,
            commitment_bytes,
            #[cfg(feature = "prover")]
            data,
            lookups: lookups::<E>(airs),
        }
    }

    #[cfg(not(feature = "prover"))]
    fn keyed(airs: &[TableAir], bytes: &[u8]) -> Result<Self, String> {
        let commitment = if bytes.is_empty() {
            None
        } else {
            Some(postcard::from_bytes(bytes).map_err(|e| format!("the commitment is damaged: {e}"))?)
        };
        Ok(Keys { commitment, commitment_bytes: bytes.to_vec(), lookups: lookups::<E>(airs) })
    }

    /// What the library shares between prover and verifier.
    pub fn common(&self, airs: &[TableAir], heights: &[u32]) -> CommonData<Config<E>> {
        let preprocessed = self.commitment.clone().map(|commitment| {
            let mut matrix_to_instance = Vec::new();
            let mut instances = Vec::new();
            for (i, (air, &height)) in airs.iter().zip(heights).enumerate() {
                let width = air.table().preprocessed.width();
                instances.push((width > 0).then(|| {
                    matrix_to_instance.push(i);
                    PreprocessedInstanceMeta {
                        matrix_index: matrix_to_instance.len() - 1,
                        width,
                        degree_bits: height as usize,
                    }
                }));
            }
            GlobalPreprocessed { commitment, instances, matrix_to_instance }
        });
        CommonData::new(preprocessed, self.lookups.clone())
    }

    /// The same with what only the prover has; [`Keys::restore`] puts that back.
    #[cfg(feature = "prover")]
    pub fn take(&mut self, airs: &[TableAir], heights: &[u32]) -> ProverData<Config<E>> {
        let common = self.common(airs, heights);
        ProverData { common, prover_only: ProverOnlyData { preprocessed_prover_data: self.data.take() } }
    }

    #[cfg(feature = "prover")]
    pub fn restore(&mut self, data: ProverData<Config<E>>) {
        self.data = data.prover_only.preprocessed_prover_data;
    }
}
