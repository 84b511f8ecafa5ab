"""Sealing: the closing entry of an inspection, signed where there is a key."""

from datetime import datetime

import msgspec

from inspector_tui.exchange.signature import public_of, sign
from inspector_tui.model import Author, Seal, sealing, timestamp
from inspector_tui.store import InspectionFile


def seal(file: InspectionFile, *, at: datetime, by: Author, private: str = "") -> Seal:
    """Seals all that an open inspection holds, and records it.

    Raises BadInput for what is no key; NotSaved, or the reason why the file is read-only.
    """
    stamp = timestamp(at)
    closing = sealing(msgspec.to_builtins(file.header), file.log, at=stamp, by=by.name)
    if private:
        closing = msgspec.structs.replace(
            closing,
            signature=sign(closing.digest, stamp, private),
            signer=public_of(private),
        )
    file.record(file.log.next(closing.key, closing.says, at=at, by=by))
    return closing
