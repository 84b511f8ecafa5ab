"""Changes by hand are kept with their reasons, and a damaged file of them is named."""

from itertools import permutations
from pathlib import Path

import pytest

from inspector_tui.errors import DamagedFile, FileTrouble
from inspector_tui.exchange.by_hand import NAME, ByHand, by_hand_bytes, read_by_hand, without
from inspector_tui.exchange.reading import FURNITURE
from inspector_tui.model.ranking import Manual


def change(site: str, reason: str = "island", year: int = 2024) -> ByHand:
    manual = Manual(site=site, outcome="chosen", reason=reason, office="city")
    return ByHand(policy="autumn", year=year, change=manual)


def test_what_was_kept_is_read_again_whatever_its_order(tmp_path: Path) -> None:
    kept = (change("A", "海岛\n“唯一”"), change("B"), change("A", year=2025))
    written = {by_hand_bytes(order) for order in permutations(kept)}
    assert len(written) == 1
    path = tmp_path / NAME
    path.write_bytes(written.pop())
    assert set(read_by_hand(path)) == set(kept)


def test_where_there_is_no_file_nothing_was_changed(tmp_path: Path) -> None:
    assert read_by_hand(tmp_path / NAME) == ()
    assert by_hand_bytes(()).startswith(b'{"format":"selection-changes/1"')


def test_a_change_is_taken_back_by_site_year_and_office_alone() -> None:
    kept = (change("A"), change("B"), change("A", year=2025))
    assert without(kept, change("A", "another reason")) == kept[1:]


@pytest.mark.parametrize("text", [b"{", b"\xff", b'{"format":"selection-changes/9","changes":[]}'])
def test_a_damaged_file_is_named(tmp_path: Path, text: bytes) -> None:
    path = tmp_path / NAME
    path.write_bytes(text)
    with pytest.raises(DamagedFile) as caught:
        read_by_hand(path)
    assert str(path) in str(caught.value)


def test_what_cannot_be_read_is_named(tmp_path: Path) -> None:
    with pytest.raises(FileTrouble):
        read_by_hand(tmp_path)


def test_a_workspace_that_is_merged_is_not_asked_for_an_inspection_there() -> None:
    assert NAME in FURNITURE
