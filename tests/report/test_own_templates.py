"""A user's own templates take the place of ours by name, and can do no harm."""

from pathlib import Path

import pytest

from inspector_tui.errors import BadInput
from inspector_tui.report.html import to_html
from tests.report.samples import IN_ORDER, report, visit


def page(folder: Path, **files: str) -> str:
    for name, text in files.items():
        (folder / name.replace("_", ".")).write_text(text, encoding="utf-8")
    return to_html(report(visit(IN_ORDER)), templates=folder)


def test_a_style_sheet_of_the_same_name_takes_the_place_of_ours(tmp_path: Path) -> None:
    made = page(tmp_path, report_css="h1 { color: navy }")
    assert "h1 { color: navy }" in made
    assert "table-layout: fixed" not in made
    assert "Riverside Block C" in made


def test_a_template_of_the_same_name_takes_the_place_of_ours(tmp_path: Path) -> None:
    made = page(tmp_path, report_html="<p>{{ report.site }} {{ report.mark }}</p>")
    assert made == "<p>Riverside Block C Complete – not sealed</p>"


def test_without_files_of_the_user_nothing_changes(tmp_path: Path) -> None:
    assert page(tmp_path) == to_html(report(visit(IN_ORDER)), templates=tmp_path / "none")


def test_a_mistake_in_a_template_is_named_with_its_line(tmp_path: Path) -> None:
    with pytest.raises(BadInput, match=r"report\.html:2: .*Mend it"):
        page(tmp_path, report_html="<p>\n{% for %}</p>")


@pytest.mark.parametrize(
    "text",
    ["{{ report.nothing }}", "{{ 1 / 0 }}", "{{ report.pieces[99].title }}", "{{ 'x' + 1 }}"],
)
def test_a_template_that_asks_for_what_is_not_there_is_told_so(tmp_path: Path, text: str) -> None:
    with pytest.raises(BadInput, match="the template cannot be used"):
        page(tmp_path, report_html=text)


@pytest.mark.parametrize(
    "text",
    [
        "{{ ''.__class__.__mro__[1].__subclasses__() }}",
        "{{ bars.__globals__ }}",
        "{{ report.__init__.__globals__ }}",
        "{% include '../../../etc/passwd' %}",
    ],
)
def test_a_template_reaches_nothing_outside_its_sandbox(tmp_path: Path, text: str) -> None:
    with pytest.raises(BadInput):
        page(tmp_path, report_html=text)
