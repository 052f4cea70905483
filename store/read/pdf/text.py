"""The text layer of a PDF file, read in a process of its own with bounded memory and time."""

from __future__ import annotations

import importlib.util
import signal
import subprocess
import sys
from pathlib import Path

import store
from store.errors import Message
from store.read.files.encodings import UndecodableError
from store.read.pdf.worker import MOST_SECONDS

_SECONDS = 120


def pdf_text(data: bytes) -> str:
    """The text of the file, pages parted by form feeds.

    Raises `UndecodableError` for a file that is damaged, locked, scanned or blows up, `ImportError` without the extra.
    """
    if importlib.util.find_spec("pdfplumber") is None:
        raise ImportError("pdfplumber", name="pdfplumber")
    command = [sys.executable, "-m", "store.read.pdf.worker"]
    folder = Path(store.__file__).parent.parent
    try:
        done = subprocess.run(command, input=data, capture_output=True, timeout=_SECONDS, cwd=folder, check=False)
    except subprocess.TimeoutExpired as error:
        raise UndecodableError(Message("takes longer than {n} seconds to read; split it", n=_SECONDS)) from error
    if done.returncode == 3:
        raise UndecodableError(done.stderr.decode("utf-8", "replace").strip().rsplit("\n", 1)[-1])
    if done.returncode < 0 and -done.returncode == getattr(signal, "SIGXCPU", None):
        raise UndecodableError(Message("takes longer than {n} seconds to read; split it", n=MOST_SECONDS))
    if done.returncode:
        raise UndecodableError(
            Message("is damaged or unpacks to more than it seems; print it to a new PDF or save its text as .txt")
        )
    text = done.stdout.decode("utf-8")
    if not text.strip():
        raise UndecodableError(
            Message("holds no text, only pictures (a scanned page); run text recognition on it first")
        )
    return text
