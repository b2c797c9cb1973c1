#!/bin/sh
# Links small programs to edau in every way that people do: the library shared
# and static; by find_package (C++, and C alone), add_subdirectory and
# pkg-config. The installed tree is moved first, so nothing may remember where
# it was put.
#
#   tests/consumers/run.sh PREFIX       builds in the folders PREFIX-shared, …
set -eu

[ $# -eq 1 ] || {
  echo "usage: tests/consumers/run.sh PREFIX" >&2
  exit 1
}
here=$(CDPATH='' cd -- "$(dirname -- "$0")" && pwd)
root=$(CDPATH='' cd -- "$here/../.." && pwd)
mkdir -p "$(dirname -- "$1")"
build=$(CDPATH='' cd -- "$(dirname -- "$1")" && pwd)/$(basename -- "$1")
prefix=$(mktemp -d)
trap 'rm -rf "$prefix"' EXIT

# Runs a command quietly; says what was tried, and shows its output if it fails.
try() {
  what=$1
  shift
  if "$@" >"$build.log" 2>&1; then
    echo "consumers: $what: ok"
  else
    tail -n 30 "$build.log" >&2
    echo "consumers: $what: failed" >&2
    exit 1
  fi
}

# project NAME FOLDER [OPTION...]: configures and builds tests/consumers/NAME.
project() {
  project=$1 into=$2
  shift 2
  rm -f "$into/CMakeCache.txt" &&
    cmake -S "$here/$project" -B "$into" -G Ninja -DCMAKE_BUILD_TYPE=Release "$@" &&
    cmake --build "$into" --target consumer && "$into/consumer"
}

make_library() {
  cmake -S "$root" -B "$build-$kind" -G Ninja -DCMAKE_BUILD_TYPE=Release \
    -DBUILD_SHARED_LIBS="$shared" -DEDAU_TESTS=OFF -DEDAU_EXAMPLES=OFF -DEDAU_BENCHES=OFF &&
    cmake --build "$build-$kind" &&
    cmake --install "$build-$kind" --prefix "$prefix/first" &&
    mv "$prefix/first" "$prefix/$kind"
}

with_pkg_config() {
  export PKG_CONFIG_PATH="$prefix/$kind/lib/pkgconfig" LD_LIBRARY_PATH="$prefix/$kind/lib"
  static=
  [ "$kind" = shared ] || static=--static
  sh "$here/pkg_config/build.sh" "$build-$kind-pkg_config" $static &&
    "$build-$kind-pkg_config/consumer" && "$build-$kind-pkg_config/consumer_c"
}

command_line() {
  "$prefix/$kind/bin/edau" themes "$root/examples/data/digital-services.csv" \
    --text answer --id ref
}

for kind in shared static; do
  shared=ON
  [ "$kind" = shared ] || shared=OFF
  try "$kind: build and install" make_library
  try "$kind: find_package" project find_package "$build-$kind-find_package" \
    -DCMAKE_PREFIX_PATH="$prefix/$kind"
  try "$kind: find_package in a C project" project c_only "$build-$kind-c_only" \
    -DCMAKE_PREFIX_PATH="$prefix/$kind"
  try "$kind: pkg-config, C++ and C" with_pkg_config
  try "$kind: add_subdirectory" project add_subdirectory "$build-$kind-add_subdirectory" \
    -DBUILD_SHARED_LIBS="$shared"
  try "$kind: the installed command line" command_line
done
