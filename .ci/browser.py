"""Make sure that the browser walks have a browser: Debian's chromium, installed here when we may."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys


def main() -> int:
    """0 when chromium is there or was installed; 1 with one line that says what to install."""
    if shutil.which("chromium"):
        return 0
    apt = shutil.which("apt-get")
    if apt and os.geteuid() == 0:
        subprocess.run([apt, "update", "-q"], check=True)  # noqa: S603 - the path is the one found on this machine
        subprocess.run([apt, "install", "-y", "-q", "--no-install-recommends", "chromium"], check=True)  # noqa: S603 - as above
        return 0
    print("The browser walks need chromium: install the Debian package `chromium`.", file=sys.stderr)
    return 1


if __name__ == "__main__":
    sys.exit(main())
