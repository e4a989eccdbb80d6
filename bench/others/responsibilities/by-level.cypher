MATCH (p:Pillar)<-[:UNDER]-(r:Responsibility)
WITH p, r, COLLECT {
    MATCH (r)<-[:FOR]-(m:Mandate {role: 'lead'})<-[:HOLDS]-(b:Actor)
    WHERE m.sure_from <= $as_of AND $as_of <= m.sure_to
    WITH DISTINCT b RETURN b ORDER BY b.id
  } AS bodies
WITH p, r, [b IN bodies WHERE b.level = 'federal' | b.id] AS federal,
  [b IN bodies WHERE b.level IN ['cantonal', 'communal', 'intercantonal'] AND NOT b:NGO AND NOT b.collective | b.id] AS cantonal,
  [b IN bodies WHERE b.level IN ['cantonal', 'communal', 'intercantonal'] AND NOT b:NGO AND b.collective | b.id] AS classes,
  [b IN bodies WHERE b.level <> 'federal'
    AND NOT (b.level IN ['cantonal', 'communal', 'intercantonal'] AND NOT b:NGO) | b.id] AS others
WITH p, r, federal, cantonal, classes, others, size(federal) > 0 AS above, size(cantonal + classes) > 0 AS below
RETURN p.id AS pillar, r.id AS responsibility, CASE
    WHEN above AND below THEN 'both' WHEN above THEN 'confederation' WHEN below THEN 'cantons'
    WHEN size(others) > 0 THEN 'others' ELSE 'none on record' END AS lies_with,
  federal, cantonal, classes, others
ORDER BY p.position, r.position
