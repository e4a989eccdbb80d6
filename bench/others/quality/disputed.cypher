CALL () {
  MATCH (r:Responsibility)<-[:FOR]-(m:Mandate {role: 'lead'})<-[:HOLDS]-(b:Actor {collective: false})
  WHERE m.sure_from <= $as_of AND $as_of <= m.sure_to
  MATCH (m)-[:IN]->(j:Jurisdiction)
  RETURN DISTINCT j.id AS place, r AS r, b.id AS body, null AS g
  UNION ALL
  MATCH (j:Jurisdiction)<-[:IN]-(g:ReportedGap)-[:FOR]->(r:Responsibility)
  WHERE g.sure_from <= $as_of AND $as_of <= g.sure_to
  RETURN j.id AS place, r AS r, null AS body, g AS g
}
WITH place, r, body, g ORDER BY body
WITH place, r, collect(body) AS leads, collect(g) AS gaps
WHERE size(leads) > 0
UNWIND gaps AS g
RETURN place, r.id AS responsibility, g.nature AS nature, leads, g.observed AS observed,
  g.wording AS wording, g.id AS gap
ORDER BY place, r.position, gap
