//! The prover and the verifier as a native program, with threads and the widest vectors there are.
//!
//! ```text
//! onestep-prover prove PROGRAM TRACES PUBLICS PROOF [--security conjectured|proven]
//! onestep-prover serve [--security conjectured|proven]
//! onestep-prover verify PROGRAM PUBLICS PROOF [--security conjectured|proven]
//! onestep-prover security PROGRAM LOG_HEIGHT
//! ```
//!
//! All files are little-endian words of 32 bits, as `docs/air.md` says. `serve` proves many traces of one program: it reads
//! the program, then traces and public values again and again, each after its length in bytes as 64 bits, until its input
//! ends. It answers each pair with a word, 0 for a proof and 1 for the reason why there is none, and that after its length.

use std::io::{Read, Write};
use std::process::ExitCode;
use std::time::Instant;

use onestep_stark::program::Program;
use onestep_stark::security::bits;
use onestep_stark::{Security, System, Trace, prove, trace, verify};

const USAGE: &str = "usage: onestep-prover prove PROGRAM TRACES PUBLICS PROOF [--security conjectured|proven]
       onestep-prover serve [--security conjectured|proven]
       onestep-prover verify PROGRAM PUBLICS PROOF [--security conjectured|proven]
       onestep-prover security PROGRAM LOG_HEIGHT";

fn main() -> ExitCode {
    match run(std::env::args().skip(1).collect()) {
        Ok(()) => ExitCode::SUCCESS,
        Err(message) => {
            eprintln!("{message}");
            ExitCode::FAILURE
        }
    }
}

fn run(mut args: Vec<String>) -> Result<(), String> {
    let mut security = Security::Conjectured;
    if let Some(i) = args.iter().position(|a| a == "--security") {
        let name = args.get(i + 1).ok_or(USAGE)?;
        security = [Security::Conjectured, Security::Proven]
            .into_iter()
            .find(|s| s.name() == name)
            .ok_or_else(|| format!("--security expected conjectured or proven, got {name}"))?;
        args.drain(i..i + 2);
    }
    let args: Vec<&str> = args.iter().map(String::as_str).collect();
    match args[..] {
        ["prove", program, traces, publics, proof] => {
            let mut system = load(program, security)?;
            let traces = read_traces(&words(&read(traces)?)?)?;
            let start = Instant::now();
            let bytes = prove(&mut system, security, &traces, &words(&read(publics)?)?)?;
            eprintln!("proven in {:.2} s, {} bytes", start.elapsed().as_secs_f64(), bytes.len());
            std::fs::write(proof, bytes).map_err(|e| format!("{proof}: {e}"))
        }
        ["serve"] => serve(security).map_err(|e| e.to_string()),
        ["verify", program, publics, proof] => {
            let system = load(program, security)?;
            let (publics, bytes) = (words(&read(publics)?)?, read(proof)?);
            let start = Instant::now();
            verify(&system, security, &publics, &bytes).map_err(|r| r.message)?;
            eprintln!("verified in {:.1} ms", start.elapsed().as_secs_f64() * 1e3);
            Ok(())
        }
        ["security", program, height] => {
            let height: u32 = height.parse().map_err(|_| USAGE)?;
            for security in [Security::Conjectured, Security::Proven] {
                let system = load(program, security)?;
                let heights: Vec<u32> =
                    system.program.tables.iter().map(|t| t.preprocessed.log_height().unwrap_or(height)).collect();
                let b = bits(&system, &heights)?;
                println!(
                    "{}: {:.1} bits conjectured (by {}), {:.1} bits proven (by {})",
                    security.name(),
                    b.conjectured,
                    b.conjectured_by,
                    b.proven,
                    b.proven_by
                );
            }
            Ok(())
        }
        _ => Err(USAGE.into()),
    }
}

fn load(path: &str, security: Security) -> Result<System, String> {
    loaded(&read(path)?, security).map_err(|e| format!("{path}: {e}"))
}

fn loaded(bytes: &[u8], security: Security) -> Result<System, String> {
    System::new(Program::decode(bytes)?, security.parameters())
}

fn serve(security: Security) -> std::io::Result<()> {
    let (mut input, mut output) = (std::io::stdin().lock(), std::io::stdout().lock());
    let Some(program) = part(&mut input)? else { return Ok(()) };
    let mut system = loaded(&program, security);
    while let Some(traces) = part(&mut input)? {
        let publics = part(&mut input)?.ok_or(std::io::ErrorKind::UnexpectedEof)?;
        let made = system.as_mut().map_err(|e| e.clone()).and_then(|system| {
            let read = read_traces(&words(&traces)?)?;
            drop(traces);
            prove(system, security, &read, &words(&publics)?)
        });
        let (code, bytes) = made.map_or_else(|e| (1u32, e.into_bytes()), |proof| (0, proof));
        output.write_all(&code.to_le_bytes())?;
        output.write_all(&(bytes.len() as u64).to_le_bytes())?;
        output.write_all(&bytes)?;
        output.flush()?;
    }
    Ok(())
}

/// Bytes after their length; nothing at the end of the input.
fn part(input: &mut impl Read) -> std::io::Result<Option<Vec<u8>>> {
    let mut length = [0; 8];
    if input.read(&mut length[..1])? == 0 {
        return Ok(None);
    }
    input.read_exact(&mut length[1..])?;
    let mut bytes = vec![0; u64::from_le_bytes(length) as usize];
    input.read_exact(&mut bytes)?;
    Ok(Some(bytes))
}

fn read(path: &str) -> Result<Vec<u8>, String> {
    std::fs::read(path).map_err(|e| format!("{path}: {e}"))
}

fn words(bytes: &[u8]) -> Result<Vec<u32>, String> {
    if bytes.len() % 4 != 0 {
        return Err(format!("{} bytes are no whole number of words", bytes.len()));
    }
    Ok(bytes.chunks_exact(4).map(|w| u32::from_le_bytes(w.try_into().expect("four bytes"))).collect())
}

/// The number of tables, then for each its height, its width and its values.
fn read_traces(words: &[u32]) -> Result<Vec<Trace>, String> {
    let cut = || "the traces are cut off".to_string();
    let (&count, mut rest) = words.split_first().ok_or_else(cut)?;
    let mut out = Vec::new();
    for _ in 0..count {
        let (&[height, width], after) = rest.split_first_chunk().ok_or_else(cut)?;
        let cells = (height as usize).checked_mul(width as usize).filter(|&n| n <= after.len()).ok_or_else(cut)?;
        let (values, after) = after.split_at(cells);
        out.push(trace(values, width as usize)?);
        rest = after;
    }
    Ok(out)
}
