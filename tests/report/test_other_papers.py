"""Notice, reply, re-check, score sheet, ledger, certificate and receipt."""

import re
from datetime import date
from pathlib import Path

import pytest

from inspector_tui.exchange import Received, read
from inspector_tui.model import Inspection, problem, rate
from inspector_tui.model.register import Site
from inspector_tui.report import report_of, to_html, write_report
from inspector_tui.report.documents import (
    KINDS,
    Applicant,
    DocumentKind,
    Form,
    Photos,
    Report,
    Table,
    receipt,
)
from inspector_tui.report.pictures import pictures
from inspector_tui.store import Content, to_bytes
from tests.report.pictured import grown, with_photos
from tests.report.samples import AT, HEAD, IN_ORDER, MIXED, content, shipped_checklist, texts, visit
from tests.report.test_documents import form, piece, table
from tests.report.test_seal_on_paper import cycle, said, sealed

BAOTOU = shipped_checklist("baotou-7-1-8")


def printed(held: Content, kind: DocumentKind, lang: str = "en") -> Report:
    return report_of(held, lang=lang, at=AT, kind=kind, number="2026-003")


def test_a_notice_names_number_addressee_and_each_problem_with_its_deadline() -> None:
    held = content(Inspection.of(cycle().checklist, cycle().log))
    document = printed(held, "notice")
    head = form(document, "Particulars")
    assert (document.title, document.subtitle) == ("Rectification notice", "No. 2026-003")
    assert head["Notice no."] == "2026-003"
    assert head["Issued on"] == "21 November 2026"
    assert head["Site"] == HEAD["site/name"]
    rows = table(document, "Problems and requirements").rows
    assert rows[0].cells == (
        "1", "Axis 3", "No rail.", "3.1, B-1, serious", "Build it.", "28 November 2026\nZhao",
    )  # fmt: skip
    assert [row.cells[2] for row in rows] == ["No rail.", "Mud."]


def test_a_reply_names_who_mended_what_and_leaves_room_where_nobody_did() -> None:
    rows = table(printed(cycle(), "reply"), "What was mended").rows
    assert rows[0].cells[3:] == ("Zhao", "Raised.", "21 November 2026")
    assert rows[1].cells[3:] == ("", "", "")


def test_a_re_check_ticks_its_result_or_leaves_both_boxes_open() -> None:
    rows = table(printed(cycle(), "recheck"), "Re-check").rows
    assert rows[0].cells[3] == "☑ accepted\n☐ rejected"
    assert rows[0].cells[5] == "Anna\n21 November 2026"
    assert rows[1].cells[3] == "☐ accepted\n☐ rejected"


PROBLEM_TABLES: list[tuple[DocumentKind, str]] = [
    ("notice", "Problems and requirements"),
    ("reply", "What was mended"),
    ("recheck", "Re-check"),
    ("report", "Problems and rectification"),
]


@pytest.mark.parametrize(("kind", "title"), PROBLEM_TABLES)
def test_a_long_problem_follows_its_row_over_the_full_width(kind: DocumentKind, title: str) -> None:
    fact, must = "The rail at axis 3 is loose. " * 40, "Fasten every post of it. " * 40
    added = problem("3-00cc", fact=fact, deadline="2026-12-01", on=date(2026, 11, 21),
                    requirement=must)  # fmt: skip
    row = table(printed(said(cycle(), added), kind), title).rows[2]
    assert max(len(cell) for cell in row.cells) < len(must) / 2
    assert row.more.count(fact.strip()) == 1
    assert row.more.count(must.strip()) == (1 if kind in ("notice", "report") else 0)


@pytest.mark.parametrize("kind", ["notice", "reply", "recheck"])
def test_a_form_without_problems_can_be_filled_in_by_hand(kind: DocumentKind) -> None:
    document = printed(content(visit(IN_ORDER)), kind)
    filled = [one for one in document.pieces if isinstance(one, Table) and not one.whole]
    assert [cell for row in filled[0].rows for cell in row.cells] == [""] * 18


def test_a_notice_shows_the_photos_of_its_problems_alone(tmp_path: Path) -> None:
    inspection = with_photos(visit(MIXED), tmp_path, 3, "Rail")
    shown = pictures(inspection, tmp_path)
    noted = problem("1-00aa", fact="Mud.", deadline="2026-12-01", on=date(2026, 11, 21),
                    evidence=[list(shown)[1]])  # fmt: skip
    held = content(grown(inspection, noted))
    document = report_of(held, lang="en", at=AT, kind="notice", number="1", prints=shown)
    found = piece(document, "Photos")
    assert isinstance(found, Photos)
    (one,) = found.pictures
    number = one.head.split(" ·")[0]
    assert table(document, "Problems and").rows[0].cells[2] == f"Mud.\n{number}"
    assert not found.fresh  # it follows the form and leaves no page half empty


