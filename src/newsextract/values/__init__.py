"""From words to values, without spaCy: numbers, money, the calendar."""
