"""What a record tells of a deal, in the words of its article: for tests' expectations."""

from __future__ import annotations

from newsextract.records import Deal, Record


def roles(record: Record, deal: Deal) -> dict[str, str]:
    """The party of each side: role → name; of several with one role, the last."""
    return {role: name for name, role in sides(record, deal).items()}


def sides(record: Record, deal: Deal) -> dict[str, str]:
    """The role of each party: name → role."""
    names = {party.id: party.name for party in record.parties}
    return {names[party.party]: party.role for party in deal.parties}


def money(record: Record, deal: Deal) -> list[tuple[str, str]]:
    """The deal's amounts: (text, role)."""
    texts = {amount.id: amount.text for amount in record.amounts}
    return [(texts[amount.amount], amount.role) for amount in deal.amounts]
