"""Annotations in the forms of other tools: Prodigy, Label Studio, brat, DocBin; and back from the first two.

What keeps: the spans with their types and offsets, and, as far as the form can hold them, ids and values.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from typing import Any, NamedTuple

import spacy
from spacy.tokens import DocBin, SpanGroup

from newsextract.components.layers import span_at
from newsextract.errors import GoldenError
from newsextract.golden.forms import Annotation
from newsextract.records import Record

GROUP = "golden"


class Label(NamedTuple):
    """One labelled span: what it is (PERSON, AMOUNT, …), where, and the id of the item it belongs to."""

    label: str
    start: int
    end: int
    id: str


def labels(annotation: Annotation | Record) -> list[Label]:
    """Every span of an annotation with its type: mentions by the party's kind, amounts, dates, quotes by their kind."""
    found = [Label(p.kind.upper(), m.start, m.end, p.id) for p in annotation.parties for m in p.mentions]
    found += [Label("AMOUNT", a.start, a.end, a.id) for a in annotation.amounts]
    found += [Label(d.kind.upper(), d.start, d.end, d.id) for d in annotation.dates]
    found += [Label(f"{q.kind.upper()}_QUOTE", q.start, q.end, q.id) for q in annotation.quotes]
    return sorted(found, key=lambda x: (x.start, -x.end, x.label))


def to_prodigy(annotations: Iterable[Annotation]) -> Iterator[str]:
    """Lines of JSON with text, tokens and spans, as Prodigy's span recipes read them."""
    nlp = spacy.blank("en")
    for annotation in annotations:
        doc = nlp.make_doc(annotation.text)
        tokens = [
            {"text": t.text, "start": t.idx, "end": t.idx + len(t), "id": t.i, "ws": bool(t.whitespace_)} for t in doc
        ]
        spans = []
        for label in labels(annotation):
            span = span_at(doc, label.start, label.end)
            spans.append({**label._asdict(), "token_start": span.start, "token_end": span.end - 1})
        row = {"text": annotation.text, "tokens": tokens, "spans": spans, "meta": {"article": annotation.article}}
        yield json.dumps(row, ensure_ascii=False)


def to_labelstudio(annotations: Iterable[Annotation]) -> str:
    """A JSON list of tasks, each with one annotation of labelled regions."""
    tasks = [
        {
            "data": {"text": a.text, "article": a.article},
            "annotations": [{"result": [_region(n, x, a.text) for n, x in enumerate(labels(a))]}],
        }
        for a in annotations
    ]
    return json.dumps(tasks, ensure_ascii=False, indent=1)


def _region(number: int, x: Label, text: str) -> dict[str, Any]:
    value = {"start": x.start, "end": x.end, "text": text[x.start : x.end], "labels": [x.label]}
    place = {"id": f"r{number}", "from_name": "label", "to_name": "text", "type": "labels"}
    return {**place, "value": value, "meta": {"item": x.id}}


def to_brat(annotation: Annotation) -> str:
    """The .ann standoff of one article; a span over a line end is cut in pieces, as brat wants it."""
    lines = []
    for number, x in enumerate(labels(annotation), 1):
        words = annotation.text[x.start : x.end]
        pieces, at = [], x.start
        for piece in words.split("\n"):
            pieces.append(f"{at} {at + len(piece)}")
            at += len(piece) + 1
        lines.append(f"T{number}\t{x.label} {';'.join(pieces)}\t{words.replace(chr(10), ' ')}\n")
        lines.append(f"#{number}\tAnnotatorNotes T{number}\t{x.id}\n")
    return "".join(lines)


def to_docbin(annotations: Iterable[Annotation]) -> bytes:
    """A DocBin: one Doc an article, its labelled spans in `doc.spans["golden"]` with the item's id as `id_`."""
    nlp = spacy.blank("en")
    docs = []
    for annotation in annotations:
        doc = nlp.make_doc(annotation.text)
        doc.user_data["article"] = annotation.article
        spans = [span_at(doc, x.start, x.end, label=x.label, rule=x.id) for x in labels(annotation)]
        exact = [list(x[1:3]) for x in labels(annotation)]
        doc.spans[GROUP] = SpanGroup(doc, name=GROUP, attrs={"characters": exact}, spans=spans)
        docs.append(doc)
    return DocBin(docs=docs, store_user_data=True).to_bytes()


def from_prodigy(lines: Iterable[str]) -> Iterator[tuple[str, str, list[Label]]]:
    """Article id, text and labelled spans of each line; rejected and ignored answers are left out."""
    for number, line in enumerate(lines, 1):
        if not line.strip():
            continue
        try:
            row = json.loads(line)
            if row.get("answer", "accept") == "accept":
                spans = [Label(s["label"], s["start"], s["end"], s.get("id", "")) for s in row.get("spans", [])]
                yield row.get("meta", {}).get("article") or f"article-{number}", row["text"], spans
        except (json.JSONDecodeError, KeyError, TypeError, AttributeError) as e:
            raise GoldenError(f"line {number}: not a Prodigy task: {type(e).__name__}: {e}") from e


def from_labelstudio(data: str) -> Iterator[tuple[str, str, list[Label]]]:
    """Article id, text and labelled spans of each task (its first annotation)."""
    try:
        for number, task in enumerate(json.loads(data), 1):
            results = task["annotations"][0]["result"] if task.get("annotations") else []
            spans = [
                Label(
                    r["value"]["labels"][0], r["value"]["start"], r["value"]["end"], r.get("meta", {}).get("item", "")
                )
                for r in results
                if r.get("type") == "labels"
            ]
            yield task["data"].get("article") or f"article-{number}", task["data"]["text"], spans
    except (json.JSONDecodeError, KeyError, TypeError, AttributeError) as e:
        raise GoldenError(f"not an export of Label Studio: {type(e).__name__}: {e}") from e
