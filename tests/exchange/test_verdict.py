"""A verdict says what a file is worth as proof; one changed byte is found, and its place."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import msgspec
import pytest

from inspector_tui.errors import FileTrouble, ForeignFile, NewerFormat
from inspector_tui.exchange import KeyPair, Verdict, keygen, pack, seal, verify_content, verify_file
from inspector_tui.model import amendment, digest, entry
from inspector_tui.store import NAME, to_bytes
from inspector_tui.store.content import document_id
from tests.exchange.reports import html, pdf
from tests.exchange.samples import (
    DAY,
    GUARD,
    LATER,
    NOTE,
    PAPER,
    content_of,
    copy_of,
    digits_of,
    photo,
    walked,
)
from tests.store.samples import ANNA, BO, opened

PAIR = keygen()
ROSTER = {PAIR.public: "王芳"}


def sealed(folder: Path, pair: KeyPair | None = PAIR) -> Path:
    with opened(folder / NAME) as file:
        seal(file, at=LATER, by=ANNA, private=pair.private if pair else "")
    return folder


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A signed inspection with photos."""
    return sealed(walked(tmp_path / "sent"))


def changed(path: Path, change: Callable[[Any], None]) -> Verdict:
    """The verdict once the data of a file were changed, and the ids not."""
    plain = json.loads(path.read_bytes())
    change(plain)
    path.write_text(json.dumps(plain, ensure_ascii=False), encoding="utf-8")
    return verify_file(path, ROSTER)


def places(verdict: Verdict) -> list[tuple[str, str]]:
    return [(fault.place, fault.name) for fault in verdict.faults]


def test_who_is_on_the_roster_has_signed_by_name(folder: Path) -> None:
    verdict = verify_file(folder, ROSTER)
    assert (verdict.kind, verdict.name, verdict.signer) == ("signed", "王芳", PAIR.public)
    assert (verdict.by, verdict.at) == ("Anna", "2026-12-06T12:00:00.000Z")
    assert len(verdict.code.replace("-", "")) == 20
    assert (verdict.faults, verdict.missing, verdict.amended) == ((), (), 0)
    assert verdict.sound


def test_a_key_that_is_not_on_the_roster_is_unknown(folder: Path) -> None:
    for roster in (None, {keygen().public: "李强"}):
        verdict = verify_file(folder, roster)
        assert (verdict.kind, verdict.name, verdict.signer) == ("signed-unknown", "", PAIR.public)


def test_without_a_key_there_is_only_a_digest(tmp_path: Path) -> None:
    verdict = verify_file(sealed(walked(tmp_path / "sent"), None), ROSTER)
    assert (verdict.kind, verdict.signer) == ("digest-only", "")
    assert verdict.code


def test_what_was_never_sealed_is_unsealed(tmp_path: Path) -> None:
    verdict = verify_file(walked(tmp_path / "sent"), ROSTER)
    assert (verdict.kind, verdict.code, verdict.faults) == ("unsealed", "", ())
    assert verdict.sound


@pytest.mark.parametrize("form", ["file", "folder", "package", "small", "html", "pdf"])
def test_whatever_carries_it_the_verdict_is_the_same(
    form: str, folder: Path, tmp_path: Path
) -> None:
    path, text = tmp_path / "carrier", (folder / NAME).read_bytes()
    match form:
        case "file":
            path = folder / NAME
        case "folder":
            path = folder
        case "package":
            pack(folder, path)
        case "small":
            pack(folder, path, "none")
        case "html":
            path.write_bytes(html(text))
        case "pdf":
            path.write_bytes(pdf(text))
    verdict = verify_file(path, ROSTER)
    assert (verdict.kind, verdict.name, verdict.faults) == ("signed", "王芳", ())
    left_out = {"package": 0, "file": 0, "folder": 0, "small": 2}.get(form, 3)
    assert len(verdict.missing) == left_out


