"""Golden annotations: finding their anchors, refusing wrong ones, comparing, and holding the agreed scores."""

from __future__ import annotations

import re
from decimal import Decimal
from pathlib import Path

import pytest

from newsextract.errors import GoldenError
from newsextract.golden import anchors, check
from newsextract.golden.compare import compare, same_name
from newsextract.golden.forms import Annotation
from newsextract.golden.read import read
from newsextract.golden.tally import Tally

TEXT = (
    'Lee said, "We paid $5 million for it." Kim Lee of Lee & Co. said Hanbit paid $5 million, too.\n'
    "Hanbit Foods was founded on the 6th."
)
GOLDEN = """
article = "deal"
status = "reviewed"
parties = [
  {id = "lee", name = "Lee", kind = "person", mentions = ["Lee@1"]},
  {id = "kim", name = "Kim Lee", kind = "person"},
  {id = "co", name = "Lee & Co.", kind = "company"},
  {id = "hanbit", name = "Hanbit Foods", kind = "company", mentions = ["Hanbit", "Hanbit Foods"]},
]
amounts = [{id = "a", quote = "$5 million@2", currency = "USD", low = "5000000"}]
dates = [{id = "d", quote = "the 6th", value = "2026-05-06", earliest = 2026-05-06, latest = 2026-05-06}]
quotes = [{id = "q", quote = "We paid … for it.", speaker = "lee", cue = "said"}]
deals = [{id = "x", type = "other", status = "signed", parties = [{party = "co", role = "partner"}], stake = "51"}]
"""


def annotation(tmp_path: Path, golden: str = GOLDEN) -> Annotation:
    path = tmp_path / "deal.toml"
    path.write_text(golden, "utf-8")
    return read(path, TEXT)


@pytest.mark.parametrize(
    ("anchor", "start", "text"),
    [
        ("the 6th", 122, "the 6th"),
        ("$5 million@2", 77, "$5 million"),
        ("Lee said … for it.", 0, 'Lee said, "We paid $5 million for it.'),
        ("Hanbit@2 … founded", 94, "Hanbit Foods was founded"),
    ],
)
def test_an_anchor_is_found(anchor: str, start: int, text: str) -> None:
    span = anchors.find(TEXT, anchor)
    assert (span.start, span.text) == (start, text)


@pytest.mark.parametrize(
    ("anchor", "message"),
    [
        ("$5 million", r"ambiguous: write @1 at 19 .*, @2 at"),
        ("the 7th", "stands nowhere in the text"),
        ("Hanbit@3", "stands only 2 times in the text; number 3"),
        ("Hanbit@0", "number 0 was asked for"),
        ("the 6th … for it.", "is not found after"),
    ],
)
def test_a_wrong_anchor_is_refused(anchor: str, message: str) -> None:
    with pytest.raises(GoldenError, match=message):
        anchors.find(TEXT, anchor)


def test_mentions_are_whole_words_and_the_longest_wins(tmp_path: Path) -> None:
    mentions = {p.id: [m.text for m in p.mentions] for p in annotation(tmp_path).parties}
    assert mentions == {"lee": ["Lee"], "kim": ["Kim Lee"], "co": ["Lee & Co."], "hanbit": ["Hanbit", "Hanbit Foods"]}


def test_a_quote_takes_the_nearest_cue_and_mention(tmp_path: Path) -> None:
    (quote,) = annotation(tmp_path).quotes
    assert quote.speaker is not None
    assert (quote.speaker.start, quote.speaker.party, quote.speaker.name) == (0, "lee", "Lee")
    assert quote.cue is not None
    assert quote.cue.start == 4


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        ('"deal"', '"other"', "deal.toml: article is 'other'; 'deal' is expected"),
        ('quote = "the 6th"', 'quote = "the 7th"', "deal.toml:11: d: 'the 7th' stands nowhere"),
        ('party = "co"', 'party = "nobody"', "deal.toml:13: x: no item of parties has the id nobody"),
        ('id = "kim"', 'id = "lee"', "deal.toml:5: lee: 2 items have this id"),
        ('mentions = ["Lee@1"]', 'mentions = ["Kim Lee"]', "'Kim Lee' is a mention of lee, too"),
        ("status", "state", "deal.toml: status: Field required; state: Extra inputs"),
        ('low = "5000000"', 'low = "5m"', "deal.toml:10: a: '5m' is no decimal number"),
        ("deals = [", "deals = ", "deal.toml: not TOML"),
    ],
    ids=["article", "anchor", "dangling", "twins", "claimed", "key", "number", "toml"],
)
def test_a_wrong_golden_file_is_refused_with_its_place(tmp_path: Path, old: str, new: str, message: str) -> None:
    with pytest.raises(GoldenError, match=re.escape(message)):
        annotation(tmp_path, GOLDEN.replace(old, new, 1))


