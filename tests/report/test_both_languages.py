"""Documents in Chinese and English side by side."""

import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import msgspec
import pytest
from pypdf import PdfReader

from inspector_tui.cli.samples import ONE_EACH, Sample
from inspector_tui.library import load, shipped
from inspector_tui.locale import BOTH
from inspector_tui.model import Inspection, Label
from inspector_tui.model.register import Register
from inspector_tui.model.selection import select
from inspector_tui.report import inspection_sheets, report_of, to_html, write_report
from inspector_tui.report.documents import KINDS, DocumentKind, Form, Report, receipt
from inspector_tui.report.documents.bilingual import Bilingual
from inspector_tui.report.documents.phrase import tokens, words
from inspector_tui.report.documents.side_by_side import worded
from inspector_tui.report.documents.words import Words
from inspector_tui.report.stationery import Stationery
from inspector_tui.report.xlsx import to_xlsx
from inspector_tui.report.yearly import Matter, list_sheets
from inspector_tui.report.yearly.page import list_html
from inspector_tui.store import Content
from tests.model.test_selection import POLICY
from tests.report.samples import AT, HEAD, IN_ORDER, MIXED, content, texts, visit
from tests.report.test_documents import form
from tests.report.test_html import ALLOWED, HOSTILE, Page
from tests.report.test_seal_on_paper import cycle

_HAN = re.compile("[\u4e00-\u9fff]")
_PAPERS = [(sample, kind) for sample in ONE_EACH for kind in KINDS]
_NAMES = [f"{sample.checklist}-{kind}" for sample, kind in _PAPERS]


def filled(sample: Sample) -> Content:
    """A shipped checklist as its sample fills it in."""
    checklist = next(one for one in map(load, shipped()) if one.id == sample.checklist)
    return content(Inspection.of(checklist, sample.log(checklist)))


def printed(held: Content, kind: DocumentKind = "report", lang: str = BOTH) -> Report:
    return report_of(held, lang=lang, at=AT, kind=kind, number="2026-003")


