//! What the bridge of the machine offers: the state of the EVM, word by word, and its run.
use crate::layout::Area;
use alloc::{vec, vec::Vec};
use revm::primitives::U256;

#[link(wasm_import_module = "evm")]
extern "C" {
    fn put(area: Area, at: u64, from: *const u8, words: u32);
    fn get(area: Area, at: u64, to: *mut u8, words: u32);
    fn set(key: *const [u8; 32], value: *const [u8; 32]);
    fn look(key: *const [u8; 32], value: *mut [u8; 32]);
    fn number(slot: *const [u8; 32], id: u64);
    fn fork() -> i32;
    #[link_name = "run"]
    fn begin(code_top: u32, slots: u64) -> i32;
}

/// Lays bytes, and zeros behind them up to a whole word.
pub fn lay(area: Area, at: u64, mut bytes: Vec<u8>) {
    bytes.resize(bytes.len().next_multiple_of(32), 0);
    unsafe { put(area, at, bytes.as_ptr(), (bytes.len() / 32) as u32) }
}

pub fn fetch(area: Area, at: u64, size: usize) -> Vec<u8> {
    let mut bytes = vec![0; size.next_multiple_of(32)];
    unsafe { get(area, at, bytes.as_mut_ptr(), (bytes.len() / 32) as u32) };
    bytes.truncate(size);
    bytes
}

pub fn word(area: Area, at: u64) -> U256 {
    U256::from_be_slice(&fetch(area, at, 32))
}

pub fn env(index: u64) -> U256 {
    word(Area::Env, 32 * index)
}

/// Sets an entry of `world`.
pub fn enter(key: &[u8; 32], value: U256) {
    unsafe { set(key, &value.to_be_bytes()) }
}

pub fn entry(key: &[u8; 32]) -> U256 {
    let mut value = [0; 32];
    unsafe { look(key, &mut value) };
    U256::from_be_bytes(value)
}

/// Gives a slot its number.
pub fn name(slot: &U256, id: u64) {
    unsafe { number(&slot.to_be_bytes(), id) }
}

/// The number of the fork whose rules the EVM follows, among those since Berlin.
pub fn rules() -> i32 {
    unsafe { fork() }
}

/// Runs the block. @returns the exit code of the EVM
pub fn run(code_top: u32, slots: u64) -> i32 {
    unsafe { begin(code_top, slots) }
}
