"""Kills runs at random moments, starts them again until they end, and compares the output with an undisturbed one's."""

from __future__ import annotations

import argparse
import json
import os
import random
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from itertools import islice
from pathlib import Path

import texts

from newsextract.sinks.tables import TABLES

ROOT = Path(__file__).resolve().parents[1]


def command(source: Path, output: Path, n_process: int, format: str) -> list[str]:
    """The run that is killed and started again."""
    options = ["-o", str(output), "-n", str(n_process), "--format", format]
    return [sys.executable, "-m", "newsextract", "run", str(source), *options]


def contents(output: Path, format: str) -> dict[str, object]:
    """Every file of an output by its name, the failures among them; of a database the rows of every table."""
    files = [p for p in output.parent.rglob("*") if p.is_file() and ".resume" not in p.name]
    read = _rows if format == "duckdb" else Path.read_bytes
    return {p.relative_to(output.parent).as_posix(): read(p) for p in files}


def _rows(path: Path) -> object:
    import duckdb

    with duckdb.connect(str(path), read_only=True) as database:
        return {name: database.execute(f"SELECT * FROM {name}").fetchall() for name in TABLES}


def disturbed(args: list[str], chance: random.Random, seconds: float, kills: int) -> int:
    """Kill the run up to `kills` times, then let it end; returns how often it was killed."""
    done = 0
    while done < kills:
        process = subprocess.Popen(args, stderr=subprocess.DEVNULL, start_new_session=True)
        try:
            process.wait(chance.uniform(0.1, seconds))
        except subprocess.TimeoutExpired:
            # Half of the time the whole group, as a reboot does; else the main process alone.
            if chance.random() < 0.5:
                os.killpg(process.pid, signal.SIGKILL)
            else:
                process.kill()
            process.wait()
            done += 1
        else:
            break
    subprocess.run(args, stderr=subprocess.DEVNULL, check=False)
    return done


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--articles", type=int, default=400)
    parser.add_argument("--rounds", type=int, default=10, help="rounds for each number of processes")
    parser.add_argument("--format", default="jsonl")
    parser.add_argument("--seed", type=int, default=1)
    args = parser.parse_args()
    chance = random.Random(args.seed)
    with tempfile.TemporaryDirectory() as folder:
        source = Path(folder, "news.jsonl")
        with source.open("w", encoding="utf-8") as file:
            for number, text in enumerate(islice(texts.from_corpus(ROOT / "corpus", args.seed), args.articles)):
                file.write(json.dumps({"id": f"n{number}", "text": text if number % 50 else ""}) + "\n")
        calm = Path(folder, "calm", "out")
        start = time.perf_counter()
        subprocess.run(command(source, calm, 1, args.format), stderr=subprocess.DEVNULL, check=False)
        seconds = time.perf_counter() - start
        expected, kills, unequal = contents(calm, args.format), 0, 0
        for n_process in (1, 2):
            for _ in range(args.rounds):
                output = Path(folder, "disturbed", "out")
                kills += disturbed(command(source, output, n_process, args.format), chance, seconds, kills=3)
                unequal += contents(output, args.format) != expected
                shutil.rmtree(output.parent)
        print(f"{kills} kills in {2 * args.rounds} runs of {seconds:.0f} s: {unequal} outputs differ ({args.format})")
    sys.exit(bool(unequal))


if __name__ == "__main__":
    main()
