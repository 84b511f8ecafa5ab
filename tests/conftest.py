"""The same answers on every machine: the environment, the laws' examples and the snapshots."""

import os
import sys
from importlib.metadata import version

import pytest
from hypothesis import settings

SNAPSHOTS_OF = ("3.11", "8.2.8")
"""The Python and the Textual that the snapshots were made with."""

_STRAY = (
    "NO_COLOR",
    "FORCE_COLOR",
    "COLORTERM",
    "COLUMNS",
    "LINES",
    "LANGUAGE",
    "LC_MESSAGES",
    "TEXTUAL_THEME",
    "TEXTUAL_ANIMATIONS",
)
_FIXED = {"LANG": "C.UTF-8", "LC_ALL": "C.UTF-8", "TERM": "xterm-256color", "TZ": "UTC"}

for name in [*_STRAY, *(name for name in os.environ if name.startswith("INSPECTOR_"))]:
    os.environ.pop(name, None)
os.environ.update(_FIXED)

settings.register_profile("steady", deadline=None, derandomize=True, database=None)
settings.register_profile("torture", deadline=None, max_examples=2_000)
settings.load_profile("steady")


def pytest_configure(config: pytest.Config) -> None:
    """Refuses to make snapshots that another Python or Textual would not make again."""
    here = (f"{sys.version_info.major}.{sys.version_info.minor}", version("textual"))
    if config.getoption("update_snapshots", default=False) and here != SNAPSHOTS_OF:
        wanted = "Snapshots are made with Python {} and Textual {}".format(*SNAPSHOTS_OF)
        raise pytest.UsageError(wanted + "; here are Python {} and Textual {}.".format(*here))
