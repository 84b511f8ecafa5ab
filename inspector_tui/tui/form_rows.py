"""FormRow: one field of the site form as the screen shows it."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from inspector_tui.locale import N_, _, in_use
from inspector_tui.model import (
    GROUPS,
    Checklist,
    Fact,
    Field,
    Label,
    fields,
    known_fact,
    wording,
)


@dataclass(frozen=True, kw_only=True)
class FormRow:
    """A field, a fact or the choice of the checklist."""

    key: str
    """Its key in the log."""
    label: Label
    group: Label
    choices: tuple[tuple[Any, Label], ...] = ()
    """The values that can be chosen by number."""
    open: bool = True
    """Whether anything else may be written."""
    is_date: bool = False
    fact: Fact | None = None
    """The fact whose number is written."""
    given: Fact | None = None
    """The fact that the row asks for."""

    def title(self, lang: str) -> str:
        """The words that name it."""
        return wording(self.label, lang)

    def text(self, value: Any) -> str:
        """A value as it is shown and edited."""
        for chosen, label in self.choices:
            if chosen == value and type(chosen) is type(value):
                return wording(label, in_use())
        return "" if value is None or isinstance(value, dict | list) else str(value)

    def default(self) -> str:
        """What holds while nothing is put in."""
        if self.given is None or not self.given.default:
            return ""
        standing = known_fact(self.given, self.given.default)
        return self.text(standing if isinstance(standing, bool) else self.given.default)

    def wanted(self) -> str:
        """What to write instead of what does not fit."""
        if self.is_date:
            return _("Write the date as 2026-11-21.")
        return _("Choose one of the numbers.") if self.choices else _("Write a number.")

    def offer(self, lang: str) -> str:
        """The numbered choices in one line."""
        if self.is_date:
            return _("A date such as 2026-11-21")
        numbered = (f"{n} {wording(label, lang)}" for n, (_v, label) in enumerate(self.choices, 1))
        return "   ".join(numbered)


YES_NO: tuple[tuple[Any, Label], ...] = (
    (True, {"zh": "是", "en": "Yes"}),
    (False, {"zh": "否", "en": "No"}),
)
FACTS = N_("Facts of the site")


def form_rows(checklist: Checklist, offered: tuple[Checklist, ...]) -> tuple[FormRow, ...]:
    """The rows of a checklist's form; the choice among those offered comes first."""
    groups = tuple(group for group in GROUPS if group in checklist.form or group == "site")
    return (
        *([_checklist_row(offered)] if offered else ()),
        *(_field_row(field) for field in fields(groups)),
        *(_fact_row(fact) for fact in checklist.facts),
    )


def choice_of(row: FormRow, text: str) -> tuple[bool, Any]:
    """Whether a text fits the row, and the value that it means."""
    for n, (value, label) in enumerate(row.choices, 1):
        words = label.values() if isinstance(label, dict) else (label,)
        if text == str(n) or text in words:
            return True, value
    if row.is_date and text:
        return _date(text)
    if row.fact and text:
        return known_fact(row.fact, text) is not None, text
    return row.open or not text, text


def _date(text: str) -> tuple[bool, str]:
    marks = str.maketrans("/.年月日", "-----")
    parts = [part for part in text.translate(marks).split("-") if part]
    try:
        return True, date(*(int(part) for part in parts)).isoformat()
    except (ValueError, TypeError):
        return False, text


def _checklist_row(offered: tuple[Checklist, ...]) -> FormRow:
    choices = tuple((n, one.title) for n, one in enumerate(offered))
    label = {"zh": "检查表", "en": "Checklist"}
    return FormRow(key="checklist", label=label, group="", choices=choices, open=False)


def _field_row(field: Field) -> FormRow:
    choices = tuple((wording(label, in_use()), label) for label in field.choices)
    group = GROUPS[field.group]
    return FormRow(
        key=field.key, label=field.label, group=group, choices=choices, is_date=field.kind == "date"
    )


def _fact_row(fact: Fact) -> FormRow:
    choices: tuple[tuple[Any, Label], ...] = YES_NO if fact.type == "bool" else ()
    if fact.type == "choice":
        choices = tuple((choice.id, choice.label) for choice in fact.choices)
    return FormRow(
        key=f"fact/{fact.id}",
        label=fact.label,
        group=_(FACTS),
        choices=choices,
        open=False,
        fact=fact if fact.type == "number" else None,
        given=fact,
    )
