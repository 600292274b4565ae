"""Quote marks: every newsroom's marks are paired, and an odd one spoils no more than its paragraph."""

from __future__ import annotations

import pytest

from newsextract.components.marks import find_marks, uses_single


def inner(text: str, *, single: bool | None = None) -> list[str]:
    marks = find_marks(text, 0, len(text), single=uses_single(text) if single is None else single)
    return [text[m["inner_start"] : m["inner_end"]] for m in marks]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('He said, "We will wait," and left.', ["We will wait,"]),
        ("He said, “We will wait,” and left.", ["We will wait,"]),
        ("He said, ''We will wait,'' and left.", ["We will wait,"]),
        ("He said, ``We will wait,'' and left.", ["We will wait,"]),
        ("He said, «We will wait» and left.", ["We will wait"]),
        ("He said, „We will wait“ and left.", ["We will wait"]),
        ('"One," he said. "Two."', ["One,", "Two."]),
        ('He said,"We will wait,"and left.', ["We will wait,"]),
        ('The deal ("our best") closed.', ["our best"]),
        ('It is—"our best"—closed.', ["our best"]),
        ("He said, “It was ‘dead’ to us.”", ["It was ‘dead’ to us."]),
        ("She said, \"It was 'dead' to us.\"", ["It was 'dead' to us."]),
        ("Curly “closed as opened“ here.", ["closed as opened"]),
        ("” … they are unlike him,” she said.", [" … they are unlike him,"]),
    ],
)
def test_double_marks(text: str, expected: list[str]) -> None:
    assert inner(text, single=False) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("‘We won’t wait,’ she said.", ["We won’t wait,"]),
        ("'We won't wait,' she said.", ["We won't wait,"]),
        ("‘The workers’ pay is low,’ she said, ‘and late.’", ["The workers’ pay is low,", "and late."]),
        (
            "It ‘paid what it said it would’, she adds, and ‘a very silly horse’.",
            ["paid what it said it would", "a very silly horse"],
        ),
        ("‘They asked, “Why butter?”’ she says.", ["They asked, “Why butter?”"]),
        ("‘It wasn’t the ’90s,’ he said.", ["It wasn’t the ’90s,"]),
        ("The firms' bosses met the banks' bosses.", []),
    ],
)
def test_single_marks_in_british_style(text: str, expected: list[str]) -> None:
    assert inner(text, single=True) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("‘We won’t wait,’ she said. ‘Not now.’", True),
        ('"We won\'t wait," she said. "Not now."', False),
        ("The firms’ owners’ plans are old.", False),
        ("“It was ‘dead,’ we thought,” he said. “Quite ‘dead.’”", False),
        ("‘They asked, “Why butter?”’ she says. ‘I did not know.’", True),
    ],
)
def test_style_of_an_article(text: str, expected: bool) -> None:
    assert uses_single(text) is expected


def test_an_open_mark_runs_to_the_end_of_its_paragraph() -> None:
    (mark,) = find_marks("“We promised one fleet.", 0, 23, single=False)
    assert (mark["closed"], mark["inner_end"]) == (False, 23)


def test_an_odd_mark_does_not_reach_into_the_next_paragraph() -> None:
    text = 'The 6-inch" screen.\n"We will wait," he said.'
    cut = text.index("\n")
    assert find_marks(text, 0, cut, single=False) == []
    assert len(find_marks(text, cut + 1, len(text), single=False)) == 1


def test_left_over_html_is_no_quote() -> None:
    assert inner('See <a href="http://x.example">here</a>.') == []
