//! Calls an export of a WebAssembly module on wasmi.
//! `wasmi-peer FILE EXPORT TIMES [ROUNDS] <input`: the result or the output of the last call, then a line with the seconds of
//! processor time of each call. Each call is of a new instance of one module.

use std::io::Read;

use wasmi::{Caller, Engine, Error, Extern, ExternType, Linker, Module, Store, Val};

/// What a program under WASI has read and written.
#[derive(Default)]
struct Files {
    input: Vec<u8>,
    read: usize,
    output: Vec<u8>,
}

fn seconds() -> f64 {
    let mut time = libc::timespec { tv_sec: 0, tv_nsec: 0 };
    unsafe { libc::clock_gettime(libc::CLOCK_PROCESS_CPUTIME_ID, &mut time) };
    time.tv_sec as f64 + time.tv_nsec as f64 / 1e9
}

/// `fd_read` or `fd_write`, of any file.
fn transfer(mut caller: Caller<'_, Files>, reads: bool, pieces: i32, count: i32, result: i32) -> Result<i32, Error> {
    let memory = caller.get_export("memory").and_then(Extern::into_memory).expect("a memory");
    let (data, files) = memory.data_and_store_mut(&mut caller);
    let word = |data: &[u8], at: usize| u32::from_le_bytes(data[at..at + 4].try_into().unwrap()) as usize;
    let mut done = 0;
    for piece in 0..count as usize {
        let at = pieces as usize + 8 * piece;
        let (start, size) = (word(data, at), word(data, at + 4));
        if reads {
            let size = size.min(files.input.len() - files.read);
            data[start..start + size].copy_from_slice(&files.input[files.read..files.read + size]);
            files.read += size;
            done += size;
        } else {
            files.output.extend_from_slice(&data[start..start + size]);
            done += size;
        }
    }
    data[result as usize..result as usize + 4].copy_from_slice(&(done as u32).to_le_bytes());
    Ok(0)
}

/// What a module imports: two functions of WASI, `proc_exit`, and others that only say that they do nothing.
fn imports(engine: &Engine, module: &Module) -> Result<Linker<Files>, Error> {
    const WASI: &str = "wasi_snapshot_preview1";
    let mut linker = Linker::new(engine);
    for import in module.imports() {
        let ExternType::Func(of) = import.ty().clone() else { continue };
        match (import.module(), import.name()) {
            (WASI, name @ ("fd_read" | "fd_write")) => {
                let reads = name == "fd_read";
                linker.func_wrap(WASI, name, move |caller: Caller<'_, Files>, _file: i32, pieces: i32, count: i32, at: i32| {
                    transfer(caller, reads, pieces, count, at)
                })?;
            }
            (WASI, "proc_exit") => {
                linker.func_wrap(WASI, "proc_exit", |code: i32| -> Result<(), Error> { Err(Error::i32_exit(code)) })?;
            }
            (from, name) => {
                linker.func_new(from, name, of, |_, _, results| {
                    results.fill(Val::I32(8)); // EBADF
                    Ok(())
                })?;
            }
        }
    }
    Ok(linker)
}

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let args: Vec<String> = std::env::args().collect();
    let bytes = std::fs::read(&args[1])?;
    let times: usize = args[3].parse()?;
    let rounds: Option<i32> = args.get(4).map(|text| text.parse()).transpose()?;
    let mut input = Vec::new();
    std::io::stdin().read_to_end(&mut input)?;
    let engine = Engine::default();
    let module = Module::new(&engine, &bytes)?;
    let linker = imports(&engine, &module)?;
    let mut taken = Vec::new();
    let mut last = String::new();
    for _ in 0..times {
        let mut store = Store::new(&engine, Files { input: input.clone(), ..Files::default() });
        let instance = linker.instantiate_and_start(&mut store, &module)?;
        if let Some(start) = instance.get_func(&store, "_initialize") {
            start.call(&mut store, &[], &mut [])?;
        }
        let called = instance.get_func(&store, &args[2]).expect("such an export");
        let before = seconds();
        if let Some(rounds) = rounds {
            let mut results = [Val::I32(0)];
            called.call(&mut store, &[Val::I32(rounds)], &mut results)?;
            last = results[0].i32().map_or(String::new(), |value| (value as u32).to_string());
        } else {
            match called.call(&mut store, &[], &mut []) {
                Err(error) if error.i32_exit_status() != Some(0) => return Err(error.into()),
                _ => last = String::from_utf8(store.data().output.clone())?,
            }
        }
        taken.push(seconds() - before);
    }
    println!("{last}\n{}", taken.iter().map(f64::to_string).collect::<Vec<_>>().join(" "));
    Ok(())
}
