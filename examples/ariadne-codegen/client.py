import httpx

from waymark_client import Waymark


def connect(url: str, token: str | None = None) -> Waymark:
    """A client with typed methods, one for each operation of `queries.graphql`."""
    headers = {"Authorization": f"Bearer {token}"} if token else {}
    return Waymark(url=url, http_client=httpx.Client(headers=headers, timeout=10))
