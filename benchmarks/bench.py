"""How fast the extractor is, as shares and ratios from one run in one process.

Speeds are CPU time on one core; words are those of str.split. The yardstick is `spacy.blank("en").make_doc` on the same
texts, which neither pipeline has seen: the machine's own speed and load then cancel out.
"""

from __future__ import annotations

import argparse
import json
import resource
import statistics
import subprocess
import sys
import time
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from itertools import islice
from pathlib import Path

import patterns
import peers
import spacy
import texts

from newsextract import Article, Extractor, __version__
from newsextract.assemble import assemble
from newsextract.collector import paused
from newsextract.components.layers import set_meta
from newsextract.run import extract_lines
from newsextract.run.outcomes import Worker
from newsextract.run.workers import AHEAD

ROOT = Path(__file__).resolve().parents[1]
CHUNK = 25
WARM_UP = 50


def cpu(call: Callable[[], object]) -> float:
    """CPU seconds that a call takes."""
    start = time.process_time()
    call()
    return time.process_time() - start


def chunks(articles: list[Article], size: int = CHUNK) -> Iterator[list[Article]]:
    """The articles in lots of `size`."""
    for start in range(0, len(articles), size):
        yield articles[start : start + size]


def words(articles: list[Article]) -> int:
    """Words of all texts."""
    return sum(len(a.text.split()) for a in articles)


def run_parts(extractor: Extractor, articles: list[Article], spent: dict[str, float]) -> None:
    """The whole way of a lot as `newsextract run` goes it, adding up the CPU time of each part in `spent`."""
    clock = time.process_time()

    def lap(part: str) -> None:
        nonlocal clock
        now = time.process_time()
        spent[part] += now - clock
        clock = now

    with paused():
        docs = [extractor.nlp.make_doc(article.text) for article in articles]
        for doc, article in zip(docs, articles, strict=True):
            set_meta(doc, text=article.text, published=None, published_from=None, title=None, spans=False)
        lap("tokenizer")
        for name, component in extractor.nlp.pipeline:
            docs = [component(doc) for doc in docs]
            lap(name.removeprefix("newsextract_"))
        records = [assemble(doc, a, extractor.patterns) for doc, a in zip(docs, articles, strict=True)]
        lap("assemble")
        for record in records:
            record.model_dump_json()
        lap("json")


def lots(articles: Iterable[Article]) -> Iterator[list[Article]]:
    """The articles in the lots that a run in a single process reads ahead."""
    lot: list[Article] = []
    for article in articles:
        lot.append(article)
        if sum(len(a.text) for a in lot) >= AHEAD:
            yield lot
            lot = []
    if lot:
        yield lot


def speed(articles: list[Article]) -> dict[str, object]:
    """Share of bare tokenisation of the whole way and of each part; chunks of both alternate, so load hits both."""
    bare, extractor = spacy.blank("en"), Extractor()
    for article in articles[:WARM_UP]:
        bare.make_doc(article.text)
        extractor.record(article).model_dump_json()
    measured = articles[WARM_UP:]
    bare_times, whole_times = [], []
    spent: dict[str, float] = defaultdict(float)
    for lot in chunks(measured):
        bare_times.append(cpu(lambda lot=lot: [bare.make_doc(a.text) for a in lot]))
        whole_times.append(cpu(lambda lot=lot: [run_parts(extractor, few, spent) for few in lots(lot)]))
    ratios = [whole / b for whole, b in zip(whole_times, bare_times, strict=True)]
    return {
        "words": words(measured),
        "bare words/s": round(words(measured) / sum(bare_times)),
        "whole words/s": round(words(measured) / sum(whole_times)),
        "share of bare, %": round(100 * sum(bare_times) / sum(whole_times), 1),
        "median share of bare, %": round(100 / statistics.median(ratios), 1),
        "cost of parts, x bare": {part: round(t / sum(bare_times), 3) for part, t in spent.items()},
    }


def start_up() -> dict[str, float]:
    """CPU seconds of `newsextract --help`, and of a first record from a cold start."""
    code = "import newsextract; newsextract.extract('Hanbit Foods Co. paid $5 million on May 6.')"
    commands = {"--help, CPU s": ["-m", "newsextract", "--help"], "first record, CPU s": ["-c", code]}
    return {name: round(min(_child_cpu(args) for _ in range(3)), 2) for name, args in commands.items()}


def _child_cpu(args: list[str]) -> float:
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run([sys.executable, *args], check=True, capture_output=True)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def processes(articles: list[Article]) -> dict[str, float]:
    """Wall seconds of one process and of two on the same articles, start-up of workers included."""
    times = {}
    for n in (1, 2):
        start = time.perf_counter()
        for _ in extract_lines(articles, n_process=n):
            pass
        times[n] = time.perf_counter() - start
    return {"one, s": round(times[1], 1), "two, s": round(times[2], 1), "ratio": round(times[1] / times[2], 2)}


