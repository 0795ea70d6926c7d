"""python -m app.cli migrate | serve | staff ROLE E-MAIL NAME | demo | demo-reset"""

from __future__ import annotations

import sys
from collections.abc import Callable
from inspect import signature

from app.cli import commands
from app.cli.staff import staff

COMMANDS: dict[str, Callable[..., int]] = {
    "migrate": commands.migrate,
    "serve": commands.serve_here,
    "staff": staff,
    "demo": commands.demo,
    "demo-reset": commands.demo_reset,
}


def main(words: list[str]) -> int:
    """Run one command with what it asks for; its exit status."""
    command = COMMANDS.get(words[0]) if words else None
    if command is None or len(signature(command).parameters) != len(words) - 1:
        print(__doc__)
        return 2
    return command(*words[1:])


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
