//! A constraint program: tables, their columns, constraints and interactions, as data.
//!
//! `docs/air.md` has the encoding. A program comes from outside, so reading it is total: every
//! length is checked against what is left, and sizes have limits, so that a program of a few
//! bytes cannot ask for much memory or time.

use p3_koala_bear::KoalaBear;
use p3_field::PrimeField32;

use crate::hash;

/// The modulus of the field, 2^31 - 2^24 + 1.
pub const P: u32 = KoalaBear::ORDER_U32;
pub const MAGIC: &[u8; 4] = b"OAIR";
pub const VERSION: u32 = 2;

const MAX_BYTES: usize = 64 << 20;
const MAX_PUBLIC: usize = 1 << 12;
const MAX_BUSES: usize = 256;
const MAX_TABLES: usize = 64;
const MAX_COLUMNS: usize = 4096;
const MAX_NODES: usize = 1 << 18;
const MAX_CONSTRAINTS: usize = 1 << 16;
const MAX_INTERACTIONS: usize = 1024;
const MAX_TUPLE: usize = 256;
pub const MIN_LOG_HEIGHT: u32 = 1;
/// KoalaBear has roots of unity of order 2^24; two bits are left for the blowup.
pub const MAX_LOG_HEIGHT: u32 = 22;
/// Cells of all preprocessed columns together: their extension fits in 128 MB at blowup 4.
const MAX_PREPROCESSED: u64 = 1 << 23;
/// Sums of this depth are legible; a deeper one would exhaust the stack of a WebAssembly module.
const MAX_DEPTH: u32 = 4096;

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Program {
    pub name: String,
    pub publics: Vec<String>,
    pub buses: Vec<Bus>,
    pub tables: Vec<Table>,
    /// BLAKE3 of the encoding.
    pub hash: [u8; 32],
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Bus {
    pub name: String,
    pub width: usize,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Table {
    pub name: String,
    pub preprocessed: Preprocessed,
    pub columns: Vec<String>,
    pub nodes: Vec<Node>,
    pub constraints: Vec<Constraint>,
    pub interactions: Vec<Interaction>,
}

/// Columns that are part of the program.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Preprocessed {
    None,
    /// Row-major values.
    Data { names: Vec<String>, data: Vec<u32> },
    /// Columns `bits` and `value`: every value below 2^bits, for bits below this; and `index`, the row.
    Range(u32),
    /// Columns `a`, `b` and `and`, of words of so many bits.
    And(u32),
}

impl Preprocessed {
    pub fn width(&self) -> usize {
        match self {
            Preprocessed::None => 0,
            Preprocessed::Data { names, .. } => names.len(),
            Preprocessed::Range(_) => 3,
            Preprocessed::And(_) => 3,
        }
    }

    /// Log2 of the height that the table must have because of these columns.
    pub fn log_height(&self) -> Option<u32> {
        match self {
            Preprocessed::None => None,
            Preprocessed::Data { names, data } => Some((data.len() / names.len()).ilog2()),
            Preprocessed::Range(bits) => Some(*bits),
            Preprocessed::And(bits) => Some(2 * bits),
        }
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Node {
    Const(u32),
    Main(u32),
    MainNext(u32),
    Prep(u32),
    PrepNext(u32),
    First,
    Last,
    Transition,
    Public(u32),
    Add(u32, u32),
    Sub(u32, u32),
    Mul(u32, u32),
    Neg(u32),
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Constraint {
    pub name: String,
    pub node: u32,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Interaction {
    pub name: String,
    pub bus: usize,
    pub receive: bool,
    pub multiplicity: u32,
    pub tuple: Vec<u32>,
}

impl Node {
    pub fn operands(self) -> impl Iterator<Item = u32> {
        let (a, b) = match self {
            Node::Add(a, b) | Node::Sub(a, b) | Node::Mul(a, b) => (Some(a), Some(b)),
            Node::Neg(a) => (Some(a), None),
            _ => (None, None),
        };
        a.into_iter().chain(b)
    }
}

impl Program {
    pub fn decode(bytes: &[u8]) -> Result<Self, String> {
        if bytes.len() > MAX_BYTES {
            return Err(format!("a program has at most {MAX_BYTES} bytes, this one has {}", bytes.len()));
        }
        if !bytes.starts_with(MAGIC) {
            return Err(format!("not a constraint program: it does not start with {:?}", "OAIR"));
        }
        let mut r = Reader { bytes, at: 4 };
        let version = r.word("version")?;
        if version != VERSION {
            return Err(format!("constraint program of version {version}; this prover reads version {VERSION}"));
        }
        let modulus = r.word("modulus")?;
        if modulus != P {
            return Err(format!("constraint program over the field of {modulus} elements; this prover has {P}"));
        }
        let name = r.string("program")?;
        let publics = r.list("public values", MAX_PUBLIC, |r, _| r.string("public value"))?;
        let buses = r.list("buses", MAX_BUSES, |r, _| {
            let name = r.string("bus")?;
            let width = r.length("elements", MAX_TUPLE)?;
            if width == 0 { Err(format!("bus {name:?} has no elements")) } else { Ok(Bus { name, width }) }
        })?;
        for (i, bus) in buses.iter().enumerate() {
            // The lookup argument knows a bus by its name.
            if buses[..i].iter().any(|b| b.name == bus.name) {
                return Err(format!("two buses are named {:?}", bus.name));
            }
        }
        let context = Context { publics: publics.len(), buses: &buses };
        let tables = r.list("tables", MAX_TABLES, |r, i| {
            table(r, &context).map_err(|e| format!("table {i}: {e}"))
        })?;
        if r.at != bytes.len() {
            return Err(format!("{} bytes follow the program", bytes.len() - r.at));
        }
        if tables.is_empty() {
            return Err("a program has at least one table".into());
        }
        for (i, table) in tables.iter().enumerate() {
            if tables[..i].iter().any(|t| t.name == table.name) {
                return Err(format!("two tables are named {:?}", table.name));
            }
        }
        let cells: u64 = tables.iter().map(|t| (t.preprocessed.width() as u64) << t.preprocessed.log_height().unwrap_or(0)).sum();
        if cells > MAX_PREPROCESSED {
            return Err(format!("the preprocessed columns have {cells} cells, at most {MAX_PREPROCESSED} are allowed"));
        }
        Ok(Program { name, publics, buses, tables, hash: hash(bytes) })
    }
}

struct Context<'a> {
    publics: usize,
    buses: &'a [Bus],
}

fn table(r: &mut Reader<'_>, context: &Context<'_>) -> Result<Table, String> {
    let name = r.string("name")?;
    let preprocessed = preprocessed(r)?;
    let columns = r.list("columns", MAX_COLUMNS, |r, _| r.string("column"))?;
    if columns.is_empty() {
        return Err(format!("{name:?} has no columns"));
    }
    let count = r.length("nodes", MAX_NODES)?;
    let mut nodes = Vec::with_capacity(count.min(r.left() / 12));
    let mut depths: Vec<u32> = Vec::new();
    for i in 0..count {
        let node = node(r, i as u32, preprocessed.width(), &columns, context)?;
        let depth = node.operands().map(|n| depths[n as usize]).max().map_or(0, |d| d + 1);
        if depth > MAX_DEPTH {
            return Err(format!("node {i} is more than {MAX_DEPTH} operations deep; split the sum"));
        }
        depths.push(depth);
        nodes.push(node);
    }
    let operand = |r: &mut Reader<'_>, what: &str| {
        let n = r.word(what)?;
        if (n as usize) < count { Ok(n) } else { Err(format!("{what} is node {n} of {count}")) }
    };
    let constraints = r.list("constraints", MAX_CONSTRAINTS, |r, _| {
        Ok(Constraint { name: r.string("constraint")?, node: operand(r, "constraint")? })
    })?;
    let interactions = r.list("interactions", MAX_INTERACTIONS, |r, _| {
        let name = r.string("interaction")?;
        let bus = r.word("bus")? as usize;
        let receive = r.flag("direction")?;
        let multiplicity = operand(r, "multiplicity")?;
        let Some(b) = context.buses.get(bus) else {
            return Err(format!("interaction {name:?} is with bus {bus} of {}", context.buses.len()));
        };
        let tuple = r.list("elements", MAX_TUPLE, |r, _| operand(r, "element"))?;
        if tuple.len() != b.width {
            return Err(format!("interaction {name:?} has {} elements, and bus {:?} {}", tuple.len(), b.name, b.width));
        }
        Ok(Interaction { name, bus, receive, multiplicity, tuple })
    })?;
    Ok(Table { name, preprocessed, columns, nodes, constraints, interactions })
}

fn preprocessed(r: &mut Reader<'_>) -> Result<Preprocessed, String> {
    let kind = r.word("preprocessed columns")?;
    let mut bits = |least, most| {
        let bits = r.word("bits")?;
        if (least..=most).contains(&bits) { Ok(bits) } else { Err(format!("a preprocessed table of {bits} bits")) }
    };
    match kind {
        0 => Ok(Preprocessed::None),
        2 => bits(MIN_LOG_HEIGHT, MAX_LOG_HEIGHT).map(Preprocessed::Range),
        3 => bits(MIN_LOG_HEIGHT, MAX_LOG_HEIGHT / 2).map(Preprocessed::And),
        1 => {
            let names = r.list("preprocessed columns", MAX_COLUMNS, |r, _| r.string("preprocessed column"))?;
            let count = r.length("preprocessed values", 1 << 24)?;
            let data = r.elements(count)?;
            let height = if names.is_empty() { 0 } else { count / names.len() };
            let range = 1 << MIN_LOG_HEIGHT..=1 << MAX_LOG_HEIGHT;
            if !height.is_power_of_two() || height * names.len() != count || !range.contains(&height) {
                return Err(format!("{count} preprocessed values do not make 2^n rows of {}", names.len()));
            }
            Ok(Preprocessed::Data { names, data })
        }
        _ => Err(format!("preprocessed columns of unknown kind {kind}")),
    }
}

fn node(r: &mut Reader<'_>, i: u32, prepared: usize, main: &[String], context: &Context<'_>) -> Result<Node, String> {
    let (kind, a, b) = (r.word("node")?, r.word("node")?, r.word("node")?);
    let unused = match kind {
        3..=5 => a != 0 || b != 0,
        0 | 6 | 10 => b != 0,
        _ => false,
    };
    if unused {
        return Err(format!("node {i} has unused words that are not zero"));
    }
    let below = |x: u32, limit: usize, what: &str| {
        if (x as usize) < limit { Ok(x) } else { Err(format!("node {i} reads {what} {x} of {limit}")) }
    };
    let column = |x| below(x, main.len(), "column");
    let prep = |x| below(x, prepared, "preprocessed column");
    let earlier = |x| below(x, i as usize, "node");
    Ok(match (kind, b) {
        (0, _) => Node::Const(below(a, P as usize, "constant")?),
        (1, 0) => Node::Main(column(a)?),
        (1, 1) => Node::MainNext(column(a)?),
        (2, 0) => Node::Prep(prep(a)?),
        (2, 1) => Node::PrepNext(prep(a)?),
        (3, _) => Node::First,
        (4, _) => Node::Last,
        (5, _) => Node::Transition,
        (6, _) => Node::Public(below(a, context.publics, "public value")?),
        (7, _) => Node::Add(earlier(a)?, earlier(b)?),
        (8, _) => Node::Sub(earlier(a)?, earlier(b)?),
        (9, _) => Node::Mul(earlier(a)?, earlier(b)?),
        (10, _) => Node::Neg(earlier(a)?),
        (1 | 2, row) => return Err(format!("node {i} reads row {row} after this one; 0 and 1 are possible")),
        _ => return Err(format!("node {i} is of unknown kind {kind}")),
    })
}

struct Reader<'a> {
    bytes: &'a [u8],
    at: usize,
}

impl Reader<'_> {
    fn left(&self) -> usize {
        self.bytes.len() - self.at
    }

    fn word(&mut self, what: &str) -> Result<u32, String> {
        let Some(bytes) = self.bytes.get(self.at..).and_then(|b| b.first_chunk::<4>()) else {
            return Err(format!("the program ends inside {what} (byte {})", self.at));
        };
        self.at += 4;
        Ok(u32::from_le_bytes(*bytes))
    }

    fn flag(&mut self, what: &str) -> Result<bool, String> {
        match self.word(what)? {
            0 => Ok(false),
            1 => Ok(true),
            x => Err(format!("{what} is {x}, neither 0 nor 1")),
        }
    }

    fn length(&mut self, what: &str, limit: usize) -> Result<usize, String> {
        let n = self.word(what)? as usize;
        if n <= limit { Ok(n) } else { Err(format!("{n} {what}; at most {limit} are allowed")) }
    }

    fn string(&mut self, what: &str) -> Result<String, String> {
        let n = self.length(what, 1 << 12)?;
        let end = self.at + n.next_multiple_of(4);
        let Some(bytes) = self.bytes.get(self.at..end) else {
            return Err(format!("the program ends inside the name of a {what}"));
        };
        self.at = end;
        if bytes[n..].iter().any(|&b| b != 0) {
            return Err(format!("the padding after the name of a {what} is not zero"));
        }
        String::from_utf8(bytes[..n].to_vec()).map_err(|_| format!("the name of a {what} is not UTF-8"))
    }

    fn elements(&mut self, n: usize) -> Result<Vec<u32>, String> {
        if self.left() / 4 < n {
            return Err("the program ends inside the data of a column".into());
        }
        let mut out = Vec::with_capacity(n);
        for _ in 0..n {
            let x = self.word("data")?;
            if x >= P {
                return Err(format!("{x} is not a field element"));
            }
            out.push(x);
        }
        Ok(out)
    }

    fn list<T>(
        &mut self,
        what: &str,
        limit: usize,
        mut item: impl FnMut(&mut Self, usize) -> Result<T, String>,
    ) -> Result<Vec<T>, String> {
        let n = self.length(what, limit)?;
        let mut out = Vec::new();
        for i in 0..n {
            out.push(item(self, i)?);
        }
        Ok(out)
    }
}
