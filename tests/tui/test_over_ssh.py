"""The app over a real SSH connection: keys arrive, and a connection that is cut ends it with everything kept.

The server is started here for this test alone: without rights, on a free loopback port, with keys of its own.
"""

from __future__ import annotations

import getpass
import os
import shutil
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import pytest

from store.doctor import examine
from tests.tui.made_library import make_library
from tests.tui.terminal import START, Pty
from tui.state import load_state

ROOT = Path(__file__).parents[2]
SSHD = shutil.which("sshd", path=f"{os.environ.get('PATH', '')}:/usr/sbin:/usr/local/sbin")
SETTINGS = """\
HostKey {folder}/host
AuthorizedKeysFile {folder}/client.pub
PidFile {folder}/pid
ListenAddress 127.0.0.1:{port}
PasswordAuthentication no
KbdInteractiveAuthentication no
UsePAM no
StrictModes no
PrintMotd no
PrintLastLog no
AcceptEnv LANG
"""


class Server(NamedTuple):
    """Where the server listens and what a client needs to be let in."""

    port: int
    folder: Path


@pytest.fixture
def server(tmp_path: Path) -> Iterator[Server]:
    for program in (SSHD, shutil.which("ssh"), shutil.which("ssh-keygen")):
        if program is None:
            pytest.skip("no OpenSSH server and client on this machine")
    folder = tmp_path / "ssh"
    folder.mkdir(mode=0o700)
    for name in ("host", "client"):
        subprocess.run(["ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-f", str(folder / name)], check=True)
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = int(free.getsockname()[1])
    (folder / "sshd_config").write_text(SETTINGS.format(folder=folder, port=port), "utf-8")
    log = (folder / "log").open("wb")
    process = subprocess.Popen([str(SSHD), "-D", "-e", "-f", str(folder / "sshd_config")], stderr=log)
    try:
        if not _answers(process, port):
            pytest.skip(f"sshd does not run here: {(folder / 'log').read_text('utf-8').strip()[-200:]}")
        yield Server(port, folder)
    finally:
        process.terminate()
        process.wait(5)
        log.close()


def _answers(process: subprocess.Popen[bytes], port: int) -> bool:
    end = time.monotonic() + 5
    while time.monotonic() < end and process.poll() is None:
        with socket.socket() as probe:
            probe.settimeout(1)
            if probe.connect_ex(("127.0.0.1", port)) == 0 and probe.recv(4) == b"SSH-":
                return True
        time.sleep(0.05)
    return False


def _connect(server: Server, library: Path) -> Pty:
    """`parks-tui` at the other end of a connection; its own process number stands in a file."""
    kept = ("XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME")
    variables = {name: os.environ[name] for name in kept} | {"PYTHONPATH": str(ROOT), "LANG": "C.UTF-8"}
    words = " ".join(f"{name}='{value}'" for name, value in variables.items())
    there = f"cd '{ROOT}'; echo $$ > '{server.folder}/app'; "
    there += f"exec env {words} '{sys.executable}' -c '{START}' --store '{library}' --lang en"
    return Pty([
        "ssh", "-tt", "-F", "none", "-p", str(server.port), "-i", str(server.folder / "client"),
        "-o", "IdentitiesOnly=yes", "-o", "StrictHostKeyChecking=no", "-o", "LogLevel=ERROR",
        "-o", f"UserKnownHostsFile={server.folder}/known", f"{getpass.getuser()}@127.0.0.1", there,
    ])  # fmt: skip


def test_a_connection_that_is_cut_ends_the_app_and_harms_nothing(server: Server, tmp_path: Path) -> None:
    library = make_library(tmp_path / "library")
    terminal = _connect(server, library.path)
    try:
        terminal.wait_for("石梁经济技术开发区上半年")
        terminal.send("\x1b[B")
        terminal.wait_for("十年间")
        terminal.send("b")
        terminal.wait_for("⚑")
        app = int((server.folder / "app").read_text("utf-8"))
        assert _runs(app)
        began = time.monotonic()
        os.kill(terminal.process, signal.SIGKILL)
        while _runs(app) and time.monotonic() - began < 5:
            time.sleep(0.02)
        # The server notices first; the app has 0.7 seconds from then on.
        assert time.monotonic() - began < 2
    finally:
        terminal.close()
    library.reload()
    kept = load_state().of(library.path).article
    assert [row.date for row in library.catalogue() if row.id == kept] == ["2024-03-05"]
    assert library.reader.bookmarked() == {kept}
    assert examine(library) == []


def _runs(process: int) -> bool:
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    return Path(f"/proc/{process}/stat").read_text("utf-8").rpartition(")")[2].split()[0] != "Z"
