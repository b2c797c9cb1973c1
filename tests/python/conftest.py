"""Set before SciPy is imported: without it scikit-learn leaves out one of its checks."""

import os

os.environ.setdefault("SCIPY_ARRAY_API", "1")
