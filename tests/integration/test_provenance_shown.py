"""What commands and notebooks answer: each fact leads to a source and a place, or says it is not verified."""

import shlex

import pytest

from graph.model.records import Records
from graph.model.registry import NODES
from graph.settings import Settings
from graph.store import Reader
from queries.links import ALL
from queries.network import network
from tests.integration.inside import inside
from tests.provenance import Walk

COMMANDS = """\
coverage
coverage --as-of 2017-04-20
gaps
gaps --as-of 2017-04-20
crosswalk
crosswalk --as-of 2017-04-20
crosswalk --instrument cets197
crosswalk --instrument nap-2
diff 2017-04-20 2026-11-24
bottlenecks
path fiz europol --disjoint
path be-koge greta --ties works,oversees
path ag-kapo be-kapo --ties INSTANCE_OF
path fiz CH-ZH --ties based-in
path fsmm ksmm --ties SUCCEEDS
timeline ksmm
timeline fiz
timeline CH-GE
timeline counsel-victims
timeline cets197
timeline schengen-association-agreement
timeline round-tables-2024-06
timeline cantonal-roundtables
timeline scc-182
search schengen
search "round tables"
search "data protection"
search Zürich
show ksmm
show fiz
show cantonal-roundtables
show CH-ZH
show shelter-minors
show cets197
show cets197-art3
show schengen-association-agreement
show round-tables-2024-06
show succeeds--fsmm--ksmm
show gap-ch-sg-investigate-trafficking-2018
show crc2015-identification
show sources:sem-wg-report-2021"""
FEWEST = {"coverage": 700, "gaps": 250, "crosswalk": 500, "diff": 150, "path": 4, "timeline": 1, "show": 1}


@pytest.mark.parametrize("command", COMMANDS.splitlines())
def test_all_that_a_command_answers(
    command: str,
    swiss_server: Settings,
    swiss_records: Records,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    told = inside(swiss_server, capsys, monkeypatch)(*shlex.split(command), "--output", "json")
    walk = Walk(swiss_records)
    assert [*walk.wrong(told.data)] == []
    if "--" not in command:
        assert len(walk.met) >= FEWEST.get(command.split(maxsplit=1)[0], 0)


@pytest.mark.parametrize("kind", [kind.KIND for kind in NODES])
def test_a_record_of_every_kind(
    kind: str,
    swiss_server: Settings,
    swiss_records: Records,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    run, walk = inside(swiss_server, capsys, monkeypatch), Walk(swiss_records)
    for id in sorted(swiss_records.by_kind[kind])[:: max(1, len(swiss_records.by_kind[kind]) // 2)]:
        assert [*walk.wrong(run("show", f"{kind}:{id}", "--output", "json").data)] == []
        assert [*walk.wrong(run("timeline", f"{kind}:{id}", "--output", "json").data)] == []


def test_every_edge_of_the_network(swiss: Reader) -> None:
    """A tie has its sources; membership of a class and a place are said by the body itself."""
    graph = network(swiss, ties=ALL)
    places = {end for _, end, data in graph.edges(data=True) if data["type"] == "BASED_IN"}
    for start, _, data in graph.edges(data=True):
        cited = data.get("sources") or graph.nodes[start]["sources"]
        assert cited, data
        assert all(each["source"] and each.get("at") for each in cited if not each.get("part"))
    assert all(data["sources"] for node, data in graph.nodes(data=True) if node not in places)
