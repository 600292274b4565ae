"""What is told of deals, by what is tested. Where a case belongs:

verbs_of_buying, verbs_of_contracts, nouns, partners   who is who by the verb or the noun that tells
sides_elsewhere, sides_of_the_story                    who takes part, named elsewhere in the sentence or the article
anaphora, we                                           who "it", "the Chicago firm" and "we" are
fallback                                               words that no frame knows
no_deal                                                what sounds like a deal and is none: one line
status                                                 how far it has come, what ends it
amounts, slots                                         money; asset, territory, stake, terms, dates
rounds                                                 rounds of funding
orders_and_lists                                       several deals told in a row
story                                                  one record over many sentences, or several
words                                                  inflection, code names
"""
