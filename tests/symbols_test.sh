#!/bin/sh
# What libedau.so shows the world: names of edau (C: edau_*, C++: edau::*) and
# nothing else; to C exactly those of the committed list (c/interface.txt); and what an exception
# needs to be caught on the other side.
#
#   tests/symbols_test.sh LIBRARY INTERFACE
set -eu

fail() {
  echo "symbols_test: $*" >&2
  exit 1
}

[ $# -eq 2 ] || fail "usage: tests/symbols_test.sh LIBRARY INTERFACE"
[ -f "$1" ] || fail "there is no library $1"
[ -f "$2" ] || fail "there is no list $2"
command -v nm >/dev/null || fail "nm is missing (Debian: binutils)"

# "address type name", the name with spaces in it.
names=$(nm -D -C --defined-only "$1" | sed -E 's/^[0-9a-f]* +[^ ] //')
[ -n "$names" ] || fail "$1 exports nothing"

foreign=$(printf '%s\n' "$names" |
  grep -vE '^(edau_|edau::|(typeinfo|typeinfo name|vtable|VTT) for edau::)' || true)
if [ -n "$foreign" ]; then
  printf '%s\n' "$foreign" >&2
  fail "$1 exports the $(printf '%s\n' "$foreign" | wc -l) symbols above, which are not edau's"
fi

# The stable interface. A name that goes breaks programs; a new one is there for ever.
wanted=$(mktemp)
shown=$(mktemp)
trap 'rm -f "$wanted" "$shown"' EXIT
sed -nE 's/^[a-z_ *]*[ *](edau_[a-z0-9_]+)\(.*/\1/p' "$2" | LC_ALL=C sort >"$wanted"
printf '%s\n' "$names" | grep '^edau_' | LC_ALL=C sort >"$shown"
diff "$wanted" "$shown" >&2 || fail "$1 exports other C functions (>) than $2 lists (<)"

# The main job, and what catching edau::Error needs.
for name in \
  'edau::read_corpus(' 'edau::find_themes(' 'edau::write_report(' 'edau::Error::~Error()' \
  'typeinfo for edau::Error' 'typeinfo name for edau::Error' 'vtable for edau::Error'; do
  printf '%s\n' "$names" | grep -qF "$name" || fail "$1 does not export $name"
done

echo "symbols_test: $(printf '%s\n' "$names" | wc -l) exported symbols, all of them edau's"
