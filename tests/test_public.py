"""The public face: what can be imported, what importing costs, and the example in the README."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest

import newsextract

ROOT = Path(__file__).parents[1]


def python(code: str) -> str:
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    return done.stdout.strip()


@pytest.mark.parametrize("name", newsextract.__all__)
def test_every_public_name_is_there(name: str) -> None:
    assert getattr(newsextract, name) is not None


def test_public_names_have_homes() -> None:
    homes = {name for names in newsextract._HOMES.values() for name in names}
    assert homes | {"__version__"} == set(newsextract.__all__)


def test_unknown_name_is_an_attribute_error() -> None:
    with pytest.raises(AttributeError, match="no attribute 'nothing'"):
        newsextract.nothing  # noqa: B018


@pytest.mark.parametrize("module", ["newsextract", "newsextract.cli"])
def test_importing_is_light(module: str) -> None:
    heavy = python(f"import sys, {module}; print([m for m in ('spacy', 'pydantic', 'dateparser') if m in sys.modules])")
    assert heavy == "[]"


def test_spacy_finds_the_components_by_entry_point() -> None:
    code = "import spacy; nlp = spacy.blank('en'); nlp.add_pipe('newsextract_amounts'); print(nlp.pipe_names)"
    assert python(code) == "['newsextract_amounts']"


def test_the_example_in_the_readme_runs_and_prints_what_it_says(capsys: pytest.CaptureFixture[str]) -> None:
    readme = (ROOT / "README.md").read_text("utf-8")
    code, printed = re.search(r"```python\n(.*?)```\s*```text\n(.*?)```", readme, re.S).groups()  # type: ignore[union-attr]
    exec(compile(code, "README.md", "exec"), {})
    assert capsys.readouterr().out == printed
