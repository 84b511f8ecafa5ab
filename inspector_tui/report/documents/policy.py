"""Policy: the rules by which a score becomes stars, printed because they are local."""

from collections.abc import Iterator

from inspector_tui.locale import N_
from inspector_tui.model import Band
from inspector_tui.report.documents.layout import Pair, Panel
from inspector_tui.report.documents.reading import Reading
from inspector_tui.report.documents.words import decimals


def policy(reading: Reading) -> Panel:
    """The bands, the caps and where the numbers come from."""
    words, rules = reading.words, reading.checklist.rating
    band = words.say(N_("Rating rules (local policy)") if rules.local else N_("Rating rules"))
    bands = words.sentences(_band(reading, one) for one in rules.bands)
    caps = words.sentences(words.of(cap.label) for cap in rules.caps)
    pairs = [Pair(label=words.say(N_("Bands")), text=bands)]
    if caps:
        pairs.append(Pair(label=words.say(N_("Caps")), text=caps))
    if rules.note:
        pairs.append(Pair(label=words.say(N_("Origin")), text=words.of(rules.note)))
    return Panel(band=band, rows=tuple((pair,) for pair in pairs))


def stars_name(reading: Reading, count: int) -> str:
    """What so many stars are called in the policy's bands."""
    words = reading.words
    for band in reading.checklist.rating.bands:
        if band.stars == count and band.label:
            return words.of(band.label)
    return words.say(N_("{count} stars"), count=count)


def _band(reading: Reading, band: Band) -> str:
    words = reading.words
    least = words.figure(band.at_least, decimals([band.at_least]))
    conditions = tuple(_conditions(reading, band))
    floor = words.say(N_("from {score} points"), score=least) if band.at_least else ""
    label = words.of(band.label) or stars_name(reading, band.stars)
    text = words.among((floor, *conditions)) or words.say(N_("below that"))
    return words.titled(label, text)


def _conditions(reading: Reading, band: Band) -> Iterator[str]:
    words = reading.words
    if band.all_key_full:
        yield words.say(N_("veto and key items at full marks"))
    if band.no_zero_section:
        yield words.say(N_("no section at zero"))
    if band.highlights:
        yield words.say(N_("special practices recorded: {n} at least"), n=band.highlights)
