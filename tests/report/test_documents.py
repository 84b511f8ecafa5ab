"""What the inspection report says: every point, absence, doubt and rule, in words."""

import re
from fractions import Fraction
from typing import get_args

import pytest
from hypothesis import HealthCheck, given, settings

from inspector_tui.model import Gate, Inspection, Log, Plain, digest, rate
from inspector_tui.model.review import ObstacleKind
from inspector_tui.report.documents import Form, ItemTable, Piece, Report, Table, content_code
from inspector_tui.report.documents.outstanding import LABELS
from inspector_tui.report.html import to_html
from tests.model.samples import at_odds, checklist, item, section
from tests.model.strategies import visits
from tests.report.samples import (
    HEAD,
    IN_ORDER,
    MIXED,
    SMALL,
    disputed,
    report,
    shipped_checklist,
    texts,
    visit,
)


def piece(document: Report, title: str) -> Piece:
    return next(piece for piece in document.pieces if title in piece.title)


def table(document: Report, title: str) -> Table:
    found = piece(document, title)
    assert isinstance(found, Table)
    return found


def form(document: Report, title: str) -> dict[str, str]:
    found = piece(document, title)
    assert isinstance(found, Form)
    rows = (pair for panel in found.panels for row in panel.rows for pair in row)
    return {pair.label: pair.text for pair in rows}


def item_rows(document: Report) -> dict[str, str]:
    """What stands beside each item, by its number."""
    found = piece(document, "Items")
    assert isinstance(found, ItemTable)
    return {row.number: " | ".join(texts(row)) for block in found.blocks for row in block.rows}


@given(visits(torn=True, known=False))
@settings(max_examples=60, suppress_health_check=[HealthCheck.too_slow])
def test_every_lost_point_and_every_absence_of_any_visit_is_explained(
    inspection: Inspection,
) -> None:
    rating = rate(inspection)
    document = report(inspection)
    rows = [row for row in table(document, "Deductions").rows if row.kind == "line"]
    gates = [line for line in rating.ledger if line.kind == "gate"]
    lost = {line.address.partition("@")[0] for line in rating.ledger if line.lost}
    named = {row.cells[1].split()[0] for row in rows}
    assert len(rows) == sum(one.lost > 0 for one in rating.sheets.weighed) + len(gates)
    assert lost - {line.address.partition("@")[0] for line in gates} <= named
    assert len(table(document, "left out").rows) == len(rating.left_out)
    assert to_html(document).count("<section") == len(document.pieces)


@given(visits(torn=True))
@settings(max_examples=60)
def test_the_deductions_of_any_visit_sum_to_what_the_base_score_lacks(
    inspection: Inspection,
) -> None:
    rating = rate(inspection)
    document = report(inspection)
    sums = [row for row in table(document, "Deductions").rows if row.kind == "sum"]
    lost = sum((line.lost for line in rating.ledger), Fraction(0))
    if rating.now is None:
        assert sums == []
    else:
        assert lost == 100 - rating.now.base
    for row in sums:
        assert abs(Fraction(row.cells[4]) - lost) <= Fraction(1, 200)


def test_a_deduction_names_item_clause_points_reason_author_and_time() -> None:
    rows = table(report(visit(MIXED)), "Deductions").rows
    assert rows[0].cells[:5] == ("1", "A-3 A-3", "", "0.5", "5.45")
    assert rows[0].cells[5] == "Mark 3.5\nHalf of the way is lit."
    assert rows[0].cells[6] == "Anna\n20 May 2026 16:11"
    assert rows[1].cells[1] == "B-1 B-1 (no. 1)"
    assert "Open ×2\u00a0−2; Wet −1.5" in rows[1].cells[5]


def test_a_deduction_for_a_missing_part_names_the_part_its_author_and_its_time() -> None:
    held = visit({**IN_ORDER, "A-2": "partly", "A-2/part/p": False})
    (row, _) = table(report(held), "Deductions").rows
    assert row.cells[1] == "A-2 A-2"
    assert row.cells[5].splitlines()[-1] == "☒ Posted"
    assert row.cells[6].startswith("Anna\n20 May 2026")


