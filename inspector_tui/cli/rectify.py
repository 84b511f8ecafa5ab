"""The commands `rectify list`, `add`, `reply`, `accept`, `reject` and `withdraw`."""

from argparse import Namespace
from collections.abc import Callable
from pathlib import Path

from inspector_tui.cli.amending import ask_amendment
from inspector_tui.cli.opening import ask_inspection
from inspector_tui.cli.parser import USAGE, Parser, example
from inspector_tui.locale import N_, _

EXAMPLE = "inspector rectify list"

_LIST = N_("List the problems of an inspection, or of the whole workspace: what is overdue first.")
_ADD = N_("Record a problem with its deadline.")
_REPLY = N_("Record what the site says that it did.")
_ACCEPT = N_("Record that a problem was looked at again and is mended.")
_REJECT = N_("Record that a problem was looked at again and is not mended; a new deadline is set.")
_WITHDRAW = N_("Take back a problem that was entered by mistake, before there is a reply.")


_ADDING = " 示例家园 脚手架缺剪刀撑 --item B4-1 --deadline 2026-05-30 --photo 1.jpg"


def declare(parser: Parser) -> None:
    """Says what the commands ask for."""
    listed = parser.add_subparsers(
        title=_("commands"), metavar=_("COMMAND"), parser_class=Parser, required=True
    )

    def add(name: str, words: str, line: str, asks: Callable[[Parser], None]) -> None:
        one = listed.add_parser(
            name, help=_(words), description=_(words),
            epilog=example(f"inspector rectify {name}{line}"),
        )  # fmt: skip
        asks(one)
        one.set_defaults(run=_RUNS[name], parser=one)
        one.end()

    add("list", _LIST, "", _ask_list)
    add(
        "add",
        _ADD,
        _ADDING,
        _ask_add,
    )
    add("reply", _REPLY, " 示例家园 1 已按方案加设剪刀撑 --who 王示例 --photo 2.jpg", _ask_reply)
    add("accept", _ACCEPT, " 示例家园 1 剪刀撑已补齐 --photo 3.jpg", _ask_accept)
    add("reject", _REJECT, " 示例家园 1 东侧仍缺 --deadline 2026-06-06", _ask_reject)
    add("withdraw", _WITHDRAW, " 示例家园 2", _ask_withdraw)


def run(args: Namespace) -> int:
    """Never called: one of the commands below it is always required."""
    args.parser.error(_("Missing: {names}.").format(names=_("COMMAND")))
    return USAGE


def _ask_list(parser: Parser) -> None:
    ask = parser.asked.add_argument
    ask("inspection", metavar=_("INSPECTION"), nargs="?",
        help=_("its folder, its inspection.json, or a unique part of its id or its site's name; "
               "else all of the workspace"))  # fmt: skip
    ask("--open", action="store_true", help=_("only those that are not accepted yet"))
    ask("--json", action="store_true", help=_("print JSON"))


def _ask_add(parser: Parser) -> None:
    ask_inspection(parser)
    ask = parser.asked.add_argument
    ask("fact", metavar=_("FACT"), help=_("what is wrong, in a sentence"))
    ask("--deadline", metavar=_("DATE"), default="",
        help=_("until when it must be mended, YYYY-MM-DD; always needed"))  # fmt: skip
    ask("--item", metavar=_("ITEM"), help=_("the item where it was found"))
    ask("--part", metavar=_("TEXT"), default="", help=_("the part of the site"))
    ask("--clause", metavar=_("TEXT"), default="", help=_("the rule that it breaks"))
    ask("--serious", action="store_true", help=_("a serious problem, not an ordinary one"))
    ask("--require", metavar=_("TEXT"), default="", help=_("what must be done"))
    ask("--responsible", metavar=_("NAME"), default="", help=_("who must do it"))
    _ask_rest(parser)
    ask_amendment(parser)


def _ask_reply(parser: Parser) -> None:
    _ask_problem(parser)
    parser.asked.add_argument("text", metavar=_("TEXT"), help=_("what was done"))
    _ask_who(parser, _("who did it; else who is responsible"))
    _ask_rest(parser)


def _ask_accept(parser: Parser) -> None:
    _ask_problem(parser)
    ask = parser.asked.add_argument
    ask("text", metavar=_("TEXT"), nargs="?", default=None, help=_("what was seen"))
    parser.late = "text"
    _ask_who(parser, _("who looked; else you"))
    _ask_rest(parser)


def _ask_reject(parser: Parser) -> None:
    _ask_problem(parser)
    ask = parser.asked.add_argument
    ask("text", metavar=_("TEXT"), help=_("what is still wrong"))
    ask("--deadline", metavar=_("DATE"), default="",
        help=_("the new deadline, YYYY-MM-DD; always needed"))  # fmt: skip
    _ask_who(parser, _("who looked; else you"))
    _ask_rest(parser)


def _ask_withdraw(parser: Parser) -> None:
    _ask_problem(parser)
    parser.asked.add_argument("--json", action="store_true", help=_("print JSON"))
    ask_amendment(parser)


def _ask_problem(parser: Parser) -> None:
    ask_inspection(parser)
    parser.asked.add_argument(
        "number", metavar=_("NUMBER"), help=_("the problem's number as `rectify list` shows it")
    )


def _ask_who(parser: Parser, words: str) -> None:
    parser.asked.add_argument("--who", metavar=_("NAME"), default="", help=words)


def _ask_rest(parser: Parser) -> None:
    ask = parser.asked.add_argument
    ask("--photo", metavar=_("FILE"), nargs="+", action="extend", default=[], type=Path,
        help=_("photos or papers that show it"))  # fmt: skip
    ask("--on", metavar=_("DATE"), default="", help=_("the date of this step; else today"))
    ask("--json", action="store_true", help=_("print JSON"))


def _list(args: Namespace) -> int:
    from inspector_tui.cli.rectify_list import list_problems

    return list_problems(args)


def _add(args: Namespace) -> int:
    from inspector_tui.cli.rectify_steps import add

    return add(args)


def _reply(args: Namespace) -> int:
    from inspector_tui.cli.rectify_steps import reply

    return reply(args)


def _accept(args: Namespace) -> int:
    from inspector_tui.cli.rectify_steps import accept

    return accept(args)


def _reject(args: Namespace) -> int:
    from inspector_tui.cli.rectify_steps import reject

    return reject(args)


def _withdraw(args: Namespace) -> int:
    from inspector_tui.cli.rectify_steps import withdraw

    return withdraw(args)


_RUNS = {
    "list": _list, "add": _add, "reply": _reply, "accept": _accept, "reject": _reject,
    "withdraw": _withdraw,
}  # fmt: skip
