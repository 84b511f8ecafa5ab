"""The tables of a year's list, and the workbook that they become."""

from decimal import Decimal
from io import BytesIO

import pytest

from inspector_tui.model.pool import Pool
from inspector_tui.model.register import Register
from inspector_tui.model.robustness import leniency, rank_range
from inspector_tui.model.selection import select
from inspector_tui.report.documents.words import Words
from inspector_tui.report.xlsx import to_xlsx
from inspector_tui.report.yearly import Matter, Sheet, list_sheets
from inspector_tui.report.yearly.page import list_html
from tests.model.selection_samples import site
from tests.model.test_selection import POLICY, REGISTER, VISITS, W3_BY_HAND

ENGLISH = Words("en", None)


@pytest.fixture(scope="module")
def sheets() -> dict[str, Sheet]:
    """The tables of the selection that was computed by hand, the contractor's name being a trap."""
    register = Register(
        sites=(
            site("N2", contractor="=1+1", credit_code="91350100M000100Y43", phone="13800000001"),
            *(one for one in REGISTER.sites if one.id != "N2"),
        ),
        as_at="2024-12-31",
    )
    selection = select(VISITS, register, POLICY, year=2024, office="city", manual=(W3_BY_HAND,))
    matter = Matter(
        selection=selection,
        register=register,
        as_at="2024-12-31",
        ranges=rank_range(selection),
        leniency=leniency(Pool.of(VISITS, POLICY, 2024), 2),
        inputs=(("0001", "a" * 64, "a.insp"),),
        refused=(("b.insp", "b.insp: damaged"),),
    )
    return {one.name: one for one in list_sheets(matter, ENGLISH)}


def column(sheet: Sheet, head: str) -> list[object]:
    at = [one.head for one in sheet.columns].index(head)
    return [row[at] for row in sheet.rows]


def test_the_summary_is_ranked_with_score_stars_and_reason(sheets: dict[str, Sheet]) -> None:
    summary = sheets["Summary"]
    assert column(summary, "Rank") == [1, 2, 3, 4, 5, 6, 6, 8]
    assert column(summary, "Score")[3] == Decimal("85.67")
    assert column(summary, "Spread")[0] == Decimal("3.00")
    assert column(summary, "Recommended stars")[:3] == [5, 5, 4]
    reasons = column(summary, "Reason")
    assert reasons[1] == "has a place with the city; ahead or behind by: higher in 一优"
    assert reasons[2] == (
        "has a place with the city; listed with one star less: at most 2 sites may have them all"
    )
    assert reasons[4] == (
        "the places of N with the county are taken (3); ahead or behind by: fewer key items short"
    )
    assert reasons[5] == (
        "equal in everything with others: 1 places of the county are left for 2 sites; a person "
        "must decide and write why"
    )
    assert reasons[7] == "changed by hand, because: The only site of the islands."


def test_every_site_that_is_not_chosen_has_its_reason(sheets: dict[str, Sheet]) -> None:
    left_out = sheets["Not chosen"]
    told = dict(zip(column(left_out, "Site"), column(left_out, "Reason"), strict=True))
    assert told["Site S4"] == "stopped by veto: V1"
    assert told["Site W4"] == "not inspected"
    assert len(told) == 8
    assert all(told.values())


def test_the_regions_sum_to_all(sheets: dict[str, Sheet]) -> None:
    rows = sheets["Regions"].rows
    for at in range(1, len(rows[0])):
        assert sum(int(str(row[at])) for row in rows[:-1]) == int(str(rows[-1][at]))


def test_robustness_and_leniency_are_shown_with_what_cannot_be_said(
    sheets: dict[str, Sheet],
) -> None:
    robust = sheets["Robustness"]
    assert column(robust, "Site")[0] == "Site N2"
    inspectors = sheets["Inspectors"]
    assert column(inspectors, "Inspector") == ["Anna", "Bo", "Cai"]
    assert column(inspectors, "Points above")[2] is None
    assert "fewer than" in str(column(inspectors, "Remark")[2])


def test_what_goes_out_names_no_telephone(sheets: dict[str, Sheet]) -> None:
    for sheet in sheets.values():
        assert "13800000001" not in str(sheet.rows)
    assert column(sheets["Public notice"], "No.") == [1, 2, 3, 4]
    assert column(sheets["Good information"], "Credit code")[0] == "91350100M000100Y43"


def test_the_sources_name_every_digest_and_every_file_that_was_not_read(
    sheets: dict[str, Sheet],
) -> None:
    assert sheets["Sources"].rows == (
        ("0001", "read", "a" * 64, "a.insp"),
        ("", "b.insp: damaged", "", "b.insp"),
    )


def test_the_workbook_holds_real_types_and_nothing_that_is_computed(
    sheets: dict[str, Sheet],
) -> None:
    from openpyxl import load_workbook

    book = load_workbook(BytesIO(to_xlsx(sheets.values())))
    assert book.sheetnames == list(sheets)
    kinds = {cell.data_type for tab in book.worksheets for row in tab.iter_rows() for cell in row}
    assert kinds <= {"s", "n", "d"}
    summary = book["Summary"]
    head = len(sheets["Summary"].above) + 2
    assert summary.freeze_panes == f"A{head + 1}"
    assert summary[f"F{head + 1}"].value == "=1+1"
    assert summary[f"F{head + 1}"].data_type == "s"
    assert summary[f"G{head + 1}"].value == "91350100M000100Y43"
    assert summary[f"P{head + 4}"].value == 85.67
    assert summary[f"P{head + 4}"].number_format == "0.00"
    assert summary.page_setup.orientation == "landscape"
    visits = book["Visits"]
    assert visits["C3"].is_date  # type: ignore[attr-defined]


def test_an_empty_list_is_a_workbook_all_the_same() -> None:
    from openpyxl import load_workbook

    selection = select((), Register(), POLICY, year=2024, office="city")
    matter = Matter(selection=selection, register=Register(), as_at="2024-12-31")
    for lang in ("en", "zh"):
        book = load_workbook(BytesIO(to_xlsx(list_sheets(matter, Words(lang, None)))))
        assert len(book.worksheets) == 10


def test_the_page_prints_what_fits_on_paper_and_escapes_what_people_wrote() -> None:
    trap = Register(sites=(site("N3", contractor="<script>x</script>", developer="Hidden Ltd"),))
    selection = select(VISITS, trap, POLICY, year=2024, office="city")
    matter = Matter(selection=selection, register=trap, as_at="2024-12-31")
    html = list_html(list_sheets(matter, ENGLISH), lang="en", code="0123abcd")
    assert "&lt;script&gt;" in html
    assert "<script>" not in html
    assert "Hidden Ltd" not in html
    assert "A4 landscape" in html
    assert 'content: "0123abcd"' in html
    assert "Recommending office (stamp)" in html
    assert "What the list was computed from" not in html
