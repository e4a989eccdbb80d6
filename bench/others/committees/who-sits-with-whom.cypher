MATCH (:Actor {id: $body})-[t:MEMBER_OF|CHAIRS]->(c:Actor)<-[u:MEMBER_OF|CHAIRS]-(o:Actor)
WHERE t.sure_from <= $as_of AND $as_of <= t.sure_to AND u.sure_from <= $as_of AND $as_of <= u.sure_to
  AND o.id <> $body
WITH o.id AS other, c.id AS committee ORDER BY committee
WITH other, collect(DISTINCT committee) AS committees
RETURN other, size(committees) AS count, committees
ORDER BY count DESC, other
