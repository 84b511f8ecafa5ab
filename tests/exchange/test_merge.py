"""A merge adds what is new, says what became of each input, and removes nothing."""

import json
from datetime import timedelta
from pathlib import Path

import pytest

from inspector_tui.exchange import MergeLine, keygen, merge_into, pack, read, seal
from inspector_tui.model import Log, entry
from inspector_tui.store import NAME, Workspace, read_content
from tests.exchange.failing import FullAfter
from tests.exchange.samples import (
    DAY,
    GUARD,
    LATER,
    NOTE,
    OTHER_ID,
    SIGNS,
    SITE,
    content_of,
    copy_of,
    digits_of,
    files_of,
    held,
    merged,
    photo,
    walked,
)
from tests.store.samples import ANNA, BO, ID, NOON, opened, says

GUARD_HERE = entry(GUARD.key, "yes", at=NOON + timedelta(hours=1), by=BO, replaces=(GUARD.id,))
"""What Bo corrects on his copy."""
GUARD_GONE = entry(GUARD.key, "no", at=NOON + timedelta(hours=2), by=ANNA, replaces=(GUARD.id,))
"""What Anna says again on hers."""


def only(lines: tuple[MergeLine, ...]) -> MergeLine:
    (line,) = lines
    return line


def kinds(line: MergeLine) -> list[str]:
    return [note.kind for note in line.notes]


def test_an_inspection_that_is_not_here_is_new(tmp_path: Path) -> None:
    folder = walked(tmp_path / "sent")
    line = only(merged(tmp_path / "office", folder).lines)
    assert (line.outcome, line.id, line.site) == ("new", ID, "Lot 7")
    assert line.folder == f"inspections/2026/2026-05-20-Lot-7-{ID}"
    assert (line.entries, line.files, line.missing) == (7, 3, ())
    assert content_of(tmp_path / "office" / line.folder) == content_of(folder)


def test_what_is_here_already_is_known_and_its_file_is_not_touched(tmp_path: Path) -> None:
    folder = walked(tmp_path / "sent")
    line = only(merged(tmp_path / "office", folder).lines)
    path = tmp_path / "office" / line.folder / NAME
    before = path.stat()
    again = only(merged(tmp_path / "office", folder).lines)
    assert (again.outcome, again.entries, again.files, again.folder) == ("known", 0, 0, line.folder)
    assert (path.stat().st_mtime_ns, path.stat().st_ino) == (before.st_mtime_ns, before.st_ino)


def test_further_entries_are_added_and_the_file_as_it_was_is_kept(tmp_path: Path) -> None:
    office = tmp_path / "office"
    line = only(merged(office, copy_of(tmp_path / "first", [SITE, SIGNS])).lines)
    before = (office / line.folder / NAME).read_bytes()
    grown = only(merged(office, copy_of(tmp_path / "second", DAY)).lines)
    assert (grown.outcome, grown.entries, grown.folder) == ("grown", 2, line.folder)
    assert content_of(office / line.folder).log == Log(DAY)
    (snapshot,) = (office / "merges").rglob(NAME)
    assert snapshot.relative_to(office).parts[2:] == (*Path(line.folder).parts, NAME)
    assert snapshot.read_bytes() == before


def test_local_entries_survive_an_older_copy(tmp_path: Path) -> None:
    office = tmp_path / "office"
    line = only(merged(office, copy_of(tmp_path / "all", DAY)).lines)
    older = only(merged(office, copy_of(tmp_path / "some", [SITE])).lines)
    assert older.outcome == "known"
    assert content_of(office / line.folder).log == Log(DAY)


def test_two_laptops_that_disagree_are_a_conflict_that_is_named(tmp_path: Path) -> None:
    office = tmp_path / "office"
    merged(office, copy_of(tmp_path / "hers", [*DAY, GUARD_GONE]))
    line = only(merged(office, copy_of(tmp_path / "his", [*DAY, GUARD_HERE])).lines)
    assert (line.outcome, line.conflicts) == ("grown", (GUARD.key,))
    log = content_of(office / line.folder).log
    assert {one.says for one in log.heads[GUARD.key]} == {"yes", "no"}
    assert only(merged(office, tmp_path / "his").lines).conflicts == ()


def test_two_laptops_that_say_the_same_are_no_conflict(tmp_path: Path) -> None:
    agreed = entry(GUARD.key, "no", at=LATER, by=BO, replaces=(GUARD.id,))
    office = tmp_path / "office"
    merged(office, copy_of(tmp_path / "hers", [*DAY, GUARD_GONE]))
    line = only(merged(office, copy_of(tmp_path / "his", [*DAY, agreed])).lines)
    assert (line.outcome, line.conflicts) == ("grown", ())


