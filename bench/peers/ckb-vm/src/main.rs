//! Runs a RISC-V program of Linux's system calls on ckb-vm's assembly interpreter.
//! `ckb-vm-peer FILE ARG… <input >output`; the number of instructions goes to standard error.

use std::io::{Read, Write};

use ckb_vm::machine::asm::{AsmCoreMachine, AsmMachine};
use ckb_vm::machine::VERSION2;
use ckb_vm::registers::{A0, A1, A2, A7};
use ckb_vm::{
    Bytes, DefaultMachineBuilder, DefaultMachineRunner, Error, Memory, Register, SupportMachine, Syscalls,
    ISA_A, ISA_IMC,
};

/// The six calls that the programs' runtime makes.
struct Linux {
    brk: u64,
}

impl<M: SupportMachine> Syscalls<M> for Linux {
    fn initialize(&mut self, _: &mut M) -> Result<(), Error> {
        Ok(())
    }

    fn ecall(&mut self, machine: &mut M) -> Result<bool, Error> {
        let [number, a0, a1, a2] = [A7, A0, A1, A2].map(|r| machine.registers()[r].to_u64());
        let result = match number {
            63 => {
                let mut buffer = vec![0; a2 as usize];
                let size = std::io::stdin().read(&mut buffer)?;
                machine.memory_mut().store_bytes(a1, &buffer[..size])?;
                size as u64
            }
            64 => {
                let bytes = machine.memory_mut().load_bytes(a1, a2)?;
                std::io::stdout().write_all(&bytes)?;
                a2
            }
            94 => {
                std::io::stdout().flush()?;
                eprintln!("{}", machine.cycles());
                std::process::exit(a0 as i32)
            }
            214 => {
                if a0 != 0 {
                    self.brk = a0;
                }
                self.brk
            }
            57 | 80 => 0,
            _ => return Ok(false),
        };
        machine.set_register(A0, M::REG::from_u64(result));
        Ok(true)
    }
}

fn main() {
    let mut args = std::env::args().skip(1);
    let file = args.next().expect("usage: ckb-vm-peer FILE ARG…");
    let program = Bytes::from(std::fs::read(&file).expect("no such file"));
    let brk = end_of(&program);
    let core = <Box<AsmCoreMachine> as SupportMachine>::new(ISA_IMC | ISA_A, VERSION2, u64::MAX);
    let built = DefaultMachineBuilder::new(core)
        .instruction_cycle_func(Box::new(|_| 1))
        .syscall(Box::new(Linux { brk }))
        .build();
    let mut machine = AsmMachine::new(built);
    let words = std::iter::once(file).chain(args).map(|word| Ok(Bytes::from(word)));
    machine.load_program(&program, words.collect::<Vec<_>>().into_iter()).expect("a program for this machine");
    // It ends by exit_group.
    panic!("{:?}", machine.run());
}

/// Where the heap begins: behind the last segment of a 64-bit ELF file, on a page of its own.
fn end_of(elf: &[u8]) -> u64 {
    let word = |at: usize| u64::from_le_bytes(elf[at..at + 8].try_into().unwrap());
    let half = |at: usize| u16::from_le_bytes(elf[at..at + 2].try_into().unwrap()) as usize;
    let (first, size, count) = (word(32) as usize, half(54), half(56));
    let ends = (0..count).map(|i| first + i * size).map(|at| word(at + 16) + word(at + 40));
    ends.max().unwrap_or(0).next_multiple_of(4096)
}
