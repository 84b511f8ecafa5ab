"""The commands: thin over the functions of the packages, which each imports when it runs."""

from inspector_tui.cli.program import main

__all__ = ["main"]
