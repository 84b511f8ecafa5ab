"""The least that Textual can show: what start-up and keys are measured against."""

from textual.app import App, ComposeResult
from textual.widgets import Static


class Bare(App[None]):
    """Counts the keys that are pressed."""

    ENABLE_COMMAND_PALETTE = False

    def __init__(self) -> None:
        super().__init__()
        self._pressed = 0

    def compose(self) -> ComposeResult:
        """One line of text."""
        yield Static("pressed 0 times")

    def on_key(self) -> None:
        """Shows the new count."""
        self._pressed += 1
        self.query_one(Static).update(f"pressed {self._pressed} times")


if __name__ == "__main__":
    Bare().run()
