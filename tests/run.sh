#!/bin/sh
# Runs edau's tests, ring by ring, and counts what passed, failed and was skipped.
#
#   tests/run.sh          the style check, the tests, the Python module, the
#                         documentation, and the tests again under the address
#                         and undefined-behaviour sanitizers
#   tests/run.sh --all    also: the tests under the thread sanitizer, the fuzzers
#                         (20 s each), programs that link the installed library,
#                         the C API from Node.js and beside that of the last
#                         release, the quickstart, clang-tidy on the files that
#                         changed, and a wheel
#
# EDAU_TEST_DATA names a folder of labelled data that some tests read; without
# it they are skipped, and the end of the output says so.
# Each ring's output is in build/rings/RING.log. The last line is
# "N passed, N failed, N skipped"; the exit status is 1 if any failed.
set -eu

case ${1:-} in
  '') rings="format dev python docs asan-ubsan" role=test ;;
  --all)
    rings="format dev python docs asan-ubsan tsan fuzz consumers koffi abi quickstart tidy wheel" role=all
    ;;
  *)
    echo "usage: tests/run.sh [--all]" >&2
    exit 1
    ;;
esac
cd -- "$(dirname -- "$0")/.."
root=$PWD
logs=$root/build/rings
venv=$root/build/venv
rm -rf "$logs"
mkdir -p "$logs"

# --- the rings: each a function; its output goes to a log -------------------

c_sources() {
  if [ -e .git ]; then
    git ls-files --cached --others --exclude-standard -- '*.c' '*.h' '*.cpp' '*.hpp'
  else
    find bench bindings examples include lib tests -name '*.[ch]' -o -name '*.[ch]pp'
  fi | while read -r file; do [ ! -f "$file" ] || echo "$file"; done
}

format() { c_sources | xargs clang-format-14 --dry-run -Werror; }

preset() {
  cmake --preset "$1"
  cmake --build --preset "$1"
  status=0
  ctest --preset "$1" --parallel "$jobs" >"$logs/$1.ctest" 2>&1 || status=$?
  cat "$logs/$1.ctest"
  count_ctest "$1" "$logs/$1.ctest" "build/$1/Testing/Temporary/LastTest.log"
  return $status
}

# count_ctest RING CTEST_OUTPUT LAST_TEST_LOG. CTest's output has the state of each
# program, the log what it printed. The cases of GoogleTest and of unittest -v
# count one by one, other programs as one each, and so does a program that fails
# without a failed case. "SKIPPED: N tests on WHAT: REASON" says what it says.
count_ctest() {
  awk -v counts="$logs/$1.counts" -v reasons="$logs/$1.reasons" '
    function skip(count, why) {
      skipped += count
      while (count-- > 0) print (why == "" ? "no reason given" : why) >reasons
    }
    function finish() {
      if (name == "") return
      if (state[name] == "Passed") passed += !cases
      else if (state[name] == "Skipped") { if (!cases) skip(1, "") }
      else failed += !bad
    }
    FNR == NR {
      if (match($0, /^ *[0-9]+\/[0-9]+ Test +#[0-9]+: /)) {
        split(substr($0, RLENGTH + 1), word, " ")
        state[word[1]] = /\*\*\*Skipped/ ? "Skipped" : / Passed +[0-9.]+ sec/ ? "Passed" : "Failed"
      }
      next
    }
    /^[0-9]+\/[0-9]+ Testing: /   { finish(); name = $3; cases = bad = in_reason = 0 }
    /^\[ RUN      \] /            { reason = ""; in_reason = 0 }
    /: Skipped$/                  { in_reason = 1; next }
    /^\[       OK \] .* ms\)$/    { ++cases; ++passed }
    /^\[  FAILED  \] .* ms\)$/    { ++cases; ++bad; ++failed }
    /^\[  SKIPPED \] .* ms\)$/    { ++cases; skip(1, reason); in_reason = 0 }
    in_reason && NF               { reason = reason == "" ? $0 : reason " " $0 }
    / \.\.\. ok$/                 { ++cases; ++passed }
    / \.\.\. (FAIL|ERROR)$/       { ++cases; ++bad; ++failed }
    / \.\.\. skipped \047.*\047$/ { ++cases; sub(/.* \.\.\. skipped \047/, ""); sub(/\047$/, "")
                                    skip(1, $0) }
    /^SKIPPED: [0-9]+ tests on /  { ++cases; count = $2; sub(/^SKIPPED: [0-9]+ tests on /, "")
                                    skip(count, $0) }
    END { finish(); print passed + 0, failed + 0, skipped + 0 >counts }' "$2" "$3"
}

