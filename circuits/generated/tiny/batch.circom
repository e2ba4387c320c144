pragma circom 2.1.6;

include "batch_memory.circom";
include "is_zero.circom";
include "mux_tree.circom";
include "one_hot.circom";
include "range.circom";
include "state_digest.circom";
include "to_bits.circom";
include "udivrem.circom";

/**
 * A plain step of tiny within a batch: an instruction that neither traps nor halts nor enters microcode.
 * Registers before and after, and for each port of the memories one access; if `active` is 0, nothing happens.
 * Does not check: registers are assumed to be in range and `active` a bit; what cells hold is for BatchMemory.
 * There is no such step of: div, halt.
 * Generated: do not edit.
 */
template TinyBatchPlainStep() {
    signal input active;
    signal input status;
    signal input registers[17];
    signal input cell[2];
    signal input low[2][2];
    signal output statusAfter;
    signal output registersAfter[17];
    signal output id[2];
    signal output place[2];
    signal output cellAfter[2];

    (active) * (status) === 0;
    // which block runs
    component toBits0 = ToBits(32);
    toBits0.in <== registers[0];
    component toBits1 = ToBits(32);
    toBits1.in <== cell[0];
    // ^ read1: fetch
    signal sum0 <== toBits0.out[20] + 2 * toBits0.out[21] + 4 * toBits0.out[22] + 8 * toBits0.out[23] + 16 * toBits0.out[24] + 32 * toBits0.out[25] + 64 * toBits0.out[26] + 128 * toBits0.out[27] + 256 * toBits0.out[28] + 512 * toBits0.out[29] + (1 << 10) * toBits0.out[30] + (1 << 11) * toBits0.out[31];
    component isZero0 = IsZero();
    isZero0.in <== sum0;
    signal p0 <== (active) * (-isZero0.out + 1);
    // which instruction
    signal sum1 <== toBits1.out[0] + 2 * toBits1.out[1] + 4 * toBits1.out[2] + 8 * toBits1.out[3] + 16 * toBits1.out[4] + 32 * toBits1.out[5] + 64 * toBits1.out[6] + 128 * toBits1.out[7] - 1;
    component isZero1 = IsZero();
    isZero1.in <== sum1;
    signal p1 <== (active - p0) * (isZero1.out);
    signal sum2 <== toBits1.out[0] + 2 * toBits1.out[1] + 4 * toBits1.out[2] + 8 * toBits1.out[3] + 16 * toBits1.out[4] + 32 * toBits1.out[5] + 64 * toBits1.out[6] + 128 * toBits1.out[7] - 2;
    component isZero2 = IsZero();
    isZero2.in <== sum2;
    signal p2 <== (active - p0) * (isZero2.out);
    signal sum3 <== toBits1.out[0] + 2 * toBits1.out[1] + 4 * toBits1.out[2] + 8 * toBits1.out[3] + 16 * toBits1.out[4] + 32 * toBits1.out[5] + 64 * toBits1.out[6] + 128 * toBits1.out[7] - 3;
    component isZero3 = IsZero();
    isZero3.in <== sum3;
    signal p3 <== (active - p0) * (isZero3.out);
    signal sum4 <== toBits1.out[0] + 2 * toBits1.out[1] + 4 * toBits1.out[2] + 8 * toBits1.out[3] + 16 * toBits1.out[4] + 32 * toBits1.out[5] + 64 * toBits1.out[6] + 128 * toBits1.out[7] - 4;
    component isZero4 = IsZero();
    isZero4.in <== sum4;
    signal p4 <== (active - p0) * (isZero4.out);
    signal sum5 <== toBits1.out[0] + 2 * toBits1.out[1] + 4 * toBits1.out[2] + 8 * toBits1.out[3] + 16 * toBits1.out[4] + 32 * toBits1.out[5] + 64 * toBits1.out[6] + 128 * toBits1.out[7] - 5;
    component isZero5 = IsZero();
    isZero5.in <== sum5;
    signal p5 <== (active - p0) * (isZero5.out);
    signal sum6 <== toBits1.out[0] + 2 * toBits1.out[1] + 4 * toBits1.out[2] + 8 * toBits1.out[3] + 16 * toBits1.out[4] + 32 * toBits1.out[5] + 64 * toBits1.out[6] + 128 * toBits1.out[7] - 6;
    component isZero6 = IsZero();
    isZero6.in <== sum6;
    signal p6 <== (active - p0) * (isZero6.out);
    signal sum7 <== toBits1.out[0] + 2 * toBits1.out[1] + 4 * toBits1.out[2] + 8 * toBits1.out[3] + 16 * toBits1.out[4] + 32 * toBits1.out[5] + 64 * toBits1.out[6] + 128 * toBits1.out[7] - 7;
    component isZero7 = IsZero();
    isZero7.in <== sum7;
    signal p7 <== (active - p0) * (isZero7.out);
    // traps
    signal sum8 <== toBits1.out[8] + 2 * toBits1.out[9] + 4 * toBits1.out[10] + 8 * toBits1.out[11] - toBits1.out[12] - 2 * toBits1.out[13] - 4 * toBits1.out[14] - 8 * toBits1.out[15];
    signal p8 <== (p3 + p4 + p1) * (sum8);
    signal sum9 <== toBits1.out[12] + 2 * toBits1.out[13] + 4 * toBits1.out[14] + 8 * toBits1.out[15] + p8;
    component toBits2 = ToBits(4);
    toBits2.in <== sum9;
    component muxTree0 = MuxTree(4);
    muxTree0.in[0] <== registers[1];
    muxTree0.in[1] <== registers[2];
    muxTree0.in[2] <== registers[3];
    muxTree0.in[3] <== registers[4];
    muxTree0.in[4] <== registers[5];
    muxTree0.in[5] <== registers[6];
    muxTree0.in[6] <== registers[7];
    muxTree0.in[7] <== registers[8];
    muxTree0.in[8] <== registers[9];
    muxTree0.in[9] <== registers[10];
    muxTree0.in[10] <== registers[11];
    muxTree0.in[11] <== registers[12];
    muxTree0.in[12] <== registers[13];
    muxTree0.in[13] <== registers[14];
    muxTree0.in[14] <== registers[15];
    muxTree0.in[15] <== registers[16];
    muxTree0.index[0] <== toBits2.out[0];
    muxTree0.index[1] <== toBits2.out[1];
    muxTree0.index[2] <== toBits2.out[2];
    muxTree0.index[3] <== toBits2.out[3];
    // ^ read 0: lw (read), sw (read), add (read), beq (read)
    component toBits3 = ToBits(32);
    toBits3.in <== muxTree0.out;
    signal sum10 <== toBits3.out[20] + 2 * toBits3.out[21] + 4 * toBits3.out[22] + 8 * toBits3.out[23] + 16 * toBits3.out[24] + 32 * toBits3.out[25] + 64 * toBits3.out[26] + 128 * toBits3.out[27] + 256 * toBits3.out[28] + 512 * toBits3.out[29] + (1 << 10) * toBits3.out[30] + (1 << 11) * toBits3.out[31];
    component isZero8 = IsZero();
    isZero8.in <== sum10;
    signal p9 <== (p3 + p4) * (-isZero8.out + 1);
    signal sum11 <== active - p1 - p2 - p3 - p4 - p5 - p6 - p7 + p9;
    sum11 === 0;
    // status after the step
    // registers after the step
    component toBits4 = ToBits(33);
    toBits4.in <== registers[0] + 1;
    // ^ add 0: fetch (add)
    signal p10 <== (p1) * (toBits1.out[20] + 2 * toBits1.out[21] + 4 * toBits1.out[22] + 8 * toBits1.out[23]);
    signal p11 <== (p4) * (toBits1.out[12] + 2 * toBits1.out[13] + 4 * toBits1.out[14] + 8 * toBits1.out[15]);
    signal p12 <== (p5) * (toBits1.out[8] + 2 * toBits1.out[9] + 4 * toBits1.out[10] + 8 * toBits1.out[11]);
    component toBits5 = ToBits(4);
    toBits5.in <== p10 + p11 + p12;
    component muxTree1 = MuxTree(4);
    muxTree1.in[0] <== registers[1];
    muxTree1.in[1] <== registers[2];
    muxTree1.in[2] <== registers[3];
    muxTree1.in[3] <== registers[4];
    muxTree1.in[4] <== registers[5];
    muxTree1.in[5] <== registers[6];
    muxTree1.in[6] <== registers[7];
    muxTree1.in[7] <== registers[8];
    muxTree1.in[8] <== registers[9];
    muxTree1.in[9] <== registers[10];
    muxTree1.in[10] <== registers[11];
    muxTree1.in[11] <== registers[12];
    muxTree1.in[12] <== registers[13];
    muxTree1.in[13] <== registers[14];
    muxTree1.in[14] <== registers[15];
    muxTree1.in[15] <== registers[16];
    muxTree1.index[0] <== toBits5.out[0];
    muxTree1.index[1] <== toBits5.out[1];
    muxTree1.index[2] <== toBits5.out[2];
    muxTree1.index[3] <== toBits5.out[3];
    // ^ read 1: add (read), sw (read), beq (read)
    component isZero9 = IsZero();
    isZero9.in <== muxTree0.out - muxTree1.out;
    signal sum12 <== registers[0] + toBits1.out[24] + 2 * toBits1.out[25] + 4 * toBits1.out[26] + 8 * toBits1.out[27] + 16 * toBits1.out[28] + 32 * toBits1.out[29] + 64 * toBits1.out[30] + 128 * toBits1.out[31] + 256 * toBits1.out[16] + 512 * toBits1.out[17] + (1 << 10) * toBits1.out[18] + (1 << 11) * toBits1.out[19] + (1 << 12) * toBits1.out[20] + (1 << 13) * toBits1.out[21] + (1 << 14) * toBits1.out[22] + 4294934528 * toBits1.out[23] + 1;
    signal p13 <== (p5) * (sum12);
    signal p14 <== (-p5) * ((1 << 32) * toBits4.out[32] + muxTree0.out + muxTree1.out);
    component toBits6 = ToBits(33);
    toBits6.in <== muxTree0.out + muxTree1.out + p13 + p14;
    // ^ add 1: add (add), beq (add)
    signal sum13 <== muxTree0.out + muxTree1.out + p13 + p14 - (1 << 32) * toBits6.out[32] - registers[0] + (1 << 32) * toBits4.out[32] - 1;
    signal p15 <== (sum13) * (isZero9.out);
    signal sum14 <== p1 + p2 + p3 + p4 + p5 + p6 + p7;
    signal p16 <== (sum14) * (-(1 << 32) * toBits4.out[32] + 1);
    signal p17 <== (p15) * (p5);
    component toBits7 = ToBits(32);
    toBits7.in <== cell[1];
    // ^ update0: lw, sw
    component oneHot0 = OneHot(4);
    oneHot0.active <== p1 + p2 + p3;
    oneHot0.index[0] <== toBits1.out[12];
    oneHot0.index[1] <== toBits1.out[13];
    oneHot0.index[2] <== toBits1.out[14];
    oneHot0.index[3] <== toBits1.out[15];
    signal sum15 <== toBits1.out[28] + 2 * toBits1.out[29] + 4 * toBits1.out[30] + 8 * toBits1.out[31] + 16 * toBits1.out[16] + 32 * toBits1.out[17] + 64 * toBits1.out[18] + 128 * toBits1.out[19] + 256 * toBits1.out[20] + 512 * toBits1.out[21] + (1 << 10) * toBits1.out[22] + (1 << 11) * toBits1.out[23] + (1 << 12) * toBits1.out[8] + (1 << 13) * toBits1.out[9] + (1 << 14) * toBits1.out[10] + 4294934528 * toBits1.out[11];
    signal p18 <== (p2) * (sum15);
    signal sum16 <== -muxTree0.out - muxTree1.out - p13 - p14 + (1 << 32) * toBits6.out[32];
    signal p19 <== (sum16) * (p2 + p3);
    signal sum17 <== toBits7.out[24] + 2 * toBits7.out[25] + 4 * toBits7.out[26] + 8 * toBits7.out[27] + 16 * toBits7.out[28] + 32 * toBits7.out[29] + 64 * toBits7.out[30] + 128 * toBits7.out[31] + 256 * toBits7.out[16] + 512 * toBits7.out[17] + (1 << 10) * toBits7.out[18] + (1 << 11) * toBits7.out[19] + (1 << 12) * toBits7.out[20] + (1 << 13) * toBits7.out[21] + (1 << 14) * toBits7.out[22] + (1 << 15) * toBits7.out[23] + (1 << 16) * toBits7.out[8] + (1 << 17) * toBits7.out[9] + (1 << 18) * toBits7.out[10] + (1 << 19) * toBits7.out[11] + (1 << 20) * toBits7.out[12] + (1 << 21) * toBits7.out[13] + (1 << 22) * toBits7.out[14] + (1 << 23) * toBits7.out[15] + (1 << 24) * toBits7.out[0] + (1 << 25) * toBits7.out[1] + (1 << 26) * toBits7.out[2] + (1 << 27) * toBits7.out[3] + (1 << 28) * toBits7.out[4] + (1 << 29) * toBits7.out[5] + (1 << 30) * toBits7.out[6] + (1 << 31) * toBits7.out[7];
    signal p20 <== (p3) * (sum17);
    signal sum18 <== muxTree0.out + muxTree1.out + p13 + p14 - (1 << 32) * toBits6.out[32] + p18 + p19 + p20;
    signal value0 <== sum18;
    signal p21 <== (value0 - registers[1]) * (oneHot0.out[0]);
    signal p22 <== (value0 - registers[2]) * (oneHot0.out[1]);
    signal p23 <== (value0 - registers[3]) * (oneHot0.out[2]);
    signal p24 <== (value0 - registers[4]) * (oneHot0.out[3]);
    signal p25 <== (value0 - registers[5]) * (oneHot0.out[4]);
    signal p26 <== (value0 - registers[6]) * (oneHot0.out[5]);
    signal p27 <== (value0 - registers[7]) * (oneHot0.out[6]);
    signal p28 <== (value0 - registers[8]) * (oneHot0.out[7]);
    signal p29 <== (value0 - registers[9]) * (oneHot0.out[8]);
    signal p30 <== (value0 - registers[10]) * (oneHot0.out[9]);
    signal p31 <== (value0 - registers[11]) * (oneHot0.out[10]);
    signal p32 <== (value0 - registers[12]) * (oneHot0.out[11]);
    signal p33 <== (value0 - registers[13]) * (oneHot0.out[12]);
    signal p34 <== (value0 - registers[14]) * (oneHot0.out[13]);
    signal p35 <== (value0 - registers[15]) * (oneHot0.out[14]);
    signal p36 <== (value0 - registers[16]) * (oneHot0.out[15]);
    p6 === 0;
    p7 === 0;
    // memories
    signal sum19 <== 4 * toBits0.out[0] + 8 * toBits0.out[1] + 16 * toBits0.out[2] + 32 * toBits0.out[3] + 64 * toBits0.out[4] + 128 * toBits0.out[5] + 256 * toBits0.out[6] + 512 * toBits0.out[7] + (1 << 10) * toBits0.out[8] + (1 << 11) * toBits0.out[9] + (1 << 12) * toBits0.out[10] + (1 << 13) * toBits0.out[11] + (1 << 14) * toBits0.out[12] + (1 << 15) * toBits0.out[13] + (1 << 16) * toBits0.out[14] + (1 << 17) * toBits0.out[15] + (1 << 18) * toBits0.out[16] + (1 << 19) * toBits0.out[17] + (1 << 20) * toBits0.out[18] + (1 << 21) * toBits0.out[19];
    signal p37 <== (active) * (sum19);
    signal sum20 <== 4 * toBits3.out[0] + 8 * toBits3.out[1] + 16 * toBits3.out[2] + 32 * toBits3.out[3] + 64 * toBits3.out[4] + 128 * toBits3.out[5] + 256 * toBits3.out[6] + 512 * toBits3.out[7] + (1 << 10) * toBits3.out[8] + (1 << 11) * toBits3.out[9] + (1 << 12) * toBits3.out[10] + (1 << 13) * toBits3.out[11] + (1 << 14) * toBits3.out[12] + (1 << 15) * toBits3.out[13] + (1 << 16) * toBits3.out[14] + (1 << 17) * toBits3.out[15] + (1 << 18) * toBits3.out[16] + (1 << 19) * toBits3.out[17] + (1 << 20) * toBits3.out[18] + (1 << 21) * toBits3.out[19];
    signal p38 <== (p3 + p4) * (sum20);
    component toBits8 = ToBits(32);
    toBits8.in <== muxTree1.out;
    signal sum21 <== toBits8.out[24] + 2 * toBits8.out[25] + 4 * toBits8.out[26] + 8 * toBits8.out[27] + 16 * toBits8.out[28] + 32 * toBits8.out[29] + 64 * toBits8.out[30] + 128 * toBits8.out[31] + 256 * toBits8.out[16] + 512 * toBits8.out[17] + (1 << 10) * toBits8.out[18] + (1 << 11) * toBits8.out[19] + (1 << 12) * toBits8.out[20] + (1 << 13) * toBits8.out[21] + (1 << 14) * toBits8.out[22] + (1 << 15) * toBits8.out[23] + (1 << 16) * toBits8.out[8] + (1 << 17) * toBits8.out[9] + (1 << 18) * toBits8.out[10] + (1 << 19) * toBits8.out[11] + (1 << 20) * toBits8.out[12] + (1 << 21) * toBits8.out[13] + (1 << 22) * toBits8.out[14] + (1 << 23) * toBits8.out[15] + (1 << 24) * toBits8.out[0] + (1 << 25) * toBits8.out[1] + (1 << 26) * toBits8.out[2] + (1 << 27) * toBits8.out[3] + (1 << 28) * toBits8.out[4] + (1 << 29) * toBits8.out[5] + (1 << 30) * toBits8.out[6] + (1 << 31) * toBits8.out[7];
    signal p39 <== (p4) * (sum21);
    signal sum22 <== toBits7.out[0] + 2 * toBits7.out[1] + 4 * toBits7.out[2] + 8 * toBits7.out[3] + 16 * toBits7.out[4] + 32 * toBits7.out[5] + 64 * toBits7.out[6] + 128 * toBits7.out[7] + 256 * toBits7.out[8] + 512 * toBits7.out[9] + (1 << 10) * toBits7.out[10] + (1 << 11) * toBits7.out[11] + (1 << 12) * toBits7.out[12] + (1 << 13) * toBits7.out[13] + (1 << 14) * toBits7.out[14] + (1 << 15) * toBits7.out[15] + (1 << 16) * toBits7.out[16] + (1 << 17) * toBits7.out[17] + (1 << 18) * toBits7.out[18] + (1 << 19) * toBits7.out[19] + (1 << 20) * toBits7.out[20] + (1 << 21) * toBits7.out[21] + (1 << 22) * toBits7.out[22] + (1 << 23) * toBits7.out[23] + (1 << 24) * toBits7.out[24] + (1 << 25) * toBits7.out[25] + (1 << 26) * toBits7.out[26] + (1 << 27) * toBits7.out[27] + (1 << 28) * toBits7.out[28] + (1 << 29) * toBits7.out[29] + (1 << 30) * toBits7.out[30] + (1 << 31) * toBits7.out[31];
    signal p40 <== (-p4) * (sum22);
    signal sum23 <== 4 * toBits0.out[0] + 8 * toBits0.out[1] + 16 * toBits0.out[2] + 32 * toBits0.out[3] + 64 * toBits0.out[4] + 128 * toBits0.out[5] + 256 * toBits0.out[6] + 512 * toBits0.out[7] + (1 << 10) * toBits0.out[8] + (1 << 11) * toBits0.out[9] + (1 << 12) * toBits0.out[10] + (1 << 13) * toBits0.out[11] + (1 << 14) * toBits0.out[12] + (1 << 15) * toBits0.out[13] + (1 << 16) * toBits0.out[14] + (1 << 17) * toBits0.out[15] + (1 << 18) * toBits0.out[16] + (1 << 19) * toBits0.out[17] + (1 << 20) * toBits0.out[18] + (1 << 21) * toBits0.out[19] + (1 << 24) * active;
    signal sum24 <== 4 * toBits3.out[0] + 8 * toBits3.out[1] + 16 * toBits3.out[2] + 32 * toBits3.out[3] + 64 * toBits3.out[4] + 128 * toBits3.out[5] + 256 * toBits3.out[6] + 512 * toBits3.out[7] + (1 << 10) * toBits3.out[8] + (1 << 11) * toBits3.out[9] + (1 << 12) * toBits3.out[10] + (1 << 13) * toBits3.out[11] + (1 << 14) * toBits3.out[12] + (1 << 15) * toBits3.out[13] + (1 << 16) * toBits3.out[14] + (1 << 17) * toBits3.out[15] + (1 << 18) * toBits3.out[16] + (1 << 19) * toBits3.out[17] + (1 << 20) * toBits3.out[18] + (1 << 21) * toBits3.out[19] + (1 << 24) * p3 + (1 << 24) * p4;
    statusAfter <== status;
    id[0] <== p37 + (1 << 23) * active;
    place[0] <== sum23;
    cellAfter[0] <== cell[0];
    id[1] <== p38 + (1 << 23) * p3 + (1 << 23) * p4;
    place[1] <== sum24;
    cellAfter[1] <== cell[1] + p39 + p40;
    registersAfter[0] <== registers[0] + p16 + p17;
    registersAfter[1] <== registers[1] + p21;
    registersAfter[2] <== registers[2] + p22;
    registersAfter[3] <== registers[3] + p23;
    registersAfter[4] <== registers[4] + p24;
    registersAfter[5] <== registers[5] + p25;
    registersAfter[6] <== registers[6] + p26;
    registersAfter[7] <== registers[7] + p27;
    registersAfter[8] <== registers[8] + p28;
    registersAfter[9] <== registers[9] + p29;
    registersAfter[10] <== registers[10] + p30;
    registersAfter[11] <== registers[11] + p31;
    registersAfter[12] <== registers[12] + p32;
    registersAfter[13] <== registers[13] + p33;
    registersAfter[14] <== registers[14] + p34;
    registersAfter[15] <== registers[15] + p35;
    registersAfter[16] <== registers[16] + p36;
}

