"""A server of our own for the tests: the built program on a free port of this machine, ended by its process id."""

import os
import pathlib
import signal
import socket
import subprocess
import time
import urllib.error
import urllib.request

ROOT = pathlib.Path(__file__).resolve().parents[2]
BINARY = os.environ.get("HUIYIN_BINARY", str(ROOT / ".build/release/huiyin"))


class Server:
    """`huiyin serve` for one workspace; `url` has no slash at its end."""

    def __init__(self, workspace: pathlib.Path, log: pathlib.Path):
        self.workspace = workspace
        self.log = log
        port = free_port()
        self.url = f"http://127.0.0.1:{port}"
        with log.open("wb") as output:
            self.process = subprocess.Popen(
                [BINARY, "serve", "--port", str(port), "--workspace", str(workspace)],
                stdin=subprocess.DEVNULL, stdout=output, stderr=subprocess.STDOUT,
            )
        self._wait()

    def _wait(self) -> None:
        for _ in range(300):
            if self.process.poll() is not None:
                raise RuntimeError(f"the server ended with {self.process.returncode}:\n{self.log.read_text()}")
            try:
                with urllib.request.urlopen(self.url + "/healthz", timeout=2) as answer:
                    if answer.status == 200:
                        return
            except (urllib.error.URLError, OSError):
                time.sleep(0.1)
        self.stop()
        raise RuntimeError(f"the server was not ready after 30 seconds:\n{self.log.read_text()}")

    def stop(self) -> int:
        """Ends the server as Ctrl-C does and says with which code it ended."""
        if self.process.poll() is None:
            self.process.send_signal(signal.SIGINT)
            try:
                self.process.wait(15)
            except subprocess.TimeoutExpired:
                self.process.kill()
                self.process.wait()
        return self.process.returncode


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def load_samples(workspace: pathlib.Path) -> str:
    """Imports all samples; what the imports printed."""
    done = subprocess.run(
        [str(ROOT / "Samples/load"), str(workspace)],
        env=os.environ | {"HUIYIN": BINARY}, stdin=subprocess.DEVNULL, capture_output=True, text=True,
    )
    if done.returncode != 0:
        raise RuntimeError(f"loading the samples ended with {done.returncode}:\n{done.stdout}\n{done.stderr}")
    return done.stdout
