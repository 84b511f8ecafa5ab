"""The command `select`: the year's list by a policy, or the check of one."""

import sys
from argparse import Namespace
from datetime import date
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from inspector_tui.cli import office, place
from inspector_tui.cli.bar import bar
from inspector_tui.cli.parser import USAGE, Parser
from inspector_tui.cli.printing import print_json
from inspector_tui.errors import BadInput
from inspector_tui.locale import N_, _, say

if TYPE_CHECKING:
    from inspector_tui.exchange.pool import Gathered
    from inspector_tui.exchange.received import Refused
    from inspector_tui.exchange.year_list import Asked, YearList
    from inspector_tui.model import Checklist
    from inspector_tui.model.ranking import Manual
    from inspector_tui.model.selection_policy import Rank, SelectionPolicy
    from inspector_tui.register import Kept

EXAMPLE = (
    "inspector select --policy wenzhou-annual --year 2024 --level city -o exports/2024\n"
    "inspector select --verify exports/2024/2024-city-wenzhou-annual.json 收件箱"
)

_BAD_CHANGE = N_(
    "{text}: write the number of the site and the reason, SITE=REASON; for another office "
    "OFFICE:SITE=REASON, with county, city or province."
)


def declare(parser: Parser) -> None:
    """Says what the command asks for."""
    parser.papers = True
    ask = parser.asked.add_argument
    ask("paths", metavar=_("PATH"), nargs="*", type=Path,
        help=_("files and folders of inspections; else those of the workspace"))  # fmt: skip
    ask("--policy", metavar=_("POLICY"), help=_("its id, its file, or id@version"))
    ask("--year", metavar=_("YEAR"), type=int, help=_("else this year"))
    ask("--level", choices=("county", "city", "province"), help=_("the office that selects"))
    ask("--region", metavar=_("REGION"), default="", help=_("the sites of this region alone"))
    ask("--as-at", metavar=_("DATE"), default="",
        help=_("the day on which deadlines are looked at, YYYY-MM-DD; else today"))  # fmt: skip
    ask("--choose", metavar=_("SITE=REASON"), action="append", default=[],
        help=_("choose a site by hand; the reason is printed"))  # fmt: skip
    ask("--hold", metavar=_("SITE=REASON"), action="append", default=[],
        help=_("let a site wait by hand; the reason is printed"))  # fmt: skip
    ask("--rescore", metavar=_("CHECKLIST"), default="",
        help=_("score everything against this checklist and list what is lost"))  # fmt: skip
    ask("--roster", metavar=_("FILE"), type=Path, help=_("whose public key is whose"))
    ask("--programme", metavar=_("PROGRAMME"), default="", help=_("whose targets are shown"))
    ask("--xlsx", action="store_true", help=_("write the workbook"))
    ask("--html", action="store_true", help=_("write the HTML"))
    ask("--pdf", action="store_true", help=_("write the PDF"))
    ask("--json", action="store_true", help=_("print JSON"))
    ask("-o", "--output", metavar=_("FOLDER"), type=Path,
        help=_("write the list there, as JSON that can be verified and as XLSX"))  # fmt: skip
    ask("--no-cache", action="store_true",
        help=_("score every file anew instead of taking what was remembered of it"))  # fmt: skip
    ask("--verify", metavar=_("LIST"), type=Path,
        help=_("recompute the list in this JSON file from the inspections"))  # fmt: skip


def run(args: Namespace) -> int:
    """Makes the list, or verifies one; 1 where a file could not be read."""
    if args.verify:
        return _verify(args)
    if not args.policy:
        args.parser.error("the following arguments are required: --policy")
        return USAGE
    from inspector_tui.cli.select_files import write_list
    from inspector_tui.cli.select_words import list_words
    from inspector_tui.exchange.year_list import make_list
    from inspector_tui.report.yearly.matter import title_among

    policy = _policy(args)
    held = office.register(args)
    asked = _asked(args, policy)
    gathered, refused = _gather(args, held, asked)
    made = make_list(gathered, held.register, policy, asked)
    if args.region and not made.selection.standings and not made.selection.unvisited:
        raise office.unknown_region(args.region, held)
    if args.json:
        _print_list(made)
    else:
        print(list_words(made, partial(title_among, gathered.definitions.values())))
    _warn(made, refused)
    for path in write_list(args, made, gathered, refused, held.register):
        print(path, file=sys.stderr if args.json else sys.stdout)
    return 1 if refused else 0


def _policy(args: Namespace) -> "SelectionPolicy":
    from inspector_tui.library import find_policy, policies

    return find_policy(args.policy, policies(place.workspace(args).checklists))


