"""A data set of a dozen records that has everything once: for tests that break or change it."""

from collections.abc import Mapping
from pathlib import Path

FILES: Mapping[str, str] = {
    "dataset.yaml": """\
id: small
title:
  en: A small network
country: CH
""",
    "pillars.yaml": """\
pillars:
  - id: protection
    name:
      en: Protection
    position: 1
""",
    "jurisdictions.yaml": """\
jurisdictions:
  - id: CH
    kind: state
    name:
      en: Switzerland
      de: Schweiz
  - id: CH-GE
    kind: canton
    name:
      fr: Genève
    within: CH
    bfs_number: 25
    languages:
      - fr
""",
    "responsibilities.yaml": """\
responsibilities:
  - id: shelter-women
    pillar: protection
    level: cantonal
    crime: human-trafficking
    name:
      en: Shelter women
    definition: Give women a safe place to stay.
    target_groups:
      - women
    position: 1
""",
    "sources.yaml": """\
sources:
  - id: act-2015
    title: Act on the protection of victims
    publisher: Canton of Geneva
    date: '2015-06-01'
    language: fr
  - id: report-2021
    title: 'Report: what was done'
    publisher: fedpol
    date: 2021
    url: https://example.org/report?id=1#top
    language: de
""",
    "actors.yaml": """\
actors:
  # the two bodies that everything is about
  - id: geneva-police
    label: Authority
    kind: police
    level: cantonal
    name:
      fr: Police de Genève
    aliases:
      - Police cantonale
    jurisdiction: CH-GE
    serves:
      - CH-GE
    since: '2001~'
    summary: The police of the canton.
    instance_of: police-forces
    confidence: high
    sources:
      - source: act-2015
        at: art. 1
      - source: act-2015
        at: art. 9
  - id: shelter
    label: NGO
    kind: ngo
    level: national-civil-society
    name:
      en: The Shelter
      de: Das Haus
    acronym: SH
    jurisdiction: CH
    since: 2010-03
    until: '[2020..2022]'
    summary: Houses women.
    confidence: medium
    sources:
      - source: report-2021
        at: p. 3
  - id: police-forces
    label: Authority
    kind: police
    level: cantonal
    name:
      en: Cantonal police forces
    jurisdiction: CH
    summary: All of them.
    collective: true
    everywhere: true
    confidence: high
    sources:
      - source: report-2021
        at: p. 1
""",
    "relations.yaml": """\
relations:
  - id: police-works-with-shelter
    type: COOPERATES_WITH
    from: geneva-police
    to: shelter
    role: 'refers # victims'
    as_of: '2021'
    confidence: high
    sources:
      - source: report-2021
        at: 'p. 4: table #2'
  - id: police-works-with-shelter-2
    type: COOPERATES_WITH
    from: geneva-police
    to: shelter
    role: training
    since: '2015'
    confidence: low
    sources:
      - source: act-2015
        at: art. 2
""",
    "instruments.yaml": """\
instruments:
  - id: act
    name:
      fr: Loi sur la protection des victimes
    kind: law
    jurisdiction: CH-GE
    number: '0.311'
    adopted: '2015-06-01'
    in_force: '2016'
    adopted_by:
      - geneva-police
    confidence: high
    sources:
      - source: act-2015
        at: title
      - source: act-2015
        part: penalties
  - id: plan
    name:
      en: Plan
    kind: plan
    jurisdiction: CH
    measures_total: 1
    confidence: high
    sources:
      - source: report-2021
        at: whole page
""",
    "provisions.yaml": """\
provisions:
  - id: act-art-5
    instrument: act
    article: '5'
    title: Housing
    duty: House victims.
    pillar: protection
    crime: human-trafficking
    responsibilities:
      - shelter-women
    verified: false
    confidence: medium
    sources:
      - source: act-2015
""",
    "mandates/geneva.yaml": """\
mandates:
  - id: shelter--shelter-women--ch-ge
    actor: shelter
    responsibility: shelter-women
    jurisdictions:
      - CH-GE
    role: lead
    scope: operational
    basis: law
    instruments:
      - act
    crime: human-trafficking
    target_groups:
      - women
    wording: houses women, for as long as it takes
    since: '2016-01-01'
    confidence: high
    sources:
      - source: act-2015
        at: art. 5
""",
    "reported_gaps.yaml": """\
reported_gaps:
  - id: gap-ge
    responsibility: shelter-women
    jurisdiction: CH-GE
    nature: insufficient
    observed: '2021'
    wording: too few beds
    confidence: medium
    sources:
      - source: report-2021
        at: p. 9
""",
    "recommendations.yaml": """\
recommendations:
  - id: rec-1
    issuer: shelter
    addressed_to:
      - geneva-police
    year: '2021'
    text: Add beds.
    pillar: protection
    responsibilities:
      - shelter-women
    follow_up: Nothing on record.
    confidence: medium
    sources:
      - source: report-2021
        at: p. 12
      - source: act-2015
        part: follow-up
""",
    "measures.yaml": """\
measures:
  - id: measure-1
    plan: plan
    number: '1'
    title: Add beds
    pillars:
      - protection
    responsibilities:
      - shelter-women
    leads:
      - geneva-police
    partners:
      - shelter
    answers:
      - rec-1
    status: running
    deadline: '2027'
    confidence: high
    sources:
      - source: report-2021
        at: p. 13
""",
    "figures.yaml": """\
figures:
  - id: beds
    actor: shelter
    jurisdiction: CH-GE
    what: beds
    value: 12
    unit: beds
    year: '2021'
    jurisdictions_named:
      - CH-GE
      - CH
    confidence: high
    sources:
      - source: report-2021
        at: p. 14
  - id: share
    actor: shelter
    what: share of beds in use
    value_min: 0.5
    value_max: 1.0
    unit: share
    confidence: low
    sources:
      - source: report-2021
        at: p. 15
""",
    "round_tables.yaml": """\
round_tables:
  - id: round-table-ch-ge
    canton: CH-GE
    exists: true
    on_fedpol_list: false
    lead_known: true
    leads:
      - actor: geneva-police
        since: '2015'
        until: '2019'
      - actor: geneva-police
        since: '2021'
      - actor: shelter
        as_of: '2020'
    contact:
      - geneva-police
    confidence: high
    sources:
      - source: report-2021
        at: p. 16
""",
}


def write(folder: Path, files: Mapping[str, str] = FILES) -> Path:
    """Write a data set; returns its folder."""
    for name, text in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return folder


def changed(name: str, old: str, new: str) -> dict[str, str]:
    """The data set with one text of one file replaced once."""
    assert old in FILES[name], f"{name} holds no {old!r}"
    return {**FILES, name: FILES[name].replace(old, new, 1)}
