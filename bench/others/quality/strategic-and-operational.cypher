MATCH (b:Actor {collective: false})
WITH b, COLLECT {
    MATCH (b)-[:HOLDS]->(m:Mandate {scope: 'operational'})
    WHERE m.sure_from <= $as_of AND $as_of <= m.sure_to RETURN m.id ORDER BY m.id
  } AS which
WHERE size(which) > 0
WITH b, which, COUNT {
    MATCH (b)-[:HOLDS]->(m:Mandate {scope: 'strategic'}) WHERE m.sure_from <= $as_of AND $as_of <= m.sure_to
  } AS strategic
WHERE strategic > size(which)
RETURN b.id AS body, strategic, size(which) AS operational,
  COUNT {
    MATCH (b)-[:HOLDS]->(m:Mandate {scope: 'operational'})-[:FOR]->(:Responsibility)-[:UNDER]->(p:Pillar)
    WHERE p.id = $pillar AND m.sure_from <= $as_of AND $as_of <= m.sure_to
  } AS in_pillar, which
ORDER BY in_pillar DESC, operational DESC, body
