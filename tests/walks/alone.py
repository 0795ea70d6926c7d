"""A machine without any network: the demo, a person who walks through it, and a browser, with the loopback alone.

`python -m tests.walks.alone FOLDER` writes what was found into FOLDER. The process leaves the network by
`unshare(2)`, which the superuser may do, and elsewhere whoever may have a user namespace. Where neither is
allowed `apart` is false; what the server tries to reach is refused and written down in both cases.
"""

from __future__ import annotations

import ctypes
import errno
import fcntl
import json
import os
import re
import socket
import struct
import sys
from http.cookiejar import CookieJar
from pathlib import Path
from urllib.parse import urlencode
from urllib.request import HTTPCookieProcessor, ProxyHandler, build_opener

from playwright.sync_api import sync_playwright

from tests.walks.demo import Demo, started
from tests.walks.guarded import ATTEMPTS
from tests.walks.walker import PHONE, launched, walking

TOLD = "told.json"
NEW_NET, NEW_USER = 0x40000000, 0x10000000  # <sched.h>
GET_FLAGS, SET_FLAGS, UP = 0x8913, 0x8914, 0x1  # <linux/sockios.h>, <net/if.h>
ELSEWHERE = ("192.0.2.1", 53)  # RFC 5737: an address that nobody has
PLAN = "/plan/demo-bo-bakery"
BEFORE = ("/", "/sign-in", "/staff", "/language", "/handbook", "/handbook/13", "/leave")
ROAD = (
    "/plan", PLAN, f"{PLAN}/part/idea/need", f"{PLAN}/part/sales/products", f"{PLAN}/part/market", f"{PLAN}/money",
    f"{PLAN}/money/profit", f"{PLAN}/money/household", f"{PLAN}/money/loan", f"{PLAN}/money/stress", f"{PLAN}/offers",
    f"{PLAN}/check", f"{PLAN}/send", f"{PLAN}/paper.pdf", f"{PLAN}/take", "/plan/import", "/my-data", "/consents",
)  # fmt: skip


def apart() -> bool:
    """Leave the network of this machine for an empty one with its loopback up; whether that was allowed."""
    libc, user, group = ctypes.CDLL(None, use_errno=True), os.geteuid(), os.getegid()
    if libc.unshare(NEW_NET) != 0:
        if libc.unshare(NEW_NET | NEW_USER) != 0:
            return False
        for name, text in (("setgroups", "deny"), ("uid_map", f"{user} {user} 1"), ("gid_map", f"{group} {group} 1")):
            Path(f"/proc/self/{name}").write_text(text)
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as asked:
        name, flags = struct.unpack("16sh", fcntl.ioctl(asked, GET_FLAGS, struct.pack("16sh", b"lo", 0)))
        fcntl.ioctl(asked, SET_FLAGS, struct.pack("16sh", name, flags | UP))
    return True


def no_way_out() -> bool:
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as tried:
        return tried.connect_ex(ELSEWHERE) == errno.ENETUNREACH


def fetched(demo: Demo) -> dict[str, int]:
    """The road, page after page, as Rosa reads it: each with its status."""
    opener = build_opener(ProxyHandler({}), HTTPCookieProcessor(CookieJar()))

    def ask(path: str, **form: str) -> tuple[int, str]:
        body = urlencode(form).encode() if form else None
        with opener.open(demo.base_url + path, body, timeout=30) as answer:
            return answer.status, answer.read().decode("utf-8", "replace")

    found = {path: ask(path)[0] for path in BEFORE[:-1]}  # the last one leads to another site
    token = re.search(r'name="csrf_token" value="([^"]+)"', ask("/sign-in")[1])
    assert token
    ask("/sign-in", csrf_token=token[1], **demo.fields("Rosa"))
    return found | {path: ask(path)[0] for path in ROAD}


def seen(demo: Demo) -> list[str]:
    """What a browser complains of, or asks elsewhere for, on a page with a picture."""
    with sync_playwright() as playwright:
        browser = launched(playwright)
        with walking(browser, demo, "es", PHONE) as rosa:
            rosa.sign_in("Rosa")
            rosa.go(f"{PLAN}/money")
            assert rosa.page.locator("main svg").count() > 0
            found = rosa.strangers + rosa.faults
        browser.close()
    return found


def main(folder: Path) -> None:
    alone = apart()
    told: dict[str, object] = {"apart": alone, "no_way_out": alone and no_way_out()}
    with started(folder, by=("-m", "tests.walks.guarded")) as demo:
        told |= {"pages": fetched(demo), "browser": seen(demo)}
    attempts = folder / ATTEMPTS
    told["attempts"] = attempts.read_text().splitlines() if attempts.exists() else []
    (folder / TOLD).write_text(json.dumps(told))


if __name__ == "__main__":
    main(Path(sys.argv[1]))
