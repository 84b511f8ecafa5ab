"""Form: `key=value` of a command line as fields of the site form, facts and instances."""

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from inspector_tui.cli.choices import folded, yes_or_no
from inspector_tui.errors import BadInput
from inspector_tui.locale import N_, in_use

if TYPE_CHECKING:
    from inspector_tui.model import Checklist, Plain
    from inspector_tui.tui.form_rows import FormRow

_NO_EQUALS = N_("{word} has no equals sign; write KEY=VALUE, such as site/region=东河区.")
_UNKNOWN = N_("The form has no field {word}. There are: {known}.")
_NEAR = N_("The form has no field {word}. Did you mean {near}? There are: {known}.")
_BAD_VALUE = N_("{key}: {word} does not fit {label}. Possible here: {known}.")
_BAD_DATE = N_("{key}: {word} is no date. Write it as 2026-05-20.")
_BAD_NUMBER = N_("{key}: {word} is no number.")
_NO_SITE = N_("The site needs a name.")
_NO_SECTION = N_("{key}: write instance/SECTION/NUMBER, from 2 on. Sections that repeat: {known}.")


def form_values(checklist: "Checklist", pairs: Sequence[str]) -> "dict[str, Plain]":
    """The values that the pairs give; an empty one withdraws. Raises BadInput."""
    from inspector_tui.tui.form_rows import form_rows

    rows = {row.key: row for row in form_rows(checklist, ())}
    return dict(_value(checklist, rows, pair) for pair in pairs)


def _value(checklist: "Checklist", rows: "dict[str, FormRow]", pair: str) -> "tuple[str, Plain]":
    from inspector_tui.model import clean

    key, equals, word = pair.partition("=")
    key, word = key.strip(), clean(word).strip()
    if not equals:
        raise BadInput(_NO_EQUALS, word=pair)
    if key.startswith("instance/"):
        return _instance(checklist, key), word or None
    if key not in rows:
        raise _unknown(key, list(rows))
    if key == "site/name" and not word:
        raise BadInput(_NO_SITE)
    return key, _meant(rows[key], word) if word else None


def _meant(row: "FormRow", word: str) -> "Plain":
    """The value that a word means in a row; raises BadInput."""
    from inspector_tui.tui.form_rows import choice_of

    for value, _label in row.choices:
        if value == word or (isinstance(value, bool) and value is yes_or_no(word)):
            return value  # type: ignore[no-any-return]
    fits, meant = choice_of(row, word)
    if fits:
        return meant  # type: ignore[no-any-return]
    if row.is_date:
        raise BadInput(_BAD_DATE, key=row.key, word=word)
    if not row.choices:
        raise BadInput(_BAD_NUMBER, key=row.key, word=word)
    raise BadInput(
        _BAD_VALUE,
        key=row.key, word=word, label=row.title(in_use()), known=", ".join(_possible(row)),
    )  # fmt: skip


def _possible(row: "FormRow") -> Iterator[str]:
    from inspector_tui.model import wording

    for value, label in row.choices:
        words = wording(label, in_use())
        yield words if isinstance(value, bool) or value == words else f"{value} {words}"


def _unknown(key: str, known: list[str]) -> BadInput:
    from inspector_tui.library.near import near

    meant = near(key, known)
    message = _NEAR if meant else _UNKNOWN
    return BadInput(message, word=key, near=meant, known=", ".join(known))


def _instance(checklist: "Checklist", key: str) -> str:
    """The key of an instance of a section that repeats; raises BadInput."""
    _first, section, number = (*key.split("/"), "", "")[:3]
    known = {folded(one.id): one.id for one in checklist.sections if one.instances}
    if folded(section) in known and number.isascii() and number.isdigit() and int(number) > 1:
        return f"instance/{known[folded(section)]}/{int(number)}"
    raise BadInput(_NO_SECTION, key=key, known=", ".join(known.values()) or "–")
