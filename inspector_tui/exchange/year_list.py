"""YearList: the list of a year as a file, from which anyone can recompute it."""

from collections.abc import Iterator, Sequence
from datetime import date
from hashlib import sha256
from pathlib import Path
from typing import Literal

import msgspec

from inspector_tui.errors import BadInput, DamagedFile, FileTrouble
from inspector_tui.exchange.list_text import pieces
from inspector_tui.exchange.pool import (
    Doubt,
    Gathered,
    Input,
    Lost,
    check_one_definition,
    check_ties,
)
from inspector_tui.exchange.unswept import unswept
from inspector_tui.locale import N_
from inspector_tui.model import Value, canonical, digest, from_json
from inspector_tui.model.pool import Pool
from inspector_tui.model.ranking import Manual
from inspector_tui.model.register import Register
from inspector_tui.model.robustness import Leniency, RankRange, leniency, rank_range
from inspector_tui.model.selection import Selection, Standing, select
from inspector_tui.model.selection_policy import Rank, SelectionPolicy

FORMAT = "selection-list/1"


class Asked(Value, frozen=True, kw_only=True):
    """What a list was asked for, beside policy and files."""

    year: int
    office: Rank
    as_at: str
    """The day on which deadlines are looked at, YYYY-MM-DD."""
    region: str = ""
    """The one region that the list is of, empty for all."""
    manual: tuple[Manual, ...] = ()
    rescore: str = ""
    """The definition that everything was scored against, empty where each had its own."""


class YearList(Value, frozen=True, kw_only=True):
    """The list, what went into it, and what is shown beside it."""

    format: Literal["selection-list/1"]
    asked: Asked
    policy_digest: str
    register_digest: str
    register_as_at: str = ""
    inputs: tuple[Input, ...]
    """Every inspection that was read, with its digest."""
    selection: Selection
    ranges: dict[str, RankRange] = {}
    """The ranks of each site when any one inspector is left out."""
    leniency: dict[str, Leniency] = {}
    lost: tuple[Lost, ...] = ()
    doubts: tuple[Doubt, ...] = ()


@unswept()
def make_list(
    gathered: Gathered, register: Register, policy: SelectionPolicy, asked: Asked
) -> YearList:
    """The list that a policy makes of a pool.

    Raises BadInput where the policy has no quota for the office or names a block that is nowhere,
    a manual change has no reason, or the pool is scored against several definitions.
    """
    _check(policy, asked)
    register_digest = digest(register)
    visits = gathered.visits
    if asked.region:
        register = register.of_region(asked.region)
        visits = tuple(visit for visit in visits if visit.region == asked.region)
    pool = Pool.of(visits, policy, asked.year)
    check_one_definition(pool)
    check_ties(pool, policy, gathered.definitions)
    selection = select(
        visits, register, policy, year=asked.year, office=asked.office, manual=asked.manual
    )
    return YearList(
        format="selection-list/1",
        asked=asked,
        policy_digest=digest(policy),
        register_digest=register_digest,
        register_as_at=register.as_at,
        inputs=gathered.inputs,
        selection=_without_phones(selection),
        ranges=rank_range(selection),
        leniency=leniency(pool, policy.leniency_least),
        lost=gathered.lost,
        doubts=tuple(map(_discreet, gathered.doubts)),
    )


def to_bytes(made: YearList) -> bytes:
    """The file's content: JSON with sorted keys, a line a site, exact numbers as strings."""
    return b"".join(pieces(made))


def read_list(path: Path) -> YearList:
    """The list in a file; raises FileTrouble."""
    try:
        return from_json(path.read_bytes(), YearList)
    except (msgspec.DecodeError, UnicodeDecodeError) as error:
        raise DamagedFile(
            N_("{path}: this is no list of a selection, or it is damaged ({reason}). Give the "
               "JSON file that `inspector select -o FOLDER` wrote."),
            path=path,
            reason=error,
        ) from error  # fmt: skip
    except OSError as error:
        raise FileTrouble(
            N_("{path} cannot be read: {reason}. Check the name and the permissions."),
            path=path,
            reason=error.strerror or str(error),
        ) from error