def test_reformatting_and_reordering_is_no_change(folder: Path) -> None:
    path = folder / NAME
    plain = json.loads(path.read_bytes())
    turned = {
        table: {key: dict(reversed(row.items())) for key, row in reversed(rows.items())}
        for table, rows in reversed(plain.items())
    }
    for text in (json.dumps(turned, indent=3), json.dumps(plain, ensure_ascii=True)):
        path.write_text(text, encoding="utf-8")
        assert verify_file(path, ROSTER).kind == "signed"
    path.write_bytes(to_bytes(content_of(folder)))
    assert verify_file(path, ROSTER).kind == "signed"


def entry_of(plain: Any, key: str) -> Any:
    return next(row for row in plain["entries"].values() if row["key"] == key)


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("value", "yes"),
        ("at", "2026-05-20T12:00:02.001Z"),
        ("by", {"name": "Bo", "device": "laptop-1"}),
        ("replaces", ["0" * 32]),
        ("id", "0" * 32),
    ],
)
def test_a_changed_entry_is_named(field: str, value: object, folder: Path) -> None:
    verdict = changed(folder / NAME, lambda p: entry_of(p, GUARD.key).update({field: value}))
    assert verdict.kind == "modified"
    assert ("entry", GUARD.key) in places(verdict)
    assert not verdict.sound


def test_a_changed_entry_of_an_unsealed_file_is_named_too(tmp_path: Path) -> None:
    path = walked(tmp_path / "sent", *DAY) / NAME
    verdict = changed(path, lambda p: entry_of(p, NOTE.key).update(value="all well"))
    assert (verdict.kind, places(verdict)) == ("modified", [("entry", NOTE.key)])


def test_an_entry_that_was_taken_out_is_missed(folder: Path) -> None:
    def remove(plain: Any) -> None:
        del plain["entries"][str(document_id(NOTE.id))]

    verdict = changed(folder / NAME, remove)
    (fault,) = verdict.faults
    assert (verdict.kind, fault.place, fault.gone) == ("modified", "entry", True)
    assert NOTE.id.startswith(fault.id)


def test_a_forged_entry_with_a_sound_id_is_missed_where_it_took_the_place_of_another(
    folder: Path, tmp_path: Path
) -> None:
    forged = entry(GUARD.key, "yes", at=LATER, by=ANNA)
    log = [one for one in content_of(folder).log if one != GUARD]
    verdict = verify_file(copy_of(tmp_path / "forged", [*log, forged]), ROSTER)
    assert verdict.kind == "modified"
    assert [(fault.place, fault.gone) for fault in verdict.faults] == [("entry", True)]


def test_what_comes_after_the_seal_is_an_amendment_and_no_change(folder: Path) -> None:
    with opened(folder / NAME, by=BO) as file:
        later = file.log.next(GUARD.key, "yes", at=LATER, by=BO)
        file.record(later)
        key, told = amendment("the guard had been at lunch", [later])
        assert verify_file(folder, ROSTER).unexplained == 1
        file.record(file.log.next(key, told, at=LATER, by=BO))
    verdict = verify_file(folder, ROSTER)
    assert (verdict.kind, verdict.amended, verdict.unexplained) == ("signed", 1, 0)


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("created", "2026-05-20T12:00:00.001Z"),
        ("checklist", "gates"),
        ("version", "2"),
        ("digest", "0" * 64),
        ("by", {"name": "Bo", "device": "laptop-2"}),
        ("format", "inspection/2"),
        ("format", "inspection"),
        ("id", "0000000000000000"),
    ],
)
def test_a_changed_header_is_named(field: str, value: object, folder: Path) -> None:
    def change(plain: Any) -> None:
        next(iter(plain["inspection"].values()))[field] = value

    verdict = changed(folder / NAME, change)
    assert verdict.kind == "modified"
    assert "header" in [fault.place for fault in verdict.faults]


def test_a_header_with_a_field_more_or_less_is_named(folder: Path) -> None:
    def change(plain: Any) -> None:
        next(iter(plain["inspection"].values()))["office"] = "north"

    assert places(changed(folder / NAME, change)) == [("header", "")]