/**
 * Any step of tiny within a batch.
 * Registers before and after, and for each port of the memories one access; if `active` is 0, nothing happens.
 * Does not check: registers are assumed to be in range and `active` a bit; what cells hold is for BatchMemory.
 * Generated: do not edit.
 */
template TinyBatchAnyStep() {
    signal input active;
    signal input status;
    signal input registers[17];
    signal input cell[2];
    signal input low[2][2];
    signal output statusAfter;
    signal output registersAfter[17];
    signal output id[2];
    signal output place[2];
    signal output cellAfter[2];

    // which block runs
    component isZero0 = IsZero();
    isZero0.in <== status;
    signal p0 <== (active) * (isZero0.out);
    component toBits0 = ToBits(32);
    toBits0.in <== registers[0];
    component toBits1 = ToBits(32);
    toBits1.in <== cell[0];
    // ^ read1: fetch
    signal sum0 <== toBits0.out[20] + 2 * toBits0.out[21] + 4 * toBits0.out[22] + 8 * toBits0.out[23] + 16 * toBits0.out[24] + 32 * toBits0.out[25] + 64 * toBits0.out[26] + 128 * toBits0.out[27] + 256 * toBits0.out[28] + 512 * toBits0.out[29] + (1 << 10) * toBits0.out[30] + (1 << 11) * toBits0.out[31];
    component isZero1 = IsZero();
    isZero1.in <== sum0;
    signal p1 <== (p0) * (-isZero1.out + 1);
    // which instruction
    signal sum1 <== toBits1.out[0] + 2 * toBits1.out[1] + 4 * toBits1.out[2] + 8 * toBits1.out[3] + 16 * toBits1.out[4] + 32 * toBits1.out[5] + 64 * toBits1.out[6] + 128 * toBits1.out[7] - 1;
    component isZero2 = IsZero();
    isZero2.in <== sum1;
    signal p2 <== (isZero2.out) * (p0 - p1);
    signal sum2 <== toBits1.out[0] + 2 * toBits1.out[1] + 4 * toBits1.out[2] + 8 * toBits1.out[3] + 16 * toBits1.out[4] + 32 * toBits1.out[5] + 64 * toBits1.out[6] + 128 * toBits1.out[7] - 2;
    component isZero3 = IsZero();
    isZero3.in <== sum2;
    signal p3 <== (isZero3.out) * (p0 - p1);
    signal sum3 <== toBits1.out[0] + 2 * toBits1.out[1] + 4 * toBits1.out[2] + 8 * toBits1.out[3] + 16 * toBits1.out[4] + 32 * toBits1.out[5] + 64 * toBits1.out[6] + 128 * toBits1.out[7] - 3;
    component isZero4 = IsZero();
    isZero4.in <== sum3;
    signal p4 <== (isZero4.out) * (p0 - p1);
    signal sum4 <== toBits1.out[0] + 2 * toBits1.out[1] + 4 * toBits1.out[2] + 8 * toBits1.out[3] + 16 * toBits1.out[4] + 32 * toBits1.out[5] + 64 * toBits1.out[6] + 128 * toBits1.out[7] - 4;
    component isZero5 = IsZero();
    isZero5.in <== sum4;
    signal p5 <== (isZero5.out) * (p0 - p1);
    signal sum5 <== toBits1.out[0] + 2 * toBits1.out[1] + 4 * toBits1.out[2] + 8 * toBits1.out[3] + 16 * toBits1.out[4] + 32 * toBits1.out[5] + 64 * toBits1.out[6] + 128 * toBits1.out[7] - 5;
    component isZero6 = IsZero();
    isZero6.in <== sum5;
    signal p6 <== (isZero6.out) * (p0 - p1);
    signal sum6 <== toBits1.out[0] + 2 * toBits1.out[1] + 4 * toBits1.out[2] + 8 * toBits1.out[3] + 16 * toBits1.out[4] + 32 * toBits1.out[5] + 64 * toBits1.out[6] + 128 * toBits1.out[7] - 6;
    component isZero7 = IsZero();
    isZero7.in <== sum6;
    signal p7 <== (isZero7.out) * (p0 - p1);
    signal sum7 <== toBits1.out[0] + 2 * toBits1.out[1] + 4 * toBits1.out[2] + 8 * toBits1.out[3] + 16 * toBits1.out[4] + 32 * toBits1.out[5] + 64 * toBits1.out[6] + 128 * toBits1.out[7] - 7;
    component isZero8 = IsZero();
    isZero8.in <== sum7;
    signal p8 <== (isZero8.out) * (p0 - p1);
    // traps
    signal p9 <== (p4 + p5 + p2) * (toBits1.out[8] + 2 * toBits1.out[9] + 4 * toBits1.out[10] + 8 * toBits1.out[11]);
    signal p10 <== (p6 + p8) * (toBits1.out[12] + 2 * toBits1.out[13] + 4 * toBits1.out[14] + 8 * toBits1.out[15]);
    signal p11 <== (p7) * (toBits1.out[20] + 2 * toBits1.out[21] + 4 * toBits1.out[22] + 8 * toBits1.out[23]);
    component toBits2 = ToBits(4);
    toBits2.in <== p9 + p10 + p11;
    component muxTree0 = MuxTree(4);
    muxTree0.in[0] <== registers[1];
    muxTree0.in[1] <== registers[2];
    muxTree0.in[2] <== registers[3];
    muxTree0.in[3] <== registers[4];
    muxTree0.in[4] <== registers[5];
    muxTree0.in[5] <== registers[6];
    muxTree0.in[6] <== registers[7];
    muxTree0.in[7] <== registers[8];
    muxTree0.in[8] <== registers[9];
    muxTree0.in[9] <== registers[10];
    muxTree0.in[10] <== registers[11];
    muxTree0.in[11] <== registers[12];
    muxTree0.in[12] <== registers[13];
    muxTree0.in[13] <== registers[14];
    muxTree0.in[14] <== registers[15];
    muxTree0.in[15] <== registers[16];
    muxTree0.index[0] <== toBits2.out[0];
    muxTree0.index[1] <== toBits2.out[1];
    muxTree0.index[2] <== toBits2.out[2];
    muxTree0.index[3] <== toBits2.out[3];
    // ^ read 0: lw (read), sw (read), add (read), beq (read), div (read), halt (read)
    component toBits3 = ToBits(32);
    toBits3.in <== muxTree0.out;
    signal sum8 <== toBits3.out[20] + 2 * toBits3.out[21] + 4 * toBits3.out[22] + 8 * toBits3.out[23] + 16 * toBits3.out[24] + 32 * toBits3.out[25] + 64 * toBits3.out[26] + 128 * toBits3.out[27] + 256 * toBits3.out[28] + 512 * toBits3.out[29] + (1 << 10) * toBits3.out[30] + (1 << 11) * toBits3.out[31];
    component isZero9 = IsZero();
    isZero9.in <== sum8;
    component isZero10 = IsZero();
    isZero10.in <== muxTree0.out;
    signal p12 <== (p4 + p5) * (-isZero9.out + 1);
    signal p13 <== (isZero10.out) * (p7);
    // status after the step
    signal p14 <== (p8) * (muxTree0.out + (1 << 64));
    signal p15 <== (p14) * (-p12 - p13 + 1);
    // registers after the step
    component toBits4 = ToBits(33);
    toBits4.in <== registers[0] + 1;
    // ^ add 0: fetch (add)
    signal p16 <== (p2) * (toBits1.out[20] + 2 * toBits1.out[21] + 4 * toBits1.out[22] + 8 * toBits1.out[23]);
    signal p17 <== (p5) * (toBits1.out[12] + 2 * toBits1.out[13] + 4 * toBits1.out[14] + 8 * toBits1.out[15]);
    signal p18 <== (p6 + p7) * (toBits1.out[8] + 2 * toBits1.out[9] + 4 * toBits1.out[10] + 8 * toBits1.out[11]);
    component toBits5 = ToBits(4);
    toBits5.in <== p16 + p17 + p18;
    component muxTree1 = MuxTree(4);
    muxTree1.in[0] <== registers[1];
    muxTree1.in[1] <== registers[2];
    muxTree1.in[2] <== registers[3];
    muxTree1.in[3] <== registers[4];
    muxTree1.in[4] <== registers[5];
    muxTree1.in[5] <== registers[6];
    muxTree1.in[6] <== registers[7];
    muxTree1.in[7] <== registers[8];
    muxTree1.in[8] <== registers[9];
    muxTree1.in[9] <== registers[10];
    muxTree1.in[10] <== registers[11];
    muxTree1.in[11] <== registers[12];
    muxTree1.in[12] <== registers[13];
    muxTree1.in[13] <== registers[14];
    muxTree1.in[14] <== registers[15];
    muxTree1.in[15] <== registers[16];
    muxTree1.index[0] <== toBits5.out[0];
    muxTree1.index[1] <== toBits5.out[1];
    muxTree1.index[2] <== toBits5.out[2];
    muxTree1.index[3] <== toBits5.out[3];
    // ^ read 1: add (read), sw (read), beq (read), div (read)
    component isZero11 = IsZero();
    isZero11.in <== muxTree0.out - muxTree1.out;
    signal sum9 <== registers[0] + toBits1.out[24] + 2 * toBits1.out[25] + 4 * toBits1.out[26] + 8 * toBits1.out[27] + 16 * toBits1.out[28] + 32 * toBits1.out[29] + 64 * toBits1.out[30] + 128 * toBits1.out[31] + 256 * toBits1.out[16] + 512 * toBits1.out[17] + (1 << 10) * toBits1.out[18] + (1 << 11) * toBits1.out[19] + (1 << 12) * toBits1.out[20] + (1 << 13) * toBits1.out[21] + (1 << 14) * toBits1.out[22] + 4294934528 * toBits1.out[23] + 1;
    signal p19 <== (p6) * (sum9);
    signal p20 <== (-p6) * ((1 << 32) * toBits4.out[32] + muxTree0.out + muxTree1.out);
    component toBits6 = ToBits(33);
    toBits6.in <== muxTree0.out + muxTree1.out + p19 + p20;
    // ^ add 1: add (add), beq (add)
    signal sum10 <== muxTree0.out + muxTree1.out + p19 + p20 - (1 << 32) * toBits6.out[32] - registers[0] + (1 << 32) * toBits4.out[32] - 1;
    signal p21 <== (sum10) * (isZero11.out);
    signal sum11 <== p2 + p3 + p4 + p5 + p6 + p7 + p8;
    signal p22 <== (sum11) * (-(1 << 32) * toBits4.out[32] + 1);
    signal p23 <== (p21) * (p6);
    signal p24 <== (p22 + p23) * (-p12 - p13 + 1);
    component toBits7 = ToBits(32);
    toBits7.in <== cell[1];
    // ^ update0: lw, sw
    component uDivRem0 = UDivRem(32);
    uDivRem0.x <== muxTree1.out;
    uDivRem0.y <== muxTree0.out;
    // ^ divide 0: div (udiv)
    signal p25 <== (p2 + p3 + p4 + p7) * (-p12 - p13 + 1);
    component oneHot0 = OneHot(4);
    oneHot0.active <== p25;
    oneHot0.index[0] <== toBits1.out[12];
    oneHot0.index[1] <== toBits1.out[13];
    oneHot0.index[2] <== toBits1.out[14];
    oneHot0.index[3] <== toBits1.out[15];
    signal sum12 <== toBits1.out[28] + 2 * toBits1.out[29] + 4 * toBits1.out[30] + 8 * toBits1.out[31] + 16 * toBits1.out[16] + 32 * toBits1.out[17] + 64 * toBits1.out[18] + 128 * toBits1.out[19] + 256 * toBits1.out[20] + 512 * toBits1.out[21] + (1 << 10) * toBits1.out[22] + (1 << 11) * toBits1.out[23] + (1 << 12) * toBits1.out[8] + (1 << 13) * toBits1.out[9] + (1 << 14) * toBits1.out[10] + 4294934528 * toBits1.out[11];
    signal p26 <== (p3) * (sum12);
    signal sum13 <== -muxTree0.out - muxTree1.out - p19 - p20 + (1 << 32) * toBits6.out[32];
    signal p27 <== (sum13) * (p3 + p4 + p7);
    signal sum14 <== toBits7.out[24] + 2 * toBits7.out[25] + 4 * toBits7.out[26] + 8 * toBits7.out[27] + 16 * toBits7.out[28] + 32 * toBits7.out[29] + 64 * toBits7.out[30] + 128 * toBits7.out[31] + 256 * toBits7.out[16] + 512 * toBits7.out[17] + (1 << 10) * toBits7.out[18] + (1 << 11) * toBits7.out[19] + (1 << 12) * toBits7.out[20] + (1 << 13) * toBits7.out[21] + (1 << 14) * toBits7.out[22] + (1 << 15) * toBits7.out[23] + (1 << 16) * toBits7.out[8] + (1 << 17) * toBits7.out[9] + (1 << 18) * toBits7.out[10] + (1 << 19) * toBits7.out[11] + (1 << 20) * toBits7.out[12] + (1 << 21) * toBits7.out[13] + (1 << 22) * toBits7.out[14] + (1 << 23) * toBits7.out[15] + (1 << 24) * toBits7.out[0] + (1 << 25) * toBits7.out[1] + (1 << 26) * toBits7.out[2] + (1 << 27) * toBits7.out[3] + (1 << 28) * toBits7.out[4] + (1 << 29) * toBits7.out[5] + (1 << 30) * toBits7.out[6] + (1 << 31) * toBits7.out[7];
    signal p28 <== (p4) * (sum14);
    signal p29 <== (p7) * (uDivRem0.quotient);
    signal sum15 <== muxTree0.out + muxTree1.out + p19 + p20 - (1 << 32) * toBits6.out[32] + p26 + p27 + p28 + p29;
    signal value0 <== sum15;
    signal p30 <== (value0 - registers[1]) * (oneHot0.out[0]);
    signal p31 <== (value0 - registers[2]) * (oneHot0.out[1]);
    signal p32 <== (value0 - registers[3]) * (oneHot0.out[2]);
    signal p33 <== (value0 - registers[4]) * (oneHot0.out[3]);
    signal p34 <== (value0 - registers[5]) * (oneHot0.out[4]);
    signal p35 <== (value0 - registers[6]) * (oneHot0.out[5]);
    signal p36 <== (value0 - registers[7]) * (oneHot0.out[6]);
    signal p37 <== (value0 - registers[8]) * (oneHot0.out[7]);
    signal p38 <== (value0 - registers[9]) * (oneHot0.out[8]);
    signal p39 <== (value0 - registers[10]) * (oneHot0.out[9]);
    signal p40 <== (value0 - registers[11]) * (oneHot0.out[10]);
    signal p41 <== (value0 - registers[12]) * (oneHot0.out[11]);
    signal p42 <== (value0 - registers[13]) * (oneHot0.out[12]);
    signal p43 <== (value0 - registers[14]) * (oneHot0.out[13]);
    signal p44 <== (value0 - registers[15]) * (oneHot0.out[14]);
    signal p45 <== (value0 - registers[16]) * (oneHot0.out[15]);
    // memories
    signal sum16 <== 4 * toBits0.out[0] + 8 * toBits0.out[1] + 16 * toBits0.out[2] + 32 * toBits0.out[3] + 64 * toBits0.out[4] + 128 * toBits0.out[5] + 256 * toBits0.out[6] + 512 * toBits0.out[7] + (1 << 10) * toBits0.out[8] + (1 << 11) * toBits0.out[9] + (1 << 12) * toBits0.out[10] + (1 << 13) * toBits0.out[11] + (1 << 14) * toBits0.out[12] + (1 << 15) * toBits0.out[13] + (1 << 16) * toBits0.out[14] + (1 << 17) * toBits0.out[15] + (1 << 18) * toBits0.out[16] + (1 << 19) * toBits0.out[17] + (1 << 20) * toBits0.out[18] + (1 << 21) * toBits0.out[19];
    signal p46 <== (p0) * (sum16);
    signal sum17 <== 4 * toBits3.out[0] + 8 * toBits3.out[1] + 16 * toBits3.out[2] + 32 * toBits3.out[3] + 64 * toBits3.out[4] + 128 * toBits3.out[5] + 256 * toBits3.out[6] + 512 * toBits3.out[7] + (1 << 10) * toBits3.out[8] + (1 << 11) * toBits3.out[9] + (1 << 12) * toBits3.out[10] + (1 << 13) * toBits3.out[11] + (1 << 14) * toBits3.out[12] + (1 << 15) * toBits3.out[13] + (1 << 16) * toBits3.out[14] + (1 << 17) * toBits3.out[15] + (1 << 18) * toBits3.out[16] + (1 << 19) * toBits3.out[17] + (1 << 20) * toBits3.out[18] + (1 << 21) * toBits3.out[19];
    signal p47 <== (p4 + p5) * (sum17);
    component toBits8 = ToBits(32);
    toBits8.in <== muxTree1.out;
    signal sum18 <== toBits8.out[24] + 2 * toBits8.out[25] + 4 * toBits8.out[26] + 8 * toBits8.out[27] + 16 * toBits8.out[28] + 32 * toBits8.out[29] + 64 * toBits8.out[30] + 128 * toBits8.out[31] + 256 * toBits8.out[16] + 512 * toBits8.out[17] + (1 << 10) * toBits8.out[18] + (1 << 11) * toBits8.out[19] + (1 << 12) * toBits8.out[20] + (1 << 13) * toBits8.out[21] + (1 << 14) * toBits8.out[22] + (1 << 15) * toBits8.out[23] + (1 << 16) * toBits8.out[8] + (1 << 17) * toBits8.out[9] + (1 << 18) * toBits8.out[10] + (1 << 19) * toBits8.out[11] + (1 << 20) * toBits8.out[12] + (1 << 21) * toBits8.out[13] + (1 << 22) * toBits8.out[14] + (1 << 23) * toBits8.out[15] + (1 << 24) * toBits8.out[0] + (1 << 25) * toBits8.out[1] + (1 << 26) * toBits8.out[2] + (1 << 27) * toBits8.out[3] + (1 << 28) * toBits8.out[4] + (1 << 29) * toBits8.out[5] + (1 << 30) * toBits8.out[6] + (1 << 31) * toBits8.out[7];
    signal p48 <== (p5) * (sum18);
    signal sum19 <== toBits7.out[0] + 2 * toBits7.out[1] + 4 * toBits7.out[2] + 8 * toBits7.out[3] + 16 * toBits7.out[4] + 32 * toBits7.out[5] + 64 * toBits7.out[6] + 128 * toBits7.out[7] + 256 * toBits7.out[8] + 512 * toBits7.out[9] + (1 << 10) * toBits7.out[10] + (1 << 11) * toBits7.out[11] + (1 << 12) * toBits7.out[12] + (1 << 13) * toBits7.out[13] + (1 << 14) * toBits7.out[14] + (1 << 15) * toBits7.out[15] + (1 << 16) * toBits7.out[16] + (1 << 17) * toBits7.out[17] + (1 << 18) * toBits7.out[18] + (1 << 19) * toBits7.out[19] + (1 << 20) * toBits7.out[20] + (1 << 21) * toBits7.out[21] + (1 << 22) * toBits7.out[22] + (1 << 23) * toBits7.out[23] + (1 << 24) * toBits7.out[24] + (1 << 25) * toBits7.out[25] + (1 << 26) * toBits7.out[26] + (1 << 27) * toBits7.out[27] + (1 << 28) * toBits7.out[28] + (1 << 29) * toBits7.out[29] + (1 << 30) * toBits7.out[30] + (1 << 31) * toBits7.out[31];
    signal p49 <== (-p5) * (sum19);
    signal p50 <== (p48 + p49) * (-p12 - p13 + 1);
    signal sum20 <== status + p15 + p1 + (1 << 65) * p0 - (1 << 65) * p2 - (1 << 65) * p3 - (1 << 65) * p4 - (1 << 65) * p5 - (1 << 65) * p6 - (1 << 65) * p7 - (1 << 65) * p8 + 36893488147419103233 * p12 + 36893488147419103234 * p13;
    signal sum21 <== 4 * toBits0.out[0] + 8 * toBits0.out[1] + 16 * toBits0.out[2] + 32 * toBits0.out[3] + 64 * toBits0.out[4] + 128 * toBits0.out[5] + 256 * toBits0.out[6] + 512 * toBits0.out[7] + (1 << 10) * toBits0.out[8] + (1 << 11) * toBits0.out[9] + (1 << 12) * toBits0.out[10] + (1 << 13) * toBits0.out[11] + (1 << 14) * toBits0.out[12] + (1 << 15) * toBits0.out[13] + (1 << 16) * toBits0.out[14] + (1 << 17) * toBits0.out[15] + (1 << 18) * toBits0.out[16] + (1 << 19) * toBits0.out[17] + (1 << 20) * toBits0.out[18] + (1 << 21) * toBits0.out[19] + (1 << 24) * p0;
    signal sum22 <== 4 * toBits3.out[0] + 8 * toBits3.out[1] + 16 * toBits3.out[2] + 32 * toBits3.out[3] + 64 * toBits3.out[4] + 128 * toBits3.out[5] + 256 * toBits3.out[6] + 512 * toBits3.out[7] + (1 << 10) * toBits3.out[8] + (1 << 11) * toBits3.out[9] + (1 << 12) * toBits3.out[10] + (1 << 13) * toBits3.out[11] + (1 << 14) * toBits3.out[12] + (1 << 15) * toBits3.out[13] + (1 << 16) * toBits3.out[14] + (1 << 17) * toBits3.out[15] + (1 << 18) * toBits3.out[16] + (1 << 19) * toBits3.out[17] + (1 << 20) * toBits3.out[18] + (1 << 21) * toBits3.out[19] + (1 << 24) * p4 + (1 << 24) * p5;
    statusAfter <== sum20;
    id[0] <== p46 + (1 << 23) * p0;
    place[0] <== sum21;
    cellAfter[0] <== cell[0];
    id[1] <== p47 + (1 << 23) * p4 + (1 << 23) * p5;
    place[1] <== sum22;
    cellAfter[1] <== cell[1] + p50;
    registersAfter[0] <== registers[0] + p24;
    registersAfter[1] <== registers[1] + p30;
    registersAfter[2] <== registers[2] + p31;
    registersAfter[3] <== registers[3] + p32;
    registersAfter[4] <== registers[4] + p33;
    registersAfter[5] <== registers[5] + p34;
    registersAfter[6] <== registers[6] + p35;
    registersAfter[7] <== registers[7] + p36;
    registersAfter[8] <== registers[8] + p37;
    registersAfter[9] <== registers[9] + p38;
    registersAfter[10] <== registers[10] + p39;
    registersAfter[11] <== registers[11] + p40;
    registersAfter[12] <== registers[12] + p41;
    registersAfter[13] <== registers[13] + p42;
    registersAfter[14] <== registers[14] + p43;
    registersAfter[15] <== registers[15] + p44;
    registersAfter[16] <== registers[16] + p45;
}