def list_digest(made: YearList) -> str:
    """The digest of what a list decides, the same wherever its files lay."""
    return sha256(_decided(made)).hexdigest()


class Difference(Value, frozen=True, kw_only=True):
    """One thing in which a recomputed list is not the one in the file."""

    message: str
    """An English sentence with `{named}` fields."""
    places: dict[str, str] = {}


def verify_list(told: YearList, gathered: Gathered, register: Register) -> list[Difference]:
    """Recomputes a list from files and register; nothing where it is the same to the last digit."""
    found = list(_input_differences(told.inputs, gathered.inputs))
    if digest(register) != told.register_digest:
        found.append(Difference(message=N_("the register is not the one of the list")))
    again = make_list(gathered, register, told.selection.policy, told.asked)
    found += _standing_differences(told.selection, again.selection)
    if not found and _decided(again) != _decided(told):
        found.append(Difference(message=N_("the files are the same, and the list is not")))
    return found


def as_at(told: YearList) -> date:
    """The day on which a list looks at deadlines; raises BadInput."""
    try:
        return date.fromisoformat(told.asked.as_at)
    except ValueError as error:
        raise BadInput(N_("“{text}” is no date"), text=told.asked.as_at) from error


def _check(policy: SelectionPolicy, asked: Asked) -> None:
    if asked.office not in policy.quotas:
        raise BadInput(
            N_("The policy {policy} has no places for this office ({office}). It has: {known}."),
            policy=policy.id,
            office=asked.office,
            known=", ".join(policy.quotas),
        )
    for change in asked.manual:
        if not change.reason.strip():
            raise BadInput(
                N_("The change of {site} by hand needs a written reason, for it is printed."),
                site=change.site,
            )


def _without_phones(selection: Selection) -> Selection:
    """The list may be passed on; nobody needs a telephone number to recompute it."""
    return msgspec.structs.replace(
        selection, standings=tuple(map(_without_phone, selection.standings))
    )


def _without_phone(one: Standing) -> Standing:
    site = one.candidate.registered
    if site is None or not site.phone:
        return one
    bare = msgspec.structs.replace(site, phone="")
    candidate = msgspec.structs.replace(one.candidate, registered=bare)
    return msgspec.structs.replace(one, candidate=candidate)


def _discreet(doubt: Doubt) -> Doubt:
    bare = tuple(msgspec.structs.replace(site, phone="") for site in doubt.similar)
    return msgspec.structs.replace(doubt, similar=bare)


def _decided(made: YearList) -> bytes:
    """What of a list must be the same; where the files lay is nobody's concern."""
    return canonical([made.selection, made.ranges, made.leniency, made.lost, made.policy_digest])


def _input_differences(told: Sequence[Input], found: Sequence[Input]) -> Iterator[Difference]:
    before = {one.inspection: one.digest for one in told}
    now = {one.inspection: one.digest for one in found}
    for inspection in sorted(before.keys() | now.keys()):
        places = {"inspection": inspection}
        if inspection not in now:
            yield Difference(message=N_("inspection {inspection} is not among the files"),
                             places=places)  # fmt: skip
        elif inspection not in before:
            yield Difference(message=N_("inspection {inspection} was not in the list's pool"),
                             places=places)  # fmt: skip
        elif before[inspection] != now[inspection]:
            yield Difference(message=N_("inspection {inspection} is not what it was"),
                             places=places)  # fmt: skip


def _standing_differences(told: Selection, again: Selection) -> Iterator[Difference]:
    before = {one.candidate.site: one for one in told.standings}
    now = {one.candidate.site: one for one in again.standings}
    for site in sorted(before.keys() | now.keys()):
        if _fate(before.get(site)) != _fate(now.get(site)):
            yield Difference(
                message=N_("site {site}: the list says {told}, the files say {found}"),
                places={
                    "site": site,
                    "told": _fate(before.get(site)),
                    "found": _fate(now.get(site)),
                },
            )


def _fate(one: Standing | None) -> str:
    if one is None:
        return "–"
    return f"{one.outcome} {one.rank or '–'} ({one.candidate.score})"
