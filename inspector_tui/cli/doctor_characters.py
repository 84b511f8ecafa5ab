"""DoctorCharacters: what inspectors wrote that the bundled faces cannot draw."""

from collections import defaultdict

from inspector_tui.cli.symptom import Symptom
from inspector_tui.locale import N_, _
from inspector_tui.store import NAME, Workspace

MOST = 20
"""How many characters are listed; where there are more, something else is wrong."""


def characters(workspace: Workspace) -> Symptom:
    """The characters of all inspections that a PDF could only show as boxes, and where they are."""
    where = _missing(workspace)
    name = N_("characters")
    if not where:
        text = _("the faces draw every character of the inspections")
        return Symptom(name=name, well=True, needed=False, text=text)
    listed = "; ".join(_place(one, where[one]) for one in sorted(where)[:MOST])
    more = " …" if len(where) > MOST else ""
    text = _("in a PDF only with a face of this machine, else a box: {characters}")
    return Symptom(name=name, well=False, needed=False, text=text.format(characters=listed) + more)


def _place(character: str, sites: list[str]) -> str:
    words = _("{character} ({code}) in {site}")
    if len(sites) > 1:
        words = _("{character} ({code}) in {site} and {count} more")
    code = f"U+{ord(character):04X}"
    return words.format(character=character, code=code, site=sites[0], count=len(sites) - 1)


def _missing(workspace: Workspace) -> dict[str, list[str]]:
    """The sites in whose inspections a character stands, by the character."""
    from inspector_tui.report.typeface import missing_characters

    where: defaultdict[str, list[str]] = defaultdict(list)
    known: set[str] = set()
    for row in workspace.listing():
        if row.standing != "damaged":
            found = _written(workspace, row.path) - known
            lacking = missing_characters("".join(found))
            known |= found - set(lacking)
            for character in lacking:
                where[character].append(row.site or row.path)
    return dict(where)


def _written(workspace: Workspace, folder: str) -> set[str]:
    """Every character of an inspection file; none where it has gone meanwhile."""
    try:
        return set((workspace.path / folder / NAME).read_text(encoding="utf-8", errors="ignore"))
    except OSError:
        return set()
