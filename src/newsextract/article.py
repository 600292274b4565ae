"""The article: what goes into the pipeline. Its text never changes again once it is here."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from hashlib import sha256

from newsextract.errors import ArticleError

MAX_CHARS = 1_000_000
"""The longest text that is taken: spaCy's own limit (nlp.max_length); a news article has about 6,000."""


@dataclass(frozen=True, slots=True)
class Article:
    """One news article.

    `text` is the decoded text, a byte-order mark removed and line ends kept; every offset of the record counts
    code points into it. `source` says where it is from (a path below the folder that was read, file:line), `published`
    is the publication date and `published_from` how it is known: "given" by the caller or "metadata" of the page or
    file. `guess` tells how the encoding of its bytes was guessed, where it was.

    `published` is taken as `day` reads it. Raises TypeError where another field is of a wrong type, and ArticleError
    where `published` is no date.
    """

    text: str
    id: str = "article"
    source: str | None = None
    published: date | None = None
    published_from: str | None = None
    title: str | None = None
    guess: str | None = None

    def __post_init__(self) -> None:
        for name in ("text", "id", "source", "published_from", "title", "guess"):
            value = getattr(self, name)
            if not isinstance(value, str) and (value is not None or name in ("text", "id")):
                raise TypeError(f"{name} of an Article must be str, not {type(value).__name__}")
        try:
            object.__setattr__(self, "published", day(self.published))
        except ValueError as e:
            raise ArticleError(str(e), source=self.source, id=self.id) from None
        if self.published is not None and self.published_from is None:
            object.__setattr__(self, "published_from", "given")

    @property
    def sha256(self) -> str:
        """Hex digest of the text in UTF-8."""
        return sha256(self.text.encode()).hexdigest()

    def check(self) -> None:
        """Raise ArticleError where the article cannot be processed: an empty, too long or binary text."""
        problem = None
        if not self.text.strip():
            problem = "the text is empty"
        elif len(self.text) > MAX_CHARS:
            problem = f"the text has {len(self.text):,} characters; at most {MAX_CHARS:,} are allowed"
        elif "\x00" in self.text:
            problem = f"the text has a NUL character at {self.text.index(chr(0))}: binary, not text"
        else:
            for name in ("text", "id", "title"):
                try:
                    (getattr(self, name) or "").encode()
                except UnicodeEncodeError as e:
                    problem = f"the {name} has half a surrogate pair at {e.start}, which is no character"
        if problem:
            raise ArticleError(problem, source=self.source, id=self.id)


def day(value: object) -> date | None:
    """A publication date as given: a date, a time stamp (its day as written), or either as ISO 8601 text.

    None and "" are no date. Raises ValueError where it is anything else.
    """
    if value is None or value == "":
        return None
    try:
        read = datetime.fromisoformat(value) if isinstance(value, str) else value
        found = read.date() if isinstance(read, datetime) else read
    except ValueError:
        found = None
    if isinstance(found, date):
        return found
    raise ValueError(f"published is {value!r}; a date as YYYY-MM-DD is expected")
