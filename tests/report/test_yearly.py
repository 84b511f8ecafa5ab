"""The tables of a year's list, and the workbook that they become."""

from decimal import Decimal
from io import BytesIO

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inspector_tui.model.eligibility import Because
from inspector_tui.model.pool import Pool
from inspector_tui.model.register import Register
from inspector_tui.model.robustness import leniency, rank_range
from inspector_tui.model.selection import select
from inspector_tui.model.targets import Target, reached
from inspector_tui.report.documents.words import Words
from inspector_tui.report.xlsx import to_xlsx
from inspector_tui.report.yearly import Column, Matter, Sheet, list_sheets, reason_words
from inspector_tui.report.yearly.masking import masked
from inspector_tui.report.yearly.matter import title_among
from inspector_tui.report.yearly.page import list_html
from tests.exchange.pool_samples import asked
from tests.model.selection_samples import site
from tests.model.test_selection import POLICY, REGISTER, VISITS, W3_BY_HAND

COVERAGE = Target(
    id="R1", label="coverage", counted="launched", among="eligible", by_year={"2024": 70}
)
ENGLISH = Words("en", None)


@pytest.mark.parametrize(
    ("reason", "told"),
    [
        (Because(key="stars", words="Too few stars", about=("2", "3")),
         "Too few stars: 2 stars, 3 are needed"),
        (Because(key="overdue", words="Not mended", about=("1",)), "Not mended: 1 overdue"),
        (Because(key="visits", words="Too few", about=("1", "2")),
         "Too few: 1 days, 2 are needed"),
        (Because(key="veto", words="A veto failed", about=("W-3-1", "X-1@2")),
         "A veto failed: W-3-1 Party branch, X-1@2"),
        (Because(key="unsealed", words="Not sealed", about=("2024-05-01",)),
         "Not sealed: 2024-05-01"),
    ],
)  # fmt: skip
def test_a_refusal_says_what_its_numbers_count_and_what_its_items_are_called(
    reason: Because, told: str
) -> None:
    titles = {"W-3-1": "Party branch"}
    assert reason_words(reason, ENGLISH, lambda item: titles.get(item, "")) == told


def test_the_title_of_an_item_comes_from_the_first_definition_that_has_it() -> None:
    definition = asked()
    titled = {one.id: one.title for one in definition.items()}
    assert title_among([definition], "V") == titled["V"] != ""
    assert title_among([definition], "Z") == ""


@pytest.fixture(scope="module")
def sheets() -> dict[str, Sheet]:
    """The tables of the selection that was computed by hand, the contractor's name being a trap."""
    register = Register(
        sites=(
            site(
                "N2",
                contractor="=1+1",
                credit_code="91350100M000100Y43",
                phone="13800000001",
                launched="2024-03-01",
                eligible=True,
                remark="a remark",
            ),
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
        reached=reached((COVERAGE,), register, 2024),
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
    for at in range(1, len(rows[0]) - 1):
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


def test_the_public_notice_hides_four_digits_of_every_telephone(sheets: dict[str, Sheet]) -> None:
    notice = sheets["Public notice"]
    told = dict(zip(column(notice, "Site"), column(notice, "Telephone (masked)"), strict=True))
    assert told["Site N2"] == "138****0001"
    assert all(said in ("", "138****0001") for said in told.values())


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("13800000012", "138****0012"),
        ("0577-88001122", "0577-****1122"),
        ("7100945", "***0945"),
        ("138 0000 0012、13900000013", "138 **** 0012、139****0013"),
        ("ext. 12", "ext. 12"),
        ("", ""),
    ],
)
def test_of_a_telephone_number_the_four_digits_before_the_last_four_are_hidden(
    text: str, shown: str
) -> None:
    assert masked(text) == shown


@given(st.from_regex(r"[0-9]{7,15}", fullmatch=True))
def test_no_telephone_number_can_be_read_off_a_masked_one(number: str) -> None:
    shown = masked(number)
    assert len(shown) == len(number)
    assert shown.count("*") == min(4, len(number) - 4)
    assert shown[-4:] == number[-4:]


def test_the_summary_has_what_an_office_sends_up(sheets: dict[str, Sheet]) -> None:
    summary = sheets["Summary"]
    assert "Recommending office (stamp):" in summary.above[0]
    assert summary.above[0].endswith("Places: 4")
    assert column(summary, "Vetoes") == ["none"] * 8
    assert column(summary, "Recommendation").count("recommended") == 4
    assert set(column(summary, "Recommendation")) == {"recommended", "in reserve"}
    assert column(summary, "Remarks")[0] == "launched this year; a remark"


def test_the_good_information_names_honour_and_level(sheets: dict[str, Sheet]) -> None:
    good = sheets["Good information"]
    assert set(column(good, "Honour")) == {"Sample"}
    assert set(column(good, "Award level")) == {"municipal level"}
    assert set(column(good, "Document")) == {""}


def test_the_regions_show_how_each_target_stands(sheets: dict[str, Sheet]) -> None:
    regions = sheets["Regions"]
    told = dict(zip(column(regions, "Region"), column(regions, "R1 (70%)"), strict=True))
    assert told["In all"] == "100.0%"
    assert told["W"] == "—"


def test_rows_of_a_workbook_are_as_high_as_their_lines_need() -> None:
    from openpyxl import load_workbook

    sheet = Sheet(
        name="A", title="A", columns=(Column(head="甲", width=10),),
        rows=(("短",), ("长" * 20,), ("a\nb\nc",), (None,)),
    )  # fmt: skip
    tab = load_workbook(BytesIO(to_xlsx([sheet]))).worksheets[0]
    heights = [tab.row_dimensions[number].height for number in range(2, 7)]
    assert heights == [None, None, 90.0, 54.0, None]


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
    assert summary[f"E{head + 1}"].value == "=1+1"
    assert summary[f"E{head + 1}"].data_type == "s"
    assert summary[f"F{head + 1}"].value == "91350100M000100Y43"
    assert summary[f"O{head + 4}"].value == 85.67
    assert summary[f"O{head + 4}"].number_format == "0.00"
    assert summary.page_setup.orientation == "landscape"
    visits = book["All visits"]
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
