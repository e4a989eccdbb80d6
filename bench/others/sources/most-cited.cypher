MATCH (e)-[:CITES]->(s:Source)
WITH DISTINCT e, s
WITH e, collect(s) AS sources
UNWIND sources AS s
RETURN s.id AS source, count(e) AS count, count(CASE WHEN size(sources) = 1 THEN 1 END) AS only_one,
  s.date AS date, s.publisher AS publisher
ORDER BY count DESC, source
LIMIT 50
