MATCH (m:Mandate)
MATCH (m)-[:BASED_ON]->(i:Instrument)
MATCH (m)<-[:HOLDS]-(b:Actor)
WITH i, collect(DISTINCT b.id) AS unsorted, collect(m) AS all
RETURN i.id AS instrument, i.kind AS kind,
  size([m IN all WHERE m.sure_from <= $as_of AND $as_of <= m.sure_to]) AS count,
  size([m IN all WHERE m.possible_from <= $as_of AND $as_of <= m.possible_to
    AND NOT (m.sure_from <= $as_of AND $as_of <= m.sure_to)]) AS perhaps,
  size([m IN all WHERE NOT (m.possible_from <= $as_of AND $as_of <= m.possible_to)]) AS ended,
  COLLECT { UNWIND unsorted AS x RETURN x ORDER BY x } AS bodies
ORDER BY count DESC, instrument
