"""Page: the tables of a year's list as one page in landscape, for a browser or a PDF."""

from collections.abc import Iterable

from inspector_tui.report.html import LANGUAGE_TAGS
from inspector_tui.report.templating import environment
from inspector_tui.report.yearly.sheet import Sheet


def list_html(sheets: Iterable[Sheet], *, lang: str, code: str) -> str:
    """The page of the tables that are printed, a sheet each, the code of the list in every foot."""
    printed = [sheet for sheet in sheets if sheet.paper]
    template = environment().get_template("list.html")
    return template.render(sheets=printed, lang=LANGUAGE_TAGS.get(lang, lang), code=code)
