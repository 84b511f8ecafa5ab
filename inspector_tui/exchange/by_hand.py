"""ByHand: the changes of the year's list that people made by hand, kept in the workspace."""

from collections.abc import Iterable
from pathlib import Path
from typing import Literal

import msgspec

from inspector_tui.errors import DamagedFile, FileTrouble
from inspector_tui.locale import N_
from inspector_tui.model import Value, canonical, from_json
from inspector_tui.model.ranking import Manual
from inspector_tui.model.selection_policy import Rank, SelectionPolicy

NAME = "selection-changes.json"
"""The file in the workspace."""


class ByHand(Value, frozen=True, kw_only=True):
    """A change of one list."""

    policy: str
    """The id of the policy that the list is made by."""
    year: int
    change: Manual
    """The change with its reason; it names the office whose places it is about."""


class _File(Value, frozen=True, kw_only=True):
    format: Literal["selection-changes/1"]
    changes: tuple[ByHand, ...]


def read_by_hand(path: Path) -> tuple[ByHand, ...]:
    """The changes in a file, none where there is no file; raises FileTrouble."""
    try:
        return from_json(path.read_bytes(), _File).changes
    except FileNotFoundError:
        return ()
    except (msgspec.DecodeError, UnicodeDecodeError) as error:
        raise DamagedFile(
            N_("{path}: the changes by hand are damaged ({reason}). Move the file away and make "
               "them again."),
            path=path,
            reason=error,
        ) from error  # fmt: skip
    except OSError as error:
        raise FileTrouble(
            N_("{path} cannot be read: {reason}. Check the name and the permissions."),
            path=path,
            reason=error.strerror or str(error),
        ) from error


def by_hand_bytes(changes: Iterable[ByHand]) -> bytes:
    """The file's content, a change a line, the same whatever order they were made in."""
    lines = ",\n".join(sorted(canonical(one).decode() for one in changes))
    return f'{{"format":"selection-changes/1","changes":[\n{lines}\n]}}\n'.encode()


def without(changes: Iterable[ByHand], gone: ByHand) -> tuple[ByHand, ...]:
    """The changes without those of the same list, site and office."""
    return tuple(one for one in changes if _about(one) != _about(gone))


def heard(
    changes: Iterable[ByHand], policy: SelectionPolicy, year: int, office: Rank
) -> tuple[Manual, ...]:
    """The changes that have a say in the list of an office; raises KeyError as the policy does."""
    offices = policy.offices(office)
    return tuple(
        one.change
        for one in changes
        if (one.policy, one.year) == (policy.id, year) and one.change.office in offices
    )


def _about(one: ByHand) -> tuple[str, int, str, str | None]:
    return one.policy, one.year, one.change.site, one.change.office
