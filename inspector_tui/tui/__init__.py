"""The screens of the program."""

from pathlib import Path

from inspector_tui.locale import use
from inspector_tui.model import Author
from inspector_tui.store import Workspace


def run(workspace: Workspace, *, author: Author, lang: str, inspection: Path | None = None) -> int:
    """Runs the program in a workspace, at an inspection's walk where one is given."""
    from inspector_tui.tui.app import InspectorApp, fresh_id, local_now
    from inspector_tui.tui.desk import Desk

    use(lang)
    workspace.path.mkdir(parents=True, exist_ok=True)
    desk = Desk(workspace=workspace, author=author, now=local_now, new_id=fresh_id)
    app = InspectorApp(desk, inspection)
    app.run()
    return app.return_code or 0
