from collections.abc import Collection, Mapping

class FatalURLFetchingError(BaseException): ...

class URLFetcherResponse:
    def __init__(
        self,
        url: str,
        body: str | bytes | None = None,
        headers: Mapping[str, str] | None = None,
        status: int = 200,
    ) -> None: ...

class URLFetcher:
    def __init__(
        self,
        *,
        timeout: int = 10,
        allowed_protocols: Collection[str] | None = None,
        allow_redirects: bool = True,
        fail_on_errors: bool = False,
    ) -> None: ...
    def fetch(self, url: str, headers: Mapping[str, str] | None = None) -> URLFetcherResponse: ...
