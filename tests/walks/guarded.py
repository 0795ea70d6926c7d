"""The program under a guard that refuses, and writes down, every word to another machine: `-m tests.walks.guarded demo`.

Python announces each of these calls before it is made (PEP 578), also those of the libraries.
"""

from __future__ import annotations

import os
import runpy
import sys
from pathlib import Path
from typing import Any

HERE = {"127.0.0.1", "::1", "localhost", "", None, b"", b"127.0.0.1", b"localhost"}
ADDRESSED = {"socket.connect", "socket.sendto", "socket.sendmsg"}  # with (socket, address)
NAMED = {"socket.getaddrinfo", "socket.gethostbyname", "socket.gethostbyaddr"}  # with the host first
ATTEMPTS = "attempts.txt"


def refuse(event: str, said: tuple[Any, ...]) -> None:
    if event in ADDRESSED:
        host = said[1][0] if isinstance(said[1], tuple) else None  # a path or nothing stays on this machine
    elif event in NAMED:
        host = said[0]
    else:
        return
    if host not in HERE:
        with (Path(os.environ["INSTANCE"]) / ATTEMPTS).open("a") as written:
            written.write(f"{event} {host!r}\n")
        raise PermissionError(f"{event} {host!r}")


if __name__ == "__main__":
    sys.addaudithook(refuse)
    runpy.run_module("app.cli", run_name="__main__", alter_sys=True)
