"""An office in autumn for the screens: a register, inspections and a policy of its own."""

from pathlib import Path

from textual.pilot import Pilot

from inspector_tui.register import NAME, kept, read_register, to_bytes
from inspector_tui.store import Workspace
from tests.cli.office_samples import inspections, register_file
from tests.tui.screen import settle

POLICY = """\
format: selection/1
id: autumn
version: "1"
title: {zh: 秋季评选, en: Autumn}
programme: red-site
note: {zh: 本地规则, en: Ours}
gates:
  - {when: unregistered, because: {zh: 不在名册, en: Not on the register}}
  - {when: veto, because: {zh: 否决项不符合, en: A veto item failed}}
  - {when: stars, stars: 1, because: {zh: 星级低, en: Too few stars}}
ties:
  - {by: key_misses, label: {zh: 关键项失分少, en: Fewer key items short}}
quotas:
  county: {each_region: 1}
  city: {places: 2, full_stars: 1/2}
"""


def fill(workspace: Workspace, *, register: bool = True) -> None:
    """Puts the inspections, the policy and, if wanted, the register there."""
    home = workspace.path
    inspections(home / "inspections")
    folder = home / "checklists" / "policies"
    folder.mkdir(parents=True)
    (folder / "autumn.yaml").write_text(POLICY, encoding="utf-8")
    if register:
        spare = home / "exports"
        spare.mkdir()
        reading = read_register(register_file(spare))
        (home / NAME).write_bytes(to_bytes(kept(reading, "2024-12-31")))


async def press(pilot: Pilot[None], *keys: str) -> None:
    """Presses keys, and waits after each until everything has come of it."""
    for key in keys:
        await pilot.press(key)
        await settle(pilot)


def listed(workspace: Workspace) -> set[str]:
    """The names of the files in the exports, the register aside."""
    folder: Path = workspace.exports
    return {path.name for path in folder.iterdir() if path.stem != "register"}
