"""The calendar: words and expressions → periods with TIMEX3 values; pure Python, no spaCy."""
