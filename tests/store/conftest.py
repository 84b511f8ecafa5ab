"""Flushing is what tests/faults proves; here it would cost seconds and show nothing."""

import os

import pytest


@pytest.fixture(autouse=True)
def _no_waiting_for_the_device(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "fsync", lambda descriptor: None)
