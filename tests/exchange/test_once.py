"""Every inspection once, whole and in the order of ids, whatever came in which order."""

import shutil
from pathlib import Path

import msgspec
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from inspector_tui.exchange.once import Once
from inspector_tui.model import Author
from tests.exchange.pool_samples import content, filed, site, written

BO = Author(name="Bo", device="laptop-2")


def three(folder: Path) -> tuple[Path, ...]:
    """Two inspections, one of them in two copies that grew apart."""
    first, second = content(1, site("One")), content(2, site("Two"))
    here = msgspec.structs.replace(first, log=written(first.log, {"A": "met"}))
    there = msgspec.structs.replace(first, log=written(first.log, {"B": "partly"}, by=BO))
    return (
        filed(folder / "here", here), filed(folder / "there", there), filed(folder / "two", second),
    )  # fmt: skip


def test_copies_that_grew_apart_are_one_inspection_with_all_that_was_said(tmp_path: Path) -> None:
    once = Once([*three(tmp_path), tmp_path])
    first, second = once
    assert len(once) == 2
    assert {"item/A/level", "item/B/level"} <= first.content.log.heads.keys()
    assert [Path(one).parent.name for one in first.origins] == ["here", "there"]
    assert second.content.header.id == f"{2:016x}"
    assert once.refused == []


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=12)
@given(order=st.permutations(range(3)))
def test_the_order_of_the_files_changes_nothing(tmp_path: Path, order: list[int]) -> None:
    shutil.rmtree(tmp_path, ignore_errors=True)
    paths = three(tmp_path)
    found = [(one.content.log, one.digest) for one in Once(paths)]
    assert [(one.content.log, one.digest) for one in Once([paths[n] for n in order])] == found


def test_one_id_with_two_beginnings_is_refused_and_the_rest_is_taken(tmp_path: Path) -> None:
    *_copies, second = three(tmp_path)
    other = content(2, site("Two"))
    header = msgspec.structs.replace(other.header, created="2024-05-02T08:00:00.000Z")
    twin = filed(tmp_path / "twin", msgspec.structs.replace(other, header=header))
    once = Once([tmp_path])
    assert [one.content.header.id for one in once] == [f"{1:016x}"]
    assert {one.origin for one in once.refused} == {second, twin}
    assert "began in two ways" in str(once.refused[0].reason)


def test_a_file_that_is_gone_when_its_turn_comes_is_refused(tmp_path: Path) -> None:
    *_copies, second = three(tmp_path)
    once = Once([tmp_path])
    second.write_bytes(b"{")
    assert [one.content.header.id for one in once] == [f"{1:016x}"]
    assert [one.origin for one in once.refused] == [second]
