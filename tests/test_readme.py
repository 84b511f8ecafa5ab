"""What the README says can be done."""

import re
from pathlib import Path

import pytest

from inspector_tui.cli.commands import COMMANDS

ROOT = Path(__file__).parent.parent
READMES = ("README.md", "README.zh.md")


@pytest.mark.parametrize("name", READMES)
def test_every_command_is_told(name: str) -> None:
    text = (ROOT / name).read_text(encoding="utf-8")
    assert [one for one in COMMANDS if not re.search(rf"(inspector |`){one}\b", text)] == []


@pytest.mark.parametrize("name", READMES)
def test_every_target_that_is_told_exists(name: str) -> None:
    text = (ROOT / name).read_text(encoding="utf-8")
    targets = set(re.findall(r"^([a-z]+):", (ROOT / "Makefile").read_text(), re.MULTILINE))
    assert set(re.findall(r"make ([a-z]+)", text)) <= targets


@pytest.mark.parametrize("name", READMES)
def test_every_file_that_is_linked_is_there(name: str) -> None:
    text = (ROOT / name).read_text(encoding="utf-8")
    links = re.findall(r"\]\(([^)#]+)\)", text)
    assert [link for link in links if not (ROOT / link).exists()] == []
    assert links
