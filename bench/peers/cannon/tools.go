//go:build tools

// Package cannon holds the version of Cannon that the bench builds.
package cannon

import _ "github.com/ethereum-optimism/optimism/cannon"
