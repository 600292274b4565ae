"""Golden annotations: what is true of an article by a person's reading, and how a record compares with it."""
