"""Because: the reasons of a selection as sentences."""

from collections.abc import Callable, Sequence

from inspector_tui.locale import N_, translate
from inspector_tui.model import Label
from inspector_tui.model.eligibility import Because
from inspector_tui.model.selection import Standing, Unheeded
from inspector_tui.model.selection_policy import Rank
from inspector_tui.report.documents.words import Words

OFFICES: dict[Rank, str] = {
    "county": N_("the county"),
    "city": N_("the city"),
    "province": N_("the province"),
}
"""What the offices are called in a sentence."""

OUTCOMES = {"chosen": N_("chosen"), "waiting": N_("waiting"), "refused": N_("refused")}

_SENTENCES = {
    "place": N_("has a place with {office}"),
    "region_full": N_("the places of {0} with {office} are taken ({1})"),
    "places_full": N_("the places with {office} are taken ({0})"),
    "tied": N_(
        "equal in everything with others: {0} places of {office} are left for {1} sites; a person "
        "must decide and write why"
    ),
    "stars_full": N_("listed with one star less: at most {0} sites may have them all"),
    "manual": N_("changed by hand, because: {words}"),
    "unrated": N_("nothing was rated on {all}"),
    "unvisited": N_("not inspected"),
    "period": N_("inspected outside the period only, on {all}"),
    "programme": N_("inspected for another programme only, on {all}"),
    "visits": N_("inspected on {0} days, and {1} are needed"),
    "modified": N_("changed after it was sealed: {all}"),
}
"""The sentences of our own, by the key of the reason."""

_MEASURES = {
    "stars": N_("{found} stars, {needed} are needed"),
    "visits": N_("{found} days, {needed} are needed"),
}
"""How the two numbers of a gate are told."""

_UNHEEDED = {
    "unknown": N_("{site}: no such site was inspected in the period, so nothing was changed"),
    "refused": N_("{site}: it does not stand, so nothing was changed by hand"),
    "twice": N_("{site}: there are two changes by hand, so neither was made"),
    "full": N_("{site}: there is no place left, so it was not chosen by hand"),
    "office": N_("{site}: the change is for an office that has no say in this list"),
}


Title = Callable[[str], Label]
"""What an item is called, by its id; empty where that is not known."""


def untitled(_item: str) -> Label:
    """The title of an item where no definition is at hand."""
    return ""


def reason_words(reason: Because, words: Words, title: Title = untitled) -> str:
    """One reason as a sentence; the policy's own words come first where there are some."""
    if reason.words and reason.key != "manual":
        told = about_words(reason.key, reason.about, words, title)
        return words.titled(words.of(reason.words), told)
    about = words.among(reason.about)
    sentence = _SENTENCES.get(reason.key)
    if sentence is None:
        return words.titled(reason.key, about)
    office = words.say(OFFICES[reason.office]) if reason.office else ""
    places = {"office": office, "all": about, "words": words.of(reason.words)}
    return translate(sentence, words.lang).format(*reason.about, **places)


def about_words(key: str, about: Sequence[str], words: Words, title: Title = untitled) -> str:
    """What a gate names; a number that falls short stands before the one that is needed."""
    if key == "veto":
        return words.among(_item(one, words, title) for one in about)
    if key == "overdue":
        return words.say(N_("{count} overdue"), count=words.among(about))
    measure = _MEASURES.get(key)
    if measure is None or len(about) != 2:
        return words.among(about)
    return words.say(measure, found=about[0], needed=about[1])


def _item(address: str, words: Words, title: Title) -> str:
    """An item by its address and, where it is known, by its title."""
    return f"{address} {words.of(title(address.partition('@')[0]))}".strip()


def standing_words(one: Standing, words: Words, title: Title = untitled) -> str:
    """All reasons of a standing, and what decided a tie."""
    told = [reason_words(reason, words, title) for reason in one.because]
    if one.decided_by:
        told.append(words.say(N_("ahead or behind by: {tie}"), tie=words.of(one.decided_by)))
    return words.sentences(told)


def unheeded_words(one: Unheeded, words: Words) -> str:
    """Why a change by hand was not made."""
    return words.say(_UNHEEDED[one.because], site=one.change.site)
