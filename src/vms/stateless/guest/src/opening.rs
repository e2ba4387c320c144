//! The state in which the EVM begins.
use crate::{
    input::Input,
    layout::{env, key, place, region, Area, Word, HASHES},
    list::List,
    machine::{enter, lay, name},
    refusal::Refusal,
    witness::Witness,
};
use alloc::{collections::BTreeMap, format, vec, vec::Vec};
use alloy_eips::eip2718::Encodable2718;
use alloy_trie::{TrieAccount, EMPTY_ROOT_HASH};
use revm::primitives::{Address, B256, KECCAK_EMPTY, U256};

/// Behind each piece of code: bytes of an immediate that it lacks, and a stop.
const BEHIND_CODE: usize = 64;
const JUMPDEST: u8 = 0x5b;
const PUSH1: u8 = 0x60;
const PUSH32: u8 = 0x7f;

fn put(index: u64, word: impl Into<U256>) {
    lay(Area::Env, 32 * index, word.into().to_be_bytes_vec())
}

/// The block: words of `env`, transactions and withdrawals.
pub fn lay_block(input: &Input<'_>) {
    let Input { chain, blobs, block, hashes, .. } = input;
    let header = &block.header;
    put(env::COINBASE, U256::from_be_slice(header.beneficiary.as_slice()));
    put(env::TIMESTAMP, U256::from(header.timestamp));
    put(env::NUMBER, U256::from(header.number));
    put(env::PREVRANDAO, header.mix_hash);
    put(env::GAS_LIMIT, U256::from(header.gas_limit));
    put(env::CHAIN_ID, U256::from(*chain));
    put(env::BASE_FEE, U256::from(header.base_fee_per_gas.unwrap_or_default()));
    put(env::BLOB_BASE_FEE, U256::from(blobs.calc_blob_fee(header.excess_blob_gas.unwrap_or_default())));
    put(env::IS_BLOCK, U256::from(1));
    put(env::SYSTEM_CALLS, U256::from(1));
    put(env::BEACON_ROOT, header.parent_beacon_block_root.unwrap_or_default());
    put(env::MAX_BLOBS, U256::from(blobs.max_blob_count));
    for (number, hash) in (0..header.number).rev().take(HASHES as usize).zip(hashes) {
        put(env::BLOCK_HASHES + number % HASHES, *hash);
    }
    let mut transactions = Vec::new();
    for one in &block.body.transactions {
        let bytes = one.encoded_2718();
        transactions.extend(U256::from(bytes.len()).to_be_bytes::<32>());
        transactions.extend(bytes);
    }
    lay(Area::Mem, place(region::TRANSACTIONS, 0), transactions);
    let withdrawals: Vec<u8> = block.body.withdrawals.iter().flatten().flat_map(|one| {
        let word: U256 = U256::from(one.amount) << 160 | U256::from_be_slice(one.address.as_slice());
        word.to_be_bytes::<32>()
    }).collect();
    put(env::WITHDRAWAL_COUNT, U256::from(withdrawals.len() / 32));
    lay(Area::Mem, place(region::WITHDRAWALS, 0), withdrawals);
}

/// What the EVM begins with beside its maps.
pub struct Shown {
    /// Numbers of slots, from 1 on.
    pub ids: BTreeMap<U256, u64>,
    pub code_top: u32,
}

/// Accounts and slots of the list as the trie has them, or their absence.
pub fn show(witness: &Witness<'_>, list: &List) -> Result<Shown, Refusal> {
    let mut codes = Codes { top: 0, known: BTreeMap::new() };
    let mut ids = BTreeMap::new();
    for (address, slots) in list {
        enter(&key::warm_address(address), key::shown());
        let account = witness.account(address)?;
        let root = account.as_ref().map_or(EMPTY_ROOT_HASH, |one| one.storage_root);
        if let Some(account) = account {
            show_account(witness, &mut codes, address, &account)?;
        }
        for slot in slots {
            let next = ids.len() as u64 + 1;
            let id = *ids.entry(*slot).or_insert_with(|| {
                name(slot, next);
                next
            });
            enter(&key::warm_slot(address, id), key::shown());
            let value = witness.slot(&root, slot)?;
            if !value.is_zero() {
                enter(&key::storage(0, address, id), value);
            }
        }
    }
    Ok(Shown { ids, code_top: codes.top })
}

fn show_account(
    witness: &Witness<'_>,
    codes: &mut Codes,
    address: &Address,
    account: &TrieAccount,
) -> Result<(), Refusal> {
    let TrieAccount { nonce, balance, storage_root, code_hash } = *account;
    let has_code = code_hash != KECCAK_EMPTY;
    let (code_at, code_size) = if has_code { codes.put(witness, code_hash)? } else { (0, 0) };
    if !balance.is_zero() {
        enter(&key::balance(address), balance);
    }
    if has_code {
        enter(&key::code_hash(address), code_hash.into());
    }
    let empty = nonce == 0 && balance.is_zero() && !has_code;
    let storage = storage_root != EMPTY_ROOT_HASH;
    enter(&key::account(address), Word { nonce, code_at, code_size, incarnation: 0, empty, storage }.encode());
    Ok(())
}

/// Pieces of code one behind the other, each once.
struct Codes {
    top: u32,
    known: BTreeMap<B256, (u32, u32)>,
}

impl Codes {
    /// @returns where it lies, and its size
    fn put(&mut self, witness: &Witness<'_>, hash: B256) -> Result<(u32, u32), Refusal> {
        if let Some(place) = self.known.get(&hash) {
            return Ok(*place);
        }
        let code = witness.codes.get(&hash).ok_or_else(|| Refusal::witness(format!("no code {hash}")))?;
        let place = (self.top, code.len() as u32);
        lay(Area::Code, self.top.into(), code.to_vec());
        lay(Area::Targets, self.top.into(), targets(code));
        self.top += (code.len().next_multiple_of(32) + BEHIND_CODE) as u32;
        self.known.insert(hash, place);
        Ok(place)
    }
}

/// 1 at each valid jump destination.
fn targets(code: &[u8]) -> Vec<u8> {
    let mut targets = vec![0; code.len()];
    let mut at = 0;
    while at < code.len() {
        match code[at] {
            JUMPDEST => targets[at] = 1,
            op @ PUSH1..=PUSH32 => at += (op - PUSH1 + 1) as usize,
            _ => {}
        }
        at += 1;
    }
    targets
}
