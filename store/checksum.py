"""SHA-256 without OpenSSL, which `hashlib` loads first: the `random` of the standard library does the same.

Where OpenSSL is loaded anyway it is asked, which is several times as fast.
"""

from __future__ import annotations

import sys
from functools import cache
from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable

_MODULES = ("_sha2", "_sha256", "hashlib")
"""The light one of Python 3.12 and later, that of 3.11, and what every Python has."""


def sha256_hex(data: bytes) -> str:
    """The SHA-256 of `data` in hexadecimal digits."""
    loaded = sys.modules.get("_hashlib")
    return str((loaded.openssl_sha256 if loaded else _light())(data).hexdigest())


@cache
def _light() -> Callable[[bytes], Any]:
    for name in _MODULES:
        try:
            made: Callable[[bytes], Any] = import_module(name).sha256
        except (ImportError, AttributeError):
            continue
        return made
    raise ImportError("this Python has no SHA-256")
