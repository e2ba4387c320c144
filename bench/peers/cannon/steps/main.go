// Command steps runs a program on Cannon's emulator and writes a digest of the machine's state after each step: what
// test/vms/mips/cannon.test.ts compares with the VM mips64.
//
// Usage: steps ELF STEPS [PREIMAGE...]. Preimages are files, by their keccak keys. Standard output gets 8 bytes a step: two
// words of 32 bits, little-endian. Standard error gets a line of JSON about the end.
package main

import (
	"bufio"
	"bytes"
	"crypto/sha256"
	"debug/elf"
	"encoding/binary"
	"encoding/json"
	"fmt"
	"io"
	"os"
	"sort"
	"strconv"

	"github.com/ethereum/go-ethereum/crypto"
	"github.com/ethereum/go-ethereum/log"

	"github.com/ethereum-optimism/optimism/cannon/mipsevm"
	"github.com/ethereum-optimism/optimism/cannon/mipsevm/memory"
	"github.com/ethereum-optimism/optimism/cannon/mipsevm/multithreaded"
	"github.com/ethereum-optimism/optimism/cannon/mipsevm/program"
)

type oracle map[[32]byte][]byte

func (o oracle) Hint([]byte) {}

func (o oracle) GetPreimage(key [32]byte) []byte {
	data, ok := o[key]
	if !ok {
		panic(fmt.Sprintf("no preimage of %x", key))
	}
	return data
}

// digest takes words of 32 bits.
type digest struct{ a, b uint32 }

func (d *digest) word(w uint32) {
	d.a = (d.a ^ w) * 0x01000193
	d.b = (d.b<<5 | d.b>>27) ^ w
	d.b *= 0x9e3779b1
}

func (d *digest) wide(words ...uint64) {
	for _, w := range words {
		d.word(uint32(w))
		d.word(uint32(w >> 32))
	}
}

func bit(b bool) uint64 {
	if b {
		return 1
	}
	return 0
}

func (d *digest) thread(t *multithreaded.ThreadState) {
	d.wide(t.ThreadId, t.Cpu.PC, t.Cpu.NextPC, t.Cpu.HI, t.Cpu.LO)
	d.wide(t.Registers[1:]...)
}

// take adds the state; the threads that wait only where they have changed.
func (d *digest) take(s *multithreaded.State, threads bool) {
	d.thread(s.GetCurrentThread())
	d.wide(s.Heap, uint64(s.LLReservationStatus), s.LLAddress, s.LLOwnerThread, s.PreimageOffset)
	for i := 24; i >= 0; i -= 8 {
		d.wide(binary.BigEndian.Uint64(s.PreimageKey[i:]))
	}
	d.wide(s.Step, s.StepsSinceLastContextSwitch, s.NextThreadId, bit(s.TraverseRight))
	d.wide(uint64(len(s.LeftThreadStack)), uint64(len(s.RightThreadStack)))
	if threads {
		for _, stack := range [][]*multithreaded.ThreadState{s.LeftThreadStack, s.RightThreadStack} {
			for _, t := range stack {
				if t != s.GetCurrentThread() {
					d.thread(t)
				}
			}
		}
	}
}

// pages is a hash of the pages that are not zero.
func pages(m *memory.Memory) string {
	found := map[uint64][]byte{}
	_ = m.ForEachPage(func(index uint64, page memory.Page) error {
		if len(bytes.Trim(page, "\x00")) > 0 {
			found[index] = page
		}
		return nil
	})
	indices := make([]uint64, 0, len(found))
	for index := range found {
		indices = append(indices, index)
	}
	sort.Slice(indices, func(i, j int) bool { return indices[i] < indices[j] })
	hash := sha256.New()
	for _, index := range indices {
		hash.Write(binary.BigEndian.AppendUint64(nil, index))
		hash.Write(found[index])
	}
	return fmt.Sprintf("%x", hash.Sum(nil))
}

func must[T any](value T, err error) T {
	if err != nil {
		panic(err)
	}
	return value
}

func main() {
	file := must(elf.Open(os.Args[1]))
	limit := must(strconv.Atoi(os.Args[2]))
	known := oracle{}
	for _, name := range os.Args[3:] {
		data := must(os.ReadFile(name))
		key := [32]byte(crypto.Keccak256(data))
		key[0] = 2
		known[key] = data
	}
	state := must(program.LoadELF(file, multithreaded.CreateInitialState))
	if err := program.PatchStack(state); err != nil {
		panic(err)
	}
	var written, errors bytes.Buffer
	vm := state.CreateVM(log.NewLogger(log.DiscardHandler()), known, &written, &errors, nil, mipsevm.FeatureToggles{})
	out := bufio.NewWriterSize(os.Stdout, 1<<20)
	last := ^uint64(0)
	steps := 0
	for ; steps < limit && !state.Exited; steps++ {
		must(vm.Step(false))
		var d digest
		now := state.GetCurrentThread().ThreadId<<1 | bit(state.TraverseRight)
		d.take(state, now != last)
		last = now
		_ = binary.Write(out, binary.LittleEndian, [2]uint32{d.a, d.b})
	}
	if err := out.Flush(); err != nil && err != io.ErrClosedPipe {
		panic(err)
	}
	_ = json.NewEncoder(os.Stderr).Encode(map[string]any{
		"steps": steps, "exited": state.Exited, "code": state.ExitCode, "memory": pages(state.Memory),
		"output": written.String(), "errors": errors.String(),
	})
}
