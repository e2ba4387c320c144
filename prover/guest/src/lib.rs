//! The verifier as a program: one proof of one segment of a run, in memory when it starts, and an exit code.
//!
//! Everything it reads lies in `INPUT`, which is aligned to its own size, so that each part is a subtree of the memory's
//! Merkle tree: the root of a state in which it starts follows from the digest of the proof's two megabytes and four leaves.
//!
//! ```text
//! 0         the proof, 2^21 bytes, zeros behind it
//! 2^21      the statement: root before 32, root after 32, number of steps 32, length of the proof 32
//! + 4,096   the key: security u32, length of the constraint program u32, length of the commitment u32, VM id 32,
//!           constraint program, commitment to its preprocessed columns
//! ```
//!
//! Roots and numbers of the statement are big-endian, as a contract has them; other numbers are little-endian. The key is believed: it
//! says what is verified. Exit code 0 means that the proof is accepted. Any other one refuses it, and so does a trap.

use onestep_stark::program::Program;
use onestep_stark::{Reason, Security, System, verify};

#[link(wasm_import_module = "wasi_snapshot_preview1")]
unsafe extern "C" {
    fn proc_exit(code: u32) -> !;
}

const PROOF: usize = 1 << 21;
const STATEMENT: usize = PROOF;
const KEY: usize = STATEMENT + 4096;
const SIZE: usize = 1 << 22;
/// Steps of a segment are one field element, which must not wrap: as `MOST_STEPS` of `src/stark`.
const MOST_STEPS: u32 = 1 << 28;

#[repr(C, align(4194304))]
pub struct Input([u8; SIZE]);

#[unsafe(no_mangle)]
pub static mut INPUT: Input = Input([0; SIZE]);

#[unsafe(no_mangle)]
pub extern "C" fn _start() {
    // Whoever sets up the start state fills it.
    let input: &[u8; SIZE] = unsafe { &(*core::hint::black_box(&raw const INPUT)).0 };
    let code = judge(input).map_or_else(|reason| reason as u32, |()| 0);
    unsafe { proc_exit(code) }
}

fn judge(input: &[u8; SIZE]) -> Result<(), Reason> {
    let [before, after, steps, length] = core::array::from_fn(|i| &input[STATEMENT + 32 * i..][..32]);
    let steps = number(steps).filter(|steps| (1..MOST_STEPS).contains(steps)).ok_or(Reason::Call)?;
    let length = number(length).filter(|&length| length as usize <= PROOF).ok_or(Reason::Malformed)?;
    let key = &input[KEY..];
    let word = |i: usize| u32::from_le_bytes(key[4 * i..][..4].try_into().expect("four bytes"));
    let security = u8::try_from(word(0)).ok().and_then(Security::from_code).ok_or(Reason::Call)?;
    let (program, rest) = key[44..].split_at_checked(word(1) as usize).ok_or(Reason::Call)?;
    let commitment = rest.get(..word(2) as usize).ok_or(Reason::Call)?;
    let program = Program::decode(program).map_err(|_| Reason::Call)?;
    let system = System::keyed(program, security.parameters(), commitment).map_err(|_| Reason::Call)?;
    // As `idElements` and `digestBytes` of the TypeScript side have them.
    let id = key[12..44].chunks_exact(2).map(|x| u32::from(u16::from_le_bytes([x[0], x[1]])));
    let roots = [before, after].into_iter().flat_map(|root| root.chunks_exact(4)).map(element);
    let publics: Vec<u32> = id.chain(roots).chain([steps]).collect();
    verify(&system, security, &publics, &input[..length as usize]).map_err(|refusal| refusal.reason)
}

fn element(bytes: &[u8]) -> u32 {
    u32::from_be_bytes(bytes.try_into().expect("four bytes"))
}

/// A big-endian number of 32 bytes, if it is below 2^32.
fn number(bytes: &[u8]) -> Option<u32> {
    let (high, low) = bytes.split_at(28);
    high.iter().all(|&x| x == 0).then(|| u32::from_be_bytes(low.try_into().expect("four bytes")))
}
