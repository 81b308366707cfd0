"""Runs every benchmark: ``python -m bench [--quick]``, which is ``make bench``; the parts run alone, too."""

from __future__ import annotations

import subprocess
import sys

PARTS = ("speed", "seams", "memory", "peers")


def main() -> int:
    """Runs the parts one after the other; 1 if one of them failed to run (a limit missed is printed)."""
    failed = []
    for part in PARTS:
        print(f"\n== {part}", flush=True)
        if subprocess.run([sys.executable, "-m", f"bench.{part}", *sys.argv[1:]], check=False).returncode:
            failed.append(part)
    if failed:
        print(f"\nfailed to run: {', '.join(failed)}")
    return int(bool(failed))


if __name__ == "__main__":
    sys.exit(main())
