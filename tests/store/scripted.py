"""A server for tests that answers what it is told to, in order, and remembers what it was asked."""

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

JSON = "application/sparql-results+json"
NO_ROWS = b'{"head":{"vars":["s","p","o"]},"results":{"bindings":[]}}'


@dataclass
class Says:
    """One answer: what a real server would send, or break off."""

    body: bytes = NO_ROWS
    status: int = 200
    kind: str = JSON
    headers: dict[str, str] = field(default_factory=dict)
    missing: int = 0  # bytes that are promised and not sent
    chunked: bool = False  # in chunks, without the last one
    hang: float = 0.0  # seconds before anything is sent


@dataclass
class Asked:
    """One request."""

    method: str
    path: str
    headers: dict[str, str]
    body: bytes


class Scripted:
    """What the server will say and what it was asked; the last answer is said again and again."""

    def __init__(self, *script: Says) -> None:
        self.script = list(script)
        self.asked: list[Asked] = []
        self.let_go = threading.Event()
        self.address = ""

    def next(self) -> Says:
        return self.script.pop(0) if len(self.script) > 1 else self.script[0]


@contextmanager
def scripted(*script: Says) -> Iterator[Scripted]:
    """Run the server on a free port of this machine."""
    told = Scripted(*script)

    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def answer(self) -> None:
            body = self.rfile.read(int(self.headers.get("Content-Length", "0")))
            told.asked.append(Asked(self.command, self.path, dict(self.headers), body))
            says = told.next()
            if says.hang:
                told.let_go.wait(says.hang)
            self.send_response(says.status)
            self.send_header("Content-Type", says.kind)
            for name, value in says.headers.items():
                self.send_header(name, value)
            if says.chunked:
                self.send_header("Transfer-Encoding", "chunked")
                self.end_headers()
                self.wfile.write(b"%x\r\n%s\r\n" % (len(says.body), says.body))
            else:
                self.send_header("Content-Length", str(len(says.body) + says.missing))
                self.end_headers()
                self.wfile.write(says.body)
            self.close_connection = bool(says.missing or says.chunked)

        do_GET = do_POST = do_PUT = do_DELETE = answer

        def log_message(self, *words: Any) -> None:
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    told.address = f"http://127.0.0.1:{server.server_port}"
    try:
        yield told
    finally:
        told.let_go.set()
        server.shutdown()
        server.server_close()
        thread.join()
