"""The year's selection as screens and commands ask for it: read, tried out, written."""

from inspector_tui.season.answer import Answer, Season
from inspector_tui.season.pool import SeasonPool, read_pool
from inspector_tui.season.question import Question, known_policies

__all__ = ["Answer", "Question", "Season", "SeasonPool", "known_policies", "read_pool"]