def test_the_settling_of_a_conflict_wins_wherever_it_arrives(tmp_path: Path) -> None:
    both = (GUARD_GONE.id, GUARD_HERE.id)
    settled = entry(GUARD.key, "no", at=LATER, by=ANNA, replaces=both)
    everything = copy_of(tmp_path / "settled", [*DAY, GUARD_GONE, GUARD_HERE, settled])
    sides = [
        copy_of(tmp_path / "hers", [*DAY, GUARD_GONE]),
        copy_of(tmp_path / "his", [*DAY, GUARD_HERE]),
    ]
    for n, paths in enumerate(([everything, *sides], [*sides, everything])):
        office = tmp_path / f"office-{n}"
        line = merged(office, *paths).lines[-1]
        heads = content_of(office / line.folder).log.heads[GUARD.key]
        assert heads == (settled,)


def test_a_dry_run_foresees_all_and_writes_nothing(tmp_path: Path) -> None:
    paths = [copy_of(tmp_path / "first", [SITE, SIGNS]), walked(tmp_path / "second")]
    paths += [copy_of(tmp_path / "third", [*DAY, GUARD_HERE]), tmp_path / "nowhere"]
    paths += [copy_of(tmp_path / "fourth", DAY, created="2026-05-20T13:00:00.000Z")]
    paths += [pack(tmp_path / "second", tmp_path / "second.insp").path]
    office = tmp_path / "office"
    foreseen = merged(office, *paths, dry_run=True)
    assert not office.exists()
    done = merged(office, *paths)
    assert [line.outcome for line in done.lines] == [
        "new",
        "grown",
        "grown",
        "refused",
        "new",
        "known",
    ]
    assert foreseen.dry_run
    assert foreseen.plain()["lines"] == done.plain()["lines"]
    assert merged(office, *paths, dry_run=True).of("new", "grown") == ()


def test_the_log_is_kept_and_says_all(tmp_path: Path) -> None:
    office = tmp_path / "office"
    (tmp_path / "bad.json").write_text("{}")
    log = merged(office, copy_of(tmp_path / "one", DAY), tmp_path / "bad.json")
    (path,) = (office / "merges").rglob("merge.json")
    kept = json.loads(path.read_bytes())
    assert kept == log.plain()
    assert kept["by"] == "Anna"
    assert [line["outcome"] for line in kept["lines"]] == ["new", "refused"]
    assert "carries no inspection" in kept["lines"][1]["reason"]


def test_each_merge_has_a_folder_of_its_own_even_in_the_same_moment(tmp_path: Path) -> None:
    office = tmp_path / "office"
    merged(office, copy_of(tmp_path / "one", [SITE]))
    merged(office, copy_of(tmp_path / "two", DAY))
    assert len(list((office / "merges").iterdir())) == 2
    assert len(list((office / "merges").rglob("merge.json"))) == 2


def test_one_id_with_two_headers_is_kept_apart_and_shown(tmp_path: Path) -> None:
    office = tmp_path / "office"
    first = copy_of(tmp_path / "first", DAY)
    second = copy_of(tmp_path / "second", [SITE], created="2026-06-01T08:00:00.000Z")
    one = only(merged(office, first).lines)
    other = only(merged(office, second).lines)
    assert other.outcome == "new"
    assert other.folder != one.folder
    assert kinds(other) == ["two-headers"]
    assert Path(one.folder).name in other.notes[0].text("en")
    assert content_of(office / one.folder) == content_of(first)
    assert content_of(office / other.folder) == content_of(second)
    again = merged(office, first, second)
    assert [line.outcome for line in again.lines] == ["known", "known"]
    assert [line.folder for line in again.lines] == [one.folder, other.folder]


def test_two_headers_of_the_same_day_do_not_share_a_folder(tmp_path: Path) -> None:
    office = tmp_path / "office"
    first = copy_of(tmp_path / "first", DAY)
    second = copy_of(tmp_path / "second", DAY, created="2026-05-20T13:00:00.000Z")
    folders = {line.folder for line in merged(office, first, second).lines}
    assert len(folders) == 2
    assert all(folder.rpartition("/")[2].startswith("2026-05-20-Lot-7") for folder in folders)
    assert len(held(office)) == 2


def test_the_same_content_under_two_ids_is_shown(tmp_path: Path) -> None:
    office = tmp_path / "office"
    first = copy_of(tmp_path / "first", DAY)
    second = copy_of(tmp_path / "second", DAY, id=OTHER_ID)
    log = merged(office, first, second)
    assert [line.outcome for line in log.lines] == ["new", "new"]
    assert kinds(log.lines[1]) == ["same-content"]
    assert ID in log.lines[1].notes[0].text("en")
    later = only(merged(office, first).lines)
    assert kinds(later) == ["same-content"]
    assert OTHER_ID in later.notes[0].text("en")


