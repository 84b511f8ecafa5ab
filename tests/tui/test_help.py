"""The help and the key map: every key is listed, does something, and has a twin for Chinese input.

A Chinese input method swallows letters and sends marks full width, so that a letter alone, or a
mark without its full-width form, would be out of reach.
"""

import inspect
from collections.abc import Iterator
from typing import Any

import pytest
from textual.keys import key_to_character
from textual.screen import Screen
from textual.widgets import Input

from inspector_tui.locale import _, use
from inspector_tui.tui import keys as key_map
from inspector_tui.tui.app import InspectorApp
from inspector_tui.tui.desk import Desk
from inspector_tui.tui.keys import RECORDS, WALK, Key
from inspector_tui.tui.screens.ask import AskScreen
from inspector_tui.tui.screens.ask_fields import AskFields
from inspector_tui.tui.screens.conflict import ConflictScreen
from inspector_tui.tui.screens.evidence import EvidenceScreen
from inspector_tui.tui.screens.form import FormScreen
from inspector_tui.tui.screens.help import HelpScreen, KeyList
from inspector_tui.tui.screens.list_files import ListFilesScreen
from inspector_tui.tui.screens.match import MatchScreen
from inspector_tui.tui.screens.merge import MergeScreen
from inspector_tui.tui.screens.names import NamesScreen
from inspector_tui.tui.screens.note import NoteScreen
from inspector_tui.tui.screens.papers import PapersScreen
from inspector_tui.tui.screens.parts import PartsScreen
from inspector_tui.tui.screens.pick import PickScreen
from inspector_tui.tui.screens.problems import ProblemsScreen
from inspector_tui.tui.screens.reason import LineScreen, ReasonScreen
from inspector_tui.tui.screens.records import RecordsScreen
from inspector_tui.tui.screens.report import ReportScreen
from inspector_tui.tui.screens.review import ReviewScreen
from inspector_tui.tui.screens.run import RunScreen
from inspector_tui.tui.screens.site import SiteScreen
from inspector_tui.tui.screens.site_choice import SiteChoice
from inspector_tui.tui.screens.targets import TargetsScreen
from inspector_tui.tui.screens.trial import TrialScreen
from inspector_tui.tui.screens.walk import WalkScreen
from inspector_tui.tui.screens.year import YearScreen
from tests.tui.screen import settle

SCREENS: dict[str, tuple[type[Screen[Any]], ...]] = {
    "RECORDS": (RecordsScreen,),
    "RUN": (RunScreen,),
    "WALK": (WalkScreen,),
    "FORM": (FormScreen,),
    "NOTE": (NoteScreen,),
    "REASON": (ReasonScreen, LineScreen),
    "PAPERS": (PapersScreen,),
    "PARTS": (PartsScreen,),
    "CLOSE": (HelpScreen,),
    "REPORT": (ReportScreen,),
    "ASK": (AskScreen,),
    "FIELDS": (AskFields,),
    "REVIEW": (ReviewScreen,),
    "PROBLEMS": (ProblemsScreen,),
    "PICK": (PickScreen,),
    "EVIDENCE": (EvidenceScreen,),
    "CONFLICT": (ConflictScreen,),
    "MATCH": (MatchScreen,),
    "MERGE": (MergeScreen,),
    "YEAR": (YearScreen,),
    "FILES": (ListFilesScreen,),
    "SITE": (SiteScreen,),
    "TRIAL": (TrialScreen,),
    "NAMES": (NamesScreen,),
    "CHOICE": (SiteChoice,),
    "TARGETS": (TargetsScreen,),
}
FULL_WIDTH = {
    "/": "、", ".": "。", "?": "？", "[": "【", "]": "】", " ": "\u3000",
    **{str(n): chr(ord("０") + n) for n in range(10)},
}  # fmt: skip


def maps() -> Iterator[tuple[str, tuple[Key, ...]]]:
    """The key map of every screen by its name."""
    for name, value in vars(key_map).items():
        if name.isupper() and name != "MOVES" and isinstance(value, tuple):
            yield name, value


def characters(key: Key) -> list[str]:
    """What is typed by the keys of an action; of a key without a character nothing."""
    typed = (key_to_character(name) if len(name) > 1 else name for name in key.keys)
    return [character for character in typed if character]


def test_every_key_map_belongs_to_a_screen() -> None:
    assert {name for name, _keys in maps()} == set(SCREENS)
    for name, screens in SCREENS.items():
        for screen in screens:
            bound = {key for binding in screen.BINDINGS for key in binding.key.split(",")}  # type: ignore[union-attr]
            assert bound == {key for one in getattr(key_map, name) for key in one.keys}


