class Font:
    def __init__(self, *, bold: bool = False, size: float = 11) -> None: ...

class Alignment:
    def __init__(
        self, *, horizontal: str = "", vertical: str = "", wrap_text: bool = False
    ) -> None: ...

class Side:
    def __init__(self, *, style: str = "") -> None: ...

class Border:
    def __init__(
        self,
        *,
        left: Side | None = None,
        right: Side | None = None,
        top: Side | None = None,
        bottom: Side | None = None,
    ) -> None: ...
