"""`newsextract golden …`: drafts, checks and carries over golden annotations."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from newsextract.cli.options import Corpus, Golden, Patterns

app = typer.Typer(no_args_is_help=True, help="Draft, check and carry over golden annotations.", rich_markup_mode=None)


class Tool(StrEnum):
    """Tools that annotations are carried over to."""

    prodigy = "prodigy"
    labelstudio = "labelstudio"
    brat = "brat"
    docbin = "docbin"


class Origin(StrEnum):
    """Tools that annotations are taken over from."""

    prodigy = "prodigy"
    labelstudio = "labelstudio"


@app.command("new")
def new(
    file: Annotated[Path, typer.Argument(help="The article, a file of its own.")],
    corpus: Corpus = Path("corpus"),
    golden: Golden = Path("golden"),
    patterns: Patterns = None,
) -> None:
    """Draft the golden TOML of an article from what is extracted; every item is marked as a draft."""
    from newsextract.golden.draft import draft
    from newsextract.golden.read import article_at, golden_id
    from newsextract.pipeline import load

    article = article_at(file)
    # Below the corpus an article has the id that it has there.
    below = corpus.resolve() in file.resolve().parents
    id = golden_id(file.resolve(), corpus.resolve()) if below else article.id
    path = golden / f"{id}.toml"
    _write_new(path, draft(load(patterns or ()).record(article), article.text, id))
    typer.echo(f"{path}: a draft; read it against the article and remove the marks")


@app.command("lint")
def lint(corpus: Corpus = Path("corpus"), golden: Golden = Path("golden")) -> None:
    """Find anchors that are missing or ambiguous, ids that dangle, and drafts. Exit 1 where anything is wrong."""
    from newsextract.errors import GoldenError
    from newsextract.golden.read import articles, golden_files, read
    from newsextract.run.progress import counted

    known = articles(corpus)
    wrong = 0
    for id, path in golden_files(golden).items():
        try:
            if id not in known:
                raise GoldenError(f"{path}: no article of that name in {corpus}")
            read(path, known[id].text, id)
        except GoldenError as e:
            wrong += 1
            typer.echo(str(e))
    typer.echo(f"{counted(wrong, 'golden file')} with problems")
    if wrong:
        raise typer.Exit(1)


@app.command("export")
def export(
    to: Annotated[Tool, typer.Option("--to", help="The tool whose form to write.")],
    output: Annotated[Path, typer.Option("-o", "--output", help="File to write; for brat a folder.")],
    corpus: Corpus = Path("corpus"),
    golden: Golden = Path("golden"),
) -> None:
    """Write the golden annotations in the form of another tool: spans with types, offsets and item ids."""
    from newsextract.golden import formats
    from newsextract.golden.read import read_all

    annotations = [annotation for _, annotation in read_all(golden, corpus)]
    if to is Tool.brat:
        for a in annotations:
            (output / a.article).parent.mkdir(parents=True, exist_ok=True)
            (output / f"{a.article}.txt").write_bytes(a.text.encode())
            (output / f"{a.article}.ann").write_text(formats.to_brat(a), "utf-8")
    elif to is Tool.docbin:
        output.write_bytes(formats.to_docbin(annotations))
    elif to is Tool.labelstudio:
        output.write_text(formats.to_labelstudio(annotations), "utf-8")
    else:
        output.write_text("".join(f"{line}\n" for line in formats.to_prodigy(annotations)), "utf-8")


@app.command("import")
def import_(
    file: Annotated[Path, typer.Argument(help="What the tool exported.")],
    origin: Annotated[Origin, typer.Option("--from", help="The tool it is from.")],
    corpus: Corpus = Path("corpus"),
    golden: Golden = Path("golden"),
) -> None:
    """Draft golden files from another tool's annotations; articles that are not in the corpus are added to it."""
    from newsextract.article import Article
    from newsextract.golden import formats
    from newsextract.golden.draft import draft
    from newsextract.golden.imports import annotate
    from newsextract.pipeline import load

    extractor = load()
    data = file.read_text("utf-8-sig")
    found = formats.from_prodigy(data.split("\n")) if origin is Origin.prodigy else formats.from_labelstudio(data)
    for id, text, labels in found:
        article = _article_file(corpus, id, text)
        annotation = annotate(id, text, labels, extractor.record(Article(text, id=id)))
        _write_new(golden / f"{id}.toml", draft(annotation, text, id))
        if not article.exists():
            article.parent.mkdir(parents=True, exist_ok=True)
            article.write_bytes(text.encode())
        typer.echo(f"{golden / id}.toml: a draft")


def _article_file(corpus: Path, id: object, text: str) -> Path:
    """Where an imported article lies or will; raises GoldenError where its id is no name or its text another one."""
    from newsextract.errors import GoldenError

    if not isinstance(id, str) or Path(id).name != id or "\\" in id:
        raise GoldenError(f"{id!r} is the id of an article: a file name without folders is expected")
    path = corpus / f"{id}.txt"
    if path.exists() and path.read_bytes() != text.encode():
        raise GoldenError(f"{path}: the text is another one than that of the imported article {id!r}")
    return path


def _write_new(path: Path, content: str) -> None:
    from newsextract.errors import UsageError

    if path.exists():
        raise UsageError(f"{path} is there already; it is never overwritten")
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(content, "utf-8")
