"""A request in, a whole body out: HTTP with signing in, retries, time limits, and no answer that is cut short."""

import ipaddress
import os
import time
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

import httpx

from ujar.errors import StoreError, reason
from ujar.store.spool import Spool

USER, PASSWORD = "UJAR_SPARQL_USER", "UJAR_SPARQL_PASSWORD"
_BUSY: Final = frozenset({429, 502, 503, 504})  # the server asks for another try, or a proxy has lost it


@dataclass(frozen=True)
class Reply:
    """A whole answer: its status, headers and body, at the beginning."""

    status: int
    headers: Mapping[str, str]
    body: Spool


class Wire:
    """Sends requests; tries again where the server can't be reached or is busy. Requests must bear being sent twice."""

    def __init__(
        self, host: str, *, seconds: float | None = None, idle: float = 60.0, attempts: int = 4, pause: float = 0.25
    ) -> None:
        self._seconds = seconds
        self._idle = idle
        self._attempts = attempts
        self._pause = pause
        user = os.environ.get(USER)
        self._credentials = (user, os.environ.get(PASSWORD, "")) if user else None
        self._client = httpx.Client(
            auth=httpx.DigestAuth(*self._credentials) if self._credentials else None,
            trust_env=not _is_here(host),  # no proxy stands between a machine and itself
            follow_redirects=False,  # credentials go where they were sent, and nowhere else
            headers={"User-Agent": "ujar", "Accept-Encoding": "identity"},  # else no length could be checked
        )

    @property
    def signs_in(self) -> bool:
        """Whether there are credentials to send."""
        return self._credentials is not None

    def close(self) -> None:
        """Let go of the connections."""
        self._client.close()

    def send(
        self,
        method: str,
        url: str,
        *,
        headers: Mapping[str, str],
        params: Mapping[str, str] | None = None,
        content: bytes | None = None,
        data: Mapping[str, str] | None = None,
    ) -> Reply:
        """Send a request and read all of its answer, whatever the status. Raises StoreError."""
        until = None if self._seconds is None else time.monotonic() + self._seconds
        idle = self._idle if self._seconds is None else min(self._idle, self._seconds)
        request = self._client.build_request(
            method, url, headers=dict(headers), params=dict(params or {}), content=content, data=data,
            timeout=httpx.Timeout(idle, connect=min(idle, 10.0)),
        )  # fmt: skip
        tried, asked_for_basic = 0, False
        while True:
            tried += 1
            try:
                response = self._client.send(request, stream=True)
            except httpx.TransportError as error:
                late = isinstance(error, httpx.TimeoutException) and not isinstance(error, httpx.ConnectTimeout)
                if late or tried >= self._attempts or not self._wait(tried, "", until):
                    raise StoreError(_unreached(url, error, tried)) from error
                continue
            try:
                if response.status_code in _BUSY and tried < self._attempts:
                    if self._wait(tried, response.headers.get("Retry-After", ""), until):
                        continue
                elif response.status_code == 401 and self._credentials and not asked_for_basic:
                    asked_for_basic = True
                    if response.headers.get("WWW-Authenticate", "").lower().startswith("basic"):
                        self._client.auth = httpx.BasicAuth(*self._credentials)
                        continue
                return self._whole(response, until)
            finally:
                response.close()

    def _whole(self, response: httpx.Response, until: float | None) -> Reply:
        url = response.request.url.copy_with(query=None)
        body = Spool()
        try:
            for chunk in response.iter_raw():
                body.write(chunk)
                if until is not None and time.monotonic() > until:
                    raise StoreError(f"{url} takes longer than {self._seconds:g} s to answer; narrow the query")
        except httpx.TimeoutException as error:
            raise StoreError(f"{url} has stopped answering after {len(body)} bytes; ask again") from error
        except OSError as error:
            raise StoreError(f"no room for the answer of {url}: {reason(error)}; narrow the query") from error
        except httpx.TransportError as error:
            raise StoreError(f"the answer of {url} breaks off after {len(body)} bytes: {error}") from error
        body.rewind()
        return Reply(response.status_code, response.headers, body)

    def _wait(self, tried: int, wished: str, until: float | None) -> bool:
        """Wait before another try, longer each time; False where the time limit leaves no room for one."""
        seconds = self._pause * 2 ** (tried - 1)
        if wished.isdigit():
            seconds = max(seconds, min(float(wished), 30.0))
        if until is not None and time.monotonic() + seconds > until:
            return False
        time.sleep(seconds)
        return True


def _is_here(host: str) -> bool:
    try:
        return ipaddress.ip_address(host.strip("[]")).is_loopback
    except ValueError:
        return host == "localhost"


def _unreached(url: str, error: httpx.TransportError, tried: int) -> str:
    if isinstance(error, httpx.ConnectError | httpx.ConnectTimeout):
        return f"no server answers at {url} ({error}; tried {tried} times); start it, or name another --store"
    if isinstance(error, httpx.TimeoutException):
        return f"{url} does not answer in time; narrow the query, or ask again when the server is less busy"
    return f"the connection to {url} breaks off: {error} (tried {tried} times); ask again"
