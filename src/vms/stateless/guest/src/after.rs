//! The root of the state after the block.
use crate::{
    layout::{key, Word},
    list::List,
    machine::entry,
    refusal::Refusal,
    trie::Trie,
    witness::Witness,
};
use alloc::{
    collections::{BTreeMap, BTreeSet},
    vec::Vec,
};
use alloy_trie::{TrieAccount, EMPTY_ROOT_HASH};
use revm::primitives::{keccak256, Address, B256, KECCAK_EMPTY, U256};

type Ids = BTreeMap<U256, u64>;

/// All of the list is read: an account or slot that is not on it has not been accessed.
pub fn root(witness: &Witness<'_>, list: &List, ids: &Ids) -> Result<B256, Refusal> {
    let mut changes = Vec::new();
    for (address, slots) in list {
        let before = witness.account(address)?;
        let after = account(witness, ids, address, slots, before.as_ref())?;
        if before != after {
            changes.push((keccak256(address), after.map(alloy_rlp::encode)));
        }
    }
    let mut trie = Trie::new(&witness.nodes, witness.root);
    trie.change(changes)?;
    Ok(trie.hash())
}

/// An account as the EVM leaves it, unless it is gone.
fn account(
    witness: &Witness<'_>,
    ids: &Ids,
    address: &Address,
    slots: &BTreeSet<U256>,
    before: Option<&TrieAccount>,
) -> Result<Option<TrieAccount>, Refusal> {
    let balance = entry(&key::balance(address));
    let Word { nonce, code_size, incarnation, empty, .. } = Word::decode(entry(&key::account(address)));
    if nonce == 0 && code_size == 0 && balance.is_zero() && !empty {
        return Ok(None);
    }
    // Storage begins anew with each destruction.
    let root = match before {
        Some(account) if incarnation == 0 => account.storage_root,
        _ => EMPTY_ROOT_HASH,
    };
    let mut changes = Vec::new();
    for slot in slots {
        let value = entry(&key::storage(incarnation, address, ids[slot]));
        if witness.slot(&root, slot)? != value {
            let encoded = (!value.is_zero()).then(|| alloy_rlp::encode(value));
            changes.push((keccak256(slot.to_be_bytes::<32>()), encoded));
        }
    }
    let mut storage = Trie::new(&witness.nodes, root);
    storage.change(changes)?;
    let code_hash = if code_size == 0 { KECCAK_EMPTY } else { B256::from(entry(&key::code_hash(address))) };
    Ok(Some(TrieAccount { nonce, balance, storage_root: storage.hash(), code_hash }))
}