def test_of_two_contradictions_on_one_item_the_item_is_named_once() -> None:
    held = disputed(IN_ORDER, "A-1", "met", "not-met")
    log = at_odds(held.log, "item/A-1/note", "Posted.", "Not posted.")
    told = form(report(Inspection.of(held.checklist, log)), "Result")
    assert told["Contradictions to settle"] == "1: A-1"


def test_the_sum_of_the_deductions_is_checked_on_paper() -> None:
    (row,) = (row for row in table(report(visit(MIXED)), "Deductions").rows if row.kind == "sum")
    assert row.cells[4:6] == ("21.36", "100 − 21.36 = base score 78.64")


def test_a_gate_that_zeroes_an_instance_is_told_in_the_tables() -> None:
    core = item("G-1", core=True)
    gated = checklist(
        section("G", core, "G-2", gate=Gate(core_zero=True), instances="mean"),
        rating=SMALL.rating,
    )
    said: dict[str, Plain] = {"instance/G/2": True}
    said |= {"G-1": "met", "G-2": "met", "G-1@2": "not-met", "G-2@2": "met"}
    document = report(visit(said, checklist=gated))
    rows = table(document, "Deductions").rows
    assert [(row.cells[1], row.cells[4]) for row in rows] == [
        ("G-1 G-1 (no. 2)", "25.00"), ("G (no. 2)", "25.00"), ("Sum", "50.00"),
    ]  # fmt: skip
    assert table(document, "section").rows[0].cells[0] == "G (set to 0 by its core items)"


def test_an_absence_is_listed_with_its_reason_and_what_it_gained() -> None:
    (row,) = table(report(visit(MIXED)), "left out").rows
    assert row.cells[1:3] == ("A-2 A-2", "Nothing to post.")
    assert row.cells[3].startswith("+")
    assert "1 of 5 items, 20.0%" in form(report(visit(MIXED)), "Result")["Left out"]


def test_of_a_bonus_nothing_is_deducted_on_paper_since_it_only_adds() -> None:
    found = piece(report(visit(IN_ORDER)), "Items")
    assert isinstance(found, ItemTable)
    (bonus,) = (row for block in found.blocks for row in block.rows if row.id == "C-1")
    assert (bonus.possible, bonus.deducted, bonus.earned) == ("1", "—", "0")


def test_a_rate_that_is_weighed_and_not_earned_by_possible_is_explained() -> None:
    told = "weighed"
    assert told in table(report(visit(MIXED)), "section").note
    assert told not in table(report(visit(IN_ORDER)), "section").note


def test_many_absences_are_warned_of() -> None:
    asked = {**IN_ORDER, "A-2": "na", "A-2/reason": "None."}
    assert "check the reasons" in form(report(visit(asked)), "Result")["Left out"]


def test_a_conflict_is_shown_with_both_sides_and_makes_a_draft() -> None:
    document = report(disputed(IN_ORDER, "A-1", "partly", "not-met"))
    assert "Anna: Met; Bo: Partly; Bo: Not met; the lowest counts" in item_rows(document)["1"]
    assert document.mark == "DRAFT – not complete"
    assert "1: A-1" in form(document, "Result")["Contradictions to settle"]


def test_a_pending_item_has_a_list_of_its_own() -> None:
    document = report(visit({**IN_ORDER, "A-1": "pending", "A-1/note": "Ask the bureau."}))
    (row,) = table(document, "verified").rows
    assert row.cells == ("1", "A-1 A-1", "Ask the bureau.", "")
    assert "To be verified" in item_rows(document)["1"]


def test_no_list_of_pending_items_is_printed_without_any() -> None:
    assert not any("verified" in piece.title for piece in report(visit(IN_ORDER)).pieces)


def test_an_incomplete_inspection_has_an_interval_and_no_recommendation() -> None:
    said = {key: value for key, value in IN_ORDER.items() if key != "A-1"}
    result = form(report(visit(said)), "Result")
    assert result["Total"] == "100.00 so far"
    assert result["Score interval"] == "90.91 – 100.00"
    assert result["Recommended stars"] == "open: No stars to Three stars (0–3)"
    assert result["Recommendation"] == "The inspection is not complete; no recommendation yet."
    assert result["Not scored yet"] == "1: A-1"


