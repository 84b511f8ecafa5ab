"""Register: the sites of a region, which the KPIs count and the selection asks."""

from collections.abc import Mapping
from fractions import Fraction
from typing import Literal

from inspector_tui.model.condition import Known
from inspector_tui.model.value import Value

AwardLevel = Literal["", "county", "municipal", "provincial", "national"]


class Site(Value, frozen=True, kw_only=True):
    """One site of the register (programmes.md §1.1, §5.3)."""

    id: str
    """The number that the register gives it."""
    name: str
    region: str = ""
    """A county or a zone."""
    address: str = ""
    contractor: str = ""
    credit_code: str = ""
    """The contractor's unified social credit code."""
    developer: str = ""
    supervisor: str = ""
    manager: str = ""
    phone: str = ""
    permit: str = ""
    scale: str = ""
    """Floor area or contract sum, as written."""
    start: str = ""
    """YYYY-MM-DD."""
    end: str = ""
    branch: str = ""
    """The party organisation."""
    secretary: str = ""
    members: int | None = None
    """Full party members."""
    award_plan: AwardLevel = ""
    """The level of the quality award that is planned; empty where none is."""
    award_name: str = ""
    """The award that is planned, in words."""
    eligible: bool | None = None
    """Whether the site meets the conditions for a red site; None is not decided."""
    why_not: str = ""
    launched: str = ""
    """The date on which red-site building began, `yes` where it is not known, else empty."""
    named: str = ""
    """The date on which the site was named a red site, `yes` where it is not known, else empty."""
    honours: str = ""
    reprimand: str = ""
    """A public reprimand or an accident, in words; empty where there is none."""
    remark: str = ""

    def facts(self) -> dict[str, Known]:
        """What conditions may ask of the site; one that was named has been launched."""
        return {
            "eligible": self.eligible,
            "launched": bool(self.launched or self.named),
            "named": bool(self.named),
            "award": AWARDS[self.award_plan],
            "award_plan": self.award_plan,
            "members": None if self.members is None else Fraction(self.members),
            "region": self.region,
            "reprimand": bool(self.reprimand),
            "honours": bool(self.honours),
            "start": self.start or None,
            "end": self.end or None,
        }


AWARDS: Mapping[AwardLevel, Known] = {
    "": Fraction(0),
    "county": Fraction(1),
    "municipal": Fraction(2),
    "provincial": Fraction(3),
    "national": Fraction(4),
}
"""The rank of an award's level, so that conditions can say `award >= 2`."""


class Register(Value, frozen=True, kw_only=True):
    """The sites, each id once."""

    sites: tuple[Site, ...] = ()
    as_at: str = ""
    """The date of the figures, YYYY-MM-DD."""

    @property
    def regions(self) -> tuple[str, ...]:
        """The regions in the order in which they first occur."""
        return tuple(dict.fromkeys(site.region for site in self.sites if site.region))

    def of_region(self, region: str) -> "Register":
        """The register of one region alone."""
        return Register(
            sites=tuple(site for site in self.sites if site.region == region), as_at=self.as_at
        )
