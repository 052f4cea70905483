"""The light SHA-256 is the SHA-256."""

from __future__ import annotations

import hashlib
import subprocess
import sys
from unittest.mock import patch

from hypothesis import given, settings
from hypothesis import strategies as st

from store.checksum import sha256_hex


@given(st.binary(max_size=300))
@settings(max_examples=40, deadline=None)
def test_it_is_what_hashlib_gives_with_openssl_loaded_and_without(data: bytes) -> None:
    expected = hashlib.sha256(data).hexdigest()
    assert sha256_hex(data) == expected
    with patch.dict(sys.modules):
        sys.modules.pop("_hashlib", None)
        assert sha256_hex(data) == expected


def test_reading_a_page_loads_no_openssl() -> None:
    command = "import sys, store.pipeline; sys.exit('_hashlib' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", command], check=False).returncode == 0
