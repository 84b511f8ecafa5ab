"""Season: a year's inspections of an office or a province, as files that differ."""

from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import msgspec

from inspector_tui.exchange.year_list import Asked
from inspector_tui.model import Author, Checklist, Entry, Log, digest, entry, timestamp
from inspector_tui.model.register import Register, Site
from inspector_tui.store import Content, Header, to_bytes
from inspector_tui.store.content import FORMAT, document_id

BEGUN = datetime(2026, 3, 2, 1, tzinfo=UTC)
WALKS = 199
"""How many different walks there are; what a file says of its site and visit is its own."""
VISITS = 2
"""Of each site."""
INSPECTORS = 160
TODAY = date(2026, 11, 21)
ASKED = Asked(year=2026, office="city", as_at="2026-11-21")
POLICY = Path(__file__).parents[1] / "checklists" / "policies" / "baotou-demonstration.yaml"
REGIONS = ("昆都仑区", "青山区", "东河区", "九原区", "稀土高新区", "石拐区", "土右旗", "固阳县")
NOTE = "资料齐全，现场已核对；个别记录未签字，已当场提醒。"


def write_season(folder: Path, checklist: Checklist, count: int) -> None:
    """Writes so many inspection files as they come by e-mail, a thousand in a folder."""
    walks = [_walk(checklist, n) for n in range(min(WALKS, count))]
    fixed = digest(checklist)
    for n in range(count):
        place = folder / f"{n // 1000:04}"
        place.mkdir(parents=True, exist_ok=True)
        (place / f"{n:06}.json").write_bytes(_bytes(checklist, fixed, n, walks[n % len(walks)]))


def register_of(count: int) -> Register:
    """The register of the sites of so many files."""
    sites = (
        Site(id=f"BT-{n:06}", name=_name(n), region=_region(n)) for n in range(-(-count // VISITS))
    )
    return Register(sites=tuple(sites))


def _name(site: int) -> str:
    return f"第{site}号安置房项目"


def _region(site: int) -> str:
    return REGIONS[site % len(REGIONS)]


def _walk(checklist: Checklist, number: int) -> bytes:
    """The definition and the entries of a walk as a file has them, open at the end."""
    by = Author(name="李工", device="laptop")
    header = _header(checklist, digest(checklist), 0, by)
    whole = to_bytes(
        Content(header=header, checklist=checklist, log=Log(_findings(checklist, number, by)))
    )
    return whole[whole.index(b',"checklist":{') : -2]


def _findings(checklist: Checklist, number: int, by: Author) -> Iterator[Entry]:
    """A level for every item, lower ones here and there, and a note for every second one."""
    for n, item in enumerate(checklist.items()):
        at = BEGUN + timedelta(seconds=40 * n)
        scale = checklist.scale(item)
        lower = (number * 31 + n * 17) % 23 < 3 and len(scale) > 1
        yield entry(f"item/{item.id}/level", scale[1 if lower else 0].id, at=at, by=by)
        if n % 2:
            yield entry(f"item/{item.id}/note", f"{NOTE}{number}", at=at, by=by)


def _bytes(checklist: Checklist, fixed: str, n: int, walk: bytes) -> bytes:
    by = Author(name=f"检查员{n % INSPECTORS}", device=f"laptop-{n % INSPECTORS}")
    header = _header(checklist, fixed, n, by)
    first = msgspec.json.encode({"inspection": {str(document_id(header.id)): header}})
    own = msgspec.json.encode({str(document_id(one.id)): one for one in _form(n, by)})
    return b"".join((first[:-1], walk, b",", own[1:-1], b"}}"))


def _header(checklist: Checklist, fixed: str, n: int, by: Author) -> Header:
    return Header(
        format=FORMAT,
        id=f"{n * 0x9E3779B97F4A7C15 % 2**64:016x}",
        checklist=checklist.id,
        version=checklist.version,
        digest=fixed,
        created=timestamp(BEGUN),
        by=by,
    )


def _form(n: int, by: Author) -> Iterator[Entry]:
    site = n // VISITS
    said = {
        "site/name": _name(site),
        "site/region": _region(site),
        "team/leader": by.name,
        "visit/date": f"2026-{3 + n % VISITS * 4 + n % 3:02}-{1 + n % 28:02}",
    }
    return (entry(key, value, at=BEGUN, by=by) for key, value in said.items())
