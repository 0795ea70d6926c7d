"""What `mutmut run` found: of each file the changes that the tests noticed, and the share of all."""

from __future__ import annotations

import json
import sys
from collections import Counter
from pathlib import Path

UNNOTICED = (0, 5, 33)  # mutmut's codes: the tests passed, or none runs this line


def main(root: Path) -> None:
    found: dict[str, Counter[str]] = {}
    for meta in sorted(root.rglob("*.py.meta")):
        codes = json.loads(meta.read_text(encoding="utf-8"))["exit_code_by_key"].values()
        words = ("waiting" if code is None else "survived" if code in UNNOTICED else "killed" for code in codes)
        found[str(meta.relative_to(root).with_suffix(""))] = Counter(words)
    for name, counts in [*found.items(), ("all", sum(found.values(), Counter()))]:
        tried = counts["killed"] + counts["survived"]
        if tried:
            print(f"{name:44} killed {counts['killed']:5} of {tried:5}  {counts['killed'] / tried:6.1%}")
    if any(counts["waiting"] for counts in found.values()):
        print("some have not been tried yet: run it again")


if __name__ == "__main__":
    main(Path(sys.argv[1] if len(sys.argv) > 1 else "mutants"))
