"""What the screens say of papers."""

from collections.abc import Mapping

from inspector_tui.locale import BOTH, N_, _
from inspector_tui.report.wish import PaperKind, Wish
from inspector_tui.tui.paper_run import Progress

NAMES: Mapping[PaperKind, str] = {
    "report": N_("Inspection report"),
    "short": N_("Score sheet"),
    "ledger": N_("Ledger of points"),
    "notice": N_("Rectification notice"),
    "reply": N_("Rectification reply"),
    "recheck": N_("Re-check of rectification"),
    "certificate": N_("Certificate of inspection"),
    "receipt": N_("Receipt of the application"),
    "xlsx": N_("Tables as a workbook (XLSX)"),
    "csv": N_("Tables as text (CSV)"),
}
TOLD: Mapping[PaperKind, str] = {
    "report": N_("everything, with photos, to sign"),
    "short": N_("the scores alone, on a page or two"),
    "ledger": N_("how each point became the total"),
    "notice": N_("what to put right, and by when"),
    "reply": N_("what the site has done"),
    "recheck": N_("what was found at the re-check"),
    "certificate": N_("facts alone, for applications"),
    "receipt": N_("one paper, a row a site"),
    "xlsx": N_("inspections, points, problems"),
    "csv": N_("the same tables, a file each"),
}
LANGUAGE_NAMES = {"zh": "中文", "en": "English", BOTH: "中文 + English"}


def format_words(wish: Wish) -> str:
    """In which form a paper is written."""
    if not wish.has_format:
        return "–"
    return " + ".join(kind.upper() for kind in wish.kinds)


def wish_words(wish: Wish) -> str:
    """What is written, in a few words."""
    told = (_(NAMES[wish.paper]), format_words(wish), LANGUAGE_NAMES.get(wish.lang, wish.lang))
    return " · ".join(one for one in told if one != "–")


def state_words(progress: Progress) -> str:
    """How far a run is, and what is at hand."""
    if progress.state == "running":
        words = _("Writing {count} of {whole}: {site}")
    elif progress.state == "stopping":
        words = _("Stopping after what is under way: {site}")
    elif progress.state == "stopped":
        words = _("Stopped after {count} of {whole}. The same choice again writes the rest.")
    elif progress.whole:
        words = _("Done: {count} of {whole}.")
    else:
        words = _("Nothing to write: none of these inspections has a problem on record.")
    ahead = min(progress.count + 1, progress.whole)
    count = ahead if progress.state == "running" else progress.count
    return words.format(count=count, whole=progress.whole, site=progress.at_hand)


def outcome_words(progress: Progress) -> str:
    """What came of a run so far, and where it lies."""
    parts = [_("files written: {count}").format(count=progress.files)]
    if progress.there:
        parts.append(_("there already: {count}").format(count=progress.there))
    if progress.failed:
        parts.append(_("with an error: {count}").format(count=progress.failed))
    return f"{' · '.join(parts)} → {progress.folder}"
