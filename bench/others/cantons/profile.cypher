MATCH (r:Responsibility)-[:UNDER]->(p:Pillar)
WHERE r.level IN ['cantonal', 'both']
OPTIONAL MATCH (r)<-[:FOR]-(e)-[:IN]->(:Jurisdiction {id: $canton})
WHERE e.possible_from <= $as_of AND $as_of <= e.possible_to
OPTIONAL MATCH (e)<-[:HOLDS]-(b:Actor {collective: false})
WITH p, r, e, b, e.sure_from <= $as_of AND $as_of <= e.sure_to AS sure ORDER BY b.id, e.id
WITH p, r,
  collect(DISTINCT CASE WHEN sure AND e.role = 'lead' THEN b.id END) AS leads,
  collect(DISTINCT CASE WHEN sure AND e.role = 'support' THEN b.id END) AS supports,
  collect(DISTINCT CASE WHEN NOT sure THEN b.id END) AS perhaps,
  collect(DISTINCT CASE WHEN sure THEN e.nature END) AS gaps
RETURN p.id AS pillar, r.id AS responsibility, leads, supports, perhaps, gaps,
  CASE WHEN size(leads) > 0 THEN 'named lead' WHEN size(supports) > 0 THEN 'named support'
    WHEN size(gaps) > 0 THEN 'reported gap' ELSE 'nothing by name' END AS on_record
ORDER BY p.position, r.position
