"""`pytest --newsextract-golden`: a project's own articles, held to its own golden files."""

from __future__ import annotations

import pytest

pytest_plugins = ["pytester"]


@pytest.mark.parametrize(("low", "passed"), [("5000000", 1), ("6000000", 0)])
def test_the_pytest_plugin_checks_a_users_own_articles(pytester: pytest.Pytester, low: str, passed: int) -> None:
    for name in ("corpus", "golden"):
        pytester.mkdir(name)
    (pytester.path / "corpus" / "x.txt").write_text("It paid $5 million.")
    (pytester.path / "golden" / "x.toml").write_text(
        'article = "x"\nstatus = "reviewed"\n'
        f'amounts = [{{id = "a", quote = "$5 million", currency = "USD", low = "{low}"}}]\n'
    )
    result = pytester.runpytest("--newsextract-golden", "golden")
    result.assert_outcomes(passed=passed, failed=1 - passed)
    if not passed:
        result.stdout.fnmatch_lines(["changed amounts: *USD 6000000 ⇒ *USD 5000000*"])


@pytest.mark.parametrize(("article", "passed"), [("2026/x", 1), ("x", 0)])
def test_the_pytest_plugin_finds_articles_and_golden_files_in_folders(
    pytester: pytest.Pytester, article: str, passed: int
) -> None:
    for name in ("corpus/2026", "golden/2026"):
        (pytester.path / name).mkdir(parents=True)
    (pytester.path / "corpus" / "2026" / "x.md").write_text("It paid $5 million.")
    (pytester.path / "golden" / "2026" / "x.toml").write_text(
        f'article = "{article}"\nstatus = "reviewed"\n'
        'amounts = [{id = "a", quote = "$5 million", currency = "USD", low = "5000000"}]\n'
    )
    result = pytester.runpytest("--newsextract-golden", "golden")
    result.assert_outcomes(passed=passed, failed=1 - passed)
    if not passed:
        result.stdout.fnmatch_lines(["*article is 'x'; '2026/x' is expected*"])


@pytest.mark.parametrize(("patterns", "passed"), [(["--newsextract-patterns", "mine.jsonl"], 1), ([], 0)])
def test_the_pytest_plugin_takes_rules_of_ones_own(pytester: pytest.Pytester, patterns: list[str], passed: int) -> None:
    for name in ("corpus", "golden"):
        pytester.mkdir(name)
    (pytester.path / "corpus" / "x.txt").write_text("The price of zorblat fell.")
    (pytester.path / "mine.jsonl").write_text('{"label": "company", "pattern": "zorblat"}\n')
    (pytester.path / "golden" / "x.toml").write_text(
        'article = "x"\nstatus = "reviewed"\nparties = [{id = "z", name = "zorblat", kind = "company"}]\n'
    )
    pytester.runpytest("--newsextract-golden", "golden", *patterns).assert_outcomes(passed=passed, failed=1 - passed)
