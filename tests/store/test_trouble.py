"""What the store says of a disk names the mend that fits the trouble."""

import errno
import os
from pathlib import Path

import pytest

from inspector_tui.locale import say, use
from inspector_tui.store.trouble import not_saved


def told(number: int) -> str:
    """The sentence about an entry that a disk refused."""
    use("en")
    return say(not_saved(Path("/w/inspection.json"), OSError(number, os.strerror(number))))


@pytest.mark.parametrize("number", [errno.EACCES, errno.EPERM, errno.EROFS])
def test_where_writing_is_forbidden_nobody_is_told_to_make_room(number: int) -> None:
    assert "Make room" not in told(number)
    assert "Copy the workspace to a place that you may write to" in told(number)


@pytest.mark.parametrize("number", [errno.ENOSPC, errno.EIO])
def test_where_the_disk_is_full_or_gone_it_is_said_to_make_room(number: int) -> None:
    assert "Make room or plug the disk in again" in told(number)
