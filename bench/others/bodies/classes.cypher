MATCH (k:Actor {collective: true})
OPTIONAL MATCH (k)-[:HOLDS]->(:Mandate)-[:FOR]->(r:Responsibility)
WITH k, r ORDER BY r.id
WITH k, collect(DISTINCT r.id) AS responsibilities
OPTIONAL MATCH (k)<-[:INSTANCE_OF]-(b:Actor)
OPTIONAL MATCH (b)-[:BASED_IN]->(j:Jurisdiction {kind: 'canton'})
WITH k, responsibilities, b, j ORDER BY b.id
WITH k, responsibilities, collect(DISTINCT b.id) AS members, collect(DISTINCT j.id) AS places
RETURN k.id AS class, k.everywhere AS everywhere, responsibilities, members,
  COLLECT { UNWIND places AS x RETURN x ORDER BY x } AS cantons
ORDER BY class
