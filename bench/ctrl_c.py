"""How long Ctrl-C takes: ctrl_c.py EDAU FILE.csv [TIMES]

Runs `EDAU themes FILE.csv --id id --themes 50 -o FOLDER` once to its end, then TIMES times (20
unless given) with a SIGINT at as many moments spread evenly over that time; and the same from
Python, where the package edau is installed for the Python that runs this. Prints the median and
the longest time from the signal to the end of the process (command line; exit status 5 and no
folder is checked) and to KeyboardInterrupt in the caller (Python); behind it the CPU time of all
threads between the two, which says less of other programs on the machine.
"""

import os
import pathlib
import signal
import statistics
import subprocess
import sys
import tempfile
import threading
import time


def command_line(edau, path, times):
    with tempfile.TemporaryDirectory() as scratch:
        folder = pathlib.Path(scratch, "out")
        command = [edau, "themes", path, "--id", "id", "--themes", "50", "--progress", "none"]

        def start(out):
            return subprocess.Popen([*command, "-o", out], stdout=subprocess.DEVNULL,
                                    stderr=subprocess.DEVNULL)

        began = time.monotonic()
        if start(pathlib.Path(scratch, "whole")).wait() != 0:
            sys.exit("ctrl_c.py: the run failed")
        whole = time.monotonic() - began
        took = []
        for moment in moments(whole, times):
            process = start(folder)
            time.sleep(moment)
            if process.poll() is not None:
                break  # faster than the first run
            began, used = time.monotonic(), cpu_of(process.pid)
            process.send_signal(signal.SIGINT)
            _, status, usage = os.wait4(process.pid, 0)
            process.returncode = status = os.waitstatus_to_exitcode(status)
            ended = usage.ru_utime + usage.ru_stime
            took.append((time.monotonic() - began, ended - used, moment))
            if status != 5 or folder.exists():
                sys.exit(f"ctrl_c.py: after {moment:.2f} s the status was {status}")
    return whole, took


def cpu_of(process):
    """Seconds that all its threads have used."""
    fields = pathlib.Path(f"/proc/{process}/stat").read_text(encoding="ascii").rsplit(")", 1)[1].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def python(path, times):
    import edau

    # A shell's background jobs are started with SIGINT ignored.
    signal.signal(signal.SIGINT, signal.default_int_handler)

    def work():
        edau.find_themes(edau.read_corpus(path, id="id"), themes=50)

    began = time.monotonic()
    work()
    whole = time.monotonic() - began
    took = []
    for moment in moments(whole, times):
        pressed = []

        def press():
            pressed.append((time.monotonic(), time.process_time()))
            signal.raise_signal(signal.SIGINT)

        timer = threading.Timer(moment, press)
        timer.start()
        try:
            work()
            timer.cancel()
        except KeyboardInterrupt:
            wall, used = pressed[0]
            took.append((time.monotonic() - wall, time.process_time() - used, moment))
    return whole, took


def moments(whole, times):
    return [whole * (i + 0.5) / times for i in range(times)]


def show(name, whole, took):
    median = statistics.median(wall for wall, _, _ in took)
    longest = max(took)
    print(f"{name}: a run of {whole:.1f} s, {len(took)} times: median {1000 * median:.0f} ms, "
          f"longest {1000 * longest[0]:.0f} ms (at {longest[2]:.1f} s); CPU at most "
          f"{1000 * max(used for _, used, _ in took):.0f} ms")


def main():
    if len(sys.argv) not in (3, 4):
        sys.exit(__doc__)
    edau, path = sys.argv[1:3]
    times = int(sys.argv[3]) if len(sys.argv) == 4 else 20
    show("command line", *command_line(edau, path, times))
    try:
        import edau as _
    except ImportError:
        print("Python: the package edau is not installed for this Python")
        return
    show("Python", *python(path, times))


if __name__ == "__main__":
    main()
