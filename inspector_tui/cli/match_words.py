"""MatchWords: a proposal as a person reads it."""

from typing import TYPE_CHECKING

from inspector_tui.locale import N_, _, in_use

if TYPE_CHECKING:
    from inspector_tui.exchange import Matched
    from inspector_tui.model import Inspection, Proposal

SURE = {
    "high": N_("sure"),
    "medium": N_("likely"),
    "low": N_("perhaps"),
    "none": "–",
}


def proposal_row(inspection: "Inspection", one: "Matched", attached: str | None) -> tuple[str, ...]:
    """The photo, when it was taken, the item, how sure that is, and why."""
    done = _("attached") if attached else ""
    return (
        one.path.name, taken_words(one.proposal), item_words(inspection, one.proposal.address),
        _(SURE[one.proposal.confidence]), why(one.proposal), done,
    )  # fmt: skip


def taken_words(proposal: "Proposal") -> str:
    """When the photo was taken by the camera's clock."""
    return proposal.shot.taken[:19].replace("T", " ") or "–"


def why(proposal: "Proposal") -> str:
    """Why this item is proposed, or why none is."""
    from inspector_tui.model import REASONS

    return _(REASONS[proposal.reason]).format(minutes=proposal.minutes)


def item_words(inspection: "Inspection", address: str) -> str:
    """The address of a line with its title."""
    from inspector_tui.model import wording

    titles = {line.address: wording(line.item.title, in_use()) for line in inspection.lines}
    return f"{address} {titles.get(address, '')}".strip() or "–"


def summary(found: int, attached: int) -> str:
    """How many photos there were, and how many are attached now."""
    return _("{found} photos, {attached} attached").format(found=found, attached=attached)
