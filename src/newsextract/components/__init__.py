"""The spaCy components, in the order in which they run: each adds one layer to the Doc."""