/**
 * At most `steps` consecutive steps of tiny, of which every `anyEvery`-th may be any step and the others are plain.
 * `rootBefore`, `rootAfter`: roots of the states before and after, each a hash of the VM id first of all.
 * `stepCount`: how many steps lead from the one to the other; slots may stay empty.
 * Does not check: the root before is assumed to be that of a state.
 * Generated: do not edit.
 */
template TinyBatch(steps, anyEvery, readLeaves, writeLeaves, readNodes, writeNodes) {
    var anySteps = steps \ anyEvery;
    var n = anySteps * 2 + (steps - anySteps) * 2;
    var leaves = readLeaves + writeLeaves;
    var nodes = readNodes + writeNodes;
    var words = 8;
    signal input rootBefore;
    signal input rootAfter;
    signal input stepCount;
    signal input status;
    signal input registers[17];
    signal input roots[1];
    signal input rootsAfter[1];
    signal input active[steps];
    signal input cell[steps][2];
    signal input low[steps][2][2];
    signal input gap[n];
    signal input idleTime;
    signal input leafUsed[leaves];
    signal input leafId[leaves];
    signal input leafWords[leaves][words];
    signal input leafWordsAfter[writeLeaves][words];
    signal input leafTimes[leaves][words];
    signal input nodeUsed[nodes];
    signal input nodeId[nodes];
    signal input nodeOpened[nodes][4];
    signal input nodeChildren[nodes][4];
    signal input nodeChildrenAfter[writeNodes][4];
    signal input rootOpened[1];

    // registers before
    var widths[17] = [32, 32, 32, 32, 32, 32, 32, 32, 32, 32, 32, 32, 32, 32, 32, 32, 32];
    for (var r = 0; r < 17; r++) { Range(widths[r])(registers[r]); }
    // steps
    component plain[steps - anySteps];
    component any[anySteps];
    signal statuses[steps + 1];
    signal states[steps + 1][17];
    signal id[n];
    signal place[n];
    signal before[n];
    signal after[n];
    var placeBits[n];
    var writes[n];
    var plains = 0;
    var anys = 0;
    var at = 0;
    var sum = 0;
    statuses[0] <== status;
    states[0] <== registers;
    for (var i = 0; i < steps; i++) {
        active[i] * (1 - active[i]) === 0;
        sum += active[i];
        if (i % anyEvery == anyEvery - 1) {
            any[anys] = TinyBatchAnyStep();
            any[anys].active <== active[i];
            any[anys].status <== statuses[i];
            any[anys].registers <== states[i];
            any[anys].cell <== cell[i];
            any[anys].low <== low[i];
            statuses[i + 1] <== any[anys].statusAfter;
            states[i + 1] <== any[anys].registersAfter;
            placeBits[at] = 25;
            writes[at] = 0;
            id[at] <== any[anys].id[0];
            place[at] <== any[anys].place[0];
            before[at] <== cell[i][0];
            after[at] <== any[anys].cellAfter[0];
            at++;
            placeBits[at] = 25;
            writes[at] = 1;
            id[at] <== any[anys].id[1];
            place[at] <== any[anys].place[1];
            before[at] <== cell[i][1];
            after[at] <== any[anys].cellAfter[1];
            at++;
            anys++;
        } else {
            plain[plains] = TinyBatchPlainStep();
            plain[plains].active <== active[i];
            plain[plains].status <== statuses[i];
            plain[plains].registers <== states[i];
            plain[plains].cell <== cell[i];
            plain[plains].low <== low[i];
            statuses[i + 1] <== plain[plains].statusAfter;
            states[i + 1] <== plain[plains].registersAfter;
            placeBits[at] = 25;
            writes[at] = 0;
            id[at] <== plain[plains].id[0];
            place[at] <== plain[plains].place[0];
            before[at] <== cell[i][0];
            after[at] <== plain[plains].cellAfter[0];
            at++;
            placeBits[at] = 25;
            writes[at] = 1;
            id[at] <== plain[plains].id[1];
            place[at] <== plain[plains].place[1];
            before[at] <== cell[i][1];
            after[at] <== plain[plains].cellAfter[1];
            at++;
            plains++;
        }
    }
    stepCount === sum;
    signal lastStatus <== statuses[steps];
    signal last[17] <== states[steps];
    // memories
    component memory = BatchMemory(n, placeBits, writes, 32, 19, readLeaves, writeLeaves, readNodes, writeNodes, 1, [1]);
    memory.seed <== [rootBefore, rootAfter, stepCount];
    memory.id <== id;
    memory.place <== place;
    memory.before <== before;
    memory.after <== after;
    memory.gap <== gap;
    memory.idleTime <== idleTime;
    memory.leafUsed <== leafUsed;
    memory.leafId <== leafId;
    memory.leafWords <== leafWords;
    memory.leafWordsAfter <== leafWordsAfter;
    memory.leafTimes <== leafTimes;
    memory.nodeUsed <== nodeUsed;
    memory.nodeId <== nodeId;
    memory.nodeOpened <== nodeOpened;
    memory.nodeChildren <== nodeChildren;
    memory.nodeChildrenAfter <== nodeChildrenAfter;
    memory.rootOpened <== rootOpened;
    memory.rootBefore <== roots;
    memory.rootAfter <== rootsAfter;
    // roots
    signal sum0 <== (1 << 192) * registers[0] + (1 << 160) * registers[1] + (1 << 128) * registers[2] + (1 << 96) * registers[3] + (1 << 64) * registers[4] + (1 << 32) * registers[5] + registers[6];
    signal sum1 <== (1 << 192) * registers[7] + (1 << 160) * registers[8] + (1 << 128) * registers[9] + (1 << 96) * registers[10] + (1 << 64) * registers[11] + (1 << 32) * registers[12] + registers[13];
    component stateDigest0 = StateDigest(7);
    stateDigest0.elements[0] <== 104740902953468745478605922312092485264;
    stateDigest0.elements[1] <== 17796467025004032733310622738178188622;
    stateDigest0.elements[2] <== status;
    stateDigest0.elements[3] <== sum0;
    stateDigest0.elements[4] <== sum1;
    stateDigest0.elements[5] <== (1 << 64) * registers[14] + (1 << 32) * registers[15] + registers[16];
    stateDigest0.elements[6] <== roots[0];
    rootBefore === stateDigest0.out;
    signal sum2 <== (1 << 192) * last[0] + (1 << 160) * last[1] + (1 << 128) * last[2] + (1 << 96) * last[3] + (1 << 64) * last[4] + (1 << 32) * last[5] + last[6];
    signal sum3 <== (1 << 192) * last[7] + (1 << 160) * last[8] + (1 << 128) * last[9] + (1 << 96) * last[10] + (1 << 64) * last[11] + (1 << 32) * last[12] + last[13];
    component stateDigest1 = StateDigest(7);
    stateDigest1.elements[0] <== 104740902953468745478605922312092485264;
    stateDigest1.elements[1] <== 17796467025004032733310622738178188622;
    stateDigest1.elements[2] <== lastStatus;
    stateDigest1.elements[3] <== sum2;
    stateDigest1.elements[4] <== sum3;
    stateDigest1.elements[5] <== (1 << 64) * last[14] + (1 << 32) * last[15] + last[16];
    stateDigest1.elements[6] <== rootsAfter[0];
    rootAfter === stateDigest1.out;
}
