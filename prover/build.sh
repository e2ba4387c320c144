#!/usr/bin/env bash
# Builds the two WebAssembly modules that src/stark loads, and the guest, which is the verifier as a program that disputes
# are about. Run it after a change in this folder:
#   prover/build.sh            writes prover/generated/prover.wasm, verifier.wasm and guest.wasm
#   prover/build.sh --check    builds them elsewhere and compares
# It needs rustc 1.95.0 with the target wasm32-unknown-unknown (rustup target add wasm32-unknown-unknown).
# The same sources, Cargo.lock and compiler give the same bytes on every machine: paths are remapped.
set -euo pipefail
cd "$(dirname "$0")"
want=1.95.0
have=$(rustc --version | cut -d' ' -f2)
if [ "$have" != "$want" ]; then
  echo "prover/build.sh: rustc is $have, expected $want. Fix: rustup toolchain install $want" >&2
  exit 3
fi
if [ ! -d "$(rustc --print sysroot)/lib/rustlib/wasm32-unknown-unknown" ]; then
  echo "prover/build.sh: the target wasm32-unknown-unknown is not installed. Fix: rustup target add wasm32-unknown-unknown" >&2
  exit 3
fi
target="${CARGO_TARGET_DIR:-target}"
home="${CARGO_HOME:-$HOME/.cargo}"
export CARGO_TARGET_DIR="$target"
# 512 MiB bound what a hostile program or proof can take.
flags="-C link-arg=--max-memory=536870912 -C link-arg=-zstack-size=4194304 \
--remap-path-prefix=$home=/cargo --remap-path-prefix=$(rustc --print sysroot)=/rust --remap-path-prefix=$PWD=/prover"
build() { # feature flags, name
  # simd128 is in all engines since 2021.
  # shellcheck disable=SC2086
  RUSTFLAGS="-C target-feature=+simd128 $flags" cargo build --locked --release --quiet -p onestep-stark-wasm --target wasm32-unknown-unknown $1
  cp "$target/wasm32-unknown-unknown/release/onestep_stark_wasm.wasm" "$out/$2.wasm"
}
if [ "${1:-}" = --check ]; then
  out=$(mktemp -d)
  trap 'rm -rf "$out"' EXIT
else
  out=generated
  mkdir -p generated
fi
build "--features prover" prover
build "" verifier
# The VM that runs it has no vectors.
RUSTFLAGS="$flags" cargo build --locked --profile guest --quiet -p onestep-stark-guest --target wasm32-unknown-unknown
cp "$target/wasm32-unknown-unknown/guest/onestep_stark_guest.wasm" "$out/guest.wasm"
if [ "${1:-}" != --check ]; then
  # What was built from what: test/stark/module.test.ts sees a source that was changed without a build.
  chmod 644 generated/*.wasm
  sha256sum Cargo.toml Cargo.lock */Cargo.toml */src/*.rs $(find vendor -type f) generated/*.wasm | LC_ALL=C sort -k2 > generated/SHA256SUMS
else
  for name in prover verifier guest; do
    cmp "$out/$name.wasm" "generated/$name.wasm"
  done
  echo "prover.wasm, verifier.wasm and guest.wasm are what their sources build"
fi