def test_a_complete_inspection_says_its_stars_in_words_signs_and_figures() -> None:
    document = report(visit(IN_ORDER))
    result = form(document, "Result")
    assert result["Total"] == "100.00 points"
    assert result["Recommended stars"] == "Three stars ★★★ (3)"
    assert result["Recommendation"] == "Recommended: Three stars."
    assert document.mark == "Complete – not sealed"
    assert document.subtitle == "Inspection report"
    assert "Score interval" not in result
    assert "Strict score" not in result


def test_a_failed_veto_is_named_and_the_score_still_printed() -> None:
    result = form(report(visit({**IN_ORDER, "A-1": "not-met", "A-1/note": "None."})), "Result")
    assert result["Recommended stars"] == "No stars ☆☆☆ (0)"
    assert result["Recommendation"] == "Not recommended: Veto item failed."
    assert result["Held down by"] == "Veto item failed: A-1 A-1"
    assert result["Veto items"] == "1 in all; failed: A-1"
    assert result["Total"] == "90.91 points"


def test_the_strict_score_stands_beside_a_score_with_absences() -> None:
    assert form(report(visit(MIXED)), "Result")["Strict score"].startswith("71.45 ")


def test_what_the_next_star_needs_is_said() -> None:
    ahead = form(report(visit(MIXED)), "Result")["For the next star"]
    assert ahead.startswith("for Three stars: 10.36 points more; full marks for ")


def test_the_bonus_and_its_cap_lead_from_the_base_to_the_total() -> None:
    document = report(visit(MIXED))
    rows = table(document, "section").rows
    assert [row.cells[-1] for row in rows[-3:]] == ["78.64", "1.00", "79.64"]
    assert form(document, "Result")["Bonus"] == "1.00 earned, at most 2.00 count: +1.00"


def test_every_number_of_the_policy_is_printed_as_local() -> None:
    found = piece(report(visit(IN_ORDER)), "Result")
    assert isinstance(found, Form)
    assert found.panels[-1].band == "Rating rules (local policy)"
    bands = form(report(visit(IN_ORDER)), "Result")["Bands"]
    assert bands.startswith(
        "Three stars: from 90 points, veto and key items at full marks, special"
    )


def test_the_second_instance_is_named_in_every_table() -> None:
    document = report(visit({**MIXED, "B-1@2": {"deductions": {"wet": "2"}}, "B-1@2/note": "Wet."}))
    found = piece(document, "Items")
    assert isinstance(found, ItemTable)
    assert [block.title for block in found.blocks] == [
        "Alpha · A", "B (no. 1)", "B (no. 2)", "C",
    ]  # fmt: skip
    assert "B-1 B-1 (no. 2): Wet." in [row.cells[1] for row in table(document, "Problems").rows]


def test_parts_are_ticked_or_crossed() -> None:
    rows = item_rows(report(visit({**IN_ORDER, "A-2/part/p": False})))
    assert "☒ | Posted" in rows["2"]
    assert "Posted" not in item_rows(report(visit(IN_ORDER)))["2"]


def test_everything_that_can_stand_before_the_seal_has_a_name() -> None:
    assert set(get_args(ObstacleKind)) <= set(LABELS)
    unnamed = report(visit({**IN_ORDER, "A-2": "na", "A-3": {"mark": "1"}}))
    assert form(unnamed, "Result")["Reason missing"] == "1: A-2"
    assert unnamed.mark == "Complete – not sealed"


def test_an_empty_draft_can_be_filled_in_by_hand() -> None:
    document = report(visit({}, head={"site/name": "Site"}))
    assert "☐ | Met | ☐ | Partly | ☐ | Not met | ☐ | Not applicable" in item_rows(document)["2"]
    assert form(document, "Result")["Total"] == "not rated"
    assert len(table(document, "Problems").rows) == 3
    assert form(document, "Particulars")["Address"] == ""
    assert "Team leader" in form(document, "Result")["Fields to fill in"]


def test_a_long_note_is_printed_once_and_whole() -> None:
    note = "The record of March is missing. " * 40
    document = report(visit({**MIXED, "A-3/note": note}))
    assert "see deduction 1" in item_rows(document)["3"]
    assert table(document, "Deductions").rows[0].more == note.strip()
    assert "".join(texts(document)).count(note.strip()) == 1


