#!/bin/sh
# Describes the C API as programs are linked to it, from its debugging information.
#
#   tests/c/abi.sh FILE.abi         writes the description of this tree
#   tests/c/abi.sh --compare FILE.abi
#                                   compares this tree with it; fails where a function has gone
#
# A release stores its own: tests/c/abi.sh tests/c/libedau.abi. What changed but is no loss (a new
# function, a record that has grown at its end) is shown to be read; that no released record
# changes otherwise is tests/c/interface_test.py's work. Needs abidw and abidiff (Debian:
# abigail-tools).
set -eu

compare=false
if [ "${1:-}" = --compare ]; then
  compare=true
  shift
fi
[ $# -eq 1 ] || {
  echo "usage: tests/c/abi.sh [--compare] FILE.abi" >&2
  exit 1
}
root=$(CDPATH='' cd -- "$(dirname -- "$0")/../.." && pwd)
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT

# The functions of C alone: what they call in the library changes nothing here.
c++ -std=c++20 -g -fPIC -shared -fvisibility=hidden -I "$root/include" \
  "$root"/bindings/c/*.cpp -o "$scratch/libedau.so"
abidw --no-corpus-path --no-comp-dir-path --no-show-locs \
  --headers-dir "$root/include" --drop-private-types \
  --suppressions "$root/tests/c/abi.suppr" --out-file "$scratch/now.abi" "$scratch/libedau.so"

if $compare; then
  status=0
  abidiff --suppressions "$root/tests/c/abi.suppr" "$1" "$scratch/now.abi" || status=$?
  # Bits: 1 an error, 2 wrong usage, 4 a change, 8 one that breaks programs.
  [ $((status & 11)) -eq 0 ]
else
  cp "$scratch/now.abi" "$1"
fi
