"""Peers side by side: what other libraries cost and find on the same texts, each in an environment of its own.

Settings are each library's own best ones that we know: a language given where one can be, parsers made once, texts
handed over by paragraph where the library is slow or gives up on long ones. None of them does all of what is extracted
here, so a row says what it looks for. textacy's quotations want a parse, which a blank pipeline does not have.
The environments are made once, in .bench/.
"""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import NamedTuple


class Peer(NamedTuple):
    """A library, what it looks for, what to install, and code that defines `find(text) -> list[str]`."""

    name: str
    looks_for: str
    requirements: tuple[str, ...]
    code: str


PEERS = [
    Peer(
        "recognizers-text-suite",
        "amounts",
        ("recognizers-text-suite==1.0.2a2", "emoji<2", "setuptools<81"),
        """
from recognizers_number_with_unit import NumberWithUnitRecognizer
model = NumberWithUnitRecognizer("en-us").get_currency_model()
def find(text):
    return [r.text for p in text.split("\\n") if p.strip() for r in model.parse(p)]
""",
    ),
    Peer(
        "recognizers-text-suite",
        "dates",
        ("recognizers-text-suite==1.0.2a2", "emoji<2", "setuptools<81"),
        """
from recognizers_date_time import DateTimeRecognizer
import datetime
model = DateTimeRecognizer("en-us").get_datetime_model()
base = datetime.datetime(2026, 5, 6)
def find(text):
    return [r.text for p in text.split("\\n") if p.strip() for r in model.parse(p, base)]
""",
    ),
    Peer(
        "dateparser search_dates",
        "dates",
        ("dateparser>=1.2,<2",),
        """
import datetime
from dateparser.search import search_dates
settings = {"RELATIVE_BASE": datetime.datetime(2026, 5, 6), "PREFER_DATES_FROM": "current_period"}
def find(text):
    return [words for words, _ in search_dates(text, languages=["en"], settings=settings) or []]
""",
    ),
    Peer(
        "quantulum3",
        "amounts",
        ("quantulum3==0.10.0",),
        """
from quantulum3 import parser
def find(text):
    return [q.surface for q in parser.parse(text) if q.unit.entity.name == "currency"]
""",
    ),
    Peer(
        "textacy direct_quotations",
        "quotes",
        ("textacy==0.13.0", "numpy<2"),
        """
import spacy
from textacy.extract import direct_quotations
nlp = spacy.blank("en")
nlp.add_pipe("sentencizer")
def find(text):
    found = []
    for paragraph in text.split("\\n"):
        try:
            found += [q.content.text for q in direct_quotations(nlp(paragraph))]
        except ValueError:  # an odd number of marks
            pass
    return found
""",
    ),
    Peer(
        "edsnlp eds.dates",
        "dates",
        ("edsnlp>=0.17",),
        """
import edsnlp
nlp = edsnlp.blank("eds")
nlp.add_pipe("eds.dates")
def find(text):
    return [span.text for span in nlp(text).spans["dates"]]
""",
    ),
]

_DRIVER = """
import json, sys, time
{code}
texts = json.load(sys.stdin)
find(texts["timed"][0])
start = time.process_time()
for text in texts["timed"]:
    find(text)
spent = time.process_time() - start
print("\\n" + json.dumps({{"spent": spent, "found": [find(t) for t in texts["shown"]]}}))
"""


def measure(folder: Path, timed: list[str], shown: list[str]) -> list[dict[str, object]]:
    """One row a peer: words per second over `timed`, and what it finds in each text of `shown`; or why it failed."""
    words = sum(len(text.split()) for text in timed)
    rows: list[dict[str, object]] = []
    for peer in PEERS:
        row: dict[str, object] = {"peer": peer.name, "looks for": peer.looks_for}
        try:
            result = _run(_environment(folder, peer), peer, timed, shown)
            row |= {"words/s": round(words / result["spent"]), "found": result["found"]}
        except subprocess.CalledProcessError as e:
            row["failed"] = (e.stderr or e.stdout or "").strip().splitlines()[-1:]
        except subprocess.TimeoutExpired:
            row["failed"] = ["not done within ten minutes"]
        rows.append(row)
    return rows


def _environment(folder: Path, peer: Peer) -> Path:
    home = folder / peer.name.split()[0]
    python = home / "bin" / "python"
    done = home / "installed"
    if not done.exists():
        subprocess.run([sys.executable, "-m", "venv", home], check=True, capture_output=True, text=True)
        install = [python, "-m", "pip", "install", "--quiet", "--disable-pip-version-check", *peer.requirements]
        subprocess.run(install, check=True, capture_output=True, text=True)
        done.touch()
    return python


def _run(python: Path, peer: Peer, timed: list[str], shown: list[str]) -> dict[str, object]:
    code = _DRIVER.format(code=peer.code)
    texts = json.dumps({"timed": timed, "shown": shown})
    done = subprocess.run([python, "-c", code], input=texts, check=True, capture_output=True, text=True, timeout=600)
    return json.loads(done.stdout.splitlines()[-1])