def test_a_clock_that_is_years_ahead_is_noted_and_decides_nothing(tmp_path: Path) -> None:
    future = entry(GUARD.key, "yes", at=LATER + timedelta(days=900), by=BO, replaces=(GUARD.id,))
    after = entry(GUARD.key, "no", at=NOON + timedelta(days=1), by=ANNA, replaces=(future.id,))
    office = tmp_path / "office"
    line = only(merged(office, copy_of(tmp_path / "one", [*DAY, future, after])).lines)
    assert kinds(line) == ["clock-ahead"]
    assert "laptop-2" in line.notes[0].text("en")
    assert content_of(office / line.folder).log.heads[GUARD.key] == (after,)


def test_a_clock_that_is_hours_ahead_is_not_worth_a_word(tmp_path: Path) -> None:
    soon = entry("visit/remark", "late", at=LATER + timedelta(hours=8), by=BO)
    assert kinds(only(merged(tmp_path / "o", copy_of(tmp_path / "one", [*DAY, soon])).lines)) == []


def test_a_cloned_laptop_is_noted(tmp_path: Path) -> None:
    clone = entry(GUARD.key, "yes", at=NOON + timedelta(hours=3), by=ANNA, replaces=(GUARD.id,))
    office = tmp_path / "office"
    merged(office, copy_of(tmp_path / "one", [*DAY, GUARD_GONE]))
    line = only(merged(office, copy_of(tmp_path / "two", [*DAY, clone])).lines)
    assert kinds(line) == ["cloned-device"]
    assert "Anna @ laptop-1" in line.notes[0].text("en")
    assert line.conflicts == (GUARD.key,)


def test_two_laptops_with_names_of_their_own_are_no_clones(tmp_path: Path) -> None:
    office = tmp_path / "office"
    merged(office, copy_of(tmp_path / "one", [*DAY, GUARD_GONE]))
    line = only(merged(office, copy_of(tmp_path / "two", [*DAY, GUARD_HERE])).lines)
    assert kinds(line) == []


def sealed(folder: Path, private: str = "") -> Path:
    with opened(folder / NAME) as file:
        seal(file, at=LATER - timedelta(days=1), by=ANNA, private=private)
    return folder


def test_a_sealed_file_meets_its_unsealed_copy(tmp_path: Path) -> None:
    unsealed = copy_of(tmp_path / "unsealed", [*DAY, GUARD_HERE])
    closed = sealed(copy_of(tmp_path / "sealed", DAY))
    one = merged(tmp_path / "a", unsealed, closed).lines[-1]
    assert kinds(one) == ["sealed-copy"]
    assert "1 are not covered" in one.notes[0].text("en")
    other = merged(tmp_path / "b", closed, unsealed).lines[-1]
    assert kinds(other) == ["unsealed-copy"]
    assert held(tmp_path / "a") == held(tmp_path / "b")


def test_a_seal_that_no_longer_fits_is_noted(tmp_path: Path) -> None:
    closed = sealed(copy_of(tmp_path / "sealed", DAY), keygen().private)
    content = content_of(closed)
    fewer = [one for one in content.log if one != NOTE]
    line = only(merged(tmp_path / "office", copy_of(tmp_path / "fewer", fewer)).lines)
    assert kinds(line) == ["modified"]
    moved = copy_of(tmp_path / "moved", content.log, created="2026-05-21T12:00:00.000Z")
    assert "modified" in kinds(only(merged(tmp_path / "office", moved).lines))


def test_a_signature_that_does_not_fit_is_noted(tmp_path: Path) -> None:
    closed = sealed(copy_of(tmp_path / "sealed", DAY), keygen().private)
    log = content_of(closed).log
    (seal_entry,) = log.heads["seal/1"]
    says_now = {**seal_entry.says, "signer": keygen().public}
    forged = entry("seal/1", says_now, at=LATER, by=ANNA)
    path = copy_of(tmp_path / "forged", [*(one for one in log if one != seal_entry), forged])
    assert kinds(only(merged(tmp_path / "office", path).lines)) == ["bad-signature"]


def test_files_that_come_later_are_taken_though_no_entry_is_new(tmp_path: Path) -> None:
    folder = walked(tmp_path / "sent")
    office = tmp_path / "office"
    bare = pack(folder, tmp_path / "bare.insp", "none").path
    first = only(merged(office, bare).lines)
    assert set(first.missing) == {digits_of(photo(1)), digits_of(photo(2))}
    second = only(merged(office, pack(folder, tmp_path / "full.insp").path).lines)
    assert (second.outcome, second.files, second.missing) == ("known", 2, ())
    assert files_of(office / second.folder) == files_of(folder)


