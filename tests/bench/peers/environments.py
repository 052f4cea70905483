"""Peers and the environments they run in, one each, made once in the user's cache folder."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any, NamedTuple

from platformdirs import user_cache_path


class Peer(NamedTuple):
    """A library Parks is measured against."""

    name: str
    version: str
    also: tuple[str, ...]
    """What must be pinned beside it for it to work."""
    script: str
    arguments: tuple[str, ...] = ()


PEERS = (
    Peer("recognizers-text-suite", "1.0.2a2", ("emoji<2",), "recognizers.py", ("recognizers",)),
    Peer("ms-recognizers-text-suite", "1.0.1", (), "recognizers.py", ("ms_recognizers",)),
    Peer("jionlp", "1.5.31", (), "money.py"),
)


def python_of(peer: Peer) -> Path:
    """The interpreter of the peer's environment, which is made where it is missing.

    Raises `subprocess.CalledProcessError` where the peer can't be installed.
    """
    folder = user_cache_path("parks", appauthor=False) / "bench" / f"{peer.name}-{peer.version}"
    python = folder / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
    complete = folder / "complete"
    if not complete.exists():
        print(f"installing {peer.name} {peer.version} into {folder}", file=sys.stderr)
        subprocess.run([sys.executable, "-m", "venv", "--clear", folder], check=True)
        wanted = (f"{peer.name}=={peer.version}", *peer.also)
        subprocess.run([python, "-m", "pip", "install", "--quiet", *wanted], check=True)
        complete.touch()
    return python


def ask(peer: Peer, texts: list[str]) -> list[list[list[Any]]]:
    """What the peer finds in each text: [start, end, value, unit]."""
    script = Path(__file__).with_name(peer.script)
    # -P: money.py and its neighbours must not stand in for modules that the peer imports.
    command: list[str | Path] = [python_of(peer), "-P", "-W", "ignore", script, *peer.arguments]
    done = subprocess.run(command, input=json.dumps(texts), capture_output=True, text=True, check=True)
    found: list[list[list[Any]]] = json.loads(done.stdout.splitlines()[-1])
    return found
