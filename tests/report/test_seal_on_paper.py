"""What the paper says of the seal, of what came after it, and of a person's own decision."""

from collections.abc import Mapping
from datetime import date, timedelta

import msgspec
import pytest

from inspector_tui.model import (
    Inspection,
    Log,
    Plain,
    accept,
    amendment,
    problem,
    rectifications,
    reject,
    reply,
    sealing,
    timestamp,
)
from inspector_tui.report import report_of
from inspector_tui.report.documents import Box, Form, Report
from inspector_tui.store import Content
from tests.model.samples import ANNA, BO
from tests.report.samples import AT, HEAD, ID, IN_ORDER, MIXED, content, texts, visit
from tests.report.test_documents import form, piece, table

NOTICE = date(2026, 11, 21)


def said(held: Content, values: Mapping[str, Plain], *, minutes: int = 0) -> Content:
    """The content after some more entries."""
    log: Log = held.log
    for key, value in values.items():
        log = log.add(log.next(key, value, at=AT + timedelta(minutes=minutes), by=BO))
    return msgspec.structs.replace(held, log=log)


def sealed(held: Content) -> Content:
    """The content under its seal."""
    header = msgspec.to_builtins(held.header)
    closing = sealing(header, held.log, at=timestamp(AT), by=ANNA.name)
    return said(held, {closing.key: closing.says}, minutes=1)


def printed(held: Content, lang: str = "en") -> Report:
    return report_of(held, lang=lang, at=AT)


def test_a_sealed_report_bears_its_code_on_every_page_and_its_digest_at_the_end() -> None:
    held = sealed(content(visit(IN_ORDER)))
    document = printed(held)
    end = form(document, "Verification")
    assert document.mark == end["Standing"] == "Sealed"
    assert document.code == f"Seal code {end['Seal code']}"
    assert end["Sealed by, when"] == "Anna\n21 November 2026 17:30"
    assert len(end["Digest (SHA-256)"]) == 64
    found = piece(document, "Verification")
    assert isinstance(found, Form)
    (row,) = (row for row in found.panels[0].rows if row[0].label == "Seal code")
    assert len(row) == 1  # half a row is too narrow for a code that a person compares
    assert not any("Amendments" in one.title for one in document.pieces)


def test_what_was_said_after_the_seal_is_listed_with_its_reason() -> None:
    held = sealed(content(visit(IN_ORDER)))
    late = said(held, {"item/A-2/level": "partly", "site/manager": "P. Roe"}, minutes=5)
    new = [one for one in late.log if one.key == "item/A-2/level" and one.by == BO]
    key, value = amendment("The board hung behind a door.", new)
    document = printed(said(late, {key: value}, minutes=6))
    rows = table(document, "Amendments").rows
    assert {row.cells[1:5] for row in rows} == {
        ("A-2, score", "Met", "Partly", "The board hung behind a door."),
        ("Project manager", "J. Okafor", "P. Roe", "no reason given"),
    }
    assert document.mark == "Sealed – amended since"
    assert document.code.startswith("Seal code ")


def test_a_seal_that_is_broken_is_never_shown_as_one() -> None:
    held = sealed(content(visit(IN_ORDER)))
    lost = [one for one in held.log if one.key != "visit/remark"]
    document = printed(msgspec.structs.replace(held, log=Log(lost)))
    assert document.mark == "MODIFIED after the seal"
    assert document.code.startswith("Check code ")


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_recommended_and_final_stars_stand_together_with_the_reason(lang: str) -> None:
    head = {**HEAD, "visit/awarded": "1", "visit/awarded_reason": "A serious accident in June."}
    document = printed(content(visit(IN_ORDER, head=head)), lang)
    result = form(document, {"zh": "检查结果", "en": "Result"}[lang])
    final = result[{"zh": "最终星级", "en": "Final stars"}[lang]]
    assert final == {"zh": "一星 ★☆☆ (1)", "en": "One star ★☆☆ (1)"}[lang]
    assert "A serious accident in June." in result.values()
    assert "★★★" in result[{"zh": "建议星级", "en": "Recommended stars"}[lang]]


