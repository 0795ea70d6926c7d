"""python -m app.cli migrate | serve | demo | demo-reset"""

from __future__ import annotations

import sys

from app.cli import commands

COMMANDS = {
    "migrate": commands.migrate,
    "serve": commands.serve_here,
    "demo": commands.demo,
    "demo-reset": commands.demo_reset,
}


def main(words: list[str]) -> int:
    """Run one command; its exit status."""
    if len(words) != 1 or words[0] not in COMMANDS:
        print(__doc__)
        return 2
    return COMMANDS[words[0]]()


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
