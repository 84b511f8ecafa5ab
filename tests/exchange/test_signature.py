"""A signature is its owner's, over one digest and one time."""

import pytest

from inspector_tui.errors import BadInput
from inspector_tui.exchange import keygen, public_of, sign, verify

DIGEST = "ab" * 32
AT = "2026-05-20T16:00:00.000Z"


def test_who_signed_is_known_by_the_public_key() -> None:
    pair = keygen()
    assert public_of(pair.private) == pair.public
    assert verify(DIGEST, AT, sign(DIGEST, AT, pair.private), pair.public)


def test_the_same_key_signs_the_same_in_the_same_way_and_two_keys_differ() -> None:
    one, other = keygen(), keygen()
    assert sign(DIGEST, AT, one.private) == sign(DIGEST, AT, one.private)
    assert one.public != other.public
    assert sign(DIGEST, AT, one.private) != sign(DIGEST, AT, other.private)


def test_nothing_can_be_changed_under_a_signature() -> None:
    pair, other = keygen(), keygen()
    signed = sign(DIGEST, AT, pair.private)
    assert not verify("ac" + DIGEST[2:], AT, signed, pair.public)
    assert not verify(DIGEST, AT.replace("16", "17"), signed, pair.public)
    assert not verify(DIGEST, AT, signed, other.public)
    turned = signed.replace(signed[10], "A" if signed[10] != "A" else "B", 1)
    assert not verify(DIGEST, AT, turned, pair.public)


@pytest.mark.parametrize("signature", ["", "!", "AAAA", "A" * 88, "工地", "=" * 88])
def test_what_is_no_signature_is_none(signature: str) -> None:
    assert not verify(DIGEST, AT, signature, keygen().public)


@pytest.mark.parametrize(
    "public", ["", "ed25519:", "ed25519:AAAA", "rsa:" + "A" * 44, "ed25519:" + "A" * 43 + "="]
)
def test_what_is_no_key_has_signed_nothing(public: str) -> None:
    pair = keygen()
    assert not verify(DIGEST, AT, sign(DIGEST, AT, pair.private), public)


@pytest.mark.parametrize("private", ["", "-----BEGIN PRIVATE KEY-----\nAAAA\n", "ed25519:x", "密"])
def test_one_cannot_sign_with_what_is_no_key(private: str) -> None:
    with pytest.raises(BadInput, match="no private key"):
        sign(DIGEST, AT, private)


def test_a_key_of_another_kind_is_refused() -> None:
    from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey
    from cryptography.hazmat.primitives.serialization import (
        Encoding,
        NoEncryption,
        PrivateFormat,
    )

    other = X25519PrivateKey.generate()
    pem = other.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption()).decode()
    with pytest.raises(BadInput, match="no private key"):
        public_of(pem)
