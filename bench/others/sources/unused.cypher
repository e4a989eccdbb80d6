CALL () {
  MATCH (s:Source) RETURN s.id AS id, 0 AS cited
  UNION ALL
  MATCH (s:Source)<-[:CITES]-() RETURN DISTINCT s.id AS id, 1 AS cited
  UNION ALL
  MATCH (:Actor)-[t:PART_OF|MEMBER_OF|CHAIRS|HOSTS|COOPERATES_WITH|COMMISSIONS|FUNDS|SUPERVISES|MONITORS|REPORTS_TO|SUCCEEDS]->(:Actor)
  UNWIND t.sources AS place
  RETURN DISTINCT split(place, '#')[0] AS id, 1 AS cited
}
WITH id, sum(cited) AS cited
WHERE cited = 0
MATCH (s:Source {id: id})
RETURN s.id AS source, s.title AS title, s.publisher AS publisher, s.date AS date
ORDER BY source
