#!/usr/bin/env python3
"""What a second thread brings, as a share of what a second process brings.

usage: threads.py EDAU_VECTORIZE FILE ...
       threads.py EDAU_KMEANS_PASSES FOLDER ...     (that clustering.py --write wrote)

Two processes side by side show what the machine can give at that moment: with one thread each,
they do twice the work of one alone. Two threads in one process ought to gain as much. In turn, five
rounds: one process alone, two side by side, one with two threads; medians of the rounds' shares.
Of k-means ten passes less one are measured, so that what is done once does not count.
"""

import os
import statistics
import subprocess
import sys

ROUNDS = 5


def run(program, path, threads, processes):
    """Wall seconds of the slowest of so many processes side by side."""
    if os.path.isdir(path):
        command = [program, f"{path}/matrix", f"{path}/starts", "10", str(threads), os.devnull]
    else:
        command = [program, path, "edau", str(threads)]
    running = [subprocess.Popen(command, stdout=subprocess.PIPE, text=True) for _ in range(processes)]
    outputs = [process.communicate()[0].split() for process in running]
    return max(seconds(output) for output in outputs)


def seconds(output):
    walls = [float(after) for word, after in zip(output, output[1:]) if word == "wall"]
    return walls[-1] - sum(walls[:-1])


def main():
    program, *paths = sys.argv[1:]
    for path in paths:
        shares = []
        for _ in range(ROUNDS):
            alone = run(program, path, 1, 1)
            of_processes = 2 * alone / run(program, path, 1, 2)
            of_threads = alone / run(program, path, 2, 1)
            shares.append(of_threads / of_processes)
            print(f"  processes x{of_processes:.2f}, threads x{of_threads:.2f}", flush=True)
        print(f"{path.rsplit('/', 1)[-1]}: share {statistics.median(shares):.2f}")


if __name__ == "__main__":
    main()