def length_curve(articles: list[Article]) -> dict[str, float]:
    """Cost per word of the same texts one by one, and joined to articles of 10 and 100 times the text, against 1.

    All are read once beforehand, so that what is remembered of words is the same for each.
    """
    extractor = Extractor()
    costs = {}
    for article in articles[:100]:
        extractor.record(article)
    for times in (1, 10, 100):
        joined = [Article("\n\n".join(a.text for a in lot)[:900_000]) for lot in chunks(articles[:100], times)]
        costs[times] = cpu(lambda joined=joined: [extractor.record(a) for a in joined]) / words(joined)
    return {f"x{times}": round(cost / costs[1], 2) for times, cost in costs.items()}


def pattern_curve(articles: list[Article]) -> dict[str, float]:
    """Cost of the whole way with 1, 2 and 4 times the patterns, against 1."""
    costs = {}
    for times in (1, 2, 4):
        with patterns.multiplied(times):
            extractor = Extractor()
            for article in articles[:20]:
                extractor.record(article)
            costs[times] = cpu(lambda e=extractor: [e.record(a) for a in articles[20:]])
    return {f"x{times}": round(cost / costs[1], 2) for times, cost in costs.items()}


def memory(count: int) -> dict[str, float]:
    """Peak memory of one worker in MB after 1,000 articles and after `count`."""
    worker, done = Worker(), 0
    peaks = {}
    for lot in lots(Article(text) for text in islice(texts.from_corpus(ROOT / "corpus", seed=3), count)):
        worker.outcomes(lot)
        before, done = done, done + len(lot)
        if before < 1000 <= done or done == count:
            peaks[f"{done:,} articles, MB"] = round(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024)
    return peaks


def beside_peers(articles: list[Article]) -> list[dict[str, object]]:
    """Words per second of each peer and of us on the same texts, and what each finds in three corpus articles."""
    shown = [path.read_text("utf-8") for path in sorted((ROOT / "corpus").glob("*.txt"))[:3]]
    rows = peers.measure(ROOT / ".bench", [a.text for a in articles[:5]], shown)
    extractor = Extractor()
    for article in articles[:WARM_UP]:
        extractor.record(article)
    spent = cpu(lambda: [extractor.record(a).model_dump_json() for a in articles[WARM_UP:]])
    records = [extractor.extract(text) for text in shown]
    found = [[a.text for a in (*r.amounts, *r.dates, *r.quotes)] for r in records]
    us = {"peer": "newsextract", "looks for": "all five", "words/s": round(words(articles[WARM_UP:]) / spent)}
    return [*rows, {**us, "found": found}]


def show_peers(rows: list[dict[str, object]]) -> None:
    """A line a peer: words per second, how much it found, and the first few."""
    print("\npeers, on the same texts (number found in each of three articles)")
    for row in rows:
        if "failed" in row:
            print(f"  {row['peer']:26} {row['looks for']:9} failed: {row['failed']}")
            continue
        found = row["found"]
        assert isinstance(found, list)
        counts = ", ".join(str(len(x)) for x in found)
        print(f"  {row['peer']:26} {row['looks for']:9} {row['words/s']:>9,} words/s   {counts:12} {found[0][:4]}")


def show(result: dict[str, object], baseline: dict[str, object] | None) -> None:
    """Print a result, each figure with its ratio to the baseline's where one is given."""
    for section, figures in result.items():
        print(f"\n{section}")
        if not isinstance(figures, dict):
            print(f"  {figures}")
            continue
        before = (baseline or {}).get(section)
        for name, value in figures.items():
            old = before.get(name) if isinstance(before, dict) else None
            if isinstance(value, dict):
                print(f"  {name}: " + "  ".join(f"{k} {v}" for k, v in value.items()))
            else:
                ratio = f"   ({value / old:.2f} of the baseline)" if isinstance(old, int | float) and old else ""
                print(f"  {name}: {value:,}{ratio}")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--articles", type=Path, help="JSON lines with a text each; default: made from corpus/")
    parser.add_argument("--count", type=int, default=500, help="how many articles")
    parser.add_argument("--memory", type=int, default=0, metavar="N", help="also watch memory over N articles")
    parser.add_argument("--peers", action="store_true", help="also install and measure peers")
    parser.add_argument("--baseline", type=Path, help="an earlier result to compare with, by ratio")
    parser.add_argument("--save", type=Path, help="write the result as JSON")
    args = parser.parse_args()
    source = texts.from_file(args.articles) if args.articles else texts.from_corpus(ROOT / "corpus")
    articles = [Article(text, id=f"n{n}") for n, text in enumerate(islice(source, args.count))]
    result: dict[str, object] = {
        "what": f"newsextract {__version__}, spaCy {spacy.__version__}, {len(articles)} articles",
        "speed": speed(articles),
        "start-up": start_up(),
        "one process and two (long run)": processes(articles * 4),
        "cost per word by length of an article": length_curve(articles),
        "cost by number of patterns": pattern_curve(articles[:120]),
    }
    if args.memory:
        result["memory"] = memory(args.memory)
    show(result, json.loads(args.baseline.read_text("utf-8")) if args.baseline else None)
    if args.peers:
        result["peers"] = rows = beside_peers(articles)
        show_peers(rows)
    if args.save:
        args.save.write_text(json.dumps(result, indent=1) + "\n", "utf-8")


if __name__ == "__main__":
    main()
