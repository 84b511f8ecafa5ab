"""The exchange opens at once: what only some of it needs is loaded when it is needed."""

from tests.test_layers import loaded_by

LATE = {"textual", "rich", "weasyprint", "jinja2", "yaml", "PIL", "cryptography", "pypdf"}


def test_nothing_heavy_is_loaded_before_it_is_needed() -> None:
    assert loaded_by("inspector_tui.exchange") & LATE == set()
