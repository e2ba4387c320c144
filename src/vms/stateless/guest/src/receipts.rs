//! What the EVM says of a block that it has run: receipts, gas, and requests to the beacon chain.
use crate::{
    deposit::deposit,
    input::Transaction,
    layout::{env, place, region, Area, LOG_WORDS, REQUEST_SIZE, TRANSACTIONS},
    machine::{self, fetch, word},
    refusal::Refusal,
};
use alloc::vec::Vec;
use alloy_consensus::{proofs::calculate_receipt_root, Eip658Value, Receipt, ReceiptEnvelope, TxReceipt};
use alloy_eips::{
    eip6110::DEPOSIT_REQUEST_TYPE,
    eip7002::WITHDRAWAL_REQUEST_TYPE,
    eip7251::CONSOLIDATION_REQUEST_TYPE,
    eip7685::Requests,
};
use revm::primitives::{alloy_primitives::Bloom, Address, Bytes, Log, LogData, B256, U256};

pub struct Done {
    pub gas: u64,
    pub root: B256,
    pub bloom: Bloom,
    /// Hash of the requests (EIP-7685).
    pub requests: B256,
}

pub fn read(transactions: &[Transaction]) -> Result<Done, Refusal> {
    let count = machine::env(TRANSACTIONS);
    if count != U256::from(transactions.len()) {
        return Err(Refusal::block(alloc::format!("the EVM has run {count} of its transactions")));
    }
    let mut first = 0;
    let receipts: Vec<ReceiptEnvelope> = transactions
        .iter()
        .enumerate()
        .map(|(i, transaction)| {
            let [gas, low, ..] = word(Area::Mem, place(region::RECEIPTS, 32 * i as u64)).into_limbs();
            let last = low & 0xffff_ffff;
            let receipt = Receipt {
                status: Eip658Value::Eip658(low >> 40 & 1 == 1),
                cumulative_gas_used: gas,
                logs: (first..last).map(log).collect(),
            };
            first = last;
            ReceiptEnvelope::from_typed(transaction.tx_type(), receipt)
        })
        .collect();
    Ok(Done {
        gas: receipts.last().map_or(0, |receipt| receipt.cumulative_gas_used()),
        root: calculate_receipt_root(&receipts),
        bloom: receipts.iter().fold(Bloom::ZERO, |sum, receipt| sum | receipt.bloom()),
        requests: requests(&receipts)?.requests_hash(),
    })
}

/// Address, place and size of the data, and number of topics in one word; then the topics.
fn log(index: u64) -> Log {
    let words = fetch(Area::Logs, 32 * LOG_WORDS * index, 32 * 5);
    let number = |at: usize| u32::from_be_bytes(words[at..at + 4].try_into().unwrap());
    let (at, size, topics) = (number(20), number(24), number(28) as usize);
    Log {
        address: Address::from_slice(&words[..20]),
        data: LogData::new_unchecked(
            words[32..].chunks(32).take(topics).map(B256::from_slice).collect(),
            Bytes::from(fetch(Area::Mem, place(region::LOGS, at.into()), size as usize)),
        ),
    }
}

fn requests(receipts: &[ReceiptEnvelope]) -> Result<Requests, Refusal> {
    let mut requests = Requests::default();
    let mut deposits = Vec::new();
    for log in receipts.iter().flat_map(|receipt| receipt.logs()) {
        deposit(log, &mut deposits)?;
    }
    requests.push_request_with_type(DEPOSIT_REQUEST_TYPE, deposits);
    for (i, kind) in [WITHDRAWAL_REQUEST_TYPE, CONSOLIDATION_REQUEST_TYPE].into_iter().enumerate() {
        let size = machine::env(env::REQUEST_SIZES + i as u64).to::<usize>();
        requests.push_request_with_type(kind, fetch(Area::Mem, place(region::REQUESTS, REQUEST_SIZE * i as u64), size));
    }
    Ok(requests)
}
