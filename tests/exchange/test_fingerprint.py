"""The fingerprint of a file: every byte counts, whatever was seen before."""

from hypothesis import given
from hypothesis import strategies as st

from inspector_tui.exchange.fingerprint import Fingerprints
from inspector_tui.store import to_bytes
from tests.exchange.pool_samples import ALL_MET, content, site

WHOLE = to_bytes(content(1, {**ALL_MET, **site("甲")}))
OTHER = to_bytes(content(2, {**ALL_MET, **site("乙")}))
PIECES = st.lists(
    st.sampled_from([b',"checklist":{', b',"entries":{', b"{", b"a", b"bc", WHOLE]), max_size=6
).map(b"".join)


def test_two_inspections_by_one_definition_have_different_fingerprints() -> None:
    prints = Fingerprints()
    assert prints.of(WHOLE) != prints.of(OTHER)
    assert prints.of(WHOLE) == prints.of(WHOLE)


@given(st.integers(0, len(WHOLE) - 1), st.integers(1, 255))
def test_any_changed_byte_changes_the_fingerprint(at: int, by: int) -> None:
    prints = Fingerprints()
    prints.of(OTHER)
    changed = bytearray(WHOLE)
    changed[at] ^= by
    assert prints.of(bytes(changed)) != prints.of(WHOLE)


@given(st.lists(PIECES, max_size=4), PIECES)
def test_what_was_seen_before_changes_no_fingerprint(before: list[bytes], text: bytes) -> None:
    prints = Fingerprints()
    for one in before:
        prints.of(one)
    assert prints.of(text) == Fingerprints().of(text)


@given(PIECES, PIECES)
def test_different_texts_have_different_fingerprints(one: bytes, other: bytes) -> None:
    prints = Fingerprints()
    assert (prints.of(one) == prints.of(other)) == (one == other)