def test_an_annotation_agrees_with_itself(tmp_path: Path) -> None:
    golden = annotation(tmp_path)
    result = compare(golden, golden)
    assert result.differences == []
    assert all(tally.f1 == 1.0 for tally in result.tallies.values())


@pytest.mark.parametrize(
    ("old", "new", "row", "counts"),
    [
        ('low = "5000000"', 'low = "50"', "amounts", (0, 1, 1)),
        ('currency = "USD"', 'currency = "AUD"', "amounts", (0, 1, 1)),
        ("latest = 2026-05-06", "latest = 2026-05-07", "dates", (0, 1, 1)),
        ('quote = "the 6th"', 'quote = "on the 6th"', "dates.span", (0, 1, 1)),
        ('speaker = "lee"', 'speaker = "kim"', "quotes.attributed", (0, 1, 1)),
        ('role = "partner"', 'role = "seller"', "deals.core", (0, 1, 1)),
        ('type = "other"', 'type = "supply"', "deals", (0, 1, 1)),
        ('status = "signed", p', 'status = "completed", p', "deals.slots", (2, 1, 1)),
        ('kind = "company"}', 'kind = "person"}', "parties.person", (2, 1, 0)),
        ('{id = "co", ', '{id = "co", optional = true, ', "parties", (4, 0, 0)),
    ],
    ids=["value", "currency", "days", "bounds", "speaker", "role", "type", "status", "kind", "optional"],
)
def test_what_differs_is_counted(tmp_path: Path, old: str, new: str, row: str, counts: tuple[int, int, int]) -> None:
    other = annotation(tmp_path, GOLDEN.replace(old, new, 1))
    tally = compare(annotation(tmp_path), other).tallies[row]
    assert (tally.hits, tally.extra, tally.missed) == counts


def test_an_optional_item_counts_neither_way(tmp_path: Path) -> None:
    without = annotation(tmp_path, re.sub(r"amounts = .*\n", "", GOLDEN))
    optional = annotation(tmp_path, GOLDEN.replace('low = "5000000"', 'low = "5000000", optional = true'))
    assert compare(optional, without).tallies["amounts"] == Tally()


@pytest.mark.parametrize(
    ("tally", "figures"),
    [
        (Tally(3, 1, 3), (0.75, 0.5, 0.6)),
        (Tally(), (1.0, 1.0, 1.0)),
        (Tally(0, 2, 0), (0.0, 1.0, 0.0)),
    ],
)
def test_figures(tally: Tally, figures: tuple[float, float, float]) -> None:
    assert (tally.precision, tally.recall, tally.f1) == figures


@pytest.mark.parametrize(
    ("a", "b", "same"),
    [
        ("Hanbit Foods Co., Ltd.", "Hanbit Foods", True),
        ("The Hanbit Group", "hanbit", True),
        ("Hanbit Foods", "Hanbit Bio", False),
        ("Co.", "Co.", True),
    ],
)
def test_names_compare_without_legal_forms(a: str, b: str, same: bool) -> None:
    assert (same_name(a) == same_name(b)) is same


def test_agreed_scores_hold_and_drops_are_found(tmp_path: Path) -> None:
    golden = annotation(tmp_path)
    good = [compare(golden, golden)]
    check.write_scores(good, tmp_path)
    assert check.drops(good, tmp_path) == []
    bad = [compare(golden, annotation(tmp_path, GOLDEN.replace('currency = "USD"', 'currency = "KRW"')))]
    assert check.Drop("amounts", 100.0, 0.0, [("deal", 100.0, 0.0)]) in check.drops(bad, tmp_path)


def test_an_article_that_lost_is_told_where_the_sum_holds(tmp_path: Path) -> None:
    golden = annotation(tmp_path)
    worse = compare(golden, annotation(tmp_path, GOLDEN.replace('currency = "USD"', 'currency = "KRW"')))
    check.write_scores([compare(golden, golden)], tmp_path)
    scores = (tmp_path / "scores.toml").read_text()
    (tmp_path / "scores.toml").write_text(scores.replace('"amounts" = 100.0', '"amounts" = 0.0', 1))
    assert "amounts" not in [drop.row for drop in check.drops([worse], tmp_path)]
    assert check.lower_articles([worse], tmp_path)["deal"]["amounts"] == (100.0, 0.0)


def test_exact_values_are_decimals(tmp_path: Path) -> None:
    golden = annotation(tmp_path)
    assert golden.amounts[0].low == Decimal("5000000")
    assert golden.deals[0].stake == Decimal("51")
