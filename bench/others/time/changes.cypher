CALL () {
  MATCH (e:Actor {collective: false}) RETURN e.id AS record, 'body' AS kind, [e.id] AS bodies,
    e.since AS since, e.until AS until, e.sure_from AS first, e.possible_to AS last
  UNION ALL
  MATCH (b:Actor)-[:HOLDS]->(e:Mandate) RETURN e.id AS record, 'mandate' AS kind, [b.id] AS bodies,
    e.since AS since, e.until AS until, e.sure_from AS first, e.possible_to AS last
  UNION ALL
  MATCH (a:Actor)-[e:PART_OF|MEMBER_OF|CHAIRS|HOSTS|COOPERATES_WITH|COMMISSIONS|FUNDS|SUPERVISES|MONITORS|REPORTS_TO|SUCCEEDS]->(b:Actor)
  RETURN e.id AS record, 'tie' AS kind, [a.id, b.id] AS bodies,
    e.since AS since, e.until AS until, e.sure_from AS first, e.possible_to AS last
}
UNWIND [['began', since, first], ['ended', until, last]] AS one
WITH one[2] AS day, one[0] AS what, kind, record, bodies, one[1] AS dated
WHERE dated IS NOT NULL AND $after < day <= $as_of
RETURN day, what, kind, record, bodies, dated
ORDER BY day, what, kind, record
