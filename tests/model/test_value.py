"""Values: labels, numbers and the canonical form."""

from fractions import Fraction

import msgspec
import pytest

from inspector_tui.model import Level, canonical, digest, from_json, from_plain, wording
from inspector_tui.model.value import exact_sum, number


@pytest.mark.parametrize(
    ("plain", "share"),
    [(1, Fraction(1)), ("0.5", Fraction(1, 2)), ("1/3", Fraction(1, 3)), (0, Fraction(0))],
)
def test_a_share_is_read_exactly(plain: object, share: Fraction) -> None:
    level = from_plain({"id": "a", "key": "1", "label": "A", "share": plain}, Level)
    assert level.share == share


@pytest.mark.parametrize("plain", [0.1, True, "much", "1/0", None, [1]])
def test_what_is_no_exact_number_is_refused_with_its_place(plain: object) -> None:
    with pytest.raises(msgspec.ValidationError, match=r"\$\.share"):
        from_plain({"id": "a", "key": "1", "label": "A", "share": plain}, Level)


def test_an_unknown_field_is_refused_by_name() -> None:
    with pytest.raises(msgspec.ValidationError, match="colour"):
        from_plain({"id": "a", "key": "1", "label": "A", "share": 1, "colour": "red"}, Level)


def test_a_value_comes_back_from_its_canonical_form() -> None:
    level = Level(id="a", key="1", label={"zh": "符合", "en": "Met"}, share=Fraction(1, 3))
    assert from_json(canonical(level), Level) == level


def test_the_canonical_form_sorts_keys_and_leaves_defaults_and_spaces_out() -> None:
    level = Level(id="a", key="1", label={"zh": "符合", "en": "Met"}, share=Fraction(1, 3))
    text = '{"id":"a","key":"1","label":{"en":"Met","zh":"符合"},"share":"1/3"}'
    assert canonical(level).decode() == text


def test_the_digest_is_the_sha256_of_the_canonical_form() -> None:
    assert digest({"b": 1, "a": "工地"}) == digest({"a": "工地", "b": 1})
    assert digest({}) == "44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a"


def test_what_has_no_canonical_form_is_refused() -> None:
    with pytest.raises(TypeError):
        canonical(object())


@pytest.mark.parametrize(
    ("lang", "words"), [("zh", "符合"), ("en", "Met"), ("mn", "符合"), ("", "符合")]
)
def test_a_label_speaks_the_language_or_else_its_first(lang: str, words: str) -> None:
    assert wording({"zh": "符合", "en": "Met"}, lang) == words


def test_a_label_of_one_language_speaks_it_always() -> None:
    assert wording("符合", "en") == "符合"
    assert wording({}, "en") == ""


def test_a_sum_of_fractions_is_exact_whatever_their_denominators() -> None:
    parts = [Fraction(1, n) for n in (2, 3, 6, 3, 2, 6, 7)]
    assert exact_sum(parts) == Fraction(15, 7)
    assert exact_sum([]) == 0
    assert isinstance(exact_sum([]), Fraction)


@pytest.mark.parametrize(
    ("said", "meant"),
    [
        (7, Fraction(7)),
        ("7.5", Fraction(15, 2)),
        ("1/2", Fraction(1, 2)),
        ("-3", Fraction(-3)),
        (True, None),
        (7.5, None),
        ("", None),
        ("1/0", None),
        ("1e999999999", None),
        ("٣", None),
        ("nan", None),
        ([1], None),
        (None, None),
    ],
)
def test_a_number_in_an_entry_is_a_plain_one_or_none(said: object, meant: Fraction | None) -> None:
    assert number(said) == meant
