"""What is measured, as values."""

from dataclasses import dataclass, field
from pathlib import Path
from typing import Callable, List, Optional, Sequence


class Refused(Exception):
    """A case cannot be measured, or the programs do not agree."""


@dataclass
class Program:
    """One program to time, as a whole process."""

    name: str
    argv: Sequence[str]
    # Where standard output goes; thrown away by default.
    output: Optional[Path] = None
    # What stands on standard input; nothing by default.
    input: Optional[Path] = None
    # Undoes the last run; not timed.
    before: Callable[[], None] = lambda: None


@dataclass
class Goal:
    """What the issue asks for; None where it asks for nothing."""

    # The time of the fastest peer, or of the one named, divided by ours is at least this.
    ratio: Optional[float] = None
    against: Optional[str] = None
    # Ours takes at most this many milliseconds.
    milliseconds: Optional[float] = None
    # Ours takes at most this much memory, in MB of 10^6 bytes.
    megabytes: Optional[float] = None
    # Ours takes at most this many times the memory of the one named.
    growth: Optional[float] = None


@dataclass
class Case:
    name: str
    title: str
    ours: Program
    peers: List[Program]
    goal: Goal
    # Makes the data, once; what is there already may stay.
    prepare: Callable[[], None]
    # Compares what the programs put out; says in one sentence what agreed, or raises Refused.
    agreement: Callable[[], str]
    notes: List[str] = field(default_factory=list)
