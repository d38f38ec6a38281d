"""What this machine is, without its name; and what a process uses."""

import datetime
import os
import pathlib
import platform
import re
import subprocess


def describe(jdks, python):
    cpu = re.search(r"model name\s*: (.*)", pathlib.Path("/proc/cpuinfo").read_text())
    memory = int(re.search(r"MemTotal:\s+(\d+)", pathlib.Path("/proc/meminfo").read_text())[1])
    return {
        "date": datetime.date.today().isoformat(),
        "cores": os.cpu_count(),
        "processor": cpu[1] if cpu else platform.machine(),
        "architecture": platform.machine(),
        "memory_gib": round(memory / 2**20, 1),
        "load_at_start": round(os.getloadavg()[0], 1),
        "jdks": [java_version(jdk) for jdk in jdks],
        "python": python and version([python, "--version"]),
    }


def java_version(java):
    return version([java, "-version"])


def version(command):
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    return (done.stdout + done.stderr).splitlines()[0].strip()


def peak_rss(pid):
    """Bytes: the kernel's own high-water mark."""
    return int(re.search(r"VmHWM:\s+(\d+)", pathlib.Path(f"/proc/{pid}/status").read_text())[1]) * 1024


def cpu_seconds(pid):
    fields = pathlib.Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def percentile(values, share):
    """The smallest value that at least ``share`` of the values do not exceed."""
    ordered = sorted(values)
    return ordered[max(0, -(-len(ordered) * share // 100) - 1)]


def jdk25():
    """java of a JDK 25, if there is one."""
    homes = [os.environ.get("JAVA25_HOME"), *map(str, sorted(pathlib.Path("/usr/lib/jvm").glob("*25*")))]
    found = [pathlib.Path(home) / "bin/java" for home in homes if home]
    return next((str(java) for java in found if java.exists()), None)
