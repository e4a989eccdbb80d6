"""The bundled data: complete, sourced, and with the judgements of ours that stand in the records."""

from collections.abc import Iterator

import yaml

from graph.model.base import Fact, Record
from graph.model.body import Actor, Tie
from graph.model.dataset import DataSet
from graph.model.evidence import Figure, RoundTableRecord
from graph.model.obligation import Instrument, Provision
from graph.model.responsibility import Mandate, Responsibility
from tests import swiss

COUNTS = {
    "pillars": 4,
    "jurisdictions": 37,
    "responsibilities": 70,
    "sources": 711,
    "actors": 401,
    "relations": 655,
    "instruments": 66,
    "provisions": 60,
    "mandates": 455,
    "reported_gaps": 93,
    "recommendations": 141,
    "measures": 36,
    "figures": 104 + 9,
    "round_tables": 26,
}
UNSOURCED = {"schengen-association-agreement"}
UNSURE = "[2018..2021]"


def facts() -> Iterator[Fact]:
    return (record for record in swiss.records() if isinstance(record, Fact))


# ---- what is there ----


def test_counts_by_kind() -> None:
    assert swiss.records().counts() == COUNTS
    assert len(swiss.items()) == sum(COUNTS.values()), "an id occurs twice within its kind"


def test_every_reference_resolves() -> None:
    records = swiss.records()
    wanted = {(kind, id) for record in records for _, kind, id in (*record.references(), *_unlinked(record))}
    assert sorted(f"{kind}:{id}" for kind, id in wanted if records.get(kind, id) is None) == []


def _unlinked(record: Record) -> Iterator[tuple[str, str, str]]:
    """References that are properties in the graph, not relationships."""
    match record:
        case Tie():
            yield from (("", "actors", end) for end in (record.from_actor, record.to_actor))
        case Actor():
            yield from (("", "jurisdictions", id) for id in record.serves)
        case Figure():
            yield from (("", "jurisdictions", id) for id in record.jurisdictions_named)
        case RoundTableRecord():
            yield from (("", "actors", lead.actor) for lead in record.leads)
        case _:
            pass


def test_every_fact_has_a_source() -> None:
    assert {fact.id for fact in facts() if not fact.sources} == UNSOURCED


def test_every_citation_has_a_place_or_stands_behind_one_part() -> None:
    bare = [
        (fact.id, cited.source) for fact in facts() for cited in fact.sources if not (cited.at or cited.part)
    ]
    assert bare == []


def test_what_is_not_verified() -> None:
    records = swiss.records()
    provisions = [item for item in records.of(Provision).values() if not item.verified]
    assert len(provisions) == 26
    assert {cited.at for item in provisions for cited in item.sources} == {
        f"art. {item.article}" for item in provisions
    }
    assert {item.id for item in records.of(Instrument).values() if not item.verified} == UNSOURCED
    assert {item.id for item in records.of(Figure).values() if not item.verified} == {"round-tables-2024-06"}


def test_the_manifest_points_at_records() -> None:
    manifest = DataSet.model_validate(yaml.safe_load((swiss.FOLDER / "dataset.yaml").read_text("utf-8")))
    records, focus = swiss.records(), manifest.focus
    assert focus is not None
    assert records.get("jurisdictions", manifest.country)
    assert all(records.get("actors", body or "") for body in (focus.body, focus.successor))
    assert all(records.get("instruments", plan) for plan in focus.plans)


# ---- judgements that stand in the records ----


def test_whom_a_responsibility_is_for() -> None:
    found = {r.id: r.target_groups for r in swiss.records().of(Responsibility).values() if r.target_groups}
    assert found == {
        "shelter-women": ("women",),
        "shelter-men": ("men",),
        "shelter-minors": ("minors",),
        "protect-minors": ("minors",),
    }


def test_where_a_class_of_bodies_exists() -> None:
    actors = swiss.records().of(Actor).values()
    assert all((actor.everywhere is not None) == actor.collective for actor in actors)
    somewhere = {actor.id for actor in actors if actor.everywhere is False}
    single = {"be-rsta", "zh-kesb"}
    listed = {
        "cantonal-roundtables",
        "specialised-ngos",
        "prostitution-counselling",
        "employers",
        "trade-unions",
    }
    assert somewhere == single | listed


def test_which_mandates_reach_every_canton() -> None:
    found = {(m.actor, m.responsibility) for m in swiss.records().of(Mandate).values() if m.reach}
    assert found == {
        ("fedpol-witness-protection", "protect-witnesses"),
        ("fedpol-fcp", "support-cantonal-investigations"),
        ("fcp-commissariat", "support-cantonal-investigations"),
    }


def test_when_the_unit_ended_and_its_successor_began() -> None:
    actors, mandates = swiss.records().of(Actor), swiss.records().of(Mandate)
    parts = ("steering-committee", "secretariat", "expert-working-groups", "campaign-group")
    ended = {str(actors[id].until) for id in ("ksmm", *(f"ksmm-{part}" for part in parts))}
    assert ended == {UNSURE}
    noted = [m for m in mandates.values() if (m.until_note or "").startswith("between 2018 and 2021")]
    assert len(noted) == 19
    assert {str(m.until) for m in noted} == {UNSURE}
    begun = (actors["fsmm"], mandates["fsmm--coordinate-nationally--ch"])
    assert {str(record.since) for record in begun} == {"[2018..2021-05]"}


def test_the_readme_counts_the_records() -> None:
    lines = (swiss.DATA / "README.md").read_text(encoding="utf-8").splitlines()
    for kind, count in COUNTS.items():
        assert [line for line in lines if line.startswith(f"| {kind} | {count}")]
