"""Runs that end early go on where they were; what did not change is not done again."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path
from types import SimpleNamespace

import pytest

from newsextract import Article
from newsextract.errors import UsageError
from newsextract.run import job, outcomes, store
from newsextract.run.progress import duration, progress_line

TEXT = "Hanbit Foods Co. agreed to pay ${} million for Larkspur Markets Inc. on May 4.\n"


# Runs the command line of argv[3:] and sends itself the signal argv[1] after argv[2] outcomes.
SIGNALLED = """
import os, signal, sys
from newsextract import cli
from newsextract.run import store
from newsextract.sinks.lines import LineFile

store._COMMIT_SECONDS = 0.0
number, left = getattr(signal, sys.argv.pop(1)), int(sys.argv.pop(1))
write = LineFile.write

def counted(self, outcome):
    global left
    write(self, outcome)
    left -= 1
    if left == 0:
        os.killpg(0, number) if number == signal.SIGINT else os.kill(os.getpid(), number)

LineFile.write = counted
cli.main()
"""


def articles(path: Path, count: int) -> Path:
    lines = ({"id": f"n{n}", "text": TEXT.format(n) if n % 7 else ""} for n in range(count))
    path.write_text("".join(json.dumps(line) + "\n" for line in lines))
    return path


def signalled(name: str, after: int, *args: str | Path) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-c", SIGNALLED, name, str(after), "run", *map(str, args)]
    return subprocess.run(command, capture_output=True, text=True, start_new_session=True)


@pytest.mark.parametrize(("n_process", "after"), [("1", 1), ("1", 25), ("2", 39)])
def test_a_killed_run_goes_on_to_the_same_output(tmp_path: Path, n_process: str, after: int) -> None:
    source = articles(tmp_path / "news.jsonl", 40)
    calm, output = tmp_path / "calm.jsonl", tmp_path / "out.jsonl"
    job.run([source], calm)
    assert signalled("SIGKILL", after, source, "-o", output, "-n", n_process).returncode == -signal.SIGKILL
    assert not output.exists()
    report = job.run([source], output)
    assert report.articles == 40
    assert report.reused >= after - after // 7 - 2
    assert output.read_bytes() == calm.read_bytes()
    assert output.with_name("out.failures.jsonl").read_bytes() == calm.with_name("calm.failures.jsonl").read_bytes()
    assert not list(tmp_path.glob("*.part"))


@pytest.mark.parametrize(
    ("name", "code", "n_process"), [("SIGINT", 130, "1"), ("SIGINT", 130, "2"), ("SIGTERM", 143, "1")]
)
def test_ctrl_c_keeps_what_is_done(tmp_path: Path, name: str, code: int, n_process: str) -> None:
    source, output = articles(tmp_path / "news.jsonl", 40), tmp_path / "out.jsonl"
    done = signalled(name, 25, source, "-o", output, "-n", n_process)
    assert done.returncode == code
    assert "the same command goes on from here" in done.stderr
    assert "Traceback" not in done.stderr
    ids = [json.loads(line)["article"]["id"] for line in output.read_text().splitlines()]
    assert ids == [f"n{n}" for n in range(25) if n % 7]
    assert job.run([source], output).reused == len(ids)


class Silent:
    """A pipe that gives one line and then nothing, while the signal comes."""

    lines = 0

    def readline(self, size: int) -> bytes:
        self.lines += 1
        if self.lines > 1:
            os.kill(os.getpid(), signal.SIGINT)
            time.sleep(60)
        return json.dumps({"id": "x", "text": TEXT}).encode()


@pytest.mark.parametrize("n_process", [1, 2])
def test_ctrl_c_ends_the_wait_for_a_silent_pipe(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, n_process: int
) -> None:
    monkeypatch.setattr("sys.stdin", SimpleNamespace(buffer=Silent(), close=lambda: None))
    report = job.run(["-"], tmp_path / "out.jsonl", n_process=n_process)
    assert (report.records, report.stopped) == (1, signal.SIGINT)
    assert report.seconds < 50


def test_only_what_changed_is_done_again(tmp_path: Path) -> None:
    source, output = articles(tmp_path / "news.jsonl", 6), tmp_path / "out.jsonl"
    assert job.run([source], output).reused == 0
    assert job.run([source], output).reused == 5
    source.write_text(source.read_text().replace("$3 million", "$33 million"))
    assert job.run([source], output).reused == 4
    assert [json.loads(line)["amounts"][0]["low"] for line in output.read_text().splitlines()] == [
        "1000000", "2000000", "33000000", "4000000", "5000000",
    ]  # fmt: skip


def test_other_patterns_do_everything_anew(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    source, output = articles(tmp_path / "news.jsonl", 3), tmp_path / "out.jsonl"
    job.run([source], output)
    monkeypatch.setattr(store, "fingerprint", lambda patterns: "other patterns")
    assert job.run([source], output).reused == 0


@pytest.mark.parametrize(
    "other",
    [{"id": "b"}, {"text": "It paid $6."}, {"source": "b.txt"}, {"title": "T"}, {"guess": "read as cp1252"}],
    ids=lambda other: next(iter(other)),
)
def test_a_key_is_everything_a_record_depends_on(other: dict[str, str]) -> None:
    fields = {"text": "It paid $5.", "id": "a"}
    assert store.key_of(Article(**fields), "v1") != store.key_of(Article(**fields | other), "v1")


def test_failures_are_tried_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    source, output = tmp_path / "news.jsonl", tmp_path / "out.jsonl"
    source.write_text('{"text": "It paid $5."}\n')
    with monkeypatch.context() as broken:
        broken.setattr(outcomes, "assemble", lambda doc, article, patterns: 1 / 0)
        assert job.run([source], output).failures == 1
    report = job.run([source], output)
    assert (report.records, report.failures, report.reused) == (1, 0, 0)


def test_two_runs_do_not_write_one_output(tmp_path: Path) -> None:
    first = store.Store(tmp_path / "out.jsonl")
    with pytest.raises(UsageError, match="does another run write"):
        store.Store(tmp_path / "out.jsonl")
    first.close()


def test_a_second_run_leaves_the_first_ones_output_alone(tmp_path: Path) -> None:
    source, output = articles(tmp_path / "news.jsonl", 2), tmp_path / "out.jsonl"
    first = store.Store(output)
    part = tmp_path / "out.jsonl.part"
    part.write_text("of the first")
    with pytest.raises(UsageError, match="does another run write"):
        job.run([source], output)
    assert part.read_text() == "of the first"
    first.close()


def test_an_output_that_cannot_be_made_is_told(tmp_path: Path) -> None:
    source = articles(tmp_path / "news.jsonl", 2)
    with pytest.raises(UsageError, match=r"out\.jsonl cannot be written: .*File exists"):
        job.run([source], source / "out.jsonl")


def test_a_store_damaged_within_is_named(tmp_path: Path) -> None:
    source, output = articles(tmp_path / "news.jsonl", 300), tmp_path / "out.jsonl"
    job.run([source], output)
    path = tmp_path / "out.jsonl.resume"
    data = path.read_bytes()
    path.write_bytes(data[:8192] + bytes(byte ^ 0x5A for byte in data[8192:]))
    with pytest.raises(UsageError, match=r"out\.jsonl\.resume: .*: remove this file"):
        job.run([source], output)


def test_a_damaged_store_is_named(tmp_path: Path) -> None:
    (tmp_path / "out.jsonl.resume").write_bytes(b"no database" * 500)
    with pytest.raises(UsageError, match="remove this file"):
        store.Store(tmp_path / "out.jsonl")


@pytest.mark.parametrize(
    ("share", "line"),
    [(None, "1,200 articles · 100/s · 2 failed · 200 done before"), (0.5, "… · 50%, 10 s left"), (0.0, "before")],
)
def test_progress_in_words(share: float | None, line: str) -> None:
    assert progress_line(1200, 2, 200, 10.0, share).endswith(line.removeprefix("… · "))


@pytest.mark.parametrize(("seconds", "words"), [(0.42, "0.4 s"), (48, "48 s"), (720, "12 min"), (11100, "3 h 05 min")])
def test_durations_in_words(seconds: float, words: str) -> None:
    assert duration(seconds) == words
