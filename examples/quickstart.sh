#!/bin/sh
# From a fresh clone to themes: installs what is missing, builds the command
# line and runs it.
#
#   examples/quickstart.sh                        the example consultation
#   examples/quickstart.sh FILE [OPTION...]       your own, for instance
#   examples/quickstart.sh responses.csv --text answer --id ref --themes 12
#
# FILE is .csv, .tsv, .jsonl or .txt; the options are those of `edau themes`.
# The report goes to build/quickstart/out, in place of the last one, unless you
# say -o FOLDER.
set -eu

fail() {
  echo "quickstart: $*" >&2
  exit 1
}

case ${1:-} in
  -h | --help)
    sed -n '2,/^set/s/^# \{0,1\}//p' "$0"
    exit 0
    ;;
  -?*) fail "the first argument is the file; options follow it" ;;
esac

root=$(CDPATH='' cd -- "$(dirname -- "$0")/.." && pwd)
edau=$root/build/release/bindings/cli/edau
log=$root/build/quickstart/build.log
mkdir -p "$root/build/quickstart"

sh "$root/tests/packages.sh" build || [ $? -eq 3 ] || fail "the packages above are needed"
[ -n "${CMAKE_CXX_COMPILER_LAUNCHER:-}" ] || ! command -v ccache >/dev/null ||
  export CMAKE_CXX_COMPILER_LAUNCHER=ccache

# Only the command line, unless someone configured this folder otherwise.
build() {
  cd "$root" || return
  [ -f build/release/build.ninja ] ||
    cmake --preset release -DEDAU_TESTS=OFF -DEDAU_EXAMPLES=OFF -DEDAU_BENCHES=OFF || return
  cmake --build --preset release --target edau_cli
}
[ -x "$edau" ] || echo "quickstart: building edau, which takes a few minutes the first time" >&2
if ! (build) >"$log" 2>&1; then
  tail -n 20 "$log" >&2
  fail "the build failed; all of its output is in $log"
fi

if [ $# -eq 0 ]; then
  set -- "$root/examples/data/digital-services.csv" --text answer --id ref
fi
[ "$1" = - ] || [ -f "$1" ] || fail "there is no file $1"

for argument; do
  case $argument in
    -o* | --output | --output=*) exec "$edau" themes "$@" ;;
  esac
done
exec "$edau" themes "$@" -o "$root/build/quickstart/out" --force
