"""The record: strict, frozen, exact, and in the published form."""

from __future__ import annotations

import json
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from pydantic import ValidationError

from newsextract import Extractor
from newsextract.records import Amount, Record, Span, json_schema

TEXT = (
    "BUSAN, May 6 -- Namhae Marine Co. signed a contract on the 4th to supply two ferries to Larkspur Lines Inc. "
    "for up to $31.8 million (about 46 billion won).\n"
    '"The steel is cut in July," Namhae Marine CEO Kim Do-hyun said.\n'
)
AMOUNT: dict[str, Any] = {
    "id": "a1", "start": 0, "end": 4, "text": "$1.5", "currency": "USD", "low": Decimal("1.5"), "high": Decimal("1.5"),
    "qualifier": None, "per": None, "restates": None, "rule": "amounts.test",
}  # fmt: skip


@pytest.fixture(scope="module")
def record(extractor: Extractor) -> Record:
    return extractor.extract(TEXT, published="2026-05-07", id="namhae")


def test_the_json_schema_in_docs_is_current() -> None:
    published = Path(__file__).parents[1] / "docs" / "record.schema.json"
    assert published.read_text("utf-8") == json_schema() + "\n", "run `make schema`"


def test_every_field_is_described_in_the_schema_and_the_documents() -> None:
    schema = json.loads(json_schema())
    forms = {"Record": schema, **schema["$defs"]}
    told = (Path(__file__).parents[1] / "docs" / "records.md").read_text("utf-8")
    for form, fields in ((name, form["properties"]) for name, form in forms.items()):
        for name, field in fields.items():
            assert "description" in field or "$ref" in field, f"{form}.{name}"
            assert f"`{name}`" in told, f"{form}.{name}"


@pytest.mark.parametrize(
    "wrong",
    [{"low": 1.5}, {"low": "1.5"}, {"start": "0"}, {"qualifier": "roughly"}, {"note": "unknown key"}],
    ids=str,
)
def test_nothing_is_coerced_or_let_in(wrong: dict[str, object]) -> None:
    with pytest.raises(ValidationError):
        Amount.model_validate(AMOUNT | wrong)


def test_records_are_frozen() -> None:
    span = Span(start=0, end=1, text="a")
    with pytest.raises(ValidationError):
        span.start = 2


@pytest.mark.parametrize("value", ["3200000", "0.15", "8200000000000", "1E+6"])
def test_money_is_written_out_as_exact_decimal(value: str) -> None:
    amount = Amount.model_validate(AMOUNT | {"low": Decimal(value), "high": Decimal(value)})
    assert json.loads(amount.model_dump_json())["low"] == format(Decimal(value), "f")


def test_a_record_survives_json(record: Record) -> None:
    assert Record.model_validate_json(record.model_dump_json()) == record


def test_every_kind_of_item_is_found(record: Record) -> None:
    assert [len(x) > 0 for x in (record.parties, record.amounts, record.dates, record.quotes, record.deals)] == [
        True
    ] * 5


def test_every_item_names_its_rule(record: Record) -> None:
    for items in (record.parties, record.amounts, record.dates, record.quotes, record.deals):
        assert all(item.rule for item in items)  # type: ignore[attr-defined]


def test_a_record_says_what_made_it(record: Record) -> None:
    assert record.schema_version == "1"
    assert len(record.produced_by.patterns) == 64


@pytest.mark.parametrize("kind", ["amounts", "dates", "quotes"])
def test_ids_number_in_reading_order(record: Record, kind: str) -> None:
    items = getattr(record, kind)
    assert [i.id for i in items] == [f"{kind[0]}{n}" for n in range(1, len(items) + 1)]
    assert [i.start for i in items] == sorted(i.start for i in items)


def test_same_input_same_output(extractor: Extractor, record: Record) -> None:
    again = extractor.extract(TEXT, published="2026-05-07", id="namhae")
    assert again.model_dump_json() == record.model_dump_json()