def test_the_score_sheet_has_the_scores_and_not_the_explanations() -> None:
    document = printed(content(visit(MIXED)), "short")
    titles = " ".join(one.title for one in document.pieces)
    assert "Items" in titles
    assert "Deductions" not in titles
    assert form(document, "Result")["Total"] == "79.64 points"


def test_the_ledger_sums_to_the_score() -> None:
    rating = rate(visit(MIXED))
    rows = table(printed(content(visit(MIXED)), "ledger"), "Every point").rows
    assert rows[-1].kind == "sum"
    assert rows[-1].cells[5] == "79.6364"
    assert len(rows) == len(rating.ledger) + 1
    assert abs(sum(float(row.cells[5].replace("−", "-")) for row in rows[:-1]) - 79.6364) < 0.001


def test_a_certificate_states_facts_and_grants_nothing() -> None:
    document = printed(sealed(content(visit(IN_ORDER))), "certificate")
    said = " ".join(texts(document))
    assert form(document, "Inspection")["Recommended stars"] == "Three stars ★★★ (3)"
    assert form(document, "Inspection")["Standing"] == "Sealed"
    assert "no points in tenders follow from it" in said
    draft = printed(content(visit({})), "certificate")
    assert "the figures may still change" in " ".join(texts(draft))


@pytest.mark.parametrize("kind", KINDS)
def test_no_paper_awards_anything_and_every_paper_is_worded_in_both_languages(
    kind: DocumentKind,
) -> None:
    noted = problem("1-00aa", fact="有积水。", deadline="2026-12-01", on=date(2026, 11, 21))
    empty = visit({}, checklist=BAOTOU, head={"site/name": "工地"})
    chinese = " ".join(texts(printed(content(grown(empty, noted)), kind, "zh").pieces))
    assert not any(word in chinese for word in ("评定", "授予", "获评"))
    known = {BAOTOU.id, *(item.id for item in BAOTOU.items())}
    words = re.findall(r"[A-Za-z]{3,}[A-Za-z.-]*", chinese)
    assert [word for word in words if not any(word in one for one in known)] == []


@pytest.mark.parametrize("kind", KINDS)
def test_every_paper_carries_the_inspection(kind: DocumentKind, tmp_path: Path) -> None:
    held = cycle()
    written = write_report(held, tmp_path, kinds=("html",), lang="en", at=AT, kind=kind)
    (one,) = read(written.paths[0])
    assert isinstance(one, Received)
    assert to_bytes(one.content) == to_bytes(held)


def receipt_of(*applicants: Applicant) -> Table:
    programme = {"zh": "“七有一好八规范”", "en": "7-1-8"}
    document = receipt(applicants, programme=programme, lang="zh", at=AT)
    assert document.title == "“七有一好八规范”红色工地创建申报表回执"
    assert "size: A4 landscape" in to_html(document)
    (found,) = document.pieces
    assert isinstance(found, Table)
    return found


def test_the_receipt_has_the_six_columns_of_the_notice_exactly() -> None:
    assert [column.head for column in receipt_of().columns] == [
        "序号", "企业名称", "项目情况（包括地址、建设规模等）", "负责人", "联系电话", "开竣工日期",
    ]  # fmt: skip


def test_an_empty_receipt_has_three_numbered_rows_with_a_dash_for_the_dates() -> None:
    assert [row.cells for row in receipt_of().rows] == [
        (n, "", "", "", "", "—") for n in ("1", "2", "3")
    ]


def test_a_receipt_joins_what_the_inspection_and_the_register_know() -> None:
    said = {"site/contractor": "甲建设公司", "site/area": "5万㎡", "site/start": "2026-03-01"}
    inspection = grown(visit(IN_ORDER), {**said, "site/address": "滨河路8号"})
    site = Site(id="7", name="x", phone="13800000000", end="2027-06-30")
    rows = receipt_of(Applicant.of_inspection(inspection, site)).rows
    assert rows[0].cells == (
        "1", "甲建设公司", "Riverside Block C；滨河路8号；5万㎡", "J. Okafor", "13800000000",
        "2026年3月1日—2027年6月30日",
    )  # fmt: skip
    assert len(rows) == 3
    assert len(receipt_of(*[Applicant(name="x")] * 5).rows) == 5


def test_a_certificate_has_no_empty_frames() -> None:
    found = [one for one in printed(content(visit(IN_ORDER)), "certificate").pieces
             if isinstance(one, Form)]  # fmt: skip
    assert all(form.panels and form.panels[0].rows for form in found)