def leaves(value: object) -> Iterator[str]:
    """The texts of a document as they are, with their languages."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, tuple):
        for inner in value:
            yield from leaves(inner)
    else:
        for name in getattr(value, "__struct_fields__", ()):
            yield from leaves(getattr(value, name)) if name != "kind" else ()


def spoken(text: str) -> Counter[str]:
    return Counter(words(tokens(text)))


def written_by_people(held: Content) -> set[str]:
    """The longer texts that inspectors wrote."""
    said = (entry.says for entry in held.log)
    return {text for text in said if isinstance(text, str) and len(text) > 8}


@pytest.mark.parametrize(("sample", "kind"), _PAPERS, ids=_NAMES)
def test_every_word_of_both_languages_is_on_every_paper(sample: Sample, kind: DocumentKind) -> None:
    held = filled(sample)
    whole = [*leaves(printed(held, kind))]
    everything = spoken("\n".join(whole))
    for lang in ("zh", "en"):
        alone = "\n".join(texts(printed(held, kind, lang).pieces))
        missing = {*spoken(alone)} - {*everything}
        assert not {word for word in missing if not _is_of_a_date(word)}, lang


def _is_of_a_date(word: str) -> bool:
    """Days are in figures alone where two languages share them."""
    months = "January February March April May June July August September October November December"
    return word.isdigit() or word in {*months.split(), *"年月日照资观访查0"} or word[-1:].isdigit()


@pytest.mark.parametrize(("sample", "kind"), _PAPERS, ids=_NAMES)
def test_what_a_person_wrote_stands_once_in_its_place(sample: Sample, kind: DocumentKind) -> None:
    held = filled(sample)
    for leaf in leaves(printed(held, kind)):
        for said in written_by_people(held):
            assert leaf.count(said) <= 1, leaf


@pytest.mark.parametrize(("sample", "kind"), _PAPERS, ids=_NAMES)
def test_both_languages_are_there_or_one_text_that_is_the_same_in_both(
    sample: Sample, kind: DocumentKind
) -> None:
    for leaf in leaves(printed(filled(sample), kind)):
        if isinstance(leaf, Bilingual):
            assert _HAN.search(leaf.chinese), leaf
            assert re.search("[A-Za-z]", leaf.english), leaf
            assert leaf.english not in leaf.chinese, leaf


def test_a_label_has_its_english_and_a_figure_stands_alone() -> None:
    head = form(printed(content(visit(MIXED))), "二、检查结果\nResult")
    assert head["总分\nTotal"] == "79.64分 points"
    assert head["建议星级\nRecommended stars"] == "一星 One star ★☆☆ (1)"
    assert head["推荐意见\nRecommendation"] == "建议推荐为一星。\nRecommended: One star."


def test_headings_are_numbered_once_and_days_are_in_figures() -> None:
    document = printed(content(visit(MIXED)))
    assert document.pieces[0].title == "一、基本情况\nParticulars"
    assert all(re.match("[一二三四五六七八九十]+、", one.title) for one in document.pieces)
    assert not any(re.search(r"\n\d+\. ", one.title) for one in document.pieces)
    assert form(document, document.pieces[0].title)["检查日期\nDate"] == "2026-11-21"


def test_name_state_code_and_page_are_in_both_languages_on_every_sheet() -> None:
    document = printed(cycle(), "notice")
    assert (document.title, document.subtitle) == (
        "整改通知书\nRectification notice", "编号 No. 2026-003",
    )  # fmt: skip
    assert document.mark == "检查已完成 · 未封存\nComplete – not sealed"
    assert document.running == HEAD["site/name"]
    assert re.fullmatch(r"核对码 Check code( \d{4}){5}", document.code)
    assert document.page == ("第 ", " 页  共 ", " 页\u2003Page ", " of ", "")
    assert document.lang == BOTH


def test_a_refusal_and_the_rounds_of_a_problem_are_told_once() -> None:
    head = {**HEAD, "visit/refused": "不同意扣分；称已整改。", "visit/witness": "王五"}
    lines = texts(printed(content(visit(IN_ORDER, head=head))))
    assert "☑ 拒绝签字。原因 Refused to sign. Reason：不同意扣分；称已整改。" in lines
    [told] = [text for text in texts(printed(cycle())) if "Too low." in text]
    assert told.count("Too low.") == 1
    assert "第1次复查 Re-check 1（2026-11-21、Anna）：不合格 rejected；Too low." in told


def test_rows_that_one_language_needs_for_itself_are_paired_anew() -> None:
    fact = "Twenty characters and then some more in them"
    head = {**HEAD, "visit/kind": "县级考核", "team/unit": fact}
    document = printed(content(visit(IN_ORDER, head=head)))
    assert isinstance(document.pieces[0], Form)
    rows = [row for panel in document.pieces[0].panels for row in panel.rows]
    assert [pair.text for row in rows for pair in row].count(fact) == 1
    assert all(len(row) in (1, 2) for row in rows)


def test_the_evidence_has_one_number_in_both_languages() -> None:
    assert Words("zh", None, beside=True).sign("P{n}", n=3) == "P3"
    assert Words("zh", None).sign("P{n}", n=3) == "照3"


def test_a_checklist_in_one_language_is_printed_as_it_is() -> None:
    held = content(visit(IN_ORDER))
    titles = [row for row in leaves(printed(held)) if row == "A-1"]
    assert titles
    assert not any(isinstance(one, Bilingual) for one in titles)


def test_the_html_is_chinese_and_marks_its_english() -> None:
    page = to_html(printed(content(visit(MIXED))))
    assert page.startswith('<!DOCTYPE html>\n<html lang="zh-CN">')
    marked = re.findall("<span lang=en>(.*?)</span>", page)
    assert {"Total", "Recommended stars", "Inspection report"} <= {*marked}
    assert not [text for text in marked if _HAN.search(text)]
    assert "<title>Riverside Block C – 小检查表 Small checklist – 检查报告 Inspection" in page
    assert page.count("@bottom-right { content: ") == 1
    assert page.count("counter(pages)") == 2


@pytest.mark.parametrize("text", HOSTILE, ids=range(len(HOSTILE)))
def test_what_a_user_writes_is_text_in_both_languages_too(text: str) -> None:
    said = {**MIXED, "A-1/note": text, "A-2/reason": text, "B-1@2": "pending"}
    held = content(visit(said, head=dict.fromkeys(HEAD, text)))
    shown = Page(to_html(printed(held)))
    assert shown.elements <= ALLOWED
    assert shown.addresses == []
    assert shown.text.count(text) > 5


def test_the_title_of_an_office_is_in_both_languages_and_plain_in_attributes() -> None:
    title: Label = {"zh": "东河区住建局", "en": "Donghe Bureau"}
    named = Stationery(title=title).named(BOTH)
    page = to_html(msgspec.structs.replace(printed(content(visit(MIXED))), office=named))
    assert "<div>东河区住建局\n<span lang=en>Donghe Bureau</span></div>" in page
    assert '<meta name="author" content="东河区住建局\nDonghe Bureau">' in page


def test_a_list_of_a_year_is_printed_in_both_languages() -> None:
    selection = select((), Register(), POLICY, year=2024, office="city")
    refused: tuple[tuple[str, Label], ...] = (("b.insp", {"zh": "已损坏", "en": "damaged"}),)
    matter = Matter(selection=selection, register=Register(), as_at="2024-12-31", refused=refused)
    sheets = worded(lambda words: list_sheets(matter, words), BOTH, None)
    assert "排名\nRank" in [column.head for column in sheets[0].columns]
    assert sheets[0].name == "汇总表 Summary"
    assert "已损坏\ndamaged" in leaves(sheets[-1])
    page = list_html(sheets, lang=BOTH, code="0123")
    assert '<html lang="zh-CN">' in page
    assert "排名\n<span lang=en>Rank</span>" in page
    assert "失分最多的检查项\n<span lang=en>The items that lost points most often</span>" in page
    assert "<span" not in page.partition("</title>")[0]


def test_the_receipt_has_its_six_columns_in_both_languages() -> None:
    programme: Label = {"zh": "“七有一好八规范”", "en": "“7-1-8”"}
    [table] = receipt((), programme=programme, lang=BOTH, at=AT).pieces
    heads = [column.head for column in getattr(table, "columns", ())]
    assert heads[:2] == ["序号\nNo.", "企业名称\nCompany"]
    assert len(heads) == 6
    assert all(isinstance(head, Bilingual) for head in heads)


def test_the_workbook_has_chinese_over_english_heads_and_every_finding_once() -> None:
    from io import BytesIO

    from openpyxl import load_workbook

    sheets = inspection_sheets([content(visit(MIXED))], lang=BOTH, at=AT)
    book = load_workbook(BytesIO(to_xlsx(sheets)))
    assert book.sheetnames[0] == "检查 Inspections"
    assert book["检查 Inspections"]["B2"].value == "工地\nSite"
    english = inspection_sheets([content(visit(MIXED))], lang="en", at=AT)
    assert [len(one.rows) for one in sheets] == [len(one.rows) for one in english]


def test_a_pdf_says_everything_in_both_languages(tmp_path: Path) -> None:
    written = write_report(content(visit(MIXED)), tmp_path, lang=BOTH, at=AT)
    if written.trouble is not None:
        pytest.skip(str(written.trouble))
    assert [path.name.removeprefix("2026-11-21-Riverside-Block-C-00112233445566ff") for path in
            written.paths] == [".zh-en.html", ".zh-en.pdf"]  # fmt: skip
    assert written.warnings == ()
    reader = PdfReader(written.paths[1])
    text = "\n".join(page.extract_text() for page in reader.pages)
    for said in ("检查依据", "Basis", "检查项评分", "Items", "第 1 页", "Page 1 of", "签字栏"):
        assert said in text
    assert reader.metadata is not None
    assert reader.metadata.title == (
        "Riverside Block C – 小检查表 Small checklist – 检查报告 Inspection report"
    )
    [first, below] = reader.outline
    assert getattr(first, "title", "") == ("小检查表 Small checklist 检查报告 Inspection report")
    assert isinstance(below, list)
    assert getattr(below[0], "title", "") == "一、基本情况 Particulars"


def test_one_language_is_made_with_its_own_words_and_two_share_theirs() -> None:
    assert worded(lambda words: words.date("2026-11-21"), "en", None) == "21 November 2026"
    assert worded(lambda words: words.date("2026-11-21"), BOTH, None) == "2026-11-21"
