"""The benchmarks are scripts with a package beside them, as `python benchmarks/run.py` finds it."""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[2] / "benchmarks"))
