#!/usr/bin/env bash
# Builds guest.wasm with cargo and rustc 1.95 (target wasm32-unknown-unknown). Paths of cargo's registry are part of the module,
# so its bytes depend on where that is; the committed one was built with /root/.cargo.
set -euo pipefail
cd "$(dirname "$0")"
cargo build --locked --release --target wasm32-unknown-unknown
cp "${CARGO_TARGET_DIR:-target}/wasm32-unknown-unknown/release/guest.wasm" .
chmod -x guest.wasm
