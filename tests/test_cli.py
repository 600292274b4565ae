"""The command line: what goes where, and the exit codes."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from newsextract import __version__

TEXT = "Hanbit Foods Co. agreed to pay $3.2 million for Larkspur Markets Inc. on May 4."


def newsextract(*args: str | Path, stdin: str | None = None) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "newsextract", *map(str, args)], input=stdin, capture_output=True, text=True
    )


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    folder = tmp_path / "news"
    folder.mkdir()
    (folder / "one.txt").write_text(TEXT)
    (folder / "two.txt").write_text("")
    return folder


def test_records_go_to_stdout_and_failures_to_stderr(folder: Path) -> None:
    done = newsextract("run", folder)
    assert done.returncode == 1
    assert json.loads(done.stdout)["article"]["id"] == "one"
    assert json.loads(done.stderr.splitlines()[0])["id"] == "two"


def test_records_go_to_a_file_and_failures_beside_it(folder: Path, tmp_path: Path) -> None:
    out = tmp_path / "new" / "out.jsonl"
    done = newsextract("run", folder, "-o", out)
    assert done.returncode == 1
    assert done.stdout == ""
    assert len(out.read_text().splitlines()) == 1
    failure = json.loads((out.parent / "out.failures.jsonl").read_text())
    assert failure == {
        "id": "two", "source": str(folder / "two.txt"), "stage": "read", "error": "ArticleError",
        "message": "the text is empty", "line": None,
    }  # fmt: skip


def test_a_later_good_run_leaves_no_old_failures(folder: Path, tmp_path: Path) -> None:
    out = tmp_path / "out.jsonl"
    newsextract("run", folder, "-o", out)
    (folder / "two.txt").unlink()
    assert newsextract("run", folder, "-o", out).returncode == 0
    assert not (tmp_path / "out.failures.jsonl").exists()


def test_json_lines_on_stdin(tmp_path: Path) -> None:
    done = newsextract("run", "-", stdin=json.dumps({"id": "x", "text": TEXT, "published": "2026-05-06"}) + "\n")
    assert done.returncode == 0, done.stderr
    assert json.loads(done.stdout)["article"]["published"] == "2026-05-06"


def test_the_summary_names_articles_and_the_output(folder: Path, tmp_path: Path) -> None:
    out = tmp_path / "out.jsonl"
    done = newsextract("run", folder, "-o", out, "--summary")
    assert "one" in done.stderr
    assert "the text is empty" in done.stderr
    assert "Records (JSON lines):" in done.stderr


@pytest.mark.parametrize(("name", "format"), [("out.duckdb", None), ("out", "csv")])
def test_tables_are_asked_for_by_name_or_format(folder: Path, tmp_path: Path, name: str, format: str | None) -> None:
    done = newsextract("run", folder, "-o", tmp_path / name, *(("--format", format) if format else ()))
    assert done.returncode == 1
    assert "1 record, in" in done.stderr
    assert (tmp_path / name / "deal_parties.csv").exists() is (format == "csv")


def test_progress_is_silent_without_a_terminal(folder: Path, tmp_path: Path) -> None:
    done = newsextract("run", folder, "-o", tmp_path / "out.jsonl")
    assert "left" not in done.stderr
    assert "\r" not in done.stderr


@pytest.mark.parametrize("args", [("run", "nowhere"), ("run",), ("jump",), ("check", "--golden", "nowhere")], ids=str)
def test_a_call_that_makes_no_sense_exits_2_without_a_traceback(args: tuple[str, ...]) -> None:
    done = newsextract(*args)
    assert done.returncode == 2
    assert "Traceback" not in done.stderr


def test_the_version_is_shown() -> None:
    done = newsextract("--version")
    assert (done.returncode, done.stdout) == (0, f"{__version__}\n")


def test_an_id_is_no_markup_in_the_summary(tmp_path: Path) -> None:
    done = newsextract("run", "-", "-o", tmp_path / "o.jsonl", "--summary", stdin='{"id": "[/x]", "text": "Fine."}\n')
    assert done.returncode == 0
    assert "[/x]" in done.stderr


def test_a_long_id_is_whole_in_the_summary_off_a_terminal(tmp_path: Path) -> None:
    line = json.dumps({"id": "x" * 200, "text": TEXT}) + "\n"
    done = newsextract("run", "-", "-o", tmp_path / "o.jsonl", "--summary", stdin=line)
    assert "x" * 200 in done.stderr
    assert "\n1 article " in done.stderr


def test_what_is_left_out_of_the_corpus_is_told(folder: Path) -> None:
    done = newsextract("patterns", "list", "--corpus", folder)
    assert (done.returncode, done.stderr) == (0, f"left out: {folder / 'two.txt'}: the text is empty\n")


def test_records_on_stdout_are_utf_8_whatever_the_terminal(folder: Path) -> None:
    (folder / "one.txt").write_text("Hanbit Foods Co. paid ₩3 billion.", "utf-8")
    command = [sys.executable, "-m", "newsextract", "run", str(folder)]
    done = subprocess.run(command, capture_output=True, env={**os.environ, "PYTHONIOENCODING": "latin-1"})
    assert json.loads(done.stdout.decode("utf-8"))["amounts"][0]["text"] == "₩3 billion"


def test_a_reader_that_goes_away_ends_the_run_without_a_word(folder: Path) -> None:
    command = [sys.executable, "-m", "newsextract", "run", str(folder / "one.txt")]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        process.stdout.close()
        assert process.stderr is not None
        assert process.stderr.read() == ""
    assert process.returncode == 1


def test_schema_is_json() -> None:
    assert json.loads(newsextract("schema").stdout)["title"] == "Record"