def test_a_changed_checklist_is_named(folder: Path) -> None:
    def change(plain: Any) -> None:
        next(iter(plain["checklist"].values()))["sections"][0]["items"][1]["points"] = "2"

    verdict = changed(folder / NAME, change)
    assert (verdict.kind, places(verdict)) == ("modified", [("checklist", "")])


def test_a_checklist_and_a_header_that_were_changed_together_break_the_seal(folder: Path) -> None:
    def change(plain: Any) -> None:
        (definition,) = plain["checklist"].values()
        definition["sections"][0]["items"][1]["points"] = "2"
        (header,) = plain["inspection"].values()
        header["digest"] = digest(_twice_the_points(content_of(folder).checklist))
        plain["checklist"] = {str(document_id(header["digest"])): definition}

    verdict = changed(folder / NAME, change)
    assert (verdict.kind, places(verdict)) == ("modified", [("header", "")])


def _twice_the_points(checklist: Any) -> Any:
    section = checklist.sections[0]
    first, second = section.items
    items = (first, msgspec.structs.replace(second, points=second.points * 2))
    changed_section = msgspec.structs.replace(section, items=items)
    return msgspec.structs.replace(checklist, sections=(changed_section,))


@pytest.mark.parametrize("content", [photo(1), PAPER])
def test_a_changed_photo_or_paper_is_named(content: bytes, folder: Path, tmp_path: Path) -> None:
    path = next(folder.glob(f"evidence/{digits_of(content)}.*"))
    turned = bytearray(content)
    turned[len(turned) // 2] ^= 1
    path.write_bytes(bytes(turned))
    verdict = verify_file(folder, ROSTER)
    assert (verdict.kind, places(verdict)) == ("modified", [("evidence", f"evidence/{path.name}")])


def test_a_photo_that_is_gone_is_missing_and_no_change(folder: Path) -> None:
    (folder / "evidence" / f"{digits_of(photo(1))}.jpg").unlink()
    verdict = verify_file(folder, ROSTER)
    assert verdict.kind == "signed"
    assert verdict.missing == (digits_of(photo(1)),)


def test_a_changed_byte_of_a_package_is_named(folder: Path, tmp_path: Path) -> None:
    whole = pack(folder, tmp_path / "gate.insp").path.read_bytes()
    at = whole.index(photo(2)) + 300
    (tmp_path / "gate.insp").write_bytes(whole[:at] + b"!" + whole[at + 1 :])
    verdict = verify_file(tmp_path / "gate.insp", ROSTER)
    assert places(verdict) == [("evidence", f"evidence/{digits_of(photo(2))}.jpg")]
    (tmp_path / "gate.insp").write_bytes(whole[:-100])
    cut = verify_file(tmp_path / "gate.insp", ROSTER)
    assert (cut.kind, [fault.place for fault in cut.faults]) == ("modified", ["file"])


def resigned(folder: Path, tmp_path: Path, **told: str) -> Verdict:
    """The verdict once the seal says something else, its entry's id made anew."""
    log = content_of(folder).log
    (old,) = log.heads["seal/1"]
    new = entry("seal/1", {**old.says, **told}, at=LATER, by=ANNA)
    kept = [one for one in log if one != old]
    return verify_file(copy_of(tmp_path / new.id, [*kept, new]), ROSTER)


def test_a_signature_that_does_not_fit_is_bad(folder: Path, tmp_path: Path) -> None:
    for told in (
        {"signer": keygen().public},
        {"signature": "A" * 88},
        {"at": "2026-12-05T12:00:00.000Z"},
        {"signature": ""},
    ):
        verdict = resigned(folder, tmp_path, **told)
        assert verdict.kind == "bad-signature", told
        assert not verdict.sound


def test_a_seal_that_was_changed_is_named(folder: Path, tmp_path: Path) -> None:
    code = resigned(folder, tmp_path, code="00000-00000-00000-00000")
    assert (code.kind, places(code)) == ("modified", [("seal", "seal/1")])
    verdict = changed(folder / NAME, lambda p: entry_of(p, "seal/1")["value"].update(by="Bo"))
    assert (verdict.kind, places(verdict)) == ("modified", [("seal", "seal/1")])


def test_a_second_seal_covers_the_first_and_both_must_hold(folder: Path) -> None:
    with opened(folder / NAME, by=BO) as file:
        file.record(file.log.next(GUARD.key, "yes", at=LATER, by=BO))
        seal(file, at=LATER, by=BO)
    assert verify_file(folder, ROSTER).kind == "digest-only"
    verdict = changed(folder / NAME, lambda p: entry_of(p, "seal/1")["value"].update(by="Bo"))
    assert (verdict.kind, places(verdict)) == ("modified", [("seal", "seal/1")])


def test_a_content_in_memory_has_the_verdict_of_its_file(folder: Path) -> None:
    told = verify_content(content_of(folder), ROSTER)
    assert (told.kind, told.name) == ("signed", "王芳")


def test_every_changed_byte_is_found_and_put_to_its_part_of_the_file(tmp_path: Path) -> None:
    folder = sealed(copy_of(tmp_path / "sent", DAY))
    path = folder / NAME
    text = path.read_bytes()
    for at in range(len(text)):
        path.write_bytes(text[:at] + bytes([text[at] ^ 1]) + text[at + 1 :])
        verdict = verify_file(path, ROSTER)
        assert verdict.kind == "modified", text[at - 20 : at + 20]
        found = {fault.place for fault in verdict.faults}
        near = _part(text, at - JOINT) | _part(text, at) | _part(text, at + JOINT)
        assert found & {"file", *near}, verdict.faults


JOINT = 16
"""How near to a part of the file a fault may be told of it."""


def _part(text: bytes, at: int) -> set[str]:
    """What a byte of a file belongs to."""
    if at >= text.index(b'"entries":{'):
        return {"entry", "seal"}
    return {"checklist", "header"} if at >= text.index(b'"checklist":{') else {"header"}


def test_few_changed_bytes_have_no_better_place_than_the_file(tmp_path: Path) -> None:
    folder = sealed(copy_of(tmp_path / "sent", DAY))
    path = folder / NAME
    text = path.read_bytes()
    begins = text.index(GUARD.id.encode())
    for at in range(begins, text.index(b"}", begins)):
        path.write_bytes(text[:at] + b"\x01" + text[at + 1 :])
        (fault, *_) = verify_file(path, ROSTER).faults
        assert fault.place == "entry", text[at - 20 : at + 20]


def test_a_byte_that_breaks_the_json_is_put_to_its_place(folder: Path) -> None:
    path = folder / NAME
    text = path.read_bytes()
    for inside, expected in (
        (b"no guard at the gate", ("entry", NOTE.key)),
        (b"There is a guard.", ("checklist", None)),
        (b"2026-05-20T12:00:00.000Z", ("header", None)),
    ):
        at = text.index(inside) + len(inside)
        path.write_bytes(text[:at] + b"!" + text[at + 1 :])
        verdict = verify_file(path, ROSTER)
        (fault,) = verdict.faults
        assert (verdict.kind, fault.place) == ("modified", expected[0])
        assert expected[1] in (None, fault.name)


@pytest.mark.parametrize("content", [b"", b"{}", b'{"invoice": 1}', b"hello", photo(1)])
def test_what_is_no_inspection_has_no_verdict(content: bytes, tmp_path: Path) -> None:
    path = tmp_path / "file"
    path.write_bytes(content)
    with pytest.raises(ForeignFile):
        verify_file(path, ROSTER)


def test_a_newer_file_and_a_missing_one_have_no_verdict(tmp_path: Path) -> None:
    path = walked(tmp_path / "sent", *DAY) / NAME
    path.write_bytes(path.read_bytes().replace(b'"inspection/1"', b'"inspection/2"'))
    with pytest.raises(NewerFormat):
        verify_file(path)
    with pytest.raises(FileTrouble, match="cannot be read"):
        verify_file(tmp_path / "nowhere")
