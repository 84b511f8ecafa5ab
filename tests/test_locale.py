"""What an error says is in one language, the reason that the system gives among it."""

import errno
from pathlib import Path

import pytest

from inspector_tui.errors import DamagedFile
from inspector_tui.locale import SYSTEM, say, translate
from inspector_tui.store.content import read_content
from inspector_tui.store.trouble import not_saved

ASCII = set("abcdefghijklmnopqrstuvwxyz")


@pytest.mark.parametrize("number", sorted(SYSTEM))
def test_the_reason_of_the_system_is_said_in_the_language_of_the_sentence(number: int) -> None:
    trouble = not_saved(Path("/稿"), OSError(number, SYSTEM[number]))
    assert SYSTEM[number] in say(trouble, "en")
    assert not ASCII & set(say(trouble, "zh"))


def test_a_reason_that_no_catalogue_knows_is_said_as_it_is() -> None:
    trouble = not_saved(Path("/稿"), OSError(errno.EIO, "the drive [/x] hums"))
    assert "the drive [/x] hums" in say(trouble, "zh")


def test_a_file_that_was_cut_off_is_told_of_in_chinese() -> None:
    with pytest.raises(DamagedFile) as caught:
        read_content(Path("/稿"), b'{"inspection": ')
    assert translate("Input data was truncated", "zh") in say(caught.value, "zh")
    assert "truncated" not in say(caught.value, "zh")
