MATCH (b:Actor {collective: false})
WITH b, COLLECT {
    MATCH (b)-[t:PART_OF|MEMBER_OF|CHAIRS|HOSTS|COOPERATES_WITH|COMMISSIONS|FUNDS|SUPERVISES|MONITORS|REPORTS_TO]-(o:Actor {collective: false})
    WHERE t.sure_from <= $as_of AND $as_of <= t.sure_to
    RETURN [o.id, type(t)]
  } AS ties
WHERE size(ties) > 0
RETURN b.id AS body, COUNT { UNWIND ties AS t RETURN DISTINCT t[0] } AS count,
  size([t IN ties WHERE t[1] IN ['PART_OF', 'MEMBER_OF', 'CHAIRS', 'HOSTS']]) AS belongs,
  size([t IN ties WHERE t[1] IN ['COOPERATES_WITH', 'COMMISSIONS', 'FUNDS']]) AS works,
  size([t IN ties WHERE t[1] IN ['SUPERVISES', 'MONITORS', 'REPORTS_TO']]) AS oversees
ORDER BY count DESC, body
LIMIT 40
