"""A telephone line between a browser and the demo, which a test can take away, slow down, or cut after the answer."""

from __future__ import annotations

import contextlib
import re
import socket
import threading
import time
from collections.abc import Iterator

FAR, NARROW = 0.3, 50_000  # seconds until an answer begins, bytes a second: a village's network on a good day
CHUNK = 2_000
BUSY = b"HTTP/1.1 503 Service Unavailable\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"


class Line:
    """`away`: nothing comes through. `cut`: the next answer to a form is lost, and with it the line.

    `held`: forms of a plan go nowhere, and nobody says so; `hasty`: the worker loses patience after two seconds
    instead of twenty. `full`: the server is too busy for forms of a plan, and says so. `slow`: each answer is late and narrow. `posts` are the paths of the forms that reached the server, in order.
    """

    def __init__(self, port: int) -> None:
        self.server = ("127.0.0.1", port)
        self.slow = self.cut = self.full = self.held = self.hasty = False
        self.posts: list[str] = []
        self.carried = 0  # bytes towards the browser
        self._away = False
        self._open: set[socket.socket] = set()
        self._listening = socket.create_server(("127.0.0.1", 0))
        self._turn = threading.Lock()
        threading.Thread(target=self._accept, daemon=True).start()

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self._listening.getsockname()[1]}"

    @property
    def away(self) -> bool:
        return self._away

    @away.setter
    def away(self, value: bool) -> None:
        self._away = value
        if value:
            for end in list(self._open):
                hang_up(end)

    def close(self) -> None:
        self.away = True
        hang_up(self._listening)

    def _accept(self) -> None:
        with contextlib.suppress(OSError):
            while True:
                browser = self._listening.accept()[0]
                if self._away:
                    hang_up(browser)
                else:
                    threading.Thread(target=self._carry, args=(browser,), daemon=True).start()

    def _carry(self, browser: socket.socket) -> None:
        server = socket.create_connection(self.server)
        self._open |= {browser, server}
        asked: list[bytes] = [b""]
        back = threading.Thread(target=self._answers, args=(server, browser, asked), daemon=True)
        back.start()
        with contextlib.suppress(OSError):
            while data := browser.recv(65_536):
                if data.startswith((b"GET ", b"POST ", b"HEAD ")):
                    asked[0] = data.split(b"\r\n", 1)[0]
                if self.full and data.startswith(b"POST /plan/"):
                    browser.sendall(BUSY)
                    break
                if self.held and data.startswith(b"POST /plan/"):
                    continue
                if self.hasty and data.startswith(b"GET /worker.js"):
                    data = re.sub(rb"Accept-Encoding: [^\r]*\r\n", b"", data)
                if data.startswith(b"POST "):
                    self.posts.append(asked[0].split()[1].decode())
                server.sendall(data)
        hang_up(server)
        back.join()
        hang_up(browser)
        self._open -= {browser, server}

    def _answers(self, server: socket.socket, browser: socket.socket, asked: list[bytes]) -> None:
        with contextlib.suppress(OSError):
            while data := server.recv(65_536):
                if self.cut and asked[0].startswith(b"POST /plan/"):
                    self.cut, self.away = False, True
                    return
                if self.slow and data.startswith(b"HTTP/"):
                    time.sleep(FAR)
                if self.hasty:
                    data = data.replace(b'"patience": 20', b'"patience":  2')
                for start in range(0, len(data), CHUNK):
                    self._send(browser, data[start : start + CHUNK])
        hang_up(browser)

    def _send(self, browser: socket.socket, piece: bytes) -> None:
        """All connections share one line."""
        with self._turn:
            if self.slow:
                time.sleep(len(piece) / NARROW)
            self.carried += len(piece)
        browser.sendall(piece)


def hang_up(end: socket.socket) -> None:
    with contextlib.suppress(OSError):
        end.shutdown(socket.SHUT_RDWR)
    end.close()


@contextlib.contextmanager
def line_to(port: int) -> Iterator[Line]:
    line = Line(port)
    yield line
    line.close()