def test_a_change_after_the_seal_without_a_reason_is_outstanding() -> None:
    later: dict[str, Plain] = {"item/A-3/note": "Lit.", "visit/remark": "So."}
    held = said(sealed(content(visit(IN_ORDER))), later, minutes=9)
    document = printed(held)
    bands = [panel.band for one in document.pieces if isinstance(one, Form) for panel in one.panels]
    assert "Still outstanding" in bands
    assert "Outstanding before the seal" not in bands
    told = form(document, "Result")["Amendments without a reason"]
    assert told == "2: A-3, Remark"


def test_stars_as_recommended_need_no_reason_and_none_are_printed_undecided() -> None:
    same = form(printed(content(visit(IN_ORDER, head={**HEAD, "visit/awarded": "3"}))), "Result")
    assert same["Final stars"] == "Three stars ★★★ (3)"
    assert "Why not as recommended" not in same
    assert "Final stars" not in form(printed(content(visit(IN_ORDER))), "Result")


def test_a_refusal_to_sign_is_printed_with_reason_and_witness() -> None:
    head = {**HEAD, "visit/refused": "Disputes A-1.", "visit/witness": "Wu Min"}
    found = piece(printed(content(visit(IN_ORDER, head=head))), "Opinion")
    assert isinstance(found, Box)
    assert found.lines[0].text == "☑ Refused to sign. Reason: Disputes A-1."
    assert found.lines[1].text.startswith("Witness: Wu Min")
    assert "☐" not in " ".join(texts(found))


def cycle() -> Content:
    """Two problems on notice, one of them rejected once and then accepted."""
    held = content(visit(MIXED))
    first = problem("1-00aa", fact="No rail.", deadline="2026-11-28", on=NOTICE, part="Axis 3",
                    clause="3.1", severity="serious", requirement="Build it.", item="B-1",
                    responsible="Zhao")  # fmt: skip
    held = said(held, {**first, **problem("2-00bb", fact="Mud.", deadline="2026-12-01", on=NOTICE)})
    told = rectifications(held.log)[0]
    held = said(held, reply(told, text="Built.", who="Zhao", on=NOTICE))
    told = rectifications(held.log)[0]
    low = reject(told, deadline="2026-12-05", who="Anna", on=NOTICE, text="Too low.")
    held = said(held, low)
    told = rectifications(held.log)[0]
    held = said(held, reply(told, text="Raised.", who="Zhao", on=NOTICE))
    told = rectifications(held.log)[0]
    held = said(held, accept(told, who="Anna", on=NOTICE))
    return held


def test_problems_on_notice_are_printed_with_their_replies_and_state() -> None:
    found = table(printed(cycle()), "Problems")
    assert found.rows[0].cells == (
        "1", "Axis 3: No rail.\n3.1, B-1, serious", "Build it.", "5 December 2026\nZhao",
        "accepted, closed",
    )  # fmt: skip
    assert found.rows[0].more.splitlines()[1] == (
        "Re-check 1 (21 November 2026, Anna): rejected; Too low.; new deadline 5 December 2026"
    )
    assert len(found.rows[0].more.splitlines()) == 4
    assert found.rows[1].cells[4] == "to be mended"
    assert found.note == "Deductions without a notice: A-3 A-3."


def test_replies_after_the_seal_are_no_amendments() -> None:
    held = content(visit(MIXED))
    held = sealed(said(held, problem("1-00aa", fact="Mud.", deadline="2026-12-01", on=NOTICE)))
    (one,) = rectifications(held.log)
    document = printed(said(held, reply(one, text="Swept.", who="Zhao", on=NOTICE), minutes=9))
    assert document.mark == "Sealed"
    assert table(document, "Problems").rows[0].cells[4] == "replied, to be re-checked"


def test_the_same_words_stand_in_every_copy() -> None:
    held = cycle()
    turned = msgspec.structs.replace(held, log=Log(reversed(list(held.log))))
    assert texts(printed(held)) == texts(printed(turned))
    assert Inspection.of(held.checklist, turned.log).site == HEAD["site/name"]
    assert held.header.id == ID
