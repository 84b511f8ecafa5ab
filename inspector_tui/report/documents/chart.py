"""Chart: the rate of every section as figures to draw."""

from collections.abc import Iterator

from inspector_tui.locale import N_
from inspector_tui.report.documents.layout import Bar, Chart
from inspector_tui.report.documents.reading import Reading

_FEWEST_FOR_RADAR = 3


def chart(reading: Reading) -> Iterator[Chart]:
    """A bar a section, and a radar where there are three; nothing while nothing is rated."""
    words, now = reading.words, reading.rating.now
    rated = [one for one in now.sections if one.possible and one.weight] if now else []
    bars = tuple(
        Bar(
            label=words.of(one.section.title),
            share=float(one.share),
            text=words.percent(one.share),
        )
        for one in rated
        if not one.section.bonus
    )
    if bars:
        yield Chart(
            title=words.say(N_("Rates by section")),
            bars=bars,
            radar=len(bars) >= _FEWEST_FOR_RADAR,
        )
