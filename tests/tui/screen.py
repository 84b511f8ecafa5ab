"""What a test sees of the screen."""

from textual.app import App
from textual.pilot import Pilot

from inspector_tui.model import Walk
from inspector_tui.tui.screens.walk import WalkScreen


def text(app: App[None]) -> str:
    """The characters on the screen, line by line."""
    strips = app.screen._compositor.render_strips()
    return "\n".join("".join(segment.text for segment in strip) for strip in strips)


def messages(app: App[None]) -> str:
    """What the messages on the screen say, however their lines break."""
    return "\n".join(str(toast.render()) for toast in app.screen.query("Toast"))


def walk_of(app: App[None]) -> Walk:
    """The walk that the screen shows."""
    assert isinstance(app.screen, WalkScreen), f"{app.screen} is on top"
    return app.screen.here


async def settle(pilot: Pilot[None]) -> None:
    """Waits until threads and messages have done their work."""
    await pilot.app.workers.wait_for_complete()
    await pilot.pause()
