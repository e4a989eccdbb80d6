MATCH (:Actor {id: $one})-[t:PART_OF|MEMBER_OF|CHAIRS|HOSTS|COOPERATES_WITH|COMMISSIONS|FUNDS|SUPERVISES|MONITORS|REPORTS_TO]-(b:Actor)
WHERE t.sure_from <= $as_of AND $as_of <= t.sure_to
WITH b, type(t) AS type, t.id AS tie ORDER BY type
WITH b, collect(DISTINCT type) AS to_one, count(DISTINCT tie) AS first
MATCH (o:Actor {id: $other})
MATCH (b)-[u:PART_OF|MEMBER_OF|CHAIRS|HOSTS|COOPERATES_WITH|COMMISSIONS|FUNDS|SUPERVISES|MONITORS|REPORTS_TO]-(o)
WHERE u.sure_from <= $as_of AND $as_of <= u.sure_to
WITH b, to_one, first, type(u) AS type, u.id AS tie ORDER BY type
WITH b, to_one, first, collect(DISTINCT type) AS to_other, count(DISTINCT tie) AS second
RETURN b.id AS body, to_one, to_other, first + second AS ties
ORDER BY ties DESC, body
