"""An autumn: whatever way the files take to the office, its workspace and list are the same."""

import random
from collections.abc import Iterator, Sequence
from datetime import date
from pathlib import Path

import msgspec
import pytest

from inspector_tui.exchange import merge_into, pack, read
from inspector_tui.exchange.gathering import gather
from inspector_tui.exchange.year_list import Asked, list_digest, make_list, verify_list
from inspector_tui.model.register import Register, Site
from inspector_tui.model.selection_policy import Quota
from inspector_tui.register import Matcher
from inspector_tui.store import Content, Workspace, to_bytes
from tests.exchange.pool_samples import ALL_MET, ANNA, BEGUN, content, filed, site, written
from tests.exchange.reports import html, pdf
from tests.exchange.samples import held
from tests.model.selection_samples import policy

SITES = 8
REGISTER = Register(
    sites=tuple(Site(id=f"{'NS'[n % 2]}{n}", name=f"site {n}", region="NS"[n % 2])
                for n in range(SITES)),
    as_at="2024-12-31",
)  # fmt: skip
RULES = policy(quotas={"city": Quota(places=3)})
ASKED = Asked(year=2024, office="city", as_at="2024-12-31")


def grown(begun: Content, said: dict[str, str]) -> Content:
    """The inspection once a laptop has gone on with it."""
    return msgspec.structs.replace(begun, log=written(begun.log, dict(said)))


def inspections() -> Iterator[Content]:
    """Two visits of each site; every third inspection grew apart on two laptops."""
    for n in range(2 * SITES):
        place = site(f"site {n // 2}", "NS"[n // 2 % 2], f"2024-0{4 + n % 2}-11",
                     team_leader=f"inspector {n % 3}")  # fmt: skip
        said = {**ALL_MET, "A": ("met", "partly")[n // 2 % 2], "B": ("met", "not-met")[n % 5 == 0]}
        if n % 3:
            yield content(n, {**place, **said})
        else:
            begun = content(n, {**place, "V": "yes", "K": "met"})
            yield grown(begun, {"A": said["A"]})
            yield grown(begun, {"B": said["B"], "A": ("met", "not-met")[n == 6]})


@pytest.fixture(scope="module")
def inbox(tmp_path_factory: pytest.TempPathFactory) -> list[Path]:
    """The files, each in one of the forms in which they come, some of them twice."""
    folder = tmp_path_factory.mktemp("inbox")
    found: list[Path] = []
    for n, one in enumerate(inspections()):
        path = filed(folder / f"{n}", one)
        carried = folder / f"carried-{n}"
        match n % 4:
            case 0:
                found.append(pack(path.parent, carried.with_suffix(".insp")).path)
            case 1:
                carried.write_bytes(html(to_bytes(one)))
                found.append(carried)
            case 2 if n < 7:
                carried.write_bytes(pdf(to_bytes(one)))
                found.append(carried)
        if n % 4 != 1:
            found.append(path)
    return found


def list_of(*paths: Path) -> tuple[str, dict[str, str]]:
    """The digest of the list of some files, and the digest of each inspection in it."""
    gathered, refused = gather(paths, Matcher(REGISTER), today=date(2024, 12, 31))
    assert refused == []
    made = make_list(gathered, REGISTER, RULES, ASKED)
    assert verify_list(made, gathered, REGISTER) == []
    return list_digest(made), {one.inspection: one.digest for one in gathered.inputs}


def merged(folder: Path, paths: Sequence[Path]) -> Path:
    """A workspace that took some files."""
    for path in paths:
        assert merge_into(Workspace(folder), read(path), at=BEGUN, by=ANNA).of("refused") == ()
    return folder


@pytest.mark.parametrize("seed", range(3))
def test_shuffled_grouped_and_repeated_files_give_one_workspace_and_one_list(
    inbox: list[Path], tmp_path: Path, seed: int
) -> None:
    chance = random.Random(seed)
    straight = merged(tmp_path / "straight", inbox)
    expected = list_of(straight)
    assert len(expected[1]) == 2 * SITES
    files = [*inbox, *chance.choices(inbox, k=9)]
    chance.shuffle(files)
    counties = [merged(tmp_path / f"county {n}", files[n::3]) for n in range(3)]
    chance.shuffle(counties)
    city = merged(tmp_path / "city", counties)
    assert held(city) == held(straight)
    assert list_of(*files) == list_of(*counties) == list_of(city) == expected
