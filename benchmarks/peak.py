"""Peak: the most memory that a process has had."""

from pathlib import Path


def peak(pid: int) -> float:
    """The most megabytes that a process has had in memory."""
    lines = Path(f"/proc/{pid}/status").read_text(encoding="ascii").splitlines()
    return next(int(line.split()[1]) for line in lines if line.startswith("VmHWM:")) * 1024 / 1e6
