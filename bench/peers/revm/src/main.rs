//! Runs calls of one contract on revm, warm. Standard input: the contract's code, then a line for each call with its data,
//! all as hex digits. Standard output: for each call its gas, and the seconds of processor time that it takes.

use std::io::Read;

use revm::{
    context::{BlockEnv, CfgEnv, Context, TxEnv},
    database::CacheDB,
    database_interface::EmptyDB,
    primitives::{hardfork::SpecId, Address, Bytes, TxKind, U256},
    state::{AccountInfo, Bytecode},
    ExecuteEvm, MainBuilder, MainContext,
};

const GAS: u64 = 900_000_000;
/// Seconds of runs that are not counted, and of runs that are.
const WARM_UP: f64 = 0.1;
const LEAST: f64 = 0.3;

/// What storage holds before: slot and value.
const STORAGE: [(u64, u128); 2] = [(1, 1_000_000_000_000_000_000_000_000), (2, 4_000_000_000_000_000_000_000_000)];

fn main() {
    let mut input = String::new();
    std::io::stdin().read_to_string(&mut input).expect("text");
    let mut lines = input.lines().map(bytes);
    let code = Bytecode::new_raw(lines.next().expect("code"));
    let (sender, target) = (Address::repeat_byte(0x11), Address::repeat_byte(0x22));
    let mut db = CacheDB::new(EmptyDB::default());
    db.insert_account_info(sender, AccountInfo { balance: U256::MAX >> 1, ..Default::default() });
    db.insert_account_info(target, AccountInfo::from_bytecode(code));
    for (slot, value) in STORAGE {
        db.insert_account_storage(target, U256::from(slot), U256::from(value)).expect("an account");
    }
    let mut cfg = CfgEnv::new_with_spec(SpecId::CANCUN);
    cfg.disable_nonce_check = true;
    let block = BlockEnv { gas_limit: GAS, ..Default::default() };
    let mut evm = Context::mainnet().with_db(db).with_cfg(cfg).with_block(block).build_mainnet();
    for data in lines {
        let tx = TxEnv {
            caller: sender,
            gas_limit: GAS,
            kind: TxKind::Call(target),
            data,
            ..Default::default()
        };
        let mut gas = 0;
        let mut run = |least: f64| {
            let (begin, mut runs) = (seconds(), 0);
            loop {
                let result = evm.transact(tx.clone()).expect("a valid transaction").result;
                assert!(result.is_success(), "{result:?}");
                gas = result.tx_gas_used();
                runs += 1;
                let spent = seconds() - begin;
                if spent > least {
                    return spent / runs as f64;
                }
            }
        };
        run(WARM_UP);
        let each = run(LEAST);
        println!("{gas} {each}");
    }
}

fn bytes(hex: &str) -> Bytes {
    let digit = |at: usize| u8::from_str_radix(&hex[at..at + 2], 16).expect("hex digits");
    (0..hex.len()).step_by(2).map(digit).collect::<Vec<_>>().into()
}

/// Processor time of this process.
fn seconds() -> f64 {
    let mut time = libc::timespec { tv_sec: 0, tv_nsec: 0 };
    // SAFETY: the call writes to `time` alone.
    unsafe { libc::clock_gettime(libc::CLOCK_PROCESS_CPUTIME_ID, &mut time) };
    time.tv_sec as f64 + time.tv_nsec as f64 / 1e9
}
