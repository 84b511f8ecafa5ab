"""RectifySteps: what is recorded of a problem, from its notice to its end."""

from argparse import Namespace
from collections.abc import Callable, Sequence
from datetime import date
from pathlib import Path
from secrets import token_hex

from inspector_tui import model
from inspector_tui.cli import office, place
from inspector_tui.cli.amending import amend
from inspector_tui.cli.finding import line_of
from inspector_tui.cli.opening import writing
from inspector_tui.cli.printing import print_json
from inspector_tui.cli.recording import record
from inspector_tui.cli.rectify_words import problem_plain, problem_words
from inspector_tui.evidence import derive, keep
from inspector_tui.exchange import kind_of
from inspector_tui.model import Plain, Rectification, clean, find_problem, rectifications
from inspector_tui.store import DISK, InspectionFile

Step = Callable[[Sequence[str]], dict[str, Plain]]
"""The values of a step, given the SHA-256 of its photos."""


def add(args: Namespace) -> int:
    """Records a new problem; raises BadRectification without a deadline."""
    on = _day(args.on)
    with writing(args) as file:
        known = rectifications(file.log)
        given = model.next_id(known, token_hex(2))
        item = line_of(file.inspection, args.item).address if args.item else ""
        _take(args, file, lambda photos: model.problem(
            given, fact=clean(args.fact), deadline=args.deadline.strip(), on=on, item=item,
            part=clean(args.part), clause=clean(args.clause),
            severity="serious" if args.serious else "ordinary",
            requirement=clean(args.require), responsible=clean(args.responsible),
            evidence=photos,
        ))  # fmt: skip
        amend(args, file)
        return _told(args, file, given)


def reply(args: Namespace) -> int:
    """Records the site's reply; raises BadRectification unless one is owed."""
    on = _day(args.on)
    with writing(args) as file:
        one = _problem(args, file)
        who = clean(args.who) or one.responsible
        _take(args, file, lambda photos: model.reply(
            one, text=clean(args.text), who=who, on=on, evidence=photos
        ))  # fmt: skip
        return _told(args, file, one.id)


def accept(args: Namespace) -> int:
    """Records that it is mended; raises BadRectification without a reply."""
    on = _day(args.on)
    with writing(args) as file:
        one = _problem(args, file)
        _take(args, file, lambda photos: model.accept(
            one, text=clean(args.text or ""), who=_who(args), on=on, evidence=photos
        ))  # fmt: skip
        return _told(args, file, one.id)


def reject(args: Namespace) -> int:
    """Records that it is not; raises BadRectification without a new deadline."""
    on = _day(args.on)
    with writing(args) as file:
        one = _problem(args, file)
        _take(args, file, lambda photos: model.reject(
            one, deadline=args.deadline.strip(), text=clean(args.text), who=_who(args), on=on,
            evidence=photos,
        ))  # fmt: skip
        return _told(args, file, one.id)


def withdraw(args: Namespace) -> int:
    """Takes a problem back; raises BadRectification once there is a reply."""
    with writing(args) as file:
        one = _problem(args, file)
        values = model.withdraw_problem(one, file.log.heads)
        record(file, values, at=place.now(), by=place.author(args))
        amend(args, file)
        _print(args, one)
    return 0


def _take(args: Namespace, file: InspectionFile, step: Step) -> None:
    """Records a step with its photos, which are kept only where the step is in order."""
    step(())
    values = step([_kept(path, file.path.parent) for path in args.photo])
    record(file, values, at=place.now(), by=place.author(args))


def _kept(path: Path, folder: Path) -> str:
    """The SHA-256 of a photo or paper that is kept now; raises BadEvidence, FileTrouble."""
    kept = keep(path, folder, kind=kind_of(path), disk=DISK)
    if kept.photo:
        derive(kept.path, folder, disk=DISK)
    return kept.sha256


def _problem(args: Namespace, file: InspectionFile) -> Rectification:
    return find_problem(rectifications(file.log), args.number)


def _who(args: Namespace) -> str:
    return clean(args.who) or place.author(args).name


def _day(said: str) -> date:
    return date.fromisoformat(office.day(said))


def _told(args: Namespace, file: InspectionFile, given: str) -> int:
    _print(args, find_problem(rectifications(file.log), given))
    return 0


def _print(args: Namespace, one: Rectification) -> None:
    today = place.now().date()
    if args.json:
        print_json(problem_plain(one, today))
    else:
        print(problem_words(one, today))
