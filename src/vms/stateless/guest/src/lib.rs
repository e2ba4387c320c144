//! The part of the machine `stateless` that knows Ethereum's tries: it lays a block and what its witness shows of the state
//! before it into the EVM, has the EVM run the block, and computes the root of the state after it.
//! docs/vms/stateless.md has the encoding of the input.
#![no_std]
extern crate alloc;

#[path = "../../../../../fixtures/wasm/block/src/deposit.rs"]
mod deposit;
#[path = "../../../../../fixtures/wasm/block/src/header.rs"]
mod header;
#[path = "../../../../../fixtures/wasm/block/src/input.rs"]
mod input;
#[path = "../../../../../fixtures/wasm/block/src/io.rs"]
mod io;
#[path = "../../../../../fixtures/wasm/block/src/refusal.rs"]
mod refusal;
#[path = "../../../../../fixtures/wasm/block/src/trie.rs"]
mod trie;
#[path = "../../../../../fixtures/wasm/block/src/witness.rs"]
mod witness;

mod after;
mod layout;
mod list;
mod machine;
mod opening;
mod receipts;

use alloc::{format, string::String};
use header::expect;
use input::Input;
use refusal::Refusal;
use witness::Witness;

#[no_mangle]
extern "C" fn _start() {
    match run(&io::input()) {
        Ok(text) => io::print(&text),
        Err(refusal) => io::refuse(refusal.code(), &format!("{refusal}")),
    }
}

fn run(bytes: &[u8]) -> Result<String, Refusal> {
    let (block, list) = list::read(bytes)?;
    let input = Input::read(block)?;
    if layout::fork(input.fork) != machine::rules() {
        return Err(Refusal::witness(format!("the machine follows the rules of another fork than {:?}", input.fork)));
    }
    header::check(&input)?;
    opening::lay_block(&input);
    let Input { chain, fork, block, block_hash, parent, hashes, codes, nodes, .. } = input;
    let before = parent.state_root;
    let witness = Witness { root: before, nodes, codes, hashes, number: block.header.number };
    let shown = opening::show(&witness, &list)?;
    let code = machine::run(shown.code_top, shown.ids.len() as u64);
    if code != layout::EXIT_WELL {
        let (at, why) = (machine::env(layout::TRANSACTIONS), machine::env(layout::REFUSAL));
        return Err(Refusal::block(format!("the EVM refuses transaction {at}, or a call of the block after it: reason {why}")));
    }
    let done = receipts::read(&block.body.transactions)?;
    let header = &block.header;
    expect("gas", header.gas_used, done.gas)?;
    expect("bloom filter", header.logs_bloom, done.bloom)?;
    expect("root of receipts", header.receipts_root, done.root)?;
    if header.requests_hash.is_some() {
        expect("hash of requests", header.requests_hash, Some(done.requests))?;
    }
    let after = after::root(&witness, &list, &shown.ids)?;
    expect("root of the state", header.state_root, after)?;
    Ok(format!(
        "chain {chain}\nfork {fork:?}\nblock {block_hash}\nbefore {before}\nafter {after}\nreceipts {}\ngas {}\n",
        done.root, done.gas
    ))
}
