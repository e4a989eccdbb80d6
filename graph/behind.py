"""What the status of a cell can follow from: the records behind each responsibility. Pure."""

from collections.abc import Iterator

from graph.force import Key
from graph.model.body import Actor, Tie
from graph.model.evidence import Source
from graph.model.obligation import Instrument
from graph.model.place import Jurisdiction
from graph.model.records import Records
from graph.model.responsibility import Mandate, ReportedGap, Responsibility


class Web:
    """What each responsibility's cells can depend on."""

    def __init__(self, records: Records) -> None:
        self._records = records
        self._parents: dict[str, list[Tie]] = {}
        self._members: dict[str, list[str]] = {}
        for tie in records.of(Tie).values():
            if tie.type == "PART_OF":
                self._parents.setdefault(tie.from_actor, []).append(tie)
        for actor in records.of(Actor).values():
            if actor.instance_of:
                self._members.setdefault(actor.instance_of, []).append(actor.id)
        self._known: dict[str, frozenset[Key]] = {}

    def behind(self, responsibility: str) -> frozenset[Key]:
        """Every record that the status of one of its cells can follow from."""
        if responsibility not in self._known:
            self._known[responsibility] = frozenset(self._behind(responsibility))
        return self._known[responsibility]

    def _behind(self, responsibility: str) -> Iterator[Key]:
        yield Responsibility.KIND, responsibility
        for place in self._records.of(Jurisdiction):
            yield Jurisdiction.KIND, place
        for gap in self._records.of(ReportedGap).values():
            if gap.responsibility == responsibility:
                yield ReportedGap.KIND, gap.id
        for mandate in self._records.of(Mandate).values():
            if mandate.responsibility == responsibility:
                yield from self._of_mandate(mandate)

    def _of_mandate(self, mandate: Mandate) -> Iterator[Key]:
        yield Mandate.KIND, mandate.id
        for kind, ids in (
            (Instrument.KIND, mandate.instruments),
            (Source.KIND, (cited.source for cited in mandate.sources)),
        ):
            yield from ((kind, id) for id in ids)
        for body in (mandate.actor, *self._members.get(mandate.actor, ())):
            yield from self._upwards(body)

    def _upwards(self, body: str) -> Iterator[Key]:
        """A body and what it is part of."""
        yield Actor.KIND, body
        for tie in self._parents.get(body, ()):
            yield Tie.KIND, tie.id
            yield from self._upwards(tie.to_actor)
