//! The prover and the verifier as a native program, with threads and the widest vectors there are.
//!
//! ```text
//! onestep-prover prove PROGRAM TRACES PUBLICS PROOF [--security conjectured|proven]
//! onestep-prover verify PROGRAM PUBLICS PROOF [--security conjectured|proven]
//! onestep-prover security PROGRAM LOG_HEIGHT
//! ```
//!
//! All files are little-endian words of 32 bits, as `docs/air.md` says.

use std::process::ExitCode;
use std::time::Instant;

use onestep_stark::program::Program;
use onestep_stark::security::bits;
use onestep_stark::{Security, System, Trace, prove, trace, verify};

const USAGE: &str = "usage: onestep-prover prove PROGRAM TRACES PUBLICS PROOF [--security conjectured|proven]
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
            let traces = read_traces(&words(traces)?)?;
            let start = Instant::now();
            let bytes = prove(&mut system, security, &traces, &words(publics)?)?;
            eprintln!("proven in {:.2} s, {} bytes", start.elapsed().as_secs_f64(), bytes.len());
            std::fs::write(proof, bytes).map_err(|e| format!("{proof}: {e}"))
        }
        ["verify", program, publics, proof] => {
            let system = load(program, security)?;
            let (publics, bytes) = (words(publics)?, read(proof)?);
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
    System::new(Program::decode(&read(path)?)?, security.parameters()).map_err(|e| format!("{path}: {e}"))
}

fn read(path: &str) -> Result<Vec<u8>, String> {
    std::fs::read(path).map_err(|e| format!("{path}: {e}"))
}

fn words(path: &str) -> Result<Vec<u32>, String> {
    let bytes = read(path)?;
    if bytes.len() % 4 != 0 {
        return Err(format!("{path} has {} bytes: no whole number of words", bytes.len()));
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
