MATCH (:Instrument {id: $instrument})<-[:OF]-(v:Provision)
OPTIONAL MATCH (v)-[:DEMANDS]->(r:Responsibility)
WITH v, r, COLLECT {
    MATCH (r)<-[:FOR]-(m:Mandate {role: 'lead'})<-[:HOLDS]-(b:Actor {collective: false})
    WHERE m.sure_from <= $as_of AND $as_of <= m.sure_to
    RETURN DISTINCT b.id ORDER BY b.id
  } AS bodies
ORDER BY r.id
WITH v, collect(r.id) AS responsibilities,
  collect(CASE WHEN size(bodies) = 0 THEN r.id END) AS without_lead, collect(bodies) AS lists
RETURN v.id AS provision, v.article AS article, v.title AS title, v.duty AS duty, v.verified AS verified,
  responsibilities,
  COLLECT { UNWIND lists AS l UNWIND l AS b RETURN DISTINCT b ORDER BY b } AS leads,
  without_lead
ORDER BY provision
