#!/bin/sh
# Makes a wheel that needs no system packages, and tries it in an environment without a compiler.
#
#   bindings/python/wheel.sh PYTHON FOLDER
#
# PYTHON has the packages of tests/python/requirements.txt. The wheel in FOLDER bundles ICU (with
# the data that edau reads: slim_icu.py) and libstemmer; it goes where glibc is as new as here.
set -eu

mkdir -p "$2"
folder=$(cd -- "$2" && pwd)
python=$(command -v "$1")
case $python in /*) ;; *) python=$PWD/$python ;; esac
bin=$(dirname -- "$python")
cd -- "$(dirname -- "$0")/../.."
rm -rf "${folder:?}"/*

"$python" -m pip wheel --quiet --disable-pip-version-check --no-deps --no-build-isolation \
  --config-settings=build-dir=build/python -w "$folder/plain" .
"$python" bindings/python/slim_icu.py "$folder/icu"
PATH=$bin:$PATH LD_LIBRARY_PATH=$folder/icu "$python" -m auditwheel repair -w "$folder" \
  "$folder"/plain/*.whl

# The same themes with the bundled libraries as with the system's.
"$python" -m venv "$folder/fresh"
PATH=/nowhere "$folder/fresh/bin/python" -m pip install --quiet --disable-pip-version-check \
  --only-binary :all: "$folder"/*.whl
"$python" -m venv "$folder/here"
"$folder/here/bin/python" -m pip install --quiet --disable-pip-version-check \
  --only-binary :all: "$folder"/plain/*.whl
check=$PWD/tests/python/wheel_check.py
(cd "$folder" && fresh/bin/python "$check" bundled) >"$folder/fresh.txt"
(cd "$folder" && here/bin/python "$check") >"$folder/here.txt"
cat "$folder/fresh.txt"
cmp "$folder/fresh.txt" "$folder/here.txt"
ls -l "$folder"/*.whl
