"""Scales: the levels that items are scored by."""

from collections.abc import Iterator

from inspector_tui.library.complaint import Fault, fault
from inspector_tui.library.known import rows, sound
from inspector_tui.locale import N_
from inspector_tui.model import Level


def scale_faults(plain: object) -> Iterator[Fault]:
    """The scales that are empty or cannot give full marks; or that there are none, said once."""
    scales = plain.get("levels") if isinstance(plain, dict) else None
    if not scales:
        yield from _no_scales(plain)
    for name, listed in scales.items() if isinstance(scales, dict) else ():
        levels = sound(listed, tuple[Level, ...])
        if levels is not None:
            yield from _of_levels(name, levels)


def _no_scales(plain: object) -> Iterator[Fault]:
    for at, section in rows(plain, "sections"):
        for n, item in rows(section, "items"):
            if "levels" in item:
                yield fault(
                    N_("the definition has no scales, and items are scored by them"),
                    N_("Add `levels` at the top, with every scale by its name."),
                    "sections",
                    at,
                    "items",
                    n,
                    "levels",
                )
                return


def _of_levels(name: str, levels: tuple[Level, ...]) -> Iterator[Fault]:
    if not levels:
        yield fault(
            N_("the scale {name} has no levels"),
            N_("Add its levels, or take it away."),
            "levels",
            name,
            name=name,
        )
    elif not any(level.share == 1 for level in levels):
        yield fault(
            N_("no level of the scale {name} earns all points"),
            N_("Give its best level share: 1."),
            "levels",
            name,
            name=name,
        )
