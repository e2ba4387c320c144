//! Traces transactions on revm with its own tracer of EIP-3155. Standard input: a line for each transaction, a file of
//! `docs/vms/evm.md` as JSON. Standard output: for each the tracer's lines, then one with gas used, success and output.

use std::{io::BufRead, str::FromStr};

use revm::{
    context::{
        transaction::{AccessList, AccessListItem},
        BlockEnv, CfgEnv, Context, TxEnv,
    },
    context_interface::block::BlobExcessGasAndPrice,
    database::CacheDB,
    database_interface::EmptyDB,
    inspector::inspectors::TracerEip3155,
    primitives::{hardfork::SpecId, hex, Address, Bytes, TxKind, B256, U256},
    state::{AccountInfo, Bytecode},
    InspectEvm, MainBuilder, MainContext,
};
use serde_json::{json, Value};

/// Earlier blocks that BLOCKHASH reaches.
const RECENT: u64 = 256;

fn main() {
    for line in std::io::stdin().lock().lines() {
        let file: Value = serde_json::from_str(&line.expect("text")).expect("JSON");
        trace(&file);
    }
}

fn trace(file: &Value) {
    let (env, tx) = (&file["env"], &file["transaction"]);
    let chain = if env["chainId"].is_null() { 1 } else { word(&env["chainId"]).to() };
    let mut cfg = CfgEnv::new_with_spec(fork(&file["fork"]));
    cfg.chain_id = chain;
    let block = BlockEnv {
        number: word(&env["currentNumber"]),
        beneficiary: address(&env["currentCoinbase"]),
        timestamp: word(&env["currentTimestamp"]),
        gas_limit: word(&env["currentGasLimit"]).to(),
        basefee: word(&env["currentBaseFee"]).to(),
        difficulty: word(&env["currentRandom"]),
        prevrandao: Some(B256::from(word(&env["currentRandom"]))),
        blob_excess_gas_and_price: Some(BlobExcessGasAndPrice { excess_blob_gas: 0, blob_gasprice: 1 }),
        ..Default::default()
    };
    let tracer = TracerEip3155::new_stdout().without_summary();
    let mut evm = Context::mainnet()
        .with_db(before(file))
        .with_cfg(cfg)
        .with_block(block)
        .build_mainnet_with_inspector(tracer);
    let result = evm.inspect_tx(transaction(tx, chain)).expect("a valid transaction").result;
    let output = hex::encode_prefixed(result.output().cloned().unwrap_or_default());
    println!("{}", json!({ "gasUsed": result.tx_gas_used(), "pass": result.is_success(), "output": output }));
}

fn transaction(tx: &Value, chain: u64) -> TxEnv {
    let tx_type = word(&tx["type"]).to();
    let entry = |one: &Value| AccessListItem {
        address: address(&one["address"]),
        storage_keys: list(&one["storageKeys"]).map(|slot| word(slot).into()).collect(),
    };
    TxEnv {
        tx_type,
        caller: address(&tx["sender"]),
        gas_limit: word(&tx["gasLimit"]).to(),
        gas_price: word(&tx[if tx_type < 2 { "gasPrice" } else { "maxFeePerGas" }]).to(),
        gas_priority_fee: (tx_type >= 2).then(|| word(&tx["maxPriorityFeePerGas"]).to()),
        kind: if tx["to"].is_null() { TxKind::Create } else { TxKind::Call(address(&tx["to"])) },
        value: word(&tx["value"]),
        data: bytes(&tx["data"]),
        nonce: word(&tx["nonce"]).to(),
        chain_id: (tx_type > 0).then_some(chain),
        access_list: AccessList(list(&tx["accessList"]).map(entry).collect()),
        ..Default::default()
    }
}

/// The state before, and the hashes of earlier blocks: zero where the file has none.
fn before(file: &Value) -> CacheDB<EmptyDB> {
    let mut db = CacheDB::new(EmptyDB::default());
    for (at, account) in members(&file["pre"]) {
        let at = Address::from_str(at).expect("an address");
        let code = Bytecode::new_raw(bytes(&account["code"]));
        let info = AccountInfo::new(word(&account["balance"]), word(&account["nonce"]).to(), code.hash_slow(), code);
        db.insert_account_info(at, info);
        for (slot, value) in members(&account["storage"]) {
            let slot = U256::from_str(slot).expect("a slot");
            db.insert_account_storage(at, slot, word(value)).expect("an account");
        }
    }
    let number: u64 = word(&file["env"]["currentNumber"]).to();
    for earlier in number.saturating_sub(RECENT)..number {
        db.cache.block_hashes.insert(U256::from(earlier), B256::ZERO);
    }
    for (earlier, hash) in members(&file["env"]["blockHashes"]) {
        db.cache.block_hashes.insert(U256::from_str(earlier).expect("a number"), word(hash).into());
    }
    db
}

/// Names of forks start with a capital here, and Paris is Merge.
fn fork(name: &Value) -> SpecId {
    let name = name.as_str().expect("a fork");
    let name = if name == "paris" { "merge" } else { name };
    SpecId::from_str(&(name[..1].to_uppercase() + &name[1..])).unwrap_or_else(|_| panic!("fork {name}"))
}

fn members(of: &Value) -> impl Iterator<Item = (&String, &Value)> {
    of.as_object().into_iter().flatten()
}

fn list(of: &Value) -> impl Iterator<Item = &Value> {
    of.as_array().into_iter().flatten()
}

/// A number in hex digits; zero if there is none.
fn word(of: &Value) -> U256 {
    of.as_str().map_or(U256::ZERO, |digits| U256::from_str(digits).expect("a number"))
}

fn address(of: &Value) -> Address {
    Address::from_str(of.as_str().expect("an address")).expect("an address")
}

fn bytes(of: &Value) -> Bytes {
    of.as_str().map_or(Bytes::new(), |digits| Bytes::from_str(digits).expect("bytes"))
}
