MATCH (b:Actor {collective: false})-[:HOLDS]->(m:Mandate)-[:FOR]->(r:Responsibility)
WHERE NOT b:Committee AND m.role IN ['lead', 'support'] AND m.sure_from <= $as_of AND $as_of <= m.sure_to
  AND NOT EXISTS {
    MATCH (b)-[t:MEMBER_OF|CHAIRS|HOSTS]->(p:Actor)-[:PART_OF*0..3]->(c:Actor)
    WHERE (p:Committee OR $committee IS NOT NULL) AND t.possible_from <= $as_of AND $as_of <= t.possible_to
      AND ($committee IS NULL OR c.id = $committee)
  }
  AND ($committee IS NULL OR EXISTS {
    MATCH (m)-[:IN]->(:Jurisdiction)<-[:IN]-(n:Mandate)-[:FOR]->(r)
    WHERE n.sure_from <= $as_of AND $as_of <= n.sure_to
      AND EXISTS { (n)<-[:HOLDS]-(:Actor)-[:PART_OF*0..3]->(:Actor {id: $committee}) }
  })
WITH b, m.role AS role, r ORDER BY r.position
WITH b.id AS body, collect(DISTINCT CASE WHEN role = 'lead' THEN r.id END) AS leads,
  collect(DISTINCT CASE WHEN role = 'support' THEN r.id END) AS supports
RETURN body, size(leads) + size(supports) AS count, leads, supports
ORDER BY count DESC, body
