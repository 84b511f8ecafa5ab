"""The page: self-contained, and what users wrote is text and nothing but text."""

import re
from html.parser import HTMLParser

import pytest

from inspector_tui.report.html import to_html
from inspector_tui.report.templating import css_string
from tests.report.golden_page import GOLDEN, page
from tests.report.samples import HEAD, IN_ORDER, MIXED, report, visit

HOSTILE = [
    "<b>bold</b>",
    "</style><script>alert(1)</script>",
    '"><img src=x onerror=alert(1)>',
    "[/x] [bold]text",
    "{{ report }} {% raw %}",
    "& &amp; &#60;",
    "'; @import url(http://example.org/x.css); '",
    "長" * 10_000,
    "x" * 10_000,
    "🏗️ 😀 é",
]
ALLOWED = {
    "body", "br", "col", "colgroup", "div", "h1", "h2", "head", "header", "html", "meta", "p",
    "path", "rect", "section", "span", "style", "svg", "table", "tbody", "td", "text", "th",
    "thead", "title", "tr",
}  # fmt: skip


class Page(HTMLParser):
    """The elements of a page and its text."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.elements: set[str] = set()
        self.addresses: list[str] = []
        self.text = ""
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.add(tag)
        self.addresses += [value or "" for name, value in attrs if name in ("src", "href", "style")]

    def handle_data(self, data: str) -> None:
        self.text += data


@pytest.mark.parametrize("text", HOSTILE, ids=range(len(HOSTILE)))
def test_what_a_user_writes_is_text(text: str) -> None:
    said = {**MIXED, "A-1/note": text, "A-2/reason": text, "A-3/note": text, "B-1@2": "pending"}
    head = dict.fromkeys(HEAD, text) | {"visit/highlights": text}
    shown = Page(to_html(report(visit(said, head=head))))
    assert shown.elements == ALLOWED
    assert shown.addresses == []
    assert shown.text.count(text) > 10


def test_signs_that_turn_or_break_a_line_are_left_out() -> None:
    text = "abc\u202edef\u2066\u0007\ufeffghi"
    html = to_html(report(visit({**IN_ORDER, "A-1/note": text})))
    assert "abcdefghi" in html
    assert not re.search("[\u0000-\u0008\u000b-\u001f\u202a-\u202e\u2066-\u2069\ufeff]", html)


def test_the_running_head_cannot_leave_its_string() -> None:
    head = {**HEAD, "site/name": "\"}</style><script>'\\"}
    style = to_html(report(visit(IN_ORDER, head=head))).split("<style>")[1].split("</style>")[0]
    assert css_string(str(head["site/name"])) in style
    assert re.fullmatch(r"[A-Za-z0-9 \\]*", css_string("\"}\\</style>'\n世界 1"))


def test_the_page_needs_nothing_from_outside() -> None:
    html = to_html(report(visit(MIXED)))
    assert not re.search(r"https?:|url\(|@import|<link|<script|src=|href=", html)
    assert "default-src 'none'; img-src data:; style-src 'unsafe-inline'; font-src data:" in html


def test_the_page_says_its_language_title_and_dates() -> None:
    english, chinese = (to_html(report(visit(IN_ORDER), lang)) for lang in ("en", "zh"))
    assert '<html lang="en">' in english
    assert '<html lang="zh-CN">' in chinese
    title = "<title>Riverside Block C – Small checklist – Inspection report</title>"
    assert title in english
    for name in ("created", "modified"):
        assert f'<meta name="dcterms.{name}" content="2026-11-21T09:30:00.000Z">' in english


def test_heads_are_repeated_and_rows_are_kept_whole() -> None:
    html = to_html(report(visit(IN_ORDER)))
    assert "thead { display: table-header-group }" in html
    assert "tr { break-inside: avoid }" in html
    assert len(re.findall("<thead>", html)) == len(re.findall('<table class="list', html))


def test_the_same_inspection_gives_the_same_page() -> None:
    assert to_html(report(visit(MIXED))) == to_html(report(visit(MIXED)))


def test_the_page_of_a_small_inspection_is_as_it_was_approved() -> None:
    assert page().splitlines() == GOLDEN.read_text(encoding="utf-8").splitlines()


def test_on_the_screen_too_the_page_says_how_it_stands_to_its_seal() -> None:
    html = to_html(report(visit(IN_ORDER)))
    assert '<p class="standing">Complete – not sealed · Check code ' in html
