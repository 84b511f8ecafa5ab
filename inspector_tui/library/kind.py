"""Kind: what a definition file can be, with its schema and its rules."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import Generic, TypeVar

from inspector_tui.library.complaint import Fault
from inspector_tui.library.known import Known
from inspector_tui.library.rules import CHECKLIST_RULES, across
from inspector_tui.library.rules.ids import id_faults
from inspector_tui.library.rules.label import label_faults
from inspector_tui.library.rules.office import OFFICE_RULES
from inspector_tui.library.rules.rule import Rule
from inspector_tui.library.rules.selection import POLICY_RULES, policy_faults
from inspector_tui.library.rules.site_facts import site_known
from inspector_tui.library.rules.target import PROGRAMME_RULES
from inspector_tui.model import Checklist, Value
from inspector_tui.model.office import Office
from inspector_tui.model.programme import Programme
from inspector_tui.model.selection_policy import SelectionPolicy

V = TypeVar("V", bound=Value)


@dataclass(frozen=True, kw_only=True)
class Kind(Generic[V]):
    """One kind of definition."""

    schema: type[V]
    known: Callable[[object], Known]
    """What plain data defines, for the rules of single values."""
    rules: Mapping[type[Value], tuple[Rule, ...]]
    """The rules of single values by their type."""
    across: Callable[[object], Iterator[Fault]]
    """The rules of the whole; it need not be sound otherwise."""

    def within(self, value: Value, known: Known, bad: frozenset[str] = frozenset()) -> list[Fault]:
        """The rules that one value breaks, what it is made of and its bad fields left aside."""
        asked = [rule for rule in self.rules.get(type(value), ()) if bad.isdisjoint(rule.reads)]
        broken = [wrong for rule in asked for wrong in rule.faults(value, known)]
        return [*label_faults(value, bad), *broken]


CHECKLIST = Kind(schema=Checklist, known=Known.of, rules=CHECKLIST_RULES, across=across)
POLICY = Kind(schema=SelectionPolicy, known=site_known, rules=POLICY_RULES, across=policy_faults)
PROGRAMME = Kind(schema=Programme, known=site_known, rules=PROGRAMME_RULES, across=id_faults)
OFFICE = Kind(schema=Office, known=site_known, rules=OFFICE_RULES, across=id_faults)
