"""Notice: the number under which the notice of an inspection was issued."""

from inspector_tui.model.log import Log

NOTICE_NUMBER = "notice/number"
"""The key under which it travels; it is no finding, and amends no seal."""


def issued_numbers(log: Log) -> tuple[str, ...]:
    """The number of the notice; none before it is issued, several where two laptops issued one."""
    said = {head.says for head in log.heads.get(NOTICE_NUMBER, ()) if isinstance(head.says, str)}
    return tuple(sorted(number for number in said if number))
