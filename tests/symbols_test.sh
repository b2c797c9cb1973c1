#!/bin/sh
# What libedau.so shows the world: names of edau (C: edau_*, C++: edau::*) and
# nothing else, and what an exception needs to be caught on the other side.
#
#   tests/symbols_test.sh LIBRARY
set -eu

fail() {
  echo "symbols_test: $*" >&2
  exit 1
}

[ $# -eq 1 ] || fail "usage: tests/symbols_test.sh LIBRARY"
[ -f "$1" ] || fail "there is no library $1"
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

# The C interface, the main job, and what catching edau::Error needs.
for name in edau_consultation_add edau_consultation_find_themes edau_consultation_theme_count \
  edau_consultation_theme edau_consultation_free \
  'edau::read_corpus(' 'edau::find_themes(' 'edau::write_report(' 'edau::Error::~Error()' \
  'typeinfo for edau::Error' 'typeinfo name for edau::Error' 'vtable for edau::Error'; do
  printf '%s\n' "$names" | grep -qF "$name" || fail "$1 does not export $name"
done

echo "symbols_test: $(printf '%s\n' "$names" | wc -l) exported symbols, all of them edau's"
