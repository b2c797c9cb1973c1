#!/bin/sh
# Installs the Debian packages that edau needs and that are missing.
#
#   tests/packages.sh [--check] [ROLE]
#
# ROLE build: to build the library and the command line.
# ROLE test:  also to run the tests (the default).
# ROLE all:   also what `tests/run.sh --all` needs.
# ROLE docs:  to build the documentation. Where CI is "true", test and all have that, too.
# --check names what is missing, installs nothing, and fails if there is any.
#
# Exit status: 0 all there, 1 failed or missing, 3 not a Debian system.
set -eu

build="g++ cmake ninja-build pkg-config libicu-dev libstemmer-dev nlohmann-json3-dev libcli11-dev
  libboost-dev libeigen3-dev"
test="ccache libgtest-dev libbenchmark-dev clang-14 libclang-rt-14-dev llvm-14
  clang-format-14 python3 python3-venv python3-dev"
extra="clang-tidy-14 abigail-tools"
docs="doxygen python3"
[ "${CI:-}" != true ] || test="$test $docs"

fail() {
  echo "packages.sh: $*" >&2
  exit 1
}

check=false
if [ "${1:-}" = --check ]; then
  check=true
  shift
fi
role=${1:-test}
case $role in
  build) wanted=$build ;;
  test) wanted="$build $test" ;;
  all) wanted="$build $test $extra" ;;
  docs) wanted=$docs ;;
  *) fail "unknown role \"$role\": build, test, all or docs" ;;
esac

# shellcheck disable=SC2086 # a list of names
set -- $wanted

if ! command -v dpkg-query >/dev/null || ! command -v apt-get >/dev/null; then
  echo "packages.sh: this is not a Debian system; install what these Debian packages hold," \
    "with your own package manager: $*" >&2
  exit 3
fi

missing=
for package; do
  dpkg-query -W -f '${db:Status-Status}\n' "$package" 2>/dev/null | grep -qx installed ||
    missing="$missing $package"
done
[ -n "$missing" ] || exit 0
if $check; then
  fail "missing:$missing"
fi

if [ "$(id -u)" -eq 0 ]; then
  root=
elif command -v sudo >/dev/null; then
  root=sudo
else
  fail "needs root to install:$missing"
fi
echo "packages.sh: installing$missing"
log=$(mktemp)
trap 'rm -f "$log"' EXIT
# shellcheck disable=SC2086 # a list of names
if ! $root apt-get update >"$log" 2>&1 ||
  ! $root env DEBIAN_FRONTEND=noninteractive \
    apt-get install -y --no-install-recommends $missing >>"$log" 2>&1; then
  tail -n 20 "$log" >&2
  fail "could not install:$missing"
fi