@pytest.mark.parametrize("name", sorted(SCREENS))
def test_every_action_exists_on_its_screen(name: str) -> None:
    for screen in SCREENS[name]:
        for key in getattr(key_map, name):
            called, _bracket, given = key.action.partition("(")
            action = getattr(screen, f"action_{called}", None)
            assert action is not None, f"{screen.__name__} has no action_{called}"
            count = len([one for one in given.rstrip(")").split(",") if one])
            inspect.signature(action).bind(None, *range(count))


@pytest.mark.parametrize("name", sorted(SCREENS))
def test_no_key_calls_two_actions(name: str) -> None:
    bound = [one for key in getattr(key_map, name) for one in key.keys]
    assert sorted(bound) == sorted(set(bound))


@pytest.mark.parametrize("name", sorted(SCREENS))
def test_every_letter_has_a_twin_that_an_input_method_lets_through(name: str) -> None:
    for key in getattr(key_map, name):
        letters = [one for one in characters(key) if one.isalpha() and one.isascii()]
        assert not letters or set(key.keys) - set(letters), f"{key.action}: {letters}"


@pytest.mark.parametrize("name", ["RECORDS", "WALK"])
def test_every_mark_and_digit_is_bound_in_full_width_too(name: str) -> None:
    for key in getattr(key_map, name):
        typed = characters(key)
        for mark, wide in FULL_WIDTH.items():
            assert mark not in typed or wide in typed, f"{key.action}: {mark}"


@pytest.mark.parametrize("lang", ["en", "zh"])
@pytest.mark.parametrize("name", sorted(SCREENS))
def test_every_key_has_a_label_in_both_languages(name: str, lang: str) -> None:
    use(lang)
    for key in getattr(key_map, name):
        words = _(key.help or key.label)
        assert words.strip()
        assert words.isascii() == (lang == "en"), f"{key.action}: {words}"


@pytest.mark.parametrize("listed", [RECORDS, WALK], ids=["records", "walk"])
async def test_the_help_lists_every_key_of_its_screen(desk: Desk, listed: tuple[Key, ...]) -> None:
    app = InspectorApp(desk)
    async with app.run_test(size=(120, 24)) as pilot:
        await settle(pilot)
        app.push_screen(HelpScreen(listed))
        await settle(pilot)
        lines = str(app.screen.query_one(KeyList).content).split("\n")
    for key in listed:
        words = _(key.help or key.label)
        line = next((one for one in lines if one.endswith(f"  {words}")), "")
        assert line, f"{key.action} is not listed"
        assert key.shown in line or key.shown.isdigit(), f"{key.shown}: {line}"


async def test_a_long_sentence_of_the_help_goes_on_under_its_beginning(desk: Desk) -> None:
    app = InspectorApp(desk)
    async with app.run_test(size=(60, 24)) as pilot:
        await settle(pilot)
        app.push_screen(HelpScreen(WALK))
        await settle(pilot)
        lines = str(app.screen.query_one(KeyList).content).split("\n")
    assert all(len(line) <= 50 for line in lines)
    [at] = (at for at, line in enumerate(lines) if "search by text" in line)
    assert lines[at + 1].startswith(" " * lines[at].index("search by text"))


async def test_the_help_opens_from_records_by_each_of_its_keys_and_closes_again(
    desk: Desk,
) -> None:
    app = InspectorApp(desk)
    async with app.run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        for opens, closes in (("question_mark", "enter"), ("f1", "f10"), ("？", "q")):
            await pilot.press(opens)
            await settle(pilot)
            assert isinstance(app.screen, HelpScreen)
            await pilot.press(closes)
            await settle(pilot)
            assert isinstance(app.screen, RecordsScreen)


@pytest.mark.parametrize("key", ["f1", "question_mark", "fullwidth_question_mark"])
@pytest.mark.parametrize(
    ("way", "listed"),
    [(("x",), key_map.PROBLEMS), (("y", "n"), key_map.NAMES), (("y", "t"), key_map.TARGETS),
     (("y", "w"), key_map.TRIAL)],
)  # fmt: skip
async def test_every_list_shows_its_keys_where_its_bar_has_no_room_for_them(
    desk: Desk, way: tuple[str, ...], listed: tuple[Key, ...], key: str
) -> None:
    app = InspectorApp(desk)
    async with app.run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        for one in (*way, key):
            await pilot.press(one)
            await settle(pilot)
        assert isinstance(app.screen, HelpScreen)
        assert app.screen._keys == listed
        await pilot.press("f1")
        await settle(pilot)
        assert isinstance(app.screen, HelpScreen), "the help needs none of its own"


async def test_a_question_mark_in_a_line_is_a_letter_and_f1_shows_the_keys(desk: Desk) -> None:
    app = InspectorApp(desk)
    async with app.run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        await pilot.press("n")
        await settle(pilot)
        await pilot.press("question_mark")
        assert app.screen.query_one("#value", Input).value == "?"
        await pilot.press("f1")
        await settle(pilot)
        assert isinstance(app.screen, HelpScreen)
