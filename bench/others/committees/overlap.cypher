MATCH (b:Actor {collective: false})-[t:MEMBER_OF|CHAIRS]->(c:Actor {collective: false})
WHERE c:Committee AND t.sure_from <= $as_of AND $as_of <= t.sure_to
WITH DISTINCT b.id AS body, c.id AS seat ORDER BY body
WITH body, collect(seat) AS seats
UNWIND seats AS committee
UNWIND seats AS other
WITH committee, other, body
WHERE committee < other AND ($committee IS NULL OR $committee = committee OR $committee = other)
RETURN committee, other, count(body) AS count, collect(body) AS bodies
ORDER BY count DESC, committee, other
