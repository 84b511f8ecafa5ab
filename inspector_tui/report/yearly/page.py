"""Page: the tables of a year's list as one page in landscape, for a browser or a PDF."""

from collections.abc import Iterable

from inspector_tui.locale import BOTH
from inspector_tui.report.html import LANGUAGE_TAGS, addresses, embedded
from inspector_tui.report.stationery import PLAIN, Stationery
from inspector_tui.report.templating import rendered
from inspector_tui.report.yearly.sheet import Sheet


def list_html(
    sheets: Iterable[Sheet],
    *,
    lang: str,
    code: str,
    stationery: Stationery = PLAIN,
    asset: bool = False,
) -> str:
    """The page of the tables that are printed, a sheet each, the code of the list in every foot.

    It is headed by the office; the logo is in it, or with `asset` comes beside it. Raises BadInput
    for a wrong template of the user.
    """
    given = {
        "sheets": [sheet for sheet in sheets if sheet.paper],
        "lang": LANGUAGE_TAGS.get(lang, lang),
        "both": lang == BOTH,
        "code": code,
        "office": stationery.named(lang),
        "logo": stationery.logo_name,
        "sources": addresses(stationery.pictures) if asset else embedded(stationery.pictures),
    }
    return rendered("list.html", given, stationery.templates)
