"""Names in press releases, notices and market news: what their lines put beside a name and is no part of it."""

from __future__ import annotations

import pytest

from newsextract import Extractor

_NOTICE = "Read the files. VELMARO HOLDERS ARE URGED TO READ THE PROXY STATEMENT WITH CARE. It is in Osan."


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Shares of insurer Velmaro VMR, +1.25% rose.", ["Velmaro"]),
        ("Shares of Osgarth & Pell OGP, -0.1% fell.", ["Osgarth & Pell"]),
        ("Shares of Velmaro VMR, a chain of Osan, fell.", ["Velmaro VMR"]),
        (f"It bought Hanbit Dairy Co. in May. {_NOTICE}", ["Hanbit Dairy Co."]),
        ("It bought Osgarth Velmari S.p.A. in May.", ["Osgarth Velmari S.p.A."]),
        ("It bought Osgarth Velmari S.r.l. of Osan in May.", ["Osgarth Velmari S.r.l."]),
        ("The Board of Velmaro Foods met.", ["Velmaro Foods"]),
        ("The Special Committee of Velmaro Foods met.", ["Velmaro Foods"]),
        ("A Strategic Review Committee of the Board met.", []),
        ("The Pension Board of Ontario met.", ["Pension Board of Ontario"]),
        ("The Board of Trade met.", ["Board of Trade"]),
        ("Follow Velmaro Insurance Group on Facebook.", ["Velmaro Insurance Group", "Facebook"]),
        ("Privately-held Velmaro Group bought a mill.", ["Velmaro Group"]),
        ("The mill is old:\n\n— Steelmaker Velmaro bought it in May.", ["Velmaro"]),
        ("Unions for Velmaro Foods staff met.", ["Velmaro Foods"]),
        ("It sold shares of Velmaro Foods X.", ["Velmaro Foods X"]),
        ("He has an M.B.A. of Velmaro University.", ["Velmaro University"]),
        ("He told German TV of the plan.", []),
        ("About Velmaro PartnersVelmaro Partners is a fund.", ["Velmaro Partners"]),
        ("About Velmaro Re Velmaro Re Ltd. is an insurer.", ["Velmaro Re Ltd."]),
        ("It bought Osgarth’s-Pell, Inc. in May.", ["Osgarth’s-Pell, Inc."]),
        ("It bought Velmaro Energy Services and North American Steam Co. in May.",
         ["Velmaro Energy Services", "North American Steam Co."]),
        ("It bought Velmaro Insurance and Velmaro Benefit Advisors in May.",
         ["Velmaro Insurance", "Velmaro Benefit Advisors"]),
        ("It bought Velmaro Energy Services and North American Power in May.",
         ["Velmaro Energy Services", "North American Power"]),
        ("A loan of Osgarth Bank, N.A. and Velmaro Law Group, P.C. is due.",
         ["Osgarth Bank, N.A.", "Velmaro Law Group, P.C."]),
        ("It hired Osgarth, Harl, Pell, Velmer & Dorn LLP and Hanbit Foods.",
         ["Osgarth, Harl, Pell, Velmer & Dorn LLP", "Hanbit Foods"]),
        ("AMD rose. Ford said it would buy the works.", ["AMD", "Ford"]),
    ],
)  # fmt: skip
def test_who_is_named(extractor: Extractor, text: str, names: list[str]) -> None:
    assert [party.name for party in extractor.extract(text).parties] == names