def _asked(args: Namespace, policy: "SelectionPolicy") -> "Asked":
    from inspector_tui.exchange.year_list import Asked

    level: Rank = args.level or ("city" if "city" in policy.quotas else next(iter(policy.quotas)))
    year = office.year(args.year, place.now().year)
    changes = [_change(text, "chosen") for text in args.choose]
    changes += [_change(text, "waiting") for text in args.hold]
    said = {(one.site, one.office or level) for one in changes}
    kept = [one for one in _kept(args, policy, year, level) if (one.site, one.office) not in said]
    return Asked(
        year=year,
        office=level,
        as_at=office.day(args.as_at),
        region=args.region,
        manual=(*changes, *kept),
        rescore=args.rescore,
    )


def _kept(
    args: Namespace, policy: "SelectionPolicy", year: int, level: "Rank"
) -> "tuple[Manual, ...]":
    """The changes by hand that the workspace keeps; what the command says goes before them."""
    from inspector_tui.exchange.by_hand import NAME, heard, read_by_hand

    if level not in policy.quotas:
        return ()
    return heard(read_by_hand(place.workspace(args).path / NAME), policy, year, level)


def _change(text: str, outcome: str) -> "Manual":
    from inspector_tui.model.ranking import Manual
    from inspector_tui.model.selection_policy import OFFICES

    site, equals, reason = text.partition("=")
    named = site.partition(":")
    where = next((one for one in OFFICES if one == named[0] and named[1]), None)
    site = named[2] if where else site
    if not equals or not site.strip() or not reason.strip():
        raise BadInput(_BAD_CHANGE, text=text)
    return Manual(
        site=site.strip(),
        outcome="chosen" if outcome == "chosen" else "waiting",
        reason=reason.strip(),
        office=where,
    )


def _gather(args: Namespace, held: "Kept", asked: "Asked") -> "tuple[Gathered, list[Refused]]":
    from inspector_tui.exchange import load_roster
    from inspector_tui.exchange.gathering import gather

    return gather(
        office.paths(args),
        office.matcher(args, held),
        today=date.fromisoformat(asked.as_at),
        roster=load_roster(args.roster) if args.roster else None,
        rescore=_definition(args, asked.rescore),
        cache=_cache(args),
        progress=bar,
    )


def _cache(args: Namespace) -> Path | None:
    """Where ratings are remembered; a list is never verified by what was remembered."""
    from inspector_tui.exchange.cache import FILE, FOLDER

    home = place.workspace(args).path
    if args.no_cache or args.verify or not home.is_dir():
        return None
    return Path(home / FOLDER / FILE)


def _definition(args: Namespace, wanted: str) -> "Checklist | None":
    from inspector_tui.library import find, shelf

    return find(wanted, shelf(place.workspace(args).checklists)) if wanted else None


def _print_list(made: "YearList") -> None:
    import json

    from inspector_tui.exchange.year_list import to_bytes

    print_json(json.loads(to_bytes(made)))


def _warn(made: "YearList", refused: "list[Refused]") -> None:
    """Says what could not be read, and what a person must settle."""
    for one in refused:
        print(say(one.reason), file=sys.stderr)
    for doubt in made.doubts:
        near = ", ".join(f"{site.region} {site.name} ({site.id})" for site in doubt.similar)
        print(
            _("{region} {name} ({count} inspections) is not on the register. Similar: {near}. "
              "`inspector register settle` says which it is.").format(
                region=doubt.region, name=doubt.name, count=doubt.inspections, near=near),
            file=sys.stderr,
        )  # fmt: skip
    for lost in made.lost:
        if lost.items:
            print(
                _("{site}: not carried over from {before}: {items}").format(
                    site=lost.site, before=lost.before, items=", ".join(lost.items)),
                file=sys.stderr,
            )  # fmt: skip


def _verify(args: Namespace) -> int:
    from inspector_tui.exchange.year_list import as_at, read_list, verify_list
    from inspector_tui.locale import translate

    told = read_list(args.verify)
    as_at(told)
    held = office.register(args)
    gathered, refused = _gather(args, held, told.asked)
    found = verify_list(told, gathered, held.register)
    for one in refused:
        print(say(one.reason), file=sys.stderr)
    sentences = [translate(one.message, place.language(args)).format_map(one.places)
                 for one in found]  # fmt: skip
    if args.json:
        print_json({"same": not found, "differences": sentences})
    elif found:
        print("\n".join(sentences), file=sys.stderr)
        print(_("{count} differences: this is not the list that these files give").format(
            count=len(found)))  # fmt: skip
    else:
        print(_("recomputed from {count} inspections: the same list to the last digit").format(
            count=len(gathered.inputs)))  # fmt: skip
    return 1 if found else 0
