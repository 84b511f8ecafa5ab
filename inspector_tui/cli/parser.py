"""Parser: argparse in the language in use, with an example in every help."""

import argparse
import re
import sys
from collections.abc import Iterable, Sequence
from typing import Any, NoReturn

from inspector_tui.locale import N_, _

USAGE = 2
"""The exit code for a command line that cannot be understood."""

_MISSING_VALUE = N_("{name}: a value is missing.")
_SENTENCES = (
    (r"the following arguments are required: (?P<names>.+)", N_("Missing: {names}.")),
    (r"unrecognized arguments: (?P<names>.+)", N_("Not understood: {names}.")),
    (
        r"argument (?P<name>.+?): invalid choice: '?(?P<word>.*?)'? \(choose from (?P<known>.+)\)",
        N_("{word} is not possible here; there are {known}."),
    ),
    (r"argument (?P<name>.+?): expected (one|at least one|\d+) arguments?", _MISSING_VALUE),
    (r"argument (?P<name>.+?): ignored explicit argument .+", N_("{name} takes no value.")),
    (
        r"argument (?P<name>.+?): not allowed with argument (?P<other>.+)",
        N_("{name} and {other} exclude each other."),
    ),
)
"""What argparse says, and what a person is told."""


class _Help(argparse.RawDescriptionHelpFormatter):
    """The layout of a help."""

    def add_usage(
        self,
        usage: str | None,
        actions: Iterable[argparse.Action],
        groups: Iterable[argparse._MutuallyExclusiveGroup],
        prefix: str | None = None,
    ) -> None:
        """Puts the usage line in the language in use."""
        super().add_usage(usage, actions, groups, _("usage: ") if prefix is None else prefix)


class Parser(argparse.ArgumentParser):
    """A command line with its help."""

    def __init__(self, **given: Any) -> None:
        super().__init__(formatter_class=_Help, add_help=False, allow_abbrev=False, **given)
        self.asked = self.add_argument_group(_("arguments"))
        """What the command itself asks for."""
        self.papers = False
        """Whether the command prints papers, which may be in both languages."""
        self.late = ""
        """An optional word, or words, that may also stand behind options, where argparse forgets
        them."""

    def end(self) -> argparse._ArgumentGroup:
        """Adds what every command understands, below what it asks for itself."""
        common = self.add_argument_group(_("everywhere"))
        unset = argparse.SUPPRESS
        common.add_argument(
            "--workspace",
            metavar=_("FOLDER"),
            default=unset,
            help=_("where the inspections are; else this folder if it has some, else "
                   "INSPECTOR_WORKSPACE, else ~/inspector"),
        )  # fmt: skip
        common.add_argument(
            "--lang",
            default=unset,
            **self._languages(),
        )
        common.add_argument(
            "--by",
            metavar=_("NAME"),
            default=unset,
            help=_("who writes; else INSPECTOR_NAME, else the name of the system's user"),
        )
        common.add_argument("-h", "--help", action="help", help=_("show this help"))
        return common

    def _languages(self) -> dict[str, Any]:
        if self.papers:
            told = _("Chinese or English; what is printed also in both, side by side")
            return {"choices": ("zh", "en", "both"), "help": told}
        return {"choices": ("zh", "en"), "help": _("Chinese or English")}

    def parse_known_args(  # type: ignore[override]
        self, args: Sequence[str] | None = None, namespace: argparse.Namespace | None = None
    ) -> tuple[argparse.Namespace, list[str]]:
        """Reads a command line; ends with 2 where anything is left over."""
        found, rest = super().parse_known_args(args, namespace)
        if self.late and not any(word.startswith("-") for word in rest):
            rest = _taken_late(found, self.late, rest)
        if rest:
            self.error(f"unrecognized arguments: {' '.join(rest)}")
        return found, rest

    def error(self, message: str) -> NoReturn:
        """Says what cannot be understood and how the command is written, and ends with 2."""
        told = _("{complaint} `{prog} --help` shows how it is written.").format(
            complaint=explained(message), prog=self.prog
        )
        print(self.format_usage() + told, file=sys.stderr)
        raise SystemExit(USAGE)


def _taken_late(found: argparse.Namespace, name: str, words: list[str]) -> list[str]:
    """Gives an argument the words that were forgotten, and returns what it cannot take."""
    given = getattr(found, name)
    if isinstance(given, list):
        setattr(found, name, [*given, *words])
        return []
    if given is None and len(words) == 1:
        setattr(found, name, words[0])
        return []
    return words


def example(lines: str) -> str:
    """What stands below a help: command lines that show how it is used."""
    return _("example:") + "\n  " + lines.replace("\n", "\n  ")


def explained(message: str) -> str:
    """A complaint of argparse as a sentence in the language in use."""
    for pattern, sentence in _SENTENCES:
        if found := re.fullmatch(pattern, message, re.DOTALL):
            named = {name: words.replace("'", "") for name, words in found.groupdict().items()}
            return _hinted(_(sentence).format(**named), **named)
    return message


def _hinted(complaint: str, *, word: str = "", known: str = "", **_rest: str) -> str:
    """The complaint, and the known word that a misspelt one was probably meant to be."""
    from difflib import get_close_matches  # only where something is misspelt

    close = get_close_matches(word, re.findall(r"[\w-]+", known), n=1)
    if not close:
        return complaint
    return _("{complaint} Did you mean {near}?").format(complaint=complaint, near=close[0])
