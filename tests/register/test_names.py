"""What is settled about a name stands once, however the name is spelt."""

from pathlib import Path

from inspector_tui.register import Matcher, names_bytes, read_names, settled, unsettled
from tests.model.test_selection import REGISTER

SAID = ("鹿城区", "瓯江家园项目")


def test_a_name_that_is_settled_again_in_another_spelling_has_one_meaning() -> None:
    names = settled({}, *SAID, "WZ-1")
    again = settled(names, "鹿城区 ", "瓯江家园项目　", "WZ-2")
    assert [*again.values()] == ["WZ-2"]
    assert unsettled(again, *SAID) == {}


def test_other_names_stay_as_they_are() -> None:
    names = settled(settled({}, *SAID, "WZ-1"), "乐清市", SAID[1], "WZ-2")
    assert unsettled(names, *SAID) == {("乐清市", SAID[1]): "WZ-2"}
    assert names[SAID] == "WZ-1"


def test_settling_and_taking_back_leaves_the_file_as_it_was(tmp_path: Path) -> None:
    path = tmp_path / "names.json"
    before = names_bytes({("乐清市", "甲"): ""})
    path.write_bytes(before)
    names = settled(read_names(path), *SAID, "WZ-1")
    assert names_bytes(names) != before
    assert names_bytes(unsettled(names, *SAID)) == before


def test_the_matcher_follows_what_was_settled() -> None:
    site = REGISTER.sites[0]
    names = settled({}, "N", "A quite other name", site.id)
    assert Matcher(REGISTER, names).find("", "N", "a quite  other NAME").site == site
    none = settled(names, "N", "A quite other name", "")
    found = Matcher(REGISTER, none).find("", "N", "A quite other name")
    assert (found.site, found.how) == (None, "settled")
