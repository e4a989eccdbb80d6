"""The questions for Neo4j Browser, run as they are written, give the golden results."""

import pytest

from graph.connect import open_reader
from graph.settings import Settings
from queries import favourites
from queries.catalogue import catalogue
from queries.table import Table
from tests import goldens


@pytest.mark.parametrize("topic", sorted({query.topic for query in catalogue().values()}))
def test_a_question_with_its_values_written_in_gives_the_golden_result(
    swiss_local: Settings, topic: str
) -> None:
    with open_reader(swiss_local) as reader:
        for query in (found for found in catalogue().values() if found.topic == topic):
            rows = reader.read(favourites.ready(query), {}, tag="favourite").rows
            told = goldens.text(Table(query.headings, rows))
            assert told == goldens.path(query.name, goldens.TODAY).read_text(encoding="utf-8"), query.name
