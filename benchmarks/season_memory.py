"""The memory that a whole list takes: `python -m benchmarks.season_memory FOLDER COUNT`.

Prints the most megabytes that the program and its other processes can have had together, from
the first file to the list on the disk.
"""

import os
import resource
import sys
from pathlib import Path

from benchmarks.peak import peak
from benchmarks.season import ASKED, POLICY, TODAY, register_of
from inspector_tui.exchange.gathering import gather
from inspector_tui.exchange.list_text import pieces
from inspector_tui.exchange.year_list import make_list
from inspector_tui.library import find_policy
from inspector_tui.register import Matcher
from inspector_tui.report.sheet_files import save


def main(folder: Path, count: int) -> None:
    """Makes the list of a folder and writes it beside the folder."""
    register = register_of(count)
    gathered, _ = gather([folder], Matcher(register), today=TODAY)
    made = make_list(gathered, register, find_policy(POLICY), ASKED)
    save(folder.parent / "list.json", pieces(made))


def _most() -> float:
    # Not by getrusage alone, which counts what the process that started this one had in memory.
    other = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss * 1024 / 1e6
    return peak(os.getpid()) + (os.cpu_count() or 1) * other


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]))
    print(_most())
