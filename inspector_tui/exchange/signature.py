"""Signature: Ed25519 over the digest and the time of a seal."""

import base64
import binascii
from typing import TYPE_CHECKING, NamedTuple

from inspector_tui.errors import BadInput
from inspector_tui.locale import N_
from inspector_tui.model import canonical

if TYPE_CHECKING:
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

KIND = "ed25519:"
"""What a public key begins with; 44 characters of base64 follow."""

NO_KEY = N_("This is no private key of an inspector. Make one with `inspector keygen`.")


class KeyPair(NamedTuple):
    """What an inspector signs with, and what others know the inspector by."""

    private: str
    """PEM; to be shown to nobody."""
    public: str
    """`ed25519:` and base64; to be written into the rosters of those who check."""


def keygen() -> KeyPair:
    """A new pair of keys."""
    # Here and below: the library takes a tenth of a second to load.
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
    from cryptography.hazmat.primitives.serialization import (
        Encoding,
        NoEncryption,
        PrivateFormat,
    )

    key = Ed25519PrivateKey.generate()
    pem = key.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption())
    return KeyPair(pem.decode(), _public(key))


def public_of(private: str) -> str:
    """The public key that belongs to a private one; raises BadInput."""
    return _public(_loaded(private))


def sign(digest: str, at: str, private: str) -> str:
    """The signature over the digest and the time of a seal, in base64; raises BadInput."""
    return base64.b64encode(_loaded(private).sign(_message(digest, at))).decode()


def verify(digest: str, at: str, signature: str, public: str) -> bool:
    """Whether the owner of a public key has signed this digest at this time."""
    from cryptography.exceptions import InvalidSignature
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey

    key, signed = raw_public(public), _decoded(signature)
    if key is None or signed is None:
        return False
    try:
        Ed25519PublicKey.from_public_bytes(key).verify(signed, _message(digest, at))
    except (InvalidSignature, ValueError):
        return False
    return True


def raw_public(public: str) -> bytes | None:
    """The 32 bytes of a public key, None for what is none."""
    key = _decoded(public.removeprefix(KIND)) if public.startswith(KIND) else None
    return key if key is not None and len(key) == 32 else None


def _message(digest: str, at: str) -> bytes:
    return canonical({"format": "signature/1", "digest": digest, "at": at})


def _public(key: "Ed25519PrivateKey") -> str:
    return KIND + base64.b64encode(key.public_key().public_bytes_raw()).decode()


def _loaded(private: str) -> "Ed25519PrivateKey":
    from cryptography.exceptions import UnsupportedAlgorithm
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
    from cryptography.hazmat.primitives.serialization import load_pem_private_key

    try:
        key = load_pem_private_key(private.encode(), password=None)
    except (ValueError, TypeError, UnsupportedAlgorithm) as error:
        raise BadInput(NO_KEY) from error
    if not isinstance(key, Ed25519PrivateKey):
        raise BadInput(NO_KEY)
    return key


def _decoded(text: str) -> bytes | None:
    try:
        return base64.b64decode(text, validate=True)
    except (binascii.Error, ValueError):
        return None
