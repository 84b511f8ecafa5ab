"""Seals and signatures by the command line: what was changed is found, and where."""

import json
import stat
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from inspector_tui.model import seals
from inspector_tui.store import open_file
from tests.cli.conftest import Ran, Run
from tests.store.samples import ANNA, NOON


@pytest.fixture
def sealed(inspector: Run, ready: Path) -> Path:
    """A sealed inspection."""
    assert inspector("seal", str(ready)).code == 0
    return ready


def edited(path: Path, change: Callable[[dict[str, Any]], None]) -> None:
    """Changes what the JSON of a file says."""
    tables = json.loads(path.read_text(encoding="utf-8"))
    change(tables)
    path.write_text(json.dumps(tables, ensure_ascii=False), encoding="utf-8")


def with_one_byte_changed(path: Path, within: bytes) -> None:
    """Changes the last byte of the first place where some bytes stand."""
    content = bytearray(path.read_bytes())
    at = content.index(within) + len(within) - 1
    content[at] ^= 1
    path.write_bytes(bytes(content))


def assert_modified(ran: Ran, *, where: str) -> None:
    assert ran.code == 1
    assert ": MODIFIED" in ran.out
    assert f"changed: {where}" in ran.out
    assert "Traceback" not in ran.err


@pytest.mark.parametrize(
    ("within", "where"),
    [
        ("没上墙", "the entry item/Y2-3/note"),
        ('"value":"partly', "the entry item/"),
        ('"created":"2', "the header"),
        ("inspection/1", "the header"),
        ("符合", "the embedded checklist"),
    ],
)
def test_one_changed_byte_is_found_in_its_place(
    inspector: Run, sealed: Path, within: str, where: str
) -> None:
    assert inspector("verify", str(sealed)).code == 0
    compact = json.dumps(json.loads(sealed.read_bytes()), ensure_ascii=False, separators=(",", ":"))
    sealed.write_text(compact, encoding="utf-8")
    with_one_byte_changed(sealed, within.encode())
    assert_modified(inspector("verify", str(sealed)), where=where)


def test_one_changed_byte_of_a_photo_is_found(inspector: Run, sealed: Path) -> None:
    (photo,) = sealed.parent.glob("evidence/*.jpg")
    content = bytearray(photo.read_bytes())
    content[-40] ^= 1
    photo.write_bytes(bytes(content))
    ran = inspector("verify", str(sealed.parent))
    assert_modified(ran, where=f"the file evidence/{photo.name}")


def test_every_single_entry_is_watched(inspector: Run, sealed: Path) -> None:
    tables = json.loads(sealed.read_bytes())
    for number, row in [*tables["entries"].items()][::9]:
        changed = {**tables["entries"], number: {**row, "at": "2020-01-01T00:00:00.000Z"}}
        sealed.write_text(json.dumps({**tables, "entries": changed}), encoding="utf-8")
        place = "seal" if row["key"].startswith("seal/") else "entry"
        assert_modified(inspector("verify", str(sealed)), where=f"the {place} {row['key']}")


def test_an_entry_that_was_taken_out_is_missed(inspector: Run, sealed: Path) -> None:
    edited(sealed, lambda tables: tables["entries"].pop(next(iter(tables["entries"]))))
    ran = inspector("verify", str(sealed), "--json")
    assert (ran.code, ran.json[0]["verdict"]) == (1, "modified")
    assert [(one["place"], one["gone"]) for one in ran.json[0]["faults"]] == [("entry", True)]


def test_reformatting_and_reordering_is_no_change(inspector: Run, sealed: Path) -> None:
    before = inspector("verify", str(sealed))
    tables = json.loads(sealed.read_bytes())
    tables["entries"] = dict(reversed(tables["entries"].items()))
    turned = {name: tables[name] for name in reversed(tables)}
    sealed.write_text(json.dumps(turned, indent=3, sort_keys=False), encoding="utf-8")
    assert inspector("verify", str(sealed)) == before
    sealed.write_text(json.dumps(turned, sort_keys=True), encoding="utf-8")
    after = inspector("verify", str(sealed), "--json")
    assert (after.code, after.json[0]["faults"]) == (0, [])


def test_a_package_is_verified_like_the_file_that_it_came_from(
    inspector: Run, sealed: Path, tmp_path: Path
) -> None:
    package = tmp_path / "one.insp"
    packed = inspector("pack", str(sealed), "-o", str(package), "--json")
    assert (packed.code, packed.json["missing"], len(packed.json["originals"])) == (0, [], 1)
    (verdict,) = inspector("verify", str(package), "--json").json
    assert (verdict["verdict"], verdict["missing"]) == ("digest-only", [])


