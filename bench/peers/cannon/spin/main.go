// Command spin is the loop of fixtures/programs/src/spin.c, for Cannon, which runs what Go compiles for MIPS.
//
// Usage: spin. The number of rounds is fixed: Cannon passes no arguments.
//
//go:debug decoratemappings=0
package main

import "fmt"

const (
	words  = 4096
	rounds = 1_000_000
)

var table [words]uint32

func main() {
	x, sum := uint32(1), uint32(0)
	for i := 0; i < rounds; i++ {
		x = x*1664525 + 1013904223
		cell := &table[x>>20]
		if *cell&1 != 0 {
			sum ^= *cell >> 3
		} else {
			sum += x
		}
		*cell = *cell*5 + (x >> 7) + 1
	}
	fmt.Printf("%d rounds: %08x\n", rounds, sum)
}
