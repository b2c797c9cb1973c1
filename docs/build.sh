#!/bin/sh
# Makes the documentation into build/docs/html: the pages of this folder, and the references of C++,
# C and Python. Fails where Doxygen has a warning.
#
#   docs/build.sh [PYTHON]
#
# PYTHON is one that the package edau is installed for (default: build/venv/bin/python, which
# tests/run.sh makes); without one, the reference of Python is left out, and the end says so.
set -eu

cd -- "$(dirname -- "$0")/.."
python=${1:-build/venv/bin/python}
sh tests/packages.sh docs || [ $? -eq 3 ]

rm -rf build/docs
mkdir -p build/docs/pages
if "$python" -c 'import edau.sklearn' 2>/dev/null; then
  PYTHONDONTWRITEBYTECODE=1 "$python" docs/python_reference.py >build/docs/pages/python.md
else
  missing="; without the reference of Python: $python has no package edau with scikit-learn"
fi
doxygen docs/Doxyfile
echo "docs: build/docs/html/index.html${missing:-}"
