"""A program that records entries and says of each when it is safe.

It is given the file, the number of the first entry, and how many.
What fails is tried again; `try` stands before the first try of an entry, `safe` after it.
"""

import sys
import time
from pathlib import Path

from inspector_tui.errors import FileTrouble
from inspector_tui.model import Entry
from inspector_tui.store import InspectionFile
from tests.store.samples import opened, says


def numbered(number: int) -> Entry:
    """The entry of a number."""
    return says(f"item/A-{number % 2 + 1}/note", f"note {number}: 安全帽 {'x' * (number % 50)}")


def main(path: Path, first: int, how_many: int) -> None:
    """Records entries from a number on and says what becomes of each."""
    file = _insist_on_opening(path)
    print("open", flush=True)  # noqa: T201 - what the test listens to
    for number in range(first, first + how_many):
        one = numbered(number)
        print("try", one.id, flush=True)  # noqa: T201
        _insist_on_recording(file, one)
        print("safe", one.id, flush=True)  # noqa: T201
    file.close()


def _insist_on_opening(path: Path) -> InspectionFile:
    while True:
        try:
            return opened(path)
        except FileTrouble as trouble:
            _complain(trouble)


def _insist_on_recording(file: InspectionFile, one: Entry) -> None:
    while True:
        try:
            file.record(one)
        except FileTrouble as trouble:
            _complain(trouble)
        else:
            return


def _complain(trouble: FileTrouble) -> None:
    print("failed", trouble, flush=True)  # noqa: T201
    time.sleep(0.01)


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]), int(sys.argv[3]))
