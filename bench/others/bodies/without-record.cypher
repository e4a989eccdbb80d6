MATCH (b:Actor {collective: false})-[:BASED_IN]->(j:Jurisdiction)
WHERE b.sure_from <= $as_of AND $as_of <= b.sure_to AND NOT EXISTS { (b)-[:HOLDS]->(:Mandate) }
OPTIONAL MATCH (b)-[t:PART_OF|MEMBER_OF|CHAIRS|HOSTS|COOPERATES_WITH|COMMISSIONS|FUNDS|SUPERVISES|MONITORS|REPORTS_TO]-(:Actor)
WHERE t.sure_from <= $as_of AND $as_of <= t.sure_to
WITH b, j, count(t) AS ties
OPTIONAL MATCH (b)<-[:ADDRESSED_TO]-(q:Recommendation)
RETURN b.id AS body, b.kind AS kind, j.id AS place, ties, count(q) AS asked
ORDER BY asked DESC, ties DESC, body
