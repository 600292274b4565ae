"""The article: what goes into the pipeline. Its text never changes again once it is here."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from hashlib import sha256

from newsextract.errors import ArticleError

MAX_CHARS = 1_000_000  # spaCy's own limit (nlp.max_length); a news article has about 6,000


@dataclass(frozen=True, slots=True)
class Article:
    """One news article.

    `text` is the decoded text, a byte-order mark removed and line ends kept; every offset of the
    record counts code points into it. `published` is the publication date and `published_from`
    where it is from: "given" by the caller or "metadata" of the page or file.
    """

    text: str
    id: str = "article"
    source: str | None = None
    published: date | None = None
    published_from: str | None = None
    title: str | None = None

    def __post_init__(self) -> None:
        if self.published is not None and self.published_from is None:
            object.__setattr__(self, "published_from", "given")

    @property
    def sha256(self) -> str:
        """Hex digest of the text in UTF-8."""
        return sha256(self.text.encode("utf-8", "surrogatepass")).hexdigest()

    def check(self) -> None:
        """Raise ArticleError where the text cannot be processed: empty, too long, or binary."""
        if not self.text.strip():
            raise ArticleError("the text is empty", source=self.source, id=self.id)
        if len(self.text) > MAX_CHARS:
            raise ArticleError(
                f"the text has {len(self.text):,} characters; at most {MAX_CHARS:,} are allowed",
                source=self.source,
                id=self.id,
            )
        if "\x00" in self.text:
            place = self.text.index("\x00")
            raise ArticleError(
                f"the text has a NUL character at {place}: binary, not text", source=self.source, id=self.id
            )
