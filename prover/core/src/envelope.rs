//! The bytes around a proof: what it claims to be a proof of, so that a foreign, cut or old file
//! is refused by what it says of itself, before any cryptography.
//!
//! ```text
//! "OSPF"  version u16  security u8  tables u8  program hash 32  hash of public values 32
//! log2 height of each table, u8   payload length u32   payload, as `compact` has it
//! ```

use crate::config::Security;
use crate::hash;
use crate::program::{MIN_LOG_HEIGHT, Program};

pub const MAGIC: &[u8; 4] = b"OSPF";
pub const VERSION: u16 = 4;
/// No proof of the settings that there are comes near this size.
pub const MAX_PROOF: usize = 16 << 20;

/// Why a proof is refused. The numbers are the verifier module's results.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(u32)]
pub enum Reason {
    /// The verifier was not ready, or was asked with values that are no public values.
    Call = 1,
    /// No proof, a cut one, or one with damaged parts.
    Malformed = 2,
    Version = 3,
    Program = 4,
    Security = 5,
    PublicValues = 6,
    Heights = 7,
    /// A well-formed proof that does not prove its statement.
    Invalid = 8,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Refusal {
    pub reason: Reason,
    pub message: String,
}

impl Reason {
    pub fn because(self, message: impl Into<String>) -> Refusal {
        Refusal { reason: self, message: message.into() }
    }
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Header {
    pub security: Security,
    pub program: [u8; 32],
    pub publics: [u8; 32],
    pub heights: Vec<u32>,
}

pub fn hash_publics(publics: &[u32]) -> [u8; 32] {
    let bytes: Vec<u8> = publics.iter().flat_map(|x| x.to_le_bytes()).collect();
    hash(&bytes)
}

impl Header {
    pub fn encode(&self, payload: &[u8]) -> Vec<u8> {
        let mut out = MAGIC.to_vec();
        out.extend(VERSION.to_le_bytes());
        out.push(self.security.code());
        out.push(self.heights.len() as u8);
        out.extend(self.program);
        out.extend(self.publics);
        out.extend(self.heights.iter().map(|&h| h as u8));
        out.extend((payload.len() as u32).to_le_bytes());
        out.extend(payload);
        out
    }

    pub fn decode(bytes: &[u8]) -> Result<(Self, &[u8]), Refusal> {
        let cut = || Reason::Malformed.because(format!("the proof is cut off after {} bytes", bytes.len()));
        if bytes.len() > MAX_PROOF {
            let message = format!("a proof has at most {MAX_PROOF} bytes, and this file has {}", bytes.len());
            return Err(Reason::Malformed.because(message));
        }
        if bytes.first_chunk::<4>() != Some(MAGIC) {
            return Err(Reason::Malformed.because("it is not a STARK proof: it does not begin with OSPF"));
        }
        let version = u16::from_le_bytes(*bytes[4..].first_chunk().ok_or_else(cut)?);
        if version != VERSION {
            let message = format!("the proof has version {version}, and this verifier reads version {VERSION}");
            return Err(Reason::Version.because(message));
        }
        let [code, tables] = *bytes[6..].first_chunk().ok_or_else(cut)?;
        let security = Security::from_code(code)
            .ok_or_else(|| Reason::Security.because(format!("the proof has the unknown security setting {code}")))?;
        let program = *bytes[8..].first_chunk().ok_or_else(cut)?;
        let publics = *bytes[40..].first_chunk().ok_or_else(cut)?;
        let rest = &bytes[72..];
        let heights = rest.get(..tables as usize).ok_or_else(cut)?;
        let heights = heights.iter().map(|&h| u32::from(h)).collect();
        let rest = &rest[tables as usize..];
        let length = u32::from_le_bytes(*rest.first_chunk().ok_or_else(cut)?) as usize;
        let payload = &rest[4..];
        if payload.len() < length {
            return Err(cut());
        }
        if payload.len() > length {
            let message = format!("{} bytes follow the proof", payload.len() - length);
            return Err(Reason::Malformed.because(message));
        }
        Ok((Header { security, program, publics, heights }, payload))
    }

    /// Whether this can be a proof of the given statement; if not, why.
    pub fn check(&self, program: &Program, publics: &[u32], security: Security) -> Result<(), Refusal> {
        if self.program != program.hash {
            let (got, expected) = (short(&self.program), short(&program.hash));
            let message = format!("the proof is of the constraint program {got}, expected {expected} ({})", program.name);
            return Err(Reason::Program.because(message));
        }
        if self.security != security {
            let (got, expected) = (self.security.name(), security.name());
            let message = format!("the proof has {got} security, expected {expected}");
            return Err(Reason::Security.because(message));
        }
        if self.publics != hash_publics(publics) {
            return Err(Reason::PublicValues.because("the proof is of other public values"));
        }
        Ok(())
    }
}

/// Whether these can be the heights of the program's tables, of 2^`most` rows at most.
pub fn check_heights(program: &Program, heights: &[u32], most: u32) -> Result<(), String> {
    if heights.len() != program.tables.len() {
        return Err(format!("{} tables, expected {}", heights.len(), program.tables.len()));
    }
    for (t, &h) in program.tables.iter().zip(heights) {
        let fixed = t.preprocessed.log_height();
        if fixed.is_some_and(|f| f != h) || !(MIN_LOG_HEIGHT..=most).contains(&h) {
            let (low, high) = fixed.filter(|f| *f <= most).map_or((MIN_LOG_HEIGHT, most), |f| (f, f));
            return Err(format!("table {:?} has 2^{h} rows; between 2^{low} and 2^{high} are allowed", t.name));
        }
    }
    Ok(())
}

fn short(hash: &[u8; 32]) -> String {
    let hex: String = hash[..8].iter().map(|b| format!("{b:02x}")).collect();
    format!("0x{hex}…")
}
