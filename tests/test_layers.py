"""The layers of the design, checked twice: by import-linter, and by what an import really loads."""

import json
import subprocess
import sys
from pathlib import Path

import grimp
import pytest

ROOT = Path(__file__).parent.parent

FORBIDDEN = {
    "inspector_tui.model": {
        "textual", "rich", "tinydb", "weasyprint", "jinja2", "yaml", "pypinyin",
    },
    "inspector_tui.store": {"textual", "rich", "weasyprint", "jinja2"},
    "inspector_tui.library": {"textual", "rich", "tinydb", "weasyprint"},
    "inspector_tui.register": {
        "textual", "rich", "tinydb", "weasyprint", "jinja2", "yaml", "openpyxl",
    },
    "inspector_tui.report": {"textual", "rich", "tinydb", "weasyprint"},
    "inspector_tui.cli": {"textual", "rich", "weasyprint", "jinja2", "yaml", "tinydb", "openpyxl"},
    "inspector_tui.tui": {"weasyprint", "jinja2", "pypinyin"},
}  # fmt: skip
"""Module → libraries that its import must not load: forbidden to it, or too slow to wait for."""


def loaded_by(module: str) -> set[str]:
    """The top-level modules that a fresh Python has loaded after one import."""
    program = f"import {module}, json, sys; print(json.dumps(sorted(sys.modules)))"
    done = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=True, cwd=ROOT
    )
    return {name.partition(".")[0] for name in json.loads(done.stdout)}


@pytest.fixture(scope="module")
def graph() -> grimp.ImportGraph:
    return grimp.build_graph("inspector_tui", include_external_packages=True)


def test_the_contracts_of_the_layers_are_kept() -> None:
    linter = Path(sys.executable).with_name("lint-imports")
    done = subprocess.run([linter], capture_output=True, text=True, cwd=ROOT)
    assert done.returncode == 0, done.stdout + done.stderr


@pytest.mark.parametrize(("module", "forbidden"), FORBIDDEN.items())
def test_an_import_loads_no_library_of_another_layer(module: str, forbidden: set[str]) -> None:
    assert loaded_by(module) & forbidden == set()


def test_the_look_at_loaded_modules_sees_a_library_that_is_loaded() -> None:
    assert "tinydb" in loaded_by("inspector_tui.store")


def test_the_model_imports_nothing_but_msgspec_and_the_standard_library(
    graph: grimp.ImportGraph,
) -> None:
    model = {"inspector_tui.model"} | graph.find_descendants("inspector_tui.model")
    imported = {
        name for module in model for name in graph.find_modules_directly_imported_by(module)
    }
    foreign = {name.partition(".")[0] for name in imported} - sys.stdlib_module_names
    assert foreign == {"inspector_tui", "msgspec"}
