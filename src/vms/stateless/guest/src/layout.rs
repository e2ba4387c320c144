//! Where things lie in the state of the EVM: `src/vms/evm/machine/state.ts` and `world.ts`.
use revm::primitives::{hardfork::SpecId, Address, U256};

/// Memories of the EVM.
#[repr(i32)]
#[derive(Clone, Copy)]
pub enum Area {
    Mem = 0,
    Code = 1,
    Targets = 2,
    Env = 3,
    Logs = 4,
}

/// Regions of `mem`.
pub mod region {
    pub const REQUESTS: u64 = 2041;
    pub const WITHDRAWALS: u64 = 2042;
    pub const RECEIPTS: u64 = 2043;
    pub const TRANSACTIONS: u64 = 2044;
    pub const LOGS: u64 = 2046;
}
pub const fn place(region: u64, offset: u64) -> u64 {
    region << 32 | offset
}
/// Bytes that the requests of each contract have room for.
pub const REQUEST_SIZE: u64 = 1 << 20;
/// Words of a log.
pub const LOG_WORDS: u64 = 8;

/// Words of `env`.
pub mod env {
    pub const COINBASE: u64 = 0;
    pub const TIMESTAMP: u64 = 1;
    pub const NUMBER: u64 = 2;
    pub const PREVRANDAO: u64 = 3;
    pub const GAS_LIMIT: u64 = 4;
    pub const CHAIN_ID: u64 = 5;
    pub const BASE_FEE: u64 = 6;
    pub const BLOB_BASE_FEE: u64 = 7;
    pub const IS_BLOCK: u64 = 64;
    pub const SYSTEM_CALLS: u64 = 65;
    pub const BEACON_ROOT: u64 = 66;
    pub const WITHDRAWAL_COUNT: u64 = 67;
    pub const MAX_BLOBS: u64 = 68;
    pub const REQUEST_SIZES: u64 = 74;
    pub const BLOCK_HASHES: u64 = 256;
}
/// Numbers of forks: `forks.ts`.
pub fn fork(of: SpecId) -> i32 {
    match of {
        SpecId::CANCUN => 4,
        SpecId::PRAGUE => 5,
        SpecId::OSAKA => 6,
        _ => -1,
    }
}
pub const REFUSAL: u64 = 58;
pub const TRANSACTIONS: u64 = 73;
pub const EXIT_WELL: i32 = 0;
/// Numbers of blocks whose hashes the EVM has.
pub const HASHES: u64 = 256;

/// Keys of `world`.
pub mod key {
    use super::{Address, U256};

    const BALANCE: u8 = 1;
    const ACCOUNT: u8 = 2;
    const CODE_HASH: u8 = 3;
    const STORAGE: u8 = 4;
    const WARM_ADDRESS: u8 = 6;
    const WARM_SLOT: u8 = 7;

    /// A tag, a number of 48 bits, an address, and the number of a slot, of 40 bits.
    fn key(tag: u8, number: u32, address: &Address, slot: u64) -> [u8; 32] {
        let mut bytes = [0; 32];
        bytes[0] = tag;
        bytes[3..7].copy_from_slice(&number.to_be_bytes());
        bytes[7..27].copy_from_slice(address.as_slice());
        bytes[27..].copy_from_slice(&slot.to_be_bytes()[3..]);
        bytes
    }
    pub fn balance(address: &Address) -> [u8; 32] {
        key(BALANCE, 0, address, 0)
    }
    pub fn account(address: &Address) -> [u8; 32] {
        key(ACCOUNT, 0, address, 0)
    }
    pub fn code_hash(address: &Address) -> [u8; 32] {
        key(CODE_HASH, 0, address, 0)
    }
    pub fn storage(incarnation: u32, address: &Address, slot: u64) -> [u8; 32] {
        key(STORAGE, incarnation, address, slot)
    }
    pub fn warm_address(address: &Address) -> [u8; 32] {
        key(WARM_ADDRESS, 0, address, 0)
    }
    pub fn warm_slot(address: &Address, slot: u64) -> [u8; 32] {
        key(WARM_SLOT, 0, address, slot)
    }
    /// The mark of what is shown: `shown.ts`.
    pub fn shown() -> U256 {
        U256::from(1) << 255
    }
}

/// An account's word.
pub struct Word {
    pub nonce: u64,
    pub code_at: u32,
    pub code_size: u32,
    pub incarnation: u32,
    /// It exists although it is empty.
    pub empty: bool,
    /// It has storage, which no code may be put over.
    pub storage: bool,
}

impl Word {
    pub fn encode(&self) -> U256 {
        U256::from(self.nonce)
            | U256::from(self.code_at) << 64
            | U256::from(self.code_size) << 96
            | U256::from(self.incarnation) << 176
            | U256::from(self.empty) << 208
            | U256::from(self.storage) << 209
    }

    pub fn decode(word: U256) -> Self {
        let [nonce, code, _, high] = word.into_limbs();
        Self {
            nonce,
            code_at: code as u32,
            code_size: (code >> 32) as u32,
            incarnation: (word >> 176usize).into_limbs()[0] as u32,
            empty: high >> 16 & 1 == 1,
            storage: high >> 17 & 1 == 1,
        }
    }
}
