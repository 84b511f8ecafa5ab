"""The year's selection as the screens ask for it; nothing here draws."""

from inspector_tui.tui.season.answer import Answer, Season
from inspector_tui.tui.season.pool import SeasonPool, read_pool
from inspector_tui.tui.season.question import Question, known_policies

__all__ = ["Answer", "Question", "Season", "SeasonPool", "known_policies", "read_pool"]