def test_a_photo_that_was_changed_is_left_out_and_named(tmp_path: Path) -> None:
    folder = walked(tmp_path / "sent")
    spoilt = digits_of(photo(1))
    (folder / "evidence" / f"{spoilt}.jpg").write_bytes(photo(8))
    line = only(merged(tmp_path / "office", folder).lines)
    assert (line.outcome, line.files, line.missing) == ("new", 2, (spoilt,))
    assert kinds(line) == ["damaged-evidence"]
    assert spoilt in line.notes[0].text("en")
    assert f"{spoilt}.jpg" not in files_of(tmp_path / "office" / line.folder)


def test_an_inspection_that_is_open_elsewhere_is_refused_and_taken_the_next_time(
    tmp_path: Path,
) -> None:
    office = tmp_path / "office"
    line = only(merged(office, copy_of(tmp_path / "first", [SITE])).lines)
    more = copy_of(tmp_path / "second", DAY)
    with opened(office / line.folder / NAME, by=BO):
        held_up = only(merged(office, more).lines)
    assert (held_up.outcome, held_up.id) == ("refused", ID)
    assert "open elsewhere (Bo @ laptop-2)" in str(held_up.reason)
    assert only(merged(office, more).lines).outcome == "grown"


def test_a_damaged_local_file_is_left_alone_and_what_comes_goes_beside_it(tmp_path: Path) -> None:
    office = tmp_path / "office"
    folder = copy_of(tmp_path / "one", DAY)
    line = only(merged(office, folder).lines)
    path = office / line.folder / NAME
    path.write_bytes(path.read_bytes()[:-40])
    torn = path.read_bytes()
    again = only(merged(office, folder).lines)
    assert (again.outcome, path.read_bytes()) == ("new", torn)
    assert again.folder != line.folder
    assert content_of(office / again.folder).log == Log(DAY)


def test_a_workspace_merged_into_itself_is_known(tmp_path: Path) -> None:
    office = tmp_path / "office"
    merged(office, walked(tmp_path / "sent"))
    assert [line.outcome for line in merged(office, office).lines] == ["known"]


def test_merged_workspaces_are_the_merge_of_all_files(tmp_path: Path) -> None:
    hers = walked(tmp_path / "hers")
    his = copy_of(tmp_path / "his", [*content_of(hers).log, GUARD_HERE])
    third = walked(tmp_path / "third", SITE, inspection_id=OTHER_ID)
    merged(tmp_path / "county-1", hers, third)
    merged(tmp_path / "county-2", his)
    merged(tmp_path / "city", tmp_path / "county-2", tmp_path / "county-1")
    merged(tmp_path / "at once", third, his, hers)
    assert held(tmp_path / "city") == held(tmp_path / "at once")
    assert len(held(tmp_path / "city")) == 2


def test_a_disk_that_is_full_refuses_one_and_the_merge_goes_on(tmp_path: Path) -> None:
    paths = [copy_of(tmp_path / "one", DAY), copy_of(tmp_path / "two", DAY, id=OTHER_ID)]
    found = [one for path in paths for one in read(path)]
    workspace = Workspace(tmp_path / "office")
    log = merge_into(workspace, found, at=LATER, by=ANNA, disk=FullAfter(0))
    assert [line.outcome for line in log.lines] == ["refused", "new"]
    assert "not saved (No space left on device)" in str(log.lines[0].reason)
    assert [line.outcome for line in merged(tmp_path / "office", *paths).lines] == ["new", "known"]


def test_what_was_recorded_by_hand_afterwards_stays(tmp_path: Path) -> None:
    office = tmp_path / "office"
    line = only(merged(office, copy_of(tmp_path / "one", DAY)).lines)
    path = office / line.folder / NAME
    remark = says("visit/remark", "well kept", after=99)
    with opened(path) as file:
        file.record(remark)
    merged(office, copy_of(tmp_path / "two", [*DAY, GUARD_HERE]))
    assert read_content(path, path.read_bytes()).log == Log([*DAY, remark, GUARD_HERE])


@pytest.mark.parametrize("path", ["nowhere", "office/nothing"])
def test_nothing_to_merge_is_said(path: str, tmp_path: Path) -> None:
    line = only(merged(tmp_path / "office", tmp_path / path).lines)
    assert line.outcome == "refused"


def test_a_file_that_only_another_copy_speaks_of_is_never_taken(tmp_path: Path) -> None:
    whole = walked(tmp_path / "whole")
    bare = pack(whole, tmp_path / "bare.insp", "none").path
    stray = copy_of(tmp_path / "stray", DAY)
    (stray / "evidence").mkdir()
    (stray / "evidence" / f"{digits_of(photo(1))}.jpg").write_bytes(photo(1))
    for n, paths in enumerate(([bare, stray], [stray, bare])):
        line = merged(tmp_path / f"office-{n}", *paths).lines[-1]
        assert digits_of(photo(1)) in line.missing
