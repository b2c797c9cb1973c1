"""How long Ctrl-C takes: ctrl_c.py EDAU FILE.csv [TIMES]

Runs `EDAU themes FILE.csv --id id --themes 50 -o FOLDER` once to its end, then TIMES times (20
unless given) with a SIGINT at as many moments spread evenly over that time; and the same from
Python, where the package edau is installed for the Python that runs this. Prints the median and
the longest time from the signal to the end of the process (command line; exit status 5 and no
folder is checked) and to KeyboardInterrupt in the caller (Python).
"""

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
            began = time.monotonic()
            process.send_signal(signal.SIGINT)
            status = process.wait()
            took.append(time.monotonic() - began)
            if status != 5 or folder.exists():
                sys.exit(f"ctrl_c.py: after {moment:.2f} s the status was {status}")
    return whole, took


def python(path, times):
    import edau

    def work():
        edau.find_themes(edau.read_corpus(path, id="id"), themes=50)

    began = time.monotonic()
    work()
    whole = time.monotonic() - began
    took = []
    for moment in moments(whole, times):
        pressed = []

        def press():
            pressed.append(time.monotonic())
            signal.raise_signal(signal.SIGINT)

        timer = threading.Timer(moment, press)
        timer.start()
        try:
            work()
            timer.cancel()
        except KeyboardInterrupt:
            took.append(time.monotonic() - pressed[0])
    return whole, took


def moments(whole, times):
    return [whole * (i + 0.5) / times for i in range(times)]


def show(name, whole, took):
    print(f"{name}: a run of {whole:.1f} s, {len(took)} times: median "
          f"{1000 * statistics.median(took):.0f} ms, longest {1000 * max(took):.0f} ms")


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
