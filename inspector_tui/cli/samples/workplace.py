"""A site that is scored by marks, deductions and ticks, in English."""

from datetime import UTC, datetime

from inspector_tui.cli.finding import Said
from inspector_tui.cli.samples.sample import Sample
from inspector_tui.model import Author

WORKPLACE = Sample(
    checklist="workplace-safety-sample",
    id="5a1e0000000000e1",
    lang="en",
    begun=datetime(2026, 6, 9, 8, 15, tzinfo=UTC),
    by=Author(name="Mary Hill", device="sample laptop"),
    form={
        "site/name": "Sample – Harbour Road warehouse",
        "site/address": "1 Sample Lane, Harbour Road",
        "site/region": "Harbour",
        "site/developer": "Sample Storage Ltd",
        "site/contractor": "Sample Building Ltd",
        "site/manager": "Tom Baker",
        "site/structure": "Steel frame, two storeys",
        "site/start": "2026-01-12",
        "site/end": "2026-10-30",
        "site/progress": "Cladding and first fix",
        "team/leader": "Mary Hill",
        "team/members": "Alan Reed",
        "team/unit": "Sample Safety Office",
        "team/hosts": "Tom Baker",
        "visit/number": "SAMPLE-2026-004",
        "visit/kind": "Spot check",
        "visit/date": "2026-06-09",
        "visit/nth": "1",
        "visit/highlights": "Near misses of the week are gone through with all trades on Fridays",
        "visit/remark": "Well run. The west scaffold needs its toe boards before roofing starts.",
        "fact/has_scaffold": True,
        "fact/workers": "64",
        "fact/prohibited": False,
        "instance/scaffold/2": "West face",
    },
    found={
        "access.sign": Said(level="2", note="Visitors sign in, but the site plan is out of date."),
        "access.routes": Said(mark="8.5", note="Reels of cable lie on the stairs of core B."),
        "access.vehicles": Said(
            level="na", reason="No vehicle enters: everything is craned in from the quay."
        ),
        "fire.extinguishers": Said(
            parts=("kind=yes", "date=no", "reach=yes"),
            note="Two extinguishers on level 2 are past their date of inspection.",
        ),
        "fire.hot-work": Said(
            deductions=("watch=1",), note="The fire watch left 20 minutes after the work ended."
        ),
        "electricity.boards": Said(
            deductions=("open=1", "labels=2"),
            note="Board DB-3 is unlocked; two circuits of DB-1 bear no label.",
        ),
        "scaffold.edges@2": Said(
            level="2", note="Toe boards are missing over four metres, lift 3."
        ),
        "welfare.water": Said(level="2", note="One of two taps has no cups."),
        "bonus.near-misses": Said(
            level="2", note="31 reports since January, each with what was done about it."
        ),
    },
)
"""Complete."""
