"""Receipt: the application of sites for the programme (附件2), its six columns exactly."""

from collections.abc import Sequence
from datetime import datetime

from inspector_tui.locale import N_
from inspector_tui.model import Inspection, Label, Value, timestamp
from inspector_tui.model.register import Site
from inspector_tui.report.documents.layout import Column, Row, Table
from inspector_tui.report.documents.paper import Report, page
from inspector_tui.report.documents.side_by_side import worded
from inspector_tui.report.documents.words import Words

_ROWS = 3
"""The numbered rows that the form has at least."""
_DASH = "—"
_TITLE = N_("Receipt of the application for building red sites: {programme}")


class Applicant(Value, frozen=True, kw_only=True):
    """What one row of the receipt asks."""

    company: str = ""
    name: str = ""
    address: str = ""
    scale: str = ""
    """Floor area, structure, contract sum, as written."""
    person: str = ""
    phone: str = ""
    start: str = ""
    end: str = ""

    @classmethod
    def of_inspection(cls, inspection: Inspection, site: Site | None = None) -> "Applicant":
        """The row of an inspected site; the register, where it knows the site, fills the gaps."""
        said = {key: text.strip() for key, text in inspection.fields.items()}
        keys = ("site/area", "site/structure", "site/cost")
        scale = "、".join(said[key] for key in keys if said.get(key))
        known = cls.of_site(site) if site else cls()
        return cls(
            company=said.get("site/contractor") or known.company,
            name=inspection.site or known.name,
            address=said.get("site/address") or known.address,
            scale=scale or known.scale,
            person=said.get("site/manager") or known.person,
            phone=known.phone,
            start=said.get("site/start") or known.start,
            end=said.get("site/end") or known.end,
        )

    @classmethod
    def of_site(cls, site: Site) -> "Applicant":
        """The row of a site of the register."""
        return cls(
            company=site.contractor, name=site.name, address=site.address, scale=site.scale,
            person=site.manager, phone=site.phone, start=site.start, end=site.end,
        )  # fmt: skip


def receipt(
    applicants: Sequence[Applicant], *, programme: Label, lang: str, at: datetime
) -> Report:
    """The receipt for some sites, with at least three rows."""
    return worded(lambda words: _receipt(applicants, programme, words, at), lang, at.tzinfo)


def _receipt(
    applicants: Sequence[Applicant], programme: Label, words: Words, at: datetime
) -> Report:
    title = words.say(_TITLE, programme=words.of(programme))
    table = Table(title="", columns=_columns(words), rows=_rows(words, applicants))
    return Report(
        lang=words.lang,
        title=title,
        subtitle="",
        site="",
        mark="",
        pieces=(table,),
        running=title,
        code=words.say(N_("As at {day}"), day=words.date(at.date().isoformat())),
        page=page(words),
        created=timestamp(at),
        wide=True,
    )


def _columns(words: Words) -> tuple[Column, ...]:
    return (
        Column(head=words.say(N_("No.")), kind="no"),
        Column(head=words.say(N_("Company")), kind="name"),
        Column(head=words.say(N_("Project (with address, size of the works)")), kind="text"),
        Column(head=words.say(N_("Person in charge")), kind="short"),
        Column(head=words.say(N_("Telephone")), kind="who"),
        Column(head=words.say(N_("Start and completion")), kind="sign"),
    )


def _rows(words: Words, applicants: Sequence[Applicant]) -> tuple[Row, ...]:
    filled = [*applicants, *(Applicant() for _ in range(_ROWS - len(applicants)))]
    return tuple(_row(words, number, one) for number, one in enumerate(filled, 1))


def _row(words: Words, number: int, one: Applicant) -> Row:
    project = words.sentences((one.name, one.address, one.scale))
    period = f"{words.date(one.start)}{_DASH}{words.date(one.end)}"
    cells = (str(number), one.company, project, one.person, one.phone, period)
    return Row(cells=cells, kind="tall")