def test_a_long_note_where_nothing_is_lost_follows_its_item() -> None:
    note = "All of it is there. " * 40
    assert item_rows(report(visit({**IN_ORDER, "A-1/note": note})))["1"].endswith(note.strip())


def test_the_party_has_no_place_where_the_form_has_none() -> None:
    safety = shipped_checklist("workplace-safety-sample")
    document = report(visit({}, checklist=safety))
    assert "Party" not in " ".join(texts(document.pieces))
    assert "Secretary" in " ".join(texts(report(visit(IN_ORDER)).pieces))


def test_each_who_signs_has_a_row() -> None:
    rows = table(report(visit(IN_ORDER)), "Signatures").rows
    assert [row.cells[1] for row in rows] == [
        "Anna",
        "Bo",
        "Chen",
        "",
        "J. Okafor",
        "Li Hong",
        "",
        "",
    ]
    assert all(row.cells[2:] == ("", "") for row in rows)


def test_a_choice_made_in_one_language_is_printed_in_the_other() -> None:
    assert form(report(visit(IN_ORDER)), "Particulars")["Kind of inspection"] == "Spot check"
    assert "抽查" in texts(report(visit(IN_ORDER), "zh"))


def test_the_check_code_is_that_of_every_copy_and_of_no_other_state() -> None:
    inspection = visit(IN_ORDER)
    copied = Inspection.of(SMALL, Log(reversed(list(inspection.log))))
    assert content_code(copied) == content_code(inspection)
    assert content_code(visit({**IN_ORDER, "A-1": "partly"})) != content_code(inspection)
    assert re.fullmatch(r"(\d{4} ){4}\d{4}", content_code(inspection))


@pytest.mark.parametrize("name", ["baotou-7-1-8", "wenzhou-1-1-5", "workplace-safety-sample"])
def test_a_report_in_english_has_no_chinese_of_ours(name: str) -> None:
    checklist = shipped_checklist(name)
    ours = "\n".join(texts(report(visit({}, checklist=checklist))))
    english = [text.strip() for text in texts(checklist) if re.search("[a-z]", text)]
    for quoted in sorted(english, key=len, reverse=True):
        ours = ours.replace(quoted, "")
    assert re.findall(r"[\u4e00-\u9fff]{1,8}", ours) == []


@pytest.mark.parametrize("name", ["baotou-7-1-8", "wenzhou-1-1-5", "workplace-safety-sample"])
def test_a_report_in_chinese_has_no_english_left(name: str) -> None:
    checklist = shipped_checklist(name)
    said = {next(checklist.items()).id: "pending"}
    document = report(visit(said, checklist=checklist, head={"site/name": "工地"}), "zh")
    known = {checklist.id, *(item.id for item in checklist.items())}
    printed = " ".join(texts(document.pieces)).replace(digest(checklist)[:12], "")
    words = re.findall(r"[A-Za-z]{3,}[A-Za-z.-]*", printed)
    assert [word for word in words if not any(word in one for one in known)] == []


def test_dates_and_names_are_chinese_in_a_chinese_report() -> None:
    document = report(visit(MIXED), "zh")
    result = form(document, "检查结果")
    assert form(document, "基本情况")["检查日期"] == "2026年11月21日"
    assert result["建议星级"].startswith("一星 ★☆☆ (1)")
    assert document.page == ("第 ", " 页  共 ", " 页")
    assert [piece.title[:2] for piece in document.pieces][:3] == ["一、", "二、", "三、"]


def test_no_report_awards_anything() -> None:
    for lang in ("zh", "en"):
        said = " ".join(texts(report(visit(MIXED), lang)))
        assert not re.search("评定|授予|获评|awarded", said)


def test_the_head_names_basis_version_and_digest() -> None:
    particulars = form(report(visit(IN_ORDER)), "Particulars")
    assert particulars["Basis"] == "Notice (Office, 17 May 2024)"
    assert particulars["Checklist"].startswith("small, version 1.2, digest ")
    assert particulars["Canteen"] == "Yes"
    assert HEAD["site/name"] == particulars["Site"]
