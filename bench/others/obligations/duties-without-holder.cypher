MATCH (r:Responsibility)
OPTIONAL MATCH (r)<-[:FOR]-(m:Mandate)<-[:HOLDS]-(b:Actor)
WHERE m.sure_from <= $as_of AND $as_of <= m.sure_to
WITH r, b ORDER BY b.id
WITH r, count(CASE WHEN NOT b.collective THEN 1 END) AS named,
  collect(DISTINCT CASE WHEN b.collective THEN b.id END) AS classes
WHERE named = 0
MATCH (r)<-[:DEMANDS]-(v:Provision)-[:OF]->(i:Instrument)
RETURN r.id AS responsibility, v.id AS provision, i.id AS instrument, v.article AS article,
  v.verified AS verified, classes, COUNT { (r)<-[:CONCERNS]-(:Recommendation) } AS asked
ORDER BY r.position, provision
