"""Symptom: what one check of the machine has found."""

from dataclasses import dataclass


@dataclass(frozen=True, kw_only=True)
class Symptom:
    """One line of the doctor's report."""

    name: str
    """What was looked at, in English; it is translated when it is shown."""
    well: bool
    text: str
    """What is there, or what is missing and how to get it, in the language in use."""
    needed: bool = True
    """Whether the program cannot do all of its work without it."""
