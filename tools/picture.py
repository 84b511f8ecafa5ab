"""Draws a screen of the program as a PNG: `tools/picture.py FILE.png 120x36 zh WORKSPACE KEY…`.

It needs rsvg-convert and the fonts DejaVu Sans Mono and Noto Sans Mono CJK.
"""

import asyncio
import html
import re
import subprocess
import sys
from pathlib import Path

from rich.cells import cell_len

from inspector_tui.locale import use
from inspector_tui.model import Author
from inspector_tui.store import Workspace
from inspector_tui.tui.app import InspectorApp, fresh_id, local_now
from inspector_tui.tui.desk import Desk

CELL = 12.2
"""The width of a cell in the picture that Textual exports."""


async def picture(workspace: Path, size: tuple[int, int], keys: list[str]) -> str:
    """The screen after some keys, as SVG."""
    author = Author(name="", device="")
    desk = Desk(workspace=Workspace(workspace), author=author, now=local_now, new_id=fresh_id)
    app = InspectorApp(desk)
    async with app.run_test(size=size) as pilot:
        for key in ["", *keys]:
            if key:
                await pilot.press(key)
            await app.workers.wait_for_complete()
            await pilot.pause()
        return app.export_screenshot()


def drawable(svg: str) -> str:
    """The picture with fonts of this machine, every wide character in its own place."""
    svg = re.sub(r"@font-face\s*\{[^}]*\}", "", svg)
    svg = svg.replace("Fira Code", "DejaVu Sans Mono, Noto Sans Mono CJK SC")
    return re.sub(r"<text ([^>]*)>([^<]*)</text>", _apart, svg)


def _apart(found: re.Match[str]) -> str:
    attributes, text = found.group(1), html.unescape(found.group(2))
    at = re.search(r'x="([\d.]+)"', attributes)
    if at is None:
        return found.group(0)
    bare = re.sub(r' textLength="[^"]*"', "", attributes)
    pieces, cells = [], 0
    for character in text:
        place = f'x="{float(at.group(1)) + cells * CELL:.1f}"'
        if character.strip("\xa0 "):
            moved = bare.replace(at.group(0), place, 1)
            pieces.append(f"<text {moved}>{html.escape(character)}</text>")
        cells += cell_len(character)
    return "".join(pieces)


def main(target: str, size: str, lang: str, workspace: str, *keys: str) -> None:
    """Draws the picture."""
    use(lang)
    width, height = (int(one) for one in size.split("x"))
    svg = drawable(asyncio.run(picture(Path(workspace), (width, height), [*keys])))
    subprocess.run(["rsvg-convert", "-w", "1200", "-o", target], input=svg.encode(), check=True)


if __name__ == "__main__":
    main(*sys.argv[1:])
