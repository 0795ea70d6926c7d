"""python -m app.cli.code SECRET prints the one-time code of this half minute, for whoever tries the demo."""

from __future__ import annotations

import sys

import pyotp


def main(words: list[str]) -> int:
    """Print the code; its exit status."""
    if len(words) != 1:
        print(__doc__)
        return 2
    print(pyotp.TOTP(words[0]).now())
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