install_requirements() {
  cmp -s tests/python/requirements.txt "$venv/installed.txt" && return
  rm -rf "$venv"
  python3 -m venv "$venv"
  "$venv/bin/pip" install --quiet --disable-pip-version-check -r tests/python/requirements.txt
  cp tests/python/requirements.txt "$venv/installed.txt"
}

python() {
  install_requirements
  "$venv/bin/pip" install --quiet --disable-pip-version-check --no-deps --no-build-isolation \
    --config-settings=build-dir=build/python .
  status=0
  "$venv/bin/python" -m pytest -q -rs tests/python >"$logs/pytest" 2>&1 || status=$?
  cat "$logs/pytest"
  awk -v counts="$logs/python.counts" -v reasons="$logs/python.reasons" '
    /^SKIPPED \[/ { count = $2; gsub(/[^0-9]/, "", count)
                    sub(/^SKIPPED \[[0-9]+\] [^ ]+ /, "")
                    while (count-- > 0) print >reasons }
    / in [0-9.]+s/ { passed = failed = skipped = 0
                     for (i = 2; i <= NF; ++i) {
                       if ($i ~ /^passed/) passed = $(i - 1)
                       if ($i ~ /^(failed|errors?)/) failed += $(i - 1)
                       if ($i ~ /^skipped/) skipped = $(i - 1) } }
    END { print passed + 0, failed + 0, skipped + 0 >counts }' "$logs/pytest"
  return $status
}

# Without a warning, or not at all; the python ring has installed the package.
docs() {
  if command -v doxygen; then
    sh docs/build.sh "$venv/bin/python"
  else
    skip_ring docs "the documentation: doxygen is not installed (tests/packages.sh docs)"
  fi
}

# Runs what the asan-ubsan ring built.
fuzz() {
  find build/asan-ubsan -type f -perm -u+x -name '*fuzz*' ! -name '*.*' | sort >"$logs/fuzz.list"
  found=0 broken=0
  while read -r fuzzer; do
    name=$(basename "$fuzzer")
    mkdir -p "build/fuzz/$name"
    echo "--- $name"
    found=$((found + 1))
    "$fuzzer" -max_total_time=20 -timeout=10 -rss_limit_mb=2048 -print_final_stats=1 \
      -artifact_prefix=build/fuzz/ "build/fuzz/$name" </dev/null || broken=$((broken + 1))
  done <"$logs/fuzz.list"
  if [ $found -eq 0 ]; then
    echo "build/asan-ubsan has no fuzzers: its ring failed to build"
    broken=1
  fi
  echo "$((found > broken ? found - broken : 0)) $broken 0" >"$logs/fuzz.counts"
  [ $broken -eq 0 ]
}

consumers() { sh tests/consumers/run.sh build/consumers; }

# skip_ring RING REASON
skip_ring() {
  echo "SKIPPED: $2"
  echo "$2" >"$logs/$1.reasons"
  echo "0 0 1" >"$logs/$1.counts"
}

# The example for Node.js, with the package it needs: the bytes of the command line.
koffi() {
  if ! command -v node || ! command -v npm; then
    skip_ring koffi "the C API from Node.js: node and npm are not installed"
  elif ! npm install --no-audit --no-fund --prefix build/node koffi@3.3.4; then
    skip_ring koffi "the C API from Node.js: npm could not install koffi"
  else
    NODE_PATH=$root/build/node/node_modules EDAU_BINARY=$root/build/dev/bindings/cli/edau \
      EDAU_EXAMPLES="node $root/examples/07_koffi.cjs $root/build/dev/lib/libedau.so" \
      python3 tests/c/same_bytes_test.py -v
  fi
}

# What has been released may not go: abidiff's work, once there is a release that stored its own.
abi() {
  release=$(git describe --tags --match 'v[0-9]*' --abbrev=0 2>/dev/null || true)
  if [ -z "$release" ]; then
    skip_ring abi "the C API beside that of the last release: there is no release yet"
  elif ! git show "$release:tests/c/libedau.abi" >"$logs/$release.abi"; then
    skip_ring abi "the C API beside that of the last release: $release has no tests/c/libedau.abi"
  else
    sh tests/c/abi.sh --compare "$logs/$release.abi"
  fi
}

quickstart() { sh examples/quickstart.sh; }

# The sources that differ from where this branch left main (on main itself: from
# the last commit), or all of them where git cannot tell; build/dev must be there.
tidy() {
  base=$(git merge-base HEAD origin/main 2>/dev/null || true)
  if [ -z "$base" ] || [ "$base" = "$(git rev-parse HEAD 2>/dev/null)" ]; then
    base=$(git rev-parse --verify --quiet HEAD~1 || true)
  fi
  if [ -n "$base" ]; then
    { git diff --name-only "$base" -- && git ls-files --others --exclude-standard; } | sort -u
  else
    c_sources
  fi >"$logs/tidy.changed"
  grep -E '\.(c|cpp)$' "$logs/tidy.changed" | while read -r file; do
    # Only what build/dev compiles: clang-tidy needs its command line.
    ! grep -qF "\"file\": \"$root/$file\"" build/dev/compile_commands.json || echo "$file"
  done >"$logs/tidy.files"
  echo "$(wc -l <"$logs/tidy.files") files"
  xargs -r -n 1 -P "$jobs" clang-tidy-14 --quiet -p build/dev \
    --extra-arg=-Wno-unknown-warning-option <"$logs/tidy.files"
}

wheel() {
  install_requirements
  sh bindings/python/wheel.sh "$venv/bin/python" build/wheel
}

# --- running and counting them ----------------------------------------------

total_passed=0 total_failed=0 total_skipped=0 failed_rings=''

# ring NAME COMMAND...: a ring that leaves no counts is one test.
ring() {
  name=$1
  shift
  started=$(date +%s)
  status=0
  set +e
  (
    set -e
    "$@"
  ) >"$logs/$name.log" 2>&1 </dev/null
  status=$?
  set -e
  passed=0 failed=0 skipped=0
  if [ -f "$logs/$name.counts" ]; then
    read -r passed failed skipped <"$logs/$name.counts"
  elif [ $status -eq 0 ]; then
    passed=1
  fi
  [ $status -eq 0 ] || [ "$failed" -gt 0 ] || failed=1
  if [ "$failed" -gt 0 ]; then
    failed_rings="$failed_rings $name"
    tail -n 60 "$logs/$name.log"
    echo "ring $name failed; all of its output is in build/rings/$name.log"
  fi
  total_passed=$((total_passed + passed))
  total_failed=$((total_failed + failed))
  total_skipped=$((total_skipped + skipped))
  echo "ring $name: $passed passed, $failed failed, $skipped skipped," \
    "$(($(date +%s) - started)) s"
}

sh tests/packages.sh "$role" || [ $? -eq 3 ] || {
  echo "tests/run.sh: the packages above are needed" >&2
  exit 1
}
jobs=$(nproc)
export CMAKE_BUILD_PARALLEL_LEVEL="$jobs"
if command -v ccache >/dev/null; then
  # One cache for all clones: paths are relative, to build folders of one depth.
  export CMAKE_CXX_COMPILER_LAUNCHER=ccache CMAKE_C_COMPILER_LAUNCHER=ccache
  export CCACHE_BASEDIR="$root" CCACHE_NOHASHDIR=true
fi
export ASAN_OPTIONS="${ASAN_OPTIONS:-detect_leaks=1:strict_string_checks=1}"
export UBSAN_OPTIONS="${UBSAN_OPTIONS:-print_stacktrace=1}"

for name in $rings; do
  case $name in
    dev | asan-ubsan | tsan) ring "$name" preset "$name" ;;
    *) ring "$name" "$name" ;;
  esac
done

cat "$logs"/*.reasons 2>/dev/null | sort | uniq -c | while read -r count reason; do
  echo "$count tests skipped: $reason"
done
[ -z "$failed_rings" ] || echo "failed:$failed_rings"
echo "$total_passed passed, $total_failed failed, $total_skipped skipped"
[ "$total_failed" -eq 0 ]
