"""The work folder, the peers installed in it, and the command under test."""

import os
import platform
import shutil
import subprocess
import sys
import venv
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
PACKAGES = ["duckdb", "polars", "python-calamine", "fastexcel", "openpyxl", "numpy",
            "rapidfuzz", "xlsxwriter", "ortools", "cryptography"]


class Lab:
    def __init__(self, work, command):
        self.work = work.resolve()
        self.root = ROOT
        self.peers = ROOT / "Benchmarks" / "peers"
        self.command = command.resolve() if command else release_path()
        self._builds = command is None

    @property
    def python(self):
        return self.work / "venv" / "bin" / "python"

    def data(self, name):
        return self.work / "data" / name

    def output(self, name):
        return self.work / "output" / name

    def peer(self, script, *arguments):
        """The command line of one of our small scripts around a peer's library."""
        return [str(self.python), str(self.peers / script), *map(str, arguments)]

    def ours(self, *arguments):
        return [str(self.command), *map(str, arguments)]

    def ready(self):
        for folder in ("data", "output"):
            (self.work / folder).mkdir(parents=True, exist_ok=True)
        self._install()
        if self._builds:
            subprocess.run(["swift", "build", *RELEASE], cwd=ROOT, check=True)
        print(self.versions())

    def _install(self):
        if not self.python.exists():
            venv.create(self.work / "venv", with_pip=True)
        pip = [str(self.python), "-m", "pip", "install", "--quiet", *PACKAGES]
        subprocess.run(pip, check=True)

    def versions(self):
        lines = [f"{platform.system()} {platform.machine()}, {cores()} cores, {processor()}"]
        lines.append(f"load average {os.getloadavg()[1]:.1f} in the five minutes before")
        lines.append(f"vinhdanh {said([self.command, '--version'])}, {size(self.command)} MB, "
                     f"{said(['swift', '--version'])}")
        lines.append(f"Python {platform.python_version()}")
        script = "import importlib.metadata as m, sys; print(*(f'{p} {m.version(p)}' " \
            "for p in sys.argv[1:]), sep=', ')"
        lines.append(said([str(self.python), "-c", script, *PACKAGES]))
        lines.append("sqlite3 " + said(["sqlite3", "--version"]).split()[0])
        lines.append(said(["xmllint", "--version"]))
        return "\n".join(lines)


# The C library stays shared, the Swift runtime comes with the command: it starts sooner.
RELEASE = ["-c", "release", "--product", "vinhdanh", "--static-swift-stdlib"]


def release_path():
    show = ["swift", "build", *RELEASE, "--show-bin-path"]
    if shutil.which("swift") is None:
        sys.exit("there is no swift on the path")
    return Path(said(show, cwd=ROOT)) / "vinhdanh"


def said(command, cwd=None):
    """The first line a command prints, on either stream."""
    done = subprocess.run(
        command, cwd=cwd, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True
    )
    return done.stdout.strip().splitlines()[0] if done.stdout.strip() else "?"


def cores():
    return len(os.sched_getaffinity(0))


def processor():
    try:
        lines = Path("/proc/cpuinfo").read_text().splitlines()
    except OSError:
        return platform.processor()
    names = [line.split(":", 1)[1].strip() for line in lines if line.startswith("model name")]
    return names[0] if names else platform.processor()


def size(path):
    return round(path.stat().st_size / 1e6) if path.exists() else "?"
