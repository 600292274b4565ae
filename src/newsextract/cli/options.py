"""Options that several commands share."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

Patterns = Annotated[
    list[Path] | None,
    typer.Option("--patterns", metavar="FILE", help="Rules and names of your own, TOML or JSON lines; repeatable."),
]
Corpus = Annotated[Path, typer.Option(help="Folder of the articles.")]
Golden = Annotated[Path, typer.Option(help="Folder of their golden annotations.")]