def test_a_signature_is_known_by_the_roster(inspector: Run, ready: Path, tmp_path: Path) -> None:
    keys = tmp_path / "keys"
    made = inspector("keygen", "--out", str(keys), "--by", '李"示例')
    assert (made.code, made.err) == (0, "")
    private, roster = keys / "inspector.key", keys / "inspector.roster.yaml"
    assert stat.S_IMODE(private.stat().st_mode) == 0o600
    assert made.out.splitlines()[0] in roster.read_text(encoding="utf-8")
    sealed = inspector("seal", str(ready), "--key", str(private), "--json")
    assert sealed.json["seal"]["signer"] == made.out.splitlines()[0]
    known = inspector("verify", str(ready), "--roster", str(roster))
    assert (known.code, 'signed by 李"示例' in known.out) == (0, True)
    unknown = inspector("verify", str(ready))
    assert (unknown.code, "signed by an UNKNOWN KEY" in unknown.out) == (0, True)


def test_a_signature_that_does_not_fit_is_bad(inspector: Run, ready: Path, tmp_path: Path) -> None:
    inspector("keygen", "--out", str(tmp_path))
    inspector("seal", str(ready), "--key", str(tmp_path / "inspector.key"))
    with open_file(ready, ANNA) as file:
        (one,) = seals(file.log)
        forged = {**one.says, "signature": f"{'A' * 86}=="}
        file.record(file.log.next(one.key, forged, at=NOON, by=ANNA))
    ran = inspector("verify", str(ready))
    assert (ran.code, "BAD SIGNATURE" in ran.out) == (1, True)


def test_a_key_is_never_overwritten(inspector: Run, tmp_path: Path) -> None:
    inspector("keygen", "--out", str(tmp_path))
    before = (tmp_path / "inspector.key").read_bytes()
    again = inspector("keygen", "--out", str(tmp_path))
    assert (again.code, again.out) == (1, "")
    assert "there is a key already" in again.err
    assert (tmp_path / "inspector.key").read_bytes() == before


@pytest.mark.parametrize("content", [b"", b"\xff\xfe\0", b"-----BEGIN PRIVATE KEY-----\nxx\n"])
def test_what_is_no_key_seals_nothing(
    inspector: Run, ready: Path, tmp_path: Path, content: bytes
) -> None:
    (tmp_path / "key").write_bytes(content)
    before = ready.read_bytes()
    ran = inspector("seal", str(ready), "--key", str(tmp_path / "key"))
    assert (ran.code, ran.out) == (1, "")
    assert "no private key of an inspector" in ran.err
    assert ready.read_bytes() == before


def test_what_is_no_inspection_is_named_and_the_others_are_verified(
    inspector: Run, sealed: Path, tmp_path: Path
) -> None:
    foreign = tmp_path / "notes.txt"
    foreign.write_text("hello", encoding="utf-8")
    ran = inspector("verify", str(foreign), str(tmp_path / "none.insp"), str(sealed))
    assert ran.code == 1
    assert f"{foreign}: carries no inspection" in ran.err
    assert "none.insp" in ran.err
    assert "sealed without a key" in ran.out


def test_an_unsealed_inspection_is_said_to_be_so(inspector: Run, ready: Path) -> None:
    ran = inspector("verify", "滨河")
    assert (ran.code, "not sealed" in ran.out) == (0, True)


def test_a_folder_of_files_is_verified_file_by_file(
    inspector: Run, sealed: Path, tmp_path: Path
) -> None:
    inbox = tmp_path / "收件箱"
    inbox.mkdir()
    assert inspector("pack", str(sealed), "-o", str(inbox / "a.insp")).code == 0
    assert inspector("pack", str(sealed), "-o", str(inbox / "b.insp")).code == 0
    ran = inspector("verify", str(inbox), "--json")
    assert ran.code == 0
    assert [Path(one["path"]).name for one in ran.json] == ["a.insp", "b.insp"]
    (inbox / "note.txt").write_text("hello", encoding="utf-8")
    mixed = inspector("verify", str(inbox))
    assert mixed.code == 1
    assert mixed.out.count("sealed without a key") == 2
    assert "note.txt: carries no inspection" in mixed.err
    (tmp_path / "empty").mkdir()
    nothing = inspector("verify", str(tmp_path / "empty"))
    assert (nothing.code, nothing.out) == (1, "")
    assert "empty" in nothing.err
