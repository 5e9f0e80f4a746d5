"""Runs programs alternately and keeps time and memory of each whole process."""

import multiprocessing
import os
import resource
import subprocess
import tempfile
import time
from dataclasses import dataclass
from statistics import median
from typing import List

from .case import Case, Program, Refused


@dataclass
class Timing:
    program: Program
    seconds: List[float]
    # The highest resident set of any run, in MB of 10^6 bytes; never below our own.
    megabytes: float
    floor: float

    @property
    def best(self):
        return min(self.seconds)

    @property
    def median(self):
        return median(self.seconds)


@dataclass
class Result:
    case: Case
    ours: Timing
    peers: List[Timing]
    agreement: str

    @property
    def ratio(self):
        """How many times faster than `rival` we are, best run against best run."""
        return self.rival.best / self.ours.best

    @property
    def rival(self):
        """The peer the goal names, or else the fastest."""
        named = [peer for peer in self.peers if peer.program.name == self.case.goal.against]
        return min(named or self.peers, key=lambda peer: peer.best)

    @property
    def growth(self):
        """How many times the memory of `rival` we take."""
        return self.ours.megabytes / self.rival.megabytes

    @property
    def is_met(self):
        goal = self.case.goal
        return (
            (goal.ratio is None or self.ratio >= goal.ratio)
            and (goal.milliseconds is None or self.ours.best * 1000 <= goal.milliseconds)
            and (goal.megabytes is None or self.ours.megabytes <= goal.megabytes)
            and (goal.growth is None or self.growth <= goal.growth)
        )


def measure(case, runs):
    apart(case.prepare)
    programs = [case.ours, *case.peers]
    seconds = [[] for _ in programs]
    memory = [0.0 for _ in programs]
    # The first round only warms the page cache; then all take turns, so that noise hits all alike.
    for turn in range(runs + 1):
        for index, program in enumerate(programs):
            program.before()
            took, peak = once(program)
            memory[index] = max(memory[index], peak)
            if turn > 0:
                seconds[index].append(took)
    agreement = apart(case.agreement)
    ours, *peers = [
        Timing(*values, floor=own_peak()) for values in zip(programs, seconds, memory)
    ]
    return Result(case, ours, peers, agreement)


def once(program):
    """Seconds and peak MB of one run from start to reaping.

    The kernel counts this process into the peak of a child until the child's own program starts,
    so that no peak below our own can be seen. Hence `apart`.
    """
    with tempfile.TemporaryFile() as errors:
        source = open(program.input, "rb") if program.input else subprocess.DEVNULL
        sink = open(program.output, "wb") if program.output else subprocess.DEVNULL
        try:
            start = time.perf_counter()
            process = subprocess.Popen(program.argv, stdin=source, stdout=sink, stderr=errors)
            _, status, usage = os.wait4(process.pid, 0)
            took = time.perf_counter() - start
            process.returncode = os.waitstatus_to_exitcode(status)
        finally:
            for file in (source, sink):
                if file != subprocess.DEVNULL:
                    file.close()
        if process.returncode != 0:
            errors.seek(0)
            text = errors.read(2000).decode(errors="replace").strip()
            raise Refused(f"{program.name} ended with code {process.returncode}: {text}")
    return took, megabytes(usage)


def own_peak():
    return megabytes(resource.getrusage(resource.RUSAGE_SELF))


def megabytes(usage):
    return usage.ru_maxrss * 1024 / 1e6


def apart(work):
    """Does `work` in a process of its own, so that its memory never counts as a program's."""
    here, there = multiprocessing.get_context("fork").Pipe(duplex=False)
    process = multiprocessing.get_context("fork").Process(target=_answer, args=(work, there))
    process.start()
    there.close()
    try:
        value, problem = here.recv()
    except EOFError:
        value, problem = None, "the work ended without an answer"
    process.join()
    if problem:
        raise Refused(problem)
    return value


def _answer(work, there):
    try:
        there.send((work(), None))
    except Refused as problem:
        there.send((None, str(problem)))
    except subprocess.CalledProcessError as problem:
        said = (problem.stderr or b"").decode(errors="replace").strip()[-2000:]
        there.send((None, f"{' '.join(map(str, problem.cmd[:3]))} …: {said}"))
