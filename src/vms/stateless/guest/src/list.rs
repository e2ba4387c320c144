//! The accounts and slots that a run needs: what is not listed is not shown, and the EVM stops where it needs it.
use crate::{refusal::Refusal, witness::whole};
use alloc::{
    collections::{BTreeMap, BTreeSet},
    vec::Vec,
};
use alloy_rlp::{Header, RlpDecodable};
use revm::primitives::{Address, U256};

pub type List = BTreeMap<Address, BTreeSet<U256>>;

#[derive(RlpDecodable)]
struct Entry {
    address: Address,
    slots: Vec<U256>,
}

/// The two items of the input: the block with its witness, still encoded, and the list.
pub fn read(mut bytes: &[u8]) -> Result<(&[u8], List), Refusal> {
    let wrong = |error: alloy_rlp::Error| Refusal::witness(alloc::format!("the input: {error}"));
    let mut items = Header::decode_bytes(&mut bytes, true).map_err(wrong)?;
    if !bytes.is_empty() {
        return Err(Refusal::witness("the input: bytes behind it".into()));
    }
    let start = items;
    let Header { payload_length, .. } = Header::decode(&mut items).map_err(wrong)?;
    let (block, rest) = start.split_at(start.len() - items.len() + payload_length);
    let mut list = List::new();
    for Entry { address, slots } in whole::<Vec<Entry>>(rest, "the list")? {
        list.entry(address).or_default().extend(slots);
    }
    Ok((block, list))
}
